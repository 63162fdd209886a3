// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/imagepage.h"
#include "inspector/binaryform.h"
#include "inspector/workbar.h"
#include "theme/command.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QBuffer>
#include <QEvent>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>

namespace Sockeye {

namespace {

constexpr qint64 BytesPerPixel = 4;
constexpr qint64 AtOnce = 1024 * 1024; // pixels that are decoded within a frame
constexpr double LargestZoom = 32;
constexpr double SmallestZoom = 1.0 / 64;
constexpr int Square = 8;

/// The picture over a checkerboard, which shows where it is transparent.
QPixmap onCheckerboard(const QImage &image, const QSize &size, const QPalette &palette)
{
    QPixmap pixmap(size);
    pixmap.fill(palette.color(QPalette::Base));
    QPainter painter(&pixmap);
    const QColor other = Theme::color(palette, Theme::Meaning::Line);
    if (image.hasAlphaChannel()) {
        for (int y = 0; y < size.height(); y += Square) {
            for (int x = y / Square % 2 * Square; x < size.width(); x += 2 * Square)
                painter.fillRect(x, y, Square, Square, other);
        }
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, size.width() < image.width());
    painter.drawImage(QRect(QPoint(), size), image);
    return pixmap;
}

} // namespace

ImagePage::ImagePage(QWidget *parent)
    : QWidget(parent)
    , m_facts(new QLabel)
    , m_work(new WorkBar)
    , m_scroll(new QScrollArea)
    , m_picture(new QLabel)
    , m_in(new QToolButton)
    , m_out(new QToolButton)
    , m_fit(new QToolButton)
{
    setupCommands();
    setupLayout();
}

void ImagePage::setupCommands()
{
    const auto add = [this](QToolButton *button, const Theme::CommandText &text, const QKeySequence &keys) {
        QAction *command = Theme::addCommand(this, text, {keys});
        button->setDefaultAction(command);
        button->setAutoRaise(true);
        button->setAccessibleName(text.text);
        return command;
    };
    connect(add(m_in, {QStringLiteral("inspector.zoomIn"), tr("Enlarge picture"), {}, QStringLiteral("plus")},
                QKeySequence::ZoomIn),
            &QAction::triggered, this, [this] { step(2); });
    connect(add(m_out, {QStringLiteral("inspector.zoomOut"), tr("Shrink picture"), {}, QStringLiteral("minus")},
                QKeySequence::ZoomOut),
            &QAction::triggered, this, [this] { step(0.5); });
    connect(add(m_fit,
                {QStringLiteral("inspector.zoomFit"), tr("Fit picture"), tr("Shrinks it until all of it can be seen.")},
                QKeySequence(Qt::CTRL | Qt::Key_0)),
            &QAction::triggered, this, [this] { setZoom(0); });
    m_fit->setText(tr("Fit"));
}

void ImagePage::setupLayout()
{
    m_facts->setWordWrap(true);
    m_facts->setAccessibleName(tr("Facts about the picture"));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAccessibleName(tr("Picture"));
    m_scroll->setAccessibleName(tr("Picture"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_picture);
    m_scroll->setAlignment(Qt::AlignCenter);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(Theme::Gap, 0, Theme::SmallGap, 0);
    top->addWidget(m_facts, 1);
    for (QToolButton *button : {m_out, m_in, m_fit})
        top->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_work);
    layout->addWidget(m_scroll, 1);
}

QString ImagePage::head(const QByteArray &bytes, const QSize &size) const
{
    return tr("%1, %2 × %3 pixels, %4")
        .arg(BinaryForm::name(bytes), Words::count(size.width()), Words::count(size.height()),
             Words::bytes(bytes.size()));
}

void ImagePage::setBytes(const QByteArray &bytes)
{
    clear();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid()) {
        m_facts->setText(
            tr("This begins like %1 but cannot be shown: %2.").arg(BinaryForm::name(bytes), reader.errorString()));
        return;
    }
    const qint64 pixels = qint64(size.width()) * size.height();
    m_facts->setText(head(bytes, size));
    if (pixels * BytesPerPixel > Most) {
        m_facts->setText(tr("%1. It would take %2 of memory, so it is not shown: save it and open it elsewhere.")
                             .arg(head(bytes, size), Words::bytes(pixels * BytesPerPixel)));
        return;
    }
    if (pixels <= AtOnce)
        return showPicture(read(bytes));
    m_work->run(
        tr("Reading the picture…"), [bytes](QPromise<void> &) { return read(bytes); },
        [this](const Picture &picture) { showPicture(picture); });
}

ImagePage::Picture ImagePage::read(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    Picture picture;
    picture.image = reader.read();
    picture.problem = picture.image.isNull() ? reader.errorString() : QString();
    return picture;
}

void ImagePage::showPicture(const Picture &picture)
{
    m_image = picture.image;
    if (m_image.isNull())
        m_facts->setText(tr("%1. It cannot be shown: %2.").arg(m_facts->text(), picture.problem));
    for (QToolButton *button : {m_in, m_out, m_fit})
        button->defaultAction()->setEnabled(!m_image.isNull());
    fit();
}

void ImagePage::clear()
{
    m_work->stop();
    m_zoom = 0;
    m_facts->clear();
    showPicture({});
    m_facts->clear();
}

void ImagePage::setZoom(double zoom)
{
    m_zoom = zoom;
    fit();
}

void ImagePage::step(double factor)
{
    if (m_image.isNull())
        return;
    const double now = m_zoom > 0 ? m_zoom : double(m_picture->width()) / std::max(m_image.width(), 1);
    const double next = std::clamp(now * factor, SmallestZoom, LargestZoom);
    const double bytes = next * next * m_image.width() * m_image.height() * BytesPerPixel;
    if (bytes <= double(Most))
        setZoom(next);
}

void ImagePage::fit()
{
    if (m_image.isNull()) {
        m_picture->setPixmap({});
        m_picture->resize(0, 0);
        return;
    }
    QSize size = m_image.size();
    const QSize room = m_scroll->viewport()->size();
    if (m_zoom > 0)
        size = (QSizeF(size) * m_zoom).toSize();
    else if (size.width() > room.width() || size.height() > room.height())
        size.scale(room, Qt::KeepAspectRatio);
    size = size.expandedTo({1, 1});
    m_picture->setPixmap(onCheckerboard(m_image, size, palette()));
    m_picture->resize(size);
}

void ImagePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_zoom <= 0)
        fit();
}

void ImagePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    Theme::updateCommandIcons(this);
    fit();
}

} // namespace Sockeye
