// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientstage.h"
#include "support/farewells.h"

using namespace SocketIO;
using namespace std::chrono_literals;

/// Which transport and revision is tried, what comes next when it fails, and what the user reads at the end.
class tst_ClientAttempts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(awaitFarewells()); }
    void init() { m_stage = std::make_unique<ClientStage>(); }
    void cleanup() { m_stage.reset(); }

    void fallsBackToTheNextTransport();
    void tellsAllAnswersInOneError();
    void triesOneTransportWhenToldTo();
    void triesNoOtherTransportWhereNobodyListens();
    void hasOneTimeoutForAllTries();
    void triesAgainWithTheOtherRevision();
    void insistsOnThePinnedRevision();
    void tellsBothRefusalsOfARevision();
    void findsRevision3InTheFirstResponse();
    void findsTheRevisionOnWebSocket_data();
    void findsTheRevisionOnWebSocket();
    void asksAtOnceWhoeverIsKnownToSpeakRevision4();
    void findsRevision4InTheHandshake();
    void forgetsARevisionThatIsNoLongerSpoken();
    void startsWhereTheLastConnectionEnded();
    void optionsApplyAtTheNextAttempt();
    void upgradesWhereARedirectLed();

private:
    [[nodiscard]] QString asked(const char *what) const
    {
        return m_stage->server.request(m_stage->server.count() - 1).query(what);
    }
    void open(const QStringList &transports)
    {
        m_stage->options.transports = transports;
        m_stage->client->setOptions(m_stage->options);
        m_stage->client->open();
    }
    [[nodiscard]] qsizetype sentConnects() const
    {
        const auto records = m_stage->notes.of(Kind::Connect);
        return std::count_if(records.begin(), records.end(),
                             [](const TraceRecord &it) { return it.direction == Direction::Out; });
    }
    Client &client() { return *m_stage->client; }

    const QString Polling = QStringLiteral("polling");
    const QString WebSocket = QStringLiteral("websocket");
    const QByteArray RefusesRevision = R"({"code":5,"message":"Unsupported protocol version"})";
    std::unique_ptr<ClientStage> m_stage;
};

void tst_ClientAttempts::fallsBackToTheNextTransport()
{
    QSignalSpy fellBack(&client(), &Client::fallingBack);
    QSignalSpy failed(&client(), &Client::errorOccurred);
    QSignalSpy opened(&client(), &Client::opened);
    open({Polling, WebSocket});
    QVERIFY(m_stage->answer("GET", "busy", "503 Service Unavailable"));
    QTRY_COMPARE(fellBack.count(), 1);
    QCOMPARE(fellBack.first().at(0).toString(), WebSocket);
    QCOMPARE(fellBack.first().at(1).value<Error>().httpStatus, 503);
    QVERIFY(m_stage->accept({ClientStage::hello()}));
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(failed.count(), 0); // the attempt as a whole went well
    QCOMPARE(client().transport(), WebSocket);
    const auto records = m_stage->notes.of(Kind::FallingBack);
    QCOMPARE(records.size(), 1);
    QVERIFY(records.first().reason.contains("503"));
    QCOMPARE(m_stage->notes.of(Kind::Connecting).size(), 1);
}

void tst_ClientAttempts::tellsAllAnswersInOneError()
{
    QSignalSpy failed(&client(), &Client::errorOccurred);
    m_stage->options.reconnection = false;
    open({Polling, WebSocket});
    QVERIFY(m_stage->answer("GET", "busy", "503 Service Unavailable"));
    QVERIFY(m_stage->answer("GET", "go away", "403 Forbidden"));
    QTRY_COMPARE(failed.count(), 1);
    const auto error = failed.first().first().value<Error>();
    QVERIFY2(error.message.contains(QLatin1String("503")), qPrintable(error.message));
    QVERIFY2(error.message.contains(QLatin1String("403")), qPrintable(error.message));
    QCOMPARE(error.httpStatus, 403);
    QVERIFY(!error.url.isEmpty());
    QVERIFY(error.phase != Error::Phase::None);
    QCOMPARE(client().state(), Client::State::Closed);
    QCOMPARE(m_stage->server.count(), 2);
}

