// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/attemptlist.h"

#include "diagnosis/diagnosiswords.h"
#include "theme/theme.h"

namespace Sockeye {

AttemptList::AttemptList(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Failed attempts"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSpacing(1);
    setViewportMargins(Theme::SmallGap, 0, 0, 0);
    connect(this, &QListWidget::currentItemChanged, this, &AttemptList::choose);
    connect(this, &QListWidget::itemActivated, this, &AttemptList::choose);
}

qsizetype AttemptList::count(const QList<AttemptGroup> &groups)
{
    qsizetype sum = 0;
    for (const AttemptGroup &group : groups)
        sum += group.count;
    return sum;
}

void AttemptList::setAttempts(const QList<AttemptGroup> &groups)
{
    const QSignalBlocker blocker(this); // nobody chose
    const int row = currentRow();
    clear();
    const qsizetype shown = std::min(groups.size(), MostGroups);
    for (qsizetype i = groups.size() - 1; i >= groups.size() - shown; --i) {
        const AttemptGroup &group = groups.at(i);
        auto *item = new QListWidgetItem(text(group), this);
        item->setToolTip(DiagnosisWords::text(group.diagnosis));
        item->setData(Qt::UserRole, qlonglong(group.diagnosis.records.value(0, -1)));
    }
    if (const qsizetype hidden = count(groups.first(groups.size() - shown)); hidden > 0) {
        auto *item = new QListWidgetItem(tr("%n earlier attempt(s)", nullptr, int(hidden)), this);
        item->setFlags(Qt::NoItemFlags);
    }
    setCurrentRow(row);
    updateGeometry();
}

QString AttemptList::text(const AttemptGroup &group) const
{
    const QString cause = DiagnosisWords::cause(group.diagnosis);
    const QString last = m_clock.text(group.diagnosis.time);
    if (group.count == 1)
        return tr("%1  %2").arg(last, cause);
    return tr("%1 to %2, %n times: %3", nullptr, int(group.count)).arg(m_clock.text(group.first), last, cause);
}

void AttemptList::choose(const QListWidgetItem *item)
{
    const qsizetype record = item ? item->data(Qt::UserRole).toLongLong() : -1;
    if (record >= 0 && item->flags().testFlag(Qt::ItemIsEnabled))
        Q_EMIT recordSelected(record);
}

QSize AttemptList::sizeHint() const
{
    constexpr int MostRows = 5;
    const int rows = qBound(1, QListWidget::count(), MostRows);
    const int row = std::max(sizeHintForRow(0), fontMetrics().height()) + 2 * spacing();
    return {QListWidget::sizeHint().width(), rows * row + Theme::SmallGap};
}

QSize AttemptList::minimumSizeHint() const
{
    return {QListWidget::minimumSizeHint().width(), sizeHint().height()};
}

} // namespace Sockeye
