// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventmodel.h"
#include "socketscript.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using SocketIO::Direction;
using SocketIO::Kind;

class tst_EventModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsEventsAndFactsOnly();
    void takesInWhatIsNewAtOnce();
    void tellsAFactInASentence_data();
    void tellsAFactInASentence();
    void joinsAnswersToRequests();
    void joinsAnswersOfOneNamespaceOnly();
    void tellsWhoNeverAnswered_data();
    void tellsWhoNeverAnswered();
    void knowsAnAnswerThatCameLate();
    void asksForAReplyUntilOneIsSent();
    void endsQuestionsWithTheConnection();
    void reusedQuestionIdsAreNewQuestions();
    void bufferedEventIsMarkedWhenItLeaves();
    void bufferedEventsLeaveInOrder();
    void tellsWhatWasDropped();
    void showsBinaryByKindAndSize();
    void filtersByEverythingOnScreen_data();
    void filtersByEverythingOnScreen();
    void refinesAFilterAndWidensItAgain();
    void filtersWhatComesLater();
    void filtersALongLogInSlices();
    void hidesWithoutForgetting();
    void keepsNoTextPerRow();

private:
    QString text(int row, EventModel::Column column) { return model->index(row, column).data().toString(); }
    QString stateText(int row) { return text(row, EventModel::Ack); }
    void show(const SocketScript &script) { model->setLog(script.log); }
    void filter(const QString &line) { model->setFilter(std::get<EventFilter>(EventFilter::read(line, {}))); }

    std::unique_ptr<EventModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

void tst_EventModel::init()
{
    tester.reset();
    model = std::make_unique<EventModel>();
    tester = std::make_unique<QAbstractItemModelTester>(model.get());
}

void tst_EventModel::showsEventsAndFactsOnly()
{
    SocketScript script;
    script.connected().frame("42[\"hello\",1]").in("hello", "1").ack(Direction::In, 99, "1").frame("2");
    script.out("bye", "2").state(Kind::Closing).state(Kind::Closed, "forced close");
    show(script);
    QCOMPARE(model->rowCount(), 7);
    QVERIFY(text(0, EventModel::Arguments).startsWith(QStringLiteral("Connecting to http")));
    QCOMPARE(text(4, EventModel::Event), QStringLiteral("hello"));
    QCOMPARE(text(4, EventModel::Direction), QStringLiteral("↓"));
    QCOMPARE(text(4, EventModel::Namespace), QStringLiteral("/"));
    QCOMPARE(text(5, EventModel::Direction), QStringLiteral("↑"));
    QCOMPARE(text(5, EventModel::Arguments), QStringLiteral("2"));
    QCOMPARE(model->row(4).record, 5);
    QCOMPARE(model->rowOfRecord(5), 4);
    QCOMPARE(model->rowOfRecord(4), -1);
}

void tst_EventModel::takesInWhatIsNewAtOnce()
{
    SocketScript script;
    script.in("a").in("b");
    show(script);
    QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
    model->extend();
    QCOMPARE(inserted.size(), 0);
    script.in("c").frame("x").in("d");
    model->extend();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 2);
    QCOMPARE(inserted.first().at(2).toInt(), 3);
}

