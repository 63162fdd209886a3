// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventclipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace Sockeye {
namespace {

using namespace std::chrono_literals;

// What takes no longer than this needs no progress.
constexpr auto AtOnce = 40ms;
constexpr auto Slice = 8ms;

} // namespace

EventClipboard::EventClipboard(QObject *parent)
    : QObject(parent)
{
    connect(&m_slices, &QTimer::timeout, this, [this] { goOn(Slice); });
}

void EventClipboard::start(EventCopy copy)
{
    m_slices.stop();
    m_copy = std::move(copy);
    goOn(AtOnce);
}

void EventClipboard::cancel()
{
    m_slices.stop();
    m_copy = {};
    Q_EMIT finished(0);
}

void EventClipboard::goOn(std::chrono::microseconds time)
{
    m_copy.step(time);
    if (m_copy.isFinished()) {
        finish();
        return;
    }
    if (!m_slices.isActive())
        m_slices.start(0ms);
    Q_EMIT progressed(m_copy.written(), m_copy.total());
}

void EventClipboard::finish()
{
    m_slices.stop();
    const qsizetype rows = m_copy.isTooLong() ? 0 : m_copy.total();
    if (rows > 0)
        QGuiApplication::clipboard()->setText(m_copy.takeText());
    m_copy = {};
    Q_EMIT finished(rows);
}

} // namespace Sockeye
