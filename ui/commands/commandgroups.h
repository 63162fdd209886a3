// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAction;

namespace Sockeye {

/// Where a command belongs, told by its id: "events.copy" belongs to Events.
namespace CommandGroups {

/// The part of an id before its first dot.
[[nodiscard]] QString groupOf(const QString &id);
/// As people read it. A group nobody named is shown by its id.
[[nodiscard]] QString title(const QString &group);
/// The same for a menu, with the letter that Alt opens it by.
[[nodiscard]] QString menuTitle(const QString &group);
/// Title of the submenu a command stands in, told by the two first parts of its id: "view.pane.events". Empty for none.
[[nodiscard]] QString sectionTitle(const QString &id);
/// Where the menus have a command: "View › Panes".
[[nodiscard]] QString placeName(const QString &id);
/// The groups that have a menu of their own, in its order.
[[nodiscard]] QStringList menuOrder();
/// A command's text without the marks of menus.
[[nodiscard]] QString plainText(const QAction &command);
/// Every id once, sorted by group and then as given; two panels on two pages have the same commands.
[[nodiscard]] QList<QAction *> sorted(const QList<QAction *> &commands);

} // namespace CommandGroups

} // namespace Sockeye