void tst_EventModel::tellsAFactInASentence_data()
{
    QTest::addColumn<SocketScript>("script");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const SocketScript &script, const QString &sentence) {
        QTest::newRow(name) << script << sentence;
    };
    row("attempt again", SocketScript().state(Kind::Connecting, "http://h/", 3),
        QStringLiteral("Reconnecting to http://h/, attempt 3"));
    row("connected", SocketScript().state(Kind::Connected, "abc", -1, 12),
        QStringLiteral("Connected by polling in 12 ms · session abc"));
    row("failed", SocketScript().state(Kind::ConnectFailed, "nothing listens at h"),
        QStringLiteral("Connecting failed: nothing listens at h"));
    row("closed", SocketScript().state(Kind::Closed, "transport close\tcode 1006"),
        QStringLiteral("Disconnected: transport close (code 1006)"));
    row("closed by us", SocketScript().state(Kind::Closed, "forced close"),
        QStringLiteral("Disconnected, as you asked"));
    row("next attempt", SocketScript().state(Kind::ReconnectScheduled, {}, 3, 2100),
        QStringLiteral("Reconnecting: attempt 3 in 2.1 s"));
    row("no attempt left", SocketScript().state(Kind::ReconnectFailed),
        QStringLiteral("Gave up reconnecting: no attempts are left"));
    row("upgraded", SocketScript().state(Kind::Upgraded, {}, -1, 31), QStringLiteral("Upgraded to WebSocket in 31 ms"));
    row("not upgraded", SocketScript().state(Kind::UpgradeFailed, "403 Forbidden", -1, 31),
        QStringLiteral("The upgrade to WebSocket failed after 31 ms: 403 Forbidden · staying with polling"));
    row("joined", SocketScript().nsp(Kind::NamespaceConnected, "/chat", "sid1"),
        QStringLiteral("/chat joined in 3 ms · sid1"));
    row("refused", SocketScript().nsp(Kind::NamespaceRefused, "/chat", "x", "{\"message\":\"no token\"}"),
        QStringLiteral("/chat was refused: no token"));
    row("refused with data",
        SocketScript().nsp(Kind::NamespaceRefused, "/chat", "x", "{\"message\":\"no\",\"data\":{\"code\":401}}"),
        QStringLiteral("/chat was refused: no · {\"message\":\"no\",\"data\":{\"code\":401}}"));
    row("left", SocketScript().nsp(Kind::NamespaceDisconnected, "/chat", "io server disconnect"),
        QStringLiteral("/chat left: io server disconnect"));
    row("fault", SocketScript().state(Kind::Fault, "bad JSON at byte 7"), QStringLiteral("bad JSON at byte 7"));
    row("answer nobody asked for", SocketScript().state(Kind::AckUnknown, {}, 7, -1, "/"),
        QStringLiteral("An answer came to request 7 of /, for which nobody waits"));
}

void tst_EventModel::tellsAFactInASentence()
{
    QFETCH(SocketScript, script);
    show(script);
    QCOMPARE(model->rowCount(), 1);
    QTEST(text(0, EventModel::Arguments), "sentence");
}

void tst_EventModel::joinsAnswersToRequests()
{
    SocketScript script;
    script.at(10).out("echo", "1", 0).at(11).out("echo", "2", 1);
    show(script);
    QCOMPARE(model->row(0).state, EventState::Waiting);
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    script.at(15.1).ack(Direction::In, 1, "2", 4.1);
    model->extend();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(stateText(1), QStringLiteral("4.1 ms"));
    QCOMPARE(model->row(0).state, EventState::Waiting);
    script.at(17).ack(Direction::In, 0, "1");
    model->extend();
    QCOMPARE(stateText(0), QStringLiteral("7 ms"));
}

void tst_EventModel::joinsAnswersOfOneNamespaceOnly()
{
    SocketScript script;
    script.event(Direction::Out, "/a", "x", {}, 0).event(Direction::Out, "/b", "x", {}, 0);
    script.ack(Direction::In, 0, {}, 2, "/b");
    show(script);
    QCOMPARE(model->row(0).state, EventState::Waiting);
    QCOMPARE(model->row(1).state, EventState::Answered);
}

void tst_EventModel::tellsWhoNeverAnswered_data()
{
    QTest::addColumn<SocketScript>("script");
    QTest::addColumn<EventState>("state");
    QTest::addColumn<QString>("words");
    const SocketScript base;
    QTest::newRow("timed out") << SocketScript().out("a", {}, 0).state(Kind::AckTimedOut, {}, 0, 5000, "/")
                               << EventState::TimedOut << QStringLiteral("timed out, 5.0 s");
    QTest::newRow("lost") << SocketScript().out("a", {}, 0).state(Kind::AckLost, {}, 0, 5000, "/") << EventState::Lost
                          << QStringLiteral("lost");
    QTest::newRow("connection closed") << SocketScript().out("a", {}, 0).state(Kind::Closed, "transport close")
                                       << EventState::Lost << QStringLiteral("lost");
    QTest::newRow("namespace left") << SocketScript().out("a", {}, 0).nsp(Kind::NamespaceDisconnected, "/")
                                    << EventState::Lost << QStringLiteral("lost");
    QTest::newRow("another namespace left")
        << SocketScript().out("a", {}, 0).nsp(Kind::NamespaceDisconnected, "/other").ack(Direction::In, 0, {}, 3)
        << EventState::Answered << QStringLiteral("3 ms");
}

