// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTableWidget>

namespace Sockeye {

/// Facts as rows of a name and a value under headings; the whole can be copied.
class FactTable final : public QTableWidget {
    Q_OBJECT

public:
    struct Fact {
        QString name;
        QString value; ///< a heading has none
        bool isHeading = false;
    };

    explicit FactTable(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    /// The chosen rows, or all, as lines.
    [[nodiscard]] QString copiedText() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    QList<Fact> m_facts;
};

} // namespace Sockeye
