// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/logcursor.h"

#include <memory>
#include <QAbstractListModel>
#include <QByteArray>
#include <QStringList>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// The namespaces of a connection: each that was joined or tried, in the order they were first seen.
class NamespaceModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum class State : quint8 { Joining, Joined, Left, Refused };
    enum Role {
        StateRole = Qt::UserRole, ///< State as an int
        StateTextRole, ///< what the state means, in a few words
        SidRole, ///< socket id; empty unless joined
        ReceivedRole, ///< events received so far
        SentRole, ///< events sent so far
        ReasonRole, ///< why it was refused or left, in the server's words
        RecordRole, ///< record of the last change of state
        RecoveryRole, ///< whether the join went on where the lost one was, and if not why; empty when it was no
                      ///< question
        AuthRole, ///< the payload that went with the last join, JSON; empty for none
        RefusalRole, ///< all the server sent with a refusal, JSON; empty for nothing
    };

    explicit NamespaceModel(QObject *parent = nullptr);

    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    void extend();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] QStringList joined() const;
    /// -1 when it was never seen.
    [[nodiscard]] int rowOf(const QString &nsp) const;
    [[nodiscard]] State stateAt(int row) const { return m_namespaces[static_cast<std::size_t>(row)].state; }
    [[nodiscard]] QString nameAt(int row) const { return m_namespaces[static_cast<std::size_t>(row)].name; }
    [[nodiscard]] QByteArray authAt(int row) const { return m_namespaces[static_cast<std::size_t>(row)].auth; }

Q_SIGNALS:
    /// A namespace was added or changed its state.
    void statesChanged();

private:
    struct Namespace {
        QByteArray nsp;
        QString name;
        State state = State::Joining;
        QString sid;
        QString reason;
        QByteArray auth;
        QByteArray refusal;
        bool isRecovered = false;
        QString notRecovered; ///< why
        qint64 received = 0;
        qint64 sent = 0;
        qsizetype record = -1;
    };

    void take(qsizetype record, const SocketIO::TraceView &view);
    void takeState(qsizetype record, const SocketIO::TraceView &view);
    void takeAuth(const SocketIO::TraceView &view);
    void takeRecovery(const SocketIO::TraceView &view);
    void setState(qsizetype record, const SocketIO::TraceView &view, State state);
    void leaveAll(qsizetype record, const QString &reason);
    void touch(std::size_t row);
    [[nodiscard]] std::size_t numberOf(QByteArrayView nsp);
    [[nodiscard]] static QString refusal(const SocketIO::TraceView &view);
    [[nodiscard]] static QString stateText(State state);
    [[nodiscard]] static QString recovery(const Namespace &at);
    [[nodiscard]] static QString toolTip(const Namespace &at);
    [[nodiscard]] static QString spoken(const Namespace &at);

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    LogCursor m_cursor;
    std::vector<Namespace> m_namespaces; ///< those behind m_rows are not yet in the model
    int m_rows = 0;
    int m_firstTouched = 0;
    int m_lastTouched = -1;
    bool m_stateTouched = false;
};

} // namespace Sockeye
