// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/pollingpayload.h"
#include "session/ackledger.h"
#include "session/attempt.h"
#include "session/backoff.h"
#include "session/faultstreak.h"
#include "session/protocolpage.h"
#include "session/recovery.h"
#include "session/retryqueue.h"
#include "session/tablerun.h"
#include "session/transcript.h"
#include "session/writequeue.h"
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

Protocol protocolOf(const QString &name)
{
    if (name == QLatin1String("V3"))
        return Protocol::V3;
    return name == QLatin1String("V4") ? Protocol::V4 : Protocol::Auto;
}

void rowsOf(const Table &table)
{
    QTest::addColumn<Row>("row");
    for (qsizetype number = 0; number < table.size(); ++number)
        QTest::newRow(qPrintable(QStringLiteral("%1. %2").arg(number + 1).arg(table.at(number).first())))
            << table.at(number);
}

Error failure(const QString &what)
{
    static const QMap<QString, Error::Phase> phases = {{word("transport"), Error::Phase::Http},
                                                       {word("revision"), Error::Phase::Http},
                                                       {word("name lookup"), Error::Phase::Dns},
                                                       {word("TCP"), Error::Phase::Tcp},
                                                       {word("TLS"), Error::Phase::Tls}};
    if (!phases.contains(what))
        return {};
    Error error{Error::Kind::Refused, word("failed"), word("It failed.")};
    error.phase = phases.value(what);
    if (what == QLatin1String("revision"))
        error.httpBody = R"({"code":5})";
    return error;
}

QString nameOf(const Attempt::Try &asked)
{
    static const QMap<Protocol, QString> names = {
        {Protocol::Auto, word("Auto ")}, {Protocol::V3, word("V3 ")}, {Protocol::V4, word("V4 ")}};
    return names.value(asked.protocol) + asked.transport;
}

/// The queue of the table: retries are left unless the world says otherwise, one item unless it says two.
std::optional<RetryQueue> queueIn(const QString &state, const QStringList &world)
{
    RetryQueue queue;
    queue.release();
    const bool isTwo = world.contains(QLatin1String("two items"));
    if (state == QLatin1String("empty"))
        return isTwo ? std::nullopt : std::optional(queue);
    RetryQueue::Item item;
    item.retries = world.contains(QLatin1String("no retries left")) ? 0 : 1;
    queue.add(item);
    if (isTwo)
        queue.add(item);
    if (state == QLatin1String("in flight"))
        (void)queue.next();
    if (state == QLatin1String("held"))
        queue.hold();
    return queue;
}

QString stateOfQueue(const RetryQueue &queue)
{
    if (queue.items().isEmpty())
        return word("empty");
    if (queue.isInFlight())
        return word("in flight");
    return queue.isHeld() ? word("held") : word("waiting");
}

} // namespace

/// Runs the other tables of lib/doc/protocol.md.
class tst_ProtocolRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWireExamplesCanBeRead_data() { rowsOf(tableUnder(word("On the wire"))); }
    void theWireExamplesCanBeRead();
    void thePayloadsAreWrittenSo_data() { rowsOf(tablesUnder(word("On the wire")).value(1)); }
    void thePayloadsAreWrittenSo();
    void theLimitsOfARequestAreThose();
    void anAttemptGoesSo_data() { rowsOf(tableUnder(word("Attempt"))); }
    void anAttemptGoesSo();
    void aRecoveryGoesSo_data() { rowsOf(tableUnder(word("Recovery"))); }
    void aRecoveryGoesSo();
    void anAcknowledgementEndsSo_data() { rowsOf(tableUnder(word("Acknowledgements"))); }
    void anAcknowledgementEndsSo();
    void theRetryQueueKeepsItsTable();
    void theDelaysAreThose_data() { rowsOf(tableUnder(word("Back-off"))); }
    void theDelaysAreThose();
    void parseErrorsEndSo_data() { rowsOf(tableUnder(word("Parse errors in a row"))); }
    void parseErrorsEndSo();
};

