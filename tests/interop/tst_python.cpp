// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/interop.h"
#include "support/pythonserver.h"

using namespace SocketIO;

/// The peculiarities of python-socketio; what it does like all others is in tst_Matrix.
class tst_Python : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = PythonServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    }

    /// It drops a POST of more than 16 packets whole, and answers 200 all the same.
    void deliversMoreEventsThanFitIntoOnePost_data() { addTransportRows(); }
    void deliversMoreEventsThanFitIntoOnePost()
    {
        QFETCH(QStringList, transports);
        Client client(m_server.url());
        client.setOptions(optionsFor(transports));
        Socket *socket = client.socket();
        client.open();
        QTRY_COMPARE(socket->state(), Socket::State::Open);
        Outcome forgotten;
        forgotten.watch(socket->emitWithAck("forget"), &client);
        QTRY_VERIFY(forgotten.isFinished);
        QList<int> acknowledged;
        for (int number = 0; number < 100; ++number) { // in one turn of the event loop, every third with an attachment
            const auto arguments = number % 3 == 0 ? Arguments::of(number, QByteArray("bytes")) : Arguments::of(number);
            socket->emitArgumentsWithAck(QStringLiteral("store"), arguments).then(&client, [&acknowledged, number] {
                acknowledged.append(number);
            });
        }
        QTRY_COMPARE(acknowledged.size(), 100);
        Outcome stored;
        stored.watch(socket->emitWithAck("count"), &client);
        QTRY_VERIFY(stored.isFinished);
        QCOMPARE(stored.answer.value<int>(0), 100);
        QCOMPARE(client.state(), Client::State::Open);
    }

    void receivesABurst_data() { addTransportRows(); }
    void receivesABurst()
    {
        QFETCH(QStringList, transports);
        Client client(m_server.url());
        client.setOptions(optionsFor(transports));
        QList<int> numbers;
        client.socket()->on("burst", &client, [&](int number) { numbers.append(number); });
        client.socket()->emitEvent("burst", 500, 50);
        client.open();
        QTRY_COMPARE(numbers.size(), 500);
        QVERIFY(std::is_sorted(numbers.begin(), numbers.end()));
    }

    /// It refuses with a bare JSON string, in HTTP and in CONNECT_ERROR.
    void understandsErrorsThatAreStrings()
    {
        Client client(m_server.url());
        Socket *nowhere = client.socket(QStringLiteral("/nowhere"));
        QSignalSpy refused(nowhere, &Socket::connectFailed);
        client.open();
        QTRY_COMPARE(refused.count(), 1);
        const auto error = refused.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Refused);
        QVERIFY2(error.message.contains(QLatin1String("Unable to connect")), qPrintable(error.message));
    }

    void readsTheWordsOfAnHttpError()
    {
        Client client(m_server.url());
        ClientOptions options = optionsFor({QStringLiteral("polling")});
        options.protocol = Protocol::V3; // which it refuses
        options.reconnection = false;
        client.setOptions(options);
        (void)client.socket();
        QSignalSpy errors(&client, &Client::errorOccurred);
        client.open();
        QTRY_COMPARE(errors.count(), 1);
        const auto error = errors.first().first().value<Error>();
        QCOMPARE(error.httpStatus, 400);
        QVERIFY2(error.message.contains(QLatin1String("unsupported version")), qPrintable(error.message));
    }

private:
    PythonServer m_server;
};

QTEST_GUILESS_MAIN(tst_Python)
#include "tst_python.moc"
