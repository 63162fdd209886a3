// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace Sockeye {

/// Transports in the order they are tried: dragged, or moved with Alt+Up and Alt+Down; ticked those that are used.
class TransportList final : public QListWidget {
    Q_OBJECT

public:
    explicit TransportList(QWidget *parent = nullptr);

    [[nodiscard]] QStringList transports() const;
    void setTransports(const QStringList &transports);

Q_SIGNALS:
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add(const QString &name, bool isUsed);
    void move(int by);
};

} // namespace Sockeye
