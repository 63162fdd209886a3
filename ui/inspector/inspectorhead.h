// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Sockeye {

/// What the record is, above the pages: its name, its facts, what it belongs to, and what went wrong.
class InspectorHead final : public QWidget {
    Q_OBJECT

public:
    explicit InspectorHead(QWidget *parent = nullptr);

    void setRecord(const QString &title, const QString &details);
    /// A sentence that leads to another record; one without a record is no link.
    void setLink(const QString &text, qsizetype record);
    void setProblem(const QString &problem);
    [[nodiscard]] qsizetype linkedRecord() const { return m_linked; }

Q_SIGNALS:
    void linkActivated(qsizetype record);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    QLabel *m_title = nullptr;
    QLabel *m_details = nullptr;
    QLabel *m_link = nullptr;
    QLabel *m_problem = nullptr;
    qsizetype m_linked = -1;
};

} // namespace Sockeye
