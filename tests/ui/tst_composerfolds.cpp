// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/composer.h"
#include "theme/command.h"
#include "ui/widgets.h"
#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Sockeye;
using namespace std::chrono_literals;
using SocketIO::Arguments;
using SocketIO::SendOptions;
using Type = ArgumentDraft::Type;

class tst_ComposerFolds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void sendsTheFlags();
    void objectsToFlagsThatMakeNoSense();
    void repeatsWhatWasWrittenAtTheStart();
    void repeatsInItsNamespaceWhateverIsWritten();
    void wordsAroundNumbersFollowThem();
    void readsNoLargeFileOfTheHomeFolderForThePreview();
    void sendsSpacesThatDoNotBreak();
    void showsThePacketLive();
    void showsThePacketOfAnAnswer();
    void editsTheBuffer();
    void hasACommandForEverything();

private:
    QAction *command(const char *id) { return m_composer->findChild<QAction *>(QLatin1String(id)); }
    void run(const char *id) { command(id)->trigger(); }
    QLineEdit *event() { return byName<QLineEdit>(*m_composer, QStringLiteral("Event name")); }
    QString notice() { return byName<QLabel>(*m_composer, QStringLiteral("What happens on Send"))->text(); }
    QString preview()
    {
        return byName<QPlainTextEdit>(*m_composer, QStringLiteral("The packet that will leave"))->toPlainText();
    }
    void write(const QString &name, const QList<ArgumentDraft> &arguments = {})
    {
        Draft draft;
        draft.event = name;
        draft.arguments = arguments;
        m_composer->setDraft(draft);
    }

    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<QSignalSpy> m_sent;
};

void tst_ComposerFolds::initTestCase()
{
    qRegisterMetaType<SendOptions>();
}

void tst_ComposerFolds::init()
{
    m_composer = std::make_unique<Composer>();
    m_composer->resize(900, 240);
    m_composer->setNamespaces({QStringLiteral("/"), QStringLiteral("/chat")});
    m_composer->setConnected(true, 0);
    m_composer->show();
    QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
    m_sent = std::make_unique<QSignalSpy>(m_composer.get(), &Composer::sendRequested);
}

void tst_ComposerFolds::cleanup()
{
    m_sent.reset();
    m_composer.reset();
}

void tst_ComposerFolds::sendsTheFlags()
{
    Draft draft;
    draft.event = QStringLiteral("a");
    draft.retries = 3;
    draft.timeout = 1500ms;
    draft.compress = false;
    m_composer->setDraft(draft);
    m_composer->send();
    const SendOptions expected{false, 1500ms, false, 3};
    QCOMPARE(m_sent->constLast()[3].value<SendOptions>(), expected);
    QCOMPARE(m_sent->constLast()[4].toBool(), false);
    QCOMPARE(command("composer.flags")->text(), QStringLiteral("Flags: 3 retries · uncompressed"));
}

void tst_ComposerFolds::objectsToFlagsThatMakeNoSense()
{
    auto *objections = byName<QLabel>(*m_composer, QStringLiteral("Flags that do not go together"));
    run("composer.flags");
    QVERIFY(!objections->isVisible());
    byName<QSpinBox>(*m_composer, QStringLiteral("Retries"))->setValue(2);
    byName<QCheckBox>(*m_composer, QStringLiteral("Volatile"))->click();
    QVERIFY(objections->isVisible());
    QVERIFY(objections->text().contains(QStringLiteral("never sent again")));
    byName<QSpinBox>(*m_composer, QStringLiteral("Retries"))->setValue(-1);
    QVERIFY(!objections->isVisible());
}

