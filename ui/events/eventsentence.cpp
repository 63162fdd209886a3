// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventsentence.h"

#include "theme/words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <SocketIO/protocol.h>

using SocketIO::Carrier;
using SocketIO::Kind;
using SocketIO::TraceView;
using Sockeye::Theme::Meaning;

namespace Sockeye::EventSentence {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Sockeye::EventSentence", text);
}

QString words(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

QString carrierWord(Carrier carrier)
{
    return carrier == Carrier::WebSocket ? tr("WebSocket") : tr("polling");
}

/// " in 31 ms", or nothing when it was not measured.
QString inTime(const TraceView &view)
{
    return view.duration.count() < 0 ? QString() : tr(" in %1").arg(Words::duration(view.duration));
}

QString because(QByteArrayView reason)
{
    return reason.isEmpty() ? QString() : QString(QLatin1String(": ") + words(reason));
}

QString connecting(const TraceView &view)
{
    if (view.id > 0)
        return tr("Reconnecting to %1, attempt %2").arg(words(view.reason)).arg(view.id);
    return tr("Connecting to %1").arg(words(view.reason));
}

QString closed(const TraceView &view)
{
    if (view.reason == "forced close")
        return tr("Disconnected, as you asked");
    const qsizetype tab = view.reason.indexOf('\t');
    if (tab < 0)
        return tr("Disconnected") + because(view.reason);
    return tr("Disconnected: %1 (%2)").arg(words(view.reason.first(tab)), words(view.reason.sliced(tab + 1)));
}

/// The server's message and its data, from `{"message":…,"data":…}`; anything else as it came.
QString refused(const TraceView &view)
{
    if (view.payload.isEmpty())
        return tr("%1 was not joined").arg(words(view.nsp)) + because(view.reason);
    const QJsonObject object = QJsonDocument::fromJson(view.payload.toByteArray()).object();
    const QString message = object.value(QLatin1String("message")).toString();
    if (message.isEmpty())
        return tr("%1 was refused: %2").arg(words(view.nsp), words(view.payload));
    const QString sentence = tr("%1 was refused: %2").arg(words(view.nsp), message);
    return object.size() == 1 ? sentence : QString(sentence + QStringLiteral(" · ") + words(view.payload));
}

QString namespaceJoined(const TraceView &view)
{
    return tr("%1 joined%2 · %3").arg(words(view.nsp), inTime(view), words(view.reason));
}

} // namespace

QString text(const TraceView &view)
{
    switch (view.kind) {
    case Kind::Connecting:
        return connecting(view);
    case Kind::Connected:
        return tr("Connected by %1%2 · session %3").arg(carrierWord(view.carrier), inTime(view), words(view.reason));
    case Kind::ConnectFailed:
        return tr("Connecting failed") + because(view.reason);
    case Kind::Redirected:
        return tr("Redirected to %1 (HTTP %2)").arg(words(view.reason)).arg(view.status);
    case Kind::FallingBack:
        return tr("%1 could not be opened, trying the next transport").arg(carrierWord(view.carrier))
            + because(view.reason);
    case Kind::ProtocolDetected:
        return view.id == static_cast<qint64>(SocketIO::Protocol::V3)
            ? tr("The server speaks Engine.IO 3 (Socket.IO 1 or 2)")
            : tr("The server speaks Engine.IO 4 (Socket.IO 3 or 4)");
    case Kind::Recovered:
        return tr("%1 was recovered: nothing was missed").arg(words(view.nsp));
    case Kind::NotRecovered:
        return tr("%1 was not recovered").arg(words(view.nsp)) + because(view.reason);
    case Kind::Retrying:
        return tr("Sending request %1 of %2 again (retry %3)").arg(view.id).arg(words(view.nsp)).arg(view.status);
    case Kind::Closed:
        return closed(view);
    case Kind::ReconnectScheduled:
        return tr("Reconnecting: attempt %1 in %2").arg(view.id).arg(Words::duration(view.duration));
    case Kind::ReconnectFailed:
        return tr("Gave up reconnecting: no attempts are left") + because(view.reason);
    case Kind::Upgraded:
        return tr("Upgraded to WebSocket%1").arg(inTime(view));
    case Kind::UpgradeFailed:
        return tr("The upgrade to WebSocket failed%1%2 · staying with polling")
            .arg(view.duration.count() < 0 ? QString() : tr(" after %1").arg(Words::duration(view.duration)),
                 because(view.reason));
    case Kind::NamespaceConnected:
        return namespaceJoined(view);
    case Kind::NamespaceRefused:
        return refused(view);
    case Kind::NamespaceDisconnected:
        return tr("%1 left").arg(words(view.nsp)) + because(view.reason);
    case Kind::AckUnknown:
        return tr("An answer came to request %1 of %2, for which nobody waits").arg(view.id).arg(words(view.nsp));
    default:
        return words(view.reason);
    }
}

Meaning meaning(Kind kind)
{
    switch (kind) {
    case Kind::Connected:
    case Kind::NamespaceConnected:
        return Meaning::Good;
    case Kind::Recovered:
        return Meaning::Good;
    case Kind::Upgraded:
        return Meaning::WebSocket;
    case Kind::ConnectFailed:
    case Kind::NamespaceRefused:
    case Kind::ReconnectFailed:
    case Kind::Fault:
        return Meaning::Bad;
    case Kind::Closed:
    case Kind::FallingBack:
    case Kind::NotRecovered:
    case Kind::UpgradeFailed:
    case Kind::NamespaceDisconnected:
    case Kind::AckUnknown:
        return Meaning::Warning;
    default:
        return Meaning::Muted;
    }
}

} // namespace Sockeye::EventSentence
