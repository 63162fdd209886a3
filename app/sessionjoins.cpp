// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which intention of a panel goes where. See session.h.
#include "session.h"

#include "acks/ackspanel.h"
#include "autoreplies.h"
#include "composer/composer.h"
#include "composer/jsonwords.h"
#include "connection/connectionbar.h"
#include "connectionpage.h"
#include "discovery.h"
#include "events/eventspanel.h"
#include "frames/framespanel.h"
#include "inspector/inspector.h"
#include "namespaces/namespacespanel.h"
#include "timeline/timelinepanel.h"

namespace Sockeye {

using namespace SocketIO;

namespace {

/// How far back, and in how many events, words for completion are looked for: enough, and done at once.
constexpr qsizetype RecordsForWords = 20'000;
constexpr qsizetype EventsForWords = 8;

Arguments argumentsOf(const TraceRecord &record)
{
    return Arguments::fromPacket(record.payload, record.attachments);
}

} // namespace

void Session::joinBar()
{
    ConnectionBar *bar = m_page->bar();
    connect(bar, &ConnectionBar::connectRequested, this, [this](const ConnectionSettings &settings) {
        m_isDemo = false;
        connectTo(settings);
    });
    connect(bar, &ConnectionBar::disconnectRequested, this, [this] { m_client->close(); });
    connect(bar, &ConnectionBar::cancelRequested, this, [this] { m_client->close(); });
    connect(m_client.get(), &RemoteClient::certificateRefused, bar, &ConnectionBar::showRefusal);
    connect(m_client.get(), &RemoteClient::demoStarted, this, [this](const QString &url) {
        ConnectionSettings settings = m_page->bar()->settings();
        settings.url = url;
        m_page->bar()->setSettings(settings);
        connectTo(settings);
    });
}

void Session::joinNamespaces(const std::shared_ptr<QThread> &network)
{
    NamespacesPanel *panel = m_page->namespaces();
    panel->setLog(m_log);
    connect(panel, &NamespacesPanel::joinRequested, this,
            [this](const QString &nsp, const QByteArray &auth) { m_client->join(nsp, auth); });
    connect(panel, &NamespacesPanel::leaveRequested, this, [this](const QString &nsp) { m_client->leave(nsp); });
    m_discovery =
        new Discovery(network, panel->discovery(), [this] { return m_page->bar()->settings(); }, this);
}

void Session::joinLogs()
{
    m_page->inspector()->setClock(m_log->start(), m_log->startedAt());
    m_page->inspector()->setLog(m_log);
    m_page->events()->setLog(m_log);
    m_page->frames()->setLog(m_log);
    m_page->acks()->setLog(m_log);
    m_page->timeline()->setLog(m_log);
    joinTimeline();
    joinDiagnosis();
    joinEvents();
    joinFrames();
    joinAcks();
    joinInspector();
}

void Session::joinTimeline()
{
    TimelinePanel *timeline = m_page->timeline();
    connect(timeline, &TimelinePanel::recordSelected, this, [this](qsizetype record) {
        showRecord(record);
        m_page->frames()->markRecord(record);
    });
    connect(timeline, &TimelinePanel::timeRangeSelected, this,
            [this](std::chrono::microseconds from, std::chrono::microseconds to) {
                m_page->events()->filterByTime(from, to);
                m_page->frames()->markTime(from, to);
            });
    connect(timeline, &TimelinePanel::timeRangeCleared, this, [this] {
        m_page->events()->endFilterByTime();
        m_page->frames()->unmark();
    });
}

void Session::joinEvents()
{
    EventsPanel *events = m_page->events();
    connect(events, &EventsPanel::recordSelected, this, [this](qsizetype record) {
        showRecord(record);
        m_page->frames()->markRecord(record);
    });
    connect(events, &EventsPanel::replyRequested, this, &Session::startReply);
    connect(events, &EventsPanel::resendRequested, this, &Session::resend);
    connect(events, &EventsPanel::editRequested, this, &Session::edit);
    connect(events, &EventsPanel::comparisonRequested, this, &Session::compare);
    connect(events, &EventsPanel::framesRequested, this, [this](qsizetype record) {
        m_page->frames()->markRecord(record);
        m_page->reveal(m_page->frames());
    });
}

void Session::joinFrames()
{
    FramesPanel *frames = m_page->frames();
    connect(frames, &FramesPanel::recordSelected, this, &Session::showRecord);
    connect(frames, &FramesPanel::comparisonRequested, this, &Session::compare);
    connect(frames, &FramesPanel::eventRequested, this, &Session::goToEvent);
}

void Session::joinAcks()
{
    connect(m_page->acks(), &AcksPanel::recordSelected, this, &Session::showRecord);
    connect(m_page->acks(), &AcksPanel::replyRequested, this, &Session::startReply);
    connect(m_page->acks(), &AcksPanel::eventRequested, this, &Session::goToEvent);
}

void Session::joinInspector()
{
    connect(m_page->inspector(), &Inspector::recordRequested, this, &Session::selectEverywhere);
}

void Session::joinComposer()
{
    Composer *composer = m_page->composer();
    connect(composer, &Composer::sendRequested, this,
            [this](const QString &nsp, const QString &event, const Arguments &arguments, const SendOptions &options,
                   bool ack) { m_client->send(nsp, event, arguments, options, ack); });
    connect(composer, &Composer::replyRequested, this,
            [this](const QString &nsp, qint64 id, const Arguments &arguments) { m_client->reply(nsp, id, arguments); });
    connect(composer, &Composer::eventNamed, this, &Session::showWords);
    connect(composer, &Composer::bufferDropRequested, this,
            [this](const QString &nsp, qint64 number) { m_client->dropBuffered(nsp, number); });
    connect(composer, &Composer::bufferClearRequested, this,
            [this](const QString &nsp) { m_client->clearSendBuffer(nsp); });
    connect(m_client.get(), &RemoteClient::bufferTaken, this, &Session::showBuffer);
}

void Session::joinReplies()
{
    AcksPanel *acks = m_page->acks();
    connect(acks, &AcksPanel::rulesChanged, m_replies, &AutoReplies::setRules);
    connect(m_replies, &AutoReplies::checked, acks, &AcksPanel::showRuleProblem);
    connect(m_replies, &AutoReplies::fired, acks, &AcksPanel::showRuleFired);
    connect(m_replies, &AutoReplies::replyDue, this,
            [this](const QString &nsp, qint64 id, const Arguments &arguments) { m_client->reply(nsp, id, arguments); });
    connect(m_replies, &AutoReplies::emissionDue, this,
            [this](const QString &nsp, const QString &event, const Arguments &arguments) {
                m_client->send(nsp, event, arguments, {}, false);
            });
}

void Session::showRecord(qsizetype record)
{
    if (record >= 0 && record < m_log->size())
        m_page->inspector()->show(record);
}

void Session::selectEverywhere(qsizetype record)
{
    showRecord(record);
    m_page->events()->selectRecord(record);
    m_page->frames()->markRecord(record);
}

void Session::goToEvent(qsizetype record)
{
    showRecord(record);
    m_page->events()->selectRecord(record);
    m_page->reveal(m_page->events());
}

void Session::compare(qsizetype left, qsizetype right)
{
    m_page->inspector()->compare(left, right);
    m_page->bringUp(m_page->inspector());
}

void Session::startReply(qsizetype record)
{
    const TraceRecord question = m_log->at(record);
    m_page->composer()->startReply(QString::fromUtf8(question.nsp), QString::fromUtf8(question.event), question.id);
    m_page->bringUp(m_page->composer());
}

void Session::edit(qsizetype record)
{
    const TraceRecord event = m_log->at(record);
    m_page->composer()->load(QString::fromUtf8(event.nsp), QString::fromUtf8(event.event), argumentsOf(event),
                             event.direction == Direction::Out && event.id >= 0);
    m_page->reveal(m_page->composer());
}

void Session::resend(const QList<qsizetype> &records)
{
    for (const qsizetype record : records) {
        const TraceRecord event = m_log->at(record);
        m_client->send(QString::fromUtf8(event.nsp), QString::fromUtf8(event.event), argumentsOf(event), {},
                       event.id >= 0);
    }
}

void Session::showWords(const QString &event)
{
    const QByteArray name = event.toUtf8();
    QList<qsizetype> found;
    m_log->visit(std::max<qsizetype>(0, m_log->size() - RecordsForWords), m_log->size(),
                 [&](qsizetype index, const TraceView &view) {
                     if (view.layer == Layer::Socket && view.kind == Kind::Event && view.event == name)
                         found.append(index);
                     return true;
                 });
    QStringList words;
    for (const qsizetype record : found.mid(std::max<qsizetype>(0, found.size() - EventsForWords)))
        words += JsonWords::of(argumentsOf(m_log->at(record)));
    m_page->composer()->setWords(words);
}

void Session::showBuffer(const QList<BufferedEvent> &events)
{
    m_buffers = !events.isEmpty();
    m_page->composer()->setBuffer(events);
}

} // namespace Sockeye
