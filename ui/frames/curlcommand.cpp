// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/curlcommand.h"

#include "frames/framesecrets.h"

#include <algorithm>
#include <utility>

namespace Sockeye {

using namespace SocketIO;

namespace {

constexpr char FirstPrintable = 0x20;
constexpr char Delete = 0x7f;

bool isPlain(const QByteArray &bytes)
{
    const bool printable =
        std::ranges::all_of(bytes, [](char c) { return static_cast<uchar>(c) >= FirstPrintable && c != Delete; });
    return printable && QString::fromUtf8(bytes).toUtf8() == bytes;
}

QString escaped(char byte)
{
    switch (byte) {
    case '\\':
        return QStringLiteral("\\\\");
    case '\'':
        return QStringLiteral("\\'");
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    default:
        break;
    }
    const auto code = static_cast<uchar>(byte);
    if (code >= FirstPrintable && code < Delete)
        return QString(QLatin1Char(byte));
    // Three octal digits end by themselves; a hex escape would swallow a digit that follows.
    return QStringLiteral("\\%1").arg(code, 3, 8, QLatin1Char('0'));
}

// The format of printf, which every shell has and which can write a zero byte.
QString printed(const QByteArray &bytes)
{
    QString text;
    for (const char byte : bytes)
        text += byte == '%' ? QStringLiteral("%%") : byte == '\'' ? QStringLiteral("\\047") : escaped(byte);
    return QString(QStringLiteral("printf '") + text + u'\'');
}

} // namespace

bool CurlCommand::canMake(const TraceView &view)
{
    const bool isHandshake = view.layer == Layer::WebSocket && view.kind == Kind::Handshake;
    return (view.kind == Kind::Request || isHandshake) && view.direction == Direction::Out;
}

QString CurlCommand::of(const TraceRecord &request, Secrets secrets)
{
    return CurlCommand(request, secrets).made();
}

CurlCommand::CurlCommand(const TraceRecord &request, Secrets secrets)
    : m_hides(secrets == Secrets::Hidden)
    , m_isHandshake(request.kind == Kind::Handshake)
    , m_body(request.payload.toByteArray())
{
    readHead(request.head);
    // "METHOD url"; the head of a handshake has the path alone.
    if (const qsizetype space = request.reason.indexOf(' '); space > 0) {
        m_method = request.reason.first(space);
        m_url = request.reason.sliced(space + 1);
    }
    if (m_url.startsWith("ws"))
        m_url.replace(0, 2, "http");
}

void CurlCommand::readHead(const QByteArray &head)
{
    const QByteArrayList lines = head.split('\n');
    const QByteArrayList start = lines.first().split(' ');
    m_method = start.first();
    m_url = start.value(1);
    for (const QByteArray &line : lines.sliced(1)) {
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            m_headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    if (!m_url.contains("://")) {
        for (const auto &[name, value] : std::as_const(m_headers)) {
            if (name.compare("Host", Qt::CaseInsensitive) == 0)
                m_url.prepend("http://" + value);
        }
    }
}

QString CurlCommand::made()
{
    m_words = {QStringLiteral("curl --http1.1 --include")};
    if (m_isHandshake)
        m_words.first() += QLatin1String(" --no-buffer");
    addMethod();
    const QByteArray url = shown(m_url, FrameSecrets::maskedUrl(m_url));
    if (url.contains('[') || url.contains(']') || url.contains('{') || url.contains('}'))
        m_words.first() += QLatin1String(" --globoff");
    if (url.contains("/../") || url.contains("/./"))
        m_words.first() += QLatin1String(" --path-as-is");
    m_words.first() += u' ' + quoted(url);
    addHeaders();
    addBody();
    const QString command = m_words.join(QStringLiteral(" \\\n  "));
    const QString line = m_input.isEmpty() ? command : QString(m_input + QStringLiteral(" | ") + command);
    return m_hid ? QString(QStringLiteral("# ") + tr("Secrets are hidden as ***; put your own in.") + u'\n' + line)
                 : line;
}

void CurlCommand::addMethod()
{
    const bool implied = m_body.isEmpty() ? m_method == "GET" : m_method == "POST";
    if (m_method == "HEAD")
        m_words.first() += QLatin1String(" --head");
    else if (!implied && !m_method.isEmpty())
        m_words.first() += QLatin1String(" --request ") + quoted(m_method);
}

void CurlCommand::addHeaders()
{
    bool isEncoded = false;
    for (const auto &[name, value] : std::as_const(m_headers)) {
        // curl reckons the length itself: of the bytes it sends, which may have been masked.
        if (name.compare("Content-Length", Qt::CaseInsensitive) == 0)
            continue;
        isEncoded = isEncoded || name.compare("Accept-Encoding", Qt::CaseInsensitive) == 0;
        const QByteArray told = shown(value, FrameSecrets::maskedHeader(name, value));
        // A header without a value would be taken away.
        m_words +=
            QStringLiteral("-H ") + quoted(told.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + told));
    }
    // What curl would add by itself.
    for (const QByteArray &name : {QByteArray("Accept"), QByteArray("User-Agent")}) {
        if (!hasHeader(name))
            m_words += QStringLiteral("-H ") + quoted(name + ':');
    }
    if (isEncoded)
        m_words += QStringLiteral("--compressed");
}

void CurlCommand::addBody()
{
    if (m_body.isEmpty())
        return;
    constexpr qsizetype ExpectedFrom = 1024; // curl then asks first whether it may send
    if (!hasHeader("Content-Type"))
        m_words += QStringLiteral("-H 'Content-Type:'");
    if (m_body.size() > ExpectedFrom && !hasHeader("Expect"))
        m_words += QStringLiteral("-H 'Expect:'");
    const QByteArray body = shown(m_body, FrameSecrets::maskedText(m_body));
    // An argument holds no zero byte, has an end, and names a file when it begins with @.
    constexpr qsizetype LongestArgument = 100'000;
    const bool asInput = body.contains('\0') || body.size() > LongestArgument;
    if (asInput)
        m_input = printed(body);
    const bool asFile = body.startsWith('@');
    m_words += asInput
        ? QStringLiteral("--data-binary @-")
        : QString((asFile ? QStringLiteral("--data-raw ") : QStringLiteral("--data-binary ")) + quoted(body));
}

QByteArray CurlCommand::shown(const QByteArray &raw, const QByteArray &masked)
{
    if (!m_hides || raw == masked)
        return raw;
    m_hid = true;
    return masked;
}

bool CurlCommand::hasHeader(const QByteArray &name) const
{
    return std::ranges::any_of(
        m_headers, [&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

QString CurlCommand::quoted(const QByteArray &bytes)
{
    if (isPlain(bytes)) {
        QString text = QString::fromUtf8(bytes);
        return u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\'';
    }
    QString text;
    for (const char byte : bytes)
        text += escaped(byte);
    return QString(QStringLiteral("$'") + text + u'\'');
}

} // namespace Sockeye
