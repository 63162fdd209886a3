// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/sendflags.h"
#include "theme/theme.h"
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

namespace Sockeye {

SendFlags::SendFlags(QWidget *parent)
    : QWidget(parent)
    , m_volatile(new QCheckBox(tr("&Volatile")))
    , m_retries(new QSpinBox)
    , m_compress(new QCheckBox(tr("&Compress")))
    , m_objections(new QLabel)
{
    setupParts();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, Theme::SmallGap);
    grid->setHorizontalSpacing(2 * Theme::Gap);
    grid->setVerticalSpacing(0);
    add(grid, 0, m_volatile, tr("Dropped instead of buffered when it cannot be sent at once."));
    add(grid, 1, m_retries, tr("Sent again until acknowledged; the server may get it more than once."));
    add(grid, 2, m_compress, tr("A WebSocket may compress it, where both sides agreed to."));
    grid->addWidget(m_objections, 2, 0, 1, 3);
    applyTheme();
    const auto tell = [this] { Q_EMIT changed(); };
    connect(m_volatile, &QCheckBox::toggled, this, tell);
    connect(m_compress, &QCheckBox::toggled, this, tell);
    connect(m_retries, &QSpinBox::valueChanged, this, tell);
}

void SendFlags::setupParts()
{
    constexpr int MostRetries = 1000;
    m_volatile->setAccessibleName(tr("Volatile"));
    m_compress->setAccessibleName(tr("Compress"));
    m_compress->setChecked(true);
    m_retries->setAccessibleName(tr("Retries"));
    m_retries->setRange(-1, MostRetries);
    m_retries->setPrefix(tr("Retries: "));
    m_retries->setSpecialValueText(tr("Retries: as connection"));
    m_retries->setValue(-1);
    m_objections->setAccessibleName(tr("Flags that do not go together"));
    m_objections->setWordWrap(true);
    m_objections->hide();
}

void SendFlags::add(QGridLayout *grid, int column, QWidget *flag, const QString &meaning)
{
    auto *label = new QLabel(meaning);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    flag->setToolTip(meaning);
    flag->setAccessibleDescription(meaning);
    grid->addWidget(flag, 0, column, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(label, 1, column);
    grid->setColumnStretch(column, 1);
    m_meanings.append(label);
}

bool SendFlags::isVolatile() const
{
    return m_volatile->isChecked();
}

void SendFlags::setVolatile(bool isVolatile)
{
    m_volatile->setChecked(isVolatile);
}

int SendFlags::retries() const
{
    return m_retries->value();
}

void SendFlags::setRetries(int retries)
{
    m_retries->setValue(retries);
}

bool SendFlags::compress() const
{
    return m_compress->isChecked();
}

void SendFlags::setCompress(bool compress)
{
    m_compress->setChecked(compress);
}

void SendFlags::showObjections(const QStringList &objections)
{
    m_objections->setText(objections.join(u'\n'));
    m_objections->setVisible(!objections.isEmpty());
}

void SendFlags::applyTheme()
{
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    for (QLabel *label : std::as_const(m_meanings))
        label->setPalette(muted);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Warning));
    m_objections->setPalette(warning);
}

void SendFlags::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace Sockeye
