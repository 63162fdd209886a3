// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/codelanguage.h"
#include "inspector/jsonspan.h"
#include <QByteArrayList>
#include <QString>

namespace Sockeye {

/// The type of a JSON value, as TypeScript writes it and as a parameter in C++ has it.
class CodeType {
public:
    static constexpr int Deepest = 12;
    /// Elements of a list that are looked at.
    static constexpr qsizetype MostElements = 200;

    /// `json` and the attachments must outlive this.
    CodeType(QByteArrayView json, const QByteArrayList &attachments)
        : m_json(json)
        , m_attachments(attachments)
    {
    }

    [[nodiscard]] QString typeScript(const JsonSpan &span) const { return typeScript(span, 0); }
    /// "QString", "qint64", "QByteArray", "QCborMap" …
    [[nodiscard]] QString cpp(const JsonSpan &span) const;

private:
    [[nodiscard]] QString typeScript(const JsonSpan &span, int depth) const;
    [[nodiscard]] QString elements(const JsonSpan &span, int depth) const;
    [[nodiscard]] QString members(const JsonSpan &span, int depth) const;
    [[nodiscard]] bool isBinary(const JsonSpan &span) const;

    QByteArrayView m_json;
    const QByteArrayList &m_attachments;
};

} // namespace Sockeye
