// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QTest>

/// Waits for the goodbyes that clients of a test are still saying: they belong to the program, and what Qt has in flight
/// for HTTP can only be taken down while an event loop runs.
[[nodiscard]] inline bool awaitFarewells()
{
    return QTest::qWaitFor([] {
        const QObjectList &left = QCoreApplication::instance()->children();
        return std::none_of(left.cbegin(), left.cend(),
                            [](const QObject *object) { return object->inherits("SocketIO::Transport"); });
    });
}
