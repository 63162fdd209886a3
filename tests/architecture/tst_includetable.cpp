// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "includetable.h"
#include <QTest>

using namespace Architecture;

/// Shows that the include table refuses what it must and allows what it says.
class tst_IncludeTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsForbiddenIncludes_data();
    void findsForbiddenIncludes();
    void allowsIncludesOfTheTable_data();
    void allowsIncludesOfTheTable();
    void tellsFileAndLine();
    void readsTheTableOfThePage();
};

namespace {

SourceFile sample(const QByteArray &path, const QByteArray &text)
{
    return SourceFile(QString::fromUtf8(path), QString::fromUtf8(text));
}

} // namespace

void tst_IncludeTable::findsForbiddenIncludes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("include");
    const auto row = [](const char *path, const char *include) {
        QTest::addRow("%s: %s", path, include) << QByteArray(path) << QByteArray(include);
    };
    row("lib/include/SocketIO/client.h", "\"protocol/slice.h\"");
    row("lib/include/SocketIO/clientoptions.h", "<QNetworkProxy>");
    row("lib/include/SocketIO/client.h", "<QQmlEngine>");
    row("lib/src/protocol/handshake.cpp", "<QObject>");
    row("lib/src/protocol/handshake.cpp", "<QtCore/QTimer>");
    row("lib/src/protocol/handshake.cpp", "\"session/enginesession.h\"");
    row("lib/src/protocol/handshake.cpp", "<SocketIO/client.h>");
    row("lib/src/protocol/handshake.cpp", "<SocketIO/Socket>");
    row("lib/src/protocol/handshake.cpp", "\"../transport/transport.h\"");
    row("lib/src/session/backoff.cpp", "<QTimer>");
    row("lib/src/session/backoff.cpp", "<QTcpSocket>");
    row("lib/src/session/backoff.cpp", "\"transport/transport.h\"");
    row("lib/src/session/backoff.cpp", "\"client/driver.h\"");
    row("lib/src/session/backoff.cpp", "<rapidjson/reader.h>");
    row("lib/src/transport/pollingtransport.cpp", "\"session/upgrade.h\"");
    row("lib/src/transport/pollingtransport.cpp", "<SocketIO/client.h>");
    row("lib/src/trace/tracelog.cpp", "\"protocol/decoded.h\"");
    row("lib/src/client/client.cpp", "\"server/connection.h\"");
    row("lib/src/client/client.cpp", "<QNetworkAccessManager>");
    row("lib/src/client/client.cpp", "<QWebSocket>");
    row("lib/src/client/client.cpp", "\"events/eventmodel.h\"");
    row("lib/src/server/demoserver.cpp", "\"session/enginesession.h\"");
    row("lib/src/server/demoserver.cpp", "<SocketIO/client.h>");
    row("lib/qml/plugin.cpp", "\"protocol/decoded.h\"");
    row("ui/events/eventmodel.cpp", "\"acks/ackmodel.h\"");
    row("ui/events/eventmodel.cpp", "<SocketIO/client.h>");
    row("ui/events/eventmodel.cpp", "<SocketIO/Client>");
    row("ui/events/eventmodel.cpp", "\"SocketIO/socket.h\"");
    row("ui/events/eventmodel.cpp", "<QNetworkReply>");
    row("ui/events/eventmodel.cpp", "<QtNetwork/QTcpSocket>");
    row("ui/events/eventmodel.cpp", "<rapidjson/document.h>");
    row("ui/theme/theme.cpp", "\"events/eventmodel.h\"");
    row("app/session.cpp", "\"protocol/socketpacket.h\"");
    row("app/session.cpp", "\"client/clientprivate.h\"");
    row("app/session.cpp", "<QTcpSocket>");
    row("app/mainwindow.cpp", "<SocketIO/tracelog.h>");
    row("app/mainwindow.h", "<SocketIO/Client>");
    row("lib/src/stray/stray.cpp", "<QString>");
    row("ui/loose.cpp", "<QString>");
}

void tst_IncludeTable::findsForbiddenIncludes()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, include);
    QCOMPARE(includeFindings(sample(path, QByteArray("#include ") + include + "\n")).size(), 1);
}

void tst_IncludeTable::allowsIncludesOfTheTable_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("include");
    const auto row = [](const char *path, const char *include) {
        QTest::addRow("%s: %s", path, include) << QByteArray(path) << QByteArray(include);
    };
    row("lib/include/SocketIO/client.h", "<SocketIO/socket.h>");
    row("lib/include/SocketIO/client.h", "<QObject>");
    row("lib/src/protocol/jsonreader.cpp", "<rapidjson/reader.h>");
    row("lib/src/protocol/jsonreader.cpp", "\"protocol/jsonreader.h\"");
    row("lib/src/protocol/jsonreader.cpp", "<SocketIO/Arguments>");
    row("lib/src/protocol/jsonreader.cpp", "<string_view>");
    row("lib/src/session/backoff.cpp", "\"protocol/handshake.h\"");
    row("lib/src/transport/pollingtransport.cpp", "<QNetworkAccessManager>");
    row("lib/src/client/client.cpp", "<QNetworkCookieJar>");
    row("lib/src/client/client.cpp", "\"session/enginesession.h\"");
    row("lib/src/server/demoserver.cpp", "<QWebSocketServer>");
    row("ui/composer/argumentparser.cpp", "<rapidjson/reader.h>");
    row("ui/composer/scintilla.h", "<Qsci/qsciscintilla.h>");
    row("ui/events/eventmodel.cpp", "\"theme/theme.h\"");
    row("ui/events/eventmodel.cpp", "<SocketIO/TraceLog>");
    row("app/session.cpp", "<SocketIO/client.h>");
    row("app/mainwindow.cpp", "\"events/eventpanel.h\"");
    row("app/mainwindow.cpp", "\"mainwindow.h\"");
    row("tests/client/tst_client.cpp", "\"client/clientprivate.h\"");
}

void tst_IncludeTable::allowsIncludesOfTheTable()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, include);
    const Findings findings = includeFindings(sample(path, QByteArray("#include ") + include + "\n"));
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findings.first().text()));
}

void tst_IncludeTable::tellsFileAndLine()
{
    const Findings findings = includeFindings(sample("ui/acks/ackmodel.cpp", "// a\n\n#include <SocketIO/client.h>\n"));
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().text(),
             QStringLiteral("ui/acks/ackmodel.cpp:3: ui/<panel> may not include SocketIO/client.h"));
}

void tst_IncludeTable::readsTheTableOfThePage()
{
    const QString page = QStringLiteral("| `no` | table |\n### Who may include whom\n\n| folder | may |\n|---|---|\n"
                                        "| `a/b` | `c` |\n| `ui/<panel>` | own |\n\n### Next\n| `d` | e |\n");
    QCOMPARE(foldersOfPage(page), QStringList({QStringLiteral("a/b"), QStringLiteral("ui/<panel>")}));
}

QTEST_APPLESS_MAIN(tst_IncludeTable)
#include "tst_includetable.moc"
