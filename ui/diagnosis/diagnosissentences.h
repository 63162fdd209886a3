// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <span>

namespace Sockeye {

/// What is said of a code. %1 is the namespace, the event, or else the host.
struct DiagnosisSentences {
    const char *code;
    const char *cause;
    const char *next;
};

/// By what they are about, as the rows of the table are.
[[nodiscard]] std::span<const DiagnosisSentences> networkSentences();
[[nodiscard]] std::span<const DiagnosisSentences> answerSentences();
[[nodiscard]] std::span<const DiagnosisSentences> endSentences();
[[nodiscard]] std::span<const DiagnosisSentences> upgradeSentences();
[[nodiscard]] std::span<const DiagnosisSentences> namespaceSentences();

} // namespace Sockeye
