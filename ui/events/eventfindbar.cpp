// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventfindbar.h"

#include "events/eventmodel.h"
#include "theme/command.h"
#include "theme/quietlabel.h"
#include "theme/words.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {

constexpr int LeastWidth = 120;
using In = EventFindQuery::In;
using Scope = EventFind::Scope;

} // namespace

EventFindBar::EventFindBar(const EventModel *events, QWidget *parent)
    : QWidget(parent)
    , m_find(new EventFind(events, this))
    , m_text(new QLineEdit(this))
    , m_in(new QComboBox(this))
    , m_scope(new QComboBox(this))
    , m_back(addButton(tr("Find previous")))
    , m_forward(addButton(tr("Find next")))
    , m_counts(new Theme::QuietLabel(tr("How many were found"), Meaning::Muted, this))
    , m_note(new Theme::QuietLabel(tr("About the search"), Meaning::Warning, this))
    , m_stop(addButton(tr("Stop searching")))
    , m_close(addButton(tr("Close the search")))
    , m_icon(m_text->addAction(QIcon(), QLineEdit::LeadingPosition))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, 0, Theme::SmallGap, Theme::SmallGap);
    layout->setSpacing(Theme::SmallGap);
    layout->addWidget(m_text, 1);
    const QList<QWidget *> parts{m_in, m_scope, m_back, m_forward, m_counts, m_note, m_stop, m_close};
    for (QWidget *part : parts)
        layout->addWidget(part);
    setupFields();
    connectParts();
    updateColors();
    hide();
}

QToolButton *EventFindBar::addButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    return button;
}

