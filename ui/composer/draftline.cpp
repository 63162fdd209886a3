// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/draftline.h"
#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>

namespace Sockeye::DraftLine {

namespace {

using Type = ArgumentDraft::Type;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::DraftLine)
};

QString line(const ArgumentDraft &argument, qsizetype limit)
{
    const QString text = argument.text.left(limit + 1).simplified();
    switch (argument.type) {
    case Type::Text:
        return u'"' + text + u'"';
    case Type::Null:
        return QStringLiteral("null");
    case Type::File:
        return Text::tr("‹file %1›").arg(QFileInfo(argument.text).fileName());
    case Type::Utf8:
        return Text::tr("‹text %1›").arg(text);
    case Type::Hex:
        return Text::tr("‹hex %1›").arg(text);
    case Type::Base64:
        return Text::tr("‹base64 %1›").arg(text);
    default:
        return text;
    }
}

} // namespace

QString arguments(const QList<ArgumentDraft> &arguments, qsizetype limit)
{
    QString joined;
    for (const ArgumentDraft &argument : arguments) {
        const QString text = line(argument, limit);
        if (!joined.isEmpty() && !text.isEmpty())
            joined += QLatin1String(", ");
        joined += text;
        if (joined.size() > limit)
            return joined.left(limit) + u'…';
    }
    return joined;
}

QString flags(const Draft &draft)
{
    QStringList flags;
    if (draft.ack)
        flags.append(Text::tr("ack"));
    if (draft.isVolatile)
        flags.append(Text::tr("volatile"));
    if (draft.retries > 0)
        flags.append(Text::tr("%n retries", nullptr, draft.retries));
    if (!draft.compress)
        flags.append(Text::tr("uncompressed"));
    return flags.join(QStringLiteral(" · "));
}

bool matches(const Draft &draft, const QString &needle)
{
    const QStringList words = needle.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        const auto has = [&](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return has(draft.nsp) || has(draft.event)
            || std::any_of(draft.arguments.begin(), draft.arguments.end(),
                           [&](const ArgumentDraft &argument) { return has(argument.text); });
    });
}

bool isBlank(const Draft &draft)
{
    return draft.event.isEmpty()
        && std::all_of(draft.arguments.begin(), draft.arguments.end(), [](const ArgumentDraft &argument) {
               return argument.type == Type::Json && argument.text.trimmed().isEmpty();
           });
}

} // namespace Sockeye::DraftLine
