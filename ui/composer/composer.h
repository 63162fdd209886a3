// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/draft.h"
#include <optional>
#include <QWidget>
#include <SocketIO/arguments.h>
#include <SocketIO/sendoptions.h>

namespace Sockeye {

class ArgumentList;
class MessageHead;
class ReplyBanner;
class SendBar;

/// Where events and answers are written. Says what was meant to be sent; sends nothing itself.
class Composer final : public QWidget {
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    /// The event being written, also while an answer is.
    [[nodiscard]] Draft draft() const;
    void setDraft(const Draft &draft);

    /// Joined namespaces, to choose from.
    void setNamespaces(const QStringList &namespaces);
    /// Names seen before, for completion.
    void setKnownEvents(const QStringList &events);
    /// `buffered`: events that wait for the next connect.
    void setConnected(bool connected, qsizetype buffered);

    [[nodiscard]] bool isReplying() const { return m_question.has_value(); }

public Q_SLOTS:
    /// Sends what is written, or shows what is wrong with it.
    void send();
    /// Turns the composer to answering question `id`. The event being written stays underneath and comes back after.
    void startReply(const QString &nsp, const QString &event, qint64 id);
    void cancelReply();

Q_SIGNALS:
    void sendRequested(const QString &nsp, const QString &event, const SocketIO::Arguments &arguments,
                       const SocketIO::SendOptions &options, bool ack);
    void replyRequested(const QString &nsp, qint64 id, const SocketIO::Arguments &arguments);

private:
    struct Question {
        QString nsp;
        qint64 id = -1;
    };

    void setupLayout();
    void setupConnections();
    void sendEvent();
    void sendReply();
    void showMode();
    void showNotice();
    [[nodiscard]] QString notice() const;
    [[nodiscard]] ArgumentList *arguments() const;

    MessageHead *m_event = nullptr;
    ReplyBanner *m_banner = nullptr;
    ArgumentList *m_eventArguments = nullptr;
    ArgumentList *m_replyArguments = nullptr;
    SendBar *m_bar = nullptr;
    std::optional<Question> m_question;
    bool m_connected = false;
    qsizetype m_buffered = 0;
};

} // namespace Sockeye
