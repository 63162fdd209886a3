// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/draftjson.h"

namespace Sockeye::DraftJson {

namespace {

using Type = ArgumentDraft::Type;

constexpr std::chrono::milliseconds LongestTimeout = std::chrono::hours(24);
constexpr int MostRetries = 1000;

const std::pair<Type, QLatin1String> TypeNames[] = {
    {Type::Json, QLatin1String("json")},     {Type::Text, QLatin1String("text")},
    {Type::Number, QLatin1String("number")}, {Type::Boolean, QLatin1String("boolean")},
    {Type::Null, QLatin1String("null")},     {Type::File, QLatin1String("file")},
    {Type::Hex, QLatin1String("hex")},       {Type::Base64, QLatin1String("base64")},
    {Type::Utf8, QLatin1String("utf8")},
};

QLatin1String nameOf(Type type)
{
    for (const auto &[known, name] : TypeNames) {
        if (known == type)
            return name;
    }
    return TypeNames[0].second;
}

Type typeOf(const QString &text)
{
    for (const auto &[type, name] : TypeNames) {
        if (name == text)
            return type;
    }
    return Type::Json;
}

} // namespace

QJsonArray ofArguments(const QList<ArgumentDraft> &arguments)
{
    QJsonArray array;
    for (const ArgumentDraft &argument : arguments)
        array.append(
            QJsonObject{{QStringLiteral("type"), nameOf(argument.type)}, {QStringLiteral("text"), argument.text}});
    return array;
}

QList<ArgumentDraft> arguments(const QJsonArray &json)
{
    QList<ArgumentDraft> arguments;
    for (const QJsonValue &value : json) {
        if (value.isObject())
            arguments.append(
                {typeOf(value[QLatin1String("type")].toString()), value[QLatin1String("text")].toString()});
    }
    return arguments;
}

QJsonObject of(const Draft &draft)
{
    return {{QStringLiteral("nsp"), draft.nsp},
            {QStringLiteral("event"), draft.event},
            {QStringLiteral("arguments"), ofArguments(draft.arguments)},
            {QStringLiteral("ack"), draft.ack},
            {QStringLiteral("timeout"), static_cast<qint64>(draft.timeout.count())},
            {QStringLiteral("volatile"), draft.isVolatile},
            {QStringLiteral("retries"), draft.retries},
            {QStringLiteral("compress"), draft.compress}};
}

Draft draft(const QJsonObject &json)
{
    Draft draft;
    draft.nsp = json[QLatin1String("nsp")].toString(draft.nsp);
    draft.event = json[QLatin1String("event")].toString();
    draft.arguments = arguments(json[QLatin1String("arguments")].toArray());
    draft.ack = json[QLatin1String("ack")].toBool(draft.ack);
    const auto timeout = std::chrono::milliseconds(json[QLatin1String("timeout")].toInteger(draft.timeout.count()));
    draft.timeout = std::clamp(timeout, std::chrono::milliseconds(0), LongestTimeout);
    draft.isVolatile = json[QLatin1String("volatile")].toBool(draft.isVolatile);
    draft.retries = std::clamp(json[QLatin1String("retries")].toInt(draft.retries), -1, MostRetries);
    draft.compress = json[QLatin1String("compress")].toBool(draft.compress);
    return draft;
}

qsizetype size(const Draft &draft)
{
    constexpr qsizetype Frame = 160; // the keys and flags
    constexpr qsizetype FrameOfArgument = 32;
    qsizetype size = Frame + draft.nsp.size() + draft.event.size();
    for (const ArgumentDraft &argument : draft.arguments)
        size += FrameOfArgument + argument.text.size();
    return size;
}

} // namespace Sockeye::DraftJson
