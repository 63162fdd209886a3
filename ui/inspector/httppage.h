// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/exchange.h"
#include "inspector/facttable.h"
#include "inspector/inspectorpage.h"

class QLabel;

namespace Sockeye {

class TextView;

/// A HTTP exchange or WebSocket handshake: both halves with their headers, how long each step took, and the body.
class HttpPage final : public InspectorPage {
    Q_OBJECT

public:
    explicit HttpPage(QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("http"); }
    [[nodiscard]] bool suits(const SocketIO::TraceRecord &record) const override;
    void setExchange(const Exchange &exchange);
    [[nodiscard]] QString copied() const override;

protected:
    void fill(const SocketIO::TraceRecord &record) override;
    [[nodiscard]] LineView *lines() const override;

private:
    using Facts = QList<FactTable::Fact>;

    void addHalf(Facts &facts, const SocketIO::TraceRecord &half) const;
    void addSteps(Facts &facts) const;
    void showFacts();

    FactTable *m_facts = nullptr;
    QLabel *m_bodyTitle = nullptr;
    TextView *m_body = nullptr;
    SocketIO::TraceRecord m_own;
    Exchange m_exchange;
};

} // namespace Sockeye
