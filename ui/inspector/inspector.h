// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/byteselection.h"
#include "inspector/codelanguage.h"
#include "inspector/recordlinks.h"
#include "theme/words.h"
#include <optional>
#include <QDateTime>
#include <QTimer>
#include <QWidget>
#include <SocketIO/clock.h>

class QAction;
class QHBoxLayout;
class QTabWidget;

namespace Sockeye {

class DiffPage;
class HexPage;
class HttpPage;
class InspectorFind;
class InspectorHead;
class InspectorPage;
class TreePage;

/// Everything about one record: its arguments as a tree, its JSON laid out, its raw text, its bytes, its pictures, its
/// HTTP exchange or frame, and what it differs in from another.
class Inspector final : public QWidget {
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    /// The log that records are shown of.
    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    /// The log's start on both clocks, so that a record shows the same time here as in every list.
    void setClock(std::chrono::steady_clock::time_point start, const QDateTime &startedAt);

    using QWidget::show;
    void show(qsizetype record);
    /// One that is in no log.
    void show(const SocketIO::TraceRecord &record);
    /// Shows what two records differ in.
    void compare(qsizetype left, qsizetype right);
    void clear();
    /// The record shown; -1 for none, or for one that is in no log.
    [[nodiscard]] qsizetype record() const { return m_index; }

    /// Copies what the current page shows, or its selection.
    void copy() const;
    /// Writes the chosen bytes to `path`; returns why that failed, or nothing.
    [[nodiscard]] QString saveTo(const QString &path) const;

    /// What is remembered of the panel.
    [[nodiscard]] QByteArray place() const;
    void setPlace(const QByteArray &place);

Q_SIGNALS:
    void placeChanged();
    /// A person went from the record shown to another one.
    void recordRequested(qsizetype record);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Shared = std::shared_ptr<const SocketIO::TraceRecord>;
    struct LinkState {
        qsizetype partner = -1;
        qsizetype facts = 0;
        bool isLooking = false;
        friend bool operator==(const LinkState &, const LinkState &) = default;
    };

    void setupPages();
    void setupLayout();
    void setupCommands();
    void setupCopyCommands(QHBoxLayout *bar);
    void setupCodeCommands(QWidget *menuOwner);
    void setupTreeCommands();
    QAction *add(const QString &id, const QString &text, const QString &icon, const QList<QKeySequence> &keys,
                 void (Inspector::*does)());
    void showShared(const Shared &record, qsizetype index);
    void showPages();
    void choosePage();
    void pageChanged();
    void keepSelection(InspectorPage *page);
    void follow(qsizetype record);
    void goBack();
    void goForward();
    void updateLinks();
    void showLink();
    void updateCommands();
    void askWhereToSave();
    void copyPath();
    void copyValue();
    void copyJson();
    void copyCode(CodeLanguage language);
    void copyValueCode(CodeLanguage language);
    void put(const QString &text);
    void comparePrevious();
    void expandAll();
    void expandLevel();
    void collapseAll();
    void find();
    void findNext();
    void findPrevious();
    void goToOffset();
    void goToPartner();
    [[nodiscard]] InspectorPage *page() const;
    [[nodiscard]] InspectorPage *pageAt(int index) const;
    [[nodiscard]] QString nameOf(const SocketIO::TraceRecord &record) const;
    [[nodiscard]] QString timeOf(const SocketIO::TraceRecord &record) const;

    InspectorHead *m_head = nullptr;
    InspectorFind *m_find = nullptr;
    QTabWidget *m_pages = nullptr;
    TreePage *m_tree = nullptr;
    HexPage *m_hex = nullptr;
    HttpPage *m_http = nullptr;
    DiffPage *m_diff = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_empty = nullptr;
    QAction *m_save = nullptr;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_secrets = nullptr;

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    Shared m_record;
    Shared m_previous; // the one selected before
    qsizetype m_index = -1;
    QList<qsizetype> m_history; // records shown, in order
    qsizetype m_historyAt = -1;
    QString m_wanted = QStringLiteral("tree"); // page a person chose last
    bool m_isChoosing = false;
    InspectorPage *m_shown = nullptr;
    std::optional<ByteSelection> m_selection;
    RecordLinks m_links;
    std::optional<LinkState> m_linkShown;
    QTimer m_linking;
    std::chrono::steady_clock::time_point m_start = SocketIO::steadyNow();
    Words::Clock m_clock{QDateTime::currentDateTime()};
};

} // namespace Sockeye
