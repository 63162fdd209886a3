// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/facttable.h"
#include "inspector/framepage.h"
#include "inspector/headlines.h"
#include "inspector/inspector.h"
#include "inspector/textview.h"
#include "ui/tracescript.h"
#include "ui/widgets.h"
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Sockeye;
using SocketIO::Carrier;
using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::TraceRecord;

class tst_HttpPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsBothHalvesOfAnExchange();
    void findsTheRequestOfAnAnswerFarBehind();
    void waitsForAnAnswerThatHasNotComeYet();
    void showsFailuresAndRedirections();
    void showsTheHandshakeOfAWebSocket();
    void hidesSecretsUntilAsked();
    void masksOnlySecrets_data();
    void masksOnlySecrets();
    void masksSecretsOfAQuery();
    void showsTheHeadOfAFrame_data();
    void showsTheHeadOfAFrame();
    void leadsFromAQuestionToItsAnswerAndBack();
    void takesNoAnswerOfAnotherConnection_data();
    void takesNoAnswerOfAnotherConnection();
    void keepsWhatIsChosenWhileAnAnswerIsAwaited();

private:
    QTabWidget *tabs() { return m_inspector->findChild<QTabWidget *>(); }
    void open(const char *title)
    {
        for (int i = 0; i < tabs()->count(); ++i) {
            if (tabs()->tabText(i) == QLatin1String(title) && tabs()->isTabVisible(i))
                return tabs()->setCurrentIndex(i);
        }
        qFatal("no page %s", title);
    }
    QString facts(const char *table = "HTTP exchange")
    {
        return byName<FactTable>(*m_inspector, QString::fromLatin1(table))->copiedText();
    }
    QString link() { return byName<QLabel>(*m_inspector, QStringLiteral("What belongs to the record"))->text(); }
    QAction *command(const char *id) { return m_inspector->findChild<QAction *>(QString::fromLatin1(id)); }
    static TraceRecord http(Kind kind, qint64 id, const QByteArray &head, const QByteArray &body = {})
    {
        TraceRecord record;
        record.layer = Layer::Http;
        record.kind = kind;
        record.direction = kind == Kind::Request ? Direction::Out : Direction::In;
        record.carrier = Carrier::Polling;
        record.id = id;
        record.head = head;
        record.reason = kind == Kind::Request ? head.left(head.indexOf('\n')) : QByteArray();
        record.status = kind == Kind::Response ? head.mid(5, 3).toInt() : 0;
        record.payload = body;
        record.size = body.size();
        return record;
    }
    void exchange()
    {
        m_script.add(http(Kind::Request, 7,
                          "POST http://localhost/socket.io/?token=abc&sid=x\nCookie: io=secret; b=c\nAuthorization: "
                          "Bearer hidden\nAccept: */*",
                          "40"));
        TraceRecord step;
        step.kind = Kind::Step;
        step.id = 7;
        step.reason = "tcp\t127.0.0.1";
        step.duration = std::chrono::microseconds(1500);
        m_script.add(step);
        TraceRecord answer =
            http(Kind::Response, 7, "HTTP 200 OK\nSet-Cookie: io=secret; HttpOnly\nContent-Type: text/plain", "ok");
        answer.duration = std::chrono::milliseconds(4);
        m_script.add(answer);
        m_inspector->setLog(m_script.log);
    }

    TraceScript m_script;
    std::unique_ptr<Inspector> m_inspector;
};

void tst_HttpPage::init()
{
    m_script = TraceScript();
    m_inspector = std::make_unique<Inspector>();
    m_inspector->resize(420, 700);
    m_inspector->show();
}

