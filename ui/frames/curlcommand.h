// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// Writes a line for a shell that makes a request of the log once more: the same method, URL, headers and bytes.
class CurlCommand {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::CurlCommand)

public:
    enum class Secrets : quint8 { Hidden, Shown };

    /// Whether a record is one that can be made again: an HTTP request or the request of a WebSocket handshake.
    [[nodiscard]] static bool canMake(const SocketIO::TraceView &view);
    /// `request` must be such a record. A comment above tells when something was hidden.
    [[nodiscard]] static QString of(const SocketIO::TraceRecord &request, Secrets secrets);

    /// Bytes as one word of a POSIX shell, or of bash where they need it.
    [[nodiscard]] static QString quoted(const QByteArray &bytes);

private:
    CurlCommand(const SocketIO::TraceRecord &request, Secrets secrets);

    [[nodiscard]] QString made();
    void readHead(const QByteArray &head);
    void addMethod();
    void addHeaders();
    void addBody();
    [[nodiscard]] QByteArray shown(const QByteArray &raw, const QByteArray &masked);
    [[nodiscard]] bool hasHeader(const QByteArray &name) const;

    bool m_hides;
    bool m_hid = false;
    bool m_isHandshake;
    QByteArray m_method;
    QByteArray m_url;
    QByteArray m_body;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    QStringList m_words;
    QString m_input; // what is piped into it
};

} // namespace Sockeye
