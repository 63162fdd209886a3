// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Sockeye {

/// Where a namespace is named that should be joined, with its auth payload if it wants one.
class JoinForm final : public QWidget {
    Q_OBJECT
public:
    /// Called with the namespace and a JSON object, or empty for none, when the user wants to join.
    using Join = std::function<void(const QString &nsp, const QByteArray &authJson)>;

    JoinForm(Join join, QWidget *parent);

    /// Empty when what was typed can be joined; else what is wrong with it and where.
    [[nodiscard]] QString problem() const;
    /// The namespace as it goes over the wire, with its leading slash.
    [[nodiscard]] QString nsp() const;
    /// Fills in what is to be joined, to be changed before it is; the cursor goes to the auth payload.
    void load(const QString &nsp, const QByteArray &authJson);
    /// Puts the cursor into the field of the name.
    void focusName();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupFields();
    void check();
    void submit();
    void showAuth(bool on);
    void updateColors();
    [[nodiscard]] QString authProblem() const;

    Join m_onJoin;
    QLineEdit *m_name;
    QLineEdit *m_auth;
    QLabel *m_problem;
    QToolButton *m_authToggle;
    QPushButton *m_join;
};

} // namespace Sockeye
