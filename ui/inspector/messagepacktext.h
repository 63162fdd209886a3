// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

namespace Sockeye {

/// Reads MessagePack (msgpack spec, format overview) as JSON text. Binary becomes attachments with placeholders; what
/// JSON has no form for is an object that says so.
class MessagePackText {
public:
    static constexpr int Deepest = 100;

    QByteArray json;
    QByteArrayList attachments;

    /// Why it could not be read, in one sentence; empty when it was. Nothing may follow the value.
    [[nodiscard]] QString read(const QByteArray &bytes, qsizetype most);
};

} // namespace Sockeye
