// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientstage.h"
#include "support/farewells.h"

#include <QMetaMethod>
#include <stdexcept>

using namespace SocketIO;
using namespace std::chrono_literals;

/// Lets handlers throw, as a program of this kind does, and goes on.
class ForgivingApplication final : public QCoreApplication {
public:
    using QCoreApplication::QCoreApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        try {
            return QCoreApplication::notify(receiver, event);
        } catch (const std::runtime_error &) {
            ++caught;
            return true;
        }
    }
    int caught = 0;
};

/// What handlers may do: delete the client or their socket, throw, end the program; inside any signal.
class tst_ClientDeletion : public QObject {
    Q_OBJECT

public:
    enum class Deed { DeleteClient, DeleteSocket, Throw, Quit, RunALoop, CloseAndOpen };
    Q_ENUM(Deed)

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(awaitFarewells()); }
    void initTestCase();
    void aHandlerMayDoAnything_data();
    void aHandlerMayDoAnything();
    void saysGoodbyeThoughTheClientIsGone_data();
    void saysGoodbyeThoughTheClientIsGone();
    void isDeletedInEveryState();
    void tracesNothingAfterItsDeletion();

public Q_SLOTS:
    void act();

private:
    void play(ClientStage &stage);

    QByteArrayList m_script; // what is answered to one GET after the other
    ClientStage *m_stage = nullptr;
    Deed m_deed = Deed::Throw;
    int m_acted = 0;
};

void tst_ClientDeletion::initTestCase()
{
    m_script = {ClientStage::hello(), "40{\"sid\":\"socket-1\"}", "2", "42[\"news\",1]", "1"};
}

void tst_ClientDeletion::act()
{
    if (m_acted++ > 0 && m_deed != Deed::Throw)
        return;
    switch (m_deed) {
    case Deed::DeleteClient:
        return m_stage->client.reset();
    case Deed::DeleteSocket:
        delete m_stage->client->socket();
        return;
    case Deed::Throw:
        throw std::runtime_error("a handler's own trouble");
    case Deed::Quit:
        return QCoreApplication::quit();
    case Deed::RunALoop:
        for (int turn = 0; turn < 10; ++turn)
            QCoreApplication::processEvents();
        return;
    case Deed::CloseAndOpen:
        m_stage->client->close();
        m_stage->client->open();
        return;
    }
}

void tst_ClientDeletion::aHandlerMayDoAnything_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<Deed>("deed");
    const QByteArrayList notices{"opened",
                                 "stateChanged",
                                 "transportChanged",
                                 "negotiatedProtocolChanged",
                                 "heartbeat",
                                 "closed",
                                 "errorOccurred",
                                 "reconnecting",
                                 "reconnectionFailed",
                                 "socket connected",
                                 "socket stateChanged",
                                 "socket eventReceived",
                                 "socket disconnected"};
    const auto deeds = QMetaEnum::fromType<Deed>();
    for (int deed = 0; deed < deeds.keyCount(); ++deed) {
        for (const QByteArray &notice : notices)
            QTest::addRow("%s in %s", deeds.key(deed), notice.constData()) << notice << Deed(deed);
    }
}

/// Serves one connection to its end, then refuses, until the client has given up or is gone.
void tst_ClientDeletion::play(ClientStage &stage)
{
    qsizetype answered = 0;
    (void)QTest::qWaitFor(
        [&] {
            if (const qsizetype post = stage.server.pending("POST"); post >= 0)
                stage.server.answer(post, "ok");
            if (const qsizetype get = stage.server.pending("GET"); get >= 0) {
                if (answered < m_script.size())
                    stage.server.answer(get, m_script.at(answered));
                else
                    stage.server.answer(get, "busy", "503 Service Unavailable");
                ++answered;
            }
            return !stage.client || (m_acted > 0 && stage.client->state() == Client::State::Closed);
        },
        3000);
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
}

void tst_ClientDeletion::aHandlerMayDoAnything()
{
    QFETCH(QByteArray, signature);
    QFETCH(Deed, deed);
    ClientStage stage;
    m_stage = &stage;
    m_deed = deed;
    m_acted = 0;
    stage.options.transports = QStringList{QStringLiteral("polling")};
    stage.options.reconnectionAttempts = 1;
    stage.client->setOptions(stage.options);
    const bool isOfSocket = signature.startsWith("socket ");
    QObject *sender = isOfSocket ? static_cast<QObject *>(stage.client->socket()) : stage.client.get();
    const QByteArray name = signature.mid(isOfSocket ? 7 : 0);
    const QMetaObject *meta = sender->metaObject();
    for (int index = meta->methodOffset(); index < meta->methodCount(); ++index) {
        if (meta->method(index).methodType() == QMetaMethod::Signal && meta->method(index).name() == name)
            connect(sender, meta->method(index), this, metaObject()->method(metaObject()->indexOfSlot("act()")));
    }
    const int caughtBefore = static_cast<ForgivingApplication *>(QCoreApplication::instance())->caught;
    stage.client->open();
    play(stage);
    QVERIFY(m_acted > 0);
    QCOMPARE(stage.client == nullptr, deed == Deed::DeleteClient);
    const int caught = static_cast<ForgivingApplication *>(QCoreApplication::instance())->caught - caughtBefore;
    QCOMPARE(caught > 0, deed == Deed::Throw);
    if (deed == Deed::Throw) // and the client went on
        QCOMPARE(stage.client->state(), Client::State::Closed);
}

void tst_ClientDeletion::saysGoodbyeThoughTheClientIsGone_data()
{
    QTest::addColumn<bool>("isClosing");
    QTest::newRow("deleted while open") << false;
    QTest::newRow("deleted while closing") << true;
}
void tst_ClientDeletion::saysGoodbyeThoughTheClientIsGone()
{
    QFETCH(bool, isClosing);
    ClientStage stage;
    stage.options.transports = QStringList{QStringLiteral("polling")};
    QVERIFY(stage.joinByPolling());
    if (isClosing)
        stage.client->close();
    stage.client.reset();
    // The Socket.IO goodbye first, if there was time for it; then Engine.IO's.
    QVERIFY(QTest::qWaitFor([&] {
        const qsizetype post = stage.server.pending("POST");
        if (post < 0)
            return false;
        const QByteArray body = stage.server.request(post).body;
        stage.server.answer(post, "ok");
        return body == "1"
            || body.endsWith("\x1e"
                             "1");
    }));
}

void tst_ClientDeletion::isDeletedInEveryState()
{
    const QByteArrayList answers = m_script;
    for (qsizetype length = 0; length <= answers.size(); ++length) {
        ClientStage stage;
        stage.options.transports = QStringList{QStringLiteral("polling")};
        stage.client->setOptions(stage.options);
        (void)stage.client->socket();
        stage.client->open();
        for (qsizetype index = 0; index < length; ++index)
            QVERIFY(stage.answer("GET", answers.at(index)));
        stage.client.reset();
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
    }
}

void tst_ClientDeletion::tracesNothingAfterItsDeletion()
{
    ClientStage stage;
    stage.options.transports = QStringList{QStringLiteral("polling")};
    auto *brief = new TraceNotes;
    stage.client->setTraceTap(brief);
    QVERIFY(stage.joinByPolling());
    stage.client.reset();
    delete brief; // a goodbye is still under way
    QVERIFY(stage.answer("POST", "ok"));
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
}

int main(int argc, char *argv[])
{
    ForgivingApplication application(argc, argv);
    tst_ClientDeletion test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_clientdeletion.moc"
