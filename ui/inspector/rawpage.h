// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectorpage.h"

class QLabel;

namespace Sockeye {

class TextView;

/// What crossed the wire, as text.
class RawPage final : public InspectorPage {
    Q_OBJECT

public:
    explicit RawPage(QWidget *parent = nullptr);

    [[nodiscard]] QString copied() const override;

protected:
    void fill(const SocketIO::TraceRecord &record) override;

private:
    TextView *m_text = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace Sockeye
