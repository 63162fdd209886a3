// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/ackspanel.h"

#include "acks/ackmodel.h"
#include "acks/acktable.h"
#include "theme/emptystate.h"
#include "theme/quietlabel.h"
#include "theme/theme.h"
#include "theme/words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QItemSelectionModel>
#include <QPushButton>

namespace Sockeye {
namespace {
constexpr qint64 MsBetweenAges = 100;
}

AcksPanel::AcksPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new AckModel(this))
    , m_counts(new Theme::QuietLabel(tr("Open acknowledgements"), Theme::Meaning::Muted, this))
    , m_reply(new QPushButton(tr("Reply…"), this))
    , m_table(new AckTable(m_model, this))
    , m_empty(new Theme::EmptyState(QStringLiteral("arrow-both"), m_table->viewport()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setupBar();
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    m_sinceAges.start();
    setupTable();
    updateColors();
    updateSummary();
}

void AcksPanel::setupBar()
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    bar->addWidget(m_counts, 1);
    bar->addWidget(m_reply);
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    m_reply->setAccessibleName(tr("Reply to the chosen question"));
    m_reply->setToolTip(tr("Answer the question of the server that is chosen in the list"));
    connect(m_reply, &QPushButton::clicked, this, [this] { reply(m_table->currentIndex().row()); });
}

void AcksPanel::setupTable()
{
    connect(m_table, &AckTable::replyRequested, this, &AcksPanel::reply);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { choose(current.row()); });
    connect(m_table, &QAbstractItemView::pressed, this, [this](const QModelIndex &pressed) { choose(pressed.row()); });
    m_empty->setText(tr("No acknowledgements yet"),
                     tr("A request appears here when you send an event with “ack” ticked, and a question when the "
                        "server asks for an answer; each with how long it took or still takes."));
}

void AcksPanel::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    m_model->setLog(std::move(log));
    updateSummary();
}

void AcksPanel::extend()
{
    const bool atEnd = m_table->isAtEnd();
    const int before = m_model->rowCount();
    m_model->extend();
    if (atEnd && m_model->rowCount() > before)
        m_table->scrollToBottom();
    updateSummary();
    if (m_sinceAges.elapsed() < MsBetweenAges)
        return;
    m_sinceAges.restart();
    m_table->repaintAges();
}

void AcksPanel::updateSummary()
{
    m_empty->setVisible(m_model->rowCount() == 0);
    m_counts->setText(tr("%1 waiting for the server · %2 waiting for you")
                          .arg(Words::count(m_model->waitingCount()), Words::count(m_model->questionCount())));
    const int current = m_table->currentIndex().row();
    m_reply->setEnabled(current >= 0 && m_model->row(current).state == AckState::Question);
}

void AcksPanel::choose(int row)
{
    updateSummary();
    // Not selected yet: the focus has come, or the mouse has chosen it, which `pressed` tells afterwards.
    if (row >= 0 && m_table->selectionModel()->isRowSelected(row))
        Q_EMIT recordSelected(m_model->row(row).record);
}

void AcksPanel::reply(int row)
{
    if (row >= 0 && m_model->row(row).state == AckState::Question)
        Q_EMIT replyRequested(m_model->row(row).record);
}

void AcksPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateColors();
    QWidget::changeEvent(event);
}

void AcksPanel::updateColors()
{
    m_reply->setIcon(Theme::icon(QStringLiteral("reply"), palette()));
}

} // namespace Sockeye
