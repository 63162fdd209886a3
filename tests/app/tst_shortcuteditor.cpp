// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "commands/keyfield.h"
#include "commands/shortcuteditor.h"
#include "commands/shortcutmodel.h"
#include "commands/shortcuts.h"
#include "theme/command.h"
#include "ui/widgets.h"
#include <QAbstractItemModelTester>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Sockeye;

namespace {

QKeySequence ctrl(Qt::Key key)
{
    return QKeySequence(Qt::CTRL | key);
}

/// A window with two panels, as commands see it.
struct Panels {
    QWidget window;
    QWidget *events = new QWidget(&window);
    QWidget *composer = new QWidget(&window);
    QAction *copy =
        Theme::addCommand(events, {QStringLiteral("events.copy"), QStringLiteral("Copy rows")}, {ctrl(Qt::Key_C)});
    QAction *find =
        Theme::addCommand(events, {QStringLiteral("events.find"), QStringLiteral("Find")}, {ctrl(Qt::Key_F)});
    QAction *send = Theme::addCommand(composer, {QStringLiteral("composer.send"), QStringLiteral("Send")},
                                      {ctrl(Qt::Key_C), ctrl(Qt::Key_Return)});
    QAction *quit =
        Theme::addCommand(&window, {QStringLiteral("connection.quit"), QStringLiteral("Quit")}, {ctrl(Qt::Key_Q)});

    Panels() { quit->setShortcutContext(Qt::WindowShortcut); }
    [[nodiscard]] QList<QAction *> all() const { return Theme::commandsOf(&window); }
};

} // namespace

class tst_ShortcutEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void surviveAStart();
    void brokenTextIsNoChoice_data();
    void brokenTextIsNoChoice();
    void usualKeysAreNoChoice();
    void areGivenToEveryCommandOfAnId();
    void theSameKeysMeanTwoThingsInTwoPanels();
    void keysOfTheWindowClashEverywhere();
    void modelKeepsItsPromises();
    void editorTakesKeys();
    void editorShowsWhoHasTheKeys();
    void editorTakesKeysAway();
    void editorGoesBackToTheUsualKeys();
    void editorFindsCommandsAndKeys();
    void tooltipTellsTheKeysOfNow();
    void everyControlHasAName();
};

void tst_ShortcutEditor::surviveAStart()
{
    const Panels panels;
    Shortcuts shortcuts;
    shortcuts.choose(panels.copy, {ctrl(Qt::Key_J), QKeySequence(Qt::Key_F2)});
    shortcuts.choose(panels.find, {});
    const Shortcuts read = Shortcuts::fromJson(shortcuts.toJson());
    QCOMPARE(read, shortcuts);
    QCOMPARE(read.keysOf(panels.copy), QList({ctrl(Qt::Key_J), QKeySequence(Qt::Key_F2)}));
    QCOMPARE(read.keysOf(panels.find), QList<QKeySequence>());
    QCOMPARE(read.keysOf(panels.quit), QList{ctrl(Qt::Key_Q)});
}

void tst_ShortcutEditor::brokenTextIsNoChoice_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"events.copy\"");
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("a number for keys") << QByteArray("{\"events.copy\": 5}");
}

void tst_ShortcutEditor::brokenTextIsNoChoice()
{
    QFETCH(QByteArray, json);
    QVERIFY(Shortcuts::fromJson(json).isEmpty());
}

void tst_ShortcutEditor::usualKeysAreNoChoice()
{
    const Panels panels;
    Shortcuts shortcuts;
    shortcuts.choose(panels.copy, {ctrl(Qt::Key_J)});
    QVERIFY(shortcuts.isChanged(QStringLiteral("events.copy")));
    shortcuts.choose(panels.copy, {ctrl(Qt::Key_C)});
    QVERIFY(shortcuts.isEmpty());
}

void tst_ShortcutEditor::areGivenToEveryCommandOfAnId()
{
    const Panels first;
    const Panels second;
    Shortcuts shortcuts;
    shortcuts.choose(first.copy, {ctrl(Qt::Key_J)});
    for (const Panels *panels : {&first, &second})
        shortcuts.apply(panels->all());
    QCOMPARE(first.copy->shortcuts(), QList{ctrl(Qt::Key_J)});
    QCOMPARE(second.copy->shortcuts(), QList{ctrl(Qt::Key_J)});
    Shortcuts().apply(second.all());
    QCOMPARE(second.copy->shortcuts(), QList{ctrl(Qt::Key_C)});
}

void tst_ShortcutEditor::theSameKeysMeanTwoThingsInTwoPanels()
{
    const Panels panels;
    QVERIFY(Shortcuts().rivals(panels.copy, panels.all()).isEmpty());
    Shortcuts shortcuts;
    shortcuts.choose(panels.find, {ctrl(Qt::Key_C)});
    QCOMPARE(shortcuts.rivals(panels.find, panels.all()), QList{panels.copy});
    QCOMPARE(shortcuts.rivals(panels.copy, panels.all()), QList{panels.find});
}

void tst_ShortcutEditor::keysOfTheWindowClashEverywhere()
{
    const Panels panels;
    Shortcuts shortcuts;
    shortcuts.choose(panels.send, {ctrl(Qt::Key_Q)});
    QCOMPARE(shortcuts.rivals(panels.quit, panels.all()), QList{panels.send});
    QCOMPARE(shortcuts.rivals(panels.send, panels.all()), QList{panels.quit});
}

