// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include <QByteArray>
#include <vector>

namespace Sockeye {

/// A text of which some parts are drawn in colours.
struct MarkedText {
    struct Mark {
        qsizetype from = 0; ///< byte
        qsizetype to = 0;
        Theme::Meaning meaning = Theme::Meaning::Muted;
    };

    QByteArray text;
    std::vector<Mark> marks; ///< in order
    std::vector<qsizetype> stops; ///< where the differences of a comparison begin

    void add(const QByteArray &part) { text.append(part); }
    void add(const QByteArray &part, Theme::Meaning meaning)
    {
        marks.push_back({text.size(), text.size() + part.size(), meaning});
        text.append(part);
    }
};

} // namespace Sockeye
