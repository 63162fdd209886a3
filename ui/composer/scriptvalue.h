// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/scriptcursor.h"
#include <SocketIO/argumentswriter.h>

namespace Sockeye {

/// Reads a value as a JavaScript program writes it down, into what socket.io-client would send for it: object and array
/// literals, strings, numbers, `Buffer.from(…)`, `Uint8Array`, dates. Nothing is run; a variable is a problem.
class ScriptValue {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ScriptValue)

public:
    /// Most bytes that one `Buffer.alloc(n)` makes.
    static constexpr double MostBytes = 16.0 * 1024 * 1024;

    ScriptValue(ScriptCursor &cursor, SocketIO::ArgumentsWriter &writer)
        : m_cursor(cursor)
        , m_writer(writer)
    {
    }

    /// Writes the value that comes next; false when there is a problem, which the cursor then has.
    [[nodiscard]] bool read();

private:
    bool readNested();
    bool readEnd();
    bool readObject();
    bool readMember();
    bool readArray();
    bool readSigned(QLatin1String sign);
    bool readWord();
    bool readConstructed(qsizetype begin);
    bool readBytes(const QString &call, qsizetype begin);
    bool readDate(qsizetype begin);
    bool finish(const QByteArray &bytes);
    [[nodiscard]] std::optional<double> readDouble();
    [[nodiscard]] std::optional<QByteArray> readByteList();
    [[nodiscard]] std::optional<QByteArray> readZeros();
    [[nodiscard]] std::optional<QByteArray> readEncoded();
    [[nodiscard]] std::optional<QByteArray> decoded(const QString &text, const QString &encoding, qsizetype begin);
    bool isNothing();

    ScriptCursor &m_cursor;
    SocketIO::ArgumentsWriter &m_writer;
    int m_depth = 0;
};

} // namespace Sockeye
