// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "frames/framecolumns.h"
#include "frames/framemodel.h"
#include "frames/framespanel.h"
#include "frames/framestrip.h"
#include "frames/frametable.h"
#include "theme/command.h"
#include "ui/tracescript.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Sockeye;
using Direction = TraceScript::Direction;
using Carrier = TraceScript::Carrier;
using Kind = TraceScript::Kind;
using Column = FrameText::Column;
using SocketIO::Layer;

class tst_FrameCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void offersEachCommandOnce();
    void copiesBytesAsHex();
    void copiesTheChosenRows();
    void copiesAsCurlWhatAPacketWasCarriedBy();
    void savesTheBytes();
    void tellsWhenSavingFails();
    void goesToTheOtherHalf();
    void goesToTheEventAFrameCarried();
    void goesFromErrorToError();
    void comparesTwo();
    void groupsAndFoldsByKeys();
    void foldsByTheMarker();
    void unfoldsWhatIsMarked();
    void showsWhatIsWrongWithTheFilter();
    void tellsOfTheChosenFrame();
    void choosesColumns();
    void remembersItsPlace();
    void tellsItsPlaceWhileTheTimeChanges();
    void ignoresABrokenPlace_data();
    void ignoresABrokenPlace();

private:
    [[nodiscard]] QAction *command(const char *id) const
    {
        auto *action = panel->findChild<QAction *>(QLatin1String(id));
        if (!action)
            qFatal("no command %s", id);
        return action;
    }
    [[nodiscard]] FrameModel *model() const { return panel->model(); }
    [[nodiscard]] FrameTable *table() const { return panel->table(); }
    [[nodiscard]] static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    void showAllLayers()
    {
        for (auto *button : panel->findChildren<QToolButton *>()) {
            if (button->property("layer").isValid())
                button->setChecked(true);
        }
    }
    void polled()
    {
        script->request(1, "GET").response(1, 200, "42[\"a\"]");
        script->engine(Direction::In, Carrier::Polling, Kind::Message, QByteArray("42[\"a\"]"));
        TraceScript::Record record;
        record.layer = Layer::Socket;
        record.direction = Direction::In;
        record.carrier = Carrier::Polling;
        record.kind = Kind::Event;
        record.event = "a";
        record.payload = QByteArray("2[\"a\"]");
        script->add(record);
        panel->extend();
    }

    std::unique_ptr<FramesPanel> panel;
    std::unique_ptr<TraceScript> script;
};

void tst_FrameCommands::init()
{
    panel = std::make_unique<FramesPanel>();
    panel->resize(900, 400);
    panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
    QTest::keyClick(panel.get(), Qt::Key_Escape); // no modifier of an earlier test stays down
    script = std::make_unique<TraceScript>();
    panel->setLog(script->log);
}

void tst_FrameCommands::cleanup()
{
    panel.reset();
    script.reset();
}

void tst_FrameCommands::offersEachCommandOnce()
{
    QSet<QString> ids;
    QSet<QString> keys;
    for (const QAction *action : Theme::commandsOf(panel.get())) {
        QVERIFY2(action->objectName().startsWith(QLatin1String("frames.")), qPrintable(action->objectName()));
        QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
        ids.insert(action->objectName());
        const QString key = action->shortcut().toString();
        QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(key));
        keys.insert(key);
    }
    QVERIFY(ids.size() > 20);
}

void tst_FrameCommands::copiesBytesAsHex()
{
    QVERIFY(!command("frames.copyHex")->isEnabled());
    script->frame(Direction::In, Kind::Text, "42").frame(Direction::In, Kind::Text, "43");
    panel->extend();
    table()->selectAll();
    table()->setFocus();
    command("frames.copyHex")->trigger();
    QCOMPARE(clipboard(), QStringLiteral("34 32\n34 33"));
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), QStringLiteral("42\n43"));
}

