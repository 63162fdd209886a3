// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QString>
#include <SocketIO/arguments.h>

namespace SocketIO {

/// Sends the answer to one event that asked for one. Implemented by the library; held by Event.
class AnswerPort {
public:
    virtual ~AnswerPort() = default;
    /// Sends the ACK. Returns false when it was sent before or the connection it belongs to is gone.
    virtual bool answer(const Arguments &arguments) = 0;
    /// Whether an answer can still be sent.
    [[nodiscard]] virtual bool isOpen() const = 0;
};

/// One event: a name, arguments, and, when the other side asked for one, the way to answer. A cheap value.
class SOCKETIO_EXPORT Event {
public:
    Event() = default;
    /// Made by the library; `port` is null when no answer is expected.
    Event(QByteArray nsp, QByteArray name, Arguments arguments, qint64 id = -1, std::shared_ptr<AnswerPort> port = {})
        : m_nsp(std::move(nsp))
        , m_name(std::move(name))
        , m_arguments(std::move(arguments))
        , m_id(id)
        , m_port(std::move(port))
    {
    }

    /// The event's name.
    [[nodiscard]] QString name() const { return QString::fromUtf8(m_name); }
    /// The name as UTF-8, without a conversion.
    [[nodiscard]] const QByteArray &utf8Name() const { return m_name; }
    /// The namespace it belongs to.
    [[nodiscard]] QString nsp() const { return QString::fromUtf8(m_nsp); }
    /// What it brings.
    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    /// The acknowledgement id the server gave this event, -1 when it expects no answer.
    [[nodiscard]] qint64 id() const { return m_id; }

    /// True while an answer is expected and none was sent.
    [[nodiscard]] bool wantsReply() const { return m_port && m_port->isOpen(); }
    /// Answers the event, now or later, from the client's thread. The first answer counts.
    ///
    /// Returns false, and sends nothing, when no answer was asked for, one was sent already, the connection on which
    /// the event came has ended (an acknowledgement id means nothing on another connection), or it has more binary
    /// values than `ClientOptions::maxAttachments` (which `Socket::errorOccurred` tells; another answer may follow).
    template <typename... T>
    bool reply(const T &...values) const // NOLINT(modernize-use-nodiscard): the answer is what matters
    {
        return replyWith(Arguments::of(values...));
    }
    /// The same with arguments already built.
    bool replyWith(const Arguments &arguments) const { return m_port && m_port->answer(arguments); }

private:
    QByteArray m_nsp;
    QByteArray m_name;
    Arguments m_arguments;
    qint64 m_id = -1;
    std::shared_ptr<AnswerPort> m_port;
};

} // namespace SocketIO

Q_DECLARE_METATYPE(SocketIO::Event)
