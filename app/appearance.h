// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"
#include <memory>
#include <QObject>

class QWidget;

namespace Sockeye {

class DesktopScheme;

/// How the program looks: colours, size and language. Carries out what the settings say, follows the desktop where they
/// say nothing, and offers commands to change it.
class Appearance final : public QObject {
    Q_OBJECT

public:
    /// `scheme` goes before the settings' for this run: "light", "dark" or empty.
    explicit Appearance(const QString &scheme, QObject *parent = nullptr);
    ~Appearance() override;

    /// Makes the commands of the View menu; `window` owns them.
    void addCommands(QWidget *window);

    /// To be called before there is any QApplication: a size holds for a whole run.
    static void applyZoom();
    /// To be called before the first text is made: a language holds for a whole run.
    static void applyLanguage();

private:
    void addSchemes(QWidget *window);
    void addLanguages(QWidget *window);
    void addSizes(QWidget *window);
    void chooseScheme(const QString &scheme);
    void chooseZoom(int percent, QWidget *window);
    void applyScheme();

    Settings m_settings;
    QString m_scheme;
    std::unique_ptr<DesktopScheme> m_desktop;
};

} // namespace Sockeye
