// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framespanel.h"

#include "frames/framemodel.h"
#include "frames/frametable.h"
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
    , m_empty(new Theme::EmptyState(QStringLiteral("frames"), m_table->viewport()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(setupBar());
    layout->addWidget(m_table);
    setupTable();
    setupActions();
    setIcons();
    applyFilter();
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
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter frames by text"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(80);
    connect(m_filter, &QLineEdit::textChanged, this, &FramesPanel::applyFilter);
    layout->addSpacing(Theme::SmallGap);
    layout->addWidget(m_filter, 1);
    m_count->setAccessibleName(tr("Number of frames shown"));
    m_count->setContentsMargins(Theme::SmallGap, 0, Theme::SmallGap, 0);
    layout->addWidget(m_count);
    return bar;
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
    connect(button, &QToolButton::toggled, this, &FramesPanel::applyFilter);
    bar->addWidget(button);
    m_layers += button;
    return button;
}

void FramesPanel::setupTable()
{
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FramesPanel::choose);
    connect(m_model, &FrameModel::rowsInserted, this, &FramesPanel::keepChosen);
    connect(m_model, &FrameModel::filtered, this, &FramesPanel::refresh);
}

void FramesPanel::setIcons()
{
    m_filterIcon->setIcon(Theme::icon(QStringLiteral("filter"), palette()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::color(muted, Theme::Meaning::Muted));
    m_count->setPalette(muted);
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
    m_hiddenMarks = 0;
    m_model->setLog(std::move(log));
    m_table->follow();
    refresh();
}

void FramesPanel::extend()
{
    const int before = m_model->rowCount();
    const bool wasFiltering = m_model->isFiltering();
    const qsizetype known = m_model->index().size();
    m_model->extend();
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
    m_model->setFilter(FrameFilter(layers, m_filter->text()));
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
    const QString text = m_model->filter().text();
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
            tr("Nothing contains “%1”").arg(text),
            tr("Case does not matter; raw text, URLs, reasons, events, namespaces and statuses of the shown "
               "layers are searched."));
}

void FramesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int WithCount = 560;
    constexpr int WithNames = 460;
    m_count->setVisible(width() >= WithCount);
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
