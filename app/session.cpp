// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "acks/ackspanel.h"
#include "composer/composer.h"
#include "connection/connectionbar.h"
#include "connection/statusstrip.h"
#include "connectionpage.h"
#include "events/eventspanel.h"
#include "frames/framespanel.h"
#include "inspector/inspector.h"
#include "namespaces/namespacespanel.h"
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
{
    joinBar();
    joinNamespaces();
    joinLogs();
    joinComposer();
    m_idle.start();
    showStatus();
}

Session::~Session() = default;

void Session::joinBar()
{
    ConnectionBar *bar = m_page->bar();
    connect(bar, &ConnectionBar::connectRequested, this, &Session::connectTo);
    connect(bar, &ConnectionBar::disconnectRequested, this, [this] { m_client->close(); });
    connect(bar, &ConnectionBar::cancelRequested, this, [this] { m_client->close(); });
    connect(m_client.get(), &RemoteClient::demoStarted, this, [this](const QString &url) {
        ConnectionSettings settings = m_page->bar()->settings();
        settings.url = url;
        m_page->bar()->setSettings(settings);
        connectTo(settings);
    });
}

void Session::joinNamespaces()
{
    NamespacesPanel *panel = m_page->namespaces();
    panel->setLog(m_log);
    connect(panel, &NamespacesPanel::joinRequested, this,
            [this](const QString &nsp, const QByteArray &auth) { m_client->join(nsp, auth); });
    connect(panel, &NamespacesPanel::leaveRequested, this, [this](const QString &nsp) { m_client->leave(nsp); });
}

void Session::joinLogs()
{
    m_page->inspector()->setClock(m_log->start(), m_log->startedAt());
    m_page->events()->setLog(m_log);
    m_page->frames()->setLog(m_log);
    m_page->acks()->setLog(m_log);
    m_page->timeline()->setLog(m_log);
    connect(m_page->events(), &EventsPanel::recordSelected, this, [this](qsizetype record) {
        showRecord(record);
        m_page->frames()->markRecord(record);
    });
    connect(m_page->frames(), &FramesPanel::recordSelected, this, &Session::showRecord);
    connect(m_page->acks(), &AcksPanel::recordSelected, this, &Session::showRecord);
    connect(m_page->timeline(), &TimelinePanel::recordSelected, this, [this](qsizetype record) {
        showRecord(record);
        m_page->frames()->markRecord(record);
    });
    connect(m_page->events(), &EventsPanel::replyRequested, this, &Session::startReply);
    connect(m_page->acks(), &AcksPanel::replyRequested, this, &Session::startReply);
}

void Session::joinComposer()
{
    Composer *composer = m_page->composer();
    connect(composer, &Composer::sendRequested, this,
            [this](const QString &nsp, const QString &event, const Arguments &arguments, const SendOptions &options,
                   bool ack) { m_client->send(nsp, event, arguments, options, ack); });
    connect(composer, &Composer::replyRequested, this,
            [this](const QString &nsp, qint64 id, const Arguments &arguments) { m_client->reply(nsp, id, arguments); });
}

void Session::connectTo(const ConnectionSettings &settings)
{
    Draft draft = m_page->composer()->draft();
    draft.nsp = settings.nsp;
    m_page->composer()->setDraft(draft);
    m_client->open(settings);
    Q_EMIT serverUsed(settings.url);
    const QUrl url(settings.url);
    m_title = url.port() > 0 ? QStringLiteral("%1:%2").arg(url.host()).arg(url.port()) : url.host();
    Q_EMIT titleChanged();
}

void Session::connectToDemo()
{
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
    const qsizetype size = m_log->size();
    const qsizetype added = size - m_seen;
    if (added == 0 && m_idle.elapsed() < IdleRefresh)
        return 0;
    m_idle.restart();
    m_log->visit(m_seen, size, [this](qsizetype index, const TraceView &view) {
        m_status.apply(index, view);
        return true;
    });
    m_seen = size;
    m_page->events()->extend();
    m_page->frames()->extend();
    m_page->acks()->extend();
    m_page->namespaces()->extend();
    m_page->timeline()->extend();
    showStatus();
    carryOutOrders();
    return added;
}

void Session::showStatus()
{
    const auto now =
        std::chrono::duration_cast<std::chrono::microseconds>(SocketIO::steadyNow() - m_log->start());
    m_page->bar()->showStatus(m_status);
    m_page->status()->showStatus(m_status, now);
    m_page->status()->showLog(m_log->size(), m_log->memoryUsed(), m_log->spilled(), m_log->spillFailed());
    m_page->composer()->setNamespaces(m_status.joined());
    m_page->composer()->setKnownEvents(m_status.knownEvents());
    m_page->composer()->setConnected(!m_status.joined().isEmpty(), m_status.buffered());
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

void Session::showRecord(qsizetype record)
{
    if (record >= 0 && record < m_log->size())
        m_page->inspector()->show(m_log->at(record));
}

void Session::inspectFirstEvent()
{
    m_log->visit(0, m_log->size(), [this](qsizetype index, const TraceView &view) {
        if (view.layer != Layer::Socket || view.kind != Kind::Event)
            return true;
        showRecord(index);
        return false;
    });
}

void Session::startReply(qsizetype record)
{
    const TraceRecord question = m_log->at(record);
    m_page->composer()->startReply(QString::fromUtf8(question.nsp), QString::fromUtf8(question.event), question.id);
}

} // namespace Sockeye
