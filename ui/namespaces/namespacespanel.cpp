// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/namespacespanel.h"

#include "namespaces/adminpage.h"
#include "namespaces/discoverydialog.h"
#include "namespaces/joinform.h"
#include "namespaces/namespacedelegate.h"
#include "namespaces/namespacemodel.h"
#include "namespaces/trialpage.h"
#include "theme/command.h"
#include "theme/emptystate.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QToolButton>

namespace Sockeye {

NamespacesPanel::NamespacesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new NamespaceModel(this))
    , m_list(new QListView(this))
    , m_empty(new Theme::EmptyState(QStringLiteral("namespace"), m_list->viewport()))
    , m_form(new JoinForm([this](const QString &nsp, const QByteArray &auth) { join(nsp, auth); }, this))
    , m_discovery(new DiscoveryDialog(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_form);
    setFocusProxy(m_list);
    setupList();
    setupCommands();
    setupButtons();
    setupDiscovery();
    updateCommands();
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
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty->setText(tr("No namespaces yet"),
                     tr("The namespaces you join appear here with their state. “/” is joined when you connect; name "
                        "another one below."));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { choose(current); });
    connect(m_list, &QAbstractItemView::pressed, this, &NamespacesPanel::choose);
    connect(m_list, &QAbstractItemView::activated, this, &NamespacesPanel::showDetails);
    connect(m_list, &QWidget::customContextMenuRequested, this, &NamespacesPanel::showMenu);
    connect(m_model, &NamespaceModel::statesChanged, this, &NamespacesPanel::updateCommands);
}

void NamespacesPanel::setupButtons()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::Gap, 0, Theme::Gap, Theme::Gap);
    const auto addButton = [&](QAction *command, const QString &name) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(command);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setText(command->iconText());
        button->setAccessibleName(name);
        row->addWidget(button);
    };
    m_discover->setIconText(tr("Discover…"));
    m_leave->setIconText(tr("Leave"));
    addButton(m_discover, tr("Discover namespaces"));
    row->addStretch();
    addButton(m_leave, tr("Leave the chosen namespace"));
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void NamespacesPanel::setupDiscovery()
{
    connect(m_discovery->admin(), &AdminPage::joinRequested, this, [this](const QString &nsp) { join(nsp, {}); });
    connect(m_discovery->trial(), &TrialPage::joinRequested, this, [this](const QString &nsp) { join(nsp, {}); });
    connect(m_discovery->trial(), &TrialPage::authRequested, this, [this](const QString &nsp) {
        m_discovery->hide();
        m_form->load(nsp, {});
    });
    connect(m_discovery->admin(), &AdminPage::logInRequested, this, [this] { Q_EMIT placeChanged(); });
    connect(m_discovery->trial(), &TrialPage::trialRequested, this, [this] { Q_EMIT placeChanged(); });
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

QByteArray NamespacesPanel::place() const
{
    const QJsonObject place{{QStringLiteral("admin"), m_discovery->admin()->place()},
                            {QStringLiteral("trial"), m_discovery->trial()->place()}};
    return QJsonDocument(place).toJson(QJsonDocument::Compact);
}

void NamespacesPanel::setPlace(const QByteArray &place)
{
    const QJsonObject object = QJsonDocument::fromJson(place).object();
    m_discovery->admin()->setPlace(object.value(QLatin1String("admin")).toObject());
    m_discovery->trial()->setPlace(object.value(QLatin1String("trial")).toObject());
}

void NamespacesPanel::choose(const QModelIndex &at)
{
    updateCommands();
    // Not selected yet: the focus has come, or the mouse has chosen it, which `pressed` tells afterwards.
    if (m_list->selectionModel()->isSelected(at))
        Q_EMIT namespaceSelected(m_model->nameAt(at.row()));
}

void NamespacesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        Theme::updateCommandIcons(this);
    QWidget::changeEvent(event);
}

} // namespace Sockeye
