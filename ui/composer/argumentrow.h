// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/draft.h"
#include <QByteArrayList>
#include <QStringList>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace Sockeye {

struct ArgumentError;
class TextEditor;
class ValueEditor;

/// One argument being written: its number, type, editor and, underneath, what is wrong with it or how big it is.
class ArgumentRow final : public QWidget {
    Q_OBJECT

public:
    explicit ArgumentRow(const ArgumentDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] ArgumentDraft draft() const;
    void setDraft(const ArgumentDraft &draft);
    /// `index` from 0, and what may be done there.
    void setPlace(int index, int count);
    /// Shows the problem whether or not something is typed.
    void showError(const ArgumentError &error);
    /// How many binary attachments the value has; 0 while it is wrong.
    [[nodiscard]] qsizetype attachmentCount() const { return m_attachments; }
    /// The JSON editor; nullptr when this row holds another type.
    [[nodiscard]] TextEditor *jsonEditor() const;
    void focusEditor();

Q_SIGNALS:
    void changed();
    void removeRequested();
    /// To the place `by` rows further.
    void moveRequested(int by);
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
    void check();
    void accept(const ArgumentDraft &typed, const QByteArrayList &attachments);
    void showNote(const QString &text, bool isError);
    void applyTheme();

    QLabel *m_number = nullptr;
    QComboBox *m_type = nullptr;
    ValueEditor *m_editor = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_remove = nullptr;
    QLabel *m_note = nullptr;
    bool m_noteIsError = false;
    qsizetype m_attachments = 0;
    QTimer m_pause; // long texts are checked once the typing pauses
};

} // namespace Sockeye
