// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/joinform.h"

#include "theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <SocketIO/arguments.h>

namespace Sockeye {

JoinForm::JoinForm(Join join, QWidget *parent)
    : QWidget(parent)
    , m_onJoin(std::move(join))
    , m_name(new QLineEdit(this))
    , m_auth(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_authToggle(new QToolButton(this))
    , m_join(new QPushButton(tr("Join"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    layout->setSpacing(Theme::SmallGap);
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::SmallGap);
    line->addWidget(m_authToggle);
    line->addStretch(1);
    line->addWidget(m_join);
    layout->addWidget(m_name);
    layout->addWidget(m_auth);
    layout->addWidget(m_problem);
    layout->addLayout(line);
    setupFields();
    showAuth(false);
    check();
    updateColors();
}

void JoinForm::setupFields()
{
    m_name->setAccessibleName(tr("Namespace to join"));
    m_name->setPlaceholderText(tr("/namespace"));
    m_auth->setAccessibleName(tr("Auth payload as a JSON object"));
    m_auth->setPlaceholderText(tr("Auth payload, such as {\"token\": \"abc\"}"));
    m_auth->setFont(Theme::codeFont());
    m_problem->setAccessibleName(tr("What is wrong with the namespace or its auth payload"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_authToggle->setText(tr("Auth"));
    m_authToggle->setAccessibleName(tr("Show the auth payload"));
    m_authToggle->setToolTip(tr("Send an auth payload when joining"));
    m_authToggle->setCheckable(true);
    m_join->setAccessibleName(tr("Join the namespace"));
    connect(m_authToggle, &QToolButton::toggled, this, &JoinForm::showAuth);
    for (QLineEdit *field : {m_name, m_auth}) {
        connect(field, &QLineEdit::textChanged, this, &JoinForm::check);
        connect(field, &QLineEdit::returnPressed, this, &JoinForm::submit);
    }
    connect(m_join, &QPushButton::clicked, this, &JoinForm::submit);
}

QString JoinForm::nsp() const
{
    const QString name = m_name->text().trimmed();
    return name.startsWith(u'/') ? name : QString(u'/' + name);
}

void JoinForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void JoinForm::load(const QString &nsp, const QByteArray &authJson)
{
    m_name->setText(nsp);
    m_auth->setText(QString::fromUtf8(authJson));
    m_authToggle->setChecked(true);
    showAuth(true);
}

QString JoinForm::problem() const
{
    if (nsp().contains(u','))
        return tr("A namespace cannot contain a comma: on the wire it ends there. Take the comma out.");
    return authProblem();
}

QString JoinForm::authProblem() const
{
    const QString text = m_auth->text();
    if (m_auth->isHidden() || text.trimmed().isEmpty())
        return {};
    const auto parsed = SocketIO::Arguments::fromJson('[' + text.toUtf8() + ']');
    if (const auto *error = std::get_if<SocketIO::JsonError>(&parsed)) {
        // The bracket put before the text is not the user's; columns count characters.
        const QByteArray before = text.toUtf8().left(qMax<qsizetype>(error->offset - 1, 0));
        const qsizetype line = before.count('\n') + 1;
        const qsizetype column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
        return tr("Auth payload, line %1, column %2: %3").arg(line).arg(column).arg(error->reason);
    }
    const auto &values = std::get<SocketIO::Arguments>(parsed);
    if (values.size() != 1 || !values.at(0).isMap())
        return tr("The auth payload must be one JSON object, such as {\"token\": \"abc\"}.");
    return {};
}

void JoinForm::check()
{
    const QString text = problem();
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_join->setEnabled(text.isEmpty() && !m_name->text().trimmed().isEmpty());
}

void JoinForm::submit()
{
    if (!m_join->isEnabled())
        return;
    const QByteArray auth = m_auth->isHidden() ? QByteArray() : m_auth->text().trimmed().toUtf8();
    const QString name = nsp();
    m_name->clear();
    m_onJoin(name, auth);
}

void JoinForm::showAuth(bool on)
{
    m_auth->setVisible(on);
    if (on)
        m_auth->setFocus();
    check();
}

void JoinForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateColors();
    QWidget::changeEvent(event);
}

void JoinForm::updateColors()
{
    m_join->setIcon(Theme::icon(QStringLiteral("join"), palette()));
    QPalette bad = palette();
    bad.setColor(QPalette::WindowText, Theme::color(bad, Theme::Meaning::Bad));
    m_problem->setPalette(bad);
}

} // namespace Sockeye