void tst_EventModel::tellsWhoNeverAnswered()
{
    QFETCH(SocketScript, script);
    show(script);
    QTEST(model->row(0).state, "state");
    QTEST(stateText(0), "words");
}

void tst_EventModel::knowsAnAnswerThatCameLate()
{
    SocketScript script;
    script.out("a", {}, 0).state(Kind::AckTimedOut, {}, 0, 5000, "/").ack(Direction::In, 0);
    script.state(Kind::AckUnknown, {}, 0, -1, "/");
    show(script);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->row(0).state, EventState::AnsweredLate);
}

void tst_EventModel::asksForAReplyUntilOneIsSent()
{
    SocketScript script;
    script.at(1).in("question", "\"?\"", 5);
    show(script);
    QCOMPARE(stateText(0), QStringLiteral("reply…"));
    script.at(2001).ack(Direction::Out, 5, "42");
    model->extend();
    QCOMPARE(stateText(0), QStringLiteral("replied, 2.0 s"));
}

void tst_EventModel::endsQuestionsWithTheConnection()
{
    SocketScript script;
    script.in("question", {}, 5).state(Kind::Closed, "transport close");
    show(script);
    QCOMPARE(model->row(0).state, EventState::Unanswered);
}

void tst_EventModel::reusedQuestionIdsAreNewQuestions()
{
    SocketScript script;
    script.in("question", {}, 0).state(Kind::Closed, "transport close").connected(100).in("question", {}, 0);
    script.ack(Direction::Out, 0);
    show(script);
    QCOMPARE(model->row(0).state, EventState::Unanswered);
    QCOMPARE(model->row(model->rowCount() - 1).state, EventState::Replied);
}

void tst_EventModel::bufferedEventIsMarkedWhenItLeaves()
{
    SocketScript script;
    script.at(10).buffered("join", 3);
    show(script);
    QCOMPARE(stateText(0), QStringLiteral("buffered"));
    QCOMPARE(text(0, EventModel::Event), QStringLiteral("join"));
    script.at(250).out("join", "1", 3);
    model->extend();
    QCOMPARE(model->row(0).state, EventState::Sent);
    QVERIFY(stateText(0).startsWith(QStringLiteral("sent ")));
    QCOMPARE(model->row(1).state, EventState::Waiting);
    script.ack(Direction::In, 3, {}, 2);
    model->extend();
    QCOMPARE(model->row(0).state, EventState::Sent);
    QCOMPARE(model->row(1).state, EventState::Answered);
}

void tst_EventModel::bufferedEventsLeaveInOrder()
{
    SocketScript script;
    script.buffered("a").buffered("b").buffered("a").out("a", "1");
    show(script);
    QCOMPARE(model->row(0).state, EventState::Sent);
    QCOMPARE(model->row(1).state, EventState::Buffered);
    QCOMPARE(model->row(2).state, EventState::Buffered);
}

void tst_EventModel::tellsWhatWasDropped()
{
    SocketScript script;
    script.dropped("cursor").buffered("join", 4).state(Kind::AckTimedOut, {}, 4, 100, "/");
    show(script);
    QCOMPARE(stateText(0), QStringLiteral("dropped"));
    QCOMPARE(stateText(1), QStringLiteral("never sent"));
}

void tst_EventModel::showsBinaryByKindAndSize()
{
    SocketScript script;
    script.event(Direction::In, "/chat", "avatar", "{\"name\":\"bob\"},{\"_placeholder\":true,\"num\":0}", -1,
                 {QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(16376, '\0')});
    show(script);
    QCOMPARE(text(0, EventModel::Arguments), QStringLiteral("{\"name\":\"bob\"}, ‹PNG, 16 KB›"));
    QCOMPARE(text(0, EventModel::Size), QStringLiteral("16 KB"));
}

