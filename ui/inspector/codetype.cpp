// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/codetype.h"
#include "inspector/codeliteral.h"
#include "inspector/jsonpath.h"
#include "inspector/jsonstring.h"
#include <QStringList>

namespace Sockeye {

bool CodeType::isBinary(const JsonSpan &span) const
{
    const int number = span.placeholder(m_json);
    return number >= 0 && number < m_attachments.size();
}

QString CodeType::typeScript(const JsonSpan &span, int depth) const
{
    if (isBinary(span))
        return QStringLiteral("Uint8Array");
    switch (span.type) {
    case JsonSpan::Type::Null:
        return QStringLiteral("null");
    case JsonSpan::Type::Bool:
        return QStringLiteral("boolean");
    case JsonSpan::Type::Number:
        return QStringLiteral("number");
    case JsonSpan::Type::String:
        return QStringLiteral("string");
    case JsonSpan::Type::Array:
        return depth < Deepest ? elements(span, depth) : QStringLiteral("unknown[]");
    default:
        return depth < Deepest ? members(span, depth) : QStringLiteral("object");
    }
}

QString CodeType::elements(const JsonSpan &span, int depth) const
{
    QStringList types;
    qsizetype position = span.offset + 1;
    for (qsizetype i = 0; i < MostElements; ++i) {
        const auto child = span.next(m_json, position);
        if (!child)
            break;
        if (const QString type = typeScript(*child, depth + 1); !types.contains(type))
            types.append(type);
    }
    if (types.isEmpty())
        return QStringLiteral("unknown[]");
    const QString all = types.join(QStringLiteral(" | "));
    return types.size() > 1 ? QString(QLatin1Char('(') + all + QStringLiteral(")[]"))
                            : QString(all + QStringLiteral("[]"));
}

QString CodeType::members(const JsonSpan &span, int depth) const
{
    QStringList members;
    qsizetype position = span.offset + 1;
    while (const auto child = span.next(m_json, position)) {
        const QString name = child->keyOffset < 0 ? QString() : JsonString::text(child->keyIn(m_json));
        const QString key = JsonPath::isName(name) ? name : CodeLiteral::text(CodeLanguage::TypeScript, name);
        members.append(QString(key + QStringLiteral(": ") + typeScript(*child, depth + 1)));
    }
    if (members.isEmpty())
        return QStringLiteral("Record<string, never>");
    return QString(QStringLiteral("{ ") + members.join(QStringLiteral("; ")) + QStringLiteral(" }"));
}

QString CodeType::cpp(const JsonSpan &span) const
{
    if (isBinary(span))
        return QStringLiteral("QByteArray");
    switch (span.type) {
    case JsonSpan::Type::Bool:
        return QStringLiteral("bool");
    case JsonSpan::Type::String:
        return QStringLiteral("QString");
    case JsonSpan::Type::Array:
        return QStringLiteral("QCborArray");
    case JsonSpan::Type::Object:
        return QStringLiteral("QCborMap");
    case JsonSpan::Type::Null:
        return QStringLiteral("QCborValue");
    default:
        break;
    }
    bool isInteger = false;
    (void)span.in(m_json).toByteArray().toLongLong(&isInteger);
    return isInteger ? QStringLiteral("qint64") : QStringLiteral("double");
}

} // namespace Sockeye
