// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/jsonscan.h"

#include "protocol/jsonvalidator.h"
#include "protocol/jsonwalk.h"
#include <algorithm>
#include <QVarLengthArray>

namespace SocketIO {
namespace {

JsonShape::Type typeAt(QByteArrayView json, qsizetype at)
{
    switch (json[at]) {
    case '[':
        return JsonShape::Type::Array;
    case '{':
        return JsonShape::Type::Object;
    case '"':
        return JsonShape::Type::String;
    case 'n':
        return JsonShape::Type::Null;
    case 't':
    case 'f':
        return JsonShape::Type::Bool;
    default:
        return JsonShape::Type::Number;
    }
}

JsonShape shapeOf(QByteArrayView json, qsizetype size)
{
    JsonShape shape;
    shape.begin = skipJsonSpace(json, 0);
    shape.end = json.size();
    while (shape.end > shape.begin && isJsonSpace(json[shape.end - 1]))
        --shape.end;
    shape.type = typeAt(json, shape.begin);
    if (shape.type != JsonShape::Type::Array)
        return shape;
    shape.size = size;
    shape.first = skipJsonSpace(json, shape.begin + 1);
    if (size == 0) {
        shape.firstEnd = shape.second = shape.first;
        return shape;
    }
    shape.firstType = typeAt(json, shape.first);
    shape.firstEnd = skipJsonValue(json, shape.first);
    shape.second = skipJsonComma(json, shape.firstEnd);
    return shape;
}

QString attachmentProblem(qsizetype num, const QVarLengthArray<bool, 16> &used)
{
    if (num < 0)
        return QStringLiteral("illegal attachments: the placeholder's num is no attachment number");
    if (num >= used.size())
        return QStringLiteral("illegal attachments: no attachment %1, the packet has %2").arg(num).arg(used.size());
    return used[num] ? QStringLiteral("illegal attachments: attachment %1 stands twice").arg(num) : QString();
}

DecodeError checkPlaceholders(QByteArrayView json, int attachments)
{
    QVarLengthArray<bool, 16> used(attachments);
    std::fill(used.begin(), used.end(), false);
    DecodeError error;
    forEachPlaceholder(json, [&](qsizetype offset, qsizetype, qsizetype num) {
        if (!error.reason.isEmpty())
            return;
        error = {offset, attachmentProblem(num, used)};
        if (error.reason.isEmpty())
            used[num] = true;
    });
    return error;
}

} // namespace

Decoded<JsonShape> scanJson(QByteArrayView json, int attachments)
{
    const JsonVerdict verdict = validateJson(json);
    if (!verdict.error.reason.isEmpty())
        return verdict.error;
    if (attachments >= 0) {
        if (DecodeError error = checkPlaceholders(json, attachments); !error.reason.isEmpty())
            return error;
    }
    return shapeOf(json, verdict.size);
}

} // namespace SocketIO
