// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websockettransport.h"

#include "protocol/enginecodec.h"

namespace SocketIO {

WebSocketTransport::WebSocketTransport(const TransportSettings &settings, TransportOwner *owner, QObject *parent)
    : Transport(settings, owner, parent)
{
}

void WebSocketTransport::open()
{
    m_opening = new WebSocketOpening(settings(), WebSocketTrace(sharedTap()), this, this);
    m_url = nextUrl();
    m_opening->start(m_url);
}

HeaderList WebSocketTransport::openingHeaders(const QUrl &url)
{
    return headersFor(url);
}

void WebSocketTransport::openingAnswered(const QUrl &url, const HttpHead &head)
{
    setResponseHeaders(head.headers);
    keepCookies(url, head.headers);
}

void WebSocketTransport::openingDistrusts(const QList<QSslError> &errors, const QList<QSslCertificate> &chain)
{
    if (owner())
        owner()->transportDistrusts(this, errors, chain);
}

void WebSocketTransport::openingDone(const QUrl &url, OwnedSocket socket, const WebSocketAgreement &agreement,
                                     const QByteArray &begun)
{
    std::exchange(m_opening, nullptr)->deleteLater();
    if (!owner())
        return;
    if (url != m_url)
        moveTo(url);
    m_url = url;
    const ClientOptions &options = settings().options;
    m_wire = new WebSocketWire(std::move(socket), {url, agreement, options.maxMessageSize, options.deflateThreshold},
                               WebSocketTrace(sharedTap()), this, this);
    m_wire->setReadTurn(sharedTurn());
    const QPointer<WebSocketWire> wire(m_wire);
    owner()->transportOpened(this);
    if (wire)
        wire->start(begun);
}

void WebSocketTransport::openingFailed(const Error &error)
{
    std::exchange(m_opening, nullptr)->deleteLater();
    reportClosed(CloseReason::TransportError, error);
}

void WebSocketTransport::send(std::span<const EnginePacket> packets)
{
    if (!m_wire || !m_wire->isOpen())
        return;
    qsizetype size = 0;
    for (const EnginePacket &packet : packets)
        size += packet.data.size + 1 + FrameWriter::MaxHead;
    m_wire->reserve(size);
    for (const EnginePacket &packet : packets) {
        if (!packet.binary)
            m_wire->add(Opcode::Text, encodedText(packet), packet.compress);
        else if (settings().options.forceBase64)
            m_wire->add(Opcode::Text, encodeBase64(packet, protocol()), packet.compress);
        else
            m_wire->add(Opcode::Binary, encodeBinaryFrame(packet, protocol()), packet.compress);
    }
    m_wire->flush();
}

void WebSocketTransport::wireReceived(bool isText, QByteArray message)
{
    if (!owner())
        return;
    const qsizetype size = message.size();
    const auto decoded = isText ? decodeEnginePacket(Slice(std::move(message)))
                                : decodeBinaryFrame(Slice(std::move(message)), protocol());
    if (const auto *packet = std::get_if<EnginePacket>(&decoded))
        return owner()->transportReceived(this, *packet);
    const auto &problem = std::get<DecodeError>(decoded);
    Error error{Error::Kind::Protocol, QStringLiteral("parse-error"),
                QStringLiteral("A WebSocket message of %1 bytes is no Engine.IO packet: %2 (at byte %3).")
                    .arg(size)
                    .arg(problem.reason)
                    .arg(problem.offset)};
    error.phase = Error::Phase::Engine;
    error.url = m_url;
    m_wire->leave({CloseCode::InvalidPayload, problem.reason.toUtf8()});
    reportClosed(CloseReason::ParseError, error);
}

void WebSocketTransport::wireDrained()
{
    if (owner())
        owner()->transportDrained(this);
}

void WebSocketTransport::wireMeasured(std::chrono::microseconds roundTrip)
{
    if (owner())
        owner()->transportMeasured(this, roundTrip);
}

void WebSocketTransport::wireCounted(qint64 sent, qint64 received)
{
    countSent(sent);
    countReceived(received);
}

void WebSocketTransport::wireEnded(CloseReason reason, const Error &error)
{
    reportClosed(reason, error);
}

void WebSocketTransport::wireFinished()
{
    std::exchange(m_wire, nullptr)->deleteLater();
    if (m_goes)
        deleteLater();
}

void WebSocketTransport::pause()
{
    // A WebSocket has nothing in flight that would have to end first.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (owner())
                owner()->transportPaused(this);
        },
        Qt::QueuedConnection);
}

bool WebSocketTransport::measure()
{
    if (!m_wire || !m_wire->isOpen())
        return false;
    m_wire->measure();
    return true;
}

void WebSocketTransport::close(Farewell farewell)
{
    detach();
    if (WebSocketOpening *opening = std::exchange(m_opening, nullptr))
        opening->abandon();
    m_goes = true;
    if (m_wire && farewell == Farewell::Goodbye)
        m_wire->leave({CloseCode::Normal, {}});
    if (m_wire && !m_wire->isOpen()) // its last words are on their way
        return outliveParent();
    if (m_wire)
        m_wire->abandon();
    deleteLater();
}

} // namespace SocketIO
