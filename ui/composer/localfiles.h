// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace Sockeye {

/// Paths of the local files that were dropped or copied.
[[nodiscard]] QStringList localFiles(const QMimeData *mime);

} // namespace Sockeye
