// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/secrets.h"
#include <algorithm>
#include <QUrl>

namespace Sockeye {

namespace {

QString textOf(const QString &name)
{
    return name;
}

QString textOf(const QByteArray &name)
{
    return QString::fromLatin1(name);
}

void forget(QString &text, const char *name, QStringList &leftOut)
{
    if (!text.isEmpty())
        leftOut.append(QString::fromLatin1(name));
    text.clear();
}

template <typename Pairs> void forgetPairs(Pairs &pairs, const QString &place, QStringList &leftOut)
{
    pairs.removeIf([&](const auto &pair) {
        const QString name = textOf(pair.first);
        if (!Secrets::isSecretName(name))
            return false;
        leftOut.append(place + u'.' + name);
        return true;
    });
}

void forgetPassword(QString &address, QStringList &leftOut)
{
    QUrl url(address);
    if (!url.isValid() || url.password().isEmpty())
        return;
    url.setPassword({});
    address = url.toString();
    leftOut.append(QStringLiteral("url.password"));
}

} // namespace

bool Secrets::isSecretName(const QString &name)
{
    static const QStringList parts = {QStringLiteral("auth"),   QStringLiteral("token"),     QStringLiteral("secret"),
                                      QStringLiteral("passw"),  QStringLiteral("cookie"),    QStringLiteral("session"),
                                      QStringLiteral("apikey"), QStringLiteral("api-key"),   QStringLiteral("api_key"),
                                      QStringLiteral("jwt"),    QStringLiteral("credential")};
    return std::any_of(parts.begin(), parts.end(),
                       [&](const QString &part) { return name.contains(part, Qt::CaseInsensitive); });
}

ConnectionSettings Secrets::writable(const ConnectionSettings &settings, QStringList &leftOut)
{
    ConnectionSettings left = settings;
    forget(left.tls.passphrase, "passphrase", leftOut);
    return left;
}

ConnectionSettings Secrets::without(const ConnectionSettings &settings, QStringList &leftOut)
{
    ConnectionSettings left = writable(settings, leftOut);
    if (!left.auth.isEmpty())
        leftOut.append(QStringLiteral("auth"));
    left.auth.clear();
    if (!left.cookies.isEmpty())
        leftOut.append(QStringLiteral("cookies"));
    left.cookies.clear();
    forget(left.proxy.password, "proxyPassword", leftOut);
    forgetPassword(left.url, leftOut);
    forgetPairs(left.options.headers, QStringLiteral("extraHeaders"), leftOut);
    forgetPairs(left.options.query, QStringLiteral("query"), leftOut);
    for (auto it = left.options.transportOptions.begin(); it != left.options.transportOptions.end(); ++it) {
        forgetPairs(it->headers, it.key() + QStringLiteral(".extraHeaders"), leftOut);
        forgetPairs(it->query, it.key() + QStringLiteral(".query"), leftOut);
    }
    return left;
}

} // namespace Sockeye
