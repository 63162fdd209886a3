// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/argumentline.h"

#include "theme/binarykind.h"

#include <QChar>
#include <SocketIO/tracelog.h>

namespace Sockeye::ArgumentLine {
namespace {

constexpr char EventDigits[] = {'2', '5'};

/// Offset behind the string that starts at `from`, or the end of the text when it does not end.
qsizetype endOfString(QByteArrayView text, qsizetype from)
{
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return text.size();
}

qsizetype skipSpace(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && (text[from] == ' ' || text[from] == '\t' || text[from] == '\n' || text[from] == '\r'))
        ++from;
    return from;
}

qsizetype skipDigits(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && text[from] >= '0' && text[from] <= '9')
        ++from;
    return from;
}

/// Where the array of a packet opens, behind type, number of attachments, namespace and id; -1 for none.
qsizetype arrayStart(QByteArrayView packet)
{
    qsizetype at = skipDigits(packet, 0);
    if (at < packet.size() && packet[at] == '-')
        ++at;
    if (at < packet.size() && packet[at] == '/')
        at = packet.indexOf(',', at) + 1; // a namespace has no comma, but it may have a bracket
    at = skipDigits(packet, at);
    return at < packet.size() && packet[at] == '[' ? at : -1;
}

/// Copies JSON text to a line, one token at a time.
class Scanner {
public:
    Scanner(QByteArrayView text, const QByteArrayList &attachments, qsizetype limit)
        : m_text(text)
        , m_attachments(attachments)
        , m_limit(limit)
    {
        m_line.reserve(qMin(text.size() + 16, limit + 16));
    }

    QString line()
    {
        while (m_at < m_text.size() && m_line.size() < m_limit && m_depth >= 0)
            step();
        const bool whole = m_depth < 0 || m_at >= m_text.size();
        return QString::fromUtf8(m_line) + (whole ? QString() : QStringLiteral("…"));
    }

private:
    void step()
    {
        const char c = m_text[m_at];
        if (c == '"') {
            put(c);
            copyString();
        } else if (c == '{' && takePlaceholder()) {
            return;
        } else {
            structure(c);
        }
    }

    void structure(char c)
    {
        if (c == '[' || c == '{')
            ++m_depth;
        else if (c == ']' || c == '}')
            --m_depth;
        if (m_depth < 0)
            return;
        put(c);
        if (c == ',' && m_depth == 0) {
            m_line += ' ';
            m_at = skipSpace(m_text, m_at);
        }
    }

    void copyString()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            // A long text is left only between two characters.
            if (m_line.size() >= m_limit && (static_cast<uchar>(c) & 0xc0) != 0x80)
                return;
            if (c == '\\') {
                copyEscape();
                continue;
            }
            put(c);
            if (c == '"')
                return;
        }
    }

    void copyEscape()
    {
        const char32_t letter = escapedLetter();
        if (letter == 0) {
            put(m_text[m_at]);
            if (m_at < m_text.size())
                put(m_text[m_at]);
            return;
        }
        m_line += QString::fromUcs4(&letter, 1).toUtf8();
    }

    /// The letter beyond ASCII that an escape at the current place stands for, behind which it then is; 0 for others.
    char32_t escapedLetter()
    {
        const int high = unitAt(m_at);
        if (high < 0xa0)
            return 0;
        if (!QChar::isSurrogate(static_cast<char32_t>(high))) {
            m_at += 6;
            return static_cast<char32_t>(high);
        }
        const int low = unitAt(m_at + 6);
        if (low < 0 || !QChar::isHighSurrogate(static_cast<char32_t>(high))
            || !QChar::isLowSurrogate(static_cast<char32_t>(low)))
            return 0;
        m_at += 12;
        return QChar::surrogateToUcs4(static_cast<char16_t>(high), static_cast<char16_t>(low));
    }

    [[nodiscard]] int unitAt(qsizetype at) const
    {
        if (at + 6 > m_text.size() || m_text[at] != '\\' || m_text[at + 1] != 'u')
            return -1;
        bool ok = false;
        const int unit = m_text.sliced(at + 2, 4).toByteArray().toInt(&ok, 16);
        return ok ? unit : -1;
    }

    /// `{"_placeholder":true,"num":0}` of an attachment there is; anything else is left as it stands.
    bool takePlaceholder()
    {
        static constexpr QByteArrayView Longest = "{ \"_placeholder\" : true , \"num\" : 1234567890 }";
        const QByteArrayView ahead = m_text.sliced(m_at, qMin(m_text.size() - m_at, Longest.size()));
        const qsizetype close = m_attachments.isEmpty() ? -1 : ahead.indexOf('}');
        if (close < 0)
            return false;
        const QByteArray object = ahead.first(close + 1).toByteArray().replace(' ', "");
        QByteArrayView number(object);
        static constexpr QByteArrayView Before = "{\"_placeholder\":true,\"num\":";
        static constexpr QByteArrayView Other = "{\"num\":";
        if (number.startsWith(Before))
            number = number.sliced(Before.size()).chopped(1);
        else if (number.startsWith(Other) && number.endsWith(",\"_placeholder\":true}"))
            number = number.sliced(Other.size()).first(number.indexOf(',') - Other.size());
        else
            return false;
        bool ok = false;
        const int index = number.toByteArray().toInt(&ok);
        if (!ok || index < 0 || index >= m_attachments.size())
            return false;
        m_line += BinaryKind::label(m_attachments[index]).toUtf8();
        m_at += close + 1;
        return true;
    }

    void put(char c)
    {
        m_line += c;
        ++m_at;
    }

    QByteArrayView m_text;
    const QByteArrayList &m_attachments;
    qsizetype m_limit;
    qsizetype m_at = 0;
    int m_depth = 0;
    QByteArray m_line;
};

} // namespace

QByteArrayView argumentBytes(QByteArrayView packet)
{
    const qsizetype bracket = arrayStart(packet);
    if (bracket < 0)
        return {};
    qsizetype at = skipSpace(packet, bracket + 1);
    const bool isEvent = packet[0] == EventDigits[0] || packet[0] == EventDigits[1];
    if (isEvent && at < packet.size() && packet[at] == '"') {
        at = skipSpace(packet, endOfString(packet, at));
        if (at < packet.size() && packet[at] == ',')
            at = skipSpace(packet, at + 1);
    }
    const QByteArrayView rest = packet.sliced(at);
    return rest.endsWith(']') ? rest.chopped(1) : rest;
}

QString fromPacket(QByteArrayView packet, const QByteArrayList &attachments, qsizetype limit)
{
    return Scanner(argumentBytes(packet), attachments, limit).line();
}

QString ofRecord(const SocketIO::TraceLog &log, qsizetype record, qsizetype limit)
{
    QString line;
    bool binary = false;
    log.visit(record, record + 1, [&](qsizetype, const SocketIO::TraceView &view) {
        binary = view.attachmentCount > 0;
        if (!binary)
            line = fromPacket(view.payload, {}, limit);
        return false;
    });
    if (!binary)
        return line;
    const SocketIO::TraceRecord whole = log.at(record);
    return fromPacket(whole.payload.view(), whole.attachments, limit);
}

} // namespace Sockeye::ArgumentLine
