// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionsettings.h"
#include "connection/connectionstatus.h"
#include "connection/serveraddress.h"
#include <QWidget>

class QAction;

namespace Sockeye {

class AddressLine;
class ConnectionOptions;
class MessageLine;

/// Where a person says what to connect to, and reads how that went.
class ConnectionBar final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionBar(QWidget *parent = nullptr);

    /// What the fields say now. Options that have no field stay as they were set.
    [[nodiscard]] ConnectionSettings settings() const;
    void setSettings(const ConnectionSettings &settings);
    void showStatus(const ConnectionStatus &status);
    /// Puts the cursor into the URL.
    void focusUrl();

Q_SIGNALS:
    void connectRequested(const Sockeye::ConnectionSettings &settings);
    void disconnectRequested();
    void cancelRequested();

private:
    void setupLayout();
    void setupConnections();
    void setupCommands();
    void showCommand();
    void trigger(bool byKey);
    void tryConnect();
    void readAddress();
    void showNotes();
    void showProblems(bool alsoEmpty);
    void takePathAsHttpPath();
    [[nodiscard]] QStringList notes() const;
    [[nodiscard]] QString problem() const;

    AddressLine *m_line = nullptr;
    MessageLine *m_problem = nullptr;
    MessageLine *m_note = nullptr;
    ConnectionOptions *m_options = nullptr;
    MessageLine *m_pending = nullptr;
    MessageLine *m_failure = nullptr;
    QAction *m_connect = nullptr;

    ServerAddress m_address;
    SocketIO::ClientOptions m_kept; // what has no field here
    ConnectionSettings m_used; // what the connection was asked for with
    ConnectionStatus::State m_state = ConnectionStatus::State::Closed;
};

} // namespace Sockeye
