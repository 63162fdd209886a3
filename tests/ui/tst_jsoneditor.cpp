// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/argumentparser.h"
#include "composer/jsondress.h"
#include "composer/jsoneditor.h"
#include "theme/theme.h"
#include <cmath>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QVBoxLayout>

using namespace Sockeye;

class tst_JsonEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void growsWithItsText();
    void keepsTheHeightItIsGiven();
    void leavesByTabAndWritesTabsByCtrlTab();
    void leavesTheProgramItsKeys_data();
    void leavesTheProgramItsKeys();
    void underlinesTheProblem_data();
    void underlinesTheProblem();
    void marksTokens();
    void completesKeysAndValues();
    void completesIntoAQuoteThatIsClosed();
    void breaksLinesBetweenBrackets();
    void laysOutInOneStep();
    void offersWhatCanBeDoneInItsMenu();
    void foldsAndMatchesBrackets();
    void takesPicturesAndFilesFromTheClipboard();
    void takesALargePasteWithoutComforts();
    void givesAnEndlessLineBreaks();
    void keepsAnEndlessStringAside();
    void hasReadableColours_data();
    void hasReadableColours();
    void isNamedForScreenReaders();

private:
    [[nodiscard]] bool isMarked(JsonDress::Mark mark, int position) const;
    void paste(QMimeData *mime);

    std::unique_ptr<QWidget> m_window;
    JsonEditor *m_editor = nullptr;
    QLineEdit *m_next = nullptr;
};

void tst_JsonEditor::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void tst_JsonEditor::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_editor = new JsonEditor;
    m_next = new QLineEdit;
    layout->addWidget(m_editor);
    layout->addWidget(m_next);
    m_window->resize(500, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_editor->setFocus();
}

void tst_JsonEditor::cleanup()
{
    m_window.reset();
}

bool tst_JsonEditor::isMarked(JsonDress::Mark mark, int position) const
{
    return m_editor->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, static_cast<unsigned long>(mark),
                                   static_cast<long>(position))
        != 0;
}

void tst_JsonEditor::paste(QMimeData *mime)
{
    QGuiApplication::clipboard()->setMimeData(mime);
    QTest::keyClick(m_editor, Qt::Key_V, Qt::ControlModifier);
}

void tst_JsonEditor::growsWithItsText()
{
    const int one = m_editor->sizeHint().height();
    m_editor->setPlainText(QStringLiteral("[\n1,\n2\n]"));
    const int four = m_editor->sizeHint().height();
    QVERIFY(four > 2 * one);
    m_editor->setPlainText(QStringLiteral("[\n") + QStringLiteral("1,\n").repeated(100) + u']');
    const int most = m_editor->sizeHint().height();
    QVERIFY(most > four);
    QVERIFY(most < 100 * one / 2);
    m_editor->setPlainText({});
    QCOMPARE(m_editor->sizeHint().height(), one);
    m_editor->setPlainText(QStringLiteral("\"%1\"").arg(QStringLiteral("wide ").repeated(60)));
    QVERIFY(m_editor->sizeHint().height() > one); // a wide line goes on below
}

void tst_JsonEditor::keepsTheHeightItIsGiven()
{
    m_editor->keepHeight(200);
    QCOMPARE(m_editor->sizeHint().height(), 200);
    m_editor->setPlainText(QStringLiteral("1"));
    QCOMPARE(m_editor->sizeHint().height(), 200);
    m_editor->keepHeight(0);
    QVERIFY(m_editor->sizeHint().height() < 60);
}

void tst_JsonEditor::leavesByTabAndWritesTabsByCtrlTab()
{
    m_editor->setPlainText(QStringLiteral("[]"));
    QTest::keyClick(m_editor, Qt::Key_Tab);
    QVERIFY(m_next->hasFocus());
    QTest::keyClick(m_next, Qt::Key_Backtab);
    QVERIFY(m_editor->hasFocus());
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("[]"));
    QTest::keyClick(m_editor, Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("\t[]"));
}

