// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/messagepacktime.h"

#include <QDateTime>
#include <QtEndian>

namespace SocketIO {
namespace {

constexpr qint64 LastSecond = 8'640'000'000'000; // ECMAScript, "Time Values and Time Range"
constexpr quint32 NanosecondsPerSecond = 1'000'000'000;
constexpr quint32 NanosecondsPerMillisecond = 1'000'000;

QByteArray yearText(int year)
{
    constexpr int LastOfFourDigits = 9999;
    const QByteArray digits = QByteArray::number(std::abs(year));
    if (year >= 0 && year <= LastOfFourDigits)
        return digits.rightJustified(4, '0');
    return (year < 0 ? '-' : '+') + digits.rightJustified(6, '0');
}

QByteArray fractionText(quint32 nanoseconds)
{
    if (nanoseconds % NanosecondsPerMillisecond == 0)
        return QByteArray::number(nanoseconds / NanosecondsPerMillisecond).rightJustified(3, '0');
    return QByteArray::number(nanoseconds).rightJustified(9, '0');
}

} // namespace

QByteArray isoTime(qint64 seconds, quint32 nanoseconds)
{
    const bool isInRange = seconds >= -LastSecond && seconds < LastSecond;
    if (!isInRange && !(seconds == LastSecond && nanoseconds == 0))
        return {};
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    // Qt has no year 0, ISO 8601 has.
    const int year = time.date().year() < 0 ? time.date().year() + 1 : time.date().year();
    return yearText(year) + time.toString(QStringLiteral("-MM-ddThh:mm:ss.")).toLatin1() + fractionText(nanoseconds)
        + 'Z';
}

QByteArray isoOfDate(QByteArrayView eightBytes)
{
    constexpr qint64 PerSecond = 1000;
    const auto milliseconds = qFromBigEndian<qint64>(eightBytes.data());
    qint64 rest = milliseconds % PerSecond;
    if (rest < 0)
        rest += PerSecond;
    // Rounded down before the division: the smallest number of all has no room for that afterwards.
    const qint64 seconds = milliseconds / PerSecond - (milliseconds % PerSecond < 0 ? 1 : 0);
    return isoTime(seconds, static_cast<quint32>(rest) * NanosecondsPerMillisecond);
}

std::optional<QByteArray> isoOfTimestamp(QByteArrayView bytes)
{
    constexpr int SecondBits = 34;
    if (bytes.size() == 4)
        return isoTime(qFromBigEndian<quint32>(bytes.data()), 0);
    qint64 seconds = 0;
    quint32 nanoseconds = 0;
    if (bytes.size() == 8) {
        const auto both = qFromBigEndian<quint64>(bytes.data());
        seconds = static_cast<qint64>(both & ((quint64(1) << SecondBits) - 1));
        nanoseconds = static_cast<quint32>(both >> SecondBits);
    } else if (bytes.size() == 12) {
        nanoseconds = qFromBigEndian<quint32>(bytes.data());
        seconds = qFromBigEndian<qint64>(bytes.data() + 4);
    } else {
        return std::nullopt;
    }
    return nanoseconds < NanosecondsPerSecond ? std::optional(isoTime(seconds, nanoseconds)) : std::nullopt;
}

} // namespace SocketIO
