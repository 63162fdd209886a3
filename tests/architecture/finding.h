// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace Architecture {

/// One place that breaks a rule.
struct Finding {
    QString path;
    int line = 0; ///< from 1; 0 for the file as a whole
    QString what;

    [[nodiscard]] QString text() const { return QStringLiteral("%1:%2: %3").arg(path).arg(line).arg(what); }
};

using Findings = QList<Finding>;

} // namespace Architecture
