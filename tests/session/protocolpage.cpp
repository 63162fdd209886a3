// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/protocolpage.h"

#include <QFile>
#include <QRegularExpression>

namespace ProtocolPage {

namespace {

QStringList linesOf(const QString &path)
{
    QFile file(QStringLiteral(SOURCE_ROOT "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

QStringList headerLines(const QString &header)
{
    return linesOf(QStringLiteral("lib/src/session/") + header);
}

Row cellsOf(const QString &line)
{
    Row cells;
    for (const QString &cell : line.mid(1).chopped(1).split(u'|'))
        cells.append(cell.trimmed());
    return cells;
}

/// Runs of lines that begin with a bar, their headings left out.
QList<Table> tablesIn(const QStringList &lines)
{
    QList<Table> tables;
    int count = 0; // of the lines of this table so far
    for (const QString &line : lines) {
        if (!line.startsWith(u'|')) {
            count = 0;
            continue;
        }
        if (count++ == 0)
            tables.append(Table());
        if (count > 2)
            tables.last().append(cellsOf(line));
    }
    return tables;
}

/// The lines under each heading of the page.
QList<QPair<QString, QStringList>> sections()
{
    QList<QPair<QString, QStringList>> found;
    for (const QString &line : linesOf(QStringLiteral("lib/doc/protocol.md"))) {
        if (line.startsWith(QLatin1String("## ")))
            found.append({line.mid(3), {}});
        else if (!found.isEmpty())
            found.last().second.append(line);
    }
    return found;
}

} // namespace

QList<Table> tablesUnder(const QString &heading)
{
    for (const auto &[title, lines] : sections()) {
        if (title == heading)
            return tablesIn(lines);
    }
    return {};
}

Table tableUnder(const QString &heading)
{
    return tablesUnder(heading).value(0);
}

QStringList headingsWithTables()
{
    QStringList titles;
    for (const auto &[title, lines] : sections()) {
        if (!tablesIn(lines).isEmpty())
            titles.append(title);
    }
    return titles;
}

Table tableOf(const QString &header)
{
    QStringList comments;
    for (const QString &line : headerLines(header))
        comments.append(line.startsWith(QLatin1String("/// ")) ? line.mid(4) : QString());
    return tablesIn(comments).value(0);
}

QStringList enumeratorsOf(const QString &header, const QString &name)
{
    static const QRegularExpression comment(QStringLiteral("//[^\\n]*"));
    const QString text = headerLines(header).join(u'\n').remove(comment);
    const QRegularExpression pattern(QStringLiteral("enum class %1 \\{([^}]*)\\}").arg(name));
    QStringList names;
    for (const QString &enumerator : pattern.match(text).captured(1).split(u',')) {
        if (!enumerator.trimmed().isEmpty())
            names.append(enumerator.trimmed());
    }
    return names;
}

QStringList codeIn(const QString &cell)
{
    static const QRegularExpression code(QStringLiteral("`([^`]*)`"));
    QStringList found;
    for (auto it = code.globalMatch(cell); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

QStringList wordsIn(const QString &cell)
{
    QStringList words;
    for (const QString &word : cell.split(u',')) {
        if (!word.trimmed().isEmpty())
            words.append(word.trimmed());
    }
    return words;
}

} // namespace ProtocolPage
