// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/console.h"

#include "console/consoleline.h"
#include "console/diagnosislines.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <SocketIO/clock.h>

namespace Sockeye {

using namespace SocketIO;

namespace {

/// What the demo session does when the command line asks for nothing else.
void addDemoOrders(CommandLine &line)
{
    line.orders.append({QStringLiteral("/"), QStringLiteral("salutations"),
                        Arguments::of("Hello!", QJsonObject{{QStringLiteral("mr"), QStringLiteral("john")}},
                                      QByteArray::fromHex("01020304")),
                        false});
    line.orders.append(
        {QStringLiteral("/"), QStringLiteral("echo"),
         Arguments::of(QJsonObject{{QStringLiteral("a"), qint64(9007199254740993)}}, QByteArray::fromHex("01020304")),
         true});
    if (!line.reply)
        line.reply = Arguments::of("It works", 42);
    if (!line.duration)
        line.duration = std::chrono::seconds(3);
}

} // namespace

Console::Console(CommandLine line, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_text(SocketIO::steadyNow())
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &Console::end);
}

Console::~Console()
{
    m_client.setTraceTap(nullptr);
}

void Console::start()
{
    if (m_line.demo && !startDemo())
        return;
    const bool isDemoSession = m_line.demo && m_line.orders.isEmpty();
    if (isDemoSession)
        addDemoOrders(m_line);
    ClientOptions options = m_line.connection.options;
    options.ackTimeout = m_line.ackTimeout;
    options.reconnection = false; // until it was connected once: a script wants to know at once that it is not
    m_client.setOptions(options);
    m_client.setUrl(QUrl(m_line.connection.url));
    m_client.setTraceTap(this);
    connect(&m_client, &Client::opened, this, [this] {
        m_wasConnected = true;
        ClientOptions lasting = m_client.options();
        lasting.reconnection = true;
        m_client.setOptions(lasting);
    });
    connect(&m_client, &Client::errorOccurred, this, [this](const Error &error) {
        if (!m_wasConnected)
            failToConnect(error.message);
    });
    for (const QString &nsp : std::as_const(m_line.namespaces))
        join(nsp);
    if (m_line.duration)
        m_end.start(*m_line.duration);
    m_client.open();
}

bool Console::startDemo()
{
    m_demo = std::make_unique<DemoServer>();
    if (!m_demo->listen()) {
        const QString problem = m_demo->errorString();
        QMetaObject::invokeMethod(
            this, [this, problem] { failToConnect(problem); }, Qt::QueuedConnection);
        return false;
    }
    m_line.connection.url = m_demo->url().toString();
    if (!m_line.json)
        connect(m_demo.get(), &DemoServer::logged, this,
                [](const QString &text) { printLine(stdout, "   server " + text.toUtf8()); });
    return true;
}

void Console::join(const QString &nsp)
{
    Socket *socket = m_client.socket(nsp);
    socket->setAuth(QJsonDocument::fromJson(m_line.connection.auth).object());
    m_joining.insert(nsp);
    if (m_line.reply)
        socket->onAny(this, [reply = *m_line.reply](const Event &event) { event.replyWith(reply); });
    const auto once = Qt::ConnectionType(Qt::AutoConnection | Qt::SingleShotConnection);
    connect(
        socket, &Socket::connected, this, [this, socket] { carryOut(socket); }, once);
    connect(socket, &Socket::connectFailed, this, [this, nsp](const Error &error) {
        complain(error.message);
        m_hasFailed = true;
        m_joining.remove(nsp);
        endWhenDone();
    });
    connect(socket, &Socket::errorOccurred, this, [this](const Error &error) { complain(error.message); });
}

void Console::carryOut(Socket *socket)
{
    for (const Order &order : std::as_const(m_line.orders)) {
        if (order.nsp == socket->nsp())
            send(socket, order);
    }
    m_joining.remove(socket->nsp());
    endWhenDone();
}

void Console::send(Socket *socket, const Order &order)
{
    if (!order.wantsAck)
        return socket->emitArguments(order.event, order.arguments);
    ++m_waiting;
    socket->emitArgumentsWithAck(order.event, order.arguments)
        .then(this,
              [this] {
                  --m_waiting;
                  endWhenDone();
              })
        .onFailed(this, [this](const Error &error) {
            if (m_hasEnded)
                return;
            complain(error.message);
            m_hasTimedOut = true;
            --m_waiting;
            endWhenDone();
        });
}

void Console::failToConnect(const QString &sentence)
{
    complain(sentence);
    m_hasFailed = true;
    end();
}

void Console::complain(const QString &sentence)
{
    if (!std::exchange(m_isExplained, false))
        printLine(stderr, "sockeye: " + sentence.toUtf8());
}

void Console::endWhenDone()
{
    const bool hasWork = !m_line.orders.isEmpty() || m_hasFailed;
    if (m_waiting == 0 && m_joining.isEmpty() && hasWork && !m_line.duration)
        end();
}

void Console::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    const bool isMissing = m_waiting > 0 && m_wasConnected;
    const int status = m_hasFailed || !m_wasConnected || !m_joining.isEmpty() ? ConnectFailed
        : m_hasTimedOut || isMissing                                          ? AckTimedOut
                                                                              : Success;
    if (isMissing)
        printLine(stderr,
                  "sockeye: The time was up; answers that had not come: " + QByteArray::number(m_waiting) + '.');
    m_client.close();
    if (m_client.state() == Client::State::Closed) {
        QMetaObject::invokeMethod(
            this, [this, status] { Q_EMIT finished(status); }, Qt::QueuedConnection);
        return;
    }
    connect(&m_client, &Client::stateChanged, this, [this, status] {
        if (m_client.state() == Client::State::Closed)
            Q_EMIT finished(status);
    });
}

void Console::record(const TraceRecord &record)
{
    const QByteArray line = m_line.json ? m_text.json(record) : m_text.line(record);
    if (!line.isEmpty())
        printLine(stdout, line);
    diagnose(record);
}

void Console::diagnose(const TraceRecord &record)
{
    if (record.kind == Kind::Connected)
        m_told.clear(); // what fails after this fails anew
    const auto diagnosis = m_diagnoses.apply(m_records++, m_text.view(record));
    if (!diagnosis)
        return;
    if (m_line.json)
        return printLine(stdout, DiagnosisLines::json(*diagnosis));
    m_isExplained = true;
    const QByteArray lines = DiagnosisLines::text(*diagnosis);
    if (!m_told.contains(lines)) {
        m_told.insert(lines);
        printLine(stderr, lines);
    }
}

} // namespace Sockeye
