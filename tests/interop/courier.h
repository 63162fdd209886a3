// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QObject>
#include <SocketIO/Socket>

/// Sends numbered events for a server to store, each with an acknowledgement, and remembers what became of them: the
/// ledger that tells whether anything was lost or came twice.
class Courier {
public:
    explicit Courier(SocketIO::Socket *socket)
        : m_socket(socket)
    {
    }

    void send(int count, const SocketIO::SendOptions &options = {})
    {
        for (const int end = m_sent + count; m_sent < end; ++m_sent) {
            const int number = m_sent;
            const auto arguments = SocketIO::Arguments::of(number, QByteArray(3, char(number)));
            m_socket->emitArgumentsWithAck(QStringLiteral("store"), arguments, options)
                .then(&m_context, [this, number] { m_acknowledged.append(number); })
                .onFailed(&m_context, [this](const SocketIO::Error &error) { m_failures.append(error.code); });
        }
    }

    [[nodiscard]] int sent() const { return m_sent; }
    [[nodiscard]] const QList<int> &acknowledged() const { return m_acknowledged; }
    /// Codes of the acknowledgements that failed.
    [[nodiscard]] const QStringList &failures() const { return m_failures; }
    [[nodiscard]] bool isSettled() const { return m_acknowledged.size() + m_failures.size() == m_sent; }

    /// What is wrong with the server's store, of the whole time; empty when every event is there at most once and in
    /// order, and every acknowledged one is there.
    [[nodiscard]] QString objection(const QJsonArray &stored) const
    {
        const QList<int> numbers = numbersOf(stored);
        for (qsizetype place = 1; place < numbers.size(); ++place) {
            if (numbers[place] <= numbers[place - 1])
                return QStringLiteral("event %1 came behind %2").arg(numbers[place]).arg(numbers[place - 1]);
        }
        return lost(numbers);
    }
    /// The same where events may come again: those that are there are in order of their first coming.
    [[nodiscard]] QString objectionToRepeated(const QJsonArray &stored) const
    {
        QList<int> firsts;
        for (const int number : numbersOf(stored)) {
            if (firsts.contains(number))
                continue;
            if (!firsts.isEmpty() && number < firsts.last())
                return QStringLiteral("event %1 came first behind %2").arg(number).arg(firsts.last());
            firsts.append(number);
        }
        return lost(firsts);
    }

private:
    static QList<int> numbersOf(const QJsonArray &stored)
    {
        QList<int> numbers;
        for (const QJsonValue &arguments : stored)
            numbers.append(arguments.toArray().at(0).toInt(-1));
        return numbers;
    }

    [[nodiscard]] QString lost(const QList<int> &numbers) const
    {
        for (const int number : m_acknowledged) {
            if (!numbers.contains(number))
                return QStringLiteral("event %1 was acknowledged and is not there").arg(number);
        }
        return {};
    }

    SocketIO::Socket *m_socket;
    QObject m_context;
    int m_sent = 0;
    QList<int> m_acknowledged;
    QStringList m_failures;
};