void tst_JsonEditor::leavesTheProgramItsKeys_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("new tab") << QKeySequence(Qt::CTRL | Qt::Key_T);
    QTest::newRow("send") << QKeySequence(Qt::CTRL | Qt::Key_Return);
    QTest::newRow("move") << QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up);
    QTest::newRow("duplicate") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    QTest::newRow("remove") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    QTest::newRow("find") << QKeySequence(Qt::CTRL | Qt::Key_F);
    QTest::newRow("history") << QKeySequence(Qt::ALT | Qt::Key_Up);
}

void tst_JsonEditor::leavesTheProgramItsKeys()
{
    QFETCH(const QKeySequence, keys);
    m_editor->setPlainText(QStringLiteral("[1,\n2]"));
    QAction action;
    action.setShortcut(keys);
    m_window->addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    const auto modifiers = keys[0].keyboardModifiers();
    QTest::keyClick(m_editor, keys[0].key(), modifiers);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("[1,\n2]"));
}

void tst_JsonEditor::underlinesTheProblem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("caret");
    QTest::newRow("a word") << QStringLiteral("[\n  nul\n]") << 4 << 4;
    QTest::newRow("behind other scripts") << QStringLiteral("[\"é€😀\", x]") << 14 << 14;
    QTest::newRow("the end") << QStringLiteral("[1") << 1 << 2;
}

void tst_JsonEditor::underlinesTheProblem()
{
    QFETCH(const QString, text);
    QFETCH(const int, first);
    QFETCH(const int, caret);
    m_editor->setPlainText(text);
    const auto parsed = ArgumentParser::parse({{ArgumentDraft::Type::Json, m_editor->toPlainText()}});
    const auto error = std::get<ArgumentError>(parsed);
    m_editor->showProblem(error);
    QVERIFY(isMarked(JsonDress::Problem, first));
    QVERIFY(!isMarked(JsonDress::Problem, first - 1));
    m_editor->goTo(error);
    QCOMPARE(m_editor->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS), long(caret));
    m_editor->showProblem({});
    QVERIFY(!isMarked(JsonDress::Problem, first));
}

void tst_JsonEditor::marksTokens()
{
    m_editor->setPlainText(QStringLiteral("[\"é\", {\"$hex\": \"01 02\"}]"));
    QVERIFY(!isMarked(JsonDress::Token, 5));
    QVERIFY(isMarked(JsonDress::Token, 7));
    QVERIFY(isMarked(JsonDress::Token, 23));
    QVERIFY(!isMarked(JsonDress::Token, 24));
    const QString tip = BinaryToken::in(m_editor->toPlainText()).constFirst().description();
    QVERIFY2(tip.contains(QStringLiteral("2 B")), qPrintable(tip));
}

void tst_JsonEditor::completesKeysAndValues()
{
    m_editor->setWords({QStringLiteral("room"), QStringLiteral("lobby")});
    QTest::keyClicks(m_editor, QStringLiteral("{\"r"));
    QVERIFY(m_editor->isListActive());
    QTest::keyClick(m_editor, Qt::Key_Tab);
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("{\"room\": "));
    QVERIFY(m_editor->hasFocus());
    QTest::keyClicks(m_editor, QStringLiteral("tr"));
    QTest::keyClick(m_editor, Qt::Key_Return);
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("{\"room\": true"));
    QTest::keyClicks(m_editor, QStringLiteral(",\"x\":"));
    QTest::keyClick(m_editor, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(m_editor->isListActive());
    QTest::keyClick(m_editor, Qt::Key_Escape);
    QVERIFY(!m_editor->isListActive());
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("{\"room\": true,\"x\":"));
}

