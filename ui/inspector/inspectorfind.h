// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/textsearch.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Sockeye {

class InspectorPage;
class WorkBar;

/// The line that searches the page shown; long texts are searched off the GUI's thread.
class InspectorFind final : public QWidget {
    Q_OBJECT

public:
    /// Bytes that are searched within a frame.
    static constexpr qsizetype AtOnce = 1024 * 1024;

    explicit InspectorFind(QWidget *parent = nullptr);

    /// The page to search, from now on.
    void setPage(InspectorPage *page);
    /// Shows the line and puts the cursor into it.
    void open();
    void close();
    /// Goes to the next (1) or previous (-1) place.
    void step(int by);
    /// Searches anew, because the text is another.
    void refresh();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupLayout();
    void setFound(std::vector<ByteRange> found);
    void showCount();

    InspectorPage *m_page = nullptr;
    QLineEdit *m_needle = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_close = nullptr;
    WorkBar *m_work = nullptr;
    std::vector<ByteRange> m_found;
    qsizetype m_current = -1;
    bool m_goesOn = false; // to the first place, once it is found: a needle was typed
};

} // namespace Sockeye
