// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// What became of one name that was tried.
struct TrialResult {
    enum class Answer : quint8 {
        Waiting, ///< its turn has not come
        Asked,
        Exists,
        Refused, ///< it exists and wants something, an auth payload as a rule
        Unknown,
        Silent, ///< no answer in time
        NotTried, ///< cancelled, or the connection did not hold
    };

    QString nsp;
    Answer answer = Answer::Waiting;
    QString words = {}; ///< of the server, or why it was not tried
    QByteArray refusal = {}; ///< the whole answer, JSON; empty for none
};

/// Finds namespaces by asking for each of a list of names: says which to join and which to leave, and takes what came
/// of it from the log of the connection it is done on.
class NamespaceTrial {
public:
    /// Names asked for at the same time.
    static constexpr int AtOnce = 3;

    /// Names that servers like to use.
    [[nodiscard]] static QStringList suggestedNames();
    /// The names of a text, one per line or between spaces or commas, each once and with its slash.
    [[nodiscard]] static QStringList read(const QString &text);

    /// The message of a refusal: of an object, or the text that older servers send.
    [[nodiscard]] static QString wordsOf(const QByteArray &refusal);

    void start(const QStringList &names);
    /// No further names; those that were asked for are left as soon as they answer.
    void cancel(const QString &why);
    /// Takes in one record of the log.
    void apply(const SocketIO::TraceView &view);
    /// Those whose turn it is now; they count as asked from then on.
    [[nodiscard]] QStringList next();
    /// Those that were joined and are to be left; each is named once.
    [[nodiscard]] QStringList toLeave();

    [[nodiscard]] bool isFinished() const { return done() == m_results.size(); }
    /// How many have their result.
    [[nodiscard]] qsizetype done() const;
    [[nodiscard]] const QList<TrialResult> &results() const { return m_results; }
    /// Grows with each change.
    [[nodiscard]] int revision() const { return m_revision; }

private:
    [[nodiscard]] TrialResult *asked(QByteArrayView nsp);
    void takeRefusal(TrialResult &result, const SocketIO::TraceView &view);
    void loseConnection(const QString &reason);

    QList<TrialResult> m_results;
    QStringList m_toLeave;
    int m_losses = 0;
    int m_revision = 0;
};

} // namespace Sockeye