void tst_ComposerFolds::repeatsWhatWasWrittenAtTheStart()
{
    run("composer.repeat");
    byName<QSpinBox>(*m_composer, QStringLiteral("How often to send"))->setValue(3);
    byName<QSpinBox>(*m_composer, QStringLiteral("Milliseconds between two"))->setValue(1);
    write({});
    byName<QPushButton>(*m_composer, QStringLiteral("Start sending"))->click();
    QCOMPARE(m_sent->size(), 0); // without a name nothing begins
    write(QStringLiteral("a"), {{Type::Number, QStringLiteral("7")}});
    byName<QPushButton>(*m_composer, QStringLiteral("Start sending"))->click();
    QVERIFY(command("composer.stop")->isEnabled());
    write(QStringLiteral("b"));
    QTRY_COMPARE(m_sent->size(), 3);
    for (const auto &call : *m_sent) {
        QCOMPARE(call[1].toString(), QStringLiteral("a"));
        QCOMPARE(call[2].value<Arguments>(), Arguments::of(7));
    }
    QTRY_VERIFY(!command("composer.stop")->isEnabled());
    byName<QSpinBox>(*m_composer, QStringLiteral("How often to send"))->setValue(0);
    byName<QPushButton>(*m_composer, QStringLiteral("Start sending"))->click();
    QTRY_VERIFY(m_sent->size() > 5);
    event()->setFocus();
    QTest::keyClick(event(), Qt::Key_Escape);
    QVERIFY(!command("composer.stop")->isEnabled());
}

void tst_ComposerFolds::repeatsInItsNamespaceWhateverIsWritten()
{
    byName<QSpinBox>(*m_composer, QStringLiteral("How often to send"))->setValue(0);
    byName<QSpinBox>(*m_composer, QStringLiteral("Milliseconds between two"))->setValue(1);
    run("composer.repeat");
    write(QStringLiteral("a"));
    byName<QPushButton>(*m_composer, QStringLiteral("Start sending"))->click();
    Draft elsewhere;
    elsewhere.nsp = QStringLiteral("/not-joined");
    m_composer->setDraft(elsewhere);
    m_sent->clear();
    QTRY_VERIFY(m_sent->size() > 3);
    elsewhere.nsp = QStringLiteral("/chat");
    m_composer->setDraft(elsewhere);
    m_composer->setNamespaces({QStringLiteral("/chat")}); // its own is left
    m_sent->clear();
    QVERIFY(!m_sent->wait(50));
    run("composer.stop");
}

void tst_ComposerFolds::wordsAroundNumbersFollowThem()
{
    class Plural : public QTranslator {
        QString translate(const char *, const char *text, const char *, int n) const override
        {
            return qstrcmp(text, " time(s)") == 0 ? (n == 1 ? QStringLiteral(" once") : QStringLiteral(" often"))
                                                  : QString();
        }
        bool isEmpty() const override { return false; }
    } plural;
    QCoreApplication::installTranslator(&plural);
    auto *times = byName<QSpinBox>(*m_composer, QStringLiteral("How often to send"));
    times->setValue(2);
    QCOMPARE(times->suffix(), QStringLiteral(" often"));
    times->setValue(1);
    QCOMPARE(times->suffix(), QStringLiteral(" once"));
}

void tst_ComposerFolds::readsNoLargeFileOfTheHomeFolderForThePreview()
{
    const QTemporaryDir home;
    QFile file(home.filePath(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(9 * 1024 * 1024));
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toLocal8Bit());
    const auto restore = qScopeGuard([&before] { qputenv("HOME", before); });
    run("composer.preview");
    const auto isToldOf = [this] {
        const QList<QLabel *> labels = visible<QLabel>(*m_composer);
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(QStringLiteral("are read when it is sent"));
        });
    };
    write(QStringLiteral("a"), {{Type::File, QStringLiteral("~/large")}});
    QTRY_VERIFY(isToldOf());
    write(QStringLiteral("a"));
    QTRY_VERIFY(!isToldOf());
    write(QStringLiteral("a"), {{Type::Json, QStringLiteral("{\"$file\":\"~/large\"}")}});
    QTRY_VERIFY(isToldOf());
}

void tst_ComposerFolds::sendsSpacesThatDoNotBreak()
{
    write(QStringLiteral("a"), {{Type::Text, QStringLiteral("10\u00a0km\nb")}});
    m_composer->send();
    QCOMPARE(m_sent->constLast()[2].value<Arguments>(), Arguments::of(QStringLiteral("10\u00a0km\nb")));
}

