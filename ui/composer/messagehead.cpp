// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/messagehead.h"
#include "composer/draftline.h"
#include "composer/pastedmessage.h"
#include "composer/secondsbox.h"
#include "composer/sendadvice.h"
#include "composer/sendflags.h"
#include "theme/theme.h"
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>

namespace Sockeye {

namespace {

constexpr int WidestFlags = 150; // more is told by the tooltip

} // namespace

MessageHead::MessageHead(QAction *flags, QWidget *parent)
    : QWidget(parent)
    , m_nsp(new QComboBox)
    , m_event(new QLineEdit)
    , m_ack(new QCheckBox(tr("&Ack within")))
    , m_timeout(new SecondsBox)
    , m_fold(new QToolButton)
    , m_flags(new SendFlags)
    , m_problem(new QLabel)
    , m_known(new QStringListModel(this))
{
    setupParts();
    setupFlags(flags);
    setupLayout();
    setNamespaces({});
    setDraft({});
    applyTheme();
    setupConnections();
}

void MessageHead::setupParts()
{
    m_nsp->setAccessibleName(tr("Namespace to send to"));
    m_nsp->setToolTip(tr("Namespace"));
    m_nsp->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_nsp->setMinimumContentsLength(6);
    m_nsp->setMaximumWidth(220);
    m_event->setAccessibleName(tr("Event name"));
    m_event->setPlaceholderText(tr("Event name, or paste socket.emit(…)"));
    m_event->setMinimumWidth(100);
    m_event->setFont(Theme::codeFont());
    m_event->installEventFilter(this);
    auto *completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_event->setCompleter(completer);
    m_ack->setAccessibleName(tr("Expect an acknowledgement"));
    m_ack->setToolTip(tr("Ask the server for an answer. A server may behave differently when asked."));
    m_timeout->setAccessibleName(tr("Seconds to wait for the acknowledgement"));
    m_timeout->setToolTip(tr("How long to wait for the answer, in each try anew"));
    m_problem->setAccessibleName(tr("Problem of the event name"));
    m_problem->setWordWrap(true);
    m_problem->hide();
}

void MessageHead::setupFlags(QAction *flags)
{
    m_fold->setDefaultAction(flags);
    m_fold->setAccessibleName(tr("Flags"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setMaximumWidth(WidestFlags);
    m_flags->setVisible(flags->isChecked());
    connect(flags, &QAction::toggled, m_flags, &QWidget::setVisible);
}

void MessageHead::setupLayout()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Theme::Gap);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    int column = 0;
    for (QWidget *part : std::initializer_list<QWidget *>{m_nsp, m_event, m_ack, m_timeout, m_fold})
        layout->addWidget(part, 0, column++);
    layout->addWidget(m_problem, 1, 1, 1, 4);
    layout->addWidget(m_flags, 2, 0, 1, 5);
    setFocusProxy(m_event);
}

void MessageHead::setupConnections()
{
    connect(m_nsp, &QComboBox::currentTextChanged, this, [this] {
        m_isNspChosen = true;
        Q_EMIT changed();
    });
    connect(m_ack, &QCheckBox::toggled, this, &MessageHead::showFlags);
    connect(m_timeout, &SecondsBox::valueChanged, this, &MessageHead::showFlags);
    connect(m_flags, &SendFlags::changed, this, &MessageHead::showFlags);
    connect(m_event, &QLineEdit::textChanged, this, &MessageHead::checkName);
}

Draft MessageHead::draft() const
{
    return {nsp(),
            event(),
            {},
            m_ack->isChecked(),
            m_timeout->time(),
            m_flags->isVolatile(),
            m_flags->retries(),
            m_flags->compress()};
}

void MessageHead::setDraft(const Draft &draft)
{
    setNsp(draft.nsp);
    m_event->setText(draft.event);
    m_event->setCursorPosition(0);
    m_ack->setChecked(draft.ack);
    m_timeout->setTime(draft.timeout);
    m_flags->setVolatile(draft.isVolatile);
    m_flags->setRetries(draft.retries);
    m_flags->setCompress(draft.compress);
    showFlags();
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

void MessageHead::setKnownEvents(const QStringList &events)
{
    if (events != m_known->stringList())
        m_known->setStringList(events);
}

void MessageHead::setProtocol(SocketIO::Protocol protocol)
{
    m_protocol = protocol;
    checkName();
}

void MessageHead::checkName()
{
    const QString problem = event().isEmpty() ? QString() : SendAdvice::nameProblem(event(), m_protocol);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    Q_EMIT changed();
}

void MessageHead::showFlags()
{
    Draft set = draft();
    m_timeout->setEnabled(set.ack || set.retries > 0);
    m_flags->showObjections(SendAdvice::objections(set));
    set.ack = false; // is seen beside it
    const QString flags = DraftLine::flags(set);
    m_fold->defaultAction()->setText(flags.isEmpty() ? tr("Flags") : tr("Flags: %1").arg(flags));
    Q_EMIT changed();
}

void MessageHead::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
    m_event->setFocus();
}

bool MessageHead::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_event || event->type() != QEvent::KeyPress
        || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste))
        return QWidget::eventFilter(watched, event);
    const QString text = QGuiApplication::clipboard()->text();
    if (std::holds_alternative<PastedMessage::Other>(PastedMessage::of(text)))
        return false;
    Q_EMIT messagePasted(text);
    return true;
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
