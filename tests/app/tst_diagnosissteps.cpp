// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "connection/connectionbar.h"
#include "connectionpage.h"
#include "diagnosis/diagnosiscard.h"
#include "diagnosis/problembox.h"
#include "mainwindow.h"
#include "session.h"
#include "ui/widgets.h"
#include "workspace.h"
#include <QAction>
#include <QLabel>
#include <QStandardPaths>
#include <QTest>
#include <SocketIO/demoserver.h>

using namespace Sockeye;

/// What a person reads when a connection fails, and that the button beneath it helps.
class tst_DiagnosisSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY2(m_server.listen(), qPrintable(m_server.errorString()));
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->workspace()->addConnection();
        m_settings = {};
        m_settings.url = m_server.url().toString();
    }

    void cleanup() { m_window.reset(); }

    void theRightPathConnects()
    {
        m_settings.options.path = QStringLiteral("/api/");
        start();
        QTRY_COMPARE(code(), QByteArray("wrong-path"));
        takeStep();
        QTRY_COMPARE(session()->status().joined(), QStringList{QStringLiteral("/")});
        QTRY_VERIFY2(!page()->diagnosis()->isVisible(), code().constData());
        QCOMPARE(page()->bar()->settings().options.path, QStringLiteral("/socket.io/"));
    }

    void theRightGenerationConnects()
    {
        m_settings.options.protocol = SocketIO::Protocol::V3;
        start();
        QTRY_COMPARE(code(), QByteArray("wrong-generation-server-is-v4"));
        takeStep();
        QTRY_COMPARE(session()->status().joined(), QStringList{QStringLiteral("/")});
        QCOMPARE(page()->bar()->settings().options.protocol, SocketIO::Protocol::V4);
    }

    void withoutTlsItConnects()
    {
        m_settings.url.replace(QStringLiteral("http:"), QStringLiteral("https:"));
        start();
        QTRY_COMPARE(code(), QByteArray("plain-server-for-tls"));
        takeStep();
        QTRY_COMPARE(session()->status().joined(), QStringList{QStringLiteral("/")});
    }

    void aNamespaceThatWantsAuthOpensItsField()
    {
        m_settings.nsp = QStringLiteral("/chat");
        start();
        QTRY_VERIFY2(code().startsWith("namespace-"), code().constData());
        takeStep();
        QVERIFY(session()->status().joined().isEmpty());
        QVERIFY(!page()->diagnosis()->fold().current().first().evidence.data.isEmpty());
    }

    void everyAttemptIsKept()
    {
        m_settings.url = QStringLiteral("http://127.0.0.1:1");
        m_settings.options.reconnectionDelay = std::chrono::milliseconds(5);
        m_settings.options.reconnectionDelayMax = std::chrono::milliseconds(5);
        start();
        QTRY_COMPARE(code(), QByteArray("refused"));
        QTRY_VERIFY(page()->diagnosis()->fold().attempts().value(0).count > 3);
        QCOMPARE(page()->diagnosis()->fold().attempts().size(), 1);
    }

    void whatIsExplainedIsNotToldTwice()
    {
        m_settings.url = QStringLiteral("http://127.0.0.1:1");
        m_settings.options.reconnection = false;
        start();
        QTRY_VERIFY(page()->diagnosis()->isVisible());
        for (const QLabel *label : visible<QLabel>(*page()->bar()))
            QVERIFY2(!label->text().contains(QLatin1String("Nothing listens")), qPrintable(label->text()));
    }

private:
    [[nodiscard]] Session *session() const { return m_window->workspace()->currentSession(); }
    [[nodiscard]] ConnectionPage *page() const { return session()->page(); }
    void start()
    {
        page()->bar()->setSettings(m_settings);
        session()->connectTo(m_settings);
    }
    [[nodiscard]] QByteArray code() const { return page()->diagnosis()->fold().current().value(0).code; }
    void takeStep()
    {
        const QList<ProblemBox *> boxes = visible<ProblemBox>(*page()->diagnosis());
        QVERIFY(!boxes.isEmpty());
        boxes.first()->step()->trigger();
    }

    SocketIO::DemoServer m_server;
    std::unique_ptr<MainWindow> m_window;
    ConnectionSettings m_settings;
};

QTEST_MAIN(tst_DiagnosisSteps)
#include "tst_diagnosissteps.moc"
