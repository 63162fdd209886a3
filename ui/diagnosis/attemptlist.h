// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosisfold.h"
#include "theme/words.h"
#include <QListWidget>

namespace Sockeye {

/// Every attempt of a reconnect storm with its cause, equal ones together, the latest first.
class AttemptList final : public QListWidget {
    Q_OBJECT

public:
    /// Groups beyond this many are told by their number only.
    static constexpr qsizetype MostGroups = 200;

    explicit AttemptList(QWidget *parent = nullptr);

    void setClock(const QDateTime &startedAt) { m_clock = Words::Clock(startedAt); }
    void setAttempts(const QList<AttemptGroup> &groups);

    /// How many attempts there are in all groups.
    [[nodiscard]] static qsizetype count(const QList<AttemptGroup> &groups);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void recordSelected(qsizetype record);

private:
    void choose(const QListWidgetItem *item);
    [[nodiscard]] QString text(const AttemptGroup &group) const;

    Words::Clock m_clock;
};

} // namespace Sockeye
