// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/httphead.h"
#include <QString>
#include <QUrlQuery>

namespace SocketIO {

/// One whole HTTP request, its target taken apart.
struct HttpRequest {
    HttpHead head;
    QString path;
    QUrlQuery query;
    QByteArray body;

    [[nodiscard]] QString parameter(const QString &name) const
    {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    }
    [[nodiscard]] bool isGet() const { return head.method == "GET"; }
    [[nodiscard]] bool isPost() const { return head.method == "POST"; }
    /// Whether it asks to go on as a WebSocket.
    [[nodiscard]] bool isUpgrade() const
    {
        return head.hasToken("Connection", "upgrade") && head.hasToken("Upgrade", "websocket");
    }
};

/// What is answered to one. `type` is the media type of the body.
struct HttpReply {
    int status = 200;
    QByteArray reason = QByteArrayLiteral("OK");
    QByteArray type = QByteArrayLiteral("text/plain; charset=UTF-8");
    QByteArray body = {};
};

} // namespace SocketIO
