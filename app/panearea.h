// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QApplication>
#include <QJsonArray>
#include <QMainWindow>
#include <QPointer>

namespace Sockeye {

class Pane;

/// Where panes are docked, in rows, columns and tabs. Remembers their place.
class PaneArea final : public QMainWindow {
    Q_OBJECT

public:
    explicit PaneArea(QWidget *parent = nullptr);

    Pane *addPane(const QString &id, const QString &title, QWidget *content);
    [[nodiscard]] QList<Pane *> panes() const { return m_panes; }
    /// The pane the focus is in, or null.
    [[nodiscard]] Pane *focusPane() const { return paneWith(QApplication::focusWidget()); }
    /// The pane the focus was in last, or null.
    [[nodiscard]] Pane *lastPane() const;
    /// How the panes stand before anybody moves them: `arrange` docks them all, `size` shares out the room.
    void setUsual(std::function<void()> arrange, std::function<void()> size);
    /// Puts every pane back to where it usually stands.
    void reset();

    [[nodiscard]] QByteArray place() const;
    /// What it does not understand leaves everything where it is.
    void setPlace(const QByteArray &place);
    /// The same place with no pane torn off, for another page.
    [[nodiscard]] static QByteArray docked(const QByteArray &place);

    QMenu *createPopupMenu() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] Pane *paneWith(QWidget *widget) const;
    void takePlace();
    void tearOffAgain();
    [[nodiscard]] QByteArray placeNow() const;
    [[nodiscard]] QByteArray dockedState() const;
    [[nodiscard]] QJsonArray tornOff() const;
    void settle();
    void settleSoon();

    QList<Pane *> m_panes;
    QPointer<Pane> m_last; ///< had the focus
    QList<QPointer<Pane>> m_away; ///< torn off, hidden together with this
    std::function<void()> m_arrange;
    std::function<void()> m_size;
    QByteArray m_place; ///< to be restored on showing
    bool m_isSettling = false;
    bool m_wasShown = false;
    bool m_isOpening = false; ///< shown, but not yet painted
};

} // namespace Sockeye
