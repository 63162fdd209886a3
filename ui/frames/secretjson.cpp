// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/secretjson.h"

#include "theme/secretname.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Sockeye {

QByteArray SecretJson::masked(QByteArrayView text, Values values)
{
    SecretJson json(text, values);
    json.run();
    return json.m_out;
}

void SecretJson::run()
{
    while (m_at < m_text.size()) {
        if (m_text[m_at] == '"')
            readString();
        else
            m_out += m_text[m_at++];
    }
}

void SecretJson::readString()
{
    const qsizetype start = m_at;
    m_at = afterString(start);
    const qsizetype colon = afterSpace(m_at);
    const bool isKey = colon < m_text.size() && m_text[colon] == ':';
    const QByteArrayView string = m_text.sliced(start, m_at - start);
    if (isKey)
        m_at = afterSpace(colon + 1);
    m_out += m_text.sliced(start, m_at - start);
    if (isKey && m_at < m_text.size() && isHidden(string))
        hideValue();
}

void SecretJson::hideValue()
{
    const char first = m_text[m_at];
    m_at = first == '"' ? afterString(m_at) : first == '{' || first == '[' ? afterBrackets(m_at) : afterWord(m_at);
    m_out += "\"***\"";
}

/// `key` with its quotes; letters of it may be written as escapes.
bool SecretJson::isHidden(QByteArrayView key) const
{
    QByteArray name = key.sliced(1, key.size() - 2).toByteArray();
    if (name.contains('\\'))
        name = QJsonDocument::fromJson('[' + key.toByteArray() + ']').array().at(0).toString().toUtf8();
    return m_values == Values::All ? name != "sid" : Theme::isSecretName(name);
}

qsizetype SecretJson::afterSpace(qsizetype at) const
{
    while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t' || m_text[at] == '\r' || m_text[at] == '\n'))
        ++at;
    return at;
}

qsizetype SecretJson::afterString(qsizetype at) const
{
    for (++at; at < m_text.size() && m_text[at] != '"'; ++at) {
        if (m_text[at] == '\\')
            ++at;
    }
    return std::min(at + 1, m_text.size());
}

qsizetype SecretJson::afterBrackets(qsizetype at) const
{
    qsizetype depth = 0;
    while (at < m_text.size()) {
        const char c = m_text[at];
        at = c == '"' ? afterString(at) : at + 1;
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            break;
    }
    return at;
}

qsizetype SecretJson::afterWord(qsizetype at) const
{
    while (at < m_text.size() && m_text[at] != ',' && m_text[at] != '}' && m_text[at] != ']')
        ++at;
    return at;
}

} // namespace Sockeye
