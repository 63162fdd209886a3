// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "commandline.h"
#include <QTest>
#include <SocketIO/parser.h>

using namespace Sockeye;

class tst_CommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverything()
    {
        const auto line = parsed({"--console",    "http://localhost:3000",
                                  "--nsp",        "chat",
                                  "--auth",       "{\"token\":\"x\"}",
                                  "--header",     "X-A: b: c",
                                  "--query",      "k=v=w",
                                  "--path",       "/ws",
                                  "--transports", "websocket,polling",
                                  "--for",        "1.5",
                                  "--json",       "--reply",
                                  "[1]",          "--protocol",
                                  "v3",           "--parser",
                                  "msgpack"});
        QVERIFY(line.console && line.json && !line.demo);
        QCOMPARE(line.connection.url, QStringLiteral("http://localhost:3000"));
        QCOMPARE(line.namespaces, QStringList{QStringLiteral("/chat")});
        QCOMPARE(line.connection.auth, QByteArray("{\"token\":\"x\"}"));
        QCOMPARE(line.connection.options.headers.first(), qMakePair(QByteArray("X-A"), QByteArray("b: c")));
        QCOMPARE(line.connection.options.query.first(), qMakePair(QStringLiteral("k"), QStringLiteral("v=w")));
        QCOMPARE(line.connection.options.path, QStringLiteral("/ws"));
        QCOMPARE(line.connection.options.transports,
                 QStringList({QStringLiteral("websocket"), QStringLiteral("polling")}));
        QCOMPARE(line.connection.options.protocol, SocketIO::Protocol::V3);
        QCOMPARE(line.connection.options.parser->name(), QStringLiteral("msgpack"));
        QCOMPARE(line.duration->count(), 1500);
        QCOMPARE(line.reply->value<int>(0), 1);
    }

    void keepsTheOrderOfEventsAndTheirNamespaces()
    {
        const auto line =
            parsed({"http://h", "--emit", "[\"a\"]", "--emit-ack", "[\"b\",1]", "--nsp", "/x", "--emit", "[\"c\"]"});
        QStringList orders;
        for (const Order &order : line.orders)
            orders +=
                order.nsp + QLatin1Char(' ') + order.event + (order.wantsAck ? QStringLiteral(" ack") : QString());
        QCOMPARE(orders, QStringList({QStringLiteral("/ a"), QStringLiteral("/ b ack"), QStringLiteral("/x c")}));
        QCOMPARE(line.namespaces, QStringList({QStringLiteral("/"), QStringLiteral("/x")}));
    }

    void readsBinaryTokens()
    {
        const auto line =
            parsed({"http://h", "--emit-ack", "[\"echo\", {\"a\": 9007199254740993}, {\"$hex\": \"01020304\"}]"});
        QCOMPARE(line.orders.first().arguments.json(0), QByteArray("{\"a\":9007199254740993}"));
        QCOMPARE(line.orders.first().arguments.attachments(), QByteArrayList{QByteArray::fromHex("01020304")});
    }

    void readsWhatIsToBeChecked()
    {
        const auto line = parsed({"--console", "http://localhost:3000/ws", "--check", "--path", "/x", "--no-slash"});
        QVERIFY(line.console && line.check);
        QCOMPARE(line.connection.nsp, QStringLiteral("/ws"));
        QVERIFY(!line.connection.options.addTrailingSlash);
        QVERIFY(parsed({"http://h"}).connection.options.addTrailingSlash);
    }

    void takesThePathOfTheUrlAsNamespace()
    {
        const auto line = parsed({"http://localhost:3000/chat", "--emit", "[\"a\"]"});
        QCOMPARE(line.connection.url, QStringLiteral("http://localhost:3000"));
        QCOMPARE(line.namespaces, QStringList{QStringLiteral("/chat")});
        QCOMPARE(line.orders.first().nsp, QStringLiteral("/chat"));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, std::initializer_list<const char *> arguments, const char *words) {
            QTest::newRow(name) << list(arguments) << QString::fromUtf8(words);
        };
        row("unknown option", {"--nonsense"}, "nonsense");
        row("console without a URL", {"--console"}, "wants a URL");
        row("two URLs", {"http://a", "http://b"}, "http://b");
        row("not a URL", {"--console", "ftp://a"}, "ftp");
        row("broken JSON", {"http://a", "--emit", "[\"a\", {]"}, "column");
        row("event without a name", {"http://a", "--emit", "[1]"}, "name");
        row("reserved event", {"http://a", "--emit", "[\"disconnect\"]"}, "disconnect");
        row("missing file", {"http://a", "--emit", "[\"a\", {\"$file\": \"/no/such/file\"}]"}, "/no/such/file");
        row("auth that is no object", {"http://a", "--auth", "[1]"}, "object");
        row("header without a colon", {"http://a", "--header", "nonsense"}, "--header");
        row("unknown transport", {"http://a", "--transports", "carrier-pigeon"}, "carrier-pigeon");
        row("unknown protocol", {"http://a", "--protocol", "5"}, "v4");
        row("unknown parser", {"http://a", "--parser", "xml"}, "msgpack");
        row("no time", {"http://a", "--for", "soon"}, "soon");
        row("demo and URL", {"--demo", "http://a"}, "--demo");
        row("check without the console", {"http://a", "--check"}, "--console");
        row("check of the demo", {"--console", "--demo", "--check"}, "--demo");
    }
    void saysWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const auto result = CommandLine::parse(arguments);
        const auto *problem = std::get_if<CommandLine::Problem>(&result);
        QVERIFY(problem);
        QVERIFY2(problem->sentence.contains(words), qPrintable(problem->sentence));
    }

    void helpsEverybody()
    {
        const auto result = CommandLine::parse(list({"--help"}));
        const QString help = std::get<CommandLine::Answer>(result).text;
        for (const char *name :
             {"--console", "--demo", "--nsp", "--auth", "--header", "--query", "--path", "--transports", "--protocol",
              "--parser", "--emit", "--emit-ack", "--reply", "--for", "--json", "--check", "--no-slash"})
            QVERIFY2(help.contains(QLatin1String(name)), name);
    }

private:
    static QStringList list(std::initializer_list<const char *> arguments)
    {
        QStringList list{QStringLiteral("sockeye")};
        for (const char *argument : arguments)
            list += QString::fromUtf8(argument);
        return list;
    }
    static CommandLine parsed(std::initializer_list<const char *> arguments)
    {
        auto result = CommandLine::parse(list(arguments));
        if (const auto *problem = std::get_if<CommandLine::Problem>(&result))
            qFatal("%s", qPrintable(problem->sentence));
        return std::get<CommandLine>(result);
    }
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
