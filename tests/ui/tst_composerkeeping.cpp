// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/composer.h"
#include "composer/jsoneditor.h"
#include "ui/widgets.h"
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryFile>
#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;
using SocketIO::Arguments;
using SocketIO::SendOptions;
using Type = ArgumentDraft::Type;

class tst_ComposerKeeping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void survivesARestart();
    void takesAnyPlace_data();
    void takesAnyPlace();
    void saysThatItsPlaceChanged();
    void walksThroughWhatWasSent();
    void loadsFromTheHistoryBySearch();
    void deletesFromTheHistory();
    void savesUnderAName();
    void sendsASavedSequence();
    void sendsNothingOfASequenceThatCannotBeSent();
    void saysWhatIsTooLargeForTheHistory();
    void sendsAgainWhatWasLoadedByteForByte();
    void bringsBackWhatWasWritten();
    void pastesAWholeMessageIntoTheName();
    void leavesAnOrdinaryPasteAlone();
    void fillsAnUntouchedFormFromItsArguments();
    void saysWhyAPasteIsWrong();
    void pastesByCommand();
    void readsNoFileBeforeItIsSent();
    void clearsAfterSendingWhenTold();
    void refusesMoreArgumentsThanItHasRoomFor();

private:
    QAction *command(const char *id) { return m_composer->findChild<QAction *>(QLatin1String(id)); }
    void run(const char *id) { command(id)->trigger(); }
    QLineEdit *event() { return byName<QLineEdit>(*m_composer, QStringLiteral("Event name")); }
    QString notice() { return byName<QLabel>(*m_composer, QStringLiteral("What happens on Send"))->text(); }
    void write(const QString &name, const QList<ArgumentDraft> &arguments = {})
    {
        Draft draft;
        draft.event = name;
        draft.arguments = arguments;
        m_composer->setDraft(draft);
    }
    void sendNamed(const QString &name)
    {
        write(name);
        m_composer->send();
    }
    Arguments lastSent() { return m_sent->constLast()[2].value<Arguments>(); }

    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<QSignalSpy> m_sent;
};

void tst_ComposerKeeping::initTestCase()
{
    qRegisterMetaType<SendOptions>();
}

void tst_ComposerKeeping::init()
{
    m_composer = std::make_unique<Composer>();
    m_composer->resize(900, 240);
    m_composer->setNamespaces({QStringLiteral("/"), QStringLiteral("/chat")});
    m_composer->setConnected(true, 0);
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
    m_sent = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::sendRequested);
}

void tst_ComposerKeeping::cleanup()
{
    m_sent.reset();
    m_composer.reset();
}

void tst_ComposerKeeping::survivesARestart()
{
    sendNamed(QStringLiteral("sent"));
    Draft draft;
    draft.nsp = QStringLiteral("/chat");
    draft.event = QStringLiteral("half");
    draft.arguments = {{Type::Json, QStringLiteral("{\"half\": ")}, {Type::Hex, QStringLiteral("01")}};
    draft.ack = true;
    draft.timeout = 1250ms;
    draft.isVolatile = true;
    draft.retries = 2;
    draft.compress = false;
    m_composer->setDraft(draft);
    command("composer.clearAfterSend")->setChecked(true);
    command("composer.preview")->setChecked(true);
    byName<QSpinBox>(*m_composer, QStringLiteral("How often to send"))->setValue(77);
    Composer again;
    again.setPlace(m_composer->place());
    again.setHistory(m_composer->history());
    QVERIFY(again.draft() == draft);
    QVERIFY(again.findChild<QAction *>(QStringLiteral("composer.clearAfterSend"))->isChecked());
    QCOMPARE(byName<QSpinBox>(again, QStringLiteral("How often to send"))->value(), 77);
    QCOMPARE(again.place(), m_composer->place());
    again.findChild<QAction *>(QStringLiteral("composer.older"))->trigger();
    QCOMPARE(again.draft().event, QStringLiteral("sent"));
}

void tst_ComposerKeeping::takesAnyPlace_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x01{]");
    QTest::newRow("wrong types") << QByteArray(R"({"draft":5,"sent":{},"saved":1,"reply":{},"flags":"x","times":[]})");
    QTest::newRow("unknown keys") << QByteArray(R"({"colour":1})");
}

