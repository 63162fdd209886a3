// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"

#include "desktopscheme.h"
#include "language.h"
#include "theme/command.h"
#include "theme/theme.h"
#include <algorithm>
#include <array>
#include <QActionGroup>
#include <QApplication>
#include <QMessageBox>

namespace Sockeye {

namespace {

constexpr int UsualZoom = 100;
constexpr std::array Zooms{80, 90, 100, 110, 125, 150, 175, 200};

QAction *addChoice(QWidget *window, QActionGroup *group, const Theme::CommandText &text, bool isChosen)
{
    QAction *choice = Theme::addCommand(window, text);
    choice->setCheckable(true);
    choice->setChecked(isChosen);
    group->addAction(choice);
    return choice;
}

} // namespace

Appearance::Appearance(const QString &scheme, QObject *parent)
    : QObject(parent)
    , m_scheme(scheme.isEmpty() ? m_settings.scheme() : scheme)
    , m_desktop(std::make_unique<DesktopScheme>(QDBusConnection::sessionBus()))
{
    connect(m_desktop.get(), &DesktopScheme::changed, this, &Appearance::applyScheme);
    applyScheme();
}

Appearance::~Appearance() = default;

void Appearance::applyZoom()
{
    const int percent = Settings().zoom();
    if (percent == UsualZoom || percent <= 0)
        return;
    const double asked = qEnvironmentVariable("QT_SCALE_FACTOR").toDouble();
    const double factor = (asked > 0 ? asked : 1) * percent / UsualZoom;
    qputenv("QT_SCALE_FACTOR", QByteArray::number(factor));
}

void Appearance::applyLanguage()
{
    Language::apply(Settings().language());
}

void Appearance::applyScheme()
{
    const auto system = m_desktop->scheme().value_or(Theme::systemScheme());
    Theme::apply(*qApp,
                 m_scheme == QLatin1String("dark")        ? Theme::Scheme::Dark
                     : m_scheme == QLatin1String("light") ? Theme::Scheme::Light
                                                          : system);
}

void Appearance::addCommands(QWidget *window)
{
    addSchemes(window);
    addSizes(window);
    addLanguages(window);
}

void Appearance::addSchemes(QWidget *window)
{
    auto *group = new QActionGroup(this);
    const QString tip = tr("The colours of the whole program");
    const auto add = [&](const QString &scheme, const QString &id, const QString &text) {
        QAction *choice = addChoice(window, group, {id, text, tip}, m_settings.scheme() == scheme);
        connect(choice, &QAction::triggered, this, [this, scheme] { chooseScheme(scheme); });
    };
    add({}, QStringLiteral("view.scheme.system"), tr("&System colours"));
    add(QStringLiteral("light"), QStringLiteral("view.scheme.light"), tr("&Light colours"));
    add(QStringLiteral("dark"), QStringLiteral("view.scheme.dark"), tr("&Dark colours"));
}

void Appearance::chooseScheme(const QString &scheme)
{
    m_settings.setScheme(scheme);
    m_scheme = scheme;
    applyScheme();
}

void Appearance::addLanguages(QWidget *window)
{
    auto *group = new QActionGroup(this);
    for (const Language::Choice &language : Language::choices()) {
        QAction *choice = addChoice(window, group,
                                    {QStringLiteral("view.language.") + language.id, language.name,
                                     tr("The language of the program, from its next start on")},
                                    m_settings.language() == language.code);
        connect(choice, &QAction::triggered, this, [this, window, code = language.code] {
            m_settings.setLanguage(code);
            QMessageBox::information(window, tr("Language"), tr("The language changes when Sockeye is started again."));
        });
    }
}

void Appearance::addSizes(QWidget *window)
{
    const auto add = [&](const QString &id, const QString &text, auto next) {
        QAction *command = Theme::addCommand(window, {id, text, tr("The size of everything, from the next start on")});
        connect(command, &QAction::triggered, this,
                [this, window, next] { chooseZoom(next(m_settings.zoom()), window); });
    };
    add(QStringLiteral("view.size.larger"), tr("L&arger"), [](int now) {
        const auto larger = std::ranges::upper_bound(Zooms, now);
        return larger == Zooms.end() ? Zooms.back() : *larger;
    });
    add(QStringLiteral("view.size.smaller"), tr("S&maller"), [](int now) {
        const auto here = std::ranges::lower_bound(Zooms, now);
        return here == Zooms.begin() ? Zooms.front() : *(here - 1);
    });
    add(QStringLiteral("view.size.usual"), tr("&Usual size"), [](int) { return UsualZoom; });
}

void Appearance::chooseZoom(int percent, QWidget *window)
{
    m_settings.setZoom(percent);
    QMessageBox::information(window, tr("Size"),
                             tr("Everything is shown at %1 % when Sockeye is started again.").arg(percent));
}

} // namespace Sockeye
