// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventmodel.h"
#include "events/matchmarks.h"
#include "theme/flattable.h"
#include "theme/iconstrip.h"
#include "theme/linetext.h"

class QLabel;
class QPushButton;

namespace Sockeye {

class EventColumns;
class EventFind;

/// By what the names in the list are coloured.
enum class NameColors : quint8 {
    Off, ///< by direction
    ByEvent,
    ByNamespace,
};

/// The list of events on screen. Follows the newest row until one scrolls up.
class EventTable final : public Theme::FlatTable {
    Q_OBJECT
public:
    explicit EventTable(EventModel *model, QWidget *parent = nullptr);

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool on);
    /// Makes a row the current one, without a word to anybody about following.
    void showRow(int row, ScrollHint hint = PositionAtCenter);
    /// The same for a row that was the current one before all rows were others: moves only what was in sight.
    void restoreCurrent(int row);
    /// To be called after the model grew: goes to its end when following, else tells how much came since.
    void keepUp();
    /// Repaints what grows older on screen.
    void repaintAges();

    [[nodiscard]] EventColumns *columns() const { return m_columns; }
    void setNameColors(NameColors colors);
    /// What is to be marked in the texts of rows; to be repainted by the caller.
    [[nodiscard]] MatchMarks &matches() { return m_matches; }
    /// Marks the rows in which something was found.
    void setFind(const EventFind *find) { m_find = find; }
    [[nodiscard]] NameColors nameColors() const { return m_nameColors; }
    /// Folds the life of the current row's connection, or unfolds it.
    void foldCurrent(bool on);
    void foldAll(bool on);

    /// Letters typed into a list of a million rows look for nothing: the filter does that.
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void followingChanged(bool following);
    /// The user wants to answer the question in this row.
    void replyRequested(int row);
    /// The user wants to see the whole value of this row.
    void previewRequested(int row);

protected:
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    QColor rowColor(int row) const override;
    void updateColors() override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupNewButton();
    void setupSpan();
    void showSpan();
    void placeSpan();
    void rememberPlace();
    void findPlace();
    void onScrolled(int value);
    void showNewCount();
    void placeNewButton();
    void paintMessage(QPainter &painter, int row, const QRect &rect);
    void paintArguments(QPainter &painter, int at, const EventLine &line, QRect area);
    void paintSeparator(QPainter &painter, int row, const QRect &rect);
    QRect paintMarks(QPainter &painter, const EventRow &row, QRect area);
    void paintBookmark(QPainter &painter, const EventRow &row, const QRect &rect);
    void paintState(QPainter &painter, const EventRow &row, const QRect &rect);
    void drawMarked(QPainter &painter, Theme::LineText &font, const QRect &area, const QString &text);
    /// Where the sentence of a fact begins, behind what folds it.
    [[nodiscard]] QRect sentenceRect(const QRect &row) const;
    [[nodiscard]] QString sentenceOf(int row, const EventLine &line) const;
    /// Where a row that is longer than its column opens.
    [[nodiscard]] QRect openerOf(const QRect &row) const;
    [[nodiscard]] bool isCut(const QString &arguments, int width) const;
    [[nodiscard]] QColor nameTone(const EventLine &line, NameColors by, Theme::Meaning otherwise) const;
    [[nodiscard]] QColor tone(Theme::Meaning meaning) const { return m_tones[static_cast<std::size_t>(meaning)]; }

    EventModel *m_model;
    QPushButton *m_new;
    QLabel *m_span; ///< how long from the first chosen row to the last
    Theme::LineText m_text;
    Theme::LineText m_name;
    Theme::LineText m_code;
    std::vector<QColor> m_tones;
    Theme::IconStrip m_icons;
    qsizetype m_anchor = -1; ///< record of the first row in sight before a reset
    bool m_sawCurrent = false; ///< the current row was in sight then
    bool m_following = true;
    bool m_moving = false; ///< the scroll bar is moved by us
    EventColumns *m_columns;
    MatchMarks m_matches;
    const EventFind *m_find = nullptr;
    NameColors m_nameColors = NameColors::Off;
    qreal m_codeWidth; ///< of a character of the arguments
    qsizetype m_seen = -1; ///< last record there was when following ended
};

} // namespace Sockeye
