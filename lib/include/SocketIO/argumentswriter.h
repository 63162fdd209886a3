// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QByteArrayView>
#include <QStringView>
#include <SocketIO/export.h>
#include <SocketIO/textbuffer.h>

class QCborArray;
class QCborMap;
class QCborValue;
class QDateTime;
class QJsonArray;
class QJsonObject;
class QJsonValue;
class QUrl;
class QVariant;

namespace SocketIO {

/// Writes values as the JSON text of a Socket.IO packet, setting binary aside as attachments.
///
/// A binary value becomes `{"_placeholder":true,"num":N}` and its bytes the N-th attachment, in the order written
/// (socket.io-protocol v5, "Sending binary data"). As in the reference client NaN and infinities become `null` and
/// dates ISO 8601 strings. Integers keep all 64 bits, doubles are written as short as they read back the same, a lone
/// surrogate as its `\uXXXX` escape. Commas are written by the writer itself.
class SOCKETIO_EXPORT ArgumentsWriter {
public:
    ArgumentsWriter();

    /// Opens an array; `endArray` closes it.
    void beginArray();
    /// Closes the array opened last.
    void endArray();
    /// Opens an object; each value in it follows a `key`.
    void beginObject();
    /// Closes the object opened last.
    void endObject();
    /// The key of the next value; only inside an object.
    void key(QStringView name);
    /// The same from UTF-8.
    void key(QByteArrayView utf8);

    /// Writes null.
    void null();
    /// Writes true or false.
    void value(bool truth);
    /// Writes an integer, all 64 bits.
    void value(qint64 integer);
    /// Writes an unsigned integer, all 64 bits.
    void value(quint64 integer);
    /// Writes a number; NaN and infinities become null, as in JavaScript.
    void value(double number);
    /// Writes a text.
    void value(QStringView text);
    /// A string from UTF-8; invalid bytes become U+FFFD, as no server would take them.
    void utf8(QByteArrayView text);
    /// A number or other JSON value that is already valid JSON text; written as it is.
    void json(QByteArrayView text);
    /// Writes bytes: an attachment, and its placeholder in the text.
    void binary(const QByteArray &bytes);

    /// Bytes are binary, however deep; undefined is null, a tag gives way to what it marks, but a date is an ISO
    /// string.
    void value(const QCborValue &value);
    /// Writes any JSON value; undefined becomes null.
    void value(const QJsonValue &value);
    /// Any QVariant that has a JSON form; QByteArray is binary, an unknown type its string form, an invalid one null. A
    /// type without even a string form is null too, with a warning.
    void value(const QVariant &value);

    /// Bytes written so far, and the attachments set aside.
    [[nodiscard]] QByteArray text() const { return m_text.view().toByteArray(); }
    /// The attachments written so far.
    [[nodiscard]] const QByteArrayList &attachments() const { return m_attachments; }
    /// Gives up the text; the writer is empty afterwards.
    [[nodiscard]] QByteArray takeText();
    /// Gives up the attachments.
    [[nodiscard]] QByteArrayList takeAttachments();

private:
    void separate();
    void map(const QCborMap &map);
    void variantMap(const QVariant &map);
    bool knownVariant(const QVariant &variant);
    bool structuredVariant(const QVariant &variant);

    static constexpr qsizetype UsualSize = 240; // most events fit without growing

    TextBuffer m_text;
    QByteArrayList m_attachments;
    bool m_needsComma = false;
};

} // namespace SocketIO
