// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <SocketIO/event.h>

#include <concepts>
#include <functional>
#include <tuple>
#include <type_traits>
#include <utility>

/// Turns a handler with typed parameters into a call with an Event. Details of `Socket::on`.
namespace SocketIO::Listener {

template <typename T> struct Signature : Signature<decltype(&T::operator())> {
};
template <typename R, typename... P> struct Signature<R (*)(P...)> {
    using Parameters = std::tuple<std::remove_cvref_t<P>...>;
};
template <typename R, typename C, typename... P> struct Signature<R (C::*)(P...)> : Signature<R (*)(P...)> {
};
template <typename R, typename C, typename... P> struct Signature<R (C::*)(P...) const> : Signature<R (*)(P...)> {
};
template <typename R, typename... P> struct Signature<R (*)(P...) noexcept> : Signature<R (*)(P...)> {
};
template <typename R, typename C, typename... P> struct Signature<R (C::*)(P...) noexcept> : Signature<R (*)(P...)> {
};
template <typename R, typename C, typename... P>
struct Signature<R (C::*)(P...) const noexcept> : Signature<R (*)(P...)> {
};

using Call = std::function<void(const Event &)>;

template <typename Functor, typename... P> void callWith(Functor &functor, const Event &event, std::tuple<P...> *)
{
    std::apply(functor, event.arguments().values<P...>());
}

/// A handler may take nothing, the whole Event, all Arguments, or one typed parameter per argument.
template <typename Functor> Call make(Functor functor)
{
    if constexpr (std::invocable<Functor &, const Event &>) {
        return Call(std::move(functor));
    } else if constexpr (std::invocable<Functor &>) {
        return [call = std::move(functor)](const Event &) mutable { call(); };
    } else {
        using Parameters = typename Signature<Functor>::Parameters;
        if constexpr (std::is_same_v<Parameters, std::tuple<Arguments>>) {
            return [call = std::move(functor)](const Event &event) mutable { call(event.arguments()); };
        } else {
            return [call = std::move(functor)](const Event &event) mutable {
                callWith(call, event, static_cast<Parameters *>(nullptr));
            };
        }
    }
}

} // namespace SocketIO::Listener
