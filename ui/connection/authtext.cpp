// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/authtext.h"
#include <SocketIO/arguments.h>

namespace Sockeye {

namespace {

LineProblem locate(QByteArrayView utf8, qsizetype offset, const QString &reason)
{
    LineProblem problem;
    problem.reason = reason;
    for (const char c : utf8.first(std::clamp<qsizetype>(offset, 0, utf8.size()))) {
        if (c == '\n') {
            ++problem.line;
            problem.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            ++problem.column;
        }
    }
    return problem;
}

} // namespace

std::optional<LineProblem> AuthText::problem(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.trimmed().isEmpty())
        return std::nullopt;
    qsizetype begin = 0;
    while (QByteArrayView(" \t\r\n").contains(utf8[begin]))
        ++begin;
    if (utf8[begin] != '{')
        return locate(utf8, begin, tr("The auth payload must be a JSON object, for example {\"token\": \"abc\"}."));
    const auto parsed = SocketIO::Arguments::fromJson('[' + utf8 + ']');
    if (const auto *error = std::get_if<SocketIO::JsonError>(&parsed)) {
        const qsizetype offset = error->offset - 1; // one bracket was put before the text
        return offset >= utf8.size() ? locate(utf8, utf8.size(), tr("The object is not complete."))
                                     : locate(utf8, offset, error->reason);
    }
    if (std::get<SocketIO::Arguments>(parsed).size() != 1)
        return locate(utf8, utf8.size(), tr("One JSON object is expected, not several values."));
    return std::nullopt;
}

} // namespace Sockeye
