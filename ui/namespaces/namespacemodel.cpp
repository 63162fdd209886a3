// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/namespacemodel.h"

#include "theme/words.h"

#include <algorithm>
#include <QJsonDocument>
#include <QJsonObject>

using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::TraceView;

namespace Sockeye {

NamespaceModel::NamespaceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void NamespaceModel::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    beginResetModel();
    m_log = std::move(log);
    m_cursor = {};
    m_namespaces.clear();
    m_rows = 0;
    m_lastTouched = -1;
    endResetModel();
    Q_EMIT statesChanged();
    extend();
}

void NamespaceModel::extend()
{
    if (!m_log || !m_cursor.advance(*m_log, [this](qsizetype record, const TraceView &view) { take(record, view); }))
        return;
    const auto count = static_cast<int>(m_namespaces.size());
    if (count > m_rows) {
        beginInsertRows({}, m_rows, count - 1);
        m_rows = count;
        endInsertRows();
    }
    if (m_lastTouched >= 0)
        Q_EMIT dataChanged(index(m_firstTouched), index(m_lastTouched));
    m_lastTouched = -1;
    if (std::exchange(m_stateTouched, false))
        Q_EMIT statesChanged();
}

void NamespaceModel::take(qsizetype record, const TraceView &view)
{
    if (view.layer == Layer::State) {
        takeState(record, view);
    } else if (view.layer == Layer::Socket && view.kind == Kind::Event) {
        const std::size_t row = numberOf(view.nsp);
        ++(view.direction == Direction::In ? m_namespaces[row].received : m_namespaces[row].sent);
        touch(row);
    } else if (view.layer == Layer::Socket && view.kind == Kind::Connect && view.direction == Direction::Out) {
        takeAuth(view);
    }
}

/// A CONNECT is `0/nsp,{…}`; its payload is an object or nothing.
void NamespaceModel::takeAuth(const TraceView &view)
{
    const qsizetype from = view.payload.indexOf('{');
    const std::size_t row = numberOf(view.nsp);
    m_namespaces[row].auth = from < 0 ? QByteArray() : view.payload.sliced(from).toByteArray();
    touch(row);
}

void NamespaceModel::takeRecovery(const TraceView &view)
{
    const std::size_t row = numberOf(view.nsp);
    m_namespaces[row].isRecovered = view.kind == Kind::Recovered;
    m_namespaces[row].notRecovered = m_namespaces[row].isRecovered ? QString() : QString::fromUtf8(view.reason);
    touch(row);
}

void NamespaceModel::takeState(qsizetype record, const TraceView &view)
{
    switch (view.kind) {
    case Kind::NamespaceConnecting:
        setState(record, view, State::Joining);
        break;
    case Kind::NamespaceConnected:
        setState(record, view, State::Joined);
        break;
    case Kind::NamespaceRefused:
        setState(record, view, State::Refused);
        break;
    case Kind::NamespaceDisconnected:
        setState(record, view, State::Left);
        break;
    case Kind::Recovered:
    case Kind::NotRecovered:
        takeRecovery(view);
        break;
    case Kind::Closed:
        leaveAll(record, QString::fromUtf8(view.reason).section(u'\t', 0, 0));
        break;
    default:
        break;
    }
}

void NamespaceModel::setState(qsizetype record, const TraceView &view, State state)
{
    const std::size_t row = numberOf(view.nsp);
    Namespace &at = m_namespaces[row];
    at.state = state;
    at.record = record;
    at.sid = state == State::Joined ? QString::fromUtf8(view.reason) : QString();
    at.reason = state == State::Refused ? refusal(view)
        : state == State::Left          ? QString::fromUtf8(view.reason)
                                        : QString();
    at.refusal = state == State::Refused ? view.payload.toByteArray() : QByteArray();
    at.isRecovered = false;
    at.notRecovered.clear();
    m_stateTouched = true;
    touch(row);
}

void NamespaceModel::leaveAll(qsizetype record, const QString &reason)
{
    for (std::size_t row = 0; row < m_namespaces.size(); ++row) {
        Namespace &at = m_namespaces[row];
        if (at.state != State::Joined && at.state != State::Joining)
            continue;
        at.state = State::Left;
        at.record = record;
        at.sid.clear();
        at.reason = reason;
        m_stateTouched = true;
        touch(row);
    }
}

