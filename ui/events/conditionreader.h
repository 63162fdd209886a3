// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventcondition.h"
#include "events/eventfiltererror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

namespace Sockeye {

/// What stands behind a key, or alone.
struct FilterValue {
    QString text;
    bool isQuoted = false;
    bool isExpression = false; ///< stood between slashes
};

/// Makes a condition of a key and its value.
class ConditionReader {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ConditionReader)
public:
    /// The offset of an error counts from the value's first character, its quote or slash included.
    using Read = std::variant<EventCondition, EventFilterError>;

    explicit ConditionReader(QDateTime startedAt);
    /// `key` is one of `keys`, or empty for a word alone.
    [[nodiscard]] Read read(const QString &key, const FilterValue &value) const;

    [[nodiscard]] static QStringList keys();
    /// The words a key takes; empty when it takes others than words.
    [[nodiscard]] static QStringList wordsOf(const QString &key);
    /// Fits the whole of a text in any case; `*` stands for anything.
    [[nodiscard]] static QRegularExpression wildcard(const QString &text);

private:
    [[nodiscard]] Read readAlone(const FilterValue &value) const;
    [[nodiscard]] Read readNames(NameCondition::Of of, const FilterValue &value) const;
    [[nodiscard]] Read readDirection(const QString &value) const;
    [[nodiscard]] Read readAck(const QString &value) const;
    [[nodiscard]] Read readLatency(const QString &value) const;
    [[nodiscard]] Read readSize(const QString &value) const;
    [[nodiscard]] Read readTime(const QString &value) const;
    [[nodiscard]] Read readHas(const QString &value) const;
    [[nodiscard]] static Read refused(const QString &value, const QString &sentence);
    [[nodiscard]] static Read unknownWord(const QString &key, const QString &value, const QString &word);

    QDateTime m_startedAt;
};

} // namespace Sockeye
