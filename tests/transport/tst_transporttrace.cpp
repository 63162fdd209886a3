// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/pollingbench.h"
#include "transport/tlsfixtures.h"

using namespace SocketIO;

namespace {

/// "out request 1", "in binary 3": direction, kind and, for HTTP, the number of the exchange.
QByteArrayList outline(const RecordingTap &tap)
{
    QByteArrayList lines;
    for (const TraceRecord &it : tap.records) {
        if (it.layer == Layer::State)
            continue;
        QByteArray line = directionName(it.direction).toByteArray() + ' ' + kindName(it.kind).toByteArray();
        if (it.layer == Layer::Http)
            line += ' ' + QByteArray::number(it.id);
        lines.append(line);
    }
    return lines;
}

using Lines = QByteArrayList;

} // namespace

/// What polling tells a trace tap.
class tst_TransportTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsRequestsAndResponses();
    void tellsAnExchangeWhole();
    void tellsARefusalAsAResponse();
    void tellsAFailureWithItsReason();
    void numbersGoOnWithTheNextTransport();
    void tellsTheGoodbye();
    void tellsTheHeadersThatWereSent();
    void tellsTheConnectionsThatWereMade();
    void tellsTheTlsOfAConnection();
    void worksWithoutATap();
};

void tst_TransportTrace::joinsRequestsAndResponses()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("a")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answerPoll("4b");
    QTRY_COMPARE(bench.count("GET"), 3);
    bench.answerPost();
    QTRY_COMPARE(outline(bench.tap),
                 Lines({"out request 1", "in response 1", "out request 2", "out request 3", "in response 2",
                        "out request 4", "in response 3"}));
}

void tst_TransportTrace::tellsAnExchangeWhole()
{
    PollingBench bench;
    bench.settings.options.headers = {{"X-Mine", "yes"}};
    QVERIFY(bench.shakeHands());
    bench.tap.records.clear();
    bench.send({message("€")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answer(bench.pending("POST"), "ok", "200 Fine", "X-Theirs: too\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));

    const TraceRecord request = bench.tap.first(Kind::Request, Direction::Out);
    QVERIFY(request.layer == Layer::Http);
    QVERIFY(request.carrier == Carrier::Polling);
    QCOMPARE(request.id, 3);
    QVERIFY2(request.reason.startsWith("POST http://127.0.0.1:"), request.reason.constData());
    QVERIFY(request.head.startsWith(QByteArray(request.reason + '\n')));
    QVERIFY2(request.head.contains("\nX-Mine: yes"), request.head.constData());
    QCOMPARE(request.payload.toByteArray(), QByteArray("4€"));
    QCOMPARE(request.size, 4);

    const TraceRecord response = bench.tap.first(Kind::Response, Direction::In);
    QVERIFY(response.layer == Layer::Http);
    QVERIFY(response.carrier == Carrier::Polling);
    QCOMPARE(response.id, request.id);
    QCOMPARE(response.status, 200);
    QVERIFY2(response.head.startsWith("HTTP 200 Fine\n"), response.head.constData());
    QVERIFY2(response.head.contains("\nX-Theirs: too"), response.head.constData());
    QCOMPARE(response.payload.toByteArray(), QByteArray("ok"));
    QCOMPARE(response.size, 2);
    QVERIFY(response.reason.isEmpty());
    QVERIFY(response.duration >= std::chrono::microseconds(0));
    QVERIFY(response.duration <= response.time - request.time + std::chrono::milliseconds(1));
    QVERIFY(response.time >= request.time);
}

void tst_TransportTrace::tellsARefusalAsAResponse()
{
    PollingBench bench;
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    const QByteArray body = R"({"code":0,"message":"Transport unknown"})";
    bench.answer(0, body, "400 Bad Request");
    QTRY_COMPARE(outline(bench.tap), Lines({"out request 1", "in response 1"}));
    QCOMPARE(bench.tap.records.last().status, 400);
    QCOMPARE(bench.tap.records.last().payload.toByteArray(), body);
    QVERIFY(!bench.tap.records.last().reason.isEmpty());
}

void tst_TransportTrace::tellsAFailureWithItsReason()
{
    PollingBench bench;
    bench.stop();
    bench.open();
    QTRY_COMPARE(outline(bench.tap), Lines({"out request 1", "in failure 1"}));
    QCOMPARE(bench.tap.records.last().status, 0);
    QVERIFY(!bench.tap.records.last().reason.isEmpty());
    QVERIFY(bench.tap.records.last().duration >= std::chrono::microseconds(0));
}

void tst_TransportTrace::numbersGoOnWithTheNextTransport()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    delete bench.transport;
    bench.tap.records.clear();
    bench.open();
    QTRY_COMPARE(bench.count(), 3);
    QCOMPARE(outline(bench.tap), Lines({"out request 3"}));
}

void tst_TransportTrace::tellsTheGoodbye()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.tap.records.clear();
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.count("POST"), 1);
    QCOMPARE(bench.tap.first(Kind::Request, Direction::Out).payload.toByteArray(), QByteArray("1"));
    bench.answerPost();
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.tap.first(Kind::Response, Direction::In).id, 3);
    // The poll it gave up has an end in the trace as well.
    QVERIFY(bench.tap.records.last().kind == Kind::Failure);
    QCOMPARE(bench.tap.records.last().id, 2);
}

