// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/draft.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace Sockeye {

class PathEditor;
class TextEditor;

/// Edits the text of one argument in the way its type wants. What was typed for another type is kept underneath.
class ValueEditor final : public QWidget {
    Q_OBJECT

public:
    explicit ValueEditor(QWidget *parent = nullptr);

    [[nodiscard]] ArgumentDraft draft() const;
    void setDraft(const ArgumentDraft &draft);
    void setType(ArgumentDraft::Type type);
    /// Nothing is typed yet, so nothing can be wrong yet.
    [[nodiscard]] bool isBlank() const;
    void setAccessibleRow(const QString &row);
    /// The editor of JSON and other long texts.
    [[nodiscard]] TextEditor *textEditor() const { return m_text; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString text() const;
    [[nodiscard]] QWidget *current() const;
    void tellChanged() { Q_EMIT changed(); }

    ArgumentDraft::Type m_type = ArgumentDraft::Type::Json;
    TextEditor *m_text = nullptr;
    QLineEdit *m_number = nullptr;
    QComboBox *m_boolean = nullptr;
    PathEditor *m_path = nullptr;
    QLabel *m_null = nullptr;
};

} // namespace Sockeye
