// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <memory>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace Sockeye::Language {

namespace {

void load(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(qApp);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator.release()); // owned by the application
}

} // namespace

QList<Choice> choices()
{
    return {{{}, QStringLiteral("system"), QCoreApplication::translate("Sockeye::Language", "&System language")},
            {QStringLiteral("en"), QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("ru"), QStringLiteral("ru"), QStringLiteral("Русский")},
            {QStringLiteral("ko"), QStringLiteral("ko"), QStringLiteral("한국어")}};
}

void apply(const QString &code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    if (!code.isEmpty())
        QLocale::setDefault(locale);
    // English has a file too: it knows one from many.
    load(QLocale(QLocale::English), QStringLiteral("sockeye"), QStringLiteral(":/sockeye/translations"));
    load(locale, QStringLiteral("sockeye"), QStringLiteral(":/sockeye/translations"));
    load(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace Sockeye::Language
