// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/buffermodel.h"
#include "composer/bufferpane.h"
#include "ui/widgets.h"
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;
using SocketIO::Arguments;

class tst_Buffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWaits();
    void keepsRowsAndAgesOfWhatStays();
    void countsTheTries();
    void dropsAndEmptiesByKeyAndButton();
    void editsOneAtATime();
    void saysWhenNothingWaits();
};

Q_DECLARE_METATYPE(Sockeye::BufferedEvent)

static BufferedEvent waiting(const QString &nsp, qint64 number, int tries = 0)
{
    return {nsp, number, QStringLiteral("e%1").arg(number), Arguments::of(number, QByteArray(1024, 'x')), false, tries};
}

static const QString Main = QStringLiteral("/");
static const QString Chat = QStringLiteral("/chat");

static QString row(const BufferModel &model, int row)
{
    QStringList cells;
    for (int column = 0; column < BufferModel::ColumnCount; ++column)
        cells.append(model.index(row, column).data().toString());
    return cells.join(u'|');
}

void tst_Buffer::showsWhatWaits()
{
    BufferModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEvents({waiting(Main, 1), waiting(Chat, 1)}, 5s);
    model.setTime(8s);
    QCOMPARE(model.rowCount(), 2);
    const QString text = row(model, 0);
    QVERIFY2(text.startsWith(QStringLiteral("/|e1|1, ‹")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("1 KB")), qPrintable(text));
    QVERIFY2(text.endsWith(QStringLiteral("|3 s|")), qPrintable(text));
    model.setTime(95s);
    QVERIFY2(row(model, 0).endsWith(QStringLiteral("|1 min 30 s|")), qPrintable(row(model, 0)));
    QCOMPARE(model.namespaces(), QStringList({Main, Chat}));
}

void tst_Buffer::keepsRowsAndAgesOfWhatStays()
{
    BufferModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEvents({waiting(Main, 1), waiting(Main, 2), waiting(Main, 3), waiting(Main, 4)}, 0s);
    const QPersistentModelIndex kept = model.index(2, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setEvents({waiting(Main, 3), waiting(Main, 5)}, 9s);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(kept.row(), 0);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(row(model, 0).contains(QStringLiteral("|9")));
    QVERIFY(row(model, 1).contains(QStringLiteral("|e5|")) || row(model, 1).startsWith(QStringLiteral("/|e5")));
    model.setEvents({}, 10s);
    QCOMPARE(model.rowCount(), 0);
}

void tst_Buffer::countsTheTries()
{
    BufferModel model;
    model.setEvents({waiting(Main, -1)}, 0s);
    QVERIFY(row(model, 0).endsWith(u'|'));
    model.setEvents({waiting(Main, -1, 2)}, 1s);
    QVERIFY(row(model, 0).endsWith(QStringLiteral("|2")));
}

void tst_Buffer::dropsAndEmptiesByKeyAndButton()
{
    BufferPane pane;
    pane.resize(700, 200);
    pane.setEvents({waiting(Main, 1), waiting(Main, 2), waiting(Chat, 1)});
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    QSignalSpy dropped(&pane, &BufferPane::dropRequested);
    QSignalSpy cleared(&pane, &BufferPane::clearRequested);
    auto *table = byName<QTableView>(pane, QStringLiteral("Events that wait to be sent"));
    auto *drop = byName<QAbstractButton>(pane, QStringLiteral("Drop"));
    QVERIFY(!drop->isEnabled());
    table->setFocus();
    table->selectRow(1);
    QVERIFY(drop->isEnabled());
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped[0], QVariantList({Main, qint64(2)}));
    byName<QAbstractButton>(pane, QStringLiteral("Empty the buffer"))->click();
    QCOMPARE(cleared.size(), 2);
    QCOMPARE(cleared[1], QVariantList({Chat}));
    QCOMPARE(pane.count(), 3); // the connection says what is left
}

void tst_Buffer::editsOneAtATime()
{
    BufferPane pane;
    pane.setEvents({waiting(Main, 1), waiting(Main, 2)});
    QSignalSpy edited(&pane, &BufferPane::editRequested);
    auto *table = byName<QTableView>(pane, QStringLiteral("Events that wait to be sent"));
    auto *edit = byName<QAbstractButton>(pane, QStringLiteral("Edit"));
    table->selectAll();
    QVERIFY(!edit->isEnabled());
    table->selectRow(0);
    edit->click();
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited[0][0].value<BufferedEvent>().number, 1);
}

void tst_Buffer::saysWhenNothingWaits()
{
    BufferPane pane;
    pane.resize(600, 200);
    pane.show();
    const auto says = [&pane] {
        const auto labels = visible<QLabel>(pane);
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel *label) { return label->text() == QStringLiteral("Nothing waits"); });
    };
    QVERIFY(says());
    pane.setEvents({waiting(Main, 1)});
    QVERIFY(!says());
    QCOMPARE(nameless(pane), QStringList());
}

QTEST_MAIN(tst_Buffer)
#include "tst_buffer.moc"
