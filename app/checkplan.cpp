// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkplan.h"

#include <algorithm>
#include <QUrl>

namespace Sockeye {

using namespace SocketIO;

namespace {

/// That many silent answers in a row say enough about a server.
constexpr int EnoughSilence = 2;

/// Paths in the order they are tried.
QStringList pathsOf(const ConnectionSettings &settings)
{
    QString own = settings.options.path;
    if (settings.options.addTrailingSlash && !own.endsWith(u'/'))
        own += u'/';
    QStringList paths{own, QStringLiteral("/socket.io/")};
    // A path in the URL is a namespace to clients; people mean the HTTP path by it just as often.
    if (settings.nsp.size() > 1) {
        const QString folder = settings.nsp.endsWith(u'/') ? settings.nsp.chopped(1) : settings.nsp;
        paths.append(folder + u'/');
        paths.append(folder + QLatin1String("/socket.io/"));
    }
    paths += {QStringLiteral("/socket.io"),      QStringLiteral("/"),    QStringLiteral("/ws/socket.io/"),
              QStringLiteral("/api/socket.io/"), QStringLiteral("/ws/"), QStringLiteral("/socketio/"),
              QStringLiteral("/engine.io/")};
    paths.removeDuplicates();
    return paths;
}

/// The URL as it is, then with the other scheme.
QStringList urlsOf(const QString &url)
{
    QUrl other(url);
    const QString scheme = other.scheme();
    const bool isSecure = scheme == QLatin1String("https") || scheme == QLatin1String("wss");
    other.setScheme(isSecure ? QStringLiteral("http") : QStringLiteral("https"));
    return {url, other.toString(QUrl::StripTrailingSlash)};
}

bool cameNoFurtherThanTheNetwork(const CheckAnswer &answer)
{
    const Error::Phase phase = answer.error.phase;
    return answer.verdict == CheckAnswer::Verdict::Fails
        && (phase == Error::Phase::Dns || phase == Error::Phase::Tcp || phase == Error::Phase::Tls
            || answer.error.httpStatus == 407);
}

bool isSilence(const CheckAnswer &answer)
{
    return answer.error.code == QLatin1String("timeout");
}

/// Whether there is no Socket.IO at the path, of whatever generation.
bool isElsewhere(const CheckAnswer &answer)
{
    return answer.error.httpStatus == 404 || answer.error.code == QLatin1String("not-socketio");
}

/// What the answers so far say about one more way.
class Prospect {
public:
    Prospect(const QList<CheckAnswer> &answers, const CheckWay &way)
        : m_answers(answers)
        , m_way(way)
    {
    }

    [[nodiscard]] bool isWorthIt() const
    {
        return !any([this](const CheckAnswer &it) { return it.way == m_way; }) && !isCutOff() && !isSilent()
            && !isKnownElsewhere() && !isFoundElsewhere();
    }

private:
    template <typename Fits> [[nodiscard]] bool any(Fits fits) const
    {
        return std::any_of(m_answers.begin(), m_answers.end(), fits);
    }

    /// What failed below HTTP fails alike for every path; a host without an address does by every scheme.
    [[nodiscard]] bool isCutOff() const
    {
        return any([this](const CheckAnswer &it) {
            return cameNoFurtherThanTheNetwork(it) && (it.way.url == m_way.url || it.error.phase == Error::Phase::Dns);
        });
    }

    [[nodiscard]] bool isSilent() const
    {
        int silences = 0;
        for (const CheckAnswer &it : m_answers) {
            if (it.way.url == m_way.url)
                silences = isSilence(it) ? silences + 1 : 0;
        }
        return silences >= EnoughSilence;
    }

    /// The older generation is not at a path either where the newer one met no Socket.IO at all.
    [[nodiscard]] bool isKnownElsewhere() const
    {
        return any([this](const CheckAnswer &it) {
            return it.way.url == m_way.url && it.way.path == m_way.path && it.way.protocol != m_way.protocol
                && isElsewhere(it);
        });
    }

    /// Once a path leads to a server, the others are left alone; the other scheme is asked once, in the same way.
    [[nodiscard]] bool isFoundElsewhere() const
    {
        const auto found =
            std::find_if(m_answers.begin(), m_answers.end(), [](const CheckAnswer &it) { return it.isWay(); });
        if (found == m_answers.end())
            return false;
        CheckWay same = found->way;
        same.url = m_way.url;
        return found->way.url == m_way.url ? found->way.path != m_way.path : same != m_way;
    }

    const QList<CheckAnswer> &m_answers;
    const CheckWay &m_way;
};

} // namespace

CheckPlan::CheckPlan(const ConnectionSettings &settings)
{
    const QStringList paths = pathsOf(settings);
    const bool isOldFirst = settings.options.protocol == Protocol::V3;
    const QList<Protocol> protocols{isOldFirst ? Protocol::V3 : Protocol::V4, isOldFirst ? Protocol::V4 : Protocol::V3};
    for (const QString &url : urlsOf(settings.url)) {
        for (const QString &path : paths) {
            for (const Protocol protocol : protocols) {
                for (const char *transport : {"polling", "websocket"})
                    m_ways.append({url, path, protocol, QString::fromLatin1(transport)});
            }
        }
    }
}

std::optional<CheckWay> CheckPlan::next(const QList<CheckAnswer> &answers) const
{
    const auto found = std::find_if(m_ways.begin(), m_ways.end(),
                                    [&](const CheckWay &way) { return Prospect(answers, way).isWorthIt(); });
    return found == m_ways.end() ? std::nullopt : std::optional(*found);
}

} // namespace Sockeye
