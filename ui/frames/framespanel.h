// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <QWidget>
#include <SocketIO/tracelog.h>

class QAction;
class QActionGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace Sockeye {

namespace Theme {
class EmptyState;
struct CommandText;
} // namespace Theme

class FrameModel;
class FrameStrip;
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
    /// Marks the frames between two times since the start of the log and shows the first of them.
    void markTime(std::chrono::microseconds from, std::chrono::microseconds to);
    void unmark();

    /// Columns, layers, time, grouping: what is to be remembered.
    [[nodiscard]] QByteArray place() const;
    /// Takes what is known of it; the rest stays as it is.
    void setPlace(const QByteArray &place);

    [[nodiscard]] FrameModel *model() const { return m_model; }
    [[nodiscard]] FrameTable *table() const { return m_table; }

Q_SIGNALS:
    /// The user chose a row; of a request and its answer, the half that tells more.
    void recordSelected(qsizetype record);
    /// The user wants to see the event, or other packet, that a frame carried.
    void eventRequested(qsizetype record);
    void comparisonRequested(qsizetype left, qsizetype right);
    void placeChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addLayer(QHBoxLayout *bar, SocketIO::Layer layer, const QString &text, const QString &toolTip);
    QWidget *setupBar();
    void setupFilter(QHBoxLayout *bar);
    void setupTable();
    void setupCommands();
    void setupCopyCommands();
    void setupJumpCommands();
    void setupViewCommands();
    void setupTimeCommands(QMenu *menu);
    void setupColumnCommands(QMenu *menu);
    void setupMenus();
    QAction *addSwitch(const Theme::CommandText &text, bool checked, const QList<QKeySequence> &keys = {});
    void setIcons();
    void applyFilter();
    void updateCommands();
    void updateColumnCommands();
    void choose(const QModelIndex &index);
    void keepChosen();
    void tellChosen();
    void copyBytes(bool hex);
    void copyRows();
    void copyCurl(bool secrets);
    void save();
    void write(const QString &path, const QByteArray &bytes);
    void setGrouped(bool grouped);
    void foldAll(bool folded);
    void showHalf(bool answer);
    void showOtherHalf();
    void showEvent();
    void showError(bool next);
    void compareChosen();
    void goTo(qsizetype frame);
    void complain(const QString &problem);
    void refresh();
    void explainEmptiness();
    /// The frame of the current row; -1 for none.
    [[nodiscard]] qsizetype currentFrame() const;
    /// The record of the request that a frame belongs to and that can be made again; -1 for none.
    [[nodiscard]] qsizetype requestOf(qsizetype frame) const;
    [[nodiscard]] qsizetype packetOf(qsizetype frame) const;
    /// What a frame belongs to so far; an answer or a carrier may come later.
    [[nodiscard]] std::array<qsizetype, 4> linksOf(qsizetype frame) const;
    [[nodiscard]] QString countText() const;

    FrameModel *m_model;
    FrameTable *m_table;
    QLineEdit *m_filter;
    QAction *m_filterIcon;
    QLabel *m_count;
    QLabel *m_problem;
    FrameStrip *m_strip;
    Theme::EmptyState *m_empty;
    QToolButton *m_more = nullptr;
    QMenu *m_view = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_copyHex = nullptr;
    QAction *m_copyRows = nullptr;
    QAction *m_curl = nullptr;
    QAction *m_curlSecrets = nullptr;
    QAction *m_save = nullptr;
    QAction *m_request = nullptr;
    QAction *m_answer = nullptr;
    QAction *m_otherHalf = nullptr;
    QAction *m_event = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_grouped = nullptr;
    QAction *m_fold = nullptr;
    QAction *m_unfold = nullptr;
    QAction *m_details = nullptr;
    QAction *m_secrets = nullptr;
    QActionGroup *m_times = nullptr;
    QList<QAction *> m_columns;
    QList<QToolButton *> m_layers;
    qsizetype m_chosen = -1; // frame
    std::array<qsizetype, 4> m_chosenLinks{}; // what it belonged to when it was told
    qsizetype m_told = -1; // the record that was reported last
    qsizetype m_hiddenMarks = 0;
    bool m_byUser = true;
    bool m_restoring = false;
};

} // namespace Sockeye
