// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/words.h"
#include <QDateTime>
#include <QWidget>
#include <SocketIO/trace.h>
#include <SocketIO/clock.h>

class QLabel;
class QTabWidget;
class QToolButton;

namespace Sockeye {

class InspectorPage;

/// Everything about one record: its arguments as a tree, its JSON laid out, its raw text, its bytes.
class Inspector final : public QWidget {
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    /// The log's start on both clocks, so that a record shows the same time here as in every list.
    void setClock(std::chrono::steady_clock::time_point start, const QDateTime &startedAt);

    using QWidget::show;
    void show(const SocketIO::TraceRecord &record);
    void clear();

    /// Copies what the current page shows.
    void copy() const;
    /// Writes the chosen bytes to `path`; returns why that failed, or nothing.
    [[nodiscard]] QString saveTo(const QString &path) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupPages();
    void setupButtons();
    void setupLayout();
    void askWhereToSave();
    void updateButtons();
    void applyTheme();
    [[nodiscard]] InspectorPage *page() const;

    QLabel *m_title = nullptr;
    QLabel *m_details = nullptr;
    QTabWidget *m_pages = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_save = nullptr;
    QLabel *m_problem = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_empty = nullptr;
    std::chrono::steady_clock::time_point m_start = SocketIO::steadyNow();
    Words::Clock m_clock{QDateTime::currentDateTime()};
};

} // namespace Sockeye
