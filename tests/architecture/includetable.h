// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sourcefile.h"
#include <QStringList>

namespace Architecture {

/// What the sources of one folder may include: one row of the table in lib/doc/architecture.md, section 2.
struct IncludeRow {
    QString folder; ///< as the page writes it; `ui/<panel>` stands for each folder of ui
    QStringList folders; ///< beginnings of the project's own paths
    QStringList publicHeaders; ///< of SocketIO/, lower case; "*" for all
    QStringList qtModules; ///< beside Core
    QStringList parties; ///< beginnings of the headers of others
    QStringList never; ///< Qt headers refused though their module is allowed
};

[[nodiscard]] const QList<IncludeRow> &includeTable();

/// The row that binds a file; nullptr when none does.
[[nodiscard]] const IncludeRow *rowFor(const SourceFile &file);

/// The includes of a file that its row does not allow. A source of lib, ui or app without a row is a finding too.
[[nodiscard]] Findings includeFindings(const SourceFile &file);

/// The folders named by the table of the page, in its order.
[[nodiscard]] QStringList foldersOfPage(const QString &markdown);

} // namespace Architecture
