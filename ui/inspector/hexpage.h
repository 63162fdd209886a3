// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectorpage.h"
#include <QByteArrayList>

class QComboBox;
class QLabel;
class QLineEdit;

namespace Sockeye {

class HexView;

/// The bytes of the payload or of an attachment.
class HexPage final : public InspectorPage {
    Q_OBJECT

public:
    explicit HexPage(QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("hex"); }
    [[nodiscard]] QString copied() const override;
    [[nodiscard]] QByteArray chosenBytes() const override;
    [[nodiscard]] bool isBytes() const override { return true; }
    [[nodiscard]] std::optional<ByteSelection> selection() const override;
    void select(const ByteSelection &selection) override;

    /// Puts the cursor into the field for an offset.
    void askForOffset();
    /// The offset that a text means: decimal, `0x10`, or `+16` and `-0x10` from `position`; -1 when it means none.
    [[nodiscard]] static qsizetype offsetOf(const QString &text, qsizetype position);

protected:
    void fill(const SocketIO::TraceRecord &record) override;
    void drop() override;
    [[nodiscard]] LineView *lines() const override;

private:
    void setupLayout();
    void goToOffset();
    void showSelection();

    QComboBox *m_source = nullptr;
    QLineEdit *m_offset = nullptr;
    QLabel *m_status = nullptr;
    HexView *m_hex = nullptr;
    QByteArrayList m_bytes;
};

} // namespace Sockeye
