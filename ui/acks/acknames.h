// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <vector>

namespace Sockeye {

/// What was asked, and by whom.
struct AckName {
    QByteArray nsp;
    QByteArray event;
    bool isQuestion = false; ///< the server asks

    friend bool operator==(const AckName &, const AckName &) = default;
};

/// What was asked in a log, numbered from 0 in the order it was first seen.
class AckNames {
public:
    /// So many are told apart; what comes later under other names has the last number.
    static constexpr std::size_t Limit = 65'536;

    quint32 number(QByteArrayView nsp, QByteArrayView event, bool isQuestion);

    [[nodiscard]] const AckName &at(quint32 number) const { return m_names[number]; }
    [[nodiscard]] const std::vector<AckName> &all() const { return m_names; }
    [[nodiscard]] static bool isOverflow(quint32 number) { return number == Limit - 1; }

private:
    std::vector<AckName> m_names;
    QHash<QByteArray, quint32> m_numbers;
    QByteArray m_key; ///< made anew for each, its memory kept
};

} // namespace Sockeye