void tst_ProtocolRules::theWireExamplesCanBeRead()
{
    QFETCH(Row, row);
    QCOMPARE(row.size(), 3);
    const QStringList texts = codeIn(row.at(1)) + codeIn(row.at(2));
    QVERIFY(!texts.isEmpty());
    for (const QString &text : texts) {
        const auto decoded = decodeEnginePacket(Slice(text.toUtf8()));
        QVERIFY2(std::holds_alternative<EnginePacket>(decoded), qPrintable(text));
        const auto &engine = std::get<EnginePacket>(decoded);
        if (engine.type != EnginePacket::Type::Message)
            continue;
        SocketDecoder decoder;
        const SocketDecoder::Result result = decoder.receive(engine.data);
        QVERIFY2(!std::holds_alternative<DecodeError>(result), qPrintable(text));
        QCOMPARE(std::holds_alternative<SocketDecoder::Waiting>(result), text.startsWith(QLatin1String("45")));
    }
}

void tst_ProtocolRules::thePayloadsAreWrittenSo()
{
    QFETCH(Row, row);
    const QList<EnginePacket> packets = {packet("4a"), binary("\x01\x02")};
    const Protocol protocol = protocolOf(row.at(0).left(2));
    const bool isBase64 = row.at(0).endsWith(QLatin1String("base64"));
    QCOMPARE(codeIn(row.at(1)).value(0),
             QString::fromLatin1(encodePayload(packets, protocol, isBase64).body.toHex(' ')));
}

