// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectorpage.h"
#include <QFutureWatcher>

class QLabel;

namespace Sockeye {

class TextView;

/// The JSON laid out for reading; a big one is laid out in the background.
class JsonPage final : public InspectorPage {
    Q_OBJECT

public:
    /// Bytes up to which laying out is faster than starting a thread's work.
    static constexpr qsizetype AtOnce = 1024 * 1024;

    explicit JsonPage(QWidget *parent = nullptr);

    [[nodiscard]] QString copied() const override;

protected:
    void fill(const SocketIO::TraceRecord &record) override;

private:
    void showText(const QByteArray &text);
    void showNote(const QString &note);

    TextView *m_text = nullptr;
    QLabel *m_note = nullptr;
    QFutureWatcher<QByteArray> m_layout; // the latest work asked for; older work ends unseen
};

} // namespace Sockeye
