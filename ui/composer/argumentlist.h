// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/draft.h"
#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace Sockeye {

struct ArgumentError;
class ArgumentRow;
class RemovedNote;

/// The arguments being written, one row each; scrolls when they are many.
class ArgumentList final : public QScrollArea {
    Q_OBJECT

public:
    /// Begins with one empty JSON row.
    explicit ArgumentList(QWidget *parent = nullptr);
    ~ArgumentList() override;

    [[nodiscard]] QList<ArgumentDraft> drafts() const;
    void setDrafts(const QList<ArgumentDraft> &drafts);
    /// Binary attachments of all arguments together.
    [[nodiscard]] qsizetype attachmentCount() const;
    /// Keys and strings that JSON is completed with, seen in earlier arguments of the event.
    void setWords(const QStringList &words);
    /// Adds a row at the end and puts the cursor there.
    void add(const ArgumentDraft &draft);
    /// Shows the problem under the argument it is about and puts the cursor there.
    void showError(const ArgumentError &error);
    /// Puts the cursor into the first argument.
    void focusFirst();
    /// What the menu of a row offers.
    void setRowActions(const QList<QAction *> &actions) { m_rowActions = actions; }

    /// The argument used last; nullptr when there is none.
    [[nodiscard]] ArgumentRow *currentRow() const;
    void moveCurrent(int by);
    void duplicateCurrent();
    void removeCurrent();
    [[nodiscard]] bool canRestore() const { return !m_removed.isEmpty(); }
    /// Brings the argument back that was removed last.
    void restore();
    /// Puts `{"key": ""}` at the cursor of the JSON editor used last, or into a new one. Asks for the file of "$file".
    void insertToken(const QString &key);
    /// Puts JSON there.
    void insertJson(const QString &json, int back = 0);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();
    /// Another argument is the one used last.
    void currentChanged();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Removed {
        qsizetype index = 0;
        ArgumentDraft draft;
    };

    void setupLayout();
    ArgumentRow *insert(qsizetype index, const ArgumentDraft &draft);
    void take(ArgumentRow *row);
    void remove(ArgumentRow *row);
    void move(ArgumentRow *row, qsizetype to);
    void draw(ArgumentRow *row, const QPoint &globalPosition);
    void insertFiles(qsizetype index, const QStringList &paths);
    void showMenu(ArgumentRow *row, const QPoint &globalPosition);
    void forgetRemoved();
    void reveal(ArgumentRow *row);
    void renumber();
    void orderTabs();
    void use(ArgumentRow *row);
    void rememberFocus(const QWidget *focused);
    void applyTheme();

    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QLabel *m_empty = nullptr;
    RemovedNote *m_note = nullptr;
    QList<ArgumentRow *> m_rows;
    ArgumentRow *m_usedLast = nullptr;
    QList<Removed> m_removed;
    QStringList m_words;
    QList<QAction *> m_rowActions;
};

} // namespace Sockeye
