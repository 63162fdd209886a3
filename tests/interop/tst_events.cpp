// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/interop.h"

using namespace SocketIO;
using namespace std::chrono_literals;

class tst_Events : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(QStringLiteral("server.mjs")), qPrintable(m_server.errorString()));
    }

    void acknowledgesEveryKindOfValue_data() { addTransportRows(); }
    void acknowledgesEveryKindOfValue()
    {
        QFETCH(QStringList, transports);
        Client client(m_server.url());
        client.setOptions(optionsFor(transports));
        const QJsonObject nested{{QStringLiteral("list"), QJsonArray{1, 2.5, true, QJsonValue::Null}},
                                 {QStringLiteral("text"), QStringLiteral("€😀\n\"quoted\"")}};
        Outcome echo;
        echo.watch(client.socket()->emitWithAck("echo", "text", 42, -1.5, true, nullptr, nested,
                                                QByteArray::fromHex("00ff01"), QByteArray()),
                   &client);
        client.open();
        QTRY_VERIFY(echo.isFinished);
        QVERIFY2(!echo.error.isError(), qPrintable(echo.error.message));
        QCOMPARE(echo.answer.size(), 8);
        QCOMPARE(echo.answer.value<QString>(0), QStringLiteral("text"));
        QCOMPARE(echo.answer.value<int>(1), 42);
        QCOMPARE(echo.answer.value<double>(2), -1.5);
        QCOMPARE(echo.answer.value<bool>(3), true);
        QVERIFY(echo.answer.at(4).isNull());
        QCOMPARE(echo.answer.value<QJsonObject>(5), nested);
        QCOMPARE(echo.answer.value<QByteArray>(6), QByteArray::fromHex("00ff01"));
        QVERIFY(echo.answer.at(7).isByteArray());
        QVERIFY(client.latency().count() > 0);
    }

    void carriesBinaryDeepInsideBothWays_data() { addTransportRows(); }
    void carriesBinaryDeepInsideBothWays()
    {
        QFETCH(QStringList, transports);
        Client client(m_server.url());
        client.setOptions(optionsFor(transports));
        QCborArray received;
        client.socket()->on("binaries", &client, [&](const Event &event) { received = event.arguments().toCbor(); });
        client.socket()->emitEvent("binaries");
        Outcome echo;
        const QVariantMap deep{{QStringLiteral("a"), QVariantList{QByteArray("one"), 7}},
                               {QStringLiteral("b"), QByteArray(70000, 'x')}};
        echo.watch(client.socket()->emitWithAck("echo", deep), &client);
        client.open();
        QTRY_VERIFY(echo.isFinished && !received.isEmpty());
        QCOMPARE(echo.answer.value<QVariantMap>(0).value(QStringLiteral("b")).toByteArray(), QByteArray(70000, 'x'));
        QCOMPARE(echo.answer.value<QVariantMap>(0).value(QStringLiteral("a")).toList().first().toByteArray(),
                 QByteArray("one"));
        QCOMPARE(received.at(0).toMap().value(QStringLiteral("first")).toByteArray(), QByteArray("\1"));
        QCOMPARE(received.at(0)
                     .toMap()
                     .value(QStringLiteral("deeper"))
                     .toArray()
                     .at(0)
                     .toMap()
                     .value(QStringLiteral("second"))
                     .toByteArray(),
                 QByteArray("\2\2"));
        QCOMPARE(received.at(3).toArray().at(0).toByteArray(), QByteArray("žluťoučký 🐎"));
    }

    void callsTypedListenersAndCatchAlls()
    {
        Client client(m_server.url());
        Socket *socket = client.socket();
        QStringList calls;
        socket->onAny(&client, [&](const Event &event) { calls += QStringLiteral("any ") + event.name(); });
        socket->on("greetings", &client, [&](const QString &text, const QJsonObject &who, const QByteArray &bytes) {
            calls += text + who.value(QStringLiteral("ms")).toString() + QString::fromLatin1(bytes.toHex());
        });
        socket->once("greetings", &client, [&] { calls += QStringLiteral("once"); });
        socket->onAnyOutgoing(&client, [&](const Event &event) { calls += QStringLiteral("out ") + event.name(); });
        QSignalSpy received(socket, &Socket::eventReceived);
        client.open();
        QTRY_COMPARE(socket->state(), Socket::State::Open);
        socket->emitEvent("greet-me");
        QTRY_COMPARE(received.count(), 1);
        socket->emitEvent("greet-me");
        QTRY_COMPARE(received.count(), 2);
        const QString typed = QStringLiteral("Hey!jane04030301");
        QCOMPARE(
            calls,
            QStringList({QStringLiteral("out greet-me"), QStringLiteral("any greetings"), typed, QStringLiteral("once"),
                         QStringLiteral("out greet-me"), QStringLiteral("any greetings"), typed}));
    }

    void answersTheServersQuestions_data() { addTransportRows(); }
    void answersTheServersQuestions()
    {
        QFETCH(QStringList, transports);
        Client client(m_server.url());
        client.setOptions(optionsFor(transports));
        Socket *socket = client.socket();
        Event question;
        socket->on("question", &client, [&](const Event &event) { question = event; });
        Arguments answered;
        socket->on("answered", &client, [&](const Arguments &arguments) { answered = arguments; });
        socket->emitEvent("ask", "really?", QByteArray("\1\2"));
        client.open();
        QTRY_VERIFY(question.wantsReply());
        QCOMPARE(question.arguments().value<QByteArray>(1), QByteArray("\1\2"));
        QVERIFY(question.reply("got it", QByteArray("\3\4"))); // later, outside the handler
        QVERIFY(!question.wantsReply());
        QVERIFY(!question.reply("twice"));
        QTRY_COMPARE(answered.size(), 2);
        QCOMPARE(answered.value<QByteArray>(1), QByteArray("\3\4"));
    }

    void failsAnAcknowledgementThatDoesNotCome()
    {
        Client client(m_server.url());
        Outcome never;
        never.watch(client.socket()->emitWithAck("never").timeout(100ms), &client);
        Outcome late;
        late.watch(client.socket()->emitWithAck("later", 300, "x").timeout(5s), &client);
        client.open();
        QTRY_VERIFY(never.isFinished && late.isFinished);
        QCOMPARE(never.error.code, QStringLiteral("timeout"));
        QCOMPARE(late.answer.value<QString>(0), QStringLiteral("x"));
    }

    void takesABufferedEventBackWhenItsTimeIsUp()
    {
        Client client(m_server.url());
        Socket *socket = client.socket();
        Outcome stored;
        stored.watch(socket->emitWithAck("store", "too late").timeout(20ms), &client);
        QTRY_VERIFY(stored.isFinished);
        QCOMPARE(stored.error.code, QStringLiteral("timeout"));
        QCOMPARE(socket->bufferedCount(), 0);
        client.open();
        Outcome count;
        count.watch(socket->emitWithAck("count"), &client);
        QTRY_VERIFY(count.isFinished);
        QCOMPARE(count.answer.value<int>(0), 0);
    }

    void givesTheAnswerAsAFuture()
    {
        Client client(m_server.url());
        QFuture<Arguments> future = client.socket()->emitWithAck("echo", 5).future();
        client.open();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().value<int>(0), 5);
    }

    void receivesABurstInOrder_data() { addTransportRows(); }
    void receivesABurstInOrder()
    {
        QFETCH(QStringList, transports);
        constexpr int Count = 10000;
        Client client(m_server.url());
        client.setOptions(optionsFor(transports));
        int next = 0;
        bool isInOrder = true;
        client.socket()->on("burst", &client, [&](int index, const QString &text) {
            isInOrder = isInOrder && index == next && text.size() == 40;
            ++next;
        });
        client.socket()->emitEvent("burst", Count, 40);
        client.open();
        QTRY_COMPARE_WITH_TIMEOUT(next, Count, 30000);
        QVERIFY(isInOrder);
    }

    void sendsABurstInOrder_data() { addTransportRows(); }
    void sendsABurstInOrder()
    {
        QFETCH(QStringList, transports);
        constexpr int Count = 500;
        Client client(m_server.url());
        ClientOptions options = optionsFor(transports);
        options.maxAttachments = Count; // the list of what was stored comes back in one packet
        client.setOptions(options);
        Socket *socket = client.socket();
        socket->emitWithAck("forget");
        for (int index = 0; index < Count; ++index)
            socket->emitEvent("store", index, QByteArray(index % 7, 'b'));
        Outcome stored;
        stored.watch(socket->emitWithAck("stored"), &client);
        client.open();
        QTRY_VERIFY_WITH_TIMEOUT(stored.isFinished, 30000);
        const QCborArray list = stored.answer.at(0).toArray();
        QCOMPARE(list.size(), Count);
        for (int index = 0; index < Count; ++index)
            QCOMPARE(list.at(index).toArray().at(0).toInteger(), index);
    }

    void refusesWhatTheProtocolForbids()
    {
        Client client(m_server.url());
        Socket *socket = client.socket();
        client.open();
        QTRY_COMPARE(socket->state(), Socket::State::Open);
        QSignalSpy refused(socket, &Socket::errorOccurred);
        socket->emitEvent("disconnect", 1);
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(refused.first().first().value<Error>().code, QStringLiteral("reserved-event"));
        Outcome many;
        const QByteArray b("x");
        many.watch(socket->emitWithAck("echo", b, b, b, b, b, b, b, b, b, b, b), &client);
        QTRY_VERIFY(many.isFinished);
        QCOMPARE(many.error.code, QStringLiteral("too-many-attachments"));
        QCOMPARE(socket->state(), Socket::State::Open);
    }

    void survivesWhateverAHandlerDeletes_data()
    {
        QTest::addColumn<QString>("victim");
        QTest::newRow("the socket") << QStringLiteral("socket");
        QTest::newRow("the client") << QStringLiteral("client");
        QTest::newRow("the context") << QStringLiteral("context");
    }
    void survivesWhateverAHandlerDeletes()
    {
        QFETCH(QString, victim);
        auto client = std::make_unique<Client>(m_server.url());
        auto context = std::make_unique<QObject>();
        QPointer<Socket> socket = client->socket();
        int calls = 0;
        const auto strike = [&] {
            ++calls;
            if (victim == QLatin1String("socket"))
                delete socket.data();
            else if (victim == QLatin1String("client"))
                client.reset();
            else
                context.reset();
        };
        socket->on("greetings", context.get(), strike);
        socket->on("greetings", context.get(), strike); // must not be called any more
        socket->emitWithAck("echo").onFailed(&m_server, [] {});
        socket->emitEvent("greet-me");
        client->open();
        QTRY_COMPARE(calls, 1);
        QCoreApplication::processEvents();
        QCOMPARE(calls, 1);
    }

private:
    NodeServer m_server;
};

QTEST_GUILESS_MAIN(tst_Events)
#include "tst_events.moc"
