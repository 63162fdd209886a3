// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QWidget>

class QLabel;

namespace Sockeye::Theme {

/// A line of text that may change at each frame: the window is laid out anew only when it needs more room than ever.
class QuietLabel final : public QWidget {
    Q_OBJECT
public:
    QuietLabel(const QString &accessibleName, Meaning meaning, QWidget *parent);

    void setText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateColors();

    QLabel *m_label;
    Meaning m_meaning;
};

} // namespace Sockeye::Theme
