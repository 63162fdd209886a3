// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <QByteArray>

namespace Sockeye {

/// Prints one line at once, so that whoever reads the console through a pipe sees it when it happens.
void printLine(std::FILE *stream, const QByteArray &line);

} // namespace Sockeye
