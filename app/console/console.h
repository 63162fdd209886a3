// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "console/recordline.h"
#include "diagnosis/diagnosisfold.h"
#include <memory>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <SocketIO/client.h>
#include <SocketIO/demoserver.h>

namespace Sockeye {

/// `sockeye --console`: one session without a window. Prints every trace record and ends with the exit status.
class Console final : public QObject, private SocketIO::TraceTap {
    Q_OBJECT

public:
    /// Exit statuses, documented in `--help`.
    enum Status { Success = 0, ConnectFailed = 1, WrongUsage = 2, AckTimedOut = 3 };

    explicit Console(CommandLine line, QObject *parent = nullptr);
    ~Console() override;

    /// Starts the session; `finished` follows from the event loop.
    void start();

Q_SIGNALS:
    void finished(int status);

private:
    void record(const SocketIO::TraceRecord &record) override;
    bool startDemo();
    void join(const QString &nsp);
    void carryOut(SocketIO::Socket *socket);
    void send(SocketIO::Socket *socket, const Order &order);
    void diagnose(const SocketIO::TraceRecord &record);
    /// Prints the sentence, unless a diagnosis has just said more.
    void complain(const QString &sentence);
    void failToConnect(const QString &sentence);
    void endWhenDone();
    void end();

    CommandLine m_line;
    RecordLine m_text;
    std::unique_ptr<SocketIO::DemoServer> m_demo;
    SocketIO::Client m_client;
    DiagnosisFold m_diagnoses;
    qsizetype m_records = 0;
    QSet<QByteArray> m_told; ///< diagnoses printed since it was connected last
    QTimer m_end;
    QSet<QString> m_joining; // namespaces whose answer has not come
    qsizetype m_waiting = 0; // acknowledgements to come
    bool m_wasConnected = false;
    bool m_hasTimedOut = false;
    bool m_hasFailed = false;
    bool m_hasEnded = false;
    bool m_isExplained = false; ///< a diagnosis was printed and its error not heard of yet
};

} // namespace Sockeye
