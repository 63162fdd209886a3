// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/valuelines.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace Sockeye {

/// A window over the list with the whole value of one row, laid out in lines. A huge value comes in pieces, so that it
/// never has to be waited for; how much of it is shown is told below.
class EventPreview final : public QFrame {
    Q_OBJECT
public:
    explicit EventPreview(QWidget *parent);

    /// Opens below a place on screen with a title and JSON text.
    void open(const QRect &below, const QString &title, const QString &json);
    /// The same with any text, as it is.
    void openText(const QRect &below, const QString &title, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place(const QRect &below);
    [[nodiscard]] qsizetype longestLine(int width) const;
    void showMore();
    void tellShown();

    QLabel *m_title;
    QPlainTextEdit *m_text;
    QLabel *m_shown;
    QToolButton *m_more;
    QTimer m_pieces;
    ValueLines m_lines;
    qsizetype m_wanted = 0; ///< characters to be shown without being asked again
};

} // namespace Sockeye
