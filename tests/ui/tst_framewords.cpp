// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "frames/framemodel.h"
#include "ui/tracescript.h"

#include <QTest>

using namespace Sockeye;
using Column = FrameModel::Column;
using Direction = TraceScript::Direction;
using Carrier = TraceScript::Carrier;
using Kind = TraceScript::Kind;
using SocketIO::Layer;

class tst_FrameWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tellsTheTimeInThreeForms();
    void explainsTheStepsOfAnUpgrade();
    void tellsTheRoundTripOfAHeartbeat();
    void namesTheAttachmentsOfAPacket();
    void tellsAConnectionFromOneUsedAgain();
    void tellsWireAndInflatedSize();
    void hidesSecretsUntilTold();
    void hidesSecretsThatAreCutOff();
    void hidesSecretsInBinary();
    void showsWhatIsUnknownAsUnknown();

private:
    [[nodiscard]] QString cell(int row, Column column) const
    {
        return model->data(model->QAbstractTableModel::index(row, column)).toString();
    }

    std::unique_ptr<FrameModel> model;
    std::unique_ptr<TraceScript> script;
};

void tst_FrameWords::init()
{
    model = std::make_unique<FrameModel>();
    script = std::make_unique<TraceScript>();
    model->setLog(script->log);
}

void tst_FrameWords::cleanup()
{
    model.reset();
    script.reset();
}

void tst_FrameWords::tellsTheTimeInThreeForms()
{
    script->at(500).state(Kind::Connecting).frame(Direction::In, Kind::Text, "a");
    script->at(1750).frame(Direction::In, Kind::Text, "b");
    script->at(9000).state(Kind::Connecting).at(9020).frame(Direction::In, Kind::Text, "c");
    model->extend();
    QVERIFY(cell(0, Column::Time).contains(u':'));
    model->setTimeForm(FrameModel::TimeForm::SinceConnect);
    QCOMPARE(cell(1, Column::Time), QStringLiteral("1.250 s"));
    QCOMPARE(cell(2, Column::Time), QStringLiteral("0.020 s"));
    model->setTimeForm(FrameModel::TimeForm::SinceRowAbove);
    QCOMPARE(cell(0, Column::Time), QString());
    QCOMPARE(cell(1, Column::Time), QStringLiteral("+1.3 s"));
}

void tst_FrameWords::explainsTheStepsOfAnUpgrade()
{
    script->upgradedConnection(0);
    model->extend();
    QStringList steps;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->frame(row).layer == Layer::Engine && model->text(row).note.contains(QStringLiteral("step")))
            steps += model->text(row).note.section(u':', 0, 0).section(u' ', -4);
    }
    QCOMPARE(steps,
             QStringList({QStringLiteral("step 1 of 4"), QStringLiteral("step 2 of 4"), QStringLiteral("step 3 of 4"),
                          QStringLiteral("step 4 of 4")}));
    QVERIFY(model->data(model->QAbstractTableModel::index(model->rowCount() - 1, Column::Raw), Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("WebSocket carries everything")));
}

void tst_FrameWords::tellsTheRoundTripOfAHeartbeat()
{
    script->heartbeat(1000); // the server's: 2, then 3 of ours 0.4 ms later
    script->at(2000).frame(Direction::Out, Kind::PingFrame, {}).at(2007).frame(Direction::In, Kind::PongFrame, {});
    script->at(3000).engine(Direction::Out, Carrier::Polling, Kind::Ping, QByteArray("2"));
    script->at(3010).engine(Direction::In, Carrier::Polling, Kind::Pong, QByteArray("3"));
    model->extend();
    QCOMPARE(cell(1, Column::Outcome), QStringLiteral("answered in 0.40 ms"));
    QCOMPARE(cell(2, Column::Outcome), QStringLiteral("after 0.40 ms"));
    QCOMPARE(cell(4, Column::Outcome), QStringLiteral("round trip 7 ms"));
    QCOMPARE(cell(5, Column::Outcome), QStringLiteral("round trip 7 ms"));
    QCOMPARE(cell(7, Column::Outcome), QStringLiteral("round trip 10 ms"));
    QCOMPARE(model->text(1).note, QStringLiteral("heartbeat: are you there?"));
}

void tst_FrameWords::namesTheAttachmentsOfAPacket()
{
    script->eventIn("452-[\"blob\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]", "blob",
                    {"\1\2", "\3"});
    model->extend();
    QCOMPARE(model->rowCount(), 7);
    QCOMPARE(cell(0, Column::Summary), QStringLiteral("text"));
    QCOMPARE(cell(2, Column::Summary), QStringLiteral("binary, attachment 1 of blob"));
    QCOMPARE(cell(3, Column::Summary), QStringLiteral("message, binary, attachment 1 of blob"));
    QCOMPARE(cell(4, Column::Summary), QStringLiteral("binary, attachment 2 of blob"));
    QCOMPARE(cell(5, Column::Summary), QStringLiteral("message, binary, attachment 2 of blob"));
    QVERIFY(cell(6, Column::Raw).startsWith(QStringLiteral("52-["))); // text, though the packet has binary parts
}

