// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QSettings>

namespace Sockeye {

namespace {

QString recentKey()
{
    return QStringLiteral("recentServers");
}

QString schemeKey()
{
    return QStringLiteral("scheme");
}

QString placeKey(const QString &name)
{
    return QStringLiteral("places/") + name;
}

} // namespace

QStringList Settings::recentServers() const
{
    return QSettings().value(recentKey()).toStringList();
}

void Settings::addRecentServer(const QString &url)
{
    QStringList servers = recentServers();
    servers.removeAll(url);
    servers.prepend(url);
    QSettings().setValue(recentKey(), servers.mid(0, MaxRecent));
}

QString Settings::scheme() const
{
    return QSettings().value(schemeKey()).toString();
}

void Settings::setScheme(const QString &scheme)
{
    QSettings().setValue(schemeKey(), scheme);
}

QByteArray Settings::place(const QString &name) const
{
    return QSettings().value(placeKey(name)).toByteArray();
}

void Settings::setPlace(const QString &name, const QByteArray &place)
{
    QSettings().setValue(placeKey(name), place);
}

} // namespace Sockeye
