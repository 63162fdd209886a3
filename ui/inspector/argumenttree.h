// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/jsonspan.h"
#include "inspector/recordtext.h"
#include "inspector/textsearch.h"
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

    /// The root of a text with its first children, read once; may be called in any thread.
    [[nodiscard]] static std::unique_ptr<ArgumentNode> read(const RecordText::Json &json);
    void setJson(const RecordText::Json &json, const QByteArrayList &attachments);
    /// The same with a root that was read before.
    void setJson(const RecordText::Json &json, const QByteArrayList &attachments, std::unique_ptr<ArgumentNode> root);

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
    /// "[0].user.name"
    [[nodiscard]] QString path(const QModelIndex &index) const;
    /// Where the value lies in the text.
    [[nodiscard]] ByteRange range(const QModelIndex &index) const;
    /// Number of the attachment the value is; -1 for another value.
    [[nodiscard]] int attachment(const QModelIndex &index) const;
    /// The innermost value that has a place of the text in it or in its name, opened as far as needed; invalid for a
    /// place outside of all, and for one inside of the text that stands for an attachment.
    [[nodiscard]] QModelIndex indexOf(qsizetype offset);
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
    [[nodiscard]] QByteArrayView view() const { return m_json.text.view(); }
    [[nodiscard]] QByteArray toTokens(const JsonSpan &span) const;

    RecordText::Json m_json;
    QByteArrayList m_attachments;
    std::unique_ptr<ArgumentNode> m_root;
};

} // namespace Sockeye
