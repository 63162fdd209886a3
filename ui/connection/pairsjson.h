// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/fieldlines.h"
#include <optional>
#include <QJsonValue>

namespace Sockeye {

/// Query parameters and headers as JSON: an object, or, where a name comes twice, an array of pairs.
namespace PairsJson {

[[nodiscard]] QJsonValue write(const FieldLines::Query &pairs);
[[nodiscard]] QJsonValue write(const FieldLines::Headers &pairs);
/// Both forms, and "a=b&c=d" as old clients write a query; none when it is nothing of these.
[[nodiscard]] std::optional<FieldLines::Query> read(const QJsonValue &value);
[[nodiscard]] FieldLines::Headers toHeaders(const FieldLines::Query &pairs);

} // namespace PairsJson

} // namespace Sockeye
