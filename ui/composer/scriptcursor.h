// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QCoreApplication>
#include <QString>

namespace Sockeye {

/// Reads the words, strings and numbers of a JavaScript text one after the other. After a problem all reading fails.
class ScriptCursor {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ScriptCursor)

public:
    struct Problem {
        qsizetype offset = 0; ///< UTF-16 units into the text
        QString reason;
    };

    explicit ScriptCursor(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] qsizetype offset() const { return m_at; }
    void goTo(qsizetype offset) { m_at = offset; }
    /// Behind white space and comments.
    void skipSpace();
    /// The next letter behind white space; null at the end.
    [[nodiscard]] QChar peek();
    [[nodiscard]] bool atEnd() { return skipSpace(), m_at >= m_text.size(); }
    /// At most so many letters of what comes next.
    [[nodiscard]] QString ahead(qsizetype letters) const { return m_text.mid(m_at, letters).toString(); }
    /// Whether `token` comes next behind white space, and steps over it.
    bool take(QLatin1String token);
    /// The name that comes next behind white space; empty when none does.
    QString takeName();

    /// A string in any quotes; templates may hold no values.
    [[nodiscard]] std::optional<QString> readString();
    /// A number without its sign, as JSON writes it.
    [[nodiscard]] std::optional<QString> readNumber();
    /// Steps over an expression, brackets and strings inside it included, to the `,` or closing bracket behind it.
    void skipExpression();

    /// Remembers the first problem; always false.
    bool fail(qsizetype offset, const QString &reason);
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }

private:
    [[nodiscard]] QChar at(qsizetype offset) const { return offset < m_text.size() ? m_text[offset] : QChar(); }
    [[nodiscard]] bool readEscape(QString *text);
    [[nodiscard]] bool readCode(int digits, QString *text);
    void skipQuoted();

    QStringView m_text;
    qsizetype m_at = 0;
    std::optional<Problem> m_problem;
};

} // namespace Sockeye
