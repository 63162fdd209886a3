// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionsettings.h"
#include <QStringList>

namespace Sockeye {

/// What of a connection nobody else should read.
namespace Secrets {

/// Whether a header, query parameter or cookie of this name carries a secret, as far as a name tells.
[[nodiscard]] bool isSecretName(const QString &name);
/// The settings without passwords, tokens and the auth payload. `leftOut` gets their names: "auth",
/// "extraHeaders.Authorization".
[[nodiscard]] ConnectionSettings without(const ConnectionSettings &settings, QStringList &leftOut);
/// The settings without what is never written anywhere.
[[nodiscard]] ConnectionSettings writable(const ConnectionSettings &settings, QStringList &leftOut);

} // namespace Secrets

} // namespace Sockeye
