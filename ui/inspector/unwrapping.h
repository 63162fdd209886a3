// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QByteArrayList>
#include <QCoreApplication>
#include <QStringList>

namespace Sockeye {

/// What is inside of some bytes or of a text: gzip and zlib inflated, MessagePack and JSON read, UTF-16 made readable;
/// one inside of the other, too.
class Unwrapping {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::Unwrapping)

public:
    enum class Form { Bytes, Text, Json };

    /// Most bytes that come out: a few can stand for a thousand times as many.
    static constexpr qsizetype Most = 64 * 1024 * 1024;
    static constexpr int MostLayers = 5;
    /// True ends the work.
    using Stop = std::function<bool()>;

    QStringList layers; ///< "gzip", "MessagePack", from the outside in; empty when there was nothing to unwrap
    Form form = Form::Bytes;
    QByteArray bytes; ///< what is innermost; UTF-8 unless Bytes
    QByteArrayList attachments; ///< of Json
    QString problem; ///< one sentence, when a layer could not be opened
    bool isCut = false; ///< more than the most asked for comes out

    /// Opens layer by layer.
    [[nodiscard]] static Unwrapping of(const QByteArray &bytes, qsizetype most = Most, const Stop &stop = {});
    /// Whether `of` is likely to find something, judged by the first bytes.
    [[nodiscard]] static bool isPromising(QByteArrayView bytes);
    /// Whether the text of a string is itself a JSON object or array.
    [[nodiscard]] static bool isJson(QByteArrayView text);

private:
    bool openOne(qsizetype most, const Stop &stop);
    bool inflate(const QString &name, qsizetype most, const Stop &stop);
};

} // namespace Sockeye
