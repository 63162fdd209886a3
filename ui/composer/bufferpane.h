// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/buffermodel.h"
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QTableView;

namespace Sockeye::Theme {
class EmptyState;
}

namespace Sockeye {

/// The events that wait to be sent, with the ways to change that.
class BufferPane final : public QWidget {
    Q_OBJECT

public:
    explicit BufferPane(QWidget *parent = nullptr);

    void setEvents(const QList<BufferedEvent> &events);
    [[nodiscard]] int count() const { return m_model.rowCount(); }

Q_SIGNALS:
    /// To be taken out of the buffer and written anew.
    void editRequested(const Sockeye::BufferedEvent &event);
    void dropRequested(const QString &nsp, qint64 number);
    void clearRequested(const QString &nsp);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupTable();
    void setupCommands();
    void showState();
    void edit();
    void drop();
    void clear();
    [[nodiscard]] QList<BufferedEvent> chosen() const;
    [[nodiscard]] BufferModel::Time now() const { return BufferModel::Time(m_clock.elapsed()); }

    BufferModel m_model;
    QElapsedTimer m_clock;
    QTimer m_aging;
    QTableView *m_table = nullptr;
    Theme::EmptyState *m_empty = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_drop = nullptr;
    QAction *m_clear = nullptr;
};

} // namespace Sockeye
