// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventchart.h"
#include "events/eventclipboard.h"
#include "events/eventcolumns.h"
#include "events/eventfindbar.h"
#include "events/eventmarkcommands.h"
#include "events/eventmodel.h"
#include "events/eventnamespane.h"
#include "events/eventnotice.h"
#include "events/eventpins.h"
#include "events/eventpreview.h"
#include "events/eventrowcommands.h"
#include "events/eventsbar.h"
#include "events/eventselection.h"
#include "events/eventspanel.h"
#include "events/eventtable.h"
#include "events/eventviewcommands.h"
#include "events/filterbox.h"
#include "theme/binarykind.h"
#include "theme/command.h"

#include <algorithm>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <SocketIO/arguments.h>

namespace Sockeye {
namespace {
constexpr int NamesWidth = 320;
constexpr int LeastNamesWidth = 220;
} // namespace

void EventsPanel::setupLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setSpacing(0);
    top->setContentsMargins(0, 0, Theme::SmallGap, 0);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->setContentsMargins(0, Theme::SmallGap, 0, 0);
    top->addWidget(m_bar, 1);
    top->addLayout(buttons);
    layout->addLayout(top);
    layout->addWidget(m_find);
    layout->addWidget(m_notice);
    layout->addWidget(m_pins);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_table);
    m_split->addWidget(m_names);
    m_split->setStretchFactor(0, 1);
    layout->addWidget(m_split, 1);
    m_names->setMinimumWidth(LeastNamesWidth);
    m_names->hide();
    setupButtons();
    for (QToolButton *button : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        button->setAutoRaise(true);
        buttons->addWidget(button, 0, Qt::AlignTop);
    }
}

void EventsPanel::setupButtons()
{
    m_showNames =
        Theme::addCommand(this,
                          {QStringLiteral("events.names"), tr("Event names"),
                           tr("Every name with its count and rate; hide it or show it alone"), QStringLiteral("tally")},
                          {Qt::CTRL | Qt::Key_L});
    m_showNames->setCheckable(true);
    connect(m_showNames, &QAction::triggered, this, &EventsPanel::setNamesShown);
    connect(m_names, &EventNamesPane::closeRequested, this, [this] { setNamesShown(false); });
    auto *names = new QToolButton(this);
    names->setDefaultAction(m_showNames);
    names->setAccessibleName(m_showNames->text());

    QAction *view = Theme::addCommand(this,
                                      {QStringLiteral("events.view"), tr("Columns, times and colours"),
                                       tr("What the list shows, and how"), QStringLiteral("columns")},
                                      {Qt::CTRL | Qt::ALT | Qt::Key_V});
    auto *button = new QToolButton(this);
    button->setDefaultAction(view);
    button->setAccessibleName(view->text());
    connect(view, &QAction::triggered, this,
            [this, button] { m_viewMenu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
}

void EventsPanel::setupRowCommands()
{
    const EventRowCommands *commands = m_rowCommands;
    connect(commands, &EventRowCommands::copyRequested, this, &EventsPanel::copyRows);
    connect(commands, &EventRowCommands::argumentsRequested, this, &EventsPanel::copyArguments);
    connect(commands, &EventRowCommands::replyRequested, this, [this](qsizetype at) { Q_EMIT replyRequested(at); });
    connect(commands, &EventRowCommands::resendRequested, this,
            [this](const QList<qsizetype> &records) { Q_EMIT resendRequested(records); });
    connect(commands, &EventRowCommands::editRequested, this, [this](qsizetype at) { Q_EMIT editRequested(at); });
    connect(commands, &EventRowCommands::comparisonRequested, this,
            [this](qsizetype left, qsizetype right) { Q_EMIT comparisonRequested(left, right); });
    connect(commands, &EventRowCommands::framesRequested, this, [this](qsizetype at) { Q_EMIT framesRequested(at); });
    connect(commands, &EventRowCommands::jumpRequested, this, &EventsPanel::jump);
    connect(commands, &EventRowCommands::previewRequested, this, &EventsPanel::preview);
    connect(commands, &EventRowCommands::chartRequested, this, [this](int row) {
        if (!m_chart->open(m_model->row(row)))
            showRefusal(tr("There is no number in the arguments of this event."));
    });
    connect(commands, &EventRowCommands::refused, this, &EventsPanel::showRefusal);
}

void EventsPanel::setupViewCommands()
{
    m_viewCommands->fillViewMenu(m_viewMenu);
    connect(m_viewCommands, &EventViewCommands::changed, this, [this] { Q_EMIT placeChanged(); });
    connect(m_viewCommands, &EventViewCommands::refused, this, &EventsPanel::showRefusal);
    connect(m_table->columns(), &EventColumns::changed, this, [this] { Q_EMIT placeChanged(); });
    connect(m_markCommands, &EventMarkCommands::recordRequested, this, &EventsPanel::goTo);
    connect(m_markCommands, &EventMarkCommands::refused, this, &EventsPanel::showRefusal);
    connect(m_notice, &EventNotice::showAllRequested, this, [this] { m_model->setChoice({}); });
    QHeaderView *header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &EventsPanel::showHeaderMenu);
}

void EventsPanel::showHeaderMenu(const QPoint &at)
{
    m_viewMenu->popup(m_table->horizontalHeader()->mapToGlobal(at));
}

void EventsPanel::setupCopying()
{
    connect(m_clipboard, &EventClipboard::progressed, m_notice, &EventNotice::showProgress);
    connect(m_notice, &EventNotice::cancelRequested, m_clipboard, &EventClipboard::cancel);
    connect(m_clipboard, &EventClipboard::finished, this, [this](qsizetype rows) {
        m_notice->hideProgress();
        showRefusal(rows > 0 ? tr("%Ln row(s) copied.", nullptr, static_cast<int>(rows)) : tr("Nothing was copied."));
    });
}

void EventsPanel::copyRows(CopyFormat format)
{
    m_clipboard->start(EventCopy(format, EventSelection(m_table, m_model).rows(), m_log, m_model->marks()));
}

void EventsPanel::copyArguments(qsizetype record)
{
    const SocketIO::TraceRecord event = m_log->at(record);
    const auto arguments = SocketIO::Arguments::fromPacket(event.payload, event.attachments);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(arguments.toJson()));
}

