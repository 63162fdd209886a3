// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace Sockeye {

class EventModel;

/// The pinned events in a short list above the others: always in sight, whatever the filter hides.
class EventPins final : public QListWidget {
    Q_OBJECT
public:
    explicit EventPins(EventModel *events, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    /// A pin was clicked, or Return pressed on it.
    void chosen(qsizetype record);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refill();
    void updateColors();
    void unpin();
    [[nodiscard]] qsizetype recordOf(const QListWidgetItem *item) const;

    EventModel *m_events;
};

} // namespace Sockeye
