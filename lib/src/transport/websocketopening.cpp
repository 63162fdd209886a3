// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websocketopening.h"

#include "transport/httperror.h"
#include "transport/redirection.h"
#include <QPointer>
#include <QRandomGenerator>

namespace SocketIO {

namespace {

/// Redirects speak of http, whatever is meant.
QUrl withScheme(QUrl url, QLatin1String plain)
{
    const bool isSecure = url.scheme() == QLatin1String("wss") || url.scheme() == QLatin1String("https");
    url.setScheme(isSecure ? plain + QLatin1Char('s') : QString(plain));
    return url;
}

/// … and servers sometimes of ws.
HttpHead withHttpLocation(HttpHead head)
{
    for (auto &[name, value] : head.headers) {
        if (name.compare("Location", Qt::CaseInsensitive) == 0 && value.left(2).toLower() == "ws")
            value.replace(0, 2, "http");
    }
    return head;
}

QByteArray freshKey()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64();
}

} // namespace

WebSocketOpening::WebSocketOpening(const TransportSettings &settings, WebSocketTrace trace,
                                   WebSocketOpeningOwner *owner, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_trace(std::move(trace))
    , m_owner(owner)
    , m_answer(MaxErrorBody)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WebSocketOpening::giveUp);
}

void WebSocketOpening::start(const QUrl &url)
{
    m_url = url;
    m_dialer = new Dialer(m_settings.network, this, this);
    m_dialer->dial(url);
}

void WebSocketOpening::abandon()
{
    m_owner = nullptr;
    m_timer.stop();
    m_socket.reset();
    deleteLater();
}

void WebSocketOpening::dialerStepped(const QByteArray &step, const QByteArray &details, std::chrono::microseconds took)
{
    m_trace.step(step, details, took);
}

void WebSocketOpening::dialerDistrusts(const QList<QSslError> &errors, const QList<QSslCertificate> &chain)
{
    if (m_owner)
        m_owner->openingDistrusts(errors, chain);
}

void WebSocketOpening::dialFailed(const Error &error)
{
    m_dialer = nullptr;
    m_trace.failed(error.message);
    fail(error, error.phase);
}

void WebSocketOpening::dialed(OwnedSocket socket)
{
    m_dialer = nullptr;
    if (!m_owner)
        return;
    m_socket = std::move(socket);
    m_answer = HttpAnswer(MaxErrorBody);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &WebSocketOpening::read);
    m_failure = {};
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this,
            [this](auto error) { m_failure.note(error, m_socket->errorString()); });
    // A socket that fails tells it by either or both; queued, for bytes may have come before.
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &WebSocketOpening::loseSocket, Qt::QueuedConnection);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &WebSocketOpening::loseSocket, Qt::QueuedConnection);
    const ClientOptions &options = m_settings.options;
    m_offer = {freshKey(), options.subProtocols, options.perMessageDeflate};
    const HeaderList headers = m_owner->openingHeaders(m_url);
    const HttpHead request = upgradeRequest(m_url, headers, m_offer);
    m_trace.asked(m_url, request);
    m_socket->write(encodeHttpHead(request));
    if (options.requestTimeout.count() > 0)
        m_timer.start(options.requestTimeout);
}

void WebSocketOpening::read()
{
    if (!m_owner || !m_socket)
        return;
    const bool hadHead = m_answer.state() == HttpAnswer::State::Body;
    const HttpAnswer::State state = m_answer.append(m_socket->readAll());
    if (state == HttpAnswer::State::Head)
        return;
    if (state == HttpAnswer::State::Broken) {
        const DecodeError &problem = m_answer.problem();
        return refuseNonsense(QStringLiteral("%1 (at byte %2)").arg(problem.reason).arg(problem.offset));
    }
    const HttpHead &head = m_answer.head();
    if (!hadHead) {
        const QPointer<WebSocketOpening> guard(this);
        m_owner->openingAnswered(m_url, head);
        if (!guard || !m_owner)
            return;
        m_timer.stop();
    }
    constexpr int SwitchingProtocols = 101;
    if (head.status == SwitchingProtocols)
        return switchProtocols();
    if (isRedirection({m_url, head, {}, 0, {}}))
        return redirect();
    if (state == HttpAnswer::State::Complete)
        return refuse();
    if (!hadHead)
        m_timer.start(BodyTimeout);
}

