// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Finds what should not be seen over a shoulder or pasted into a ticket: tokens, cookies, passwords. What is hidden
/// becomes `***`, so that it can be seen that something was.
namespace Sockeye::FrameSecrets {

/// A URL without user and password, and without the values of secret parameters.
[[nodiscard]] QByteArray maskedUrl(const QByteArray &url);
/// The value of a header; the scheme of an authorization and the names of cookies stay.
[[nodiscard]] QByteArray maskedHeader(const QByteArray &name, const QByteArray &value);
/// A packet, a polled body of packets in either Engine.IO form, or JSON; without the values of secret keys and
/// parameters, and without what a CONNECT takes along. It may be cut off anywhere. Binary that cannot be read here and
/// takes secrets along is hidden whole.
[[nodiscard]] QByteArray maskedText(const QByteArray &text);

} // namespace Sockeye::FrameSecrets
