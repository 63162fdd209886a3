// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/acknames.h"
#include "acks/ackrow.h"

#include <QString>
#include <SocketIO/tracelog.h>
#include <vector>

namespace Sockeye {

/// Which rows are wanted: those of a group of states that a line of words asks for. All words must fit; one with "-"
/// before it must not. `ns:`, `event:` take names with * and ?; `dir:` in or out, `id:` a number, `latency:` an amount
/// with > or < before it. Other words are found, in either case, in names, ids, arguments and answers.
class AckFilter {
public:
    AckFilter() = default;
    AckFilter(AckGroup group, const QString &line);

    [[nodiscard]] AckGroup group() const { return m_group; }
    [[nodiscard]] const QString &line() const { return m_line; }
    [[nodiscard]] bool wantsAll() const { return m_group == AckGroup::All && m_terms.empty(); }
    [[nodiscard]] bool wants(const AckRow &row, const AckNames &names, const SocketIO::TraceLog &log) const;

    /// The line that asks for the rows of one name.
    [[nodiscard]] static QString lineOf(const AckName &name);

private:
    enum class Field : quint8 { Words, Namespace, Event, Direction, Id, Longer, Shorter };
    struct Term {
        Field field = Field::Words;
        bool isNegated = false;
        QByteArray text;
        std::chrono::microseconds latency{0};
    };

    void addTerm(const QString &word, qsizetype colon, bool isNegated);
    [[nodiscard]] static bool meets(const Term &term, const AckRow &row, const AckName &name,
                                    const SocketIO::TraceLog &log);
    [[nodiscard]] static bool finds(const Term &term, const AckRow &row, const AckName &name,
                                    const SocketIO::TraceLog &log);

    AckGroup m_group = AckGroup::All;
    QString m_line;
    std::vector<Term> m_terms;
};

} // namespace Sockeye
