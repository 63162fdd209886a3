// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionoption.h"
#include <QWidget>

class QLabel;
class QToolButton;

namespace Sockeye {

class MessageLine;
class OptionField;

/// One option: its name, its field, its default, a mark and a way back where it differs, and below what is wrong.
class OptionRow final : public QWidget {
    Q_OBJECT

public:
    explicit OptionRow(const ConnectionOption &option, QWidget *parent = nullptr);

    [[nodiscard]] const ConnectionOption &option() const { return m_option; }
    /// The value of the field, or the default while that is wrong or empty.
    [[nodiscard]] QJsonValue value() const;
    void setValue(const QJsonValue &value);
    [[nodiscard]] bool isGood() const;
    [[nodiscard]] bool differs() const;
    /// Whether it needs the whole width.
    [[nodiscard]] bool isWide() const;
    /// Whether its name, its key or its explanation holds what is searched for.
    [[nodiscard]] bool fits(const QString &searched) const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupLayout();
    [[nodiscard]] QString defaultText() const;
    void check();
    void applyTheme();

    ConnectionOption m_option;
    OptionField *m_field;
    QLabel *m_label;
    QLabel *m_default;
    QToolButton *m_reset;
    MessageLine *m_problem;
};

} // namespace Sockeye
