// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "frames/framemodel.h"
#include "ui/tracescript.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using Direction = TraceScript::Direction;
using Carrier = TraceScript::Carrier;
using Kind = TraceScript::Kind;
using SocketIO::Layer;

class tst_FrameGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void putsPacketsBelowWhatBroughtThem();
    void putsWhatWasSentBelowThePostThatTookIt();
    void movesAPacketWhenItsCarrierComesLater();
    void keepsAPollTogetherThatWasAnsweredLate();
    void putsContinuationsBelowTheirMessage();
    void putsNothingBelowAnUnknownTransport();
    void forgetsWhatNeverLeft();
    void foldsAndUnfolds();
    void foldsAllThatComesLaterToo();
    void revealsWhatIsFolded();
    void showsFoldedPacketsOfAHiddenCarrier();
    void staysSortedWhateverComes_data();
    void staysSortedWhateverComes();
    void groupsALongLogInSlices();

private:
    void polled(const QByteArray &packet, qint64 requestId)
    {
        script->request(requestId, "GET").response(requestId, 200, packet);
        script->engine(Direction::In, Carrier::Polling, Kind::Message, packet);
        socket(Direction::In, Carrier::Polling, packet);
    }
    void socket(Direction direction, Carrier carrier, const QByteArray &packet)
    {
        TraceScript::Record record;
        record.layer = Layer::Socket;
        record.direction = direction;
        record.carrier = carrier;
        record.kind = Kind::Event;
        record.payload = SocketIO::Slice(packet).mid(1);
        script->add(record);
    }
    void send(const QByteArray &packet)
    {
        socket(Direction::Out, Carrier::Polling, packet);
        script->engine(Direction::Out, Carrier::Polling, Kind::Message, packet);
    }
    /// "0 1 2" for a frame and what is below it, in the order of the rows.
    [[nodiscard]] QString depths() const
    {
        QStringList list;
        for (int row = 0; row < model->rowCount(); ++row)
            list += QString::number(model->depth(row));
        return list.join(u' ');
    }
    [[nodiscard]] QString numbers() const
    {
        QStringList list;
        for (int row = 0; row < model->rowCount(); ++row)
            list += QString::number(model->number(row));
        return list.join(u' ');
    }
    void takeAll()
    {
        for (qsizetype known = -1; known != model->index().size();) {
            known = model->index().size();
            model->extend();
        }
        while (model->isFiltering())
            QCoreApplication::processEvents();
    }

    std::unique_ptr<FrameModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    std::unique_ptr<TraceScript> script;
};

void tst_FrameGroups::init()
{
    model = std::make_unique<FrameModel>();
    tester = std::make_unique<QAbstractItemModelTester>(model.get());
    script = std::make_unique<TraceScript>();
    model->setLog(script->log);
    model->setGrouped(true);
}

void tst_FrameGroups::cleanup()
{
    tester.reset();
    model.reset();
    script.reset();
}

void tst_FrameGroups::putsPacketsBelowWhatBroughtThem()
{
    polled("42[\"a\"]", 1);
    script->eventIn("42[\"b\"]", "b");
    model->extend();
    QCOMPARE(depths(), QStringLiteral("0 1 2 0 1 2"));
    QVERIFY(model->frame(0).layer == Layer::Http);
    QVERIFY(model->frame(3).layer == Layer::WebSocket);
    QVERIFY(model->canFold(0) && model->canFold(1) && !model->canFold(2));
    model->setGrouped(false);
    QCOMPARE(depths(), QStringLiteral("0 0 0 0 0 0"));
}

void tst_FrameGroups::putsWhatWasSentBelowThePostThatTookIt()
{
    send("42[\"a\"]"); // 0 1
    send("42[\"b\"]"); // 2 3
    script->request(1, "POST",
                    "42[\"a\"]\x1e"
                    "42[\"b\"]"); // 4
    send("42[\"c\"]"); // 5 6
    script->response(1, 200, "ok").request(2, "POST", "42[\"c\"]"); // 7
    model->extend();
    QCOMPARE(numbers(), QStringLiteral("4 1 0 3 2 7 6 5"));
    QCOMPARE(depths(), QStringLiteral("0 1 2 1 2 0 1 2"));
}

