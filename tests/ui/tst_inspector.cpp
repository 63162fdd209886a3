// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/argumenttree.h"
#include "inspector/hexview.h"
#include "inspector/inspector.h"
#include "inspector/textview.h"
#include "ui/widgets.h"
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <SocketIO/clock.h>

using namespace Sockeye;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::TraceRecord;

class tst_Inspector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysWhatToDoWhileNothingIsSelected();
    void showsTheArgumentsOfAnEvent();
    void findsTheJsonOfEveryLayer_data();
    void findsTheJsonOfEveryLayer();
    void showsRawTextExactly_data();
    void showsRawTextExactly();
    void showsALongValueWholeWhenItIsChosen();
    void offersPayloadAndAttachmentsAsHex();
    void copiesWhatIsShown();
    void savesBinary();
    void forgetsAFormattingNobodyWaitsFor();
    void namesEverythingInteractive();

private:
    QTabWidget *tabs() { return m_inspector->findChild<QTabWidget *>(); }
    QTreeView *tree() { return m_inspector->findChild<QTreeView *>(); }
    QString label(const char *name) { return byName<QLabel>(*m_inspector, QString::fromLatin1(name))->text(); }
    template <typename View> View *view() { return visible<View>(*tabs()->currentWidget()).value(0); }
    static TraceRecord event(const QByteArray &packet, const QByteArrayList &attachments = {})
    {
        TraceRecord record;
        record.time = SocketIO::steadyNow();
        record.layer = Layer::Socket;
        record.kind = Kind::Event;
        record.direction = SocketIO::Direction::In;
        record.nsp = "/chat";
        record.event = "greetings";
        record.payload = packet;
        record.attachments = attachments;
        return record;
    }

    std::unique_ptr<Inspector> m_inspector;
};

void tst_Inspector::init()
{
    m_inspector = std::make_unique<Inspector>();
    m_inspector->resize(420, 600);
    m_inspector->show();
}

void tst_Inspector::saysWhatToDoWhileNothingIsSelected()
{
    QVERIFY(!tabs()->isVisible());
    QStringList texts;
    for (const QLabel *text : visible<QLabel>(*m_inspector))
        texts.append(text->text());
    QVERIFY(texts.join(u' ').contains(QStringLiteral("Select an event")));
    m_inspector->show(event("2[\"greetings\"]"));
    QVERIFY(tabs()->isVisible());
    m_inspector->clear();
    QVERIFY(!tabs()->isVisible());
}

void tst_Inspector::showsTheArgumentsOfAnEvent()
{
    TraceRecord record = event(R"(51-/chat,7["greetings","Hey!",{"ms":"jane"},{"_placeholder":true,"num":0}])",
                               {QByteArray::fromHex("04030301")});
    record.id = 7;
    m_inspector->show(record);
    QCOMPARE(label("Selected record"), QStringLiteral("greetings"));
    for (const char *fact : {"/chat", "ack #7", "in", "event"})
        QVERIFY2(label("Facts about the record").replace(QChar::Nbsp, u' ').contains(QLatin1String(fact)), fact);
    QCOMPARE(tree()->model()->rowCount(), 3);
    QCOMPARE(tree()->model()->index(0, 1).data().toString(), QStringLiteral("\"Hey!\""));
    QVERIFY(tree()->isExpanded(tree()->model()->index(1, 0)));
    tree()->setCurrentIndex(tree()->model()->index(2, 0));
    QVERIFY(view<HexView>());
    QCOMPARE(view<HexView>()->bytes(), QByteArray::fromHex("04030301"));
}

void tst_Inspector::findsTheJsonOfEveryLayer_data()
{
    QTest::addColumn<Layer>("layer");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("rows");
    const auto row = [](const char *name, Layer layer, Kind kind, const char *payload, int rows) {
        QTest::newRow(name) << layer << kind << QByteArray(payload) << rows;
    };
    row("event", Layer::Socket, Kind::Event, "2[\"a\",1,2]", 2);
    row("event with id", Layer::Socket, Kind::Event, "2/a,12[\"a\",1]", 1);
    row("ack", Layer::Socket, Kind::Ack, "3/a,0[\"a\",1]", 2);
    row("binary ack", Layer::Socket, Kind::Ack, "61-1[{\"_placeholder\":true,\"num\":0}]", 1);
    row("connect", Layer::Socket, Kind::Connect, "0/chat,{\"sid\":\"x\"}", 1);
    row("connect without data", Layer::Socket, Kind::Connect, "0/chat", 0);
    row("refusal by a string", Layer::Socket, Kind::ConnectError, "4/nope,\"Unable to connect\"", 1);
    row("engine open", Layer::Engine, Kind::Open, "0{\"sid\":\"x\",\"upgrades\":[],\"pingInterval\":25000}", 3);
    row("engine message", Layer::Engine, Kind::Message, "42[\"a\",1]", 1);
    row("ping", Layer::Engine, Kind::Ping, "2", 0);
    row("probe", Layer::Engine, Kind::Ping, "2probe", 0);
    row("frame", Layer::WebSocket, Kind::Text, "42/x,[\"a\",1,2,3]", 3);
    row("buffered", Layer::State, Kind::Buffered, "2[\"a\",[1]]", 1);
    row("refused", Layer::State, Kind::NamespaceRefused, "{\"message\":\"no\"}", 1);
    row("error body", Layer::Http, Kind::Response, "{\"code\":1,\"message\":\"Session ID unknown\"}", 2);
    row("polling body", Layer::Http, Kind::Response,
        "42[\"a\"]\x1e"
        "42[\"b\"]",
        0);
    row("half a packet", Layer::Socket, Kind::Event, "2[\"a\",", 0);
    row("nothing", Layer::Socket, Kind::Event, "", 0);
}

