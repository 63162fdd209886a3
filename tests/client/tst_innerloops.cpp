// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/socketstage.h"

#include <QEventLoop>
#include <QTimer>
#include <stdexcept>

using namespace SocketIO;

/// Lets handlers throw, and goes on.
class PatientApplication final : public QCoreApplication {
public:
    using QCoreApplication::QCoreApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        try {
            return QCoreApplication::notify(receiver, event);
        } catch (const std::runtime_error &error) {
            caught += QString::fromLatin1(error.what());
            return true;
        }
    }
    QStringList caught;
};

/// Handlers of a WebSocket's events are told while its bytes are read; what they may do there.
class tst_InnerLoops : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_client.reset(); }
    void tellsAHandlerWhatArrivesWhileItWaits();
    void answersReachAHandlerThatWaits();
    void aHandlerDeletesTheClient_data();
    void aHandlerDeletesTheClient();
    void theServerEndsTheConnectionWhileAHandlerWaits();
    void goesOnBehindAHandlerThatThrows();
    void throwsThoughTheClientIsGone();

private:
    [[nodiscard]] static PatientApplication &application()
    {
        return *static_cast<PatientApplication *>(QCoreApplication::instance());
    }
    [[nodiscard]] bool tells(const QString &name)
    {
        return QTest::qWaitFor([&] { return m_told.contains(name); });
    }

    std::unique_ptr<SocketStage> m_stage;
    std::unique_ptr<Client> m_client;
    Socket *m_socket = nullptr;
    QStringList m_told;
};

void tst_InnerLoops::init()
{
    application().caught.clear();
    m_told.clear();
    m_stage = std::make_unique<SocketStage>();
    m_client = std::make_unique<Client>(m_stage->client.url());
    m_client->setOptions(m_stage->client.options());
    m_socket = m_client->socket();
    m_socket->onAny(this, [this](const Event &event) { m_told += event.name(); });
    m_client->open();
    QVERIFY(QTest::qWaitFor([this] { return m_socket->state() == Socket::State::Open; }));
}

void tst_InnerLoops::tellsAHandlerWhatArrivesWhileItWaits()
{
    m_socket->on("wait", this, [this] {
        QEventLoop loop;
        m_socket->on("go", &loop, [&loop] { loop.quit(); });
        m_stage->say(R"(42["between"])");
        m_stage->say(R"(42["go"])");
        loop.exec();
        m_told += QStringLiteral("gone");
    });
    m_stage->say(R"(42["wait"])");
    QVERIFY(tells(QStringLiteral("gone")));
    m_stage->say(R"(42["behind"])");
    QVERIFY(tells(QStringLiteral("behind")));
    QCOMPARE(m_told.join(u' '), QStringLiteral("wait between go gone behind"));
}

void tst_InnerLoops::answersReachAHandlerThatWaits()
{
    m_socket->on("wait", this, [this] {
        QEventLoop loop;
        m_socket->emitWithAck("ask").then(&loop, [&](const Arguments &answer) {
            m_told += QString::number(answer.value<int>(0));
            loop.quit();
        });
        loop.exec();
    });
    connect(m_stage->peer(), &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (text == QLatin1String(R"(420["ask"])"))
            m_stage->say("430[7]");
    });
    m_stage->say(R"(42["wait"])");
    QVERIFY(tells(QStringLiteral("7")));
}

void tst_InnerLoops::aHandlerDeletesTheClient_data()
{
    QTest::addColumn<int>("depth");
    QTest::newRow("at once") << 0;
    QTest::newRow("in a loop of its own") << 1;
    QTest::newRow("in a loop inside a loop of its own") << 2;
}

void tst_InnerLoops::aHandlerDeletesTheClient()
{
    QFETCH(int, depth);
    bool isGone = false;
    auto closeCode = QWebSocketProtocol::CloseCodeAbnormalDisconnection;
    connect(m_stage->peer(), &QWebSocket::disconnected, this, [&, peer = m_stage->peer()] {
        isGone = true;
        closeCode = peer->closeCode();
    });
    const std::function<void(int)> deleteBelow = [&](int levels) {
        if (levels == 0)
            return m_client.reset();
        QEventLoop loop; // runs until nothing of the client is left
        QTimer turns;
        int turnsBehind = 0;
        connect(&turns, &QTimer::timeout, &loop, [&] {
            if (isGone && ++turnsBehind > 20)
                loop.quit();
        });
        turns.start(0);
        QMetaObject::invokeMethod(
            &loop, [&] { deleteBelow(levels - 1); }, Qt::QueuedConnection);
        loop.exec();
    };
    m_socket->on("die", m_client.get(), [&] { deleteBelow(depth); });
    for (const char *packet : {R"(42["a"])", R"(42["die"])", R"(42["never"])"})
        m_stage->say(packet);
    QTRY_VERIFY(isGone);
    QVERIFY(!m_client);
    QCOMPARE(m_told.first(2), QStringList({QStringLiteral("a"), QStringLiteral("die")}));
    QVERIFY(depth > 0 || m_told.size() == 2); // a loop of its own may still be told the rest
    QCOMPARE(closeCode, QWebSocketProtocol::CloseCodeNormal);
}

void tst_InnerLoops::theServerEndsTheConnectionWhileAHandlerWaits()
{
    m_socket->on("wait", this, [this] {
        QEventLoop loop;
        connect(m_socket, &Socket::disconnected, &loop, &QEventLoop::quit);
        m_stage->hangUp();
        loop.exec();
        m_told += QStringLiteral("gone");
    });
    m_stage->say(R"(42["wait"])");
    QVERIFY(tells(QStringLiteral("gone")));
    QVERIFY(QTest::qWaitFor([this] { return m_socket->state() == Socket::State::Open; })); // it connects again
    m_stage->say(R"(42["back"])");
    QVERIFY(tells(QStringLiteral("back")));
}

void tst_InnerLoops::goesOnBehindAHandlerThatThrows()
{
    m_socket->on("throw", this, [](const QString &what) { throw std::runtime_error(what.toStdString()); });
    for (const char *packet : {R"(42["throw","one"])", R"(42["b"])", R"(42["throw","two"])", R"(42["c"])"})
        m_stage->say(packet);
    QVERIFY(tells(QStringLiteral("c")));
    QTRY_COMPARE(application().caught, QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    QCOMPARE(m_told.join(u' '), QStringLiteral("throw b throw c"));
    QCOMPARE(m_socket->state(), Socket::State::Open);
}

void tst_InnerLoops::throwsThoughTheClientIsGone()
{
    m_socket->on("throw", m_client.get(), [this] {
        m_client.reset();
        throw std::runtime_error("the last words");
    });
    m_stage->say(R"(42["throw"])");
    QTRY_COMPARE(application().caught, QStringList({QStringLiteral("the last words")}));
}

int main(int argc, char **argv)
{
    PatientApplication application(argc, argv);
    tst_InnerLoops test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_innerloops.moc"
