// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/jsondress.h"
#include "composer/scintilla.h"
#include "theme/theme.h"

namespace Sockeye {

namespace {

using Scintilla = QsciScintilla;

void dressLexer(QsciLexer &lexer, const QPalette &palette)
{
    using Theme::Meaning;
    const std::pair<int, Meaning> tones[] = {
        {QsciLexerJSON::Property, Meaning::Accent},      {QsciLexerJSON::String, Meaning::Good},
        {QsciLexerJSON::Number, Meaning::Polling},       {QsciLexerJSON::Keyword, Meaning::Outgoing},
        {QsciLexerJSON::EscapeSequence, Meaning::Probe}, {QsciLexerJSON::IRI, Meaning::Good},
        {QsciLexerJSON::IRICompact, Meaning::Good},      {QsciLexerJSON::Error, Meaning::Bad},
        {QsciLexerJSON::UnclosedString, Meaning::Bad},   {QsciLexerJSON::KeywordLD, Meaning::Accent},
        {QsciLexerJSON::CommentLine, Meaning::Bad},      {QsciLexerJSON::CommentBlock, Meaning::Bad},
        {QsciLexerJSON::Operator, Meaning::Muted},
    };
    lexer.setDefaultFont(Theme::codeFont());
    lexer.setFont(Theme::codeFont(), -1);
    lexer.setDefaultPaper(palette.color(QPalette::Base));
    lexer.setPaper(palette.color(QPalette::Base), -1);
    lexer.setDefaultColor(palette.color(QPalette::Text));
    lexer.setColor(palette.color(QPalette::Text), -1);
    for (const auto &[style, meaning] : tones)
        lexer.setColor(Theme::color(palette, meaning), style);
}

void dressMarks(QsciScintilla &editor, const QPalette &palette)
{
    const QColor binary = Theme::color(palette, Theme::Meaning::Binary);
    QColor tint = binary;
    tint.setAlpha(36);
    editor.setIndicatorForegroundColor(Theme::color(palette, Theme::Meaning::Bad), JsonDress::Problem);
    editor.setIndicatorForegroundColor(tint, JsonDress::Token);
    editor.setIndicatorOutlineColor(tint, JsonDress::Token);
    editor.setIndicatorForegroundColor(binary, JsonDress::TokenText);
    editor.setMatchedBraceForegroundColor(palette.color(QPalette::HighlightedText));
    editor.setMatchedBraceBackgroundColor(palette.color(QPalette::Highlight));
    editor.setUnmatchedBraceForegroundColor(Theme::color(palette, Theme::Meaning::Bad));
    editor.setUnmatchedBraceBackgroundColor(palette.color(QPalette::Base));
}

void dressMargins(QsciScintilla &editor, const QPalette &palette)
{
    const QColor panel = Theme::color(palette, Theme::Meaning::Panel);
    const QColor muted = Theme::color(palette, Theme::Meaning::Muted);
    editor.setMarginsFont(Theme::codeFont());
    editor.setMarginsBackgroundColor(panel);
    editor.setMarginsForegroundColor(muted);
    editor.setFoldMarginColors(panel, panel);
    // Arrows, as in the program's trees; the numbers are beyond what setMarkerForegroundColor() takes.
    constexpr int Last = Scintilla::SC_MARKNUM_FOLDEROPEN;
    for (int marker = Scintilla::SC_MARKNUM_FOLDEREND; marker <= Last; ++marker) {
        const auto number = static_cast<unsigned long>(marker);
        const bool isOpen = marker == Scintilla::SC_MARKNUM_FOLDEROPEN || marker == Scintilla::SC_MARKNUM_FOLDEROPENMID;
        const bool isClosed = marker == Scintilla::SC_MARKNUM_FOLDER || marker == Scintilla::SC_MARKNUM_FOLDEREND;
        const long shape = isOpen ? Scintilla::SC_MARK_ARROWDOWN
            : isClosed            ? Scintilla::SC_MARK_ARROW
                                  : Scintilla::SC_MARK_EMPTY;
        editor.SendScintilla(Scintilla::SCI_MARKERDEFINE, number, shape);
        editor.SendScintilla(Scintilla::SCI_MARKERSETFORE, number, muted);
        editor.SendScintilla(Scintilla::SCI_MARKERSETBACK, number, muted);
    }
}

} // namespace

void JsonDress::prepare(QsciScintilla &editor)
{
    editor.setUtf8(true);
    editor.setEolMode(QsciScintilla::EolUnix);
    editor.setTabWidth(2);
    editor.setIndentationsUseTabs(false);
    editor.setAutoIndent(true);
    editor.setMarginLineNumbers(Numbers, true);
    editor.setMarginWidth(Symbols, 0);
    editor.setScrollWidth(1);
    editor.setScrollWidthTracking(true);
    editor.indicatorDefine(QsciScintilla::SquiggleIndicator, Problem);
    editor.indicatorDefine(QsciScintilla::StraightBoxIndicator, Token);
    editor.indicatorDefine(QsciScintilla::TextColorIndicator, TokenText);
    editor.setIndicatorDrawUnder(true, Token);
    editor.SendScintilla(QsciScintilla::SCI_SETMARGINLEFT, 0UL, static_cast<long>(Theme::SmallGap));
    editor.SendScintilla(QsciScintilla::SCI_SETMULTIPLESELECTION, 0UL);
    editor.SendScintilla(QsciScintilla::SCI_SETWRAPSTARTINDENT, 2UL);
}

void JsonDress::apply(QsciScintilla &editor, const QPalette &palette)
{
    if (QsciLexer *lexer = editor.lexer())
        dressLexer(*lexer, palette);
    editor.setFont(Theme::codeFont());
    editor.setColor(palette.color(QPalette::Text));
    editor.setPaper(palette.color(QPalette::Base));
    editor.setCaretForegroundColor(palette.color(QPalette::Text));
    editor.setSelectionBackgroundColor(palette.color(QPalette::Highlight));
    editor.resetSelectionForegroundColor();
    dressMarks(editor, palette);
    dressMargins(editor, palette);
}

void JsonDress::showMargins(QsciScintilla &editor, int lines)
{
    const bool isLong = lines > 1;
    // A single line is as high as the fields beside it.
    editor.setExtraAscent(isLong ? 1 : Theme::SmallGap);
    editor.setExtraDescent(isLong ? 1 : Theme::SmallGap);
    if (isLong)
        editor.setMarginWidth(Numbers, QString(QString::number(lines).size() + 1, u'8'));
    else
        editor.setMarginWidth(Numbers, 0);
    editor.setMarginWidth(Folds, isLong && editor.lexer() ? 14 : 0);
}

} // namespace Sockeye
