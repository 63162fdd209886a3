// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <QtGlobal>
#include <vector>

namespace SocketIO {

/// Where each slot of an address space begins in memory. One writer, any number of readers, no locks.
///
/// 16 million slots: at 64 KiB, the smallest block that takes a slot of its own, one terabyte.
class BlockDirectory {
public:
    /// A slot that was set before. Readers stay inside the ReaderGate while they use what it points to.
    [[nodiscard]] const char *at(quint64 slot) const
    {
        return m_leaves[slot / LeafSize].load(std::memory_order_acquire)->starts[slot % LeafSize].load();
    }
    /// Writer only.
    void set(quint64 slot, const char *start)
    {
        std::atomic<Leaf *> &leaf = m_leaves.at(slot / LeafSize);
        if (!leaf.load(std::memory_order_relaxed))
            leaf.store(m_owned.emplace_back(std::make_unique<Leaf>()).get(), std::memory_order_release);
        leaf.load(std::memory_order_relaxed)->starts[slot % LeafSize].store(start);
    }

private:
    static constexpr quint64 LeafSize = 4096;
    struct Leaf {
        std::array<std::atomic<const char *>, LeafSize> starts{};
    };

    std::array<std::atomic<Leaf *>, 4096> m_leaves{};
    std::vector<std::unique_ptr<Leaf>> m_owned;
};

} // namespace SocketIO
