// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientprivate.h"
#include "client/listeners.h"

#include <QTest>

using namespace SocketIO;

/// Who is called for an event, and in which order. No connection is made.
class tst_Listeners : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void callsInTheOrderOfAdding();
    void callsCatchAllsFirst();
    void prependsCatchAlls();
    void removesOne();
    void removesThoseOfAnEvent();
    void removesAllNamedButNoCatchAll();
    void removesCatchAllsOfOneDirection();
    void callsOnceOnly();
    void callsOnceOnlyAlsoFromInside();
    void hearsTheNextEventWhenAddedByAListener();
    void isNotCalledWhenRemovedByAnother();
    void forgetsThoseWhoseContextIsGone();
    void listsNumbersInOrder();

private:
    void tell(const char *name)
    {
        ClientPrivate::of(m_client.get()).dispatch->postEvent(m_socket, Event("/", name, Arguments()));
        QCoreApplication::processEvents();
    }
    /// A handler that notes a word.
    auto noting(const char *word)
    {
        return [this, word](const Event &) { m_calls += QString::fromUtf8(word); };
    }
    [[nodiscard]] QString calls() { return std::exchange(m_calls, {}).join(u' '); }

    std::unique_ptr<Client> m_client;
    Socket *m_socket = nullptr;
    QStringList m_calls;
};

void tst_Listeners::init()
{
    m_client = std::make_unique<Client>();
    m_socket = m_client->socket();
    m_calls.clear();
}

void tst_Listeners::callsInTheOrderOfAdding()
{
    for (const char *word : {"a", "b", "c"})
        m_socket->on("x", nullptr, noting(word));
    m_socket->on("y", nullptr, noting("never"));
    tell("x");
    QCOMPARE(calls(), QStringLiteral("a b c"));
}

// covers socket.io-client/test/socket.ts: onAny > should call listener
void tst_Listeners::callsCatchAllsFirst()
{
    m_socket->on("x", nullptr, noting("named"));
    m_socket->onAny(nullptr, noting("any"));
    QObject::connect(m_socket, &Socket::eventReceived, m_socket, noting("signal"));
    tell("x");
    tell("y");
    QCOMPARE(calls(), QStringLiteral("any named signal any signal"));
}

// covers socket.io-client/test/socket.ts: onAny > should prepend listener
void tst_Listeners::prependsCatchAlls()
{
    m_socket->onAny(nullptr, noting("third"));
    m_socket->prependAny(nullptr, noting("second"));
    m_socket->prependAny(nullptr, noting("first"));
    tell("x");
    QCOMPARE(calls(), QStringLiteral("first second third"));
}

// covers socket.io-client/test/socket.ts: onAny > should remove listener
void tst_Listeners::removesOne()
{
    const int named = m_socket->on("x", nullptr, noting("named"));
    const int any = m_socket->onAny(nullptr, noting("any"));
    m_socket->on("x", nullptr, noting("stays"));
    m_socket->off(named);
    m_socket->offAny(any);
    m_socket->off(12345);
    tell("x");
    QCOMPARE(calls(), QStringLiteral("stays"));
}

void tst_Listeners::removesThoseOfAnEvent()
{
    m_socket->on("x", nullptr, noting("x"));
    m_socket->once("x", nullptr, noting("once x"));
    m_socket->on("y", nullptr, noting("y"));
    m_socket->off("x");
    m_socket->off("unknown");
    tell("x");
    tell("y");
    QCOMPARE(calls(), QStringLiteral("y"));
}

void tst_Listeners::removesAllNamedButNoCatchAll()
{
    m_socket->on("x", nullptr, noting("x"));
    m_socket->on("y", nullptr, noting("y"));
    m_socket->onAny(nullptr, noting("any"));
    m_socket->off();
    tell("x");
    tell("y");
    QCOMPARE(calls(), QStringLiteral("any any"));
}

