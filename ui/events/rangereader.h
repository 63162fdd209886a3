// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventcondition.h"
#include "events/eventfiltererror.h"

#include <functional>
#include <optional>
#include <QCoreApplication>
#include <QDateTime>
#include <variant>

namespace Sockeye {

/// Reads `>10KB`, `<=5s`, `1KB..4KB`, or one value, which stands for all that looks like it: `12:03` for a minute.
class RangeReader {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::RangeReader)
public:
    using Read = std::variant<NumberRange, EventFilterError>;

    /// In bytes; a KB is 1024 of them.
    [[nodiscard]] static Read size(const QString &text);
    /// In microseconds; without a unit they are milliseconds.
    [[nodiscard]] static Read latency(const QString &text);
    /// In microseconds: `+5s` since the connection began to be made, `12:00:01` since `startedAt`.
    [[nodiscard]] static Read time(const QString &text, const QDateTime &startedAt);
    /// Whether a text compares or has two ends.
    [[nodiscard]] static bool isRange(const QString &text);

private:
    /// A value as it was written: from its first to its last number.
    using ReadValue = std::function<std::optional<NumberRange>(QStringView)>;

    RangeReader(QString text, QString example, ReadValue readValue);
    [[nodiscard]] Read read() const;
    [[nodiscard]] Read between(qsizetype dots) const;
    [[nodiscard]] Read refused(qsizetype offset, qsizetype length) const;

    QString m_text;
    QString m_example;
    ReadValue m_readValue;
};

} // namespace Sockeye
