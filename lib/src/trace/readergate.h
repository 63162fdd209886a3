// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <atomic>
#include <QtGlobal>

namespace SocketIO {

/// Tells one writer when no reader can hold a pointer any more that it has replaced. Readers never wait.
///
/// Readers count themselves in one of two phases. The writer turns to the other phase when that one is empty, so that
/// readers who come and go without a pause cannot put off the end of the phase before. All operations are sequentially
/// consistent: a reader either is counted before the writer looks, or reads the pointers that were there before.
class ReaderGate {
public:
    /// A reader's stay inside, for the length of a scope.
    class Visit {
    public:
        explicit Visit(ReaderGate &gate)
            : m_inside(gate.enter())
        {
        }
        ~Visit() { m_inside.fetch_sub(1); }
        Q_DISABLE_COPY_MOVE(Visit)

    private:
        std::atomic<int> &m_inside;
    };

    /// Writer only. True when all who were inside at the turn before have left since; then a new phase begins.
    bool turn()
    {
        const unsigned next = m_phase.load() + 1;
        if (m_inside[next % 2].load() != 0)
            return false;
        m_phase.store(next);
        return true;
    }

private:
    std::atomic<int> &enter()
    {
        while (true) {
            const unsigned phase = m_phase.load();
            std::atomic<int> &inside = m_inside[phase % 2];
            inside.fetch_add(1);
            if (m_phase.load() == phase)
                return inside;
            inside.fetch_sub(1);
        }
    }

    std::array<std::atomic<int>, 2> m_inside{};
    std::atomic<unsigned> m_phase{0};
};

} // namespace SocketIO
