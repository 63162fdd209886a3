// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/discoverydialog.h"

#include "namespaces/adminpage.h"
#include "namespaces/trialpage.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>

namespace Sockeye {

DiscoveryDialog::DiscoveryDialog(QWidget *parent)
    : QDialog(parent)
    , m_tabs(new QTabWidget(this))
    , m_admin(new AdminPage)
    , m_trial(new TrialPage)
{
    setWindowTitle(tr("Discover namespaces"));
    resize(860, 560);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    m_tabs->addTab(m_admin, tr("Through the admin namespace"));
    m_tabs->addTab(m_trial, tr("By trying names"));
    m_tabs->setAccessibleName(tr("Ways to discover"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setAccessibleName(tr("Close"));
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::hide);
    layout->addWidget(buttons);
}

} // namespace Sockeye
