// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/enginetalk.h"
#include "suites/suiteclient.h"
#include "support/farewells.h"

using namespace SocketIO;

/// engine.io-client's suites of binary messages. An ArrayBuffer, a typed array and Node's Buffer are one QByteArray
/// here.
class tst_SuiteEngineBinary final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(awaitFarewells()); }
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(EngineIoServer), qPrintable(m_server.errorString()));
    }

    void getsBytesBack_data()
    {
        QTest::addColumn<QStringList>("transports");
        QTest::addColumn<bool>("forceBase64");
        QTest::addColumn<QByteArrayList>("more");
        const QByteArrayList none;
        const QByteArrayList text{"cash money €€€"};
        QTest::newRow("engine.io-client/test/arraybuffer/polling.js: should be able to receive binary data when "
                      "bouncing it back (polling)")
            << PollingOnly << false << none;
        QTest::newRow("engine.io-client/test/arraybuffer/polling.js: should be able to receive binary data and a "
                      "multibyte utf-8 string (polling)")
            << PollingOnly << false << text;
        QTest::newRow("engine.io-client/test/arraybuffer/polling.js: should be able to receive binary data when "
                      "forcing base64 (polling)")
            << PollingOnly << true << none;
        const QStringList both = ClientOptions().transports; // upgraded before anything is sent
        QTest::newRow("engine.io-client/test/arraybuffer/ws.js: should be able to receive binary data when bouncing it "
                      "back (ws)")
            << both << false << none;
        QTest::newRow("engine.io-client/test/arraybuffer/ws.js: should be able to receive binary data and a multibyte "
                      "utf-8 string (ws)")
            << both << false << text;
        QTest::newRow("engine.io-client/test/arraybuffer/ws.js: should be able to receive binary data when bouncing it "
                      "back and forcing base64 (ws)")
            << both << true << none;
    }
    void getsBytesBack()
    {
        QFETCH(QStringList, transports);
        QFETCH(bool, forceBase64);
        QFETCH(QByteArrayList, more);
        ClientOptions options = optionsFor(transports);
        options.forceBase64 = forceBase64;
        EngineTalk talk(m_server.url(), options);
        talk.open();
        QTRY_COMPARE(talk.transport(), transports.last().toLatin1());
        QTRY_COMPARE(talk.messages(), QByteArrayList({"hi"}));
        talk.sendBytes(QByteArray::fromHex("0001020304"));
        for (const QByteArray &text : more)
            talk.send(text);
        QTRY_COMPARE(talk.messages(), (QByteArrayList{"hi", "bin:0001020304"} + more));
        const bool asksForBase64 = talk.notes.requests().first().contains("b64=1");
        QCOMPARE(asksForBase64, forceBase64);
        QCOMPARE(sentAsText(talk.notes), forceBase64 || transports == PollingOnly);
    }

    // covers engine.io-client/test/binary-fallback.js: should be able to receive binary data when ArrayBuffer not
    // available (polling)
    void receivesBytesAsBase64()
    {
        ClientOptions options = optionsFor(PollingOnly);
        options.forceBase64 = true;
        EngineTalk talk(m_server.url(), options);
        talk.open();
        QTRY_VERIFY(talk.isOpen());
        talk.send("give binary");
        QTRY_COMPARE(talk.messages(), QByteArrayList({"hi", "bin:0001020304"}));
    }

    // covers engine.io-client/test/arraybuffer/polling.js: should merge binary packets according to maxPayload value
    // covers engine.io-client/test/node.js: should merge binary packets according to maxPayload value
    void fillsARequestUpToMaxPayload()
    {
        EngineTalk talk(m_server.url(), optionsFor(PollingOnly));
        talk.open();
        QTRY_VERIFY(talk.isOpen());
        talk.sendBytes(QByteArray(72, 'x')); // 97 bytes as base64
        talk.sendBytes(QByteArray(20, 'x')); // 29
        talk.send(QByteArray(20, 'a'));
        talk.sendBytes(QByteArray(20, 'y'));
        talk.sendBytes(QByteArray(72, 'y'));
        QTRY_COMPARE(talk.messages().size(), 6);
        QCOMPARE(talk.notes.postSizes(), QList<qsizetype>({97, 29 + 1 + 21 + 1 + 29, 97}));
        QCOMPARE(talk.messages().at(1), "bin:" + QByteArray(72, 'x').toHex());
        QCOMPARE(talk.messages().at(3), QByteArray(20, 'a'));
        QCOMPARE(talk.messages().at(5), "bin:" + QByteArray(72, 'y').toHex());
    }

private:
    /// Whether the five bytes left as base64, in a request or a frame.
    static bool sentAsText(const PacketNotes &notes)
    {
        for (const TraceRecord &record :
             notes.records(Kind::Request) + notes.records(Layer::WebSocket, Direction::Out)) {
            if (record.payload.view().contains("bAAECAwQ="))
                return true;
        }
        return false;
    }

    NodeServer m_server;
};

QTEST_GUILESS_MAIN(tst_SuiteEngineBinary)
#include "tst_suiteenginebinary.moc"
