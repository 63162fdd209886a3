// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/optionfold.h"
#include "connection/optionrow.h"
#include "theme/theme.h"
#include <algorithm>
#include <QEvent>
#include <QGridLayout>
#include <QToolButton>

namespace Sockeye {

OptionFold::OptionFold(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_heading(new QToolButton)
    , m_body(new QWidget)
    , m_grid(new QGridLayout(m_body))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_heading);
    layout->addWidget(m_body);
    m_grid->setContentsMargins(Theme::Gap * 3, 0, 0, Theme::SmallGap);
    m_grid->setHorizontalSpacing(Theme::Gap * 2);
    m_grid->setVerticalSpacing(Theme::SmallGap);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_heading->setCheckable(true);
    m_heading->setAutoRaise(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setToolTip(tr("Opens and closes this group"));
    m_body->hide();
    connect(m_heading, &QToolButton::toggled, this, [this] {
        showBody();
        Q_EMIT toggled();
    });
    showChanges();
    applyTheme();
}

void OptionFold::setContent(QWidget *content)
{
    m_grid->addWidget(content, 0, 0, 1, 2);
}

void OptionFold::addRow(OptionRow *row)
{
    const int last = m_grid->rowCount();
    if (row->isWide()) {
        m_grid->addWidget(row, last, 0, 1, 2);
        m_half = false;
    } else {
        m_grid->addWidget(row, m_half ? last - 1 : last, m_half ? 1 : 0, Qt::AlignTop);
        m_half = !m_half;
    }
    m_rows.append(row);
    connect(row, &OptionRow::changed, this, &OptionFold::showChanges);
}

bool OptionFold::isOpen() const
{
    return m_heading->isChecked();
}

void OptionFold::setOpen(bool open)
{
    m_heading->setChecked(open);
}

int OptionFold::search(const QString &text)
{
    m_isSearched = !text.isEmpty();
    int found = 0;
    for (OptionRow *row : std::as_const(m_rows)) {
        const bool fits = !m_isSearched || row->fits(text) || m_title.contains(text, Qt::CaseInsensitive);
        row->setVisible(fits);
        found += fits ? 1 : 0;
    }
    if (m_rows.isEmpty()) // one content that has no rows
        found = m_title.contains(text, Qt::CaseInsensitive) ? 1 : 0;
    setVisible(!m_isSearched || found > 0);
    showBody();
    return found;
}

void OptionFold::showBody()
{
    m_body->setVisible(isOpen() || m_isSearched);
    applyTheme();
}

void OptionFold::showChanges()
{
    const auto changed =
        std::count_if(m_rows.begin(), m_rows.end(), [](const OptionRow *row) { return row->differs(); });
    m_heading->setText(changed == 0 ? m_title : tr("%1 · %n changed", nullptr, static_cast<int>(changed)).arg(m_title));
    m_heading->setAccessibleName(m_heading->text());
}

void OptionFold::applyTheme()
{
    const bool isShown = isOpen() || m_isSearched;
    m_heading->setIcon(Theme::icon(isShown ? QStringLiteral("down") : QStringLiteral("chevron-right"), palette()));
}

void OptionFold::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace Sockeye
