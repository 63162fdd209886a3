// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/customstage.h"
#include <stdexcept>

using namespace SocketIO;
using namespace std::chrono_literals;

namespace {
const QString Mine = QStringLiteral("mine");
const QString Polling = QStringLiteral("polling");
} // namespace

/// How transports of the user's own begin and end: as they like, at any moment.
class tst_CustomTransportEnds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<CustomStage>(); }
    void cleanup()
    {
        m_stage->client.reset();
        CustomStage::settle();
        const QStringList calls = m_stage->wire.calls; // of `make`, `close` and `gone`
        m_stage.reset();
        QCOMPARE(calls.count(QStringLiteral("gone")), calls.count(QStringLiteral("make")));
    }

    void takesTheNextTransport_data();
    void takesTheNextTransport();
    void endsAndStartsAnew_data();
    void endsAndStartsAnew();
    void saysGoodbye();
    void isLeftWithoutAWordInTheEnd();
    void leavesThoughTheClientIsGone();
    void mayDeleteTheClientAnywhere_data();
    void mayDeleteTheClientAnywhere();
    void movesWithTheClient();

private:
    std::unique_ptr<CustomStage> m_stage;
};

void tst_CustomTransportEnds::takesTheNextTransport_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("code");
    QTest::newRow("it fails") << QStringLiteral("fail") << QStringLiteral("transport-failed");
    QTest::newRow("it closes") << QStringLiteral("close") << QStringLiteral("closed-by-server");
    QTest::newRow("it goes") << QStringLiteral("go") << QStringLiteral("transport-deleted");
    QTest::newRow("it speaks before it has opened") << QStringLiteral("speak") << QStringLiteral("not-opened");
    QTest::newRow("there is none") << QStringLiteral("none") << QStringLiteral("no-transport");
    QTest::newRow("its factory throws") << QStringLiteral("throw") << QStringLiteral("no-transport");
}

void tst_CustomTransportEnds::takesTheNextTransport()
{
    QFETCH(QString, call);
    m_stage->wire.deeds[QStringLiteral("open")] = [this, call] {
        if (call == QLatin1String("fail"))
            Q_EMIT m_stage->fake()->failed({});
        else if (call == QLatin1String("close"))
            Q_EMIT m_stage->fake()->closed();
        else if (call == QLatin1String("speak"))
            Q_EMIT m_stage->fake()->textReceived(ClientStage::hello());
        else
            delete m_stage->wire.latest;
    };
    TransportFactory factory = m_stage->wire.factory();
    if (call == QLatin1String("none"))
        factory = [] { return nullptr; };
    if (call == QLatin1String("throw"))
        factory = []() -> std::unique_ptr<CustomTransport> { throw std::runtime_error("no pigeons left"); };
    QSignalSpy fellBack(m_stage->client.get(), &Client::fallingBack);
    m_stage->options.transports = QStringList{Mine, Polling};
    m_stage->client->setOptions(m_stage->options);
    m_stage->client->addTransport(Mine, factory);
    m_stage->client->open();
    try {
        CustomStage::settle();
    } catch (const std::runtime_error &) { // goes to whoever runs the event loop
        QCOMPARE(call, QStringLiteral("throw"));
    }
    QVERIFY(m_stage->answer("GET", ClientStage::hello()));
    QTRY_COMPARE(m_stage->client->transport(), Polling);
    QTRY_COMPARE(fellBack.count(), 1);
    QFETCH(QString, code);
    const auto error = fellBack.first().last().value<Error>();
    QCOMPARE(error.code, code);
    QVERIFY2(error.isError() && !error.message.isEmpty(), qPrintable(error.message));
}

void tst_CustomTransportEnds::endsAndStartsAnew_data()
{
    QTest::addColumn<QString>("deed");
    QTest::addColumn<CloseReason>("reason");
    QTest::newRow("it closes") << QStringLiteral("close") << CloseReason::TransportClose;
    QTest::newRow("it breaks") << QStringLiteral("fail") << CloseReason::TransportError;
    QTest::newRow("it goes inside a signal of its own") << QStringLiteral("go") << CloseReason::TransportError;
    QTest::newRow("it brings what is no packet") << QStringLiteral("garbage") << CloseReason::ParseError;
    QTest::newRow("it brings what is no text") << QStringLiteral("latin") << CloseReason::ParseError;
    QTest::newRow("it brings too much") << QStringLiteral("flood") << CloseReason::ParseError;
}

