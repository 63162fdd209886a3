// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/secretname.h"

#include <algorithm>
#include <array>
#include <QByteArray>

namespace Sockeye::Theme {

namespace {

// "auth" in all its forms; an author is not one, and neither is the head that asks for it.
bool namesAuthorization(QByteArrayView name)
{
    if (name.endsWith("authenticate"))
        return false;
    for (qsizetype at = name.indexOf("auth"); at >= 0; at = name.indexOf("auth", at + 1)) {
        const QByteArrayView rest = name.sliced(at + 4);
        if (!rest.startsWith("or") || rest.startsWith("oriz") || rest.startsWith("oris"))
            return true;
    }
    return false;
}

} // namespace

bool isSecretName(QByteArrayView name)
{
    static constexpr std::array Parts{"cookie", "token",      "secret",    "passw",      "passphrase", "pwd",
                                      "apikey", "privatekey", "accesskey", "credential", "jwt",        "bearer"};
    QByteArray plain = name.toByteArray().toLower();
    plain.replace("-", "").replace("_", "");
    return namesAuthorization(plain)
        || std::ranges::any_of(Parts, [&plain](const char *part) { return plain.contains(part); });
}

} // namespace Sockeye::Theme
