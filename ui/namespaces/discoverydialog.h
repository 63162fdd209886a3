// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTabWidget;

namespace Sockeye {

class AdminPage;
class TrialPage;

/// Finds out what a server has: through its admin namespace, or by trying names.
class DiscoveryDialog final : public QDialog {
    Q_OBJECT
public:
    explicit DiscoveryDialog(QWidget *parent);

    [[nodiscard]] AdminPage *admin() const { return m_admin; }
    [[nodiscard]] TrialPage *trial() const { return m_trial; }

private:
    QTabWidget *m_tabs;
    AdminPage *m_admin;
    TrialPage *m_trial;
};

} // namespace Sockeye
