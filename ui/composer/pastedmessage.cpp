// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/pastedmessage.h"
#include "composer/typedarguments.h"
#include <algorithm>

namespace Sockeye {

namespace {

/// `["name", …]`: what the other panels copy, tokens for binary included.
PastedMessage::Read ofArray(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QStringView inside = QStringView(trimmed).mid(1).trimmed();
    if (!trimmed.startsWith(u'[') || !inside.startsWith(u'"'))
        return PastedMessage::Other{};
    const QByteArray json = trimmed.toUtf8();
    const auto parsed = ArgumentParser::parseEmit(json, BinaryText::Files::CheckOnly);
    if (const auto *error = std::get_if<ArgumentError>(&parsed))
        return *error;
    const auto &emission = std::get<Emission>(parsed);
    return PastedMessage{.event = emission.event,
                         .arguments = emission.arguments,
                         .drafts = TypedArguments::ofText(json).mid(1)}; // behind the name
}

} // namespace

ArgumentError PastedMessage::problem(QStringView text, qsizetype offset, const QString &reason)
{
    const QStringView before = text.first(std::clamp<qsizetype>(offset, 0, text.size()));
    ArgumentError error;
    error.line = static_cast<int>(before.count(u'\n')) + 1;
    error.column = static_cast<int>(before.size() - before.lastIndexOf(u'\n'));
    error.reason = reason;
    return error;
}

PastedMessage::Read PastedMessage::of(const QString &text)
{
    if (text.size() > MostLetters)
        return Other{};
    for (const auto &read : {ofPacket, ofCall, ofArray}) {
        Read result = read(text);
        if (!std::holds_alternative<Other>(result))
            return result;
    }
    return Other{};
}

} // namespace Sockeye
