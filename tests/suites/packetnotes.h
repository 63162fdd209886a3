// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <QObject>
#include <SocketIO/trace.h>

/// Notes everything a connection does, in order.
class PacketNotes final : public SocketIO::TraceTap {
public:
    void record(const SocketIO::TraceRecord &record) override;

    /// Calls `act`, from the event loop, after the next record of that kind.
    void at(SocketIO::Kind kind, std::function<void()> act);

    /// The packets of a layer in one direction, as text; a binary message of the engine as "bin:" and hex digits.
    [[nodiscard]] QByteArrayList packets(SocketIO::Layer layer, SocketIO::Direction direction) const;
    /// What Socket.IO sent and received.
    [[nodiscard]] QByteArrayList sent() const;
    [[nodiscard]] QByteArrayList received() const;
    [[nodiscard]] QList<SocketIO::TraceRecord> records(SocketIO::Kind kind) const;
    [[nodiscard]] QList<SocketIO::TraceRecord> records(SocketIO::Layer layer, SocketIO::Direction direction) const;
    [[nodiscard]] qsizetype count(SocketIO::Kind kind) const { return records(kind).size(); }
    /// "METHOD url" of each HTTP request.
    [[nodiscard]] QByteArrayList requests() const;
    /// The bytes in the body of each POST.
    [[nodiscard]] QList<qsizetype> postSizes() const;
    void clear() { m_records.clear(); }

private:
    QList<SocketIO::TraceRecord> m_records;
    SocketIO::Kind m_kind = SocketIO::Kind::Fault;
    std::function<void()> m_act;
    QObject m_context;
};
