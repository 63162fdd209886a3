// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/customstage.h"

using namespace SocketIO;
using namespace std::chrono_literals;

namespace {
const QString Mine = QStringLiteral("mine");
const QString Polling = QStringLiteral("polling");
const QString WebSocket = QStringLiteral("websocket");
} // namespace

/// Connections over a transport of the user's own.
class tst_CustomTransport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<CustomStage>(); }
    void cleanup() { m_stage.reset(); }

    void carriesAConnection();
    void tracesWhatItCarries();
    void sendsBinaryAsTheRevisionWantsIt_data();
    void sendsBinaryAsTheRevisionWantsIt();
    void asksForWhatTheOptionsSay();
    void isCalledFromTheEventLoopOnly();
    void refusesToStart_data();
    void refusesToStart();
    void startsOnceTheMistakeIsTakenAway();
    void saysThatItNeverOpened();
    void heedsHowFarItCame();
    void hearsSignalsFromInsideItsCalls();
    void keepsBackWhatItCannotTake();
    void upgradesFromPolling();
    void staysWithPollingWhenItFails();
    void upgradesFromIt();
    void goesOnWhenTheUpgradeFails();

private:
    std::unique_ptr<CustomStage> m_stage;
};

void tst_CustomTransport::carriesAConnection()
{
    QVERIFY(m_stage->join());
    QCOMPARE(m_stage->client->transport(), Mine);
    QCOMPARE(m_stage->client->engineId(), QStringLiteral("engine-1"));
    QSignalSpy events(m_stage->client->socket(), &Socket::eventReceived);
    m_stage->client->socket()->emitEvent("blob", QByteArray::fromHex("0102"));
    QTRY_COMPARE(m_stage->wire.sent.last(), QByteArray("bin:0102"));
    QCOMPARE(m_stage->wire.sent.at(m_stage->wire.sent.size() - 2),
             QByteArray("451-[\"blob\",{\"_placeholder\":true,\"num\":0}]"));
    Q_EMIT m_stage->fake()->textReceived("451-[\"news\",{\"_placeholder\":true,\"num\":0}]");
    Q_EMIT m_stage->fake()->binaryReceived(QByteArray::fromHex("03"));
    Q_EMIT m_stage->fake()->textReceived("2");
    QTRY_COMPARE(events.count(), 1);
    QCOMPARE(events.first().first().value<Event>().arguments().value<QByteArray>(0), QByteArray::fromHex("03"));
    QTRY_COMPARE(m_stage->wire.sent.last(), QByteArray("3"));
    QVERIFY(m_stage->client->traffic().bytesSent > 0);
    QVERIFY(m_stage->client->traffic().bytesReceived > 0);
    QVERIFY(!m_stage->client->ping()); // which it cannot
}

void tst_CustomTransport::tracesWhatItCarries()
{
    QVERIFY(m_stage->join());
    const QList<TraceRecord> steps = m_stage->notes.of(Kind::Step);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.first().carrier, Carrier::Custom);
    QVERIFY2(steps.first().reason.startsWith("custom\tmine ws://"), steps.first().reason.constData());
    QVERIFY(steps.first().duration >= 0us);
    QCOMPARE(carrierName(Carrier::Custom), QByteArrayView("custom"));
    for (const Kind kind : {Kind::Open, Kind::Message, Kind::Connect, Kind::Connected}) {
        const QList<TraceRecord> records = m_stage->notes.of(kind);
        QVERIFY(!records.isEmpty());
        for (const TraceRecord &record : records)
            QCOMPARE(record.carrier, Carrier::Custom);
    }
    Q_EMIT m_stage->fake()->textReceived("what?");
    QTRY_VERIFY(!m_stage->notes.of(Kind::Fault).isEmpty());
    QCOMPARE(m_stage->notes.of(Kind::Fault).first().payload.toByteArray(), QByteArray("what?"));
}

void tst_CustomTransport::sendsBinaryAsTheRevisionWantsIt_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<bool>("forceBase64");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("revision 4") << Protocol::V4 << false << QByteArray("bin:0102");
    QTest::newRow("revision 3") << Protocol::V3 << false << QByteArray("bin:040102");
    QTest::newRow("as text") << Protocol::V4 << true << QByteArray("bAQI=");
}

