// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/filterhelp.h"

#include "theme/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>

namespace Sockeye {
namespace {

constexpr int HelpWidth = 760;

struct Example {
    const char *line;
    const char *meaning;
};

constexpr Example Examples[] = {
    {"chat message", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "both words, anywhere in the row, in any case")},
    {"\"chat message\"", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "these words one after the other")},
    {"/user-\\d+/", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "a regular expression")},
    {"-ping", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "without it; a minus turns anything round, -(a or b) too")},
    {"error or warning", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "one of them; parentheses group")},
    {"event:chat*",
     QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "the whole name of the event; * is anything, commas list several")},
    {"event:/^(join|leave)$/", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "the event's name by a regular expression")},
    {"ns:/admin", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "the namespace; written like an event's name")},
    {"dir:out", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "sent; dir:in is received")},
    {"ack:pending",
     QT_TRANSLATE_NOOP("Sockeye::FilterHelp",
                       "still waited for; also answered, late, timeout, lost, question, replied…")},
    {"ack:>100ms", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "answered after more than that; ack:100ms..1s is between")},
    {"size:>10KB", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "bytes on the wire, binary included")},
    {"time:12:00:01..12:00:05", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "time of day")},
    {"time:+5s..+10s", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "since the connection began to be made")},
    {"has:binary",
     QT_TRANSLATE_NOOP("Sockeye::FilterHelp",
                       "has binary; also arguments, ack (asks for one), fact (about the connection)")},
    {"arg[0].user.id>5",
     QT_TRANSLATE_NOOP("Sockeye::FilterHelp",
                       "a value in the arguments: = != < <= > >=; arg.id is any argument, [*] any element")},
    {"arg[0].name=bo*",
     QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "a text there; 5 is a number, \"5\" a text; /…/ works too")},
    {"arg[1].error", QT_TRANSLATE_NOOP("Sockeye::FilterHelp", "there is such a value")},
};

} // namespace

FilterHelp::FilterHelp(QWidget *parent)
    : FallingPane(tr("How to write a filter"), parent)
    , m_list(new QTreeWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::Gap, Theme::Gap, Theme::Gap);
    layout->setSpacing(Theme::SmallGap);
    auto *hint =
        new QLabel(tr("Conditions beside each other must all be true. Choose one to write it into the filter."), this);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    m_list->setAccessibleName(tr("Examples of filters"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Write"), tr("To see rows with")});
    for (const Example &example : Examples) {
        auto *item = new QTreeWidgetItem(m_list, {QString::fromUtf8(example.line), tr(example.meaning)});
        item->setFont(0, Theme::codeFont());
        item->setToolTip(1, item->text(1));
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    const auto choose = [this](const QTreeWidgetItem *item) {
        if (!isVisible())
            return; // some styles tell a click twice
        hide();
        Q_EMIT chosen(item->text(0));
    };
    connect(m_list, &QTreeWidget::itemActivated, this, choose);
    connect(m_list, &QTreeWidget::itemClicked, this, choose);
}

void FilterHelp::open(const QWidget &below)
{
    const int rows = m_list->topLevelItemCount() * m_list->sizeHintForRow(0) + 4 * Theme::Gap;
    resize(HelpWidth, rows + m_list->header()->sizeHint().height() + Theme::RowHeight);
    fallFrom(below);
    m_list->setFocus();
}

QStringList FilterHelp::examples()
{
    QStringList lines;
    for (const Example &example : Examples)
        lines.append(QString::fromUtf8(example.line));
    return lines;
}

} // namespace Sockeye
