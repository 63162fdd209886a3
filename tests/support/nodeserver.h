// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QUrl>

/// A Node program of tests/interop that serves on a free loopback port, for the time of a test.
///
/// It ends with this object. Several may run at once. Waiting keeps the event loop of the test going.
class NodeServer final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds ReadyTimeout{15000};

    explicit NodeServer(QObject *parent = nullptr);
    ~NodeServer() override;

    /// Why no server can run here, for QSKIP; empty when one can.
    [[nodiscard]] static QString missing();
    /// The Node program; empty when it is not installed.
    [[nodiscard]] static QString program();
    /// Path of a file in tests/interop.
    [[nodiscard]] static QString script(const QString &name);

    /// Runs `node NAME ARGUMENTS` and waits until it serves. False when it does not; `errorString` says why and
    /// carries what the program wrote to stderr.
    bool start(const QString &name, const QStringList &arguments = {});
    /// The same program with the same arguments again, on the port it had.
    bool restart();
    /// Ends it in order, by closing its stdin; connections break. True when it ended by itself.
    bool stop();
    /// Ends it at once, as a crash would.
    void kill();
    /// Stops it where it stands: its sockets stay open, but nothing is said any more.
    void freeze();
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

    [[nodiscard]] quint16 port() const { return m_port; }
    /// `http://127.0.0.1:PORT`
    [[nodiscard]] QUrl url() const;
    /// What the READY line told.
    [[nodiscard]] const QJsonObject &facts() const { return m_facts; }
    [[nodiscard]] const QString &errorString() const { return m_error; }

private:
    bool launch(const QStringList &arguments);
    void readLines();
    void fail(const QString &what);

    QProcess m_process;
    QString m_name;
    QStringList m_arguments;
    QJsonObject m_facts;
    QString m_error;
    quint16 m_port = 0;
};
