// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/jsonspan.h"
#include "inspector/recordtext.h"
#include <functional>
#include <QByteArrayList>
#include <vector>

namespace Sockeye {

class JsonHash;

/// What differs between two JSON values, place by place.
class JsonDiff {
public:
    struct Difference {
        enum class Kind { Same, Added, Removed, Changed, Moved };
        Kind kind = Kind::Same;
        QString path; ///< on the left; of something added on the right
        QString newPath; ///< of something moved, on the right
        JsonSpan left;
        JsonSpan right;
        qsizetype count = 0; ///< of Same: neighbouring values that are equal
    };
    struct Side {
        RecordText::Json json;
        QByteArrayList attachments;
    };
    /// Called now and then; true ends the work.
    using Stop = std::function<bool()>;

    /// More differences than this are counted, not listed.
    static constexpr qsizetype MostListed = 5000;
    /// A list of more is compared as one value: to look into it would take many times its memory.
    static constexpr qsizetype MostChildren = 500'000;

    /// `left` and `right` must outlive this.
    JsonDiff(const Side &left, const Side &right, Stop stop = {});

    void compare();
    [[nodiscard]] const std::vector<Difference> &differences() const { return m_differences; }
    /// Differences beyond those listed.
    [[nodiscard]] qsizetype unlisted() const { return m_unlisted; }

private:
    struct Child {
        JsonSpan span;
        size_t hash = 0;
        QString key;
    };
    using Children = std::vector<Child>;
    using Places = std::vector<size_t>; // in m_differences

    void compareArguments(const JsonSpan &left, const JsonSpan &right);
    void compareValues(const Child &left, const Child &right, const QString &path);
    void compareObjects(const Children &left, const Children &right, const QString &path);
    void compareArrays(const Children &left, const Children &right, const QString &path);
    void compareGap(const Children &left, const Children &right, std::pair<qsizetype, qsizetype> leftRange,
                    std::pair<qsizetype, qsizetype> rightRange, const QString &path, Places &own);
    void findMoves(const Places &own);
    void add(Difference difference);
    void addTo(Places &own, Difference difference);
    void addSame(const QString &path);
    [[nodiscard]] Children childrenOf(const Side &side, const JsonSpan &span, bool skipsName) const;
    [[nodiscard]] size_t hashOf(const Difference &difference) const;
    [[nodiscard]] bool isOpen(const Side &side, const JsonSpan &span) const;

    const Side &m_left;
    const Side &m_right;
    Stop m_stop;
    std::vector<Difference> m_differences;
    qsizetype m_unlisted = 0;
    int m_depth = 0;
    mutable bool m_isStopped = false;
};

} // namespace Sockeye
