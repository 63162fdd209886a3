// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Sockeye {

/// The languages the program speaks.
namespace Language {

struct Choice {
    QString code; ///< "en", "ru", "ko"; empty for the system's
    QString id; ///< the same as part of a command's id
    QString name; ///< in that language
};

[[nodiscard]] QList<Choice> choices();
/// Loads the texts of a language and makes numbers and dates follow it. An empty code takes the system's language; of
/// one we do not speak, English.
void apply(const QString &code);

} // namespace Language

} // namespace Sockeye
