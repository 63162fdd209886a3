// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "sourcefile.h"

#include <QRegularExpression>

namespace Architecture {

namespace {

QString blanked(const QString &text)
{
    // A comment, a raw string, a string, a character (but no digit separator).
    static const QRegularExpression pattern(
        QStringLiteral(
            R"re(//[^\n]*|/\*.*?\*/|\bu?8?R"([^(\s]*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|(?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)*')re"),
        QRegularExpression::DotMatchesEverythingOption);
    QString code = text;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (text[i] != u'\n')
                code[i] = u' ';
        }
    }
    return code;
}

} // namespace

SourceFile::SourceFile(QString path, QString text)
    : m_path(std::move(path))
    , m_text(std::move(text))
{
    if (isCpp())
        m_code = blanked(m_text);
}

QString SourceFile::folder() const
{
    return m_path.left(std::max<qsizetype>(m_path.lastIndexOf(u'/'), 0));
}

QString SourceFile::name() const
{
    return m_path.mid(m_path.lastIndexOf(u'/') + 1);
}

QString SourceFile::suffix() const
{
    const QString file = name();
    const qsizetype dot = file.lastIndexOf(u'.');
    return dot < 0 ? QString() : file.mid(dot + 1);
}

bool SourceFile::isUnder(QLatin1String folder) const
{
    return m_path.startsWith(folder) && m_path.size() > folder.size() && m_path[folder.size()] == u'/';
}

bool SourceFile::isHeader() const
{
    return suffix() == QLatin1String("h") || (isUnder(QLatin1String("lib/include")) && suffix().isEmpty());
}

bool SourceFile::isCpp() const
{
    return isHeader() || suffix() == QLatin1String("cpp");
}

bool SourceFile::isCMake() const
{
    return name() == QLatin1String("CMakeLists.txt") || suffix() == QLatin1String("cmake");
}

int SourceFile::lineCount() const
{
    const auto newlines = static_cast<int>(m_text.count(u'\n'));
    return m_text.isEmpty() || m_text.endsWith(u'\n') ? newlines : newlines + 1;
}

Finding SourceFile::finding(qsizetype offset, const QString &what) const
{
    return {m_path, static_cast<int>(QStringView(m_text).left(offset).count(u'\n')) + 1, what};
}

} // namespace Architecture
