// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "connection/connectionbar.h"
#include "connection/connectionoptions.h"
#include "connection/optionrow.h"
#include "connection/transportlist.h"
#include "ui/optionsamples.h"
#include "ui/widgets.h"
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QToolButton>

using namespace Sockeye;

class tst_ConnectionOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qRegisterMetaType<ConnectionSettings>();
        m_bar = std::make_unique<ConnectionBar>();
        m_bar->resize(900, 500);
        m_bar->show();
        byName<QLineEdit>(*m_bar, QStringLiteral("Address of the server"))
            ->setText(QStringLiteral("https://example.org"));
        m_bar->showOption(QStringLiteral("protocol"));
        m_connects = std::make_unique<QSignalSpy>(m_bar.get(), &ConnectionBar::connectRequested);
    }

    void hasAFieldForEachOption_data()
    {
        addOptionRows([](const ConnectionOption &option) { return option.fold != ConnectionOption::Fold::Own; });
    }
    void hasAFieldForEachOption()
    {
        QFETCH(const QString, key);
        OptionRow *row = rowOf(key);
        QVERIFY(row);
        QVERIFY(!row->option().label.isEmpty());
        QVERIFY(!row->option().tip.isEmpty());
        QVERIFY(!row->differs());
        m_bar->showOption(key);
        QVERIFY(row->isVisible());
    }

    void bringsEachOptionBack_data()
    {
        addOptionRows([](const ConnectionOption &) { return true; });
    }
    void bringsEachOptionBack()
    {
        QFETCH(const QString, key);
        const ConnectionOption option = optionOf(key);
        ConnectionSettings settings;
        settings.url = QStringLiteral("https://example.org");
        option.set(settings, sampleOf(option));
        QVERIFY(option.get(settings) != option.usual());
        m_bar->setSettings(settings);
        if (option.type == ConnectionOption::Type::File) {
            QVERIFY(!rowOf(key)->isGood()); // it says that there is no such file
            return;
        }
        QCOMPARE(option.get(m_bar->settings()), sampleOf(option));
        QCOMPARE(m_bar->settings(), settings);
        m_bar->setSettings(ConnectionSettings());
        QCOMPARE(option.get(m_bar->settings()), option.usual());
    }

    void marksWhatDiffersAndResetsIt()
    {
        OptionRow *row = rowOf(QStringLiteral("reconnectionDelay"));
        m_bar->showOption(QStringLiteral("reconnectionDelay"));
        auto *reset = byName<QToolButton>(*row, QStringLiteral("Reset: First delay"));
        QVERIFY(!reset->isVisible());
        auto *field = byName<QLineEdit>(*row, QStringLiteral("First delay"));
        QCOMPARE(field->text(), QStringLiteral("1000"));
        field->setText(QStringLiteral("250"));
        QVERIFY(reset->isVisible());
        QVERIFY(row->differs());
        byName<QToolButton>(*m_bar, QStringLiteral("Reconnection · 1 changed"));
        QCOMPARE(m_bar->settings().options.reconnectionDelay, std::chrono::milliseconds(250));
        reset->click();
        QVERIFY(!row->differs());
        QCOMPARE(field->text(), QStringLiteral("1000"));
    }

    void saysWhatIsWrongBeforeItConnects_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *key, const char *typed, const char *said) {
            QTest::newRow(name) << QString::fromLatin1(key) << QString::fromLatin1(typed) << QString::fromUtf8(said);
        };
        row("no number", "timeout", "soon", "A number is expected");
        row("negative", "timeout", "-1", "from 0 to 2147483647");
        row("too big", "timeout", "99999999999", "from 0 to 2147483647");
        row("a fraction", "reconnectionAttempts", "1.5", "whole number");
        row("below no limit", "reconnectionAttempts", "-2", "from -1");
        row("factor above one", "randomizationFactor", "1.5", "from 0 to 1");
        row("port zero", "proxyPort", "0", "from 1 to 65535");
        row("port too big", "proxyPort", "70000", "from 1 to 65535");
        row("proxy with a scheme", "proxyHost", "http://proxy", "host alone");
        row("no such file", "ca", "/nowhere/ca.pem", "There is no file");
        row("a folder", "ca", "/", "cannot be read");
        row("not a number at all", "randomizationFactor", "nan", "from 0 to 1");
    }
    void saysWhatIsWrongBeforeItConnects()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, typed);
        QFETCH(const QString, said);
        OptionRow *row = rowOf(key);
        byName<QLineEdit>(*row, row->option().label)->setText(typed);
        QVERIFY(!row->isGood());
        byName<QAbstractButton>(*m_bar, QStringLiteral("Connect"))->click();
        QCOMPARE(m_connects->size(), 0);
        QVERIFY(row->isVisible());
        QVERIFY2(problem(*row).contains(said), qPrintable(problem(*row)));
        byName<QLineEdit>(*row, row->option().label)->clear();
        QVERIFY2(row->isGood(), qPrintable(problem(*row)));
        byName<QAbstractButton>(*m_bar, QStringLiteral("Connect"))->click();
        QCOMPARE(m_connects->size(), 1);
    }

    void knowsWhatAFileHolds_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        const QByteArray certificate = "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n";
        const QByteArray key = "-----BEGIN EC PRIVATE KEY-----\nMII\n-----END EC PRIVATE KEY-----\n";
        QTest::newRow("certificate") << QStringLiteral("ca") << certificate << QString();
        QTest::newRow("key for a certificate") << QStringLiteral("ca") << key << QStringLiteral("but no certificate");
        QTest::newRow("certificate for a key")
            << QStringLiteral("key") << certificate << QStringLiteral("but no private key");
        QTest::newRow("key") << QStringLiteral("key") << key << QString();
        QTest::newRow("nothing") << QStringLiteral("cert") << QByteArray() << QStringLiteral("no certificate in PEM");
        QTest::newRow("PKCS 12") << QStringLiteral("cert") << QByteArray("\x30\x82\x01") << QString();
        QTest::newRow("PKCS 12 as authority")
            << QStringLiteral("ca") << QByteArray("\x30\x82\x01") << QStringLiteral("no certificate in PEM");
    }
    void knowsWhatAFileHolds()
    {
        QFETCH(const QString, key);
        QFETCH(const QByteArray, content);
        QFETCH(const QString, said);
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(content);
        file.flush();
        OptionRow *row = rowOf(key);
        row->setValue(file.fileName());
        QCOMPARE(row->isGood(), said.isEmpty());
        QVERIFY2(problem(*row).contains(said), qPrintable(problem(*row)));
    }

    void ordersTransportsByKeys()
    {
        auto *list = m_bar->findChild<TransportList *>();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        const QStringList turned = {QStringLiteral("websocket"), QStringLiteral("polling")};
        QCOMPARE(m_bar->settings().options.transports, turned);
        QCOMPARE(byName<QComboBox>(*m_bar, QStringLiteral("Transports"))->currentData().toStringList(), turned);
        list->item(1)->setCheckState(Qt::Unchecked);
        QCOMPARE(m_bar->settings().options.transports, QStringList(QStringLiteral("websocket")));
        byName<QComboBox>(*m_bar, QStringLiteral("Transports"))->setCurrentIndex(0);
        QCOMPARE(list->transports(), ConnectionSettings().options.transports);
        list->item(0)->setCheckState(Qt::Unchecked);
        list->item(1)->setCheckState(Qt::Unchecked);
        byName<QAbstractButton>(*m_bar, QStringLiteral("Connect"))->click();
        QCOMPARE(m_connects->size(), 0);
    }

    void findsOptionsByWhatTheyAreCalled_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("key");
        QTest::newRow("name in code") << QStringLiteral("reconnectionDelayMax")
                                      << QStringLiteral("reconnectionDelayMax");
        QTest::newRow("name here") << QStringLiteral("longest DELAY") << QStringLiteral("reconnectionDelayMax");
        QTest::newRow("what it does") << QStringLiteral("sticky") << QStringLiteral("keepsCookies");
        QTest::newRow("its fold") << QStringLiteral("tls") << QStringLiteral("ca");
    }
    void findsOptionsByWhatTheyAreCalled()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, key);
        auto *search = byName<QLineEdit>(*m_bar, QStringLiteral("Find an option"));
        search->setText(typed);
        QVERIFY(rowOf(key)->isVisible());
        QVERIFY(!rowOf(QStringLiteral("ackTimeout"))->isVisible());
        search->setText(QStringLiteral("nothing is called so"));
        QVERIFY(!rowOf(key)->isVisible());
        search->clear();
        QVERIFY(rowOf(QStringLiteral("protocol"))->isVisible()); // its fold was open before
        QVERIFY(!rowOf(QStringLiteral("ackTimeout"))->isVisible());
    }

    void remembersWhichFoldsAreOpen()
    {
        QSignalSpy places(m_bar.get(), &ConnectionBar::placeChanged);
        m_bar->showOption(QStringLiteral("ca"));
        QCOMPARE(places.size(), 1);
        ConnectionBar other;
        other.setPlace(m_bar->place());
        QCOMPARE(other.place(), m_bar->place());
        other.setPlace("{\"open\": 7");
        other.setPlace("{\"open\": [\"x\", 99], \"more\": {}}");
        QVERIFY(other.place() != m_bar->place());
    }

    void keepsAnOriginTypedAmongTheHeaders()
    {
        auto *headers = byName<QPlainTextEdit>(*m_bar, QStringLiteral("Headers"));
        headers->setPlainText(QStringLiteral("Origin: https://a.example"));
        QCOMPARE(m_bar->settings().options.headers.value(0).second, QByteArray("https://a.example"));
        rowOf(QStringLiteral("origin"))->setValue(QStringLiteral("https://b.example"));
        QCOMPARE(m_bar->settings().options.headers.size(), 1);
        QCOMPARE(m_bar->settings().options.headers.value(0).second, QByteArray("https://b.example"));
    }

    void showsTheChainAndAcceptsItsFirstKey()
    {
        CertificateRefusal refusal;
        refusal.problems = {QStringLiteral("The certificate has expired")};
        refusal.chain = {
            {QStringLiteral("srv.example"), QStringLiteral("Test CA"), {}, {}, samplePin()},
            {QStringLiteral("Test CA"), QStringLiteral("Test CA"), {}, {}, QStringLiteral("sha256/other")}};
        m_bar->showRefusal(refusal);
        const QString chain = byName<QLabel>(*m_bar, QStringLiteral("Certificates of the server"))->text();
        for (const char *fact : {"srv.example, issued by Test CA", "sha256/AAAA", "2. Test CA"})
            QVERIFY2(chain.contains(QLatin1String(fact)), qPrintable(chain));
        auto *accept = byName<QAbstractButton>(*m_bar, QStringLiteral("Accept this certificate for this server"));
        QVERIFY(accept->isVisible());
        accept->click();
        QVERIFY(!accept->isVisible());
        QCOMPARE(m_connects->size(), 1);
        QCOMPARE(m_connects->at(0)[0].value<ConnectionSettings>().tls.accepted, QStringList(samplePin()));
        QVERIFY(m_connects->at(0)[0].value<ConnectionSettings>().tls.verify);
    }

    void forgetsTheChainWithTheAddress()
    {
        CertificateRefusal refusal;
        refusal.chain = {{QStringLiteral("a"), QStringLiteral("b"), {}, {}, samplePin()}};
        m_bar->showRefusal(refusal);
        byName<QLineEdit>(*m_bar, QStringLiteral("Address of the server"))->setText(QStringLiteral("https://other"));
        QVERIFY(
            !byName<QAbstractButton>(*m_bar, QStringLiteral("Accept this certificate for this server"))->isVisible());
    }

    void copiesWithoutSecretsAndSaysSo()
    {
        byName<QPlainTextEdit>(*m_bar, QStringLiteral("Auth payload"))
            ->setPlainText(QStringLiteral("{\"token\": \"t0p\"}"));
        for (const char *id : {"connection.copyDocument", "connection.copyCode"}) {
            run(id);
            QVERIFY(!copied().contains(QStringLiteral("t0p")));
            QVERIFY(copied().contains(QStringLiteral("https://example.org")));
            QVERIFY2(notes().contains(QStringLiteral("Left out as secret: auth.")), qPrintable(notes()));
        }
        run("connection.withSecrets");
        run("connection.copyCode");
        QVERIFY(copied().contains(QStringLiteral("t0p")));
        run("connection.copyDocument");
        QVERIFY(copied().contains(QStringLiteral("t0p")));
        m_bar->setSettings(ConnectionSettings());
        run("connection.paste");
        QCOMPARE(m_bar->settings().auth, QByteArray("{\"token\":\"t0p\"}"));
        QCOMPARE(m_bar->settings().url, QStringLiteral("https://example.org"));
    }

    void saysWhatItDidNotTake()
    {
        QVERIFY(m_bar->take(QStringLiteral("io('http://localhost:3000', {path: '/x/', frobnicate: 1})")));
        QCOMPARE(m_bar->settings().options.path, QStringLiteral("/x/"));
        QVERIFY2(notes().contains(QStringLiteral("Not understood and not used: frobnicate.")), qPrintable(notes()));
        const ConnectionSettings before = m_bar->settings();
        QVERIFY(!m_bar->take(QStringLiteral("hello")));
        QCOMPARE(m_bar->settings(), before);
        QVERIFY(notes().contains(QStringLiteral("no io")));
        QVERIFY(!m_bar->take(
            QStringLiteral("{\"sockeye\": \"connection\", \"url\": \"http://a\", \"leftOut\": [\"auth\"]}")));
        QVERIFY(notes().contains(QStringLiteral("fill them in: auth.")));
    }

    void warnsOfACertificateNobodyVerifies()
    {
        QVERIFY(m_bar->take(QStringLiteral("io('https://a.example', {rejectUnauthorized: false})")));
        QVERIFY2(notes().contains(QStringLiteral("certificate off")), qPrintable(notes()));
    }

    void fitsAWindowOf900Pixels()
    {
        m_bar->take(QStringLiteral("io('http://localhost:3000')"));
        for (const char *key : {"protocol", "origin", "ca", "proxy", "timeout", "reconnection", "ackTimeout"})
            m_bar->showOption(QString::fromLatin1(key));
        QVERIFY2(m_bar->minimumSizeHint().width() <= 900,
                 qPrintable(QString::number(m_bar->minimumSizeHint().width())));
        QVERIFY(m_bar->sizeHint().height() < 520);
        QCOMPARE(nameless(*m_bar).join(u'|'), QString());
    }

private:
    OptionRow *rowOf(const QString &key)
    {
        for (OptionRow *row : m_bar->findChildren<OptionRow *>()) {
            if (row->option().key == key)
                return row;
        }
        return nullptr;
    }
    static QString samplePin() { return sampleOf(optionOf(QStringLiteral("pins")))[0].toString(); }
    static QString problem(const OptionRow &row) { return byName<QLabel>(row, QStringLiteral("Problem"))->text(); }
    static QString copied() { return QGuiApplication::clipboard()->text(); }
    QString notes()
    {
        QStringList texts;
        for (const QLabel *label : visible<QLabel>(*m_bar)) {
            if (label->accessibleName() == QLatin1String("Note"))
                texts.append(label->text());
        }
        return texts.join(u'|');
    }
    void run(const char *id)
    {
        for (QAction *action : m_bar->actions()) {
            if (action->objectName() == QLatin1String(id))
                return action->trigger();
        }
        QFAIL(id);
    }

    std::unique_ptr<ConnectionBar> m_bar;
    std::unique_ptr<QSignalSpy> m_connects;
};

QTEST_MAIN(tst_ConnectionOptions)
#include "tst_connectionoptions.moc"
