// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "commands/commandlist.h"
#include "commands/commandpalette.h"
#include "commands/fuzzymatch.h"
#include "theme/command.h"
#include "ui/widgets.h"
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QSignalSpy>

using namespace Sockeye;

class tst_CommandPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsLetters_data();
    void findsLetters();
    void prefersTheBetterFit_data();
    void prefersTheBetterFit();
    void isQuickWithLettersThatRepeat();
    void keepsTheModelsPromises();
    void showsRecentOnesFirst();
    void findsByGroupToo();
    void runsByEnter();
    void movesAroundTheEnds();
    void tellsWhyACommandCannotBeUsed();
    void givesTheFocusBackBeforeItRuns();
    void closesByEscapeWithoutRunning();
    void saysThatNothingFits();
    void tellsAScreenReaderWhatEnterRuns();
    void takesTheKeysFromATornOffWindow();

private:
    struct Desk {
        QMainWindow window;
        QWidget *panel = new QWidget;
        QLineEdit *field = new QLineEdit(panel);
        CommandPalette *palette = new CommandPalette(&window);
        QAction *copy = Theme::addCommand(
            panel, {QStringLiteral("events.copy"), QStringLiteral("&Copy rows"), QStringLiteral("As text")},
            {QKeySequence(Qt::CTRL | Qt::Key_C)});
        QAction *send = Theme::addCommand(panel, {QStringLiteral("composer.send"), QStringLiteral("&Send")});
        QAction *reply = Theme::addCommand(panel, {QStringLiteral("acks.reply"), QStringLiteral("&Reply…")});

        Desk()
        {
            window.setCentralWidget(panel);
            window.resize(800, 600);
            window.show();
            window.activateWindow();
            field->setFocus();
        }
        [[nodiscard]] QLineEdit *typed() const
        {
            return byName<QLineEdit>(*palette, QStringLiteral("Name of a command"));
        }
        [[nodiscard]] QStringList shown() const
        {
            QStringList texts;
            const QAbstractItemModel *model = palette->findChild<QListView *>()->model();
            for (int row = 0; row < model->rowCount(); ++row)
                texts.append(model->index(row, 0).data().toString());
            return texts;
        }
        void open(const QStringList &recent = {}) { palette->open(Theme::commandsOf(panel), recent); }
    };
};

void tst_CommandPalette::findsLetters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing typed") << QString() << QStringLiteral("Copy") << true;
    QTest::newRow("whole word") << QStringLiteral("copy") << QStringLiteral("Copy rows") << true;
    QTest::newRow("first letters") << QStringLiteral("cr") << QStringLiteral("Copy rows") << true;
    QTest::newRow("letters in between") << QStringLiteral("cpyrw") << QStringLiteral("Copy rows") << true;
    QTest::newRow("words turned round") << QStringLiteral("rows copy") << QStringLiteral("Copy rows") << true;
    QTest::newRow("wrong order in a word") << QStringLiteral("ypoc") << QStringLiteral("Copy rows") << false;
    QTest::newRow("a letter too much") << QStringLiteral("copyz") << QStringLiteral("Copy rows") << false;
    QTest::newRow("other alphabet") << QStringLiteral("СКОП") << QStringLiteral("Скопировать") << true;
    QTest::newRow("hangul") << QStringLiteral("복사") << QStringLiteral("행 복사") << true;
}

void tst_CommandPalette::findsLetters()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    const auto match = FuzzyMatch::find(typed, text);
    QCOMPARE(match.has_value(), fits);
    for (const qsizetype letter : match ? match->letters : QList<qsizetype>())
        QVERIFY(typed.contains(text[letter], Qt::CaseInsensitive));
}

void tst_CommandPalette::prefersTheBetterFit_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("a word over scattered letters")
        << QStringLiteral("send") << QStringLiteral("Send") << QStringLiteral("Show events and details");
    QTest::newRow("first letters of words")
        << QStringLiteral("cr") << QStringLiteral("Copy rows") << QStringLiteral("Across");
    QTest::newRow("the beginning") << QStringLiteral("re") << QStringLiteral("Reply") << QStringLiteral("Core");
}

void tst_CommandPalette::prefersTheBetterFit()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto first = FuzzyMatch::find(typed, better);
    const auto second = FuzzyMatch::find(typed, worse);
    QVERIFY(first && second);
    QVERIFY(first->score > second->score);
}

void tst_CommandPalette::isQuickWithLettersThatRepeat()
{
    const QString text(200, QLatin1Char('a'));
    QVERIFY(FuzzyMatch::find(QString(40, QLatin1Char('a')), text));
    QVERIFY(!FuzzyMatch::find(QString(QString(40, QLatin1Char('a')) + QLatin1Char('b')), text));
}

void tst_CommandPalette::keepsTheModelsPromises()
{
    Desk desk;
    CommandList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setCommands(Theme::commandsOf(desk.panel), {});
    list.setTyped(QStringLiteral("co"));
    list.setTyped({});
    QCOMPARE(list.rowCount(), 3);
    delete desk.copy; // a page was closed meanwhile
    for (int row = 0; row < list.rowCount(); ++row)
        QVERIFY(!list.index(row, 0).data().toString().isEmpty());
}

