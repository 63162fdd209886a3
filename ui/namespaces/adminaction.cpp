// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/adminaction.h"

#include <QVariant>

using SocketIO::Arguments;
using SocketIO::ArgumentsWriter;

namespace Sockeye {

AdminAction::AdminAction(Verb verb, AdminTarget target)
    : m_verb(verb)
    , m_target(std::move(target))
{
}

bool AdminAction::isSupported(const AdminStats &stats) const
{
    if (m_target.kind == AdminTarget::Kind::Nothing)
        return false;
    if (m_verb == Verb::Emit)
        return stats.supports(QStringLiteral("EMIT"));
    const QString feature = m_verb == Verb::Join ? QStringLiteral("JOIN")
        : m_verb == Verb::Leave                  ? QStringLiteral("LEAVE")
                                                 : QStringLiteral("DISCONNECT");
    const bool isOne = m_target.kind == AdminTarget::Kind::Socket;
    return stats.supports(isOne ? feature : QString(u'M' + feature));
}

qint64 AdminAction::count(const AdminStats &stats) const
{
    switch (m_target.kind) {
    case AdminTarget::Kind::Nothing:
        return 0;
    case AdminTarget::Kind::Namespace:
        return stats.count(m_target.nsp);
    case AdminTarget::Kind::Room:
        return stats.count(m_target.nsp, m_target.name);
    case AdminTarget::Kind::Socket:
        break;
    }
    return 1;
}

QString AdminAction::event() const
{
    switch (m_verb) {
    case Verb::Emit:
        return QStringLiteral("emit");
    case Verb::Join:
        return QStringLiteral("join");
    case Verb::Leave:
        return QStringLiteral("leave");
    case Verb::Disconnect:
        break;
    }
    return QStringLiteral("_disconnect");
}

Arguments AdminAction::arguments(const QString &word, const Arguments &values, bool closesConnection) const
{
    // A room, or a socket, whose id is the name of a room of its own; everybody without.
    const bool isAll = m_target.kind == AdminTarget::Kind::Namespace;
    const QVariant filter = isAll ? QVariant::fromValue(nullptr) : QVariant(m_target.name);
    if (m_verb == Verb::Disconnect)
        return Arguments::of(m_target.nsp, closesConnection, filter);
    if (m_verb != Verb::Emit)
        return Arguments::of(m_target.nsp, word, filter);
    ArgumentsWriter writer;
    writer.beginArray();
    Arguments::write(writer, m_target.nsp);
    Arguments::write(writer, filter);
    Arguments::write(writer, word);
    for (qsizetype index = 0; index < values.size(); ++index)
        writer.json(values.json(index));
    writer.endArray();
    return Arguments::fromWriter(std::move(writer));
}

} // namespace Sockeye
