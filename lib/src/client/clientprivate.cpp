// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientprivate.h"

#include "client/socketprivate.h"
#include "protocol/enginecodec.h"
#include "protocol/requesturl.h"

namespace SocketIO {

namespace {

TimePoint now()
{
    return std::chrono::steady_clock::now();
}

} // namespace

ClientPrivate::ClientPrivate(Client *client)
    : dispatch(std::make_shared<Dispatch>(client))
    , engine(this, client, tracer)
    , m_client(client)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, client, [this] { wake(); });
}

ClientPrivate::~ClientPrivate()
{
    dispatch->stop();
    for (Socket *socket : std::exchange(sockets, {})) {
        SocketPrivate::of(socket).detach();
        delete socket;
    }
}

void ClientPrivate::open()
{
    if (state == Client::State::Closed) {
        m_backoff = Backoff(options.reconnectionDelay, options.reconnectionDelayMax, options.randomizationFactor);
        attempt();
    } else if (state == Client::State::Reconnecting && m_reconnectAt != Never) {
        m_reconnectAt = Never;
        attempt();
    } else if (state == Client::State::Closing) {
        m_opensAgain = true;
    }
}

void ClientPrivate::attempt()
{
    if (const QString problem = urlProblem(url); !problem.isEmpty())
        return refuseToStart(problem);
    for (const QString &name : options.transports) {
        if (name != QLatin1String("polling") && name != QLatin1String("websocket"))
            return refuseToStart(
                QStringLiteral("\"%1\" is no transport; use \"polling\" and \"websocket\".").arg(name));
    }
    if (options.transports.isEmpty())
        return refuseToStart(QStringLiteral("No transport is chosen; use \"polling\", \"websocket\" or both."));
    if (m_backoff.attempts() == 0)
        setState(Client::State::Opening);
    m_decoder = SocketDecoder(options.maxAttachments);
    tracer.state({Kind::Connecting,
                  Carrier::None,
                  m_backoff.attempts(),
                  std::chrono::microseconds(-1),
                  {},
                  {},
                  url.toEncoded()});
    engine.open(url, options);
}

void ClientPrivate::refuseToStart(const QString &problem)
{
    const Error error{Error::Kind::Usage, QStringLiteral("bad-options"), problem};
    tracer.state({Kind::ConnectFailed, Carrier::None, 0, std::chrono::microseconds(-1), {}, {}, problem.toUtf8()});
    setState(Client::State::Closed);
    dispatch->post([client = m_client, error] { Q_EMIT client->errorOccurred(error); });
}

void ClientPrivate::close()
{
    m_opensAgain = false;
    if (state == Client::State::Closed || state == Client::State::Closing)
        return;
    for (Socket *socket : QList<Socket *>(sockets))
        SocketPrivate::of(socket).leaveWithClient();
    m_reconnectAt = Never;
    if (engine.state() == EngineSession::State::Closed) { // between two attempts
        tracer.state({Kind::Closed, Carrier::None, -1, std::chrono::microseconds(-1), {}, {}, "forced close"});
        return setState(Client::State::Closed);
    }
    tracer.state({Kind::Closing, engine.carrier()});
    setState(Client::State::Closing);
    engine.close();
}

void ClientPrivate::setUrl(const QUrl &newUrl)
{
    if (url == newUrl)
        return;
    url = newUrl;
    dispatch->post([client = m_client] { Q_EMIT client->urlChanged(); });
}

Socket *ClientPrivate::socket(const QByteArray &nsp)
{
    const QByteArray name = nsp.isEmpty() ? QByteArrayLiteral("/") : nsp.startsWith('/') ? nsp : '/' + nsp;
    for (Socket *known : sockets) {
        if (SocketPrivate::of(known).session.nsp() == name)
            return known;
    }
    auto *made = new Socket(m_client, name);
    sockets.append(made);
    // Joins on the next turn, so that `setAuth` and handlers can be set first.
    dispatch->post([socket = QPointer(made)] {
        if (socket && !SocketPrivate::of(socket).isDecided)
            SocketPrivate::of(socket).open();
    });
    return made;
}

