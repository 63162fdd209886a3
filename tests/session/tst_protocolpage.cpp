// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/commandwords.h"
#include "session/enginestage.h"
#include "session/namespaceworld.h"
#include "session/protocolpage.h"
#include "session/tablerun.h"
#include "session/upgrade.h"
#include <QFile>
#include <QTest>

using namespace SocketIO;
using namespace ProtocolPage;
using namespace Transcript;

namespace {

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

QByteArray report(const QStringList &faults)
{
    return '\n' + faults.join(u'\n').toUtf8();
}

Protocol protocolOf(const QString &name)
{
    if (name == QLatin1String("V3"))
        return Protocol::V3;
    return name == QLatin1String("V4") ? Protocol::V4 : Protocol::Auto;
}

TableRun<EngineSession> engineRun()
{
    using State = EngineSession::State;
    TableRun<EngineSession> run;
    run.states = enumeratorsOf(word("enginesession.h"), word("State"));
    run.groups.insert(word("any"), run.states);
    run.worlds = {{word("V4")}, {word("V3")}, {word("Auto")}};
    run.stateOf = [](const EngineSession &it) {
        return enumeratorsOf(word("enginesession.h"), word("State")).at(int(it.state()));
    };
    run.bring = [states = run.states](const QString &name, const QStringList &world) {
        const auto state = State(states.indexOf(name));
        EngineSession session;
        if (state != State::Closed)
            session.open(at(0), std::chrono::seconds(60), protocolOf(world.first()));
        if (state == State::Open || state == State::Closing)
            (void)session.receive(packet(Hello), at(0));
        if (state == State::Closing)
            (void)session.close(at(24000));
        return std::optional(session);
    };
    const auto add = [&run](const char *name, auto &&happening) {
        run.happenings.insert(word(name), [happening](EngineSession &it, const QStringList &) {
            return CommandWords::of(happening(it));
        });
    };
    const auto receives = [&add](const char *name, const char *text) {
        add(name, [text](EngineSession &it) { return it.receive(packet(text), at(24500)); });
    };
    receives("open packet", Hello);
    receives("bad handshake", "0{}");
    receives("ping", "2");
    receives("pong", "3");
    receives("message", "42[\"a\"]");
    receives("other packet", "6");
    receives("close packet", "1");
    add("open", [](EngineSession &it) {
        it.open(at(24500), std::chrono::seconds(20));
        return EngineCommands();
    });
    add("close", [](EngineSession &it) { return it.close(at(24500)); });
    add("drained", [](EngineSession &it) { return it.drained(); });
    add("time to ping", [](EngineSession &it) { return it.expire(at(25000)); });
    add("deadline", [](EngineSession &it) { return it.expire(at(1'000'000)); });
    add("transport error", [](EngineSession &it) { return it.fail(CloseReason::TransportError, {}); });
    add("parse error", [](EngineSession &it) { return it.fail(CloseReason::ParseError, {}); });
    return run;
}

TableRun<Upgrade> upgradeRun()
{
    using State = Upgrade::State;
    TableRun<Upgrade> run;
    run.states = enumeratorsOf(word("upgrade.h"), word("State"));
    run.worlds = {{}};
    run.stateOf = [](const Upgrade &it) { return enumeratorsOf(word("upgrade.h"), word("State")).at(int(it.state())); };
    run.bring = [states = run.states](const QString &name, const QStringList &) {
        const auto state = State(states.indexOf(name));
        Upgrade upgrade;
        if (state != State::Idle)
            (void)upgrade.start(at(0), std::chrono::seconds(10));
        if (state == State::Failed)
            (void)upgrade.probeFailed({});
        if (state > State::Opening)
            (void)upgrade.probeOpened();
        if (state > State::Probing)
            (void)upgrade.receive(packet("3probe"));
        if (state == State::Done)
            (void)upgrade.transportPaused();
        return std::optional(upgrade);
    };
    const auto add = [&run](const char *name, auto &&happening) {
        run.happenings.insert(
            word(name), [happening](Upgrade &it, const QStringList &) { return CommandWords::of(happening(it)); });
    };
    add("start", [](Upgrade &it) { return it.start(at(0), std::chrono::seconds(10)); });
    add("probe opened", [](Upgrade &it) { return it.probeOpened(); });
    add("pong", [](Upgrade &it) { return it.receive(packet("3probe")); });
    add("other packet", [](Upgrade &it) { return it.receive(packet("42[\"a\"]")); });
    add("transport paused", [](Upgrade &it) { return it.transportPaused(); });
    add("probe failed", [](Upgrade &it) { return it.probeFailed({}); });
    add("deadline", [](Upgrade &it) { return it.expire(at(10000)); });
    add("abort", [](Upgrade &it) {
        it.abort();
        return EngineCommands();
    });
    return run;
}

} // namespace

