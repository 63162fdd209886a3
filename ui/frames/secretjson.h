// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Sockeye {

/// Replaces values of JSON by `"***"`: whole ones, lists and objects, too. Reads text that ends anywhere and text that
/// is no JSON; what begins below a secret key and never ends is hidden to the end.
class SecretJson {
public:
    /// Which values are hidden: those below secret keys, or all but the session id, which is in every URL.
    enum class Values : quint8 { Secret, All };

    [[nodiscard]] static QByteArray masked(QByteArrayView text, Values values);

private:
    SecretJson(QByteArrayView text, Values values)
        : m_text(text)
        , m_values(values)
    {
    }

    void run();
    void readString();
    void hideValue();
    [[nodiscard]] bool isHidden(QByteArrayView key) const;
    [[nodiscard]] qsizetype afterSpace(qsizetype at) const;
    [[nodiscard]] qsizetype afterString(qsizetype at) const;
    [[nodiscard]] qsizetype afterBrackets(qsizetype at) const;
    [[nodiscard]] qsizetype afterWord(qsizetype at) const;

    QByteArrayView m_text;
    Values m_values;
    qsizetype m_at = 0;
    QByteArray m_out;
};

} // namespace Sockeye
