// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QByteArray;

namespace Sockeye {

/// What the program remembers between starts, in the user's configuration.
class Settings {
public:
    [[nodiscard]] QStringList recentServers() const;
    /// Puts `url` in front; at most `MaxRecent` are kept.
    void addRecentServer(const QString &url);
    /// "light", "dark", or empty to follow the system.
    [[nodiscard]] QString scheme() const;
    void setScheme(const QString &scheme);
    /// "en", "ru", "ko", or empty for the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    /// Size of everything, in percent.
    [[nodiscard]] int zoom() const;
    void setZoom(int percent);
    /// The keys that were chosen for commands, as Shortcuts writes them.
    [[nodiscard]] QByteArray shortcuts() const;
    void setShortcuts(const QByteArray &json);
    /// Ids of the commands used last, the latest first.
    [[nodiscard]] QStringList recentCommands() const;
    void addRecentCommand(const QString &id);
    /// Places of windows and splitters, by the name of the thing.
    [[nodiscard]] QByteArray place(const QString &name) const;
    void setPlace(const QString &name, const QByteArray &place);

    /// What was written in the composer for a server. Each server has files of its own: they grow large.
    [[nodiscard]] QByteArray drafts(const QString &url) const;
    /// At most `MaxDrafts` servers are kept, the ones used last.
    void setDrafts(const QString &url, const QByteArray &drafts);
    /// What was sent to a server and saved for it; limited like its drafts.
    [[nodiscard]] QByteArray messages(const QString &url) const;
    void setMessages(const QString &url, const QByteArray &messages);

    /// The connection document last used for a server; limited like its drafts.
    [[nodiscard]] QByteArray connection(const QString &url) const;
    void setConnection(const QString &url, const QByteArray &document);

    static constexpr int MaxRecent = 12;
    static constexpr int MaxDrafts = 40;
    static constexpr int MaxRecentCommands = 20;
};

} // namespace Sockeye
