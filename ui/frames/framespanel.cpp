// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framespanel.h"

#include "frames/framecolumns.h"
#include "frames/framemodel.h"
#include "frames/framestrip.h"
#include "frames/frametable.h"
#include "theme/command.h"
#include "theme/emptystate.h"
#include "theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace Sockeye {

FramesPanel::FramesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new FrameModel(this))
    , m_table(new FrameTable(m_model, this))
    , m_filter(new QLineEdit(this))
    , m_filterIcon(m_filter->addAction(QIcon(), QLineEdit::LeadingPosition))
    , m_count(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_strip(new FrameStrip(this))
    , m_empty(new Theme::EmptyState(QStringLiteral("frames"), m_table->viewport()))
{
    setupCommands();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(setupBar());
    layout->addWidget(m_problem);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_strip);
    setupTable();
    setupMenus();
    setIcons();
    applyFilter();
    updateCommands();
}

QWidget *FramesPanel::setupBar()
{
    constexpr int Narrowest = 200; // a resize makes room
    auto *bar = new QWidget(this);
    bar->setMinimumWidth(Narrowest);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    layout->setSpacing(Theme::SmallGap);
    using SocketIO::Layer;
    addLayer(layout, Layer::Http, QStringLiteral("HTTP"), tr("Show HTTP requests, each with its answer"));
    addLayer(layout, Layer::WebSocket, QStringLiteral("WebSocket"), tr("Show the WebSocket handshake and frames"));
    addLayer(layout, Layer::Engine, tr("Engine"), tr("Show Engine.IO packets"));
    addLayer(layout, Layer::Socket, tr("Socket"), tr("Show Socket.IO packets, which Events shows too"))
        ->setChecked(false);
    layout->addSpacing(Theme::SmallGap);
    auto *group = new QToolButton(this);
    group->setDefaultAction(m_grouped);
    group->setAccessibleName(m_grouped->text());
    group->setAutoRaise(true);
    layout->addWidget(group);
    setupFilter(layout);
    m_more = new QToolButton(this);
    m_more->setAccessibleName(tr("Columns, time and details"));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_view);
    m_more->setAutoRaise(true);
    layout->addWidget(m_more);
    return bar;
}

void FramesPanel::setupFilter(QHBoxLayout *bar)
{
    m_filter->setPlaceholderText(tr("Filter: text layer:http dir:in size:>1k -noop"));
    m_filter->setAccessibleName(tr("Filter frames"));
    m_filter->setToolTip(tr(
        "Words, \"phrases\" and /patterns/ that must all be found; - before what must not; or between alternatives.\n"
        "layer: http websocket engine socket    transport: polling websocket custom    dir: in out\n"
        "type: message, ping, text …    ns: /chat, /chat*    event: name    id: number\n"
        "size: >1k    status: 4xx    time: >100ms    hex: 00ff    head: text    has: error binary compressed"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(80);
    connect(m_filter, &QLineEdit::textChanged, this, &FramesPanel::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(); });
    bar->addWidget(m_filter, 1);
    m_count->setAccessibleName(tr("Number of frames shown"));
    m_count->setContentsMargins(Theme::SmallGap, 0, Theme::SmallGap, 0);
    bar->addWidget(m_count);
    m_problem->setAccessibleName(tr("What is wrong"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setContentsMargins(Theme::Gap, 0, Theme::Gap, Theme::SmallGap);
    m_problem->hide();
}

QToolButton *FramesPanel::addLayer(QHBoxLayout *bar, SocketIO::Layer layer, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setChecked(true);
    button->setAutoRaise(true);
    button->setProperty("layer", static_cast<int>(layer));
    connect(button, &QToolButton::toggled, this, [this] {
        applyFilter();
        if (!m_restoring)
            Q_EMIT placeChanged();
    });
    bar->addWidget(button);
    m_layers += button;
    return button;
}

void FramesPanel::setupTable()
{
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FramesPanel::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FramesPanel::updateCommands);
    connect(m_table, &QAbstractItemView::activated, this, &FramesPanel::showEvent);
    connect(m_table->columns(), &FrameColumns::changed, this, [this] {
        updateColumnCommands();
        if (!m_restoring)
            Q_EMIT placeChanged();
    });
    connect(m_model, &FrameModel::rowsInserted, this, &FramesPanel::keepChosen);
    connect(m_model, &FrameModel::filtered, this, &FramesPanel::refresh);
}

void FramesPanel::setIcons()
{
    m_filterIcon->setIcon(Theme::icon(QStringLiteral("filter"), palette()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::color(muted, Theme::Meaning::Muted));
    m_count->setPalette(muted);
    QPalette bad = palette();
    bad.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Bad));
    m_problem->setPalette(bad);
    m_more->setIcon(Theme::icon(QStringLiteral("columns"), palette()));
    Theme::updateCommandIcons(this);
    constexpr int ChipSize = 10;
    for (QToolButton *button : std::as_const(m_layers)) {
        const auto layer = static_cast<SocketIO::Layer>(button->property("layer").toInt());
        const QColor color = Theme::color(palette(), FrameWords::meaningOf(layer));
        QIcon icon;
        for (const auto state : {QIcon::On, QIcon::Off}) {
            QPixmap chip(ChipSize + Theme::SmallGap, ChipSize);
            chip.fill(Qt::transparent);
            QPainter painter(&chip);
            painter.setPen(color);
            painter.setBrush(state == QIcon::On ? QBrush(color) : Qt::NoBrush);
            painter.drawRect(0, 0, ChipSize - 1, ChipSize - 1);
            icon.addPixmap(chip, QIcon::Normal, state);
        }
        button->setIcon(icon);
        button->setIconSize({ChipSize + Theme::SmallGap, ChipSize});
    }
}

void FramesPanel::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    m_chosen = -1;
    m_told = -1;
    m_hiddenMarks = 0;
    m_model->setLog(std::move(log));
    m_table->follow();
    m_strip->clear();
    updateCommands();
    refresh();
}

