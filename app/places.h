// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/history.h"
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
    ~Places() override { keep(); }
    /// Keeps at once what was written last.
    void keep();

    /// From now on the composer's history and draft are those of this server; those of the server before are kept. What
    /// a person is writing stays; otherwise what was written for the server comes back. Returns whether it did.
    bool useServer(const QString &server);

private:
    void keepDraft();
    void keepHistory();
    [[nodiscard]] History storedHistory() const;
    bool restoreDraft();
    template <typename Panel> void keep(Panel *panel, const QString &name);

    ConnectionPage *m_page;
    Settings m_settings;
    QString m_server; ///< empty before the first connection
    Draft m_givenDraft; ///< what the composer held when nobody had written yet
    QByteArray m_knownPlace; ///< what was read from the settings or written there last
    History m_knownHistory; ///< the same of the history
};

} // namespace Sockeye
