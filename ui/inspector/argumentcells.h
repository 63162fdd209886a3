// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QByteArrayView>
#include <QCoreApplication>

namespace Sockeye {

struct ArgumentNode;

/// The words of the argument tree's cells.
class ArgumentCells {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ArgumentTree)

public:
    /// Characters of a long text in a cell; more is folded and said so.
    static constexpr qsizetype Length = 200;

    /// `json` and the attachments must outlive this.
    ArgumentCells(QByteArrayView json, const QByteArrayList &attachments, bool isArguments)
        : m_json(json)
        , m_attachments(attachments)
        , m_isArguments(isArguments)
    {
    }

    [[nodiscard]] QString name(const ArgumentNode &node) const;
    [[nodiscard]] QString value(const ArgumentNode &node) const;
    [[nodiscard]] QString type(const ArgumentNode &node) const;

private:
    [[nodiscard]] QString preview(const ArgumentNode &node) const;

    QByteArrayView m_json;
    const QByteArrayList &m_attachments;
    bool m_isArguments;
};

} // namespace Sockeye
