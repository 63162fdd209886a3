// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/argumentcommands.h"
#include "composer/argumentlist.h"
#include "composer/argumentparser.h"
#include "composer/argumentrow.h"
#include "composer/editorgrip.h"
#include "composer/jsoneditor.h"
#include "composer/rowgrip.h"
#include "composer/texteditor.h"
#include "theme/command.h"
#include "ui/widgets.h"
#include <QClipboard>
#include <QDragEnterEvent>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Sockeye;
using Type = ArgumentDraft::Type;

class tst_ArgumentList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void movesARowByItsGrip();
    void movesByKeysAndStaysInTheEditor();
    void duplicatesAnArgument();
    void bringsRemovedArgumentsBack();
    void forgetsRemovedOnesOfAnotherDraft();
    void offersItsCommandsInTheMenuOfARow();
    void disablesWhatMakesNoSense();
    void keepsBytesWhenTheirWritingChanges_data();
    void keepsBytesWhenTheirWritingChanges();
    void takesTypedTextAlong();
    void takesFilesBesideTheRows();
    void insertsADroppedFileIntoJson();
    void takesAPictureFromTheClipboard();
    void saysWhatBytesAre();
    void goesToTheProblem();
    void findsInsideAnArgument();
    void changesTheHeightByTheEdge();
    void checksAHugeTextWithoutStopping();
    void breaksEndlessBytesAndKeepsEndlessTextAside();
    void sendsBigNumbersDigitByDigit();
    void namesEverythingInteractive();

private:
    void command(const char *id) { m_owner->findChild<QAction *>(QLatin1String(id))->trigger(); }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const ArgumentDraft &draft : m_list->drafts())
            texts.append(draft.text);
        return texts;
    }
    void setTexts(const QStringList &texts)
    {
        QList<ArgumentDraft> drafts;
        for (const QString &text : texts)
            drafts.append({Type::Json, text});
        m_list->setDrafts(drafts);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] ArgumentRow *row(int index) const { return visible<ArgumentRow>(*m_list).at(index); }
    [[nodiscard]] QString note(int argument) const
    {
        return byName<QLabel>(*m_list, QStringLiteral("Problem or size of argument %1").arg(argument))->text();
    }
    void chooseType(const QString &name)
    {
        byName<QComboBox>(*m_list, QStringLiteral("Type of argument 1"))->setCurrentText(name);
    }
    [[nodiscard]] TextEditor *text() const { return byName<TextEditor>(*m_list, QStringLiteral("Text of argument 1")); }

    std::unique_ptr<QWidget> m_owner;
    ArgumentList *m_list = nullptr;
};

void tst_ArgumentList::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void tst_ArgumentList::init()
{
    m_owner = std::make_unique<QWidget>();
    m_list = new ArgumentList(m_owner.get());
    new ArgumentCommands(m_owner.get(), [this] { return m_list; }, {m_list});
    m_owner->resize(700, 500);
    m_list->resize(700, 500);
    m_owner->show();
    QVERIFY(QTest::qWaitForWindowActive(m_owner.get()));
}

void tst_ArgumentList::cleanup()
{
    m_owner.reset();
}

