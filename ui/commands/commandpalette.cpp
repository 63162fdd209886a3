// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandpalette.h"

#include "commands/commanddelegate.h"
#include "commands/commandlist.h"
#include "theme/theme.h"
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace Sockeye {

namespace {

constexpr int Width = 620;
constexpr int MostRows = 14;
constexpr int Top = 56; // below the menus

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_note(new QLabel(this))
    , m_model(new CommandList(this))
{
    setAccessibleName(tr("Commands"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::Gap, Theme::Gap, Theme::Gap);
    layout->setSpacing(Theme::SmallGap);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    setupField();
    setupList();
    window->installEventFilter(this);
    applyTheme();
    hide();
}

void CommandPalette::setupField()
{
    m_field->setAccessibleName(tr("Name of a command"));
    m_field->setPlaceholderText(tr("Type a few letters of what you want to do"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setTyped(text);
        settle();
    });
}

void CommandPalette::setupList()
{
    m_list->setAccessibleName(tr("Commands that fit"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_note->setWordWrap(true);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::describe);
}

void CommandPalette::open(const QList<QAction *> &commands, const QStringList &recent)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_model->setCommands(commands, recent);
    m_field->clear();
    show();
    settle();
    raise();
    activateWindow(); // the keys may have come from a torn-off pane
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::settle()
{
    const int rows = m_model->rowCount();
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_note->setText(rows > 0 ? tr("%n command(s). Enter runs, Esc closes.", nullptr, rows)
                             : tr("No command is called like that. Try fewer letters."));
    describe();
    const QSize window = parentWidget()->size();
    const int width = std::min(Width, window.width() - 2 * Theme::Gap);
    const int wanted = std::clamp(rows, 1, MostRows) * m_list->itemDelegate()->sizeHint({}, {}).height()
        + m_field->sizeHint().height() + m_note->sizeHint().height() + 4 * Theme::Gap;
    setGeometry((window.width() - width) / 2, std::min(Top, window.height() / 8), width,
                std::min(wanted, window.height() - 2 * Top));
}

void CommandPalette::describe()
{
    // The list never has the focus, so the field tells a screen reader what Enter would run.
    m_field->setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::shut()
{
    if (!isVisible())
        return;
    m_field->clearFocus(); // or hiding would pass it on to what comes next in the window
    hide();
    if (!m_before)
        return;
    m_before->activateWindow();
    m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::run(const QModelIndex &index)
{
    const QPointer<QAction> command = m_model->commandAt(index.row());
    if (!command || !command->isEnabled())
        return;
    shut(); // first: a command may act on what has the focus
    const QString id = command->objectName();
    command->trigger();
    Q_EMIT commandUsed(id);
}

bool CommandPalette::moveBy(int key)
{
    const int rows = m_model->rowCount();
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down:
        row = row + 1 < rows ? row + 1 : 0;
        break;
    case Qt::Key_Up:
        row = row > 0 ? row - 1 : rows - 1;
        break;
    case Qt::Key_PageDown:
        row = std::min(row + page, rows - 1);
        break;
    case Qt::Key_PageUp:
        row = std::max(row - page, 0);
        break;
    default:
        return false;
    }
    m_list->setCurrentIndex(m_model->index(row, 0));
    return true;
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        settle();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape)
        shut();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        run(m_list->currentIndex());
    else
        return moveBy(key);
    return true;
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void CommandPalette::applyTheme()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    m_note->setPalette(colors);
}

} // namespace Sockeye
