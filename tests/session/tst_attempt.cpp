// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/attempt.h"
#include <QTest>

using namespace SocketIO;

namespace {

const QStringList Both = {QStringLiteral("polling"), QStringLiteral("websocket")};

Attempt::Try trying(const char *transport, Protocol protocol)
{
    return {QString::fromLatin1(transport), protocol};
}

Error refusal()
{
    Error error{Error::Kind::Refused, QStringLiteral("http-400"), QStringLiteral("The server refused the handshake.")};
    error.httpBody = R"({"code":5,"message":"Unsupported protocol version"})";
    error.phase = Error::Phase::Http;
    return error;
}

Error failure(Error::Phase phase, const QString &message = QStringLiteral("It failed."))
{
    Error error{Error::Kind::Network, QStringLiteral("network"), message};
    error.phase = phase;
    return error;
}

} // namespace

class tst_Attempt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheFirstTransport_data();
    void beginsWithTheFirstTransport();
    void asksWithTheOtherRevisionWhenOneIsRefused();
    void asksWithTheOtherRevisionOnEachTransport();
    void insistsOnThePinnedRevision_data();
    void insistsOnThePinnedRevision();
    void asksAnewWhenTheRememberedRevisionIsRefused();
    void triesTheNextTransport();
    void triesOneTransportWhenToldSo();
    void stopsAtWhatFailsForAllTransports_data();
    void stopsAtWhatFailsForAllTransports();
    void stopsWhenTheCloseWasWanted();
    void isNothingWithoutTransports();
    void tellsTheOnlyAnswerAsItIs();
    void tellsTheAnswersToAllTries();
    void knowsARefusedRevision_data();
    void knowsARefusedRevision();
};

void tst_Attempt::beginsWithTheFirstTransport_data()
{
    QTest::addColumn<Protocol>("choice");
    QTest::addColumn<Protocol>("remembered");
    QTest::addColumn<Protocol>("first");
    QTest::newRow("nothing known") << Protocol::Auto << Protocol::Auto << Protocol::Auto;
    QTest::newRow("3 remembered") << Protocol::Auto << Protocol::V3 << Protocol::V3;
    QTest::newRow("4 remembered: finding out costs nothing") << Protocol::Auto << Protocol::V4 << Protocol::Auto;
    QTest::newRow("4 pinned, 3 remembered") << Protocol::V4 << Protocol::V3 << Protocol::V4;
    QTest::newRow("3 pinned") << Protocol::V3 << Protocol::Auto << Protocol::V3;
}

void tst_Attempt::beginsWithTheFirstTransport()
{
    QFETCH(Protocol, choice);
    QFETCH(Protocol, remembered);
    QFETCH(Protocol, first);
    QVERIFY(Attempt(Both, true, choice, remembered).current() == trying("polling", first));
}

void tst_Attempt::asksWithTheOtherRevisionWhenOneIsRefused()
{
    Attempt attempt(Both, true, Protocol::Auto, Protocol::Auto);
    QVERIFY(attempt.failed(refusal()) == trying("polling", Protocol::V3));
    QVERIFY(attempt.current() == trying("polling", Protocol::V3));
}

void tst_Attempt::asksWithTheOtherRevisionOnEachTransport()
{
    Attempt attempt(Both, true, Protocol::Auto, Protocol::Auto);
    QVERIFY(attempt.failed(refusal()) == trying("polling", Protocol::V3));
    QVERIFY(attempt.failed(refusal()) == trying("websocket", Protocol::Auto));
    QVERIFY(attempt.failed(refusal()) == trying("websocket", Protocol::V3));
    QVERIFY(!attempt.failed(refusal()).has_value());
}

void tst_Attempt::insistsOnThePinnedRevision_data()
{
    QTest::addColumn<Protocol>("pinned");
    QTest::newRow("3") << Protocol::V3;
    QTest::newRow("4") << Protocol::V4;
}

void tst_Attempt::insistsOnThePinnedRevision()
{
    QFETCH(Protocol, pinned);
    Attempt attempt(Both, true, pinned, Protocol::Auto);
    QVERIFY(attempt.failed(refusal()) == trying("websocket", pinned));
    QVERIFY(!attempt.failed(refusal()).has_value());
}

void tst_Attempt::asksAnewWhenTheRememberedRevisionIsRefused()
{
    Attempt attempt(Both, false, Protocol::Auto, Protocol::V3);
    QVERIFY(attempt.failed(refusal()) == trying("polling", Protocol::Auto));
    QVERIFY(!attempt.failed(refusal()).has_value());
}

void tst_Attempt::triesTheNextTransport()
{
    Attempt attempt(Both, true, Protocol::Auto, Protocol::Auto);
    QVERIFY(attempt.failed(failure(Error::Phase::Http)) == trying("websocket", Protocol::Auto));
    QVERIFY(!attempt.failed(failure(Error::Phase::WebSocket)).has_value());
    Attempt mixed(Both, true, Protocol::Auto, Protocol::Auto);
    (void)mixed.failed(refusal());
    QVERIFY(mixed.failed(failure(Error::Phase::Engine)) == trying("websocket", Protocol::Auto));
}