void tst_TransportTrace::tellsTheHeadersThatWereSent()
{
    PollingBench bench;
    bench.settings.options.headers = {{"X-Mine", "yes"}};
    QVERIFY(bench.shakeHands());
    bench.send({message("a")});
    QTRY_COMPARE(bench.count(), 3);
    Lines heads;
    for (const TraceRecord &record : bench.tap.records) {
        if (record.kind == Kind::Request)
            heads.append(record.head.mid(record.head.indexOf('\n') + 1));
    }
    QCOMPARE(heads.size(), 3);
    for (int number = 0; number < 3; ++number) {
        Lines sent;
        for (const auto &[name, value] : bench.request(number).head.headers)
            sent.append(name + ": " + value);
        QCOMPARE(heads.at(number).split('\n'), sent);
    }
}

void tst_TransportTrace::tellsTheConnectionsThatWereMade()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.answerPoll("4a"); // on the connection that is there
    QTRY_COMPARE(bench.count("GET"), 3);
    bench.send({message("b")}); // on another
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answerPost();
    QTRY_COMPARE(bench.owner.last(), QByteArray("drained"));
    QList<TraceRecord> steps;
    for (const TraceRecord &record : bench.tap.records) {
        if (record.kind == Kind::Step)
            steps.append(record);
    }
    QCOMPARE(steps.size(), 2);
    for (const TraceRecord &step : steps) {
        QVERIFY(step.layer == Layer::State);
        QVERIFY(step.carrier == Carrier::Polling);
        QCOMPARE(step.reason, "tcp\t" + bench.settings.server.authority().toLatin1());
        QVERIFY(step.duration >= std::chrono::microseconds(0));
    }
    QCOMPARE(steps.at(0).id, 1);
    QCOMPARE(steps.at(1).id, 4);
}

void tst_TransportTrace::tellsTheTlsOfAConnection()
{
    PollingBench bench(tlsOf("server"));
    bench.settings.network.tls = trustingTls();
    QVERIFY(bench.shakeHands());
    const TraceRecord step = bench.tap.first(Kind::Step, Direction::None);
    QCOMPARE(step.id, 1);
    QVERIFY2(step.reason.startsWith("tls\tTLSv1."), step.reason.constData());
    const QByteArray name = testCertificate("server").subjectDisplayName().toUtf8();
    QVERIFY(!name.isEmpty());
    QVERIFY2(step.reason.endsWith(name), step.reason.constData());
    QVERIFY(step.duration >= std::chrono::microseconds(0));
    QCOMPARE(std::count_if(bench.tap.records.begin(), bench.tap.records.end(),
                           [](const TraceRecord &it) { return it.kind == Kind::Step; }),
             1);
}

void tst_TransportTrace::worksWithoutATap()
{
    PollingBench polling;
    polling.open();
    QTRY_COMPARE(polling.count(), 1);
    polling.answer(0, Hello);
    QTRY_COMPARE(polling.pending("GET"), 1);
}

QTEST_GUILESS_MAIN(tst_TransportTrace)
#include "tst_transporttrace.moc"
