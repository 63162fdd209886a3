// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/pollingbench.h"

using namespace SocketIO;
using Lines = QByteArrayList;

/// What the requests of a polling transport look like, where they go, and how long they may take.
class tst_PollingRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesItsAddress_data();
    void writesItsAddress();
    void stampsItsRequests_data();
    void stampsItsRequests();
    void takesItsOwnOptionsBeforeTheClients();
    void namesTheUserOfTheAddress();
    void sendsWhatTheUserSetInsteadOfItsOwn();
    void letsNoValueBeginAHeader();

    void keepsNoCookiesUnasked();
    void keepsTheCookiesOfEachAnswer();
    void sendsACookieOnlyWhereItBelongs();

    void followsARedirect_data();
    void followsARedirect();
    void followsARedirectOfAPost();
    void refusesARedirect_data();
    void refusesARedirect();
    void givesUpAfterTenRedirects();
    void keepsSecretsFromAnotherHost();

    void limitsTheTimeOfTheHandshake();
    void limitsTheTimeOfAPost();
    void leavesAPollItsTime();

    void keepsTheHeadersOfTheFirstAnswer();
    void countsItsBytes();
    void takesOffCompression_data();
    void takesOffCompression();
};

void tst_PollingRequests::writesItsAddress_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("addsSlash");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("as the default") << QStringLiteral("/socket.io/") << true << QByteArray("/socket.io/?EIO=4");
    QTest::newRow("a slash is added") << QStringLiteral("/my/io") << true << QByteArray("/my/io/?EIO=4");
    QTest::newRow("no slash is added") << QStringLiteral("/my/io") << false << QByteArray("/my/io?EIO=4");
}

void tst_PollingRequests::writesItsAddress()
{
    QFETCH(QString, path);
    QFETCH(bool, addsSlash);
    QFETCH(QByteArray, start);
    PollingBench bench;
    bench.settings.options.path = path;
    bench.settings.options.addTrailingSlash = addsSlash;
    QVERIFY(bench.shakeHands());
    for (int number = 0; number < 2; ++number)
        QVERIFY2(bench.request(number).head.target.startsWith(start), bench.request(number).head.target.constData());
}

void tst_PollingRequests::stampsItsRequests_data()
{
    QTest::addColumn<int>("choice"); // -1 for none
    QTest::addColumn<QString>("param");
    QTest::addColumn<QString>("expected"); // empty for no stamp
    QTest::newRow("by default") << -1 << QStringLiteral("t") << QStringLiteral("t");
    QTest::newRow("asked for") << 1 << QStringLiteral("t") << QStringLiteral("t");
    QTest::newRow("under another name") << -1 << QStringLiteral("now") << QStringLiteral("now");
    QTest::newRow("not wanted") << 0 << QStringLiteral("t") << QString();
}

void tst_PollingRequests::stampsItsRequests()
{
    QFETCH(int, choice);
    QFETCH(QString, param);
    QFETCH(QString, expected);
    PollingBench bench;
    if (choice >= 0)
        bench.settings.options.timestampRequests = choice == 1;
    bench.settings.options.timestampParam = param;
    QVERIFY(bench.shakeHands());
    const QByteArray name = expected.toLatin1();
    QCOMPARE(QUrlQuery(QUrl::fromEncoded(bench.request(0).head.target)).hasQueryItem(QStringLiteral("t")),
             expected == QLatin1String("t"));
    if (name.isEmpty())
        return;
    QVERIFY(!bench.request(0).query(name.constData()).isEmpty());
    QVERIFY(bench.request(0).query(name.constData()) != bench.request(1).query(name.constData()));
}

void tst_PollingRequests::takesItsOwnOptionsBeforeTheClients()
{
    PollingBench bench;
    ClientOptions &options = bench.settings.options;
    options.headers = {{"X-One", "client"}, {"X-Two", "client"}};
    options.query = {{QStringLiteral("a"), QStringLiteral("client")}, {QStringLiteral("b"), QStringLiteral("client")}};
    options.transportOptions[QStringLiteral("polling")] = {QStringLiteral("/poll"),
                                                           {{"x-one", "polling"}, {"X-Three", "polling"}},
                                                           {{QStringLiteral("a"), QStringLiteral("polling")}}};
    options.transportOptions[QStringLiteral("websocket")] = {QStringLiteral("/other"), {{"X-Four", "other"}}, {}};
    QVERIFY(bench.shakeHands());
    for (int number = 0; number < 2; ++number) {
        const auto &request = bench.request(number);
        QVERIFY2(request.head.target.startsWith("/poll/?"), request.head.target.constData());
        QCOMPARE(request.query("a"), QStringLiteral("polling"));
        QCOMPARE(request.query("b"), QStringLiteral("client"));
        QCOMPARE(request.head.header("X-One"), QByteArray("polling"));
        QCOMPARE(request.head.header("X-Two"), QByteArray("client"));
        QCOMPARE(request.head.header("X-Three"), QByteArray("polling"));
        QVERIFY(request.head.header("X-Four").isEmpty());
    }
}

