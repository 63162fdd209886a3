// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopscheme.h"

#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>

namespace Sockeye {

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
constexpr QLatin1String Service("org.freedesktop.portal.Desktop");
constexpr QLatin1String Path("/org/freedesktop/portal/desktop");
constexpr QLatin1String Interface("org.freedesktop.portal.Settings");
constexpr QLatin1String Space("org.freedesktop.appearance");
constexpr QLatin1String Key("color-scheme");

/// Milliseconds. The window waits for the answer, so that it does not begin in the wrong colours.
constexpr int Patience = 150;

} // namespace

DesktopScheme::DesktopScheme(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
{
    QDBusConnection connection = bus;
    if (!connection.isConnected())
        return;
    connection.connect(Service, Path, Interface, QStringLiteral("SettingChanged"), this,
                       SLOT(takeSetting(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(Service, Path, Interface, QStringLiteral("Read"));
    question.setAutoStartService(false); // a portal that is not there yet would take seconds
    question.setArguments({Space, Key});
    const QDBusReply<QVariant> answer = connection.call(question, QDBus::Block, Patience);
    if (answer.isValid())
        m_scheme = read(answer.value());
}

std::optional<Theme::Scheme> DesktopScheme::read(const QVariant &value)
{
    // "Read" wraps the value once more than the specification of the setting says.
    QVariant bare = value;
    while (bare.canConvert<QDBusVariant>() && bare.metaType() == QMetaType::fromType<QDBusVariant>())
        bare = bare.value<QDBusVariant>().variant();
    constexpr uint PrefersDark = 1;
    constexpr uint PrefersLight = 2;
    switch (bare.toUInt()) {
    case PrefersDark:
        return Theme::Scheme::Dark;
    case PrefersLight:
        return Theme::Scheme::Light;
    default:
        return std::nullopt;
    }
}

void DesktopScheme::takeSetting(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space != Space || key != Key)
        return;
    m_scheme = read(value.variant());
    Q_EMIT changed();
}

} // namespace Sockeye