void tst_ComposerFolds::showsThePacketLive()
{
    run("composer.preview");
    QTRY_COMPARE(preview(), QString());
    write(QStringLiteral("a"), {{Type::Hex, QStringLiteral("0102")}});
    QTRY_VERIFY(preview().contains(QStringLiteral("451-[\"a\",{\"_placeholder\":true,\"num\":0}]")));
    QVERIFY(preview().contains(QStringLiteral("01 02")));
    byName<QCheckBox>(*m_composer, QStringLiteral("Expect an acknowledgement"))->click();
    QTRY_VERIFY(preview().contains(QStringLiteral("451-‹next id›[")));
    m_composer->setNextIds({{QStringLiteral("/"), 42}});
    QTRY_VERIFY(preview().contains(QStringLiteral("451-42[")));
    m_composer->setFormat({SocketIO::Protocol::V3, nullptr});
    QTRY_VERIFY(preview().contains(QStringLiteral("04 01 02")));
    event()->setText(QStringLiteral("ping")); // reserved up to version 2 alone
    QTRY_COMPARE(preview(), QString());
    m_composer->send();
    QCOMPARE(m_sent->size(), 0);
    m_composer->setFormat({SocketIO::Protocol::V4, nullptr});
    QTRY_VERIFY(preview().contains(QStringLiteral("[\"ping\"")));
    event()->setText(QStringLiteral("disconnect"));
    QTRY_COMPARE(preview(), QString());
    QVERIFY(
        byName<QLabel>(*m_composer, QStringLiteral("About the packet"))->text().contains(QStringLiteral("reserved")));
}

void tst_ComposerFolds::showsThePacketOfAnAnswer()
{
    run("composer.preview");
    m_composer->startReply(QStringLiteral("/chat"), QStringLiteral("question"), 5);
    QTRY_VERIFY(preview().contains(QStringLiteral("43/chat,5[]")));
}

void tst_ComposerFolds::editsTheBuffer()
{
    QSignalSpy dropped(m_composer.get(), &Composer::bufferDropRequested);
    QSignalSpy cleared(m_composer.get(), &Composer::bufferClearRequested);
    m_composer->setConnected(false, 1);
    m_composer->setBuffer({{QStringLiteral("/chat"), 9, QStringLiteral("late"), Arguments::of(1), true, 0}});
    QCOMPARE(command("composer.buffer")->text(), QStringLiteral("Buffer: 1"));
    run("composer.buffer");
    auto *table = byName<QTableView>(*m_composer, QStringLiteral("Events that wait to be sent"));
    QVERIFY(table->isVisible());
    table->selectRow(0);
    byName<QAbstractButton>(*m_composer, QStringLiteral("Edit"))->click();
    QCOMPARE(m_composer->draft().event, QStringLiteral("late"));
    QVERIFY(m_composer->draft().ack);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped[0], QVariantList({QStringLiteral("/chat"), qint64(9)}));
    byName<QAbstractButton>(*m_composer, QStringLiteral("Empty the buffer"))->click();
    QCOMPARE(cleared.size(), 1);
    run("composer.preview");
    QVERIFY(!table->isVisible()); // one of both
}

void tst_ComposerFolds::hasACommandForEverything()
{
    QStringList ids;
    const QList<QAction *> commands = Theme::commandsOf(m_composer.get());
    for (const QAction *action : commands) {
        QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
        ids.append(action->objectName());
    }
    for (const char *id : {"send", "paste", "history", "save", "older", "newer", "repeat", "stop", "flags", "preview",
                           "buffer", "clear", "clearAfterSend", "bringBack", "bufferEdit", "bufferDrop", "bufferClear"})
        QVERIFY2(ids.contains(QStringLiteral("composer.") + QLatin1String(id)), id);
    for (const char *fold : {"composer.flags", "composer.repeat", "composer.preview"})
        run(fold);
    QCOMPARE(nameless(*m_composer), QStringList());
}

QTEST_MAIN(tst_ComposerFolds)
#include "tst_composerfolds.moc"
