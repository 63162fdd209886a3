// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered of the panel. See framespanel.h.
#include "frames/framecolumns.h"
#include "frames/framemodel.h"
#include "frames/framespanel.h"
#include "frames/frametable.h"

#include <array>
#include <QActionGroup>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopedValueRollback>
#include <QToolButton>

namespace Sockeye {

namespace {

// As they are written; never changed.
constexpr std::array<const char *, 3> TimeNames{"day", "connect", "above"};

QString layerName(const QToolButton *button)
{
    const auto layer = static_cast<SocketIO::Layer>(button->property("layer").toInt());
    return QString::fromLatin1(SocketIO::layerName(layer));
}

} // namespace

QByteArray FramesPanel::place() const
{
    QJsonArray layers;
    for (const QToolButton *button : m_layers) {
        if (button->isChecked())
            layers.append(layerName(button));
    }
    const auto time = static_cast<std::size_t>(m_model->timeForm());
    const QJsonObject place{
        {QStringLiteral("columns"), m_table->columns()->place()}, {QStringLiteral("layers"), layers},
        {QStringLiteral("time"), QLatin1String(TimeNames[time])}, {QStringLiteral("grouped"), m_grouped->isChecked()},
        {QStringLiteral("folded"), m_model->isAllFolded()},       {QStringLiteral("details"), m_details->isChecked()}};
    return QJsonDocument(place).toJson(QJsonDocument::Compact);
}

void FramesPanel::setPlace(const QByteArray &text)
{
    const QJsonObject place = QJsonDocument::fromJson(text).object();
    const QScopedValueRollback quiet(m_restoring, true);
    if (const QJsonValue columns = place.value(QLatin1String("columns")); columns.isObject())
        m_table->columns()->setPlace(columns.toObject());
    if (const QJsonValue layers = place.value(QLatin1String("layers")); layers.isArray()) {
        for (QToolButton *button : std::as_const(m_layers))
            button->setChecked(layers.toArray().contains(layerName(button)));
    }
    for (std::size_t i = 0; i < TimeNames.size(); ++i) {
        if (place.value(QLatin1String("time")).toString() == QLatin1String(TimeNames[i]))
            m_times->actions().at(static_cast<qsizetype>(i))->setChecked(true);
    }
    if (place.value(QLatin1String("folded")).toBool(m_model->isAllFolded()) != m_model->isAllFolded())
        m_model->foldAll(!m_model->isAllFolded());
    m_grouped->setChecked(place.value(QLatin1String("grouped")).toBool(m_grouped->isChecked()));
    m_details->setChecked(place.value(QLatin1String("details")).toBool(m_details->isChecked()));
    updateColumnCommands();
}

} // namespace Sockeye
