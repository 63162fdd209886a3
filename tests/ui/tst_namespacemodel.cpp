// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "namespaces/namespacemodel.h"
#include "socketscript.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using SocketIO::Direction;
using SocketIO::Kind;
using State = NamespaceModel::State;

class tst_NamespaceModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listsWhatWasJoinedOrTried();
    void countsEventsBothWays();
    void showsARefusalWithItsData_data();
    void showsARefusalWithItsData();
    void leavingKeepsTheRow();
    void closingLeavesAll();
    void rejoiningIsTheSameRow();
    void tellsStatesOncePerTick();
    void knowsTheAuthPayloadOfEach();
    void tellsWhetherItWasRecovered();
    void keepsTheRefusalWhole();

private:
    QVariant data(int row, int role) { return model->index(row).data(role); }

    std::unique_ptr<NamespaceModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

void tst_NamespaceModel::init()
{
    tester.reset();
    model = std::make_unique<NamespaceModel>();
    tester = std::make_unique<QAbstractItemModelTester>(model.get());
}

void tst_NamespaceModel::listsWhatWasJoinedOrTried()
{
    SocketScript script;
    script.connected().nsp(Kind::NamespaceConnecting, "/chat");
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->nameAt(0), QStringLiteral("/"));
    QCOMPARE(model->stateAt(0), State::Joined);
    QCOMPARE(data(0, NamespaceModel::SidRole).toString(), QStringLiteral("wZX3oN0bSVIhsaknAAAI"));
    QCOMPARE(model->stateAt(1), State::Joining);
    QCOMPARE(model->joined(), QStringList{QStringLiteral("/")});
}

void tst_NamespaceModel::countsEventsBothWays()
{
    SocketScript script;
    script.connected()
        .in("a")
        .in("b")
        .out("c", {}, 0)
        .ack(Direction::In, 0)
        .event(Direction::In, "/x", "d")
        .buffered("e");
    model->setLog(script.log);
    QCOMPARE(data(0, NamespaceModel::ReceivedRole).toInt(), 2);
    QCOMPARE(data(0, NamespaceModel::SentRole).toInt(), 1);
    QCOMPARE(data(1, NamespaceModel::ReceivedRole).toInt(), 1);
}

void tst_NamespaceModel::showsARefusalWithItsData_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    QTest::newRow("message") << QByteArray("{\"message\":\"no token\"}") << QStringLiteral("no token");
    QTest::newRow("message and data") << QByteArray("{\"message\":\"no\",\"data\":{\"code\":401}}")
                                      << QStringLiteral("no · {\"message\":\"no\",\"data\":{\"code\":401}}");
    QTest::newRow("a text") << QByteArray("\"go away\"") << QStringLiteral("\"go away\"");
    QTest::newRow("no answer at all") << QByteArray() << QStringLiteral("the reason");
}

void tst_NamespaceModel::showsARefusalWithItsData()
{
    QFETCH(QByteArray, json);
    SocketScript script;
    script.nsp(Kind::NamespaceConnecting, "/locked").nsp(Kind::NamespaceRefused, "/locked", "the reason", json);
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->stateAt(0), State::Refused);
    QTEST(data(0, NamespaceModel::ReasonRole).toString(), "reason");
    QVERIFY(data(0, Qt::ToolTipRole).toString().contains(data(0, NamespaceModel::ReasonRole).toString()));
    QVERIFY(model->joined().isEmpty());
}

void tst_NamespaceModel::leavingKeepsTheRow()
{
    SocketScript script;
    script.connected().nsp(Kind::NamespaceDisconnected, "/", "io server disconnect");
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->stateAt(0), State::Left);
    QCOMPARE(data(0, NamespaceModel::ReasonRole).toString(), QStringLiteral("io server disconnect"));
    QCOMPARE(data(0, NamespaceModel::SidRole).toString(), QString());
}

