// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

/// What crosses the wire, the same for every subject and for the server.
namespace Bench {

inline constexpr qsizetype MessageSize = 120;
inline constexpr qsizetype BlobSize = 16 * 1024;
inline constexpr qsizetype BigSize = 64 * 1024 * 1024;

/// The arguments of an event or answer, as values.
struct Values {
    QString text;
    qint64 number = 1234567;
    double price = 98.25;
    bool isNew = true;
    QString author = QStringLiteral("ann");
};

/// The same as the rest of a packet: `"text",1234567,98.25,true,"ann"]`.
[[nodiscard]] inline QByteArray elements(const QByteArray &text)
{
    return '"' + text + "\",1234567,98.25,true,\"ann\"]";
}

/// A text that makes a packet which starts with `head` as long as all others.
[[nodiscard]] inline QByteArray paddedText(const QByteArray &head)
{
    return QByteArray("The quick brown fox jumps over the lazy dog, and then it does so again and again and again.")
        .leftJustified(MessageSize - head.size() - elements({}).size(), ' ', true);
}

/// A whole message: `42["news","The quick …",1234567,98.25,true,"ann"]`.
[[nodiscard]] inline QByteArray message(const QByteArray &head)
{
    return head + elements(paddedText(head));
}

inline constexpr char EventHead[] = "42[\"news\",";
inline constexpr char QuestionHead[] = "420[\"ask\",";

[[nodiscard]] inline QByteArray blob()
{
    QByteArray bytes(BlobSize, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 7);
    return bytes;
}

} // namespace Bench