void tst_PollingRequests::namesTheUserOfTheAddress()
{
    PollingBench bench;
    bench.settings.server.setUserName(QStringLiteral("me"));
    bench.settings.server.setPassword(QStringLiteral("p:@/€"));
    QVERIFY(bench.shakeHands());
    QCOMPARE(bench.request(1).head.header("Authorization"), "Basic " + QByteArray("me:p:@/€").toBase64());
    QVERIFY(!bench.tap.records.first().reason.contains("me:"));

    PollingBench own;
    own.settings.server.setUserName(QStringLiteral("me"));
    own.settings.options.headers = {{"authorization", "Bearer x"}};
    QVERIFY(own.shakeHands());
    QCOMPARE(own.request(1).head.header("Authorization"), QByteArray("Bearer x"));
}

void tst_PollingRequests::sendsWhatTheUserSetInsteadOfItsOwn()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    const HttpHead &usual = bench.request(1).head;
    QCOMPARE(usual.header("Host"), bench.settings.server.authority().toLatin1());
    QVERIFY(usual.header("Origin").isEmpty());
    PollingBench chosen;
    chosen.settings.options.headers = {
        {"host", "example.org"}, {"User-Agent", "mine"}, {"Accept-Encoding", "identity"}};
    QVERIFY(chosen.shakeHands());
    const HttpHead &head = chosen.request(1).head;
    QCOMPARE(head.header("Host"), QByteArray("example.org"));
    QCOMPARE(head.header("User-Agent"), QByteArray("mine"));
    QCOMPARE(head.header("Accept-Encoding"), QByteArray("identity"));
}

void tst_PollingRequests::letsNoValueBeginAHeader()
{
    PollingBench bench;
    bench.settings.options.headers = {{"X-Name", "Ann\r\nX-Admin: 1"}, {"X-Bad\r\nX-Admin", "1"}};
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    const HttpHead &head = bench.request(0).head;
    QCOMPARE(head.header("X-Name"), QByteArray("Ann  X-Admin: 1"));
    QVERIFY(head.header("X-Admin").isEmpty());
}

void tst_PollingRequests::keepsNoCookiesUnasked()
{
    PollingBench bench;
    bench.settings.network.keepsCookies = false;
    bench.settings.cookies->setCookiesFromUrl({QNetworkCookie("own", "1")}, bench.settings.server);
    QVERIFY(bench.shakeHands());
    QCOMPARE(bench.request(1).head.header("Cookie"), QByteArray("own=1"));
}

