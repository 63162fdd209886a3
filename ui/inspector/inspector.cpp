// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspector.h"
#include "inspector/contentpage.h"
#include "inspector/diffpage.h"
#include "inspector/framepage.h"
#include "inspector/hexpage.h"
#include "inspector/httppage.h"
#include "inspector/inspectorfind.h"
#include "inspector/inspectorhead.h"
#include "inspector/jsonpage.h"
#include "inspector/rawpage.h"
#include "inspector/recordtext.h"
#include "inspector/treepage.h"
#include "theme/command.h"
#include "theme/emptystate.h"
#include "theme/theme.h"
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopedValueRollback>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Sockeye {

using SocketIO::TraceRecord;

Inspector::Inspector(QWidget *parent)
    : QWidget(parent)
    , m_head(new InspectorHead)
    , m_find(new InspectorFind)
    , m_pages(new QTabWidget)
    , m_tree(new TreePage)
    , m_hex(new HexPage)
    , m_http(new HttpPage)
    , m_diff(new DiffPage)
    , m_content(new QWidget)
    , m_empty(new QWidget)
{
    setupPages();
    setupLayout();
    setupCommands();
    connect(&m_linking, &QTimer::timeout, this, &Inspector::updateLinks);
    connect(m_head, &InspectorHead::linkActivated, this, &Inspector::follow);
    clear();
}

void Inspector::setupPages()
{
    m_pages->setDocumentMode(true);
    m_pages->setUsesScrollButtons(true);
    m_pages->setAccessibleName(tr("Ways to look at the record"));
    const auto addPage = [this](InspectorPage *page, const QString &title) {
        m_pages->addTab(page, title);
        connect(page, &InspectorPage::choiceChanged, this, [this, page] { keepSelection(page); });
        connect(page, &InspectorPage::contentChanged, this, [this, page] {
            if (page == m_shown)
                m_find->refresh();
        });
    };
    addPage(m_tree, tr("Arguments"));
    addPage(new JsonPage, tr("JSON"));
    addPage(new RawPage, tr("Raw"));
    addPage(m_hex, tr("Hex"));
    addPage(new ContentPage, tr("Preview"));
    addPage(m_http, tr("HTTP"));
    addPage(new FramePage, tr("Frame"));
    addPage(m_diff, tr("Diff"));
    connect(m_pages, &QTabWidget::currentChanged, this, &Inspector::pageChanged);
}

void Inspector::setupLayout()
{
    auto *bar = new QHBoxLayout;
    bar->setObjectName(QStringLiteral("bar"));
    bar->setContentsMargins(Theme::SmallGap, 0, Theme::SmallGap, 0);
    bar->setSpacing(2);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(Theme::SmallGap);
    content->addWidget(m_head);
    content->addLayout(bar);
    content->addWidget(m_find);
    content->addWidget(m_pages, 1);

    auto *empty = new Theme::EmptyState(QStringLiteral("inspector"), m_empty);
    empty->setText(tr("Nothing is selected"),
                   tr("Select an event or a frame to see its arguments, its raw text and its bytes."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_content);
    layout->addWidget(m_empty);
}

InspectorPage *Inspector::pageAt(int index) const
{
    return static_cast<InspectorPage *>(m_pages->widget(index));
}

InspectorPage *Inspector::page() const
{
    return pageAt(m_pages->currentIndex());
}

void Inspector::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    m_log = std::move(log);
    setClock(m_log->start(), m_log->startedAt());
    m_history.clear();
    m_historyAt = -1;
    clear();
}

void Inspector::setClock(std::chrono::steady_clock::time_point start, const QDateTime &startedAt)
{
    m_start = start;
    m_clock = Words::Clock(startedAt);
}

void Inspector::show(qsizetype record)
{
    if (!m_log || record < 0 || record >= m_log->size())
        return;
    if (m_historyAt < 0 || m_history[m_historyAt] != record) {
        m_history.resize(m_historyAt + 1);
        m_history.append(record);
        ++m_historyAt;
    }
    showShared(std::make_shared<const TraceRecord>(m_log->at(record)), record);
}

void Inspector::show(const TraceRecord &record)
{
    showShared(std::make_shared<const TraceRecord>(record), -1);
}

void Inspector::showShared(const Shared &record, qsizetype index)
{
    const bool isSame = index >= 0 && index == m_index;
    if (!isSame)
        m_previous = m_record;
    m_record = record;
    m_index = index;
    m_selection.reset();
    m_head->setRecord(RecordText::title(*record), RecordText::details(*record, timeOf(*record)));
    m_head->setProblem({});
    m_head->setLink({}, -1);
    m_http->setExchange({});
    m_diff->setPair(m_previous, m_record, m_previous ? nameOf(*m_previous) : QString(), nameOf(*m_record));
    m_empty->hide();
    m_content->show();
    showPages();
    m_links = {};
    m_linkShown.reset();
    if (index >= 0)
        m_links.start(m_log, index);
    updateLinks();
    updateCommands();
}

void Inspector::compare(qsizetype left, qsizetype right)
{
    if (!m_log || left < 0 || right < 0 || left >= m_log->size() || right >= m_log->size())
        return;
    show(right);
    m_previous = std::make_shared<const TraceRecord>(m_log->at(left));
    comparePrevious();
}

void Inspector::comparePrevious()
{
    if (!m_record || !m_previous)
        return m_head->setProblem(tr("There is nothing to compare with: select another record first."));
    const QScopedValueRollback choosing(m_isChoosing, true);
    m_diff->setPair(m_previous, m_record, nameOf(*m_previous), nameOf(*m_record));
    m_diff->setRecord(m_record);
    m_pages->setCurrentWidget(m_diff);
    pageChanged();
}

void Inspector::clear()
{
    m_record.reset();
    m_previous.reset();
    m_index = -1;
    m_linking.stop();
    m_content->hide();
    m_empty->show();
}

/// Pages that have nothing to say about the record are not offered.
void Inspector::showPages()
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->setTabVisible(i, pageAt(i)->suits(*m_record));
    choosePage();
    for (int i = 0; i < m_pages->count(); ++i)
        pageAt(i)->setRecord(m_record);
    pageChanged();
}

