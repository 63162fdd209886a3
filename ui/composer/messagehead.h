// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/draft.h"
#include <QWidget>
#include <SocketIO/protocol.h>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace Sockeye {

class SecondsBox;
class SendFlags;

/// The head of the composer: namespace, event name, and how it is sent, with the flags in a fold.
class MessageHead final : public QWidget {
    Q_OBJECT

public:
    /// `flags` opens and closes the fold.
    explicit MessageHead(QAction *flags, QWidget *parent = nullptr);

    /// All that is set here; no arguments.
    [[nodiscard]] Draft draft() const;
    void setDraft(const Draft &draft);

    [[nodiscard]] QString nsp() const;
    void setNsp(const QString &nsp);
    /// Offers these namespaces; the chosen one stays chosen, also when it is none of them.
    void setNamespaces(const QStringList &namespaces);
    [[nodiscard]] bool isJoined() const { return isJoined(nsp()); }
    [[nodiscard]] bool isJoined(const QString &nsp) const { return m_joined.contains(nsp); }
    [[nodiscard]] QString event() const;
    void setKnownEvents(const QStringList &events);
    /// Which names are reserved depends on it.
    void setProtocol(SocketIO::Protocol protocol);

    /// Shows what is wrong with the name and puts the cursor there.
    void showProblem(const QString &problem);

Q_SIGNALS:
    void changed();
    /// A text was pasted into the name that is a whole message, see PastedMessage.
    void messagePasted(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupParts();
    void setupFlags(QAction *flags);
    void setupLayout();
    void setupConnections();
    void checkName();
    void showFlags();
    void applyTheme();

    QComboBox *m_nsp = nullptr;
    QLineEdit *m_event = nullptr;
    QCheckBox *m_ack = nullptr;
    SecondsBox *m_timeout = nullptr;
    QToolButton *m_fold = nullptr;
    SendFlags *m_flags = nullptr;
    QLabel *m_problem = nullptr;
    QStringListModel *m_known = nullptr;
    QStringList m_joined;
    bool m_isNspChosen = false;
    SocketIO::Protocol m_protocol = SocketIO::Protocol::Auto;
};

} // namespace Sockeye
