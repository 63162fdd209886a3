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

/// The arguments being written, one row each; scrolls when they are many.
class ArgumentList final : public QScrollArea {
    Q_OBJECT

public:
    /// Begins with one empty JSON row.
    explicit ArgumentList(QWidget *parent = nullptr);

    [[nodiscard]] QList<ArgumentDraft> drafts() const;
    void setDrafts(const QList<ArgumentDraft> &drafts);
    /// Binary attachments of all arguments together.
    [[nodiscard]] qsizetype attachmentCount() const;
    /// Adds a row at the end and puts the cursor there.
    void add(const ArgumentDraft &draft);
    /// Puts `{"key": ""}` at the cursor of the JSON editor used last, or into a new one.
    void insertToken(const QString &key);
    /// Shows the problem under the argument it is about and puts the cursor there.
    void showError(const ArgumentError &error);

    /// Puts the cursor into the first argument.
    void focusFirst();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    ArgumentRow *insert(qsizetype index, const ArgumentDraft &draft);
    void remove(ArgumentRow *row);
    void move(ArgumentRow *row, int by);
    void insertFiles(ArgumentRow *after, const QStringList &paths);
    void renumber();
    void orderTabs();
    void rememberFocus(const QWidget *focused);
    void applyTheme();

    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QLabel *m_empty = nullptr;
    QList<ArgumentRow *> m_rows;
    ArgumentRow *m_usedLast = nullptr;
};

} // namespace Sockeye
