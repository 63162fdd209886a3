// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkway.h"
#include "connection/connectionsettings.h"
#include <optional>
#include <QList>

namespace Sockeye {

/// Which ways to a server a check tries, in which order, and which of them earlier answers make pointless. Pure.
class CheckPlan {
public:
    /// The scheme and the path of `settings` come first, then those that servers and proxies are usually found at.
    explicit CheckPlan(const ConnectionSettings &settings);

    /// Every way there is to try, were all of them to fail.
    [[nodiscard]] const QList<CheckWay> &ways() const { return m_ways; }
    /// The way to try after these answers; none when nothing is left to learn.
    [[nodiscard]] std::optional<CheckWay> next(const QList<CheckAnswer> &answers) const;

private:
    QList<CheckWay> m_ways;
};

} // namespace Sockeye
