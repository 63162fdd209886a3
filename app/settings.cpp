// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

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

constexpr QLatin1String DraftKind("draft");
constexpr QLatin1String MessagesKind("messages");
constexpr QLatin1String ConnectionKind("connection");

/// The name is a digest: an address may be longer than a name of a file, and have any letters.
QString pathOf(const QString &url, QLatin1String kind)
{
    const QByteArray digest = QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/servers/%2.%3.json")
        .arg(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation), QString::fromLatin1(digest.first(32)),
             kind);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Whole or not at all, and for nobody else to read: messages carry secrets.
void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(content);
    file.commit();
}

/// Puts a server in front of those that are kept, and forgets the last.
void noteUse(const QString &url)
{
    QSettings settings;
    QStringList owners = settings.value(draftOwnersKey()).toStringList();
    if (!owners.isEmpty() && owners.constFirst() == url)
        return;
    owners.removeAll(url);
    owners.prepend(url);
    while (owners.size() > Settings::MaxDrafts) {
        const QString last = owners.takeLast();
        for (const QLatin1String kind : {DraftKind, MessagesKind, ConnectionKind})
            QFile::remove(pathOf(last, kind));
    }
    settings.setValue(draftOwnersKey(), owners);
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
    return contentOf(pathOf(url, DraftKind));
}

void Settings::setDrafts(const QString &url, const QByteArray &drafts)
{
    noteUse(url);
    write(pathOf(url, DraftKind), drafts);
}

QByteArray Settings::messages(const QString &url) const
{
    return contentOf(pathOf(url, MessagesKind));
}

QByteArray Settings::connection(const QString &url) const
{
    return contentOf(pathOf(url, ConnectionKind));
}

void Settings::setConnection(const QString &url, const QByteArray &document)
{
    noteUse(url);
    write(pathOf(url, ConnectionKind), document);
}

void Settings::setMessages(const QString &url, const QByteArray &messages)
{
    noteUse(url);
    write(pathOf(url, MessagesKind), messages);
}

} // namespace Sockeye
