// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/requesturl.h"

#include <QTest>

using namespace SocketIO;
using Query = QList<QPair<QString, QString>>;

class tst_RequestUrl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void asksAsTheTransportWants();
    void findsAProblem_data();
    void findsAProblem();
    void findsNoProblem_data();
    void findsNoProblem();
};

void tst_RequestUrl::writes_data()
{
    QTest::addColumn<RequestTarget>("target");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *server, const char *path, const char *transport,
                        const QByteArray &sid, const QByteArray &t, const Query &query, const char *expected) {
        RequestTarget target;
        target.server = QUrl(QString::fromUtf8(server));
        target.path = QString::fromUtf8(path);
        target.transport = QString::fromLatin1(transport);
        target.sid = sid;
        target.timestamp = t;
        target.query = query;
        QTest::newRow(name) << target << QByteArray(expected);
    };
    const QString k = QStringLiteral("k");
    row("polling handshake", "http://localhost:3000", "/socket.io/", "polling", {}, {}, {},
        "http://localhost:3000/socket.io/?EIO=4&transport=polling");
    row("websocket handshake", "http://localhost:3000", "/socket.io/", "websocket", {}, {}, {},
        "ws://localhost:3000/socket.io/?EIO=4&transport=websocket");
    row("everything", "http://h", "/socket.io/", "polling", "s1", "t1", {{k, QStringLiteral("v")}},
        "http://h/socket.io/?EIO=4&transport=polling&k=v&sid=s1&t=t1");
    row("secure polling from wss", "wss://h:8443", "/socket.io/", "polling", {}, {}, {},
        "https://h:8443/socket.io/?EIO=4&transport=polling");
    row("secure websocket from https", "https://h", "/socket.io/", "websocket", {}, {}, {},
        "wss://h/socket.io/?EIO=4&transport=websocket");
    row("polling from ws", "ws://h", "/socket.io/", "polling", {}, {}, {},
        "http://h/socket.io/?EIO=4&transport=polling");
    row("default port of http", "http://h:80", "/s/", "websocket", {}, {}, {}, "ws://h/s/?EIO=4&transport=websocket");
    row("default port of https", "https://h:443", "/s/", "polling", {}, {}, {}, "https://h/s/?EIO=4&transport=polling");
    row("the other one's port", "https://h:80", "/s/", "polling", {}, {}, {},
        "https://h:80/s/?EIO=4&transport=polling");
    row("IPv6", "http://[::1]:3000", "/s/", "polling", {}, {}, {}, "http://[::1]:3000/s/?EIO=4&transport=polling");
    row("IPv6 without port", "ws://[2001:db8::1]", "/s/", "websocket", {}, {}, {},
        "ws://[2001:db8::1]/s/?EIO=4&transport=websocket");
    row("international name", "http://bücher.example", "/s/", "polling", {}, {}, {},
        "http://xn--bcher-kva.example/s/?EIO=4&transport=polling");
    row("path and query of the server are not used", "http://h/chat?x=1#f", "/s/", "polling", {}, {}, {},
        "http://h/s/?EIO=4&transport=polling");
    row("name and password", "http://us%40er:pass@h", "/s/", "polling", {}, {}, {},
        "http://us%40er:pass@h/s/?EIO=4&transport=polling");
    row("path without slashes", "http://h", "socket.io", "polling", {}, {}, {},
        "http://h/socket.io/?EIO=4&transport=polling");
    row("path of one slash", "http://h", "/", "polling", {}, {}, {}, "http://h/?EIO=4&transport=polling");
    row("no path", "http://h", "", "polling", {}, {}, {}, "http://h/?EIO=4&transport=polling");
    row("path with what must be encoded", "http://h", "/a b/ü?x#y/", "polling", {}, {}, {},
        "http://h/a%20b/%C3%BC%3Fx%23y/?EIO=4&transport=polling");
    row("path that is encoded already", "http://h", "/a%20b/", "polling", {}, {}, {},
        "http://h/a%20b/?EIO=4&transport=polling");
    row("path that starts with two slashes", "http://h", "//a/", "polling", {}, {}, {},
        "http://h//a/?EIO=4&transport=polling");
    row("query with what must be encoded", "http://h", "/s/", "polling", {}, {},
        {{QStringLiteral("a b&"), QStringLiteral("x=y+z %ü#?/")}, {k, {}}},
        "http://h/s/?EIO=4&transport=polling&a%20b%26=x%3Dy%2Bz%20%25%C3%BC%23%3F%2F&k=");
    row("the same parameter twice", "http://h", "/s/", "polling", {}, {},
        {{k, QStringLiteral("1")}, {k, QStringLiteral("2")}}, "http://h/s/?EIO=4&transport=polling&k=1&k=2");
    row("a sid that must be encoded", "http://h", "/s/", "polling", "a+/=", {}, {},
        "http://h/s/?EIO=4&transport=polling&sid=a%2B%2F%3D");
    row("the protocol's parameters win", "http://h", "/s/", "polling", "s1", {},
        {{QStringLiteral("EIO"), QStringLiteral("3")},
         {QStringLiteral("transport"), k},
         {QStringLiteral("sid"), k},
         {QStringLiteral("t"), k}},
        "http://h/s/?EIO=4&transport=polling&t=k&sid=s1");
}

