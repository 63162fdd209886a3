// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "connection/connectionbar.h"
#include "connection/fieldlines.h"
#include "ui/widgets.h"
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using SocketIO::Kind;

class tst_ConnectionBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsAddresses_data();
    void readsAddresses();
    void refusesAddresses_data();
    void refusesAddresses();
    void connectsByEnterAndByButton();
    void takesThePathAsNamespaceAndSaysSo();
    void offersThePathAsHttpPath();
    void leavesATypedNamespaceAlone();
    void saysThatHttpIsAssumed();
    void checksTheAuthPayloadWhereItStands_data();
    void checksTheAuthPayloadWhereItStands();
    void checksQueryAndHeaders();
    void sendsEverythingAlong();
    void changesTheMeaningOfItsButton();
    void saysThatChangesApplyLater();
    void showsTheLastFailureWhole();
    void bringsSettingsBack();
    void namesEverythingInteractive();

private:
    QLineEdit *field(const char *name) { return byName<QLineEdit>(*m_bar, QString::fromLatin1(name)); }
    QPlainTextEdit *text(const char *name) { return byName<QPlainTextEdit>(*m_bar, QString::fromLatin1(name)); }
    QPushButton *button(const char *name) { return byName<QPushButton>(*m_bar, QString::fromLatin1(name)); }
    QString said(const char *kind)
    {
        QStringList texts;
        for (const QLabel *label : visible<QLabel>(*m_bar)) {
            if (label->accessibleName() == QLatin1String(kind))
                texts.append(label->text());
        }
        return texts.join(u'|');
    }
    void become(Kind kind, const QByteArray &reason = {}, qint64 id = 0)
    {
        SocketIO::TraceView view;
        view.kind = kind;
        view.reason = reason;
        view.id = id;
        m_status.apply(0, view);
        m_bar->showStatus(m_status);
    }

    std::unique_ptr<ConnectionBar> m_bar;
    std::unique_ptr<QSignalSpy> m_connects;
    ConnectionStatus m_status;
};

void tst_ConnectionBar::init()
{
    qRegisterMetaType<ConnectionSettings>();
    m_status = {};
    m_bar = std::make_unique<ConnectionBar>();
    m_bar->resize(900, 200);
    m_bar->show();
    m_connects = std::make_unique<QSignalSpy>(m_bar.get(), &ConnectionBar::connectRequested);
}

void tst_ConnectionBar::readsAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("nsp");
    const auto row = [](const char *name, const char *typed, const char *url, const char *nsp) {
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(url) << QString::fromUtf8(nsp);
    };
    row("plain", "http://localhost:3000", "http://localhost:3000", "/");
    row("slash", "https://example.org/", "https://example.org", "/");
    row("no scheme", "localhost:3000", "http://localhost:3000", "/");
    row("host alone", "example.org", "http://example.org", "/");
    row("websocket", "wss://example.org:8443", "wss://example.org:8443", "/");
    row("upper case", "HTTP://Example.org", "http://example.org", "/");
    row("namespace", "http://localhost:3000/chat", "http://localhost:3000", "/chat");
    row("namespace of two parts", "localhost/a/b/", "http://localhost", "/a/b/");
    row("IPv6", "http://[::1]:3000", "http://[::1]:3000", "/");
    row("IPv4 without scheme", "127.0.0.1:80", "http://127.0.0.1:80", "/");
    row("user", "http://u:p@host", "http://u:p@host", "/");
    row("spaces around", "  http://localhost ", "http://localhost", "/");
    row("query", "http://localhost/?a=b%20c", "http://localhost", "/");
}

void tst_ConnectionBar::readsAddresses()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, url);
    QFETCH(const QString, nsp);
    field("Address of the server")->setText(typed);
    QCOMPARE(said("Problem"), QString());
    QCOMPARE(m_bar->settings().url, url);
    QCOMPARE(m_bar->settings().nsp, nsp);
    if (typed.contains(u'?')) {
        const FieldLines::Query query = {{QStringLiteral("a"), QStringLiteral("b c")}};
        QCOMPARE(m_bar->settings().options.query, query);
    }
}

void tst_ConnectionBar::refusesAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QString() << QStringLiteral("Type the address");
    QTest::newRow("another scheme") << QStringLiteral("ftp://x") << QStringLiteral("no scheme of a Socket.IO server");
    QTest::newRow("port too big") << QStringLiteral("http://localhost:99999") << QStringLiteral("is not an address");
    QTest::newRow("port zero") << QStringLiteral("http://localhost:0") << QStringLiteral("Port 0");
    QTest::newRow("no host") << QStringLiteral("http://") << QStringLiteral("names no host");
    QTest::newRow("words") << QStringLiteral("not a url") << QStringLiteral("is not an address");
    QTest::newRow("no host but a port") << QStringLiteral("http://:3000") << QStringLiteral("no host");
}