void tst_ArgumentList::movesARowByItsGrip()
{
    setTexts({QStringLiteral("1"), QStringLiteral("[\n2\n]"), QStringLiteral("3")});
    QSignalSpy changed(m_list, &ArgumentList::changed);
    auto *grip = row(0)->findChild<RowGrip *>();
    const auto at = [&](int index) {
        return grip->mapFromGlobal(row(index)->mapToGlobal(QPoint(3, row(index)->height() - 3)));
    };
    QTest::mousePress(grip, Qt::LeftButton, {}, QPoint(3, 5));
    QTest::mouseMove(grip, QPoint(3, 8)); // no farther than a click may slip
    QCOMPARE(texts(), QStringList({QStringLiteral("1"), QStringLiteral("[\n2\n]"), QStringLiteral("3")}));
    QMouseEvent move(QEvent::MouseMove, QPointF(at(2)), grip->mapToGlobal(QPointF(at(2))), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(grip, &move);
    QCOMPARE(texts(), QStringList({QStringLiteral("[\n2\n]"), QStringLiteral("3"), QStringLiteral("1")}));
    QVERIFY(changed.size() >= 1);
    QCoreApplication::processEvents();
    QMouseEvent back(QEvent::MouseMove, QPointF(3, 5), m_list->mapToGlobal(QPointF(3, 1)), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(grip, &back);
    QTest::mouseRelease(grip, Qt::LeftButton);
    QCOMPARE(texts(), QStringList({QStringLiteral("1"), QStringLiteral("[\n2\n]"), QStringLiteral("3")}));
}

void tst_ArgumentList::movesByKeysAndStaysInTheEditor()
{
    setTexts({QStringLiteral("1"), QStringLiteral("2")});
    row(1)->focusEditor();
    QTest::keyClick(row(1)->jsonEditor(), Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(texts(), QStringList({QStringLiteral("2"), QStringLiteral("1")}));
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Value of argument 1"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier); // nowhere to go
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(texts(), QStringList({QStringLiteral("1"), QStringLiteral("2")}));
}

void tst_ArgumentList::duplicatesAnArgument()
{
    m_list->setDrafts({{Type::Hex, QStringLiteral("01")}, {Type::Null, {}}});
    command("composer.argumentDuplicate");
    const QList<ArgumentDraft> expected = {
        {Type::Hex, QStringLiteral("01")}, {Type::Hex, QStringLiteral("01")}, {Type::Null, {}}};
    QCOMPARE(m_list->drafts(), expected);
}

void tst_ArgumentList::bringsRemovedArgumentsBack()
{
    const QList<ArgumentDraft> drafts = {{Type::Json, QStringLiteral("[1]")}, {Type::Text, QStringLiteral("two")}};
    m_list->setDrafts(drafts);
    byName<QToolButton>(*m_list, QStringLiteral("Remove argument 1"))->click();
    command("composer.argumentRemove");
    QVERIFY(m_list->drafts().isEmpty());
    auto *back = byName<QToolButton>(*m_list, QStringLiteral("Bring the removed argument back"));
    QVERIFY(back->isVisible());
    back->click();
    command("composer.argumentRestore");
    QCOMPARE(m_list->drafts(), drafts);
    QVERIFY(!back->isVisible());
    command("composer.argumentRestore"); // nothing more
    QCOMPARE(m_list->drafts(), drafts);
}

void tst_ArgumentList::forgetsRemovedOnesOfAnotherDraft()
{
    setTexts({QStringLiteral("1"), QStringLiteral("2")});
    command("composer.argumentRemove");
    QVERIFY(m_list->canRestore());
    setTexts({QStringLiteral("3")});
    QVERIFY(!m_list->canRestore());
    QVERIFY(!byName<QToolButton>(*m_list, QStringLiteral("Bring the removed argument back"))->isVisible());
}

void tst_ArgumentList::offersItsCommandsInTheMenuOfARow()
{
    setTexts({QStringLiteral("1"), QStringLiteral("{\"a\":1,\"b\":2}")});
    byName<QToolButton>(*m_list, QStringLiteral("More for argument 2"))->click();
    auto *menu = m_list->findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size() - 2, Theme::commandsOf(m_owner.get()).size()); // two lines between them
    const auto format = m_owner->findChild<QAction *>(QStringLiteral("composer.format"));
    QVERIFY(menu->actions().contains(format));
    format->trigger();
    menu->close();
    QCOMPARE(texts()[1], QStringLiteral("{\n  \"a\": 1,\n  \"b\": 2\n}"));
}

void tst_ArgumentList::disablesWhatMakesNoSense()
{
    const auto isEnabled = [this](const char *id) {
        return m_owner->findChild<QAction *>(QLatin1String(id))->isEnabled();
    };
    m_list->setDrafts({{Type::Json, QStringLiteral("1")}, {Type::Text, QStringLiteral("x")}});
    m_list->focusFirst();
    QVERIFY(isEnabled("composer.format"));
    QVERIFY(!isEnabled("composer.argumentRestore"));
    row(1)->focusEditor();
    QVERIFY(!isEnabled("composer.format"));
    QVERIFY(isEnabled("composer.find"));
    command("composer.argumentRemove");
    command("composer.argumentRemove");
    QVERIFY(isEnabled("composer.argumentRestore"));
    QVERIFY(!isEnabled("composer.argumentDuplicate"));
    command("composer.argumentRestore");
    QVERIFY(isEnabled("composer.argumentDuplicate"));
}

void tst_ArgumentList::keepsBytesWhenTheirWritingChanges_data()
{
    QTest::addColumn<ArgumentDraft>("draft");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Type type, const char *text, const char *to, const char *expected) {
        QTest::newRow(name) << ArgumentDraft{type, QString::fromUtf8(text)} << QString::fromUtf8(to)
                            << QString::fromUtf8(expected);
    };
    row("hex to base64", Type::Hex, "01 02 ff", "Base64", "AQL/");
    row("base64 to hex", Type::Base64, "AQL_", "Hex", "01 02 ff");
    row("text to hex", Type::Utf8, "é", "Hex", "c3 a9");
    row("hex to text", Type::Hex, "c3a9", "Text bytes", "é");
    row("no text", Type::Hex, "ff", "Text bytes", "ff"); // what cannot be written stays as it was typed
    row("half typed", Type::Hex, "0", "Base64", "0");
}

void tst_ArgumentList::keepsBytesWhenTheirWritingChanges()
{
    QFETCH(const ArgumentDraft, draft);
    QFETCH(const QString, type);
    QFETCH(const QString, expected);
    m_list->setDrafts({draft});
    chooseType(type);
    QCOMPARE(texts(), QStringList({expected}));
    text()->undo();
    QCOMPARE(texts(), QStringList({draft.text}));
}

void tst_ArgumentList::takesTypedTextAlong()
{
    setTexts({QStringLiteral("hello")});
    chooseType(QStringLiteral("Text"));
    QCOMPARE(m_list->drafts(), QList<ArgumentDraft>({{Type::Text, QStringLiteral("hello")}}));
    QCOMPARE(note(1), QString());
}

void tst_ArgumentList::takesFilesBesideTheRows()
{
    setTexts({QStringLiteral("1")});
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(QStringLiteral("/a")), QUrl::fromLocalFile(QStringLiteral("/b"))});
    QDropEvent drop(QPointF(5, 400), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QDragEnterEvent enter(QPoint(5, 400), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_list->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QCoreApplication::sendEvent(m_list->viewport(), &drop);
    const QList<ArgumentDraft> expected = {
        {Type::Json, QStringLiteral("1")}, {Type::File, QStringLiteral("/a")}, {Type::File, QStringLiteral("/b")}};
    QCOMPARE(m_list->drafts(), expected);
}

void tst_ArgumentList::insertsADroppedFileIntoJson()
{
    setTexts({QStringLiteral("[]")});
    JsonEditor *editor = row(0)->jsonEditor();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(QStringLiteral("/a"))});
    const int x = static_cast<int>(editor->SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, 1L));
    const int y = static_cast<int>(editor->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, 1L));
    QDragEnterEvent enter(QPoint(x, y), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(x, y), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor->viewport(), &drop);
    QCOMPARE(texts(), QStringList({QStringLiteral("[{\"$file\": \"/a\"}]")}));
}

