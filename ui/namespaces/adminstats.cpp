// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/adminstats.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

using SocketIO::Arguments;

namespace Sockeye {
namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QByteArray jsonText(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString inside(const QJsonArray &array)
{
    const QByteArray json = QJsonDocument(array).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

} // namespace

bool AdminStats::apply(const QByteArray &event, const Arguments &arguments)
{
    if (event == "session")
        m_sessionId = arguments.value<QString>(0);
    else if (event == "config")
        m_features =
            arguments.value<QJsonObject>(0).value(QLatin1String("supportedFeatures")).toVariant().toStringList();
    else if (event == "server_stats")
        takeStats(arguments.value<QJsonObject>(0));
    else if (event == "all_sockets")
        takeAll(arguments.value<QJsonArray>(0));
    else if (event == "socket_connected")
        takeSocket(arguments.value<QJsonObject>(0));
    else if (event == "socket_updated")
        update(arguments.value<QJsonObject>(0));
    else if (event == "socket_disconnected")
        m_sockets[arguments.value<QString>(0)].erase(arguments.value<QString>(1));
    else if (event == "room_joined" || event == "room_left")
        takeRoom(arguments, event == "room_joined");
    else if (event == "event_received" || event == "event_sent")
        takeEvent(arguments, event == "event_received");
    else
        return false;
    return true;
}

void AdminStats::restart()
{
    m_features.clear();
    m_knowsSockets = false;
    m_servers.clear();
    m_sockets.clear();
}

void AdminStats::takeStats(const QJsonObject &stats)
{
    Server server;
    server.name =
        QStringLiteral("%1 · %2").arg(text(stats, "hostname")).arg(stats.value(QLatin1String("pid")).toInteger());
    server.clients = stats.value(QLatin1String("clientsCount")).toInteger();
    server.polling = stats.value(QLatin1String("pollingClientsCount")).toInteger();
    server.uptime = stats.value(QLatin1String("uptime")).toDouble();
    const QJsonArray namespaces = stats.value(QLatin1String("namespaces")).toArray();
    for (const QJsonValue &each : namespaces)
        server.sockets[text(each.toObject(), "name")] =
            each.toObject().value(QLatin1String("socketsCount")).toInteger();
    m_servers[text(stats, "serverId")] = std::move(server);
}

void AdminStats::takeAll(const QJsonArray &sockets)
{
    m_knowsSockets = true;
    m_sockets.clear();
    for (const QJsonValue &socket : sockets)
        takeSocket(socket.toObject());
}

void AdminStats::takeSocket(const QJsonObject &told)
{
    AdminSocket socket;
    socket.nsp = text(told, "nsp");
    socket.id = text(told, "id");
    if (socket.nsp.isEmpty() || socket.id.isEmpty())
        return;
    const QJsonObject handshake = told.value(QLatin1String("handshake")).toObject();
    socket.clientId = text(told, "clientId");
    socket.transport = text(told, "transport");
    socket.address = text(handshake, "address");
    if (const qint64 issued = handshake.value(QLatin1String("issued")).toInteger(); issued > 0)
        socket.since = QDateTime::fromMSecsSinceEpoch(issued);
    socket.facts = jsonText(told.value(QLatin1String("data")));
    socket.handshake = jsonText(handshake);
    socket.rooms = told.value(QLatin1String("rooms")).toVariant().toStringList();
    socket.rooms.removeAll(socket.id);
    socket.rooms.sort();
    m_sockets[socket.nsp][socket.id] = socket;
}

void AdminStats::update(const QJsonObject &told)
{
    Sockets &sockets = m_sockets[text(told, "nsp")];
    const auto at = sockets.find(text(told, "id"));
    if (at == sockets.end())
        return;
    if (told.contains(QLatin1String("transport")))
        at->second.transport = text(told, "transport");
    if (told.contains(QLatin1String("data")))
        at->second.facts = jsonText(told.value(QLatin1String("data")));
}

void AdminStats::takeRoom(const Arguments &arguments, bool isInside)
{
    const auto [nsp, room, id] = arguments.values<QString, QString, QString>();
    Sockets &sockets = m_sockets[nsp];
    const auto at = sockets.find(id);
    if (at == sockets.end() || room == id)
        return;
    QStringList &rooms = at->second.rooms;
    rooms.removeAll(room);
    if (isInside)
        rooms.insert(std::ranges::lower_bound(rooms, room) - rooms.begin(), room);
}

void AdminStats::takeEvent(const Arguments &arguments, bool isReceived)
{
    const auto [nsp, id, values, time] = arguments.values<QString, QString, QJsonArray, QString>();
    QJsonArray rest = values;
    const QString name = rest.isEmpty() ? QString() : rest.takeAt(0).toString();
    m_events.push_back({isReceived, nsp, id, name, inside(rest), QDateTime::fromString(time, Qt::ISODateWithMs)});
    if (m_events.size() > MostEvents)
        m_events.pop_front();
    ++m_eventCount;
}

QStringList AdminStats::namespaces() const
{
    QStringList names;
    for (const auto &[id, server] : m_servers) {
        for (const auto &[nsp, count] : server.sockets)
            names.append(nsp);
    }
    for (const auto &[nsp, sockets] : m_sockets) {
        if (!sockets.empty())
            names.append(nsp);
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

const AdminStats::Sockets &AdminStats::sockets(const QString &nsp) const
{
    static const Sockets none;
    const auto at = m_sockets.find(nsp);
    return at == m_sockets.end() ? none : at->second;
}

qint64 AdminStats::count(const QString &nsp) const
{
    if (m_knowsSockets)
        return static_cast<qint64>(sockets(nsp).size());
    qint64 count = 0;
    for (const auto &[id, server] : m_servers) {
        const auto at = server.sockets.find(nsp);
        count += at == server.sockets.end() ? 0 : at->second;
    }
    return count;
}

qint64 AdminStats::count(const QString &nsp, const QString &room) const
{
    const Sockets &all = sockets(nsp);
    return std::ranges::count_if(all, [&](const auto &each) { return each.second.rooms.contains(room); });
}

} // namespace Sockeye
