// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/draft.h"
#include <QDateTime>
#include <QJsonObject>

namespace Sockeye {

/// A message that can be brought back.
struct KeptMessage {
    /// When it was sent last, or saved.
    QDateTime time;
    /// What it was saved as; empty for one that was sent.
    QString name = {};
    Draft draft = {};

    friend bool operator==(const KeptMessage &, const KeptMessage &) = default;
};

/// What was sent on a connection, and what was saved under a name. Files are kept by their path, not their content.
class History {
public:
    /// The oldest of what was sent gives way beyond these.
    static constexpr qsizetype MostSent = 200;
    static constexpr qsizetype MostBytes = 2 * 1024 * 1024;
    /// One that is larger is not kept at all: it would push out all others.
    static constexpr qsizetype MostBytesOfOne = 256 * 1024;
    static constexpr qsizetype MostSaved = 500;
    static constexpr qsizetype MostBytesSaved = 4 * 1024 * 1024;

    /// Newest first.
    [[nodiscard]] const QList<KeptMessage> &sent() const { return m_sent; }
    /// By name.
    [[nodiscard]] const QList<KeptMessage> &saved() const { return m_saved; }
    /// About what `sent` takes.
    [[nodiscard]] qsizetype sentBytes() const { return m_bytes; }

    /// Remembers what was sent; the same as before only gets the new time. False when it is too large to be kept.
    bool add(const Draft &draft, const QDateTime &time);
    void removeSent(qsizetype index);
    void clearSent();

    /// Keeps a message under a name, in the place of another of that name. False when it is too large, has no name, or
    /// there are too many or too large ones.
    bool save(const QString &name, const Draft &draft, const QDateTime &time);
    void removeSaved(qsizetype index);

    /// `stored` with what was done to this history since it was `before`: several may add to the same store, and none
    /// takes away what another has added.
    [[nodiscard]] History mergedInto(const History &stored, const History &before) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Takes anything; keeps what can be read.
    [[nodiscard]] static History fromJson(const QJsonObject &json);

    friend bool operator==(const History &, const History &) = default;

private:
    void trim();
    [[nodiscard]] qsizetype savedBytes() const;

    QList<KeptMessage> m_sent;
    QList<KeptMessage> m_saved;
    qsizetype m_bytes = 0;
};

} // namespace Sockeye
