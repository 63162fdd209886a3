// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginecodec.h"
#include "transport/transport.h"
#include <functional>
#include <QNetworkCookieJar>
#include <QPointer>

/// Writes down what a transport tells, a line per call. `then` is called after each, to act from inside it.
class RecordingOwner final : public SocketIO::TransportOwner {
public:
    QByteArrayList lines;
    SocketIO::Error error; ///< of the end
    QList<std::chrono::microseconds> measured;
    QList<QSslError> tlsErrors;
    QList<QSslCertificate> chain;
    std::function<void(SocketIO::Transport *, const QByteArray &line)> then;

    [[nodiscard]] QByteArray last() const { return lines.value(lines.size() - 1); }

    void transportOpened(SocketIO::Transport *transport) override { told(transport, "opened"); }
    void transportReceived(SocketIO::Transport *transport, const SocketIO::EnginePacket &packet) override
    {
        // As an engine does: requests after the handshake carry its id.
        if (packet.type == SocketIO::EnginePacket::Type::Open)
            transport->setSid("s1");
        told(transport,
             packet.binary ? "binary " + packet.data.toByteArray().toHex() : "packet " + SocketIO::encodedText(packet));
    }
    void transportDrained(SocketIO::Transport *transport) override { told(transport, "drained"); }
    void transportPaused(SocketIO::Transport *transport) override { told(transport, "paused"); }
    void transportMeasured(SocketIO::Transport *transport, std::chrono::microseconds roundTrip) override
    {
        measured.append(roundTrip);
        told(transport, "measured");
    }
    void transportDistrusts(SocketIO::Transport *transport, const QList<QSslError> &errors,
                            const QList<QSslCertificate> &certificates) override
    {
        tlsErrors = errors;
        chain = certificates;
        told(transport, "distrusts");
    }
    void transportClosed(SocketIO::Transport *transport, SocketIO::CloseReason reason,
                         const SocketIO::Error &why) override
    {
        error = why;
        told(transport, "closed " + wordsOf(reason) + ": " + why.code.toUtf8());
    }

private:
    /// The three a transport can tell.
    static QByteArray wordsOf(SocketIO::CloseReason reason)
    {
        if (reason == SocketIO::CloseReason::TransportError)
            return "transport error";
        return reason == SocketIO::CloseReason::ParseError ? "parse error" : "transport close";
    }
    void told(SocketIO::Transport *transport, const QByteArray &line)
    {
        lines.append(line);
        if (then)
            then(transport, line);
    }
};

class RecordingTap final : public SocketIO::TraceTap {
public:
    QList<SocketIO::TraceRecord> records;
    std::function<void(const SocketIO::TraceRecord &record)> then; ///< called after each

    void record(const SocketIO::TraceRecord &record) override
    {
        records.append(record);
        if (then)
            then(record);
    }
    /// The first record of a kind in a direction; a record without a layer's fields when there is none.
    [[nodiscard]] SocketIO::TraceRecord first(SocketIO::Kind kind, SocketIO::Direction direction) const
    {
        for (const SocketIO::TraceRecord &it : records) {
            if (it.kind == kind && it.direction == direction)
                return it;
        }
        return {};
    }
};

/// One transport under test with everything it needs.
template <typename T> struct TransportBench {
    RecordingOwner owner;
    RecordingTap tap;
    SocketIO::TransportSettings settings;
    QPointer<T> transport;
    std::shared_ptr<SocketIO::TraceTap *> currentTap = std::make_shared<SocketIO::TraceTap *>(nullptr);

    TransportBench(const QUrl &server)
    {
        settings.server = server;
        settings.cookies = std::make_shared<QNetworkCookieJar>();
        settings.exchanges = std::make_shared<qint64>(0);
    }
    ~TransportBench() { delete transport; }

    T *open()
    {
        transport = new T(settings, &owner);
        *currentTap = &tap;
        transport->shareTraceTap(currentTap);
        transport->open();
        return transport;
    }
    void send(const QList<SocketIO::EnginePacket> &packets) { transport->send(packets); }
};

inline SocketIO::EnginePacket message(const QByteArray &text)
{
    return SocketIO::textEnginePacket(SocketIO::EnginePacket::Type::Message, text);
}
