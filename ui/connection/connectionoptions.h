// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionsettings.h"
#include <QHash>
#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace Sockeye {

class OptionFold;
class OptionRow;
class RequestFields;

/// The fold-out part of the connection bar: every option in its fold, checked where it stands, and a search over them.
class ConnectionOptions final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionOptions(QWidget *parent = nullptr);

    void setSettings(const ConnectionSettings &settings);
    /// Puts what the fields say into `settings`; the query is added to what is there.
    void apply(ConnectionSettings &settings) const;
    /// The transports have a short field elsewhere too. Empty while none is ticked.
    [[nodiscard]] QStringList transports() const;
    void setTransports(const QStringList &transports);
    [[nodiscard]] bool remembersSecrets() const;
    void setRemembersSecrets(bool remembers);

    [[nodiscard]] bool isGood() const;
    /// Puts the cursor into the first field that is wrong.
    void focusProblem();
    /// Opens the fold of an option and goes there: "ca", "proxy".
    void focusOption(const QString &key);
    /// What is set, in a few words; empty for nothing.
    [[nodiscard]] QString summary() const;
    /// Room for what belongs to the whole, at the end of the first line.
    void addToHead(QWidget *widget);

    [[nodiscard]] QByteArray place() const;
    void setPlace(const QByteArray &place);

Q_SIGNALS:
    void changed();
    void placeChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupHead();
    void setupFolds();
    void makeFold(int fold);
    void search(const QString &text);
    void openFor(const OptionRow *row);
    void fitHeight();
    [[nodiscard]] OptionRow *row(const QString &key) const;

    RequestFields *m_request;
    QLineEdit *m_search;
    QCheckBox *m_remember;
    QHBoxLayout *m_head = nullptr;
    QLabel *m_nothing;
    QScrollArea *m_scroll;
    QList<OptionFold *> m_folds;
    QList<OptionRow *> m_rows;
    bool m_isQuiet = false;
};

} // namespace Sockeye
