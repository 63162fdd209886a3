// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/pastedmessage.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

// Packets of the wire, as they are copied from a log.

namespace Sockeye {

namespace {

using SocketIO::Arguments;
using SocketIO::JsonError;

constexpr int MostAttachments = 1000;

/// Behind the closing bracket of the array at `at`; the end of the text when it is not closed.
qsizetype behindArray(QStringView text, qsizetype at)
{
    int depth = 0;
    for (bool isString = false; at < text.size(); ++at) {
        const QChar c = text[at];
        if (isString && c == u'\\')
            ++at;
        else if (c == u'"')
            isString = !isString;
        else if (!isString && (c == u'[' || c == u'{'))
            ++depth;
        else if (!isString && (c == u']' || c == u'}') && --depth == 0)
            return at + 1;
    }
    return text.size();
}

/// The attachments written behind a packet, one in a line as long-polling has them: `b` and base64.
std::variant<QByteArrayList, ArgumentError> attachmentsIn(const QString &text, qsizetype begin)
{
    static const QRegularExpression separator(QStringLiteral("[\\n\\r\\x1e]+"));
    QByteArrayList attachments;
    const QString rest = text.mid(begin);
    for (const QString &line : rest.split(separator, Qt::SkipEmptyParts)) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty())
            continue;
        const qsizetype offset = begin + rest.indexOf(trimmed);
        if (!trimmed.startsWith(u'b'))
            return PastedMessage::problem(text, offset, PastedMessage::tr("The packet is followed by something else."));
        const BinaryText::Bytes bytes = BinaryText::fromBase64(QStringView(trimmed).mid(1));
        if (const auto *problem = std::get_if<BinaryText::Problem>(&bytes))
            return PastedMessage::problem(text, offset + 1 + problem->offset, problem->reason);
        attachments.append(std::get<QByteArray>(bytes));
    }
    return attachments;
}

/// Takes the name out of the array `[name, argument…]`.
PastedMessage::Read eventIn(const QString &text, qsizetype begin, const QByteArray &array,
                            const QByteArrayList &attachments)
{
    const auto parsed = Arguments::fromJson(array, attachments);
    if (const auto *error = std::get_if<JsonError>(&parsed)) {
        const QString before = QString::fromUtf8(array.left(error->offset));
        return PastedMessage::problem(text, begin + before.size(),
                                      PastedMessage::tr("The packet cannot be read: %1").arg(error->reason));
    }
    const auto &all = std::get<Arguments>(parsed);
    const QByteArray name = all.json(0);
    if (!name.startsWith('"'))
        return PastedMessage::problem(text, begin + 1,
                                      PastedMessage::tr("The first element must be the event's name, a string."));
    PastedMessage message;
    message.event = QJsonDocument::fromJson('[' + name + ']').array().at(0).toString();
    const qsizetype comma = array.indexOf(',', array.indexOf(name) + name.size());
    const auto rest = Arguments::fromJson(all.size() < 2 ? QByteArray("[]") : '[' + array.mid(comma + 1), attachments);
    if (const auto *arguments = std::get_if<Arguments>(&rest))
        message.arguments = *arguments;
    return message;
}

QString otherPacket(QChar type)
{
    if (type == u'3' || type == u'6')
        return PastedMessage::tr("This packet is an acknowledgement: only events can be written here.");
    if (type == u'0')
        return PastedMessage::tr("This packet joins a namespace: only events can be written here.");
    if (type == u'1')
        return PastedMessage::tr("This packet leaves a namespace: only events can be written here.");
    return PastedMessage::tr("This packet refuses a namespace: only events can be written here.");
}

} // namespace

PastedMessage::Read PastedMessage::ofPacket(const QString &text)
{
    static const QRegularExpression event(
        QStringLiteral("^\\s*4?([2356])(?:(\\d{1,9})-)?(?:(/[^,\\[\\s]*),)?(\\d{1,19})?\\s*(?=\\[)"));
    static const QRegularExpression other(QStringLiteral("^\\s*4([014])(?:/[^,\\s]+,\\s*\\{?|\\{)"));
    if (const auto match = other.match(text); match.hasMatch())
        return problem(text, match.capturedStart(1), otherPacket(match.captured(1)[0]));
    const auto head = event.match(text);
    if (!head.hasMatch())
        return Other{};
    const QChar type = head.captured(1)[0];
    if (type == u'3' || type == u'6')
        return problem(text, head.capturedStart(1), otherPacket(type));
    const qsizetype begin = head.capturedEnd();
    const qsizetype end = behindArray(text, begin);
    const auto found = attachmentsIn(text, end);
    if (const auto *error = std::get_if<ArgumentError>(&found))
        return *error;
    auto attachments = std::get<QByteArrayList>(found);
    const int count = type == u'5' ? head.captured(2).toInt() : 0;
    if (count > MostAttachments)
        return problem(text, head.capturedStart(2), tr("No packet has so many attachments."));
    const qsizetype known = attachments.size();
    attachments.resize(count);
    Read read = eventIn(text, begin, text.mid(begin, end - begin).toUtf8(), attachments);
    auto *message = std::get_if<PastedMessage>(&read);
    if (!message)
        return read;
    message->nsp = head.captured(3).isEmpty() ? QStringLiteral("/") : head.captured(3);
    message->ack = head.hasCaptured(4);
    if (message->ack)
        message->notes.append(tr("Asked for an answer as #%1; the client gives a new number.").arg(head.captured(4)));
    for (qsizetype number = known; number < count; ++number)
        message->missing.insert(number);
    if (const auto missing = static_cast<int>(message->missing.size()); missing > 0)
        message->notes.append(
            tr("%n binary values are not in the text: choose a file or write bytes for each.", nullptr, missing));
    return read;
}

} // namespace Sockeye
