// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/packetpreview.h"
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace Sockeye {

/// Shows the packet that will leave, byte by byte.
class PreviewPane final : public QWidget {
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    /// `note`: what should be known about it besides; may be empty.
    void show(const PacketPreview &preview, const QString &note);
    /// Why there is nothing to show.
    void showProblem(const QString &problem);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupLayout();
    void render();
    void copy();
    void applyTheme();

    QLabel *m_size = nullptr;
    QLabel *m_note = nullptr;
    QToolButton *m_all = nullptr;
    QToolButton *m_copy = nullptr;
    QPlainTextEdit *m_text = nullptr;
    PacketPreview m_preview;
    QString m_shownNote;
    QString m_problem;
};

} // namespace Sockeye
