// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QPair>
#include <QString>

namespace Sockeye {

/// What a typed address means, in the way of the reference client: its path is a namespace.
struct ServerAddress {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ServerAddress)

public:
    /// Scheme, host and port; empty when the address is wrong.
    QString url;
    /// The namespace written as a path; empty when there is none.
    QString nsp;
    QList<QPair<QString, QString>> query;
    bool schemeAssumed = false;
    /// A `#fragment`, which never leaves a client; empty for none.
    QString fragment;
    /// What is wrong and what to do; empty when the address is good.
    QString problem;

    [[nodiscard]] static ServerAddress read(const QString &typed);
    [[nodiscard]] bool isGood() const { return problem.isEmpty(); }
};

} // namespace Sockeye