void tst_CustomTransport::sendsBinaryAsTheRevisionWantsIt()
{
    QFETCH(Protocol, protocol);
    m_stage->options.protocol = protocol;
    QFETCH(bool, forceBase64);
    m_stage->options.forceBase64 = forceBase64;
    m_stage->client->socket()->emitEvent("blob", QByteArray::fromHex("0102"));
    m_stage->open();
    QVERIFY(m_stage->isAsked());
    m_stage->fake()->begin({ClientStage::hello(), protocol == Protocol::V3 ? "40" : "40{\"sid\":\"socket-1\"}"});
    QFETCH(QByteArray, sent);
    QTRY_VERIFY(m_stage->wire.sent.contains(sent));
}

void tst_CustomTransport::asksForWhatTheOptionsSay()
{
    m_stage->options.headers = {{"X-Team", "blue"}};
    m_stage->options.transportOptions[Mine].path = QStringLiteral("/roof/");
    m_stage->options.transportOptions[Mine].query = {{QStringLiteral("wing"), QStringLiteral("left")}};
    m_stage->client->setHeadersProvider([] { return HeaderList{{"X-Token", "abc"}}; });
    QUrl server = m_stage->server.url();
    server.setUserInfo(QStringLiteral("user:secret"));
    m_stage->client->setUrl(server);
    m_stage->open();
    QVERIFY(m_stage->isAsked());
    const TransportRequest asked = m_stage->wire.requests.first();
    QCOMPARE(asked.url.toString(QUrl::RemoveQuery), QStringLiteral("ws://127.0.0.1:%1/roof/").arg(server.port()));
    QCOMPARE(asked.url.query(), QStringLiteral("EIO=4&transport=pigeon&wing=left"));
    const HeaderList headers = {
        {"X-Team", "blue"}, {"X-Token", "abc"}, {"Authorization", "Basic " + QByteArray("user:secret").toBase64()}};
    QCOMPARE(asked.headers, headers);
}

void tst_CustomTransport::isCalledFromTheEventLoopOnly()
{
    m_stage->open();
    QVERIFY(m_stage->wire.calls.isEmpty());
    QVERIFY(m_stage->isAsked());
    m_stage->fake()->begin({ClientStage::hello()});
    QTRY_COMPARE(m_stage->client->state(), Client::State::Open);
    QTRY_VERIFY(m_stage->client->socket()->state() != Socket::State::Closed);
    Q_EMIT m_stage->fake()->textReceived("40{\"sid\":\"socket-1\"}");
    QTRY_COMPARE(m_stage->client->socket()->state(), Socket::State::Open);
    const QStringList before = m_stage->wire.calls;
    m_stage->client->socket()->emitEvent("hello");
    m_stage->client->close();
    QCOMPARE(m_stage->wire.calls, before);
    QTRY_VERIFY(m_stage->wire.calls.contains(QStringLiteral("close")));
    QVERIFY(m_stage->wire.sent.contains("42[\"hello\"]"));
}

void tst_CustomTransport::refusesToStart_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("hasFactory");
    QTest::addColumn<QString>("words");
    QTest::newRow("name of the library's own")
        << QStringList{WebSocket} << true << QStringLiteral("\"websocket\" is a transport of the library");
    QTest::newRow("registered twice") << QStringList{Mine, Mine} << true
                                      << QStringLiteral("\"mine\" was registered twice");
    QTest::newRow("no name") << QStringList{QString()} << true << QStringLiteral("without a name");
    QTest::newRow("no factory") << QStringList{Mine} << false
                                << QStringLiteral("\"mine\" was registered without a factory");
    QTest::newRow("another one is listed")
        << QStringList{QStringLiteral("other")} << true
        << QStringLiteral("\"mine\" is no transport; use \"polling\", \"websocket\" and \"other\".");
    QTest::newRow("none is registered") << QStringList() << true
                                        << QStringLiteral(
                                               "\"mine\" is no transport; use \"polling\" and \"websocket\".");
}

void tst_CustomTransport::refusesToStart()
{
    QFETCH(QStringList, names);
    QFETCH(bool, hasFactory);
    QFETCH(QString, words);
    QSignalSpy errors(m_stage->client.get(), &Client::errorOccurred);
    for (const QString &name : names)
        m_stage->client->addTransport(name, hasFactory ? m_stage->wire.factory() : TransportFactory());
    m_stage->client->setOptions(m_stage->options);
    m_stage->client->open();
    QTRY_COMPARE(errors.count(), 1);
    const auto error = errors.first().first().value<Error>();
    QCOMPARE(error.code, QStringLiteral("bad-options"));
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
    QCOMPARE(m_stage->client->state(), Client::State::Closed);
    QVERIFY(m_stage->wire.calls.isEmpty());
}

