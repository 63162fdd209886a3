// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QPlainTextEdit>

namespace Sockeye {

struct ArgumentError;

/// A small editor of text and of bytes written down, as high as its text up to a limit, or as high as it was drawn.
/// Tab leaves it; files are not dropped into it as text.
///
/// A line without end would make it slow: where white space means nothing it is broken, elsewhere the text is kept
/// aside, whole but not shown.
class TextEditor final : public QPlainTextEdit {
    Q_OBJECT

public:
    static constexpr int MostLines = 12;
    static constexpr qsizetype LongestLine = 64 * 1024;

    explicit TextEditor(QWidget *parent = nullptr);

    [[nodiscard]] QString content() const { return m_aside.isEmpty() ? shown() : m_aside; }
    void setContent(const QString &text);
    /// Replaces the text in one step that can be undone.
    void replaceAll(const QString &text);
    /// White space means nothing in this text.
    void setBreakable(bool breakable) { m_isBreakable = breakable; }
    /// What an editor says that shows less than it could; empty otherwise.
    [[nodiscard]] QString limitation() const;

    void showProblem(const std::optional<ArgumentError> &error);
    void goTo(const ArgumentError &error);

    /// Zero leaves the height to the text.
    void keepHeight(int height);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void picturePasted(const QByteArray &png);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QString shown() const;
    [[nodiscard]] int lineCount() const;
    [[nodiscard]] QTextCursor placeOf(const ArgumentError &error) const;
    [[nodiscard]] QString broken(const QString &text) const;
    void fitHeight();

    QString m_aside; // a text that is not shown
    bool m_isBreakable = false;
    int m_fixedHeight = 0;
};

} // namespace Sockeye
