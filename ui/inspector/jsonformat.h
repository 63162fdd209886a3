// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QByteArray>
#include <QByteArrayList>

namespace Sockeye {

/// Lays out JSON for reading. Numbers, strings and the order of members stay exactly as they are.
class JsonFormat {
public:
    /// Called now and then with the bytes read; true ends the work.
    using Stop = std::function<bool(qsizetype done)>;

    /// One member or element on a line, short arrays of scalars on one; placeholders become `‹n B›`. Reads the text
    /// once. Empty when it was stopped.
    [[nodiscard]] static QByteArray indent(QByteArrayView json, const QByteArrayList &attachments,
                                           const Stop &stop = {});
};

} // namespace Sockeye
