// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/composer.h"
#include "composer/jsoneditor.h"
#include "ui/widgets.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QToolButton>

using namespace Sockeye;
using SocketIO::Arguments;

class tst_Composer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void sendsWhatIsTyped();
    void asksForNoAckUnlessTold();
    void sendsFromInsideAnEditorByKey();
    void keepsEverythingAfterSending();
    void refusesToSendInvalidJsonAndSaysWhere();
    void showsMistakesWhileTypingButNotInAnEmptyField();
    void refusesReservedNames();
    void addsMovesAndRemovesArguments();
    void goesThroughRowsByTabInTheirOrder();
    void insertsBinaryTokensAtTheCursor();
    void takesADroppedFile();
    void keepsTheTypedTextOfAnotherType();
    void repliesAndBringsTheDraftBack();
    void keepsTheReplyWhenItIsCancelled();
    void keepsTheChosenNamespace();
    void staysWithItsNamespaceWhenThatIsLeft();
    void saysWhatHappensWhenNotConnected();
    void warnsOfTooManyAttachments();
    void completesWithWordsOfTheEvent();
    void namesEverythingInteractive();

private:
    QSignalSpy *sent() { return m_sent.get(); }
    QLineEdit *event() { return byName<QLineEdit>(*m_composer, QStringLiteral("Event name")); }
    JsonEditor *value(int argument)
    {
        return byName<JsonEditor>(*m_composer, QStringLiteral("Value of argument %1").arg(argument));
    }
    QString note(int argument)
    {
        auto *label = byName<QLabel>(*m_composer, QStringLiteral("Problem or size of argument %1").arg(argument));
        return label->isVisible() ? label->text() : QString();
    }
    QString notice() { return byName<QLabel>(*m_composer, QStringLiteral("What happens on Send"))->text(); }
    void command(const QString &id) { m_composer->findChild<QAction *>(id)->trigger(); }
    void press(const QString &name) { byName<QAbstractButton>(*m_composer, name)->click(); }

    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<QSignalSpy> m_sent;
};

void tst_Composer::initTestCase()
{
    qRegisterMetaType<SocketIO::SendOptions>();
}

void tst_Composer::init()
{
    m_composer = std::make_unique<Composer>();
    m_composer->resize(900, 180);
    m_composer->setNamespaces({QStringLiteral("/"), QStringLiteral("/chat")});
    m_composer->setConnected(true, 0);
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
    m_sent = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::sendRequested);
}

void tst_Composer::cleanup()
{
    m_sent.reset();
    m_composer.reset();
}

void tst_Composer::sendsWhatIsTyped()
{
    QTest::keyClicks(event(), QStringLiteral("salutations"));
    QTest::keyClicks(value(1), QStringLiteral("{\"mr\": \"john\", \"b\": {\"$hex\": \"01\"}}"));
    press(QStringLiteral("Send"));
    QCOMPARE(sent()->size(), 1);
    const auto call = sent()->constFirst();
    QCOMPARE(call[0].toString(), QStringLiteral("/"));
    QCOMPARE(call[1].toString(), QStringLiteral("salutations"));
    QCOMPARE(call[2].value<Arguments>().json(0), QByteArray(R"({"mr":"john","b":{"_placeholder":true,"num":0}})"));
    QCOMPARE(call[2].value<Arguments>().attachments(), QByteArrayList({QByteArray(1, '\x01')}));
}

void tst_Composer::asksForNoAckUnlessTold()
{
    event()->setText(QStringLiteral("a"));
    value(1)->setPlainText(QStringLiteral("1"));
    auto *ack = byName<QCheckBox>(*m_composer, QStringLiteral("Expect an acknowledgement"));
    QVERIFY(!ack->isChecked());
    m_composer->send();
    ack->click();
    byName<QCheckBox>(*m_composer, QStringLiteral("Volatile"))->click();
    m_composer->send();
    QCOMPARE(sent()->size(), 2);
    QCOMPARE(sent()->at(0)[4].toBool(), false);
    QCOMPARE(sent()->at(0)[3].value<SocketIO::SendOptions>(), SocketIO::SendOptions());
    QCOMPARE(sent()->at(1)[4].toBool(), true);
    const SocketIO::SendOptions expected{true, std::chrono::seconds(5)};
    QCOMPARE(sent()->at(1)[3].value<SocketIO::SendOptions>(), expected);
}

