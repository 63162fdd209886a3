// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/helpwindow.h"

#include "theme/theme.h"
#include <QEvent>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace Sockeye {

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_search(new QLineEdit)
    , m_page(new QTextBrowser)
{
    setWindowTitle(tr("Why connections fail"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::Gap, Theme::Gap, Theme::Gap);
    layout->setSpacing(Theme::Gap);
    layout->addWidget(m_search);
    layout->addWidget(m_page, 1);
    m_search->setPlaceholderText(tr("Find on this page, Enter for the next"));
    m_search->setAccessibleName(tr("Find on this page"));
    m_search->setClearButtonEnabled(true);
    m_page->setAccessibleName(windowTitle());
    m_page->setOpenExternalLinks(true);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setMarkdown(page());
    connect(m_search, &QLineEdit::returnPressed, this, &HelpWindow::find);
    resize(720, 640);
}

HelpWindow *HelpWindow::open(QWidget *from, const QByteArray &code)
{
    auto *window = from->window()->findChild<HelpWindow *>();
    if (!window)
        window = new HelpWindow(from->window());
    window->show();
    window->goTo(code);
    window->raise();
    window->activateWindow();
    return window;
}

QString HelpWindow::page()
{
    QFile file(QStringLiteral(":/sockeye/help/connecting.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    if (text.startsWith(QLatin1String("<!--")))
        text = text.mid(text.indexOf(QLatin1String("-->")) + 3);
    return text;
}

void HelpWindow::goTo(const QByteArray &code)
{
    const QTextDocument *document = m_page->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || block.text() != QString::fromLatin1(code))
            continue;
        QTextCursor cursor(block);
        m_page->moveCursor(QTextCursor::End); // so that the heading comes to the top
        m_page->setTextCursor(cursor);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        const int top = m_page->cursorRect().top() + m_page->verticalScrollBar()->value();
        m_page->verticalScrollBar()->setValue(top - Theme::Gap);
        m_page->setTextCursor(cursor);
        m_page->verticalScrollBar()->setValue(top - Theme::Gap);
        return;
    }
}

void HelpWindow::find()
{
    if (m_page->find(m_search->text()))
        return;
    m_page->moveCursor(QTextCursor::Start);
    m_page->find(m_search->text());
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_page->setMarkdown(page()); // headings and links keep the colours they were read with
}

} // namespace Sockeye
