// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/transportregistry.h"

namespace SocketIO {

namespace {

/// The library's own.
bool isBuiltIn(const QString &name)
{
    return name == QLatin1String("polling") || name == QLatin1String("websocket");
}

/// "a", "b" and "c", in quotes.
QString enumerated(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names)
        quoted.append(u'"' + name + u'"');
    const QString last = quoted.takeLast();
    return quoted.isEmpty() ? last : QString(quoted.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last);
}

} // namespace

void TransportRegistry::add(const CustomWay &way)
{
    m_ways[way.name].append(way);
}

QString TransportRegistry::serverName(const QString &name) const
{
    const QString given = way(name).serverName;
    return given.isEmpty() ? name : given;
}

QString TransportRegistry::registrationProblem() const
{
    for (auto it = m_ways.begin(); it != m_ways.end(); ++it) {
        const QString &name = it.key();
        if (name.isEmpty())
            return QStringLiteral("A transport was registered without a name.");
        if (isBuiltIn(name))
            return QStringLiteral(
                       "\"%1\" is a transport of the library; register yours under another name, with \"%1\" "
                       "as what the server calls it.")
                .arg(name);
        if (it->size() > 1)
            return QStringLiteral("The transport \"%1\" was registered twice; remove the first one before.").arg(name);
        if (!it->first().make)
            return QStringLiteral("The transport \"%1\" was registered without a factory.").arg(name);
    }
    return {};
}

QString TransportRegistry::problem(const QStringList &transports) const
{
    if (QString problem = registrationProblem(); !problem.isEmpty())
        return problem;
    const QStringList known = QStringList{QStringLiteral("polling"), QStringLiteral("websocket")} + m_ways.keys();
    for (const QString &name : transports) {
        if (!known.contains(name))
            return QStringLiteral("\"%1\" is no transport; use %2.").arg(name, enumerated(known));
    }
    if (transports.isEmpty())
        return QStringLiteral("No transport is chosen; use \"polling\", \"websocket\" or both.");
    return {};
}

} // namespace SocketIO
