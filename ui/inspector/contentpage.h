// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectorpage.h"
#include <QByteArrayList>

class QComboBox;

namespace Sockeye {

class ValuePane;

/// What the binary of a record is: a picture, a text, or what is packed inside.
class ContentPage final : public InspectorPage {
    Q_OBJECT

public:
    explicit ContentPage(QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("content"); }
    [[nodiscard]] bool suits(const SocketIO::TraceRecord &record) const override;
    [[nodiscard]] QString copied() const override;
    [[nodiscard]] QByteArray chosenBytes() const override;
    [[nodiscard]] std::optional<ByteSelection> selection() const override;
    void select(const ByteSelection &selection) override;

protected:
    void fill(const SocketIO::TraceRecord &record) override;
    void drop() override;
    [[nodiscard]] LineView *lines() const override;

private:
    void showSource(int index);

    QComboBox *m_source = nullptr;
    ValuePane *m_value = nullptr;
    QByteArrayList m_bytes;
    int m_first = 0; // number of the first source
};

} // namespace Sockeye
