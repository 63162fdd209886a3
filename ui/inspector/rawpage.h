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

    [[nodiscard]] QString id() const override { return QStringLiteral("raw"); }
    [[nodiscard]] QString copied() const override;
    [[nodiscard]] std::optional<ByteSelection> selection() const override;
    void select(const ByteSelection &selection) override;

protected:
    void fill(const SocketIO::TraceRecord &record) override;
    void drop() override;
    [[nodiscard]] LineView *lines() const override;

private:
    void showNote();

    TextView *m_text = nullptr;
    QLabel *m_note = nullptr;
    qsizetype m_headSize = 0; // the payload begins behind it
    bool m_hidesSecrets = false;
};

} // namespace Sockeye
