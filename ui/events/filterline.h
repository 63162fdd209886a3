// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventfiltererror.h"

#include <optional>
#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace Sockeye {

class EventModel;

/// The field a filter is typed into: completes what was seen in the log and underlines what is not understood.
class FilterLine final : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterLine(const EventModel *events, QWidget *parent = nullptr);

    void setProblem(const std::optional<EventFilterError> &problem);
    /// Offers what may stand at the cursor.
    void complete();
    /// Writes a text at the cursor, apart from the words beside it.
    void insertWord(const QString &word);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take(const QString &word);
    void updateColors();
    [[nodiscard]] int xOf(qsizetype offset) const;

    const EventModel *m_events;
    QCompleter *m_completer;
    QStringListModel *m_words;
    QAction *m_icon;
    std::optional<EventFilterError> m_problem;
    qsizetype m_from = 0; ///< of the text a completion replaces
};

} // namespace Sockeye