void tst_FrameCommands::copiesTheChosenRows()
{
    script->request(1, "GET").response(1, 200, "0{}").frame(Direction::In, Kind::Text, "x");
    panel->extend();
    table()->selectAll();
    table()->columns()->choose(Column::Time, false);
    table()->horizontalHeader()->moveSection(table()->horizontalHeader()->visualIndex(Column::Outcome), 0);
    command("frames.copyRows")->trigger();
    const QStringList lines = clipboard().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(QStringLiteral("Status\tDirection\tLayer")));
    QVERIFY(lines[1].contains(QStringLiteral("GET http://localhost:3000/socket.io/?EIO=4&"))); // whole, not as shown
    QVERIFY(lines[2].contains(QStringLiteral("\tWS\t")));
}

void tst_FrameCommands::copiesAsCurlWhatAPacketWasCarriedBy()
{
    polled();
    script->frame(Direction::In, Kind::Text, "x");
    panel->extend();
    showAllLayers();
    table()->selectRow(2); // the event
    QVERIFY(command("frames.copyCurl")->isEnabled());
    command("frames.copyCurl")->trigger();
    QVERIFY(clipboard().startsWith(QStringLiteral("curl ")));
    QVERIFY(clipboard().contains(QStringLiteral("'http://localhost:3000/socket.io/?EIO=4&transport=polling")));
    table()->selectRow(3);
    QVERIFY(!command("frames.copyCurl")->isEnabled());
    QVERIFY(!command("frames.copyCurlSecrets")->isEnabled());
}

void tst_FrameCommands::savesTheBytes()
{
    script->frame(Direction::In, Kind::Binary, QByteArray::fromHex("00ff10"));
    panel->extend();
    table()->selectRow(0);
    command("frames.save")->trigger();
    auto *dialog = panel->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bytes"));
    Q_EMIT dialog->fileSelected(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray::fromHex("00ff10"));
    dialog->close();
}

void tst_FrameCommands::tellsWhenSavingFails()
{
    script->frame(Direction::In, Kind::Text, "x");
    panel->extend();
    table()->selectRow(0);
    command("frames.save")->trigger();
    auto *dialog = panel->findChild<QFileDialog *>();
    Q_EMIT dialog->fileSelected(QStringLiteral("/nowhere/at/all"));
    const auto labels = panel->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("could not be written"));
    }));
    dialog->close();
}

void tst_FrameCommands::goesToTheOtherHalf()
{
    script->request(1, "GET").response(1, 200, "x").heartbeat(10);
    panel->extend();
    QSignalSpy selected(panel.get(), &FramesPanel::recordSelected);
    table()->selectRow(0); // tells the answer
    command("frames.otherHalf")->trigger();
    QCOMPARE(selected.at(1).front().value<qsizetype>(), 0);
    command("frames.otherHalf")->trigger();
    QCOMPARE(selected.at(2).front().value<qsizetype>(), 1);
    table()->selectRow(2); // the ping
    command("frames.otherHalf")->trigger();
    QCOMPARE(table()->currentIndex().row(), 3);
    command("frames.otherHalf")->trigger();
    QCOMPARE(table()->currentIndex().row(), 2);
    table()->selectRow(1); // a text frame has none
    QVERIFY(!command("frames.otherHalf")->isEnabled());
}

void tst_FrameCommands::goesToTheEventAFrameCarried()
{
    polled();
    script->heartbeat(10);
    panel->extend();
    QSignalSpy requested(panel.get(), &FramesPanel::eventRequested);
    table()->setFocus();
    table()->selectRow(0);
    command("frames.event")->trigger();
    table()->selectRow(1);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(requested.count(), 2);
    for (const auto &arguments : requested)
        QCOMPARE(arguments.front().value<qsizetype>(), 3);
    table()->selectRow(2);
    QVERIFY(!command("frames.event")->isEnabled());
}

