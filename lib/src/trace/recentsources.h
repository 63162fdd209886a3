// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <QByteArray>

namespace SocketIO {

/// The arrays whose bytes were stored last, and where: the records of one message come close together and share them.
///
/// A shared copy of each is held, so that its address cannot come to mean other bytes.
class RecentSources {
public:
    RecentSources() { m_chains.fill(None); }

    struct Match {
        quint64 position;
        bool certain; ///< false when an array does not own its bytes: then they must be compared
    };
    [[nodiscard]] std::optional<Match> find(const QByteArray &source) const
    {
        for (size_t index = m_chains[chainOf(source)]; index != None; index = m_items[index].next) {
            const Item &item = m_items[index];
            if (item.start == source.constData() && source.size() <= item.source.size())
                return Match{item.position, source.capacity() > 0 && item.source.capacity() > 0};
        }
        return std::nullopt;
    }
    /// Takes the place of the oldest.
    void remember(const QByteArray &source, quint64 position);
    /// Lets go of the arrays stored between two positions.
    void forget(quint64 from, quint64 to);

private:
    // A message with its attachments should fit; arrays large against a chunk are held by the log anyway.
    static constexpr size_t Count = 64;
    static constexpr quint8 None = 0xff;

    struct Item {
        const char *start = nullptr;
        QByteArray source;
        quint64 position = 0;
        quint8 next = None; ///< in the chain of those whose addresses fall together
    };

    [[nodiscard]] static size_t chainOf(const QByteArray &source)
    {
        const auto address = static_cast<quint64>(reinterpret_cast<quintptr>(source.constData()));
        return static_cast<size_t>((address * 0x9e3779b97f4a7c15U) >> 58);
    }
    void release(size_t index);

    std::array<Item, Count> m_items;
    std::array<quint8, Count> m_chains;
    size_t m_next = 0;
};

} // namespace SocketIO