void tst_ClientAttempts::triesOneTransportWhenToldTo()
{
    QSignalSpy failed(&client(), &Client::errorOccurred);
    m_stage->options.reconnection = false;
    m_stage->options.tryAllTransports = false;
    open({Polling, WebSocket});
    QVERIFY(m_stage->answer("GET", "busy", "503 Service Unavailable"));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(m_stage->server.count(), 1);
    QCOMPARE(m_stage->notes.of(Kind::FallingBack).size(), 0);
}

void tst_ClientAttempts::triesNoOtherTransportWhereNobodyListens()
{
    QSignalSpy fellBack(&client(), &Client::fallingBack);
    QSignalSpy failed(&client(), &Client::errorOccurred);
    m_stage->options.reconnection = false;
    m_stage->server.stop();
    open({Polling, WebSocket});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().phase, Error::Phase::Tcp);
    QCOMPARE(fellBack.count(), 0);
}

void tst_ClientAttempts::hasOneTimeoutForAllTries()
{
    QSignalSpy failed(&client(), &Client::errorOccurred);
    QSignalSpy fellBack(&client(), &Client::fallingBack);
    m_stage->options.reconnection = false;
    m_stage->options.timeout = 150ms;
    open({Polling, WebSocket});
    QVERIFY(m_stage->answer("GET", "busy", "503 Service Unavailable"));
    QTRY_COMPARE(failed.count(), 1); // the handshake on WebSocket is never answered
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.httpStatus, 503); // what the server said is told rather than its silence
    QVERIFY2(error.message.contains(QLatin1String("150 ms")), qPrintable(error.message));
    QVERIFY2(error.message.contains(QLatin1String("503")), qPrintable(error.message));
    QCOMPARE(fellBack.count(), 1);

    // The first one used up the time of all.
    m_stage->options.timeout = 100ms;
    open({Polling, WebSocket});
    QTRY_COMPARE(failed.count(), 2);
    QCOMPARE(failed.last().first().value<Error>().code, QStringLiteral("timeout"));
    QCOMPARE(failed.last().first().value<Error>().phase, Error::Phase::Http); // how far it had come
    QCOMPARE(fellBack.count(), 1);
    QCOMPARE(asked("transport"), Polling);
}

void tst_ClientAttempts::triesAgainWithTheOtherRevision()
{
    QSignalSpy opened(&client(), &Client::opened);
    QSignalSpy fellBack(&client(), &Client::fallingBack);
    QSignalSpy decided(&client(), &Client::negotiatedProtocolChanged);
    open({Polling});
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(asked("EIO"), QStringLiteral("4"));
    QVERIFY(m_stage->answer("GET", RefusesRevision, "400 Bad Request"));
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(asked("EIO"), QStringLiteral("3"));
    QVERIFY(m_stage->answer("GET", ClientStage::counted(ClientStage::hello())));
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(client().negotiatedProtocol(), Protocol::V3);
    QCOMPARE(decided.count(), 1);
    QCOMPARE(fellBack.count(), 0); // it is the same transport
    QCOMPARE(m_stage->notes.of(Kind::FallingBack).size(), 1);
    QCOMPARE(m_stage->notes.of(Kind::ProtocolDetected).size(), 1);

    // What was found is remembered for the next connection.
    QVERIFY(m_stage->answer("GET", "gone", "404 Not Found"));
    QTRY_COMPARE(client().negotiatedProtocol(), Protocol::Auto);
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(asked("EIO"), QStringLiteral("3"));
}

void tst_ClientAttempts::insistsOnThePinnedRevision()
{
    QSignalSpy failed(&client(), &Client::errorOccurred);
    m_stage->options.reconnection = false;
    m_stage->options.protocol = Protocol::V4;
    open({Polling});
    QVERIFY(m_stage->answer("GET", RefusesRevision, "400 Bad Request"));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(m_stage->server.count(), 1);
    const QString words = failed.first().first().value<Error>().message;
    QVERIFY2(words.contains(QLatin1String("does not speak Engine.IO 4")), qPrintable(words));

    m_stage->options.protocol = Protocol::V3;
    open({Polling});
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(asked("EIO"), QStringLiteral("3"));
}