void tst_CustomTransport::startsOnceTheMistakeIsTakenAway()
{
    m_stage->client->addTransport(Mine, {});
    m_stage->client->removeTransport(Mine);
    m_stage->client->removeTransport(QStringLiteral("never there"));
    QVERIFY(m_stage->join());
}

void tst_CustomTransport::saysThatItNeverOpened()
{
    QSignalSpy errors(m_stage->client.get(), &Client::errorOccurred);
    m_stage->options.timeout = 50ms;
    m_stage->open();
    QTRY_VERIFY(errors.count() >= 1);
    const auto error = errors.first().first().value<Error>();
    QCOMPARE(error.code, QStringLiteral("timeout"));
    QVERIFY2(error.message.contains(QStringLiteral("\"mine\" had not opened")), qPrintable(error.message));
    QTRY_VERIFY(m_stage->wire.calls.contains(QStringLiteral("gone")));
    QVERIFY(m_stage->wire.calls.contains(QStringLiteral("close")));
}

// What is below all transports would fail for the others, too.
void tst_CustomTransport::heedsHowFarItCame()
{
    QSignalSpy errors(m_stage->client.get(), &Client::errorOccurred);
    m_stage->options.transports = QStringList{Mine, Polling};
    m_stage->open();
    QVERIFY(m_stage->isAsked());
    Error error{Error::Kind::Network, QStringLiteral("no-wind"), QStringLiteral("There is no wind.")};
    error.phase = Error::Phase::Dns;
    Q_EMIT m_stage->fake()->failed(error);
    QTRY_COMPARE(errors.count(), 1);
    error.url = m_stage->wire.requests.first().url;
    QCOMPARE(errors.first().first().value<Error>(), error);
    QCOMPARE(m_stage->server.count(), 0);
}

void tst_CustomTransport::hearsSignalsFromInsideItsCalls()
{
    QSignalSpy opened(m_stage->client.get(), &Client::opened);
    m_stage->wire.deeds[QStringLiteral("open")] = [this] {
        m_stage->fake()->begin({ClientStage::hello(), "40{\"sid\":\"socket-1\"}"});
        Q_EMIT m_stage->fake()->opened();
    };
    m_stage->wire.deeds[QStringLiteral("send")] = [this] {
        Q_EMIT m_stage->fake()->drained();
        if (m_stage->wire.sent.last() == "420[\"q\"]")
            Q_EMIT m_stage->fake()->textReceived("430[7]");
    };
    int answer = 0;
    Socket *socket = m_stage->client->socket();
    m_stage->open();
    QTRY_COMPARE(socket->state(), Socket::State::Open);
    socket->emitWithAck("q").then(this, [&answer](const Arguments &arguments) { answer = arguments.value<int>(0); });
    QTRY_COMPARE(answer, 7);
    QCOMPARE(opened.count(), 1);
}

void tst_CustomTransport::keepsBackWhatItCannotTake()
{
    QVERIFY(m_stage->join());
    m_stage->wire.held = 2 * 1024 * 1024;
    m_stage->client->socket()->emitEvent("first");
    QTRY_VERIFY(m_stage->wire.sent.contains("42[\"first\"]"));
    m_stage->client->socket()->emitEvent("second");
    SendOptions once;
    once.isVolatile = true;
    m_stage->client->socket()->emitArguments(QStringLiteral("cursor"), Arguments::of(1), once);
    CustomStage::settle();
    QCOMPARE(m_stage->client->queuedPackets(), 1); // the volatile one is not kept
    QVERIFY(!m_stage->wire.sent.contains("42[\"second\"]"));
    m_stage->wire.held = 0;
    Q_EMIT m_stage->fake()->drained();
    QTRY_COMPARE(m_stage->wire.sent.last(), QByteArray("42[\"second\"]"));
    QCOMPARE(m_stage->client->queuedPackets(), 0);
}

