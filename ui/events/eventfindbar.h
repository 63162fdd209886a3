// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventfind.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace Sockeye::Theme {
class QuietLabel;
}

namespace Sockeye {

/// Finds a text across all events: the field, where to look, forward and back, and how many there are.
class EventFindBar final : public QWidget {
    Q_OBJECT
public:
    explicit EventFindBar(const EventModel *events, QWidget *parent = nullptr);
    /// Makes the commands of a panel; Esc in the bar brings the focus back to it.
    void addCommands(QWidget *panel);

    /// The next step goes on from this record.
    void startFrom(qsizetype record) { m_from = record; }
    /// To be called when the log may have grown.
    void extend();
    /// What is found, to be marked in the list; nothing while the bar is closed.
    [[nodiscard]] const EventFind &found() const { return *m_find; }

    void open();
    void close();

Q_SIGNALS:
    /// Goes to a record, which need not be in the list.
    void recordFound(qsizetype record);
    /// Other records, or others of them, are found.
    void marksChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const QString &name);
    void setupFields();
    void connectParts();
    void start();
    void goForward();
    void goBack();
    void show(qsizetype record, EventFind::Step step);
    void showCounts();
    void updateColors();

    EventFind *m_find;
    QLineEdit *m_text;
    QComboBox *m_in;
    QComboBox *m_scope;
    QToolButton *m_back;
    QToolButton *m_forward;
    Theme::QuietLabel *m_counts;
    Theme::QuietLabel *m_note;
    QToolButton *m_stop;
    QToolButton *m_close;
    QAction *m_icon;
    QWidget *m_panel = nullptr;
    qsizetype m_from = -1;
};

} // namespace Sockeye
