// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "frames/curlcommand.h"
#include "theme/secretname.h"

#include <algorithm>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>

using namespace Sockeye;
using namespace SocketIO;
using Secrets = CurlCommand::Secrets;

namespace {

TraceRecord request(const QByteArray &method, const QByteArray &url, const QByteArray &headers,
                    const QByteArray &body = {})
{
    TraceRecord record;
    record.layer = Layer::Http;
    record.direction = Direction::Out;
    record.kind = Kind::Request;
    record.reason = method + ' ' + url;
    record.head = record.reason + (headers.isEmpty() ? QByteArray() : QByteArray('\n' + headers));
    record.payload = body;
    return record;
}

const QByteArray Usual = "Accept: */*\nUser-Agent: SocketIO-Qt";

/// Takes one request, whole, and answers it.
class Listener {
public:
    Listener() { m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()); }
    QByteArray taken()
    {
        if (!m_server.waitForNewConnection(5000))
            return {};
        QTcpSocket *socket = m_server.nextPendingConnection();
        QByteArray bytes;
        while (!isWhole(bytes) && (socket->bytesAvailable() > 0 || socket->waitForReadyRead(5000)))
            bytes += socket->readAll();
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket->disconnectFromHost();
        if (socket->state() != QAbstractSocket::UnconnectedState)
            socket->waitForDisconnected(5000);
        return bytes;
    }

private:
    static bool isWhole(const QByteArray &bytes)
    {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        const qsizetype length = bytes.toLower().indexOf("content-length: ");
        if (end < 0)
            return false;
        const qsizetype size =
            length < 0 ? 0 : bytes.mid(length + 16, bytes.indexOf('\r', length) - length - 16).toLongLong();
        return bytes.size() >= end + 4 + size;
    }

    QTcpServer m_server;
};

} // namespace

class tst_CurlCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesARequest_data();
    void writesARequest();
    void writesAHandshake();
    void quotesForAShell_data();
    void quotesForAShell();
    void hidesSecretsUnlessAsked();
    void knowsWhatIsSecret_data();
    void knowsWhatIsSecret();
    void makesTheSameRequestAgain_data();
    void makesTheSameRequestAgain();
    void canMakeRequestsOnly();
};

void tst_CurlCommand::writesARequest_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("command");
    const auto row = [](const char *name, const char *method, const char *url, const QByteArray &headers,
                        const QByteArray &body, const char *command) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(url) << headers << body << QString::fromUtf8(command);
    };
    row("a poll", "GET", "http://h/socket.io/?EIO=4", Usual, {},
        "curl --http1.1 --include 'http://h/socket.io/?EIO=4' \\\n  -H 'Accept: */*' \\\n  -H 'User-Agent: "
        "SocketIO-Qt'");
    row("a POST", "POST", "http://h/", QByteArray(Usual + "\nContent-Type: text/plain"), "42[\"it's\"]",
        "curl --http1.1 --include 'http://h/' \\\n  -H 'Accept: */*' \\\n  -H 'User-Agent: SocketIO-Qt' \\\n  "
        "-H 'Content-Type: text/plain' \\\n  --data-binary '42[\"it'\\''s\"]'");
    row("packets with their separator", "POST", "http://h/", QByteArray(Usual + "\nContent-Type: text/plain"),
        "40\x1e"
        "41",
        "curl --http1.1 --include 'http://h/' \\\n  -H 'Accept: */*' \\\n  -H 'User-Agent: SocketIO-Qt' \\\n  "
        "-H 'Content-Type: text/plain' \\\n  --data-binary $'40\\03641'");
    row("zero bytes", "POST", "http://h/", QByteArray(Usual + "\nContent-Type: a/b"), QByteArray("\0%\xff", 3),
        "printf '\\000%%\\377' | curl --http1.1 --include 'http://h/' \\\n  -H 'Accept: */*' \\\n  "
        "-H 'User-Agent: SocketIO-Qt' \\\n  -H 'Content-Type: a/b' \\\n  --data-binary @-");
    row("no headers at all", "GET", "http://h/", {}, {},
        "curl --http1.1 --include 'http://h/' \\\n  -H 'Accept:' \\\n  -H 'User-Agent:'");
    row("a body without a type", "POST", "http://h/", Usual, "@x",
        "curl --http1.1 --include 'http://h/' \\\n  -H 'Accept: */*' \\\n  -H 'User-Agent: SocketIO-Qt' \\\n  "
        "-H 'Content-Type:' \\\n  --data-raw '@x'");
    row("another method", "DELETE", "http://h/[a]", Usual, {},
        "curl --http1.1 --include --request 'DELETE' --globoff 'http://h/[a]' \\\n  -H 'Accept: */*' \\\n  "
        "-H 'User-Agent: SocketIO-Qt'");
    row("an empty header, a length, an encoding", "GET", "http://h/",
        QByteArray(Usual + "\nX-Empty:\nContent-Length: 3\nAccept-Encoding: gzip"), {},
        "curl --http1.1 --include 'http://h/' \\\n  -H 'Accept: */*' \\\n  -H 'User-Agent: SocketIO-Qt' \\\n  "
        "-H 'X-Empty;' \\\n  -H 'Accept-Encoding: gzip' \\\n  --compressed");
}

