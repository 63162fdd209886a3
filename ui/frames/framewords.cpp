// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framewords.h"

#include "frames/framesecrets.h"

namespace Sockeye {

using namespace SocketIO;
using Column = FrameText::Column;

namespace {

constexpr qsizetype ShownCharacters = 400;
constexpr qsizetype ShownBytes = 32;

QString hex(QByteArrayView bytes)
{
    const QByteArrayView shown = bytes.first(std::min(bytes.size(), ShownBytes));
    const QString text = QString::fromLatin1(shown.toByteArray().toHex(' '));
    return shown.size() < bytes.size() ? QString(text + QStringLiteral(" …")) : text;
}

// Cuts before a character that the limit would split.
QByteArrayView wholeCharacters(QByteArrayView bytes, qsizetype limit)
{
    if (bytes.size() <= limit)
        return bytes;
    constexpr uchar Continuation = 0x80;
    constexpr uchar Mask = 0xc0;
    while (limit > 0 && (static_cast<uchar>(bytes[limit]) & Mask) == Continuation)
        --limit;
    return bytes.first(limit);
}

} // namespace

FrameWords::FrameWords(std::shared_ptr<const TraceLog> log, const FrameIndex *index)
    : m_log(std::move(log))
    , m_index(index)
    , m_clock(m_log ? m_log->startedAt() : QDateTime())
    , m_remembered(RememberedCount)
{
}

const FrameText &FrameWords::of(qsizetype number) const
{
    Remembered &place = m_remembered[static_cast<std::size_t>(number) % RememberedCount];
    if (place.number != number)
        place = {number, made(number)};
    return place.text;
}

void FrameWords::forget(qsizetype number)
{
    m_remembered[static_cast<std::size_t>(number) % RememberedCount].number = -1;
}

void FrameWords::showSecrets(bool shown)
{
    m_showsSecrets = shown;
    for (Remembered &place : m_remembered)
        place.number = -1;
}

QString FrameWords::shown(const QString &url) const
{
    return m_showsSecrets ? url : QString::fromUtf8(FrameSecrets::maskedUrl(url.toUtf8()));
}

QString FrameWords::shownLine(QByteArrayView bytes, bool binary) const
{
    // What is behind the shown part costs nothing; a value that is cut in two is hidden all the same.
    constexpr qsizetype Looked = 4 * ShownCharacters;
    if (m_showsSecrets)
        return oneLine(bytes, binary);
    const QByteArray looked = bytes.first(std::min(bytes.size(), Looked)).toByteArray();
    const QByteArray masked = FrameSecrets::maskedText(looked);
    if (binary) // as hex nobody sees where a secret begins
        return masked == looked ? oneLine(bytes, true) : QStringLiteral("***");
    const QString line = oneLine(masked, false);
    return bytes.size() > Looked && !line.endsWith(u'…') ? QString(line + u'…') : line;
}

QString FrameWords::oneLine(QByteArrayView bytes, bool binary)
{
    if (binary)
        return bytes.isEmpty() ? QString() : hex(bytes);
    const QByteArrayView shown = wholeCharacters(bytes, ShownCharacters);
    QString text = QString::fromUtf8(shown);
    for (QChar &character : text) {
        constexpr char16_t Pictures = 0x2400; // the Unicode block of visible control characters
        if (character.unicode() < 0x20)
            character = QChar(static_cast<char16_t>(Pictures + character.unicode()));
    }
    return shown.size() < bytes.size() ? QString(text + u'…') : text;
}

FrameText FrameWords::made(qsizetype number) const
{
    FrameText text;
    const Frame &frame = m_index->at(number);
    m_log->visit(frame.record, frame.record + 1, [&](qsizetype, const TraceView &view) {
        describe(text, view);
        return false;
    });
    text.record = frame.record;
    if (frame.state != Frame::State::Whole)
        describeExchange(text, number);
    describeLinks(text, number);
    if (text.cell(Column::Raw).isEmpty())
        text.cells[Column::Raw] = text.reason;
    return text;
}

} // namespace Sockeye
