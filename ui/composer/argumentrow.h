// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/argumentcheck.h"
#include "composer/draft.h"
#include <QWidget>

class QComboBox;
class QGridLayout;
class QToolButton;

namespace Sockeye {

class ArgumentNote;
class JsonEditor;
class RowGrip;
class ValueEditor;

/// One argument being written: its number, type, editor and, underneath, what is wrong with it or how big it is.
class ArgumentRow final : public QWidget {
    Q_OBJECT

public:
    explicit ArgumentRow(const ArgumentDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] ArgumentDraft draft() const;
    void setDraft(const ArgumentDraft &draft);
    /// Its index from 0.
    void setPlace(int index);
    void setWords(const QStringList &words);
    /// Shows the problem whether or not something is typed.
    void showError(const ArgumentError &error);
    /// Puts the cursor where the problem is; into the editor when there is none.
    void goToProblem();
    void find();
    /// How many binary attachments the value has; 0 while it is wrong.
    [[nodiscard]] qsizetype attachmentCount() const { return m_attachments; }
    /// The JSON editor; nullptr when this row holds another type.
    [[nodiscard]] JsonEditor *jsonEditor() const;
    void focusEditor();

Q_SIGNALS:
    void changed();
    void removeRequested();
    /// The menu of what can be done with the row, at this place on the screen.
    void menuRequested(const QPoint &globalPosition);
    /// The row is being drawn to this place on the screen.
    void drawn(const QPoint &globalPosition);
    /// More files than one were dropped; these come after this row.
    void moreFilesDropped(const QStringList &paths);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setupTypes();
    void setupLayout();
    void setupConnections();
    void takeChange();
    void takePicture(const QByteArray &png);
    void showChecked(const CheckedArgument &checked);
    void applyTheme();

    RowGrip *m_grip = nullptr;
    QComboBox *m_type = nullptr;
    ValueEditor *m_editor = nullptr;
    QToolButton *m_more = nullptr;
    QToolButton *m_remove = nullptr;
    ArgumentNote *m_note = nullptr;
    std::optional<ArgumentError> m_problem;
    qsizetype m_attachments = 0;
    ArgumentCheck m_check;
    bool m_isLoading = false;
};

} // namespace Sockeye
