// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "acks/ackspanel.h"
#include "autoreplies.h"
#include "composer/composer.h"
#include "connection/connectionbar.h"
#include "connection/statusstrip.h"
#include "connectionpage.h"
#include "diagnosis/diagnosiscard.h"
#include "discovery.h"
#include "events/eventspanel.h"
#include "frames/framespanel.h"
#include "inspector/inspector.h"
#include "namespaces/namespacespanel.h"
#include "places.h"
#include "settings.h"
#include "timeline/timelinepanel.h"
#include <QUrl>
#include <SocketIO/clock.h>

namespace Sockeye {

using namespace SocketIO;

namespace {

/// How often ages and rates are shown anew while nothing arrives.
constexpr qint64 IdleRefresh = 200;

/// An example that the demo server answers, ready to be sent.
Draft demoDraft()
{
    Draft draft;
    draft.event = QStringLiteral("echo");
    draft.arguments = {{ArgumentDraft::Type::Json, QStringLiteral("{\"hello\": \"world\", \"big\": 9007199254740993}")},
                       {ArgumentDraft::Type::Hex, QStringLiteral("01 02 03 04")}};
    draft.ack = true;
    return draft;
}

} // namespace

Session::Session(const std::shared_ptr<QThread> &network, ConnectionPage *page, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_log(std::make_shared<TraceLog>())
    , m_client(RemoteClient::make(network, m_log))
    , m_replies(new AutoReplies(this))
{
    joinBar();
    joinNamespaces(network);
    joinLogs();
    joinComposer();
    joinReplies();
    m_places = new Places(page, this); // last: what is remembered may be told like what is chosen
    m_sinceBuffer.start();
    m_idle.start();
    showStatus();
}

Session::~Session() = default;

void Session::connectTo(const ConnectionSettings &settings)
{
    useServer(m_isDemo ? QStringLiteral("demo") : QUrl(settings.url).toString(QUrl::RemoveUserInfo), settings.nsp);
    m_page->composer()->setFormat({settings.options.protocol, settings.options.parser});
    m_client->open(settings);
    const QUrl url(settings.url);
    const QString server = url.toString(QUrl::RemoveUserInfo);
    if (!m_isDemo)
        Settings().setConnection(server, ConnectionDocument::write(settings, m_page->bar()->kept()));
    Q_EMIT serverUsed(server);
    m_title = url.port() > 0 ? QStringLiteral("%1:%2").arg(url.host()).arg(url.port()) : url.host();
    Q_EMIT titleChanged();
}

void Session::useServer(const QString &server, const QString &nsp)
{
    if (m_places->useServer(server))
        return;
    Draft draft = m_page->composer()->draft();
    draft.nsp = nsp;
    m_page->composer()->setDraft(draft);
}

void Session::connectToDemo()
{
    m_isDemo = true;
    if (!m_places->useServer(QStringLiteral("demo")))
        m_page->composer()->setDraft(demoDraft());
    m_client->startDemo();
}

void Session::setOrders(const CommandLine &line)
{
    m_orders = line.orders;
    m_toJoin = line.namespaces.mid(1);
    m_auth = line.connection.auth;
}

QString Session::title() const
{
    return m_title.isEmpty() ? tr("New connection") : m_title;
}

qsizetype Session::extend()
{
    m_discovery->extend();
    const qsizetype size = m_log->size();
    const qsizetype added = size - m_seen;
    if (added == 0 && m_idle.elapsed() < IdleRefresh)
        return 0;
    m_idle.restart();
    m_log->visit(m_seen, size, [this](qsizetype index, const TraceView &view) {
        m_status.apply(index, view);
        m_replies->apply(view);
        learnId(view);
        return true;
    });
    m_seen = size;
    m_page->events()->extend();
    m_page->frames()->extend();
    m_page->acks()->extend();
    m_page->namespaces()->extend();
    m_page->timeline()->extend();
    m_page->diagnosis()->extend();
    showStatus();
    carryOutOrders();
    askForBuffer();
    return added;
}

void Session::learnId(const TraceView &view)
{
    const bool isRequest = view.layer == Layer::Socket && view.kind == Kind::Event && view.direction == Direction::Out;
    if (isRequest && view.id >= 0)
        m_nextIds[QString::fromUtf8(view.nsp)] = view.id + 1;
}

void Session::askForBuffer()
{
    const bool waits = m_status.buffered() > 0;
    if ((!waits && !m_buffers) || m_sinceBuffer.elapsed() < IdleRefresh)
        return;
    m_sinceBuffer.restart();
    m_buffers = waits; // once more after the last one has left
    m_client->takeBuffer();
}

void Session::showStatus()
{
    const auto now = std::chrono::duration_cast<std::chrono::microseconds>(SocketIO::steadyNow() - m_log->start());
    m_page->bar()->showStatus(m_status, m_page->diagnosis()->hasExplained());
    m_page->status()->showStatus(m_status, now);
    m_page->status()->showLog(m_log->size(), m_log->memoryUsed(), m_log->spilled(), m_log->spillFailed());
    m_page->composer()->setNamespaces(m_status.joined());
    m_page->composer()->setKnownEvents(m_status.knownEvents());
    m_page->composer()->setNextIds(m_nextIds);
    m_page->composer()->setConnected(!m_status.joined().isEmpty(), m_status.buffered());
}

void Session::rest()
{
    m_client->close();
    m_places->keep();
}

void Session::carryOutOrders()
{
    if (m_status.state() != ConnectionStatus::State::Connected)
        return;
    for (const QString &nsp : std::exchange(m_toJoin, {}))
        m_client->join(nsp, m_auth);
    QList<Order> waiting;
    for (const Order &order : std::exchange(m_orders, {})) {
        if (m_status.joined().contains(order.nsp))
            m_client->send(order.nsp, order.event, order.arguments, {}, order.wantsAck);
        else
            waiting.append(order);
    }
    m_orders = waiting;
}

void Session::inspectFirstEvent()
{
    showRecord(eventAt(0));
}

qsizetype Session::eventAt(qsizetype number) const
{
    qsizetype found = -1;
    m_log->visit(0, m_log->size(), [&](qsizetype index, const TraceView &view) {
        const bool isEvent = view.layer == Layer::Socket && view.kind == Kind::Event;
        if (isEvent && number-- == 0)
            found = index;
        return found < 0;
    });
    return found;
}

} // namespace Sockeye