void tst_FrameCommands::goesFromErrorToError()
{
    script->frame(Direction::In, Kind::Text, "a").request(1, "GET").frame(Direction::In, Kind::Text, "b");
    script->response(1, 400, "no").frame(Direction::In, Kind::CloseFrame, {}, 1000);
    script->frame(Direction::In, Kind::CloseFrame, {}, 1006);
    panel->extend();
    QList<int> rows;
    table()->setFocus();
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(table(), Qt::Key_F8);
        rows += table()->currentIndex().row();
    }
    QTest::keyClick(table(), Qt::Key_F8, Qt::ShiftModifier);
    rows += table()->currentIndex().row();
    QCOMPARE(rows, QList<int>({1, 4, 1, 4}));
}

void tst_FrameCommands::comparesTwo()
{
    script->frame(Direction::In, Kind::Text, "a")
        .frame(Direction::In, Kind::Text, "b")
        .frame(Direction::In, Kind::Text, "c");
    panel->extend();
    QSignalSpy compared(panel.get(), &FramesPanel::comparisonRequested);
    table()->selectRow(2);
    QVERIFY(!command("frames.compare")->isEnabled());
    table()->selectionModel()->select(model()->QAbstractTableModel::index(0, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    command("frames.compare")->trigger();
    QCOMPARE(compared.count(), 1);
    QCOMPARE(compared.front().at(0).value<qsizetype>(), 0);
    QCOMPARE(compared.front().at(1).value<qsizetype>(), 2);
}

void tst_FrameCommands::groupsAndFoldsByKeys()
{
    polled();
    showAllLayers();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_G, Qt::ControlModifier);
    QVERIFY(model()->isGrouped());
    table()->selectRow(0);
    QTest::keyClick(table(), Qt::Key_Left);
    QCOMPARE(model()->rowCount(), 1);
    QTest::keyClick(table(), Qt::Key_Right);
    QCOMPARE(model()->rowCount(), 3);
    QTest::keyClick(table(), Qt::Key_Right);
    QTest::keyClick(table(), Qt::Key_Right);
    QCOMPARE(table()->currentIndex().row(), 2);
    QTest::keyClick(table(), Qt::Key_Left);
    QCOMPARE(table()->currentIndex().row(), 1);
    QTest::keyClick(table(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(model()->rowCount(), 1);
    QTest::keyClick(table(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(model()->rowCount(), 3);
}

void tst_FrameCommands::foldsByTheMarker()
{
    polled();
    command("frames.group")->trigger();
    const int left = table()->columnViewportPosition(Column::Summary);
    const QRect row = table()->rowRect(0);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, QPoint(left + 10, row.center().y()));
    QCOMPARE(model()->rowCount(), 1);
    QVERIFY(!table()->currentIndex().isValid());
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, QPoint(left + 10, row.center().y()));
    QCOMPARE(model()->rowCount(), 2);
}

void tst_FrameCommands::unfoldsWhatIsMarked()
{
    polled();
    command("frames.group")->trigger();
    command("frames.foldAll")->trigger();
    QCOMPARE(model()->rowCount(), 1);
    panel->markRecord(2); // the engine packet
    QCOMPARE(model()->rowCount(), 2);
    QVERIFY(model()->isMarked(0) && model()->isMarked(1));
}

void tst_FrameCommands::showsWhatIsWrongWithTheFilter()
{
    script->frame(Direction::In, Kind::Text, "a").frame(Direction::In, Kind::Text, "b");
    panel->extend();
    auto *field = panel->findChild<QLineEdit *>();
    const auto said = [this] {
        for (const QLabel *label : panel->findChildren<QLabel *>()) {
            if (label->accessibleName() == QLatin1String("What is wrong") && label->isVisible())
                return label->text();
        }
        return QString();
    };
    field->setText(QStringLiteral("b"));
    QCOMPARE(model()->rowCount(), 1);
    field->setText(QStringLiteral("b layer:xy"));
    QVERIFY2(said().startsWith(QStringLiteral("At character 3: “xy” is none of")), qPrintable(said()));
    QCOMPARE(model()->rowCount(), 1); // what could be read before
    field->setText(QStringLiteral("b layer:ws"));
    QCOMPARE(said(), QString());
}

void tst_FrameCommands::tellsOfTheChosenFrame()
{
    script->at(0).request(1, "GET");
    panel->extend();
    table()->selectRow(0);
    auto *strip = panel->findChild<FrameStrip *>();
    QVERIFY(strip->isVisible());
    QVERIFY(strip->text().contains(QStringLiteral("Waits for its answer")));
    script->at(12).response(1, 200, "x");
    panel->extend();
    QVERIFY2(strip->text().contains(QStringLiteral("waiting and receiving 12 ms")), qPrintable(strip->text()));
    command("frames.details")->trigger();
    QVERIFY(!strip->isVisible());
}

void tst_FrameCommands::choosesColumns()
{
    QHeaderView *header = table()->horizontalHeader();
    panel->resize(400, 400); // too narrow for all
    QVERIFY(header->isSectionHidden(Column::Carrier));
    QSignalSpy changed(panel.get(), &FramesPanel::placeChanged);
    command("frames.column.3")->trigger();
    QVERIFY(!header->isSectionHidden(Column::Carrier));
    QVERIFY(changed.count() > 0);
    panel->resize(300, 400);
    QVERIFY(!header->isSectionHidden(Column::Carrier)); // chosen, so it stays
    command("frames.usualColumns")->trigger();
    QVERIFY(header->isSectionHidden(Column::Carrier));
    for (int i = 0; i < FrameText::ColumnCount; ++i)
        table()->columns()->choose(static_cast<Column>(i), false);
    QVERIFY(!header->isSectionHidden(Column::Raw));
}

void tst_FrameCommands::remembersItsPlace()
{
    QSignalSpy changed(panel.get(), &FramesPanel::placeChanged);
    QHeaderView *header = table()->horizontalHeader();
    header->moveSection(header->visualIndex(Column::Outcome), 0);
    header->resizeSection(Column::Summary, 321);
    table()->columns()->choose(Column::Content, true);
    command("frames.group")->trigger();
    command("frames.foldAll")->trigger();
    command("frames.timeSinceAbove")->trigger();
    command("frames.details")->trigger();
    showAllLayers();
    QVERIFY(changed.count() >= 7);
    const QByteArray place = panel->place();
    FramesPanel other;
    other.resize(900, 400);
    QSignalSpy echoed(&other, &FramesPanel::placeChanged);
    other.setPlace(place);
    QCOMPARE(echoed.count(), 0);
    QCOMPARE(other.place(), place);
    const QHeaderView *restored = other.table()->horizontalHeader();
    QCOMPARE(restored->visualIndex(Column::Outcome), 0);
    QCOMPARE(restored->sectionSize(Column::Summary), 321);
    QVERIFY(!restored->isSectionHidden(Column::Content));
    QVERIFY(other.model()->isGrouped() && other.model()->isAllFolded());
}

void tst_FrameCommands::tellsItsPlaceWhileTheTimeChanges()
{
    QByteArrayList told;
    connect(panel.get(), &FramesPanel::placeChanged, panel.get(), [&] { told += panel->place(); });
    command("frames.timeSinceConnect")->trigger();
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.first().contains("\"time\":\"connect\""), told.first().constData());
}

void tst_FrameCommands::ignoresABrokenPlace_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{broken");
    QTest::newRow("unknown keys") << QByteArray("{\"colour\":\"red\",\"time\":\"never\"}");
    QTest::newRow("wrong types") << QByteArray(
        "{\"columns\":{\"order\":7,\"shown\":[\"x\",3],\"widths\":{\"what\":-5,\"raw\":\"z\"}},\"layers\":1}");
}

void tst_FrameCommands::ignoresABrokenPlace()
{
    QFETCH(QByteArray, place);
    const QByteArray before = panel->place();
    panel->setPlace(place);
    QCOMPARE(panel->place(), before);
}

QTEST_MAIN(tst_FrameCommands)
#include "tst_framecommands.moc"