void tst_CommandPalette::showsRecentOnesFirst()
{
    Desk desk;
    desk.open({QStringLiteral("composer.send"), QStringLiteral("gone.away"), QStringLiteral("acks.reply")});
    QCOMPARE(desk.shown(),
             QStringList({QStringLiteral("Send"), QStringLiteral("Reply…"), QStringLiteral("Copy rows")}));
}

void tst_CommandPalette::findsByGroupToo()
{
    Desk desk;
    desk.open();
    QTest::keyClicks(desk.typed(), QStringLiteral("events"));
    QCOMPARE(desk.shown(), QStringList{QStringLiteral("Copy rows")});
}

void tst_CommandPalette::runsByEnter()
{
    Desk desk;
    const QSignalSpy sent(desk.send, &QAction::triggered);
    const QSignalSpy used(desk.palette, &CommandPalette::commandUsed);
    desk.open();
    QTest::keyClicks(desk.typed(), QStringLiteral("snd"));
    QTest::keyClick(desk.typed(), Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(used.count(), 1);
    QCOMPARE(used.at(0).at(0).toString(), QStringLiteral("composer.send"));
    QVERIFY(!desk.palette->isVisible());
}

void tst_CommandPalette::movesAroundTheEnds()
{
    Desk desk;
    desk.open();
    const auto *list = desk.palette->findChild<QListView *>();
    QTest::keyClick(desk.typed(), Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 2);
    QTest::keyClick(desk.typed(), Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(desk.typed(), Qt::Key_PageDown);
    QCOMPARE(list->currentIndex().row(), 2);
    QTest::keyClick(desk.typed(), Qt::Key_PageUp);
    QCOMPARE(list->currentIndex().row(), 0);
}

void tst_CommandPalette::tellsWhyACommandCannotBeUsed()
{
    Desk desk;
    Theme::setCommandEnabled(desk.copy, false, QStringLiteral("Choose a row first."));
    const QSignalSpy copied(desk.copy, &QAction::triggered);
    desk.open();
    QTest::keyClicks(desk.typed(), QStringLiteral("copy"));
    const QModelIndex first = desk.palette->findChild<QListView *>()->currentIndex();
    QCOMPARE(first.data(CommandList::ReasonRole).toString(), QStringLiteral("Choose a row first."));
    QTest::keyClick(desk.typed(), Qt::Key_Return);
    QCOMPARE(copied.count(), 0);
    QVERIFY(desk.palette->isVisible());
    desk.reply->setEnabled(false); // and nobody said why
    desk.open();
    const QStringList shown = desk.shown();
    QCOMPARE(shown.constFirst(), QStringLiteral("Send"));
    const QAbstractItemModel *model = desk.palette->findChild<QListView *>()->model();
    QVERIFY(!model->index(1, 0).data(CommandList::ReasonRole).toString().isEmpty());
}

void tst_CommandPalette::givesTheFocusBackBeforeItRuns()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QTRY_VERIFY(desk.field->hasFocus());
    bool hadFocus = false;
    connect(desk.send, &QAction::triggered, this, [&] { hadFocus = desk.field->hasFocus(); });
    desk.open();
    QVERIFY(desk.typed()->hasFocus());
    QTest::keyClicks(desk.typed(), QStringLiteral("send"));
    QTest::keyClick(desk.typed(), Qt::Key_Return);
    QVERIFY(hadFocus);
}

void tst_CommandPalette::closesByEscapeWithoutRunning()
{
    Desk desk;
    const QSignalSpy used(desk.palette, &CommandPalette::commandUsed);
    desk.open();
    QTest::keyClick(desk.typed(), Qt::Key_Escape);
    QVERIFY(!desk.palette->isVisible());
    QCOMPARE(used.count(), 0);
}

void tst_CommandPalette::saysThatNothingFits()
{
    Desk desk;
    desk.open();
    QTest::keyClicks(desk.typed(), QStringLiteral("qqq"));
    QVERIFY(desk.shown().isEmpty());
    const auto labels = desk.palette->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text().contains(QStringLiteral("No command")); }));
    QTest::keyClick(desk.typed(), Qt::Key_Return); // does no harm
    QTest::keyClick(desk.typed(), Qt::Key_Down);
}

void tst_CommandPalette::tellsAScreenReaderWhatEnterRuns()
{
    Desk desk;
    desk.open();
    QTest::keyClicks(desk.typed(), QStringLiteral("copy"));
    const QString told = desk.typed()->accessibleDescription();
    QVERIFY2(told.contains(QStringLiteral("Copy rows")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("Ctrl+C")), qPrintable(told));
    QCOMPARE(nameless(*desk.palette), QStringList());
}

void tst_CommandPalette::takesTheKeysFromATornOffWindow()
{
    Desk desk;
    QWidget torn(&desk.window, Qt::Window);
    QLineEdit field(&torn);
    torn.show();
    torn.activateWindow();
    field.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&torn));
    desk.open();
    QTRY_COMPARE(QApplication::activeWindow(), &desk.window);
    QTRY_COMPARE(QApplication::focusWidget(), desk.typed());
    QTest::keyClick(desk.typed(), Qt::Key_Escape);
    QTRY_COMPARE(QApplication::activeWindow(), &torn); // and back
    QTRY_COMPARE(QApplication::focusWidget(), &field);
}

QTEST_MAIN(tst_CommandPalette)
#include "tst_commandpalette.moc"
