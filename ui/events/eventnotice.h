// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace Sockeye {

/// A line above the events that is there only when it has something to say: what the view hides, how far a copy is, or
/// why a command did nothing.
class EventNotice final : public QWidget {
    Q_OBJECT
public:
    explicit EventNotice(QWidget *parent = nullptr);

    /// Names that are not shown, and how many events they have; none for 0.
    void showHiddenNames(qsizetype names, qint64 events);
    /// Stands there until another one comes or some seconds are over.
    void showMessage(const QString &text);
    void showProgress(qsizetype done, qsizetype total);
    void hideProgress();

Q_SIGNALS:
    void showAllRequested();
    void cancelRequested();

private:
    QToolButton *addButton(const QString &text, const QString &tip);
    void updateParts();

    QLabel *m_hidden;
    QLabel *m_message;
    QProgressBar *m_progress;
    QToolButton *m_showAll;
    QToolButton *m_cancel;
    QTimer *m_forget;
};

} // namespace Sockeye