void tst_NamespaceModel::closingLeavesAll()
{
    SocketScript script;
    script.connected().nsp(Kind::NamespaceRefused, "/locked", "x").nsp(Kind::NamespaceConnecting, "/slow");
    script.state(Kind::Closed, "transport close\tcode 1006");
    model->setLog(script.log);
    QCOMPARE(model->stateAt(0), State::Left);
    QCOMPARE(data(0, NamespaceModel::ReasonRole).toString(), QStringLiteral("transport close"));
    QCOMPARE(model->stateAt(1), State::Refused);
    QCOMPARE(model->stateAt(2), State::Left);
}

void tst_NamespaceModel::rejoiningIsTheSameRow()
{
    SocketScript script;
    script.connected().state(Kind::Closed, "transport close").connected(1000);
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->stateAt(0), State::Joined);
    QCOMPARE(data(0, NamespaceModel::ReasonRole).toString(), QString());
}

void tst_NamespaceModel::tellsStatesOncePerTick()
{
    SocketScript script;
    script.connected();
    model->setLog(script.log);
    QSignalSpy states(model.get(), &NamespaceModel::statesChanged);
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    script.in("a").in("b");
    model->extend();
    QCOMPARE(states.size(), 0);
    QCOMPARE(changed.size(), 1);
    script.nsp(Kind::NamespaceConnected, "/a").nsp(Kind::NamespaceConnected, "/b");
    model->extend();
    QCOMPARE(states.size(), 1);
}

void tst_NamespaceModel::knowsTheAuthPayloadOfEach()
{
    SocketScript script;
    const auto connect = [&](const QByteArray &nsp, const QByteArray &packet) {
        SocketIO::TraceRecord record;
        record.layer = SocketIO::Layer::Socket;
        record.direction = Direction::Out;
        record.kind = Kind::Connect;
        record.nsp = nsp;
        record.payload = packet;
        script.log->record(record);
    };
    connect("/", "0");
    connect("/chat", "0/chat,{\"token\":\"a\"}");
    model->setLog(script.log);
    QCOMPARE(model->authAt(0), QByteArray());
    QCOMPARE(model->authAt(1), QByteArray("{\"token\":\"a\"}"));
    connect("/chat", "0/chat,{\"token\":\"b\"}");
    model->extend();
    QCOMPARE(model->authAt(1), QByteArray("{\"token\":\"b\"}"));
}

void tst_NamespaceModel::tellsWhetherItWasRecovered()
{
    SocketScript script;
    script.connected();
    model->setLog(script.log);
    QCOMPARE(data(0, NamespaceModel::RecoveryRole).toString(), QString());
    script.connected(1000).nsp(Kind::Recovered, "/");
    model->extend();
    QVERIFY(data(0, NamespaceModel::RecoveryRole).toString().startsWith(QStringLiteral("recovered")));
    script.connected(2000).nsp(Kind::NotRecovered, "/", "the server forgot it");
    model->extend();
    QCOMPARE(data(0, NamespaceModel::RecoveryRole).toString(), QStringLiteral("not recovered: the server forgot it"));
    QVERIFY(data(0, Qt::ToolTipRole).toString().contains(QStringLiteral("the server forgot it")));
    script.connected(3000); // no question of recovery this time
    model->extend();
    QCOMPARE(data(0, NamespaceModel::RecoveryRole).toString(), QString());
}

void tst_NamespaceModel::keepsTheRefusalWhole()
{
    SocketScript script;
    const QByteArray json = "{\"message\":\"no\",\"data\":{\"code\":401}}";
    script.nsp(Kind::NamespaceRefused, "/a", "x", json);
    model->setLog(script.log);
    QCOMPARE(data(0, NamespaceModel::RefusalRole).toByteArray(), json);
    script.nsp(Kind::NamespaceConnected, "/a", "sid");
    model->extend();
    QCOMPARE(data(0, NamespaceModel::RefusalRole).toByteArray(), QByteArray());
}

QTEST_GUILESS_MAIN(tst_NamespaceModel)
#include "tst_namespacemodel.moc"
