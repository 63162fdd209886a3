// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/diagnosistable.h"
#include "diagnosis/helpwindow.h"
#include "diagnosisscript.h"

using namespace Sockeye;
using Kind = SocketIO::Kind;

namespace {

const char *const Refused = "Nothing listens at localhost:3000 (connection refused). Is the server running?";
const char *const Gone = "The server answered with HTTP status 502 and an empty body.";

void attempt(FailingScript &script, qint64 number, const QByteArray &words, int status = 0)
{
    script.connecting("http://localhost:3000", number);
    script.got("http://localhost:3000/socket.io/?EIO=4&transport=polling");
    if (status > 0)
        script.answered(status, {});
    else
        script.unanswered(words);
    script.failed(words);
}

} // namespace

class tst_DiagnosisFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasWordsOfItsOwn()
    {
        for (const QByteArray &code : diagnosisCodes())
            QVERIFY2(DiagnosisWords::knows(code), code.constData());
    }
    void everyCodeHasASectionInTheHelp()
    {
        const QStringList lines = HelpWindow::page().split(u'\n');
        for (const QByteArray &code : diagnosisCodes())
            QVERIFY2(lines.contains(QLatin1String("### ") + QString::fromLatin1(code)), code.constData());
    }
    void noCodeIsThereTwice()
    {
        const QByteArrayList codes = diagnosisCodes();
        QCOMPARE(QSet<QByteArray>(codes.begin(), codes.end()).size(), codes.size());
    }
    void equalAttemptsOfAStormAreGroupedAndOthersKept()
    {
        FailingScript script;
        for (int i = 0; i < 12; ++i)
            attempt(script, i, Refused);
        for (int i = 12; i < 15; ++i)
            attempt(script, i, Gone, 502);
        attempt(script, 15, Refused);
        const DiagnosisFold fold = folded(script);
        QCOMPARE(fold.attempts().size(), 3);
        QCOMPARE(fold.attempts().at(0).count, 12);
        QCOMPARE(fold.attempts().at(0).attempts.size(), 12);
        QCOMPARE(fold.attempts().at(1).diagnosis.code, QByteArray("http-502"));
        QCOMPARE(fold.attempts().at(1).count, 3);
        QCOMPARE(fold.attempts().at(2).diagnosis.attempt, 15);
        QCOMPARE(fold.current().size(), 1);
    }
    void aConnectionThatStandsHasNoProblem()
    {
        FailingScript script;
        attempt(script, 0, Refused);
        script.upgradedConnection(1000, 1, 1);
        const DiagnosisFold fold = folded(script);
        QVERIFY(fold.current().isEmpty());
        QCOMPARE(fold.attempts().size(), 1);
    }
    void connectingAnewForgetsWhatWas()
    {
        FailingScript script;
        attempt(script, 0, Refused);
        script.connecting();
        const DiagnosisFold fold = folded(script);
        QVERIFY(fold.current().isEmpty());
        QVERIFY(fold.attempts().isEmpty());
    }
    void joiningANamespaceEndsItsProblemAlone()
    {
        FailingScript script;
        script.upgradedConnection(0);
        script.inNamespace(Kind::NamespaceRefused, "/a", "refused", "\"no\"");
        script.inNamespace(Kind::NamespaceRefused, "/b", "refused", "\"no\"");
        script.inNamespace(Kind::NamespaceConnected, "/a", "sid");
        const DiagnosisFold fold = folded(script);
        QCOMPARE(fold.current().size(), 1);
        QCOMPARE(fold.current().first().evidence.nsp, QStringLiteral("/b"));
    }
    void anEndThatWasAskedForIsNoProblem()
    {
        FailingScript script;
        script.upgradedConnection(0).state(Kind::Closed, "forced close");
        script.state(Kind::NamespaceDisconnected, "io client disconnect");
        script.inNamespace(Kind::AckLost, "/", {}, {}, "save", 1);
        QVERIFY(folded(script).current().isEmpty());
    }
    void whatIsDismissedStaysAwayUntilSomebodyConnectsAnew()
    {
        FailingScript script;
        script.upgradedConnection(0);
        script.inNamespace(Kind::AckTimedOut, "/", {}, {}, "save", 1);
        DiagnosisFold fold = folded(script);
        fold.dismiss(0);
        QVERIFY(fold.current().isEmpty());
        const SocketIO::TraceView again = [] {
            SocketIO::TraceView view;
            view.kind = Kind::AckTimedOut;
            view.id = 2;
            return view;
        }();
        QVERIFY(fold.apply(script.log->size(), again));
        QVERIFY(fold.current().isEmpty());
    }
    void theConnectionComesBeforeItsConsequences()
    {
        FailingScript script;
        script.upgradedConnection(0);
        script.state(Kind::Closed, "transport error\tThe moon is full.");
        script.state(Kind::NamespaceDisconnected, "transport error");
        script.inNamespace(Kind::AckLost, "/", {}, {}, "save", 1);
        const DiagnosisFold fold = folded(script);
        QCOMPARE(fold.current().size(), 2);
        QCOMPARE(fold.current().first().code, QByteArray("connection-lost"));
    }
};

QTEST_MAIN(tst_DiagnosisFold)
#include "tst_diagnosisfold.moc"
