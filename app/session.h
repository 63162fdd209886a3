// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "connection/connectionstatus.h"
#include "remoteclient.h"
#include <functional>
#include <memory>
#include <QElapsedTimer>
#include <QObject>
#include <SocketIO/tracelog.h>

namespace Sockeye {

class AutoReplies;
class ConnectionPage;
struct Diagnosis;
class Discovery;
class Places;

/// Joins one connection and its page: intentions of the panels go to the client, its trace log goes to the panels.
class Session final : public QObject {
    Q_OBJECT

public:
    /// `page` is not owned.
    Session(const std::shared_ptr<QThread> &network, ConnectionPage *page, QObject *parent = nullptr);
    ~Session() override;

    void connectTo(const ConnectionSettings &settings);
    void connectToDemo();
    /// What a command line asks for besides the connection: namespaces and events, sent once joined.
    void setOrders(const CommandLine &line);
    /// Takes in what is new in the log. Returns how many records that were.
    qsizetype extend();
    /// Ends the connection; the log stays.
    void rest();
    [[nodiscard]] qsizetype recordCount() const { return m_log->size(); }
    /// Shows the first event of the log in the inspector.
    void inspectFirstEvent();
    /// The record of an event, counted from 0; -1 when there are fewer.
    [[nodiscard]] qsizetype eventAt(qsizetype number) const;

    /// Host and port, for the tab.
    [[nodiscard]] QString title() const;
    [[nodiscard]] const ConnectionStatus &status() const { return m_status; }
    [[nodiscard]] ConnectionPage *page() const { return m_page; }

Q_SIGNALS:
    void titleChanged();
    /// A connection to this server was asked for.
    void serverUsed(const QString &url);

private:
    void joinBar();
    void joinNamespaces(const std::shared_ptr<QThread> &network);
    void joinLogs();
    void joinTimeline();
    void joinDiagnosis();
    void takeStep(const Diagnosis &diagnosis);
    void connectWith(const std::function<void(ConnectionSettings &)> &change);
    void joinEvents();
    void joinFrames();
    void joinAcks();
    void joinInspector();
    void joinComposer();
    void joinReplies();
    void showRecord(qsizetype record);
    void selectEverywhere(qsizetype record);
    void goToEvent(qsizetype record);
    void compare(qsizetype left, qsizetype right);
    void startReply(qsizetype record);
    void edit(qsizetype record);
    void resend(const QList<qsizetype> &records);
    void showWords(const QString &event);
    void showBuffer(const QList<BufferedEvent> &events);
    void askForBuffer();
    void learnId(const SocketIO::TraceView &view);
    void useServer(const QString &server, const QString &nsp);
    void showStatus();
    void carryOutOrders();

    ConnectionPage *m_page;
    std::shared_ptr<SocketIO::TraceLog> m_log;
    RemoteClient::Handle m_client;
    ConnectionStatus m_status;
    AutoReplies *m_replies;
    Places *m_places = nullptr;
    Discovery *m_discovery = nullptr;
    QHash<QString, qint64> m_nextIds; ///< of acknowledgements, by namespace
    QElapsedTimer m_idle;
    QElapsedTimer m_sinceBuffer;
    bool m_buffers = false; ///< something waited when it was looked last
    qsizetype m_seen = 0;
    QString m_title;
    QList<Order> m_orders;
    QStringList m_toJoin;
    QByteArray m_auth;
    bool m_isDemo = false;
};

} // namespace Sockeye
