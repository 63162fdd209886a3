// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventcopy.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace Sockeye {

class EventModel;
class EventTable;

/// What can be done with the chosen rows of the events list.
class EventRowCommands final : public QObject {
    Q_OBJECT
public:
    EventRowCommands(EventTable *table, EventModel *model);

    void fillMenu(QMenu *menu) const;
    /// Disables what cannot be done with the chosen rows, for as long as a menu is open.
    void showUse(bool menuIsOpen);

Q_SIGNALS:
    void copyRequested(CopyFormat format);
    /// The arguments of the event of this record, as JSON.
    void argumentsRequested(qsizetype record);
    void replyRequested(qsizetype record);
    void resendRequested(const QList<qsizetype> &records);
    void editRequested(qsizetype record);
    void comparisonRequested(qsizetype left, qsizetype right);
    void framesRequested(qsizetype record);
    void jumpRequested();
    void previewRequested(int row);
    void chartRequested(int row);
    /// A command could do nothing; `reason` says why.
    void refused(const QString &reason);

private:
    QAction *add(const char *id, const QString &text, const QString &tip, const char *icon,
                 const QList<QKeySequence> &keys, void (EventRowCommands::*action)());
    QAction *addCopy(const char *id, const QString &text, const QString &tip, const QList<QKeySequence> &keys,
                     CopyFormat format);
    void setupCopying();
    void setupSending();
    void setupComparing();
    void copyArguments();
    void reply();
    void resend();
    void edit();
    void compare();
    void compareWithBefore();
    void showFrames();
    void jump();
    void preview();
    void chart();
    [[nodiscard]] const EventRow *current() const;
    [[nodiscard]] const EventRow *currentEvent() const;

    EventTable *m_table;
    EventModel *m_model;
    QList<QAction *> m_copies;
    QAction *m_arguments = nullptr;
    QAction *m_reply = nullptr;
    QAction *m_resend = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_compareBefore = nullptr;
    QAction *m_frames = nullptr;
    QAction *m_jump = nullptr;
    QAction *m_preview = nullptr;
    QAction *m_chart = nullptr;
};

} // namespace Sockeye
