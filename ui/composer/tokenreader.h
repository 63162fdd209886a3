// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/binarytext.h"
#include <optional>
#include <QByteArrayView>
#include <SocketIO/argumentswriter.h>

namespace Sockeye {

/// Reads JSON in which binary is written as `{"$file":"path"}`, `{"$hex":"01 02"}` or `{"$base64":"…"}` into a writer,
/// where it becomes attachments. Numbers pass digit by digit.
///
/// A token is an object with exactly that one key and a string value; any other object is data. To send such an object
/// itself, its key is written with one more dollar: `{"$$hex":"x"}` leaves as `{"$hex":"x"}`, and so on.
class TokenReader {
public:
    enum class Root {
        Value, ///< one value of any type
        Elements, ///< an array whose elements are written, without its brackets
        NameAndElements, ///< the same, but the first element is a name, set aside
    };
    struct Problem {
        qsizetype offset = 0; ///< bytes into the text
        int element = -1; ///< index in the outermost array; -1 outside of it
        QString reason;
    };

    /// Whether an object with this one key and a string is a token, or an object meant literally: "$hex", "$$hex"…
    [[nodiscard]] static bool isTokenKey(QByteArrayView key);

    /// Deepest nesting written: the library's decoders stop at 512, the array of arguments included.
    static constexpr int MaxDepth = 511;

    TokenReader(SocketIO::ArgumentsWriter &writer, BinaryText::Files files)
        : m_writer(writer)
        , m_files(files)
    {
    }

    /// Writes what `json` holds; after a problem the writer holds a part and must be thrown away.
    [[nodiscard]] std::optional<Problem> read(QByteArrayView json, Root root);

    /// The name, after reading with NameAndElements.
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Where `{"_placeholder": true …` was seen, which a receiver would take for an attachment of ours; -1 for nowhere.
    [[nodiscard]] qsizetype placeholder() const { return m_placeholder; }

private:
    SocketIO::ArgumentsWriter &m_writer;
    BinaryText::Files m_files;
    QString m_name;
    qsizetype m_placeholder = -1;
};

} // namespace Sockeye
