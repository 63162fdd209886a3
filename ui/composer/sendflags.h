// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace Sockeye {

/// The fold of the composer with the flags of an event, each with what it means.
class SendFlags final : public QWidget {
    Q_OBJECT

public:
    explicit SendFlags(QWidget *parent = nullptr);

    [[nodiscard]] bool isVolatile() const;
    void setVolatile(bool isVolatile);
    /// -1 for what the connection says.
    [[nodiscard]] int retries() const;
    void setRetries(int retries);
    [[nodiscard]] bool compress() const;
    void setCompress(bool compress);

    /// What makes no sense together; empty for nothing.
    void showObjections(const QStringList &objections);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupParts();
    void add(QGridLayout *grid, int column, QWidget *flag, const QString &meaning);
    void applyTheme();

    QCheckBox *m_volatile = nullptr;
    QSpinBox *m_retries = nullptr;
    QCheckBox *m_compress = nullptr;
    QLabel *m_objections = nullptr;
    QList<QLabel *> m_meanings;
};

} // namespace Sockeye
