// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/ackmodel.h"

#include <array>
#include <QJsonObject>
#include <QObject>

class QHeaderView;

namespace Sockeye {

/// Which columns of the acknowledgements are shown, in which order and how wide. Narrow panes hide some by themselves,
/// until one has chosen.
class AckColumns final : public QObject {
    Q_OBJECT
public:
    using Column = AckModel::Column;

    /// `timeWidth` is what the time of day needs. Owned by the header.
    AckColumns(QHeaderView *header, int timeWidth);

    /// To be called with the width of the pane.
    void fit(int width);
    [[nodiscard]] bool isShown(Column column) const;
    void choose(Column column, bool shown);
    /// Order, widths and columns as they are at first.
    void reset();

    [[nodiscard]] QJsonObject place() const;
    void setPlace(const QJsonObject &place);

Q_SIGNALS:
    /// The user has done something.
    void changed();

private:
    void apply();
    void noteWidth(int column, int width);
    void takeShown(const QJsonObject &place);
    [[nodiscard]] bool isUsuallyShown(Column column) const;
    [[nodiscard]] int usualWidth(Column column) const;

    QHeaderView *m_header;
    int m_timeWidth;
    int m_width = 1000;
    bool m_hasChosen = false;
    bool m_applying = false;
    std::array<bool, AckModel::ColumnCount> m_shown{};
    std::array<int, AckModel::ColumnCount> m_widths{}; ///< 0 for the usual
};

} // namespace Sockeye
