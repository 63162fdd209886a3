// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <variant>

namespace Sockeye {

/// Bytes written down by a person: hexadecimal, base64, or the path of a file.
class BinaryText {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::BinaryText)

public:
    struct Problem {
        qsizetype offset = 0; ///< UTF-16 units into the text
        QString reason; ///< what is wrong and what to do
    };
    using Bytes = std::variant<QByteArray, Problem>;

    /// Whether a file is read, or only looked at (while somebody still types).
    enum class Files { Read, CheckOnly };

    /// Largest file that is sent: no server takes more in one message, and the bytes are held in memory.
    static constexpr qint64 MaxFileSize = 1024LL * 1024 * 1024;

    /// Pairs of digits; white space, commas, colons and dashes may stand between pairs, `0x` before one.
    [[nodiscard]] static Bytes fromHex(QStringView text);
    /// The standard and the URL alphabet, white space anywhere, padding optional.
    [[nodiscard]] static Bytes fromBase64(QStringView text);
    /// A leading `~/` is the home folder. With CheckOnly the bytes are empty.
    [[nodiscard]] static Bytes fromFile(const QString &path, Files files);
    /// The path with the home folder for its `~`.
    [[nodiscard]] static QString realPath(const QString &path);

    /// Sixteen pairs of digits on a line.
    [[nodiscard]] static QString hexOf(const QByteArray &bytes);
    /// 76 characters on a line.
    [[nodiscard]] static QString base64Of(const QByteArray &bytes);
};

} // namespace Sockeye
