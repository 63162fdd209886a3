// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// Names with * for any letters and ? for one character.
namespace Sockeye::NamePattern {

[[nodiscard]] bool matches(QByteArrayView pattern, QByteArrayView name);

} // namespace Sockeye::NamePattern
