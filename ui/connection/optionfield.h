// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionoption.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace Sockeye {

class TransportList;

/// The widget that one option is changed with, by its type.
class OptionField final : public QWidget {
    Q_OBJECT

public:
    explicit OptionField(const ConnectionOption &option, QWidget *parent = nullptr);

    /// What is written; undefined while it is no value at all.
    [[nodiscard]] QJsonValue value() const;
    void setValue(const QJsonValue &value);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeField(const ConnectionOption &option);
    void makeLine(const ConnectionOption &option);
    void makeText(const ConnectionOption &option);
    void addBrowsing(const ConnectionOption &option);
    [[nodiscard]] QJsonValue lineValue() const;
    [[nodiscard]] QJsonValue textValue() const;

    ConnectionOption::Type m_type;
    QCheckBox *m_switch = nullptr;
    QComboBox *m_choice = nullptr;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_text = nullptr;
    TransportList *m_transports = nullptr;
};

} // namespace Sockeye