void tst_Listeners::removesCatchAllsOfOneDirection()
{
    m_socket->onAny(nullptr, noting("in"));
    m_socket->onAnyOutgoing(nullptr, noting("out"));
    m_socket->offAny();
    QCOMPARE(m_socket->anyListeners(), QList<int>());
    QCOMPARE(m_socket->anyOutgoingListeners().size(), 1);
    m_socket->onAny(nullptr, noting("in"));
    m_socket->offAnyOutgoing();
    QCOMPARE(m_socket->anyListeners().size(), 1);
    QCOMPARE(m_socket->anyOutgoingListeners(), QList<int>());
}

void tst_Listeners::callsOnceOnly()
{
    m_socket->once("x", nullptr, noting("once"));
    m_socket->on("x", nullptr, noting("always"));
    tell("x");
    tell("x");
    QCOMPARE(calls(), QStringLiteral("once always always"));
    QCOMPARE(m_socket->listeners(QStringLiteral("x")).size(), 1);
}

void tst_Listeners::callsOnceOnlyAlsoFromInside()
{
    m_socket->once("x", nullptr, [this] {
        m_calls += QStringLiteral("once");
        QCOMPARE(m_socket->listeners(QStringLiteral("x")), QList<int>());
        tell("x"); // an event loop inside a handler
    });
    tell("x");
    QCOMPARE(calls(), QStringLiteral("once"));
}

void tst_Listeners::hearsTheNextEventWhenAddedByAListener()
{
    m_socket->once("x", nullptr, [this] {
        m_socket->on("x", nullptr, noting("added"));
        m_socket->onAny(nullptr, noting("any"));
    });
    tell("x");
    QCOMPARE(calls(), QString());
    tell("x");
    QCOMPARE(calls(), QStringLiteral("any added"));
}

void tst_Listeners::isNotCalledWhenRemovedByAnother()
{
    int second = 0;
    int once = 0;
    m_socket->on("x", nullptr, [&] {
        m_socket->off(second);
        m_socket->off(once);
    });
    second = m_socket->on("x", nullptr, noting("second"));
    once = m_socket->once("x", nullptr, noting("once"));
    tell("x");
    QCOMPARE(calls(), QString());
}

void tst_Listeners::forgetsThoseWhoseContextIsGone()
{
    Listeners listeners;
    for (int i = 0; i < 100; ++i) {
        QObject context;
        listeners.add(Listeners::Scope::Named, "never told", &context, [](const Event &) {});
        listeners.add(Listeners::Scope::Any, {}, &context, [](const Event &) {});
        listeners.add(Listeners::Scope::AnyOutgoing, {}, &context, [](const Event &) {});
    }
    QCOMPARE(listeners.named("never told"), QList<int>());
    const auto [any, named] = listeners.incoming("never told");
    QVERIFY(any.size() <= 1 && named.size() <= 1); // the rest was dropped when others came
    for (const auto &entry : any)
        listeners.call(*entry, Event());
    const auto [anyLater, namedLater] = listeners.incoming("never told");
    QVERIFY(anyLater.isEmpty() && namedLater.isEmpty());
    QVERIFY(listeners.outgoing().isEmpty());
}

void tst_Listeners::listsNumbersInOrder()
{
    const int a = m_socket->on("x", nullptr, noting("a"));
    const int b = m_socket->once("x", nullptr, noting("b"));
    const int c = m_socket->onAny(nullptr, noting("c"));
    const int d = m_socket->prependAny(nullptr, noting("d"));
    const int e = m_socket->onAnyOutgoing(nullptr, noting("e"));
    const int f = m_socket->prependAnyOutgoing(nullptr, noting("f"));
    QCOMPARE(m_socket->listeners(QStringLiteral("x")), QList<int>({a, b}));
    QCOMPARE(m_socket->listeners(QStringLiteral("y")), QList<int>());
    QCOMPARE(m_socket->anyListeners(), QList<int>({d, c}));
    QCOMPARE(m_socket->anyOutgoingListeners(), QList<int>({f, e}));
}

QTEST_GUILESS_MAIN(tst_Listeners)
#include "tst_listeners.moc"
