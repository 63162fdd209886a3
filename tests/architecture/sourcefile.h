// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "finding.h"

namespace Architecture {

/// One text file of the repository: its path from the root, and its text. What every rule looks at.
class SourceFile {
public:
    SourceFile(QString path, QString text);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// The text with comments and the insides of literals blanked; offsets and lines stay. Only for C++.
    [[nodiscard]] const QString &code() const { return m_code; }

    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString name() const;
    /// What follows the last dot of the name; empty without one.
    [[nodiscard]] QString suffix() const;
    [[nodiscard]] bool isUnder(QLatin1String folder) const;
    /// A C++ header, those without a suffix included.
    [[nodiscard]] bool isHeader() const;
    [[nodiscard]] bool isCpp() const;
    [[nodiscard]] bool isCMake() const;

    [[nodiscard]] int lineCount() const;
    [[nodiscard]] Finding finding(qsizetype offset, const QString &what) const;

private:
    QString m_path;
    QString m_text;
    QString m_code;
};

} // namespace Architecture