void tst_Composer::sendsFromInsideAnEditorByKey()
{
    event()->setText(QStringLiteral("a"));
    value(1)->setFocus();
    value(1)->setPlainText(QStringLiteral("[9007199254740993]"));
    QTest::keyClick(value(1), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(value(1), Qt::Key_Enter, Qt::ControlModifier);
    QCOMPARE(sent()->size(), 2);
    QCOMPARE(sent()->constLast()[2].value<Arguments>().json(0), QByteArray("[9007199254740993]"));
    QCOMPARE(value(1)->toPlainText(), QStringLiteral("[9007199254740993]"));
    QTest::keyClick(value(1), Qt::Key_Return);
    QCOMPARE(sent()->size(), 2);
}

void tst_Composer::keepsEverythingAfterSending()
{
    Draft draft;
    draft.nsp = QStringLiteral("/chat");
    draft.event = QStringLiteral("join");
    draft.arguments = {{ArgumentDraft::Type::Text, QStringLiteral("bob")},
                       {ArgumentDraft::Type::Number, QStringLiteral("7")}};
    draft.ack = true;
    m_composer->setDraft(draft);
    m_composer->send();
    QCOMPARE(sent()->size(), 1);
    QCOMPARE(m_composer->draft(), draft);
}

void tst_Composer::refusesToSendInvalidJsonAndSaysWhere()
{
    event()->setText(QStringLiteral("a"));
    value(1)->setPlainText(QStringLiteral("{\n  \"a\": nul\n}"));
    m_composer->send();
    QCOMPARE(sent()->size(), 0);
    QVERIFY2(note(1).startsWith(QStringLiteral("Line 2, column 8:")), qPrintable(note(1)));
    QVERIFY(value(1)->hasFocus());
    value(1)->setPlainText(QStringLiteral("null"));
    QCOMPARE(note(1), QString());
    m_composer->send();
    QCOMPARE(sent()->size(), 1);
}

void tst_Composer::showsMistakesWhileTypingButNotInAnEmptyField()
{
    QCOMPARE(note(1), QString());
    QTest::keyClicks(value(1), QStringLiteral("["));
    QVERIFY(note(1).contains(QStringLiteral("The text ends where")));
    QTest::keyClick(value(1), Qt::Key_Backspace);
    QCOMPARE(note(1), QString());
    event()->setText(QStringLiteral("a"));
    m_composer->send(); // the row that stands ready is no argument
    QCOMPARE(sent()->size(), 1);
    QCOMPARE(sent()->at(0)[2].value<Arguments>().size(), 0);
    press(QStringLiteral("Add an argument"));
    m_composer->send(); // but one that was asked for is not sent as nothing
    QCOMPARE(sent()->size(), 1);
    QVERIFY(note(1).contains(QStringLiteral("Nothing is written")));
}

void tst_Composer::refusesReservedNames()
{
    auto *problem = byName<QLabel>(*m_composer, QStringLiteral("Problem of the event name"));
    value(1)->setPlainText(QStringLiteral("1"));
    m_composer->send();
    QVERIFY(problem->isVisible());
    event()->setText(QStringLiteral("disconnect"));
    QVERIFY(problem->text().contains(QStringLiteral("reserved")));
    m_composer->send();
    QCOMPARE(sent()->size(), 0);
    event()->setText(QStringLiteral("disconnect2"));
    QVERIFY(!problem->isVisible());
}

void tst_Composer::addsMovesAndRemovesArguments()
{
    event()->setText(QStringLiteral("a"));
    value(1)->setPlainText(QStringLiteral("1"));
    press(QStringLiteral("Add an argument"));
    value(2)->setPlainText(QStringLiteral("2"));
    command(QStringLiteral("composer.argumentUp"));
    QCOMPARE(value(1)->toPlainText(), QStringLiteral("2"));
    m_composer->send();
    QCOMPARE(sent()->constLast()[2].value<Arguments>(), Arguments::of(2, 1));
    press(QStringLiteral("Remove argument 1"));
    m_composer->send();
    QCOMPARE(sent()->constLast()[2].value<Arguments>(), Arguments::of(1));
    press(QStringLiteral("Remove argument 1"));
    m_composer->send();
    QVERIFY(sent()->constLast()[2].value<Arguments>().isEmpty());
}

void tst_Composer::goesThroughRowsByTabInTheirOrder()
{
    press(QStringLiteral("Add an argument"));
    press(QStringLiteral("Add an argument"));
    command(QStringLiteral("composer.argumentUp"));
    command(QStringLiteral("composer.argumentUp"));
    QStringList seen;
    event()->setFocus();
    for (int i = 0; i < 25; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QString name = QApplication::focusWidget()->accessibleName();
        if (name.startsWith(QLatin1String("Value of")) || name == QLatin1String("Send"))
            seen.append(name.right(1));
    }
    QCOMPARE(seen.first(4).join(u' '), QStringLiteral("1 2 3 d"));
}

void tst_Composer::insertsBinaryTokensAtTheCursor()
{
    value(1)->setFocus();
    value(1)->setPlainText(QStringLiteral("[]"));
    QTest::keyClick(value(1), Qt::Key_Right);
    auto *menu = byName<QToolButton>(*m_composer, QStringLiteral("Insert binary into JSON"))->menu();
    menu->actions().constFirst()->trigger();
    QCOMPARE(value(1)->toPlainText(), QStringLiteral("[{\"$hex\": \"\"}]"));
    QTest::keyClicks(value(1), QStringLiteral("0a"));
    QCOMPARE(value(1)->toPlainText(), QStringLiteral("[{\"$hex\": \"0a\"}]"));
}

void tst_Composer::takesADroppedFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("abc");
    file.close();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file.fileName()), QUrl::fromLocalFile(file.fileName())});
    QWidget *row = value(1)->parentWidget()->parentWidget();
    QVERIFY(row->acceptDrops());
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(value(1)->viewport(), &enter); // the editor leaves files to its row
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(row, &drop);
    const QList<ArgumentDraft> expected(2, {ArgumentDraft::Type::File, file.fileName()});
    QCOMPARE(m_composer->draft().arguments, expected);
    event()->setText(QStringLiteral("a"));
    m_composer->send();
    QCOMPARE(sent()->constLast()[2].value<Arguments>().attachments(), QByteArrayList({"abc", "abc"}));
}

