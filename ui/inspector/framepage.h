// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectorpage.h"

namespace Sockeye {

class FactTable;

/// What the head of a WebSocket frame says (RFC 6455 section 5.2).
class FramePage final : public InspectorPage {
    Q_OBJECT

public:
    explicit FramePage(QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("frame"); }
    [[nodiscard]] bool suits(const SocketIO::TraceRecord &record) const override;
    [[nodiscard]] QString copied() const override;
    /// What a close code means (RFC 6455 section 7.4.1); empty for one of an application.
    [[nodiscard]] static QString closeMeaning(int code);

protected:
    void fill(const SocketIO::TraceRecord &record) override;

private:
    [[nodiscard]] static QString opcodeName(int opcode);

    FactTable *m_facts = nullptr;
};

} // namespace Sockeye
