// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace Sockeye {

/// Lays out JSON for reading. Numbers, strings and the order of members stay exactly as they are.
class JsonFormat {
public:
    /// One member or element on a line, short arrays of scalars on one; placeholders become `‹n B›`.
    [[nodiscard]] static QByteArray indent(QByteArrayView json, const QByteArrayList &attachments);
};

} // namespace Sockeye