void tst_ArgumentList::takesAPictureFromTheClipboard()
{
    QImage picture(3, 2, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(picture);
    setTexts({QString()});
    row(0)->focusEditor();
    QTest::keyClick(row(0)->jsonEditor(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_list->drafts()[0].type, Type::Base64);
    const auto parsed = ArgumentParser::parse(m_list->drafts());
    QCOMPARE(QImage::fromData(std::get<SocketIO::Arguments>(parsed).attachments()[0]).size(), picture.size());
    QVERIFY2(note(1).startsWith(QStringLiteral("PNG, 3 × 2")), qPrintable(note(1)));
    setTexts({QStringLiteral("1")});
    command("composer.insertPicture");
    QVERIFY(texts()[0].contains(QStringLiteral("$base64")));
}

void tst_ArgumentList::saysWhatBytesAre()
{
    m_list->setDrafts({{Type::Utf8, QStringLiteral("hello world")}, {Type::File, QStringLiteral("/no/such")}});
    QCOMPARE(note(1), QStringLiteral("text, 11 B"));
    QVERIFY(note(2).startsWith(QStringLiteral("There is no file")));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(3000));
    setTexts({QStringLiteral("[{\"$hex\": \"%1\"}, {\"$file\": \"%2\"}]")
                  .arg(QStringLiteral("00").repeated(1096), file.fileName())});
    QVERIFY2(note(1).endsWith(QStringLiteral(": 4 KB")), qPrintable(note(1)));
    m_list->setDrafts({{Type::Utf8, QString()}});
    QCOMPARE(note(1), QStringLiteral("0 B")); // an empty attachment is one
    QCOMPARE(m_list->attachmentCount(), 1);
}

void tst_ArgumentList::goesToTheProblem()
{
    m_list->setDrafts({{Type::Hex, QStringLiteral("01\n0x 0g")}});
    QVERIFY(note(1).startsWith(QStringLiteral("Line 2, column 5")));
    QCOMPARE(text()->extraSelections().size(), 1);
    command("composer.goToProblem");
    QVERIFY(text()->hasFocus());
    QCOMPARE(text()->textCursor().position(), 7);
    text()->setPlainText(QStringLiteral("01"));
    QVERIFY(text()->extraSelections().isEmpty());
}

void tst_ArgumentList::findsInsideAnArgument()
{
    setTexts({QStringLiteral("[\"one\", \"two\", \"one\"]")});
    command("composer.find");
    auto *field = byName<QLineEdit>(*m_list, QStringLiteral("Find in argument 1"));
    QVERIFY(field->hasFocus());
    field->setText(QStringLiteral("one"));
    QTest::keyClick(field, Qt::Key_Return);
    JsonEditor *editor = row(0)->jsonEditor();
    QCOMPARE(editor->selectedText(), QStringLiteral("one"));
    const long first = editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART) > first);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART), first);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(editor->hasFocus());
}