void tst_FrameGroups::movesAPacketWhenItsCarrierComesLater()
{
    socket(Direction::Out, Carrier::WebSocket, "42[\"a\"]"); // 0
    script->frame(Direction::In, Kind::PingFrame, {}); // 1
    model->extend();
    QCOMPARE(numbers(), QStringLiteral("0 1"));
    script->engine(Direction::Out, Carrier::WebSocket, Kind::Message, QByteArray("42[\"a\"]")); // 2
    model->extend();
    QCOMPARE(numbers(), QStringLiteral("1 2 0"));
    script->frame(Direction::In, Kind::PingFrame, {}); // 3
    model->extend();
    script->frame(Direction::Out, Kind::Text, "42[\"a\"]"); // 4
    model->extend();
    QCOMPARE(numbers(), QStringLiteral("1 3 4 2 0"));
    QCOMPARE(depths(), QStringLiteral("0 0 0 1 2"));
}

void tst_FrameGroups::keepsAPollTogetherThatWasAnsweredLate()
{
    script->request(1, "GET").frame(Direction::In, Kind::PingFrame, {}); // 0 1
    model->extend();
    script->response(1, 200, "2");
    script->engine(Direction::In, Carrier::Polling, Kind::Ping, QByteArray("2")); // 2
    QSignalSpy inserted(model.get(), &FrameModel::rowsInserted);
    model->extend();
    QCOMPARE(numbers(), QStringLiteral("0 2 1"));
    QCOMPARE(inserted.count(), 1);
}

void tst_FrameGroups::putsContinuationsBelowTheirMessage()
{
    script->frame(Direction::In, Kind::Text, "42[\"lo"); // 0
    script->frame(Direction::In, Kind::PingFrame, {}); // 1
    script->frame(Direction::In, Kind::Continuation, "ng\"]"); // 2
    script->engine(Direction::In, Carrier::WebSocket, Kind::Message, QByteArray("42[\"long\"]")); // 3
    model->extend();
    QCOMPARE(numbers(), QStringLiteral("0 2 3 1"));
}

void tst_FrameGroups::putsNothingBelowAnUnknownTransport()
{
    script->frame(Direction::In, Kind::Text, "2");
    script->engine(Direction::In, Carrier::Custom, Kind::Ping, QByteArray("2"));
    script->engine(Direction::Out, Carrier::Custom, Kind::Pong, QByteArray("3"));
    script->frame(Direction::Out, Kind::Text, "x");
    model->extend();
    QCOMPARE(depths(), QStringLiteral("0 0 0 0"));
}

void tst_FrameGroups::forgetsWhatNeverLeft()
{
    send("42[\"lost\"]");
    script->state(Kind::Closed, "transport close");
    script->request(1, "POST", "42[\"new\"]");
    model->extend();
    QCOMPARE(numbers(), QStringLiteral("1 0 2"));
    QCOMPARE(depths(), QStringLiteral("0 1 0"));
}

void tst_FrameGroups::foldsAndUnfolds()
{
    polled("42[\"a\"]", 1);
    polled("42[\"b\"]", 2);
    model->extend();
    QSignalSpy reset(model.get(), &FrameModel::modelReset);
    model->setFolded(0, true);
    QCOMPARE(numbers(), QStringLiteral("0 3 4 5"));
    QCOMPARE(model->foldedBelow(0), 2);
    model->setFolded(4, true);
    QCOMPARE(numbers(), QStringLiteral("0 3 4"));
    model->setFolded(0, false);
    QCOMPARE(numbers(), QStringLiteral("0 1 2 3 4"));
    model->setFolded(3, true);
    model->setFolded(3, false); // what is folded below stays so
    QCOMPARE(numbers(), QStringLiteral("0 1 2 3 4"));
    QCOMPARE(model->foldedBelow(4), 1);
    QCOMPARE(reset.count(), 0);
}

