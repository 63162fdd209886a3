// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/customway.h"
#include <QMap>
#include <QStringList>

namespace SocketIO {

/// The transports of the user's own, by name: a value.
class TransportRegistry {
public:
    /// Whatever is wrong with it, `problem` tells.
    void add(const CustomWay &way);
    void remove(const QString &name) { m_ways.remove(name); }

    /// One without a factory when it is none of the user's.
    [[nodiscard]] CustomWay way(const QString &name) const { return m_ways.value(name).value(0); }
    /// What the server calls a transport.
    [[nodiscard]] QString serverName(const QString &name) const;
    /// Why nothing can be opened with these transports, in one sentence; empty when it can.
    [[nodiscard]] QString problem(const QStringList &transports) const;

private:
    [[nodiscard]] QString registrationProblem() const;

    QMap<QString, QList<CustomWay>> m_ways; // more than one is a mistake
};

} // namespace SocketIO
