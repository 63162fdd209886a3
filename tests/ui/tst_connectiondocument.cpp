// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "connection/connectiondocument.h"
#include "ui/optionsamples.h"
#include <QJsonDocument>

using namespace Sockeye;
using With = ConnectionDocument::With;

class tst_ConnectionDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsEachOptionBack_data()
    {
        addOptionRows([](const ConnectionOption &option) {
            return !option.isDerived && option.key != QLatin1String("passphrase");
        });
    }
    void bringsEachOptionBack()
    {
        QFETCH(const QString, key);
        const ConnectionOption option = optionOf(key);
        ConnectionSettings settings;
        option.set(settings, sampleOf(option));
        const QByteArray text = ConnectionDocument::write(settings, With::Secrets);
        QVERIFY2(text.contains(QByteArray('"' + key.toUtf8() + '"')), text.constData());
        const ConnectionDocument back = read(text);
        QCOMPARE(back.settings, settings);
        QCOMPARE(back.unknown, QStringList());
        QVERIFY(back.hasSecrets);
    }

    void isSmallWhereNothingWasChanged()
    {
        ConnectionSettings settings;
        settings.url = QStringLiteral("https://example.org");
        const QJsonObject object =
            QJsonDocument::fromJson(ConnectionDocument::write(settings, With::NoSecrets)).object();
        const QStringList keys = {QStringLiteral("sockeye"), QStringLiteral("url")};
        QCOMPARE(object.keys(), keys);
    }

    void keepsOrderAndRepetitions()
    {
        ConnectionSettings settings;
        settings.options.query = {{QStringLiteral("b"), QStringLiteral("1")},
                                  {QStringLiteral("a"), QString()},
                                  {QStringLiteral("b"), QStringLiteral("2")}};
        settings.options.headers = {{"X-B", "1"}, {"X-A", "2"}};
        settings.auth = "{\"n\":9007199254740993,\"nested\":{\"list\":[1,null,\"é\"]}}";
        settings.nsp = QStringLiteral("/chat");
        QCOMPARE(read(ConnectionDocument::write(settings, With::Secrets)).settings, settings);
    }

    void leavesSecretsOut()
    {
        ConnectionSettings settings;
        settings.url = QStringLiteral("https://jane:hush@example.org");
        settings.auth = "{\"token\":\"hush\"}";
        settings.cookies = {QStringLiteral("sid=hush")};
        settings.proxy.password = QStringLiteral("hush");
        settings.tls.passphrase = QStringLiteral("hush");
        settings.options.headers = {{"Authorization", "Bearer hush"}, {"X-Plain", "1"}, {"x-api-key", "hush"}};
        settings.options.query = {{QStringLiteral("access_token"), QStringLiteral("hush")}};
        settings.options.transportOptions[QStringLiteral("polling")].headers = {{"Cookie", "hush"}};
        const QByteArray text = ConnectionDocument::write(settings, With::NoSecrets);
        QVERIFY2(!text.contains("hush"), text.constData());
        QVERIFY(text.contains("X-Plain"));
        const ConnectionDocument back = read(text);
        const QStringList expected = {QStringLiteral("passphrase"),
                                      QStringLiteral("auth"),
                                      QStringLiteral("cookies"),
                                      QStringLiteral("proxyPassword"),
                                      QStringLiteral("url.password"),
                                      QStringLiteral("extraHeaders.Authorization"),
                                      QStringLiteral("extraHeaders.x-api-key"),
                                      QStringLiteral("query.access_token"),
                                      QStringLiteral("polling.extraHeaders.Cookie")};
        QCOMPARE(back.leftOut, expected);
        QVERIFY(!back.hasSecrets);
    }

    void neverWritesThePassphrase()
    {
        ConnectionSettings settings;
        settings.tls.passphrase = QStringLiteral("hush");
        const QByteArray text = ConnectionDocument::write(settings, With::Secrets);
        QVERIFY(!text.contains("hush"));
        QCOMPARE(read(text).leftOut, QStringList(QStringLiteral("passphrase")));
    }

    void tellsWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<QStringList>("unknown");
        const auto row = [](const char *name, const char *rest, const QStringList &unknown) {
            QTest::newRow(name) << QByteArray(rest) << unknown;
        };
        row("a key", "\"color\": 1", {QStringLiteral("color")});
        row("an option", "\"options\": {\"speed\": 1}", {QStringLiteral("options.speed")});
        row("another type", "\"options\": {\"timeout\": \"1\"}", {QStringLiteral("options.timeout")});
        row("out of range", "\"options\": {\"timeout\": -1}", {QStringLiteral("options.timeout")});
        row("huge", "\"options\": {\"timeout\": 1e300}", {QStringLiteral("options.timeout")});
        row("no choice", "\"options\": {\"protocol\": 5}", {QStringLiteral("options.protocol")});
        row("list with numbers", "\"options\": {\"transports\": [1]}", {QStringLiteral("options.transports")});
        row("no transport", "\"options\": {\"transports\": []}", {QStringLiteral("options.transports")});
        row("header with a line break", "\"options\": {\"extraHeaders\": {\"A\": \"1\\r\\nB: 2\"}}",
            {QStringLiteral("options.extraHeaders")});
        row("header with an impossible name", "\"options\": {\"extraHeaders\": {\"A b\": \"1\"}}",
            {QStringLiteral("options.extraHeaders")});
        row("nested header", "\"options\": {\"extraHeaders\": {\"A\": {}}}", {QStringLiteral("options.extraHeaders")});
        row("auth of another type", "\"auth\": [1]", {QStringLiteral("auth")});
        row("namespace of another type", "\"namespace\": 7", {QStringLiteral("namespace")});
        row("bad pin", "\"options\": {\"pins\": [\"abc\"]}", {QStringLiteral("options.pins")});
        row("strange transport option", "\"options\": {\"transportOptions\": {\"polling\": {\"agent\": 1}}}",
            {QStringLiteral("options.transportOptions")});
        row("options of another type", "\"options\": [1]", {});
        row("a file that is not there", "\"options\": {\"ca\": \"/nowhere.pem\"}", {});
    }
    void tellsWhatItDoesNotKnow()
    {
        QFETCH(const QByteArray, rest);
        QFETCH(const QStringList, unknown);
        const ConnectionDocument document =
            read("{\"sockeye\": \"connection\", \"url\": \"http://localhost\", " + rest + '}');
        QCOMPARE(document.unknown, unknown);
        QCOMPARE(document.settings.url, QStringLiteral("http://localhost"));
        QCOMPARE(document.settings.options.timeout, std::chrono::milliseconds(20000));
        QVERIFY(document.settings.options.headers.isEmpty());
    }

    void refusesWhatIsNoConnection_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("broken") << QByteArray("{\"sockeye\": ");
        QTest::newRow("another JSON") << QByteArray("{\"url\": \"http://localhost\"}");
        QTest::newRow("an array") << QByteArray("[1]");
        QTest::newRow("another document") << QByteArray("{\"sockeye\": \"recording\"}");
        QTest::newRow("address of another scheme")
            << QByteArray("{\"sockeye\": \"connection\", \"url\": \"file:///etc/passwd\"}");
        QTest::newRow("deep") << QByteArray(5000, '[');
    }
    void refusesWhatIsNoConnection()
    {
        QFETCH(const QByteArray, text);
        const auto result = ConnectionDocument::read(text);
        QVERIFY(std::holds_alternative<QString>(result));
        QVERIFY(!std::get<QString>(result).isEmpty());
    }

private:
    static ConnectionDocument read(const QByteArray &text)
    {
        const auto result = ConnectionDocument::read(text);
        if (const auto *problem = std::get_if<QString>(&result))
            qWarning("%s", qPrintable(*problem));
        const auto *document = std::get_if<ConnectionDocument>(&result);
        return document ? *document : ConnectionDocument();
    }
};

QTEST_APPLESS_MAIN(tst_ConnectionDocument)
#include "tst_connectiondocument.moc"
