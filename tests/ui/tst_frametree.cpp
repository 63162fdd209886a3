// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "frames/framemarks.h"
#include "frames/framemodel.h"

#include <QTest>
#include <SocketIO/Client>
#include <SocketIO/DemoServer>
#include <SocketIO/Socket>

using namespace Sockeye;
using namespace SocketIO;

/// What carried what, on the log of a real connection.
class tst_FrameTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheCarrierOfEachPacket_data();
    void findsTheCarrierOfEachPacket();

private:
    static constexpr int Echoes = 40;

    [[nodiscard]] static int echoesIn(const TraceLog &log)
    {
        int count = 0;
        log.visit(0, log.size(), [&count](qsizetype, const TraceView &view) {
            const bool isEcho = view.layer == Layer::Socket && view.kind == Kind::Event && view.event == "echo";
            count += isEcho && view.direction == Direction::In ? 1 : 0;
            return true;
        });
        return count;
    }
    static void checkPacket(const TraceLog &log, const FrameIndex &index, qsizetype frame);
    static void checkEngine(const TraceLog &log, const FrameIndex &index, qsizetype frame);
};

void tst_FrameTree::findsTheCarrierOfEachPacket_data()
{
    QTest::addColumn<QStringList>("transports");
    QTest::addColumn<bool>("compressed");
    const QString polling = QStringLiteral("polling");
    const QString webSocket = QStringLiteral("websocket");
    QTest::newRow("polling") << QStringList{polling} << true;
    QTest::newRow("WebSocket") << QStringList{webSocket} << false;
    QTest::newRow("WebSocket that compresses") << QStringList{webSocket} << true;
    QTest::newRow("upgrade") << QStringList{polling, webSocket} << true;
}

void tst_FrameTree::checkPacket(const TraceLog &log, const FrameIndex &index, qsizetype frame)
{
    const TraceRecord packet = log.at(index.at(frame).record);
    const qsizetype engine = index.tree().parent(frame);
    QVERIFY(engine >= 0);
    QVERIFY(index.at(engine).layer == Layer::Engine);
    const TraceRecord message = log.at(index.at(engine).record);
    QVERIFY(message.direction == packet.direction);
    QCOMPARE(message.payload.toByteArray(), QByteArray('4' + packet.payload.toByteArray()));
    // The carriers and every attachment, in each layer it passed, are marked with the packet.
    const std::vector<qsizetype> marked = framesOf(log, index, index.at(frame).record);
    QVERIFY(std::ranges::binary_search(marked, index.tree().root(frame)));
    QVERIFY(std::ranges::binary_search(marked, engine));
}

void tst_FrameTree::checkEngine(const TraceLog &log, const FrameIndex &index, qsizetype frame)
{
    const TraceRecord packet = log.at(index.at(frame).record);
    const qsizetype carrier = index.tree().parent(frame);
    QVERIFY(carrier >= 0);
    const Frame &exchange = index.at(carrier);
    if (packet.carrier == Carrier::WebSocket) {
        QVERIFY(exchange.layer == Layer::WebSocket);
        QCOMPARE(log.at(exchange.record).payload.toByteArray(), packet.payload.toByteArray());
        return;
    }
    QVERIFY(exchange.layer == Layer::Http);
    const qsizetype half = packet.direction == Direction::Out ? exchange.record : exchange.answer;
    const QByteArray bytes = packet.payload.toByteArray();
    const QByteArrayList parts = log.at(half).payload.toByteArray().split('\x1e');
    QVERIFY(parts.contains(packet.binary ? QByteArray('b' + bytes.toBase64()) : bytes));
}

void tst_FrameTree::findsTheCarrierOfEachPacket()
{
    QFETCH(QStringList, transports);
    QFETCH(bool, compressed);
    DemoServer server;
    QVERIFY2(server.listen(), qPrintable(server.errorString()));
    const auto log = std::make_shared<TraceLog>();
    Client client(server.url());
    ClientOptions options = client.options();
    options.transports = transports;
    options.perMessageDeflate = compressed;
    client.setOptions(options);
    client.setTraceTap(log.get());
    client.open();
    for (int i = 0; i < Echoes; ++i) // some wait for the connection, some for a POST, some for the upgrade
        client.socket()->emitEvent("echo", i, QByteArray(i, char(i)), QByteArray("second"));
    QTRY_COMPARE(echoesIn(*log), Echoes);
    client.close();
    QTRY_VERIFY(client.state() == Client::State::Closed);

    FrameModel model;
    model.setGrouped(true);
    model.setLog(log);
    const FrameIndex &index = model.index();
    int attachments = 0;
    for (qsizetype frame = 0; frame < index.size(); ++frame) {
        if (index.at(frame).layer == Layer::Socket)
            checkPacket(*log, index, frame);
        else if (index.at(frame).layer == Layer::Engine)
            checkEngine(*log, index, frame);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("frame %1 of %2").arg(frame).arg(index.size())));
        attachments += index.tree().attachment(frame).packet >= 0 && index.at(frame).layer == Layer::Engine ? 1 : 0;
    }
    QCOMPARE(attachments, 2 * 2 * Echoes + 1); // out and in, and one of the greeting
    QCOMPARE(qsizetype(model.rowCount()), index.size());
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.number(row)), row);
}

QTEST_GUILESS_MAIN(tst_FrameTree)
#include "tst_frametree.moc"
