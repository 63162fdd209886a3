// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QDoubleSpinBox>

namespace Sockeye {

/// A time in seconds, to the millisecond; zero is no limit.
class SecondsBox final : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit SecondsBox(QWidget *parent = nullptr);

    [[nodiscard]] std::chrono::milliseconds time() const;
    void setTime(std::chrono::milliseconds time);

    /// Without zeros at the end.
    [[nodiscard]] QString textFromValue(double value) const override;
};

} // namespace Sockeye
