// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "connectionpage.h"
#include "mainwindow.h"
#include "pane.h"
#include "panearea.h"
#include "session.h"
#include "workspace.h"
#include <functional>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>

using namespace Sockeye;

namespace {

using Visit = std::function<void(QAccessibleInterface *, const QStringList &path)>;

/// What a screen reader finds below an object, the cells of tables aside.
void walk(QAccessibleInterface *from, const Visit &visit, QStringList path = {})
{
    if (!from || !from->isValid())
        return;
    path.append(from->text(QAccessible::Name));
    visit(from, path);
    if (from->tableInterface())
        return;
    for (int i = 0; i < from->childCount(); ++i)
        walk(from->child(i), visit, path);
}

bool isShown(const QAccessibleInterface *thing)
{
    return !thing->state().invisible;
}

/// Something a person acts on.
bool isControl(const QAccessibleInterface *thing)
{
    static const QSet<QAccessible::Role> roles = {
        QAccessible::Button,         QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::ComboBox,
        QAccessible::EditableText,   QAccessible::SpinBox,  QAccessible::Slider,      QAccessible::List,
        QAccessible::Table,          QAccessible::Tree,     QAccessible::PageTabList, QAccessible::ButtonMenu,
        QAccessible::ButtonDropDown,
    };
    return roles.contains(thing->role());
}

QString describe(QAccessibleInterface *thing, const QStringList &path)
{
    const QObject *object = thing->object();
    return QStringLiteral("%1 (role %2) below \"%3\"")
        .arg(object ? QString::fromLatin1(object->metaObject()->className()) : QStringLiteral("no object"))
        .arg(thing->role())
        .arg(path.join(QStringLiteral("\" > \"")));
}

/// Parts that Qt puts into its own widgets speak through them.
bool isPartOfAnother(const QAccessibleInterface *thing)
{
    const auto *widget = qobject_cast<const QWidget *>(thing->object());
    if (!widget)
        return true; // a cell, an item, a title of a column
    const QWidget *parent = widget->parentWidget();
    return widget->objectName().startsWith(QLatin1String("qt_"))
        || (parent
            && (qobject_cast<const QTabBar *>(parent) || parent->inherits("QComboBox")
                || parent->inherits("QAbstractSpinBox") || parent->inherits("QLineEdit")));
}

QByteArray report(const QStringList &problems)
{
    return QStringLiteral("%1 found:\n    %2")
        .arg(problems.size())
        .arg(problems.join(QStringLiteral("\n    ")))
        .toUtf8();
}

} // namespace

/// The whole window, in a session with the demo server, as a screen reader and a keyboard find it.
class tst_Accessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyControlHasANameAndARole_data();
    void everyControlHasANameAndARole();
    void whatTakesTheFocusHasAName();
    void namesAreToldApartWithinAPane();
    void tabGoesRoundAndComesBack();
    void tabStaysInAPaneUntilItsEnd();
    void menusAreReachedAndNamed();
    void rowsOfTheListsAreRead();

private:
    [[nodiscard]] ConnectionPage *page() const { return m_window->workspace()->currentSession()->page(); }
    [[nodiscard]] QStringList namelessIn(QWidget *root) const;

    std::unique_ptr<MainWindow> m_window;
};

void tst_Accessibility::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QAccessible::setActive(true);
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->workspace()->connectToDemo();
    QTRY_VERIFY(m_window->workspace()->currentSession()->status().joined().contains(QStringLiteral("/")));
    QTRY_COMPARE(m_window->workspace()->currentSession()->status().carrier(), SocketIO::Carrier::WebSocket);
    m_window->workspace()->currentSession()->inspectFirstEvent();
}

QStringList tst_Accessibility::namelessIn(QWidget *root) const
{
    QStringList problems;
    int controls = 0;
    walk(QAccessible::queryAccessibleInterface(root), [&](QAccessibleInterface *thing, const QStringList &path) {
        if (!isShown(thing) || !isControl(thing) || isPartOfAnother(thing))
            return;
        ++controls;
        if (thing->text(QAccessible::Name).trimmed().isEmpty())
            problems.append(describe(thing, path));
    });
    constexpr int Least = 40; // fewer would mean that the walk itself does not work
    if (controls < Least)
        problems.append(QStringLiteral("only %1 controls").arg(controls));
    return problems;
}

void tst_Accessibility::everyControlHasANameAndARole_data()
{
    QTest::addColumn<int>("pane");
    QTest::newRow("as it opens") << -1;
    int number = 0;
    for (const char *name : {"events", "frames", "acks", "timeline", "composer", "inspector", "namespaces"})
        QTest::newRow(name) << number++;
}

