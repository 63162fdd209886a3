// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Sockeye {

/// Languages that code can be copied in.
enum class CodeLanguage { JavaScript, TypeScript, Cpp, Qml, Python };

} // namespace Sockeye
