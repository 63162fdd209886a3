// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/unwrapping.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace Sockeye {

class HexView;
class ImagePage;
class LineView;
class TextView;
class WorkBar;

/// One value whole, in the form that suits it: a text, a picture, bytes; on request what is packed inside of it.
class ValuePane final : public QWidget {
    Q_OBJECT

public:
    enum class Form { Image, Text, Hex, Unwrapped };
    /// Bytes up to which unwrapping is done at once: both what is packed and what comes out.
    static constexpr qsizetype AtOnce = 256 * 1024;

    explicit ValuePane(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    /// The text of a string or of another value, UTF-8.
    void setText(const QByteArray &text);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

    /// The text or the bytes shown; null while it is a picture.
    [[nodiscard]] LineView *lines() const;
    /// The forms that suit the value, and the one shown.
    [[nodiscard]] QList<Form> forms() const;
    void setForm(Form form);

Q_SIGNALS:
    void contentChanged();

private:
    void setupLayout();
    void offer(const QList<Form> &forms);
    void showForm();
    void unwrap();
    void showUnwrapped(const Unwrapping &unwrapping, const QByteArray &json);
    void showText(const QByteArray &text);
    void showBytes(const QByteArray &bytes);
    void setNote(const QString &note);
    [[nodiscard]] static QString nameOf(Form form);

    QComboBox *m_forms = nullptr;
    QLabel *m_note = nullptr;
    WorkBar *m_work = nullptr;
    QStackedWidget *m_views = nullptr;
    TextView *m_text = nullptr;
    HexView *m_hex = nullptr;
    ImagePage *m_image = nullptr;
    QByteArray m_bytes;
};

} // namespace Sockeye
