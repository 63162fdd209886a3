// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/connectanswer.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace SocketIO;

namespace {

SocketPacket answer(SocketPacket::Type type, const QByteArray &json)
{
    SocketPacket packet;
    packet.type = type;
    packet.nsp = "/chat";
    packet.data = Slice(json);
    return packet;
}

} // namespace

class tst_ConnectAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheSid_data();
    void findsTheSid();
    void readsASidFromTheMiddleOfAMessage();
    void findsThePid_data();
    void findsThePid();
    void tellsAnErrorThatRefusesNothing();
    void keepsTheServersWords_data();
    void keepsTheServersWords();
    void isAlwaysARefusalThatNamesTheNamespace_data();
    void isAlwaysARefusalThatNamesTheNamespace();
    void keepsLargeIntegersInTheRefusalsData();
};

void tst_ConnectAnswer::findsTheSid_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("sid");
    QTest::newRow("Node") << QByteArray(R"({"sid":"oSO0OpakMV_3jnilAAAA"})") << QByteArray("oSO0OpakMV_3jnilAAAA");
    QTest::newRow("with recovery") << QByteArray(R"({"sid":"a1","pid":"b2"})") << QByteArray("a1");
    QTest::newRow("sid is not the first member") << QByteArray(R"({"pid":"b2","sid":"a1"})") << QByteArray("a1");
    QTest::newRow("beyond ASCII") << QByteArray(R"({"sid":"\u00e4€"})") << QByteArray("ä€");
    QTest::newRow("no data, as from Socket.IO 2") << QByteArray() << QByteArray();
    QTest::newRow("empty object") << QByteArray("{}") << QByteArray();
    QTest::newRow("empty sid") << QByteArray(R"({"sid":""})") << QByteArray();
    QTest::newRow("sid is a number") << QByteArray(R"({"sid":7})") << QByteArray();
    QTest::newRow("sid is null") << QByteArray(R"({"sid":null})") << QByteArray();
    QTest::newRow("sid is an object") << QByteArray(R"({"sid":{"sid":"x"}})") << QByteArray();
    QTest::newRow("sid further inside") << QByteArray(R"({"data":{"sid":"x"}})") << QByteArray();
    QTest::newRow("string") << QByteArray(R"("sid")") << QByteArray();
    QTest::newRow("array") << QByteArray(R"(["sid","x"])") << QByteArray();
    QTest::newRow("null") << QByteArray("null") << QByteArray();
}

void tst_ConnectAnswer::findsTheSid()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, sid);
    QCOMPARE(connectSid(answer(SocketPacket::Type::Connect, json)), sid);
}

void tst_ConnectAnswer::readsASidFromTheMiddleOfAMessage()
{
    const QByteArray text = R"(0/chat,{"sid":"a1"})";
    SocketPacket packet;
    packet.type = SocketPacket::Type::Connect;
    packet.data = Slice(text, 7, text.size() - 7);
    QCOMPARE(connectSid(packet), QByteArray("a1"));
}

void tst_ConnectAnswer::findsThePid_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("pid");
    QTest::newRow("with recovery") << QByteArray(R"({"sid":"a1","pid":"b2"})") << QByteArray("b2");
    QTest::newRow("without") << QByteArray(R"({"sid":"a1"})") << QByteArray();
    QTest::newRow("pid is a number") << QByteArray(R"({"sid":"a1","pid":2})") << QByteArray();
    QTest::newRow("pid is empty") << QByteArray(R"({"sid":"a1","pid":""})") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void tst_ConnectAnswer::findsThePid()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, pid);
    QCOMPARE(connectPid(answer(SocketPacket::Type::Connect, json)), pid);
}

// Seen from Socket.IO 1.7.4 and 2.5.1, whose middleware refused one event.
void tst_ConnectAnswer::tellsAnErrorThatRefusesNothing()
{
    const Error error = reportedError(answer(SocketPacket::Type::ConnectError, R"("not allowed")"));
    QCOMPARE(error.message, QStringLiteral("The server reported an error in the namespace /chat: not allowed"));
    QCOMPARE(error.code, QStringLiteral("server-error"));
    QVERIFY(error.kind == Error::Kind::Refused && error.phase == Error::Phase::Socket);
    const Error silent = reportedError(answer(SocketPacket::Type::ConnectError, {}));
    QVERIFY(silent.message.endsWith(QLatin1String("without saying why.")));
}

