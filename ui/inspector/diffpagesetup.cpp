// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/bytediffview.h"
#include "inspector/diffpage.h"
#include "inspector/textview.h"
#include "inspector/workbar.h"
#include "theme/command.h"
#include "theme/theme.h"
#include <algorithm>
#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

// The widgets of the page, and the ways from one difference to the next.

namespace Sockeye {

DiffPage::DiffPage(QWidget *parent)
    : InspectorPage(parent)
    , m_subject(new QComboBox)
    , m_names(new QLabel)
    , m_summary(new QLabel)
    , m_work(new WorkBar)
    , m_views(new QStackedWidget)
    , m_text(new TextView)
    , m_bytes(new ByteDiffView)
{
    setupLayout();
    setupCommands();
    connect(m_subject, &QComboBox::currentIndexChanged, this, &DiffPage::compare);
}

void DiffPage::setupLayout()
{
    auto *top = new QHBoxLayout;
    top->setObjectName(QStringLiteral("top"));
    top->setContentsMargins(Theme::Gap, 0, Theme::Gap, Theme::SmallGap);
    top->setSpacing(Theme::Gap);
    top->addWidget(m_subject);
    top->addWidget(m_summary, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setAlignment(Qt::AlignTop);
    layout->setContentsMargins(0, Theme::SmallGap, 0, 0);
    layout->setSpacing(Theme::SmallGap);
    layout->addWidget(m_names);
    layout->addLayout(top);
    layout->addWidget(m_work);
    layout->addWidget(m_views, 1);
    m_views->addWidget(m_text);
    m_views->addWidget(m_bytes);
    m_names->setWordWrap(true);
    m_names->setContentsMargins(Theme::Gap, 0, Theme::Gap, 0);
    m_names->setTextFormat(Qt::PlainText);
    m_names->setAccessibleName(tr("Compared records"));
    m_summary->setAccessibleName(tr("Number of differences"));
    m_summary->setWordWrap(true);
    m_subject->setAccessibleName(tr("What is compared"));
    m_text->setAccessibleName(tr("Differences"));
    m_bytes->setAccessibleName(tr("Bytes of both"));
}

void DiffPage::setupCommands()
{
    auto *top = findChild<QHBoxLayout *>(QStringLiteral("top"));
    const auto add = [this, top](const Theme::CommandText &text, const QKeySequence &keys, int by) {
        QAction *command = Theme::addCommand(this, text, {keys});
        auto *button = new QToolButton;
        button->setDefaultAction(command);
        button->setAutoRaise(true);
        button->setAccessibleName(text.text);
        top->addWidget(button);
        connect(command, &QAction::triggered, this, [this, by] { goToDifference(by); });
    };
    add({QStringLiteral("inspector.previousDifference"), tr("Previous difference"), {}, QStringLiteral("up")},
        QKeySequence(Qt::SHIFT | Qt::Key_F7), -1);
    add({QStringLiteral("inspector.nextDifference"), tr("Next difference"), {}, QStringLiteral("down")},
        QKeySequence(Qt::Key_F7), 1);
}

void DiffPage::goToDifference(int by)
{
    if (m_views->currentWidget() != m_text)
        return goInBytes(by);
    const qsizetype here = m_text->hasSelection() ? m_text->selectionStart() : -1;
    auto next = std::upper_bound(m_stops.begin(), m_stops.end(), here);
    if (by < 0) {
        next = std::lower_bound(m_stops.begin(), m_stops.end(), here);
        if (next == m_stops.begin())
            return;
        --next;
    }
    if (next == m_stops.end())
        return;
    const qsizetype end = m_text->text().indexOf('\n', *next);
    m_text->select(*next, end < 0 ? m_text->text().size() : end);
    m_text->reveal(*next);
}

void DiffPage::goInBytes(int by)
{
    const ByteDiff &diff = m_bytes->diff();
    const qsizetype here = m_bytes->hasSelection() ? m_bytes->selectionStart() : -1;
    const qsizetype place = by > 0 ? diff.nextRun(here) : diff.previousRun(here);
    if (place < 0)
        return;
    m_bytes->select(place, place + 1);
    m_bytes->reveal(place);
}

} // namespace Sockeye