void EventsPanel::preview(int row)
{
    const EventRow &at = m_model->row(row);
    const EventLine words = m_model->words().line(at);
    const QRect rect = m_table->rowRect(row).translated(m_table->viewport()->mapToGlobal(QPoint(0, 0)));
    if (!at.isEvent()) {
        m_preview->openText(rect, words.time, words.arguments);
        return;
    }
    const SocketIO::TraceRecord record = m_log->at(at.record);
    const auto arguments = SocketIO::Arguments::fromPacket(record.payload, record.attachments);
    const auto label = [](qsizetype, const QByteArray &bytes) { return BinaryKind::label(bytes).toUtf8(); };
    m_preview->open(rect, tr("%1 · %2 · %3").arg(words.time, words.nsp, words.event),
                    QString::fromUtf8(arguments.toJson(label)));
}

const EventMarks &EventsPanel::marks() const
{
    return m_model->marks();
}

void EventsPanel::setMarks(const EventMarks &marks)
{
    m_model->setMarks(marks);
}

void EventsPanel::setNamesShown(bool on)
{
    showNames(on);
    if (on)
        m_names->setFocus();
    else
        m_table->setFocus();
    Q_EMIT placeChanged();
}

void EventsPanel::showNames(bool on)
{
    m_showNames->setChecked(on);
    if (on == !m_names->isHidden())
        return;
    m_names->setVisible(on);
    const int names = std::clamp(width() / 3, LeastNamesWidth, NamesWidth);
    if (on)
        m_split->setSizes({width() - names, names});
}

void EventsPanel::filterByTime(std::chrono::microseconds from, std::chrono::microseconds to)
{
    if (!m_log)
        return;
    const auto clock = [this](std::chrono::microseconds time) {
        return m_log->startedAt().toLocalTime().addMSecs(time.count() / 1000).toString(QStringLiteral("HH:mm:ss.zzz"));
    };
    m_bar->filter().setPassingCondition(QStringLiteral("time:%1..%2").arg(clock(from), clock(to)));
}

void EventsPanel::endFilterByTime()
{
    m_bar->filter().setPassingCondition({});
}

QByteArray EventsPanel::place() const
{
    QJsonObject place = m_viewCommands->place();
    place.insert(QStringLiteral("columns"), m_table->columns()->place());
    place.insert(QStringLiteral("filter"), m_bar->filter().place());
    place.insert(QStringLiteral("names"), m_showNames->isChecked());
    return QJsonDocument(place).toJson(QJsonDocument::Compact);
}

void EventsPanel::setPlace(const QByteArray &place)
{
    const QJsonObject object = QJsonDocument::fromJson(place).object();
    m_viewCommands->setPlace(object);
    m_table->columns()->setPlace(object.value(QLatin1String("columns")).toObject());
    m_bar->filter().setPlace(object.value(QLatin1String("filter")).toObject());
    showNames(object.value(QLatin1String("names")).toBool());
}

} // namespace Sockeye
