// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectorpage.h"
#include "inspector/recordtext.h"
#include <QModelIndex>

class QLabel;
class QSplitter;
class QTreeView;

namespace Sockeye {

class ArgumentTree;
class ValuePane;
class WorkBar;

/// The arguments as a tree; underneath, the chosen value whole when it does not fit its cell.
class TreePage final : public InspectorPage {
    Q_OBJECT

public:
    /// Bytes up to which a text is read within a frame.
    static constexpr qsizetype AtOnce = 1024 * 1024;
    /// Rows that are opened at a time.
    static constexpr int MostOpened = 2000;

    explicit TreePage(QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("tree"); }
    [[nodiscard]] QString copied() const override;
    [[nodiscard]] QByteArray chosenBytes() const override;
    [[nodiscard]] bool hasChosenBytes() const override { return current().isValid(); }
    [[nodiscard]] QByteArray searched() const override;
    void setFound(const std::vector<ByteRange> & /*found*/) override { }
    bool goTo(const ByteRange &place) override;
    [[nodiscard]] std::optional<ByteSelection> selection() const override;
    void select(const ByteSelection &selection) override;

    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    [[nodiscard]] const ArgumentTree &model() const { return *m_model; }
    [[nodiscard]] QModelIndex current() const;
    /// Opens everything below the chosen value, or all; false when there was too much and some stayed closed.
    bool expandAll();
    /// Opens the values that are closed and nearest to the root.
    bool expandLevel();
    void collapseAll();

protected:
    void fill(const SocketIO::TraceRecord &record) override;
    void drop() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupTree();
    void setupLayout();
    void showTree(const SocketIO::TraceRecord &record);
    void showChosen();
    void fitColumns();
    void showEmpty(const SocketIO::TraceRecord &record);

    WorkBar *m_work = nullptr;
    ArgumentTree *m_model = nullptr;
    QSplitter *m_splitter = nullptr;
    QTreeView *m_tree = nullptr;
    ValuePane *m_value = nullptr;
    QLabel *m_empty = nullptr;
    RecordText::Json m_json;
    qsizetype m_jsonStart = 0; // where in the payload the JSON begins
};

} // namespace Sockeye
