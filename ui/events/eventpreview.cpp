// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventpreview.h"

#include "theme/command.h"
#include "theme/theme.h"
#include "theme/words.h"

#include <algorithm>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScreen>
#include <QStyle>
#include <QToolButton>

namespace Sockeye {
namespace {

constexpr qsizetype Piece = 32 * 1024;
constexpr qsizetype AtOnce = 512 * 1024;
constexpr QSize Least{360, 120};
constexpr int MostLines = 24;

} // namespace

EventPreview::EventPreview(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_title(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_shown(new QLabel(this))
    , m_more(new QToolButton(this))
{
    setFrameShape(StyledPanel);
    setAccessibleName(tr("Whole value"));
    m_title->setTextFormat(Qt::PlainText);
    m_text->setAccessibleName(tr("Whole value of the row"));
    m_text->setReadOnly(true);
    m_text->setFont(Theme::codeFont());
    m_text->setFrameShape(NoFrame);
    m_text->setUndoRedoEnabled(false);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_more->setText(tr("Show more"));
    m_more->setAccessibleName(m_more->text());
    m_more->setAutoRaise(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::SmallGap, Theme::SmallGap);
    layout->setSpacing(Theme::SmallGap);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_shown, 1);
    foot->addWidget(m_more);
    layout->addLayout(foot);
    QAction *close = Theme::addCommand(this, {QStringLiteral("events.preview.close"), tr("Close the whole value")},
                                       {Qt::Key_Space, Qt::Key_Escape});
    connect(close, &QAction::triggered, this, &QWidget::close);
    m_more->installEventFilter(this);
    connect(&m_pieces, &QTimer::timeout, this, &EventPreview::showMore);
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_wanted += AtOnce;
        m_pieces.start(0);
    });
}

/// Space presses the button; elsewhere it closes.
bool EventPreview::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = watched == m_more && event->type() == QEvent::ShortcutOverride;
    if (!isOverride || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space)
        return QFrame::eventFilter(watched, event);
    event->accept();
    return true;
}

void EventPreview::open(const QRect &below, const QString &title, const QString &json)
{
    m_title->setText(title);
    m_text->clear();
    m_lines = ValueLines(json, longestLine(below.width()));
    m_wanted = AtOnce;
    showMore();
    place(below);
}

/// Some lines of the view, so that a long value has no ragged edge.
qsizetype EventPreview::longestLine(int width) const
{
    constexpr int LinesOfTheView = 4;
    const int used = 4 * Theme::Gap + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const qreal letter = QFontMetricsF(m_text->font()).horizontalAdvance(u'0');
    const int columns = static_cast<int>((std::max(width, Least.width()) - used) / letter);
    return qsizetype{LinesOfTheView} * columns;
}

void EventPreview::openText(const QRect &below, const QString &title, const QString &text)
{
    m_pieces.stop();
    m_title->setText(title);
    m_lines = {};
    m_text->setPlainText(text);
    m_more->hide();
    m_shown->setText(tr("%n character(s)", nullptr, static_cast<int>(text.size())));
    place(below);
}

void EventPreview::place(const QRect &below)
{
    m_text->moveCursor(QTextCursor::Start);
    const int lines = std::min(m_text->document()->blockCount() + 1, MostLines);
    const int height = lines * QFontMetrics(m_text->font()).lineSpacing() + 90;
    const QSize size = QSize(std::max(below.width(), Least.width()), height).expandedTo(Least);
    const QRect screen = parentWidget()->screen()->availableGeometry();
    const bool fitsBelow = below.bottom() + size.height() <= screen.bottom();
    const int top = fitsBelow ? below.bottom() + 1 : std::max(screen.top(), below.top() - size.height());
    setGeometry(QRect(QPoint(std::max(screen.left(), below.left()), top), size.boundedTo(screen.size())));
    show();
    m_text->setFocus();
}

void EventPreview::showMore()
{
    const bool closed = m_lines.done() > 0 && !isVisible();
    if (m_lines.isFinished() || m_lines.done() >= m_wanted || closed) {
        m_pieces.stop();
        return;
    }
    QTextCursor end(m_text->document());
    end.movePosition(QTextCursor::End);
    end.insertText(m_lines.next(Piece));
    if (!m_pieces.isActive())
        m_pieces.start(0);
    tellShown();
}

void EventPreview::tellShown()
{
    const bool whole = m_lines.isFinished();
    m_more->setVisible(!whole);
    m_shown->setText(
        whole ? tr("%n character(s)", nullptr, static_cast<int>(m_lines.total()))
              : tr("%1 of %2 characters are shown").arg(Words::count(m_lines.done()), Words::count(m_lines.total())));
}

} // namespace Sockeye