void tst_ConnectAnswer::keepsTheServersWords_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QJsonValue>("data");
    const QJsonValue none(QJsonValue::Undefined);
    const QString saying = QStringLiteral("The server refused the namespace /chat: %1");
    const QString silent = QStringLiteral("The server refused the namespace /chat.");
    QTest::newRow("Node: message") << QByteArray(R"({"message":"Invalid namespace"})")
                                   << saying.arg(QStringLiteral("Invalid namespace")) << none;
    QTest::newRow("Node: message and data")
        << QByteArray(R"({"message":"nope","data":{"code":"E1"}})") << saying.arg(QStringLiteral("nope"))
        << QJsonValue(QJsonObject{{QStringLiteral("code"), QStringLiteral("E1")}});
    QTest::newRow("data is null") << QByteArray(R"({"message":"nope","data":null})")
                                  << saying.arg(QStringLiteral("nope")) << QJsonValue();
    QTest::newRow("data without message") << QByteArray(R"({"data":[1]})") << silent << QJsonValue(QJsonArray{1});
    QTest::newRow("object without both") << QByteArray(R"({"code":"E1"})") << silent
                                         << QJsonValue(QJsonObject{{QStringLiteral("code"), QStringLiteral("E1")}});
    QTest::newRow("message is no text") << QByteArray(R"({"message":5})") << silent
                                        << QJsonValue(QJsonObject{{QStringLiteral("message"), 5}});
    QTest::newRow("python: string") << QByteArray(R"("Unable to connect")")
                                    << saying.arg(QStringLiteral("Unable to connect")) << none;
    QTest::newRow("empty string") << QByteArray(R"("")") << silent << QJsonValue(QString());
    QTest::newRow("string with %1") << QByteArray(R"("%1 %2 left")") << saying.arg(QStringLiteral("%1 %2 left"))
                                    << none;
    QTest::newRow("nothing") << QByteArray()
                             << QStringLiteral("The server refused the namespace /chat without saying why.") << none;
    QTest::newRow("array") << QByteArray(R"(["no",1])") << silent << QJsonValue(QJsonArray{QStringLiteral("no"), 1});
    QTest::newRow("number") << QByteArray("401") << silent << QJsonValue(401);
    QTest::newRow("false") << QByteArray("false") << silent << QJsonValue(false);
    QTest::newRow("null") << QByteArray("null") << silent << QJsonValue();
}

void tst_ConnectAnswer::keepsTheServersWords()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    QFETCH(QJsonValue, data);
    const Error error = connectError(answer(SocketPacket::Type::ConnectError, json));
    QCOMPARE(error.message, message);
    QCOMPARE(error.data, data);
}

void tst_ConnectAnswer::isAlwaysARefusalThatNamesTheNamespace_data()
{
    keepsTheServersWords_data();
}

void tst_ConnectAnswer::isAlwaysARefusalThatNamesTheNamespace()
{
    QFETCH(QByteArray, json);
    const Error error = connectError(answer(SocketPacket::Type::ConnectError, json));
    QVERIFY(error.kind == Error::Kind::Refused);
    QCOMPARE(error.code, QStringLiteral("connect-error"));
    QVERIFY(error.phase == Error::Phase::Socket);
    QVERIFY(error.message.contains(QLatin1String("/chat")));
    QCOMPARE(error.httpStatus, 0);
}

void tst_ConnectAnswer::keepsLargeIntegersInTheRefusalsData()
{
    const Error error =
        connectError(answer(SocketPacket::Type::ConnectError, R"({"message":"x","data":9007199254740993})"));
    QCOMPARE(error.data.toInteger(), 9007199254740993);
}

QTEST_APPLESS_MAIN(tst_ConnectAnswer)
#include "tst_connectanswer.moc"
