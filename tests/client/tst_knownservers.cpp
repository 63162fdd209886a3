// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/knownservers.h"

#include <QTest>

using namespace SocketIO;

class tst_KnownServers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksAStrangerWithAuto()
    {
        QCOMPARE(KnownServers().protocol(QUrl(QStringLiteral("http://a"))), Protocol::Auto);
    }

    void remembersRevision3()
    {
        KnownServers servers;
        servers.learnProtocol(QUrl(QStringLiteral("http://a:3000")), Protocol::V3);
        QCOMPARE(servers.protocol(QUrl(QStringLiteral("http://a:3000/chat?x=1"))), Protocol::V3);
        servers.learnProtocol(QUrl(QStringLiteral("http://a:3000")), Protocol::V4);
        QCOMPARE(servers.protocol(QUrl(QStringLiteral("http://a:3000"))), Protocol::Auto);
    }

    void forgetsWhatWasWrong()
    {
        KnownServers servers;
        servers.learnProtocol(QUrl(QStringLiteral("http://a")), Protocol::V3);
        servers.forgetProtocol(QUrl(QStringLiteral("http://b")));
        QCOMPARE(servers.protocol(QUrl(QStringLiteral("http://a"))), Protocol::V3);
        servers.forgetProtocol(QUrl(QStringLiteral("http://a")));
        QCOMPARE(servers.protocol(QUrl(QStringLiteral("http://a"))), Protocol::Auto);
    }

    void knowsServersByOrigin_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("ws is http") << QStringLiteral("ws://host") << true;
        QTest::newRow("default port") << QStringLiteral("http://host:80") << true;
        QTest::newRow("case") << QStringLiteral("HTTP://HOST/path") << true;
        QTest::newRow("other port") << QStringLiteral("http://host:81") << false;
        QTest::newRow("https") << QStringLiteral("https://host") << false;
        QTest::newRow("wss on 80") << QStringLiteral("wss://host:80") << false;
        QTest::newRow("other host") << QStringLiteral("http://host.example") << false;
    }
    void knowsServersByOrigin()
    {
        QFETCH(QString, other);
        QFETCH(bool, isSame);
        KnownServers servers;
        servers.learnProtocol(QUrl(QStringLiteral("http://host")), Protocol::V3);
        QCOMPARE(servers.protocol(QUrl(other)) == Protocol::V3, isSame);
    }

    void startsWithWebSocketWhereTheLastConnectionEnded()
    {
        const QUrl url(QStringLiteral("http://a"));
        const QStringList both{QStringLiteral("polling"), QStringLiteral("websocket")};
        KnownServers servers;
        QCOMPARE(servers.order(url, both), both);
        servers.learnWebSocket(url, true);
        QCOMPARE(servers.order(url, both), QStringList({both.last(), both.first()}));
        QCOMPARE(servers.order(url, {both.first()}), QStringList({both.first()})); // not chosen, not added
        servers.learnWebSocket(url, false);
        QCOMPARE(servers.order(url, both), both);
    }
};

QTEST_APPLESS_MAIN(tst_KnownServers)
#include "tst_knownservers.moc"
