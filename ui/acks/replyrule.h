// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QByteArrayView>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace Sockeye {

/// What is sent by itself when the server sends an event: an acknowledgement of it, or an event of ours.
struct ReplyRule {
    bool isOn = false;
    QString nsp; ///< empty for every namespace
    QString event; ///< the name; * stands for any letters, ? for one
    QString arguments = QStringLiteral("[]"); ///< a JSON array, with tokens for binary
    QString emission; ///< the event to send in the same namespace; empty to acknowledge, which only a question can be
    std::chrono::milliseconds delay{0};
    int atMost = 0; ///< replies since the rules were changed; 0 for any number

    /// Whether it is about an event; `isQuestion` when the server asks for an acknowledgement. Looks not at `isOn`.
    [[nodiscard]] bool matches(QByteArrayView fromNsp, QByteArrayView name, bool isQuestion) const;
    /// Whether it emits instead of acknowledging.
    [[nodiscard]] bool emits() const { return !emission.isEmpty(); }

    [[nodiscard]] QJsonObject toJson() const;
    /// Takes anything: what is unknown or of the wrong type is left at its usual value.
    [[nodiscard]] static ReplyRule fromJson(const QJsonObject &json);

    friend bool operator==(const ReplyRule &, const ReplyRule &) = default;
};

} // namespace Sockeye
