// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/httphead.h"

#include <QRandomGenerator>
#include <QTest>

using namespace SocketIO;

class tst_HttpHead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsARequest();
    void readsAnAnswer_data();
    void readsAnAnswer();
    void waitsForTheRest();
    void leavesTheBodyAlone();
    void refuses_data();
    void refuses();
    void acceptsTheLongestHeadAndNoLonger();
    void acceptsTheMostHeadersAndNoMore();
    void findsTokensInLists_data();
    void findsTokensInLists();
    void readsTheContentLength_data();
    void readsTheContentLength();
    void readsBackWhatItWrites();
    void letsNoValueStartANewLine();
    void survivesRandomBytes();
};

static const QByteArray
    request("GET /socket.io/?EIO=4 HTTP/1.1\r\nHost: localhost:3000\r\nConnection: keep-alive,  Upgrade\r\n"
            "X-Empty:\r\nx-note: \t a b\t \r\n\r\n");

static auto parse(const QByteArray &bytes)
{
    return parseHttpHead(bytes);
}

void tst_HttpHead::readsARequest()
{
    const auto parsed = parse(request);
    QVERIFY(std::holds_alternative<HttpHeadComplete>(parsed));
    const auto &[head, size] = std::get<HttpHeadComplete>(parsed);
    QCOMPARE(size, request.size());
    QCOMPARE(head.method, QByteArray("GET"));
    QCOMPARE(head.target, QByteArray("/socket.io/?EIO=4"));
    QCOMPARE(head.status, 0);
    QCOMPARE(head.headers.size(), 4);
    QCOMPARE(head.headers[0].first, QByteArray("Host"));
    QCOMPARE(head.header("host"), QByteArray("localhost:3000"));
    QCOMPARE(head.header("X-EMPTY"), QByteArray());
    QCOMPARE(head.header("X-Note"), QByteArray("a b"));
    QCOMPARE(head.header("missing"), QByteArray());
}

void tst_HttpHead::readsAnAnswer_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("switching") << QByteArray("HTTP/1.1 101 Switching Protocols") << 101
                               << QByteArray("Switching Protocols");
    QTest::newRow("without a reason") << QByteArray("HTTP/1.1 200 ") << 200 << QByteArray();
    QTest::newRow("without a blank") << QByteArray("HTTP/1.1 200") << 200 << QByteArray();
    QTest::newRow("old") << QByteArray("HTTP/1.0 404 Not Found") << 404 << QByteArray("Not Found");
    QTest::newRow("a status of one's own") << QByteArray("HTTP/1.1 999 \xe4") << 999 << QByteArray("\xe4");
}

void tst_HttpHead::readsAnAnswer()
{
    QFETCH(QByteArray, line);
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    const auto parsed = parse(line + "\r\nA: b\r\n\r\n");
    QVERIFY(std::holds_alternative<HttpHeadComplete>(parsed));
    const HttpHead &head = std::get<HttpHeadComplete>(parsed).head;
    QCOMPARE(head.status, status);
    QCOMPARE(head.reason, reason);
    QVERIFY(head.method.isEmpty());
    QCOMPARE(head.header("a"), QByteArray("b"));
}

void tst_HttpHead::waitsForTheRest()
{
    for (qsizetype size = 0; size < request.size(); ++size) {
        const QByteArray part(request.constData(), size);
        QVERIFY2(std::holds_alternative<HttpHeadIncomplete>(parse(part)), qPrintable(QString::number(size)));
    }
}

void tst_HttpHead::leavesTheBodyAlone()
{
    const auto parsed = parse("\r\n\r\nPOST / HTTP/1.1\r\nContent-Length: 3\r\n\r\na\nb\r\n\r\n");
    QVERIFY(std::holds_alternative<HttpHeadComplete>(parsed));
    QCOMPARE(std::get<HttpHeadComplete>(parsed).size, 42);
    QCOMPARE(std::get<HttpHeadComplete>(parsed).head.contentLength(), 3);
}