void tst_ConnectionBar::refusesAddresses()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, word);
    field("Address of the server")->setText(typed);
    QTest::keyClick(field("Address of the server"), Qt::Key_Return);
    QVERIFY2(said("Problem").contains(word), qPrintable(said("Problem")));
    QCOMPARE(m_connects->size(), 0);
}

void tst_ConnectionBar::connectsByEnterAndByButton()
{
    field("Address of the server")->setText(QStringLiteral("http://localhost:3000"));
    QTest::keyClick(field("Address of the server"), Qt::Key_Return);
    button("Connect")->click();
    QCOMPARE(m_connects->size(), 2);
    ConnectionSettings expected;
    expected.url = QStringLiteral("http://localhost:3000");
    QCOMPARE(m_connects->at(0)[0].value<ConnectionSettings>(), expected);
}

void tst_ConnectionBar::takesThePathAsNamespaceAndSaysSo()
{
    field("Address of the server")->setText(QStringLiteral("http://localhost/chat"));
    QCOMPARE(field("Namespace")->text(), QStringLiteral("/chat"));
    QVERIFY(said("Note").contains(QStringLiteral("taken as namespace /chat")));
    field("Address of the server")->setText(QStringLiteral("http://localhost"));
    QCOMPARE(field("Namespace")->text(), QStringLiteral("/"));
    QCOMPARE(said("Note"), QString());
}

void tst_ConnectionBar::offersThePathAsHttpPath()
{
    field("Address of the server")->setText(QStringLiteral("http://localhost/api/socket.io?a=1"));
    byName<QAbstractButton>(*m_bar, QStringLiteral("Use as HTTP path instead"))->click();
    QCOMPARE(field("HTTP path")->text(), QStringLiteral("/api/socket.io/"));
    QCOMPARE(field("Namespace")->text(), QStringLiteral("/"));
    QCOMPARE(field("Address of the server")->text(), QStringLiteral("http://localhost?a=1"));
    QCOMPARE(m_bar->settings().options.path, QStringLiteral("/api/socket.io/"));
    QCOMPARE(m_bar->settings().options.query.size(), 1);
}

void tst_ConnectionBar::leavesATypedNamespaceAlone()
{
    field("Namespace")->setText(QStringLiteral("/admin"));
    field("Address of the server")->setText(QStringLiteral("http://localhost/chat"));
    QCOMPARE(m_bar->settings().nsp, QStringLiteral("/admin"));
    QVERIFY(said("Note").contains(QStringLiteral("not used")));
    field("Namespace")->setText(QStringLiteral("admin"));
    QVERIFY(said("Problem").contains(QStringLiteral("must begin with")));
    button("Connect")->click();
    QCOMPARE(m_connects->size(), 0);
}

void tst_ConnectionBar::saysThatHttpIsAssumed()
{
    field("Address of the server")->setText(QStringLiteral("localhost:3000"));
    QCOMPARE(said("Note"), QStringLiteral("http:// is assumed."));
}

void tst_ConnectionBar::checksTheAuthPayloadWhereItStands_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("where");
    QTest::newRow("empty") << QStringLiteral(" \n") << QString();
    QTest::newRow("object") << QStringLiteral("{\n\"token\": \"abc\"}") << QString();
    QTest::newRow("array") << QStringLiteral("[1]") << QStringLiteral("Line 1, column 1:");
    QTest::newRow("string") << QStringLiteral("\n \"a\"") << QStringLiteral("Line 2, column 2:");
    QTest::newRow("not closed") << QStringLiteral("{\"a\":1") << QStringLiteral("Line 1, column 7:");
    QTest::newRow("bad value") << QStringLiteral("{\n  \"é\": x}") << QStringLiteral("Line 2, column 8:");
    QTest::newRow("two objects") << QStringLiteral("{},{}") << QStringLiteral("Line 1, column 6:");
}

void tst_ConnectionBar::checksTheAuthPayloadWhereItStands()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, where);
    byName<QAbstractButton>(*m_bar, QStringLiteral("Connection options"))->click();
    field("Address of the server")->setText(QStringLiteral("localhost"));
    text("Auth payload")->setPlainText(typed);
    QCOMPARE(said("Problem").left(where.size()), where);
    QCOMPARE(said("Problem").isEmpty(), where.isEmpty());
    button("Connect")->click();
    QCOMPARE(m_connects->size(), where.isEmpty() ? 1 : 0);
    if (where.isEmpty())
        QCOMPARE(m_bar->settings().auth, typed.trimmed().toUtf8());
}

