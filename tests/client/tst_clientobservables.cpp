// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientstage.h"

#include <SocketIO/clock.h>

using namespace SocketIO;
using namespace std::chrono_literals;

/// What a client shows of its connection, and the signals that go with it.
class tst_ClientObservables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsNoErrorForAWantedClose();
    void init() { m_stage = std::make_unique<ClientStage>(); }
    void cleanup() { m_stage.reset(); }

    void countsWhatGoesOverTheWire();
    void countsOnOverReconnections();
    void showsTheHeadersOfTheHandshake();
    void showsTheNextAttempt();
    void tellsHeartbeats();
    void measuresRoundTripsOfAcknowledgements();
    void pingsOnWebSocketOnly();
    void showsWhatWaitsForTheTransport();
    void endsASessionThatExpiredUnnoticed();
    void pingsItselfInRevision3();

private:
    void usePolling() { m_stage->options.transports = QStringList{QStringLiteral("polling")}; }
    bool openWebSocket(const QByteArrayList &messages)
    {
        m_stage->options.transports = QStringList{QStringLiteral("websocket")};
        client().setOptions(m_stage->options);
        client().open();
        return m_stage->accept(messages) && QTest::qWaitFor([this] { return client().state() == Client::State::Open; });
    }
    Client &client() { return *m_stage->client; }

    std::unique_ptr<ClientStage> m_stage;
};

void tst_ClientObservables::countsWhatGoesOverTheWire()
{
    usePolling();
    QCOMPARE(client().traffic(), Client::Traffic());
    QVERIFY(m_stage->joinByPolling());
    const Client::Traffic traffic = client().traffic();
    QCOMPARE(traffic.packetsSent, 1);
    QCOMPARE(traffic.packetsReceived, 2);
    QCOMPARE(traffic.bytesSent, 2); // 40
    QCOMPARE(traffic.bytesReceived, ClientStage::hello().size() + QByteArray("ok40{\"sid\":\"socket-1\"}").size());
}

void tst_ClientObservables::countsOnOverReconnections()
{
    usePolling();
    QVERIFY(m_stage->joinByPolling());
    const Client::Traffic before = client().traffic();
    QVERIFY(m_stage->answer("GET", "1"));
    QTRY_COMPARE(client().state(), Client::State::Reconnecting);
    QCOMPARE(client().traffic().packetsReceived, before.packetsReceived + 1);
    QCOMPARE(client().traffic().bytesReceived, before.bytesReceived + 1);
    QVERIFY(m_stage->answer("GET", ClientStage::hello()));
    QTRY_COMPARE(client().state(), Client::State::Open);
    QVERIFY(client().traffic().bytesReceived > before.bytesReceived + 1);
}

void tst_ClientObservables::showsTheHeadersOfTheHandshake()
{
    usePolling();
    client().setOptions(m_stage->options);
    client().open();
    const qsizetype number = m_stage->next("GET");
    QVERIFY(number >= 0);
    m_stage->server.answer(number, ClientStage::hello(), "200 OK", "Content-Type: text/plain\r\nX-Node: 7\r\n");
    QTRY_COMPARE(client().state(), Client::State::Open);
    const HeaderList headers = client().responseHeaders();
    QVERIFY(std::any_of(headers.begin(), headers.end(),
                        [](const auto &it) { return it.first.toLower() == "x-node" && it.second == "7"; }));
    client().close();
    QVERIFY(m_stage->answer("POST", "ok"));
    QTRY_COMPARE(client().state(), Client::State::Closed);
    QVERIFY(client().responseHeaders().isEmpty());
}

void tst_ClientObservables::showsTheNextAttempt()
{
    usePolling();
    m_stage->options.reconnectionDelay = 10s;
    m_stage->options.reconnectionDelayMax = 20s;
    QCOMPARE(client().reconnectAttempt(), 0);
    QVERIFY(!client().nextAttemptAt().isValid());
    QVERIFY(m_stage->joinByPolling());
    QVERIFY(m_stage->answer("GET", "1"));
    QTRY_COMPARE(client().state(), Client::State::Reconnecting);
    QCOMPARE(client().reconnectAttempt(), 1);
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(client().nextAttemptAt());
    QVERIFY2(seconds >= 4 && seconds <= 15, qPrintable(QString::number(seconds)));
    client().open(); // does not wait for it
    QVERIFY(!client().nextAttemptAt().isValid());
    QCOMPARE(client().reconnectAttempt(), 1);
    QVERIFY(m_stage->answer("GET", ClientStage::hello()));
    QTRY_COMPARE(client().state(), Client::State::Open);
    QCOMPARE(client().reconnectAttempt(), 0);
}

