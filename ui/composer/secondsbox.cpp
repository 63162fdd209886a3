// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/secondsbox.h"
#include <cmath>

namespace Sockeye {

namespace {

constexpr double MillisecondsPerSecond = 1000;

} // namespace

SecondsBox::SecondsBox(QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setDecimals(3);
    setRange(0, 24 * 3600);
    setSuffix(tr(" s"));
    setSpecialValueText(tr("no limit"));
}

std::chrono::milliseconds SecondsBox::time() const
{
    return std::chrono::milliseconds(std::llround(value() * MillisecondsPerSecond));
}

void SecondsBox::setTime(std::chrono::milliseconds time)
{
    setValue(static_cast<double>(time.count()) / MillisecondsPerSecond);
}

QString SecondsBox::textFromValue(double value) const
{
    return locale().toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace Sockeye
