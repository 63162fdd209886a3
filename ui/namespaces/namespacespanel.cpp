// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/namespacespanel.h"

#include "namespaces/joinform.h"
#include "namespaces/namespacedelegate.h"
#include "namespaces/namespacemodel.h"
#include "theme/command.h"
#include "theme/emptystate.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListView>
#include <QPushButton>

namespace Sockeye {

NamespacesPanel::NamespacesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new NamespaceModel(this))
    , m_list(new QListView(this))
    , m_empty(new Theme::EmptyState(QStringLiteral("namespace"), m_list->viewport()))
    , m_leave(new QPushButton(tr("Leave"), this))
    , m_form(
          new JoinForm([this](const QString &nsp, const QByteArray &auth) { Q_EMIT joinRequested(nsp, auth); }, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_form);
    setFocusProxy(m_list);
    setupList();
    setupButtons();
    updateColors();
    updateButtons();
}

void NamespacesPanel::setupList()
{
    m_list->setAccessibleName(tr("Namespaces"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NamespaceDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty->setText(tr("No namespaces yet"),
                     tr("The namespaces you join appear here with their state. “/” is joined when you connect; name "
                        "another one below."));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { choose(current); });
    connect(m_list, &QAbstractItemView::pressed, this, &NamespacesPanel::choose);
    connect(m_model, &NamespaceModel::statesChanged, this, &NamespacesPanel::updateButtons);
}

void NamespacesPanel::setupButtons()
{
    m_leave->setAccessibleName(tr("Leave the chosen namespace"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::Gap, 0, Theme::Gap, Theme::Gap);
    row->addStretch();
    row->addWidget(m_leave);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_leave, &QPushButton::clicked, this, &NamespacesPanel::leave);
    QAction *join = Theme::addCommand(
        this, {QStringLiteral("namespaces.join"), tr("&Join a namespace"), tr("Goes to the field for its name")});
    connect(join, &QAction::triggered, m_form, &JoinForm::focusName);
    m_leaveCommand = Theme::addCommand(
        this, {QStringLiteral("namespaces.leave"), tr("&Leave the namespace"), tr("Leaves the chosen namespace")},
        {QKeySequence::Delete});
    connect(m_leaveCommand, &QAction::triggered, this, &NamespacesPanel::leave);
}

void NamespacesPanel::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    m_model->setLog(std::move(log));
}

void NamespacesPanel::extend()
{
    m_model->extend();
}

QStringList NamespacesPanel::joinedNamespaces() const
{
    return m_model->joined();
}

void NamespacesPanel::updateButtons()
{
    m_empty->setVisible(m_model->rowCount() == 0);
    const int row = m_list->currentIndex().row();
    const bool inside = row >= 0
        && (m_model->stateAt(row) == NamespaceModel::State::Joined
            || m_model->stateAt(row) == NamespaceModel::State::Joining);
    m_leave->setEnabled(inside);
    Theme::setCommandEnabled(m_leaveCommand, inside, tr("Choose a joined namespace in the list first."));
    m_leave->setToolTip(inside ? tr("Leave %1").arg(m_model->nameAt(row))
                               : tr("Choose a joined namespace in the list to leave it"));
}

void NamespacesPanel::choose(const QModelIndex &at)
{
    updateButtons();
    // Not selected yet: the focus has come, or the mouse has chosen it, which `pressed` tells afterwards.
    if (m_list->selectionModel()->isSelected(at))
        Q_EMIT namespaceSelected(m_model->nameAt(at.row()));
}

void NamespacesPanel::leave()
{
    const int row = m_list->currentIndex().row();
    if (row >= 0)
        Q_EMIT leaveRequested(m_model->nameAt(row));
}

void NamespacesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateColors();
    QWidget::changeEvent(event);
}

void NamespacesPanel::updateColors()
{
    m_leave->setIcon(Theme::icon(QStringLiteral("leave"), palette()));
}

} // namespace Sockeye
