// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

/// A WebSocket frame as a client sent it, with its mask taken off.
struct ClientFrame {
    quint8 first = 0;
    QByteArray payload;
    bool isMasked = false;

    friend bool operator==(const ClientFrame &, const ClientFrame &) = default;
};

/// The complete frames in a client's bytes.
inline QList<ClientFrame> clientFrames(QByteArrayView bytes)
{
    QList<ClientFrame> frames;
    while (bytes.size() >= 2) {
        ClientFrame frame;
        frame.first = quint8(bytes[0]);
        frame.isMasked = (quint8(bytes[1]) & 0x80) != 0;
        quint64 size = quint8(bytes[1]) & 0x7f;
        qsizetype head = 2;
        if (size == 126 && bytes.size() >= 4) {
            size = qFromBigEndian<quint16>(bytes.data() + 2);
            head = 4;
        } else if (size == 127 && bytes.size() >= 10) {
            size = qFromBigEndian<quint64>(bytes.data() + 2);
            head = 10;
        }
        const QByteArray key = frame.isMasked ? bytes.toByteArray().mid(head, 4) : QByteArray();
        head += key.size();
        if (bytes.size() < head + qsizetype(size))
            break;
        frame.payload = bytes.sliced(head, qsizetype(size)).toByteArray();
        for (qsizetype i = 0; frame.isMasked && i < frame.payload.size(); ++i)
            frame.payload[i] = char(frame.payload[i] ^ key[i % 4]);
        bytes = bytes.sliced(head + qsizetype(size));
        frames.append(frame);
    }
    return frames;
}

/// A frame as a server sends it. `first` is its first byte: FIN, RSV1 to RSV3, opcode.
inline QByteArray serverFrame(int first, QByteArrayView payload = {})
{
    QByteArray frame(1, char(first));
    if (payload.size() < 126) {
        frame += char(payload.size());
    } else if (payload.size() <= 0xffff) {
        frame += char(126);
        const auto size = qToBigEndian(quint16(payload.size()));
        frame += QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size);
    } else {
        frame += char(127);
        const auto size = qToBigEndian(quint64(payload.size()));
        frame += QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size);
    }
    return frame + payload.toByteArray();
}

/// The payload of a close frame.
inline QByteArray closePayload(int code, const QByteArray &reason = {})
{
    return QByteArray(1, char(code >> 8)) + char(code & 0xff) + reason;
}
