// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/treepage.h"
#include "inspector/argumentcells.h"
#include "inspector/argumenttree.h"
#include "inspector/hexview.h"
#include "inspector/textview.h"
#include "inspector/treedelegate.h"
#include "theme/theme.h"
#include <QHeaderView>
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
    , m_model(new ArgumentTree(this))
    , m_tree(new QTreeView)
    , m_text(new TextView)
    , m_hex(new HexView)
    , m_empty(new QLabel)
{
    setupTree();
    setupLayout();
    m_text->setAccessibleName(tr("Chosen value"));
    m_hex->setAccessibleName(tr("Bytes of the chosen value"));
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
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ArgumentTree::Value, QHeaderView::Stretch);
    m_tree->header()->setMinimumSectionSize(48);
}

void TreePage::setupLayout()
{
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_text);
    splitter->addWidget(m_hex);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setStretchFactor(2, 2);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(2 * Theme::Gap);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_empty, 1);
    m_empty->hide();
}

void TreePage::fill(const SocketIO::TraceRecord &record)
{
    m_model->setJson(RecordText::json(record), record.attachments);
    const int count = m_model->rowCount();
    m_tree->parentWidget()->setVisible(count > 0);
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
    m_hex->setVisible(isBinary);
    m_hex->setBytes(m_model->bytes(index));
    const QString text = m_model->isLeaf(index) && !isBinary ? m_model->text(index) : QString();
    const int cell = m_tree->columnWidth(ArgumentTree::Value) - 2 * Theme::Gap;
    const bool isLong = text.size() >= ArgumentCells::Length || text.contains(u'\n')
        || QFontMetrics(Theme::codeFont()).horizontalAdvance(text) > cell;
    m_text->setVisible(isLong);
    m_text->setText(isLong ? text.toUtf8() : QByteArray());
    Q_EMIT choiceChanged();
}

void TreePage::resizeEvent(QResizeEvent *event)
{
    InspectorPage::resizeEvent(event);
    fitColumns();
}

QString TreePage::copied() const
{
    return QString::fromUtf8(m_model->json(m_tree->currentIndex()));
}

QByteArray TreePage::chosenBytes() const
{
    return m_model->bytes(m_tree->currentIndex());
}

} // namespace Sockeye
