// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include <optional>
#include <QDBusConnection>
#include <QObject>

class QDBusVariant;

namespace Sockeye {

/// Whether the desktop is light or dark, as its settings portal says, now and whenever that changes. Qt 6.4 cannot
/// tell.
class DesktopScheme final : public QObject {
    Q_OBJECT

public:
    explicit DesktopScheme(const QDBusConnection &bus, QObject *parent = nullptr);

    /// None where there is no portal, or the desktop has no wish.
    [[nodiscard]] std::optional<Theme::Scheme> scheme() const { return m_scheme; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void takeSetting(const QString &space, const QString &key, const QDBusVariant &value);

private:
    [[nodiscard]] static std::optional<Theme::Scheme> read(const QVariant &value);

    std::optional<Theme::Scheme> m_scheme;
};

} // namespace Sockeye
