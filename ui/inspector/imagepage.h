// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

class QLabel;
class QScrollArea;
class QToolButton;

namespace Sockeye {

class WorkBar;

/// A picture on a checkerboard, with its format and size. Its size is read before anything is allocated for it.
class ImagePage final : public QWidget {
    Q_OBJECT

public:
    /// Bytes that a picture may take in memory.
    static constexpr qint64 Most = 256LL * 1024 * 1024;

    explicit ImagePage(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    void clear();
    /// Null while nothing is shown.
    [[nodiscard]] const QImage &image() const { return m_image; }

    /// Pixels of the screen per pixel of the picture; 0 fits it to the page.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return m_zoom; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Picture {
        QImage image;
        QString problem;
    };

    void setupLayout();
    void setupCommands();
    void showPicture(const Picture &picture);
    void step(double factor);
    void fit();
    [[nodiscard]] QString head(const QByteArray &bytes, const QSize &size) const;
    [[nodiscard]] static Picture read(const QByteArray &bytes);

    QLabel *m_facts = nullptr;
    WorkBar *m_work = nullptr;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_picture = nullptr;
    QToolButton *m_in = nullptr;
    QToolButton *m_out = nullptr;
    QToolButton *m_fit = nullptr;
    QImage m_image;
    double m_zoom = 0;
};

} // namespace Sockeye
