// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/namepattern.h"

namespace Sockeye {
namespace {

/// The length of the UTF-8 character that begins here.
qsizetype characterAt(QByteArrayView text, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < text.size() && (static_cast<quint8>(text[end]) & 0xc0U) == 0x80U)
        ++end;
    return end - at;
}

} // namespace

bool NamePattern::matches(QByteArrayView pattern, QByteArrayView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1; // where to go on after the last *, when it has to stand for one character more
    qsizetype starred = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = ++p;
            starred = n;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            n += characterAt(name, n);
        } else if (p < pattern.size() && pattern[p] == name[n]) {
            ++p;
            ++n;
        } else if (star >= 0) {
            p = star;
            n = ++starred;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace Sockeye
