// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionsettings.h"
#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>
#include <variant>

namespace Sockeye {

/// A connection as the JavaScript that makes it: `io("https://example.org", { … })`.
class IoCode {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::IoCode)

public:
    ConnectionSettings settings;
    /// What was not understood or has no meaning here, as it is written; it changed nothing.
    QStringList unknown;

    /// What the JavaScript client has no option for stands in a comment.
    [[nodiscard]] static QByteArray write(const ConnectionSettings &settings);
    /// Reads what people paste: the call alone or with the program around it, or its options alone. The sentence for
    /// the user when there is no such call. Nothing is run.
    [[nodiscard]] static std::variant<IoCode, QString> read(const QString &text);

private:
    void takeAddress(const QString &address);
    void takeOptions(QJsonObject options);
    void takeAuth(QJsonObject &options);
    void takeDeflate(QJsonObject &options);
    void takeStrange(const QString &path, const QString &expression);
};

} // namespace Sockeye
