// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "trace/tracelabels.h"

#include "trace/tracefacts.h"
#include "trace/varint.h"

namespace SocketIO {

namespace {

// Together they bound the memory of the cache at about a megabyte and a half.
constexpr size_t KnownLimit = 4096;
constexpr size_t KnownSizeLimit = 256;

} // namespace

TraceLabel TraceLabel::read(const char *bytes)
{
    VarintReader reader(bytes);
    const auto nsp = static_cast<qsizetype>(reader.read());
    const auto event = static_cast<qsizetype>(reader.read());
    const auto reason = static_cast<qsizetype>(reader.read());
    const char *texts = reader.rest();
    return {{texts, nsp}, {texts + nsp, event}, {texts + nsp + event, reason}};
}

bool operator==(const TraceLabel &a, const TraceLabel &b)
{
    const auto text = [](QByteArrayView view) {
        return std::string_view(view.data(), static_cast<size_t>(view.size()));
    };
    return text(a.event) == text(b.event) && text(a.nsp) == text(b.nsp) && text(a.reason) == text(b.reason);
}

quint64 TraceLabels::positionOf(const TraceRecord &record)
{
    const TraceLabel label{record.nsp, record.event, record.reason};
    if (label.nsp.isEmpty() && label.event.isEmpty() && label.reason.isEmpty())
        return 0;
    if (m_position == 0 || !(label == TraceLabel::read(m_label.data())))
        m_position = positionOf(label);
    return m_position;
}

quint64 TraceLabels::positionOf(const TraceLabel &label)
{
    if (m_label.capacity() > KnownSizeLimit)
        m_label = std::string(); // one huge text must not hold its memory for ever
    m_label.clear();
    VarintWriter writer(m_label);
    for (const QByteArrayView text : {label.nsp, label.event, label.reason})
        writer.write(static_cast<quint64>(text.size()));
    for (const QByteArrayView text : {label.nsp, label.event, label.reason})
        m_label.append(text.data(), static_cast<size_t>(text.size()));
    const auto known = m_known.find(std::string_view(m_label));
    return known != m_known.end() ? known->second : append();
}

quint64 TraceLabels::append()
{
    const quint64 position = m_bytes.append(QByteArrayView(m_label), TraceFacts::LabelAlignment);
    if (m_label.size() > KnownSizeLimit)
        return position;
    if (m_known.size() == KnownLimit)
        m_known.clear();
    m_known.emplace(m_label, position);
    return position;
}

} // namespace SocketIO
