// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/demohost.h"

#include "protocol/jsonreader.h"
#include "server/serversocket.h"
#include <chrono>
#include <QDateTime>
#include <QJsonObject>

namespace SocketIO {

namespace {

constexpr std::chrono::seconds ClockInterval{1};

QString json(const Arguments &arguments)
{
    return QString::fromUtf8(arguments.toJson());
}

bool hasDemoToken(QByteArrayView auth)
{
    return !auth.isEmpty()
        && readJson(auth, {}).toMap().value(QLatin1String("token")) == QCborValue(QLatin1String("demo"));
}

} // namespace

DemoHost::DemoHost(Log log, QObject *parent)
    : QObject(parent)
    , m_log(std::move(log))
{
    connect(&m_clock, &QTimer::timeout, this, &DemoHost::tick);
}

std::optional<QByteArray> DemoHost::refusalOf(const QByteArray &nsp, QByteArrayView auth) const
{
    if (nsp == "/" || nsp == "/clock" || (nsp == "/chat" && hasDemoToken(auth)))
        return std::nullopt;
    if (nsp == "/chat")
        return QByteArrayLiteral(
            R"({"message":"The token is wrong","data":{"code":"E_TOKEN","hint":"join with the auth {\"token\":\"demo\"}"}})");
    return QByteArrayLiteral(R"({"message":"Invalid namespace"})");
}

void DemoHost::welcome(ServerSocket &socket)
{
    log(socket, QStringLiteral("joined"));
    socket.emitEvent(u"greetings",
                     Arguments::of("Hey!", QJsonObject{{QStringLiteral("ms"), QStringLiteral("jane")}},
                                   QByteArray("\x04\x03\x03\x01", 4)));
    socket.ask(u"question", Arguments::of("What do you think?"), [this, &socket](const Arguments &answer) {
        log(socket, QStringLiteral("answered the question with %1").arg(json(answer)));
    });
    if (socket.nsp() != "/clock")
        return;
    m_watchers.insert(&socket);
    if (!m_clock.isActive())
        m_clock.start(ClockInterval);
}

void DemoHost::receive(ServerSocket &socket, const QByteArray &name, const Arguments &arguments, qint64 id)
{
    if (name == "echo") {
        if (id >= 0)
            socket.answer(id, arguments);
        socket.emitEvent(u"echo", arguments);
    } else if (name == "salutations") {
        log(socket, QStringLiteral("says %1").arg(json(arguments)));
    } else if (id >= 0) {
        log(socket,
            QStringLiteral("waits for an answer to \"%1\", which this server does not give")
                .arg(QString::fromUtf8(name)));
    }
}

void DemoHost::miss(ServerSocket &socket, const QString &reason)
{
    log(socket, QStringLiteral("left: %1").arg(reason));
    m_watchers.remove(&socket);
    if (m_watchers.isEmpty())
        m_clock.stop();
}

void DemoHost::log(const ServerSocket &socket, const QString &line) const
{
    m_log(QStringLiteral("%1 %2 %3").arg(QString::fromUtf8(socket.nsp()), QString::fromLatin1(socket.id()), line));
}

// Encoded once for everybody, as a broadcast is.
void DemoHost::tick()
{
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const EncodedPacket packet = encodeEvent("/clock", -1, u"tick", Arguments::of(now, ++m_ticks));
    const auto watchers = m_watchers;
    for (ServerSocket *each : watchers) {
        if (m_watchers.contains(each))
            each->send(packet);
    }
}

} // namespace SocketIO
