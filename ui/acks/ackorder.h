// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/ackfold.h"

#include <vector>

namespace Sockeye {

/// What rows can be sorted by.
enum class AckSorting : quint8 { Began, Direction, Namespace, Event, Id, State, Latency, Tries };

/// One order of rows: by what, and which way. Rows that are equal stand as they began.
class AckOrder {
public:
    AckOrder() = default;
    AckOrder(AckSorting by, bool isDescending)
        : m_by(by)
        , m_isDescending(isDescending)
    {
    }

    [[nodiscard]] bool isNatural() const { return m_by == AckSorting::Began && !m_isDescending; }
    /// Looks at the names there are; true when rows sorted before now have to be sorted anew.
    bool learnNames(const AckNames &names);

    void sort(std::vector<qint32> &rows, const AckFold &fold) const;
    [[nodiscard]] bool isBefore(qint32 left, qint32 right, const AckFold &fold) const;

private:
    [[nodiscard]] qint64 key(const AckRow &row) const;

    AckSorting m_by = AckSorting::Began;
    bool m_isDescending = false;
    std::vector<qint32> m_ranks; ///< of the names, by number
};

} // namespace Sockeye
