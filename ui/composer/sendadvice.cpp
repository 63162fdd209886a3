// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/sendadvice.h"
#include "composer/argumentparser.h"
#include <QCoreApplication>
#include <QStringList>

namespace Sockeye::SendAdvice {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::SendAdvice)
};

} // namespace

QString notice(const Draft &draft, const SendSituation &situation)
{
    if (situation.attachments > MostAttachments)
        return Text::tr("%1 attachments: many servers close the connection above %2.")
            .arg(QString::number(situation.attachments), QString::number(MostAttachments));
    if (situation.isReply)
        return situation.isConnected ? QString() : Text::tr("Not connected: this question can no longer be answered.");
    if (situation.canSend())
        return {};
    if (draft.isVolatile)
        return Text::tr("Not connected: a volatile event will be dropped.");
    const QString waiting = situation.buffered > 0 ? Text::tr(" · %1 waiting").arg(situation.buffered) : QString();
    if (situation.isConnected)
        return Text::tr("%1 is not joined: will be sent once it is%2").arg(draft.nsp, waiting);
    if (draft.ack && draft.timeout.count() > 0 && draft.retries <= 0)
        return Text::tr("Not connected: waits for the next connect, as long as for its ack%1").arg(waiting);
    return Text::tr("Not connected: will be sent after the next connect%1").arg(waiting);
}

QString nameProblem(const QString &event, SocketIO::Protocol protocol)
{
    // As socket.io-client 2.x keeps for itself.
    static const QStringList reserved = {
        QStringLiteral("connect_timeout"),
        QStringLiteral("connecting"),
        QStringLiteral("error"),
        QStringLiteral("ping"),
        QStringLiteral("pong"),
        QStringLiteral("reconnect"),
        QStringLiteral("reconnect_attempt"),
        QStringLiteral("reconnect_error"),
        QStringLiteral("reconnect_failed"),
        QStringLiteral("reconnecting"),
    };
    if (protocol == SocketIO::Protocol::V3 && reserved.contains(event))
        return Text::tr("“%1” is reserved by Socket.IO up to version 2 and cannot be sent as an event. Choose another "
                        "name.")
            .arg(event);
    return ArgumentParser::nameProblem(event);
}

QStringList objections(const Draft &draft)
{
    QStringList found;
    if (draft.isVolatile && draft.retries > 0)
        found.append(Text::tr("Retries mean nothing here: a volatile event is never sent again."));
    else if (draft.retries > 0 && draft.timeout.count() == 0)
        found.append(Text::tr("Without a timeout it is sent again only when the connection was lost meanwhile."));
    if (draft.isVolatile && draft.ack)
        found.append(Text::tr("When a volatile event is dropped, its ack fails at once."));
    if (draft.retries > 0 && !draft.ack && !draft.isVolatile)
        found.append(Text::tr("With retries the server is asked for an ack although nobody here waits for it."));
    return found;
}

} // namespace Sockeye::SendAdvice
