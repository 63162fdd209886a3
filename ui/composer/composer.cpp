// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/composer.h"
#include "composer/argumentcommands.h"
#include "composer/argumentlist.h"
#include "composer/bufferpane.h"
#include "composer/historypopup.h"
#include "composer/messagehead.h"
#include "composer/previewpane.h"
#include "composer/repeatbar.h"
#include "composer/replybanner.h"
#include "composer/sendbar.h"
#include "theme/command.h"
#include "theme/theme.h"
#include <QAction>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Sockeye {

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_commands(this)
    , m_event(new MessageHead(m_commands.flags))
    , m_banner(new ReplyBanner)
    , m_eventArguments(new ArgumentList)
    , m_replyArguments(new ArgumentList)
    , m_split(new QSplitter)
    , m_side(new QStackedWidget)
    , m_preview(new PreviewPane)
    , m_buffer(new BufferPane)
    , m_repeat(new RepeatBar)
    , m_bar(new SendBar(m_commands))
    , m_popup(new HistoryPopup(&m_history, this))
{
    setupLayout();
    setupConnections();
    setupCommands();
    setupFolds();
    showMode();
}

void Composer::setupLayout()
{
    auto *written = new QWidget;
    auto *lists = new QVBoxLayout(written);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->addWidget(m_eventArguments);
    lists->addWidget(m_replyArguments);
    m_side->addWidget(m_preview);
    m_side->addWidget(m_buffer);
    m_side->hide();
    m_side->setMinimumSize(160, 60);
    m_split->addWidget(written);
    m_split->addWidget(m_side);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(2 * Theme::Gap);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::Gap, Theme::Gap, Theme::Gap);
    layout->setSpacing(Theme::Gap);
    layout->addWidget(m_event);
    layout->addWidget(m_banner);
    layout->addWidget(m_split, 1);
    layout->addWidget(m_repeat);
    layout->addWidget(m_bar);
    m_repeat->hide();
}

void Composer::setupConnections()
{
    for (ArgumentList *list : {m_eventArguments, m_replyArguments})
        connect(list, &ArgumentList::changed, this, &Composer::noteChange);
    connect(m_event, &MessageHead::changed, this, &Composer::noteChange);
    connect(m_event, &MessageHead::changed, this, &Composer::noteEvent);
    connect(m_event, &MessageHead::messagePasted, this, &Composer::pasteMessage);
    connect(m_banner, &ReplyBanner::cancelRequested, this, &Composer::cancelReply);
    connect(m_bar, &SendBar::argumentRequested, this, [this] { arguments()->add({}); });
    const auto *editing =
        new ArgumentCommands(this, [this] { return arguments(); }, {m_eventArguments, m_replyArguments});
    m_bar->setBinaryCommands(editing->binaryCommands());
    connect(m_popup, &HistoryPopup::chosen, this, &Composer::replaceDraft);
    connect(m_popup, &HistoryPopup::changed, this, [this] {
        m_walked = -1;
        noteHistory();
    });
    connect(m_buffer, &BufferPane::editRequested, this, &Composer::edit);
    connect(m_buffer, &BufferPane::dropRequested, this,
            [this](const QString &nsp, qint64 number) { Q_EMIT bufferDropRequested(nsp, number); });
    connect(m_buffer, &BufferPane::clearRequested, this,
            [this](const QString &nsp) { Q_EMIT bufferClearRequested(nsp); });
}

void Composer::setupCommands()
{
    connect(m_commands.send, &QAction::triggered, this, &Composer::send);
    connect(m_commands.history, &QAction::triggered, this, [this] { openHistory(false); });
    connect(m_commands.save, &QAction::triggered, this, [this] { openHistory(true); });
    connect(m_commands.older, &QAction::triggered, this, [this] { walk(1); });
    connect(m_commands.newer, &QAction::triggered, this, [this] { walk(-1); });
    connect(m_commands.clear, &QAction::triggered, this, &Composer::clear);
    connect(m_commands.clearAfterSend, &QAction::toggled, this, &Composer::noteChange);
    connect(m_commands.bringBack, &QAction::triggered, this, &Composer::bringBack);
    connect(m_commands.stop, &QAction::triggered, m_repeat, &RepeatBar::stop);
    const auto tellStop = [this] { m_repeat->setStopTip(m_commands.stop->toolTip()); };
    connect(m_commands.stop, &QAction::changed, m_repeat, tellStop);
    tellStop();
    setupPasting();
}

