// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/fieldlines.h"
#include <QStringList>

namespace Sockeye {

namespace {

/// A character of an HTTP token (RFC 9110, 5.6.2).
bool isTokenCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z')
        || (u != 0 && QStringView(u"!#$%&'*+-.^_`|~").contains(c));
}

int characters(QStringView text)
{
    return static_cast<int>(text.toUcs4().size());
}

} // namespace

QString LineProblem::toString() const
{
    return QCoreApplication::translate("Sockeye::LineProblem", "Line %1, column %2: %3")
        .arg(QString::number(line), QString::number(column), reason);
}

std::variant<FieldLines::Query, LineProblem> FieldLines::readQuery(const QString &text)
{
    Query query;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 0)
            return LineProblem{number, characters(line) + 1, tr("“=” is missing. Write key=value.")};
        const QString key = line.first(equals).trimmed();
        if (key.isEmpty())
            return LineProblem{number, 1, tr("The key before “=” is missing. Write key=value.")};
        query.append({key, line.sliced(equals + 1)});
    }
    return query;
}

std::variant<FieldLines::Headers, LineProblem> FieldLines::readHeaders(const QString &text)
{
    Headers headers;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype colon = line.indexOf(u':');
        if (colon < 0)
            return LineProblem{number, characters(line) + 1, tr("“:” is missing. Write Key: value.")};
        if (colon == 0)
            return LineProblem{number, 1, tr("The name before “:” is missing. Write Key: value.")};
        for (qsizetype i = 0; i < colon; ++i) {
            if (!isTokenCharacter(line[i]))
                return LineProblem{number, characters(QStringView(line).first(i)) + 1,
                                   tr("“%1” cannot stand in the name of a header.").arg(line[i])};
        }
        for (qsizetype i = colon + 1; i < line.size(); ++i) {
            if ((line[i] < u' ' && line[i] != u'\t') || line[i] == QChar(0x7f))
                return LineProblem{number, characters(QStringView(line).first(i)) + 1,
                                   tr("A control character cannot stand in a header.")};
        }
        headers.append({line.first(colon).toLatin1(), line.sliced(colon + 1).trimmed().toUtf8()});
    }
    return headers;
}

QString FieldLines::write(const Query &query)
{
    QStringList lines;
    for (const auto &[key, value] : query)
        lines.append(key + u'=' + value);
    return lines.join(u'\n');
}

QString FieldLines::write(const Headers &headers)
{
    QStringList lines;
    for (const auto &[key, value] : headers)
        lines.append(QString::fromLatin1(key) + QStringLiteral(": ") + QString::fromUtf8(value));
    return lines.join(u'\n');
}

} // namespace Sockeye