void tst_PollingRequests::keepsTheCookiesOfEachAnswer()
{
    PollingBench bench;
    bench.helloHeaders =
        "Set-Cookie: lb=a; Path=/\r\nSet-Cookie: x=1; Path=/; Expires=Wed, 21 Oct 2199 07:28:00 GMT\r\n";
    QVERIFY(bench.shakeHands());
    QCOMPARE(bench.request(1).head.header("Cookie"), QByteArray("io=abc; lb=a; x=1"));
    bench.send({message("a")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answer(2, "ok", "200 OK", "Set-Cookie: lb=b; Path=/\r\nset-cookie: io=; Path=/; Max-Age=0\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));
    bench.answerPoll("4b");
    QTRY_COMPARE(bench.pending("GET"), 3);
    const QByteArrayList cookies = bench.request(3).head.header("Cookie").split(';');
    QVERIFY2(bench.request(3).head.header("Cookie").contains("lb=b"),
             bench.request(3).head.header("Cookie").constData());
    QVERIFY(bench.request(3).head.header("Cookie").contains("x=1"));
    QCOMPARE(cookies.size(), 2);
}

void tst_PollingRequests::sendsACookieOnlyWhereItBelongs()
{
    PollingBench bench;
    bench.helloHeaders = "Set-Cookie: elsewhere=1; Path=/admin\r\nSet-Cookie: secret=1; Path=/; Secure\r\n"
                         "Set-Cookie: foreign=1; Domain=example.org; Path=/\r\n";
    QVERIFY(bench.shakeHands());
    QCOMPARE(bench.request(1).head.header("Cookie"), QByteArray("io=abc"));
}

void tst_PollingRequests::followsARedirect_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"})
        QTest::newRow(status) << QByteArray(status);
}

void tst_PollingRequests::followsARedirect()
{
    QFETCH(QByteArray, status);
    ScriptedServer target;
    PollingBench bench;
    bench.settings.options.query = {{QStringLiteral("token"), QStringLiteral("x")}};
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    const QByteArray location = target.url().toEncoded() + "/moved?EIO=4&transport=polling&from=proxy";
    bench.answer(0, "gone", status, "Set-Cookie: seen=1; Path=/\r\nLocation: " + location + "\r\n");
    QTRY_COMPARE(target.count(), 1);
    QCOMPARE(target.request(0).method(), QByteArray("GET"));
    QCOMPARE(target.request(0).head.target, QByteArray("/moved?EIO=4&transport=polling&from=proxy"));
    QCOMPARE(target.request(0).head.header("Cookie"), QByteArray("seen=1"));
    target.answer(0, Hello, "200 OK", "Content-Type: text/plain\r\nX-Of: target\r\n");
    QTRY_COMPARE(target.count(), 2);
    const auto &next = target.request(1);
    QVERIFY2(next.head.target.startsWith("/moved?EIO=4&transport=polling&token=x&sid=s1&t="),
             next.head.target.constData());
    QCOMPARE(bench.owner.lines, Lines({"opened", "packet " + Hello}));
    QCOMPARE(bench.count(), 1);
    QCOMPARE(bench.transport->responseHeaders().value(1), (QPair<QByteArray, QByteArray>("X-Of", "target")));
    QCOMPARE(bench.transport->movedTo().path(), QStringLiteral("/moved"));
    const TraceRecord record = bench.tap.first(Kind::Redirected, Direction::None);
    QVERIFY(record.layer == Layer::State);
    QCOMPARE(record.status, status.first(3).toInt());
    QCOMPARE(record.reason, location);
}

void tst_PollingRequests::followsARedirectOfAPost()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("once")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answer(2, {}, "307 Temporary Redirect", "Location: ../other/?sid=s1\r\n");
    QTRY_COMPARE(bench.count("POST"), 2);
    QCOMPARE(bench.request(3).head.target, QByteArray("/other/?sid=s1"));
    QCOMPARE(bench.request(3).body, QByteArray("4once"));
    QCOMPARE(bench.request(3).head.header("Content-Type"), bench.request(2).head.header("Content-Type"));
    QVERIFY(!bench.transport->isWritable());
    bench.answer(3, "ok");
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));
}

void tst_PollingRequests::refusesARedirect_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("isPost");
    QTest::addColumn<QString>("words");
    QTest::newRow("nowhere") << QByteArray("302 Found") << QByteArray() << false
                             << QStringLiteral("without saying where");
    QTest::newRow("no web address") << QByteArray("302 Found") << QByteArray("ftp://example.org/") << false
                                    << QStringLiteral("ftp://example.org/, which is no web address");
    QTest::newRow("a file") << QByteArray("302 Found") << QByteArray("file:///etc/passwd") << false
                            << QStringLiteral("without saying where");
    QTest::newRow("a post that would become a get")
        << QByteArray("302 Found") << QByteArray("/elsewhere") << true << QStringLiteral("307 and 308 only");
}

void tst_PollingRequests::refusesARedirect()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, location);
    QFETCH(bool, isPost);
    QFETCH(QString, words);
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    if (isPost)
        bench.send({message("a")});
    QTRY_COMPARE(bench.count(), isPost ? 3 : 2);
    bench.answer(bench.pending(isPost ? "POST" : "GET"), "look there", status,
                 location.isEmpty() ? QByteArray() : "Location: " + location + "\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-302"}));
    const Error &error = bench.owner.error;
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
    QVERIFY(error.kind == Error::Kind::Refused);
    QCOMPARE(error.httpStatus, 302);
    QCOMPARE(error.httpBody, QByteArray("look there"));
}

void tst_PollingRequests::givesUpAfterTenRedirects()
{
    PollingBench bench;
    bench.open();
    for (int number = 0; number <= 10; ++number) {
        QTRY_COMPARE(bench.count(), number + 1);
        bench.answer(number, {}, "302 Found", "Location: /again\r\n");
    }
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-302"}));
    QCOMPARE(bench.count(), 11);
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("after 10 redirects")),
             qPrintable(bench.owner.error.message));
}

void tst_PollingRequests::keepsSecretsFromAnotherHost()
{
    PollingBench bench;
    bench.settings.options.headers = {{"Authorization", "Bearer x"}, {"Cookie", "mine=1"}, {"X-Plain", "yes"}};
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    QUrl other = bench.ScriptedServer::url();
    other.setHost(QStringLiteral("localhost"));
    bench.answer(0, {}, "302 Found", "Set-Cookie: io=1\r\nLocation: " + other.toEncoded() + "/x\r\n");
    QTRY_COMPARE(bench.count(), 2);
    const HttpHead &head = bench.request(1).head;
    QCOMPARE(head.header("X-Plain"), QByteArray("yes"));
    QVERIFY(head.header("Authorization").isEmpty());
    QVERIFY(head.header("Cookie").isEmpty());
    QCOMPARE(head.header("Host"), other.authority().toLatin1());
}

