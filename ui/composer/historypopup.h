// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/historymodel.h"
#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabBar;
class QTableView;

namespace Sockeye {

/// What was sent and what was saved, to be searched, brought back and deleted.
class HistoryPopup final : public QFrame {
    Q_OBJECT

public:
    enum class Page { Sent, Saved };

    /// `history` is looked at, and changed by deleting and saving; it must outlive the popup.
    HistoryPopup(History *history, QWidget *parent);

    /// Opens above `anchor`. `draft` is what can be saved.
    void open(Page page, const Draft &draft, const QWidget *anchor);

Q_SIGNALS:
    void chosen(const Sockeye::Draft &draft);
    /// To be sent one after the other.
    void sequenceRequested(const QList<Sockeye::KeptMessage> &messages);
    /// Something was deleted or saved.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupTable();
    void setupLayout();
    void setupConnections();
    void refresh();
    void choose();
    void removeChosen();
    void removeAll();
    void sendChosen();
    void showChoice();
    [[nodiscard]] QList<int> chosenRows() const;
    void save();
    [[nodiscard]] bool isSavedPage() const;
    [[nodiscard]] QString words() const;

    History *m_history;
    Draft m_draft;
    HistoryModel m_model;
    QTabBar *m_pages = nullptr;
    QLineEdit *m_search = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_words = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_load = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_removeAll = nullptr;
};

} // namespace Sockeye
