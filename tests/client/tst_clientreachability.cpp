// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientprivate.h"

#include "client/clientstage.h"
#include <QNetworkProxy>

using namespace SocketIO;
using namespace std::chrono_literals;

/// The operating system's word that the network is gone or back; the test says it in its place.
class tst_ClientReachability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<ClientStage>(); }
    void cleanup() { m_stage.reset(); }

    void knowsThisMachine_data();
    void knowsThisMachine();
    void tellsChangesOnly();
    void goneEndsTheConnectionAndBackBringsItAgain();
    void goneMakesAttemptsWait();
    void openTriesAtOnceAllTheSame();
    void loopbackIsNeverAffected();
    void theOptionTurnsItOff();

private:
    /// The scripted server plays a proxy, so that the host is none of this machine.
    void goFar()
    {
        NetworkOptions network;
        network.proxy =
            QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), quint16(m_stage->server.url().port()));
        client().setNetworkOptions(network);
        client().setUrl(QUrl(QStringLiteral("http://server.example")));
        m_stage->options.transports = QStringList{QStringLiteral("polling")};
    }
    Client &client() { return *m_stage->client; }
    Reachability &system() { return ClientPrivate::of(&client()).reachability; }

    std::unique_ptr<ClientStage> m_stage;
};

void tst_ClientReachability::knowsThisMachine_data()
{
    QTest::addColumn<bool>("isLoopback");
    for (const char *host : {"localhost", "LOCALHOST", "localhost.", "app.localhost", "127.0.0.1", "127.1.2.3", "::1"})
        QTest::newRow(host) << true;
    for (const char *host :
         {"example.org", "localhost.example.org", "mylocalhost", "10.0.0.1", "192.168.1.1", "fe80::1", ""})
        QTest::newRow(*host ? host : "none") << false;
}
void tst_ClientReachability::knowsThisMachine()
{
    QFETCH(bool, isLoopback);
    const QString host = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(isLoopbackHost(host == QLatin1String("none") ? QString() : host), isLoopback);
}

void tst_ClientReachability::tellsChangesOnly()
{
    Reachability reachability;
    QSignalSpy gone(&reachability, &Reachability::gone);
    QSignalSpy back(&reachability, &Reachability::back);
    reachability.tell(false);
    QCOMPARE(back.count(), 0);
    reachability.tell(true);
    reachability.tell(true);
    QCOMPARE(gone.count(), 1);
    reachability.tell(false);
    reachability.tell(false);
    QCOMPARE(back.count(), 1);
    QCOMPARE(gone.count(), 1);
}

void tst_ClientReachability::goneEndsTheConnectionAndBackBringsItAgain()
{
    goFar();
    QSignalSpy closed(&client(), &Client::closed);
    QSignalSpy left(client().socket(), &Socket::disconnected);
    QVERIFY(m_stage->joinByPolling());
    QVERIFY(m_stage->next("GET") >= 0); // the poll that will be broken off
    system().tell(true);
    QCOMPARE(closed.count(), 0); // told from the event loop
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(closed.first().at(0).value<CloseReason>(), CloseReason::TransportClose);
    const auto error = closed.first().at(1).value<Error>();
    QCOMPARE(error.code, QStringLiteral("network-lost"));
    QCOMPARE(error.kind, Error::Kind::Network);
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().first().toString(), QStringLiteral("transport close"));
    QCOMPARE(left.first().at(1).value<Error>().code, QStringLiteral("network-lost"));
    QCOMPARE(client().state(), Client::State::Reconnecting);
    QVERIFY(QDateTime::currentDateTimeUtc().secsTo(client().nextAttemptAt()) > 30);

    const qsizetype before = m_stage->server.count("GET");
    system().tell(false);
    QVERIFY(!client().nextAttemptAt().isValid()); // it is running
    QTRY_COMPARE(m_stage->server.count("GET"), before + 1);
    QVERIFY(m_stage->answer("GET", ClientStage::hello()));
    QTRY_COMPARE(client().state(), Client::State::Open);
}

void tst_ClientReachability::goneMakesAttemptsWait()
{
    goFar();
    QSignalSpy again(&client(), &Client::reconnecting);
    m_stage->options.reconnectionDelay = 10s;
    m_stage->options.reconnectionDelayMax = 10s;
    client().setOptions(m_stage->options);
    client().open();
    QVERIFY(m_stage->answer("GET", "busy", "503 Service Unavailable"));
    QTRY_COMPARE(again.count(), 1);
    QVERIFY(QDateTime::currentDateTimeUtc().secsTo(client().nextAttemptAt()) <= 10);
    system().tell(true);
    QVERIFY(QDateTime::currentDateTimeUtc().secsTo(client().nextAttemptAt()) > 30);
    QTRY_COMPARE(again.count(), 2);
    QCOMPARE(again.last().first().toInt(), 1); // still the first attempt
    QCOMPARE(client().reconnectAttempt(), 1);
    system().tell(false);
    QVERIFY(m_stage->next("GET") >= 0);
}

void tst_ClientReachability::openTriesAtOnceAllTheSame()
{
    goFar();
    QVERIFY(m_stage->joinByPolling());
    QVERIFY(m_stage->next("GET") >= 0);
    system().tell(true);
    QTRY_COMPARE(client().state(), Client::State::Reconnecting);
    const qsizetype before = m_stage->server.count("GET");
    client().open();
    QTRY_COMPARE(m_stage->server.count("GET"), before + 1);
}

void tst_ClientReachability::loopbackIsNeverAffected()
{
    QVERIFY(m_stage->joinByPolling());
    system().tell(true);
    QCOMPARE(client().state(), Client::State::Open);
    ClientStage::turn();
    QCOMPARE(client().state(), Client::State::Open);
}

void tst_ClientReachability::theOptionTurnsItOff()
{
    goFar();
    m_stage->options.watchReachability = false;
    QVERIFY(m_stage->joinByPolling());
    system().tell(true);
    QCOMPARE(client().state(), Client::State::Open);
}

QTEST_GUILESS_MAIN(tst_ClientReachability)
#include "tst_clientreachability.moc"