void NamespaceModel::touch(std::size_t row)
{
    const auto at = static_cast<int>(row);
    m_firstTouched = m_lastTouched < 0 ? at : std::min(m_firstTouched, at);
    m_lastTouched = std::max(m_lastTouched, at);
}

std::size_t NamespaceModel::numberOf(QByteArrayView nsp)
{
    const auto at = std::find_if(m_namespaces.begin(), m_namespaces.end(),
                                 [nsp](const Namespace &known) { return known.nsp == nsp; });
    if (at != m_namespaces.end())
        return static_cast<std::size_t>(at - m_namespaces.begin());
    Namespace &added = m_namespaces.emplace_back();
    added.nsp = nsp.toByteArray();
    added.name = QString::fromUtf8(nsp);
    return m_namespaces.size() - 1;
}

/// `{"message":"…","data":…}` as "… · data"; whatever else the server sent as it came.
QString NamespaceModel::refusal(const TraceView &view)
{
    if (view.payload.isEmpty())
        return QString::fromUtf8(view.reason);
    const QJsonObject object = QJsonDocument::fromJson(view.payload.toByteArray()).object();
    const QString message = object.value(QLatin1String("message")).toString();
    if (message.isEmpty())
        return QString::fromUtf8(view.payload);
    return object.size() == 1 ? message : QString(message + QStringLiteral(" · ") + QString::fromUtf8(view.payload));
}

int NamespaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant NamespaceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Namespace &at = m_namespaces[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return at.name;
    case Qt::ToolTipRole:
        return toolTip(at);
    case Qt::AccessibleTextRole:
        return spoken(at);
    case StateRole:
        return static_cast<int>(at.state);
    case StateTextRole:
        return stateText(at.state);
    case SidRole:
        return at.sid;
    case ReceivedRole:
        return at.received;
    case SentRole:
        return at.sent;
    case ReasonRole:
        return at.reason;
    case RecordRole:
        return at.record;
    case RecoveryRole:
        return recovery(at);
    case AuthRole:
        return at.auth;
    case RefusalRole:
        return at.refusal;
    default:
        return {};
    }
}

QString NamespaceModel::stateText(State state)
{
    const QStringList states{tr("joining…"), tr("joined"), tr("left"), tr("refused")};
    return states[static_cast<int>(state)];
}

QString NamespaceModel::spoken(const Namespace &at)
{
    const QString text =
        tr("%1, %2, %3 received, %4 sent").arg(at.name, stateText(at.state)).arg(at.received).arg(at.sent);
    return at.reason.isEmpty() ? text : QString(text + QStringLiteral(", ") + at.reason);
}

QString NamespaceModel::recovery(const Namespace &at)
{
    if (at.isRecovered)
        return tr("recovered: nothing was missed");
    return at.notRecovered.isEmpty() ? QString() : tr("not recovered: %1").arg(at.notRecovered);
}

QString NamespaceModel::toolTip(const Namespace &at)
{
    QStringList lines{at.name};
    if (!at.sid.isEmpty())
        lines += tr("Socket id: %1").arg(at.sid);
    if (!at.reason.isEmpty())
        lines += (at.state == State::Refused ? tr("Refused: %1") : tr("Left: %1")).arg(at.reason);
    if (const QString text = recovery(at); !text.isEmpty())
        lines += text;
    if (!at.auth.isEmpty())
        lines += tr("Auth payload: %1").arg(QString::fromUtf8(at.auth));
    lines += tr("%1 events received, %2 sent").arg(Words::count(at.received), Words::count(at.sent));
    return lines.join(u'\n');
}

QStringList NamespaceModel::joined() const
{
    QStringList names;
    for (const Namespace &at : m_namespaces) {
        if (at.state == State::Joined)
            names.append(at.name);
    }
    return names;
}

int NamespaceModel::rowOf(const QString &nsp) const
{
    for (int row = 0; row < m_rows; ++row) {
        if (m_namespaces[static_cast<std::size_t>(row)].name == nsp)
            return row;
    }
    return -1;
}

} // namespace Sockeye
