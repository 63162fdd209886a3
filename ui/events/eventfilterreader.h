// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventfilter.h"

#include <optional>
#include <QCoreApplication>

namespace Sockeye {

/// Reads a filter line from left to right.
///
/// any = all { "or" all }; all = part { ["and"] part }; part = { "-" } ( "(" any ")" | condition );
/// condition = [ key ":" ] ( word | "quoted" | /expression/ ) | argument
class EventFilterReader {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::EventFilterReader)
public:
    EventFilterReader(QString line, QDateTime startedAt);
    [[nodiscard]] EventFilter::Read read();

private:
    using Node = std::optional<FilterNode>;

    [[nodiscard]] Node readAny();
    [[nodiscard]] Node readAll();
    [[nodiscard]] Node readPart();
    [[nodiscard]] Node readParentheses();
    [[nodiscard]] Node readCondition();
    [[nodiscard]] Node readValue(const QString &key);
    [[nodiscard]] Node readArgument();
    [[nodiscard]] Node checked(FilterNode condition);
    [[nodiscard]] Node checkedWord(const QString &word, qsizetype at);
    [[nodiscard]] std::optional<QString> readKey();
    [[nodiscard]] std::optional<QString> readQuoted(QChar mark, const QString &unfinished);
    [[nodiscard]] QString readWord();
    [[nodiscard]] bool startsExpression(bool isName) const;
    [[nodiscard]] bool isJoint(QLatin1String word) const;
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_line.size(); }
    [[nodiscard]] QChar here(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_line.size() ? m_line[m_at + ahead] : QChar();
    }
    void skipBlanks();
    std::nullopt_t fail(qsizetype at, qsizetype length, const QString &sentence);

    QString m_line;
    QDateTime m_startedAt;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::optional<EventFilterError> m_error;
};

} // namespace Sockeye
