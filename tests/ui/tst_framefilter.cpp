// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "frames/framefilter.h"
#include "ui/tracescript.h"

#include <QTest>

using namespace Sockeye;
using Direction = TraceScript::Direction;
using Carrier = TraceScript::Carrier;
using Kind = TraceScript::Kind;
using SocketIO::Layer;

namespace {

constexpr FrameFilter::Layers AllLayers = 0xff;

}

class tst_FrameFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void findsWhatALineAsksFor_data();
    void findsWhatALineAsksFor();
    void tellsWhatIsWrongAndWhere_data();
    void tellsWhatIsWrongAndWhere();
    void narrowsOnlyWhereNothingIsLost_data();
    void narrowsOnlyWhereNothingIsLost();

private:
    TraceScript script;
    FrameIndex index;
};

void tst_FrameFilter::initTestCase()
{
    // 0: a poll that brought an event of /chat
    script.at(0).request(1, "GET").at(200);
    script.response(1, 200,
                    "42[\"hello\"]\x1e"
                    "42/chat,7[\"say\",\"Hi there\"]");
    // 1: a POST that was refused
    script.at(210).request(2, "POST", "42[\"big\"]").at(215).response(2, 413);
    // 2 to 5: the packets of the poll
    script.engine(Direction::In, Carrier::Polling, Kind::Message, QByteArray("42[\"hello\"]"));
    script.engine(Direction::In, Carrier::Polling, Kind::Message, QByteArray("42/chat,7[\"say\",\"Hi there\"]"));
    script.engine(Direction::In, Carrier::Polling, Kind::Ping, QByteArray("2"));
    script.engine(Direction::Out, Carrier::Polling, Kind::Pong, QByteArray("3"));
    // 6: binary bytes, 7: a compressed frame, 8: a socket packet of /chat
    script.frame(Direction::In, Kind::Binary, QByteArray::fromHex("0011ff42"));
    TraceScript::Record compressed;
    compressed.layer = Layer::WebSocket;
    compressed.direction = Direction::In;
    compressed.carrier = Carrier::WebSocket;
    compressed.kind = Kind::Text;
    compressed.frame = 0xc1;
    compressed.size = 20;
    compressed.payload = QByteArray(4096, 'z');
    script.add(compressed);
    TraceScript::Record packet;
    packet.layer = Layer::Socket;
    packet.direction = Direction::In;
    packet.carrier = Carrier::WebSocket;
    packet.kind = Kind::Event;
    packet.nsp = "/chat";
    packet.event = "say";
    packet.id = 7;
    packet.size = 2048;
    packet.payload = QByteArray("2/chat,7[\"say\"]");
    script.add(packet);
    FrameChanges changes;
    script.log->visit(0, script.log->size(), [&](qsizetype record, const SocketIO::TraceView &view) {
        index.take(record, view, changes);
        return true;
    });
    QCOMPARE(index.size(), 9);
}