void tst_Inspector::findsTheJsonOfEveryLayer()
{
    QFETCH(const Layer, layer);
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, payload);
    QFETCH(const int, rows);
    TraceRecord record = event(payload);
    record.layer = layer;
    record.kind = kind;
    m_inspector->show(record);
    QCOMPARE(tree()->model()->rowCount(), rows);
    QCOMPARE(tree()->isVisible(), rows > 0);
}

void tst_Inspector::showsRawTextExactly_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("packet") << QByteArray() << QByteArray("2[\"a\", 1 ]") << QByteArray("2[\"a\", 1 ]");
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 200 OK\nContent-Length: 2") << QByteArray("ok")
                          << QByteArray("HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
    QTest::newRow("head alone") << QByteArray("GET / HTTP/1.1\nHost: x") << QByteArray()
                                << QByteArray("GET / HTTP/1.1\nHost: x");
    QTest::newRow("separators") << QByteArray()
                                << QByteArray("2\x1e"
                                              "3")
                                << QByteArray("2\x1e"
                                              "3");
    QTest::newRow("bytes") << QByteArray() << QByteArray("\xff\x00z", 3) << QByteArray("\xff\x00z", 3);
}

void tst_Inspector::showsRawTextExactly()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, payload);
    QFETCH(const QByteArray, raw);
    TraceRecord record = event(payload);
    record.head = head;
    tabs()->setCurrentIndex(2);
    m_inspector->show(record);
    QCOMPARE(view<TextView>()->text(), raw);
}

void tst_Inspector::showsALongValueWholeWhenItIsChosen()
{
    const QByteArray text = QByteArray("0123456789").repeated(1000);
    m_inspector->show(event("2[\"a\",\"" + text + "\",1]"));
    QVERIFY(!view<TextView>());
    tree()->setCurrentIndex(tree()->model()->index(0, 0));
    QCOMPARE(view<TextView>()->text(), text);
    tree()->setCurrentIndex(tree()->model()->index(1, 0));
    QVERIFY(!view<TextView>());
}

void tst_Inspector::offersPayloadAndAttachmentsAsHex()
{
    tabs()->setCurrentIndex(3);
    m_inspector->show(event("52-[\"a\"]", {"one", "two"}));
    auto *source = byName<QComboBox>(*m_inspector, QStringLiteral("Bytes to show"));
    QCOMPARE(source->count(), 3);
    QCOMPARE(view<HexView>()->bytes(), QByteArray("one"));
    source->setCurrentIndex(2);
    QCOMPARE(view<HexView>()->bytes(), QByteArray("two"));
    source->setCurrentIndex(0);
    QCOMPARE(view<HexView>()->bytes(), QByteArray("52-[\"a\"]"));
    m_inspector->show(event("2[\"a\"]"));
    QCOMPARE(view<HexView>()->bytes(), QByteArray("2[\"a\"]"));
}

void tst_Inspector::copiesWhatIsShown()
{
    m_inspector->show(event("2[\"a\",{\"b\":[1,2]},\"x\"]"));
    auto *copy = byName<QToolButton>(*m_inspector, QStringLiteral("Copy"));
    const QStringList expected = {QStringLiteral("{\"b\":[1,2]}\n\"x\""),
                                  QStringLiteral("[\n  \"a\",\n  {\n    \"b\": [1, 2]\n  },\n  \"x\"\n]"),
                                  QStringLiteral("2[\"a\",{\"b\":[1,2]},\"x\"]")};
    for (int page = 0; page < 3; ++page) {
        tabs()->setCurrentIndex(page);
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), expected[page]);
    }
    tabs()->setCurrentIndex(0);
    tree()->setCurrentIndex(tree()->model()->index(1, 0));
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("\"x\""));
}

void tst_Inspector::savesBinary()
{
    QTemporaryDir folder;
    auto *save = byName<QToolButton>(*m_inspector, QStringLiteral("Save as a file…"));
    m_inspector->show(event("51-[\"a\",{\"_placeholder\":true,\"num\":0}]", {QByteArray("\x00\xff", 2)}));
    QVERIFY(!save->isEnabled());
    tree()->setCurrentIndex(tree()->model()->index(0, 0));
    QVERIFY(save->isEnabled());
    const QString path = folder.filePath(QStringLiteral("a.bin"));
    QCOMPARE(m_inspector->saveTo(path), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("\x00\xff", 2));
    QVERIFY(m_inspector->saveTo(folder.filePath(QStringLiteral("no/such/a.bin")))
                .contains(QStringLiteral("could not be written")));
}

void tst_Inspector::forgetsAFormattingNobodyWaitsFor()
{
    tabs()->setCurrentIndex(1);
    m_inspector->show(event("2[\"a\",\"" + QByteArray(3'000'000, 'x') + "\"]"));
    m_inspector->show(event("2[\"b\"]"));
    QCOMPARE(view<TextView>()->text(), QByteArray("[\"b\"]"));
    m_inspector->show(event("2[\"a\",\"" + QByteArray(3'000'000, 'x') + "\"]"));
    m_inspector.reset(); // the work ends later and finds nobody
}

void tst_Inspector::namesEverythingInteractive()
{
    m_inspector->show(event("51-[\"a\",{\"_placeholder\":true,\"num\":0}]", {"x"}));
    for (int page = 0; page < tabs()->count(); ++page)
        tabs()->setCurrentIndex(page);
    QCOMPARE(nameless(*m_inspector).join(u'|'), QString());
}

QTEST_MAIN(tst_Inspector)
#include "tst_inspector.moc"
