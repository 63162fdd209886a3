// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/messagepackvisitor.h"

#include "protocol/jsonscan.h"
#include "protocol/jsontext.h"
#include "protocol/messagepackreader.h"
#include "protocol/messagepacktime.h"
#include <cmath>
#include <limits>

namespace SocketIO {
namespace {

QByteArray numberText(double number)
{
    TextBuffer text;
    appendJsonNumber(text, number);
    return text.take();
}

} // namespace

bool MessagePackVisitor::stop(const QString &problem)
{
    m_problem = problem;
    return false;
}

bool MessagePackVisitor::key(QByteArrayView text)
{
    if (m_depth > 1) {
        m_hasPlaceholderKey |= text == "_placeholder";
        if (m_member == Member::Data)
            m_writer.key(text);
        return true;
    }
    m_member = text == "type" ? Member::Type
        : text == "nsp"       ? Member::Nsp
        : text == "data"      ? Member::Data
        : text == "id"        ? Member::Id
                              : Member::Other;
    content(m_member) = {};
    if (m_member == Member::Data) // of two, the second one counts, as in JavaScript
        m_writer = ArgumentsWriter();
    return true;
}

// Keys that are scalars never come here.
template <typename Write> bool MessagePackVisitor::value(Content what, Write write)
{
    if (m_depth == 0)
        return stop(QStringLiteral("a packet is a map"));
    if (m_isKey)
        return stop(QStringLiteral("a map key is no text"));
    if (m_depth == 1)
        content(m_member) = std::move(what);
    if (m_member == Member::Data)
        write();
    return true;
}

bool MessagePackVisitor::visit_nil()
{
    return m_isKey ? key("null") : value({Kind::Other}, [this] { m_writer.null(); });
}

bool MessagePackVisitor::visit_boolean(bool truth)
{
    if (m_isKey)
        return key(truth ? QByteArrayView("true") : QByteArrayView("false"));
    return value({Kind::Other}, [&] { m_writer.value(truth); });
}

bool MessagePackVisitor::visit_positive_integer(uint64_t number)
{
    if (m_isKey)
        return key(QByteArray::number(quint64(number)));
    const bool fits = number <= quint64(std::numeric_limits<qint64>::max());
    const Content what{fits ? Kind::Integer : Kind::Other, fits ? static_cast<qint64>(number) : 0};
    return value(what, [&] { m_writer.value(quint64(number)); });
}

bool MessagePackVisitor::visit_negative_integer(int64_t number)
{
    if (m_isKey)
        return key(QByteArray::number(qint64(number)));
    return value({Kind::Integer, number}, [&] { m_writer.value(qint64(number)); });
}

bool MessagePackVisitor::visit_float64(double number)
{
    constexpr double Limit = 9007199254740992.0; // 2^53: whole numbers below it are exact
    if (m_isKey)
        return key(numberText(number));
    const bool isInteger = std::fabs(number) < Limit && std::trunc(number) == number;
    const Content what{isInteger ? Kind::Integer : Kind::Other, isInteger ? static_cast<qint64>(number) : 0};
    return value(what, [&] { m_writer.value(number); });
}

bool MessagePackVisitor::visit_str(const char *text, uint32_t size)
{
    const QByteArrayView utf8(text, qsizetype(size));
    if (!utf8.isValidUtf8())
        return stop(QStringLiteral("invalid UTF-8 in a string"));
    if (m_isKey)
        return key(utf8);
    return value({Kind::Text, 0, 0, m_depth == 1 ? utf8.toByteArray() : QByteArray()}, [&] { m_writer.utf8(utf8); });
}

bool MessagePackVisitor::visit_bin(const char *bytes, uint32_t size)
{
    return binary(QByteArrayView(bytes, qsizetype(size)));
}

bool MessagePackVisitor::binary(QByteArrayView bytes)
{
    if (m_writer.attachments().size() >= MaxMessagePackBinaries)
        return stop(QStringLiteral("more than %1 binary values").arg(MaxMessagePackBinaries));
    return value({Kind::Other}, [&] { m_writer.binary(bytes.toByteArray()); });
}

// As one that is not there, or null where something must be.
bool MessagePackVisitor::undefined()
{
    if (m_isKey)
        return key("undefined");
    const bool isMember = m_depth == 1;
    return value({isMember ? Kind::Absent : Kind::Other}, [&] {
        if (!isMember)
            m_writer.null();
    });
}

bool MessagePackVisitor::time(const QByteArray &iso)
{
    return value({Kind::Other}, [&] { iso.isEmpty() ? m_writer.null() : m_writer.utf8(iso); });
}

bool MessagePackVisitor::visit_ext(const char *bytes, uint32_t size)
{
    constexpr char FixedOfOne = '\xd4';
    constexpr char FixedOfEight = '\xd7';
    constexpr qint8 JavaScript = 0;
    constexpr qint8 Timestamp = -1;
    if (size == 0)
        return stop(QStringLiteral("an extension without a type"));
    const auto type = static_cast<qint8>(*bytes);
    const QByteArrayView content(bytes + 1, qsizetype(size) - 1);
    // Type 0 means three things, told apart by the format: the byte before the type is its mark, or else a length,
    // which for so short a content is another number.
    const char mark = bytes[-1];
    if (type == JavaScript && content.size() == 1 && mark == FixedOfOne)
        return undefined();
    if (type == JavaScript && content.size() == 8 && mark == FixedOfEight)
        return time(isoOfDate(content));
    if (type == JavaScript)
        return binary(content);
    if (type != Timestamp)
        return extension(type, content);
    const auto iso = isoOfTimestamp(content);
    return iso ? time(*iso) : stop(QStringLiteral("an invalid timestamp"));
}

bool MessagePackVisitor::extension(qint8 type, QByteArrayView bytes)
{
    return start_array(2) && visit_negative_integer(type) && binary(bytes) && end_array();
}

bool MessagePackVisitor::openContainer()
{
    if (m_depth > MaxJsonDepth)
        return stop(QStringLiteral("nested deeper than %1 levels").arg(MaxJsonDepth));
    ++m_depth;
    return true;
}

bool MessagePackVisitor::start_array(uint32_t size)
{
    return value({Kind::Array, 0, qsizetype(size)}, [this] { m_writer.beginArray(); }) && openContainer();
}

bool MessagePackVisitor::end_array()
{
    --m_depth;
    if (m_member == Member::Data)
        m_writer.endArray();
    return true;
}

bool MessagePackVisitor::start_map(uint32_t)
{
    if (m_depth == 0)
        return openContainer();
    return value({Kind::Object}, [this] { m_writer.beginObject(); }) && openContainer();
}

bool MessagePackVisitor::end_map()
{
    --m_depth;
    if (m_member == Member::Data && m_depth > 0)
        m_writer.endObject();
    return true;
}

bool MessagePackVisitor::start_map_key()
{
    m_isKey = true;
    return true;
}

bool MessagePackVisitor::end_map_key()
{
    m_isKey = false;
    return true;
}

} // namespace SocketIO
