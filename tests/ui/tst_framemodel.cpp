// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "frames/framemodel.h"
#include "ui/tracescript.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using Column = FrameModel::Column;
using Direction = TraceScript::Direction;
using Carrier = TraceScript::Carrier;
using Kind = TraceScript::Kind;
using SocketIO::Layer;

namespace {

constexpr FrameFilter::Layers AllLayers = 0xff;

FrameFilter::Layers only(Layer layer)
{
    return FrameFilter::bit(layer);
}

} // namespace

class tst_FrameModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void joinsARequestWithItsResponse();
    void keepsAPendingRequestUntilItsAnswerComes();
    void showsWhyARequestFailed();
    void tellsRequestsThatTheConnectionLeftBehind();
    void joinsTheHandshakeOfTheWebSocket();
    void tellsARefusedHandshake();
    void showsEachKindOfFrame_data();
    void showsEachKindOfFrame();
    void showsTheLayersThatAreOn();
    void findsTextWhateverItsCase_data();
    void findsTextWhateverItsCase();
    void filtersManyFramesInSlices();
    void narrowsAFilterWithoutLosingNewFrames();
    void showsARequestOnceItsAnswerMatches();
    void insertsALateMatchAtItsPlace();
    void insertsABurstAtOnce();
    void foldsLongTextsAndKeepsCharactersWhole();
    void startsOverWithAnotherLog();

private:
    [[nodiscard]] QString cell(int row, Column column) const
    {
        return model->data(model->QAbstractTableModel::index(row, column)).toString();
    }
    [[nodiscard]] QStringList summaries() const
    {
        QStringList list;
        for (int row = 0; row < model->rowCount(); ++row)
            list += cell(row, Column::Summary);
        return list;
    }
    void finishFiltering()
    {
        while (model->isFiltering())
            QCoreApplication::processEvents();
    }
    void takeAll()
    {
        for (qsizetype known = -1; known != model->index().size();) {
            known = model->index().size();
            model->extend();
        }
    }

    std::unique_ptr<FrameModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    std::unique_ptr<TraceScript> script;
};

void tst_FrameModel::init()
{
    model = std::make_unique<FrameModel>();
    tester = std::make_unique<QAbstractItemModelTester>(model.get());
    script = std::make_unique<TraceScript>();
    model->setLog(script->log);
}

void tst_FrameModel::cleanup()
{
    tester.reset();
    model.reset();
    script.reset();
}

void tst_FrameModel::joinsARequestWithItsResponse()
{
    script->at(0).request(1, "GET").at(1).request(2, "POST", "42[\"a\"]");
    script->at(4.1).response(1, 200, "0{\"sid\":\"x\"}").at(6).response(2, 200, "ok");
    model->extend();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(cell(0, Column::Summary), QStringLiteral("GET /socket.io/?…&sid=lv_VI97HAXpY6yYWAAAC"));
    QVERIFY(model->data(model->QAbstractTableModel::index(0, Column::Summary), Qt::ToolTipRole)
                .toString()
                .startsWith(QStringLiteral("GET http://localhost:3000/socket.io/?EIO=4&transport=polling")));
    QCOMPARE(cell(0, Column::Outcome), QStringLiteral("200 · 4.1 ms"));
    QCOMPARE(cell(0, Column::Raw), QStringLiteral("0{\"sid\":\"x\"}"));
    QCOMPARE(cell(0, Column::Size), QStringLiteral("↓12 B"));
    QCOMPARE(cell(0, Column::Direction), QStringLiteral("⇅"));
    QCOMPARE(cell(1, Column::Raw), QStringLiteral("42[\"a\"]  ⟶  ok"));
    QCOMPARE(cell(1, Column::Size), QStringLiteral("↑7 B ↓2 B"));
    QCOMPARE(model->text(0).record, 2); // the response tells more of a GET
    QCOMPARE(model->text(1).record, 1); // the request tells more of a POST
    QVERIFY(!model->text(0).failed && !model->text(0).unfinished);
}

void tst_FrameModel::keepsAPendingRequestUntilItsAnswerComes()
{
    script->at(0).request(1, "GET");
    model->extend();
    QCOMPARE(cell(0, Column::Outcome), QStringLiteral("pending…"));
    QVERIFY(model->text(0).unfinished);
    QSignalSpy changed(model.get(), &FrameModel::dataChanged);
    QSignalSpy inserted(model.get(), &FrameModel::rowsInserted);
    script->at(25000).response(1, 200, "2");
    model->extend();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(cell(0, Column::Outcome), QStringLiteral("200 · 25.0 s"));
}

