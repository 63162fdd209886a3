// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framesecrets.h"

#include "frames/secretjson.h"
#include "theme/secretname.h"

#include <algorithm>
#include <QByteArrayList>

namespace Sockeye::FrameSecrets {

namespace {

using Values = SecretJson::Values;

constexpr char Hidden[] = "***";
constexpr char Separator = '\x1e';
constexpr qsizetype LengthDigits = 10;

QByteArray hiddenParameter(const QByteArray &parameter)
{
    const qsizetype equals = parameter.indexOf('=');
    const bool isSecret = equals >= 0 && Theme::isSecretName(QByteArray::fromPercentEncoding(parameter.first(equals)));
    return isSecret ? QByteArray(parameter.first(equals + 1) + Hidden) : parameter;
}

QByteArray hiddenCookie(const QByteArray &cookie)
{
    const qsizetype equals = cookie.indexOf('=');
    return equals >= 0 ? QByteArray(cookie.first(equals + 1) + Hidden) : QByteArray(Hidden);
}

QByteArray maskedQuery(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    if (mark < 0)
        return target;
    QByteArrayList parameters = target.sliced(mark + 1).split('&');
    std::ranges::transform(parameters, parameters.begin(), hiddenParameter);
    return target.first(mark + 1) + parameters.join('&');
}

// A packet of the MessagePack parser: a CONNECT, or one that names a secret.
bool isSecretMessagePack(QByteArrayView bytes)
{
    constexpr qsizetype HeadSize = 64;
    if (bytes.startsWith('\4')) // the Engine.IO 3 form begins with the type of a message
        bytes = bytes.sliced(1);
    const auto first = bytes.isEmpty() ? 0U : static_cast<unsigned char>(bytes.front());
    if ((first & 0xF0U) != 0x80 && first != 0xDE && first != 0xDF)
        return false;
    const qsizetype type = bytes.first(std::min(bytes.size(), HeadSize)).indexOf("\xa4type");
    const bool isConnect = type >= 0 && bytes.size() > type + 5 && bytes[type + 5] == 0;
    return isConnect || (type >= 0 && Theme::isSecretName(bytes));
}

QByteArray maskedConnect(const QByteArray &packet)
{
    constexpr qsizetype TypeSize = 2;
    qsizetype payload = TypeSize;
    if (packet.mid(TypeSize, 1) == "/") {
        const qsizetype comma = packet.indexOf(',', TypeSize);
        payload = comma < 0 ? packet.size() : comma;
    }
    QByteArray head = maskedQuery(packet.first(payload));
    QByteArray rest = packet.sliced(payload);
    if (rest.startsWith(',')) {
        head += ',';
        rest.remove(0, 1);
    }
    const bool isObject = rest.isEmpty() || rest.startsWith('{');
    return head + (isObject ? SecretJson::masked(rest, Values::All) : QByteArray(Hidden));
}

QByteArray maskedPacket(const QByteArray &packet)
{
    if (packet.startsWith("40"))
        return maskedConnect(packet);
    if (packet.startsWith('b')) {
        const qsizetype start = packet.startsWith("b4") ? 2 : 1;
        if (isSecretMessagePack(QByteArray::fromBase64(packet.sliced(start))))
            return packet.first(start) + Hidden;
    }
    return isSecretMessagePack(packet) ? QByteArray(Hidden) : SecretJson::masked(packet, Values::Secret);
}

// Where `units` of UTF-16, in which Engine.IO 3 counts, end in UTF-8.
qsizetype afterUnits(QByteArrayView text, qsizetype at, qint64 units)
{
    const auto width = [](unsigned char c) { return (c & 0xC0) == 0x80 ? 0 : c >= 0xF0 ? 2 : 1; };
    for (; at < text.size(); ++at) {
        units -= width(static_cast<unsigned char>(text[at]));
        if (units < 0)
            break;
    }
    return at;
}

// The length at `at` of a packet in a body of Engine.IO 3, and the place behind it; -1 where there is none.
struct Prefix {
    qint64 length = -1;
    qsizetype end = 0;
};

Prefix textPrefix(const QByteArray &text, qsizetype at)
{
    const qsizetype colon = text.indexOf(':', at);
    bool isNumber = false;
    const qint64 length = colon > at && colon - at <= LengthDigits && text[at] >= '0' && text[at] <= '9'
        ? text.sliced(at, colon - at).toLongLong(&isNumber)
        : -1;
    return {isNumber ? length : -1, colon + 1};
}

// Binary bodies: 0 for text or 1, the digits of the length as bytes, 255.
Prefix binaryPrefix(const QByteArray &text, qsizetype at)
{
    if (text[at] != '\0' && text[at] != '\1')
        return {};
    qint64 length = 0;
    for (qsizetype i = at + 1; i < std::min(text.size(), at + LengthDigits + 2); ++i) {
        if (text[i] == '\xff')
            return {i > at + 1 ? length : -1, i + 1};
        if (text[i] < 0 || text[i] > 9)
            break;
        length = length * 10 + text[i];
    }
    return {};
}

QByteArray maskedLengths(const QByteArray &text)
{
    const bool isBinary = binaryPrefix(text, 0).length >= 0;
    QByteArray out;
    for (qsizetype at = 0; at < text.size();) {
        const Prefix prefix = isBinary ? binaryPrefix(text, at) : textPrefix(text, at);
        if (prefix.length < 0)
            return out + Hidden; // the lengths are not what they say: nothing can be told of the rest
        const qsizetype end = isBinary
            ? prefix.end + static_cast<qsizetype>(std::min<qint64>(prefix.length, text.size() - prefix.end))
            : afterUnits(text, prefix.end, prefix.length);
        out += text.sliced(at, prefix.end - at) + maskedPacket(text.sliced(prefix.end, end - prefix.end));
        at = end;
    }
    return out;
}

} // namespace

QByteArray maskedUrl(const QByteArray &url)
{
    QByteArray text = url;
    const qsizetype scheme = text.indexOf("://");
    const qsizetype hostEnd = scheme < 0 ? -1 : text.indexOf('/', scheme + 3);
    const qsizetype at = scheme < 0 ? -1 : text.first(hostEnd < 0 ? text.size() : hostEnd).lastIndexOf('@');
    if (at > scheme)
        text.replace(scheme + 3, at - scheme - 3, Hidden);
    return maskedQuery(text);
}

QByteArray maskedHeader(const QByteArray &name, const QByteArray &value)
{
    if (!Theme::isSecretName(name))
        return value;
    if (name.compare("Cookie", Qt::CaseInsensitive) == 0) {
        QByteArrayList cookies = value.split(';');
        std::ranges::transform(cookies, cookies.begin(), hiddenCookie);
        return cookies.join(';');
    }
    const qsizetype space = value.indexOf(' ');
    const bool hasScheme = name.toLower().endsWith("authorization") && space > 0;
    return hasScheme ? QByteArray(value.first(space + 1) + Hidden) : QByteArray(Hidden);
}

QByteArray maskedText(const QByteArray &text)
{
    if (text.isEmpty())
        return text;
    if (isSecretMessagePack(text))
        return Hidden;
    if (textPrefix(text, 0).length >= 0 || binaryPrefix(text, 0).length >= 0)
        return maskedLengths(text);
    QByteArrayList packets = text.split(Separator);
    std::ranges::transform(packets, packets.begin(), maskedPacket);
    return packets.join(Separator);
}

} // namespace Sockeye::FrameSecrets