void tst_HttpPage::showsBothHalvesOfAnExchange()
{
    exchange();
    m_inspector->show(0);
    open("HTTP");
    QVERIFY2(facts().contains(QStringLiteral("Status: HTTP 200 OK")), qPrintable(facts()));
    QVERIFY(facts().contains(QStringLiteral("Accept: */*")));
    QVERIFY(facts().contains(QStringLiteral("Took: 4 ms")));
    QVERIFY(facts().contains(QStringLiteral("tcp: 1.5 ms, 127.0.0.1")));
    QCOMPARE(byName<TextView>(*m_inspector, QStringLiteral("Body"))->text(), QByteArray("40"));
    QVERIFY(link().contains(QStringLiteral("Its answer: 200")));
    command("inspector.partner")->trigger();
    QCOMPARE(m_inspector->record(), 2);
    QCOMPARE(tabs()->tabText(tabs()->currentIndex()), QStringLiteral("HTTP"));
    QCOMPARE(byName<TextView>(*m_inspector, QStringLiteral("Body"))->text(), QByteArray("ok"));
}

void tst_HttpPage::findsTheRequestOfAnAnswerFarBehind()
{
    m_script.add(http(Kind::Request, 3, "GET http://localhost/far"));
    for (int i = 0; i < 30'000; ++i)
        m_script.state(Kind::Buffered);
    m_script.add(http(Kind::Response, 3, "HTTP 204 No Content"));
    m_inspector->setLog(m_script.log);
    m_inspector->show(30'001);
    open("HTTP");
    QTRY_VERIFY(facts().contains(QStringLiteral("http://localhost/far")));
    QVERIFY(facts().contains(QStringLiteral("an open one was used again")));
}

void tst_HttpPage::waitsForAnAnswerThatHasNotComeYet()
{
    m_script.add(http(Kind::Request, 3, "GET http://localhost/held"));
    m_inspector->setLog(m_script.log);
    m_inspector->show(0);
    open("HTTP");
    QVERIFY(facts().contains(QStringLiteral("has not come yet")));
    m_script.add(http(Kind::Response, 3, "HTTP 200 OK"));
    QTRY_VERIFY(facts().contains(QStringLiteral("HTTP 200 OK")));
}

void tst_HttpPage::showsFailuresAndRedirections()
{
    m_script.add(http(Kind::Request, 3, "GET http://localhost/a"));
    TraceRecord redirected;
    redirected.kind = Kind::Redirected;
    redirected.id = 3;
    redirected.status = 302;
    redirected.reason = "http://other/b";
    m_script.add(redirected).failure(3, "Connection refused");
    m_inspector->setLog(m_script.log);
    m_inspector->show(2);
    open("HTTP");
    QVERIFY(facts().contains(QStringLiteral("Failed: Connection refused")));
    QVERIFY(facts().contains(QStringLiteral("Redirected: status 302, to http://other/b")));
}

void tst_HttpPage::showsTheHandshakeOfAWebSocket()
{
    m_script.handshake(Direction::Out);
    TraceRecord answer;
    answer.layer = Layer::WebSocket;
    answer.kind = Kind::Handshake;
    answer.direction = Direction::In;
    answer.status = 101;
    answer.head = "HTTP/1.1 101 Switching Protocols\nSec-WebSocket-Extensions: permessage-deflate";
    m_script.add(answer);
    m_inspector->setLog(m_script.log);
    m_inspector->show(0);
    QCOMPARE(tabs()->tabText(tabs()->currentIndex()), QStringLiteral("HTTP"));
    open("HTTP");
    QVERIFY(facts().contains(QStringLiteral("Sec-WebSocket-Extensions: permessage-deflate")));
    QVERIFY(facts().contains(QStringLiteral("Upgrade: websocket")));
}

void tst_HttpPage::hidesSecretsUntilAsked()
{
    exchange();
    m_inspector->show(0);
    open("HTTP");
    for (const char *secret : {"hidden", "io=secret", "token=abc"})
        QVERIFY2(!facts().contains(QLatin1String(secret)), secret);
    QVERIFY(facts().contains(QStringLiteral("Bearer •••••")));
    open("Raw");
    QVERIFY(!visible<TextView>(*m_inspector).value(0)->text().contains("hidden"));
    m_inspector->copy();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("hidden")));
    for (const QLabel *label : m_inspector->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QStringLiteral("token=abc")));
    m_inspector->show(2);
    open("Diff");
    QTRY_VERIFY(visible<TextView>(*m_inspector).value(0)->text().contains("Bearer •••••"));
    QVERIFY(!visible<TextView>(*m_inspector).value(0)->text().contains("io=secret"));
    m_inspector->show(0);
    open("Raw");
    command("inspector.secrets")->trigger();
    QVERIFY(visible<TextView>(*m_inspector).value(0)->text().contains("hidden"));
    open("HTTP");
    QVERIFY(facts().contains(QStringLiteral("io=secret")));
}

