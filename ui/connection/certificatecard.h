// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/certificaterefusal.h"
#include <QWidget>

class QLabel;
class QPushButton;

namespace Sockeye {

class MessageLine;

/// A certificate that was not trusted, with its whole chain, and the offer to accept it. Hidden while there is none.
class CertificateCard final : public QWidget {
    Q_OBJECT

public:
    explicit CertificateCard(QWidget *parent = nullptr);

    /// An empty chain hides it.
    void show(const CertificateRefusal &refusal);
    [[nodiscard]] const CertificateRefusal &refusal() const { return m_refusal; }

Q_SIGNALS:
    /// The person wants to trust the key of the first certificate.
    void accepted(const QString &pin);

private:
    [[nodiscard]] static QString describe(const ShownCertificate &certificate, qsizetype number);

    CertificateRefusal m_refusal;
    MessageLine *m_problems;
    QLabel *m_chain;
    QPushButton *m_accept;
};

} // namespace Sockeye