void tst_Composer::keepsTheTypedTextOfAnotherType()
{
    auto *type = byName<QComboBox>(*m_composer, QStringLiteral("Type of argument 1"));
    value(1)->setPlainText(QStringLiteral("{\"a\":1}"));
    type->setCurrentText(QStringLiteral("Number"));
    type->setCurrentText(QStringLiteral("JSON"));
    QCOMPARE(value(1)->toPlainText(), QStringLiteral("{\"a\":1}"));
}

void tst_Composer::repliesAndBringsTheDraftBack()
{
    QSignalSpy replied(m_composer.get(), &Composer::replyRequested);
    event()->setText(QStringLiteral("half"));
    value(1)->setPlainText(QStringLiteral("{\"half\": "));
    const Draft before = m_composer->draft();
    m_composer->startReply(QStringLiteral("/chat"), QStringLiteral("question"), 7);
    QVERIFY(m_composer->isReplying());
    QVERIFY(!event()->isVisible());
    QVERIFY(
        byName<QLabel>(*m_composer, QStringLiteral("Question being answered"))->text().contains(QStringLiteral("#7")));
    auto *answer = visible<JsonEditor>(*m_composer).constFirst();
    QVERIFY(answer->toPlainText().isEmpty());
    answer->setPlainText(QStringLiteral("\"yes\""));
    press(QStringLiteral("Reply"));
    QCOMPARE(replied.size(), 1);
    QCOMPARE(replied[0][0].toString(), QStringLiteral("/chat"));
    QCOMPARE(replied[0][1].toLongLong(), 7);
    QCOMPARE(replied[0][2].value<Arguments>(), Arguments::of("yes"));
    QCOMPARE(sent()->size(), 0);
    QVERIFY(!m_composer->isReplying());
    QVERIFY(event()->isVisible());
    QCOMPARE(m_composer->draft(), before);
}

void tst_Composer::keepsTheReplyWhenItIsCancelled()
{
    m_composer->startReply(QStringLiteral("/"), QStringLiteral("q"), 1);
    visible<JsonEditor>(*m_composer).constFirst()->setPlainText(QStringLiteral("[1,"));
    m_composer->send();
    QVERIFY(m_composer->isReplying());
    press(QStringLiteral("Cancel the reply"));
    QVERIFY(!m_composer->isReplying());
    m_composer->startReply(QStringLiteral("/"), QStringLiteral("q"), 2);
    QCOMPARE(visible<JsonEditor>(*m_composer).constFirst()->toPlainText(), QStringLiteral("[1,"));
}

