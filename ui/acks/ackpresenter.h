// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/ackrow.h"
#include "theme/theme.h"
#include "theme/words.h"

#include <memory>
#include <QCache>
#include <QString>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// The words of one row.
struct AckLine {
    QString nsp;
    QString event;
    QString id;
    QString sent;
    QString answer;
};

/// The words of an AckState, its icon's name and its colour.
struct AckStateWords {
    QString text;
    QString icon;
    Theme::Meaning meaning = Theme::Meaning::Muted;
};

/// Turns rows of the acknowledgements into words. Keeps those of the rows seen last.
class AckPresenter {
public:
    explicit AckPresenter(std::shared_ptr<const SocketIO::TraceLog> log);

    /// Valid until the next call.
    [[nodiscard]] const AckLine &line(const AckRow &row);
    /// Forgets the words of a row that changed.
    void forget(const AckRow &row);
    /// Of a row that waits, how long it has waited by now.
    [[nodiscard]] AckStateWords state(const AckRow &row) const;

private:
    [[nodiscard]] AckLine read(const AckRow &row) const;

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    Words::Clock m_clock;
    QCache<qsizetype, AckLine> m_lines;
};

} // namespace Sockeye
