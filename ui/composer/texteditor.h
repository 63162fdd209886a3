// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Sockeye {

/// A small editor of wire text, as high as its text up to a limit. Tab leaves it; files are not dropped into it as
/// text.
class TextEditor final : public QPlainTextEdit {
    Q_OBJECT

public:
    static constexpr int MostLines = 12;

    explicit TextEditor(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// Puts `text` at the cursor, which comes to stand `back` characters before its end.
    void insertAtCursor(const QString &text, int back);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    [[nodiscard]] int lineCount() const;
    void fitHeight();
};

} // namespace Sockeye
