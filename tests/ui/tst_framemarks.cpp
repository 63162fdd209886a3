// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "frames/framemarks.h"
#include "ui/tracescript.h"

#include <QTest>

using namespace Sockeye;
using Direction = TraceScript::Direction;
using Carrier = TraceScript::Carrier;
using Kind = TraceScript::Kind;
using SocketIO::Layer;

class tst_FrameMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { script.reset(); }

    void findsTheFramesOfAnEvent();
    void findsTheFramesOfAPolledEvent();
    void findsThePostOfASentPacket();

private:
    [[nodiscard]] FrameIndex indexed() const
    {
        FrameIndex index;
        FrameChanges changes;
        script->log->visit(0, script->log->size(), [&](qsizetype record, const SocketIO::TraceView &view) {
            index.take(record, view, changes);
            return true;
        });
        return index;
    }

    std::unique_ptr<TraceScript> script;
};

void tst_FrameMarks::init()
{
    script = std::make_unique<TraceScript>();
}

void tst_FrameMarks::findsTheFramesOfAnEvent()
{
    script->upgradedConnection(0);
    const qsizetype before = script->log->size();
    script->eventIn("451-[\"blob\",{\"_placeholder\":true,\"num\":0}]", "blob", {QByteArray("\1\2\3")});
    const qsizetype event = script->log->size() - 1;
    script->frame(Direction::In, Kind::Binary, "\7").eventIn("42[\"other\"]", "other");
    const FrameIndex index = indexed();
    const auto frames = framesOf(*script->log, index, event);
    // text, message, binary, binary message and the packet itself; not the stray binary frame behind them
    QCOMPARE(frames.size(), 5U);
    for (std::size_t i = 0; i < frames.size(); ++i)
        QCOMPARE(index.at(frames[i]).record, static_cast<qint32>(before) + static_cast<qint32>(i));
    QVERIFY(framesOf(*script->log, index, -1).empty());
    QVERIFY(framesOf(*script->log, index, 1 << 30).empty());
    QVERIFY(framesOf(*script->log, index, 0).empty()); // State/Connecting has no bytes
}

void tst_FrameMarks::findsTheFramesOfAPolledEvent()
{
    const QByteArray body("42[\"a\"]\x1e"
                          "42[\"b\"]");
    script->request(1, "GET");
    for (int i = 0; i < 3000; ++i)
        script->frame(Direction::Out, Kind::Text, "x" + QByteArray::number(i)); // the GET began long before
    script->response(1, 200, body);
    for (const int offset : {0, 8}) {
        const SocketIO::Slice packet(body, offset, 7);
        script->engine(Direction::In, Carrier::Polling, Kind::Message, packet);
        TraceScript::Record record;
        record.layer = Layer::Socket;
        record.kind = Kind::Event;
        record.direction = Direction::In;
        record.payload = packet.mid(1);
        script->add(record);
    }
    const FrameIndex index = indexed();
    const auto frames = framesOf(*script->log, index, script->log->size() - 1);
    QCOMPARE(frames.size(), 3U);
    QCOMPARE(frames[0], 0); // the request that the body answered
    QVERIFY(index.at(frames[1]).layer == Layer::Engine);
    QCOMPARE(qsizetype(index.at(frames[1]).record), script->log->size() - 2);
}

void tst_FrameMarks::findsThePostOfASentPacket()
{
    const QByteArray packet("42[\"a\"]");
    TraceScript::Record record;
    record.layer = Layer::Socket;
    record.kind = Kind::Event;
    record.direction = Direction::Out;
    record.carrier = Carrier::Polling;
    record.payload = SocketIO::Slice(packet).mid(1);
    script->request(1, "POST", "42[\"a\",1]"); // is under way already
    const qsizetype event = script->log->size();
    script->add(record).engine(Direction::Out, Carrier::Polling, Kind::Message, packet);
    script->request(2, "GET").request(3, "POST", QByteArray("40\x1e") + packet);
    script->request(4, "POST", QByteArray(packet.constData()));
    const FrameIndex index = indexed();
    const auto frames = framesOf(*script->log, index, event);
    QCOMPARE(frames, (std::vector<qsizetype>{1, 2, 4}));
}

QTEST_APPLESS_MAIN(tst_FrameMarks)
#include "tst_framemarks.moc"