void EventFindBar::setupFields()
{
    m_text->setAccessibleName(tr("Find in events"));
    m_text->setPlaceholderText(tr("Find in names, arguments, raw text and binary"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(LeastWidth);
    m_in->setAccessibleName(tr("Where in an event"));
    m_in->addItem(tr("Everything"), QVariant::fromValue(static_cast<int>(In::Everything)));
    m_in->addItem(tr("Arguments"), QVariant::fromValue(static_cast<int>(In::Arguments)));
    m_in->addItem(tr("Raw text"), QVariant::fromValue(static_cast<int>(In::RawText)));
    m_in->addItem(tr("Binary as text"), QVariant::fromValue(static_cast<int>(In::BinaryText)));
    m_in->addItem(tr("Binary as hex"), QVariant::fromValue(static_cast<int>(In::BinaryHex)));
    m_scope->setAccessibleName(tr("In which events"));
    m_scope->addItem(tr("Rows shown"), QVariant::fromValue(static_cast<int>(Scope::RowsShown)));
    m_scope->addItem(tr("Whole log"), QVariant::fromValue(static_cast<int>(Scope::WholeLog)));
    m_scope->setItemData(1, tr("Also answers, and rows that a filter hides"), Qt::ToolTipRole);
    for (QComboBox *box : {m_in, m_scope}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->view()->setAccessibleName(box->accessibleName());
    }
    m_stop->hide();
}

void EventFindBar::connectParts()
{
    connect(m_text, &QLineEdit::textChanged, this, &EventFindBar::start);
    connect(m_in, &QComboBox::activated, this, &EventFindBar::start);
    connect(m_scope, &QComboBox::activated, this, &EventFindBar::start);
    connect(m_stop, &QToolButton::clicked, m_find, &EventFind::cancel);
    connect(m_close, &QToolButton::clicked, this, &EventFindBar::close);
    connect(m_find, &EventFind::went, this, &EventFindBar::show);
    connect(m_find, &EventFind::progressed, this, &EventFindBar::showCounts);
}

void EventFindBar::addCommands(QWidget *panel)
{
    m_panel = panel;
    const QAction *find =
        Theme::addCommand(panel,
                          {QStringLiteral("events.find"), tr("Find in events"),
                           tr("In arguments, raw text and binary; hides nothing"), QStringLiteral("search")},
                          {QKeySequence(QKeySequence::Find)});
    QAction *next =
        Theme::addCommand(panel, {QStringLiteral("events.findNext"), tr("Find next"), {}, QStringLiteral("down")},
                          {QKeySequence(Qt::Key_F3)});
    QAction *back =
        Theme::addCommand(panel, {QStringLiteral("events.findPrevious"), tr("Find previous"), {}, QStringLiteral("up")},
                          {QKeySequence(Qt::SHIFT | Qt::Key_F3)});
    connect(find, &QAction::triggered, this, &EventFindBar::open);
    connect(next, &QAction::triggered, this, &EventFindBar::goForward);
    connect(back, &QAction::triggered, this, &EventFindBar::goBack);
    m_forward->setDefaultAction(next);
    m_back->setDefaultAction(back);
}

void EventFindBar::open()
{
    QWidget::show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    if (m_find->query().isEmpty() && !m_text->text().isEmpty())
        start();
}

void EventFindBar::close()
{
    hide();
    m_find->stop();
    Q_EMIT marksChanged();
    if (m_panel)
        m_panel->setFocus();
}

void EventFindBar::extend()
{
    m_find->extend();
}

void EventFindBar::start()
{
    const EventFindQuery query(m_text->text(), static_cast<In>(m_in->currentData().toInt()));
    m_note->setText({});
    m_find->start(query, static_cast<Scope>(m_scope->currentData().toInt()));
    if (!query.isEmpty() && query.isValid())
        m_find->goForward(m_from - 1); // the row one is at may have it
    if (!query.isValid())
        m_note->setText(tr("Write bytes as pairs of 0–9 and a–f, such as ff d8 ff"));
}

void EventFindBar::goForward()
{
    if (m_find->query().isEmpty())
        open();
    else
        m_find->goForward(m_from);
}

void EventFindBar::goBack()
{
    if (m_find->query().isEmpty())
        open();
    else
        m_find->goBack(m_from < 0 ? std::numeric_limits<qsizetype>::max() : m_from);
}

void EventFindBar::show(qsizetype record, EventFind::Step step)
{
    if (step == EventFind::Step::FromTheTop)
        m_note->setText(tr("went on from the top"));
    else if (step == EventFind::Step::FromTheEnd)
        m_note->setText(tr("went on from the end"));
    else
        m_note->setText({});
    showCounts();
    if (record < 0)
        return;
    m_from = record;
    Q_EMIT recordFound(record);
}

void EventFindBar::showCounts()
{
    const qsizetype number = m_find->currentNumber();
    const QString count = Words::count(m_find->count());
    QString text;
    if (m_find->query().isEmpty() || !m_find->query().isValid())
        text.clear();
    else if (!m_find->isFinished())
        text = m_find->isCancelled() ? tr("%1 found, stopped at %2 %").arg(count).arg(m_find->percent())
                                     : tr("%1 found, searching… %2 %").arg(count).arg(m_find->percent());
    else if (m_find->count() == 0)
        text = tr("not found");
    else
        text = number < 0 ? tr("%1 found").arg(count) : tr("%1 of %2").arg(Words::count(number + 1), count);
    m_counts->setText(text);
    m_stop->setVisible(!m_find->isFinished() && !m_find->isCancelled());
    Q_EMIT marksChanged();
}

void EventFindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isEnter && (event->modifiers() & Qt::ShiftModifier) != 0)
        goBack();
    else if (isEnter)
        goForward();
    else
        QWidget::keyPressEvent(event);
}

void EventFindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateColors();
    QWidget::changeEvent(event);
}

void EventFindBar::updateColors()
{
    m_icon->setIcon(Theme::icon(QStringLiteral("search"), palette()));
    m_stop->setIcon(Theme::icon(QStringLiteral("cancel"), palette()));
    m_close->setIcon(Theme::icon(QStringLiteral("close"), palette()));
}

} // namespace Sockeye
