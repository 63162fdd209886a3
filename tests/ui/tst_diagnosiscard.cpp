// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "accessiblenames.h"
#include "diagnosis/attemptlist.h"
#include "diagnosis/diagnosiscard.h"
#include "diagnosis/helpwindow.h"
#include "diagnosis/problembox.h"
#include "diagnosisscript.h"
#include "widgets.h"
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Sockeye;
using Kind = SocketIO::Kind;

class tst_DiagnosisCard : public QObject {
    Q_OBJECT

    /// The card above something else, as in the program.
    struct Stage {
        FailingScript script;
        QWidget window;
        DiagnosisCard *card = new DiagnosisCard;

        Stage()
        {
            auto *layout = new QVBoxLayout(&window);
            layout->addWidget(card);
            layout->addStretch();
            window.resize(900, 500);
            window.show();
            card->setLog(script.log);
        }
        void notFound()
        {
            script.connecting().got("http://localhost:3000/api/?EIO=4&transport=polling");
            script.answered(404, "Cannot GET").failed("The server answered with HTTP status 404: Cannot GET");
            card->extend();
        }
        QString text(const char *name) const { return byName<QLabel>(*card, QString::fromLatin1(name))->text(); }
    };

private Q_SLOTS:
    void itTakesNoRoomWhileNothingIsWrong()
    {
        Stage stage;
        stage.script.upgradedConnection(0);
        stage.card->extend();
        QVERIFY(!stage.card->isVisible());
    }
    void itSaysCauseEvidenceAndWhatToDo()
    {
        Stage stage;
        stage.notFound();
        QVERIFY(stage.card->isVisible());
        QCOMPARE(stage.text("Cause"), QStringLiteral("There is no Socket.IO server at this path."));
        QVERIFY(byName<QLabel>(*stage.card, QStringLiteral("Cause"))->font().bold());
        QVERIFY(stage.text("Evidence").contains(QLatin1String("HTTP 404")));
        QVERIFY(stage.text("What to do").contains(QLatin1String("/socket.io/")));
    }
    void itGoesOnceTheConnectionStands()
    {
        Stage stage;
        stage.notFound();
        stage.script.upgradedConnection(100, 1, 1);
        stage.card->extend();
        QVERIFY(!stage.card->isVisible());
    }
    void itsButtonAsksForTheStep()
    {
        Stage stage;
        stage.notFound();
        Diagnosis asked;
        connect(stage.card, &DiagnosisCard::stepRequested, this, [&](const Diagnosis &it) { asked = it; });
        byName<QToolButton>(*stage.card, QStringLiteral("Use the path /socket.io/"))->click();
        QCOMPARE(int(asked.step), int(DiagnosisStep::FixPath));
        QCOMPARE(asked.evidence.suggestion, QStringLiteral("/socket.io/"));
    }
    void thereIsNoButtonWhereNothingCanBeDoneHere()
    {
        Stage stage;
        stage.script.connecting().failed("The name x cannot be resolved. Check its spelling and the network.");
        stage.card->extend();
        for (const QToolButton *button : visible<QToolButton>(*stage.card))
            QVERIFY2(!button->text().isEmpty(), "a button without words");
        QCOMPARE(visible<QToolButton>(*stage.card).size(), 4);
    }
    void itShowsTheEvidenceInTheLog()
    {
        Stage stage;
        stage.notFound();
        QSignalSpy spy(stage.card, &DiagnosisCard::recordSelected);
        byName<QToolButton>(*stage.card, QStringLiteral("Show the evidence"))->click();
        QCOMPARE(spy.value(0).value(0).toLongLong(), 2);
    }
    void itIsCopiedWithItsCode()
    {
        Stage stage;
        stage.notFound();
        byName<QToolButton>(*stage.card, QStringLiteral("Copy this problem"))->click();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.last(), QStringLiteral("wrong-path"));
    }
    void itCanBeDismissed()
    {
        Stage stage;
        stage.notFound();
        byName<QToolButton>(*stage.card, QStringLiteral("Dismiss this problem"))->click();
        QVERIFY(!stage.card->isVisible());
    }
    void furtherProblemsAreShownOnRequest()
    {
        Stage stage;
        stage.script.upgradedConnection(0);
        for (const char *nsp : {"/a", "/b", "/c"})
            stage.script.inNamespace(Kind::NamespaceRefused, nsp, "refused", "\"no\"");
        stage.card->extend();
        QCOMPARE(visible<ProblemBox>(*stage.card).size(), 1);
        byName<QToolButton>(*stage.card, QStringLiteral("2 more problem(s)"))->click();
        QCOMPARE(visible<ProblemBox>(*stage.card).size(), 3);
    }
    void theAttemptsOfAStormUnfold()
    {
        Stage stage;
        for (int i = 0; i < 4; ++i) {
            stage.script.at(i * 1000).state(Kind::Connecting, "http://localhost:3000", i);
            stage.script.failed("The name x cannot be resolved. Check its spelling and the network.");
        }
        stage.script.connecting("http://localhost:3000", 4).failed("The moon is full.");
        stage.card->extend();
        auto *list = stage.card->findChild<AttemptList *>();
        QVERIFY(!list->isVisible());
        byName<QToolButton>(*stage.card, QStringLiteral("Show the 5 failed attempt(s)"))->click();
        QVERIFY(list->isVisible());
        QCOMPARE(static_cast<QListWidget *>(list)->count(), 2);
        QVERIFY(list->item(1)->text().contains(QLatin1String("4 times")));
        QSignalSpy spy(stage.card, &DiagnosisCard::recordSelected);
        list->setCurrentRow(1);
        QCOMPARE(spy.size(), 1);
    }
    void theHelpOpensAtTheCode()
    {
        Stage stage;
        stage.notFound();
        byName<QToolButton>(*stage.card, QStringLiteral("Explain this problem"))->click();
        auto *help = stage.window.findChild<HelpWindow *>();
        QVERIFY(help && help->isVisible());
        QCOMPARE(help->findChild<QTextBrowser *>()->textCursor().selectedText(), QStringLiteral("wrong-path"));
    }
    void everythingHasAName()
    {
        Stage stage;
        stage.notFound();
        QCOMPARE(widgetsWithoutName(stage.window), QStringList());
    }
};

QTEST_MAIN(tst_DiagnosisCard)
#include "tst_diagnosiscard.moc"
