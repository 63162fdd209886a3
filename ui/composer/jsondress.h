// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPalette;
class QsciScintilla;

namespace Sockeye {

/// How a JSON editor looks: the colours of its pieces, margins and marks, from the palette and the code font.
class JsonDress {
public:
    /// Marks in the text, by their numbers.
    enum Mark { Problem = 8, Token = 9, TokenText = 10 };
    /// Columns left of the text.
    enum Margin { Numbers = 0, Symbols = 1, Folds = 2 };

    /// Once: what does not depend on the palette.
    static void prepare(QsciScintilla &editor);
    /// Again whenever the palette or the lexer has changed.
    static void apply(QsciScintilla &editor, const QPalette &palette);
    /// Line numbers and folds are worth their place from the second line on.
    static void showMargins(QsciScintilla &editor, int lines);
};

} // namespace Sockeye
