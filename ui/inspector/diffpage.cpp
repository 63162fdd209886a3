// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/diffpage.h"
#include "inspector/bytediffview.h"
#include "inspector/difftext.h"
#include "inspector/headlines.h"
#include "inspector/textview.h"
#include "inspector/workbar.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <algorithm>
#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>

namespace Sockeye {

using SocketIO::TraceRecord;

namespace {

/// Bytes of both up to which a comparison is done within a frame.
constexpr qsizetype AtOnce = 128 * 1024;
constexpr int FirstAttachment = 100; // numbers of the subjects that are attachments

QByteArray rawOf(const TraceRecord &record, bool showsSecrets)
{
    return RecordText::raw(showsSecrets ? record.head : HeadLines::masked(record.head), record.payload);
}

} // namespace

void DiffPage::setPair(const Shared &left, const Shared &right, const QString &leftName, const QString &rightName)
{
    m_left = left;
    m_right = right;
    m_names->setText(tr("− %1\n+ %2").arg(RecordText::breakable(leftName), RecordText::breakable(rightName)));
}

void DiffPage::fill(const TraceRecord & /*record*/)
{
    const bool isPair = m_left && m_right;
    m_views->setVisible(isPair);
    m_subject->setVisible(isPair);
    if (!isPair)
        return showEmpty();
    offerSubjects();
    compare();
}

void DiffPage::showEmpty()
{
    m_work->stop();
    m_text->setText(QByteArray());
    m_summary->clear();
    m_names->setText(
        tr("Select another record: what it differs in from this one will stand here. Two chosen in a list are "
           "compared there."));
}

QByteArray DiffPage::bytesOf(const TraceRecord &record, int attachment)
{
    return attachment < 0 ? record.payload.toByteArray() : record.attachments.value(attachment);
}

void DiffPage::offerSubjects()
{
    const QSignalBlocker quiet(m_subject);
    const int before = m_subject->currentData().toInt();
    m_subject->clear();
    const bool isBinary = m_left->binary || m_right->binary;
    const auto add = [this](const QString &name, int subject) { m_subject->addItem(name, subject); };
    if (!isBinary) {
        add(tr("Values"), static_cast<int>(Subject::Json));
        add(tr("Text"), static_cast<int>(Subject::Text));
    }
    add(tr("Bytes"), static_cast<int>(Subject::Bytes));
    const qsizetype attachments = std::max(m_left->attachments.size(), m_right->attachments.size());
    for (int i = 0; i < attachments; ++i)
        add(tr("Attachment %1").arg(i + 1), FirstAttachment + i);
    m_subject->setCurrentIndex(std::max(m_subject->findData(before), 0));
}

void DiffPage::compare()
{
    m_work->stop();
    m_summary->clear();
    m_stops.clear();
    const int subject = m_subject->currentData().toInt();
    if (subject >= FirstAttachment)
        compareBytes(subject - FirstAttachment);
    else if (subject == static_cast<int>(Subject::Json))
        compareJson();
    else if (subject == static_cast<int>(Subject::Text))
        compareTexts();
    else
        compareBytes(-1);
}

void DiffPage::compareJson()
{
    const auto work = [left = m_left, right = m_right, shows = showsSecrets()](const JsonDiff::Stop &stop) {
        const JsonDiff::Side a{RecordText::json(*left), left->attachments};
        const JsonDiff::Side b{RecordText::json(*right), right->attachments};
        if (a.json.text.isEmpty() || b.json.text.isEmpty())
            return DiffText::ofTexts(rawOf(*left, shows), rawOf(*right, shows));
        return DiffText::ofJson(a, b, stop);
    };
    if (m_left->payload.size + m_right->payload.size <= AtOnce)
        return showText(work({}));
    m_text->setText(QByteArray());
    m_views->setCurrentWidget(m_text);
    m_work->run(
        tr("Comparing…"), [work](QPromise<void> &promise) { return work([&] { return promise.isCanceled(); }); },
        [this](const MarkedText &text) { showText(text); });
}

void DiffPage::compareTexts()
{
    m_text->setText(QByteArray());
    m_views->setCurrentWidget(m_text);
    m_work->run(
        tr("Comparing…"),
        [left = m_left, right = m_right, shows = showsSecrets()](QPromise<void> &) {
            return DiffText::ofTexts(rawOf(*left, shows), rawOf(*right, shows));
        },
        [this](const MarkedText &text) { showText(text); });
}

void DiffPage::showText(const MarkedText &text)
{
    m_views->setCurrentWidget(m_text);
    m_text->setText(text);
    m_stops = text.stops;
    m_summary->setText(m_stops.empty() ? tr("Nothing differs.")
                                       : tr("%n difference(s)", nullptr, static_cast<int>(m_stops.size())));
    Q_EMIT contentChanged();
}

void DiffPage::compareBytes(int attachment)
{
    struct Result {
        ByteDiff diff;
        qsizetype differing = 0;
    };
    m_views->setCurrentWidget(m_bytes);
    m_bytes->setDiff({});
    const auto work = [a = bytesOf(*m_left, attachment), b = bytesOf(*m_right, attachment)](QPromise<void> &) {
        Result result{ByteDiff(a, b), 0};
        result.differing = result.diff.differing();
        return result;
    };
    m_work->run(tr("Comparing…"), work, [this](const Result &result) {
        m_bytes->setDiff(result.diff);
        goInBytes(1);
        m_summary->setText(
            result.differing == 0
                ? tr("Nothing differs.")
                : tr("%1 of %2 bytes differ").arg(Words::count(result.differing), Words::count(result.diff.size())));
        Q_EMIT contentChanged();
    });
}

LineView *DiffPage::lines() const
{
    return m_views->currentWidget() == m_text ? static_cast<LineView *>(m_text) : m_bytes;
}

bool DiffPage::isBytes() const
{
    return m_views->currentWidget() == m_bytes;
}

/// Places of the bytes of both sides, marked once where both have what is looked for.
void DiffPage::setFound(const std::vector<ByteRange> &found)
{
    if (!isBytes())
        return InspectorPage::setFound(found);
    std::vector<ByteRange> places;
    for (const ByteRange &range : found) {
        if (const ByteRange place = m_bytes->placesOf(range); place.to > place.from)
            places.push_back(place);
    }
    std::sort(places.begin(), places.end(), [](const ByteRange &a, const ByteRange &b) { return a.from < b.from; });
    std::vector<ByteRange> apart;
    for (const ByteRange &place : places) {
        if (!apart.empty() && place.from < apart.back().to)
            apart.back().to = std::max(apart.back().to, place.to);
        else
            apart.push_back(place);
    }
    m_bytes->setFound(std::move(apart));
}

bool DiffPage::goTo(const ByteRange &place)
{
    if (!isBytes())
        return InspectorPage::goTo(place);
    const ByteRange places = m_bytes->placesOf(place);
    return places.to > places.from && InspectorPage::goTo(places);
}

QString DiffPage::copied() const
{
    return lines()->copiedText();
}

} // namespace Sockeye
