// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/argumentswriter.h>

#include "protocol/jsontext.h"
#include <QStringView>
#include <utility>

namespace SocketIO {

ArgumentsWriter::ArgumentsWriter()
    : m_text(UsualSize)
{
}

void ArgumentsWriter::separate()
{
    if (m_needsComma)
        m_text.append(',');
    m_needsComma = true;
}

void ArgumentsWriter::beginArray()
{
    separate();
    m_text.append('[');
    m_needsComma = false;
}

void ArgumentsWriter::endArray()
{
    m_text.append(']');
    m_needsComma = true;
}

void ArgumentsWriter::beginObject()
{
    separate();
    m_text.append('{');
    m_needsComma = false;
}

void ArgumentsWriter::endObject()
{
    m_text.append('}');
    m_needsComma = true;
}

void ArgumentsWriter::key(QStringView name)
{
    value(name);
    m_text.append(':');
    m_needsComma = false;
}

void ArgumentsWriter::key(QByteArrayView text)
{
    utf8(text);
    m_text.append(':');
    m_needsComma = false;
}

void ArgumentsWriter::null()
{
    json("null");
}

void ArgumentsWriter::value(bool truth)
{
    json(truth ? QByteArrayView("true") : QByteArrayView("false"));
}

void ArgumentsWriter::value(qint64 integer)
{
    separate();
    appendInteger(m_text, integer);
}

void ArgumentsWriter::value(quint64 integer)
{
    separate();
    appendInteger(m_text, integer);
}

void ArgumentsWriter::value(double number)
{
    separate();
    appendJsonNumber(m_text, number);
}

void ArgumentsWriter::value(QStringView text)
{
    separate();
    appendJsonString(m_text, text);
}

void ArgumentsWriter::utf8(QByteArrayView text)
{
    if (!text.isValidUtf8())
        return value(QStringView(QString::fromUtf8(text)));
    separate();
    appendJsonString(m_text, text);
}

void ArgumentsWriter::json(QByteArrayView text)
{
    separate();
    m_text.append(text);
}

void ArgumentsWriter::binary(const QByteArray &bytes)
{
    separate();
    m_text.append("{\"_placeholder\":true,\"num\":");
    appendInteger(m_text, qint64(m_attachments.size()));
    m_text.append('}');
    m_attachments.append(bytes);
}

QByteArray ArgumentsWriter::takeText()
{
    m_needsComma = false;
    return m_text.take();
}

QByteArrayList ArgumentsWriter::takeAttachments()
{
    return std::exchange(m_attachments, QByteArrayList());
}

} // namespace SocketIO
