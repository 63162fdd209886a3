// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/codelanguage.h"
#include "inspector/jsonspan.h"
#include <QByteArrayList>
#include <QString>

namespace Sockeye {

/// Writes JSON values as literals of a programming language, binary at its place. Numbers keep their digits; where the
/// language cannot hold them a comment says so.
class CodeLiteral {
public:
    /// Longer binary is read from a file, with the name the attachment is saved under.
    static constexpr qsizetype LongestBinary = 1024;
    static constexpr int Deepest = 100;

    /// `json` and the attachments must outlive this.
    CodeLiteral(CodeLanguage language, QByteArrayView json, const QByteArrayList &attachments)
        : m_language(language)
        , m_json(json)
        , m_attachments(attachments)
    {
    }

    [[nodiscard]] QString of(const JsonSpan &span) const { return of(span, 0); }
    /// A text as a literal.
    [[nodiscard]] static QString text(CodeLanguage language, const QString &text);
    /// The file that long binary is expected in.
    [[nodiscard]] static QString fileName(int attachment, QByteArrayView bytes);
    /// Whether all digits of an integer survive in a double, and so in JavaScript.
    [[nodiscard]] static bool isSafeInteger(QByteArrayView number);

private:
    [[nodiscard]] bool isScript() const
    {
        return m_language != CodeLanguage::Cpp && m_language != CodeLanguage::Python;
    }
    [[nodiscard]] QString of(const JsonSpan &span, int depth) const;
    [[nodiscard]] QString number(QByteArrayView text, bool isNested) const;
    [[nodiscard]] QString cppNumber(QByteArrayView text, bool isNested) const;
    [[nodiscard]] QString binary(int number) const;
    [[nodiscard]] QString array(const JsonSpan &span, int depth) const;
    [[nodiscard]] QString object(const JsonSpan &span, int depth) const;
    [[nodiscard]] QString key(const QString &name) const;
    [[nodiscard]] QString joined(const QStringList &parts, const QString &open, const QString &close, int depth) const;

    CodeLanguage m_language;
    QByteArrayView m_json;
    const QByteArrayList &m_attachments;
};

} // namespace Sockeye
