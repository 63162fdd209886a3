// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/jsondiff.h"
#include "inspector/markedtext.h"
#include <QCoreApplication>

namespace Sockeye {

/// Writes what two records differ in as one text: `-` is the first, `+` the second, what is equal is folded.
class DiffText {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::DiffText)

public:
    /// A longer value is shown by its beginning, which says so.
    static constexpr qsizetype LongestValue = 16 * 1024;

    [[nodiscard]] static MarkedText ofJson(const JsonDiff::Side &left, const JsonDiff::Side &right,
                                           const JsonDiff::Stop &stop);
    /// Line by line.
    [[nodiscard]] static MarkedText ofTexts(const QByteArray &left, const QByteArray &right);

private:
    static void addText(MarkedText &out, QByteArrayView text, char sign);
    static void addValue(MarkedText &out, const JsonDiff::Side &side, const JsonSpan &span, char sign);
};

} // namespace Sockeye
