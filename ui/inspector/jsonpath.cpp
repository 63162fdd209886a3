// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/jsonpath.h"
#include <algorithm>

namespace Sockeye {

bool JsonPath::isName(QStringView key)
{
    const auto isWord = [](QChar c) { return c == u'_' || c == u'$' || (c < QChar(0x80) && c.isLetterOrNumber()); };
    return !key.isEmpty() && !key.front().isDigit() && std::all_of(key.begin(), key.end(), isWord);
}

QString JsonPath::element(const QString &container, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(container).arg(index);
}

QString JsonPath::member(const QString &container, const QString &key)
{
    if (isName(key))
        return container.isEmpty() ? key : QString(container + u'.' + key);
    QString quoted = key;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return QString(container + QStringLiteral("[\"") + quoted + QStringLiteral("\"]"));
}

} // namespace Sockeye
