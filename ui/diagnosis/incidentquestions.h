// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/incident.h"

namespace Sockeye {

/// The answer that decided: the latest that failed and has a status, else the latest that failed; an empty one if none.
[[nodiscard]] ServerAnswer decidingAnswer(const Incident &incident);
/// Engine.IO's error code (engine.io, lib/server.ts) in a refusal, whichever server wrote it; -1 for none.
[[nodiscard]] int engineErrorCode(const ServerAnswer &answer);
/// The server's own words in a refusal: of JSON its message, of plain text the text; empty for a page.
[[nodiscard]] QString wordsOfServer(const ServerAnswer &answer);
/// Whether the body is a page for people.
[[nodiscard]] bool isWebPage(const ServerAnswer &answer);
/// Whether the body is JSON, and no Engine.IO handshake.
[[nodiscard]] bool isOtherJson(const ServerAnswer &answer);
/// Whether the body is a handshake of Engine.IO 3 (engine.io-protocol/v3.md).
[[nodiscard]] bool isRevision3(const ServerAnswer &answer);
/// The URL without its query's changing and secret parts.
[[nodiscard]] QString shownUrl(QByteArrayView url);
/// Whether anything reported has these words in it, whatever their case.
[[nodiscard]] bool says(const Incident &incident, const char *words);
/// The same for words that the system gives in the user's language; `context` is that of Qt's translation.
[[nodiscard]] bool saysInAnyLanguage(const Incident &incident, const char *context, const char *words);

} // namespace Sockeye
