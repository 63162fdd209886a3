// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/argumentcondition.h"
#include "events/eventfiltererror.h"

#include <QCoreApplication>

namespace Sockeye {

/// Reads `arg[0].user.id>5` in a filter line: a path into the arguments, and what the value there must be. Without a
/// number it is any argument, `[*]` is any element, and a path alone asks whether there is a value.
class ArgumentReader {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ArgumentReader)
public:
    using Read = std::variant<ArgumentCondition, EventFilterError>;

    [[nodiscard]] static bool startsAt(const QString &line, qsizetype at);

    ArgumentReader(QString line, qsizetype at);
    [[nodiscard]] Read read();
    /// Behind what was read.
    [[nodiscard]] qsizetype end() const { return m_at; }

private:
    using Relation = ArgumentCondition::Relation;

    [[nodiscard]] bool readPath();
    [[nodiscard]] bool readBracket();
    [[nodiscard]] bool readKey();
    [[nodiscard]] Relation readRelation();
    [[nodiscard]] std::optional<ArgumentCondition::Wanted> readWanted();
    [[nodiscard]] std::optional<ArgumentCondition::Wanted> readExpression(qsizetype opening);
    [[nodiscard]] std::optional<QString> readQuoted();
    [[nodiscard]] QString readWord();
    [[nodiscard]] QChar here() const { return m_at < m_line.size() ? m_line[m_at] : QChar(); }
    [[nodiscard]] bool take(QLatin1String text);
    bool fail(qsizetype at, qsizetype length, const QString &sentence);

    QString m_line;
    qsizetype m_at;
    std::vector<ArgumentCondition::Step> m_path;
    std::optional<EventFilterError> m_error;
};

} // namespace Sockeye
