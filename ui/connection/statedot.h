// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionstatus.h"
#include "theme/theme.h"
#include <QWidget>

namespace Sockeye {

/// A coloured dot: filled while connected, a ring while not.
class StateDot final : public QWidget {
    Q_OBJECT

public:
    explicit StateDot(QWidget *parent = nullptr);

    void setState(ConnectionStatus::State state);
    /// Another meaning than a connection's.
    void setMeaning(Theme::Meaning meaning, bool filled);

    [[nodiscard]] QSize sizeHint() const override { return {12, 12}; }
    /// What the state is called.
    [[nodiscard]] static QString name(ConnectionStatus::State state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme::Meaning m_meaning = Theme::Meaning::Muted;
    bool m_filled = false;
};

} // namespace Sockeye
