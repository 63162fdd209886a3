// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QList>
#include <QObject>

class QAction;
class QLineEdit;
class QMenu;

namespace Sockeye {

class EventModel;
class EventTable;
struct EventMark;

/// Pins, bookmarks and comments of the chosen rows, and the way from one to the next.
class EventMarkCommands final : public QObject {
    Q_OBJECT
public:
    EventMarkCommands(EventTable *table, EventModel *model);

    void fillMenu(QMenu *menu) const;

Q_SIGNALS:
    /// The user wants to go to a marked record.
    void recordRequested(qsizetype record);
    /// A command could do nothing; `reason` says why.
    void refused(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *add(const char *id, const QString &text, const QString &tip, const char *icon,
                 const QList<QKeySequence> &keys, const std::function<void()> &action);
    void setupColors();
    void setupEditor();
    void changeMarks(const std::function<void(EventMark &)> &change);
    void togglePin();
    void setColor(quint8 color);
    void openComment();
    void keepComment();
    void closeComment();
    void go(bool forward);
    [[nodiscard]] qsizetype currentRecord() const;

    EventTable *m_table;
    EventModel *m_model;
    QLineEdit *m_editor;
    QList<QAction *> m_actions;
    QList<QAction *> m_colors;
    qsizetype m_commented = -1; ///< record whose comment is being written
    quint8 m_lastColor = 1;
};

} // namespace Sockeye
