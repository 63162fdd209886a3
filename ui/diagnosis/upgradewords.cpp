// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosissentences.h"

namespace Sockeye {

namespace {

const DiagnosisSentences Sentences[] = {
    {"upgrade-session-unknown",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The WebSocket reached a server that does not know the session: requests of one session seem "
                       "to reach different servers."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Turn on sticky sessions in the balancer for WebSocket too; polling goes on.")},
    {"upgrade-origin-refused",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server does not accept WebSocket connections from this origin."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Set an origin the server accepts; polling goes on.")},
    {"upgrade-stripped-by-proxy",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Something in between removed what makes the request one for a WebSocket."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Let the proxy pass the headers Upgrade and Connection; polling goes on.")},
    {"upgrade-refused", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The upgrade to WebSocket was refused."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check what the server, or a proxy in between, allows for WebSocket; polling goes on.")},
    {"upgrade-silent",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The WebSocket opened too slowly, or something in between holds back its frames."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Check the proxies in between; polling goes on.")},
    {"upgrade-misanswered",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The server answered the upgrade with something else than its protocol says."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check the server's version and what is in between; polling goes on.")},
    {"upgrade-closed",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The WebSocket was closed before the upgrade was complete."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check whether a proxy in between allows WebSocket; polling goes on.")},
    {"upgrade-failed", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The upgrade to WebSocket failed."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Check whether WebSocket can reach the server; polling goes on.")},
    {"fell-back",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The first transport did not work, and the next one does."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check what keeps the first transport from the server, or put the other one first.")},
};

} // namespace

std::span<const DiagnosisSentences> upgradeSentences()
{
    return Sentences;
}

} // namespace Sockeye
