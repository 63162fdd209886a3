// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QDateTime>
#include <SocketIO/trace.h>
#include <type_traits>

namespace SocketIO {

/// The facts of a record that are cheap to look at: no payload is copied. Views point into the log and stay valid only
/// inside the call that hands them out.
struct TraceView {
    std::chrono::microseconds time{0}; ///< since the log's start
    /// Layer to id as in TraceRecord.
    Layer layer = Layer::State;
    /// Which way the bytes went.
    Direction direction = Direction::None;
    /// The transport that carried it.
    Carrier carrier = Carrier::None;
    /// What it tells.
    Kind kind = Kind::Fault;
    /// Whether the payload is binary.
    bool binary = false;
    /// Acknowledgement id, number of the exchange, or -1.
    qint64 id = -1;
    /// HTTP status, close code, or 0.
    int status = 0;
    /// Bytes on the wire of its layer.
    qint64 size = 0;
    /// First byte of a WebSocket frame, or 0.
    quint8 frame = 0;
    /// How long it took, or -1.
    std::chrono::microseconds duration{-1};
    /// Namespace, UTF-8.
    QByteArrayView nsp;
    /// Event name, UTF-8.
    QByteArrayView event;
    /// What TraceRecord::reason holds, UTF-8.
    QByteArrayView reason;
    /// What TraceRecord::payload holds.
    QByteArrayView payload;
    /// Where the payload lies in the log's store. Records of one message share bytes: a frame contains the range of the
    /// packet it carried, which is how a view finds the frames of an event.
    quint64 payloadPosition = 0;
    /// Number of binary attachments.
    int attachmentCount = 0;
    /// Bytes of all of them.
    qint64 attachmentBytes = 0;
};

/// Append-only store of trace records: one writer thread, any number of reader threads, no locks.
///
/// Records live in chunks that never move. Once more than `memoryCap` bytes are held, the oldest chunks are written to
/// a temporary file and stay readable; nothing is dropped. A record costs at most 96 bytes beyond its payload, and
/// bytes shared by several records (frame, engine packet, socket packet) are stored once.
class SOCKETIO_EXPORT TraceLog final : public TraceTap {
public:
    /// Memory cap in bytes unless another is given.
    static constexpr qint64 DefaultMemoryCap = 512LL * 1024 * 1024;

    /// `memoryCap` in bytes.
    explicit TraceLog(qint64 memoryCap = DefaultMemoryCap);
    ~TraceLog() override;
    TraceLog(const TraceLog &) = delete;
    TraceLog &operator=(const TraceLog &) = delete;

    /// Writer thread only.
    void record(const TraceRecord &record) override;

    /// Number of complete records; any thread. Only ever grows.
    [[nodiscard]] qsizetype size() const;
    /// A copy of one record; any thread. `index` must be below a `size()` seen before.
    [[nodiscard]] TraceRecord at(qsizetype index) const;
    /// Calls `visit(index, const TraceView &)` for records `from` up to but not including `to`; any thread.
    /// The visitor returns false to stop.
    template <typename Visit> void visit(qsizetype from, qsizetype to, Visit &&visit) const
    {
        const void *context = std::addressof(visit); // a visitor may be const; it is called as what it was
        visitRange(from, to, const_cast<void *>(context), [](void *visitor, qsizetype index, const TraceView &view) {
            return static_cast<bool>((*static_cast<std::remove_reference_t<Visit> *>(visitor))(index, view));
        });
    }

    /// Wall clock at the moment `TraceView::time` counts from; any thread.
    [[nodiscard]] QDateTime startedAt() const;
    /// The moment `TraceView::time` counts from, on `steadyNow`'s clock; any thread.
    [[nodiscard]] std::chrono::steady_clock::time_point start() const;

    /// Bytes held in memory and bytes moved to the temporary file; any thread.
    [[nodiscard]] qint64 memoryUsed() const;
    /// Bytes moved to the temporary file; any thread.
    [[nodiscard]] qint64 spilled() const;
    /// True when the temporary file could not be written; the log then goes on in memory.
    [[nodiscard]] bool spillFailed() const;

private:
    void visitRange(qsizetype from, qsizetype to, void *context,
                    bool (*visitor)(void *, qsizetype, const TraceView &)) const;

    class Store;
    std::unique_ptr<Store> d;
};

} // namespace SocketIO
