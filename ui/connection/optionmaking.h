// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionoption.h"
#include <QJsonArray>
#include <type_traits>

namespace Sockeye {

/// Makes the option that a member of the settings holds: `makeOption<&ConnectionSettings::tls, &TlsSettings::verify>`.
template <auto Owner, auto Member> ConnectionOption makeOption(ConnectionOption::Fold fold, const char *key)
{
    using Value = std::remove_cvref_t<decltype((ConnectionSettings().*Owner).*Member)>;
    using Type = ConnectionOption::Type;
    constexpr bool isTime = std::is_same_v<Value, std::chrono::milliseconds>;
    ConnectionOption made{QString::fromLatin1(key), fold};
    made.codeKey = made.key;
    made.type = std::is_same_v<Value, bool>   ? Type::Switch
        : std::is_same_v<Value, double>       ? Type::Decimal
        : std::is_same_v<Value, QStringList>  ? Type::List
        : std::is_integral_v<Value> || isTime ? Type::Number
                                              : Type::Text;
    made.get = [](const ConnectionSettings &settings) -> QJsonValue {
        const Value &value = (settings.*Owner).*Member;
        if constexpr (isTime)
            return static_cast<qint64>(value.count());
        else if constexpr (std::is_same_v<Value, QStringList>)
            return QJsonArray::fromStringList(value);
        else if constexpr (std::is_integral_v<Value> && !std::is_same_v<Value, bool>)
            return static_cast<qint64>(value);
        else
            return value;
    };
    made.set = [](ConnectionSettings &settings, const QJsonValue &json) {
        Value &value = (settings.*Owner).*Member;
        if constexpr (isTime)
            value = std::chrono::milliseconds(json.toInteger());
        else if constexpr (std::is_same_v<Value, QStringList>)
            value = json.toVariant().toStringList();
        else
            value = json.toVariant().value<Value>();
    };
    return made;
}

} // namespace Sockeye
