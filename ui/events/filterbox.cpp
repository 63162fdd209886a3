// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/filterbox.h"

#include "events/eventmodel.h"
#include "events/eventwait.h"
#include "events/filterhelp.h"
#include "events/filterline.h"
#include "events/savedfilters.h"
#include "events/savedfilterspane.h"
#include "theme/command.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

using namespace std::chrono_literals;

namespace Sockeye {
namespace {

// What is half typed is no mistake yet; only who stops typing is told.
constexpr auto Patience = 400ms;
constexpr QLatin1String SavedKey("saved");

} // namespace

FilterBox::FilterBox(const EventModel *events, QWidget *parent)
    : QWidget(parent)
    , m_events(events)
    , m_line(new FilterLine(events, this))
    , m_filters(new SavedFilters(this))
    , m_saved(new SavedFiltersPane(m_filters, this))
    , m_help(new FilterHelp(this))
    , m_savedButton(newButton(tr("Saved filters")))
    , m_helpButton(newButton(tr("How to write a filter")))
    , m_waitButton(newButton(tr("Wait for the next")))
    , m_wait(new EventWait(events, this))
    , m_problem(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SmallGap);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_savedButton);
    layout->addWidget(m_helpButton);
    layout->addWidget(m_waitButton);
    m_problem->setAccessibleName(tr("What is wrong with the filter"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_patience.setSingleShot(true);
    setFocusProxy(m_line);
    connectParts();
    updateColors();
}

QToolButton *FilterBox::newButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

void FilterBox::connectParts()
{
    connect(m_line, &QLineEdit::textChanged, this, &FilterBox::takeLine);
    connect(&m_patience, &QTimer::timeout, this, &FilterBox::showProblem);
    connect(m_line, &QLineEdit::returnPressed, this, &FilterBox::showProblem);
    connect(m_help, &FilterHelp::chosen, m_line, &FilterLine::insertWord);
    connect(m_saved, &SavedFiltersPane::chosen, this, &FilterBox::setLine);
    connect(m_filters, &SavedFilters::changed, this, [this] { Q_EMIT placeChanged(); });
}

void FilterBox::addCommands(QWidget *panel)
{
    const QAction *focus = Theme::addCommand(
        panel, {QStringLiteral("events.filter"), tr("Filter events"), tr("Type into the filter of the events")},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)});
    QAction *saved =
        Theme::addCommand(panel,
                          {QStringLiteral("events.savedFilters"), tr("Saved filters"),
                           tr("Save the filter under a name, or apply a saved one"), QStringLiteral("star")},
                          {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F)});
    QAction *help = Theme::addCommand(panel,
                                      {QStringLiteral("events.filterHelp"), tr("How to write a filter"),
                                       tr("Examples of all that can be filtered"), QStringLiteral("help")});
    connect(focus, &QAction::triggered, this, &FilterBox::focusLine);
    connect(saved, &QAction::triggered, this, [this] { m_saved->open(*m_savedButton, m_filter.line()); });
    connect(help, &QAction::triggered, this, [this] { m_help->open(*m_helpButton); });
    addWaitCommand(panel);
    m_savedButton->setDefaultAction(saved);
    m_helpButton->setDefaultAction(help);
}

void FilterBox::addWaitCommand(QWidget *panel)
{
    QAction *wait =
        Theme::addCommand(panel,
                          {QStringLiteral("events.waitForNext"), tr("Wait for the next"),
                           tr("Go to the next event that comes and passes the filter, and tell how long it took"),
                           QStringLiteral("clock")},
                          {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_W)});
    wait->setCheckable(true);
    connect(wait, &QAction::triggered, this, [this](bool on) { on ? m_wait->start() : m_wait->stop(); });
    connect(m_wait, &EventWait::came, this, [this, wait](qsizetype record, std::chrono::microseconds waited) {
        wait->setChecked(false);
        Q_EMIT awaited(record, waited);
    });
    connect(m_wait, &EventWait::stopped, wait, [wait] { wait->setChecked(false); });
    m_waitButton->setDefaultAction(wait);
}

void FilterBox::setLine(const QString &line)
{
    m_line->setText(line);
    if (m_error)
        showProblem();
}

void FilterBox::setPassingCondition(const QString &condition)
{
    const QString line = withoutPassing(m_line->text());
    m_passing = condition;
    setLine(line.isEmpty() || condition.isEmpty() ? line + condition : QString(line + u' ' + condition));
}

QString FilterBox::withoutPassing(QString line) const
{
    if (const qsizetype at = m_passing.isEmpty() ? -1 : line.indexOf(m_passing); at >= 0)
        line.remove(at, m_passing.size());
    return line.trimmed();
}

void FilterBox::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

EventFilter::Read FilterBox::read(const QString &line) const
{
    return EventFilter::read(line, m_events->log() ? m_events->log()->startedAt() : QDateTime());
}

void FilterBox::takeLine()
{
    const EventFilter::Read read = this->read(m_line->text());
    const auto *error = std::get_if<EventFilterError>(&read);
    m_error = error ? std::optional(*error) : std::nullopt;
    if (error) {
        if (!m_problem->isHidden())
            showProblem();
        else
            m_patience.start(Patience);
        return;
    }
    m_patience.stop();
    m_problem->hide();
    m_line->setProblem({});
    m_filter = std::get<EventFilter>(read);
    Q_EMIT filterChanged(m_filter);
    Q_EMIT placeChanged();
}

void FilterBox::readAgain()
{
    const EventFilter::Read read = this->read(m_filter.line());
    const auto *filter = std::get_if<EventFilter>(&read);
    if (!filter) { // its times contradict each other on another day
        m_error = std::get<EventFilterError>(read);
        showProblem();
        return;
    }
    m_filter = *filter;
    if (!m_filter.isEmpty())
        Q_EMIT filterChanged(m_filter);
}

void FilterBox::showProblem()
{
    m_patience.stop();
    if (!m_error)
        return;
    m_line->setProblem(m_error);
    m_problem->setText(
        m_filter.isEmpty()
            ? tr("%1 Until then all events are shown.").arg(m_error->sentence)
            : tr("%1 Until then the filter “%2” stays in force.").arg(m_error->sentence, m_filter.line()));
    m_problem->show();
}

QJsonObject FilterBox::place() const
{
    // Not the line: on another connection it would hide what nobody has seen yet.
    QJsonObject place;
    if (m_filters->rowCount() > 0)
        place.insert(SavedKey, m_filters->toJson());
    return place;
}

void FilterBox::setPlace(const QJsonObject &place)
{
    m_filters->setJson(place.value(SavedKey).toArray());
}

void FilterBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateColors();
    QWidget::changeEvent(event);
}

void FilterBox::updateColors()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Bad));
    m_problem->setPalette(colors);
}

} // namespace Sockeye