void tst_Attempt::triesOneTransportWhenToldSo()
{
    Attempt attempt(Both, false, Protocol::V4, Protocol::Auto);
    QVERIFY(!attempt.failed(failure(Error::Phase::Http)).has_value());
}

void tst_Attempt::stopsAtWhatFailsForAllTransports_data()
{
    QTest::addColumn<Error::Phase>("phase");
    QTest::newRow("name lookup") << Error::Phase::Dns;
    QTest::newRow("TCP") << Error::Phase::Tcp;
    QTest::newRow("TLS") << Error::Phase::Tls;
}

void tst_Attempt::stopsAtWhatFailsForAllTransports()
{
    QFETCH(Error::Phase, phase);
    Attempt attempt(Both, true, Protocol::Auto, Protocol::Auto);
    QVERIFY(!attempt.failed(failure(phase)).has_value());
    QVERIFY(attempt.error() == failure(phase));
}

void tst_Attempt::stopsWhenTheCloseWasWanted()
{
    Attempt attempt(Both, true, Protocol::Auto, Protocol::Auto);
    QVERIFY(!attempt.failed({}).has_value());
    QVERIFY(!attempt.error().isError());
    Attempt later(Both, true, Protocol::Auto, Protocol::Auto);
    (void)later.failed(failure(Error::Phase::Http));
    QVERIFY(!later.failed({}).has_value());
    QVERIFY(later.error() == Error());
}

void tst_Attempt::isNothingWithoutTransports()
{
    Attempt attempt;
    QVERIFY(attempt.current() == Attempt::Try());
    QVERIFY(!attempt.error().isError());
    QVERIFY(!attempt.failed(failure(Error::Phase::Http)).has_value());
}

void tst_Attempt::tellsTheOnlyAnswerAsItIs()
{
    Attempt attempt({QStringLiteral("websocket")}, true, Protocol::V4, Protocol::Auto);
    (void)attempt.failed(refusal());
    QVERIFY(attempt.error() == refusal());
}

void tst_Attempt::tellsTheAnswersToAllTries()
{
    Attempt attempt(Both, true, Protocol::Auto, Protocol::Auto);
    (void)attempt.failed(refusal());
    (void)attempt.failed(failure(Error::Phase::Http, QStringLiteral("The server answered with status 404.")));
    (void)attempt.failed(failure(Error::Phase::WebSocket, QStringLiteral("The server closed the connection")));
    const Error error = attempt.error();
    QCOMPARE(error.message,
             QStringLiteral("V4 over polling: The server refused the handshake; V3 over polling: The server answered "
                            "with status 404; V4 over websocket: The server closed the connection."));
    QCOMPARE(error.code, refusal().code); // the only thing the server said
    QCOMPARE(error.httpBody, refusal().httpBody);

    Attempt silent(Both, true, Protocol::Auto, Protocol::Auto);
    (void)silent.failed(failure(Error::Phase::Http));
    (void)silent.failed(failure(Error::Phase::WebSocket));
    QVERIFY(silent.error().kind == Error::Kind::Network && silent.error().phase == Error::Phase::WebSocket);
}

void tst_Attempt::knowsARefusedRevision_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("refused");
    const QString other = QStringLiteral("The server answered with status 400.");
    QTest::newRow("code 5") << QByteArray(R"({"code":5,"message":"Unsupported protocol version"})") << other << true;
    QTest::newRow("code 5 in other words") << QByteArray(R"( {"message":"nein","code":5} )") << other << true;
    QTest::newRow("code 1") << QByteArray(R"({"code":1,"message":"Session ID unknown"})") << other << false;
    QTest::newRow("code 3, words of 5") << QByteArray(R"({"code":3,"message":"Unsupported protocol version"})") << other
                                        << false;
    QTest::newRow("code is text") << QByteArray(R"({"code":"5"})") << other << false;
    QTest::newRow("python") << QByteArray(
        R"("The client is using an unsupported version of the Socket.IO or Engine.IO protocols")")
                            << other << true;
    QTest::newRow("HTTP inside the WebSocket")
        << QByteArray("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\nUnsupported protocol version") << other
        << true;
    QTest::newRow("plain words") << QByteArray("UNSUPPORTED PROTOCOL VERSION") << other << true;
    QTest::newRow("words in the message")
        << QByteArray() << QStringLiteral("The server said: Unsupported protocol version.") << true;
    QTest::newRow("object without a code") << QByteArray(R"({"error":"unsupported version"})") << other << true;
    QTest::newRow("broken JSON") << QByteArray(R"({"code":5)") << other << false;
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x00") << other << false;
    QTest::newRow("nothing") << QByteArray() << other << false;
    QTest::newRow("another version") << QByteArray("Version not found") << other << false;
}

void tst_Attempt::knowsARefusedRevision()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    QFETCH(bool, refused);
    Error error{Error::Kind::Refused, QStringLiteral("http-400"), message};
    error.httpBody = body;
    QCOMPARE(refusesRevision(error), refused);
}

QTEST_APPLESS_MAIN(tst_Attempt)
#include "tst_attempt.moc"
