// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/treepage.h"
#include "inspector/argumentcells.h"
#include "inspector/argumentnode.h"
#include "inspector/argumenttree.h"
#include "inspector/treedelegate.h"
#include "inspector/valuepane.h"
#include "inspector/workbar.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace Sockeye {

namespace {

constexpr int OpenAtOnce = 20; // an object of more members stays closed at first

} // namespace

TreePage::TreePage(QWidget *parent)
    : InspectorPage(parent)
    , m_work(new WorkBar)
    , m_model(new ArgumentTree(this))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_tree(new QTreeView)
    , m_value(new ValuePane)
    , m_empty(new QLabel)
{
    setupTree();
    setupLayout();
    connect(m_tree, &QTreeView::expanded, this, &TreePage::fitColumns);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &TreePage::showChosen);
    showChosen();
}

void TreePage::setupTree()
{
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new TreeDelegate(m_tree));
    m_tree->setAccessibleName(tr("Arguments"));
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAlternatingRowColors(false);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setIndentation(16);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->installEventFilter(this);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ArgumentTree::Value, QHeaderView::Stretch);
    m_tree->header()->setMinimumSectionSize(48);
}

void TreePage::setupLayout()
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_value);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(2 * Theme::Gap);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_work);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_empty, 1);
    m_empty->hide();
}

void TreePage::fill(const SocketIO::TraceRecord &record)
{
    struct Read {
        RecordText::Json json;
        std::unique_ptr<ArgumentNode> root;
    };
    drop();
    const auto read = [record](QPromise<void> &) {
        Read result{RecordText::json(record), nullptr};
        result.root = ArgumentTree::read(result.json);
        return result;
    };
    const auto show = [this, record](Read &&result) {
        m_json = result.json;
        m_jsonStart = m_json.text.offset - record.payload.offset;
        m_model->setJson(result.json, record.attachments, std::move(result.root));
        showTree(record);
    };
    if (record.payload.size > AtOnce) {
        m_empty->hide();
        m_work->run(tr("Reading %1…").arg(Words::bytes(record.payload.size)), read, show);
        return;
    }
    QPromise<void> unwatched;
    show(read(unwatched));
}

void TreePage::drop()
{
    m_work->stop();
    m_json = {};
    m_model->setJson({}, {});
    showChosen();
}

void TreePage::showTree(const SocketIO::TraceRecord &record)
{
    const int count = m_model->rowCount();
    m_splitter->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    if (count == 0)
        showEmpty(record);
    for (int row = 0; row < std::min(count, OpenAtOnce); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_model->childCount(index) <= OpenAtOnce)
            m_tree->expand(index);
    }
    fitColumns();
    showChosen();
    Q_EMIT contentChanged();
}

void TreePage::fitColumns()
{
    const int most = std::max(m_tree->viewport()->width() * 2 / 5, 64);
    for (const int column : {ArgumentTree::Name, ArgumentTree::Type}) {
        m_tree->resizeColumnToContents(column);
        m_tree->setColumnWidth(column, std::min(m_tree->columnWidth(column) + Theme::Gap, most));
    }
}

void TreePage::showEmpty(const SocketIO::TraceRecord &record)
{
    using SocketIO::Layer;
    if (record.kind == SocketIO::Kind::Event || record.kind == SocketIO::Kind::Ack)
        m_empty->setText(tr("No arguments were sent with this."));
    else if (record.binary || record.kind == SocketIO::Kind::Binary)
        m_empty->setText(tr("Binary: see Hex."));
    else if (record.payload.isEmpty())
        m_empty->setText(tr("This carries no data."));
    else
        m_empty->setText(tr("This is no single JSON value: see Raw."));
}

void TreePage::showChosen()
{
    const QModelIndex index = m_tree->currentIndex();
    const bool isBinary = m_model->isBinary(index);
    const QString text = m_model->isLeaf(index) && !isBinary ? m_model->text(index) : QString();
    const int cell = m_tree->columnWidth(ArgumentTree::Value) - 2 * Theme::Gap;
    const bool isPacked = m_model->isString(index) && (text.startsWith(u'{') || text.startsWith(u'['));
    const bool isLong = text.size() >= ArgumentCells::Length || text.contains(u'\n')
        || QFontMetrics(Theme::codeFont()).horizontalAdvance(text) > cell;
    m_value->setVisible(isBinary || isLong || isPacked);
    if (isBinary)
        m_value->setBytes(m_model->bytes(index));
    else if (isLong || isPacked)
        m_value->setText(text.toUtf8());
    else
        m_value->clear();
    Q_EMIT choiceChanged();
}

void TreePage::resizeEvent(QResizeEvent *event)
{
    InspectorPage::resizeEvent(event);
    fitColumns();
}

bool TreePage::eventFilter(QObject *watched, QEvent *event)
{
    // The view's own way with this key opens everything, however much that is.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Asterisk) {
        expandAll();
        return true;
    }
    return InspectorPage::eventFilter(watched, event);
}

QModelIndex TreePage::current() const
{
    return m_tree->currentIndex();
}

QString TreePage::copied() const
{
    return QString::fromUtf8(m_model->json(m_tree->currentIndex()));
}

QByteArray TreePage::chosenBytes() const
{
    const QModelIndex index = m_tree->currentIndex();
    if (!index.isValid() || m_model->isBinary(index))
        return m_model->bytes(index);
    return m_model->isString(index) ? m_model->text(index).toUtf8() : m_model->json(index);
}

} // namespace Sockeye
