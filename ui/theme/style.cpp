// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"

#include "theme/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace Sockeye::Theme {
namespace {

constexpr int UnderlineWidth = 2;

void drawHeader(const QStyleOption &option, QPainter &painter, bool divided)
{
    painter.fillRect(option.rect, color(option.palette, Meaning::Panel));
    painter.setPen(color(option.palette, Meaning::Line));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (divided)
        painter.drawLine(option.rect.right(), option.rect.top() + SmallGap, option.rect.right(),
                         option.rect.bottom() - SmallGap);
}

void drawTab(const QStyleOption &option, QPainter &painter)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled))
        painter.fillRect(option.rect, option.palette.color(QPalette::Midlight));
    if (!selected)
        return;
    QRect underline = option.rect;
    underline.setTop(underline.bottom() + 1 - UnderlineWidth);
    painter.fillRect(underline, color(option.palette, Meaning::Accent));
}

/// Fusion derives outlines from the window's colour by darkening it, which shows nothing on a dark one.
void drawOutline(const QStyleOption &option, QPainter &painter, const QColor &outline)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline);
    constexpr qreal Radius = 2;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    painter.restore();
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        drawHeader(*option, *painter, element == CE_HeaderSection);
        return;
    }
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        element == CE_TabBarTabShape && tab && tab->shape == QTabBar::RoundedNorth) {
        drawTab(*option, *painter);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (element == PE_IndicatorTabClose) {
        icon(QStringLiteral("close"), option->palette).paint(painter, option->rect);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isEditor =
        element == PE_Frame && widget && (widget->inherits("QPlainTextEdit") || widget->inherits("QsciScintilla"));
    const bool isField = isEditor || element == PE_FrameLineEdit || element == PE_IndicatorCheckBox;
    const bool isFocused = option->state.testFlag(State_HasFocus);
    if (isField && schemeOf(option->palette) == Scheme::Dark && !isFocused)
        drawOutline(*option, *painter, option->palette.color(QPalette::Disabled, QPalette::Text));
    else if (isEditor && isFocused)
        drawOutline(*option, *painter, color(option->palette, Meaning::Accent));
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // The titles of a table begin where its cells do.
    if (metric == PM_HeaderMargin)
        return SmallGap;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    // Mnemonics are not underlined until Alt is pressed, and buttons of dialogs look alike on every desktop.
    if (hint == SH_UnderlineShortcut || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    const QPalette colors = widget ? widget->palette() : QGuiApplication::palette();
    switch (which) {
    case SP_MessageBoxInformation:
        return icon(QStringLiteral("info"), colors);
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("help"), colors);
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("warning"), colors);
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("error"), colors);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace Sockeye::Theme
