// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"
#include <QObject>

namespace Sockeye {

class ConnectionPage;

/// What the panels of a page remember: given to them from the settings, and kept there whenever it changes. What stands
/// in the composer belongs to a server.
class Places final : public QObject {
    Q_OBJECT

public:
    /// `page` is not owned.
    explicit Places(ConnectionPage *page, QObject *parent = nullptr);
    /// Keeps what was written last.
    ~Places() override;

    /// From now on the composer's drafts are those of this server. What a person is writing stays; otherwise what was
    /// written for the server comes back. Returns whether something came back.
    bool useServer(const QString &server);

private:
    void keepDrafts();
    template <typename Panel> void keep(Panel *panel, const QString &name);

    ConnectionPage *m_page;
    Settings m_settings;
    QString m_server; ///< empty before the first connection
    QByteArray m_given; ///< what the composer held when nobody had written yet
};

} // namespace Sockeye
