// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Sockeye {

/// The commands of the Edit menu that act on whatever has the focus: undo, cut, copy, paste, select all. They have no
/// keys of their own, for fields and lists answer to the usual ones themselves.
void addEditCommands(QWidget *window);

} // namespace Sockeye
