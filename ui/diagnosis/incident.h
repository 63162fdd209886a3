// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QByteArray>
#include <QList>
#include <QStringList>
#include <SocketIO/trace.h>

namespace Sockeye {

/// What one HTTP exchange or WebSocket handshake came to.
struct ServerAnswer {
    SocketIO::Carrier carrier = SocketIO::Carrier::None;
    QByteArray method;
    QByteArray url;
    int asked = 0; ///< Engine.IO revision in the URL
    bool hadSid = false; ///< it was about a session that existed
    int status = 0; ///< 0: none came
    QByteArray body; ///< the first bytes
    qint64 bodySize = 0;
    qint64 sent = 0; ///< bytes of the request's body
    QString failure; ///< why none came
    std::chrono::microseconds duration{-1};
    qsizetype record = -1;
    qint64 id = -1;
};

/// What is known of one attempt and the connection it led to.
struct ConnectionFacts {
    QByteArray url;
    qint64 attempt = 0;
    bool isUnderWay = false; ///< an attempt has begun and what it led to has not ended
    QByteArrayList phases; ///< "dns", "tcp", "tls" … as they were done
    QList<ServerAnswer> answers; ///< the latest of each carrier and revision, in order of their end
    QStringList fallbacks; ///< why other tries were given up
    int detected = 0; ///< Engine.IO revision
    SocketIO::Carrier carrier = SocketIO::Carrier::None;
    bool wasOpen = false;
    bool isUpgraded = false;
    bool wasJoined = false; ///< some namespace
    bool heardPacket = false; ///< a Socket.IO packet came in
    std::chrono::microseconds begun{0};
    std::chrono::microseconds opened{-1};
    std::chrono::microseconds lastIn{-1};
    QByteArray lastBytes; ///< the first of the latest body or frame that came
    qsizetype lastRecord = -1; ///< that brought them
    std::chrono::microseconds lastPingIn{-1};
    std::chrono::microseconds lastPongOut{-1};
    std::chrono::microseconds lastPingOut{-1};
    std::chrono::microseconds lastPongIn{-1};
    std::chrono::milliseconds pingInterval{0};
    std::chrono::milliseconds pingTimeout{0};
    qint64 maxPayload = 0;
    int closeCode = 0; ///< of the server's close frame
    QString closeWords;
    bool serverClosed = false; ///< an Engine.IO close packet came
    qsizetype closeRecord = -1;
    QString fault; ///< of the latest Fault
    QByteArray faultBytes; ///< the first of them
    qsizetype faultRecord = -1;
    int goodAnswers = 0; ///< to requests of the open session
    qint64 lastSent = 0; ///< bytes of the latest message that left
    int lastAttachments = 0; ///< of the latest event that left
    qsizetype lastEvent = -1; ///< its record
    std::chrono::microseconds lastEventAt{-1};
    int acksHeard = 0;
    QByteArray leftReason; ///< why a namespace was left last
};

/// Something that went wrong, with all that may tell why.
struct Incident {
    enum class What {
        AttemptFailed,
        ConnectionEnded,
        UpgradeFailed,
        NamespaceRefused,
        NamespaceEnded, ///< by the server
        FellBack, ///< the connection stands by another transport than was tried first
        NotRecovered,
        AckTimedOut,
        AckLost,
        Reported, ///< an error the connection survived
    };
    What what = What::AttemptFailed;
    QString words; ///< the library's
    QByteArray reason; ///< the reference client's close reason
    QByteArray payload;
    QString nsp;
    QString event;
    std::chrono::microseconds time{0};
    std::chrono::microseconds waited{-1};
    bool isUnsent = false; ///< AckTimedOut: the event had not left
    bool answeredBefore = false; ///< AckTimedOut: this event had been acknowledged earlier
    qsizetype record = -1;
    ConnectionFacts facts;
};

} // namespace Sockeye