void tst_CustomTransportEnds::endsAndStartsAnew()
{
    QFETCH(QString, deed);
    m_stage->options.maxMessageSize = 1000;
    QVERIFY(m_stage->join());
    QSignalSpy ends(m_stage->client.get(), &Client::closed);
    QSignalSpy events(m_stage->client->socket(), &Socket::eventReceived);
    const QHash<QString, QByteArray> brought = {{QStringLiteral("garbage"), "x"},
                                                {QStringLiteral("latin"), "42[\"\xe9\"]"},
                                                {QStringLiteral("flood"), QByteArray(1001, '4')}};
    if (deed == QLatin1String("go"))
        connect(m_stage->fake(), &CustomTransport::textReceived, m_stage->fake(),
                [this] { delete m_stage->wire.latest; });
    if (deed == QLatin1String("close"))
        Q_EMIT m_stage->fake()->closed();
    else if (deed == QLatin1String("fail"))
        Q_EMIT m_stage->fake()->failed({});
    else
        Q_EMIT m_stage->fake()->textReceived(brought.value(deed, "2"));
    if (m_stage->fake()) { // and does not know when to stop
        Q_EMIT m_stage->fake()->closed();
        Q_EMIT m_stage->fake()->failed({});
        Q_EMIT m_stage->fake()->opened();
        Q_EMIT m_stage->fake()->drained();
        Q_EMIT m_stage->fake()->paused();
        Q_EMIT m_stage->fake()->textReceived("42[\"ghost\"]");
    }
    QTRY_COMPARE(ends.count(), 1);
    QFETCH(CloseReason, reason);
    QCOMPARE(ends.first().first().value<CloseReason>(), reason);
    QVERIFY(m_stage->isAsked(2)); // the next attempt has one of its own
    QCOMPARE(m_stage->wire.calls.count(QStringLiteral("make")), 2);
    QTRY_COMPARE(m_stage->wire.calls.count(QStringLiteral("gone")), 1);
    m_stage->fake()->begin({ClientStage::hello()});
    QTRY_COMPARE(m_stage->client->state(), Client::State::Open);
    QCOMPARE(ends.count(), 1);
    QCOMPARE(events.count(), 0);
}

void tst_CustomTransportEnds::saysGoodbye()
{
    QVERIFY(m_stage->join());
    m_stage->wire.isLingering = true;
    m_stage->client->socket()->emitEvent("bye");
    m_stage->client->close();
    QTRY_COMPARE(m_stage->client->state(), Client::State::Closed);
    QTRY_COMPARE(m_stage->wire.calls.last(), QStringLiteral("close"));
    QCOMPARE(m_stage->wire.sent.mid(1), QByteArrayList({"42[\"bye\"]", "41"}));
    CustomStage::settle();
    QVERIFY(m_stage->fake()); // it is still at it
    Q_EMIT m_stage->fake()->closed();
    QTRY_COMPARE(m_stage->wire.calls.last(), QStringLiteral("gone"));
    QCOMPARE(m_stage->wire.calls.count(QStringLiteral("close")), 1);
}

void tst_CustomTransportEnds::isLeftWithoutAWordInTheEnd()
{
    QVERIFY(m_stage->join());
    m_stage->wire.isLingering = true;
    m_stage->client->close();
    QTRY_COMPARE(m_stage->wire.calls.last(), QStringLiteral("gone")); // 2 s later
}

void tst_CustomTransportEnds::leavesThoughTheClientIsGone()
{
    QVERIFY(m_stage->join());
    m_stage->wire.isLingering = true;
    m_stage->client->socket()->emitEvent("bye");
    m_stage->client.reset();
    QTRY_COMPARE(m_stage->wire.calls.last(), QStringLiteral("close"));
    QCOMPARE(m_stage->wire.sent.value(1), QByteArray("42[\"bye\"]"));
    Q_EMIT m_stage->fake()->textReceived("42[\"ghost\"]");
    Q_EMIT m_stage->fake()->closed();
    QTRY_COMPARE(m_stage->wire.calls.last(), QStringLiteral("gone"));
}

void tst_CustomTransportEnds::mayDeleteTheClientAnywhere_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call : {"make", "open", "send", "pause", "close"})
        QTest::newRow(call) << QString::fromLatin1(call);
    QTest::newRow("a signal of its own") << QString();
}

void tst_CustomTransportEnds::mayDeleteTheClientAnywhere()
{
    QFETCH(QString, call);
    const auto end = [this] { m_stage->client.reset(); };
    m_stage->wire.deeds[call] = end;
    m_stage->options.transports.append(QStringLiteral("websocket"));
    m_stage->open();
    m_stage->client->socket()->emitEvent("first");
    CustomStage::settle();
    if (call.isEmpty())
        connect(m_stage->fake(), &CustomTransport::opened, m_stage->fake(), end);
    if (m_stage->fake())
        m_stage->fake()->begin({CustomStage::helloOffering("websocket"), "40{\"sid\":\"socket-1\"}"});
    CustomStage::settle();
    if (call == QLatin1String("pause"))
        QVERIFY(m_stage->accept({"3probe"}));
    if (call == QLatin1String("close"))
        m_stage->client->close();
    QTRY_VERIFY(!m_stage->client);
}

void tst_CustomTransportEnds::movesWithTheClient()
{
    QVERIFY(m_stage->join());
    QThread thread;
    thread.start();
    m_stage->client->setTraceTap(nullptr);
    m_stage->client->moveToThread(&thread);
    QCOMPARE(m_stage->fake()->thread(), &thread);
    m_stage->client->post([this](Client &) { m_stage->client.reset(); });
    QTRY_VERIFY(!m_stage->client);
    thread.quit();
    QVERIFY(thread.wait());
    QCOMPARE(m_stage->wire.calls.last(), QStringLiteral("gone"));
}

QTEST_GUILESS_MAIN(tst_CustomTransportEnds)
#include "tst_customtransportends.moc"
