// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>
#include <QStringView>

namespace Sockeye {

/// How well a few typed letters fit a text: they must occur in it in their order, whatever their case.
struct FuzzyMatch {
    /// Higher is better: letters that begin words or follow each other count more.
    int score = 0;
    /// Where in the text the letters were found, ascending.
    QList<qsizetype> letters;

    /// Spaces in what was typed divide words, which may come in any order. Nothing typed fits everything.
    [[nodiscard]] static std::optional<FuzzyMatch> find(QStringView typed, QStringView text);
};

} // namespace Sockeye
