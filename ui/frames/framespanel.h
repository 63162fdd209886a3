// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QWidget>
#include <SocketIO/tracelog.h>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace Sockeye {

namespace Theme {
class EmptyState;
}

class FrameModel;
class FrameTable;

/// The truth under the events: HTTP requests, the WebSocket handshake, frames and packets, each with its raw text.
class FramesPanel : public QWidget {
    Q_OBJECT

public:
    explicit FramesPanel(QWidget *parent = nullptr);

    /// Starts over with this log; nullptr shows nothing.
    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    /// Takes in what is new; cheap when there is nothing.
    void extend();
    /// Marks the frames that carried this record and shows the first of them.
    void markRecord(qsizetype record);

    [[nodiscard]] FrameModel *model() const { return m_model; }
    [[nodiscard]] FrameTable *table() const { return m_table; }

Q_SIGNALS:
    /// The user chose a row; of a request and its answer, the half that tells more.
    void recordSelected(qsizetype record);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addLayer(QHBoxLayout *bar, SocketIO::Layer layer, const QString &text, const QString &toolTip);
    QWidget *setupBar();
    void setupTable();
    void setupActions();
    void setIcons();
    void applyFilter();
    void choose(const QModelIndex &index);
    void keepChosen();
    void copyRaw();
    void showHalf(bool answer);
    void refresh();
    void explainEmptiness();
    [[nodiscard]] QString countText() const;

    FrameModel *m_model;
    FrameTable *m_table;
    QLineEdit *m_filter;
    QAction *m_filterIcon;
    QLabel *m_count;
    Theme::EmptyState *m_empty;
    QAction *m_request = nullptr;
    QAction *m_answer = nullptr;
    QList<QToolButton *> m_layers;
    qsizetype m_chosen = -1; // frame
    qsizetype m_hiddenMarks = 0;
    bool m_byUser = true;
};

} // namespace Sockeye
