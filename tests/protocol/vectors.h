// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/jsonreader.h"
#include <QCborMap>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <SocketIO/argumentswriter.h>

/// Rows printed by the reference parsers, from tests/support/vectors.
inline QJsonArray vectors(const QString &name)
{
    QFile file(QStringLiteral(SOURCE_ROOT "/tests/support/vectors/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing vectors: %s", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).array();
}

/// One test row per vector, in a column `row`.
inline void addVectorRows(const QString &name)
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonValue &row : vectors(name))
        QTest::newRow(qPrintable(row[QLatin1String("name")].toString())) << row.toObject();
}

/// The value with `{"$hex":"…"}` as bytes; members stay in their order.
inline QCborValue unhexed(const QCborValue &value)
{
    if (value.isArray()) {
        QCborArray array;
        for (const auto &element : value.toArray())
            array.append(unhexed(element));
        return array;
    }
    if (!value.isMap())
        return value;
    const QCborMap map = value.toMap();
    if (map.contains(QStringLiteral("$hex")))
        return QByteArray::fromHex(map.value(QStringLiteral("$hex")).toString().toLatin1());
    QCborMap copy;
    for (auto member = map.begin(); member != map.end(); ++member)
        copy.insert(QCborValue(member.key()), unhexed(member.value()));
    return copy;
}

/// The other way round.
inline QCborValue hexed(const QCborValue &value)
{
    if (value.isByteArray())
        return QCborMap{{QStringLiteral("$hex"), QString::fromLatin1(value.toByteArray().toHex())}};
    if (value.isArray()) {
        QCborArray array;
        for (const auto &element : value.toArray())
            array.append(hexed(element));
        return array;
    }
    if (!value.isMap())
        return value;
    QCborMap copy;
    const QCborMap map = value.toMap();
    for (auto member = map.begin(); member != map.end(); ++member)
        copy.insert(QCborValue(member.key()), hexed(member.value()));
    return copy;
}