void tst_ClientObservables::tellsHeartbeats()
{
    usePolling();
    QSignalSpy beats(&client(), &Client::heartbeat);
    QVERIFY(m_stage->joinByPolling());
    QVERIFY(m_stage->answer("GET", "2"));
    QTRY_COMPARE(beats.count(), 1);
    const qsizetype post = m_stage->next("POST");
    QVERIFY(post >= 0);
    QCOMPARE(m_stage->server.request(post).body, QByteArrayLiteral("3"));
}

void tst_ClientObservables::measuresRoundTripsOfAcknowledgements()
{
    usePolling();
    QSignalSpy measured(&client(), &Client::latencyChanged);
    QVERIFY(m_stage->joinByPolling());
    QCOMPARE(client().latency(), -1us);
    (void)client().socket()->emitWithAck("ask");
    (void)client().socket()->emitWithAck("ask");
    QVERIFY(m_stage->answer("POST", "ok"));
    QVERIFY(m_stage->answer("GET",
                            "430[]\x1e"
                            "431[]"));
    QTRY_VERIFY(client().latency() > 0us);
    QTRY_COMPARE(measured.count(), 1); // both came in one turn of the event loop
    QCOMPARE(measured.first().first().value<std::chrono::microseconds>(), client().latency());
}

void tst_ClientObservables::pingsOnWebSocketOnly()
{
    usePolling();
    QVERIFY(!client().ping());
    QVERIFY(m_stage->joinByPolling());
    QVERIFY(!client().ping());
    m_stage = std::make_unique<ClientStage>();
    QVERIFY(openWebSocket({ClientStage::hello()}));
    QVERIFY(client().ping());
}

void tst_ClientObservables::showsWhatWaitsForTheTransport()
{
    usePolling();
    QVERIFY(m_stage->joinByPolling());
    for (int event = 0; event < 5; ++event)
        client().socket()->emitEvent("news", event);
    QCOMPARE(client().queuedPackets(), 4); // one POST is under way with the first
    QVERIFY(m_stage->answer("POST", "ok"));
    QTRY_COMPARE(client().queuedPackets(), 0);
}

void tst_ClientObservables::endsASessionThatExpiredUnnoticed()
{
    QSignalSpy left(client().socket(), &Socket::disconnected);
    m_stage->options.reconnectionDelay = 10s;
    m_stage->options.reconnectionDelayMax = 10s;
    const QByteArray hello = R"(0{"sid":"e","upgrades":[],"pingInterval":40,"pingTimeout":40})";
    QVERIFY(openWebSocket({hello, "40{\"sid\":\"s\"}"}));
    QTRY_COMPARE(client().socket()->state(), Socket::State::Open);
    // As when the machine slept: time passed, and no timer could fire.
    for (const auto woken = steadyNow() + 100ms; steadyNow() < woken;) { }
    client().socket()->emitEvent("important");
    QCOMPARE(left.count(), 0); // nobody is told inside the call
    QCOMPARE(client().socket()->bufferedCount(), 1);
    QTRY_COMPARE(left.count(), 1);
    QCOMPARE(left.first().first().toString(), QStringLiteral("ping timeout"));
    QCOMPARE(client().socket()->bufferedCount(), 1);
}

void tst_ClientObservables::pingsItselfInRevision3()
{
    QSignalSpy beats(&client(), &Client::heartbeat);
    QSignalSpy measured(&client(), &Client::latencyChanged);
    const QByteArray hello = R"(0{"sid":"e","upgrades":[],"pingInterval":30,"pingTimeout":20000})";
    QVERIFY(openWebSocket({hello, "40"}));
    QTRY_COMPARE(client().negotiatedProtocol(), Protocol::V3);
    QTRY_VERIFY(m_stage->heard().contains("2"));
    QCOMPARE(beats.count(), 0);
    m_stage->say("3");
    QTRY_COMPARE(beats.count(), 1);
    QTRY_COMPARE(measured.count(), 1);
    QVERIFY(client().latency() >= 0us);
}

void tst_ClientObservables::tellsNoErrorForAWantedClose()
{
    ClientStage stage;
    stage.options.transports = QStringList{QStringLiteral("polling")};
    QVERIFY(stage.joinByPolling());
    QSignalSpy closed(stage.client.get(), &Client::closed);
    QSignalSpy failed(stage.client.get(), &Client::errorOccurred);
    stage.client->close();
    QVERIFY(stage.answer("POST", "no", "500 Internal Server Error"));
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(closed.first().at(0).value<CloseReason>(), CloseReason::ForcedClose);
    QVERIFY(!closed.first().at(1).value<Error>().isError());
    QCOMPARE(failed.count(), 0);
    QCOMPARE(stage.client->state(), Client::State::Closed);
}

QTEST_GUILESS_MAIN(tst_ClientObservables)
#include "tst_clientobservables.moc"
