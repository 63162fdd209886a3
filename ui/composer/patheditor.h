// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Sockeye {

/// The path of a file, typed or chosen.
class PathEditor final : public QWidget {
    Q_OBJECT

public:
    explicit PathEditor(QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    void focusPath();
    /// Names of the parts for assistive technology; `row` tells several rows apart.
    void setAccessibleRow(const QString &row);

Q_SIGNALS:
    void changed();

private:
    void browse();

    QLineEdit *m_path = nullptr;
    QToolButton *m_browse = nullptr;
};

} // namespace Sockeye
