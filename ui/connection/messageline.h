// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include <QWidget>

class QLabel;
class QToolButton;

namespace Sockeye {

/// A sentence under a field: an icon, text that wraps and can be selected, and at most one thing to do about it. Hidden
/// while it has no text.
class MessageLine final : public QWidget {
    Q_OBJECT

public:
    /// `icon` is a name of the theme's set; Bad and Warning colour the icon and Bad the text too.
    MessageLine(Theme::Meaning meaning, const QString &icon, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// Offers something to do; an empty text takes the offer back.
    void setAction(const QString &text);

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    Theme::Meaning m_meaning;
    QString m_iconName;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_action = nullptr;
};

} // namespace Sockeye
