// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectorpage.h"

class QLabel;

namespace Sockeye {

class TextView;
class WorkBar;

/// The JSON laid out for reading; a big one is laid out in the background.
class JsonPage final : public InspectorPage {
    Q_OBJECT

public:
    /// Bytes up to which laying out is faster than starting a thread's work.
    static constexpr qsizetype AtOnce = 512 * 1024;

    explicit JsonPage(QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("json"); }
    [[nodiscard]] QString copied() const override;

protected:
    void fill(const SocketIO::TraceRecord &record) override;
    void drop() override;
    [[nodiscard]] LineView *lines() const override;

private:
    void showText(const QByteArray &text);
    void showNote(const QString &note);

    WorkBar *m_work = nullptr;
    TextView *m_text = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace Sockeye
