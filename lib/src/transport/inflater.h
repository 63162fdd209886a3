// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <zlib.h>

namespace SocketIO {

/// Inflates the messages of permessage-deflate (RFC 7692 section 7.2.2). Pure.
class Inflater {
public:
    enum class Outcome { Done, TooBig, Corrupt };

    /// With `forgets` each message stands for itself (server_no_context_takeover).
    explicit Inflater(bool forgets);
    ~Inflater();
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    /// Writes a whole message into `message`. Stops as soon as it is larger than `limit` (0 for none): a few bytes can
    /// stand for a thousand times as many. After anything but Done it is of no use any more.
    [[nodiscard]] Outcome inflate(QByteArrayView deflated, qint64 limit, QByteArray *message);
    /// What is wrong with a corrupt message.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    Outcome add(QByteArrayView deflated, qint64 limit, QByteArray *message);

    z_stream m_stream{};
    bool m_forgets;
    qsizetype m_size = 0; // of the message so far
    QString m_problem;
};

} // namespace SocketIO