void tst_FrameModel::showsWhyARequestFailed()
{
    script->at(0).request(1, "GET").at(2).failure(1, "Connection refused");
    script->at(3).request(2, "GET").at(4).response(2, 400, "{\"code\":1,\"message\":\"Session ID unknown\"}");
    model->extend();
    QVERIFY(model->text(0).failed && model->text(1).failed);
    QCOMPARE(cell(0, Column::Outcome), QStringLiteral("failed · 2 ms"));
    QCOMPARE(cell(0, Column::Raw), QStringLiteral("Connection refused"));
    QCOMPARE(cell(1, Column::Outcome), QStringLiteral("400 · 1 ms"));
    QVERIFY(cell(1, Column::Raw).contains(QStringLiteral("Session ID unknown")));
}

void tst_FrameModel::tellsRequestsThatTheConnectionLeftBehind()
{
    script->at(0).request(1, "GET").handshake(Direction::Out);
    model->extend();
    script->state(Kind::Closed, "transport close").request(2, "GET");
    model->extend();
    QCOMPARE(cell(0, Column::Outcome), QStringLiteral("never answered"));
    QCOMPARE(cell(1, Column::Outcome), QStringLiteral("never answered"));
    QCOMPARE(cell(2, Column::Outcome), QStringLiteral("pending…"));
    script->at(1).failure(1, "aborted");
    model->extend();
    QCOMPARE(cell(0, Column::Outcome), QStringLiteral("failed · 1 ms"));
}

void tst_FrameModel::joinsTheHandshakeOfTheWebSocket()
{
    script->at(0).handshake(Direction::Out).at(3).handshake(Direction::In, 101);
    script->at(4).handshake(Direction::In, 400); // without its beginning
    model->extend();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(cell(0, Column::Layer), QStringLiteral("WS"));
    QCOMPARE(cell(0, Column::Summary), QStringLiteral("handshake /socket.io/?…&sid=lv_VI97HAXpY6yYWAAAC"));
    QCOMPARE(cell(0, Column::Outcome), QStringLiteral("101 · 3 ms"));
}

void tst_FrameModel::tellsARefusedHandshake()
{
    script->at(0).handshake(Direction::Out).at(3).handshake(Direction::In, 302);
    script->at(5).handshake(Direction::Out).frame(Direction::In, Kind::CloseFrame, {}, 1006);
    script->at(9).handshake(Direction::Out);
    model->extend();
    QVERIFY(model->text(0).failed);
    QCOMPARE(cell(0, Column::Outcome), QStringLiteral("302 · 3 ms"));
    QCOMPARE(cell(1, Column::Outcome), QStringLiteral("never answered"));
    QCOMPARE(cell(2, Column::Outcome), QStringLiteral("1006 broken off"));
    QCOMPARE(cell(3, Column::Outcome), QStringLiteral("pending…"));
    script->state(Kind::UpgradeFailed, "probe error");
    model->extend();
    QCOMPARE(cell(3, Column::Outcome), QStringLiteral("never answered"));
}

void tst_FrameModel::showsEachKindOfFrame_data()
{
    QTest::addColumn<int>("layer");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("binary");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("raw");
    const auto row = [](const char *name, Layer layer, Kind kind, const QByteArray &payload, bool binary,
                        const QString &summary, const QString &raw) {
        QTest::newRow(name) << static_cast<int>(layer) << static_cast<int>(kind) << payload << binary << summary << raw;
    };
    const auto text = [](const char *latin) { return QString::fromUtf8(latin); };
    row("text frame", Layer::WebSocket, Kind::Text, "42[]", false, text("text"), text("42[]"));
    row("binary frame", Layer::WebSocket, Kind::Binary, QByteArray::fromHex("04030301"), true, text("binary"),
        text("04 03 03 01"));
    row("long binary frame", Layer::WebSocket, Kind::Binary, QByteArray(33, '\1'), true, text("binary"),
        QString(text("01 ").repeated(32) + text("…")));
    row("ping frame", Layer::WebSocket, Kind::PingFrame, {}, false, text("ping"), {});
    row("engine ping", Layer::Engine, Kind::Ping, "2", false, text("ping"), text("2"));
    row("probe", Layer::Engine, Kind::Ping, "2probe", false, text("ping probe"), text("2probe"));
    row("probe's answer", Layer::Engine, Kind::Pong, "3probe", false, text("pong probe"), text("3probe"));
    row("binary message", Layer::Engine, Kind::Message, "\1\2", true, text("message, binary"), text("01 02"));
    row("noop", Layer::Engine, Kind::Noop, "6", false, text("noop"), text("6"));
    row("control characters", Layer::Engine, Kind::Message,
        "4a\x1e"
        "b\n",
        false, text("message"), text("4a␞b␊"));
    row("broken UTF-8", Layer::Engine, Kind::Message, "4\xff\xfe", false, text("message"), text("4��"));
    row("refusal", Layer::Socket, Kind::ConnectError, "4{}", false, text("connect error"), text("4{}"));
}

