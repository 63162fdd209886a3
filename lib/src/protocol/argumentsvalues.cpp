// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/argumentswriter.h>

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QUrl>
#include <QUuid>
#include <QVariant>

// How ArgumentsWriter takes Qt's own trees apart.

namespace SocketIO {
namespace {

// What JavaScript's Date writes.
QString isoDate(const QDateTime &date)
{
    return date.isValid() ? date.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString keyText(const QCborValue &key)
{
    return key.isString() ? key.toString() : key.toVariant().toString();
}

bool isEnum(const QVariant &variant)
{
    return variant.metaType().flags().testFlag(QMetaType::IsEnumeration);
}

} // namespace

void ArgumentsWriter::value(const QCborValue &cbor)
{
    switch (cbor.type()) {
    case QCborValue::Integer:
        return value(cbor.toInteger());
    case QCborValue::Double:
        return value(cbor.toDouble());
    case QCborValue::String:
        return value(QStringView(cbor.toString()));
    case QCborValue::ByteArray:
        return binary(cbor.toByteArray());
    case QCborValue::False:
    case QCborValue::True:
        return value(cbor.toBool());
    case QCborValue::Array: {
        beginArray();
        const QCborArray array = cbor.toArray();
        for (const auto &element : array)
            value(QCborValue(element));
        return endArray();
    }
    case QCborValue::Map:
        return map(cbor.toMap());
    case QCborValue::DateTime:
        return value(QStringView(isoDate(cbor.toDateTime())));
    case QCborValue::Url:
        return value(QStringView(cbor.toUrl().toString(QUrl::FullyEncoded)));
    case QCborValue::RegularExpression:
        return value(QStringView(cbor.toVariant().toString()));
    case QCborValue::Uuid:
        return value(QStringView(cbor.toUuid().toString(QUuid::WithoutBraces)));
    case QCborValue::Tag:
        return value(cbor.taggedValue());
    default:
        return null();
    }
}

void ArgumentsWriter::map(const QCborMap &map)
{
    beginObject();
    for (auto member = map.cbegin(); member != map.cend(); ++member) {
        key(keyText(QCborValue(member.key())));
        value(QCborValue(member.value()));
    }
    endObject();
}

void ArgumentsWriter::value(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return value(json.toBool());
    case QJsonValue::Double:
        return value(QCborValue::fromJsonValue(json)); // tells integers from doubles
    case QJsonValue::String:
        return value(QStringView(json.toString()));
    case QJsonValue::Array: {
        beginArray();
        const QJsonArray array = json.toArray();
        for (const QJsonValue &element : array)
            value(element);
        return endArray();
    }
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject object = json.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            key(member.key());
            value(QJsonValue(member.value()));
        }
        return endObject();
    }
    default:
        return null();
    }
}

void ArgumentsWriter::value(const QVariant &variant)
{
    if (knownVariant(variant) || structuredVariant(variant))
        return;
    if (!variant.canConvert<QString>()) {
        qWarning("SocketIO: a value of type %s has no JSON form, null is sent", variant.metaType().name());
        return null();
    }
    value(QStringView(variant.toString()));
}

// Returns false, and writes nothing, when the type is none of these.
bool ArgumentsWriter::knownVariant(const QVariant &variant)
{
    switch (variant.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        return null(), true;
    case QMetaType::Bool:
        return value(variant.toBool()), true;
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::Short:
    case QMetaType::Int:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return value(qint64(variant.toLongLong())), true;
    case QMetaType::UChar:
    case QMetaType::UShort:
    case QMetaType::UInt:
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return value(quint64(variant.toULongLong())), true;
    case QMetaType::Float:
    case QMetaType::Double:
        return value(variant.toDouble()), true;
    case QMetaType::QByteArray:
        return binary(variant.toByteArray()), true;
    case QMetaType::QDateTime:
        return value(QStringView(isoDate(variant.toDateTime()))), true;
    case QMetaType::QUrl:
        return value(QStringView(variant.toUrl().toString(QUrl::FullyEncoded))), true;
    case QMetaType::QUuid:
        return value(QStringView(variant.toUuid().toString(QUuid::WithoutBraces))), true;
    default:
        if (isEnum(variant))
            return value(qint64(variant.toLongLong())), true;
        return false;
    }
}

bool ArgumentsWriter::structuredVariant(const QVariant &variant)
{
    switch (variant.typeId()) {
    case QMetaType::QString:
        return value(QStringView(variant.toString())), true;
    case QMetaType::QJsonValue:
    case QMetaType::QJsonObject:
    case QMetaType::QJsonArray:
        return value(variant.toJsonValue()), true;
    case QMetaType::QJsonDocument: {
        const QJsonDocument document = variant.toJsonDocument();
        return value(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object())), true;
    }
    case QMetaType::QCborValue:
    case QMetaType::QCborArray:
    case QMetaType::QCborMap:
        return value(variant.value<QCborValue>()), true;
    default:
        break;
    }
    if (variant.canConvert<QVariantMap>())
        return variantMap(variant), true;
    if (variant.canConvert<QVariantList>()) {
        beginArray();
        const QVariantList list = variant.toList();
        for (const QVariant &element : list)
            value(element);
        return endArray(), true;
    }
    return false;
}

void ArgumentsWriter::variantMap(const QVariant &map)
{
    beginObject();
    const QVariantMap members = map.toMap();
    for (auto member = members.begin(); member != members.end(); ++member) {
        key(member.key());
        value(member.value());
    }
    endObject();
}

} // namespace SocketIO