void ClientPrivate::remove(Socket *socket)
{
    sockets.removeOne(socket);
    dispatch->forget(socket);
}

void ClientPrivate::send(EncodedPacket &&packet)
{
    if (packet.attachments.isEmpty()) {
        const EnginePacket only = encodedEnginePacket(EnginePacket::Type::Message, std::move(packet.text));
        engine.send({&only, 1});
    } else {
        const QList<EnginePacket> packets = packet.enginePackets();
        engine.send(packets);
    }
}

void ClientPrivate::wakeAt(TimePoint deadline)
{
    if (deadline >= m_wakeAt)
        return;
    m_wakeAt = deadline;
    // Waking early does no harm, and a QTimer counts no further than 24 days.
    constexpr std::chrono::milliseconds Longest = std::chrono::hours(24);
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(deadline - now());
    m_timer.start(std::clamp(wait, std::chrono::milliseconds(0), Longest));
}

void ClientPrivate::wake()
{
    m_wakeAt = Never;
    const TimePoint time = now();
    engine.expire(time);
    for (Socket *socket : QList<Socket *>(sockets))
        SocketPrivate::of(socket).expire(time);
    if (m_reconnectAt <= time) {
        m_reconnectAt = Never;
        attempt();
    }
    wakeAt(std::min(engine.nextDeadline(), m_reconnectAt));
    for (Socket *socket : sockets)
        wakeAt(SocketPrivate::of(socket).nextDeadline());
}

void ClientPrivate::engineOpened(const Handshake &)
{
    const int attempts = m_backoff.attempts();
    m_backoff.reset();
    setState(Client::State::Open);
    dispatch->post([client = m_client, attempts, alive = QPointer(m_client)] {
        Q_EMIT client->opened();
        if (alive && attempts > 0)
            Q_EMIT client->reconnected(attempts);
    });
    dispatch->post([client = m_client] { Q_EMIT client->transportChanged(); });
    for (Socket *socket : QList<Socket *>(sockets))
        SocketPrivate::of(socket).engineOpened();
}

void ClientPrivate::engineReceived(const EnginePacket &message)
{
    auto result = message.binary ? m_decoder.receive(message.data.toByteArray()) : m_decoder.receive(message.data);
    if (auto *packet = std::get_if<SocketPacket>(&result))
        route(std::move(*packet));
    else if (const auto *error = std::get_if<DecodeError>(&result))
        failDecoding(message, *error);
}

void ClientPrivate::route(SocketPacket &&packet)
{
    if (state == Client::State::Closing) // our namespaces are left; what crosses that is only told
        return tracer.received(engine.carrier(), packet, nullptr, now());
    for (Socket *socket : sockets) {
        if (SocketPrivate::of(socket).session.nsp() == packet.nsp)
            return SocketPrivate::of(socket).receive(std::move(packet));
    }
    tracer.received(engine.carrier(), packet);
}

void ClientPrivate::failDecoding(const EnginePacket &message, const DecodeError &error)
{
    const Error failure{Error::Kind::Protocol, QStringLiteral("parse-error"),
                        QStringLiteral("The server sent a Socket.IO packet that cannot be decoded: %1 (at byte %2).")
                            .arg(error.reason)
                            .arg(error.offset)};
    tracer.state({Kind::Fault,
                  engine.carrier(),
                  -1,
                  std::chrono::microseconds(-1),
                  {},
                  {},
                  failure.message.toUtf8(),
                  message.data});
    engine.fail(CloseReason::ParseError, failure);
}

void ClientPrivate::setState(Client::State next)
{
    if (state == next)
        return;
    state = next;
    dispatch->post([client = m_client] { Q_EMIT client->stateChanged(); });
}

} // namespace SocketIO