void tst_ArgumentList::changesTheHeightByTheEdge()
{
    setTexts({QStringLiteral("1")});
    auto *grip = row(0)->findChild<EditorGrip *>();
    const int before = row(0)->jsonEditor()->height();
    QTest::mousePress(grip, Qt::LeftButton, {}, QPoint(9, 2));
    QMouseEvent move(QEvent::MouseMove, QPointF(9, 82), grip->mapToGlobal(QPointF(9, 82)), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(grip, &move);
    QTRY_COMPARE(row(0)->jsonEditor()->height(), before + 80);
    QTest::mouseDClick(grip, Qt::LeftButton);
    QTRY_COMPARE(row(0)->jsonEditor()->height(), before);
}

void tst_ArgumentList::checksAHugeTextWithoutStopping()
{
    setTexts({u'[' + QStringLiteral("{\"a\": 1},\n").repeated(200'000) + u']'});
    QVERIFY2(note(1).startsWith(QStringLiteral("Being checked")), qPrintable(note(1)));
    QTRY_VERIFY_WITH_TIMEOUT(note(1).contains(QStringLiteral("Line 200001, column 1")), 10'000);
    row(0)->jsonEditor()->setPlainText(QStringLiteral("1"));
    QCOMPARE(note(1), QString());
}

void tst_ArgumentList::breaksEndlessBytesAndKeepsEndlessTextAside()
{
    const QString digits = QStringLiteral("0a").repeated(500'000);
    m_list->setDrafts({{Type::Hex, digits}});
    QVERIFY(text()->blockCount() > 1000);
    QCOMPARE(QString(texts()[0]).remove(u'\n'), digits);
    const QString endless(500'000, u'x');
    m_list->setDrafts({{Type::Text, endless}});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(texts(), QStringList({endless}));
    QVERIFY(text()->isReadOnly());
    QVERIFY(text()->toPlainText().size() < 10'000);
}

void tst_ArgumentList::sendsBigNumbersDigitByDigit()
{
    m_list->setDrafts({{Type::Number, QStringLiteral("9223372036854775807")},
                       {Type::Number, QStringLiteral("123456789012345678901234567890")}});
    const auto parsed = ArgumentParser::parse(m_list->drafts());
    QCOMPARE(std::get<SocketIO::Arguments>(parsed).json(0), QByteArray("9223372036854775807"));
    QCOMPARE(std::get<SocketIO::Arguments>(parsed).json(1), QByteArray("123456789012345678901234567890"));
}

void tst_ArgumentList::namesEverythingInteractive()
{
    m_list->setDrafts({{Type::Json, QStringLiteral("1")}, {Type::File, QStringLiteral("/a")}});
    QCOMPARE(nameless(*m_list), QStringList());
}

QTEST_MAIN(tst_ArgumentList)
#include "tst_argumentlist.moc"