void tst_FrameModel::showsEachKindOfFrame()
{
    QFETCH(int, layer);
    QFETCH(int, kind);
    QFETCH(QByteArray, payload);
    QFETCH(bool, binary);
    TraceScript::Record record;
    record.layer = static_cast<Layer>(layer);
    record.kind = static_cast<Kind>(kind);
    record.direction = Direction::In;
    record.payload = payload;
    record.binary = binary;
    record.size = 2048;
    script->add(record);
    model->extend();
    QTEST(cell(0, Column::Summary), "summary");
    QTEST(cell(0, Column::Raw), "raw");
    QCOMPARE(cell(0, Column::Size), QStringLiteral("2 KB"));
    QCOMPARE(cell(0, Column::Direction), QStringLiteral("↓"));
}

void tst_FrameModel::showsTheLayersThatAreOn()
{
    script->upgradedConnection(0).eventIn("42[\"a\"]", "a");
    model->extend();
    const int all = model->rowCount();
    int sum = 0;
    for (const Layer layer : {Layer::Http, Layer::WebSocket, Layer::Engine, Layer::Socket}) {
        model->setFilter(FrameFilter(only(layer), {}));
        QVERIFY(model->rowCount() > 0);
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(model->frame(row).layer == layer);
        sum += model->rowCount();
    }
    QCOMPARE(sum, all);
    model->setFilter(FrameFilter(0, {}));
    QCOMPARE(model->rowCount(), 0);
    model->setFilter(FrameFilter(AllLayers, {}));
    QCOMPARE(model->rowCount(), all);
}

void tst_FrameModel::findsTextWhateverItsCase_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing") << QString() << 6;
    QTest::newRow("in the bytes") << QStringLiteral("hello") << 2;
    QTest::newRow("in capitals") << QStringLiteral("HELLO") << 2;
    QTest::newRow("at the very end") << QStringLiteral("hello\"]") << 2;
    QTest::newRow("Cyrillic, other case") << QStringLiteral("привет") << 1;
    QTest::newRow("in the answer") << QStringLiteral("secret") << 1;
    QTest::newRow("in the URL") << QStringLiteral("transport=polling") << 1;
    QTest::newRow("kind") << QStringLiteral("noop") << 1;
    QTest::newRow("status") << QStringLiteral("203") << 1;
    QTest::newRow("nowhere") << QStringLiteral("xyzzy") << 0;
    QTest::newRow("longer than any") << QString(5000, u'a') << 0;
    QTest::newRow("blanks around") << QStringLiteral("  hello ") << 2;
    QTest::newRow("in a header of the answer") << QStringLiteral("x-served-by") << 1;
}

void tst_FrameModel::findsTextWhateverItsCase()
{
    script->request(1, "GET");
    TraceScript::Record answer;
    answer.layer = Layer::Http;
    answer.direction = Direction::In;
    answer.kind = Kind::Response;
    answer.id = 1;
    answer.status = 203;
    answer.head = "HTTP 203\nX-Served-By: a";
    answer.payload = QByteArray("0{\"secret\":1}");
    script->add(answer);
    script->frame(Direction::In, Kind::Text, "42[\"say\",\"Hello\"]").frame(Direction::In, Kind::Text, "42[\"hello\"]");
    script->frame(Direction::In, Kind::Text, "42[\"Привет\"]")
        .frame(Direction::In, Kind::Binary, QByteArray(3000, '\x7f'));
    script->engine(Direction::In, Carrier::Polling, Kind::Noop, QByteArray("6"));
    model->extend();
    QFETCH(QString, text);
    model->setFilter(FrameFilter(AllLayers, text));
    finishFiltering();
    QTEST(model->rowCount(), "rows");
}

