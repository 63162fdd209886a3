// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/draft.h"
#include <QJsonArray>
#include <QJsonObject>

/// Drafts as JSON, to be kept. Reading takes anything: what is unknown or of the wrong type is left at its usual value.
namespace Sockeye::DraftJson {

[[nodiscard]] QJsonArray ofArguments(const QList<ArgumentDraft> &arguments);
[[nodiscard]] QList<ArgumentDraft> arguments(const QJsonArray &json);

[[nodiscard]] QJsonObject of(const Draft &draft);
[[nodiscard]] Draft draft(const QJsonObject &json);

/// About how many bytes a draft takes when it is kept.
[[nodiscard]] qsizetype size(const Draft &draft);

} // namespace Sockeye::DraftJson
