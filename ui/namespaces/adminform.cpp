// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/adminform.h"

#include "theme/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Sockeye {

AdminForm::AdminForm(Wishes wishes, QWidget *parent)
    : QWidget(parent)
    , m_wishes(std::move(wishes))
    , m_nsp(new QLineEdit(QStringLiteral("/admin"), this))
    , m_way(new QComboBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_session(new QLineEdit(this))
    , m_button(new QPushButton(this))
    , m_sentence(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SmallGap);
    auto *line = new QHBoxLayout;
    line->addWidget(m_nsp, 1);
    line->addWidget(m_way);
    line->addWidget(m_user, 1);
    line->addWidget(m_password, 1);
    line->addWidget(m_session, 2);
    line->addWidget(m_button);
    layout->addLayout(line);
    layout->addWidget(m_sentence);
    setupFields();
    showFields();
    showState(false, {}, false);
}

void AdminForm::setupFields()
{
    m_nsp->setAccessibleName(tr("Admin namespace"));
    m_nsp->setToolTip(tr("The namespace that the server's admin module was given, /admin as a rule"));
    m_way->setAccessibleName(tr("How to log in"));
    m_way->addItems({tr("User and password"), tr("Session id"), tr("No login")});
    m_user->setAccessibleName(tr("Admin user"));
    m_user->setPlaceholderText(tr("User"));
    m_password->setAccessibleName(tr("Admin password"));
    m_password->setPlaceholderText(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_session->setAccessibleName(tr("Admin session id"));
    m_session->setPlaceholderText(tr("Session id from an earlier login"));
    m_sentence->setAccessibleName(tr("How the admin connection stands"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_button->setAutoDefault(false);
    connect(m_way, &QComboBox::currentIndexChanged, this, &AdminForm::showFields);
    connect(m_button, &QPushButton::clicked, this, &AdminForm::submit);
    for (QLineEdit *field : {m_nsp, m_user, m_password, m_session})
        connect(field, &QLineEdit::returnPressed, this, &AdminForm::submit);
}

void AdminForm::showFields()
{
    m_user->setVisible(m_way->currentIndex() == Password);
    m_password->setVisible(m_way->currentIndex() == Password);
    m_session->setVisible(m_way->currentIndex() == Session);
}

void AdminForm::showState(bool isInside, const QString &sentence, bool isBad)
{
    m_isInside = isInside;
    m_isBad = isBad;
    const QString text = isInside ? tr("Log out") : tr("Log in");
    m_button->setText(text);
    m_button->setAccessibleName(text);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    for (QWidget *field : QList<QWidget *>{m_nsp, m_way, m_user, m_password, m_session})
        field->setEnabled(!isInside);
    updateColors();
}

void AdminForm::setSession(const QString &sessionId)
{
    if (!sessionId.isEmpty() && m_session->text() != sessionId)
        m_session->setText(sessionId);
}

QByteArray AdminForm::auth() const
{
    QJsonObject auth;
    if (m_way->currentIndex() == Password)
        auth = {{QStringLiteral("username"), m_user->text()}, {QStringLiteral("password"), m_password->text()}};
    else if (m_way->currentIndex() == Session)
        auth = {{QStringLiteral("sessionId"), m_session->text().trimmed()}};
    return auth.isEmpty() ? QByteArray() : QJsonDocument(auth).toJson(QJsonDocument::Compact);
}

void AdminForm::submit()
{
    if (m_isInside)
        return m_wishes.logOut();
    const QString name = m_nsp->text().trimmed();
    m_wishes.logIn(name.startsWith(u'/') ? name : QString(u'/' + name), auth());
}

QJsonObject AdminForm::place() const
{
    return {{QStringLiteral("nsp"), m_nsp->text()},
            {QStringLiteral("way"), m_way->currentIndex()},
            {QStringLiteral("user"), m_user->text()}};
}

void AdminForm::setPlace(const QJsonObject &place)
{
    if (const QString nsp = place.value(QLatin1String("nsp")).toString(); !nsp.isEmpty())
        m_nsp->setText(nsp);
    m_way->setCurrentIndex(qBound(0, place.value(QLatin1String("way")).toInt(), static_cast<int>(Nothing)));
    m_user->setText(place.value(QLatin1String("user")).toString());
}

void AdminForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateColors();
    QWidget::changeEvent(event);
}

void AdminForm::updateColors()
{
    QPalette shown = palette();
    shown.setColor(QPalette::WindowText, Theme::color(shown, m_isBad ? Theme::Meaning::Bad : Theme::Meaning::Muted));
    m_sentence->setPalette(shown);
}

} // namespace Sockeye
