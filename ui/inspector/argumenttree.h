// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/jsonspan.h"
#include "inspector/recordtext.h"
#include <memory>
#include <QAbstractItemModel>
#include <QByteArrayList>

namespace Sockeye {

struct ArgumentNode;

/// The arguments of one record as a tree. Nothing is parsed before somebody opens it, and long lists come in groups, so
/// that any size opens at once.
class ArgumentTree final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Value, Type, ColumnCount };
    /// Most children under one node; more are put into groups.
    static constexpr qsizetype GroupSize = 1000;

    explicit ArgumentTree(QObject *parent = nullptr);
    ~ArgumentTree() override;

    void setJson(const RecordText::Json &json, const QByteArrayList &attachments);

    /// Whether the value is binary, and its bytes.
    [[nodiscard]] bool isBinary(const QModelIndex &index) const;
    [[nodiscard]] QByteArray bytes(const QModelIndex &index) const;
    /// The text of a string, whole; of another value its JSON as received.
    [[nodiscard]] QString text(const QModelIndex &index) const;
    [[nodiscard]] bool isString(const QModelIndex &index) const;
    /// A value without children.
    [[nodiscard]] bool isLeaf(const QModelIndex &index) const;
    /// Number of children, loaded or not.
    [[nodiscard]] qsizetype childCount(const QModelIndex &index) const;
    /// The JSON of a value with binary as the composer's tokens; of a group its members, one on a line.
    [[nodiscard]] QByteArray json(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] ArgumentNode *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] std::vector<std::unique_ptr<ArgumentNode>> makeChildren(ArgumentNode *parent) const;
    [[nodiscard]] QByteArrayView view() const { return m_json.text.view(); }
    [[nodiscard]] QByteArray toTokens(const JsonSpan &span) const;

    RecordText::Json m_json;
    QByteArrayList m_attachments;
    std::unique_ptr<ArgumentNode> m_root;
};

} // namespace Sockeye