void tst_ShortcutEditor::modelKeepsItsPromises()
{
    const Panels panels;
    ShortcutModel model(panels.all(), {});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 4);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setKeys(panels.copy, {ctrl(Qt::Key_J)});
    QCOMPARE(changed.count(), 1);
    model.setSearched(QStringLiteral("send"));
    QCOMPARE(model.rowCount(), 1);
    model.setSearched(QStringLiteral("no such thing"));
    QCOMPARE(model.rowCount(), 0);
    model.resetAll();
    QVERIFY(model.shortcuts().isEmpty());
}

namespace {

void choose(const ShortcutEditor &editor, const QString &command)
{
    byName<QLineEdit>(editor, QStringLiteral("Search for a command or its keys"))->setText(command);
}

KeyField *keysOf(const ShortcutEditor &editor)
{
    return byName<KeyField>(editor, QStringLiteral("Keys of the chosen command: press them here"));
}

bool hasText(const ShortcutEditor &editor, const QString &text)
{
    const auto labels = editor.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(text); });
}

} // namespace

void tst_ShortcutEditor::editorTakesKeys()
{
    const Panels panels;
    ShortcutEditor editor(panels.all(), {});
    editor.show();
    choose(editor, QStringLiteral("Copy rows"));
    QCOMPARE(keysOf(editor)->keys(), ctrl(Qt::Key_C));
    keysOf(editor)->setFocus();
    QTest::keyClick(keysOf(editor), Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(editor.shortcuts().keysOf(panels.copy), QList{ctrl(Qt::Key_J)});
    QTest::keyClick(keysOf(editor), Qt::Key_Control, Qt::ControlModifier); // no key yet
    QTest::keyClick(keysOf(editor), Qt::Key_F5); // the next stroke takes its place
    QCOMPARE(editor.shortcuts().keysOf(panels.copy), QList{QKeySequence(Qt::Key_F5)});
    QCOMPARE(keysOf(editor)->text(), QStringLiteral("F5"));
}

void tst_ShortcutEditor::editorShowsWhoHasTheKeys()
{
    const Panels panels;
    ShortcutEditor editor(panels.all(), {});
    editor.show();
    choose(editor, QStringLiteral("Copy rows"));
    QTest::keyClick(keysOf(editor), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(hasText(editor, QStringLiteral("Events: Find")));
    auto *take = byName<QPushButton>(editor, QStringLiteral("Take them from there"));
    QVERIFY(take->isVisible());
    take->click();
    QCOMPARE(editor.shortcuts().keysOf(panels.find), QList<QKeySequence>());
    QCOMPARE(editor.shortcuts().keysOf(panels.copy), QList{ctrl(Qt::Key_F)});
    QVERIFY(!hasText(editor, QStringLiteral("Events: Find")));
}

void tst_ShortcutEditor::editorTakesKeysAway()
{
    const Panels panels;
    ShortcutEditor editor(panels.all(), {});
    editor.show();
    choose(editor, QStringLiteral("Quit"));
    byName<QPushButton>(editor, QStringLiteral("No keys"))->click();
    QCOMPARE(editor.shortcuts().keysOf(panels.quit), QList<QKeySequence>());
    QVERIFY(editor.shortcuts().isChanged(QStringLiteral("connection.quit")));
}

void tst_ShortcutEditor::editorGoesBackToTheUsualKeys()
{
    const Panels panels;
    Shortcuts shortcuts;
    shortcuts.choose(panels.copy, {ctrl(Qt::Key_J)});
    shortcuts.choose(panels.quit, {ctrl(Qt::Key_B)});
    ShortcutEditor editor(panels.all(), shortcuts);
    editor.show();
    choose(editor, QStringLiteral("Copy rows"));
    auto *usual = byName<QPushButton>(editor, QStringLiteral("Usual keys"));
    QVERIFY(usual->isEnabled());
    usual->click();
    QVERIFY(!usual->isEnabled());
    QVERIFY(!editor.shortcuts().isChanged(QStringLiteral("events.copy")));
    QVERIFY(editor.shortcuts().isChanged(QStringLiteral("connection.quit")));
    byName<QPushButton>(editor, QStringLiteral("All usual keys"))->click();
    QVERIFY(editor.shortcuts().isEmpty());
}

void tst_ShortcutEditor::editorFindsCommandsAndKeys()
{
    const Panels panels;
    const ShortcutEditor editor(panels.all(), {});
    const auto *table = editor.findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), 4);
    choose(editor, QStringLiteral("ctrl+f"));
    QCOMPARE(table->model()->rowCount(), 1);
    choose(editor, QStringLiteral("composer"));
    QCOMPARE(table->model()->rowCount(), 1);
    choose(editor, QStringLiteral("nothing like it"));
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(!keysOf(editor)->isEnabled());
}

void tst_ShortcutEditor::tooltipTellsTheKeysOfNow()
{
    const Panels panels;
    QVERIFY(panels.find->toolTip().contains(QStringLiteral("Ctrl+F")));
    Shortcuts shortcuts;
    shortcuts.choose(panels.find, {ctrl(Qt::Key_J)});
    shortcuts.apply(panels.all());
    QVERIFY(panels.find->toolTip().contains(QStringLiteral("Ctrl+J")));
    QVERIFY(!panels.find->toolTip().contains(QStringLiteral("Ctrl+F")));
}

void tst_ShortcutEditor::everyControlHasAName()
{
    const Panels panels;
    ShortcutEditor editor(panels.all(), {});
    editor.show();
    QCOMPARE(nameless(editor), QStringList());
}

QTEST_MAIN(tst_ShortcutEditor)
#include "tst_shortcuteditor.moc"