/// Runs the state tables of lib/doc/protocol.md against the machines.
class tst_ProtocolPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTableIsRun();
    void theEngineSessionKeepsItsTable();
    void theHeartbeatKeepsItsTable_data();
    void theHeartbeatKeepsItsTable();
    void theUpgradeKeepsItsTable();
    void theNamespaceKeepsItsTable();
    void theStagesOfANamespaceAreExplained();
    void headersShowTheSameTables_data();
    void headersShowTheSameTables();
    void theRunNoticesAWrongTable_data();
    void theRunNoticesAWrongTable();
    void saysTheRightNumbers();
};

void tst_ProtocolPage::everyTableIsRun()
{
    // The first compares the generations; the others are run here and in tst_protocolrules.
    QCOMPARE(headingsWithTables(),
             QStringList({word("Two generations"), word("On the wire"), word("Attempt"), word("Engine session"),
                          word("Upgrade"), word("Namespace"), word("Recovery"), word("Acknowledgements"),
                          word("Retries"), word("Back-off"), word("Parse errors in a row")}));
    QCOMPARE(tablesUnder(word("Engine session")).size(), 2);
    QCOMPARE(tablesUnder(word("Namespace")).size(), 2);
    QCOMPARE(tablesUnder(word("On the wire")).size(), 2);
}

void tst_ProtocolPage::theEngineSessionKeepsItsTable()
{
    const QStringList faults = engineRun().run(tableUnder(word("Engine session")));
    QVERIFY2(faults.isEmpty(), report(faults).constData());
}

void tst_ProtocolPage::theHeartbeatKeepsItsTable_data()
{
    QTest::addColumn<Row>("row");
    const Table heartbeats = tablesUnder(word("Engine session")).value(1);
    for (const Row &row : heartbeats)
        QTest::newRow(qPrintable(row.first())) << row;
}

// pingInterval is 25 s, pingTimeout 20 s.
void tst_ProtocolPage::theHeartbeatKeepsItsTable()
{
    QFETCH(Row, row);
    const Protocol protocol = protocolOf(row.at(0));
    const bool pings = row.at(3) == QLatin1String("each pingInterval");
    QVERIFY(pings || row.at(3) == QLatin1String("never"));
    QVERIFY(row.at(1).startsWith(QLatin1String("pingInterval + pingTimeout")));
    const bool countsAny = row.at(2) == QLatin1String("its last packet of any kind");
    QVERIFY(countsAny || row.at(2) == QLatin1String("its last ping"));

    EngineSession session = sessionIn(EngineSession::State::Open, protocol);
    (void)session.receive(packet("42[\"a\"]"), at(1000));
    const qint64 from = countsAny ? 1000 : 0;
    QVERIFY(!session.hasExpired(at(from + 44999)));
    QVERIFY(session.hasExpired(at(from + 45000)));
    (void)session.receive(packet("2"), at(2000));
    QVERIFY(!session.hasExpired(at(2000 + 44999)));
    QVERIFY(session.hasExpired(at(2000 + 45000)));
    QCOMPARE(said(session.expire(at(25000))), pings ? Lines({"send 2"}) : Lines());
    const bool leavesLess = row.at(1).endsWith(QLatin1String("and pingTimeout from each ping of ours"));
    QCOMPARE(session.hasExpired(at(45000)), leavesLess);
}

void tst_ProtocolPage::theUpgradeKeepsItsTable()
{
    const QStringList faults = upgradeRun().run(tableUnder(word("Upgrade")));
    QVERIFY2(faults.isEmpty(), report(faults).constData());
}

