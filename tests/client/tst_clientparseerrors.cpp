// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientstage.h"

using namespace SocketIO;
using namespace std::chrono_literals;

/// A server whose packets cannot be read is not asked for ever.
class tst_ClientParseErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<ClientStage>(); }
    void cleanup() { m_stage.reset(); }

    void saysWhatWasWrongAndWhere();
    void stopsAfterTheSameErrorAgainAndAgain();
    void goesOnWhenTheErrorsDiffer();
    void goesOnWhenToldTo();
    void startsCountingAnewWhenOpened();

private:
    /// One connection, from the handshake to a message that cannot be decoded.
    bool failWith(const QByteArray &message)
    {
        return m_stage->answer("GET", ClientStage::hello()) && m_stage->answer("GET", message);
    }
    void open()
    {
        m_stage->options.transports = QStringList{QStringLiteral("polling")};
        client().setOptions(m_stage->options);
        client().open();
    }
    Client &client() { return *m_stage->client; }

    std::unique_ptr<ClientStage> m_stage;
};

void tst_ClientParseErrors::saysWhatWasWrongAndWhere()
{
    QSignalSpy closed(&client(), &Client::closed);
    open();
    QVERIFY(failWith("42[\"a\""));
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(closed.first().at(0).value<CloseReason>(), CloseReason::ParseError);
    const auto error = closed.first().at(1).value<Error>();
    QCOMPARE(error.kind, Error::Kind::Protocol);
    QCOMPARE(error.phase, Error::Phase::Socket);
    QCOMPARE(error.url, client().url());
    QVERIFY2(error.message.contains(QLatin1String("byte")), qPrintable(error.message));
}

void tst_ClientParseErrors::stopsAfterTheSameErrorAgainAndAgain()
{
    QSignalSpy gaveUp(&client(), &Client::reconnectionFailed);
    QSignalSpy errors(&client(), &Client::errorOccurred);
    open();
    for (int connection = 0; connection < 3; ++connection) {
        QCOMPARE(gaveUp.count(), 0);
        QVERIFY(failWith("42[\"a\""));
    }
    QTRY_COMPARE(gaveUp.count(), 1);
    QCOMPARE(client().state(), Client::State::Closed);
    const auto last = errors.last().first().value<Error>();
    QCOMPARE(last.code, QStringLiteral("parse-error-loop"));
    QVERIFY2(last.message.contains(QLatin1String("3 times")), qPrintable(last.message));
    QVERIFY2(last.message.contains(QLatin1String("byte")), qPrintable(last.message));
    QCOMPARE(m_stage->notes.of(Kind::ReconnectFailed).size(), 1);
    QVERIFY(!m_stage->notes.of(Kind::ReconnectFailed).first().reason.isEmpty());
}

void tst_ClientParseErrors::goesOnWhenTheErrorsDiffer()
{
    QSignalSpy gaveUp(&client(), &Client::reconnectionFailed);
    open();
    for (const char *message : {"42[\"a\"", "42[\"a\"", "47", "42[\"a\"", "42[\"a\""})
        QVERIFY(failWith(message));
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(gaveUp.count(), 0);
}

void tst_ClientParseErrors::goesOnWhenToldTo()
{
    QSignalSpy gaveUp(&client(), &Client::reconnectionFailed);
    m_stage->options.maxParseErrors = 0;
    open();
    for (int connection = 0; connection < 6; ++connection)
        QVERIFY(failWith("42[\"a\""));
    QVERIFY(m_stage->next("GET") >= 0);
    QCOMPARE(gaveUp.count(), 0);
}

void tst_ClientParseErrors::startsCountingAnewWhenOpened()
{
    QSignalSpy gaveUp(&client(), &Client::reconnectionFailed);
    m_stage->options.maxParseErrors = 2;
    open();
    QVERIFY(failWith("47") && failWith("47"));
    QTRY_COMPARE(gaveUp.count(), 1);
    client().open();
    QVERIFY(failWith("47"));
    QTRY_COMPARE(client().state(), Client::State::Reconnecting);
    QCOMPARE(gaveUp.count(), 1);
}

QTEST_GUILESS_MAIN(tst_ClientParseErrors)
#include "tst_clientparseerrors.moc"
