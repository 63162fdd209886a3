// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/handshake.h"

#include <QTest>

using namespace SocketIO;
using namespace std::chrono_literals;

class tst_Handshake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsBackWhatItWrites_data();
    void readsBackWhatItWrites();
    void writesWhatNodeWrites();
    void survivesTruncation();
};

void tst_Handshake::reads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Handshake>("expected");
    const QStringList websocket{QStringLiteral("websocket")};
    QTest::newRow("Node") << QByteArray(
        R"({"sid":"lv_VI97HAXpY6yYWAAAC","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000})")
                          << Handshake{"lv_VI97HAXpY6yYWAAAC", websocket, 25s, 20s, 1000000};
    QTest::newRow("python, without maxPayload")
        << QByteArray(R"({"sid":"a","upgrades":[],"pingTimeout":20000,"pingInterval":25000})")
        << Handshake{"a", {}, 25s, 20s, 0};
    QTest::newRow("without upgrades") << QByteArray(R"({"sid":"a","pingInterval":1,"pingTimeout":1})")
                                      << Handshake{"a", {}, 1ms, 1ms, 0};
    QTest::newRow("unknown members") << QByteArray(
        R"({"x":[{}],"sid":"a","upgrades":[1,"websocket",null],"pingInterval":300,"pingTimeout":200,"maxPayload":"big"})")
                                     << Handshake{"a", websocket, 300ms, 200ms, 0};
    QTest::newRow("fractions of a millisecond")
        << QByteArray(R"({"sid":"a","pingInterval":1.5,"pingTimeout":2e3,"maxPayload":-5})")
        << Handshake{"a", {}, 1ms, 2s, 0};
    QTest::newRow("UTF-8 and blanks") << QByteArray(
        " { \"sid\" : \"ä€\" , \"pingInterval\" : 1 , \"pingTimeout\" : 1 } ")
                                      << Handshake{"ä€", {}, 1ms, 1ms, 0};
}

void tst_Handshake::reads()
{
    QFETCH(QByteArray, json);
    QFETCH(Handshake, expected);
    const auto decoded = decodeHandshake(json);
    if (const auto *error = std::get_if<DecodeError>(&decoded))
        QFAIL(qPrintable(error->reason));
    QCOMPARE(std::get<Handshake>(decoded), expected);
}

void tst_Handshake::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *json, const char *reason) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(reason);
    };
    row("nothing", "", "");
    row("half of it", R"({"sid":"a","upgrades":[)", "");
    row("a web page", "<html>", "");
    row("an array", "[]", "the open packet has no session id (sid)");
    row("no sid", R"({"pingInterval":1,"pingTimeout":1})", "the open packet has no session id (sid)");
    row("empty sid", R"({"sid":"","pingInterval":1,"pingTimeout":1})", "the open packet has no session id (sid)");
    row("sid as a number", R"({"sid":1,"pingInterval":1,"pingTimeout":1})", "the open packet has no session id (sid)");
    row("no pingInterval", R"({"sid":"a","pingTimeout":1})",
        "pingInterval must be a number of milliseconds above zero");
    row("pingInterval as text", R"({"sid":"a","pingInterval":"1","pingTimeout":1})", "pingInterval must be");
    row("pingInterval of zero", R"({"sid":"a","pingInterval":0,"pingTimeout":1})", "pingInterval must be");
    row("negative pingTimeout", R"({"sid":"a","pingInterval":1,"pingTimeout":-1})", "pingTimeout must be");
    row("pingTimeout beyond all timers", R"({"sid":"a","pingInterval":1,"pingTimeout":1e300})", "pingTimeout must be");
    row("pingTimeout null", R"({"sid":"a","pingInterval":1,"pingTimeout":null})", "pingTimeout must be");
}

void tst_Handshake::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    const auto decoded = decodeHandshake(json);
    QVERIFY(std::holds_alternative<DecodeError>(decoded));
    const auto &error = std::get<DecodeError>(decoded);
    QVERIFY2(!error.reason.isEmpty() && error.reason.startsWith(reason), qPrintable(error.reason));
    QVERIFY(error.offset >= 0 && error.offset <= json.size());
}

void tst_Handshake::readsBackWhatItWrites_data()
{
    QTest::addColumn<Handshake>("handshake");
    QTest::newRow("everything") << Handshake{
        "a\"b", {QStringLiteral("websocket"), QStringLiteral("webtransport")}, 300ms, 200ms, 5000000000};
    QTest::newRow("no limit") << Handshake{"a", {}, 25s, 20s, 0};
}

void tst_Handshake::readsBackWhatItWrites()
{
    QFETCH(Handshake, handshake);
    QCOMPARE(std::get<Handshake>(decodeHandshake(encodeHandshake(handshake))), handshake);
}

void tst_Handshake::writesWhatNodeWrites()
{
    const Handshake handshake{"abc", {QStringLiteral("websocket")}, 25s, 20s, 1000000};
    QCOMPARE(
        encodeHandshake(handshake),
        QByteArray(
            R"({"sid":"abc","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000})"));
}

void tst_Handshake::survivesTruncation()
{
    const QByteArray json = encodeHandshake({"abc", {QStringLiteral("websocket")}, 25s, 20s, 1000000});
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY(std::holds_alternative<DecodeError>(decodeHandshake(QByteArray(json.constData(), size))));
}

QTEST_APPLESS_MAIN(tst_Handshake)
#include "tst_handshake.moc"
