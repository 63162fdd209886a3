// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/workbar.h"
#include "theme/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QThreadPool>
#include <QToolButton>

namespace Sockeye {

namespace {

constexpr std::chrono::milliseconds Patience{150};

} // namespace

WorkBar::WorkBar(QWidget *parent)
    : QWidget(parent)
    , m_what(new QLabel)
    , m_progress(new QProgressBar)
    , m_button(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    layout->addWidget(m_what);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_button);
    m_what->setAccessibleName(tr("Work under way"));
    m_progress->setAccessibleName(tr("Progress"));
    m_button->setAccessibleName(tr("Cancel the work"));
    m_progress->setRange(0, Whole);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(Theme::Gap);
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_button, &QToolButton::clicked, this, [this] { m_isRunning ? cancel() : begin(); });
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &WorkBar::finish);
    hide();
}

WorkBar::~WorkBar()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

void WorkBar::start(const QString &what, std::function<void(QPromise<void> &)> work, std::function<void()> done)
{
    m_name = what;
    m_work = std::move(work);
    m_done = std::move(done);
    begin();
}

void WorkBar::begin()
{
    m_watcher.cancel();
    m_what->setText(m_name);
    m_progress->setValue(0);
    m_progress->show();
    m_button->setText(tr("Cancel"));
    m_button->setAccessibleName(tr("Cancel the work"));
    m_patience.start();
    m_isRunning = true;
    auto promise = std::make_shared<QPromise<void>>();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = m_work] {
        promise->start();
        promise->setProgressRange(0, Whole);
        if (!promise->isCanceled())
            work(*promise);
        promise->finish();
    });
}

void WorkBar::finish()
{
    if (!m_isRunning || m_watcher.isCanceled())
        return;
    m_isRunning = false;
    m_patience.stop();
    hide();
    m_work = {};
    if (const auto done = std::exchange(m_done, {}))
        done();
}

void WorkBar::stop()
{
    m_watcher.cancel();
    m_isRunning = false;
    m_patience.stop();
    m_work = {};
    m_done = {};
    hide();
}

void WorkBar::cancel()
{
    if (!m_isRunning)
        return;
    m_watcher.cancel();
    m_isRunning = false;
    m_patience.stop();
    m_what->setText(tr("Cancelled."));
    m_progress->hide();
    m_button->setText(tr("Begin again"));
    m_button->setAccessibleName(m_button->text());
    show();
}

} // namespace Sockeye
