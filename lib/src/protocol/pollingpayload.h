// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include "protocol/enginepacket.h"
#include <QList>
#include <SocketIO/protocol.h>
#include <span>

namespace SocketIO {

/// Most packets in one polling request: python-engineio drops a payload with more than this.
inline constexpr qsizetype MaxPacketsPerPost = 16;

/// How packets are joined in the body of a polling request or response.
enum class PayloadForm : quint8 {
    Separated, ///< revision 4: joined by 0x1e, binary as `b` + base64
    Counted, ///< revision 3, text: `<length>:<packet>`, lengths in UTF-16 code units
    Binary, ///< revision 3, application/octet-stream: 0x00 or 0x01, length in digits of values 0-9, 0xff, bytes
};

/// Which form a response has. Before the revision is known (Auto) its first bytes tell it for certain: a Node server
/// 1.x or 2.x answers `EIO=4` in the forms of revision 3. Revision 4 is read as Separated whatever its content type
/// says (netty labels text as octet-stream).
[[nodiscard]] PayloadForm payloadForm(Protocol protocol, QByteArrayView contentType, QByteArrayView body);
/// The revision a form belongs to.
[[nodiscard]] constexpr Protocol protocolOf(PayloadForm form)
{
    return form == PayloadForm::Separated ? Protocol::V4 : Protocol::V3;
}

/// Splits a body. What servers are known to get wrong is accepted: a trailing or doubled 0x1e (Separated), a stray 0x1e
/// between packets (Binary, netty), attachments in the form of revision 3 inside a body of revision 4 (netty). An empty
/// body is refused, and one with more than `MaxPacketsPerPayload` packets. `askedForBase64`: the request had `b64=1`,
/// which makes servers 1.x encode their text twice.
[[nodiscard]] Decoded<QList<EnginePacket>>
decodePayload(const QByteArray &body, PayloadForm form = PayloadForm::Separated, bool askedForBase64 = false);

/// The body of a POST. Revision 3 is always written in the binary form, which every server of that revision reads
/// without ambiguity; with `forceBase64` in the counted form, non-ASCII escaped where JSON allows it.
struct EncodedPayload {
    QByteArray body;
    QByteArray contentType;
};
[[nodiscard]] EncodedPayload encodePayload(std::span<const EnginePacket> packets, Protocol protocol,
                                           bool forceBase64 = false);
/// Bytes the packet takes in a payload, its separator or length included.
[[nodiscard]] qsizetype payloadSize(const EnginePacket &packet, Protocol protocol = Protocol::V4,
                                    bool forceBase64 = false);

} // namespace SocketIO
