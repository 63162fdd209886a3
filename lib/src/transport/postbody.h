// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>

namespace SocketIO {

/// The body of a POST, or the empty one of a poll, readable once.
///
/// QNetworkAccessManager sends a request again when its connection ends without an answer. The server may have acted on
/// the first, and neither may events arrive twice nor the packets of an answer be lost; what has a body that cannot be
/// rewound it does not repeat (ContentReSendError).
class PostBody final : public QIODevice {
public:
    explicit PostBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
};

} // namespace SocketIO
