// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/requestfields.h"
#include "connection/authtext.h"
#include "connection/messageline.h"
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>

namespace Sockeye {

namespace {

constexpr int EditorLines = 4;

} // namespace

RequestFields::RequestFields(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Theme::Gap);
    layout->setVerticalSpacing(2);
    m_auth = addField(0, tr("Auth payload (JSON object)"), tr("Auth payload"), QStringLiteral("{\"token\": \"abc\"}"));
    m_query = addField(1, tr("Query, key=value per line"), tr("Query parameters"), QStringLiteral("room=lobby"));
    m_headers =
        addField(2, tr("Headers, Key: value per line"), tr("Headers"), QStringLiteral("Authorization: Bearer abc"));
}

RequestFields::Field RequestFields::addField(int column, const QString &title, const QString &accessible,
                                             const QString &example)
{
    const Field field{new QPlainTextEdit, new MessageLine(Theme::Meaning::Bad, QStringLiteral("error"))};
    auto *label = new QLabel(title);
    label->setBuddy(field.edit);
    field.edit->setAccessibleName(accessible);
    field.edit->setPlaceholderText(example);
    field.edit->setFont(Theme::codeFont());
    field.edit->setTabChangesFocus(true);
    field.edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    field.edit->setFixedHeight(EditorLines * field.edit->fontMetrics().lineSpacing() + 3 * Theme::Gap);
    auto *layout = static_cast<QGridLayout *>(this->layout());
    layout->addWidget(label, 0, column);
    layout->addWidget(field.edit, 1, column);
    layout->addWidget(field.problem, 2, column, Qt::AlignTop);
    layout->setColumnStretch(column, 1);
    connect(field.edit, &QPlainTextEdit::textChanged, this, &RequestFields::check);
    return field;
}

void RequestFields::check()
{
    const auto auth = AuthText::problem(m_auth.edit->toPlainText());
    m_auth.problem->setText(auth ? auth->toString() : QString());
    const auto query = FieldLines::readQuery(m_query.edit->toPlainText());
    const auto *badQuery = std::get_if<LineProblem>(&query);
    m_query.problem->setText(badQuery ? badQuery->toString() : QString());
    const auto headers = FieldLines::readHeaders(m_headers.edit->toPlainText());
    const auto *badHeader = std::get_if<LineProblem>(&headers);
    m_headers.problem->setText(badHeader ? badHeader->toString() : QString());
    Q_EMIT changed();
}

QByteArray RequestFields::auth() const
{
    return m_auth.edit->toPlainText().trimmed().toUtf8();
}

void RequestFields::setAuth(const QByteArray &auth)
{
    m_auth.edit->setPlainText(QString::fromUtf8(auth));
}

FieldLines::Query RequestFields::query() const
{
    const auto read = FieldLines::readQuery(m_query.edit->toPlainText());
    const auto *query = std::get_if<FieldLines::Query>(&read);
    return query ? *query : FieldLines::Query();
}

void RequestFields::setQuery(const FieldLines::Query &query)
{
    m_query.edit->setPlainText(FieldLines::write(query));
}

FieldLines::Headers RequestFields::headers() const
{
    const auto read = FieldLines::readHeaders(m_headers.edit->toPlainText());
    const auto *headers = std::get_if<FieldLines::Headers>(&read);
    return headers ? *headers : FieldLines::Headers();
}

void RequestFields::setHeaders(const FieldLines::Headers &headers)
{
    m_headers.edit->setPlainText(FieldLines::write(headers));
}

bool RequestFields::isGood() const
{
    for (const Field &field : {m_auth, m_query, m_headers}) {
        if (!field.problem->text().isEmpty())
            return false;
    }
    return true;
}

void RequestFields::focusProblem()
{
    for (const Field &field : {m_auth, m_query, m_headers}) {
        if (!field.problem->text().isEmpty())
            return field.edit->setFocus();
    }
}

QString RequestFields::summary() const
{
    QStringList parts;
    if (!auth().isEmpty())
        parts.append(tr("auth"));
    if (!m_query.edit->toPlainText().trimmed().isEmpty())
        parts.append(tr("query"));
    if (!m_headers.edit->toPlainText().trimmed().isEmpty())
        parts.append(tr("headers"));
    return parts.isEmpty() ? QString() : tr("Set: %1").arg(parts.join(QStringLiteral(", ")));
}

} // namespace Sockeye
