// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QWidget>
#include <SocketIO/trace.h>

namespace Sockeye {

/// One way to look at a record. Fills itself when it is first seen, so that selecting a record costs one page.
class InspectorPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setRecord(const std::shared_ptr<const SocketIO::TraceRecord> &record);
    /// What Copy puts into the clipboard.
    [[nodiscard]] virtual QString copied() const = 0;
    /// The bytes that Save writes; empty when this page has none chosen.
    [[nodiscard]] virtual QByteArray chosenBytes() const { return {}; }

protected:
    virtual void fill(const SocketIO::TraceRecord &record) = 0;
    void showEvent(QShowEvent *event) override;

private:
    void fillOnce();

    std::shared_ptr<const SocketIO::TraceRecord> m_record;
    bool m_isFilled = true;
};

} // namespace Sockeye
