// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QTextBrowser;

namespace Sockeye {

/// The page that explains every reason why a connection fails.
class HelpWindow final : public QWidget {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Opens it, or brings it to the front, at the section of a code; at the start for an empty one.
    static HelpWindow *open(QWidget *from, const QByteArray &code);

    void goTo(const QByteArray &code);
    /// The page as Markdown; each code has a heading of its own.
    [[nodiscard]] static QString page();

protected:
    void changeEvent(QEvent *event) override;

private:
    void find();

    QLineEdit *m_search;
    QTextBrowser *m_page;
};

} // namespace Sockeye
