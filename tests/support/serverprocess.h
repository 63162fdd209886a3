// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QUrl>

/// A program that serves on a free loopback port, for the time of a test: it prints one line `READY {"port":…}` when it
/// does, and ends when its stdin closes.
///
/// It ends with this object, and so does what it started. Several may run at once. Waiting keeps the event loop of the
/// test going.
class ServerProcess : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds ReadyTimeout{15000};

    explicit ServerProcess(QObject *parent = nullptr);
    ~ServerProcess() override;

    /// The same program with the same arguments again, on the port it had (its option `--port`).
    bool restart();
    /// Ends it in order, by closing its stdin; connections break. True when it ended by itself.
    bool stop();
    /// Ends it at once, as a crash would.
    void kill();
    /// Stops it where it stands: its sockets stay open, but nothing is said any more, until `thaw`.
    void freeze();
    void thaw();
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

    [[nodiscard]] quint16 port() const { return m_port; }
    /// `http://127.0.0.1:PORT`
    [[nodiscard]] QUrl url() const;
    /// What the READY line told.
    [[nodiscard]] const QJsonObject &facts() const { return m_facts; }
    /// The other lines it printed so far.
    [[nodiscard]] const QStringList &said() const { return m_said; }
    [[nodiscard]] const QString &errorString() const { return m_error; }
    /// The JSON it answers to `GET path`, read without any Socket.IO; null when it does not. Blocks.
    [[nodiscard]] QJsonDocument fetch(const QByteArray &path) const;

protected:
    /// Runs `program ARGUMENTS` and waits until it serves. False when it does not; `errorString` says why and carries
    /// what the program wrote to stderr.
    bool run(const QString &program, const QStringList &arguments);

private:
    bool launch(const QStringList &arguments);
    void readLines();
    void fail(const QString &what);
    void signalGroup(int signal);

    QProcess m_process;
    QString m_program;
    QStringList m_arguments;
    QJsonObject m_facts;
    QStringList m_said;
    QString m_error;
    quint16 m_port = 0;
    bool m_isFrozen = false;
};
