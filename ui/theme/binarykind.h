// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

/// What binary is, by its first bytes.
namespace Sockeye::BinaryKind {

/// "PNG", "JPEG", "gzip", "text", …; empty when the bytes do not tell. Looks at no more than the beginning.
[[nodiscard]] QString name(QByteArrayView bytes);
/// "‹PNG, 16 KB›", or "‹16 KB›" when nothing more is known.
[[nodiscard]] QString label(QByteArrayView bytes);

} // namespace Sockeye::BinaryKind
