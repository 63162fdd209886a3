// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framemarks.h"

#include <algorithm>

namespace Sockeye {

using namespace SocketIO;

namespace {

struct Wanted {
    qsizetype record;
    quint64 from;
    quint64 to;
    int attachments;
    Direction direction;
};

Wanted wantedOf(const TraceLog &log, qsizetype record)
{
    Wanted wanted{record, 0, 0, 0, Direction::None};
    log.visit(record, record + 1, [&wanted](qsizetype, const TraceView &view) {
        wanted.from = view.payloadPosition;
        wanted.to = view.payloadPosition + static_cast<quint64>(view.payload.size());
        wanted.attachments = view.attachmentCount;
        wanted.direction = view.direction;
        return false;
    });
    return wanted;
}

// Bytes are shared by records that came close together; a packet that waited in a buffer left its frame later.
void findCarriers(const TraceLog &log, const FrameIndex &index, const Wanted &wanted, qsizetype from, qsizetype to,
                  std::vector<qsizetype> &frames)
{
    if (wanted.from == wanted.to)
        return;
    log.visit(from, to, [&](qsizetype record, const TraceView &view) {
        const quint64 end = view.payloadPosition + static_cast<quint64>(view.payload.size());
        if (view.layer != Layer::State && view.payloadPosition <= wanted.from && wanted.to <= end) {
            if (const qsizetype frame = index.frameOf(record); frame >= 0)
                frames.push_back(frame);
        }
        return true;
    });
}

// Attachments follow their text packet at once in each layer that carries them apart.
void addAttachments(const TraceLog &log, const FrameIndex &index, const Wanted &wanted, qsizetype carrier,
                    std::vector<qsizetype> &frames)
{
    constexpr qsizetype Far = 4096; // other frames that may come between, which are of other layers or directions
    const Layer layer = index.at(carrier).layer;
    if (layer != Layer::WebSocket && layer != Layer::Engine)
        return;
    int missing = wanted.attachments;
    const qsizetype from = index.at(carrier).record + 1;
    log.visit(from, std::min(log.size(), from + Far), [&](qsizetype record, const TraceView &view) {
        const bool isMessage = view.kind == Kind::Text || view.kind == Kind::Binary || view.kind == Kind::Message;
        if (missing == 0 || view.layer != layer || view.direction != wanted.direction || !isMessage)
            return missing > 0;
        if (view.kind == Kind::Text || (view.kind == Kind::Message && !view.binary))
            return false;
        if (const qsizetype frame = index.frameOf(record); frame >= 0)
            frames.push_back(frame);
        return --missing > 0;
    });
}

void addCarriers(const FrameTree &tree, std::vector<qsizetype> &frames)
{
    const std::vector<qsizetype> carried = frames;
    for (qsizetype frame : carried) {
        while (tree.parent(frame) >= 0) {
            frame = tree.parent(frame);
            frames.push_back(frame);
        }
    }
}

} // namespace

std::vector<qsizetype> framesOf(const TraceLog &log, const FrameIndex &index, qsizetype record)
{
    std::vector<qsizetype> frames;
    if (record < 0 || record >= log.size())
        return frames;
    const Wanted wanted = wantedOf(log, record);
    // Near ones first; the whole log only for a packet that left long after it was made.
    for (qsizetype radius = 1024; frames.empty(); radius *= 16) {
        const qsizetype from = std::max<qsizetype>(record - radius, 0);
        const qsizetype to = std::min(record + radius, log.size());
        findCarriers(log, index, wanted, from, to, frames);
        if (from == 0 && to == log.size())
            break;
    }
    const std::vector<qsizetype> carriers = frames;
    for (const qsizetype carrier : carriers)
        addAttachments(log, index, wanted, carrier, frames);
    if (const qsizetype itself = index.frameOf(record); itself >= 0)
        frames.push_back(itself);
    addCarriers(index.tree(), frames);
    std::ranges::sort(frames);
    frames.erase(std::ranges::unique(frames).begin(), frames.end());
    return frames;
}

} // namespace Sockeye
