// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace SocketIO {

/// Close codes of RFC 6455 section 7.4.1.
namespace CloseCode {
inline constexpr int Normal = 1000;
inline constexpr int ProtocolError = 1002;
inline constexpr int NoStatus = 1005; ///< stands for a close frame without a code; never sent
inline constexpr int InvalidPayload = 1007;
inline constexpr int TooBig = 1009;

/// Whether a close frame may carry it.
[[nodiscard]] bool isAllowed(int code);
/// In two or three words; empty for the codes of applications and those nobody has defined.
[[nodiscard]] QString meaning(int code);
} // namespace CloseCode

/// What a close frame says (RFC 6455 section 5.5.1).
struct CloseNote {
    int code = CloseCode::NoStatus;
    QByteArray reason = {}; ///< UTF-8

    /// The payload of its frame; a reason that is too long for one is cut between characters.
    [[nodiscard]] QByteArray encoded() const;
    /// "close code 1001 (going away): bye"
    [[nodiscard]] QString words() const;
};

/// What is wrong with the payload of a close frame.
struct CloseProblem {
    int closeCode = CloseCode::ProtocolError;
    QString words = {};
};

/// Reads the payload of a close frame into `note`, or says why it is refused.
[[nodiscard]] std::optional<CloseProblem> readCloseNote(QByteArrayView payload, CloseNote *note);

} // namespace SocketIO