void WebSocketOpening::switchProtocols()
{
    auto agreement = agreementOf(m_answer.head(), m_offer);
    if (const auto *problem = std::get_if<QString>(&agreement))
        return refuseNonsense(*problem);
    m_trace.answered(m_answer.head(), {});
    m_socket->disconnect(this);
    if (WebSocketOpeningOwner *owner = std::exchange(m_owner, nullptr))
        owner->openingDone(m_url, std::move(m_socket), std::get<WebSocketAgreement>(agreement), m_answer.rest());
}

void WebSocketOpening::redirect()
{
    m_trace.answered(m_answer.head(), m_answer.body());
    const HttpOutcome outcome{
        withScheme(m_url, QLatin1String("http")), withHttpLocation(m_answer.head()), m_answer.body(), 0, {}};
    const Redirection way = redirection(outcome, false, m_redirects++);
    if (!way.objection.isEmpty())
        return fail(refusedRedirection(outcome, way.objection), Error::Phase::Http);
    m_socket.reset();
    QUrl target = withScheme(way.url, QLatin1String("ws"));
    target.setFragment({});
    target.setUserInfo({});
    m_trace.redirected(m_answer.head().status, target);
    start(target);
}

void WebSocketOpening::refuse()
{
    m_trace.answered(m_answer.head(), m_answer.body());
    Error error = refusal(m_answer.head().status, m_answer.head().header("Content-Type"), m_answer.body());
    error.httpHeaders = m_answer.head().headers;
    fail(error, Error::Phase::Http);
}

void WebSocketOpening::refuseNonsense(const QString &why)
{
    Error error{Error::Kind::Protocol, QStringLiteral("not-websocket"),
                QStringLiteral("The server's answer is no WebSocket handshake: %1.").arg(why)};
    const bool isHttp = m_answer.state() != HttpAnswer::State::Broken;
    if (isHttp) {
        m_trace.answered(m_answer.head(), {});
        error.httpStatus = m_answer.head().status;
        error.httpHeaders = m_answer.head().headers;
    } else {
        error.httpBody = m_answer.rest().first(std::min(m_answer.rest().size(), MaxErrorBody));
        m_trace.refused(error.message, error.httpBody);
    }
    fail(error, Error::Phase::WebSocket);
}

void WebSocketOpening::loseSocket()
{
    // Of a redirect the socket before is gone already, and this may be its late word.
    if (!m_owner || !m_socket || sender() != m_socket.get())
        return;
    const QPointer<WebSocketOpening> guard(this);
    if (m_socket->bytesAvailable() > 0)
        read();
    if (!guard || !m_owner || !m_socket)
        return;
    if (m_answer.state() == HttpAnswer::State::Body)
        return refuse();
    // A server may refuse our certificate after it has let us in (TLS 1.3).
    const bool isTls = m_failure.error() == QAbstractSocket::SslInternalError;
    const Error::Phase phase = isTls ? Error::Phase::Tls : Error::Phase::WebSocket;
    Error error = socketError(m_failure.error(), m_failure.words(), m_url, phase);
    if (m_failure.error() == QAbstractSocket::RemoteHostClosedError)
        error.message += QStringLiteral(" It did so before it answered the WebSocket handshake.");
    m_trace.failed(error.message);
    fail(error, phase);
}

void WebSocketOpening::giveUp()
{
    if (m_answer.state() == HttpAnswer::State::Body)
        return refuse();
    const Error error = timedOut("GET", m_url, m_settings.options.requestTimeout, Error::Phase::WebSocket);
    m_trace.failed(error.message);
    fail(error, Error::Phase::WebSocket);
}

void WebSocketOpening::fail(Error error, Error::Phase phase)
{
    if (error.phase == Error::Phase::None)
        error.phase = phase;
    error.url = m_url;
    m_timer.stop();
    m_socket.reset();
    if (WebSocketOpeningOwner *owner = std::exchange(m_owner, nullptr))
        owner->openingFailed(error);
}

} // namespace SocketIO
