// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the panel, and what is remembered of it. See ackspanel.h.
#include "acks/ackcolumns.h"
#include "acks/acksbar.h"
#include "acks/ackspanel.h"
#include "acks/acktable.h"
#include "acks/replyrules.h"
#include "acks/replyrulessign.h"

#include <QAction>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopedValueRollback>
#include <QSplitter>

namespace Sockeye {

void AcksPanel::showRules()
{
    m_rules->show();
    m_rules->raise();
    m_rules->activateWindow();
}

void AcksPanel::tellRules()
{
    m_sign->showCount(m_rules->countOn());
    Q_EMIT rulesChanged(m_rules->rules());
    keepPlace();
}

void AcksPanel::showRuleProblem(int rule, const QString &problem)
{
    m_rules->showProblem(rule, problem);
}

void AcksPanel::showRuleFired(int rule)
{
    m_rules->countFired(rule);
}

void AcksPanel::keepPlace()
{
    if (!m_restoring)
        Q_EMIT placeChanged();
}

QByteArray AcksPanel::place() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QJsonArray sizes;
    for (const int size : m_sizes)
        sizes.append(size);
    const QJsonObject place{
        {QStringLiteral("columns"), m_table->columns()->place()},
        {QStringLiteral("group"), static_cast<int>(m_bar->group())},
        {QStringLiteral("filter"), m_bar->line()},
        {QStringLiteral("sortedBy"), header->sortIndicatorSection()},
        {QStringLiteral("descending"), header->sortIndicatorOrder() == Qt::DescendingOrder},
        {QStringLiteral("latencies"), m_latenciesShown->isChecked()},
        {QStringLiteral("sizes"), sizes},
        {QStringLiteral("replies"), m_rules->place()},
    };
    return QJsonDocument(place).toJson(QJsonDocument::Compact);
}

void AcksPanel::setPlace(const QByteArray &place)
{
    const QScopedValueRollback guard(m_restoring, true);
    const QJsonObject json = QJsonDocument::fromJson(place).object();
    if (const QJsonValue columns = json.value(QLatin1String("columns")); columns.isObject())
        m_table->columns()->setPlace(columns.toObject());
    m_bar->setGroup(static_cast<AckGroup>(
        qBound(0, json.value(QLatin1String("group")).toInt(static_cast<int>(m_bar->group())), AckGroupCount - 1)));
    m_bar->setLine(json.value(QLatin1String("filter")).toString(m_bar->line()));
    const int sortedBy = json.value(QLatin1String("sortedBy")).toInt(-1);
    m_table->horizontalHeader()->setSortIndicator(
        sortedBy < AckModel::ColumnCount ? sortedBy : -1,
        json.value(QLatin1String("descending")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_latenciesShown->setChecked(json.value(QLatin1String("latencies")).toBool(m_latenciesShown->isChecked()));
    QList<int> sizes;
    for (const QJsonValue &size : json.value(QLatin1String("sizes")).toArray())
        sizes.append(size.toInt());
    if (sizes.size() == m_split->count() && !sizes.contains(0)) {
        m_sizes = sizes;
        m_split->setSizes(sizes);
    }
    if (const QJsonValue replies = json.value(QLatin1String("replies")); replies.isObject()) {
        m_rules->setPlace(replies.toObject());
        tellRules();
    }
    applyFilter();
    updateColumnCommands();
}

} // namespace Sockeye