void tst_Accessibility::everyControlHasANameAndARole()
{
    QFETCH(int, pane);
    if (pane >= 0)
        page()->reveal(page()->panes()->panes().at(pane)->widget());
    QCoreApplication::processEvents();
    const QStringList problems = namelessIn(m_window.get());
    QVERIFY2(problems.isEmpty(), report(problems).constData());
}

void tst_Accessibility::whatTakesTheFocusHasAName()
{
    QStringList problems;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        QAccessibleInterface *thing = QAccessible::queryAccessibleInterface(widget);
        if (!thing || isPartOfAnother(thing))
            continue;
        if (thing->text(QAccessible::Name).trimmed().isEmpty() || thing->role() == QAccessible::NoRole)
            problems.append(describe(thing, {widget->parentWidget()->objectName()}));
    }
    QVERIFY2(problems.isEmpty(), report(problems).constData());
}

void tst_Accessibility::namesAreToldApartWithinAPane()
{
    QStringList problems;
    for (Pane *pane : page()->panes()->panes()) {
        QSet<QPair<QString, int>> seen;
        walk(QAccessible::queryAccessibleInterface(pane->widget()),
             [&](QAccessibleInterface *thing, const QStringList &path) {
                 if (!isShown(thing) || !isControl(thing) || isPartOfAnother(thing))
                     return;
                 const QPair<QString, int> name(thing->text(QAccessible::Name), thing->role());
                 const qsizetype before = seen.size();
                 seen.insert(name);
                 if (seen.size() == before)
                     problems.append(describe(thing, path));
             });
    }
    QVERIFY2(problems.isEmpty(), report(problems).constData());
}

void tst_Accessibility::tabGoesRoundAndComesBack()
{
    auto *first = page()->findChild<QLineEdit *>();
    first->setFocus();
    QTRY_VERIFY(first->hasFocus());
    QList<QWidget *> visited;
    constexpr int Most = 300;
    for (int i = 0; i < Most; ++i) {
        visited.append(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget());
        if (QApplication::focusWidget() == first)
            break;
        // A label takes one step more for each of its links.
        constexpr qsizetype MostLinks = 6;
        const auto stays = std::count(visited.begin(), visited.end(), QApplication::focusWidget());
        QVERIFY2(stays < MostLinks, qPrintable(QApplication::focusWidget()->accessibleName()));
    }
    QCOMPARE(QApplication::focusWidget(), first);
    for (const char *list : {"Events", "Namespaces"}) {
        const auto name = QString::fromLatin1(list);
        QVERIFY2(std::any_of(visited.begin(), visited.end(),
                             [&](const QWidget *widget) { return widget->accessibleName() == name; }),
                 list);
    }
}

void tst_Accessibility::tabStaysInAPaneUntilItsEnd()
{
    // Whoever goes on by Tab must not be thrown to and fro between the panes.
    auto *first = page()->findChild<QLineEdit *>();
    first->setFocus();
    QTRY_VERIFY(first->hasFocus());
    QList<const Pane *> order;
    do {
        const Pane *pane = page()->panes()->focusPane();
        if (order.isEmpty() || order.constLast() != pane)
            order.append(pane);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (QApplication::focusWidget() != first && order.size() < 50);
    order.removeAll(nullptr);
    QVERIFY(order.size() >= 4);
    const QSet<const Pane *> once(order.begin(), order.end());
    QCOMPARE(order.size(), once.size());
}

void tst_Accessibility::menusAreReachedAndNamed()
{
    const auto menus = m_window->menuBar()->actions();
    QVERIFY(menus.size() >= 9);
    for (QAction *menu : menus) {
        QVERIFY(menu->menu());
        Q_EMIT menu->menu()->aboutToShow();
        QVERIFY2(!menu->menu()->isEmpty(), qPrintable(menu->text()));
        for (const QAction *command : menu->menu()->actions())
            QVERIFY2(command->isSeparator() || !command->text().isEmpty(), qPrintable(menu->text()));
    }
}

void tst_Accessibility::rowsOfTheListsAreRead()
{
    const auto lists = page()->findChildren<QAbstractItemView *>();
    int rows = 0;
    for (QAbstractItemView *list : lists) {
        if (!list->isVisible() || !list->model() || list->model()->rowCount() == 0)
            continue;
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(list);
        QVERIFY(table);
        QAccessibleTableInterface *cells = table->tableInterface();
        if (!cells)
            continue;
        QVERIFY2(cells->cellAt(0, 0), qPrintable(list->accessibleName()));
        QString line;
        for (int column = 0; column < list->model()->columnCount(); ++column) {
            if (QAccessibleInterface *cell = cells->cellAt(0, column))
                line += cell->text(QAccessible::Name);
        }
        QVERIFY2(!line.trimmed().isEmpty(), qPrintable(list->accessibleName()));
        ++rows;
    }
    QVERIFY(rows >= 2);
}

QTEST_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
