// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/base64.h"

namespace SocketIO {
namespace {

bool isDigit(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

// The size when all is well.
qsizetype problemOf(QByteArrayView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && isDigit(text[digits]))
        ++digits;
    qsizetype end = digits;
    while (end < text.size() && text[end] == '=' && end - digits < 2)
        ++end;
    if (end < text.size())
        return end;
    const bool isWhole = end % 4 == 0;
    return isWhole ? end : qMin(digits, text.size() - 1);
}

} // namespace

Decoded<QByteArray> decodeBase64(QByteArrayView text)
{
    if (const qsizetype problem = problemOf(text); problem < text.size())
        return DecodeError{problem, QStringLiteral("a binary message is no valid base64")};
    return QByteArray::fromBase64(QByteArray::fromRawData(text.data(), text.size()));
}

QByteArray encodeBase64(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64();
}

} // namespace SocketIO