void tst_ProtocolRules::theLimitsOfARequestAreThose()
{
    QFile file(QStringLiteral(SOURCE_ROOT "/lib/doc/protocol.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll().simplified());
    QVERIFY(page.contains(QStringLiteral("at most %1 packets").arg(MaxPacketsPerPost)));
    QVERIFY(page.contains(QStringLiteral("names none, %1 KiB").arg(WriteQueue::SafePayload / 1024)));
}

void tst_ProtocolRules::anAttemptGoesSo()
{
    QFETCH(Row, row);
    const QStringList choice = wordsIn(row.at(0));
    QStringList transports = {word("polling"), word("websocket")};
    Protocol remembered = Protocol::Auto;
    for (const QString &condition : choice.mid(1)) {
        if (condition == QLatin1String("one transport"))
            transports.removeLast();
        else
            remembered = protocolOf(condition.left(2));
    }
    Attempt attempt(transports, true, protocolOf(choice.first()), remembered);
    QStringList tries = {nameOf(attempt.current())};
    for (const QString &what : wordsIn(row.at(1))) {
        QVERIFY2(failure(what).isError() || what == QLatin1String("wanted close"), qPrintable(what));
        const auto next = attempt.failed(failure(what));
        tries.append(next ? nameOf(*next) : word("nothing"));
    }
    QCOMPARE(tries, wordsIn(row.at(2)));
}

void tst_ProtocolRules::aRecoveryGoesSo()
{
    QFETCH(Row, row);
    Recovery recovery;
    const QStringList before = wordsIn(row.at(0));
    const Protocol protocol = before.contains(QLatin1String("V3")) ? Protocol::V3 : Protocol::V4;
    if (before.first() != QLatin1String("first join"))
        (void)recovery.joined(before.first() == QLatin1String("pid p1") ? "p1" : "", protocol);
    if (before.contains(QLatin1String("offset")))
        recovery.delivered(socketPacket(R"(2["a","o1"])"));
    if (before.contains(QLatin1String("lost")))
        recovery.lost();
    else if (before.contains(QLatin1String("left")))
        recovery.left();
    const QByteArray pid = row.at(1) == QLatin1String("none") ? QByteArray() : row.at(1).toUtf8();
    const Recovery::Outcome outcome = recovery.joined(pid, protocol);
    QCOMPARE(outcome.isRecovered ? word("yes") : word("no"), row.at(2));
    QCOMPARE(outcome.problem, row.at(3));
}

void tst_ProtocolRules::anAcknowledgementEndsSo()
{
    QFETCH(Row, row);
    using namespace std::chrono_literals;
    for (const bool hasLeft : {true, false}) {
        AckLedger ledger;
        const qint64 id = ledger.add("a", at(0), 1000ms);
        if (hasLeft)
            ledger.left(id, at(10));
        QString outcome;
        if (row.at(0) == QLatin1String("the server answers"))
            outcome = ledger.settle(id) ? word("answered") : QString();
        else if (row.at(0) == QLatin1String("its time is up"))
            outcome = ledger.expire(at(1000)).isEmpty() ? QString() : word("fails with timeout");
        else if (row.at(0) == QLatin1String("the connection is lost, or the namespace left"))
            outcome = ledger.takeLost(false).isEmpty() ? QString() : word("fails with disconnected");
        else if (row.at(0) == QLatin1String("the socket is deleted"))
            outcome = ledger.takeLost(true).isEmpty() ? QString() : word("fails with disconnected");
        else
            QFAIL("nothing is called so");
        if (outcome.isEmpty() && ledger.size() == 1)
            outcome = word("goes on waiting");
        // What becomes of the send buffer is the namespace's.
        QCOMPARE(row.at(hasLeft ? 1 : 2).section(u',', 0, 0), outcome);
    }
}

void tst_ProtocolRules::theRetryQueueKeepsItsTable()
{
    TableRun<RetryQueue> run;
    run.states = QStringList{word("empty"), word("waiting"), word("in flight"), word("held")};
    run.worlds = {{}, {word("two items")}, {word("no retries left")}};
    run.bring = queueIn;
    run.stateOf = stateOfQueue;
    const auto add = [&run](const char *name, auto &&call) {
        run.happenings.insert(word(name), [call](RetryQueue &it, const QStringList &) -> QStringList {
            const char *given = call(it);
            return *given ? QStringList(word(given)) : QStringList();
        });
    };
    add("add", [](RetryQueue &it) { return it.items().isEmpty() && it.add({}) > 0 ? "" : ""; });
    add("next", [](RetryQueue &it) { return it.next() ? "the item" : ""; });
    add("acknowledged", [](RetryQueue &it) { return it.acknowledged(), ""; });
    add("failed", [](RetryQueue &it) { return it.failed() ? "given up" : ""; });
    add("remove", [](RetryQueue &it) { return it.remove(1), ""; });
    add("hold", [](RetryQueue &it) { return it.hold(), ""; });
    add("release", [](RetryQueue &it) { return it.release(), ""; });
    const QStringList faults = run.run(tableUnder(word("Retries")));
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void tst_ProtocolRules::theDelaysAreThose()
{
    QFETCH(Row, row);
    using namespace std::chrono_literals;
    const auto delay = [attempt = row.at(0).toInt()](double jitter, double random) {
        Backoff backoff(1000ms, 5000ms, jitter);
        std::chrono::milliseconds last{0};
        for (int count = 0; count < attempt; ++count)
            last = backoff.next(random);
        return last.count();
    };
    QCOMPARE(QString::number(delay(0, 0.3)), row.at(1));
    long long least = delay(0.5, 0);
    long long most = least;
    for (int part = 0; part < 10000; ++part) {
        least = std::min<long long>(least, delay(0.5, part / 10000.0));
        most = std::max<long long>(most, delay(0.5, part / 10000.0));
    }
    QCOMPARE(QStringLiteral("%1 to %2").arg(least).arg(most), row.at(2));
}

void tst_ProtocolRules::parseErrorsEndSo()
{
    QFETCH(Row, row);
    FaultStreak streak(3);
    bool isHopeless = false;
    for (const QString &end : wordsIn(row.at(0))) {
        CloseReason reason = CloseReason::ParseError;
        if (end == QLatin1String("transport close"))
            reason = CloseReason::TransportClose;
        else if (end == QLatin1String("ping timeout"))
            reason = CloseReason::PingTimeout;
        else
            QCOMPARE(end.size(), 1);
        isHopeless = streak.ended(reason, end);
    }
    QCOMPARE(isHopeless ? word("yes") : word("no"), row.at(1));
}

QTEST_APPLESS_MAIN(tst_ProtocolRules)
#include "tst_protocolrules.moc"
