// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/binarytokens.h"
#include "composer/scintilla.h"
#include <optional>

namespace Sockeye {

struct ArgumentError;
class JsonCompleter;

/// Edits JSON: colours, folds, matches brackets, completes, and marks where a mistake is. As high as its text up to a
/// limit, or as high as it was drawn. Tab leaves it.
///
/// A text that would make it slow loses comforts in steps: a large one its colours and folds, one with an endless line
/// is laid out anew (which changes nothing that is sent), and a string without end is kept aside, whole but not shown.
class JsonEditor final : public QsciScintilla {
    Q_OBJECT

public:
    static constexpr int MostLines = 14; ///< shown without scrolling until somebody asks for more
    static constexpr qsizetype Coloured = 1024 * 1024; ///< longest text with colours, folds and marks
    static constexpr qsizetype Wrapped = 64 * 1024; ///< longest text whose lines are wrapped
    static constexpr qsizetype LongestLine = 32 * 1024;

    explicit JsonEditor(QWidget *parent = nullptr);

    [[nodiscard]] QString toPlainText() const;
    void setPlainText(const QString &text);
    /// What an editor says that shows less than it could; empty otherwise.
    [[nodiscard]] QString limitation() const;
    void setPlaceholderText(const QString &text);
    /// Keys and strings to complete with.
    void setWords(const QStringList &words);

    /// Underlines the place; nothing takes the line away.
    void showProblem(const std::optional<ArgumentError> &error);
    void goTo(const ArgumentError &error);

    /// Puts `text` at the cursor, which comes to stand `back` characters before its end.
    void insertAtCursor(const QString &text, int back);
    /// Puts the text in order, in one step that can be undone.
    void layOut(bool onOneLine);
    void insertTab();
    void paste() override;

    /// Zero leaves the height to the text.
    void keepHeight(int height);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edited();
    /// A picture was pasted into an editor that holds nothing else.
    void picturePasted(const QByteArray &png);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    QByteArray fromMimeData(const QMimeData *source, bool &rectangular) const override;

private:
    void setupKeys();
    void takeChange();
    void readText(const QString &now);
    void chooseComforts(qsizetype size);
    void markTokens();
    void fitHeight();
    void breakLine();
    void replaceAll(const QString &text);
    [[nodiscard]] int shownLines() const;
    [[nodiscard]] long position(qsizetype units) const;
    /// What is underlined for an error, and where the cursor goes to mend it.
    struct Place {
        long begin = 0;
        long end = 0;
        long caret = 0;
    };
    [[nodiscard]] Place placeOf(const ArgumentError &error) const;
    [[nodiscard]] QString tipAt(const QPoint &point) const;
    [[nodiscard]] bool isBlank() const;

    QsciLexerJSON m_lexer;
    JsonCompleter *m_completer = nullptr;
    QString m_text; // what the editor holds, as QString
    QString m_aside; // a text that is not shown
    QString m_placeholder;
    QList<BinaryToken> m_tokens;
    bool m_isLoading = false;
    bool m_laidOut = false; // the text was given lines, and nobody has touched it since
    int m_fixedHeight = 0;
    int m_shownLines = 1;
};

} // namespace Sockeye
