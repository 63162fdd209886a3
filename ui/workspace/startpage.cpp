// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/startpage.h"
#include "theme/theme.h"
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace Sockeye {

namespace {

constexpr int Width = 520;
constexpr int IconSize = 72;
constexpr int MostVisible = 8; // recent addresses before the list scrolls

/// Marks a chosen row in one colour, the icon included.
class RecentDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->showDecorationSelected = true;
    }
};

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_name(new QLabel(QStringLiteral("Sockeye")))
    , m_purpose(new QLabel(tr("See and drive everything a Socket.IO connection does.")))
    , m_url(new QLineEdit)
    , m_connect(new QPushButton(tr("Connect")))
    , m_demo(new QPushButton(tr("Try it on the built-in demo server")))
    , m_recentTitle(new QLabel(tr("Recent connections")))
    , m_recent(new QListWidget)
    , m_noRecent(new QLabel(tr("The servers you connect to will be listed here.")))
{
    setupHead();
    setupAddress();
    setupRecent();
    setupLayout();
    applyTheme();
    setRecent({});
}

void StartPage::setupHead()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2.2);
    large.setWeight(QFont::DemiBold);
    m_name->setFont(large);
    for (QLabel *label : {m_icon, m_name, m_purpose})
        label->setAlignment(Qt::AlignCenter);
}

void StartPage::setupAddress()
{
    m_url->setPlaceholderText(QStringLiteral("http://localhost:3000"));
    m_url->setAccessibleName(tr("Address of the server"));
    m_url->setClearButtonEnabled(true);
    m_connect->setAccessibleName(tr("Connect"));
    m_connect->setEnabled(false);
    m_demo->setAccessibleName(m_demo->text());
    QFont demo = font();
    demo.setPointSizeF(demo.pointSizeF() * 1.1);
    m_demo->setFont(demo);
    m_demo->setMinimumHeight(44);
    m_demo->setIconSize({20, 20});
    for (QWidget *field : std::initializer_list<QWidget *>{m_url, m_connect})
        field->setMinimumHeight(34);
    setFocusProxy(m_url);
    connect(m_url, &QLineEdit::textChanged, this,
            [this] { m_connect->setEnabled(!m_url->text().trimmed().isEmpty()); });
    connect(m_url, &QLineEdit::returnPressed, this, &StartPage::connectToTyped);
    connect(m_connect, &QPushButton::clicked, this, &StartPage::connectToTyped);
    connect(m_demo, &QPushButton::clicked, this, [this] { Q_EMIT demoRequested(); });
}

void StartPage::setupRecent()
{
    m_recent->setAccessibleName(tr("Recent connections"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setUniformItemSizes(true);
    m_recent->setIconSize({16, 16});
    m_recent->setItemDelegate(new RecentDelegate(m_recent));
    connect(m_recent, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { m_url->setText(item->text()); });
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT connectRequested(item->text()); });
}

void StartPage::setupLayout()
{
    auto *address = new QHBoxLayout;
    address->setSpacing(Theme::Gap);
    address->addWidget(m_url, 1);
    address->addWidget(m_connect);
    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::Gap);
    column->addStretch(2);
    for (QLabel *label : {m_icon, m_name, m_purpose})
        column->addWidget(label);
    column->addSpacing(2 * Theme::Gap);
    column->addLayout(address);
    column->addWidget(m_demo);
    column->addSpacing(2 * Theme::Gap);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent);
    column->addWidget(m_noRecent);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column);
    layout->addStretch(1);
    m_recent->setFixedWidth(Width);
    m_demo->setFixedWidth(Width);
}

void StartPage::setRecent(const QStringList &urls)
{
    m_recent->clear();
    for (const QString &url : urls) {
        auto *item = new QListWidgetItem(url, m_recent);
        item->setToolTip(tr("%1\nA click writes it above; a double click or Enter connects.").arg(url));
        item->setSizeHint({0, Theme::RowHeight + 4});
    }
    applyTheme();
    m_recent->setFixedHeight((Theme::RowHeight + 4)
                             * static_cast<int>(std::clamp<qsizetype>(urls.size(), 1, MostVisible)));
    m_recent->setVisible(!urls.isEmpty());
    m_noRecent->setVisible(urls.isEmpty());
}

void StartPage::connectToTyped()
{
    const QString url = m_url->text().trimmed();
    if (!url.isEmpty())
        Q_EMIT connectRequested(url);
}

void StartPage::focusUrl()
{
    m_url->setFocus();
}

void StartPage::applyTheme()
{
    m_icon->setPixmap(Theme::icon(QStringLiteral("app"), palette()).pixmap(IconSize));
    m_connect->setIcon(Theme::icon(QStringLiteral("connect"), palette()));
    m_demo->setIcon(Theme::icon(QStringLiteral("demo"), palette()));
    for (int i = 0; i < m_recent->count(); ++i)
        m_recent->item(i)->setIcon(Theme::icon(QStringLiteral("clock"), palette()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    for (QLabel *label : {m_purpose, m_recentTitle, m_noRecent})
        label->setPalette(colors);
    QPalette bare = palette();
    bare.setColor(QPalette::Base, palette().color(QPalette::Window));
    m_recent->setPalette(bare);
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace Sockeye
