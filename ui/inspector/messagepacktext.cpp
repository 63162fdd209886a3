// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/messagepacktext.h"
#include <bit>
#include <cmath>
#include <QCoreApplication>
#include <SocketIO/argumentswriter.h>

namespace Sockeye {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Sockeye::MessagePackText", text);
}

/// Walks one value and writes it on the way.
class MessagePackWalk {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::MessagePackText)

public:
    MessagePackWalk(const QByteArray &bytes, qsizetype most)
        : m_bytes(bytes)
        , m_most(most)
    {
    }

    bool value(int depth);
    [[nodiscard]] bool isAtEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] const QString &problem() const { return m_problem; }
    SocketIO::ArgumentsWriter writer;

private:
    bool fail(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
        return false;
    }
    bool number(int size, quint64 &out);
    bool stretch(quint64 size, QByteArrayView &out);
    bool text(quint64 size);
    bool binary(quint64 size);
    bool extension(quint64 size);
    bool array(quint64 count, int depth);
    bool map(quint64 count, int depth);
    bool key(int depth);
    bool sized(quint8 first, int depth);
    bool numeric(quint8 first);

    const QByteArray &m_bytes;
    qsizetype m_most;
    qsizetype m_at = 0;
    QString m_problem;
};

bool MessagePackWalk::number(int size, quint64 &out)
{
    QByteArrayView raw;
    if (!stretch(static_cast<quint64>(size), raw))
        return false;
    out = 0;
    for (const char c : raw)
        out = out << 8 | static_cast<unsigned char>(c);
    return true;
}

bool MessagePackWalk::stretch(quint64 size, QByteArrayView &out)
{
    if (size > static_cast<quint64>(m_bytes.size() - m_at))
        return fail(tr("The bytes end inside of a value."));
    out = QByteArrayView(m_bytes).sliced(m_at, static_cast<qsizetype>(size));
    m_at += out.size();
    m_most -= out.size();
    return m_most >= 0 || fail(tr("There is more in it than is shown here. Save the bytes to read them elsewhere."));
}

bool MessagePackWalk::text(quint64 size)
{
    QByteArrayView raw;
    if (!stretch(size, raw))
        return false;
    writer.utf8(raw);
    return true;
}

bool MessagePackWalk::binary(quint64 size)
{
    QByteArrayView raw;
    if (!stretch(size, raw))
        return false;
    writer.binary(raw.toByteArray());
    return true;
}

bool MessagePackWalk::extension(quint64 size)
{
    quint64 type = 0;
    if (!number(1, type))
        return false;
    writer.beginObject();
    writer.key(QStringView(u"extension"));
    writer.value(static_cast<qint64>(static_cast<qint8>(type)));
    writer.key(QStringView(u"bytes"));
    const bool isRead = binary(size);
    writer.endObject();
    return isRead;
}

bool MessagePackWalk::array(quint64 count, int depth)
{
    writer.beginArray();
    for (quint64 i = 0; i < count; ++i) {
        if (!value(depth + 1))
            return false;
    }
    writer.endArray();
    return true;
}

/// JSON knows texts as keys only: numbers and bytes are written as the JSON they would be. A map or a list could hold
/// keys of its own, each level of which would double the text.
bool MessagePackWalk::key(int depth)
{
    const qsizetype start = m_at;
    const auto first = m_at < m_bytes.size() ? static_cast<unsigned char>(m_bytes[m_at]) : 0U;
    if ((first >= 0x80U && first < 0xA0U) || (first >= 0xDCU && first <= 0xDFU))
        return fail(tr("The key of a map is itself a map or a list."));
    MessagePackWalk other(m_bytes, m_most);
    other.m_at = start;
    if (!other.value(depth + 1))
        return fail(other.m_problem);
    m_at = other.m_at;
    m_most = other.m_most;
    const QByteArray json = other.writer.text();
    const bool isText = (first & 0xE0U) == 0xA0U || (first >= 0xD9U && first <= 0xDBU);
    if (!isText) {
        writer.key(QByteArrayView(json));
        return true;
    }
    const qsizetype head = first < 0xD9U ? 1 : first == 0xD9U ? 2 : first == 0xDAU ? 3 : 5;
    writer.key(QByteArrayView(m_bytes).sliced(start + head, m_at - start - head));
    return true;
}

