// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Sockeye {

/// Goes through the values directly inside a JSON object, an array, or a list without brackets, in their text: nothing
/// is parsed that is not asked for. Text that is no JSON ends the walk.
class JsonWalk {
public:
    /// `text` is an object or array with its brackets; anything else has no values.
    [[nodiscard]] static JsonWalk inside(QByteArrayView text);
    /// `elements` is what stands between the brackets of an array.
    [[nodiscard]] static JsonWalk along(QByteArrayView elements) { return {elements, false}; }

    /// Goes to the next value; false when there is none.
    [[nodiscard]] bool next();
    [[nodiscard]] bool hasKeys() const { return m_hasKeys; }
    /// Whether the value's key is this one, which is UTF-8.
    [[nodiscard]] bool isKey(QByteArrayView key) const;
    /// The text of the value.
    [[nodiscard]] QByteArrayView value() const { return m_value; }

    /// What a JSON string says, its quotes and escapes taken away.
    [[nodiscard]] static QString unquoted(QByteArrayView string);

private:
    JsonWalk(QByteArrayView text, bool hasKeys)
        : m_text(text)
        , m_hasKeys(hasKeys)
    {
    }
    void skipSpace();
    [[nodiscard]] QByteArrayView takeValue();
    [[nodiscard]] bool takeKey();

    QByteArrayView m_text;
    QByteArrayView m_key;
    QByteArrayView m_value;
    qsizetype m_at = 0;
    bool m_hasKeys;
};

} // namespace Sockeye
