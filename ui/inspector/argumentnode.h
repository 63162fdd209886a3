// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/jsonspan.h"
#include <memory>
#include <vector>

namespace Sockeye {

/// A value, or some neighbouring children of one.
struct ArgumentNode {
    JsonSpan span; ///< of the value; of a group its container
    ArgumentNode *parent = nullptr;
    int row = 0;
    qsizetype number = 0; ///< index among the container's children; of a group that of its first
    qsizetype start = 0; ///< where in the text the children begin
    qsizetype count = 0; ///< children, in groups or not
    bool isGroup = false;
    int attachment = -1;
    bool isLoaded = false;
    std::vector<std::unique_ptr<ArgumentNode>> children;

    /// Reads the children from the text; more than `most` come in groups.
    void makeChildren(QByteArrayView json, qsizetype most);
    /// Where in the text it begins, its name included.
    [[nodiscard]] qsizetype begin() const
    {
        return isGroup ? start : span.keyOffset >= 0 ? span.keyOffset : span.offset;
    }

private:
    ArgumentNode *add(const JsonSpan &child);
};

} // namespace Sockeye
