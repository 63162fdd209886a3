// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/connectionoption.h"
#include "connection/pairsjson.h"
#include <algorithm>
#include <cmath>
#include <QJsonArray>
#include <QLocale>

namespace Sockeye {

namespace {

bool isTexts(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return value.isArray()
        && std::all_of(array.begin(), array.end(), [](const QJsonValue &each) { return each.isString(); });
}

QString plain(double number)
{
    return QLocale::c().toString(number, 'g', 16);
}

} // namespace

QJsonValue ConnectionOption::usual() const
{
    return get(ConnectionSettings());
}

QString ConnectionOption::problem(const QJsonValue &value) const
{
    QString wrong;
    switch (type) {
    case Type::Switch:
        wrong = value.isBool() ? QString() : tr("It is either true or false.");
        break;
    case Type::Number:
    case Type::Decimal:
        if (!value.isDouble())
            wrong = tr("A number is expected.");
        else if (type == Type::Number && std::floor(value.toDouble()) != value.toDouble())
            wrong = tr("A whole number is expected.");
        else if (!(value.toDouble() >= minimum && value.toDouble() <= maximum))
            wrong = tr("It must be from %1 to %2.").arg(plain(minimum), plain(maximum));
        break;
    case Type::Text:
    case Type::Password:
    case Type::File:
        wrong = value.isString() ? QString() : tr("A text is expected.");
        break;
    case Type::List:
        wrong = isTexts(value) ? QString() : tr("A list of texts is expected.");
        break;
    case Type::Json:
        wrong = value.isObject() ? QString() : tr("A JSON object is expected.");
        break;
    case Type::Pairs:
        wrong = PairsJson::read(value) ? QString() : tr("Names with a text each are expected.");
        break;
    case Type::Choice:
        if (std::none_of(choices.begin(), choices.end(), [&](const auto &choice) { return choice.first == value; }))
            wrong = tr("It is none of the choices.");
        break;
    }
    return wrong.isEmpty() && check ? check(value) : wrong;
}

QString ConnectionOption::words(const QJsonValue &value) const
{
    if (value.isBool() && type == Type::Switch)
        return value.toBool() ? tr("on") : tr("off");
    if (value.isDouble() && type != Type::Choice)
        return plain(value.toDouble());
    for (const auto &[choice, text] : choices) {
        if (choice == value)
            return text;
    }
    return value.toString();
}

QString ConnectionOption::explanation() const
{
    QStringList lines = {tip};
    if (type == Type::Number || type == Type::Decimal)
        lines.append(unit.isEmpty() ? tr("From %1 to %2.").arg(plain(minimum), plain(maximum))
                                    : tr("From %1 to %2 %3.").arg(plain(minimum), plain(maximum), unit));
    if (const QString usually = words(usual()); !usually.isEmpty())
        lines.append(tr("Default: %1.").arg(usually));
    lines.append(codeKey.isEmpty() ? tr("Name in documents: %1").arg(key) : tr("Name in code: %1").arg(codeKey));
    return lines.join(u'\n');
}

} // namespace Sockeye