void tst_ComposerKeeping::takesAnyPlace()
{
    QFETCH(const QByteArray, place);
    write(QStringLiteral("kept"));
    m_composer->setPlace(place);
    QCOMPARE(m_composer->draft().event, QStringLiteral("kept"));
}

void tst_ComposerKeeping::saysThatItsPlaceChanged()
{
    QSignalSpy changed(m_composer.get(), &Composer::placeChanged);
    QVERIFY(changed.wait()); // it was just made
    const QByteArray before = m_composer->place();
    event()->setText(QStringLiteral("a"));
    event()->setText(QStringLiteral("ab"));
    QVERIFY(changed.wait());
    QCOMPARE(changed.size(), 2);
    QVERIFY(m_composer->place() != before);
}

void tst_ComposerKeeping::walksThroughWhatWasSent()
{
    for (const char *name : {"one", "two", "three"})
        sendNamed(QLatin1String(name));
    write(QStringLiteral("being written"));
    event()->setFocus();
    QStringList seen;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(event(), Qt::Key_Up, Qt::AltModifier);
        seen.append(event()->text());
    }
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(event(), Qt::Key_Down, Qt::AltModifier);
        seen.append(event()->text());
    }
    QCOMPARE(seen.join(u','), QStringLiteral("three,two,one,one,two,three,being written,being written"));
}

void tst_ComposerKeeping::loadsFromTheHistoryBySearch()
{
    sendNamed(QStringLiteral("login"));
    sendNamed(QStringLiteral("chat"));
    write({});
    run("composer.history");
    auto *search = byName<QLineEdit>(*m_composer, QStringLiteral("Search the history"));
    QVERIFY(search->isVisible());
    QTest::keyClicks(search, QStringLiteral("log"));
    QCOMPARE(byName<QTableView>(*m_composer, QStringLiteral("Messages"))->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!search->isVisible());
    QCOMPARE(event()->text(), QStringLiteral("login"));
}

void tst_ComposerKeeping::deletesFromTheHistory()
{
    sendNamed(QStringLiteral("a"));
    sendNamed(QStringLiteral("b"));
    sendNamed(QStringLiteral("c"));
    run("composer.history");
    auto *table = byName<QTableView>(*m_composer, QStringLiteral("Messages"));
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(1, 2).data().toString(), QStringLiteral("a"));
    byName<QPushButton>(*m_composer, QStringLiteral("Delete all that was sent"))->click();
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(byName<QLabel>(*m_composer, QStringLiteral("What the history holds"))
                ->text()
                .startsWith(QStringLiteral("Nothing was sent yet")));
    QVERIFY(m_composer->history().sent().isEmpty());
}

void tst_ComposerKeeping::savesUnderAName()
{
    write(QStringLiteral("login"), {{Type::Text, QStringLiteral("bob")}});
    run("composer.save");
    auto *name = byName<QLineEdit>(*m_composer, QStringLiteral("Name to save as"));
    QVERIFY(name->isVisible());
    name->setText(QStringLiteral("Log in as Bob"));
    byName<QPushButton>(*m_composer, QStringLiteral("Save the message"))->click();
    auto *table = byName<QTableView>(*m_composer, QStringLiteral("Messages"));
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Log in as Bob"));
    name->window()->close();
    write(QStringLiteral("other"));
    run("composer.save");
    byName<QPushButton>(*m_composer, QStringLiteral("Load the message"))->click();
    QCOMPARE(m_composer->draft().arguments.value(0).text, QStringLiteral("bob"));
}

void tst_ComposerKeeping::sendsASavedSequence()
{
    for (const char *name : {"one", "two", "three"})
        sendNamed(QLatin1String(name));
    m_sent->clear();
    byName<QSpinBox>(*m_composer, QStringLiteral("Milliseconds between two"))->setValue(1);
    run("composer.history");
    auto *table = byName<QTableView>(*m_composer, QStringLiteral("Messages"));
    table->selectAll();
    QVERIFY(!byName<QPushButton>(*m_composer, QStringLiteral("Load the message"))->isEnabled());
    byName<QPushButton>(*m_composer, QStringLiteral("Send the chosen messages in order"))->click();
    QTRY_COMPARE(m_sent->size(), 3);
    QStringList names;
    for (const auto &call : *m_sent)
        names.append(call[1].toString());
    QCOMPARE(names.join(u' '), QStringLiteral("one two three"));
    QTRY_VERIFY(!command("composer.stop")->isEnabled());
}

