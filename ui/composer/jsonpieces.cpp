// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/jsonpieces.h"

namespace Sockeye {

namespace {

std::optional<JsonPiece::Kind> sign(QChar c)
{
    using Kind = JsonPiece::Kind;
    switch (c.unicode()) {
    case u'{':
    case u'[':
        return Kind::Open;
    case u'}':
    case u']':
        return Kind::Close;
    case u',':
        return Kind::Comma;
    case u':':
        return Kind::Colon;
    case u'"':
        return Kind::String;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<JsonPiece> JsonPieces::next()
{
    while (m_at < m_json.size() && m_json[m_at].isSpace())
        ++m_at;
    if (m_at == m_json.size())
        return std::nullopt;
    const auto kind = sign(m_json[m_at]);
    JsonPiece piece{kind.value_or(JsonPiece::Kind::Word), m_at, m_at + 1};
    if (piece.kind == JsonPiece::Kind::String)
        piece.end = endOfString();
    else if (piece.kind == JsonPiece::Kind::Word)
        piece.end = endOfWord();
    m_at = piece.end;
    return piece;
}

qsizetype JsonPieces::endOfString() const
{
    for (qsizetype i = m_at + 1; i < m_json.size(); ++i) {
        if (m_json[i] == u'\\')
            ++i;
        else if (m_json[i] == u'"')
            return i + 1;
    }
    return m_json.size();
}

qsizetype JsonPieces::endOfWord() const
{
    qsizetype end = m_at + 1;
    while (end < m_json.size() && !m_json[end].isSpace() && !sign(m_json[end]))
        ++end;
    return end;
}

} // namespace Sockeye