void tst_PollingRequests::limitsTheTimeOfTheHandshake()
{
    PollingBench bench;
    bench.settings.options.requestTimeout = std::chrono::milliseconds(50);
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: timeout"}));
    const Error &error = bench.owner.error;
    QVERIFY(error.kind == Error::Kind::Network);
    QVERIFY(error.phase == Error::Phase::Http);
    QVERIFY2(error.message.contains(QLatin1String("within 50 ms")), qPrintable(error.message));
    QVERIFY2(error.message.contains(bench.settings.server.toString()), qPrintable(error.message));
    QCOMPARE(error.url.authority(), bench.settings.server.authority());
}

void tst_PollingRequests::limitsTheTimeOfAPost()
{
    PollingBench bench;
    bench.settings.options.requestTimeout = std::chrono::milliseconds(150);
    QVERIFY(bench.shakeHands());
    bench.send({message("a")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.write(2, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no"); // an answer that is not whole is none
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: timeout"}));
    QCOMPARE(bench.owner.error.httpStatus, 200);
    QCOMPARE(bench.owner.error.httpBody, QByteArray("o"));
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("POST")), qPrintable(bench.owner.error.message));
}

void tst_PollingRequests::leavesAPollItsTime()
{
    PollingBench bench;
    bench.settings.options.requestTimeout = std::chrono::milliseconds(100);
    QVERIFY(bench.shakeHands());
    // A post runs into the limit only after the poll would have.
    PollingBench other;
    other.settings.options.requestTimeout = std::chrono::milliseconds(200);
    QVERIFY(other.shakeHands());
    other.send({message("a")});
    QTRY_COMPARE(other.owner.lines, Lines({"closed transport error: timeout"}));
    QCOMPARE(bench.owner.lines, Lines());
    bench.answerPoll("4late");
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4late"}));
}

void tst_PollingRequests::keepsTheHeadersOfTheFirstAnswer()
{
    PollingBench bench;
    bench.helloHeaders = "X-Server: one\r\nSet-Cookie: b=2\r\n";
    QVERIFY(bench.shakeHands());
    bench.answer(1, "4a", "200 OK", "X-Server: two\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4a"}));
    HeaderList headers = bench.transport->responseHeaders();
    std::sort(headers.begin(), headers.end());
    QCOMPARE(headers,
             HeaderList({{"Content-Length", QByteArray::number(Hello.size())},
                         {"Set-Cookie", "b=2"},
                         {"Set-Cookie", "io=abc; Path=/"},
                         {"X-Server", "one"}}));
}

void tst_PollingRequests::countsItsBytes()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    QCOMPARE(bench.transport->bytesSent(), 0);
    QCOMPARE(bench.transport->bytesReceived(), Hello.size());
    bench.send({message("€")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answerPost();
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));
    bench.answerPoll("4ab");
    QTRY_COMPARE(bench.owner.lines, Lines({"drained", "packet 4ab"}));
    QCOMPARE(bench.transport->bytesSent(), 4);
    QCOMPARE(bench.transport->bytesReceived(), Hello.size() + 2 + 3);
}

void tst_PollingRequests::takesOffCompression_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("body");
    const QByteArray zlib = qCompress("4" + QByteArray(5000, 'x')).sliced(4);
    QTest::newRow("deflate") << QByteArray("deflate") << zlib;
    QTest::newRow("none") << QByteArray("identity") << "4" + QByteArray(5000, 'x');
}

void tst_PollingRequests::takesOffCompression()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, body);
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    QCOMPARE(bench.request(1).head.header("Accept-Encoding"), QByteArray("gzip, deflate"));
    const qint64 before = bench.transport->bytesReceived();
    bench.answer(1, body, "200 OK", "Content-Type: text/plain\r\nContent-Encoding: " + coding + "\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4" + QByteArray(5000, 'x')}));
    QCOMPARE(bench.transport->bytesReceived() - before, body.size());
    const TraceRecord &record = bench.tap.records.at(bench.tap.records.size() - 2);
    QVERIFY(record.kind == Kind::Response);
    QCOMPARE(record.size, body.size());
    QCOMPARE(record.payload.size, 5001);
}

QTEST_GUILESS_MAIN(tst_PollingRequests)
#include "tst_pollingrequests.moc"