void tst_FrameModel::filtersManyFramesInSlices()
{
    constexpr int Many = 200'000;
    for (int i = 0; i < Many; ++i)
        script->frame(Direction::In, Kind::Text, i % 1000 == 0 ? QByteArray("42[\"needle\"]") : QByteArray(100, 'x'));
    tester.reset(); // looks at every row
    takeAll();
    finishFiltering();
    QCOMPARE(model->rowCount(), Many);
    QSignalSpy filtered(model.get(), &FrameModel::filtered);
    model->setFilter(FrameFilter(AllLayers, QStringLiteral("needl")));
    model->setFilter(FrameFilter(AllLayers, QStringLiteral("needle"))); // typed on before the first was done
    script->frame(Direction::In, Kind::Text, "42[\"needle\",\"late\"]");
    takeAll();
    finishFiltering();
    QCOMPARE(model->rowCount(), Many / 1000 + 1);
    QVERIFY(filtered.count() <= 1);
    for (int row = 1; row < model->rowCount(); ++row)
        QVERIFY(model->frame(row).record > model->frame(row - 1).record);
    model->setFilter(FrameFilter(AllLayers, {}));
    finishFiltering();
    QCOMPARE(model->rowCount(), Many + 1);
}

void tst_FrameModel::narrowsAFilterWithoutLosingNewFrames()
{
    script->frame(Direction::In, Kind::Text, "ab")
        .frame(Direction::In, Kind::Text, "abc")
        .frame(Direction::In, Kind::Text, "zz");
    model->extend();
    model->setFilter(FrameFilter(AllLayers, QStringLiteral("ab")));
    QCOMPARE(model->rowCount(), 2);
    model->setFilter(FrameFilter(AllLayers, QStringLiteral("abc")));
    QCOMPARE(model->rowCount(), 1);
    script->frame(Direction::In, Kind::Text, "abcd");
    model->extend();
    QCOMPARE(model->rowCount(), 2);
    model->setFilter(FrameFilter(AllLayers, QStringLiteral("zz")));
    QCOMPARE(model->rowCount(), 1);
}

void tst_FrameModel::showsARequestOnceItsAnswerMatches()
{
    model->setFilter(FrameFilter(AllLayers, QStringLiteral("secret")));
    script->request(1, "GET").frame(Direction::In, Kind::Text, "secret one");
    model->extend();
    QCOMPARE(model->rowCount(), 1);
    script->response(1, 200, "0{\"secret\":1}").frame(Direction::In, Kind::Text, "secret two");
    model->extend();
    QCOMPARE(model->rowCount(), 3);
    QVERIFY(model->frame(0).layer == Layer::Http);
}

void tst_FrameModel::insertsALateMatchAtItsPlace()
{
    script->request(1, "GET").frame(Direction::In, Kind::Text, "match a");
    model->setFilter(FrameFilter(AllLayers, QStringLiteral("match")));
    model->extend();
    model->setFilter(FrameFilter(AllLayers, QStringLiteral("match a")));
    script->response(1, 200, "match a");
    model->extend();
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(model->frame(0).layer == Layer::Http);
    QCOMPARE(model->rowOf(0), 0);
    QCOMPARE(model->rowOf(1), 1);
}

void tst_FrameModel::insertsABurstAtOnce()
{
    script->request(1, "GET");
    model->extend();
    QSignalSpy inserted(model.get(), &FrameModel::rowsInserted);
    QSignalSpy changed(model.get(), &FrameModel::dataChanged);
    script->response(1, 200, "x");
    for (int i = 0; i < 500; ++i)
        script->eventIn("42[\"tick\"]", "tick");
    model->extend();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model->rowCount(), 1501);
    model->extend();
    QCOMPARE(inserted.count(), 1);
}

void tst_FrameModel::foldsLongTextsAndKeepsCharactersWhole()
{
    for (int lead = 0; lead < 4; ++lead) {
        const QString line = FrameWords::oneLine(
            QByteArray(QByteArray(lead, 'a') + QString::fromUtf8("😀").toUtf8().repeated(500)), false);
        QVERIFY(line.endsWith(u'…'));
        QVERIFY(!line.contains(QChar::ReplacementCharacter));
        QVERIFY(line.size() < 450);
    }
    QCOMPARE(FrameWords::oneLine(QByteArray(400, 'a'), false).size(), 400);
    QVERIFY(FrameWords::oneLine(QByteArray(5000, '\x80'), false).endsWith(u'…'));
}

void tst_FrameModel::startsOverWithAnotherLog()
{
    script->upgradedConnection(0);
    model->extend();
    QVERIFY(model->rowCount() > 0);
    model->setLog(nullptr);
    QCOMPARE(model->rowCount(), 0);
    model->extend();
    model->setFilter(FrameFilter(AllLayers, QStringLiteral("x")));
    QCOMPARE(model->rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_FrameModel)
#include "tst_framemodel.moc"