void tst_CurlCommand::writesARequest()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QTEST(CurlCommand::of(request(method, url, headers, body), Secrets::Shown), "command");
}

void tst_CurlCommand::writesAHandshake()
{
    TraceRecord record;
    record.layer = Layer::WebSocket;
    record.direction = Direction::Out;
    record.kind = Kind::Handshake;
    record.reason = "GET wss://h:3000/socket.io/?EIO=4&transport=websocket";
    record.head = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\nHost: h:3000\nUpgrade: websocket\nConnection: "
                  "Upgrade\nSec-WebSocket-Key: abc==";
    const QString command = CurlCommand::of(record, Secrets::Hidden);
    QVERIFY(command.startsWith(
        QStringLiteral("curl --http1.1 --include --no-buffer 'https://h:3000/socket.io/?EIO=4&transport=websocket'")));
    QVERIFY(command.contains(QStringLiteral("-H 'Upgrade: websocket'")));
    QVERIFY(command.contains(QStringLiteral("-H 'Sec-WebSocket-Key: abc=='")));
    record.reason.clear(); // a log that knows the head alone
    QVERIFY(CurlCommand::of(record, Secrets::Hidden).contains(QStringLiteral("'http://h:3000/socket.io/")));
}

void tst_CurlCommand::quotesForAShell_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("''");
    QTest::newRow("what a shell would read")
        << QByteArray("$x `y` \"z\" \\ !") << QStringLiteral("'$x `y` \"z\" \\ !'");
    QTest::newRow("an apostrophe") << QByteArray("a'b") << QStringLiteral("'a'\\''b'");
    QTest::newRow("letters of the world") << QByteArray("Привет") << QStringLiteral("'Привет'");
    QTest::newRow("a line break") << QByteArray("a\nb'\\") << QStringLiteral("$'a\\nb\\'\\\\'");
    QTest::newRow("no text") << QByteArray("\xff"
                                           "1")
                             << QStringLiteral("$'\\3771'");
}

void tst_CurlCommand::quotesForAShell()
{
    QFETCH(QByteArray, bytes);
    QTEST(CurlCommand::quoted(bytes), "word");
}

void tst_CurlCommand::hidesSecretsUnlessAsked()
{
    const TraceRecord record =
        request("POST", "http://joe:pw@h/?EIO=4&sid=s1&token=t1",
                "Authorization: Bearer b1\nCookie: a=c1; b=c2\nX-Api-Key: k1\nAccept: text/plain",
                "40/chat,{\"user\":\"u1\",\"deep\":{\"pin\":1234}}\x1e"
                "42[\"login\",{\"password\":\"q9\",\"name\":\"visible\"}]");
    const QString hidden = CurlCommand::of(record, Secrets::Hidden);
    for (const char *secret : {"pw@", "t1", "b1", "c1", "c2", "k1", "u1", "1234", "q9"})
        QVERIFY2(!hidden.contains(QLatin1String(secret)), secret);
    for (const char *kept :
         {"sid=s1", "Bearer ***", "a=***; b=***", "X-Api-Key: ***", "text/plain", "visible", "\"user\""})
        QVERIFY2(hidden.contains(QLatin1String(kept)), kept);
    QVERIFY(hidden.startsWith(u'#'));
    const QString shown = CurlCommand::of(record, Secrets::Shown);
    for (const char *secret : {"joe:pw@", "t1", "Bearer b1", "a=c1; b=c2", "k1", "u1", "1234", "q9"})
        QVERIFY2(shown.contains(QLatin1String(secret)), secret);
    QVERIFY(shown.startsWith(QLatin1String("curl ")));
}

