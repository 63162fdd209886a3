// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientstage.h"

using namespace SocketIO;
using namespace std::chrono_literals;

/// Headers and query parameters that are asked for at each attempt.
class tst_ClientProviders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<ClientStage>(); }
    void cleanup() { m_stage.reset(); }

    void asksFromTheEventLoopOnly();
    void asksAnewAtEachAttempt();
    void addsToTheOptions();
    void waitsForALateAnswer();
    void waitsForBoth();
    void ignoresAnAnswerAfterClose();
    void ignoresAnAnswerOfAnEarlierAttempt();
    void takesTheFirstOfTwoAnswers();
    void endsWhenNobodyAnswers();
    void asksNobodyOnceTakenAway();
    void keepsWhatAProviderRemembers();
    void aProviderMayDeleteTheClient();
    void aProviderMayReplaceItself();

private:
    using GiveHeaders = Provider<HeaderList>::Give;
    using GiveQuery = Provider<QueryList>::Give;

    void open()
    {
        m_stage->options.transports = QStringList{QStringLiteral("polling")};
        m_stage->client->setOptions(m_stage->options);
        m_stage->client->open();
    }
    [[nodiscard]] QByteArray header(const char *name) const
    {
        return m_stage->server.request(m_stage->server.count() - 1).head.header(name);
    }
    [[nodiscard]] QString query(const char *name) const
    {
        return m_stage->server.request(m_stage->server.count() - 1).query(name);
    }
    /// Whether a request comes within some turns of the event loop.
    bool asksServer()
    {
        for (int turn = 0; turn < 50 && m_stage->server.count() == 0; ++turn)
            ClientStage::turn();
        return m_stage->server.count() > 0;
    }
    Client &client() { return *m_stage->client; }
    static HeaderList token(const QByteArray &value) { return {{QByteArrayLiteral("X-Token"), value}}; }

    std::unique_ptr<ClientStage> m_stage;
};

void tst_ClientProviders::asksFromTheEventLoopOnly()
{
    int asked = 0;
    client().setHeadersProvider([&asked] {
        ++asked;
        return token("1");
    });
    open();
    QCOMPARE(asked, 0);
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(asked, 1);
    QCOMPARE(header("X-Token"), QByteArrayLiteral("1"));
}

void tst_ClientProviders::asksAnewAtEachAttempt()
{
    client().setHeadersProvider([number = 0]() mutable { return token(QByteArray::number(++number)); });
    open();
    for (const char *expected : {"1", "2", "3"}) {
        QVERIFY(m_stage->next("GET") >= 0);
        QCOMPARE(header("X-Token"), QByteArray(expected));
        QVERIFY(m_stage->answer("GET", "busy", "503 Service Unavailable"));
    }
}

void tst_ClientProviders::addsToTheOptions()
{
    m_stage->options.headers = {{"X-Team", "blue"}};
    m_stage->options.query = {{QStringLiteral("room"), QStringLiteral("1")}};
    client().setHeadersProvider([] { return token("abc"); });
    client().setQueryProvider([] { return QueryList{{QStringLiteral("user"), QStringLiteral("ž & co")}}; });
    open();
    QVERIFY(m_stage->answer("GET", ClientStage::hello()));
    QVERIFY(m_stage->next("GET") >= 0); // not of the handshake alone: of every request
    QCOMPARE(header("X-Team"), QByteArrayLiteral("blue"));
    QCOMPARE(header("X-Token"), QByteArrayLiteral("abc"));
    QCOMPARE(query("room"), QStringLiteral("1"));
    QCOMPARE(QUrl::fromPercentEncoding(query("user").toUtf8()), QStringLiteral("ž & co"));
    QCOMPARE(client().options().headers.size(), 1);
}

void tst_ClientProviders::waitsForALateAnswer()
{
    GiveHeaders give;
    client().setHeadersProvider([&give](GiveHeaders answer) { give = std::move(answer); });
    open();
    QVERIFY(!asksServer());
    QCOMPARE(client().state(), Client::State::Opening);
    QVERIFY(bool(give));
    give(token("late"));
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(header("X-Token"), QByteArrayLiteral("late"));
}

