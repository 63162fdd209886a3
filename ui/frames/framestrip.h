// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/framefacts.h"

#include <QWidget>

class QLabel;

namespace Sockeye {

/// Tells of the chosen frame, below the list: of an exchange where its time went, as a bar.
class FrameStrip final : public QWidget {
    Q_OBJECT

public:
    explicit FrameStrip(QWidget *parent = nullptr);

    void tell(const FrameFacts &facts);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateColors();
    void fitBar();

    QLabel *m_title;
    QLabel *m_facts;
    ExchangeTiming m_timing;
};

} // namespace Sockeye
