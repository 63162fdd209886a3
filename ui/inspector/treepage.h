// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectorpage.h"

class QLabel;
class QTreeView;

namespace Sockeye {

class ArgumentTree;
class HexView;
class TextView;

/// The arguments as a tree; underneath, the chosen value whole when it does not fit its cell.
class TreePage final : public InspectorPage {
    Q_OBJECT

public:
    explicit TreePage(QWidget *parent = nullptr);

    [[nodiscard]] QString copied() const override;
    [[nodiscard]] QByteArray chosenBytes() const override;

Q_SIGNALS:
    /// Other bytes are chosen, or none.
    void choiceChanged();

protected:
    void fill(const SocketIO::TraceRecord &record) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupTree();
    void setupLayout();
    void showChosen();
    void fitColumns();
    void showEmpty(const SocketIO::TraceRecord &record);

    ArgumentTree *m_model = nullptr;
    QTreeView *m_tree = nullptr;
    TextView *m_text = nullptr;
    HexView *m_hex = nullptr;
    QLabel *m_empty = nullptr;
};

} // namespace Sockeye
