// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Sockeye::Theme {

/// Whether a header, a parameter or a JSON key of this name holds what should not be seen over a shoulder or pasted
/// into a ticket: tokens, cookies, passwords. The one list of the program, so that no panel shows what another one
/// hides.
[[nodiscard]] bool isSecretName(QByteArrayView name);

} // namespace Sockeye::Theme
