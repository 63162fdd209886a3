// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/attempt.h"

#include "protocol/jsonreader.h"
#include "protocol/jsonscan.h"
#include <algorithm>
#include <QCborMap>

namespace SocketIO {

namespace {

/// Engine.IO's code for a revision the server does not speak (engine.io, lib/server.ts).
constexpr int UnsupportedVersion = 5;

/// What fails before a server has heard of transports and revisions fails for all of them.
bool isBelowTransports(Error::Phase phase)
{
    return phase == Error::Phase::Dns || phase == Error::Phase::Tcp || phase == Error::Phase::Tls;
}

bool saysUnsupported(const QByteArray &text)
{
    const QByteArray words = text.toLower();
    return words.contains("unsupported version") || words.contains("unsupported protocol version");
}

QString nameOf(const Attempt::Try &asked)
{
    return (asked.protocol == Protocol::V3 ? QStringLiteral("V3 over ") : QStringLiteral("V4 over ")) + asked.transport;
}

QString withoutStop(const QString &sentence)
{
    return sentence.endsWith(u'.') ? sentence.chopped(1) : sentence;
}

} // namespace

Attempt::Attempt(const QStringList &transports, bool tryAllTransports, Protocol protocol, Protocol remembered)
    : m_transports(transports)
    , m_triesAll(tryAllTransports)
    , m_protocol(protocol)
{
    const bool knowsBetter = protocol == Protocol::Auto && remembered == Protocol::V3;
    m_first = knowsBetter ? Protocol::V3 : protocol;
    m_current = m_first;
}

Attempt::Try Attempt::current() const
{
    return {m_transports.value(m_index), m_current};
}

std::optional<Attempt::Try> Attempt::failed(const Error &error)
{
    m_answers.append({current(), error});
    if (!error.isError() || isBelowTransports(error.phase))
        return std::nullopt;
    const bool isFirstTry = m_current == m_first;
    if (m_protocol == Protocol::Auto && isFirstTry && refusesRevision(error)) {
        m_current = m_first == Protocol::V3 ? Protocol::Auto : Protocol::V3;
        return current();
    }
    if (!m_triesAll || m_index + 1 >= m_transports.size())
        return std::nullopt;
    ++m_index;
    m_current = m_first;
    return current();
}

Error Attempt::error() const
{
    if (m_answers.isEmpty())
        return {};
    if (m_answers.size() == 1 || !m_answers.last().error.isError())
        return m_answers.last().error;
    // What a server answered says more than that another try met with silence or a closed door.
    const auto answered = std::find_if(m_answers.rbegin(), m_answers.rend(), [](const Answer &answer) {
        return answer.error.kind == Error::Kind::Refused || answer.error.kind == Error::Kind::Protocol;
    });
    Error error = answered == m_answers.rend() ? m_answers.last().error : answered->error;
    QStringList answers;
    for (const Answer &answer : m_answers)
        answers.append(nameOf(answer.asked) + QStringLiteral(": ") + withoutStop(answer.error.message));
    error.message = answers.join(QStringLiteral("; ")) + u'.';
    return error;
}

bool refusesRevision(const Error &error)
{
    const auto scanned = scanJson(error.httpBody);
    if (const auto *shape = std::get_if<JsonShape>(&scanned); shape && shape->type == JsonShape::Type::Object) {
        const QCborValue code = readJson(error.httpBody, {}).toMap().value(QStringLiteral("code"));
        if (!code.isUndefined())
            return code.toInteger(-1) == UnsupportedVersion;
    }
    return saysUnsupported(error.httpBody) || saysUnsupported(error.message.toUtf8());
}

} // namespace SocketIO
