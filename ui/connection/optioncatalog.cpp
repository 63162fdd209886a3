// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/optioncatalog.h"
#include "connection/optionmaking.h"
#include "connection/pairsjson.h"
#include "connection/transportjson.h"
#include <QJsonObject>
#include <QSet>

namespace Sockeye {

using Fold = ConnectionOption::Fold;
using Type = ConnectionOption::Type;
using SocketIO::ClientOptions;

namespace {

ConnectionOption pathOption()
{
    return makeOption<&ConnectionSettings::options, &ClientOptions::path>(Fold::Own, "path");
}

ConnectionOption pairsOption(const char *key)
{
    ConnectionOption made{QString::fromLatin1(key), Fold::Own, Type::Pairs};
    made.codeKey = made.key;
    return made;
}

} // namespace

QString OptionCatalog::title(Fold fold)
{
    switch (fold) {
    case Fold::Own:
        return tr("Auth, query, headers");
    case Fold::Protocol:
        return tr("Protocol, transports and parser");
    case Fold::Cookies:
        return tr("Cookies and origin");
    case Fold::Tls:
        return tr("TLS");
    case Fold::Proxy:
        return tr("Proxy");
    case Fold::Reconnection:
        return tr("Reconnection");
    case Fold::Timeouts:
        return tr("Timeouts");
    case Fold::Sending:
        return tr("Acknowledgements and limits");
    }
    return {};
}

QList<ConnectionOption> OptionCatalog::all()
{
    QList<ConnectionOption> all;
    addOwn(all);
    addProtocol(all);
    addCompression(all);
    addCookies(all);
    addTls(all);
    addProxy(all);
    addReconnection(all);
    addTimeouts(all);
    addSending(all);
    return all;
}

void OptionCatalog::addOwn(QList<ConnectionOption> &to)
{
    ConnectionOption path = pathOption();
    path.check = [](const QJsonValue &value) {
        const QString text = value.toString();
        return text.contains(u'?') || text.contains(u'#') ? tr("A path cannot hold “?” or “#”.") : QString();
    };
    to.append(path);
    ConnectionOption query = pairsOption("query");
    query.get = [](const ConnectionSettings &settings) { return PairsJson::write(settings.options.query); };
    query.set = [](ConnectionSettings &settings, const QJsonValue &value) {
        settings.options.query = PairsJson::read(value).value_or(FieldLines::Query());
    };
    to.append(query);
    ConnectionOption headers = pairsOption("extraHeaders");
    headers.get = [](const ConnectionSettings &settings) { return PairsJson::write(settings.options.headers); };
    headers.set = [](ConnectionSettings &settings, const QJsonValue &value) {
        settings.options.headers = PairsJson::toHeaders(PairsJson::read(value).value_or(FieldLines::Query()));
    };
    headers.check = &TransportJson::headerProblem;
    to.append(headers);
}

void OptionCatalog::addCookies(QList<ConnectionOption> &to)
{
    // A member of the settings themselves, so not made like the others.
    ConnectionOption cookies{QStringLiteral("cookies"), Fold::Cookies, Type::List, tr("Cookies")};
    cookies.tip = tr("Sent from the first request on, one on a line, as a server would set it: name=value; Path=/. "
                     "One without a Domain goes to this server only.");
    cookies.get = [](const ConnectionSettings &settings) { return QJsonArray::fromStringList(settings.cookies); };
    cookies.set = [](ConnectionSettings &settings, const QJsonValue &value) {
        settings.cookies = value.toVariant().toStringList();
    };
    cookies.check = [](const QJsonValue &value) {
        for (const QString &line : value.toVariant().toStringList()) {
            if (line.section(u';', 0, 0).indexOf(u'=') < 1)
                return tr("“%1” is no cookie. Write name=value.").arg(line);
        }
        return QString();
    };
    to.append(cookies);
    ConnectionOption keeps{QStringLiteral("keepsCookies"), Fold::Cookies, Type::Switch,
                           tr("Keep the server's cookies")};
    keeps.tip = tr("Sends the cookies the server sets back on both transports, as load balancers with sticky sessions "
                   "need.");
    keeps.get = [](const ConnectionSettings &settings) { return settings.keepsCookies; };
    keeps.set = [](ConnectionSettings &settings, const QJsonValue &value) { settings.keepsCookies = value.toBool(); };
    keeps.codeKey = QStringLiteral("withCredentials");
    to.append(keeps);
    ConnectionOption origin{QStringLiteral("origin"), Fold::Cookies, Type::Text, tr("Origin")};
    origin.tip = tr("The Origin header, for a server that checks where a page comes from. Nothing is sent by itself, "
                    "because this is no browser.");
    origin.isDerived = true; // it is one of the headers
    origin.get = [](const ConnectionSettings &settings) { return TransportJson::origin(settings.options.headers); };
    origin.set = [](ConnectionSettings &settings, const QJsonValue &value) {
        TransportJson::setOrigin(settings.options.headers, value.toString());
    };
    origin.check = [](const QJsonValue &value) {
        const QString text = value.toString();
        return text.contains(u'\n') || text.contains(u' ') ? tr("An origin is a scheme and a host: https://example.org")
                                                           : QString();
    };
    to.append(origin);
}

} // namespace Sockeye
