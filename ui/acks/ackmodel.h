// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/ackfold.h"
#include "acks/ackpresenter.h"
#include "theme/logcursor.h"

#include <memory>
#include <QAbstractTableModel>

namespace Sockeye {

/// Requests of ours and questions of the server's as a table, one row each in the order they began.
class AckModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Direction, Namespace, Event, Id, Sent, State, Answer, ColumnCount };

    explicit AckModel(QObject *parent = nullptr);
    ~AckModel() override;

    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    void extend();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    [[nodiscard]] const AckRow &row(int row) const { return m_fold.rows()[static_cast<std::size_t>(row)]; }
    [[nodiscard]] AckPresenter &words() const { return *m_words; }
    /// Requests of ours that wait for an answer or to be sent.
    [[nodiscard]] qsizetype waitingCount() const { return m_fold.waitingCount(); }
    /// Questions of the server that wait for our answer.
    [[nodiscard]] qsizetype questionCount() const { return m_fold.questionCount(); }

private:
    void addRows();
    void tellChanges();

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    std::unique_ptr<AckPresenter> m_words;
    LogCursor m_cursor;
    AckFold m_fold;
    int m_rows = 0;
};

} // namespace Sockeye
