// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/draft.h"
#include <QByteArray>
#include <QSet>
#include <SocketIO/arguments.h>

/// Arguments that exist, as a person would have typed them: parsed again they are the same values, and those that were
/// typed once the same bytes.
namespace Sockeye::TypedArguments {

/// Binary up to this size is written in hex, larger one in base64.
inline constexpr qsizetype MostHexBytes = 64;

/// One draft for each argument. The attachments of these numbers are not known: they become files without a path, which
/// cannot be sent before somebody fills them in.
[[nodiscard]] QList<ArgumentDraft> of(const SocketIO::Arguments &arguments, const QSet<qsizetype> &missing = {});

/// One draft for each element of an array that was checked, tokens as they were written.
[[nodiscard]] QList<ArgumentDraft> ofText(QByteArrayView array);

/// JSON in which objects that only look like the tokens of binary are marked as data: `{"$hex":"01"}` becomes
/// `{"$$hex":"01"}`, which TokenReader takes back.
[[nodiscard]] QByteArray escapedTokens(const QByteArray &json);

} // namespace Sockeye::TypedArguments
