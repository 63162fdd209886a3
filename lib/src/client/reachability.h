// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace SocketIO {

/// What the operating system says about the network: gone, or back. Only changes are believed, and only of the whole
/// network: what a system says before anything happened is often wrong (containers, virtual machines).
class Reachability final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Starts listening to the operating system, once. Where Qt has no backend for it nothing is ever told. Loading
    /// one happens in the thread of the application object, where Qt keeps it, and takes a turn of its event loop.
    void watch();
    /// The word of the system; repeated words are not told again.
    void tell(bool isGone);
    [[nodiscard]] bool isGone() const { return m_isGone; }

Q_SIGNALS:
    void gone();
    void back();

private:
    void follow();

    bool m_isWatching = false;
    bool m_isGone = false;
};

/// Whether a host is this machine itself: "localhost", names below it, loopback addresses.
[[nodiscard]] bool isLoopbackHost(const QString &host);

} // namespace SocketIO