void tst_CurlCommand::knowsWhatIsSecret_data()
{
    QTest::addColumn<bool>("secret");
    for (const char *name : {"Authorization", "proxy-authorization", "Cookie", "Set-Cookie", "access_token",
                             "X-API-Key", "jwt", "client_secret", "password", "auth", "X-Auth", "auth_key", "oauth",
                             "AuthToken", "X-Authorized-By", "passphrase", "pwd"})
        QTest::newRow(name) << true;
    for (const char *name :
         {"Accept", "sid", "EIO", "author", "User-Agent", "key", "Sec-WebSocket-Key", "WWW-Authenticate", "co_author"})
        QTest::newRow(name) << false;
}

void tst_CurlCommand::knowsWhatIsSecret()
{
    QTEST(Theme::isSecretName(QTest::currentDataTag()), "secret");
}

void tst_CurlCommand::makesTheSameRequestAgain_data()
{
    QTest::addColumn<QByteArray>("body");
    QByteArray every;
    for (int i = 0; i < 256; ++i)
        every += static_cast<char>(i);
    QTest::newRow("a poll") << QByteArray();
    QTest::newRow("text with quotes") << QByteArray("42[\"it's\",\"$HOME `x` \\\\\"]");
    QTest::newRow("separators and letters") << QByteArray("40\x1e"
                                                          "42[\"Привет\"]\n");
    QTest::newRow("every byte there is") << every;
    QTest::newRow("a long body") << QByteArray(200'000, '\'');
}

void tst_CurlCommand::makesTheSameRequestAgain()
{
    QFETCH(QByteArray, body);
    const QString shell = QStandardPaths::findExecutable(QStringLiteral("bash"));
    if (shell.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
        QSKIP("there is no bash or no curl");
    Listener listener;
    const QByteArray url = listener.url() + "/socket.io/?EIO=4&t=a%20b";
    const QByteArray host = listener.url().mid(7);
    const QByteArray headers = "Host: " + host + "\nUser-Agent: it's me\nAccept: */*\nX-Empty:";
    const TraceRecord record = request(body.isEmpty() ? "GET" : "POST", url, headers, body);
    QTemporaryFile script;
    QVERIFY(script.open());
    script.write(CurlCommand::of(record, Secrets::Shown).toUtf8() + " --silent --noproxy '*'\n");
    script.close();
    QProcess process;
    process.start(shell, {script.fileName()});
    const QByteArray taken = listener.taken();
    QVERIFY(process.waitForFinished(10'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    const qsizetype end = taken.indexOf("\r\n\r\n");
    QCOMPARE(taken.mid(end + 4), body);
    QByteArrayList lines = taken.first(end).replace("\r", "").split('\n');
    const QByteArray method = body.isEmpty() ? "GET" : "POST";
    QByteArrayList expected{method + " /socket.io/?EIO=4&t=a%20b HTTP/1.1"};
    expected += headers.split('\n');
    if (!body.isEmpty())
        expected += "Content-Length: " + QByteArray::number(body.size());
    std::sort(lines.begin(), lines.end());
    std::sort(expected.begin(), expected.end());
    QCOMPARE(lines, expected);
}

void tst_CurlCommand::canMakeRequestsOnly()
{
    TraceView view;
    view.layer = Layer::Http;
    view.kind = Kind::Request;
    view.direction = Direction::Out;
    QVERIFY(CurlCommand::canMake(view));
    view.kind = Kind::Response;
    view.direction = Direction::In;
    QVERIFY(!CurlCommand::canMake(view));
    view.layer = Layer::WebSocket;
    view.kind = Kind::Handshake;
    QVERIFY(!CurlCommand::canMake(view));
    view.direction = Direction::Out;
    QVERIFY(CurlCommand::canMake(view));
}

QTEST_GUILESS_MAIN(tst_CurlCommand)
#include "tst_curlcommand.moc"
