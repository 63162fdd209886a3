// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientprivate.h"

#include <QEventLoop>
#include <QTest>

using namespace SocketIO;

/// When and in which order users are told, whatever their handlers do. No connection is made.
class tst_Dispatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsNothingFromInside();
    void tellsInOrder();
    void tellsWhatAHandlerPostsAfterTheRest();
    void aLoopInsideAHandlerIsToldTheRest();
    void aDeletedSocketIsToldNothingMore();
    void aNewSocketIsNotToldTheEventsOfADeletedOne();
    void aHandlerMayDeleteTheClient();
    void keepsToTheOrderUnderAFlood();
    void tellsTheRestWhenAHandlerThrows();
    void tellsTheRestWhenAHandlerInAnInnerLoopThrows();

private:
    void post(Socket *socket, const char *name) { dispatch().postEvent(socket, Event("/", name, Arguments())); }
    Dispatch &dispatch() { return *ClientPrivate::of(m_client.get()).dispatch; }
    /// A socket that notes the names of its events.
    Socket *noting(const QString &nsp)
    {
        Socket *socket = m_client->socket(nsp);
        socket->onAny(socket, [this](const Event &event) { m_told += event.name(); });
        return socket;
    }
    static void turn() { QCoreApplication::processEvents(); }

    std::unique_ptr<Client> m_client;
    QStringList m_told;
};

using Names = QStringList;

void tst_Dispatch::init()
{
    m_client = std::make_unique<Client>();
    m_told.clear();
}

void tst_Dispatch::tellsNothingFromInside()
{
    post(noting(QStringLiteral("/")), "a");
    QCOMPARE(m_told, Names());
    turn();
    QCOMPARE(m_told, Names({QStringLiteral("a")}));
}

void tst_Dispatch::tellsInOrder()
{
    Socket *one = noting(QStringLiteral("/one"));
    Socket *two = noting(QStringLiteral("/two"));
    post(one, "a");
    dispatch().post([this] { m_told += QStringLiteral("work"); });
    post(two, "b");
    post(one, "c");
    turn();
    QCOMPARE(m_told.join(u' '), QStringLiteral("a work b c"));
}

void tst_Dispatch::tellsWhatAHandlerPostsAfterTheRest()
{
    Socket *socket = noting(QStringLiteral("/"));
    socket->on("a", socket, [this, socket] { post(socket, "late"); });
    post(socket, "a");
    post(socket, "b");
    turn();
    turn();
    QCOMPARE(m_told.join(u' '), QStringLiteral("a b late"));
}

void tst_Dispatch::aLoopInsideAHandlerIsToldTheRest()
{
    Socket *socket = noting(QStringLiteral("/"));
    socket->on("wait", socket, [this, socket] {
        QEventLoop loop;
        socket->on("go", &loop, [&loop] { loop.quit(); });
        post(socket, "posted meanwhile");
        loop.exec();
        m_told += QStringLiteral("gone");
    });
    for (const char *name : {"wait", "between", "go", "behind"})
        post(socket, name);
    turn();
    turn();
    QCOMPARE(m_told.filter(QStringLiteral("posted")).size(), 1);
    QCOMPARE(m_told.indexOf(QStringLiteral("wait")), 0);
    QCOMPARE(m_told.indexOf(QStringLiteral("between")), 1);
    QCOMPARE(m_told.indexOf(QStringLiteral("go")), 2);
    QCOMPARE(m_told.indexOf(QStringLiteral("behind")), 3);
    QVERIFY(m_told.contains(QStringLiteral("gone")));
    QCOMPARE(m_told.size(), 6);
}

void tst_Dispatch::aDeletedSocketIsToldNothingMore()
{
    Socket *one = noting(QStringLiteral("/one"));
    Socket *two = noting(QStringLiteral("/two"));
    one->on("die", two, [one] { delete one; });
    one->onAny(two, [this](const Event &) { m_told += QStringLiteral("second"); });
    for (const char *name : {"a", "die", "never"})
        post(one, name);
    post(two, "b");
    turn();
    QCOMPARE(m_told.join(u' '), QStringLiteral("a second die second b"));
    QCOMPARE(m_client->sockets(), QList<Socket *>({two}));
}

void tst_Dispatch::aNewSocketIsNotToldTheEventsOfADeletedOne()
{
    for (int round = 0; round < 20; ++round) { // the new one often has the old one's address
        Socket *old = noting(QStringLiteral("/"));
        post(old, "old");
        delete old;
        post(noting(QStringLiteral("/")), "new");
        turn();
        QCOMPARE(m_told, Names({QStringLiteral("new")}));
        delete m_client->socket(QStringLiteral("/"));
        m_told.clear();
    }
}

void tst_Dispatch::aHandlerMayDeleteTheClient()
{
    Socket *socket = noting(QStringLiteral("/"));
    socket->on("die", this, [this] { m_client.reset(); });
    for (const char *name : {"a", "die", "never"})
        post(socket, name);
    turn();
    turn();
    QCOMPARE(m_told.join(u' '), QStringLiteral("a die"));
    QVERIFY(!m_client);
}

void tst_Dispatch::keepsToTheOrderUnderAFlood()
{
    Socket *socket = m_client->socket();
    QList<int> numbers;
    int posted = 0;
    const auto postNumber = [&] { dispatch().postEvent(socket, Event("/", "number", Arguments::of(posted++))); };
    socket->on("number", socket, [&](int number) {
        numbers += number;
        if (posted < 5000)
            postNumber();
    });
    for (int i = 0; i < 1000; ++i)
        postNumber();
    while (numbers.size() < posted)
        turn();
    QCOMPARE(numbers.size(), 5000);
    QVERIFY(std::is_sorted(numbers.cbegin(), numbers.cend()));
}

void tst_Dispatch::tellsTheRestWhenAHandlerThrows()
{
    Socket *socket = noting(QStringLiteral("/"));
    turn();
    socket->on("throw", socket, [] { throw 1; });
    for (const char *name : {"a", "throw", "b", "c"})
        post(socket, name);
    QVERIFY_THROWS_EXCEPTION(int, dispatch().deliver());
    QCOMPARE(m_told.join(u' '), QStringLiteral("a throw"));
    post(socket, "d");
    turn();
    QCOMPARE(m_told.join(u' '), QStringLiteral("a throw b c d"));
}

void tst_Dispatch::tellsTheRestWhenAHandlerInAnInnerLoopThrows()
{
    Socket *socket = noting(QStringLiteral("/"));
    turn();
    socket->on("throw", socket, [] { throw 1; });
    socket->on("outer", socket, [this] {
        QVERIFY_THROWS_EXCEPTION(int, dispatch().deliver());
        m_told += QStringLiteral("caught");
    });
    for (const char *name : {"outer", "throw", "b", "c"})
        post(socket, name);
    dispatch().deliver();
    turn();
    QCOMPARE(m_told.join(u' '), QStringLiteral("outer throw caught b c"));
}

QTEST_GUILESS_MAIN(tst_Dispatch)
#include "tst_dispatch.moc"
