// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/fallingpane.h"

class QLabel;
class QLineEdit;
class QToolButton;
class QTreeView;

namespace Sockeye {

class SavedFilters;

/// Falls down from the filter: saves it under a name, and applies, renames and deletes the saved ones.
class SavedFiltersPane final : public FallingPane {
    Q_OBJECT
public:
    explicit SavedFiltersPane(SavedFilters *filters, QWidget *parent = nullptr);

    /// Opens below a widget. `line` is the filter that can be saved now, empty for none.
    void open(const QWidget &below, const QString &line);

Q_SIGNALS:
    void chosen(const QString &line);

private:
    void setupList();
    void setupButtons();
    void saveCurrent();
    void removeCurrent();
    void choose(const QModelIndex &index);
    void updateButtons();

    SavedFilters *m_filters;
    QTreeView *m_list;
    QLabel *m_hint;
    QLineEdit *m_name;
    QToolButton *m_save;
    QToolButton *m_rename;
    QToolButton *m_remove;
    QString m_line;
};

} // namespace Sockeye
