// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/jsonspan.h"
#include <QByteArrayList>

namespace Sockeye {

/// Says whether JSON values mean the same: neither white space, the order of members, nor the way a number or a letter
/// is written counts; binary counts by its bytes.
class JsonHash {
public:
    /// Values nested deeper are compared by their text.
    static constexpr int Deepest = 200;

    /// `json` and the attachments must outlive this.
    JsonHash(QByteArrayView json, const QByteArrayList &attachments)
        : m_json(json)
        , m_attachments(attachments)
    {
    }

    [[nodiscard]] size_t of(const JsonSpan &span) const { return of(span, 0); }

private:
    [[nodiscard]] size_t of(const JsonSpan &span, int depth) const;
    [[nodiscard]] size_t ofContainer(const JsonSpan &span, int depth) const;
    [[nodiscard]] static size_t ofNumber(QByteArrayView text);

    QByteArrayView m_json;
    const QByteArrayList &m_attachments;
};

} // namespace Sockeye
