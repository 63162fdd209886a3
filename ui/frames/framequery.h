// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frameterm.h"

#include <QCoreApplication>
#include <vector>

namespace Sockeye {

/// What a filter line means: words, "phrases", /patterns/ and keys such as `layer:http` that must all be met, `-`
/// before what must not, and `or` between alternatives. Pure.
class FrameQuery {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::FrameQuery)

public:
    using Terms = std::vector<FrameTerm>;
    /// What is wrong with a line, and where.
    struct Problem {
        qsizetype position = 0;
        qsizetype length = 0;
        QString message; ///< empty while nothing is wrong
    };

    FrameQuery() = default;
    explicit FrameQuery(const QString &line);

    [[nodiscard]] const QString &line() const { return m_line; }
    /// One of them must be met; none wants everything.
    [[nodiscard]] const std::vector<Terms> &alternatives() const { return m_alternatives; }
    [[nodiscard]] const Problem &problem() const { return m_problem; }
    [[nodiscard]] bool isPlain() const;
    /// Everything this line wants is wanted by `other` too, as far as can be told cheaply.
    [[nodiscard]] bool narrows(const FrameQuery &other) const;

private:
    struct Word {
        qsizetype position = 0;
        qsizetype length = 0;
        QString key;
        QString value;
        bool negated = false;
        bool quoted = false;
        bool isPattern = false;
    };

    void parse();
    [[nodiscard]] Word nextWord(qsizetype &at);
    void readValue(Word &word, qsizetype &at);
    void readDelimited(Word &word, qsizetype &at);
    void add(const Word &word);
    /// Returns what is wrong; nothing when it could be read.
    static QString readKey(FrameTerm &term, const Word &word);
    static QString readChoice(FrameTerm &term, const Word &word);
    static QString readRange(FrameTerm &term, const Word &word);
    static QString readHas(FrameTerm &term, const QString &value);
    static QString readHex(FrameTerm &term, const QString &value);
    void complain(const Word &word, const QString &message);

    QString m_line;
    std::vector<Terms> m_alternatives;
    Problem m_problem;
};

} // namespace Sockeye
