// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionsettings.h"
#include <functional>
#include <limits>
#include <QCoreApplication>
#include <QJsonValue>
#include <QList>
#include <QPair>

namespace Sockeye {

/// One option of a connection: its name, what it does, its limits, and where the settings keep it.
class ConnectionOption {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ConnectionOption)

public:
    /// Where it stands. Own: it has a field of its own outside of the folds.
    enum class Fold { Own, Protocol, Cookies, Tls, Proxy, Reconnection, Timeouts, Sending };
    enum class Type { Switch, Number, Decimal, Text, Password, List, Json, Pairs, Choice, File };

    /// In documents; that of the reference client where it has the option.
    QString key;
    Fold fold = Fold::Own;
    Type type = Type::Text;
    QString label = {};
    /// What it does, in one or two sentences.
    QString tip = {};
    std::function<QJsonValue(const ConnectionSettings &)> get = {};
    /// Expects a value without a `problem`.
    std::function<void(ConnectionSettings &, const QJsonValue &)> set = {};
    /// What more there is to be wrong; may be empty.
    std::function<QString(const QJsonValue &)> check = {};
    QString unit = {};
    double minimum = 0;
    double maximum = std::numeric_limits<int>::max();
    QList<QPair<QJsonValue, QString>> choices = {};
    /// Name in the options of the JavaScript client; empty where it has none.
    QString codeKey = {};
    /// Whether another option holds the value too, so that documents leave it out.
    bool isDerived = false;

    /// The value of a connection nobody changed.
    [[nodiscard]] QJsonValue usual() const;
    /// Why this is no value of the option; empty when it is one.
    [[nodiscard]] QString problem(const QJsonValue &value) const;
    /// A value as people read it.
    [[nodiscard]] QString words(const QJsonValue &value) const;
    /// What it does, its limits, its default and its name in code.
    [[nodiscard]] QString explanation() const;
};

} // namespace Sockeye
