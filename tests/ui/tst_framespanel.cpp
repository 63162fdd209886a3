// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "frames/framemodel.h"
#include "frames/framespanel.h"
#include "frames/frametable.h"
#include "ui/tracescript.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Sockeye;
using Kind = TraceScript::Kind;
using Direction = TraceScript::Direction;
using SocketIO::Layer;

class tst_FramesPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void explainsWhatWillAppear();
    void hidesSocketPacketsUntilAskedFor();
    void followsTheNewestFrame();
    void stopsFollowingWhenOneScrollsUpAndCountsWhatIsNew();
    void isNotClearedByAReconnect();
    void marksTheFramesOfARecord();
    void marksTheFramesOfATime();
    void saysWhenMarkedFramesAreHidden();
    void showsTheFramesAfterAFactWithoutBytes();
    void selectsTheRecordOfTheChosenRow();
    void keepsTheChosenRowThroughAFilter();
    void filtersWhileOneTypes();
    void copiesTheWholeRawText();
    void namesEveryControl();
    void paintsInAnySize();

private:
    void write(int frames)
    {
        for (int i = 0; i < frames; ++i)
            script->frame(Direction::In, Kind::Text, "42[\"n\"," + QByteArray::number(m_written++) + "]");
    }
    [[nodiscard]] QScrollBar *bar() const { return panel->table()->verticalScrollBar(); }
    [[nodiscard]] QPushButton *latest() const { return panel->findChild<QPushButton *>(); }
    [[nodiscard]] QToolButton *layer(const QString &text) const
    {
        for (auto *button : panel->findChildren<QToolButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QAction *command(const char *id) const { return panel->findChild<QAction *>(QLatin1String(id)); }
    [[nodiscard]] static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    [[nodiscard]] bool isSaid(const QString &text) const
    {
        const auto labels = panel->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    [[nodiscard]] qsizetype eventRecord() const { return script->log->size() - 1; }

    std::unique_ptr<FramesPanel> panel;
    std::unique_ptr<TraceScript> script;
    int m_written = 0;
};

void tst_FramesPanel::init()
{
    m_written = 0;
    panel = std::make_unique<FramesPanel>();
    panel->resize(900, 300);
    panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
    script = std::make_unique<TraceScript>();
    panel->setLog(script->log);
}

void tst_FramesPanel::cleanup()
{
    panel.reset();
    script.reset();
}

void tst_FramesPanel::explainsWhatWillAppear()
{
    QVERIFY(isSaid(QStringLiteral("as soon as you connect")));
    write(1);
    panel->extend();
    QVERIFY(!isSaid(QStringLiteral("as soon as you connect")));
    panel->findChild<QLineEdit *>()->setText(QStringLiteral("nowhere"));
    QVERIFY(isSaid(QStringLiteral("Nothing matches “nowhere”")));
    panel->findChild<QLineEdit *>()->clear();
    for (const QString &name : {QStringLiteral("HTTP"), QStringLiteral("WebSocket"), QStringLiteral("Engine")})
        layer(name)->setChecked(false);
    QVERIFY(isSaid(QStringLiteral("All layers are hidden")));
}

void tst_FramesPanel::hidesSocketPacketsUntilAskedFor()
{
    script->eventIn("42[\"a\"]", "a");
    panel->extend();
    QCOMPARE(panel->model()->rowCount(), 2);
    layer(QStringLiteral("Socket"))->click();
    QCOMPARE(panel->model()->rowCount(), 3);
    layer(QStringLiteral("WebSocket"))->click();
    QCOMPARE(panel->model()->rowCount(), 2);
}

void tst_FramesPanel::followsTheNewestFrame()
{
    for (int i = 0; i < 5; ++i) {
        write(40);
        panel->extend();
        QVERIFY(bar()->maximum() > 0);
        QCOMPARE(bar()->value(), bar()->maximum());
    }
    QVERIFY(panel->table()->isFollowing());
    QVERIFY(!latest()->isVisible());
}

void tst_FramesPanel::stopsFollowingWhenOneScrollsUpAndCountsWhatIsNew()
{
    write(200);
    panel->extend();
    bar()->setValue(100);
    QVERIFY(!panel->table()->isFollowing());
    QVERIFY(!latest()->isVisible());
    write(1200);
    QTRY_VERIFY((panel->extend(), latest()->text() == QStringLiteral("1,200 new ↓"))); // read in slices
    QCOMPARE(bar()->value(), 100);
    QVERIFY(latest()->isVisible());
    latest()->click();
    QVERIFY(panel->table()->isFollowing());
    QCOMPARE(bar()->value(), bar()->maximum());
    QVERIFY(!latest()->isVisible());
    bar()->setValue(50);
    bar()->setValue(bar()->maximum());
    QVERIFY(panel->table()->isFollowing());
}

void tst_FramesPanel::isNotClearedByAReconnect()
{
    script->upgradedConnection(0);
    panel->extend();
    const int rows = panel->model()->rowCount();
    script->at(100).state(Kind::Closed, "transport close").upgradedConnection(1000, 20, 1);
    panel->extend();
    QCOMPARE(panel->model()->rowCount(), 2 * rows);
}

void tst_FramesPanel::marksTheFramesOfARecord()
{
    write(100);
    script->eventIn("451-[\"blob\",{\"_placeholder\":true,\"num\":0}]", "blob", {QByteArray("\1\2\3")});
    const qsizetype event = eventRecord();
    write(100);
    panel->extend();
    QSignalSpy selected(panel.get(), &FramesPanel::recordSelected);
    panel->markRecord(event);
    QVERIFY(!panel->table()->isFollowing());
    int marked = 0;
    for (int row = 0; row < panel->model()->rowCount(); ++row)
        marked += panel->model()->isMarked(row) ? 1 : 0;
    QCOMPARE(marked, 4);
    QVERIFY(panel->model()->isMarked(100));
    const QRect first = panel->table()->visualRect(panel->model()->QAbstractTableModel::index(100, 0));
    QVERIFY(panel->table()->viewport()->rect().contains(first));
    QCOMPARE(selected.count(), 0);
    write(10);
    panel->extend();
    QVERIFY(panel->model()->isMarked(100));
    panel->markRecord(0);
    QVERIFY(!panel->model()->isMarked(100));
    QVERIFY(panel->model()->isMarked(0));
}

void tst_FramesPanel::marksTheFramesOfATime()
{
    using namespace std::chrono_literals;
    script->at(1000);
    write(100);
    script->at(2000);
    write(10);
    script->at(3000);
    write(100);
    panel->extend();
    panel->markTime(1500ms, 2500ms);
    const auto marked = [this] {
        int count = 0;
        for (int row = 0; row < panel->model()->rowCount(); ++row)
            count += panel->model()->isMarked(row) ? 1 : 0;
        return count;
    };
    QCOMPARE(marked(), 10);
    QVERIFY(panel->model()->isMarked(100) && panel->model()->isMarked(109));
    panel->markTime(2500ms, 2600ms);
    QCOMPARE(marked(), 0);
    panel->markTime(0s, 10s);
    QCOMPARE(marked(), 210);
    panel->unmark();
    QCOMPARE(marked(), 0);
}

void tst_FramesPanel::saysWhenMarkedFramesAreHidden()
{
    script->eventIn("42[\"a\"]", "a");
    panel->extend();
    layer(QStringLiteral("Engine"))->click();
    panel->markRecord(eventRecord());
    QVERIFY(isSaid(QStringLiteral("1 of its frames hidden")));
}

void tst_FramesPanel::showsTheFramesAfterAFactWithoutBytes()
{
    write(100);
    script->state(Kind::ProbeOpening);
    const qsizetype fact = eventRecord();
    write(100);
    panel->markRecord(fact);
    const QRect next = panel->table()->visualRect(panel->model()->QAbstractTableModel::index(100, 0));
    QVERIFY(panel->table()->viewport()->rect().contains(next));
    QVERIFY(!panel->model()->isMarked(100));
    panel->markRecord(1'000'000);
    panel->markRecord(-1);
}

void tst_FramesPanel::selectsTheRecordOfTheChosenRow()
{
    script->request(1, "GET").request(2, "POST", "40").response(1, 200, "0{}").response(2, 200, "ok");
    panel->extend();
    QSignalSpy selected(panel.get(), &FramesPanel::recordSelected);
    panel->table()->selectRow(0);
    panel->table()->selectRow(1);
    QCOMPARE(selected.count(), 2);
    QCOMPARE(selected.at(0).front().value<qsizetype>(), 2);
    QCOMPARE(selected.at(1).front().value<qsizetype>(), 1);
    command("frames.answer")->trigger();
    QCOMPARE(selected.count(), 3);
    QCOMPARE(selected.at(2).front().value<qsizetype>(), 3);
}

void tst_FramesPanel::keepsTheChosenRowThroughAFilter()
{
    write(20);
    panel->extend();
    panel->table()->selectRow(7);
    QSignalSpy selected(panel.get(), &FramesPanel::recordSelected);
    panel->findChild<QLineEdit *>()->setText(QStringLiteral(",7]"));
    QCOMPARE(panel->model()->rowCount(), 1);
    QCOMPARE(panel->table()->currentIndex().row(), 0);
    panel->findChild<QLineEdit *>()->clear();
    QCOMPARE(panel->table()->currentIndex().row(), 7);
    QCOMPARE(selected.count(), 0);
}

void tst_FramesPanel::filtersWhileOneTypes()
{
    write(50'000);
    while (panel->model()->index().size() < 50'000 || panel->model()->isFiltering()) {
        panel->extend();
        QCoreApplication::processEvents();
    }
    auto *field = panel->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral(",49999]"));
    QCOMPARE(field->text(), QStringLiteral(",49999]"));
    while (panel->model()->isFiltering())
        QCoreApplication::processEvents();
    QCOMPARE(panel->model()->rowCount(), 1);
}

void tst_FramesPanel::copiesTheWholeRawText()
{
    const QByteArray text = "42[\"" + QByteArray(5000, 'x') + "\"]";
    script->frame(Direction::In, Kind::Text, text).frame(Direction::In, Kind::Binary, QByteArray::fromHex("00ff10"));
    panel->extend();
    panel->table()->selectRow(0);
    command("frames.copy")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(text));
    panel->table()->selectRow(1);
    command("frames.copy")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("00 ff 10"));
}

void tst_FramesPanel::namesEveryControl()
{
    for (const QWidget *widget : panel->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(QLatin1String("qt_"))
            && !widget->parentWidget()->inherits("QLineEdit") && !widget->inherits("QScrollBar")
            && !widget->inherits("QHeaderView") && !widget->inherits("QAbstractButton"))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    for (const QString &text :
         {QStringLiteral("HTTP"), QStringLiteral("WebSocket"), QStringLiteral("Engine"), QStringLiteral("Socket")})
        QVERIFY(!layer(text)->accessibleName().isEmpty());
    QVERIFY(!latest()->accessibleName().isEmpty());
}

void tst_FramesPanel::paintsInAnySize()
{
    script->upgradedConnection(0).heartbeat(25000).frame(Direction::In, Kind::CloseFrame, {}, 1006);
    script->request(90, "GET").failure(90, "Connection refused").request(91, "GET");
    panel->extend();
    for (const QSize size : {QSize(1280, 600), QSize(500, 300), QSize(10, 10), QSize(700, 1)}) {
        panel->resize(size);
        panel->grab();
    }
}

QTEST_MAIN(tst_FramesPanel)
#include "tst_framespanel.moc"
