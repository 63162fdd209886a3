// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/argumenttree.h"
#include "inspector/hexview.h"
#include "inspector/inspector.h"
#include "inspector/textview.h"
#include "inspector/workbar.h"
#include "ui/widgets.h"
#include <atomic>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QTabWidget>
#include <QTest>
#include <QThread>
#include <QToolButton>
#include <QTreeView>

using namespace Sockeye;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::TraceRecord;

/// Large payloads: the event loop goes on, work tells how far it is and can be cancelled, and memory stays in bounds.
class tst_BigPayload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTheTreeAside();
    void laysJsonOutAside();
    void cancelsAndBeginsAgain();
    void dropsTheWorkOfTheLastRecord();
    void searchesAside();
    void breaksTheLinesOfALongTextBitByBit();
    void showsALargeBinaryAsHexAndAsText();
    void takesAFewTimesThePayloadAtMost();
    void opensNoMoreRowsThanCanBeSeen();
    void tellsHowFarWorkIs();
    void endsWithWorkUnderWay();

private:
    QTabWidget *tabs() { return m_inspector->findChild<QTabWidget *>(); }
    QTreeView *tree() { return m_inspector->findChild<QTreeView *>(); }
    TextView *text() { return visible<TextView>(*tabs()->currentWidget()).value(0); }
    QAction *command(const char *id) { return m_inspector->findChild<QAction *>(QString::fromLatin1(id)); }
    static TraceRecord json(qsizetype megabytes, const QByteArray &name = "big")
    {
        const QByteArray item = R"({"id":123456,"name":"a name of some length","tags":["a","b","c"],"ok":true},)";
        TraceRecord record;
        record.layer = Layer::Socket;
        record.kind = Kind::Event;
        record.event = name;
        record.payload =
            QByteArray("2[\"" + name + "\",[" + item.repeated(megabytes * 1'000'000 / item.size()) + "{\"last\":1}]]");
        return record;
    }
    static TraceRecord binary(qsizetype bytes, char fill)
    {
        TraceRecord record;
        record.layer = Layer::WebSocket;
        record.kind = Kind::Binary;
        record.binary = true;
        record.payload = QByteArray(bytes, fill);
        return record;
    }
    /// Bytes of memory in use by this process.
    static qint64 memory()
    {
        QFile file(QStringLiteral("/proc/self/statm"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
    }

    std::unique_ptr<Inspector> m_inspector;
};

void tst_BigPayload::init()
{
    m_inspector = std::make_unique<Inspector>();
    m_inspector->resize(420, 600);
    m_inspector->show();
}

void tst_BigPayload::readsTheTreeAside()
{
    m_inspector->show(json(20));
    QCOMPARE(tree()->model()->rowCount(), 0); // not before the event loop turns
    QTRY_COMPARE(tree()->model()->rowCount(), 1);
    QVERIFY(tree()->isVisible());
}

void tst_BigPayload::laysJsonOutAside()
{
    tabs()->setCurrentIndex(1);
    m_inspector->show(json(20));
    QVERIFY(text()->text().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(text()->text().size() > 20'000'000, 60'000);
    QVERIFY(text()->text().endsWith("\n]"));
}

void tst_BigPayload::cancelsAndBeginsAgain()
{
    tabs()->setCurrentIndex(1);
    m_inspector->show(json(40));
    auto *bar = tabs()->currentWidget()->findChild<WorkBar *>();
    QVERIFY(bar->isRunning());
    bar->cancel();
    QVERIFY(!bar->isRunning());
    QVERIFY(bar->isVisible());
    QCOMPARE(byName<QLabel>(*bar, QStringLiteral("Work under way"))->text(), QStringLiteral("Cancelled."));
    QVERIFY(text()->text().isEmpty());
    visible<QToolButton>(*bar).value(0)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!text()->text().isEmpty(), 60'000);
    QVERIFY(!bar->isVisible());
}

void tst_BigPayload::dropsTheWorkOfTheLastRecord()
{
    tabs()->setCurrentIndex(1);
    m_inspector->show(json(20, "first"));
    m_inspector->show(json(2, "second"));
    QTRY_VERIFY_WITH_TIMEOUT(!text()->text().isEmpty(), 60'000);
    QVERIFY(text()->text().first(100).contains("second"));
    TraceRecord small = json(0, "third");
    m_inspector->show(json(20, "fourth"));
    m_inspector->show(small);
    QVERIFY(text()->text().contains("third"));
}

void tst_BigPayload::searchesAside()
{
    tabs()->setCurrentIndex(2);
    m_inspector->show(json(20));
    command("inspector.find")->trigger();
    byName<QLineEdit>(*m_inspector, QStringLiteral("Find"))->setText(QStringLiteral("LAST"));
    auto *count = byName<QLabel>(*m_inspector, QStringLiteral("Places found"));
    QCOMPARE(count->text(), QStringLiteral("searching…"));
    QTRY_COMPARE(count->text(), QStringLiteral("1 of 1"));
    QCOMPARE(text()->copiedText(), QStringLiteral("last"));
    tabs()->setCurrentIndex(0); // the tree opens where it is
    QTRY_COMPARE(tree()->model()->rowCount(), 1);
    QTRY_COMPARE(count->text(), QStringLiteral("1"));
    command("inspector.findNext")->trigger();
    QTRY_COMPARE(tree()->currentIndex().data().toString(), QStringLiteral("last"));
}

void tst_BigPayload::breaksTheLinesOfALongTextBitByBit()
{
    tabs()->setCurrentIndex(2);
    m_inspector->show(json(20));
    QVERIFY(!text()->grid().isBroken());
    QVERIFY(text()->grid().lineCount() > 1000); // the first screen is there
    QTRY_VERIFY(text()->grid().isBroken());
    m_inspector->resize(300, 600);
    QVERIFY(!text()->grid().isBroken());
    QTRY_VERIFY(text()->grid().isBroken());
}

void tst_BigPayload::showsALargeBinaryAsHexAndAsText()
{
    m_inspector->show(binary(64 * 1024 * 1024, 'x'));
    tabs()->setCurrentIndex(3);
    QCOMPARE(visible<HexView>(*m_inspector).value(0)->bytes().size(), 64 * 1024 * 1024);
    tabs()->setCurrentIndex(4);
    QVERIFY(text()->text().size() == 64 * 1024 * 1024);
    QVERIFY(!text()->grid().isBroken());
    QVERIFY(!m_inspector->grab().isNull());
}

void tst_BigPayload::takesAFewTimesThePayloadAtMost()
{
    if (memory() == 0)
        QSKIP("this system does not tell");
    const qsizetype size = 64 * 1024 * 1024;
    const TraceRecord record = binary(size, '\1');
    const qint64 before = memory();
    for (int page = 0; page < tabs()->count(); ++page) {
        m_inspector->show(record);
        if (tabs()->isTabVisible(page))
            tabs()->setCurrentIndex(page);
    }
    QVERIFY2(memory() - before < 3 * qint64(size), qPrintable(QString::number(memory() - before)));
}

void tst_BigPayload::opensNoMoreRowsThanCanBeSeen()
{
    m_inspector->show(json(20));
    QTRY_COMPARE(tree()->model()->rowCount(), 1);
    command("inspector.expandAll")->trigger();
    int rows = 0;
    for (QModelIndex index = tree()->model()->index(0, 0); index.isValid(); index = tree()->indexBelow(index))
        ++rows;
    QVERIFY(rows > 100);
    QVERIFY(rows < 10'000);
    QVERIFY(byName<QLabel>(*m_inspector, QStringLiteral("Problem"))->text().contains(QStringLiteral("too much")));
}

void tst_BigPayload::tellsHowFarWorkIs()
{
    WorkBar bar;
    std::atomic<bool> goOn = false;
    int done = 0;
    bar.run(
        QStringLiteral("Counting…"),
        [&](QPromise<void> &promise) {
            promise.setProgressValue(WorkBar::Whole / 2);
            while (!goOn && !promise.isCanceled())
                QThread::yieldCurrentThread();
            return 42;
        },
        [&](int result) { done = result; });
    QVERIFY(!bar.isVisible()); // short work shows no bar
    auto *progress = bar.findChild<QProgressBar *>();
    QTRY_COMPARE(progress->value(), WorkBar::Whole / 2);
    QTRY_VERIFY(bar.isVisible());
    QCOMPARE(done, 0);
    goOn = true;
    QTRY_COMPARE(done, 42);
    QVERIFY(!bar.isVisible());
}

void tst_BigPayload::endsWithWorkUnderWay()
{
    for (int page = 0; page < 3; ++page) {
        init();
        tabs()->setCurrentIndex(page);
        m_inspector->show(json(20));
        m_inspector.reset(); // the work ends later and finds nobody
    }
    init();
    QVERIFY(m_inspector->isVisible());
}

QTEST_MAIN(tst_BigPayload)
#include "tst_bigpayload.moc"