void FramesPanel::extend()
{
    const int before = m_model->rowCount();
    const bool wasFiltering = m_model->isFiltering();
    const qsizetype known = m_model->index().size();
    m_model->extend();
    if (m_chosen >= 0 && m_chosenLinks != linksOf(m_chosen))
        tellChosen();
    if (m_model->index().size() == known && m_model->rowCount() == before)
        return;
    // Rows that a search brings back are not new.
    m_table->keepUp(wasFiltering ? 0 : m_model->rowCount() - before);
    refresh();
}

void FramesPanel::applyFilter()
{
    FrameFilter::Layers layers = 0;
    for (const QToolButton *button : std::as_const(m_layers)) {
        if (button->isChecked())
            layers |= FrameFilter::bit(static_cast<SocketIO::Layer>(button->property("layer").toInt()));
    }
    m_hiddenMarks = 0;
    const FrameFilter filter(layers, m_filter->text());
    const FrameQuery::Problem &problem = filter.query().problem();
    complain(problem.message.isEmpty() ? QString()
                                       : tr("At character %1: %2").arg(problem.position + 1).arg(problem.message));
    // A line that cannot be read leaves in place what was wanted before.
    m_model->setFilter(problem.message.isEmpty() ? filter : FrameFilter(layers, m_model->filter().query().line()));
    m_table->keepUp(0);
    refresh();
}

void FramesPanel::refresh()
{
    m_count->setText(countText());
    m_table->keepUp(0);
    explainEmptiness();
}

QString FramesPanel::countText() const
{
    const qsizetype all = m_model->index().size();
    const int shown = m_model->rowCount();
    if (m_model->isFiltering())
        return tr("searching… %1 %").arg(static_cast<int>(m_model->filterProgress() * 100));
    if (m_hiddenMarks > 0)
        return tr("%1 of its frames hidden").arg(Words::count(m_hiddenMarks));
    return shown == all ? Words::count(all) : tr("%1 / %2").arg(Words::count(shown), Words::count(all));
}

void FramesPanel::explainEmptiness()
{
    const bool empty = m_model->rowCount() == 0 && !m_model->isFiltering();
    m_empty->setVisible(empty);
    if (!empty)
        return;
    const QString text = m_model->filter().query().line();
    if (m_model->index().size() == 0)
        m_empty->setText(
            tr("No frames yet"),
            tr("HTTP requests, the WebSocket handshake and every frame and packet appear here with their raw "
               "text, as soon as you connect."));
    else if (m_model->filter().layers() == 0)
        m_empty->setText(tr("All layers are hidden"), tr("Turn on HTTP, WebSocket, Engine or Socket above."));
    else if (text.isEmpty())
        m_empty->setText(tr("Nothing in these layers yet"), tr("Turn on more layers above to see the other frames."));
    else
        m_empty->setText(
            tr("Nothing matches “%1”").arg(text.trimmed()),
            tr("Case does not matter; raw text, heads, URLs, reasons, events, namespaces and statuses of the shown "
               "layers are searched. Point at the filter to see its keys."));
}

void FramesPanel::complain(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void FramesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateColumnCommands();
    constexpr int WithCount = 560;
    constexpr int WithNames = 520;
    constexpr int WithDetails = 240;
    m_count->setVisible(width() >= WithCount);
    m_strip->setVisible(m_details->isChecked() && height() >= WithDetails);
    for (QToolButton *button : std::as_const(m_layers))
        button->setToolButtonStyle(width() >= WithNames ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

void FramesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setIcons();
}

} // namespace Sockeye
