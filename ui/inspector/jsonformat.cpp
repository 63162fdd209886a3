// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/jsonformat.h"
#include "inspector/jsonspan.h"
#include "theme/words.h"

namespace Sockeye {

namespace {

constexpr qsizetype ShortArray = 72; // bytes that fit on one line of a narrow panel
constexpr int DeepestIndent = 40;

constexpr qsizetype LongestPlaceholder = 64;
constexpr qsizetype BytesPerLook = 256 * 1024;

/// Writes the text anew, token by token.
class IndentedJson {
public:
    enum class Outcome { Done, TooDeep, Stopped };

    IndentedJson(QByteArrayView json, const QByteArrayList &attachments, int step)
        : m_json(json)
        , m_attachments(attachments)
        , m_step(step)
    {
    }

    /// TooDeep when indenting blows the text up: deeply nested brackets cost a line each.
    Outcome run(const JsonFormat::Stop &stop);
    QByteArray take() { return std::move(m_out); }

private:
    void writeToken();
    void open(char bracket);
    void close(char bracket);
    bool writePlaceholder();
    bool writeShort();
    [[nodiscard]] qsizetype afterSpace(qsizetype at) const;
    void newLine();

    QByteArrayView m_json;
    const QByteArrayList &m_attachments;
    int m_step;
    qsizetype m_at = 0;
    qsizetype m_depth = 0;
    QByteArray m_out;
};

qsizetype IndentedJson::afterSpace(qsizetype at) const
{
    while (at < m_json.size() && (m_json[at] == ' ' || m_json[at] == '\n' || m_json[at] == '\r' || m_json[at] == '\t'))
        ++at;
    return at;
}

IndentedJson::Outcome IndentedJson::run(const JsonFormat::Stop &stop)
{
    const qsizetype limit = m_json.size() * 6 + 4 * 1024 * 1024;
    m_out.reserve(m_json.size() * 3 / 2);
    qsizetype nextLook = BytesPerLook;
    for (m_at = afterSpace(0); m_at < m_json.size(); m_at = afterSpace(m_at)) {
        writeToken();
        if (m_step > 0 && m_out.size() > limit)
            return Outcome::TooDeep;
        if (m_at < nextLook)
            continue;
        nextLook = m_at + BytesPerLook;
        if (stop && stop(m_at))
            return Outcome::Stopped;
    }
    return Outcome::Done;
}

void IndentedJson::writeToken()
{
    const char c = m_json[m_at];
    switch (c) {
    case '{':
    case '[':
        return open(c);
    case '}':
    case ']':
        return close(c);
    case ',':
        ++m_at;
        m_out.append(',');
        return newLine();
    case ':':
        ++m_at;
        m_out.append(": ");
        return;
    default:
        const JsonSpan span = JsonSpan::at(m_json, m_at);
        const qsizetype size = std::max<qsizetype>(span.size, 1); // text that is no JSON must end, too
        m_out.append(m_json.sliced(m_at, size));
        m_at += size;
    }
}

void IndentedJson::open(char bracket)
{
    const qsizetype inside = afterSpace(m_at + 1);
    const bool isEmpty = inside < m_json.size() && m_json[inside] == (bracket == '[' ? ']' : '}');
    if (isEmpty) {
        m_out.append(m_json[m_at]).append(m_json[inside]);
        m_at = inside + 1;
        return;
    }
    if (bracket == '{' ? writePlaceholder() : writeShort())
        return;
    ++m_at;
    ++m_depth;
    m_out.append(bracket);
    newLine();
}

void IndentedJson::close(char bracket)
{
    ++m_at;
    m_depth = std::max<qsizetype>(m_depth - 1, 0);
    newLine();
    m_out.append(bracket);
}

bool IndentedJson::writePlaceholder()
{
    const QByteArrayView head = m_json.sliced(m_at, std::min(LongestPlaceholder + 1, m_json.size() - m_at));
    const JsonSpan span = JsonSpan::at(head, 0);
    const int number = span.placeholder(head); // never as long as the whole stretch, unless the text ends there
    if (number < 0)
        return false;
    m_out.append(number < m_attachments.size()
                     ? QStringLiteral("‹%1›").arg(Words::bytes(m_attachments[number].size())).toUtf8()
                     : QStringLiteral("‹attachment %1›").arg(number).toUtf8());
    m_at += span.size;
    return true;
}

bool IndentedJson::writeShort()
{
    const QByteArrayView head = m_json.sliced(m_at, std::min(ShortArray + 1, m_json.size() - m_at));
    const JsonSpan span = JsonSpan::at(head, 0);
    if (span.size < 2 || span.size > ShortArray || head[span.size - 1] != ']')
        return false;
    QByteArray line = "[";
    qsizetype position = 1;
    while (const auto child = span.next(head, position)) {
        if (child->isContainer())
            return false;
        line.append(line.size() > 1 ? ", " : "").append(child->in(head));
    }
    m_out.append(line).append(']');
    m_at += span.size;
    return true;
}

void IndentedJson::newLine()
{
    const auto depth = std::min<qsizetype>(m_depth, DeepestIndent);
    m_out.append('\n').append(depth * m_step, ' ');
}

} // namespace

QByteArray JsonFormat::indent(QByteArrayView json, const QByteArrayList &attachments, const Stop &stop)
{
    for (const int step : {2, 0}) {
        IndentedJson layout(json, attachments, step);
        const IndentedJson::Outcome outcome = layout.run(stop);
        if (outcome == IndentedJson::Outcome::Done)
            return layout.take();
        if (outcome == IndentedJson::Outcome::Stopped)
            break;
    }
    return {};
}

} // namespace Sockeye
