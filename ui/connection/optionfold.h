// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QToolButton;

namespace Sockeye {

class OptionRow;

/// A heading that opens and closes what stands below it, and says how much of that was changed.
class OptionFold final : public QWidget {
    Q_OBJECT

public:
    explicit OptionFold(const QString &title, QWidget *parent = nullptr);

    void setContent(QWidget *content);
    void addRow(OptionRow *row);
    [[nodiscard]] const QList<OptionRow *> &rows() const { return m_rows; }

    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);
    /// Shows the rows that fit and opens; all of them, as open as before, for an empty text. Returns how many fit.
    int search(const QString &text);
    /// Shows how many options differ from their defaults.
    void showChanges();

Q_SIGNALS:
    void toggled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();
    void showBody();

    QString m_title;
    QToolButton *m_heading;
    QWidget *m_body;
    QGridLayout *m_grid;
    QList<OptionRow *> m_rows;
    bool m_half = false; // the last row has room beside it
    bool m_isSearched = false;
};

} // namespace Sockeye