void tst_ComposerKeeping::sendsNothingOfASequenceThatCannotBeSent()
{
    sendNamed(QStringLiteral("good"));
    write(QStringLiteral("bad"), {{Type::Json, QStringLiteral("[1")}});
    run("composer.save");
    byName<QPushButton>(*m_composer, QStringLiteral("Save the message"))->click();
    byName<QPushButton>(*m_composer, QStringLiteral("Send the chosen messages in order"))->click();
    QVERIFY2(notice().startsWith(QStringLiteral("Nothing was sent. “bad”")), qPrintable(notice()));
    QCOMPARE(m_sent->size(), 1);
}

void tst_ComposerKeeping::saysWhatIsTooLargeForTheHistory()
{
    write(QStringLiteral("large"), {{Type::Text, QString(History::MostBytesOfOne, u'x')}});
    m_composer->send();
    QCOMPARE(m_sent->size(), 1);
    QVERIFY2(notice().contains(QStringLiteral("too large for the history")), qPrintable(notice()));
}

void tst_ComposerKeeping::sendsAgainWhatWasLoadedByteForByte()
{
    const Arguments odd = Arguments::of(QStringLiteral("a\r\n\u2028\u00a0"), 9007199254740993LL,
                                        QVariantMap{{QStringLiteral("b"), QVariantList{QByteArray("\0\xff", 2), 0.1}}},
                                        QByteArray(200, 'z'), nullptr, false, QString());
    m_composer->load(QStringLiteral("/chat"), QStringLiteral("odd"), odd, true);
    m_composer->send();
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(m_sent->at(0)[0].toString(), QStringLiteral("/chat"));
    QCOMPARE(m_sent->at(0)[4].toBool(), true);
    QCOMPARE(lastSent().elements().toByteArray(), odd.elements().toByteArray());
    QCOMPARE(lastSent().attachments(), odd.attachments());
    m_composer->load(QStringLiteral("/"), QStringLiteral("odd"), lastSent());
    m_composer->send();
    QCOMPARE(lastSent().elements().toByteArray(), odd.elements().toByteArray());
    QCOMPARE(m_sent->at(1)[4].toBool(), false);
}

void tst_ComposerKeeping::bringsBackWhatWasWritten()
{
    write(QStringLiteral("mine"), {{Type::Json, QStringLiteral("[1")}});
    const Draft mine = m_composer->draft();
    QVERIFY(!command("composer.bringBack")->isEnabled());
    m_composer->load(QStringLiteral("/chat"), QStringLiteral("theirs"), Arguments::of(1));
    run("composer.bringBack");
    QVERIFY(m_composer->draft() == mine);
    run("composer.clear");
    QCOMPARE(event()->text(), QString());
    run("composer.bringBack");
    QVERIFY(m_composer->draft() == mine);
}

void tst_ComposerKeeping::pastesAWholeMessageIntoTheName()
{
    QGuiApplication::clipboard()->setText(
        QStringLiteral("io.of('/chat').volatile.timeout(250).emit('hi', {a: [1]}, 'b', (answer) => {});"));
    event()->setFocus();
    QTest::keyClick(event(), Qt::Key_V, Qt::ControlModifier);
    Draft expected;
    expected.nsp = QStringLiteral("/chat");
    expected.event = QStringLiteral("hi");
    expected.arguments = {{Type::Json, QStringLiteral("{\"a\":[1]}")}, {Type::Text, QStringLiteral("b")}};
    expected.ack = true;
    expected.timeout = 250ms;
    expected.isVolatile = true;
    QVERIFY(m_composer->draft() == expected);
}

