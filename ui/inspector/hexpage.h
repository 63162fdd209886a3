// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectorpage.h"
#include <QByteArrayList>

class QComboBox;

namespace Sockeye {

class HexView;

/// The bytes of the payload or of an attachment.
class HexPage final : public InspectorPage {
    Q_OBJECT

public:
    explicit HexPage(QWidget *parent = nullptr);

    [[nodiscard]] QString copied() const override;
    [[nodiscard]] QByteArray chosenBytes() const override;

protected:
    void fill(const SocketIO::TraceRecord &record) override;

private:
    QComboBox *m_source = nullptr;
    HexView *m_hex = nullptr;
    QByteArrayList m_bytes;
};

} // namespace Sockeye
