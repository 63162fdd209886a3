// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonValue>
#include <SocketIO/clientoptions.h>

namespace Sockeye {

/// What one transport does differently, and what of the headers has a field of its own, as JSON.
class TransportJson {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::TransportJson)

public:
    using PerTransport = QMap<QString, SocketIO::TransportOptions>;

    [[nodiscard]] static QJsonValue write(const PerTransport &options);
    /// Expects a value without a `problem`.
    [[nodiscard]] static PerTransport read(const QJsonValue &value);
    [[nodiscard]] static QString problem(const QJsonValue &value);

    /// Why these pairs cannot be headers; empty when they can.
    [[nodiscard]] static QString headerProblem(const QJsonValue &pairs);
    [[nodiscard]] static QString origin(const SocketIO::HeaderList &headers);
    /// Takes the origin out for an empty text.
    static void setOrigin(SocketIO::HeaderList &headers, const QString &origin);
};

} // namespace Sockeye
