// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/serveraddress.h"
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace Sockeye {

namespace {

ServerAddress wrong(const QString &problem)
{
    ServerAddress address;
    address.problem = problem;
    return address;
}

} // namespace

ServerAddress ServerAddress::read(const QString &typed)
{
    static const QRegularExpression scheme(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*)://"));
    static const QStringList schemes = {QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("ws"),
                                        QStringLiteral("wss")};
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return wrong(tr("Type the address of a server, for example http://localhost:3000."));
    const auto match = scheme.match(text);
    if (match.hasMatch() && !schemes.contains(match.captured(1).toLower()))
        return wrong(tr("“%1” is no scheme of a Socket.IO server. Use http, https, ws or wss.").arg(match.captured(1)));

    ServerAddress address;
    address.schemeAssumed = !match.hasMatch();
    const QUrl url(address.schemeAssumed ? QString(QStringLiteral("http://") + text) : text, QUrl::StrictMode);
    if (!url.isValid())
        return wrong(tr("“%1” is not an address: %2. Write it like http://localhost:3000.")
                         .arg(text, url.errorString().section(u';', 0, 0)));
    if (url.host().isEmpty())
        return wrong(tr("“%1” names no host. Write it like http://localhost:3000.").arg(text));
    if (url.port() == 0)
        return wrong(tr("Port 0 cannot be connected to. Write a port from 1 to 65535."));
    address.url = url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (const QString path = url.path(); path.size() > 1)
        address.nsp = path;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items)
        address.query.append({key, value});
    address.fragment = url.fragment();
    return address;
}

} // namespace Sockeye
