// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/replyrule.h"

#include <memory>
#include <optional>
#include <QElapsedTimer>
#include <QWidget>
#include <SocketIO/tracelog.h>

class QAction;
class QJsonObject;
class QLabel;
class QMenu;
class QSplitter;

namespace Sockeye::Theme {
class EmptyState;
} // namespace Sockeye::Theme

namespace Sockeye {

class AckModel;
class AcksBar;
class AckTable;
class LatencyPane;
class ReplyRules;
class ReplyRulesSign;
struct AckRow;

/// Who answered what, and who did not: our requests with their latency, the server's questions with a way to reply, and
/// the rules that reply by themselves.
class AcksPanel final : public QWidget {
    Q_OBJECT
public:
    explicit AcksPanel(QWidget *parent = nullptr);

    /// Starts over with a log; null for none.
    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    /// Takes in what is new; cheap when nothing is.
    void extend();

    /// Columns, filter, latencies, rules: what is to be remembered.
    [[nodiscard]] QByteArray place() const;
    /// Takes what is known of it; the rest stays as it is.
    void setPlace(const QByteArray &place);

public Q_SLOTS:
    /// What is wrong with a rule, by its place in the list last told; an empty text for nothing.
    void showRuleProblem(int rule, const QString &problem);
    /// A rule has replied.
    void showRuleFired(int rule);

Q_SIGNALS:
    /// The user chose a row, or its answer; `record` is the request's or the answer's index in the log.
    void recordSelected(qsizetype record);
    /// The user wants to answer the question of this record.
    void replyRequested(qsizetype record);
    /// The user wants to see a request or question among the events.
    void eventRequested(qsizetype record);
    /// All rules, in their order, whenever one was changed; those that are off as well.
    void rulesChanged(const QList<Sockeye::ReplyRule> &rules);
    void placeChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupTable();
    void setupCommands();
    void setupRowCommands();
    void setupViewCommands();
    void setupColumnCommands();
    void setupLatencies();
    void setupRules();
    void applyFilter();
    void showChosen();
    void refresh();
    void explainEmptiness();
    void updateCommands();
    void updateColumnCommands();
    void choose();
    void reply();
    void showEvent();
    void showAnswer();
    void copyRows();
    void copyAnswers();
    void showRules();
    void tellRules();
    void keepPlace();
    void setNote(const QString &note);
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QString whyNoReply(const AckRow &row) const;

    AckModel *m_model;
    AcksBar *m_bar;
    ReplyRulesSign *m_sign;
    QLabel *m_note;
    AckTable *m_table;
    LatencyPane *m_latencies;
    QSplitter *m_split;
    Theme::EmptyState *m_empty;
    ReplyRules *m_rules;
    QAction *m_reply = nullptr;
    QAction *m_event = nullptr;
    QAction *m_answer = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_copyAnswers = nullptr;
    QAction *m_latenciesShown = nullptr;
    QAction *m_editRules = nullptr;
    QMenu *m_columnMenu;
    QList<QAction *> m_columnCommands;
    QElapsedTimer m_sinceAges;
    std::optional<std::size_t> m_chosen; ///< number of the row chosen last
    QString m_lineOfChoice; ///< what choosing a name wrote into the filter
    QList<int> m_sizes; ///< of the parts, once the user has chosen them
    bool m_restoring = false;
};

} // namespace Sockeye
