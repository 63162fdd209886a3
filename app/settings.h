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
    /// Places of windows and splitters, by the name of the thing.
    [[nodiscard]] QByteArray place(const QString &name) const;
    void setPlace(const QString &name, const QByteArray &place);

    static constexpr int MaxRecent = 12;
};

} // namespace Sockeye
