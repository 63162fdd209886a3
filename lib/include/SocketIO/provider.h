// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>

namespace SocketIO {

/// A value that is asked for anew at each attempt to connect: given at once or later.
///
/// Made from a function that returns the value, or from one that takes a function to be called with the value, once,
/// in the client's thread, when it is known (a token that must be fetched first). Called from the event loop.
template <typename T> class Provider {
public:
    /// Called with the value.
    using Give = std::function<void(const T &)>;

    Provider() = default;
    /// From a function that returns the value.
    template <typename Functor>
    requires(!std::same_as<std::remove_cvref_t<Functor>, Provider>)
        && std::is_invocable_r_v<T, Functor &> Provider(
            Functor now) // NOLINT(google-explicit-constructor): a lambda is a provider
        : m_ask([call = std::move(now)](const Give &give) mutable { give(call()); })
    {
    }
    /// From a function that gives the value later.
    template <typename Functor>
    requires(!std::same_as<std::remove_cvref_t<Functor>, Provider>)
        && std::invocable<Functor &, Give> Provider(Functor later) // NOLINT(google-explicit-constructor)
        : m_ask([call = std::move(later)](Give give) mutable { call(std::move(give)); })
    {
    }

    /// Whether there is a function to ask.
    [[nodiscard]] explicit operator bool() const { return bool(m_ask); }
    /// Asks it. For the library.
    void ask(Give give) const { m_ask(std::move(give)); }

private:
    std::function<void(Give)> m_ask;
};

} // namespace SocketIO
