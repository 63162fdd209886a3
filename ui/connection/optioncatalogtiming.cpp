// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The options about trying again, waiting, and sending. See optioncatalog.h.
#include "connection/optioncatalog.h"
#include "connection/optionmaking.h"

namespace Sockeye {

using Fold = ConnectionOption::Fold;
using SocketIO::ClientOptions;

namespace {

template <auto Member> ConnectionOption made(Fold fold, const char *key, const QString &label, const QString &tip)
{
    ConnectionOption option = makeOption<&ConnectionSettings::options, Member>(fold, key);
    option.label = label;
    option.tip = tip;
    return option;
}

} // namespace

void OptionCatalog::addReconnection(QList<ConnectionOption> &to)
{
    constexpr Fold In = Fold::Reconnection;
    to.append(made<&ClientOptions::reconnection>(In, "reconnection", tr("Reconnect"),
                                                 tr("Whether a lost connection is opened again by itself.")));
    to.append(made<&ClientOptions::reconnectionAttempts>(In, "reconnectionAttempts", tr("Attempts"),
                                                         tr("Attempts before it gives up; −1 for no limit.")));
    to.last().minimum = -1;
    to.append(made<&ClientOptions::reconnectionDelay>(
        In, "reconnectionDelay", tr("First delay"),
        tr("Wait before the first attempt to reconnect; doubled for each further one.")));
    to.last().unit = tr("ms");
    to.append(made<&ClientOptions::reconnectionDelayMax>(In, "reconnectionDelayMax", tr("Longest delay"),
                                                         tr("Longest wait between attempts.")));
    to.last().unit = tr("ms");
    to.append(made<&ClientOptions::randomizationFactor>(
        In, "randomizationFactor", tr("Randomization"),
        tr("How far a delay may deviate at random, as a part of it: 0.5 means half of it less or more.")));
    to.last().maximum = 1;
    to.append(made<&ClientOptions::reconnectOnServerDisconnect>(
        In, "reconnectOnServerDisconnect", tr("Rejoin when the server disconnects"),
        tr("Whether a namespace the server disconnected is joined again by itself; the reference client does not.")));
    to.last().codeKey.clear();
    to.append(made<&ClientOptions::watchReachability>(
        In, "watchReachability", tr("Watch the network"),
        tr("Whether the system's word that the network is gone or back is believed. Loopback is never affected.")));
    to.last().codeKey.clear();
    to.append(made<&ClientOptions::maxParseErrors>(
        In, "maxParseErrors", tr("Parse errors in a row"),
        tr("Stops reconnecting after this many parse errors with the same words in a row; 0 never stops.")));
    to.last().codeKey.clear();
}

void OptionCatalog::addTimeouts(QList<ConnectionOption> &to)
{
    constexpr Fold In = Fold::Timeouts;
    const qsizetype first = to.size();
    to.append(made<&ClientOptions::timeout>(In, "timeout", tr("Handshake"),
                                            tr("How long one attempt may take until the handshake has arrived.")));
    to.append(made<&ClientOptions::connectTimeout>(
        In, "connectTimeout", tr("Namespace"),
        tr("How long the server may take to answer the CONNECT of a namespace; 0 for no limit. The reference client "
           "waits for ever, which hides a server that speaks another parser.")));
    to.last().codeKey.clear();
    to.append(made<&ClientOptions::upgradeTimeout>(In, "upgradeTimeout", tr("Upgrade"),
                                                   tr("How long the upgrade may take from the opening of the probe.")));
    to.last().codeKey.clear();
    to.append(made<&ClientOptions::requestTimeout>(
        In, "requestTimeout", tr("Request"),
        tr("How long one polling POST, or the answer to a handshake, may take; 0 for no limit of its own.")));
    for (qsizetype i = first; i < to.size(); ++i)
        to[i].unit = tr("ms");
}

void OptionCatalog::addSending(QList<ConnectionOption> &to)
{
    constexpr Fold In = Fold::Sending;
    to.append(made<&ClientOptions::ackTimeout>(
        In, "ackTimeout", tr("Ack timeout"),
        tr("Default for acknowledgements without a timeout of their own; 0 for none.")));
    to.last().unit = tr("ms");
    to.append(made<&ClientOptions::retries>(
        In, "retries", tr("Retries"),
        tr("Above 0, each event is sent again until the server acknowledges it, at most this many times after the "
           "first. It needs an ack timeout.")));
    to.append(made<&ClientOptions::maxSendBuffer>(
        In, "maxSendBuffer", tr("Buffered events"),
        tr("Most events kept while not joined; 0 for no limit. One more is refused.")));
    to.last().codeKey.clear();
    to.append(made<&ClientOptions::maxAttachments>(
        In, "maxAttachments", tr("Attachments"),
        tr("Most attachments of one packet, in and out. Node servers close on more than 10 by themselves.")));
    to.last().codeKey.clear();
    to.append(made<&ClientOptions::maxMessageSize>(
        In, "maxMessageSize", tr("Message size"),
        tr("Largest message accepted; a longer one ends the connection with a parse error.")));
    to.last().unit = tr("bytes");
    to.last().minimum = 1;
    to.last().codeKey.clear();
}

} // namespace Sockeye
