// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspector.h"
#include "inspector/binaryform.h"
#include "inspector/hexpage.h"
#include "inspector/jsonpage.h"
#include "inspector/rawpage.h"
#include "inspector/recordtext.h"
#include "inspector/treepage.h"
#include "theme/emptystate.h"
#include "theme/theme.h"
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QSaveFile>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Sockeye {

Inspector::Inspector(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_details(new QLabel)
    , m_pages(new QTabWidget)
    , m_copy(new QToolButton)
    , m_save(new QToolButton)
    , m_problem(new QLabel)
    , m_content(new QWidget)
    , m_empty(new QWidget)
{
    setupPages();
    setupButtons();
    setupLayout();
    applyTheme();
    clear();
}

void Inspector::setupPages()
{
    auto *tree = new TreePage;
    m_pages->setDocumentMode(true);
    m_pages->setAccessibleName(tr("Ways to look at the record"));
    m_pages->addTab(tree, tr("Arguments"));
    m_pages->addTab(new JsonPage, tr("JSON"));
    m_pages->addTab(new RawPage, tr("Raw"));
    m_pages->addTab(new HexPage, tr("Hex"));
    connect(m_pages, &QTabWidget::currentChanged, this, &Inspector::updateButtons);
    connect(tree, &TreePage::choiceChanged, this, &Inspector::updateButtons);
}

void Inspector::setupButtons()
{
    auto *corner = new QWidget;
    auto *layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 0, Theme::SmallGap, 0);
    layout->setSpacing(2);
    layout->addWidget(m_copy);
    layout->addWidget(m_save);
    m_copy->setToolTip(tr("Copy what is shown"));
    m_copy->setAccessibleName(tr("Copy"));
    m_save->setToolTip(tr("Save the bytes as a file…"));
    m_save->setAccessibleName(tr("Save binary"));
    for (QToolButton *button : {m_copy, m_save})
        button->setAutoRaise(true);
    m_pages->setCornerWidget(corner);
    connect(m_copy, &QToolButton::clicked, this, &Inspector::copy);
    connect(m_save, &QToolButton::clicked, this, &Inspector::askWhereToSave);
}

void Inspector::setupLayout()
{
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(Theme::SmallGap);
    for (QLabel *label : {m_title, m_details, m_problem}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(Theme::Gap, 0, Theme::Gap, 0);
        content->addWidget(label);
    }
    content->setContentsMargins(0, Theme::Gap, 0, 0);
    content->addWidget(m_pages, 1);
    m_title->setAccessibleName(tr("Selected record"));
    m_details->setAccessibleName(tr("Facts about the record"));
    m_problem->setAccessibleName(tr("Problem"));

    auto *empty = new Theme::EmptyState(QStringLiteral("inspector"), m_empty);
    empty->setText(tr("Nothing is selected"),
                   tr("Select an event or a frame to see its arguments, its raw text and its bytes."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_content);
    layout->addWidget(m_empty);
}

InspectorPage *Inspector::page() const
{
    return static_cast<InspectorPage *>(m_pages->currentWidget());
}

void Inspector::show(const SocketIO::TraceRecord &record)
{
    const auto shared = std::make_shared<const SocketIO::TraceRecord>(record);
    m_title->setText(RecordText::title(record));
    const auto sinceStart = std::chrono::duration_cast<std::chrono::microseconds>(record.time - m_start);
    m_details->setText(RecordText::details(record, m_clock.text(sinceStart)));
    m_problem->hide();
    m_empty->hide();
    m_content->show();
    for (int i = 0; i < m_pages->count(); ++i)
        static_cast<InspectorPage *>(m_pages->widget(i))->setRecord(shared);
    updateButtons();
}

void Inspector::setClock(std::chrono::steady_clock::time_point start, const QDateTime &startedAt)
{
    m_start = start;
    m_clock = Words::Clock(startedAt);
}

void Inspector::clear()
{
    m_content->hide();
    m_empty->show();
}

void Inspector::copy() const
{
    QGuiApplication::clipboard()->setText(page()->copied());
}

QString Inspector::saveTo(const QString &path) const
{
    QSaveFile file(path);
    const QByteArray bytes = page()->chosenBytes();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return tr("“%1” could not be written: %2. Choose another place.").arg(path, file.errorString());
}

void Inspector::askWhereToSave()
{
    const QString name = QStringLiteral("attachment.") + BinaryForm::suffix(page()->chosenBytes());
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the bytes"), name);
    if (path.isEmpty())
        return;
    const QString problem = saveTo(path);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void Inspector::updateButtons()
{
    m_save->setEnabled(!page()->chosenBytes().isEmpty());
}

void Inspector::applyTheme()
{
    m_copy->setIcon(Theme::icon(QStringLiteral("copy"), palette()));
    m_save->setIcon(Theme::icon(QStringLiteral("file"), palette()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    m_details->setPalette(colors);
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Bad));
    m_problem->setPalette(colors);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
}

void Inspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

} // namespace Sockeye
