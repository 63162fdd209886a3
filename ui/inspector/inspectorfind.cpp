// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorfind.h"
#include "inspector/inspectorpage.h"
#include "inspector/workbar.h"
#include "theme/command.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace Sockeye {

InspectorFind::InspectorFind(QWidget *parent)
    : QWidget(parent)
    , m_needle(new QLineEdit)
    , m_count(new QLabel)
    , m_close(new QToolButton)
    , m_work(new WorkBar)
{
    setupLayout();
    connect(m_needle, &QLineEdit::textChanged, this, [this] {
        m_goesOn = true;
        refresh();
    });
    hide();
}

void InspectorFind::setupLayout()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::SmallGap, Theme::SmallGap);
    row->setSpacing(Theme::SmallGap);
    row->addWidget(m_needle, 1);
    row->addWidget(m_count);
    row->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_work);
    m_needle->setPlaceholderText(tr("Find on this page"));
    m_needle->setAccessibleName(tr("Find"));
    m_needle->setClearButtonEnabled(true);
    m_count->setAccessibleName(tr("Places found"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    QAction *command = Theme::addCommand(
        this, {QStringLiteral("inspector.closeFind"), tr("Close the search"), {}, QStringLiteral("close")},
        {QKeySequence(Qt::Key_Escape)});
    m_close->setDefaultAction(command);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(command->text());
    connect(command, &QAction::triggered, this, &InspectorFind::close);
}

void InspectorFind::setPage(InspectorPage *page)
{
    if (m_page)
        m_page->setFound({});
    m_page = page;
    refresh();
}

void InspectorFind::open()
{
    show();
    m_needle->setFocus(Qt::ShortcutFocusReason);
    m_needle->selectAll();
    refresh();
}

void InspectorFind::close()
{
    hide();
    m_work->stop();
    if (!m_page)
        return;
    m_page->setFound({});
    m_page->setFocus();
    if (QWidget *next = m_page->nextInFocusChain(); next && m_page->isAncestorOf(next))
        next->setFocus(Qt::OtherFocusReason);
}

void InspectorFind::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        step(isBack ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

void InspectorFind::refresh()
{
    m_work->stop();
    m_found.clear();
    m_current = -1;
    if (!m_page || !isVisible())
        return;
    const QByteArray text = m_page->searched();
    const QString needle = m_needle->text();
    const auto search = [text, needle, isBytes = m_page->isBytes()](const TextSearch::Stop &stop) {
        return isBytes ? TextSearch::inBytes(text, needle, stop) : TextSearch::inText(text, needle, stop);
    };
    if (text.size() <= AtOnce || needle.isEmpty())
        return setFound(search({}));
    m_count->setText(tr("searching…"));
    m_work->run(
        tr("Searching %1…").arg(Words::bytes(text.size())),
        [search, size = text.size()](QPromise<void> &promise) {
            return search([&](qsizetype done) {
                promise.setProgressValue(static_cast<int>(done * WorkBar::Whole / size));
                return promise.isCanceled();
            });
        },
        [this](std::vector<ByteRange> &&found) { setFound(std::move(found)); });
}

void InspectorFind::setFound(std::vector<ByteRange> found)
{
    m_found = std::move(found);
    m_page->setFound(m_found);
    showCount();
    if (std::exchange(m_goesOn, false))
        step(1);
}

void InspectorFind::step(int by)
{
    const auto count = static_cast<qsizetype>(m_found.size());
    if (!m_page || count == 0)
        return;
    // Places that nobody can see here, an event's name for example, are passed over.
    for (qsizetype tried = 0; tried < count; ++tried) {
        m_current = m_current < 0 && by < 0 ? count - 1 : (m_current + by + count) % count;
        if (m_page->goTo(m_found[static_cast<size_t>(m_current)]))
            break;
    }
    showCount();
}

void InspectorFind::showCount()
{
    const auto count = static_cast<qsizetype>(m_found.size());
    const QString all =
        count >= TextSearch::MostFound ? tr("%1 or more").arg(Words::count(count)) : Words::count(count);
    if (m_needle->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("not found"));
    else
        m_count->setText(m_current < 0 ? all : tr("%1 of %2").arg(Words::count(m_current + 1), all));
}

} // namespace Sockeye
