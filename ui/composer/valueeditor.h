// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/draft.h"
#include <optional>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Sockeye {

struct ArgumentError;
class EditorFind;
class EditorGrip;
class JsonEditor;
class PathEditor;
class TextEditor;

/// Edits the text of one argument in the way its type wants. What was typed for another type is kept underneath.
class ValueEditor final : public QWidget {
    Q_OBJECT

public:
    explicit ValueEditor(QWidget *parent = nullptr);

    [[nodiscard]] ArgumentDraft draft() const;
    void setDraft(const ArgumentDraft &draft);
    /// Shows the editor of a type. What was typed goes along where that makes sense: bytes stay the same bytes.
    void changeType(ArgumentDraft::Type type);
    /// Nothing is typed yet, so nothing can be wrong yet.
    [[nodiscard]] bool isBlank() const;
    /// Why the editor shows less than it could, in a sentence; empty otherwise.
    [[nodiscard]] QString limitation() const;
    void setAccessibleRow(const QString &row);
    void setWords(const QStringList &words);

    void showProblem(const std::optional<ArgumentError> &error);
    void goTo(const ArgumentError &error);
    void find();
    /// Not by a focus proxy: Tab would come to the container as well as to the editor in it.
    void focusEditor();
    /// The editor of JSON; nullptr when the argument is of another type.
    [[nodiscard]] JsonEditor *jsonEditor() const;

Q_SIGNALS:
    void changed();
    void picturePasted(const QByteArray &png);

private:
    void setupNumber();
    void setupBoolean();
    void setupConnections();
    void setType(ArgumentDraft::Type type);
    void makeJsonEditor();
    void carry(ArgumentDraft::Type from, ArgumentDraft::Type to, const QString &text);
    void showPlaceholder();
    void drawEdge(int by);
    void keepHeight(int height);
    void findNext(const QString &text, bool forward);
    void closeFind();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QWidget *current() const;
    [[nodiscard]] bool isLongText() const;
    void tellChanged() { Q_EMIT changed(); }

    ArgumentDraft::Type m_type = ArgumentDraft::Type::Null;
    QVBoxLayout *m_layout = nullptr;
    JsonEditor *m_json = nullptr; // dear, so made when first wanted
    TextEditor *m_text = nullptr;
    QLineEdit *m_number = nullptr;
    QComboBox *m_boolean = nullptr;
    PathEditor *m_path = nullptr;
    QLabel *m_null = nullptr;
    EditorGrip *m_grip = nullptr;
    EditorFind *m_find = nullptr;
    QString m_row;
    QStringList m_words;
    int m_heightBefore = 0; // when the edge was taken hold of
};

} // namespace Sockeye
