// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/jsonwords.h"
#include "composer/binarytokens.h"
#include "composer/jsonpieces.h"
#include <QSet>

namespace Sockeye {

namespace {

using Kind = JsonPiece::Kind;

enum class Place { None, Key, Value };

/// What follows the pieces read so far.
class Following {
public:
    void add(const JsonPiece &piece, QStringView json);
    [[nodiscard]] Place place() const { return m_place; }

private:
    [[nodiscard]] bool isInObject() const { return !m_open.isEmpty() && m_open.back() == u'{'; }

    QString m_open;
    Place m_place = Place::Value;
};

void Following::add(const JsonPiece &piece, QStringView json)
{
    if (piece.kind == Kind::Open)
        m_open += json[piece.begin];
    else if (piece.kind == Kind::Close)
        m_open.chop(1);
    if (piece.kind == Kind::Open || piece.kind == Kind::Comma)
        m_place = isInObject() ? Place::Key : Place::Value;
    else
        m_place = piece.kind == Kind::Colon ? Place::Value : Place::None;
}

bool isOpenString(const JsonPiece &piece, QStringView json)
{
    const QStringView text = piece.in(json);
    if (piece.kind != Kind::String)
        return false;
    qsizetype backslashes = 0;
    while (backslashes < text.size() - 2 && text[text.size() - 2 - backslashes] == u'\\')
        ++backslashes;
    return text.size() == 1 || !text.endsWith(u'"') || backslashes % 2 == 1;
}

QString quotedWord(const QString &word)
{
    // The token's writer knows how strings are escaped: {"": "word"}
    const QString token = BinaryToken::text({}, word);
    return token.sliced(5, token.size() - 6);
}

QStringList choices(Place place, const QStringList &words)
{
    static const QStringList constants = {QStringLiteral("true"),
                                          QStringLiteral("false"),
                                          QStringLiteral("null"),
                                          QStringLiteral("{\"$hex\": \"\"}"),
                                          QStringLiteral("{\"$base64\": \"\"}"),
                                          QStringLiteral("{\"$file\": \"\"}")};
    static const QStringList tokenKeys = {QStringLiteral("\"$hex\": "), QStringLiteral("\"$base64\": "),
                                          QStringLiteral("\"$file\": ")};
    QStringList all;
    for (const QString &word : words)
        all.append(place == Place::Key ? QString(quotedWord(word) + QLatin1String(": ")) : quotedWord(word));
    return all + (place == Place::Key ? tokenKeys : constants);
}

void addWords(QStringView json, QStringList &words)
{
    QSet<QString> seen(words.cbegin(), words.cend());
    bool afterBinary = false;
    JsonPieces pieces(json);
    for (auto piece = pieces.next(); piece && words.size() < JsonWords::MostWords; piece = pieces.next()) {
        const QStringView text = piece->in(json);
        const bool isShort = text.size() > 2 && text.size() <= JsonWords::LongestWord;
        if (piece->kind != Kind::String || !isShort || !text.endsWith(u'"') || text.contains(u'\\'))
            continue;
        const QString word = text.sliced(1, text.size() - 2).toString();
        // How binary is written, and the string behind that, are nobody's words.
        const bool isBinary = word.startsWith(u'$') || word == QLatin1String("_placeholder");
        if (std::exchange(afterBinary, isBinary) || isBinary || seen.contains(word))
            continue;
        seen.insert(word);
        words.append(word);
    }
}

} // namespace

JsonCompletion JsonWords::at(QStringView before, const QStringList &words)
{
    Following following;
    JsonPieces pieces(before);
    QStringView typed;
    for (auto piece = pieces.next(); piece; piece = pieces.next()) {
        const bool isLast = piece->end == before.size();
        if (isLast && (piece->kind == Kind::Word || isOpenString(*piece, before)))
            typed = piece->in(before);
        else
            following.add(*piece, before);
    }
    JsonCompletion completion;
    completion.typed = typed.size();
    completion.isKey = following.place() == Place::Key;
    if (following.place() == Place::None)
        return completion;
    const QStringView letters = typed.startsWith(u'"') ? typed.sliced(1) : typed;
    for (const QString &choice : choices(following.place(), words)) {
        const bool isQuoted = choice.startsWith(u'"');
        const QStringView compared = QStringView(choice).sliced(isQuoted ? 1 : 0);
        if ((isQuoted || !typed.startsWith(u'"')) && compared.startsWith(letters, Qt::CaseInsensitive))
            completion.entries.append(choice);
    }
    return completion;
}

QStringList JsonWords::of(const SocketIO::Arguments &arguments)
{
    QStringList words;
    for (qsizetype i = 0; i < arguments.size(); ++i)
        addWords(QString::fromUtf8(arguments.json(i)), words);
    return words;
}

QStringList JsonWords::of(const QList<ArgumentDraft> &arguments)
{
    QStringList words;
    for (const ArgumentDraft &argument : arguments) {
        if (argument.type == ArgumentDraft::Type::Json)
            addWords(argument.text, words);
    }
    return words;
}

} // namespace Sockeye
