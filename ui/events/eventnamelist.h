// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventnamesmodel.h"
#include "theme/flattable.h"
#include "theme/iconstrip.h"
#include "theme/linetext.h"

namespace Sockeye {

/// The names of the events on screen: a click on the eye hides one, a click on the ring shows it alone.
class EventNameList final : public Theme::FlatTable {
    Q_OBJECT
public:
    explicit EventNameList(EventNamesModel *model, QWidget *parent = nullptr);

protected:
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    void updateColors() override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupCommands();
    void paintName(QPainter &painter, int row, const QRect &area);

    EventNamesModel *m_model;
    Theme::LineText m_text;
    Theme::LineText m_code;
    Theme::IconStrip m_icons;
};

} // namespace Sockeye
