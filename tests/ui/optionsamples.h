// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "connection/optioncatalog.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

/// A value of an option that is not its default, whatever the option.
inline QJsonValue sampleOf(const Sockeye::ConnectionOption &option)
{
    using Type = Sockeye::ConnectionOption::Type;
    const QJsonValue usual = option.usual();
    const QString pin = QStringLiteral("sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    switch (option.type) {
    case Type::Switch:
        return !usual.toBool();
    case Type::Number:
        return usual.toDouble() + 7;
    case Type::Decimal:
        return 0.25;
    case Type::Choice:
        return option.choices.last().first;
    case Type::Pairs:
        return QJsonObject{{QStringLiteral("X-Name"), QStringLiteral("a \"value\", é")}};
    case Type::Json:
        return QJsonObject{{QStringLiteral("polling"), QJsonObject{{QStringLiteral("path"), QStringLiteral("/p/")}}}};
    case Type::List:
        return option.key == QLatin1String("transports") ? QJsonArray{QStringLiteral("websocket")}
            : option.key == QLatin1String("cookies")     ? QJsonArray{QStringLiteral("a=b; Path=/")}
            : option.key == QLatin1String("protocols")   ? QJsonArray{QStringLiteral("one"), QStringLiteral("two")}
                                                         : QJsonArray{pin};
    case Type::Text:
    case Type::Password:
    case Type::File:
        return option.key == QLatin1String("path") ? QStringLiteral("/x/") : QStringLiteral("some.where");
    }
    return {};
}

/// One row for each option that `isWanted`.
template <typename IsWanted> void addOptionRows(IsWanted isWanted)
{
    QTest::addColumn<QString>("key");
    for (const Sockeye::ConnectionOption &option : Sockeye::OptionCatalog::all()) {
        if (isWanted(option))
            QTest::newRow(qPrintable(option.key)) << option.key;
    }
}

/// The option with a key; ends the test when there is none.
inline Sockeye::ConnectionOption optionOf(const QString &key)
{
    for (const Sockeye::ConnectionOption &option : Sockeye::OptionCatalog::all()) {
        if (option.key == key)
            return option;
    }
    qFatal("no option is called \"%s\"", qPrintable(key));
}
