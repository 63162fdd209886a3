// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/requesturl.h"

#include <algorithm>
#include <array>
#include <QRegularExpression>

namespace SocketIO {
namespace {

constexpr std::array Schemes{QLatin1String("http"), QLatin1String("https"), QLatin1String("ws"), QLatin1String("wss")};

bool isSecure(const QUrl &url)
{
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("wss");
}

QString schemeFor(const RequestTarget &target)
{
    if (target.transport == QLatin1String("polling"))
        return isSecure(target.server) ? QStringLiteral("https") : QStringLiteral("http");
    return isSecure(target.server) ? QStringLiteral("wss") : QStringLiteral("ws");
}

int portFor(const QUrl &server)
{
    constexpr int HttpPort = 80;
    constexpr int HttpsPort = 443;
    return server.port() == (isSecure(server) ? HttpsPort : HttpPort) ? -1 : server.port();
}

QString slashed(const QString &path, bool hasSlashAtEnd)
{
    const QLatin1Char slash('/');
    QString result = path.startsWith(slash) ? path : slash + path;
    if (hasSlashAtEnd)
        return result.endsWith(slash) ? result : result + slash;
    if (result.size() > 1 && result.endsWith(slash))
        result.chop(1);
    return result;
}

using Parameter = QPair<QString, QString>;

QString encoded(const Parameter &parameter)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(parameter.first)) + QLatin1Char('=')
        + QString::fromLatin1(QUrl::toPercentEncoding(parameter.second));
}

// In the order the header promises. What the protocol says wins over a user's parameter of the same name, as in the
// reference client: a second EIO or sid would be refused by every server.
QList<Parameter> parametersOf(const RequestTarget &target)
{
    QList<Parameter> own = {{QStringLiteral("EIO"), QString::number(target.revision)},
                            {QStringLiteral("transport"), target.transport}};
    const qsizetype leading = own.size();
    if (!target.sid.isEmpty())
        own.append({QStringLiteral("sid"), QString::fromUtf8(target.sid)});
    if (!target.timestamp.isEmpty() && !target.timestampParam.isEmpty())
        own.append({target.timestampParam, QString::fromUtf8(target.timestamp)});
    if (target.asksForBase64)
        own.append({QStringLiteral("b64"), QStringLiteral("1")});
    QList<Parameter> all = own.first(leading);
    std::copy_if(target.query.begin(), target.query.end(), std::back_inserter(all), [&own](const Parameter &user) {
        return std::none_of(own.begin(), own.end(), [&](const Parameter &ours) { return ours.first == user.first; });
    });
    return all + own.sliced(leading);
}

// What was typed, for an address that is read as something else: `localhost:3000` as scheme `localhost` and path
// `3000`, and `127.0.0.1:3000` as a path that must not have a colon, of which only the error text knows.
QString typedText(const QUrl &url)
{
    if (url.isValid())
        return QString(url.toString()).remove(QRegularExpression(QStringLiteral("^/+")));
    static const QRegularExpression source(QStringLiteral("source was \"([^\"]*)\""));
    return source.match(url.errorString()).captured(1);
}

bool lacksScheme(const QUrl &url)
{
    if (!url.isValid())
        return url.errorString().startsWith(QLatin1String("Relative URL"));
    const bool isHostAndPort = url.authority().isEmpty() && !url.path().isEmpty() && url.path().at(0).isDigit();
    return url.isRelative() || isHostAndPort;
}

QString schemeProblem(const QUrl &url)
{
    const bool isPath = url.isValid() && url.host().isEmpty() && url.path().startsWith(QLatin1Char('/'));
    return isPath || typedText(url).isEmpty()
        ? QStringLiteral("The address has no scheme. Write it like http://localhost:3000.")
        : QStringLiteral("The address has no scheme. Write http://%1.").arg(typedText(url));
}

QString invalidProblem(const QUrl &url)
{
    const QString why = url.errorString().section(QLatin1Char(';'), 0, 0);
    if (why.contains(QLatin1String("port"), Qt::CaseInsensitive))
        return QStringLiteral("The port of the address is no number from 1 to 65535.");
    return QStringLiteral("The address cannot be read (%1). Write it like http://localhost:3000.").arg(why);
}

} // namespace

QUrl requestUrl(const RequestTarget &target)
{
    QUrl url;
    url.setScheme(schemeFor(target));
    url.setUserInfo(target.server.userInfo(QUrl::FullyEncoded), QUrl::StrictMode);
    url.setHost(target.server.host());
    url.setPort(portFor(target.server));
    url.setPath(slashed(target.path, target.addTrailingSlash), QUrl::TolerantMode);
    QStringList query;
    const QList<Parameter> parameters = parametersOf(target);
    for (const Parameter &parameter : parameters)
        query.append(encoded(parameter));
    url.setQuery(query.join(QLatin1Char('&')), QUrl::StrictMode);
    return url;
}

QString urlProblem(const QUrl &url)
{
    if (url.isEmpty() && url.errorString().isEmpty())
        return QStringLiteral("There is no address. Write one like http://localhost:3000.");
    if (lacksScheme(url))
        return schemeProblem(url);
    if (!url.isValid())
        return invalidProblem(url);
    if (std::find(Schemes.begin(), Schemes.end(), url.scheme()) == Schemes.end())
        return QStringLiteral("The scheme %1: is not supported. Use http, https, ws or wss.").arg(url.scheme());
    if (url.host().isEmpty())
        return QStringLiteral("The address names no host. Write it like %1://localhost:3000.").arg(url.scheme());
    if (url.port() == 0)
        return QStringLiteral("The port of the address is no number from 1 to 65535.");
    return {};
}

} // namespace SocketIO
