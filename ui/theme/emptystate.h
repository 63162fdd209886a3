// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Sockeye::Theme {

/// What stands in a panel that has nothing to show: an icon, what will appear here, and how to make it happen. It lies
/// over the widget given to it, keeps its size, and lets the mouse through.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString &icon, QWidget *over);

    void setText(const QString &title, const QString &explanation);

protected:
    void changeEvent(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateColors();

    QString m_icon;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_explanation;
};

} // namespace Sockeye::Theme