void tst_ComposerKeeping::leavesAnOrdinaryPasteAlone()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("user:login"));
    event()->setFocus();
    QTest::keyClick(event(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(event()->text(), QStringLiteral("user:login"));
    run("composer.paste");
    QCOMPARE(event()->text(), QStringLiteral("user:login"));
    QVERIFY(notice().contains(QStringLiteral("clipboard holds no")));
}

void tst_ComposerKeeping::fillsAnUntouchedFormFromItsArguments()
{
    const auto paste = [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        auto *editor = visible<JsonEditor>(*m_composer).constFirst();
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_V, Qt::ControlModifier);
        return m_composer->draft().arguments.value(0).text;
    };
    QCOMPARE(paste(QStringLiteral("[\"a\", 1]")), QStringLiteral("[\"a\", 1]")); // is JSON in its own right
    QCOMPARE(event()->text(), QString());
    run("composer.clear");
    QCOMPARE(paste(QStringLiteral("socket.emit('b', 2)")), QStringLiteral("2"));
    QCOMPARE(event()->text(), QStringLiteral("b"));
    Draft named;
    named.event = QStringLiteral("named");
    named.arguments = {{}};
    m_composer->setDraft(named);
    QCOMPARE(paste(QStringLiteral("socket.emit('b', 2)")), QStringLiteral("socket.emit('b', 2)"));
    QCOMPARE(event()->text(), QStringLiteral("named"));
}

void tst_ComposerKeeping::saysWhyAPasteIsWrong()
{
    write(QStringLiteral("kept"));
    QGuiApplication::clipboard()->setText(QStringLiteral("socket.emit('a',\n  user.name)"));
    event()->setFocus();
    QTest::keyClick(event(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(event()->text(), QStringLiteral("kept"));
    QVERIFY2(notice().startsWith(QStringLiteral("Not pasted. Line 2, column 3:")), qPrintable(notice()));
}

void tst_ComposerKeeping::pastesByCommand()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("451-/chat,17[\"a\",{\"_placeholder\":true,\"num\":0}]"));
    run("composer.paste");
    const QList<ArgumentDraft> expected = {{Type::File, QString()}};
    QCOMPARE(m_composer->draft().arguments, expected);
    QVERIFY2(notice().contains(QStringLiteral("not in the text")), qPrintable(notice()));
    m_composer->send(); // not as no bytes at all
    QCOMPARE(m_sent->size(), 0);
}

void tst_ComposerKeeping::readsNoFileBeforeItIsSent()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("key");
    file.close();
    m_composer->pasteMessage(
        QStringLiteral("[\"a\", {\"$file\":\"%1\"}, {\"b\": {\"$file\": \"%1\"}}, {\"$hex\":\"01\"}]")
            .arg(file.fileName()));
    const QList<ArgumentDraft> drafts = m_composer->draft().arguments;
    QCOMPARE(drafts.size(), 3);
    QVERIFY(drafts[0] == (ArgumentDraft{Type::File, file.fileName()}));
    QVERIFY(drafts[1].text.contains(file.fileName()));
    QVERIFY(drafts[2] == (ArgumentDraft{Type::Hex, QStringLiteral("01")}));
    m_composer->send();
    QCOMPARE(lastSent().attachments(), (QByteArrayList{"key", "key", "\1"}));
    QVERIFY(!QJsonDocument(m_composer->history().toJson()).toJson().contains("key"));
}

void tst_ComposerKeeping::clearsAfterSendingWhenTold()
{
    const QList<ArgumentDraft> one = {{Type::Number, QStringLiteral("1")}};
    const QList<ArgumentDraft> blank = {{}};
    write(QStringLiteral("a"), one);
    m_composer->send();
    QCOMPARE(m_composer->draft().arguments, one);
    command("composer.clearAfterSend")->setChecked(true);
    m_composer->send();
    QCOMPARE(m_composer->draft().arguments, blank);
    QCOMPARE(event()->text(), QStringLiteral("a"));
    QCOMPARE(lastSent(), Arguments::of(1));
    m_composer->setDraft({QStringLiteral("/"), QString(), one});
    m_composer->send(); // nothing is lost that was not sent
    QCOMPARE(m_composer->draft().arguments, one);
}

void tst_ComposerKeeping::refusesMoreArgumentsThanItHasRoomFor()
{
    write(QStringLiteral("kept"));
    const auto many = Arguments::fromJson('[' + QByteArray("1,").repeated(9999) + "1]");
    m_composer->load(QStringLiteral("/"), QStringLiteral("many"), std::get<Arguments>(many));
    QCOMPARE(event()->text(), QStringLiteral("kept"));
    QVERIFY2(notice().contains(QStringLiteral("10,000")), qPrintable(notice()));
}

QTEST_MAIN(tst_ComposerKeeping)
#include "tst_composerkeeping.moc"
