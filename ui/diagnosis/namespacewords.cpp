// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosissentences.h"

namespace Sockeye {

namespace {

const DiagnosisSentences Sentences[] = {
    {"namespace-unknown", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server has no namespace %1."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Correct the name, or create the namespace on the server with io.of().")},
    {"namespace-unable-to-connect",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The server refused the namespace %1 without a reason: it has no such namespace, or its "
                       "connect handler refused."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check the name and the auth payload, and return a reason from the server's connect handler.")},
    {"namespace-wants-auth",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server refused the namespace %1 for its credentials."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Give the auth payload that the server's middleware checks.")},
    {"namespace-silent",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server did not answer the request to join %1."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check that both sides use the same parser, and that each middleware on the server calls "
                       "next().")},
    {"namespace-disconnected-while-joining",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server disconnected %1 while it was being joined."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check the auth payload, and what the server does in its connection handler.")},
    {"namespace-main-not-joined",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server did not join the main namespace, for which %1 waits."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Check the middleware of the server's main namespace.")},
    {"namespace-refused", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server refused the namespace %1."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Read what the server says; it comes from its middleware.")},
    {"server-kick", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server disconnected this client from %1."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Find the server's call of disconnect(); a client does not come back by itself after that.")},
    {"recovery-old-server",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The session was not recovered: servers of Socket.IO 1 and 2 keep nothing to recover from."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Update the server to Socket.IO 4.6 or later for connection state recovery.")},
    {"recovery-not-offered",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The session was not recovered: the server does not offer connection state recovery."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Set connectionStateRecovery on the server if missed events should be sent again.")},
    {"recovery-no-offset",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The session was not recovered: no event had come before the loss, so there was no place to "
                       "go on from."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Nothing is to be done; the server counts from the first event it sends.")},
    {"recovery-switched-off",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The session was not recovered: the server offers connection state recovery no longer."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Check connectionStateRecovery on all servers behind the address.")},
    {"recovery-new-session",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The session was not recovered: the server began a new one."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Raise maxDisconnectionDuration on the server, and use an adapter that keeps packets for all "
                       "its servers.")},
    {"not-recovered", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The session was not recovered."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Read the reason, and check connectionStateRecovery on the server.")},
    {"ack-event-unsent",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "No acknowledgement of %1 came: the event never left, for the namespace was not joined."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Connect, or join the namespace, before the acknowledgement's time is up.")},
    {"ack-late",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "No acknowledgement of %1 came in time, though the server has acknowledged this event before."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Wait longer for it, or look at what the server's handler waits for.")},
    {"ack-event-unanswered",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The server has never acknowledged %1, though it acknowledges other events."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check the spelling of the event, and that its handler on the server calls the callback.")},
    {"ack-none-answered", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "No acknowledgement of %1 came."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check that the server has a handler for this event, and that it calls the callback.")},
    {"ack-lost-to-disconnect",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server disconnected this client before it acknowledged %1."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Look at what the server's handler of this event does.")},
    {"ack-lost-with-connection",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The connection ended before %1 was acknowledged."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Nobody can tell whether the server handled it; send it again if that does no harm, or use "
                       "retries.")},
    {"server-reported-error", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server reported an error in %1."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Read what it says; it comes from the server's middleware.")},
};

} // namespace

std::span<const DiagnosisSentences> namespaceSentences()
{
    return Sentences;
}

} // namespace Sockeye
