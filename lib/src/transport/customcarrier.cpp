// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/customcarrier.h"

#include "protocol/enginecodec.h"
#include "transport/utf8.h"
#include <algorithm>
#include <QCoreApplication>
#include <QScopeGuard>
#include <QTimer>
#include <SocketIO/clock.h>

namespace SocketIO {

CustomCarrier::CustomCarrier(const TransportSettings &settings, CustomWay way, TransportOwner *owner, QObject *parent)
    : Transport(settings, owner, parent)
    , m_way(std::move(way))
{
}

CustomCarrier::~CustomCarrier()
{
    QCoreApplication *program = QCoreApplication::instance();
    if (!m_transport || !program)
        return;
    // One of its functions may be what led here. Without an event loop it goes with the program.
    m_transport->setParent(m_transport->thread() == program->thread() ? program : nullptr);
    m_transport->deleteLater();
}

// Calls the user's transport from the event loop, unless it is gone by then.
template <typename Act> void CustomCarrier::ask(Act act)
{
    QMetaObject::invokeMethod(
        this,
        [this, act = std::move(act)] {
            if (m_transport && m_state != State::Ended)
                act();
        },
        Qt::QueuedConnection);
}

void CustomCarrier::open()
{
    m_since = steadyNow();
    m_url = nextUrl();
    QMetaObject::invokeMethod(
        this,
        [this, request = TransportRequest{m_url, headersFor(m_url)}] {
            if (owner())
                start(request);
        },
        Qt::QueuedConnection);
}

void CustomCarrier::start(const TransportRequest &request)
{
    const QPointer self(this);
    bool isMade = false;
    const auto guard = qScopeGuard([this, self, &isMade] { // also when the factory throws
        if (self && !isMade)
            hearEnd(CloseReason::TransportError,
                    fault(QStringLiteral("no-transport"),
                          QStringLiteral("The factory of the transport \"%1\" made none.")));
    });
    const TransportFactory make = m_way.make; // it may delete this object
    std::unique_ptr<CustomTransport> made = make();
    if (!self || !owner() || !made)
        return;
    isMade = true;
    m_transport = made.release();
    m_transport->setParent(this); // moves to other threads with it
    follow();
    m_transport->open(request);
}

void CustomCarrier::follow()
{
    CustomTransport *theirs = m_transport;
    const auto later = Qt::QueuedConnection;
    connect(theirs, &CustomTransport::opened, this, &CustomCarrier::hearOpened, later);
    connect(
        theirs, &CustomTransport::textReceived, this, [this](const QByteArray &message) { hear(true, message); },
        later);
    connect(
        theirs, &CustomTransport::binaryReceived, this, [this](const QByteArray &message) { hear(false, message); },
        later);
    connect(theirs, &CustomTransport::drained, this, &CustomCarrier::settle, later);
    connect(
        theirs, &CustomTransport::paused, this,
        [this] {
            if (m_pause == Pause::Asked)
                m_pause = Pause::Ready;
            settle();
        },
        later);
    connect(
        theirs, &CustomTransport::closed, this, [this] { hearEnd(CloseReason::TransportClose, {}); }, later);
    connect(
        theirs, &CustomTransport::failed, this,
        [this](const Error &error) { hearEnd(CloseReason::TransportError, error); }, later);
    connect(
        theirs, &QObject::destroyed, this,
        [this] {
            hearEnd(CloseReason::TransportError,
                    fault(QStringLiteral("transport-deleted"),
                          QStringLiteral("The transport \"%1\" was deleted while it was in use.")));
        },
        later);
}

void CustomCarrier::hearOpened()
{
    if (!owner() || m_state != State::Opening)
        return;
    m_state = State::Open;
    trace(Kind::Step, "custom\t" + m_way.name.toUtf8() + ' ' + m_url.toEncoded(QUrl::RemoveUserInfo), {},
          std::chrono::duration_cast<std::chrono::microseconds>(steadyNow() - m_since));
    owner()->transportOpened(this);
}

void CustomCarrier::send(std::span<const EnginePacket> packets)
{
    if (m_state != State::Open)
        return;
    for (const EnginePacket &packet : packets) {
        const bool isText = !packet.binary || settings().options.forceBase64;
        const QByteArray message = !packet.binary ? encodedText(packet)
            : isText                              ? encodeBase64(packet, protocol())
                                                  : encodeBinaryFrame(packet, protocol());
        m_waiting += message.size();
        ask([this, isText, message] { give(isText, message); });
    }
    m_isFull = !isWritable();
}

void CustomCarrier::give(bool isText, const QByteArray &message)
{
    if (m_farewell == Farewell::Silent)
        return;
    m_waiting -= message.size();
    countSent(message.size());
    const QPointer self(this);
    isText ? m_transport->sendText(message) : m_transport->sendBinary(message);
    if (self)
        settle();
}

// Asks what it still holds, and tells the owner of what that allows.
void CustomCarrier::settle()
{
    if (!m_transport || !owner() || m_state != State::Open)
        return;
    const QPointer self(this);
    const qint64 theirs = m_transport->bytesToWrite();
    if (!self || !owner())
        return;
    m_theirs = std::max(theirs, qint64(0));
    if (m_pause == Pause::Ready && bytesToWrite() == 0) {
        m_pause = Pause::No;
        return owner()->transportPaused(this);
    }
    if (std::exchange(m_isFull, !isWritable()) && !m_isFull)
        owner()->transportDrained(this);
}

void CustomCarrier::hear(bool isText, const QByteArray &message)
{
    if (!owner())
        return;
    countReceived(message.size());
    if (m_state != State::Open)
        return reportClosed(CloseReason::TransportError,
                            fault(QStringLiteral("not-opened"),
                                  QStringLiteral("The transport \"%1\" told of a message before it had opened.")));
    const qint64 limit = settings().options.maxMessageSize;
    if (message.size() > limit)
        return refuse(message, {0, QStringLiteral("it is larger than the %1 bytes of the limit").arg(limit)});
    if (isText && !isUtf8(message))
        return refuse(message, {invalidUtf8At(message), QStringLiteral("it is not UTF-8")});
    const auto decoded = isText ? decodeEnginePacket(Slice(message)) : decodeBinaryFrame(Slice(message), protocol());
    if (const auto *packet = std::get_if<EnginePacket>(&decoded))
        return owner()->transportReceived(this, *packet);
    refuse(message, std::get<DecodeError>(decoded));
}

void CustomCarrier::refuse(const QByteArray &message, const DecodeError &problem)
{
    Error error = fault(QStringLiteral("parse-error"),
                        QStringLiteral("A message of the transport \"%1\" is no Engine.IO packet: "));
    error.kind = Error::Kind::Protocol;
    error.message +=
        QStringLiteral("%1 (at byte %2 of %3).").arg(problem.reason).arg(problem.offset).arg(message.size());
    trace(Kind::Fault, error.message.toUtf8(), message);
    reportClosed(CloseReason::ParseError, error);
}

// The end of the user's transport; whatever it says later is not heard.
void CustomCarrier::hearEnd(CloseReason reason, const Error &error)
{
    if (std::exchange(m_state, State::Ended) == State::Ended)
        return;
    if (m_farewell)
        return deleteLater(); // this is what was waited for
    if (reason == CloseReason::TransportClose)
        return reportClosed(reason, {});
    Error told = error;
    if (!told.isError())
        told.kind = Error::Kind::Network;
    if (told.code.isEmpty())
        told.code = QStringLiteral("transport-failed");
    if (told.message.isEmpty())
        told.message = QStringLiteral("The transport \"%1\" failed.").arg(m_way.name);
    if (told.url.isEmpty())
        told.url = m_url;
    reportClosed(reason, told);
}

Error CustomCarrier::fault(const QString &code, const QString &words) const
{
    Error error{Error::Kind::Usage, code, words.arg(m_way.name)};
    error.phase = Error::Phase::Engine;
    error.url = m_url;
    return error;
}

void CustomCarrier::pause()
{
    m_pause = Pause::Asked;
    ask([this] { m_transport->pause(); });
}

void CustomCarrier::resume()
{
    m_pause = Pause::No;
    ask([this] { m_transport->resume(); });
}

void CustomCarrier::close(Farewell farewell)
{
    detach();
    m_farewell = farewell;
    if (!m_transport || m_state == State::Ended)
        return deleteLater();
    outliveParent();
    ask([this, self = QPointer(this)] {
        m_transport->close();
        if (self && m_farewell == Farewell::Silent)
            deleteLater();
    });
    QTimer::singleShot(FarewellTimeout, this, &QObject::deleteLater);
}

void CustomCarrier::trace(Kind kind, const QByteArray &reason, const QByteArray &payload,
                          std::chrono::microseconds took) const
{
    if (!tap())
        return;
    TraceRecord record;
    record.time = steadyNow();
    record.carrier = Carrier::Custom;
    record.kind = kind;
    record.duration = took;
    record.reason = reason;
    record.payload = Slice(payload);
    record.size = payload.size();
    tap()->record(record);
}

} // namespace SocketIO
