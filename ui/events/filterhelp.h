// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/fallingpane.h"

class QTreeWidget;

namespace Sockeye {

/// Falls down from the filter: examples of all that can be written there. One that is chosen is written.
class FilterHelp final : public FallingPane {
    Q_OBJECT
public:
    explicit FilterHelp(QWidget *parent = nullptr);

    void open(const QWidget &below);
    [[nodiscard]] static QStringList examples();

Q_SIGNALS:
    void chosen(const QString &example);

private:
    QTreeWidget *m_list;
};

} // namespace Sockeye
