// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/namespacesession.h"
#include "session/tablerun.h"

/// The namespace of the page's table: brought into each of its stages, in each combination of revision, name, query and
/// provider, with everything that can happen to it.
namespace NamespaceWorld {

/// A session in that stage at 10 s, its join begun in the seconds before; none when the world does not lead there.
[[nodiscard]] std::optional<SocketIO::NamespaceSession> bring(const QString &stage, const QStringList &world);

[[nodiscard]] TableRun<SocketIO::NamespaceSession> run();

} // namespace NamespaceWorld
