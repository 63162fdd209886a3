// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/connectiondocument.h"
#include "connection/authtext.h"
#include "connection/optioncatalog.h"
#include "connection/secrets.h"
#include "connection/serveraddress.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace Sockeye {

namespace {

QString kindKey()
{
    return QStringLiteral("sockeye");
}

QString kindOfDocument()
{
    return QStringLiteral("connection");
}

QJsonObject differences(const ConnectionSettings &settings)
{
    QJsonObject values;
    for (const ConnectionOption &option : OptionCatalog::all()) {
        const QJsonValue value = option.get(settings);
        if (!option.isDerived && value != option.usual())
            values.insert(option.key, value);
    }
    return values;
}

/// Takes a text out of an object; empty when it is none.
QString takeText(QJsonObject &from, const QString &key, QStringList &unknown)
{
    const QJsonValue value = from.take(key);
    if (!value.isString() && !value.isUndefined())
        unknown.append(key);
    return value.toString();
}

} // namespace

QByteArray ConnectionDocument::write(const ConnectionSettings &settings, With with)
{
    QStringList leftOut;
    const ConnectionSettings written =
        with == With::Secrets ? Secrets::writable(settings, leftOut) : Secrets::without(settings, leftOut);
    QJsonObject document{{kindKey(), kindOfDocument()}, {QStringLiteral("url"), written.url}};
    if (written.nsp != ConnectionSettings().nsp)
        document.insert(QStringLiteral("namespace"), written.nsp);
    if (const QJsonDocument auth = QJsonDocument::fromJson(written.auth); auth.isObject())
        document.insert(QStringLiteral("auth"), auth.object());
    if (const QJsonObject options = differences(written); !options.isEmpty())
        document.insert(QStringLiteral("options"), options);
    if (!leftOut.isEmpty())
        document.insert(QStringLiteral("leftOut"), QJsonArray::fromStringList(leftOut));
    if (with == With::Secrets)
        document.insert(QStringLiteral("secrets"), true);
    return QJsonDocument(document).toJson();
}

std::variant<ConnectionDocument, QString> ConnectionDocument::read(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return tr("This is no JSON: %1 at byte %2.").arg(error.errorString()).arg(error.offset);
    QJsonObject object = parsed.object();
    if (object.take(kindKey()) != kindOfDocument())
        return tr("This JSON is no connection: “\"%1\": \"%2\"” is missing.").arg(kindKey(), kindOfDocument());
    ConnectionDocument document;
    const QString url = takeText(object, QStringLiteral("url"), document.unknown);
    if (const ServerAddress address = ServerAddress::read(url); !url.isEmpty() && !address.isGood())
        return address.problem;
    document.settings.url = url;
    if (const QString nsp = takeText(object, QStringLiteral("namespace"), document.unknown); !nsp.isEmpty())
        document.settings.nsp = nsp;
    if (const QJsonValue auth = object.take(QStringLiteral("auth")); auth.isObject())
        document.settings.auth = QJsonDocument(auth.toObject()).toJson(QJsonDocument::Compact);
    else if (!auth.isUndefined())
        document.unknown.append(QStringLiteral("auth"));
    document.leftOut = object.take(QStringLiteral("leftOut")).toVariant().toStringList();
    document.hasSecrets = object.take(QStringLiteral("secrets")).toBool();
    document.takeOptions(object.take(QStringLiteral("options")).toObject());
    document.unknown.append(object.keys());
    return document;
}

void ConnectionDocument::takeOptions(const QJsonObject &values)
{
    QJsonObject rest = values;
    for (const ConnectionOption &option : OptionCatalog::all()) {
        if (option.isDerived || !rest.contains(option.key))
            continue;
        const QJsonValue value = rest.take(option.key);
        // A file may come to its place later; its field says so until then.
        const bool isFile = option.type == ConnectionOption::Type::File && value.isString();
        if (isFile || option.problem(value).isEmpty())
            option.set(settings, value);
        else
            unknown.append(QStringLiteral("options.") + option.key);
    }
    for (const QString &key : rest.keys())
        unknown.append(QStringLiteral("options.") + key);
}

} // namespace Sockeye