void tst_HttpPage::masksOnlySecrets_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char *name, const QByteArray &head, const QByteArray &masked) {
        QTest::newRow(name) << QByteArray("GET /\n" + head) << QByteArray("GET /\n" + masked);
    };
    row("nothing secret", "Host: a\nSec-WebSocket-Key: abc", "Host: a\nSec-WebSocket-Key: abc");
    row("case", "AUTHORIZATION: Basic abc", "AUTHORIZATION: Basic •••••");
    row("proxy", "Proxy-Authorization: Basic abc", "Proxy-Authorization: Basic •••••");
    row("asking for it is no secret", "WWW-Authenticate: Basic realm=x", "WWW-Authenticate: Basic realm=x");
    row("no scheme", "Authorization: abc", "Authorization: •••••");
    row("cookies", "Cookie: a=1; b=2", "Cookie: a=•••••; b=•••••");
    row("cookie with attributes", "Set-Cookie: a=1; Path=/; HttpOnly", "Set-Cookie: a=•••••; Path=/; HttpOnly");
    row("of the kind of an authorization", "X-Auth: 1 2\nAuth: 3\nAuthor: me",
        "X-Auth: •••••\nAuth: •••••\nAuthor: me");
    row("own header", "X-Api-Key: 1\nX-Auth-Token: 2", "X-Api-Key: •••••\nX-Auth-Token: •••••");
}

void tst_HttpPage::masksOnlySecrets()
{
    QFETCH(const QByteArray, head);
    QTEST(HeadLines::masked(head), "masked");
}

void tst_HttpPage::masksSecretsOfAQuery()
{
    QCOMPARE(HeadLines::maskedRequest("GET http://joe:pw@h/?auth_key=v1&author=me&to%6ben=v2&sid=s&Auth=v3"),
             QByteArray("GET http://joe:•••••@h/?auth_key=•••••&author=me&to%6ben=•••••&sid=s&Auth=•••••"));
}

void tst_HttpPage::showsTheHeadOfAFrame_data()
{
    QTest::addColumn<TraceRecord>("record");
    QTest::addColumn<QStringList>("facts");
    TraceRecord text;
    text.layer = Layer::WebSocket;
    text.kind = Kind::Text;
    text.direction = Direction::In;
    text.frame = 0xC1;
    text.size = 20;
    text.payload = QByteArray(100, 'a');
    QTest::newRow("compressed text") << text
                                     << QStringList{
                                            QStringLiteral("Opcode: 0x1, text"),   QStringLiteral("FIN: 1, "),
                                            QStringLiteral("RSV1: 1, compressed"), QStringLiteral("MASK: 0"),
                                            QStringLiteral("On the wire: 20 B"),   QStringLiteral("Payload: 100 B"),
                                            QStringLiteral("Saved: 80 %")};
    TraceRecord close;
    close.layer = Layer::WebSocket;
    close.kind = Kind::CloseFrame;
    close.direction = Direction::Out;
    close.frame = 0x88;
    close.status = 1009;
    close.payload = QByteArray("too big");
    QTest::newRow("close") << close
                           << QStringList{QStringLiteral("Close code: 1009, a message too big"),
                                          QStringLiteral("Reason: too big"), QStringLiteral("MASK: 1")};
    TraceRecord part = text;
    part.kind = Kind::Continuation;
    part.frame = 0x00;
    QTest::newRow("not recorded") << part << QStringList{QStringLiteral("Head: not recorded")};
}

