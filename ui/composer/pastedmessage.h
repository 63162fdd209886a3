// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/argumentparser.h"
#include <QSet>

namespace Sockeye {

/// A message found in a text that somebody copied: a JavaScript call, a packet of the wire, or a JSON array.
struct PastedMessage {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::PastedMessage)

public:
    /// The text is of none of these kinds.
    struct Other { };
    using Read = std::variant<PastedMessage, ArgumentError, Other>;

    /// Longest text looked at.
    static constexpr qsizetype MostLetters = 16 * 1024 * 1024;

    /// Nothing when the text does not say.
    std::optional<QString> nsp = {};
    QString event = {};
    SocketIO::Arguments arguments = {};
    /// As they stand in the text, where that names files: they are read when the message is sent, not before.
    QList<ArgumentDraft> drafts = {};
    /// Numbers of attachments whose bytes are not in the text.
    QSet<qsizetype> missing = {};
    bool ack = false;
    std::optional<std::chrono::milliseconds> timeout = {};
    bool isVolatile = false;
    bool compress = true;
    /// What a person should know about it, in sentences.
    QStringList notes = {};

    /// `socket.emit("a", {…}, cb)`, `42["a",…]` or `["a",…]`. The problem says where in the text it is.
    [[nodiscard]] static Read of(const QString &text);

    /// `socket.emit(…)` in its forms: `io.of("/chat")`, `socket.volatile.timeout(500)`, `await socket.emitWithAck(…)`.
    [[nodiscard]] static Read ofCall(const QString &text);
    /// `42/chat,17["a",…]`, also without Engine.IO's digit; lines `b<base64>` behind it are its attachments.
    [[nodiscard]] static Read ofPacket(const QString &text);

    /// A problem at a place of a text.
    [[nodiscard]] static ArgumentError problem(QStringView text, qsizetype offset, const QString &reason);
};

} // namespace Sockeye
