// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namespaces/namespacetrial.h"
#include "remoteclient.h"
#include "theme/logcursor.h"
#include <functional>
#include <QElapsedTimer>
#include <QObject>

namespace Sockeye {

class DiscoveryDialog;

/// Finds out what a server has. The admin namespace and the trial of names each have a connection of their own, with
/// the settings of the user's: nothing of it gets into the user's session and log.
class Discovery final : public QObject {
    Q_OBJECT

public:
    /// Where to connect to, asked for at each start.
    using SettingsSource = std::function<ConnectionSettings()>;

    /// `dialog` is not owned.
    Discovery(const std::shared_ptr<QThread> &network, DiscoveryDialog *dialog, SettingsSource settings,
              QObject *parent = nullptr);
    ~Discovery() override;

    /// Takes in what is new, and tries further names when it is time.
    void extend();

private:
    void logIn(const QString &nsp, const QByteArray &auth);
    void logOut();
    void startTrial(const QStringList &names);
    void extendTrial();
    void askNext();

    std::shared_ptr<QThread> m_network;
    DiscoveryDialog *m_dialog;
    SettingsSource m_settings;

    RemoteClient::Handle m_admin;
    QString m_adminNsp;

    RemoteClient::Handle m_trying;
    std::shared_ptr<SocketIO::TraceLog> m_trialLog;
    LogCursor m_cursor;
    NamespaceTrial m_trial;
    int m_shown = 0; ///< revision of the trial
    bool m_isOpen = false; ///< the first name has opened the connection
    QElapsedTimer m_sinceAsked;
};

} // namespace Sockeye
