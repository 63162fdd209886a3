// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/addressline.h"
#include "connection/statedot.h"
#include "theme/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace Sockeye {

AddressLine::AddressLine(QWidget *parent)
    : QWidget(parent)
    , m_dot(new StateDot)
    , m_url(new QLineEdit)
    , m_path(new QLineEdit(QStringLiteral("/socket.io/")))
    , m_nsp(new QLineEdit(QStringLiteral("/")))
    , m_transports(new QComboBox)
    , m_options(new QToolButton)
    , m_button(new QPushButton)
{
    setupFields();
    setupLayout();
    setupConnections();
    setState(ConnectionStatus::State::Closed);
}

void AddressLine::setupFields()
{
    m_url->setPlaceholderText(QStringLiteral("http://localhost:3000"));
    m_url->setAccessibleName(tr("Address of the server"));
    m_url->setClearButtonEnabled(true);
    m_path->setAccessibleName(tr("HTTP path"));
    m_path->setToolTip(tr("HTTP path of the Socket.IO endpoint. It is not the namespace."));
    m_nsp->setAccessibleName(tr("Namespace"));
    m_nsp->setToolTip(tr("Namespace that is joined first. It is not the HTTP path."));
    const QString polling = QStringLiteral("polling");
    const QString webSocket = QStringLiteral("websocket");
    m_transports->addItem(tr("polling → websocket"), QStringList{polling, webSocket});
    m_transports->addItem(tr("polling only"), QStringList{polling});
    m_transports->addItem(tr("websocket only"), QStringList{webSocket});
    m_transports->setAccessibleName(tr("Transports"));
    m_transports->setToolTip(tr("Transports in the order they are tried"));
    m_options->setCheckable(true);
    m_options->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setOptionsText({});
}

void AddressLine::setupLayout()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Gap - 2);
    const auto label = [this](const QString &text, QWidget *buddy) {
        auto *made = new QLabel(text, this);
        made->setBuddy(buddy);
        return made;
    };
    layout->addWidget(m_dot);
    layout->addWidget(m_url, 5);
    layout->addWidget(label(tr("&Path"), m_path));
    layout->addWidget(m_path, 2);
    layout->addWidget(label(tr("&Namespace"), m_nsp));
    layout->addWidget(m_nsp, 2);
    layout->addWidget(m_transports);
    layout->addWidget(m_options);
    layout->addWidget(m_button);
    m_url->setMinimumWidth(180);
    m_path->setMinimumWidth(84);
    m_nsp->setMinimumWidth(64);
    m_button->setMinimumWidth(112);
    setFocusProxy(m_url);
}

void AddressLine::setupConnections()
{
    connect(m_url, &QLineEdit::textChanged, this, [this] { Q_EMIT urlChanged(); });
    for (QLineEdit *field : {m_path, m_nsp})
        connect(field, &QLineEdit::textChanged, this, [this] { Q_EMIT changed(); });
    for (QLineEdit *field : {m_url, m_path, m_nsp})
        connect(field, &QLineEdit::returnPressed, this, [this] { Q_EMIT triggered(true); });
    connect(m_transports, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT changed(); });
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT triggered(false); });
    connect(m_options, &QToolButton::toggled, this, [this](bool shown) {
        applyTheme();
        Q_EMIT optionsToggled(shown);
    });
}

QString AddressLine::url() const
{
    return m_url->text();
}

void AddressLine::setUrl(const QString &url)
{
    m_url->setText(url);
}

QString AddressLine::path() const
{
    return m_path->text().trimmed();
}

void AddressLine::setPath(const QString &path)
{
    m_path->setText(path);
}

QString AddressLine::nsp() const
{
    return m_nsp->text().trimmed();
}

void AddressLine::setNsp(const QString &nsp)
{
    m_nsp->setText(nsp);
}

QStringList AddressLine::transports() const
{
    return m_transports->currentData().toStringList();
}

void AddressLine::setTransports(const QStringList &transports)
{
    int index = m_transports->findData(transports);
    if (index < 0) {
        m_transports->addItem(transports.join(tr(" → ")), transports);
        index = m_transports->count() - 1;
    }
    m_transports->setCurrentIndex(index);
}

void AddressLine::setState(ConnectionStatus::State state)
{
    using State = ConnectionStatus::State;
    m_state = state;
    m_dot->setState(state);
    const QString text = state == State::Closed ? tr("Connect")
        : state == State::Connected             ? tr("Disconnect")
                                                : tr("Cancel");
    m_button->setText(text);
    m_button->setAccessibleName(text);
    applyTheme();
}

void AddressLine::setOptionsShown(bool shown)
{
    m_options->setChecked(shown);
}

void AddressLine::setOptionsText(const QString &text)
{
    // Short, for the line is full: a dot says that something is set.
    m_options->setText(text.isEmpty() ? tr("Options") : tr("Options •"));
    m_options->setToolTip(text.isEmpty() ? tr("Everything that can be chosen about a connection") : text);
    m_options->setAccessibleName(tr("Connection options"));
    m_options->setAccessibleDescription(text);
}

void AddressLine::focusUrl()
{
    m_url->setFocus();
    m_url->selectAll();
}

void AddressLine::applyTheme()
{
    using State = ConnectionStatus::State;
    const QString icon = m_state == State::Closed ? QStringLiteral("connect")
        : m_state == State::Connected             ? QStringLiteral("disconnect")
                                                  : QStringLiteral("cancel");
    m_button->setIcon(Theme::icon(icon, palette()));
    m_options->setIcon(Theme::icon(m_options->isChecked() ? QStringLiteral("up") : QStringLiteral("down"), palette()));
}

void AddressLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace Sockeye
