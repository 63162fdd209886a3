// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <QSet>
#include <QTest>
#include <SocketIO/trace.h>

using namespace SocketIO;

class tst_Trace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesLayersDirectionsAndCarriers();
    void namesKinds_data();
    void namesKinds();
    void namesEachKindOfALayerDifferently_data();
    void namesEachKindOfALayerDifferently();
    void hasNoNameForWhatIsNoKind();
};

void tst_Trace::namesLayersDirectionsAndCarriers()
{
    QCOMPARE(layerName(Layer::Http), QByteArrayView("http"));
    QCOMPARE(layerName(Layer::WebSocket), QByteArrayView("websocket"));
    QCOMPARE(layerName(Layer::Engine), QByteArrayView("engine"));
    QCOMPARE(layerName(Layer::Socket), QByteArrayView("socket"));
    QCOMPARE(layerName(Layer::State), QByteArrayView("state"));
    QVERIFY(directionName(Direction::None).isEmpty());
    QCOMPARE(directionName(Direction::In), QByteArrayView("in"));
    QCOMPARE(directionName(Direction::Out), QByteArrayView("out"));
    QVERIFY(carrierName(Carrier::None).isEmpty());
    QCOMPARE(carrierName(Carrier::Polling), QByteArrayView("polling"));
    QCOMPARE(carrierName(Carrier::WebSocket), QByteArrayView("websocket"));
    QCOMPARE(carrierName(Carrier::Custom), QByteArrayView("custom"));
}

void tst_Trace::namesKinds_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("the first") << Kind::Request << QByteArray("request");
    QTest::newRow("ping frame") << Kind::PingFrame << QByteArray("ping");
    QTest::newRow("pong frame") << Kind::PongFrame << QByteArray("pong");
    QTest::newRow("close frame") << Kind::CloseFrame << QByteArray("close");
    QTest::newRow("engine open") << Kind::Open << QByteArray("open");
    QTest::newRow("engine noop") << Kind::Noop << QByteArray("noop");
    QTest::newRow("socket connect") << Kind::Connect << QByteArray("connect");
    QTest::newRow("socket ack") << Kind::Ack << QByteArray("ack");
    QTest::newRow("two words") << Kind::ConnectError << QByteArray("connect_error");
    QTest::newRow("first state") << Kind::Connecting << QByteArray("connecting");
    QTest::newRow("upgrade failed") << Kind::UpgradeFailed << QByteArray("upgrade_failed");
    QTest::newRow("three words") << Kind::AckTimedOut << QByteArray("ack_timed_out");
    QTest::newRow("the last") << Kind::Fault << QByteArray("fault");
}

void tst_Trace::namesKinds()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, name);
    QCOMPARE(kindName(kind), QByteArrayView(name));
}

void tst_Trace::namesEachKindOfALayerDifferently_data()
{
    QTest::addColumn<Kind>("first");
    QTest::addColumn<Kind>("last");
    QTest::newRow("http") << Kind::Request << Kind::Failure;
    QTest::newRow("websocket") << Kind::Handshake << Kind::CloseFrame;
    QTest::newRow("engine") << Kind::Open << Kind::Noop;
    QTest::newRow("socket") << Kind::Connect << Kind::ConnectError;
    QTest::newRow("state") << Kind::Connecting << Kind::Fault;
}

void tst_Trace::namesEachKindOfALayerDifferently()
{
    QFETCH(Kind, first);
    QFETCH(Kind, last);
    QSet<QByteArray> names;
    for (int kind = static_cast<int>(first); kind <= static_cast<int>(last); ++kind) {
        const QByteArray name = kindName(static_cast<Kind>(kind)).toByteArray();
        QVERIFY(!name.isEmpty());
        QVERIFY2(!names.contains(name), name.constData());
        names.insert(name);
    }
}

void tst_Trace::hasNoNameForWhatIsNoKind()
{
    QVERIFY(kindName(static_cast<Kind>(static_cast<int>(Kind::Fault) + 1)).isEmpty());
    QVERIFY(layerName(static_cast<Layer>(200)).isEmpty());
}

QTEST_APPLESS_MAIN(tst_Trace)
#include "tst_trace.moc"