void tst_RequestUrl::writes()
{
    QFETCH(RequestTarget, target);
    QFETCH(QByteArray, expected);
    const QUrl url = requestUrl(target);
    QVERIFY2(url.isValid(), qPrintable(url.errorString()));
    QCOMPARE(url.toEncoded(), expected);
}

void tst_RequestUrl::asksAsTheTransportWants()
{
    RequestTarget target;
    target.server = QUrl(QStringLiteral("http://h"));
    target.path = QStringLiteral("/socket.io");
    target.transport = QStringLiteral("polling");
    const RequestTarget plain = target;
    target.revision = 3;
    QCOMPARE(requestUrl(target).toEncoded(), QByteArray("http://h/socket.io/?EIO=3&transport=polling"));
    target.timestamp = "abc";
    target.asksForBase64 = true;
    QCOMPARE(requestUrl(target).toEncoded(), QByteArray("http://h/socket.io/?EIO=3&transport=polling&t=abc&b64=1"));
    target.timestampParam = QStringLiteral("ts");
    target.query = {{QStringLiteral("t"), QStringLiteral("mine")}, {QStringLiteral("b64"), QStringLiteral("0")}};
    QCOMPARE(requestUrl(target).toEncoded(),
             QByteArray("http://h/socket.io/?EIO=3&transport=polling&t=mine&ts=abc&b64=1"));
    target = plain;
    target.addTrailingSlash = false;
    QCOMPARE(requestUrl(target).toEncoded(), QByteArray("http://h/socket.io?EIO=4&transport=polling"));
    target.path = QStringLiteral("/socket.io/");
    QCOMPARE(requestUrl(target).toEncoded(), QByteArray("http://h/socket.io?EIO=4&transport=polling"));
    target.path = QStringLiteral("/");
    QCOMPARE(requestUrl(target).toEncoded(), QByteArray("http://h/?EIO=4&transport=polling"));
}

void tst_RequestUrl::findsAProblem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *text, const char *problem) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(problem);
    };
    row("nothing", "", "There is no address. Write one like http://localhost:3000.");
    row("host and port", "localhost:3000", "The address has no scheme. Write http://localhost:3000.");
    row("host, port and path", "localhost:3000/chat", "The address has no scheme. Write http://localhost:3000/chat.");
    row("host alone", "example.com", "The address has no scheme. Write http://example.com.");
    row("host and path", "example.com/chat?x=1", "The address has no scheme. Write http://example.com/chat?x=1.");
    row("two slashes", "//example.com:3000/a", "The address has no scheme. Write http://example.com:3000/a.");
    row("address and port", "127.0.0.1:3000", "The address has no scheme. Write http://127.0.0.1:3000.");
    row("a path", "/chat", "The address has no scheme. Write it like http://localhost:3000.");
    row("ftp", "ftp://h/", "The scheme ftp: is not supported. Use http, https, ws or wss.");
    row("a file", "file:///etc/passwd", "The scheme file: is not supported. Use http, https, ws or wss.");
    row("mail", "mailto:a@b", "The scheme mailto: is not supported. Use http, https, ws or wss.");
    row("no host", "http://", "The address names no host. Write it like http://localhost:3000.");
    row("no host but a port", "http://:3000", "The address names no host. Write it like http://localhost:3000.");
    row("one slash", "http:/h", "The address names no host. Write it like http://localhost:3000.");
    row("port too high", "http://h:70000", "The port of the address is no number from 1 to 65535.");
    row("port of letters", "http://h:abc", "The port of the address is no number from 1 to 65535.");
    row("port zero", "ws://h:0", "The port of the address is no number from 1 to 65535.");
    row("blank in the host", "http://a b",
        "The address cannot be read (Invalid hostname (contains invalid characters)). Write it like "
        "http://localhost:3000.");
    row("half an IPv6 address", "http://[::1",
        "The address cannot be read (Expected ']' to match '[' in hostname). Write it like http://localhost:3000.");
}

void tst_RequestUrl::findsAProblem()
{
    QFETCH(QString, text);
    QFETCH(QString, problem);
    QCOMPARE(urlProblem(QUrl(text)), problem);
}

void tst_RequestUrl::findsNoProblem_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"http://localhost:3000", "https://example.com", "ws://127.0.0.1:1", "wss://[::1]:65535/chat",
          "HTTP://Example.COM", "http://user:pass@h/", "http://bücher.example"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void tst_RequestUrl::findsNoProblem()
{
    QFETCH(QString, text);
    QCOMPARE(urlProblem(QUrl(text)), QString());
}

QTEST_APPLESS_MAIN(tst_RequestUrl)
#include "tst_requesturl.moc"
