// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/ackrow.h"
#include "theme/theme.h"
#include "theme/words.h"

#include <memory>
#include <QCache>
#include <QCoreApplication>
#include <QString>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// The words of one row that do not change with time.
struct AckLine {
    QString id;
    QString sent;
    QString arguments;
    QString answer;
    QString reason; ///< why there was no answer in time, as far as the log tells
    QString details; ///< more of the same
};

/// The words of an AckState, its icon's name and its colour.
struct AckStateWords {
    QString text;
    QString icon;
    Theme::Meaning meaning = Theme::Meaning::Muted;
};

/// Turns rows of the acknowledgements into words. Keeps those of the rows seen last.
class AckPresenter {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::AckPresenter)

public:
    explicit AckPresenter(std::shared_ptr<const SocketIO::TraceLog> log);

    /// Valid until the next call.
    [[nodiscard]] const AckLine &line(const AckRow &row);
    /// Forgets the words of a row that changed.
    void forget(const AckRow &row);
    [[nodiscard]] AckStateWords state(const AckRow &row);
    /// How long it took; of a row that waits, how long it has waited by now.
    [[nodiscard]] QString latency(const AckRow &row) const;
    /// A sentence on the state: what happened, and when it was a late answer, how late.
    [[nodiscard]] QString explanation(const AckRow &row);

private:
    [[nodiscard]] AckLine read(const AckRow &row) const;
    [[nodiscard]] AckStateWords outcome(const AckRow &row);
    [[nodiscard]] QString because(const QString &words, const AckRow &row);

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    Words::Clock m_clock;
    QCache<qint64, AckLine> m_lines;
};

} // namespace Sockeye