void tst_Composer::keepsTheChosenNamespace()
{
    auto *nsp = byName<QComboBox>(*m_composer, QStringLiteral("Namespace to send to"));
    nsp->setCurrentText(QStringLiteral("/chat"));
    m_composer->setNamespaces({QStringLiteral("/clock"), QStringLiteral("/chat")});
    QCOMPARE(m_composer->draft().nsp, QStringLiteral("/chat"));
    m_composer->setNamespaces({QStringLiteral("/")});
    QCOMPARE(m_composer->draft().nsp, QStringLiteral("/chat"));
    QVERIFY(notice().contains(QStringLiteral("/chat is not joined")));
    m_composer->setNamespaces({});
    QCOMPARE(m_composer->draft().nsp, QStringLiteral("/chat"));
}

void tst_Composer::staysWithItsNamespaceWhenThatIsLeft()
{
    m_composer->setNamespaces({QStringLiteral("/"), QStringLiteral("/admin")});
    QCOMPARE(m_composer->draft().nsp, QStringLiteral("/"));
    m_composer->setNamespaces({QStringLiteral("/admin")}); // the server left "/": nothing may go elsewhere unasked
    QCOMPARE(m_composer->draft().nsp, QStringLiteral("/"));
    QVERIFY(notice().contains(QStringLiteral("/ is not joined")));
    Composer fresh;
    fresh.setNamespaces({QStringLiteral("/admin")});
    QCOMPARE(fresh.draft().nsp, QStringLiteral("/admin"));
}

void tst_Composer::saysWhatHappensWhenNotConnected()
{
    QCOMPARE(notice(), QString());
    m_composer->setConnected(false, 3);
    QCOMPARE(notice(), QStringLiteral("Not connected: will be sent after the next connect · 3 waiting"));
    m_composer->setConnected(false, 0);
    QCOMPARE(notice(), QStringLiteral("Not connected: will be sent after the next connect"));
    byName<QCheckBox>(*m_composer, QStringLiteral("Volatile"))->click();
    QVERIFY(notice().contains(QStringLiteral("dropped")));
    m_composer->setConnected(true, 0);
    QCOMPARE(notice(), QString());
}

void tst_Composer::warnsOfTooManyAttachments()
{
    QStringList tokens(10, QStringLiteral("{\"$hex\":\"01\"}"));
    value(1)->setPlainText(u'[' + tokens.join(u',') + u']');
    QCOMPARE(notice(), QString());
    tokens.append(tokens.constFirst());
    value(1)->setPlainText(u'[' + tokens.join(u',') + u']');
    QVERIFY(notice().startsWith(QStringLiteral("11 attachments")));
}

void tst_Composer::completesWithWordsOfTheEvent()
{
    QSignalSpy named(m_composer.get(), &Composer::eventNamed);
    event()->setText(QStringLiteral("join"));
    value(1)->setPlainText(QStringLiteral("{\"room\": 1}"));
    m_composer->send();
    QCOMPARE(named.size(), 1);
    QCOMPARE(named[0][0].toString(), QStringLiteral("join"));
    m_composer->setWords({QStringLiteral("lobby")});
    value(1)->setPlainText({});
    QTest::keyClicks(value(1), QStringLiteral("{\"ro"));
    QTest::keyClick(value(1), Qt::Key_Return);
    QTest::keyClicks(value(1), QStringLiteral("\"lo"));
    QTest::keyClick(value(1), Qt::Key_Return);
    QCOMPARE(value(1)->toPlainText(), QStringLiteral("{\"room\": \"lobby\""));
    event()->setText(QStringLiteral("leave"));
    value(1)->setPlainText({});
    QTest::keyClicks(value(1), QStringLiteral("{\"ro"));
    QVERIFY(!value(1)->isListActive()); // the words of another event are not offered
}

void tst_Composer::namesEverythingInteractive()
{
    press(QStringLiteral("Add an argument"));
    m_composer->startReply(QStringLiteral("/"), QStringLiteral("q"), 1);
    QCOMPARE(nameless(*m_composer), QStringList());
}

QTEST_MAIN(tst_Composer)
#include "tst_composer.moc"
