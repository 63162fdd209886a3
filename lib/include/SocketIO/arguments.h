// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>
#include <QVariant>
#include <SocketIO/argumentswriter.h>
#include <SocketIO/slice.h>

// Behind Qt's headers: moc of Qt 6.4 cannot read <concepts> when it comes first.
#include <concepts>
#include <functional>
#include <limits>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>

class QDebug;

namespace SocketIO {

/// Where and why a JSON text was refused.
struct JsonError {
    qsizetype offset = 0; ///< byte offset into the text
    /// A short English reason.
    QString reason;
    friend bool operator==(const JsonError &, const JsonError &) = default;
};

/// The arguments of an event or of an acknowledgement: an implicitly shared value.
///
/// Holds the JSON text as it crossed the wire and the binary attachments; values are made when asked for, of the type
/// asked for. Binary stands at its place as QByteArray, however deep. 64-bit integers survive; a number too big for
/// `qint64` is kept in `json()` and becomes a double in `at()` (`value<quint64>` has all 64 bits). Reentrant; a copy
/// may be read in another thread.
class SOCKETIO_EXPORT Arguments {
public:
    Arguments() = default;

    /// Builds arguments from values: bool, integers, doubles, enums (as numbers), QString, `const char *` and
    /// std::string (UTF-8), QByteArray (binary), QJson…, QCbor…, QVariant and its lists and maps, QStringList, nullptr.
    template <typename... T> [[nodiscard]] static Arguments of(const T &...values)
    {
        ArgumentsWriter writer;
        writer.beginArray();
        (write(writer, values), ...);
        writer.endArray();
        return Arguments(Slice(writer.takeText()), writer.takeAttachments(), sizeof...(T));
    }
    /// Takes what a writer holds; it must have written exactly one array.
    [[nodiscard]] static Arguments fromWriter(ArgumentsWriter &&writer);
    /// Parses a JSON array. `{"_placeholder":true,"num":N}` stands for `attachments[N]`.
    [[nodiscard]] static std::variant<Arguments, JsonError> fromJson(const QByteArray &array,
                                                                     const QByteArrayList &attachments = {});
    /// The arguments inside the text of a whole EVENT or ACK packet (`2["name",…]`, `3/nsp,7[…]`), without the event
    /// name; empty when the text is no such packet. For readers of a TraceRecord.
    [[nodiscard]] static Arguments fromPacket(const Slice &packet, const QByteArrayList &attachments);

    /// Number of arguments.
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// Whether there are none.
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// The binary attachments, in the order of their numbers.
    [[nodiscard]] const QByteArrayList &attachments() const { return m_attachments; }

    /// The value at `index`; undefined when out of range.
    [[nodiscard]] QCborValue at(qsizetype index) const;
    /// The value at `index` as a T; only that element is read. A value of another type gives a default-constructed T,
    /// as does a missing one, and a number that does not fit T; a fraction is cut for an integer T.
    template <typename T> [[nodiscard]] T value(qsizetype index) const { return read<T>(element(index)); }
    /// The first values, each as its type, in one walk: `auto [text, number] = arguments.values<QString, int>();`
    template <typename... T> [[nodiscard]] std::tuple<T...> values() const
    {
        [[maybe_unused]] qsizetype offset = m_first;
        return std::tuple<T...>{read<T>(nextElement(offset))...}; // braces: from left to right
    }

    /// All values; binary as QByteArray, 64-bit integers as qlonglong.
    [[nodiscard]] QVariantList toVariantList() const;
    /// Binary becomes a base64 string here, because QJsonValue cannot hold bytes.
    [[nodiscard]] QJsonArray toJsonArray() const;
    /// All values as CBOR, which has a type for bytes.
    [[nodiscard]] QCborArray toCbor() const;

    /// The JSON text of one argument exactly as on the wire, placeholders included; empty when out of range.
    [[nodiscard]] QByteArray json(qsizetype index) const;
    /// The array as JSON text in which each binary value is replaced by what `binary` returns for (number, bytes).
    using BinaryText = std::function<QByteArray(qsizetype number, const QByteArray &bytes)>;
    /// See BinaryText.
    [[nodiscard]] QByteArray toJson(const BinaryText &binary) const;
    /// The same with binary as `{"$base64":"…"}`, which the composer and the console read back.
    [[nodiscard]] QByteArray toJson() const;

    /// Whether they stand for the same values; how the text is spaced does not matter.
    friend SOCKETIO_EXPORT bool operator==(const Arguments &a, const Arguments &b);

    /// For the decoder: `array` is the text of a checked array that has `size` elements from offset `firstElement` on.
    /// No text at all is no arguments.
    Arguments(Slice array, QByteArrayList attachments, qsizetype size, qsizetype firstElement = 1);

    /// Bytes become base64 strings, however deep.
    [[nodiscard]] static QJsonValue toJsonValue(const QCborValue &value);

    /// Writes one value of any supported type.
    template <typename T> static void write(ArgumentsWriter &writer, const T &value);

