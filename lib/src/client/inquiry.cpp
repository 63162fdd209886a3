// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/inquiry.h"

#include "client/dispatch.h"

namespace SocketIO {

void Inquiry::start(const Providers &providers, Dispatch &dispatch)
{
    m_asked = providers;
    const auto ask = [&]<typename T>(const std::shared_ptr<const Provider<T>> &provider,
                                     std::optional<T> Inquiry::*answer) {
        if (!provider)
            return;
        // Both are held only as long as the question is of interest, or is being asked.
        dispatch.post([self = weak_from_this(), provider, answer] {
            if (self.expired())
                return;
            provider->ask([self, answer](const T &value) {
                const std::shared_ptr<Inquiry> inquiry = self.lock();
                if (!inquiry || ((*inquiry).*answer).has_value())
                    return;
                (*inquiry).*answer = value;
                inquiry->finish();
            });
        });
    };
    ask(providers.headers, &Inquiry::m_headers);
    ask(providers.query, &Inquiry::m_query);
}

void Inquiry::finish()
{
    if ((m_asked.headers && !m_headers) || (m_asked.query && !m_query))
        return;
    const Done done = std::exchange(m_done, {});
    done(m_headers.value_or(HeaderList()), m_query.value_or(QueryList()));
}

QString Inquiry::missing() const
{
    const bool awaitsHeaders = m_asked.headers && !m_headers;
    const bool awaitsQuery = m_asked.query && !m_query;
    if (awaitsHeaders && awaitsQuery)
        return QStringLiteral("headers and query providers");
    return awaitsHeaders ? QStringLiteral("headers provider") : QStringLiteral("query provider");
}

} // namespace SocketIO
