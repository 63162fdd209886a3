// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>

namespace Sockeye {

/// Reads the values of a JavaScript text that are written out: objects, arrays, strings, numbers. Runs nothing.
class CodeReader {
public:
    explicit CodeReader(const QString &text, qsizetype position = 0);

    /// The value that stands here; undefined when it is an expression, which `strange` then has. A number that is
    /// infinite stays so.
    [[nodiscard]] QJsonValue value(const QString &path, int depth = 0);
    /// Expressions that were not understood: their text by their path, "auth.token".
    [[nodiscard]] const QHash<QString, QString> &strange() const { return m_strange; }
    [[nodiscard]] qsizetype position() const { return m_position; }

    /// Steps over blanks and comments.
    void skipBlanks();
    /// Steps over a character that stands here behind blanks; false when it does not.
    bool skip(QChar character);
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }

private:
    [[nodiscard]] QJsonValue object(const QString &path, int depth);
    [[nodiscard]] QJsonValue array(const QString &path, int depth);
    [[nodiscard]] QJsonValue literal();
    [[nodiscard]] QJsonValue number();
    [[nodiscard]] QJsonValue string();
    [[nodiscard]] QString key();
    [[nodiscard]] QString word();
    [[nodiscard]] QChar escape();
    bool readEntry(QJsonObject &to, const QString &path, int depth);
    void skipExpression();
    void skipString();
    [[nodiscard]] bool standsAlone();
    [[nodiscard]] QChar at(qsizetype offset = 0) const;

    QString m_text;
    qsizetype m_position;
    QHash<QString, QString> m_strange;
};

} // namespace Sockeye
