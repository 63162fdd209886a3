// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/binarytext.h"
#include "theme/words.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Sockeye {

namespace {

int hexDigit(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if ((u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F'))
        return (u | 0x20) - u'a' + 10;
    return -1;
}

bool isSeparator(QChar c)
{
    return c.isSpace() || c == u',' || c == u':' || c == u'-';
}

bool isBase64(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || u == u'+' || u == u'/'
        || u == u'-' || u == u'_';
}

} // namespace

BinaryText::Bytes BinaryText::fromHex(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() / 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isSeparator(text[i]))
            continue;
        if (text[i] == u'0' && i + 2 < text.size() && (text[i + 1] == u'x' || text[i + 1] == u'X')) {
            ++i;
            continue;
        }
        const int high = hexDigit(text[i]);
        if (high < 0)
            return Problem{i, tr("“%1” is no hexadecimal digit. Write bytes as pairs like 01 ff.").arg(text[i])};
        if (i + 1 == text.size() || isSeparator(text[i + 1]))
            return Problem{i, tr("Half a byte: each byte needs two digits, for example 0%1.").arg(text[i])};
        const int low = hexDigit(text[++i]);
        if (low < 0)
            return Problem{i, tr("“%1” is no hexadecimal digit. Write bytes as pairs like 01 ff.").arg(text[i])};
        bytes.append(static_cast<char>(high * 16 + low));
    }
    return bytes;
}

BinaryText::Bytes BinaryText::fromBase64(QStringView text)
{
    QByteArray digits;
    digits.reserve(text.size());
    qsizetype padding = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isSpace())
            continue;
        if (c == u'=') {
            if (++padding > 2 || digits.size() % 4 + padding > 4 || digits.size() % 4 < 2)
                return Problem{i,
                               tr("This “=” pads nothing. Remove it, or check that the text before it is complete.")};
            continue;
        }
        if (padding > 0)
            return Problem{i, tr("Text follows behind the padding “=”. One value ends there.")};
        if (!isBase64(c))
            return Problem{i, tr("“%1” is no base64 character (A-Z a-z 0-9 + /).").arg(c)};
        digits.append(c == u'-' ? '+' : c == u'_' ? '/' : static_cast<char>(c.unicode()));
    }
    if (digits.size() % 4 == 1 || (padding > 0 && (digits.size() + padding) % 4 != 0))
        return Problem{text.size(), tr("The base64 text is incomplete: characters are missing at its end.")};
    return QByteArray::fromBase64(digits);
}

QString BinaryText::realPath(const QString &path)
{
    return path.startsWith(QLatin1String("~/")) ? QString(QDir::homePath() + path.mid(1)) : path;
}

QString BinaryText::hexOf(const QByteArray &bytes)
{
    constexpr qsizetype PairsPerLine = 16;
    QString text = QString::fromLatin1(bytes.toHex(' '));
    for (qsizetype i = PairsPerLine; i < bytes.size(); i += PairsPerLine)
        text[3 * i - 1] = u'\n';
    return text;
}

QString BinaryText::base64Of(const QByteArray &bytes)
{
    constexpr qsizetype LineLength = 76;
    const QByteArray digits = bytes.toBase64();
    QString text;
    text.reserve(digits.size() + digits.size() / LineLength);
    for (qsizetype i = 0; i < digits.size(); i += LineLength) {
        if (i > 0)
            text += u'\n';
        text += QLatin1String(QByteArrayView(digits).sliced(i, std::min(LineLength, digits.size() - i)));
    }
    return text;
}

BinaryText::Bytes BinaryText::fromFile(const QString &path, Files files)
{
    if (path.isEmpty())
        return Problem{0, tr("No file is named. Write the path of a file.")};
    const QString real = realPath(path);
    const QFileInfo facts(real);
    if (!facts.exists())
        return Problem{0,
                       tr("There is no file “%1”. Check the path (relative to “%2”).").arg(path, QDir::currentPath())};
    if (!facts.isFile())
        return Problem{0, tr("“%1” is not a regular file. Name a file whose bytes can be sent.").arg(path)};
    if (facts.size() > MaxFileSize)
        return Problem{0,
                       tr("“%1” has %2; at most %3 go into one message.")
                           .arg(path, Words::bytes(facts.size()), Words::bytes(MaxFileSize))};
    QFile file(real);
    if (!file.open(QIODevice::ReadOnly))
        return Problem{0, tr("“%1” cannot be read: %2. Check its permissions.").arg(path, file.errorString())};
    if (files == Files::CheckOnly)
        return QByteArray();
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Problem{0, tr("“%1” cannot be read: %2.").arg(path, file.errorString())};
    return bytes;
}

} // namespace Sockeye
