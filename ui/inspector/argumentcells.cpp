// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/argumentcells.h"
#include "inspector/argumentnode.h"
#include "inspector/binaryform.h"
#include "inspector/jsonstring.h"
#include "theme/words.h"
#include <QLocale>
#include <QRegularExpression>

namespace Sockeye {

QString ArgumentCells::name(const ArgumentNode &node) const
{
    if (node.isGroup)
        return tr("%1 … %2").arg(node.number).arg(node.number + node.count - 1);
    if (node.span.keyOffset >= 0)
        return JsonString::text(node.span.keyIn(m_json), Length);
    return m_isArguments || node.parent->parent || node.parent->span.type == JsonSpan::Type::Array
        ? QString::number(node.number)
        : QString();
}

QString ArgumentCells::value(const ArgumentNode &node) const
{
    if (node.attachment >= 0)
        return node.attachment < m_attachments.size() ? BinaryForm::summary(m_attachments[node.attachment])
                                                      : tr("‹attachment %1›").arg(node.attachment);
    if (node.isGroup)
        return {};
    if (node.span.isContainer())
        return preview(node);
    const QByteArrayView raw = node.span.in(m_json);
    const bool isText = node.span.type == JsonSpan::Type::String;
    QString text = isText ? JsonString::text(raw, Length) : QString::fromUtf8(raw.first(std::min(raw.size(), Length)));
    const bool isFolded = raw.size() > Length && (!isText || text.size() + 1 >= Length);
    text.replace(u'\n', u'↵').replace(u'\t', u'⇥');
    const QString quote = isText ? QStringLiteral("\"") : QString();
    if (!isFolded)
        return QString(quote + text + quote);
    return tr("%1… select to show all (%2)").arg(QString(quote + text), Words::bytes(raw.size()));
}

/// The beginning of a container's JSON, with sizes for binary.
QString ArgumentCells::preview(const ArgumentNode &node) const
{
    static const QRegularExpression placeholder(QStringLiteral("\\{\"_placeholder\":true,\"num\":(\\d+)\\}"));
    const QByteArrayView raw = node.span.in(m_json);
    QString text = QString::fromUtf8(raw.first(std::min(raw.size(), Length))).simplified();
    for (auto match = placeholder.match(text); match.hasMatch(); match = placeholder.match(text)) {
        const int number = match.captured(1).toInt();
        const QString size = number < m_attachments.size() ? Words::bytes(m_attachments[number].size()) : tr("binary");
        text.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("‹%1›").arg(size));
    }
    return raw.size() > Length ? QString(text + u'…') : text;
}

QString ArgumentCells::type(const ArgumentNode &node) const
{
    if (node.isGroup)
        return tr("%1 values").arg(QLocale().toString(node.count));
    if (node.attachment >= 0)
        return tr("binary");
    switch (node.span.type) {
    case JsonSpan::Type::Object:
        return tr("object · %1").arg(QLocale().toString(node.span.count));
    case JsonSpan::Type::Array:
        return tr("array · %1").arg(QLocale().toString(node.span.count));
    case JsonSpan::Type::String:
        return tr("string");
    case JsonSpan::Type::Number:
        return tr("number");
    case JsonSpan::Type::Bool:
        return tr("boolean");
    default:
        return tr("null");
    }
}

} // namespace Sockeye
