// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QModelIndex;

namespace Sockeye {

/// Everything that is known of one namespace, whole and to be copied: its refusal and its auth payload as JSON.
class NamespaceDetails final : public QDialog {
    Q_OBJECT
public:
    /// `at` is a row of a NamespaceModel.
    NamespaceDetails(const QModelIndex &at, QWidget *parent);

    /// What stands in it.
    [[nodiscard]] static QString text(const QModelIndex &at);
};

} // namespace Sockeye
