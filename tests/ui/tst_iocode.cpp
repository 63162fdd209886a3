// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "connection/iocode.h"
#include "ui/optionsamples.h"
#include <QElapsedTimer>
#include <QJsonDocument>
#include <SocketIO/parser.h>

using namespace Sockeye;

class tst_IoCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsEachOptionBack_data()
    {
        addOptionRows([](const ConnectionOption &option) { return !option.isDerived && !option.codeKey.isEmpty(); });
    }
    void bringsEachOptionBack()
    {
        QFETCH(const QString, key);
        const ConnectionOption option = optionOf(key);
        ConnectionSettings settings;
        settings.url = QStringLiteral("https://example.org");
        settings.nsp = QStringLiteral("/chat");
        settings.auth = "{\"token\":\"a'b\\\"c\"}";
        option.set(settings, sampleOf(option));
        const QString code = QString::fromUtf8(IoCode::write(settings));
        const IoCode back = read(code);
        QVERIFY2(back.unknown.isEmpty(), qPrintable(code + back.unknown.join(u'|')));
        QCOMPARE(option.get(back.settings), sampleOf(option));
        QCOMPARE(back.settings, settings);
    }

    void writesWhatItCannotSayAsAComment()
    {
        ConnectionSettings settings;
        settings.url = QStringLiteral("http://localhost:3000");
        settings.proxy.kind = ProxySettings::Kind::None;
        settings.tls.passphrase = QStringLiteral("hush");
        const QByteArray code = IoCode::write(settings);
        QVERIFY(code.contains("// Not options of this client: proxy\n"));
        QVERIFY(code.contains("io(\"http://localhost:3000\");\n"));
        QVERIFY(!code.contains("hush"));
        QCOMPARE(read(QString::fromUtf8(code)).settings.url, settings.url);
    }

    void readsWhatPeoplePaste_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("nsp");
        QTest::addColumn<QStringList>("unknown");
        const auto row = [](const char *name, const char *code, const char *url, const char *nsp = "/",
                            const QStringList &unknown = {}) {
            QTest::newRow(name) << QString::fromUtf8(code) << QString::fromLatin1(url) << QString::fromLatin1(nsp)
                                << unknown;
        };
        const auto one = [](const char *text) { return QStringList(QString::fromUtf8(text)); };
        row("address alone", "io('http://localhost:3000')", "http://localhost:3000");
        row("double quotes", "const socket = io(\"https://a.example/chat\");", "https://a.example", "/chat");
        row("template without a variable", "io(`http://a`)", "http://a");
        row("template with a variable", "io(`http://${host}`)", "", "/", one("url: `http://${host}`"));
        row("a variable", "io(URL, {forceNew: true})", "", "/", one("url: URL"));
        row("connect", "let s = io.connect( 'http://a' , { } )", "http://a");
        row("a manager", "new Manager('http://a', {autoConnect: false})", "http://a");
        row("behind a comment", "// io('http://old')\nio('http://new')", "http://new");
        row("with an import before", "import { io } from 'socket.io-client';\nio('http://a')", "http://a");
        row("another function", "audio('http://a'); radio.io2('x'); io('http://b')", "http://b");
        row("namespace alone", "io('/admin')", "", "/admin", one("the host of “/admin”"));
        row("nothing inside", "io()", "");
        row("only a namespace of another host", "io('//a.example/x')", "https://a.example", "/x");
        row("address that is none", "io('ftp://a')", "", "/", one("ftp://a"));
        row("with a chain behind", "io('http://a').on('x', () => { y({z: 1}) })", "http://a");
        row("function for auth", "io('http://a', {auth: (cb) => { cb({token: 1}) }})", "http://a", "/",
            one("auth: (cb) => { cb({token: 1}) }"));
        row("function inside auth", "io('http://a', {auth: {token: get('a,b', {c: 1})}})", "http://a", "/",
            one("auth.token: get('a,b', {c: 1})"));
        row("short property", "io('http://a', {transports, path: '/x'})", "http://a", "/", one("transports"));
        row("spread", "io('http://a', {...common, path: '/x'})", "http://a", "/", one("...common"));
        row("sum", "io('http://a', {timeout: 5 * 1000})", "http://a", "/", one("timeout: 5 * 1000"));
        row("unknown key", "io('http://a', {frobnicate: [1, {a: 2}]})", "http://a", "/", one("frobnicate"));
        row("value of another type", "io('http://a', {timeout: 'soon'})", "http://a", "/", one("timeout"));
        row("undefined", "io('http://a', {path: undefined})", "http://a");
        row("options that change nothing", "io('http://a', {multiplex: false, autoConnect: false})", "http://a");
        row("options that stand in a variable", "io('http://a', options)", "http://a", "/", one("options"));
        row("options without end", "io('http://a', {path: '/x'", "http://a", "/", one("{path: '/x'"));
        row("address without end", "io('http://a", "", "/", one("url: 'http://a"));
        row("header with a line break", "io('http://a', {extraHeaders: {a: 'x\\r\\ny: z'}})", "http://a", "/",
            one("extraHeaders"));
    }
    void readsWhatPeoplePaste()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, url);
        QFETCH(const QString, nsp);
        QFETCH(const QStringList, unknown);
        const IoCode back = read(code);
        QCOMPARE(back.settings.url, url);
        QCOMPARE(back.settings.nsp, nsp);
        QCOMPARE(back.unknown, unknown);
    }

    void readsAWholeExample()
    {
        const IoCode back = read(QStringLiteral(
            "/* ours */ const socket = io('https://a.example:8443/chat?room=1', {\n"
            "  path: '/io/', // behind the proxy\n  'transports': [\"websocket\", 'polling',],\n"
            "  auth: { token: 'abc', nested: { n: 1e3, list: [1, -2, .5, 0x10, null, true], }, },\n"
            "  query: { version: 2, \"x-y\": 'z' },\n  extraHeaders: { Authorization: \"Bearer \\u0061\\x62c\" },\n"
            "  reconnection: true, reconnectionAttempts: Infinity, reconnectionDelay: 1_500,\n"
            "  reconnectionDelayMax: 10e3, randomizationFactor: 0, timeout: 5000, forceNew: true,\n"
            "  perMessageDeflate: { threshold: 32768 }, withCredentials: false, rejectUnauthorized: false,\n"
            "  ca: fs.readFileSync('./ca.pem'), parser: msgpackParser, ackTimeout: 1, retries: 3,\n});"));
        QCOMPARE(back.unknown, QStringList());
        const ConnectionSettings &settings = back.settings;
        const SocketIO::ClientOptions &options = settings.options;
        QCOMPARE(settings.nsp, QStringLiteral("/chat"));
        QCOMPARE(options.path, QStringLiteral("/io/"));
        QCOMPARE(options.transports, QStringList({QStringLiteral("websocket"), QStringLiteral("polling")}));
        QCOMPARE(
            QJsonDocument::fromJson(settings.auth),
            QJsonDocument::fromJson("{\"token\":\"abc\",\"nested\":{\"n\":1000,\"list\":[1,-2,0.5,16,null,true]}}"));
        QCOMPARE(options.query.size(), 2); // those of the options take the place of the address's
        QCOMPARE(options.headers.value(0).second, QByteArray("Bearer abc"));
        QCOMPARE(options.reconnectionAttempts, -1);
        QCOMPARE(options.reconnectionDelay, std::chrono::milliseconds(1500));
        QCOMPARE(options.reconnectionDelayMax, std::chrono::milliseconds(10000));
        QCOMPARE(options.randomizationFactor, 0.0);
        QCOMPARE(options.timeout, std::chrono::milliseconds(5000));
        QCOMPARE(options.deflateThreshold, 32768);
        QVERIFY(!settings.keepsCookies);
        QVERIFY(!settings.tls.verify);
        QCOMPARE(settings.tls.authorities, QStringLiteral("./ca.pem"));
        QCOMPARE(options.parser, SocketIO::messagePackParser());
        QCOMPARE(options.retries, 3);
    }

    void readsOptionsAlone()
    {
        const IoCode back = read(QStringLiteral("{ path: '/x/', timeout: 1 }"));
        QCOMPARE(back.settings.options.path, QStringLiteral("/x/"));
        QCOMPARE(back.unknown, QStringList());
        const IoCode inside = read(QStringLiteral("io({ path: '/x/', nope })"));
        QCOMPARE(inside.settings.options.path, QStringLiteral("/x/"));
        QCOMPARE(inside.unknown, QStringList(QStringLiteral("nope")));
    }

    void refusesWhatIsNoCode_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("words") << QStringLiteral("hello world");
        QTest::newRow("another call") << QStringLiteral("fetch('http://a')");
        QTest::newRow("an array") << QStringLiteral("[1, 2]");
    }
    void refusesWhatIsNoCode()
    {
        QFETCH(const QString, text);
        QVERIFY(std::holds_alternative<QString>(IoCode::read(text)));
    }

    void endsOnTextsMadeToBreakIt_data()
    {
        QTest::addColumn<QString>("text");
        const QString start = QStringLiteral("io('http://a', ");
        for (const char *piece :
             {"[", "{a:", "(", "`${", "'", "\\", "/*", "//", "{", "}", ",", ":", "[{a:[", "\"\\u12"})
            QTest::newRow(piece) << QString(start + QString::fromLatin1(piece).repeated(20000));
        QTest::newRow("ends inside an escape") << QString(start + QStringLiteral("{a: '\\"));
        QTest::newRow("many keys") << QString(start + u'{' + QStringLiteral("a: b(), ").repeated(20000) + u'}');
    }
    void endsOnTextsMadeToBreakIt()
    {
        QFETCH(const QString, text);
        QElapsedTimer timer;
        timer.start();
        const IoCode back = read(text);
        QCOMPARE(back.settings.url, QStringLiteral("http://a"));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    static IoCode read(const QString &code)
    {
        const auto result = IoCode::read(code);
        if (const auto *problem = std::get_if<QString>(&result))
            qWarning("%s", qPrintable(*problem));
        const auto *read = std::get_if<IoCode>(&result);
        return read ? *read : IoCode();
    }
};

QTEST_APPLESS_MAIN(tst_IoCode)
#include "tst_iocode.moc"
