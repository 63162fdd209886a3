// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/certificaterefusal.h"
#include "connection/connectiondocument.h"
#include "connection/connectionsettings.h"
#include "connection/connectionstatus.h"
#include "connection/serveraddress.h"
#include <QWidget>

class QAction;
class QKeySequence;
class QMenu;
class QToolButton;

namespace Sockeye {

class AddressLine;
class CertificateCard;
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
    /// `isFailureExplained`: what went wrong is told elsewhere.
    void showStatus(const ConnectionStatus &status, bool isFailureExplained = false);
    /// Shows a certificate that was not trusted, and offers to accept it.
    void showRefusal(const CertificateRefusal &refusal);
    /// Puts the cursor into the URL.
    void focusUrl();
    /// Opens the options and goes to one: "ca", "proxy", "protocol".
    void showOption(const QString &key);

    /// Whether secrets are to be kept with the options of this server.
    [[nodiscard]] ConnectionDocument::With kept() const;
    /// Fills everything from a connection document or from `io(…)` code and says what was not understood. False when
    /// the text is neither, or when secrets were left out of it that have to be filled in.
    bool take(const QString &text);

    /// Which folds stand open.
    [[nodiscard]] QByteArray place() const;
    void setPlace(const QByteArray &place);

Q_SIGNALS:
    void connectRequested(const Sockeye::ConnectionSettings &settings);
    void disconnectRequested();
    void cancelRequested();
    void placeChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupLayout();
    void setupConnections();
    void setupCommands();
    void setupExchange();
    void addExchange(QMenu *menu, const char *id, const QString &text, const QString &tip,
                     void (ConnectionBar::*run)());
    void copyDocument();
    void copyCode();
    void paste();
    void exportDocument();
    void importDocument();
    void tellLeftOut(const QString &done);
    void acceptCertificate(const QString &pin);
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
    CertificateCard *m_certificate = nullptr;
    MessageLine *m_exchange = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_withSecrets = nullptr;
    QToolButton *m_menuButton = nullptr;

    ServerAddress m_address;
    SocketIO::ClientOptions m_kept; // what has no field here
    ConnectionSettings m_used; // what the connection was asked for with
    ConnectionStatus::State m_state = ConnectionStatus::State::Closed;
};

} // namespace Sockeye
