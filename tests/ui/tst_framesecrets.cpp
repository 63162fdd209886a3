// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "frames/framesecrets.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Sockeye;

class tst_FrameSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hidesInAnyBody_data();
    void hidesInAnyBody();
    void hidesBehindTextOfAnyLength();
    void hidesWhereverTheTextEnds();
    void hidesInUrlsAndHeaders();
};

void tst_FrameSecrets::hidesInAnyBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &masked) {
        QTest::newRow(name) << body << masked;
    };
    const auto same = [&row](const char *name, const QByteArray &body) { row(name, body, body); };
    same("nothing", "");
    same("a ping", "2");
    same("an event", "42[\"chat\",{\"text\":\"token: abc\",\"n\":1}]");
    same("a session", "0{\"sid\":\"s1\",\"pingInterval\":25000}");
    same("a time", "42[\"12:30\"]");
    same("an attachment", "bAQID");
    row("a text", "42[\"a\",{\"token\":\"t1\"}]", "42[\"a\",{\"token\":\"***\"}]");
    row("a list", "42[\"a\",{\"tokens\":[\"t1\",\"t2\"],\"n\":1}]", "42[\"a\",{\"tokens\":\"***\",\"n\":1}]");
    row("an object", "42[\"a\",{\"credentials\":{\"user\":\"u\",\"x\":[{}]}}]", "42[\"a\",{\"credentials\":\"***\"}]");
    row("brackets in a text", "{\"secret\":[\"]}\",\"t1\"],\"n\":1}", "{\"secret\":\"***\",\"n\":1}");
    row("a number", "{\"password\":1234,\"n\":null}", "{\"password\":\"***\",\"n\":null}");
    row("nothing at all", "{\"password\" : null}", "{\"password\" : \"***\"}");
    row("quotes in a text", R"({"password":"a\"b\\","n":"c"})", R"({"password":"***","n":"c"})");
    row("letters as escapes", R"({"to\u006ben":"t1"})", R"({"to\u006ben":"***"})");
    row("CONNECT", "40{\"a\":{\"b\":\"t1\"},\"sid\":\"s\"}", "40{\"a\":\"***\",\"sid\":\"s\"}");
    row("CONNECT with no object", "40/chat,[\"t1\"]", "40/chat,***");
    row("CONNECT with a query", "40/chat?token=t1&room=5", "40/chat?token=***&room=5");
    row("CONNECT with a query and more", "40/chat?token=t1,{\"a\":\"t2\"}", "40/chat?token=***,{\"a\":\"***\"}");
    row("several packets",
        "40{\"a\":\"t1\"}\x1e"
        "42[\"a\",{\"jwt\":\"t2\"}]",
        "40{\"a\":\"***\"}\x1e"
        "42[\"a\",{\"jwt\":\"***\"}]");
    row("Engine.IO 3", "19:40/chat?token=abcde2:4016:42[{\"jwt\":\"t\"}] ",
        "19:40/chat?token=***2:4016:42[{\"jwt\":\"***\"}] ");
    row("Engine.IO 3 counts in UTF-16", "10:42[\"é😀я\"]18:40/?token=abcdefgh", "10:42[\"é😀я\"]18:40/?token=***");
    row("Engine.IO 3 with wrong lengths", "5:40/?token=abc", "5:40/?t***");
    row("Engine.IO 3, binary",
        QByteArray("\0\1\5\xff"
                   "40/chat?token=a\1\2\xff\4\1",
                   24),
        QByteArray("\0\1\5\xff"
                   "40/chat?token=***\1\2\xff\4\1",
                   26));
    const QByteArray connect("\x82\xa4type\0\xa4"
                             "data\x81\xa1p\xa1q",
                             17);
    row("MessagePack", connect, "***");
    row("MessagePack, polled", 'b' + connect.toBase64(), "b***");
    row("MessagePack, polled by Engine.IO 3", "b4" + connect.toBase64(), "b4***");
    row("MessagePack that names a secret",
        QByteArray("\x82\xa4type\2\xa4"
                   "data\x81\xa5token\xa1q"),
        "***");
    same("MessagePack of an event",
         QByteArray("\x82\xa4type\2\xa4"
                    "data\x81\xa1p\xa1q"));
}

void tst_FrameSecrets::hidesInAnyBody()
{
    QFETCH(const QByteArray, body);
    QTEST(FrameSecrets::maskedText(body), "masked");
}

void tst_FrameSecrets::hidesBehindTextOfAnyLength()
{
    QElapsedTimer time;
    time.start();
    for (const QByteArray &text : {QByteArray(2'000'000, 'a'), QByteArray("\\n").repeated(1'000'000)}) {
        const QByteArray masked = FrameSecrets::maskedText("42[\"a\",\"" + text + "\",{\"token\":\"t1\"}]");
        QVERIFY(masked.endsWith("{\"token\":\"***\"}]"));
        QVERIFY(!FrameSecrets::maskedText("{\"token\":\"" + text + "\"}").contains(text.first(2)));
    }
    QVERIFY(time.elapsed() < 5000);
}

void tst_FrameSecrets::hidesWhereverTheTextEnds()
{
    for (const QByteArray &whole :
         {QByteArray(R"(42["a",{"token":"qq\"qq"}])"), QByteArray(R"(42["a",{"tokens":[["qq"],{"a":"qq"}]}])"),
          QByteArray("40/chat?token=qqqq,{\"x\":\"qq\"}"), QByteArray("29:40/chat?token=qqqq,{\"x\":\"qq\"}")}) {
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            const QByteArray masked = FrameSecrets::maskedText(whole.first(size));
            QVERIFY2(!masked.contains('q'), masked.constData());
        }
    }
}

void tst_FrameSecrets::hidesInUrlsAndHeaders()
{
    QCOMPARE(FrameSecrets::maskedUrl("ws://joe:pw@h/?X-Auth=t1&author=me&to%6ben=t2#"),
             QByteArray("ws://***@h/?X-Auth=***&author=me&to%6ben=***"));
    QCOMPARE(FrameSecrets::maskedHeader("Authorization", "Bearer t1"), QByteArray("Bearer ***"));
    QCOMPARE(FrameSecrets::maskedHeader("X-Auth", "t1 t2"), QByteArray("***"));
    QCOMPARE(FrameSecrets::maskedHeader("Accept", "*/*"), QByteArray("*/*"));
}

QTEST_APPLESS_MAIN(tst_FrameSecrets)
#include "tst_framesecrets.moc"
