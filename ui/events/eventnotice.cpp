// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventnotice.h"

#include "theme/theme.h"
#include "theme/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

namespace Sockeye {
namespace {
constexpr int MessageMs = 8000;
constexpr int ProgressSteps = 1000;
} // namespace

EventNotice::EventNotice(QWidget *parent)
    : QWidget(parent)
    , m_hidden(new QLabel(this))
    , m_message(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_showAll(nullptr)
    , m_cancel(nullptr)
    , m_forget(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, 0, Theme::Gap, Theme::SmallGap);
    layout->setSpacing(Theme::Gap);
    for (QLabel *label : {m_hidden, m_message}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_hidden->setAccessibleName(tr("What is hidden"));
    m_message->setAccessibleName(tr("Notice"));
    m_progress->setAccessibleName(tr("Progress of the copy"));
    m_progress->setRange(0, ProgressSteps);
    layout->addWidget(m_hidden, 1);
    m_showAll = addButton(tr("Show all"), tr("Show the events of every name again"));
    layout->addWidget(m_message, 1);
    layout->addWidget(m_progress, 1);
    m_cancel = addButton(tr("Cancel"), tr("Copy nothing"));
    m_forget->setSingleShot(true);
    m_forget->setInterval(MessageMs);
    connect(m_showAll, &QToolButton::clicked, this, [this] { Q_EMIT showAllRequested(); });
    connect(m_cancel, &QToolButton::clicked, this, [this] { Q_EMIT cancelRequested(); });
    connect(m_forget, &QTimer::timeout, this, [this] { showMessage({}); });
    hideProgress();
}

QToolButton *EventNotice::addButton(const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

void EventNotice::showHiddenNames(qsizetype names, qint64 events)
{
    const QString text = names == 0 ? QString()
                                    : tr("%n name(s) hidden", nullptr, static_cast<int>(names)) + QStringLiteral(" · ")
            + tr("%Ln row(s)", nullptr, static_cast<int>(events));
    if (m_hidden->text() != text) {
        m_hidden->setText(text);
        updateParts();
    }
}

void EventNotice::showMessage(const QString &text)
{
    m_message->setText(text);
    if (!text.isEmpty())
        m_forget->start();
    updateParts();
}

void EventNotice::showProgress(qsizetype done, qsizetype total)
{
    m_progress->setFormat(tr("Copying: %1 of %2 rows").arg(Words::count(done), Words::count(total)));
    m_progress->setValue(total > 0 ? static_cast<int>(done * ProgressSteps / total) : 0);
    if (m_progress->isHidden()) {
        m_progress->show();
        updateParts();
    }
}

void EventNotice::hideProgress()
{
    m_progress->hide();
    updateParts();
}

void EventNotice::updateParts()
{
    m_hidden->setVisible(!m_hidden->text().isEmpty());
    m_showAll->setVisible(!m_hidden->text().isEmpty());
    m_message->setVisible(!m_message->text().isEmpty());
    m_cancel->setVisible(!m_progress->isHidden());
    setVisible(!m_hidden->isHidden() || !m_message->isHidden() || !m_progress->isHidden());
}

} // namespace Sockeye
