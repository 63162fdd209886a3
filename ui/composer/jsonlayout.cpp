// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/jsonlayout.h"
#include "composer/jsonpieces.h"
#include <algorithm>

namespace Sockeye {

namespace {

using Kind = JsonPiece::Kind;

constexpr int Indentation = 2;
constexpr qsizetype ShortArray = 72;

class Indenting {
public:
    explicit Indenting(QStringView json)
        : m_json(json)
    {
        m_text.reserve(json.size() + json.size() / 4);
    }

    QString text();

private:
    void add(const JsonPiece &piece);
    void open(const JsonPiece &piece);
    void close(const JsonPiece &piece);
    void breakLine();
    [[nodiscard]] bool staysOnLine(qsizetype open) const;

    QStringView m_json;
    QString m_text;
    qsizetype m_depth = 0;
    bool m_isFresh = false; ///< a bracket was opened, and nothing stands in it yet
    qsizetype m_flatDepth = -1; ///< depth outside of the container that stays on its line
    bool m_afterWord = false;
};

/// Whether the container beginning at `open` holds only plain values, and few.
bool Indenting::staysOnLine(qsizetype open) const
{
    const bool isObject = m_json[open] == u'{';
    if (isObject && m_depth == 0)
        return false;
    JsonPieces pieces(
        m_json.sliced(open + 1, std::min(m_json.size() - open - 1, isObject ? m_json.size() : ShortArray)));
    while (const auto piece = pieces.next()) {
        if (piece->kind == Kind::Close)
            return true;
        if (piece->kind == Kind::Open || (isObject && piece->kind == Kind::Comma))
            return false;
    }
    return false;
}

void Indenting::breakLine()
{
    m_text += u'\n';
    m_text.resize(m_text.size() + m_depth * Indentation, u' ');
}

void Indenting::open(const JsonPiece &piece)
{
    if (m_flatDepth < 0 && staysOnLine(piece.begin))
        m_flatDepth = m_depth;
    m_text += m_json[piece.begin];
    ++m_depth;
    m_isFresh = true;
}

void Indenting::close(const JsonPiece &piece)
{
    m_depth = std::max<qsizetype>(m_depth - 1, 0);
    if (m_flatDepth < 0 && !m_isFresh)
        breakLine();
    if (m_depth == m_flatDepth)
        m_flatDepth = -1;
    m_isFresh = false;
    m_text += m_json[piece.begin];
}

void Indenting::add(const JsonPiece &piece)
{
    if (piece.kind == Kind::Close)
        return close(piece);
    if (std::exchange(m_isFresh, false) && m_flatDepth < 0)
        breakLine();
    if (piece.kind == Kind::Open) {
        open(piece);
    } else if (piece.kind == Kind::Comma) {
        m_text += u',';
        if (m_flatDepth < 0)
            breakLine();
        else
            m_text += u' ';
    } else if (piece.kind == Kind::Colon) {
        m_text += QLatin1String(": ");
    } else {
        if (m_afterWord)
            m_text += u' ';
        m_text += piece.in(m_json);
    }
}

QString Indenting::text()
{
    JsonPieces pieces(m_json);
    while (const auto piece = pieces.next()) {
        add(*piece);
        m_afterWord = piece->kind == Kind::Word || piece->kind == Kind::String;
    }
    return m_text;
}

} // namespace

QString JsonLayout::indented(QStringView json)
{
    return Indenting(json).text();
}

QString JsonLayout::compact(QStringView json)
{
    QString text;
    text.reserve(json.size());
    bool afterWord = false;
    JsonPieces pieces(json);
    while (const auto piece = pieces.next()) {
        const bool isWord = piece->kind == Kind::Word || piece->kind == Kind::String;
        // Two values beside each other are a mistake, which must not become another value.
        if (afterWord && isWord)
            text += u' ';
        text += piece->in(json);
        afterWord = isWord;
    }
    return text;
}

qsizetype JsonLayout::longestLine(QStringView text)
{
    qsizetype longest = 0;
    qsizetype begin = 0;
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', begin)) {
        longest = std::max(longest, end - begin);
        begin = end + 1;
    }
    return std::max(longest, text.size() - begin);
}

} // namespace Sockeye