void tst_JsonEditor::completesIntoAQuoteThatIsClosed()
{
    m_editor->setWords({QStringLiteral("lobby")});
    m_editor->setPlainText(QStringLiteral("[\"\"]"));
    m_editor->setCursorPosition(0, 2);
    QTest::keyClicks(m_editor, QStringLiteral("lo"));
    QTest::keyClick(m_editor, Qt::Key_Return);
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("[\"lobby\"]"));
}

void tst_JsonEditor::breaksLinesBetweenBrackets()
{
    m_editor->setPlainText(QStringLiteral("{}"));
    m_editor->setCursorPosition(0, 1);
    QTest::keyClick(m_editor, Qt::Key_Return);
    QTest::keyClicks(m_editor, QStringLiteral("1"));
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("{\n  1\n}"));
}

void tst_JsonEditor::laysOutInOneStep()
{
    const QString typed = QStringLiteral("{\"a\":12345678901234567890,\"b\":[1,2]}");
    m_editor->setPlainText(typed);
    m_editor->layOut(false);
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("{\n  \"a\": 12345678901234567890,\n  \"b\": [1, 2]\n}"));
    m_editor->layOut(true);
    QCOMPARE(m_editor->toPlainText(), typed);
    m_editor->undo();
    m_editor->undo();
    QCOMPARE(m_editor->toPlainText(), typed);
    QVERIFY(!m_editor->isUndoAvailable());
}

void tst_JsonEditor::offersWhatCanBeDoneInItsMenu()
{
    m_editor->setPlainText(QStringLiteral("[1,2]"));
    QContextMenuEvent asked(QContextMenuEvent::Mouse, QPoint(5, 5), m_editor->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(m_editor->viewport(), &asked);
    auto *menu = m_editor->findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QHash<QString, QAction *> found;
    for (QAction *action : menu->actions())
        found.insert(action->text(), action);
    QVERIFY(!found[QStringLiteral("Undo")]->isEnabled());
    QVERIFY(!found[QStringLiteral("Copy")]->isEnabled());
    found[QStringLiteral("Format JSON")]->trigger();
    menu->close();
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("[1, 2]"));
    QVERIFY(m_editor->isUndoAvailable());
}

void tst_JsonEditor::foldsAndMatchesBrackets()
{
    m_editor->setPlainText(QStringLiteral("{\n\"a\": [\n1\n]\n}"));
    m_editor->recolor();
    m_editor->foldLine(1);
    QVERIFY(!m_editor->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, 2UL));
    QVERIFY(m_editor->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, 4UL));
    QCOMPARE(m_editor->SendScintilla(QsciScintilla::SCI_BRACEMATCH, 0UL, 0L), 13L);
    QCOMPARE(m_editor->braceMatching(), QsciScintilla::SloppyBraceMatch);
    m_next->setFocus();
    QCOMPARE(m_editor->braceMatching(), QsciScintilla::NoBraceMatch);
}

void tst_JsonEditor::takesPicturesAndFilesFromTheClipboard()
{
    QImage picture(3, 2, QImage::Format_RGB32);
    picture.fill(Qt::red);
    auto *mime = new QMimeData;
    mime->setImageData(picture);
    QSignalSpy pasted(m_editor, &JsonEditor::picturePasted);
    paste(mime); // an editor that holds nothing leaves it to its row
    QCOMPARE(pasted.size(), 1);
    QCOMPARE(QImage::fromData(pasted[0][0].toByteArray()).size(), picture.size());
    m_editor->setPlainText(QStringLiteral("[]"));
    m_editor->setCursorPosition(0, 1);
    mime = new QMimeData;
    mime->setImageData(picture);
    paste(mime);
    const auto parsed = ArgumentParser::parse({{ArgumentDraft::Type::Json, m_editor->toPlainText()}});
    QVERIFY(std::holds_alternative<SocketIO::Arguments>(parsed));
    const QByteArray png = std::get<SocketIO::Arguments>(parsed).attachments().value(0);
    QCOMPARE(QImage::fromData(png).size(), picture.size());
    mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a b"))});
    m_editor->setPlainText({});
    paste(mime);
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("{\"$file\": \"/tmp/a b\"}"));
}

