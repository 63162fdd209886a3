// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "support/nodeserver.h"

#include <csignal>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

namespace {

constexpr auto Ready = "READY ";
constexpr int StopTimeout = 5000;

} // namespace

NodeServer::NodeServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &NodeServer::readLines);
}

NodeServer::~NodeServer()
{
    kill();
}

QString NodeServer::program()
{
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    return node.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("nodejs")) : node;
}

QString NodeServer::missing()
{
    if (program().isEmpty())
        return QStringLiteral("Node.js is not installed (apt-get install nodejs npm)");
    if (!QFileInfo::exists(script(QStringLiteral("node_modules/.package-lock.json"))))
        return QStringLiteral("The npm packages are not installed (cd tests/interop && npm ci)");
    return {};
}

QString NodeServer::script(const QString &name)
{
    return QStringLiteral(SOURCE_ROOT "/tests/interop/") + name;
}

bool NodeServer::start(const QString &name, const QStringList &arguments)
{
    kill();
    m_name = name;
    m_arguments = arguments;
    return launch(arguments);
}

bool NodeServer::restart()
{
    kill();
    return launch(m_arguments + QStringList{QStringLiteral("--port"), QString::number(m_port)});
}

bool NodeServer::stop()
{
    m_process.closeWriteChannel();
    const bool ended = m_process.state() == QProcess::NotRunning
        || QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, StopTimeout);
    kill();
    return ended;
}

void NodeServer::freeze()
{
    ::kill(pid_t(m_process.processId()), SIGSTOP);
}

void NodeServer::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(StopTimeout);
}

QUrl NodeServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

bool NodeServer::launch(const QStringList &arguments)
{
    m_facts = {};
    m_error.clear();
    m_process.start(program(), QStringList{script(m_name)} + arguments);
    const auto settled = [this] { return !m_facts.isEmpty() || m_process.state() == QProcess::NotRunning; };
    if (!QTest::qWaitFor(settled, static_cast<int>(ReadyTimeout.count())))
        fail(QStringLiteral("printed no READY line within %1 s").arg(ReadyTimeout.count() / 1000));
    else if (m_facts.isEmpty())
        fail(m_process.error() == QProcess::FailedToStart
                 ? m_process.errorString()
                 : QStringLiteral("ended with exit code %1 before it was ready").arg(m_process.exitCode()));
    return m_error.isEmpty();
}

void NodeServer::readLines()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine();
        if (!line.startsWith(Ready))
            continue;
        m_facts = QJsonDocument::fromJson(line.mid(qstrlen(Ready))).object();
        m_port = static_cast<quint16>(m_facts.value(QLatin1String("port")).toInt());
    }
}

void NodeServer::fail(const QString &what)
{
    kill();
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    m_error = QStringLiteral("node %1 %2: %3%4")
                  .arg(m_name, m_arguments.join(u' '), what, said.isEmpty() ? said : QString(u'\n' + said));
}
