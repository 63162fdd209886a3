// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/certificatecard.h"
#include "connection/messageline.h"
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Sockeye {

CertificateCard::CertificateCard(QWidget *parent)
    : QWidget(parent)
    , m_problems(new MessageLine(Theme::Meaning::Warning, QStringLiteral("warning")))
    , m_chain(new QLabel)
    , m_accept(new QPushButton(tr("Accept this certificate for this server")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SmallGap);
    layout->addWidget(m_problems);
    layout->addWidget(m_chain);
    layout->addWidget(m_accept, 0, Qt::AlignLeft);
    m_chain->setTextFormat(Qt::PlainText);
    m_chain->setWordWrap(true);
    m_chain->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_chain->setAccessibleName(tr("Certificates of the server"));
    m_chain->setIndent(3 * Theme::Gap);
    m_accept->setAccessibleName(m_accept->text());
    m_accept->setToolTip(tr("Compare the key with what the server's owner says first. From then on this server must "
                            "show exactly this key; it stands under TLS, where it can be taken away."));
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT accepted(m_refusal.chain.constFirst().pin); });
    hide();
}

QString CertificateCard::describe(const ShownCertificate &certificate, qsizetype number)
{
    const QLocale locale;
    return tr("%1. %2, issued by %3, valid from %4 to %5\n    key %6")
        .arg(QString::number(number), certificate.subject, certificate.issuer,
             locale.toString(certificate.validFrom.date(), QLocale::ShortFormat),
             locale.toString(certificate.validUntil.date(), QLocale::ShortFormat), certificate.pin);
}

void CertificateCard::show(const CertificateRefusal &refusal)
{
    m_refusal = refusal;
    QStringList lines;
    for (const ShownCertificate &certificate : refusal.chain)
        lines.append(describe(certificate, lines.size() + 1));
    m_problems->setText(refusal.problems.isEmpty()
                            ? tr("The server shows a key that is not pinned. Somebody may be in between.")
                            : tr("The server shows a certificate that cannot be verified: %1.")
                                  .arg(refusal.problems.join(QStringLiteral("; "))));
    m_chain->setText(lines.join(u'\n'));
    setVisible(!refusal.chain.isEmpty());
}

} // namespace Sockeye