void tst_FrameWords::tellsAConnectionFromOneUsedAgain()
{
    script->at(0).request(1, "GET").at(2).state(Kind::Step, "tcp\t127.0.0.1", 1, Carrier::Polling);
    script->at(5).response(1, 200, "x").request(2, "GET").at(9).response(2, 200, "y");
    script->request(3, "GET").failure(3, "refused");
    model->extend();
    QCOMPARE(cell(0, Column::Connection), QStringLiteral("new"));
    QCOMPARE(cell(1, Column::Connection), QStringLiteral("reused"));
    QCOMPARE(cell(2, Column::Connection), QString());
}

void tst_FrameWords::tellsWireAndInflatedSize()
{
    TraceScript::Record record;
    record.layer = Layer::WebSocket;
    record.direction = Direction::In;
    record.kind = Kind::Text;
    record.frame = 0xc1;
    record.size = 34;
    record.payload = QByteArray(120, 'x');
    script->add(record);
    model->extend();
    QCOMPARE(cell(0, Column::Size), QStringLiteral("34 B"));
    QCOMPARE(cell(0, Column::Content), QStringLiteral("120 B"));
}

void tst_FrameWords::hidesSecretsUntilTold()
{
    const QByteArray packet("40{\"token\":\"abc\",\"n\":1,\"sid\":\"s\"}");
    script->engine(Direction::Out, Carrier::Polling, Kind::Message, packet);
    TraceScript::Record record;
    record.layer = Layer::Socket;
    record.direction = Direction::Out;
    record.kind = Kind::Connect;
    record.payload = SocketIO::Slice(packet).mid(1);
    script->add(record);
    model->extend();
    const QString hidden = QStringLiteral("40{\"token\":\"***\",\"n\":\"***\",\"sid\":\"s\"}");
    QCOMPARE(cell(0, Column::Raw), hidden);
    QCOMPARE(cell(1, Column::Raw), hidden.sliced(1));
    model->showSecrets(true);
    QCOMPARE(cell(0, Column::Raw), QString::fromUtf8(packet));
    QCOMPARE(cell(1, Column::Raw), QString::fromUtf8(packet).sliced(1));
}

void tst_FrameWords::hidesSecretsThatAreCutOff()
{
    const QByteArray token(5000, 'q');
    script->frame(Direction::Out, Kind::Text, "42[\"in\",{\"token\":\"" + token + "\"}]");
    script->frame(Direction::Out, Kind::Text, "42[\"in\",{\"tokens\":[\"" + token + "\"]}]");
    model->extend();
    QCOMPARE(cell(0, Column::Raw), QStringLiteral("42[\"in\",{\"token\":\"***\"…"));
    QCOMPARE(cell(1, Column::Raw), QStringLiteral("42[\"in\",{\"tokens\":\"***\"…"));
}

void tst_FrameWords::hidesSecretsInBinary()
{
    const QByteArray connect("\x82\xa4type\0\xa4"
                             "data\x81\xa1p\xa5passw",
                             21);
    script->frame(Direction::Out, Kind::Binary, connect);
    script->frame(Direction::Out, Kind::Binary, QByteArray("\1\2\3"));
    model->extend();
    QCOMPARE(cell(0, Column::Raw), QStringLiteral("***"));
    QCOMPARE(cell(1, Column::Raw), QStringLiteral("01 02 03"));
    model->showSecrets(true);
    QVERIFY(cell(0, Column::Raw).startsWith(QStringLiteral("82 a4 74 79")));
}

void tst_FrameWords::showsWhatIsUnknownAsUnknown()
{
    TraceScript::Record record;
    record.layer = Layer::WebSocket;
    record.kind = Kind::Fault;
    record.frame = 0x83;
    script->add(record)
        .frame(Direction::In, Kind::CloseFrame, "bye", 3999)
        .frame(Direction::In, Kind::CloseFrame, {}, 4001);
    model->extend();
    QCOMPARE(cell(0, Column::Summary), QStringLiteral("unknown opcode 0x3"));
    QCOMPARE(cell(0, Column::Direction), QStringLiteral("?"));
    QCOMPARE(cell(1, Column::Outcome), QStringLiteral("3999 unknown"));
    QCOMPARE(cell(2, Column::Outcome), QStringLiteral("4001 of the server's own"));
}

QTEST_GUILESS_MAIN(tst_FrameWords)
#include "tst_framewords.moc"
