// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/argumentparser.h"
#include "composer/attachmentlook.h"
#include <QFutureWatcher>
#include <QTimer>

namespace Sockeye {

/// What can be said about an argument as it is being typed.
struct CheckedArgument {
    std::optional<ArgumentError> error;
    qsizetype attachments = 0;
    /// Of all attachments, those in files too.
    qint64 bytes = 0;
    /// Of an argument that is binary itself.
    std::optional<AttachmentLook> look;

    /// Files are looked at, not read.
    [[nodiscard]] static CheckedArgument of(const ArgumentDraft &draft);
};

/// Checks an argument as it is typed: short texts at once, long ones in another thread when the typing pauses.
class ArgumentCheck final : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype ShortText = 64 * 1024; ///< UTF-16 units checked at once

    explicit ArgumentCheck(QObject *parent = nullptr);

    /// Forgets what was to be checked before.
    void start(const ArgumentDraft &draft);
    void cancel();
    /// A long text waits or is being checked.
    [[nodiscard]] bool isBusy() const { return m_pause.isActive() || m_watcher.isRunning(); }

Q_SIGNALS:
    void finished(const Sockeye::CheckedArgument &checked);

private:
    void runAside();

    ArgumentDraft m_draft;
    QTimer m_pause;
    QFutureWatcher<CheckedArgument> m_watcher;
};

} // namespace Sockeye
