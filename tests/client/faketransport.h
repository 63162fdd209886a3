// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <QPointer>
#include <SocketIO/CustomTransport>

class FakeTransport;

/// The far side of the fake transports of one client: what they were asked for, and how they behave.
struct FakeWire : std::enable_shared_from_this<FakeWire> {
    [[nodiscard]] SocketIO::TransportFactory factory();
    /// Does the deed of that call, if there is one.
    void act(const QString &call);

    QList<SocketIO::TransportRequest> requests;
    QStringList calls; ///< "make", "open", "send", "pause", "resume", "close", "gone"
    QByteArrayList sent; ///< binary ones as "bin:" and hex digits
    QHash<QString, std::function<void()>> deeds; ///< what happens inside a call
    QPointer<FakeTransport> latest;
    qint64 held = 0; ///< bytes it says it holds
    bool isPausing = false; ///< is in no hurry to answer `pause`
    bool isLingering = false; ///< nor `close`
};

/// A transport in memory, the other side of which is a test.
class FakeTransport final : public SocketIO::CustomTransport {
    Q_OBJECT

public:
    explicit FakeTransport(std::shared_ptr<FakeWire> wire)
        : m_wire(std::move(wire))
    {
    }
    ~FakeTransport() override { m_wire->calls.append(QStringLiteral("gone")); }

    void open(const SocketIO::TransportRequest &request) override
    {
        m_wire->requests.append(request);
        m_wire->act(QStringLiteral("open"));
    }
    void sendText(const QByteArray &message) override { take(message); }
    void sendBinary(const QByteArray &message) override { take("bin:" + message.toHex()); }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_wire->held; }
    void pause() override
    {
        m_wire->act(QStringLiteral("pause"));
        if (!m_wire->isPausing)
            Q_EMIT paused();
    }
    void resume() override { m_wire->act(QStringLiteral("resume")); }
    void close() override
    {
        m_wire->act(QStringLiteral("close"));
        if (!m_wire->isLingering)
            Q_EMIT closed();
    }

    /// It opens, and says these messages.
    void begin(const QByteArrayList &messages)
    {
        Q_EMIT opened();
        for (const QByteArray &message : messages)
            Q_EMIT textReceived(message);
    }

private:
    void take(const QByteArray &message)
    {
        m_wire->sent.append(message);
        m_wire->act(QStringLiteral("send"));
    }

    std::shared_ptr<FakeWire> m_wire; // a transport may outlive its client
};

inline SocketIO::TransportFactory FakeWire::factory()
{
    return [this] {
        auto made = std::make_unique<FakeTransport>(shared_from_this());
        latest = made.get();
        act(QStringLiteral("make"));
        return made;
    };
}

inline void FakeWire::act(const QString &call)
{
    calls.append(call);
    if (const auto deed = deeds.value(call))
        deed();
}
