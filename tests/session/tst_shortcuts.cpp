// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/enginestage.h"
#include "session/namespacestage.h"
#include <QTest>

using namespace SocketIO;
using namespace Transcript;

/// The questions a driver asks to spare itself commands: each must say what the commands would be.
class tst_Shortcuts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEngineDeliversWhatItSaysItDelivers_data();
    void anEngineDeliversWhatItSaysItDelivers();
    void aNamespaceDeliversWhatItSaysItDelivers_data();
    void aNamespaceDeliversWhatItSaysItDelivers();
    void aNamespaceTransmitsWhatItSaysItTransmits_data();
    void aNamespaceTransmitsWhatItSaysItTransmits();
};

void tst_Shortcuts::anEngineDeliversWhatItSaysItDelivers_data()
{
    QTest::addColumn<EngineSession::State>("state");
    QTest::addColumn<QByteArray>("text");
    using State = EngineSession::State;
    for (const State state : {State::Closed, State::Opening, State::Open, State::Closing}) {
        for (const char *text : {Hello, "1", "2", "3", "42[\"a\"]", "5", "6"})
            QTest::addRow("state %d, %s", int(state), text) << state << QByteArray(text);
    }
}

void tst_Shortcuts::anEngineDeliversWhatItSaysItDelivers()
{
    QFETCH(EngineSession::State, state);
    QFETCH(QByteArray, text);
    EngineSession session = sessionIn(state);
    for (const Protocol slow : {Protocol::V3, Protocol::Auto}) // each packet is a sign of life there
        QVERIFY(!sessionIn(state, slow).delivers(packet(text)));
    const bool claim = session.delivers(packet(text));
    const EngineCommands commands = session.receive(packet(text), at(10));
    QCOMPARE(claim, said(commands) == Lines({"deliver " + text}));
    QCOMPARE(claim,
             text.startsWith('4') && (state == EngineSession::State::Open || state == EngineSession::State::Closing));
}

void tst_Shortcuts::aNamespaceDeliversWhatItSaysItDelivers_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<QByteArray>("text");
    for (const Stage stage : {Stage::Closed, Stage::Waiting, Stage::Opening, Stage::Open}) {
        for (const char *text : {Welcome, "1", "2[\"a\"]",
                                 "3"
                                 "7[]",
                                 "4{}"})
            QTest::addRow("stage %d, %s", int(stage), text) << int(stage) << QByteArray(text);
    }
}

void tst_Shortcuts::aNamespaceDeliversWhatItSaysItDelivers()
{
    QFETCH(int, stage);
    QFETCH(QByteArray, text);
    NamespaceSession session = sessionAt(Stage(stage));
    const bool claim = session.delivers(socketPacket(text));
    QCOMPARE(claim, said(session.receive(socketPacket(text))) == Lines({"deliver " + text}));
    QCOMPARE(claim, Stage(stage) == Stage::Open && (text.startsWith('2') || text.startsWith('3')));
}

void tst_Shortcuts::aNamespaceTransmitsWhatItSaysItTransmits_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<bool>("isVolatile");
    QTest::addColumn<bool>("isWritable");
    for (const Stage stage : {Stage::Closed, Stage::Waiting, Stage::Opening, Stage::Open}) {
        for (const bool isVolatile : {false, true}) {
            for (const bool isWritable : {false, true})
                QTest::addRow("stage %d %d %d", int(stage), isVolatile, isWritable)
                    << int(stage) << isVolatile << isWritable;
        }
    }
}

void tst_Shortcuts::aNamespaceTransmitsWhatItSaysItTransmits()
{
    QFETCH(int, stage);
    QFETCH(bool, isVolatile);
    QFETCH(bool, isWritable);
    NamespaceSession session = sessionAt(Stage(stage));
    OutgoingEvent event = outgoing("42[\"a\"]", -1, isVolatile);
    const bool claim = session.transmits(event, isWritable);
    QCOMPARE(claim, said(session.send(std::move(event), isWritable)) == Lines({"event 42[\"a\"]"}));
    QCOMPARE(claim, Stage(stage) == Stage::Open && (isWritable || !isVolatile));
}

QTEST_APPLESS_MAIN(tst_Shortcuts)
#include "tst_shortcuts.moc"