    /// The text of the array from its first element to its closing bracket.
    [[nodiscard]] QByteArrayView elements() const;

private:
    [[nodiscard]] QByteArrayView element(qsizetype index) const;
    [[nodiscard]] QByteArrayView nextElement(qsizetype &offset) const;
    template <typename T> [[nodiscard]] T read(QByteArrayView element) const;
    // Of one element's text; the default of the type when it is of another.
    [[nodiscard]] QCborValue readValue(QByteArrayView element) const;
    [[nodiscard]] QJsonValue readJsonValue(QByteArrayView element) const;
    [[nodiscard]] QByteArray readBytes(QByteArrayView element) const;
    [[nodiscard]] static QString readText(QByteArrayView element);
    [[nodiscard]] static double readDouble(QByteArrayView element);
    [[nodiscard]] static qint64 readSigned(QByteArrayView element);
    [[nodiscard]] static quint64 readUnsigned(QByteArrayView element);

    Slice m_array; // ends with the closing bracket
    QByteArrayList m_attachments;
    qsizetype m_size = 0;
    qsizetype m_first = 0; // offset of the first element in m_array
};

SOCKETIO_EXPORT QDebug operator<<(QDebug debug, const Arguments &arguments);

template <typename T> T Arguments::read(QByteArrayView element) const
{
    if constexpr (std::same_as<T, bool>) {
        return element == "true";
    } else if constexpr (std::same_as<T, QString>) {
        return readText(element);
    } else if constexpr (std::same_as<T, QByteArray>) {
        return readBytes(element);
    } else if constexpr (std::same_as<T, QJsonValue>) {
        return readJsonValue(element);
    } else if constexpr (std::same_as<T, QJsonObject>) {
        return readJsonValue(element).toObject();
    } else if constexpr (std::same_as<T, QJsonArray>) {
        return readJsonValue(element).toArray();
    } else if constexpr (std::floating_point<T>) {
        return static_cast<T>(readDouble(element));
    } else if constexpr (std::is_enum_v<T>) {
        return static_cast<T>(read<std::underlying_type_t<T>>(element));
    } else if constexpr (std::integral<T>) {
        using Wide = std::conditional_t<std::is_signed_v<T>, qint64, quint64>;
        Wide wide = 0;
        if constexpr (std::is_signed_v<T>)
            wide = readSigned(element);
        else
            wide = readUnsigned(element);
        const bool fits = wide >= Wide(std::numeric_limits<T>::min()) && wide <= Wide(std::numeric_limits<T>::max());
        return fits ? static_cast<T>(wide) : T();
    } else if constexpr (std::same_as<T, QCborValue>) {
        return readValue(element);
    } else if constexpr (std::same_as<T, QCborArray>) {
        return readValue(element).toArray();
    } else if constexpr (std::same_as<T, QCborMap>) {
        return readValue(element).toMap();
    } else if constexpr (std::same_as<T, QVariant>) {
        return readValue(element).toVariant();
    } else {
        return readValue(element).toVariant().value<T>();
    }
}

template <typename T> void Arguments::write(ArgumentsWriter &writer, const T &value)
{
    if constexpr (std::same_as<T, std::nullptr_t>)
        writer.null();
    else if constexpr (std::same_as<T, bool>)
        writer.value(value);
    else if constexpr (std::is_enum_v<T>)
        write(writer, static_cast<std::underlying_type_t<T>>(value));
    else if constexpr (std::signed_integral<T>)
        writer.value(static_cast<qint64>(value));
    else if constexpr (std::unsigned_integral<T>)
        writer.value(static_cast<quint64>(value));
    else if constexpr (std::floating_point<T>)
        writer.value(static_cast<double>(value));
    else if constexpr (std::same_as<T, QByteArray>)
        writer.binary(value);
    else if constexpr (std::convertible_to<const T &, const char *>)
        writer.utf8(QByteArrayView(static_cast<const char *>(value)));
    else if constexpr (std::convertible_to<const T &, QStringView>)
        writer.value(QStringView(value));
    else if constexpr (std::convertible_to<const T &, std::string_view>)
        writer.utf8(QByteArrayView(std::string_view(value)));
    else if constexpr (std::same_as<T, QVariant>)
        writer.value(value);
    else if constexpr (std::convertible_to<const T &, QString>)
        writer.value(QStringView(static_cast<QString>(value)));
    else if constexpr (std::same_as<T, QJsonObject>)
        writer.value(QJsonValue(value));
    else if constexpr (std::same_as<T, QJsonArray> || std::same_as<T, QJsonValue> || std::same_as<T, QJsonValueRef>)
        writer.value(QJsonValue(value));
    else if constexpr (std::same_as<T, QCborMap> || std::same_as<T, QCborArray> || std::same_as<T, QCborValue>)
        writer.value(QCborValue(value));
    else
        writer.value(QVariant::fromValue(value));
}

} // namespace SocketIO

Q_DECLARE_METATYPE(SocketIO::Arguments)