void tst_JsonEditor::takesALargePasteWithoutComforts()
{
    const QString large = QStringLiteral("[\n")
        + QStringLiteral("{\"id\": 12345, \"name\": \"n\"},\n").repeated(180'000) + QStringLiteral("1]");
    QVERIFY(large.size() > 5'000'000);
    auto *mime = new QMimeData;
    mime->setText(large);
    QElapsedTimer time;
    time.start();
    paste(mime);
    QCoreApplication::processEvents();
    QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(m_editor->toPlainText().size(), large.size());
    QVERIFY(!m_editor->lexer());
    QVERIFY(m_editor->limitation().contains(QStringLiteral("off")));
    m_editor->setPlainText(QStringLiteral("[]"));
    QVERIFY(m_editor->lexer());
    QCOMPARE(m_editor->limitation(), QString());
}

void tst_JsonEditor::givesAnEndlessLineBreaks()
{
    const QString line = u'[' + QStringLiteral("{\"id\":1},").repeated(10'000) + QStringLiteral("1]");
    auto *mime = new QMimeData;
    mime->setText(line);
    paste(mime);
    QVERIFY(m_editor->lines() > 10'000);
    QCOMPARE(m_editor->toPlainText().remove(u'\n').remove(u' '), line);
    m_editor->setPlainText(line);
    QVERIFY(m_editor->lines() > 10'000);
    QVERIFY(m_editor->limitation().contains(QStringLiteral("line breaks")));
}

void tst_JsonEditor::keepsAnEndlessStringAside()
{
    const QString text = u'"' + QString(5'000'000, u'x') + u'"';
    auto *mime = new QMimeData;
    mime->setText(text);
    QElapsedTimer time;
    time.start();
    paste(mime);
    QTRY_VERIFY(m_editor->isReadOnly());
    QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(m_editor->toPlainText(), text);
    QVERIFY(m_editor->text().size() < 10'000);
    QVERIFY(m_editor->limitation().contains(QStringLiteral("All of it is sent")));
    m_editor->setPlainText(QStringLiteral("1"));
    QVERIFY(!m_editor->isReadOnly());
    QCOMPARE(m_editor->toPlainText(), QStringLiteral("1"));
}

void tst_JsonEditor::hasReadableColours_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::newRow("light") << Theme::Scheme::Light;
    QTest::newRow("dark") << Theme::Scheme::Dark;
}

void tst_JsonEditor::hasReadableColours()
{
    QFETCH(const Theme::Scheme, scheme);
    Theme::apply(*qApp, scheme);
    const auto luminance = [](const QColor &color) {
        const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    };
    const QColor base = m_editor->palette().color(QPalette::Base);
    for (int style = 0; style <= QsciLexerJSON::Error; ++style) {
        const QColor color = m_editor->lexer()->color(style);
        QCOMPARE(m_editor->lexer()->paper(style), base);
        const double one = luminance(color) + 0.05;
        const double other = luminance(base) + 0.05;
        QVERIFY2(std::max(one, other) / std::min(one, other) >= 4.5, qPrintable(QString::number(style)));
    }
}

void tst_JsonEditor::isNamedForScreenReaders()
{
    m_editor->setAccessibleName(QStringLiteral("Value of argument 1"));
    m_editor->setPlainText(QStringLiteral("[42]"));
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(m_editor);
    QVERIFY(seen);
    QCOMPARE(seen->text(QAccessible::Name), QStringLiteral("Value of argument 1"));
    QCOMPARE(seen->role(), QAccessible::EditableText);
    QVERIFY(seen->textInterface());
    QCOMPARE(seen->textInterface()->text(0, 4), QStringLiteral("[42]"));
}

QTEST_MAIN(tst_JsonEditor)
#include "tst_jsoneditor.moc"
