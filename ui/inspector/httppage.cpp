// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/httppage.h"
#include "inspector/headlines.h"
#include "inspector/textview.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace Sockeye {

using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::TraceRecord;

HttpPage::HttpPage(QWidget *parent)
    : InspectorPage(parent)
    , m_facts(new FactTable)
    , m_bodyTitle(new QLabel)
    , m_body(new TextView)
{
    auto *lower = new QWidget;
    auto *body = new QVBoxLayout(lower);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(Theme::SmallGap);
    body->addWidget(m_bodyTitle);
    body->addWidget(m_body, 1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_facts);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    m_facts->setAccessibleName(tr("HTTP exchange"));
    m_body->setAccessibleName(tr("Body"));
    m_bodyTitle->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, 0);
    m_bodyTitle->setForegroundRole(QPalette::PlaceholderText);
}

bool HttpPage::suits(const TraceRecord &record) const
{
    return record.layer == Layer::Http || record.kind == Kind::Handshake;
}

void HttpPage::fill(const TraceRecord &record)
{
    m_own = record;
    m_body->setText(record.payload.toByteArray());
    m_body->parentWidget()->setVisible(!record.payload.isEmpty());
    m_bodyTitle->setText(record.direction == Direction::Out
                             ? tr("Body of the request, %1").arg(Words::bytes(record.payload.size))
                             : tr("Body of the answer, %1").arg(Words::bytes(record.payload.size)));
    showFacts();
}

void HttpPage::setExchange(const Exchange &exchange)
{
    m_exchange = exchange;
    if (isVisible())
        showFacts();
}

void HttpPage::addHalf(Facts &facts, const TraceRecord &half) const
{
    const HeadLines head = HeadLines::of(half.head);
    facts.append({half.direction == Direction::Out ? tr("↑ Request") : tr("↓ Answer"), {}, true});
    if (half.kind == Kind::Failure) {
        facts.append({tr("Failed"), QString::fromUtf8(half.reason)});
    } else {
        const QByteArray line = head.start.isEmpty() ? half.reason : head.start;
        const QByteArray shown = showsSecrets() ? line : HeadLines::maskedRequest(line);
        facts.append({half.direction == Direction::Out ? tr("Line") : tr("Status"), QString::fromUtf8(shown)});
    }
    if (half.size != half.payload.size)
        facts.append({tr("Body"),
                      tr("%1 on the wire, %2 inflated").arg(Words::bytes(half.size), Words::bytes(half.payload.size))});
    else
        facts.append({tr("Body"), Words::bytes(half.size)});
    if (half.duration.count() >= 0)
        facts.append({tr("Took"), Words::duration(half.duration)});
    for (const HeadLines::Header &header : head.headers) {
        const QByteArray value = header.isSecret && !showsSecrets() ? HeadLines::maskedValue(header) : header.value;
        facts.append({QString::fromUtf8(header.name), QString::fromUtf8(value)});
    }
}

void HttpPage::addSteps(Facts &facts) const
{
    if (!m_exchange.steps.isEmpty())
        facts.append({tr("Timing"), {}, true});
    for (const TraceRecord &step : m_exchange.steps) {
        const QString details = QString::fromUtf8(step.reason).section(u'\t', 1);
        if (step.kind == Kind::Redirected) {
            facts.append({tr("Redirected"),
                          tr("status %1, to %2").arg(QString::number(step.status), QString::fromUtf8(step.reason))});
            continue;
        }
        const QString took = step.duration.count() < 0 ? tr("not measured") : Words::duration(step.duration);
        facts.append({QString::fromUtf8(step.reason).section(u'\t', 0, 0),
                      details.isEmpty() ? took : tr("%1, %2").arg(took, details)});
    }
    if (m_exchange.steps.isEmpty() && m_own.layer == Layer::Http && m_exchange.isComplete)
        facts.append({tr("Connection"), tr("an open one was used again")});
}

void HttpPage::showFacts()
{
    Facts facts;
    const bool isFirst = m_own.direction == Direction::Out;
    if (!isFirst && m_exchange.partner)
        addHalf(facts, *m_exchange.partner);
    addHalf(facts, m_own);
    if (isFirst && m_exchange.partner)
        addHalf(facts, *m_exchange.partner);
    else if (isFirst)
        facts.append({tr("↓ Answer"), tr("has not come yet")});
    addSteps(facts);
    m_facts->setFacts(facts);
}

LineView *HttpPage::lines() const
{
    return m_body;
}

QString HttpPage::copied() const
{
    return m_body->hasFocus() ? m_body->copiedText() : m_facts->copiedText();
}

} // namespace Sockeye
