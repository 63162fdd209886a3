// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/reachability.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkInformation>

namespace SocketIO {

void Reachability::watch()
{
    if (std::exchange(m_isWatching, true))
        return;
    if (QNetworkInformation::instance())
        return follow();
    if (!QCoreApplication::instance())
        return;
    // The backend belongs to the whole process and to the application's thread; this object may live in another. A
    // connection between the two is safe against either end.
    auto *loader = new QObject;
    loader->moveToThread(QCoreApplication::instance()->thread());
    connect(loader, &QObject::destroyed, this, &Reachability::follow);
    QMetaObject::invokeMethod(
        loader,
        [loader] {
            QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability);
            loader->deleteLater();
        },
        Qt::QueuedConnection);
}

void Reachability::follow()
{
    if (const QNetworkInformation *system = QNetworkInformation::instance()) {
        connect(system, &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability word) {
                    tell(word == QNetworkInformation::Reachability::Disconnected);
                });
    }
}

void Reachability::tell(bool isGone)
{
    if (std::exchange(m_isGone, isGone) == isGone)
        return;
    if (isGone)
        Q_EMIT gone();
    else
        Q_EMIT back();
}

bool isLoopbackHost(const QString &host)
{
    QString name = host.toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    return name == QLatin1String("localhost") || name.endsWith(QLatin1String(".localhost"))
        || QHostAddress(name).isLoopback();
}

} // namespace SocketIO