void tst_FrameFilter::findsWhatALineAsksFor_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QList<int>>("frames");
    const auto row = [](const char *name, const char *line, const QList<int> &frames) {
        QTest::newRow(name) << QString::fromUtf8(line) << frames;
    };
    row("nothing", "", {0, 1, 2, 3, 4, 5, 6, 7, 8});
    row("a word", "hello", {0, 2});
    row("two words that must both be there", "hi THERE", {0, 3});
    row("a phrase", "\"hi there\"", {0, 3});
    row("a phrase with an escaped mark", "\"\\\"hello\\\"\"", {0, 2});
    row("a pattern", "/h(ello|i)/", {0, 2, 3});
    row("not a word", "-chat type:message", {2});
    row("alternatives", "layer:socket or dir:out type:pong", {5, 8});
    row("alternatives without a second", "hello or", {0, 2});
    row("a layer", "layer:http", {0, 1});
    row("a layer by its short name", "layer:ws", {6, 7});
    row("a transport", "transport:ws", {6, 7, 8});
    row("a direction", "dir:out layer:engine", {5});
    row("either half of an exchange", "dir:in layer:http", {0, 1});
    row("a type", "type:p", {4, 5});
    row("a type with a dash", "type:connect-error", {});
    row("a namespace, in whatever carries it", "ns:/chat", {0, 3, 8});
    row("the main namespace", "ns:/ layer:engine", {2});
    row("a namespace by its beginning", "ns:/ch*", {0, 3, 8});
    row("an event", "event:say", {8});
    row("an id", "id:7", {8});
    row("a size above", "size:>1k", {8});
    row("a size up to", "size:<=4 layer:ws", {6});
    row("a range of sizes", "size:20..2048", {0, 3, 7, 8});
    row("a size in kilobytes", "size:2kb", {8});
    row("a status", "status:413", {1});
    row("a class of statuses", "status:4xx", {1});
    row("a time", "time:<1s", {});
    row("bytes in hex", "hex:11FF", {6});
    row("errors", "has:error", {1});
    row("binary", "has:binary", {6});
    row("compressed", "has:compressed", {7});
    row("what is not compressed", "layer:ws -has:compressed", {6});
    row("a path that is no pattern", "/chat", {0, 3, 8});
    row("a URL is no key", "http://localhost:3000", {0, 1});
}

void tst_FrameFilter::findsWhatALineAsksFor()
{
    QFETCH(QString, line);
    const FrameFilter filter(AllLayers, line);
    QCOMPARE(filter.query().problem().message, QString());
    QList<int> found;
    for (int frame = 0; frame < index.size(); ++frame) {
        if (filter.wants(index.at(frame), *script.log))
            found += frame;
    }
    QTEST(found, "frames");
}

void tst_FrameFilter::tellsWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *line, qsizetype position, const char *says) {
        QTest::newRow(name) << QString::fromUtf8(line) << position << QString::fromUtf8(says);
    };
    row("an unknown key", "hello colour:red", 6, "no key “colour”");
    row("an unknown layer", "layer:ip", 0, "engine, http, socket, websocket, ws");
    row("no value", "dir: x", 0, "missing after “dir:”");
    row("an unknown type", "type:pang", 0, "“pang”");
    row("no number", "a b size:big", 4, "100..200");
    row("a range the wrong way round", "size:9..3", 0, "100..200");
    row("odd hex", "hex:0", 0, "two digits");
    row("an open quotation mark", "a \"b", 2, "no partner");
    row("a broken pattern", "/(/", 0, "cannot be read");
    row("an unknown fact", "has:colour", 0, "binary, compressed, error");
}

void tst_FrameFilter::tellsWhatIsWrongAndWhere()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const FrameQuery query(line);
    QVERIFY2(query.problem().message.contains(says), qPrintable(query.problem().message));
    QTEST(query.problem().position, "position");
    QVERIFY(query.problem().length > 0);
}

void tst_FrameFilter::narrowsOnlyWhereNothingIsLost_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("narrows");
    const auto row = [](const char *name, const char *from, const char *to, bool narrows) {
        QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << narrows;
    };
    row("typed on", "ab", "abc", true);
    row("one more word", "ab", "ab cd", true);
    row("anything after nothing", "", "-x or layer:http", true);
    row("a letter less", "abc", "ab", false);
    row("a not", "-ab", "-abc", false);
    row("a key", "size:1", "size:12", false);
    row("an alternative more", "ab", "ab or c", false);
}

void tst_FrameFilter::narrowsOnlyWhereNothingIsLost()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(FrameFilter(AllLayers, to).narrows(FrameFilter(AllLayers, from)), "narrows");
    QVERIFY(!FrameFilter(AllLayers, to).narrows(FrameFilter(FrameFilter::bit(Layer::Http), from)));
}

QTEST_APPLESS_MAIN(tst_FrameFilter)
#include "tst_framefilter.moc"