void tst_FrameGroups::foldsAllThatComesLaterToo()
{
    model->foldAll(true);
    polled("42[\"a\"]", 1);
    send("42[\"b\"]");
    model->extend();
    script->request(2, "POST", "42[\"b\"]");
    model->extend();
    QCOMPARE(numbers(), QStringLiteral("0 5"));
    QCOMPARE(model->foldedBelow(1), 2);
    model->setFolded(5, false);
    QCOMPARE(numbers(), QStringLiteral("0 5 4 3"));
    model->foldAll(false);
    QCOMPARE(numbers(), QStringLiteral("0 1 2 5 4 3"));
}

void tst_FrameGroups::revealsWhatIsFolded()
{
    polled("42[\"a\"]", 1);
    polled("42[\"b\"]", 2);
    model->extend();
    model->foldAll(true);
    QCOMPARE(model->reveal(5), 3);
    QCOMPARE(numbers(), QStringLiteral("0 3 4 5"));
    model->setFilter(FrameFilter(FrameFilter::bit(Layer::Http), {}));
    QCOMPARE(model->reveal(5), -1);
}

void tst_FrameGroups::showsFoldedPacketsOfAHiddenCarrier()
{
    polled("42[\"a\"]", 1);
    model->extend();
    model->foldAll(true);
    model->setFilter(FrameFilter(FrameFilter::bit(Layer::Engine), {}));
    QCOMPARE(numbers(), QStringLiteral("1"));
    QCOMPARE(model->reveal(1), 0);
    QCOMPARE(numbers(), QStringLiteral("1"));
}

void tst_FrameGroups::staysSortedWhateverComes_data()
{
    QTest::addColumn<bool>("folded");
    QTest::newRow("unfolded") << false;
    QTest::newRow("folded") << true;
}

// The rows that came bit by bit are those of the whole log read at once.
void tst_FrameGroups::staysSortedWhateverComes()
{
    QFETCH(bool, folded);
    model->foldAll(folded);
    script->upgradedConnection(0).eventOut("42[\"x\"]", "x", 4).heartbeat(60);
    script->eventIn("451-[\"blob\",{\"_placeholder\":true,\"num\":0}]", "blob", {QByteArray("\1\2\3")});
    send("42[\"b\"]");
    script->state(Kind::Closed).upgradedConnection(100, 20, 1).eventOut("42[\"y\"]", "y");
    const auto whole = script->log;
    script = std::make_unique<TraceScript>();
    model->setLog(script->log);
    whole->visit(0, whole->size(), [&](qsizetype record, const SocketIO::TraceView &) {
        script->add(whole->at(record));
        model->extend();
        return true;
    });
    FrameModel atOnce;
    atOnce.setGrouped(true);
    atOnce.foldAll(folded);
    atOnce.setLog(whole);
    QCOMPARE(model->rowCount(), atOnce.rowCount());
    for (int row = 0; row < atOnce.rowCount(); ++row) {
        QCOMPARE(model->number(row), atOnce.number(row));
        QCOMPARE(model->rowOf(model->number(row)), row);
    }
    QVERIFY(folded || model->rowCount() == model->index().size());
}

void tst_FrameGroups::groupsALongLogInSlices()
{
    constexpr int Many = 60'000;
    tester.reset(); // looks at every row
    for (int i = 0; i < Many; ++i)
        script->eventIn("42[\"tick\"]", "tick");
    takeAll();
    QCOMPARE(model->rowCount(), 3 * Many);
    model->foldAll(true);
    QVERIFY(model->isFiltering()); // not all in one go
    takeAll();
    QCOMPARE(model->rowCount(), Many);
    model->setFolded(3, false);
    QCOMPARE(model->rowCount(), Many + 2);
}

QTEST_GUILESS_MAIN(tst_FrameGroups)
#include "tst_framegroups.moc"
