// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/words.h"

#include <array>
#include <QCoreApplication>
#include <QLocale>

namespace Sockeye::Words {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Sockeye::Words", text);
}

/// One decimal below ten, none above and none that is zero.
QString rounded(double value)
{
    QString text = QString::number(value, 'f', value < 9.95 ? 1 : 0);
    if (text.endsWith(QLatin1String(".0")))
        text.chop(2);
    return text;
}

void putDigits(char16_t *at, int digits, qint64 value)
{
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        at[i] = static_cast<char16_t>(u'0' + value % 10);
}

} // namespace

QString bytes(qint64 count)
{
    if (count < 1024)
        return tr("%1 B").arg(count);
    double value = static_cast<double>(count) / 1024;
    static constexpr std::array Units{QT_TRANSLATE_NOOP("Sockeye::Words", "%1 KB"),
                                      QT_TRANSLATE_NOOP("Sockeye::Words", "%1 MB"),
                                      QT_TRANSLATE_NOOP("Sockeye::Words", "%1 GB")};
    std::size_t unit = 0;
    for (; value >= 1023.5 && unit + 1 < Units.size(); ++unit)
        value /= 1024;
    return tr(Units[unit]).arg(rounded(value));
}

QString duration(std::chrono::microseconds time)
{
    const double ms = static_cast<double>(time.count()) / 1000;
    if (ms < 0.995)
        return tr("%1 ms").arg(QString::number(ms, 'f', 2));
    if (ms < 999.5)
        return tr("%1 ms").arg(rounded(ms));
    const double s = ms / 1000;
    if (s < 59.95)
        return tr("%1 s").arg(QString::number(s, 'f', 1));
    const qint64 whole = qRound64(s);
    if (whole < 3600)
        return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString name(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return QStringLiteral("\"\"");
    constexpr char16_t FirstVisible = 0x20;
    constexpr char16_t Delete = 0x7f;
    constexpr char16_t PictureOfDelete = 0x2421;
    constexpr char16_t Pictures = 0x2400;
    QString text = QString::fromUtf8(utf8);
    for (QChar &c : text) {
        if (c.unicode() < FirstVisible)
            c = QChar(char16_t(Pictures + c.unicode()));
        else if (c.unicode() == Delete)
            c = QChar(PictureOfDelete);
    }
    return text;
}

QString count(qint64 number)
{
    // The C locale does not group digits at all.
    const QLocale locale;
    return (locale.language() == QLocale::C ? QLocale(QLocale::English) : locale).toString(number);
}

QString Clock::text(std::chrono::microseconds sinceStart) const
{
    constexpr qint64 MsPerHour = 3'600'000;
    constexpr qint64 MsPerDay = 24 * MsPerHour;
    const qint64 moment = m_start + std::chrono::floor<std::chrono::milliseconds>(sinceStart).count();
    if (moment / MsPerHour != m_hour) {
        m_hour = moment / MsPerHour;
        m_offset = QDateTime::fromMSecsSinceEpoch(moment).offsetFromUtc() * 1000LL;
    }
    const qint64 ofDay = ((moment + m_offset) % MsPerDay + MsPerDay) % MsPerDay;
    char16_t text[] = u"00:00:00.000";
    putDigits(text, 2, ofDay / MsPerHour);
    putDigits(text + 3, 2, ofDay / 60'000 % 60);
    putDigits(text + 6, 2, ofDay / 1000 % 60);
    putDigits(text + 9, 3, ofDay % 1000);
    return QString::fromUtf16(text, 12);
}

} // namespace Sockeye::Words
