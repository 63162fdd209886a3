// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QElapsedTimer>
#include <QWidget>
#include <SocketIO/tracelog.h>

class QPushButton;

namespace Sockeye::Theme {
class EmptyState;
class QuietLabel;
} // namespace Sockeye::Theme

namespace Sockeye {

class AckModel;
class AckTable;

/// Who answered what, and who did not: our requests with their latency, the server's questions with a way to reply.
class AcksPanel final : public QWidget {
    Q_OBJECT
public:
    explicit AcksPanel(QWidget *parent = nullptr);

    /// Starts over with a log; null for none.
    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    /// Takes in what is new; cheap when nothing is.
    void extend();

Q_SIGNALS:
    /// The user chose a row; `record` is the request's index in the log.
    void recordSelected(qsizetype record);
    /// The user wants to answer the question of this record.
    void replyRequested(qsizetype record);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupBar();
    void setupTable();
    void updateSummary();
    void updateColors();
    void choose(int row);
    void reply(int row);

    AckModel *m_model;
    Theme::QuietLabel *m_counts;
    QPushButton *m_reply;
    AckTable *m_table;
    Theme::EmptyState *m_empty;
    QElapsedTimer m_sinceAges;
};

} // namespace Sockeye
