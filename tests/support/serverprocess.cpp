// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "support/serverprocess.h"

#include <csignal>
#include <QFileInfo>
#include <QTcpSocket>
#include <QTest>
#include <unistd.h>

namespace {

constexpr auto Ready = "READY ";
constexpr int StopTimeout = 5000;

} // namespace

ServerProcess::ServerProcess(QObject *parent)
    : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ServerProcess::readLines);
    m_process.setChildProcessModifier([] { ::setpgid(0, 0); }); // so that one signal reaches what it starts, too
}

ServerProcess::~ServerProcess()
{
    m_process.closeWriteChannel();
    if (!m_isFrozen && m_process.state() != QProcess::NotRunning)
        m_process.waitForFinished(StopTimeout);
    kill();
}

bool ServerProcess::run(const QString &program, const QStringList &arguments)
{
    kill();
    m_program = program;
    m_arguments = arguments;
    return launch(arguments);
}

bool ServerProcess::restart()
{
    kill();
    return launch(m_arguments + QStringList{QStringLiteral("--port"), QString::number(m_port)});
}

bool ServerProcess::stop()
{
    m_process.closeWriteChannel();
    const bool ended = m_process.state() == QProcess::NotRunning
        || QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, StopTimeout);
    kill();
    return ended;
}

void ServerProcess::freeze()
{
    m_isFrozen = true;
    signalGroup(SIGSTOP);
}

void ServerProcess::thaw()
{
    m_isFrozen = false;
    signalGroup(SIGCONT);
}

void ServerProcess::kill()
{
    m_isFrozen = false;
    if (m_process.state() == QProcess::NotRunning)
        return;
    signalGroup(SIGKILL);
    m_process.waitForFinished(StopTimeout);
}

void ServerProcess::signalGroup(int signal)
{
    if (const qint64 id = m_process.processId(); id > 0)
        ::kill(-pid_t(id), signal);
}

QUrl ServerProcess::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

QJsonDocument ServerProcess::fetch(const QByteArray &path) const
{
    QTcpSocket socket;
    socket.connectToHost(url().host(), m_port);
    socket.write("GET " + path + " HTTP/1.0\r\n\r\n");
    if (!socket.waitForConnected(StopTimeout))
        return {};
    while (socket.waitForReadyRead(StopTimeout)) { }
    const QByteArray answer = socket.readAll();
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? QJsonDocument() : QJsonDocument::fromJson(answer.mid(end + 4));
}

bool ServerProcess::launch(const QStringList &arguments)
{
    m_facts = {};
    m_said.clear();
    m_error.clear();
    m_process.start(m_program, arguments);
    const auto settled = [this] { return !m_facts.isEmpty() || m_process.state() == QProcess::NotRunning; };
    if (!QTest::qWaitFor(settled, static_cast<int>(ReadyTimeout.count())))
        fail(QStringLiteral("printed no READY line within %1 s").arg(ReadyTimeout.count() / 1000));
    else if (m_facts.isEmpty())
        fail(m_process.error() == QProcess::FailedToStart
                 ? m_process.errorString()
                 : QStringLiteral("ended with exit code %1 before it was ready").arg(m_process.exitCode()));
    return m_error.isEmpty();
}

void ServerProcess::readLines()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine().trimmed();
        if (!line.startsWith(Ready)) {
            m_said.append(QString::fromUtf8(line));
            continue;
        }
        m_facts = QJsonDocument::fromJson(line.mid(qstrlen(Ready))).object();
        m_port = static_cast<quint16>(m_facts.value(QLatin1String("port")).toInt());
    }
}

void ServerProcess::fail(const QString &what)
{
    kill();
    const QString written = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    m_error = QStringLiteral("%1 %2: %3%4")
                  .arg(QFileInfo(m_program).fileName(), m_arguments.join(u' '), what,
                       written.isEmpty() ? written : QString(u'\n' + written));
}
