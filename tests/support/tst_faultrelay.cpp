// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "support/faultrelay.h"

#include <QSignalSpy>
#include <QTest>

/// A relay that is not exact proves nothing: each fault, byte by byte.
class tst_FaultRelay final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void passesBytesBothWays();
    void passesTheEndOn();
    void tricklesSingleBytes();
    void holdsTheAnswersOfOneMethod();
    void losesOneAnswer();
    void resetsBehindAnExactByte();
    void keepsTheClientWhenTheServerIsForgotten();
    void stallsAndFlows();
    void refusesConnections();
    void closesWhenNobodyListensBehind();
    void goesToANewTarget();

private:
    bool join();
    bool reads(QTcpSocket *socket, const QByteArray &bytes);

    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<FaultRelay> m_relay;
    std::unique_ptr<QTcpSocket> m_client;
    QTcpSocket *m_served = nullptr;
};

void tst_FaultRelay::init()
{
    m_client.reset();
    m_relay.reset();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_relay = std::make_unique<FaultRelay>(m_server->serverPort());
}

bool tst_FaultRelay::join()
{
    m_client = std::make_unique<QTcpSocket>();
    m_client->connectToHost(m_relay->url().host(), quint16(m_relay->url().port()));
    const bool isThere = QTest::qWaitFor(
        [this] { return m_server->hasPendingConnections() && m_client->state() == QAbstractSocket::ConnectedState; });
    m_served = isThere ? m_server->nextPendingConnection() : nullptr;
    return isThere;
}

bool tst_FaultRelay::reads(QTcpSocket *socket, const QByteArray &bytes)
{
    return QTest::qWaitFor([&] { return socket->bytesAvailable() >= bytes.size(); }) && socket->readAll() == bytes;
}

void tst_FaultRelay::passesBytesBothWays()
{
    QVERIFY(join());
    m_client->write("up");
    QVERIFY(reads(m_served, "up"));
    m_served->write(QByteArray(300000, 'd'));
    QVERIFY(reads(m_client.get(), QByteArray(300000, 'd')));
    QCOMPARE(m_relay->links(), 1);
}

void tst_FaultRelay::passesTheEndOn()
{
    QVERIFY(join());
    m_served->write("last");
    m_served->disconnectFromHost();
    QVERIFY(reads(m_client.get(), "last"));
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(m_relay->links(), 0);

    QVERIFY(join());
    m_relay->cut();
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_client->error(), QAbstractSocket::RemoteHostClosedError);
    QTRY_COMPARE(m_served->state(), QAbstractSocket::UnconnectedState);
}

void tst_FaultRelay::tricklesSingleBytes()
{
    QVERIFY(join());
    m_relay->trickle();
    QByteArray largest;
    QByteArray all;
    connect(m_served, &QTcpSocket::readyRead, this, [&] {
        const QByteArray some = m_served->readAll();
        all += some;
        if (some.size() > largest.size())
            largest = some;
    });
    m_client->write("12345678");
    QTRY_COMPARE(all, QByteArray("12345678"));
    QCOMPARE(largest.size(), 1);
}

void tst_FaultRelay::holdsTheAnswersOfOneMethod()
{
    QVERIFY(join());
    m_relay->holdAnswers("GET");
    m_client->write("POST / HTTP/1.1\r\n\r\n");
    QVERIFY(reads(m_served, "POST / HTTP/1.1\r\n\r\n"));
    m_served->write("posted");
    QVERIFY(reads(m_client.get(), "posted"));
    m_client->write("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(reads(m_served, "GET / HTTP/1.1\r\n\r\n"));
    QSignalSpy received(m_client.get(), &QTcpSocket::readyRead);
    QSignalSpy sent(m_served, &QTcpSocket::bytesWritten);
    m_served->write("got");
    QTRY_COMPARE(sent.count(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(received.count(), 0);
    m_relay->flow();
    QVERIFY(reads(m_client.get(), "got"));
    QCOMPARE(m_relay->requests("GET"), 1);
    QCOMPARE(m_relay->requests("POST"), 1);
}

void tst_FaultRelay::losesOneAnswer()
{
    QVERIFY(join());
    m_relay->loseAnswer("POST");
    m_client->write("POST / HTTP/1.1\r\n\r\nbody");
    QVERIFY(reads(m_served, "POST / HTTP/1.1\r\n\r\nbody"));
    m_served->write("posted");
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_client->bytesAvailable(), 0);

    QVERIFY(join());
    m_client->write("POST / HTTP/1.1\r\n\r\n");
    QVERIFY(reads(m_served, "POST / HTTP/1.1\r\n\r\n"));
    m_served->write("posted");
    QVERIFY(reads(m_client.get(), "posted")); // once means once
}

void tst_FaultRelay::resetsBehindAnExactByte()
{
    QVERIFY(join());
    m_relay->resetAfter(RelayLink::Toward::Client, 5);
    QByteArray all;
    connect(m_client.get(), &QTcpSocket::readyRead, this, [&] { all += m_client->readAll(); });
    m_served->write("123");
    QTRY_COMPARE(all, QByteArray("123"));
    m_served->write("45678");
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(all, QByteArray("12345"));
    QTRY_COMPARE(m_served->state(), QAbstractSocket::UnconnectedState);
}

void tst_FaultRelay::keepsTheClientWhenTheServerIsForgotten()
{
    QVERIFY(join());
    m_relay->forgetServer();
    QTRY_COMPARE(m_served->state(), QAbstractSocket::UnconnectedState);
    m_client->write("into the void");
    QTRY_COMPARE(m_client->bytesToWrite(), 0);
    QCOMPARE(m_client->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(m_relay->links(), 1);
}

void tst_FaultRelay::stallsAndFlows()
{
    QVERIFY(join());
    m_relay->stall();
    m_client->write("later");
    QTRY_COMPARE(m_client->bytesToWrite(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(m_served->bytesAvailable(), 0);
    m_relay->flow();
    QVERIFY(reads(m_served, "later"));
}

void tst_FaultRelay::refusesConnections()
{
    m_relay->refuse(true);
    QTcpSocket client;
    client.connectToHost(m_relay->url().host(), quint16(m_relay->url().port()));
    QSignalSpy ended(&client, &QTcpSocket::disconnected);
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!m_server->hasPendingConnections());
    m_relay->refuse(false);
    QVERIFY(join());
}

void tst_FaultRelay::closesWhenNobodyListensBehind()
{
    m_server->close();
    QTcpSocket client;
    client.connectToHost(m_relay->url().host(), quint16(m_relay->url().port()));
    QSignalSpy ended(&client, &QTcpSocket::disconnected);
    QTRY_COMPARE(ended.count(), 1);
}

void tst_FaultRelay::goesToANewTarget()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    m_relay->setTarget(other.serverPort());
    QTcpSocket client;
    client.connectToHost(m_relay->url().host(), quint16(m_relay->url().port()));
    QTRY_VERIFY(other.hasPendingConnections());
    QVERIFY(!m_server->hasPendingConnections());
}

QTEST_GUILESS_MAIN(tst_FaultRelay)
#include "tst_faultrelay.moc"