void tst_HttpHead::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &bytes, qsizetype offset, const char *reason) {
        QTest::newRow(name) << bytes << offset << QString::fromLatin1(reason);
    };
    const QByteArray start("GET / HTTP/1.1\r\n"); // 16 bytes
    row("a TLS hello", QByteArray("\x16\x03\x01\x02\r\n", 6), 0, "a control character");
    row("one word", "hello\r\n", 0, "the first line is no HTTP request or answer");
    row("an old request", "GET /\r\n", 0, "the first line is no HTTP request or answer");
    row("blanks in the target", "GET /a b HTTP/1.1\r\n", 0, "the request's target is empty or has blanks");
    row("no target", "GET  HTTP/1.1\r\n", 0, "the request's target is empty or has blanks");
    row("a strange method", "G(T / HTTP/1.1\r\n", 0, "the first line is no HTTP request or answer");
    row("a blank in front", " GET / HTTP/1.1\r\n", 0, "the first line is no HTTP request or answer");
    row("the next version", "GET / HTTP/2.0\r\n", 0, "the version is neither");
    row("an answer of the next version", "HTTP/2 200\r\n", 0, "the version is neither");
    row("an answer with half a version", "HTTP/1\r\n", 0, "the version is neither");
    row("status of two digits", "HTTP/1.1 20\r\n", 0, "the status is no number of three digits");
    row("status of four digits", "HTTP/1.1 2000 OK\r\n", 0, "the status is no number of three digits");
    row("status of letters", "HTTP/1.1 abc\r\n", 0, "the status is no number of three digits");
    row("status zero", "HTTP/1.1 000\r\n", 0, "the status is below 100");
    row("lines that end with LF", "GET / HTTP/1.1\nHost: a\n\n", 14, "a line ends with LF instead of CR LF");
    row("one line that ends with LF", start + "A: b\nC: d\r\n", 16, "a control character, or a line");
    row("a lone CR", start + "A: b\rC: d\r\n", 16, "a control character, or a line");
    row("a zero byte", start + QByteArray("A: \0\r\n", 6), 16, "a control character");
    row("folding", start + "A: b\r\n c\r\n", 22, "a folded header line");
    row("folding by a tab", start + "A: b\r\n\tc\r\n", 22, "a folded header line");
    row("no colon", start + "A b\r\n", 16, "a header line without a proper name");
    row("no name", start + ": b\r\n", 16, "a header line without a proper name");
    row("a blank before the colon", start + "A : b\r\n", 16, "a header line without a proper name");
    row("two lengths", start + "Content-Length: 1\r\ncontent-length: 2\r\n", 35, "two different Content-Length");
}

void tst_HttpHead::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, offset);
    QFETCH(QString, reason);
    const auto parsed = parse(bytes);
    QVERIFY(std::holds_alternative<DecodeError>(parsed));
    QVERIFY2(std::get<DecodeError>(parsed).reason.startsWith(reason), qPrintable(std::get<DecodeError>(parsed).reason));
    QCOMPARE(std::get<DecodeError>(parsed).offset, offset);
}

void tst_HttpHead::acceptsTheLongestHeadAndNoLonger()
{
    const QByteArray start("GET / HTTP/1.1\r\nA: ");
    const QByteArray longest = start + QByteArray(MaxHttpHead - start.size() - 4, 'x') + "\r\n\r\n";
    QCOMPARE(longest.size(), MaxHttpHead);
    QVERIFY(std::holds_alternative<HttpHeadComplete>(parse(longest)));
    const QByteArray longer = start + QByteArray(MaxHttpHead - start.size() - 3, 'x') + "\r\n\r\n";
    QVERIFY(std::holds_alternative<DecodeError>(parse(longer)));
    // Endless, as from a server that is none.
    QVERIFY(std::holds_alternative<DecodeError>(parse(QByteArray(MaxHttpHead + 1, 'x'))));
    QVERIFY(std::holds_alternative<HttpHeadIncomplete>(parse(QByteArray(MaxHttpHead, 'x'))));
}

