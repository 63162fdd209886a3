// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servercheck.h"

#include "diagnosis/diagnosisfold.h"
#include "diagnosis/diagnosiswords.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace Sockeye {

using namespace SocketIO;

namespace {

ClientOptions optionsFor(const CheckWay &way, ClientOptions options)
{
    options.path = way.path;
    options.addTrailingSlash = way.path.endsWith(u'/');
    options.protocol = way.protocol;
    options.transports = {way.transport};
    options.upgrade = false;
    options.reconnection = false;
    options.timeout = ServerCheck::Patience;
    options.connectTimeout = ServerCheck::Patience;
    return options;
}

/// A namespace that came from the path of the URL is none where that path is tried as the HTTP path.
QString namespaceFor(const CheckWay &way, const QString &nsp)
{
    const QString folder = nsp.endsWith(u'/') ? nsp : nsp + u'/';
    const bool isPath = folder.size() > 1 && way.path.startsWith(folder);
    return isPath ? QStringLiteral("/") : nsp;
}

} // namespace

ServerCheck::ServerCheck(ConnectionSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_plan(m_settings)
{
}

ServerCheck::~ServerCheck()
{
    m_client.reset(); // before the log it writes to
}

void ServerCheck::start()
{
    m_answers.clear();
    tryNext();
}

void ServerCheck::cancel()
{
    if (!m_client)
        return;
    m_client.reset();
    Q_EMIT finished();
}

void ServerCheck::tryNext()
{
    if (const auto way = m_plan.next(m_answers))
        return tryWay(*way);
    Q_EMIT finished();
}

void ServerCheck::tryWay(const CheckWay &way)
{
    m_way = way;
    m_since.start();
    m_client.reset();
    m_log = std::make_unique<TraceLog>();
    m_client = std::make_unique<Client>(QUrl(way.url));
    m_client->setTraceTap(m_log.get());
    m_client->setOptions(optionsFor(way, m_settings.options));
    Socket *socket = m_client->socket(namespaceFor(way, m_settings.nsp));
    socket->setAuth(QJsonDocument::fromJson(m_settings.auth).object());
    listen(socket);
    m_client->open();
}

void ServerCheck::listen(Socket *socket)
{
    // Queued, because concluding deletes the client that tells. Whatever it tells after the first is not heard.
    const auto later = [this, turn = m_answers.size()](CheckAnswer::Verdict verdict, const Error &error) {
        if (m_client && m_answers.size() == turn)
            conclude(verdict, error);
    };
    using Verdict = CheckAnswer::Verdict;
    connect(
        socket, &Socket::connected, this, [later] { later(Verdict::Works, {}); }, Qt::QueuedConnection);
    connect(
        socket, &Socket::connectFailed, this,
        [later](const Error &error) {
            later(error.kind == Error::Kind::Refused ? Verdict::Refuses : Verdict::Fails, error);
        },
        Qt::QueuedConnection);
    connect(
        m_client.get(), &Client::errorOccurred, this, [later](const Error &error) { later(Verdict::Fails, error); },
        Qt::QueuedConnection);
    connect(
        m_client.get(), &Client::closed, this,
        [later](CloseReason, const Error &error) { later(Verdict::Fails, error); }, Qt::QueuedConnection);
}

void ServerCheck::conclude(CheckAnswer::Verdict verdict, const Error &error)
{
    CheckAnswer answer{m_way, verdict, error.code, error.message, {}, {}, {}, error};
    answer.duration = std::chrono::milliseconds(m_since.elapsed());
    m_client.reset();
    explain(answer);
    m_answers.append(answer);
    Q_EMIT answered(answer);
    tryNext();
}

void ServerCheck::explain(CheckAnswer &answer) const
{
    if (answer.verdict == CheckAnswer::Verdict::Works) {
        answer.came = tr("The namespace was joined.");
        return;
    }
    DiagnosisFold fold;
    std::optional<Diagnosis> diagnosis;
    m_log->visit(0, m_log->size(), [&](qsizetype index, const TraceView &view) {
        if (const auto found = fold.apply(index, view))
            diagnosis = found;
        return true;
    });
    if (!diagnosis)
        return;
    answer.code = QString::fromLatin1(diagnosis->code);
    answer.came = DiagnosisWords::cause(*diagnosis);
    answer.evidence = DiagnosisWords::evidence(*diagnosis);
    answer.next = DiagnosisWords::next(*diagnosis);
}

} // namespace Sockeye
