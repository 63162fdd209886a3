// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <SocketIO/clientoptions.h>
#include <SocketIO/provider.h>

namespace SocketIO {

class Dispatch;

/// Who is asked before an attempt to connect. Shared with the call that asks: a provider may be replaced meanwhile.
struct Providers {
    std::shared_ptr<const Provider<HeaderList>> headers;
    std::shared_ptr<const Provider<QueryList>> query;

    [[nodiscard]] bool isEmpty() const { return !headers && !query; }
};

/// The questions of one attempt and their answers. What is answered after it is gone, or twice, is ignored.
class Inquiry : public std::enable_shared_from_this<Inquiry> {
public:
    using Done = std::function<void(const HeaderList &, const QueryList &)>;

    /// `done` is called once, when everyone has answered.
    explicit Inquiry(Done done)
        : m_done(std::move(done))
    {
    }

    /// Asks, from the event loop.
    void start(const Providers &providers, Dispatch &dispatch);
    /// Who has not answered, in words.
    [[nodiscard]] QString missing() const;

private:
    void finish();

    Done m_done;
    Providers m_asked;
    std::optional<HeaderList> m_headers;
    std::optional<QueryList> m_query;
};

} // namespace SocketIO
