// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/pairsjson.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QUrlQuery>

namespace Sockeye {

namespace {

std::optional<QString> text(const QJsonValue &value)
{
    if (value.isString() || value.isDouble() || value.isBool())
        return value.toVariant().toString();
    return std::nullopt;
}

std::optional<FieldLines::Query> readArray(const QJsonArray &array)
{
    FieldLines::Query pairs;
    for (const QJsonValue &item : array) {
        const QJsonArray pair = item.toArray();
        const auto value = text(pair.at(1));
        if (pair.size() != 2 || !pair.at(0).isString() || !value)
            return std::nullopt;
        pairs.append({pair.at(0).toString(), *value});
    }
    return pairs;
}

std::optional<FieldLines::Query> readObject(const QJsonObject &object)
{
    FieldLines::Query pairs;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto value = text(it.value());
        if (!value)
            return std::nullopt;
        pairs.append({it.key(), *value});
    }
    return pairs;
}

} // namespace

QJsonValue PairsJson::write(const FieldLines::Query &pairs)
{
    QJsonObject object;
    QJsonArray array;
    for (const auto &[name, value] : pairs) {
        object.insert(name, value);
        array.append(QJsonArray{name, value});
    }
    // An object is sorted and has each name once; what that would change is written as pairs.
    return readObject(object) == pairs ? QJsonValue(object) : QJsonValue(array);
}

QJsonValue PairsJson::write(const FieldLines::Headers &pairs)
{
    FieldLines::Query texts;
    for (const auto &[name, value] : pairs)
        texts.append({QString::fromLatin1(name), QString::fromUtf8(value)});
    return write(texts);
}

std::optional<FieldLines::Query> PairsJson::read(const QJsonValue &value)
{
    if (value.isObject())
        return readObject(value.toObject());
    if (value.isArray())
        return readArray(value.toArray());
    if (!value.isString())
        return std::nullopt;
    FieldLines::Query pairs;
    const auto items = QUrlQuery(value.toString()).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, content] : items)
        pairs.append({name, content});
    return pairs;
}

FieldLines::Headers PairsJson::toHeaders(const FieldLines::Query &pairs)
{
    FieldLines::Headers headers;
    for (const auto &[name, value] : pairs)
        headers.append({name.toLatin1(), value.toUtf8()});
    return headers;
}

} // namespace Sockeye