void tst_ClientProviders::waitsForBoth()
{
    GiveHeaders giveHeaders;
    GiveQuery giveQuery;
    client().setHeadersProvider([&](GiveHeaders answer) { giveHeaders = std::move(answer); });
    client().setQueryProvider([&](GiveQuery answer) { giveQuery = std::move(answer); });
    open();
    ClientStage::turn();
    giveQuery({{QStringLiteral("a"), QStringLiteral("b")}});
    QVERIFY(!asksServer());
    giveHeaders(token("x"));
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(query("a"), QStringLiteral("b"));
    QCOMPARE(header("X-Token"), QByteArrayLiteral("x"));
}

void tst_ClientProviders::ignoresAnAnswerAfterClose()
{
    GiveHeaders give;
    client().setHeadersProvider([&give](GiveHeaders answer) { give = std::move(answer); });
    open();
    ClientStage::turn();
    client().close();
    QCOMPARE(client().state(), Client::State::Closed);
    give(token("stale"));
    QVERIFY(!asksServer());
    QCOMPARE(client().state(), Client::State::Closed);
}

void tst_ClientProviders::ignoresAnAnswerOfAnEarlierAttempt()
{
    QList<GiveHeaders> gives;
    client().setHeadersProvider([&gives](GiveHeaders answer) { gives.append(std::move(answer)); });
    open();
    ClientStage::turn();
    client().close();
    client().open();
    ClientStage::turn();
    QCOMPARE(gives.size(), 2);
    gives.first()(token("stale"));
    QVERIFY(!asksServer());
    gives.last()(token("fresh"));
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(header("X-Token"), QByteArrayLiteral("fresh"));
}

void tst_ClientProviders::takesTheFirstOfTwoAnswers()
{
    client().setHeadersProvider([](const GiveHeaders &answer) {
        answer(token("first"));
        answer(token("second"));
    });
    open();
    QVERIFY(m_stage->answer("GET", ClientStage::hello()));
    QTRY_COMPARE(client().state(), Client::State::Open);
    QCOMPARE(m_stage->notes.of(Kind::Connecting).size(), 1);
    QCOMPARE(m_stage->notes.of(Kind::Connected).size(), 1);
    QCOMPARE(m_stage->server.request(0).head.header("X-Token"), QByteArrayLiteral("first"));
}

void tst_ClientProviders::endsWhenNobodyAnswers()
{
    QSignalSpy failed(&client(), &Client::errorOccurred);
    QSignalSpy again(&client(), &Client::reconnecting);
    m_stage->options.timeout = 50ms;
    client().setHeadersProvider([](const GiveHeaders &) {});
    open();
    QTRY_VERIFY(again.count() >= 1);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.code, QStringLiteral("timeout"));
    QCOMPARE(error.kind, Error::Kind::Usage);
    QVERIFY2(error.message.contains(QLatin1String("headers provider")), qPrintable(error.message));
    QCOMPARE(m_stage->server.count(), 0);
    QVERIFY(m_stage->notes.of(Kind::ConnectFailed).size() >= 1);
}

void tst_ClientProviders::asksNobodyOnceTakenAway()
{
    int asked = 0;
    client().setQueryProvider([&asked] {
        ++asked;
        return QueryList();
    });
    client().setQueryProvider({});
    open();
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(asked, 0);
}

void tst_ClientProviders::keepsWhatAProviderRemembers()
{
    auto memory = std::make_shared<int>(0);
    client().setHeadersProvider([memory] { return token(QByteArray::number(++*memory)); });
    open();
    QVERIFY(m_stage->next("GET") >= 0);
    client().setHeadersProvider({});
    QCOMPARE(memory.use_count(), 1L); // let go of
}

void tst_ClientProviders::aProviderMayDeleteTheClient()
{
    client().setHeadersProvider([this] {
        m_stage->client.reset();
        return HeaderList();
    });
    open();
    QVERIFY(!asksServer());
    QVERIFY(!m_stage->client);
}

void tst_ClientProviders::aProviderMayReplaceItself()
{
    auto text = std::make_shared<QByteArray>("kept alive");
    client().setHeadersProvider([this, text = std::move(text)] {
        client().setHeadersProvider([] { return token("next"); });
        return token(*text);
    });
    open();
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(header("X-Token"), QByteArrayLiteral("kept alive"));
    QVERIFY(m_stage->answer("GET", "busy", "503 Service Unavailable"));
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(header("X-Token"), QByteArrayLiteral("next"));
}

QTEST_GUILESS_MAIN(tst_ClientProviders)
#include "tst_clientproviders.moc"
