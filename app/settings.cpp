// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QSettings>
#include <QUrl>

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

QString languageKey()
{
    return QStringLiteral("language");
}

QString zoomKey()
{
    return QStringLiteral("zoom");
}

QString shortcutsKey()
{
    return QStringLiteral("shortcuts");
}

QString recentCommandsKey()
{
    return QStringLiteral("recentCommands");
}

/// Puts a text in front of a list of at most so many.
void addRecent(const QString &key, const QString &text, int most)
{
    QSettings settings;
    QStringList texts = settings.value(key).toStringList();
    texts.removeAll(text);
    texts.prepend(text);
    settings.setValue(key, texts.mid(0, most));
}

QString draftOwnersKey()
{
    return QStringLiteral("draftOwners");
}

/// Slashes would make groups of an address.
QString draftsKey(const QString &url)
{
    return QStringLiteral("drafts/") + QString::fromLatin1(QUrl::toPercentEncoding(url));
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
    addRecent(recentKey(), url, MaxRecent);
}

QString Settings::scheme() const
{
    return QSettings().value(schemeKey()).toString();
}

void Settings::setScheme(const QString &scheme)
{
    QSettings().setValue(schemeKey(), scheme);
}

QString Settings::language() const
{
    return QSettings().value(languageKey()).toString();
}

void Settings::setLanguage(const QString &code)
{
    QSettings().setValue(languageKey(), code);
}

int Settings::zoom() const
{
    return QSettings().value(zoomKey(), 100).toInt();
}

void Settings::setZoom(int percent)
{
    QSettings().setValue(zoomKey(), percent);
}

QByteArray Settings::shortcuts() const
{
    return QSettings().value(shortcutsKey()).toByteArray();
}

void Settings::setShortcuts(const QByteArray &json)
{
    QSettings().setValue(shortcutsKey(), json);
}

QStringList Settings::recentCommands() const
{
    return QSettings().value(recentCommandsKey()).toStringList();
}

void Settings::addRecentCommand(const QString &id)
{
    addRecent(recentCommandsKey(), id, MaxRecentCommands);
}

QByteArray Settings::place(const QString &name) const
{
    return QSettings().value(placeKey(name)).toByteArray();
}

void Settings::setPlace(const QString &name, const QByteArray &place)
{
    QSettings().setValue(placeKey(name), place);
}

QByteArray Settings::drafts(const QString &url) const
{
    return QSettings().value(draftsKey(url)).toByteArray();
}

void Settings::setDrafts(const QString &url, const QByteArray &drafts)
{
    QSettings settings;
    QStringList owners = settings.value(draftOwnersKey()).toStringList();
    owners.removeAll(url);
    owners.prepend(url);
    while (owners.size() > MaxDrafts)
        settings.remove(draftsKey(owners.takeLast()));
    settings.setValue(draftOwnersKey(), owners);
    settings.setValue(draftsKey(url), drafts);
}

} // namespace Sockeye
