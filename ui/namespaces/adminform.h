// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Sockeye {

/// Where the admin namespace of a server is named and how one logs in to it.
class AdminForm final : public QWidget {
    Q_OBJECT
public:
    /// Called when the user wants to log in, or to log out.
    struct Wishes {
        std::function<void(const QString &nsp, const QByteArray &authJson)> logIn;
        std::function<void()> logOut;
    };

    AdminForm(Wishes wishes, QWidget *parent);

    /// What the button does next, and the sentence beside it.
    void showState(bool isInside, const QString &sentence, bool isBad);
    /// Offers a session the server has opened for logging in again.
    void setSession(const QString &sessionId);

    /// Everything but password and session.
    [[nodiscard]] QJsonObject place() const;
    void setPlace(const QJsonObject &place);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Way { Password, Session, Nothing };

    void setupFields();
    void showFields();
    void submit();
    void updateColors();
    [[nodiscard]] QByteArray auth() const;

    Wishes m_wishes;
    QLineEdit *m_nsp;
    QComboBox *m_way;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_session;
    QPushButton *m_button;
    QLabel *m_sentence;
    bool m_isInside = false;
    bool m_isBad = false;
};

} // namespace Sockeye
