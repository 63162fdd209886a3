// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/facttable.h"
#include "inspector/recordtext.h"
#include "theme/theme.h"
#include <QEvent>
#include <QHeaderView>

namespace Sockeye {

FactTable::FactTable(QWidget *parent)
    : QTableWidget(parent)
{
    setColumnCount(2);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setViewportMargins(Theme::SmallGap, Theme::SmallGap, 0, 0);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void FactTable::setFacts(const QList<Fact> &facts)
{
    m_facts = facts;
    clearContents();
    clearSpans();
    setRowCount(static_cast<int>(facts.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const Fact &fact = facts[row];
        auto *name = new QTableWidgetItem(fact.name);
        auto *value = new QTableWidgetItem(RecordText::breakable(fact.value));
        name->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
        value->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
        value->setToolTip(fact.value);
        value->setFont(Theme::codeFont());
        setItem(row, 0, name);
        setItem(row, 1, value);
        if (!fact.isHeading)
            continue;
        setSpan(row, 0, 1, 2);
        QFont bold = font();
        bold.setBold(true);
        name->setFont(bold);
    }
    applyColors();
    scrollToTop();
    resizeColumnToContents(0);
    setColumnWidth(0, std::min(columnWidth(0), std::max(viewport()->width() * 2 / 5, 72)));
    resizeRowsToContents();
}

void FactTable::applyColors()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_facts[row].isHeading)
            item(row, 0)->setForeground(Theme::color(palette(), Theme::Meaning::Muted));
    }
}

QString FactTable::copiedText() const
{
    QStringList lines;
    for (int row = 0; row < rowCount(); ++row) {
        const bool isChosen = selectedItems().isEmpty() || item(row, 0)->isSelected();
        const Fact &fact = m_facts[row];
        if (isChosen)
            lines.append(fact.isHeading ? fact.name : QString(fact.name + QStringLiteral(": ") + fact.value));
    }
    return lines.join(u'\n');
}

void FactTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    resizeColumnToContents(0);
    setColumnWidth(0, std::min(columnWidth(0), std::max(viewport()->width() * 2 / 5, 72)));
    resizeRowsToContents();
}

void FactTable::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

} // namespace Sockeye
