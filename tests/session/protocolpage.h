// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

/// The tables of lib/doc/protocol.md, and those that headers show.
namespace ProtocolPage {

using Row = QStringList; ///< its cells, trimmed
using Table = QList<Row>; ///< without the heading and the line below it

/// The tables under a heading of the page, in order. Fails the program's tests by being empty when there is none.
[[nodiscard]] QList<Table> tablesUnder(const QString &heading);
/// The first of them.
[[nodiscard]] Table tableUnder(const QString &heading);
/// The headings that have a table.
[[nodiscard]] QStringList headingsWithTables();

/// The first table in the comments of a header of lib/src/session.
[[nodiscard]] Table tableOf(const QString &header);
/// The enumerators of an `enum class` in it.
[[nodiscard]] QStringList enumeratorsOf(const QString &header, const QString &name);

/// What stands between backticks.
[[nodiscard]] QStringList codeIn(const QString &cell);
/// The words of a list: "a, b".
[[nodiscard]] QStringList wordsIn(const QString &cell);

} // namespace ProtocolPage
