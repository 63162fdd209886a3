// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/iocode.h"
#include "connection/codereader.h"
#include "connection/optioncatalog.h"
#include "connection/serveraddress.h"
#include <cmath>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <SocketIO/parser.h>

namespace Sockeye {

namespace {

/// Options of the JavaScript client that change nothing about one connection of this program.
bool isHarmless(const QString &key)
{
    static const QStringList keys = {QStringLiteral("forceNew"),
                                     QStringLiteral("multiplex"),
                                     QStringLiteral("autoConnect"),
                                     QStringLiteral("autoUnref"),
                                     QStringLiteral("closeOnBeforeunload"),
                                     QStringLiteral("useNativeTimers"),
                                     QStringLiteral("agent"),
                                     QStringLiteral("secure"),
                                     QStringLiteral("force new connection")};
    return keys.contains(key);
}

/// Where the first call begins that no comment hides; none when there is no call.
QRegularExpressionMatch findCall(const QString &text)
{
    static const QRegularExpression call(
        QStringLiteral("(?<![\\w.$])(?:io|ioc|ioClient|io\\s*\\.\\s*connect|(?:io\\s*\\.\\s*)?Manager)\\s*\\("));
    static const QRegularExpression comment(QStringLiteral("(^|[^:])//"));
    for (auto it = call.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const qsizetype line = text.lastIndexOf(u'\n', match.capturedStart()) + 1;
        if (!text.mid(line, match.capturedStart() - line).contains(comment))
            return match;
    }
    return {};
}

} // namespace

std::variant<IoCode, QString> IoCode::read(const QString &text)
{
    IoCode code;
    const auto match = findCall(text);
    CodeReader reader(text, match.hasMatch() ? match.capturedEnd() : 0);
    reader.skipBlanks();
    const QString addressPath = QStringLiteral("url");
    QJsonValue first = reader.value(addressPath);
    if (!match.hasMatch() && !first.isObject())
        return tr("There is no io(…) call in this text.");
    if (match.hasMatch() && !first.isObject()) {
        code.takeAddress(first.toString());
        first = reader.skip(u',') ? reader.value({}) : QJsonValue(QJsonObject());
    } else {
        CodeReader again(text, match.hasMatch() ? match.capturedEnd() : 0);
        first = again.value({});
        reader = again;
    }
    code.takeOptions(first.toObject());
    const auto &strange = reader.strange();
    QStringList paths = strange.keys();
    paths.sort();
    for (const QString &path : std::as_const(paths))
        code.takeStrange(path, strange.value(path));
    return code;
}

void IoCode::takeAddress(const QString &address)
{
    if (address.isEmpty())
        return;
    if (address.startsWith(u'/') && !address.startsWith(QLatin1String("//"))) {
        settings.nsp = address.section(u'?', 0, 0); // relative to a page: only the namespace is told
        unknown.append(tr("the host of “%1”").arg(address));
        return;
    }
    const QString whole =
        address.startsWith(QLatin1String("//")) ? QString(QStringLiteral("https:") + address) : address;
    const ServerAddress read = ServerAddress::read(whole);
    if (!read.isGood())
        return unknown.append(address);
    settings.url = read.url;
    settings.options.query = read.query;
    if (!read.nsp.isEmpty())
        settings.nsp = read.nsp;
}

void IoCode::takeAuth(QJsonObject &options)
{
    const QJsonValue auth = options.take(QStringLiteral("auth"));
    if (auth.isObject() && !auth.toObject().isEmpty())
        settings.auth = QJsonDocument(auth.toObject()).toJson(QJsonDocument::Compact);
    else if (!auth.isUndefined() && !auth.isObject())
        unknown.append(QStringLiteral("auth"));
}

void IoCode::takeDeflate(QJsonObject &options)
{
    const QString key = QStringLiteral("perMessageDeflate");
    if (!options.value(key).isObject())
        return;
    const QJsonObject deflate = options.take(key).toObject();
    settings.options.perMessageDeflate = true;
    if (const qint64 threshold = deflate[u"threshold"].toInteger(-1); threshold >= 0)
        settings.options.deflateThreshold = threshold;
}

void IoCode::takeOptions(QJsonObject options)
{
    takeAuth(options);
    takeDeflate(options);
    for (const ConnectionOption &option : OptionCatalog::all()) {
        if (option.codeKey.isEmpty() || !options.contains(option.codeKey))
            continue;
        QJsonValue value = options.take(option.codeKey);
        if (option.type == ConnectionOption::Type::Number && std::isinf(value.toDouble()) && option.minimum < 0)
            value = -1;
        if (option.type == ConnectionOption::Type::List && value.isString())
            value = QJsonArray{value};
        const bool isFile = option.type == ConnectionOption::Type::File;
        if (isFile || !option.problem(value).isEmpty())
            unknown.append(option.codeKey); // a file's text stands in code, not its name
        else
            option.set(settings, value);
    }
    for (const QString &key : options.keys()) {
        if (!isHarmless(key))
            unknown.append(key);
    }
}

void IoCode::takeStrange(const QString &path, const QString &expression)
{
    static const QRegularExpression file(
        QStringLiteral("readFileSync\\(\\s*(?:__dirname\\s*\\+\\s*)?[\"'`]([^\"'`]+)[\"'`]"));
    const auto named = file.match(expression);
    for (const ConnectionOption &option : OptionCatalog::all()) {
        if (named.hasMatch() && option.codeKey == path && option.type == ConnectionOption::Type::File)
            return option.set(settings, named.captured(1));
    }
    const QString key = path.section(u'.', 0, 0);
    if (key == QLatin1String("parser") && expression.contains(QLatin1String("msgpack"), Qt::CaseInsensitive)) {
        settings.options.parser = SocketIO::messagePackParser();
        return;
    }
    if (expression == QLatin1String("undefined") || isHarmless(key))
        return;
    if (!expression.isEmpty())
        unknown.append(path == expression || path.isEmpty() ? expression
                                                            : QString(path + QStringLiteral(": ") + expression));
}

} // namespace Sockeye