void Composer::setupFolds()
{
    constexpr std::chrono::milliseconds PreviewPause{150};
    constexpr std::chrono::milliseconds PlacePause{500};
    m_previewPause.setSingleShot(true);
    m_previewPause.setInterval(PreviewPause);
    connect(&m_previewPause, &QTimer::timeout, this, &Composer::updatePreview);
    m_placePause.setSingleShot(true);
    m_placePause.setInterval(PlacePause);
    connect(&m_placePause, &QTimer::timeout, this, &Composer::tellPlace);
    constexpr std::chrono::milliseconds HistoryPause{2000};
    m_historyPause.setSingleShot(true);
    m_historyPause.setInterval(HistoryPause);
    connect(&m_historyPause, &QTimer::timeout, this, [this] { Q_EMIT historyChanged(); });
    for (QAction *pane : {m_commands.preview, m_commands.buffer})
        connect(pane, &QAction::toggled, this, [this, pane] { showPane(pane); });
    connect(m_commands.flags, &QAction::toggled, this, &Composer::noteChange);
    connect(m_commands.repeat, &QAction::toggled, this, [this](bool isOpen) {
        m_repeat->setVisible(isOpen && !m_question);
        noteChange();
    });
    connect(m_repeat, &RepeatBar::startRequested, this, &Composer::startRepeating);
    connect(m_repeat, &RepeatBar::planChanged, this, &Composer::noteChange);
    connect(m_repeat, &RepeatBar::stateChanged, this, [this] { m_commands.stop->setEnabled(m_repeat->isActive()); });
    connect(m_repeat, &RepeatBar::due, this, &Composer::sendNext);
    connect(m_popup, &HistoryPopup::sequenceRequested, this, &Composer::sendSequence);
}

void Composer::setNamespaces(const QStringList &namespaces)
{
    m_event->setNamespaces(namespaces);
    showNotice();
}

void Composer::setKnownEvents(const QStringList &events)
{
    if (events == m_seenEvents)
        return;
    m_seenEvents = events;
    showKnownEvents();
}

void Composer::setConnected(bool connected, qsizetype buffered)
{
    m_connected = connected;
    m_buffered = buffered;
    showNotice();
}

void Composer::setBuffer(const QList<BufferedEvent> &events)
{
    m_buffer->setEvents(events);
    m_bar->setBuffered(events.size());
}

void Composer::setFormat(const WireFormat &format)
{
    if (format.protocol == m_format.protocol && format.parser == m_format.parser)
        return;
    m_format = format;
    m_event->setProtocol(format.protocol);
    m_previewPause.start();
}

void Composer::setNextIds(const QHash<QString, qint64> &ids)
{
    if (ids == m_nextIds)
        return;
    m_nextIds = ids;
    m_previewPause.start();
}

void Composer::startReply(const QString &nsp, const QString &event, qint64 id)
{
    m_question = Question{nsp, id};
    m_banner->setQuestion(nsp, event, id);
    showMode();
    m_replyArguments->focusFirst();
}

void Composer::cancelReply()
{
    m_question.reset();
    showMode();
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        Theme::updateCommandIcons(this);
}

void Composer::resizeEvent(QResizeEvent *event)
{
    // Side by side as long as both have room: the composer is wide and low.
    constexpr int Narrow = 560;
    QWidget::resizeEvent(event);
    m_split->setOrientation(event->size().width() < Narrow ? Qt::Vertical : Qt::Horizontal);
}

} // namespace Sockeye
