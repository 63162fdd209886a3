// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/diagnosisfold.h"
#include "diagnosis/diagnosiswords.h"
#include "tracescript.h"
#include <QTest>

/// Logs of connections that go wrong, in the words the client writes.
class FailingScript : public TraceScript {
public:
    FailingScript &connecting(const QByteArray &url = "http://localhost:3000", qint64 attempt = 0)
    {
        state(Kind::Connecting, url, attempt);
        return *this;
    }
    FailingScript &failed(const QByteArray &words)
    {
        state(Kind::ConnectFailed, words);
        return *this;
    }
    FailingScript &closed(const QByteArray &reason)
    {
        state(Kind::Closed, reason);
        return *this;
    }
    FailingScript &got(const QByteArray &url)
    {
        Record record;
        record.layer = Layer::Http;
        record.direction = Direction::Out;
        record.carrier = Carrier::Polling;
        record.kind = Kind::Request;
        record.reason = "GET " + url;
        record.id = ++m_exchange;
        add(record);
        return *this;
    }
    FailingScript &answered(int status, const QByteArray &body)
    {
        response(m_exchange, status, body);
        return *this;
    }
    FailingScript &unanswered(const QByteArray &words)
    {
        failure(m_exchange, words);
        return *this;
    }
    FailingScript &askedForWebSocket(const QByteArray &url = "ws://localhost:3000/socket.io/?EIO=4&transport=websocket")
    {
        return webSocket(Direction::Out, Kind::Handshake, 0, "GET " + url, {});
    }
    FailingScript &webSocketAnswered(int status, const QByteArray &body = {})
    {
        return webSocket(Direction::In, Kind::Handshake, status, {}, body);
    }
    FailingScript &webSocketFailed(const QByteArray &words)
    {
        return webSocket(Direction::In, Kind::Failure, 0, words, {});
    }
    FailingScript &broken(const QByteArray &words, const QByteArray &bytes)
    {
        return webSocket(Direction::In, Kind::Fault, 0, words, bytes);
    }
    FailingScript &inNamespace(Kind kind, const QByteArray &nsp, const QByteArray &reason,
                               const QByteArray &payload = {}, const QByteArray &event = {}, qint64 id = -1)
    {
        Record record;
        record.kind = kind;
        record.nsp = nsp;
        record.reason = reason;
        record.payload = SocketIO::Slice(payload);
        record.event = event;
        record.id = id;
        record.duration = std::chrono::milliseconds(id >= 0 ? 5000 : -1);
        add(record);
        return *this;
    }
    FailingScript &acknowledged(const QByteArray &event)
    {
        Record record;
        record.layer = Layer::Socket;
        record.direction = Direction::In;
        record.kind = Kind::Ack;
        record.nsp = "/";
        record.event = event;
        record.duration = std::chrono::milliseconds(3);
        add(record);
        return *this;
    }

private:
    FailingScript &webSocket(Direction direction, Kind kind, int status, const QByteArray &reason,
                             const QByteArray &payload)
    {
        Record record;
        record.layer = Layer::WebSocket;
        record.direction = direction;
        record.carrier = Carrier::WebSocket;
        record.kind = kind;
        record.status = status;
        record.reason = reason;
        record.payload = SocketIO::Slice(payload);
        add(record);
        return *this;
    }

    qint64 m_exchange = 100;
};

/// One row of a table of causes.
struct DiagnosisCase {
    const char *name;
    const char *code;
    Sockeye::DiagnosisStep step;
    void (*write)(FailingScript &);
};

inline Sockeye::DiagnosisFold folded(const FailingScript &script)
{
    Sockeye::DiagnosisFold fold;
    script.log->visit(0, script.log->size(), [&](qsizetype index, const SocketIO::TraceView &view) {
        fold.apply(index, view);
        return true;
    });
    return fold;
}

/// What is wrong at the end of a log, and that it can be said.
inline void check(const DiagnosisCase &it)
{
    FailingScript script;
    it.write(script);
    const Sockeye::DiagnosisFold fold = folded(script);
    QVERIFY2(!fold.current().isEmpty(), "nothing was found");
    const Sockeye::Diagnosis &found = fold.current().first();
    QCOMPARE(found.code, QByteArray(it.code));
    QCOMPARE(int(found.step), int(it.step));
    QVERIFY(!Sockeye::DiagnosisWords::cause(found).isEmpty());
    QVERIFY(!Sockeye::DiagnosisWords::evidence(found).isEmpty());
    QVERIFY(!Sockeye::DiagnosisWords::next(found).isEmpty());
    QCOMPARE(Sockeye::DiagnosisWords::step(found).isEmpty(), found.step == Sockeye::DiagnosisStep::None);
    QVERIFY(!Sockeye::DiagnosisWords::text(found).contains(QLatin1String("%1")));
    for (const qsizetype record : found.records)
        QVERIFY(record >= 0 && record < script.log->size());
}