void tst_ConnectionBar::checksQueryAndHeaders()
{
    field("Address of the server")->setText(QStringLiteral("localhost"));
    text("Query parameters")->setPlainText(QStringLiteral("a=1\n\nb"));
    button("Connect")->click(); // opens the fold, for that is where the mistake is
    QCOMPARE(m_connects->size(), 0);
    QVERIFY(text("Query parameters")->isVisible());
    QCOMPARE(said("Problem"), QStringLiteral("Line 3, column 2: “=” is missing. Write key=value."));
    text("Query parameters")->setPlainText(QStringLiteral("a=b=c&d\nempty="));
    text("Headers")->setPlainText(QStringLiteral("Authorization: Bearer x:y\nX Y: z"));
    QVERIFY(said("Problem").startsWith(QStringLiteral("Line 2, column 2:")));
    text("Headers")->setPlainText(QStringLiteral("Authorization: Bearer x:y"));
    QCOMPARE(said("Problem"), QString());
    button("Connect")->click();
    const auto options = m_connects->at(0)[0].value<ConnectionSettings>().options;
    const FieldLines::Query query = {{QStringLiteral("a"), QStringLiteral("b=c&d")},
                                     {QStringLiteral("empty"), QString()}};
    const FieldLines::Headers headers = {{"Authorization", "Bearer x:y"}};
    QCOMPARE(options.query, query);
    QCOMPARE(options.headers, headers);
}

void tst_ConnectionBar::sendsEverythingAlong()
{
    field("Address of the server")->setText(QStringLiteral("https://example.org"));
    field("HTTP path")->setText(QStringLiteral("/io/"));
    field("Namespace")->setText(QStringLiteral("/chat"));
    byName<QComboBox>(*m_bar, QStringLiteral("Transports"))->setCurrentIndex(2);
    button("Connect")->click();
    const auto settings = m_connects->at(0)[0].value<ConnectionSettings>();
    QCOMPARE(settings.nsp, QStringLiteral("/chat"));
    QCOMPARE(settings.options.path, QStringLiteral("/io/"));
    QCOMPARE(settings.options.transports, QStringList{QStringLiteral("websocket")});
}

void tst_ConnectionBar::changesTheMeaningOfItsButton()
{
    QSignalSpy disconnects(m_bar.get(), &ConnectionBar::disconnectRequested);
    QSignalSpy cancels(m_bar.get(), &ConnectionBar::cancelRequested);
    field("Address of the server")->setText(QStringLiteral("localhost"));
    become(Kind::Connecting);
    button("Cancel")->click();
    QCOMPARE(cancels.size(), 1);
    become(Kind::Connected);
    button("Disconnect")->click();
    QCOMPARE(disconnects.size(), 1);
    QTest::keyClick(field("Address of the server"), Qt::Key_Return);
    QCOMPARE(disconnects.size(), 1);
    become(Kind::Closed, "transport close");
    become(Kind::ReconnectScheduled, {}, 1);
    button("Cancel")->click();
    QCOMPARE(cancels.size(), 2);
    become(Kind::Closed, "forced close");
    button("Connect")->click();
    QCOMPARE(m_connects->size(), 1);
}

void tst_ConnectionBar::saysThatChangesApplyLater()
{
    field("Address of the server")->setText(QStringLiteral("localhost"));
    button("Connect")->click();
    become(Kind::Connecting);
    become(Kind::Connected);
    QVERIFY(!said("Note").contains(QStringLiteral("next connect")));
    field("HTTP path")->setText(QStringLiteral("/x/"));
    QVERIFY(said("Note").contains(QStringLiteral("next connect")));
    field("HTTP path")->setText(QStringLiteral("/socket.io/"));
    QVERIFY(!said("Note").contains(QStringLiteral("next connect")));
}

void tst_ConnectionBar::showsTheLastFailureWhole()
{
    const QByteArray sentence =
        "The server answered 400 to the handshake. " + QByteArray(400, 'x') + " Check the path.";
    become(Kind::ConnectFailed, sentence);
    QCOMPARE(said("Problem"), QString::fromUtf8(sentence));
    become(Kind::Connected);
    QCOMPARE(said("Problem"), QString());
}

void tst_ConnectionBar::bringsSettingsBack()
{
    ConnectionSettings settings;
    settings.url = QStringLiteral("wss://example.org:8443");
    settings.nsp = QStringLiteral("/chat");
    settings.auth = "{\"token\":\"demo\"}";
    settings.options.path = QStringLiteral("/io/");
    settings.options.transports = {QStringLiteral("websocket"), QStringLiteral("polling")};
    settings.options.query = {{QStringLiteral("a"), QStringLiteral("1")}};
    settings.options.headers = {{"X-A", "1"}};
    settings.options.reconnectionAttempts = 3;
    m_bar->setSettings(settings);
    QCOMPARE(m_bar->settings(), settings);
    m_bar->setSettings(ConnectionSettings());
    QCOMPARE(m_bar->settings(), ConnectionSettings());
}

void tst_ConnectionBar::namesEverythingInteractive()
{
    QCOMPARE(nameless(*m_bar), QStringList());
}

QTEST_MAIN(tst_ConnectionBar)
#include "tst_connectionbar.moc"