void tst_HttpHead::acceptsTheMostHeadersAndNoMore()
{
    const QByteArray most = "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(MaxHttpHeaders);
    QVERIFY(std::holds_alternative<HttpHeadComplete>(parse(most + "\r\n")));
    QVERIFY(std::holds_alternative<DecodeError>(parse(most + "A: b\r\n\r\n")));
}

void tst_HttpHead::findsTokensInLists_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("found");
    QTest::newRow("alone") << QByteArray("Upgrade") << true;
    QTest::newRow("other case") << QByteArray("UPGRADE") << true;
    QTest::newRow("in a list") << QByteArray("keep-alive , upgrade") << true;
    QTest::newRow("part of a word") << QByteArray("upgrade-insecure") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void tst_HttpHead::findsTokensInLists()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, found);
    HttpHead head;
    QVERIFY(!head.hasToken("Connection", "upgrade"));
    head.headers = {{"Connection", "close"}, {"X", "upgrade"}, {"connection", value}};
    QCOMPARE(head.hasToken("Connection", "upgrade"), found);
}

void tst_HttpHead::readsTheContentLength_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("length");
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("large") << QByteArray("5000000000") << qint64(5000000000);
    QTest::newRow("none") << QByteArray() << qint64(-1);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("signed") << QByteArray("+5") << qint64(-1);
    QTest::newRow("a list") << QByteArray("5, 5") << qint64(-1);
    QTest::newRow("hexadecimal") << QByteArray("0x5") << qint64(-1);
    QTest::newRow("beyond 64 bits") << QByteArray("9223372036854775808") << qint64(-1);
}

void tst_HttpHead::readsTheContentLength()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, length);
    HttpHead head;
    head.headers = {{"content-length", value}};
    QCOMPARE(head.contentLength(), length);
}

void tst_HttpHead::readsBackWhatItWrites()
{
    HttpHead out;
    out.method = "POST";
    out.target = "/a?b=c";
    out.headers = {{"Host", "h:1"}, {"Cookie", "a=b; c=d"}};
    const QByteArray text = encodeHttpHead(out);
    QCOMPARE(text, QByteArray("POST /a?b=c HTTP/1.1\r\nHost: h:1\r\nCookie: a=b; c=d\r\n\r\n"));
    const HttpHead in = std::get<HttpHeadComplete>(parse(text)).head;
    QCOMPARE(in.method, out.method);
    QCOMPARE(in.target, out.target);
    QCOMPARE(in.headers, out.headers);

    HttpHead answer;
    answer.status = 400;
    answer.reason = "Bad Request";
    QCOMPARE(encodeHttpHead(answer), QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n"));
}

void tst_HttpHead::letsNoValueStartANewLine()
{
    HttpHead head;
    head.status = 200;
    head.headers = {{"A", "b\r\nSet-Cookie: evil"}};
    QCOMPARE(std::get<HttpHeadComplete>(parse(encodeHttpHead(head))).head.headers.size(), 1);
}

void tst_HttpHead::survivesRandomBytes()
{
    QRandomGenerator random(80);
    for (int round = 0; round < 20000; ++round) {
        QByteArray bytes = request.first(random.bounded(1, static_cast<int>(request.size()) + 1));
        for (int change = random.bounded(4); change > 0; --change)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        const auto parsed = parse(bytes);
        if (const auto *error = std::get_if<DecodeError>(&parsed))
            QVERIFY(error->offset >= 0 && error->offset <= bytes.size() && !error->reason.isEmpty());
        if (const auto *complete = std::get_if<HttpHeadComplete>(&parsed))
            QVERIFY(complete->size > 0 && complete->size <= bytes.size());
    }
}

QTEST_APPLESS_MAIN(tst_HttpHead)
#include "tst_httphead.moc"
