// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkplan.h"
#include <QCoreApplication>
#include <QStringList>

namespace Sockeye {

/// The one thing to do after a check.
struct CheckAdvice {
    /// Whether a way was found.
    bool isFound = false;
    /// One sentence.
    QString sentence;
    /// One sentence: what remains to be done at the server's side; may be empty.
    QString next;
    /// What to connect with; what was checked when no way was found.
    ConnectionSettings settings;
};

/// What a check found, in words. Pure.
class CheckReport {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::CheckReport)

public:
    explicit CheckReport(ConnectionSettings settings);

    /// The cells of the table's head, and those of an answer: verdict, address, path, generation, transport, time, what
    /// came.
    [[nodiscard]] static QStringList head();
    [[nodiscard]] static QStringList cells(const CheckAnswer &answer);
    /// Cells as a line of text, aligned with those of every way of the plan.
    [[nodiscard]] QString line(const QStringList &cells) const;

    [[nodiscard]] CheckAdvice advice(const QList<CheckAnswer> &answers) const;
    /// The options of the console that connect in this way, as one types them behind `sockeye --console`.
    [[nodiscard]] static QStringList consoleOptions(const ConnectionSettings &settings);

    /// One JSON object of kind `check`: `url`, `path`, `protocol`, `transport`, `verdict`, `duration` (ms), `came`,
    /// and, unless it works, `code`, `evidence` and `next`.
    [[nodiscard]] static QByteArray json(const CheckAnswer &answer);
    /// One JSON object of kind `advice`: `found`, `text`, `next` and, when found, `url`, `path`, `protocol`,
    /// `transports`.
    [[nodiscard]] static QByteArray json(const CheckAdvice &advice);

private:
    ConnectionSettings m_settings;
    QList<int> m_widths;
};

} // namespace Sockeye
