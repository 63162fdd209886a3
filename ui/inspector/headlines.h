// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace Sockeye {

/// The head of a HTTP message as the log keeps it: start line and header lines, LF between.
class HeadLines {
public:
    struct Header {
        QByteArray name;
        QByteArray value;
        bool isSecret = false;
    };

    QByteArray start; ///< "GET http://…" or "HTTP 200 OK"
    QList<Header> headers;

    [[nodiscard]] static HeadLines of(const QByteArray &head);
    /// The same with passwords, tokens and cookies hidden; names stay.
    [[nodiscard]] static QByteArray masked(const QByteArray &head);
    /// "GET url" with secret values of the query hidden.
    [[nodiscard]] static QByteArray maskedRequest(const QByteArray &line);
    /// A secret header's value: its scheme or the names of cookies stay.
    [[nodiscard]] static QByteArray maskedValue(const Header &header);
};

} // namespace Sockeye
