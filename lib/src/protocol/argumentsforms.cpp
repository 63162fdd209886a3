// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/arguments.h>

#include "protocol/jsonreader.h"
#include "protocol/jsonwalk.h"
#include <algorithm>
#include <QJsonDocument>
#include <utility>
#include <vector>

// Arguments as a whole, in the forms other code wants.

namespace SocketIO {
namespace {

// QJsonObject keeps its members sorted: given in order, each goes to the end without moving the others.
QJsonObject sortedObject(const QCborMap &map)
{
    std::vector<std::pair<QString, QJsonValue>> members;
    members.reserve(static_cast<std::size_t>(map.size()));
    for (auto member = map.cbegin(); member != map.cend(); ++member)
        members.emplace_back(member.key().toString(), Arguments::toJsonValue(member.value()));
    std::stable_sort(members.begin(), members.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QJsonObject object;
    for (const auto &[key, value] : members)
        object.insert(key, value);
    return object;
}

} // namespace

QCborArray Arguments::toCbor() const
{
    return readJsonElements(elements(), m_attachments);
}

QVariantList Arguments::toVariantList() const
{
    return toCbor().toVariantList();
}

QJsonArray Arguments::toJsonArray() const
{
    QJsonArray array;
    for (qsizetype offset = m_first; offset < m_array.size - 1;)
        array.append(readJsonValue(nextElement(offset)));
    return array;
}

// Qt's own parser is the cheapest way to Qt's JSON types, but refuses what is beyond a double.
QJsonValue Arguments::readJsonValue(QByteArrayView element) const
{
    const bool isContainer = element.startsWith('{') || element.startsWith('[');
    if (isContainer && m_attachments.isEmpty()) {
        QJsonParseError error;
        const auto text = QByteArray::fromRawData(element.data(), element.size());
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (error.error == QJsonParseError::NoError)
            return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    return toJsonValue(readValue(element));
}

QJsonValue Arguments::toJsonValue(const QCborValue &value)
{
    switch (value.type()) {
    case QCborValue::ByteArray:
        return QString::fromLatin1(value.toByteArray().toBase64());
    case QCborValue::Array: {
        QJsonArray array;
        const QCborArray elements = value.toArray();
        for (const auto &element : elements)
            array.append(toJsonValue(element));
        return array;
    }
    case QCborValue::Map:
        return sortedObject(value.toMap());
    default:
        return value.toJsonValue();
    }
}

QByteArray Arguments::toJson(const BinaryText &binary) const
{
    QByteArray array = '[' + elements().toByteArray();
    if (m_attachments.isEmpty())
        return array;
    QByteArray text;
    qsizetype copied = 0;
    forEachPlaceholder(array, [&](qsizetype offset, qsizetype size, qsizetype num) {
        if (num < 0 || num >= m_attachments.size())
            return;
        text += QByteArrayView(array).sliced(copied, offset - copied);
        text += binary(num, m_attachments[num]);
        copied = offset + size;
    });
    text += QByteArrayView(array).sliced(copied);
    return text;
}

QByteArray Arguments::toJson() const
{
    return toJson(
        [](qsizetype, const QByteArray &bytes) { return QByteArray("{\"$base64\":\"" + bytes.toBase64() + "\"}"); });
}

} // namespace SocketIO
