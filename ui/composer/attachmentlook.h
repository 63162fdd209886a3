// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QImage>
#include <QString>

namespace Sockeye {

/// What bytes seem to be, by how they begin, and how big they are.
struct AttachmentLook {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::AttachmentLook)

public:
    static constexpr int ThumbnailSize = 48;

    QString type; ///< "PNG"; empty when unknown
    qint64 size = 0;
    QSize pixels; ///< of an image
    QImage thumbnail; ///< no larger than ThumbnailSize each way

    /// With `withThumbnail` an image is decoded.
    [[nodiscard]] static AttachmentLook ofBytes(const QByteArray &bytes, bool withThumbnail);
    [[nodiscard]] static AttachmentLook ofFile(const QString &path, bool withThumbnail);
    /// "PNG, 32 × 32, 1.5 KB"
    [[nodiscard]] QString description() const;
};

} // namespace Sockeye