void tst_CustomTransport::upgradesFromPolling()
{
    QSignalSpy upgrades(m_stage->client.get(), &Client::upgraded);
    m_stage->options.transports = QStringList{Polling, Mine};
    m_stage->open();
    QVERIFY(m_stage->answer("GET", CustomStage::helloOffering("pigeon")));
    QVERIFY(m_stage->isAsked());
    QVERIFY(
        m_stage->wire.requests.first().url.query().startsWith(QStringLiteral("EIO=4&transport=pigeon&sid=engine-1")));
    m_stage->fake()->begin({});
    QTRY_COMPARE(m_stage->wire.sent, QByteArrayList{"2probe"});
    QCOMPARE(m_stage->client->transport(), Polling);
    Q_EMIT m_stage->fake()->textReceived("3probe");
    QVERIFY(m_stage->answer("GET", "6"));
    QTRY_COMPARE(upgrades.count(), 1);
    QCOMPARE(upgrades.first().first().toString(), Mine);
    QCOMPARE(m_stage->client->transport(), Mine);
    QTRY_COMPARE(m_stage->wire.sent.value(1), QByteArray("5"));
    for (const Kind kind : {Kind::ProbeOpening, Kind::Probing, Kind::Pausing, Kind::Upgraded}) {
        QCOMPARE(m_stage->notes.of(kind).size(), 1);
        QCOMPARE(m_stage->notes.of(kind).first().carrier, Carrier::Custom);
    }
}

void tst_CustomTransport::staysWithPollingWhenItFails()
{
    QSignalSpy failures(m_stage->client.get(), &Client::upgradeFailed);
    m_stage->options.transports = QStringList{Polling, Mine};
    m_stage->open();
    QVERIFY(m_stage->answer("GET", CustomStage::helloOffering("pigeon")));
    QVERIFY(m_stage->isAsked());
    Q_EMIT m_stage->fake()->failed({});
    QTRY_COMPARE(failures.count(), 1);
    QCOMPARE(failures.first().first().value<Error>().code, QStringLiteral("transport-failed"));
    QCOMPARE(m_stage->client->transport(), Polling);
    QCOMPARE(m_stage->client->state(), Client::State::Open);
    QTRY_VERIFY(m_stage->wire.calls.contains(QStringLiteral("gone")));
}

void tst_CustomTransport::upgradesFromIt()
{
    QSignalSpy upgrades(m_stage->client.get(), &Client::upgraded);
    m_stage->options.transports = QStringList{Mine, WebSocket};
    m_stage->wire.isPausing = true;
    QVERIFY(m_stage->join(CustomStage::helloOffering("websocket")));
    QVERIFY(m_stage->accept({"3probe"}));
    QTRY_VERIFY(m_stage->wire.calls.contains(QStringLiteral("pause")));
    QSignalSpy events(m_stage->client->socket(), &Socket::eventReceived);
    m_stage->client->socket()->emitEvent("later");
    Q_EMIT m_stage->fake()->textReceived("42[\"on its way\"]"); // which is not lost
    QTRY_COMPARE(events.count(), 1);
    QCOMPARE(upgrades.count(), 0);
    Q_EMIT m_stage->fake()->paused();
    QTRY_COMPARE(upgrades.count(), 1);
    QCOMPARE(m_stage->client->transport(), WebSocket);
    QTRY_COMPARE(m_stage->heard(), QList<QByteArray>({"2probe", "5", "42[\"later\"]"}));
    QTRY_COMPARE(m_stage->wire.calls.last(), QStringLiteral("gone"));
    QVERIFY(!m_stage->wire.sent.contains("42[\"later\"]"));
}

void tst_CustomTransport::goesOnWhenTheUpgradeFails()
{
    QSignalSpy failures(m_stage->client.get(), &Client::upgradeFailed);
    m_stage->options.transports = QStringList{Mine, WebSocket};
    m_stage->wire.isPausing = true;
    QVERIFY(m_stage->join(CustomStage::helloOffering("websocket")));
    QVERIFY(m_stage->accept({"3probe"}));
    QTRY_VERIFY(m_stage->wire.calls.contains(QStringLiteral("pause")));
    m_stage->client->socket()->emitEvent("later");
    m_stage->server.dropConnections();
    QTRY_COMPARE(failures.count(), 1);
    QTRY_VERIFY(m_stage->wire.sent.contains("42[\"later\"]"));
    QVERIFY(m_stage->wire.calls.contains(QStringLiteral("resume")));
    QCOMPARE(m_stage->client->transport(), Mine);
}

QTEST_GUILESS_MAIN(tst_CustomTransport)
#include "tst_customtransport.moc"
