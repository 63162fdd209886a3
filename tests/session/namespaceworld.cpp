// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/namespaceworld.h"

#include "session/commandwords.h"
#include "session/namespacestage.h"

using namespace SocketIO;
using namespace Transcript;

namespace NamespaceWorld {

namespace {

using Wait = NamespaceSession::Stage;

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

QStringList stageNames()
{
    static const QStringList names = ProtocolPage::enumeratorsOf(word("namespacesession.h"), word("Stage"));
    return names;
}

/// What the conditions of a world mean.
struct Conditions {
    explicit Conditions(const QStringList &world)
        : isAuto(world.contains(QLatin1String("Auto")))
        , isOld(world.contains(QLatin1String("V3")))
        , isChat(world.contains(QLatin1String("chat")))
        , hasQuery(world.contains(QLatin1String("query")))
        , hasProvider(world.contains(QLatin1String("provider")))
    {
    }
    [[nodiscard]] Protocol protocol() const { return isAuto ? Protocol::Auto : isOld ? Protocol::V3 : Protocol::V4; }
    [[nodiscard]] QByteArray nsp() const { return isChat ? "/chat" : "/"; }
    /// The server joins it by itself.
    [[nodiscard]] bool isOldRoot() const { return isOld && !isChat; }

    bool isAuto, isOld, isChat, hasQuery, hasProvider;
};

SocketPacket plainPacket(SocketPacket::Type type, const QByteArray &nsp, const QByteArray &json)
{
    SocketPacket packet;
    packet.type = type;
    packet.nsp = nsp;
    packet.data = Slice(json);
    return packet;
}

NamespaceSession fresh(const Conditions &are)
{
    NamespaceSession session(are.nsp());
    session.setConnectTimeout(std::chrono::seconds(20));
    session.setAuthIsAsked(are.hasProvider);
    if (are.hasQuery)
        session.setQuery({{word("a"), word("1")}});
    return session;
}

NamespaceSession connected(const Conditions &are)
{
    NamespaceSession session = fresh(are);
    (void)session.engineOpened(are.protocol(), "e1", at(0));
    return session;
}

NamespaceSession asked(const Conditions &are)
{
    NamespaceSession session = fresh(are);
    if (are.isOldRoot())
        (void)session.open(false, at(9000));
    (void)session.engineOpened(are.protocol(), "e1", at(9000));
    if (are.isOld && are.isChat)
        (void)session.rootJoined(at(9000));
    (void)session.open(true, at(9000));
    (void)session.expire(at(9300)); // the grace of a query
    (void)session.authGiven(1, {}, at(9300));
    return session;
}

NamespaceSession joined(const Conditions &are)
{
    NamespaceSession session = asked(are);
    (void)session.receive(
        plainPacket(SocketPacket::Type::Connect, are.nsp(), are.isOld ? QByteArray() : R"({"sid":"n1"})"));
    return session;
}

NamespaceSession reopened(NamespaceSession session, qint64 closedAt, qint64 openedAt)
{
    (void)session.close(at(closedAt));
    (void)session.open(true, at(openedAt));
    return session;
}

NamespaceSession closed(const Conditions &are)
{
    if (!are.isOldRoot())
        return connected(are);
    NamespaceSession session = joined(are);
    (void)session.close(at(9400));
    return session;
}

NamespaceSession abandoned(const Conditions &are)
{
    if (are.isOldRoot())
        return connected(are);
    NamespaceSession session = asked(are);
    (void)session.close(at(9400));
    return session;
}

/// Those of which not every world knows something.
std::optional<NamespaceSession> bringRare(Wait stage, const Conditions &are)
{
    NamespaceSession session = stage == Wait::AwaitingEngine ? fresh(are) : connected(are);
    switch (stage) {
    case Wait::Standing:
        (void)session.receive(plainPacket(SocketPacket::Type::Connect, "/", {}));
        return are.isOldRoot() ? std::optional(session) : std::nullopt;
    case Wait::AwaitingEngine:
        (void)session.open(false, at(9900));
        return session;
    case Wait::Pausing:
        return are.isAuto ? std::nullopt : std::optional(reopened(joined(are), 9990, 9995));
    case Wait::Silent:
        return are.isOldRoot() ? std::optional(reopened(joined(are), 9400, 9900)) : std::nullopt;
    case Wait::Reopened:
        return are.isOldRoot() ? std::nullopt : std::optional(reopened(asked(are), 9400, 9500));
    default:
        (void)session.open(true, at(9900));
        return session.stage() == stage ? std::optional(session) : std::nullopt;
    }
}

std::optional<NamespaceSession> bringBare(Wait stage, const Conditions &are)
{
    switch (stage) {
    case Wait::Closed:
        return closed(are);
    case Wait::Abandoned:
        return abandoned(are);
    case Wait::Asked:
        return asked(are);
    case Wait::Open:
        return are.isAuto ? std::nullopt : std::optional(joined(are));
    default:
        return bringRare(stage, are);
    }
}

using Run = TableRun<NamespaceSession>;

void addPackets(Run &run)
{
    using Type = SocketPacket::Type;
    const auto receives = [&run](const char *name, Type type, const QByteArray &json) {
        run.happenings.insert(word(name), [type, json](NamespaceSession &it, const QStringList &) {
            return CommandWords::of(it.receive(plainPacket(type, it.nsp(), json)));
        });
    };
    receives("CONNECT with an id", Type::Connect, R"({"sid":"n1"})");
    receives("CONNECT without an id", Type::Connect, {});
    receives("CONNECT_ERROR", Type::ConnectError, R"("no")");
    receives("DISCONNECT", Type::Disconnect, {});
    receives("event", Type::Event, R"(["a"])");
    receives("ack", Type::Ack, "[]");
    run.happenings.insert(word("ERROR of the root"), [](NamespaceSession &it, const QStringList &) {
        return CommandWords::of(it.receive(plainPacket(Type::ConnectError, "/", R"("no")")));
    });
}

void addCalls(Run &run)
{
    const auto add = [&run](const char *name, auto &&call) {
        run.happenings.insert(word(name),
                              [call](NamespaceSession &it, const QStringList &) { return CommandWords::of(call(it)); });
    };
    const TimePoint now = at(10000);
    add("open", [now](NamespaceSession &it) { return it.open(true, now); });
    add("open without a connection", [now](NamespaceSession &it) { return it.open(false, now); });
    add("V3 found", [now](NamespaceSession &it) { return it.decided(Protocol::V3, now); });
    add("V4 found", [now](NamespaceSession &it) { return it.decided(Protocol::V4, now); });
    add("root joined", [now](NamespaceSession &it) { return it.rootJoined(now); });
    add("auth given", [now](NamespaceSession &it) { return it.authGiven(1, {}, now); });
    add("a moment later", [](NamespaceSession &it) { return it.expire(at(11100)); });
    add("timeout", [](NamespaceSession &it) { return it.expire(at(1'000'000)); });
    add("connection lost", [](NamespaceSession &it) { return it.engineClosed(word("transport close")); });
    add("client closes", [](NamespaceSession &it) { return it.leaveWithEngine(); });
    add("close", [now](NamespaceSession &it) { return it.close(now); });
    add("send", [](NamespaceSession &it) { return it.send(outgoing("42[\"a\"]"), true); });
    add("send volatile", [](NamespaceSession &it) { return it.send(outgoing("42[\"a\"]", -1, true), true); });
    run.happenings.insert(word("connected"), [now](NamespaceSession &it, const QStringList &world) {
        return CommandWords::of(it.engineOpened(Conditions(world).protocol(), "e2", now));
    });
}

} // namespace

std::optional<NamespaceSession> bring(const QString &stage, const QStringList &world)
{
    std::optional<NamespaceSession> session = bringBare(Wait(stageNames().indexOf(stage)), Conditions(world));
    if (!session || session->stage() == Wait::Open)
        return session;
    (void)session->send(outgoing("42[\"kept\"]"), true);
    const bool isOut =
        session->stage() == Wait::Asked || session->stage() == Wait::Silent || session->stage() == Wait::Reopened;
    if (isOut)
        (void)session->receive(plainPacket(SocketPacket::Type::Event, session->nsp(), R"(["early"])"));
    return session;
}

Run run()
{
    Run run;
    run.states = stageNames();
    run.groups.insert(word("opening"),
                      stageNames().mid(int(Wait::AwaitingEngine), int(Wait::Open) - int(Wait::AwaitingEngine)));
    run.groups.insert(word("not joined"), stageNames().mid(0, int(Wait::Open)));
    run.worlds = {{word("V4")},
                  {word("V4"), word("provider")},
                  {word("V3")},
                  {word("V3"), word("chat")},
                  {word("Auto")},
                  {word("Auto"), word("chat"), word("query")},
                  {word("Auto"), word("provider")},
                  {word("Auto"), word("chat"), word("provider")}};
    run.bring = bring;
    run.stateOf = [](const NamespaceSession &it) { return stageNames().at(int(it.stage())); };
    addPackets(run);
    addCalls(run);
    run.canHappen = [](const QString &happening, const QStringList &world) {
        return happening != QLatin1String("ERROR of the root")
            || (world.contains(QLatin1String("V3")) && world.contains(QLatin1String("chat")));
    };
    return run;
}

} // namespace NamespaceWorld