void tst_ClientAttempts::tellsBothRefusalsOfARevision()
{
    QSignalSpy failed(&client(), &Client::errorOccurred);
    m_stage->options.reconnection = false;
    open({Polling});
    QVERIFY(m_stage->answer("GET", RefusesRevision, "400 Bad Request"));
    QVERIFY(m_stage->answer("GET", "down for maintenance", "503 Service Unavailable"));
    QTRY_COMPARE(failed.count(), 1);
    const auto error = failed.first().first().value<Error>();
    QVERIFY2(error.message.contains(QLatin1String("Unsupported protocol version")), qPrintable(error.message));
    QVERIFY2(error.message.contains(QLatin1String("503")), qPrintable(error.message));
}

void tst_ClientAttempts::findsRevision3InTheFirstResponse()
{
    QSignalSpy connected(client().socket(), &Socket::connected);
    QSignalSpy other(client().socket(QStringLiteral("/other")), &Socket::connected);
    open({Polling});
    QVERIFY(m_stage->answer("GET", ClientStage::counted(ClientStage::hello()) + ClientStage::counted("40")));
    QTRY_COMPARE(connected.count(), 1);
    QCOMPARE(client().negotiatedProtocol(), Protocol::V3);
    QCOMPARE(m_stage->notes.of(Kind::ProtocolDetected).size(), 1);
    QCOMPARE(m_stage->notes.of(Kind::ProtocolDetected).first().id, 3);
    QVERIFY(m_stage->next("POST") >= 0); // the CONNECT of the other namespace, which waited for the main one
    QVERIFY(m_stage->server.request(m_stage->server.pending("POST")).body.contains("40/other"));
    QCOMPARE(m_stage->server.request(m_stage->server.pending("POST")).query("EIO"), QStringLiteral("4"));
    QVERIFY(m_stage->answer("GET", ClientStage::counted("40/other")));
    QTRY_COMPARE(other.count(), 1);
}

void tst_ClientAttempts::findsTheRevisionOnWebSocket_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<Protocol>("protocol");
    QTest::newRow("CONNECT with an id") << QByteArray("40{\"sid\":\"s\"}") << Protocol::V4;
    QTest::newRow("bare CONNECT") << QByteArray("40") << Protocol::V3;
    QTest::newRow("ping of the server") << QByteArray("2") << Protocol::V4;
}
void tst_ClientAttempts::findsTheRevisionOnWebSocket()
{
    QFETCH(QByteArray, said);
    QFETCH(Protocol, protocol);
    QSignalSpy connected(client().socket(), &Socket::connected);
    QSignalSpy decided(&client(), &Client::negotiatedProtocolChanged);
    open({WebSocket});
    QVERIFY(m_stage->accept({ClientStage::hello()}));
    QTRY_COMPARE(client().state(), Client::State::Open);
    QCOMPARE(client().negotiatedProtocol(), Protocol::Auto);
    if (said != "40") // whoever does not join us by itself is asked to
        QTRY_COMPARE(m_stage->heard(), QList<QByteArray>({"40"}));
    m_stage->say(said);
    QTRY_COMPARE(client().negotiatedProtocol(), protocol);
    QTRY_COMPARE(decided.count(), 1);
    QCOMPARE(m_stage->notes.of(Kind::ProtocolDetected).size(), 1);
    QVERIFY(!m_stage->notes.of(Kind::ProtocolDetected).first().reason.isEmpty());
    if (said.startsWith("40"))
        QTRY_COMPARE(connected.count(), 1);
    QCOMPARE(m_stage->heard().count("40"), said == "40" ? 0 : 1); // a second CONNECT would join a second time
}