void tst_EventModel::filtersByEverythingOnScreen_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("events");
    QTest::newRow("event name") << QStringLiteral("AVAT") << QStringList{QStringLiteral("avatar")};
    QTest::newRow("namespace") << QStringLiteral("/chat")
                               << QStringList{QStringLiteral("avatar"), QStringLiteral("join")};
    QTest::newRow("argument") << QStringLiteral("bob") << QStringList{QStringLiteral("join")};
    QTest::newRow("not the packet's type") << QStringLiteral("2") << QStringList();
    QTest::newRow("not a placeholder") << QStringLiteral("placeholder") << QStringList();
    QTest::newRow("argument beside binary") << QStringLiteral("beside") << QStringList{QStringLiteral("avatar")};
    QTest::newRow("sentence of a fact") << QStringLiteral("\"fault here\"") << QStringList{QString()};
    QTest::newRow("nothing") << QStringLiteral("zzz") << QStringList();
}

void tst_EventModel::filtersByEverythingOnScreen()
{
    QFETCH(QString, filter);
    SocketScript script;
    script.event(Direction::In, "/chat", "avatar", "{\"_placeholder\":true,\"num\":0},\"beside\"", -1, {"bytes"});
    script.event(Direction::In, "/chat", "join", "\"bob\"").in("ping", "{}").state(Kind::Fault, "a fault here");
    show(script);
    this->filter(filter);
    QVERIFY(!model->isSearching());
    QStringList events;
    for (int row = 0; row < model->rowCount(); ++row)
        events.append(text(row, EventModel::Event));
    QTEST(events, "events");
    QCOMPARE(model->total(), 4);
}

void tst_EventModel::refinesAFilterAndWidensItAgain()
{
    SocketScript script;
    script.in("apple").in("apricot").in("banana");
    show(script);
    filter(QStringLiteral("ap"));
    QCOMPARE(model->rowCount(), 2);
    filter(QStringLiteral("appl"));
    QCOMPARE(model->rowCount(), 1);
    filter(QStringLiteral("a"));
    QCOMPARE(model->rowCount(), 3);
    filter({});
    QCOMPARE(model->rowCount(), 3);
}

void tst_EventModel::filtersWhatComesLater()
{
    SocketScript script;
    script.in("apple").in("banana");
    show(script);
    filter(QStringLiteral("apple"));
    script.in("banana").out("apple", {}, 0).ack(Direction::In, 0, {}, 4);
    model->extend();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->row(1).state, EventState::Answered);
    QCOMPARE(model->rowOfRecord(3), 1);
    QCOMPARE(model->rowOfRecord(1), -1);
}

void tst_EventModel::filtersALongLogInSlices()
{
    constexpr int Events = 200'000;
    tester.reset(); // it looks at all rows at each change
    SocketScript script;
    for (int i = 0; i < Events; ++i)
        script.in("tick", QByteArray::number(i));
    show(script);
    while (model->total() < Events)
        model->extend();
    filter(QStringLiteral("99"));
    filter(QStringLiteral("999"));
    QTRY_VERIFY(!model->isSearching());
    QCOMPARE(model->rowCount(), 560);
    for (int row = 0; row < model->rowCount(); ++row)
        QVERIFY(text(row, EventModel::Arguments).contains(QStringLiteral("999")));
}

void tst_EventModel::hidesWithoutForgetting()
{
    SocketScript script;
    script.out("a", {}, 0).in("b");
    show(script);
    model->hideAll();
    QCOMPARE(model->rowCount(), 0);
    QCOMPARE(model->hiddenCount(), 2);
    script.ack(Direction::In, 0, {}, 1).in("c").in("b");
    model->extend();
    QCOMPARE(model->rowCount(), 2);
    filter(QStringLiteral("b"));
    QCOMPARE(model->rowCount(), 1);
    model->showHidden();
    QCOMPARE(model->rowCount(), 2);
    filter({});
    QCOMPARE(model->rowCount(), 4);
    QCOMPARE(model->row(0).state, EventState::Answered);
}

void tst_EventModel::keepsNoTextPerRow()
{
    static_assert(sizeof(EventRow) <= 24);
    static_assert(std::is_trivially_copyable_v<EventRow>);
}

QTEST_GUILESS_MAIN(tst_EventModel)
#include "tst_eventmodel.moc"
