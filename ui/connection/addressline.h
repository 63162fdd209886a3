// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionstatus.h"
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Sockeye {

class StateDot;

/// The first line of the connection bar: state, URL, HTTP path, namespace, transports and the one button.
class AddressLine final : public QWidget {
    Q_OBJECT

public:
    explicit AddressLine(QWidget *parent = nullptr);

    [[nodiscard]] QString url() const;
    void setUrl(const QString &url);
    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    [[nodiscard]] QString nsp() const;
    void setNsp(const QString &nsp);
    [[nodiscard]] QStringList transports() const;
    void setTransports(const QStringList &transports);

    void setState(ConnectionStatus::State state);
    void setOptionsShown(bool shown);
    /// What is set in there, or that something is wrong; marks the button.
    void setOptionsText(const QString &text);
    void focusUrl();

Q_SIGNALS:
    void urlChanged();
    void changed();
    /// The one button, or Enter in a field.
    void triggered(bool byKey);
    void optionsToggled(bool shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupFields();
    void setupLayout();
    void setupConnections();
    void applyTheme();

    StateDot *m_dot = nullptr;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_path = nullptr;
    QLineEdit *m_nsp = nullptr;
    QComboBox *m_transports = nullptr;
    QToolButton *m_options = nullptr;
    QPushButton *m_button = nullptr;
    ConnectionStatus::State m_state = ConnectionStatus::State::Closed;
};

} // namespace Sockeye