void tst_HttpPage::showsTheHeadOfAFrame()
{
    QFETCH(const TraceRecord, record);
    QFETCH(const QStringList, facts);
    m_inspector->show(record);
    open("Frame");
    const QString shown = this->facts("WebSocket frame");
    for (const QString &fact : facts)
        QVERIFY2(shown.contains(fact), qPrintable(fact + u'\n' + shown));
}

void tst_HttpPage::leadsFromAQuestionToItsAnswerAndBack()
{
    m_script.eventOut("420[\"ask\"]", "ask", 0);
    TraceRecord answer;
    answer.layer = Layer::Socket;
    answer.kind = Kind::Ack;
    answer.direction = Direction::In;
    answer.nsp = "/other";
    answer.id = 0;
    m_script.add(answer);
    answer.nsp = "/";
    answer.duration = std::chrono::milliseconds(5);
    m_script.add(answer);
    m_inspector->setLog(m_script.log);
    m_inspector->show(0);
    QVERIFY2(link().contains(QStringLiteral("Answered after 5 ms")), qPrintable(link()));
    int requested = -1;
    connect(m_inspector.get(), &Inspector::recordRequested, this, [&](qsizetype record) { requested = int(record); });
    command("inspector.partner")->trigger();
    QCOMPARE(requested, 4);
    QVERIFY(link().contains(QStringLiteral("Answers “ask”")));
    command("inspector.back")->trigger();
    QCOMPARE(m_inspector->record(), 0);
    command("inspector.forward")->trigger();
    QCOMPARE(m_inspector->record(), 4);
}

void tst_HttpPage::takesNoAnswerOfAnotherConnection_data()
{
    QTest::addColumn<Kind>("between");
    QTest::addColumn<QByteArray>("nsp");
    QTest::addColumn<bool>("isAnswered");
    QTest::newRow("closed") << Kind::Closed << QByteArray() << false;
    QTest::newRow("connecting anew") << Kind::Connecting << QByteArray() << false;
    QTest::newRow("namespace left") << Kind::NamespaceDisconnected << QByteArray("/") << false;
    QTest::newRow("another namespace left") << Kind::NamespaceDisconnected << QByteArray("/other") << true;
}

void tst_HttpPage::takesNoAnswerOfAnotherConnection()
{
    QFETCH(const Kind, between);
    QFETCH(const QByteArray, nsp);
    QFETCH(const bool, isAnswered);
    m_script.eventOut("420[\"ask\"]", "ask", 0);
    m_script.nsp(between, nsp);
    TraceRecord answer;
    answer.layer = Layer::Socket;
    answer.kind = Kind::Ack;
    answer.direction = Direction::In;
    answer.nsp = "/";
    answer.event = "ask";
    answer.id = 0;
    m_script.add(answer);
    m_inspector->setLog(m_script.log);
    m_inspector->show(0);
    QCOMPARE(link().contains(QStringLiteral("No answer has come yet.")), !isAnswered);
    m_inspector->show(m_script.log->size() - 1);
    QCOMPARE(link().contains(QStringLiteral("Answers")), isAnswered);
}

void tst_HttpPage::keepsWhatIsChosenWhileAnAnswerIsAwaited()
{
    m_script.add(http(Kind::Request, 3, "GET http://localhost/held\nAccept: */*"));
    m_inspector->setLog(m_script.log);
    m_inspector->show(0);
    open("HTTP");
    auto *table = byName<FactTable>(*m_inspector, QStringLiteral("HTTP exchange"));
    table->selectRow(1);
    QSignalSpy moved(table->selectionModel(), &QItemSelectionModel::selectionChanged);
    QVERIFY(!moved.wait(700)); // it looks for the answer more than once in this time
    QCOMPARE(table->selectedItems().size(), 2);
}

QTEST_MAIN(tst_HttpPage)
#include "tst_httppage.moc"
