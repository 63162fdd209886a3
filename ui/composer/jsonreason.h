// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <rapidjson/error/error.h>

namespace Sockeye {

/// Why a text is no JSON, in a sentence that says what to do.
struct JsonReason {
    qsizetype offset = 0; ///< bytes into the text, where a person should look
    QString text;

    /// From what RapidJSON's reader says about `json`.
    [[nodiscard]] static JsonReason of(rapidjson::ParseErrorCode code, QByteArrayView json, qsizetype offset);
};

} // namespace Sockeye
