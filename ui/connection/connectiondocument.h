// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionsettings.h"
#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>
#include <variant>

namespace Sockeye {

/// A connection as a small JSON text: its address, and what differs from the defaults.
class ConnectionDocument {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ConnectionDocument)

public:
    /// Whether passwords, tokens and the auth payload are written. A passphrase never is.
    enum class With { NoSecrets, Secrets };

    ConnectionSettings settings;
    /// What was left out because it is secret, by name.
    QStringList leftOut;
    /// What was not understood, by name; it changed nothing.
    QStringList unknown;
    /// Whether it was written with secrets.
    bool hasSecrets = false;

    [[nodiscard]] static QByteArray write(const ConnectionSettings &settings, With with);
    /// What a text holds, or the sentence for the user why it is no connection.
    [[nodiscard]] static std::variant<ConnectionDocument, QString> read(const QByteArray &text);

    /// Sets the options that `values` names, by their keys in documents.
    void takeOptions(const QJsonObject &values);
};

} // namespace Sockeye
