// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/fieldlines.h"
#include <optional>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace Sockeye {

class MessageLine;

/// What every request carries: auth payload, query parameters, headers; each checked where it stands.
class RequestFields final : public QWidget {
    Q_OBJECT

public:
    explicit RequestFields(QWidget *parent = nullptr);

    [[nodiscard]] QByteArray auth() const;
    void setAuth(const QByteArray &auth);
    /// Empty while the text is wrong.
    [[nodiscard]] FieldLines::Query query() const;
    void setQuery(const FieldLines::Query &query);
    [[nodiscard]] FieldLines::Headers headers() const;
    void setHeaders(const FieldLines::Headers &headers);

    [[nodiscard]] bool isGood() const;
    /// Puts the cursor into the first field that is wrong.
    void focusProblem();
    /// What is filled in, in a few words; empty for nothing.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void changed();

private:
    struct Field {
        QPlainTextEdit *edit = nullptr;
        MessageLine *problem = nullptr;
    };

    Field addField(int column, const QString &title, const QString &accessible, const QString &example);
    void check();

    Field m_auth;
    Field m_query;
    Field m_headers;
};

} // namespace Sockeye
