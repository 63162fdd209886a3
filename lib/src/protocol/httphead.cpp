// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/httphead.h"

#include <algorithm>
#include <optional>

namespace SocketIO {
namespace {

constexpr QByteArrayView CrLf = "\r\n";

bool isTokenByte(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == '\x7f';
}

bool equalNames(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isSupportedVersion(QByteArrayView version)
{
    return version == "HTTP/1.1" || version == "HTTP/1.0";
}

std::optional<QString> readStatusLine(QByteArrayView line, HttpHead &head)
{
    constexpr qsizetype VersionSize = 8;
    constexpr qsizetype StatusEnd = VersionSize + 4;
    if (!isSupportedVersion(line.first(qMin(VersionSize, line.size()))))
        return QStringLiteral("the version is neither HTTP/1.1 nor HTTP/1.0");
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool hasStatus = line.size() >= StatusEnd && line[VersionSize] == ' '
        && std::all_of(line.begin() + VersionSize + 1, line.begin() + StatusEnd, isDigit);
    if (!hasStatus || (line.size() > StatusEnd && line[StatusEnd] != ' '))
        return QStringLiteral("the status is no number of three digits");
    head.status = line.sliced(VersionSize + 1, 3).toInt();
    if (head.status < 100)
        return QStringLiteral("the status is below 100");
    if (line.size() > StatusEnd)
        head.reason = line.sliced(StatusEnd + 1).toByteArray();
    return std::nullopt;
}

std::optional<QString> readRequestLine(QByteArrayView line, HttpHead &head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || last == first || !isHttpToken(line.first(first)))
        return QStringLiteral("the first line is no HTTP request or answer");
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    if (target.isEmpty() || target.contains(' ') || target.contains('\t'))
        return QStringLiteral("the request's target is empty or has blanks");
    if (!isSupportedVersion(line.sliced(last + 1)))
        return QStringLiteral("the version is neither HTTP/1.1 nor HTTP/1.0");
    head.method = line.first(first).toByteArray();
    head.target = target.toByteArray();
    return std::nullopt;
}

std::optional<QString> readHeader(QByteArrayView line, HttpHead &head)
{
    if (line.front() == ' ' || line.front() == '\t')
        return QStringLiteral("a folded header line");
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isHttpToken(line.first(colon)))
        return QStringLiteral("a header line without a proper name");
    if (head.headers.size() == MaxHttpHeaders)
        return QStringLiteral("more than %1 headers").arg(MaxHttpHeaders);
    const QByteArray name = line.first(colon).toByteArray();
    const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
    if (equalNames(name, "Content-Length")) {
        const QByteArray other = head.header(name);
        if (!other.isEmpty() && other != value)
            return QStringLiteral("two different Content-Length");
    }
    head.headers.append({name, value});
    return std::nullopt;
}

std::optional<QString> readLine(QByteArrayView line, HttpHead &head)
{
    if (std::any_of(line.begin(), line.end(), isControl))
        return QStringLiteral("a control character, or a line that does not end with CR LF");
    if (head.status != 0 || !head.method.isEmpty())
        return readHeader(line, head);
    return line.startsWith("HTTP/") ? readStatusLine(line, head) : readRequestLine(line, head);
}

bool isLineBreak(char c)
{
    return c == '\r' || c == '\n' || c == '\0';
}

} // namespace

bool isHttpToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenByte);
}

QByteArray withoutLineBreaks(const QByteArray &text)
{
    QByteArray line = text;
    if (std::any_of(text.begin(), text.end(), isLineBreak)) // else nothing is copied
        std::replace_if(line.begin(), line.end(), isLineBreak, ' ');
    return line;
}

QByteArray HttpHead::header(QByteArrayView name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [name](const auto &header) { return equalNames(header.first, name); });
    return found == headers.end() ? QByteArray() : found->second;
}

bool HttpHead::hasToken(QByteArrayView name, QByteArrayView token) const
{
    return std::any_of(headers.begin(), headers.end(), [name, token](const auto &header) {
        if (!equalNames(header.first, name))
            return false;
        const QByteArrayList parts = header.second.split(',');
        return std::any_of(parts.begin(), parts.end(),
                           [token](const QByteArray &part) { return equalNames(part.trimmed(), token); });
    });
}

qint64 HttpHead::contentLength() const
{
    const QByteArray value = header("Content-Length");
    const bool isNumber = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool ok = false;
    const qint64 length = value.toLongLong(&ok);
    return ok && isNumber ? length : -1;
}

std::variant<HttpHeadComplete, HttpHeadIncomplete, DecodeError> parseHttpHead(QByteArrayView bytes)
{
    const QByteArrayView window = bytes.first(qMin(bytes.size(), MaxHttpHead));
    HttpHead head;
    bool hasStarted = false;
    for (qsizetype from = 0;;) {
        const qsizetype end = window.indexOf(CrLf, from);
        if (end < 0) {
            if (bytes.size() > MaxHttpHead)
                return DecodeError{MaxHttpHead, QStringLiteral("the head is longer than %1 bytes").arg(MaxHttpHead)};
            if (window.sliced(from).contains('\n'))
                return DecodeError{window.indexOf('\n', from), QStringLiteral("a line ends with LF instead of CR LF")};
            return HttpHeadIncomplete{};
        }
        const QByteArrayView line = window.sliced(from, end - from);
        if (line.isEmpty() && hasStarted)
            return HttpHeadComplete{head, end + CrLf.size()};
        if (!line.isEmpty()) {
            hasStarted = true;
            if (const auto problem = readLine(line, head))
                return DecodeError{from, *problem};
        }
        from = end + CrLf.size();
    }
}

QByteArray encodeHttpHead(const HttpHead &head)
{
    QByteArray text = head.status == 0
        ? QByteArray(head.method + ' ' + head.target + " HTTP/1.1\r\n")
        : QByteArray("HTTP/1.1 " + QByteArray::number(head.status) + ' ' + head.reason + "\r\n");
    for (const auto &[name, value] : head.headers)
        text += withoutLineBreaks(name) + ": " + withoutLineBreaks(value) + CrLf.data();
    return text + CrLf.data();
}

} // namespace SocketIO
