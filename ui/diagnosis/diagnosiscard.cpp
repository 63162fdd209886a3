// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosiscard.h"

#include "diagnosis/attemptlist.h"
#include "diagnosis/helpwindow.h"
#include "diagnosis/problembox.h"
#include "theme/theme.h"
#include <QAction>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Sockeye {

namespace {
/// Problems beside the first are shown on request: the card stands above everything else.
constexpr qsizetype UsuallyShown = 1;
} // namespace

DiagnosisCard::DiagnosisCard(QWidget *parent)
    : QWidget(parent)
    , m_problems(new QVBoxLayout)
    , m_foot(new QWidget)
    , m_unfold(new QToolButton)
    , m_more(new QToolButton)
    , m_attempts(new AttemptList)
{
    setAccessibleName(tr("Diagnosis"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 1);
    layout->setSpacing(0);
    m_problems->setSpacing(0);
    layout->addLayout(m_problems);
    setupFoot();
    layout->addWidget(m_foot);
    layout->addWidget(m_attempts);
    m_attempts->hide();
    connect(m_attempts, &AttemptList::recordSelected, this,
            [this](qsizetype record) { Q_EMIT recordSelected(record); });
    hide();
}

void DiagnosisCard::setupFoot()
{
    auto *layout = new QHBoxLayout(m_foot);
    layout->setContentsMargins(Theme::Gap, 0, Theme::Gap, Theme::SmallGap);
    layout->setSpacing(Theme::Gap);
    for (QToolButton *button : {m_more, m_unfold}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_unfold, &QToolButton::toggled, this, &DiagnosisCard::showAttempts);
    connect(m_more, &QToolButton::toggled, this, &DiagnosisCard::showProblems);
}

void DiagnosisCard::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    m_log = std::move(log);
    m_seen = 0;
    m_fold = {};
    m_attempts->setClock(m_log ? m_log->startedAt() : QDateTime());
    extend();
}

void DiagnosisCard::extend()
{
    if (!m_log)
        return;
    const qsizetype size = m_log->size();
    m_log->visit(m_seen, size, [this](qsizetype index, const SocketIO::TraceView &view) {
        m_fold.apply(index, view);
        return true;
    });
    m_seen = size;
    showNews();
}

void DiagnosisCard::showNews()
{
    if (std::exchange(m_shown, m_fold.revision()) == m_fold.revision())
        return;
    showProblems();
    showAttempts();
}

ProblemBox *DiagnosisCard::addBox()
{
    auto *box = new ProblemBox;
    const qsizetype number = m_boxes.size();
    m_boxes.append(box);
    m_problems->addWidget(box);
    connect(box->step(), &QAction::triggered, this, [this, box] { Q_EMIT stepRequested(box->diagnosis()); });
    connect(box->showing(), &QAction::triggered, this,
            [this, box] { Q_EMIT recordSelected(box->diagnosis().records.value(0, -1)); });
    connect(box->explanation(), &QAction::triggered, this,
            [this, box] { HelpWindow::open(this, box->diagnosis().code); });
    connect(box->dismissal(), &QAction::triggered, this, [this, number] {
        m_fold.dismiss(number);
        showNews();
    });
    return box;
}

void DiagnosisCard::showProblems()
{
    const QList<Diagnosis> &problems = m_fold.current();
    const qsizetype shown = m_more->isChecked() ? problems.size() : std::min(problems.size(), UsuallyShown);
    for (qsizetype i = 0; i < std::max(shown, m_boxes.size()); ++i) {
        ProblemBox *box = i < m_boxes.size() ? m_boxes.at(i) : addBox();
        if (i < shown)
            box->setDiagnosis(problems.at(i));
        box->setVisible(i < shown);
    }
    const qsizetype hidden = problems.size() - UsuallyShown;
    m_more->setText(m_more->isChecked() ? tr("Show the first problem only")
                                        : tr("%n more problem(s)", nullptr, int(std::max<qsizetype>(hidden, 0))));
    m_more->setAccessibleName(m_more->text());
    m_more->setVisible(hidden > 0);
    updateFoot();
    setVisible(!problems.isEmpty());
}

void DiagnosisCard::showAttempts()
{
    const QList<AttemptGroup> &groups = m_fold.attempts();
    const qsizetype count = AttemptList::count(groups);
    m_unfold->setText(m_unfold->isChecked() ? tr("Hide the %n failed attempt(s)", nullptr, int(count))
                                            : tr("Show the %n failed attempt(s)", nullptr, int(count)));
    m_unfold->setAccessibleName(m_unfold->text());
    m_unfold->setVisible(count > 1);
    if (m_unfold->isChecked())
        m_attempts->setAttempts(groups);
    m_attempts->setVisible(m_unfold->isChecked() && count > 1);
    updateFoot();
}

void DiagnosisCard::updateFoot()
{
    m_foot->setVisible(!m_more->isHidden() || !m_unfold->isHidden());
}

void DiagnosisCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(palette(), Theme::Meaning::Banner));
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(palette(), Theme::Meaning::Line));
}

} // namespace Sockeye