void Inspector::choosePage()
{
    const bool isHttp = m_pages->isTabVisible(m_pages->indexOf(m_http));
    // An HTTP message has arguments only where its body is JSON; else it is shown for what it is.
    const QByteArrayView body = m_record->payload.view().trimmed();
    const bool isElsewhere = isHttp && m_wanted == m_tree->id() && !body.startsWith('{') && !body.startsWith('[');
    for (int i = 0; i < m_pages->count() && !isElsewhere; ++i) {
        if (pageAt(i)->id() == m_wanted && m_pages->isTabVisible(i))
            return m_pages->setCurrentIndex(i);
    }
    // The page wanted says nothing here: the first one does, or what the record is about.
    m_pages->setCurrentWidget(isHttp ? static_cast<QWidget *>(m_http) : m_tree);
}

void Inspector::pageChanged()
{
    InspectorPage *now = page();
    if (!m_isChoosing) {
        m_wanted = now->id();
        Q_EMIT placeChanged();
    }
    m_shown = nullptr;
    if (m_selection)
        now->select(*m_selection);
    m_shown = now;
    m_find->setPage(now);
    updateCommands();
}

void Inspector::keepSelection(InspectorPage *chosenOn)
{
    if (chosenOn != m_shown)
        return;
    if (const auto selection = chosenOn->selection())
        m_selection = selection;
    updateCommands();
}

QString Inspector::timeOf(const TraceRecord &record) const
{
    return m_clock.text(std::chrono::duration_cast<std::chrono::microseconds>(record.time - m_start));
}

QString Inspector::nameOf(const TraceRecord &record) const
{
    return tr("%1, %2").arg(RecordText::title(record), timeOf(record));
}

QByteArray Inspector::place() const
{
    const QJsonObject place{{QStringLiteral("page"), m_wanted}};
    return QJsonDocument(place).toJson(QJsonDocument::Compact);
}

void Inspector::setPlace(const QByteArray &place)
{
    const QString wanted = QJsonDocument::fromJson(place).object().value(QStringLiteral("page")).toString();
    for (int i = 0; i < m_pages->count(); ++i) {
        if (pageAt(i)->id() == wanted)
            m_wanted = wanted;
    }
    const QScopedValueRollback choosing(m_isChoosing, true);
    if (m_record)
        choosePage();
}

void Inspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        Theme::updateCommandIcons(this);
}

} // namespace Sockeye
