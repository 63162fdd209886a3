// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QSet>

class QAction;
class QHeaderView;
class QTableView;

namespace Sockeye {

/// Which columns of the events list are shown, in which order and how wide. What nobody chose goes by the width there
/// is.
class EventColumns final : public QObject {
    Q_OBJECT
public:
    /// Makes a command of the table for each column.
    explicit EventColumns(QTableView *table);

    /// To be called when the table becomes wider or narrower.
    void fit();
    /// As nobody had chosen anything.
    void reset();
    /// Show or hide a column each, then the way back to the usual ones.
    [[nodiscard]] QList<QAction *> commands() const;

    [[nodiscard]] QJsonObject place() const;
    /// Takes no notice of what it does not understand.
    void setPlace(const QJsonObject &place);

Q_SIGNALS:
    /// A person changed something that should be remembered.
    void changed();

private:
    void setupCommands();
    void setShown(int column, bool on);
    void showChecks();
    void setOrder(const QStringList &names);
    [[nodiscard]] int usualTimeWidth() const;

    QTableView *m_table;
    QHeaderView *m_header;
    QList<QAction *> m_toggles;
    QAction *m_reset = nullptr;
    QSet<int> m_ownWidths; ///< columns whose width a person chose
    QSet<int> m_ownShown; ///< columns a person showed or hid
    int m_fitted = -1; ///< width class the columns were made for
    bool m_fitting = false;
};

} // namespace Sockeye