void tst_ProtocolPage::theNamespaceKeepsItsTable()
{
    const QStringList faults = NamespaceWorld::run().run(tablesUnder(word("Namespace")).at(1));
    QVERIFY2(faults.isEmpty(), report(faults).constData());
}

void tst_ProtocolPage::theStagesOfANamespaceAreExplained()
{
    QStringList stages;
    const QStringList states = enumeratorsOf(word("namespacesession.h"), word("State"));
    const Table meanings = tableUnder(word("Namespace"));
    for (const Row &row : meanings) {
        stages.append(row.at(0));
        for (const QStringList &world : NamespaceWorld::run().worlds) {
            const auto session = NamespaceWorld::bring(row.at(0), world);
            if (session)
                QCOMPARE(states.at(int(session->state())), row.at(1));
        }
    }
    QCOMPARE(stages, enumeratorsOf(word("namespacesession.h"), word("Stage")));
}

void tst_ProtocolPage::headersShowTheSameTables_data()
{
    QTest::addColumn<QString>("heading");
    QTest::newRow("enginesession.h") << word("Engine session");
    QTest::newRow("upgrade.h") << word("Upgrade");
    QTest::newRow("retryqueue.h") << word("Retries");
}

void tst_ProtocolPage::headersShowTheSameTables()
{
    QFETCH(QString, heading);
    const Table shown = tableOf(word(QTest::currentDataTag()));
    QVERIFY(!shown.isEmpty());
    QCOMPARE(shown, tableUnder(heading));
}

void tst_ProtocolPage::theRunNoticesAWrongTable_data()
{
    QTest::addColumn<Row>("row"); // instead of the first one of the upgrade
    QTest::addColumn<QString>("fault");
    QTest::newRow("another next state") << Row({word("Idle"), word("start"), word("Probing"), word("OpenProbe")})
                                        << word("leads to Opening, not to Probing");
    QTest::newRow("another command") << Row({word("Idle"), word("start"), word("Opening"), word("DropProbe")})
                                     << word("asks for [OpenProbe], not for [DropProbe]");
    QTest::newRow("row left out") << Row({word("Done"), word("start"), word("Done"), QString()})
                                  << word("leads to Opening, not to Idle");
    QTest::newRow("unknown state") << Row({word("Iddle"), word("start"), word("Opening"), QString()})
                                   << word("there is no state Iddle");
    QTest::newRow("unknown word") << Row({word("Idle"), word("begin"), word("Opening"), QString()})
                                  << word("nothing is called begin");
    QTest::newRow("condition that never holds")
        << Row({word("Idle"), word("start; V3"), word("Opening"), word("OpenProbe")}) << word("no run reaches the row");
    QTest::newRow("row twice") << Row({word("Opening"), word("probe opened"), word("Probing"), QString()})
                               << word("two rows speak of Opening, probe opened");
}

void tst_ProtocolPage::theRunNoticesAWrongTable()
{
    QFETCH(Row, row);
    QFETCH(QString, fault);
    Table table = tableUnder(word("Upgrade"));
    table.first() = row;
    const QStringList faults = upgradeRun().run(table);
    QVERIFY2(!faults.filter(fault).isEmpty(), report(faults).constData());
}

void tst_ProtocolPage::saysTheRightNumbers()
{
    QFile file(QStringLiteral(SOURCE_ROOT "/lib/doc/protocol.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll().simplified();
    const auto says = [&page](const QByteArray &before, auto number, const QByteArray &behind) {
        const QByteArray words = before + QByteArray::number(qint64(number)) + behind;
        return page.contains(words);
    };
    QVERIFY(says("a DISCONNECT left less than ", NamespaceSession::RejoinPause.count(), " ms ago"));
    QVERIFY(says("for at most ", NamespaceSession::DecisionGrace.count(), " ms: whether the query"));
    QVERIFY(says("so ", NamespaceSession::SilentJoin.count() / 1000, " s of silence is a join"));
    QVERIFY(says("waits up to ", EngineSession::CloseTimeout.count() / 1000, " s for what is still"));
}

QTEST_APPLESS_MAIN(tst_ProtocolPage)
#include "tst_protocolpage.moc"
