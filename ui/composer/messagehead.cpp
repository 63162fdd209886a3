// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/messagehead.h"
#include "composer/argumentparser.h"
#include "theme/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStringListModel>

namespace Sockeye {

MessageHead::MessageHead(QWidget *parent)
    : QWidget(parent)
    , m_nsp(new QComboBox)
    , m_event(new QLineEdit)
    , m_ack(new QCheckBox(tr("Expect &ack within")))
    , m_timeout(new QSpinBox)
    , m_volatile(new QCheckBox(tr("&Volatile")))
    , m_problem(new QLabel)
    , m_known(new QStringListModel(this))
{
    setupParts();
    setupLayout();
    setNamespaces({});
    setAck(false);
    applyTheme();
    const auto tell = [this] { Q_EMIT changed(); };
    connect(m_nsp, &QComboBox::currentTextChanged, this, [this] {
        m_isNspChosen = true;
        Q_EMIT changed();
    });
    connect(m_volatile, &QCheckBox::toggled, this, tell);
    connect(m_ack, &QCheckBox::toggled, m_timeout, &QSpinBox::setEnabled);
    connect(m_event, &QLineEdit::textChanged, this, &MessageHead::checkName);
}

void MessageHead::setupParts()
{
    m_nsp->setAccessibleName(tr("Namespace to send to"));
    m_nsp->setToolTip(tr("Namespace"));
    m_nsp->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_nsp->setMinimumContentsLength(6);
    m_nsp->setMaximumWidth(220);
    m_event->setAccessibleName(tr("Event name"));
    m_event->setPlaceholderText(tr("Event name"));
    m_event->setMinimumWidth(120);
    m_event->setFont(Theme::codeFont());
    auto *completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_event->setCompleter(completer);
    m_ack->setAccessibleName(tr("Expect an acknowledgement"));
    m_ack->setToolTip(tr("Ask the server for an answer. A server may behave differently when asked."));
    m_timeout->setAccessibleName(tr("Seconds to wait for the acknowledgement"));
    m_timeout->setRange(0, 24 * 3600);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setSpecialValueText(tr("no limit"));
    m_timeout->setValue(5);
    m_volatile->setAccessibleName(tr("Volatile"));
    m_volatile->setToolTip(tr("Drop the event instead of buffering it when it cannot be sent at once."));
    m_problem->setAccessibleName(tr("Problem of the event name"));
    m_problem->setWordWrap(true);
    m_problem->hide();
}

void MessageHead::setupLayout()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Theme::Gap);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    int column = 0;
    for (QWidget *part : std::initializer_list<QWidget *>{m_nsp, m_event, m_ack, m_timeout, m_volatile})
        layout->addWidget(part, 0, column++);
    layout->addWidget(m_problem, 1, 1, 1, 4);
    setFocusProxy(m_event);
}

QString MessageHead::nsp() const
{
    return m_nsp->currentText();
}

void MessageHead::setNsp(const QString &nsp)
{
    if (m_nsp->findText(nsp) < 0)
        m_nsp->addItem(nsp);
    m_nsp->setCurrentText(nsp);
}

void MessageHead::setNamespaces(const QStringList &namespaces)
{
    if (m_nsp->count() > 0 && namespaces == m_joined)
        return;
    m_joined = namespaces;
    QString chosen = m_nsp->count() > 0 ? nsp() : QStringLiteral("/");
    if (!m_isNspChosen && !namespaces.isEmpty() && !namespaces.contains(chosen))
        chosen = namespaces.constFirst();
    if (namespaces.contains(chosen))
        m_isNspChosen = true; // from now on only the user changes it, also when it is left
    const QSignalBlocker quiet(m_nsp);
    m_nsp->clear();
    m_nsp->addItems(namespaces);
    setNsp(chosen);
}

QString MessageHead::event() const
{
    return m_event->text();
}

void MessageHead::setEvent(const QString &event)
{
    m_event->setText(event);
}

void MessageHead::setKnownEvents(const QStringList &events)
{
    if (events != m_known->stringList())
        m_known->setStringList(events);
}

bool MessageHead::ack() const
{
    return m_ack->isChecked();
}

void MessageHead::setAck(bool ack)
{
    m_ack->setChecked(ack);
    m_timeout->setEnabled(ack);
}

std::chrono::milliseconds MessageHead::timeout() const
{
    return std::chrono::seconds(m_timeout->value());
}

void MessageHead::setTimeout(std::chrono::milliseconds timeout)
{
    m_timeout->setValue(static_cast<int>(std::chrono::ceil<std::chrono::seconds>(timeout).count()));
}

bool MessageHead::isVolatile() const
{
    return m_volatile->isChecked();
}

void MessageHead::setVolatile(bool isVolatile)
{
    m_volatile->setChecked(isVolatile);
}

void MessageHead::checkName()
{
    const QString problem = event().isEmpty() ? QString() : ArgumentParser::nameProblem(event());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    Q_EMIT changed();
}

void MessageHead::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
    m_event->setFocus();
}

void MessageHead::applyTheme()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Bad));
    m_problem->setPalette(colors);
}

void MessageHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace Sockeye
