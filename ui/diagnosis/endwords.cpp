// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosissentences.h"

namespace Sockeye {

namespace {

const DiagnosisSentences Sentences[] = {
    {"machine-slept",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "This machine slept, or the program stood still, longer than the heartbeat allows."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Connect again; the server has ended the session meanwhile.")},
    {"heartbeat-server-silent-after-ping",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server did not answer this client's ping."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check the network, and whether the server's event loop is blocked.")},
    {"heartbeat-server-stopped-pinging",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server stopped sending pings, though other packets came."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check the server's pingInterval, and whether something in between holds back small packets.")},
    {"heartbeat-server-silent", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server's pings stopped coming."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check the network, and whether the server's event loop is blocked.")},
    {"heartbeat-ours-missing",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The server closed the connection after this client had not answered its ping in time."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Look for what kept this program busy, or raise pingTimeout on the server.")},
    {"too-big-websocket",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The message is larger than the server accepts by WebSocket."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Send less at once, or raise maxHttpBufferSize on the server.")},
    {"too-many-attachments",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The server closed the connection after an event with more binary attachments than it "
                       "accepts."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Send fewer binary values in one event, or raise the limit of the server's parser.")},
    {"parser-mismatch",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server and this client use different parsers."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Choose the parser that the server uses.")},
    {"too-big-for-us",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server sent a message that is larger than the limit set here."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Raise the limit for messages in the options.")},
    {"parse-error-websocket",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server, or something in between, broke the WebSocket protocol."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Look at the bytes, and try polling to go around it.")},
    {"parse-error-packet",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server sent a Socket.IO packet that cannot be decoded."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Look at the bytes, and check the parser and the version of the server.")},
    {"parse-error", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server sent what cannot be decoded."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Look at the bytes, and check what is in between.")},
    {"closed-before-joining",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server closed the connection before any namespace was joined."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check the namespace and the auth payload, and read the server's log.")},
    {"close-1001-going-away",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server went away: it is shutting down."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Connect again once it runs.")},
    {"close-1002-protocol-error",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server says that this client broke the WebSocket protocol."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Check what is in between; it may change frames.")},
    {"close-1008-policy",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server closed the connection by its policy."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Check credentials, origin and limits of the server.")},
    {"close-1011-server-error",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server failed and closed the connection."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Read the server's log for the error.")},
    {"close-1012-restart", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server is being restarted."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Connect again once it runs.")},
    {"close-1013-try-later",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server is overloaded and asks to try later."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Wait, then connect again.")},
    {"server-closed", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server closed the session."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Read the server's log for why it did; connect again if that was not meant.")},
    {"close-code", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server closed the WebSocket."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Look the code up in the server, and connect again.")},
    {"dropped", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The connection broke off without a goodbye."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check whether the server crashed, and whether a proxy cuts idle connections before the next "
                       "heartbeat.")},
    {"request-unanswered", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server did not answer a request in time."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Check whether the server is stuck, or raise the request timeout.")},
    {"connection-lost", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The connection was lost."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Connect again, and read the server's log.")},
    {"unknown",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The connection failed for a reason not known to this program."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Look at the records of the attempt in the frames.")},
};

} // namespace

std::span<const DiagnosisSentences> endSentences()
{
    return Sentences;
}

} // namespace Sockeye
