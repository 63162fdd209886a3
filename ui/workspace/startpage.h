// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Sockeye {

/// What one sees first: a place for an address, the demo, and where one was before.
class StartPage final : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// Addresses to offer again, the latest first.
    void setRecent(const QStringList &urls);
    void focusUrl();

Q_SIGNALS:
    void connectRequested(const QString &url);
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupHead();
    void setupAddress();
    void setupRecent();
    void setupLayout();
    void connectToTyped();
    void applyTheme();

    QLabel *m_icon = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_purpose = nullptr;
    QLineEdit *m_url = nullptr;
    QPushButton *m_connect = nullptr;
    QPushButton *m_demo = nullptr;
    QLabel *m_recentTitle = nullptr;
    QListWidget *m_recent = nullptr;
    QLabel *m_noRecent = nullptr;
};

} // namespace Sockeye
