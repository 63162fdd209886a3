// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QStringView>

namespace Sockeye {

/// A bracket, comma, colon, string or word of a JSON text.
struct JsonPiece {
    enum class Kind { Open, Close, Comma, Colon, String, Word };
    Kind kind = Kind::Word;
    qsizetype begin = 0;
    qsizetype end = 0; ///< behind the piece; a string that is not closed ends with the text

    [[nodiscard]] QStringView in(QStringView json) const { return json.sliced(begin, end - begin); }
};

/// Takes a JSON text apart, mistakes and all, without judging it: an editor must live with half a text.
class JsonPieces {
public:
    explicit JsonPieces(QStringView json)
        : m_json(json)
    {
    }

    /// The next piece; nothing at the end.
    [[nodiscard]] std::optional<JsonPiece> next();

private:
    [[nodiscard]] qsizetype endOfString() const;
    [[nodiscard]] qsizetype endOfWord() const;

    QStringView m_json;
    qsizetype m_at = 0;
};

} // namespace Sockeye
