// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStringListModel;

namespace Sockeye {

/// The first line of the composer: namespace, event name, and how it is sent.
class MessageHead final : public QWidget {
    Q_OBJECT

public:
    explicit MessageHead(QWidget *parent = nullptr);

    [[nodiscard]] QString nsp() const;
    void setNsp(const QString &nsp);
    /// Offers these namespaces; the chosen one stays chosen, also when it is none of them.
    void setNamespaces(const QStringList &namespaces);
    [[nodiscard]] bool isJoined() const { return m_joined.contains(nsp()); }
    [[nodiscard]] QString event() const;
    void setEvent(const QString &event);
    void setKnownEvents(const QStringList &events);
    [[nodiscard]] bool ack() const;
    void setAck(bool ack);
    [[nodiscard]] std::chrono::milliseconds timeout() const;
    void setTimeout(std::chrono::milliseconds timeout);
    [[nodiscard]] bool isVolatile() const;
    void setVolatile(bool isVolatile);

    /// Shows what is wrong with the name and puts the cursor there.
    void showProblem(const QString &problem);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupParts();
    void setupLayout();
    void checkName();
    void applyTheme();

    QComboBox *m_nsp = nullptr;
    QLineEdit *m_event = nullptr;
    QCheckBox *m_ack = nullptr;
    QSpinBox *m_timeout = nullptr;
    QCheckBox *m_volatile = nullptr;
    QLabel *m_problem = nullptr;
    QStringListModel *m_known = nullptr;
    QStringList m_joined;
    bool m_isNspChosen = false;
};

} // namespace Sockeye