void tst_ClientAttempts::asksAtOnceWhoeverIsKnownToSpeakRevision4()
{
    open({WebSocket});
    QVERIFY(m_stage->accept({ClientStage::hello(), "40{\"sid\":\"s\"}"}));
    QTRY_COMPARE(client().negotiatedProtocol(), Protocol::V4);
    m_stage->server.hangUp(m_stage->server.count() - 1);
    QSignalSpy opened(&client(), &Client::opened);
    QVERIFY(m_stage->accept({ClientStage::hello()}));
    (void)client().socket();
    QVERIFY(opened.wait());
    QCOMPARE(sentConnects(), 1); // in the very turn that brought the handshake
}

void tst_ClientAttempts::findsRevision4InTheHandshake()
{
    open({WebSocket});
    QSignalSpy opened(&client(), &Client::opened);
    (void)client().socket();
    QVERIFY(m_stage->accept({'0' + ClientStage::handshake(",\"maxPayload\":1000000")}));
    QVERIFY(opened.wait());
    QCOMPARE(client().negotiatedProtocol(), Protocol::V4);
    QCOMPARE(sentConnects(), 1);
}

void tst_ClientAttempts::forgetsARevisionThatIsNoLongerSpoken()
{
    QSignalSpy opened(&client(), &Client::opened);
    open({Polling});
    QVERIFY(m_stage->answer("GET", ClientStage::counted(ClientStage::hello())));
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(m_stage->answer("GET", "restarting", "502 Bad Gateway"));
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(asked("EIO"), QStringLiteral("3"));
    QVERIFY(m_stage->answer("GET", RefusesRevision, "400 Bad Request")); // a new server came up
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(asked("EIO"), QStringLiteral("4"));
    QVERIFY(m_stage->answer("GET", ClientStage::hello()));
    QTRY_COMPARE(opened.count(), 2);
    QCOMPARE(client().negotiatedProtocol(), Protocol::V4);
}

void tst_ClientAttempts::startsWhereTheLastConnectionEnded()
{
    QSignalSpy closed(&client(), &Client::closed);
    m_stage->options.rememberUpgrade = true;
    open({Polling, WebSocket});
    QVERIFY(m_stage->answer("GET", "busy", "503 Service Unavailable"));
    QVERIFY(m_stage->accept({ClientStage::hello()}));
    QTRY_COMPARE(client().state(), Client::State::Open);
    m_stage->server.hangUp(m_stage->server.count() - 1);
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(asked("transport"), WebSocket);
    // It does not work there any more: this attempt goes on with polling, and the next one starts with it.
    QVERIFY(m_stage->answer("GET", "no", "400 Bad Request"));
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(asked("transport"), Polling);
    QVERIFY(m_stage->answer("GET", "no", "400 Bad Request"));
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(asked("transport"), Polling);
}

void tst_ClientAttempts::optionsApplyAtTheNextAttempt()
{
    QSignalSpy closed(&client(), &Client::closed);
    QVERIFY(m_stage->joinByPolling());
    m_stage->options.transports = QStringList{WebSocket};
    m_stage->options.query = {{QStringLiteral("room"), QStringLiteral("7")}};
    client().setOptions(m_stage->options);
    QCOMPARE(client().transport(), Polling);
    QVERIFY(m_stage->answer("GET", "1"));
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(asked("transport"), WebSocket);
    QCOMPARE(asked("room"), QStringLiteral("7"));
}

void tst_ClientAttempts::upgradesWhereARedirectLed()
{
    open({Polling, WebSocket});
    const qsizetype first = m_stage->next("GET");
    QVERIFY(first >= 0);
    m_stage->server.answer(first, {}, "302 Found", "Location: /moved/?EIO=4&transport=polling\r\n");
    QVERIFY(
        m_stage->answer("GET", R"(0{"sid":"e","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000})"));
    QTRY_COMPARE(m_stage->server.count(), 4); // the next poll and the probe, in either order
    for (qsizetype number = 1; number < m_stage->server.count(); ++number)
        QVERIFY(m_stage->server.request(number).head.target.startsWith("/moved/?"));
}

QTEST_GUILESS_MAIN(tst_ClientAttempts)
#include "tst_clientattempts.moc"
