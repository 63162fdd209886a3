// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a connection becomes code. See iocode.h.
#include "connection/iocode.h"
#include "connection/optioncatalog.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace Sockeye {

namespace {

QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

QString keyText(const QString &key)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z_$][A-Za-z0-9_$]*$"));
    return name.match(key).hasMatch() ? key : quoted(key);
}

QString written(const QJsonValue &value, int indent)
{
    const QString blanks(2 * indent, u' ');
    QStringList lines;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            lines.append(blanks + QStringLiteral("  ") + keyText(it.key()) + QStringLiteral(": ")
                         + written(it.value(), indent + 1));
        return lines.isEmpty()
            ? QStringLiteral("{}")
            : QString(QStringLiteral("{\n") + lines.join(QStringLiteral(",\n")) + u'\n' + blanks + u'}');
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            lines.append(written(item, indent + 1));
        return u'[' + lines.join(QStringLiteral(", ")) + u']';
    }
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.sliced(1, text.size() - 2));
}

/// Names twice cannot stand in an object of JavaScript: the last one wins there too.
QJsonValue asObject(const QJsonValue &pairs)
{
    if (!pairs.isArray())
        return pairs;
    QJsonObject object;
    const QJsonArray array = pairs.toArray();
    for (const QJsonValue &pair : array)
        object.insert(pair[0].toString(), pair[1]);
    return object;
}

QString codeOf(const ConnectionOption &option, const ConnectionSettings &settings)
{
    using Type = ConnectionOption::Type;
    const QJsonValue value = option.get(settings);
    if (option.key == QLatin1String("parser"))
        return QStringLiteral("parser: msgpackParser");
    if (option.key == QLatin1String("reconnectionAttempts") && value.toInt() < 0)
        return QStringLiteral("reconnectionAttempts: Infinity");
    if (option.type == Type::File)
        return option.codeKey + QStringLiteral(": readFileSync(") + quoted(value.toString()) + u')';
    const QJsonValue plain = option.type == Type::Pairs ? asObject(value) : value;
    return option.codeKey + QStringLiteral(": ") + written(plain, 1);
}

} // namespace

QByteArray IoCode::write(const ConnectionSettings &settings)
{
    QStringList entries;
    QStringList without;
    if (const QJsonDocument auth = QJsonDocument::fromJson(settings.auth); auth.isObject())
        entries.append(QStringLiteral("auth: ") + written(auth.object(), 1));
    const auto options = OptionCatalog::all();
    for (const ConnectionOption &option : options) {
        if (option.isDerived || option.get(settings) == option.usual())
            continue;
        if (option.codeKey.isEmpty() && option.key != QLatin1String("passphrase"))
            without.append(option.key);
        else if (!option.codeKey.isEmpty())
            entries.append(codeOf(option, settings));
    }
    QString text = QStringLiteral("import { io } from \"socket.io-client\";\n");
    if (settings.options.parser)
        text += QStringLiteral("import msgpackParser from \"socket.io-msgpack-parser\";\n");
    if (entries.join(u' ').contains(QLatin1String("readFileSync(")))
        text += QStringLiteral("import { readFileSync } from \"node:fs\";\n");
    if (!without.isEmpty())
        text += QStringLiteral("\n// Not options of this client: ") + without.join(QStringLiteral(", ")) + u'\n';
    const QString address = settings.url + (settings.nsp == QLatin1String("/") ? QString() : settings.nsp);
    text += QStringLiteral("\nconst socket = io(") + quoted(address);
    for (QString &entry : entries)
        entry = QStringLiteral("  ") + entry;
    if (!entries.isEmpty())
        text += QStringLiteral(", {\n") + entries.join(QStringLiteral(",\n")) + QStringLiteral("\n}");
    return (text + QStringLiteral(");\n")).toUtf8();
}

} // namespace Sockeye
