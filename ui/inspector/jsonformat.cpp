// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/jsonformat.h"
#include "inspector/jsonspan.h"
#include "theme/words.h"

namespace Sockeye {

namespace {

constexpr qsizetype ShortArray = 72; // bytes that fit on one line of a narrow panel
constexpr int DeepestIndent = 40;

class Layout {
public:
    Layout(QByteArrayView json, const QByteArrayList &attachments, int step)
        : m_json(json)
        , m_attachments(attachments)
        , m_step(step)
    {
    }

    /// False when indenting blows the text up: deeply nested brackets cost a line each.
    bool run();
    QByteArray take() { return std::move(m_out); }

private:
    struct Open {
        JsonSpan span;
        qsizetype position;
        bool first = true;
    };

    void write(const JsonSpan &span);
    bool writeShort(const JsonSpan &span);
    void newLine();

    QByteArrayView m_json;
    const QByteArrayList &m_attachments;
    int m_step;
    QByteArray m_out;
    std::vector<Open> m_open;
};

bool Layout::run()
{
    const qsizetype limit = m_json.size() * 6 + 4 * 1024 * 1024;
    m_out.reserve(m_json.size() * 3 / 2);
    write(JsonSpan::at(m_json, 0));
    while (!m_open.empty()) {
        if (m_step > 0 && m_out.size() > limit)
            return false;
        const auto child = m_open.back().span.next(m_json, m_open.back().position);
        if (!child) {
            const bool isArray = m_open.back().span.type == JsonSpan::Type::Array;
            m_open.pop_back();
            newLine();
            m_out.append(isArray ? ']' : '}');
            continue;
        }
        if (!std::exchange(m_open.back().first, false))
            m_out.append(',');
        newLine();
        if (child->keyOffset >= 0)
            m_out.append(child->keyIn(m_json)).append(": ");
        write(*child);
    }
    return true;
}

void Layout::write(const JsonSpan &span)
{
    if (!span.isContainer()) {
        m_out.append(span.in(m_json));
        return;
    }
    if (const int number = span.placeholder(m_json); number >= 0) {
        m_out.append(number < m_attachments.size()
                         ? QStringLiteral("‹%1›").arg(Words::bytes(m_attachments[number].size())).toUtf8()
                         : QStringLiteral("‹attachment %1›").arg(number).toUtf8());
        return;
    }
    if (writeShort(span))
        return;
    m_out.append(span.type == JsonSpan::Type::Array ? '[' : '{');
    m_open.push_back({span, span.offset + 1});
}

bool Layout::writeShort(const JsonSpan &span)
{
    if (span.count == 0) {
        m_out.append(span.type == JsonSpan::Type::Array ? "[]" : "{}");
        return true;
    }
    if (span.type != JsonSpan::Type::Array || span.size > ShortArray)
        return false;
    QByteArray line = "[";
    qsizetype position = span.offset + 1;
    while (const auto child = span.next(m_json, position)) {
        if (child->isContainer())
            return false;
        line.append(line.size() > 1 ? ", " : "").append(child->in(m_json));
    }
    m_out.append(line).append(']');
    return true;
}

void Layout::newLine()
{
    const auto depth = std::min(static_cast<int>(m_open.size()), DeepestIndent);
    m_out.append('\n').append(static_cast<qsizetype>(depth) * m_step, ' ');
}

} // namespace

QByteArray JsonFormat::indent(QByteArrayView json, const QByteArrayList &attachments)
{
    Layout indented(json, attachments, 2);
    if (indented.run())
        return indented.take();
    Layout flat(json, attachments, 0);
    flat.run();
    return flat.take();
}

} // namespace Sockeye
