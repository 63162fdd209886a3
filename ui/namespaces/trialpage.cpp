// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/trialpage.h"

#include "namespaces/trialmodel.h"
#include "theme/command.h"
#include "theme/emptystate.h"
#include "theme/theme.h"

#include <algorithm>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>

using Answer = Sockeye::TrialResult::Answer;

namespace Sockeye {

TrialPage::TrialPage(QWidget *parent)
    : QWidget(parent)
    , m_names(new QPlainTextEdit(NamespaceTrial::suggestedNames().join(u' '), this))
    , m_start(new QPushButton(this))
    , m_summary(new QLabel(this))
    , m_model(new TrialModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QTreeView(this))
    , m_empty(new Theme::EmptyState(QStringLiteral("namespace"), m_view->viewport()))
{
    auto *layout = new QVBoxLayout(this);
    auto *explanation = new QLabel(tr("Each name is joined and left again, %1 at a time, on a connection of its own. "
                                      "The server may log every one of them.")
                                       .arg(NamespaceTrial::AtOnce),
                                   this);
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    layout->addWidget(m_names);
    auto *line = new QHBoxLayout;
    line->addWidget(m_summary, 1);
    line->addWidget(m_start);
    layout->addLayout(line);
    layout->addWidget(m_view, 1);
    setupNames();
    setupResults();
    updateButton();
}

void TrialPage::setupNames()
{
    m_names->setAccessibleName(tr("Names to try"));
    m_names->setPlaceholderText(tr("Names to try, such as /chat /admin"));
    m_names->setFont(Theme::codeFont());
    m_names->setTabChangesFocus(true);
    m_names->setMaximumHeight(5 * m_names->fontMetrics().lineSpacing() + 2 * Theme::Gap);
    m_summary->setAccessibleName(tr("What the trial has found"));
    m_summary->setWordWrap(true);
    m_start->setAutoDefault(false);
    connect(m_start, &QPushButton::clicked, this, &TrialPage::startOrCancel);
    connect(m_names, &QPlainTextEdit::textChanged, this, &TrialPage::updateButton);
}

void TrialPage::setupResults()
{
    m_view->setAccessibleName(tr("What became of each name"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(TrialModel::RankRole);
    m_sorted->sort(0);
    m_view->setModel(m_sorted);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setColumnWidth(TrialModel::Name, 160);
    m_view->setColumnWidth(TrialModel::Answer, 300);
    m_empty->setText(
        tr("Nothing tried yet"),
        tr("Which of the names the server knows, which it refuses and which it does not know appears here."));
    m_join = Theme::addCommand(this,
                               {QStringLiteral("namespaces.discovery.joinFound"), tr("&Join the found namespace"),
                                tr("Joins it on your own connection; asks for an auth payload where it was refused"),
                                QStringLiteral("join")});
    auto *button = new QToolButton(this);
    button->setDefaultAction(m_join);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(tr("Join the found namespace"));
    layout()->addWidget(button);
    connect(m_join, &QAction::triggered, this, &TrialPage::joinChosen);
    connect(m_view, &QAbstractItemView::activated, this, &TrialPage::joinChosen);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrialPage::updateJoin);
    updateJoin();
}

void TrialPage::startOrCancel()
{
    if (m_isRunning)
        Q_EMIT cancelRequested();
    else
        Q_EMIT trialRequested(NamespaceTrial::read(m_names->toPlainText()));
}

void TrialPage::updateButton()
{
    const qsizetype count = NamespaceTrial::read(m_names->toPlainText()).size();
    const QString text = m_isRunning ? tr("Cancel") : tr("Try %n name(s)", nullptr, static_cast<int>(count));
    m_start->setText(text);
    m_start->setAccessibleName(text);
    m_start->setEnabled(m_isRunning || count > 0);
}

void TrialPage::show(const NamespaceTrial &trial)
{
    m_isRunning = !trial.isFinished();
    m_model->show(trial.results());
    m_summary->setText(summary(trial));
    m_empty->setVisible(trial.results().isEmpty());
    m_names->setReadOnly(m_isRunning);
    updateButton();
    updateJoin();
}

QString TrialPage::summary(const NamespaceTrial &trial) const
{
    const auto count = [&](Answer answer) {
        return QString::number(std::ranges::count(trial.results(), answer, &TrialResult::answer));
    };
    if (m_isRunning)
        return tr("%1 of %2 tried…").arg(trial.done()).arg(trial.results().size());
    return tr("Found by trying names: %1 exist, %2 refused, %3 unknown, %4 without an answer, %5 not tried.")
        .arg(count(Answer::Exists), count(Answer::Refused), count(Answer::Unknown), count(Answer::Silent),
             count(Answer::NotTried));
}

const TrialResult *TrialPage::chosen() const
{
    const QModelIndex at = m_sorted->mapToSource(m_view->currentIndex());
    return at.isValid() ? &m_model->at(at.row()) : nullptr;
}

void TrialPage::updateJoin()
{
    const TrialResult *result = chosen();
    const bool isThere = result && (result->answer == Answer::Exists || result->answer == Answer::Refused);
    Theme::setCommandEnabled(m_join, isThere, tr("Choose a namespace that exists first."));
}

void TrialPage::joinChosen()
{
    const TrialResult *result = chosen();
    if (!result || !m_join->isEnabled())
        return;
    if (result->answer == Answer::Refused)
        Q_EMIT authRequested(result->nsp);
    else
        Q_EMIT joinRequested(result->nsp);
}

QJsonObject TrialPage::place() const
{
    return {{QStringLiteral("names"), m_names->toPlainText()}};
}

void TrialPage::setPlace(const QJsonObject &place)
{
    if (const QString names = place.value(QLatin1String("names")).toString(); !names.isEmpty())
        m_names->setPlainText(names);
}

void TrialPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        Theme::updateCommandIcons(this);
    QWidget::changeEvent(event);
}

} // namespace Sockeye