bool MessagePackWalk::map(quint64 count, int depth)
{
    writer.beginObject();
    for (quint64 i = 0; i < count; ++i) {
        if (!key(depth) || !value(depth + 1))
            return false;
    }
    writer.endObject();
    return true;
}

/// Values that begin with a length.
bool MessagePackWalk::sized(quint8 first, int depth)
{
    struct Form {
        quint8 from;
        quint8 to;
        int width; // bytes of the length of the first of them; each next one is twice as wide
        bool (*read)(MessagePackWalk &, quint64, int);
    };
    static constexpr Form Forms[] = {
        {0xC4, 0xC6, 1, [](MessagePackWalk &walk, quint64 size, int) { return walk.binary(size); }},
        {0xC7, 0xC9, 1, [](MessagePackWalk &walk, quint64 size, int) { return walk.extension(size); }},
        {0xD9, 0xDB, 1, [](MessagePackWalk &walk, quint64 size, int) { return walk.text(size); }},
        {0xDC, 0xDD, 2, [](MessagePackWalk &walk, quint64 count, int deep) { return walk.array(count, deep); }},
        {0xDE, 0xDF, 2, [](MessagePackWalk &walk, quint64 count, int deep) { return walk.map(count, deep); }},
    };
    for (const Form &form : Forms) {
        if (first < form.from || first > form.to)
            continue;
        quint64 length = 0;
        return number(form.width << (first - form.from), length) && form.read(*this, length, depth);
    }
    if (first >= 0xD4 && first <= 0xD8)
        return extension(1ULL << (first - 0xD4));
    return fail(tr("A byte stands where MessagePack has none."));
}

bool MessagePackWalk::numeric(quint8 first)
{
    quint64 raw = 0;
    if (first == 0xCA || first == 0xCB) {
        if (!number(first == 0xCA ? 4 : 8, raw))
            return false;
        writer.value(first == 0xCA ? static_cast<double>(std::bit_cast<float>(static_cast<quint32>(raw)))
                                   : std::bit_cast<double>(raw));
        return true;
    }
    const int width = 1 << ((first - 0xCC) % 4);
    if (!number(width, raw))
        return false;
    if (first < 0xD0) {
        writer.value(raw);
        return true;
    }
    const int unused = 64 - 8 * width;
    writer.value(static_cast<qint64>(raw << unused) >> unused);
    return true;
}

bool MessagePackWalk::value(int depth)
{
    quint64 raw = 0;
    if (depth > MessagePackText::Deepest)
        return fail(tr("Its values are nested too deeply."));
    if (!number(1, raw))
        return false;
    const auto first = static_cast<quint8>(raw);
    if (first < 0x80 || first >= 0xE0) {
        writer.value(static_cast<qint64>(static_cast<qint8>(first)));
        return true;
    }
    if (first < 0x90)
        return map(first & 0x0FU, depth);
    if (first < 0xA0)
        return array(first & 0x0FU, depth);
    if (first < 0xC0)
        return text(first & 0x1FU);
    if (first == 0xC0) {
        writer.null();
        return true;
    }
    if (first == 0xC2 || first == 0xC3) {
        writer.value(first == 0xC3);
        return true;
    }
    return first >= 0xCA && first <= 0xD3 ? numeric(first) : sized(first, depth);
}

} // namespace

QString MessagePackText::read(const QByteArray &bytes, qsizetype most)
{
    MessagePackWalk walk(bytes, most);
    if (!walk.value(0))
        return tr("This is no MessagePack: %1").arg(walk.problem());
    if (!walk.isAtEnd())
        return tr("This is no MessagePack: bytes follow the value, from offset %1 on.").arg(walk.at());
    json = walk.writer.takeText();
    attachments = walk.writer.takeAttachments();
    return {};
}

} // namespace Sockeye
