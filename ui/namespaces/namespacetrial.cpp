// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/namespacetrial.h"

#include <algorithm>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using Answer = Sockeye::TrialResult::Answer;
using SocketIO::Kind;
using SocketIO::TraceView;

namespace Sockeye {
namespace {

/// A server may end a connection on which nothing was joined for a while; after that many ends it is in earnest.
constexpr int MostLosses = 3;

bool isOpen(const TrialResult &result)
{
    return result.answer == Answer::Waiting || result.answer == Answer::Asked;
}

/// What servers say to a name they do not know: the reference implementation, then python-socketio.
bool saysUnknown(const QString &words)
{
    return words == QLatin1String("Invalid namespace") || words == QLatin1String("Unable to connect");
}

} // namespace

QStringList NamespaceTrial::suggestedNames()
{
    return QStringLiteral("/ /admin /api /app /chat /client /clients /dashboard /default /dev /device /devices /events "
                          "/feed /game /internal /live /lobby /logs /messages /metrics /monitor /news /notifications "
                          "/orders /private /public /room /rooms /server /socket /stats /status /stream /support /test "
                          "/updates /user /users /v1 /v2 /web /ws")
        .split(u' ');
}

QStringList NamespaceTrial::read(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    QStringList names = text.split(between, Qt::SkipEmptyParts);
    for (QString &name : names) {
        if (!name.startsWith(u'/'))
            name.prepend(u'/');
    }
    names.removeDuplicates();
    return names;
}

QString NamespaceTrial::wordsOf(const QByteArray &refusal)
{
    const QJsonValue value = QJsonDocument::fromJson('[' + refusal + ']')[0];
    const QString message = value.toObject().value(QLatin1String("message")).toString();
    if (!message.isEmpty())
        return message;
    return value.isString() ? value.toString() : QString::fromUtf8(refusal);
}

void NamespaceTrial::start(const QStringList &names)
{
    m_results.clear();
    m_toLeave.clear();
    m_losses = 0;
    for (const QString &name : names)
        m_results.append({name});
    ++m_revision;
}

void NamespaceTrial::cancel(const QString &why)
{
    for (TrialResult &result : m_results) {
        if (!isOpen(result))
            continue;
        if (result.answer == Answer::Asked)
            m_toLeave.append(result.nsp);
        result.answer = Answer::NotTried;
        result.words = why;
    }
    ++m_revision;
}

void NamespaceTrial::apply(const TraceView &view)
{
    if (view.layer != SocketIO::Layer::State)
        return;
    if (view.kind == Kind::ConnectFailed)
        cancel(QString::fromUtf8(view.reason));
    if (view.kind == Kind::Closed)
        loseConnection(QString::fromUtf8(view.reason).section(u'\t', 0, 0));
    const bool isAnswer = view.kind == Kind::NamespaceConnected || view.kind == Kind::NamespaceRefused;
    TrialResult *result = isAnswer ? asked(view.nsp) : nullptr;
    if (!result)
        return;
    if (view.kind == Kind::NamespaceConnected) {
        result->answer = Answer::Exists;
        m_toLeave.append(result->nsp);
    } else {
        takeRefusal(*result, view);
    }
    ++m_revision;
}

void NamespaceTrial::takeRefusal(TrialResult &result, const TraceView &view)
{
    result.refusal = view.payload.toByteArray();
    result.words = result.refusal.isEmpty() ? QString::fromUtf8(view.reason) : wordsOf(result.refusal);
    result.answer = result.refusal.isEmpty() ? Answer::Silent
        : saysUnknown(result.words)          ? Answer::Unknown
                                             : Answer::Refused;
}

void NamespaceTrial::loseConnection(const QString &reason)
{
    if (++m_losses >= MostLosses)
        return cancel(reason);
    for (TrialResult &result : m_results) {
        if (result.answer == Answer::Asked)
            result.answer = Answer::Waiting;
    }
    ++m_revision;
}

TrialResult *NamespaceTrial::asked(QByteArrayView nsp)
{
    const QString name = QString::fromUtf8(nsp);
    const auto at = std::ranges::find_if(
        m_results, [&](const TrialResult &result) { return result.nsp == name && result.answer == Answer::Asked; });
    return at == m_results.end() ? nullptr : &*at;
}

QStringList NamespaceTrial::next()
{
    QStringList names;
    auto room = AtOnce - std::ranges::count(m_results, Answer::Asked, &TrialResult::answer);
    for (TrialResult &result : m_results) {
        if (room <= 0)
            break;
        if (result.answer != Answer::Waiting)
            continue;
        result.answer = Answer::Asked;
        names.append(result.nsp);
        --room;
    }
    m_revision += names.isEmpty() ? 0 : 1;
    return names;
}

QStringList NamespaceTrial::toLeave()
{
    return std::exchange(m_toLeave, {});
}

qsizetype NamespaceTrial::done() const
{
    return std::ranges::count_if(m_results, [](const TrialResult &result) { return !isOpen(result); });
}

} // namespace Sockeye
