// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/acksbar.h"

#include "acks/ackfold.h"
#include "theme/command.h"
#include "theme/theme.h"
#include "theme/words.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>

namespace Sockeye {
namespace {

constexpr int WidthForOneRow = 780;
constexpr int WidthForChips = 540;
constexpr int WidthForWords = 420;
constexpr int Narrowest = 220;

// As they are in the names of commands; never translated.
constexpr std::array<const char *, AckGroupCount> GroupIds{"all", "waiting", "answered", "late", "lost", "questions"};

constexpr char HasWords[] = "hasWords";

std::size_t slotOf(AckGroup group)
{
    return static_cast<std::size_t>(group);
}

} // namespace

AcksBar::AcksBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_chips(new QWidget(this))
    , m_choice(new QComboBox(this))
    , m_line(new QLineEdit(this))
    , m_lineIcon(m_line->addAction(QIcon(), QLineEdit::LeadingPosition))
    , m_groups(new QActionGroup(this))
    , m_tools(new QHBoxLayout)
{
    setMinimumWidth(Narrowest); // a resize makes room
    m_layout->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    m_layout->setSpacing(Theme::SmallGap);
    auto *chips = new QHBoxLayout(m_chips);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(0);
    m_layout->addWidget(m_chips);
    m_tools->setSpacing(Theme::SmallGap);
    m_tools->addWidget(m_choice);
    m_tools->addWidget(m_line, 1);
    m_layout->addLayout(m_tools, 1);
    m_choice->setAccessibleName(tr("Which acknowledgements are shown"));
    m_choice->view()->setAccessibleName(m_choice->accessibleName());
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choice->hide();
    setupLine();
    updateColors();
}

void AcksBar::setupLine()
{
    m_line->setPlaceholderText(tr("Filter: words ns:/chat event:join latency:>100ms"));
    m_line->setAccessibleName(tr("Filter acknowledgements"));
    m_line->setToolTip(tr("Words and \"phrases\" that must all be found in names, ids, arguments, answers and reasons; "
                          "- before what must not.\n"
                          "ns: /chat, /chat*    event: name, na*    dir: in, out    id: number    "
                          "latency: >100ms, <2s"));
    m_line->setClearButtonEnabled(true);
    m_line->setMinimumWidth(80);
    connect(m_line, &QLineEdit::textChanged, this, [this] { Q_EMIT filterChanged(); });
}

void AcksBar::addCommands(QWidget *panel)
{
    for (int i = 0; i < AckGroupCount; ++i) {
        const auto group = static_cast<AckGroup>(i);
        const QString id = QStringLiteral("acks.show.") + QLatin1String(GroupIds[slotOf(group)]);
        QAction *command = Theme::addCommand(panel, {id, nameOf(group), tipOf(group)},
                                             {QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i))});
        command->setCheckable(true);
        command->setChecked(group == AckGroup::All);
        m_groups->addAction(command);
        auto *button = new QToolButton(m_chips);
        button->setDefaultAction(command);
        button->setAccessibleName(nameOf(group));
        button->setAutoRaise(true);
        m_chips->layout()->addWidget(button);
        m_buttons[slotOf(group)] = button;
        m_choice->addItem(nameOf(group));
    }
    static_cast<QBoxLayout *>(m_chips->layout())->addStretch();
    connect(m_groups, &QActionGroup::triggered, this, [this] {
        m_choice->setCurrentIndex(static_cast<int>(group()));
        Q_EMIT filterChanged();
    });
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        setGroup(static_cast<AckGroup>(index));
        Q_EMIT filterChanged();
    });
}

void AcksBar::addButton(QAction *command, bool hasWords)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(command);
    button->setAccessibleName(command->text());
    button->setAutoRaise(true);
    button->setProperty(HasWords, hasWords);
    if (hasWords)
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->addWidget(button);
}

AckGroup AcksBar::group() const
{
    const QList<QAction *> actions = m_groups->actions();
    return static_cast<AckGroup>(qMax(qsizetype{0}, actions.indexOf(m_groups->checkedAction())));
}

void AcksBar::setGroup(AckGroup group)
{
    m_groups->actions().at(static_cast<int>(group))->setChecked(true);
    m_choice->setCurrentIndex(static_cast<int>(group));
}

AckFilter AcksBar::filter() const
{
    return {group(), m_line->text()};
}

QString AcksBar::line() const
{
    return m_line->text();
}

void AcksBar::setLine(const QString &line)
{
    m_line->setText(line);
}

void AcksBar::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void AcksBar::showCounts(const AckFold &fold)
{
    for (int i = 0; i < AckGroupCount; ++i) {
        const auto group = static_cast<AckGroup>(i);
        const qsizetype count = fold.count(group);
        QToolButton *button = m_buttons[slotOf(group)];
        if (std::exchange(m_counts[slotOf(group)], count) == count && !m_choice->itemData(i).isNull())
            continue;
        const QString text = tr("%1 %2", "Waiting 3").arg(nameOf(group), Words::count(count));
        button->setText(text);
        m_choice->setItemText(i, text);
        m_choice->setItemData(i, true);
    }
}

void AcksBar::updateColors()
{
    m_lineIcon->setIcon(Theme::icon(QStringLiteral("filter"), palette()));
}

void AcksBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_layout->setDirection(width() >= WidthForOneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_chips->setVisible(width() >= WidthForChips);
    m_choice->setVisible(width() < WidthForChips);
    for (QToolButton *button : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (button->property(HasWords).toBool())
            button->setToolButtonStyle(width() >= WidthForWords ? Qt::ToolButtonTextBesideIcon
                                                                : Qt::ToolButtonIconOnly);
    }
}

QString AcksBar::nameOf(AckGroup group)
{
    switch (group) {
    case AckGroup::Waiting:
        return tr("Waiting");
    case AckGroup::Answered:
        return tr("Answered");
    case AckGroup::Late:
        return tr("Late");
    case AckGroup::Lost:
        return tr("No answer");
    case AckGroup::Questions:
        return tr("Questions");
    default:
        return tr("All");
    }
}

QString AcksBar::tipOf(AckGroup group)
{
    switch (group) {
    case AckGroup::Waiting:
        return tr("Requests the server has not answered, and questions we have not");
    case AckGroup::Answered:
        return tr("Whatever has its answer, late ones included");
    case AckGroup::Late:
        return tr("Answers after the time-out, and answers nobody asked for");
    case AckGroup::Lost:
        return tr("Timed out, lost with the connection, dropped, taken out of the buffer, refused");
    case AckGroup::Questions:
        return tr("What the server asks us");
    default:
        return tr("All requests and questions");
    }
}

} // namespace Sockeye
