// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "checkplan.h"
#include <QTest>

using namespace SocketIO;
using namespace Sockeye;

/// The order of a check, and what it spares itself.
class tst_CheckPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithWhatTheUserHas()
    {
        ConnectionSettings settings = local();
        settings.options.path = QStringLiteral("/own");
        const CheckPlan plan(settings);
        QCOMPARE(*plan.next({}),
                 (CheckWay{settings.url, QStringLiteral("/own/"), Protocol::V4, QStringLiteral("polling")}));
        settings.options.protocol = Protocol::V3;
        QCOMPARE(CheckPlan(settings).next({})->protocol, Protocol::V3);
    }

    void takesThePathOfTheUrlForAnHttpPathToo()
    {
        ConnectionSettings settings = local();
        settings.nsp = QStringLiteral("/ws");
        const QStringList paths = pathsOf(CheckPlan(settings));
        QVERIFY(paths.contains(QStringLiteral("/ws/")));
        QVERIFY(paths.contains(QStringLiteral("/ws/socket.io/")));
        QCOMPARE(paths.count(QStringLiteral("/ws/")), 1);
    }

    void triesEverythingWhereNothingIsKnown()
    {
        const CheckPlan plan(local());
        QCOMPARE(triedBy(plan, failure(Error::Phase::Engine, "parse-error")), plan.ways());
    }

    void sparesItselfTheSameFailure_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("tries");
        const auto row = [](const char *name, Error::Phase phase, const char *code, int status, int tries) {
            QTest::newRow(name) << int(phase) << QByteArray(code) << status << tries;
        };
        row("a host without an address, by one way", Error::Phase::Dns, "dns", 0, 1);
        row("nobody listens, with and without TLS", Error::Phase::Tcp, "connection-refused", 0, 2);
        row("no TLS there", Error::Phase::Tls, "tls-failed", 0, 2);
        row("a proxy that wants a password", Error::Phase::Http, "http-407", 407, 2);
        row("silence, twice each", Error::Phase::Http, "timeout", 0, 4);
    }
    void sparesItselfTheSameFailure()
    {
        QFETCH(int, phase);
        QFETCH(QByteArray, code);
        QFETCH(int, status);
        QFETCH(int, tries);
        CheckAnswer answer = failure(Error::Phase(phase), code.constData());
        answer.error.httpStatus = status;
        QCOMPARE(triedBy(CheckPlan(local()), answer).size(), tries);
    }

    void doesNotAskForTheOldGenerationWhereTheNewMetAPage()
    {
        CheckAnswer answer = failure(Error::Phase::Http, "http-404");
        answer.error.httpStatus = 404;
        const CheckPlan plan(local());
        const QList<CheckWay> tried = triedBy(plan, answer);
        QCOMPARE(tried.size(), plan.ways().size() / 2);
        for (const CheckWay &way : tried)
            QCOMPARE(way.protocol, Protocol::V4);
    }

    void staysWithThePathThatLeadsToAServer()
    {
        CheckAnswer works;
        works.verdict = CheckAnswer::Verdict::Works;
        const QList<CheckWay> tried = triedBy(CheckPlan(local()), works);
        QCOMPARE(tried.size(), 5); // two generations by two transports, and once the other scheme
        for (const CheckWay &way : tried)
            QCOMPARE(way.path, QStringLiteral("/socket.io/"));
        QVERIFY(tried.last().url.startsWith(QLatin1String("https://")));
    }

private:
    static ConnectionSettings local()
    {
        ConnectionSettings settings;
        settings.url = QStringLiteral("http://localhost:3000");
        return settings;
    }
    static CheckAnswer failure(Error::Phase phase, const char *code)
    {
        CheckAnswer answer;
        answer.error.kind = Error::Kind::Network;
        answer.error.phase = phase;
        answer.error.code = QString::fromLatin1(code);
        return answer;
    }
    /// What is tried when everything is answered alike.
    static QList<CheckWay> triedBy(const CheckPlan &plan, CheckAnswer answer)
    {
        QList<CheckAnswer> answers;
        QList<CheckWay> tried;
        while (const auto way = plan.next(answers)) {
            answer.way = *way;
            answers.append(answer);
            tried.append(*way);
        }
        return tried;
    }
    static QStringList pathsOf(const CheckPlan &plan)
    {
        QStringList paths;
        for (const CheckWay &way : plan.ways())
            paths.append(way.path);
        paths.removeDuplicates();
        return paths;
    }
};

QTEST_GUILESS_MAIN(tst_CheckPlan)
#include "tst_checkplan.moc"
