// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/savedfilters.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using Sockeye::SavedFilters;

class tst_SavedFilters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsThemByName();
    void aNameIsThereOnce();
    void refusesNothing();
    void renames();
    void removes();
    void survivesAsJson();
};

void tst_SavedFilters::keepsThemByName()
{
    SavedFilters filters;
    const QAbstractItemModelTester tester(&filters);
    QCOMPARE(filters.save(QStringLiteral("lost"), QStringLiteral("ack:lost")), 0);
    QCOMPARE(filters.save(QStringLiteral("binary"), QStringLiteral("has:binary")), 0);
    QCOMPARE(filters.save(QStringLiteral("mine"), QStringLiteral("dir:out")), 2);
    QCOMPARE(filters.name(0), QStringLiteral("binary"));
    QCOMPARE(filters.line(1), QStringLiteral("ack:lost"));
    QCOMPARE(filters.index(2, SavedFilters::Line).data().toString(), QStringLiteral("dir:out"));
}

void tst_SavedFilters::aNameIsThereOnce()
{
    SavedFilters filters;
    filters.save(QStringLiteral("Lost ones"), QStringLiteral("ack:lost"));
    QCOMPARE(filters.save(QStringLiteral("  lost  ones "), QStringLiteral("ack:lost,timeout")), 0);
    QCOMPARE(filters.rowCount(), 1);
    QCOMPARE(filters.line(0), QStringLiteral("ack:lost,timeout"));
}

void tst_SavedFilters::refusesNothing()
{
    SavedFilters filters;
    QSignalSpy changed(&filters, &SavedFilters::changed);
    QCOMPARE(filters.save(QStringLiteral(" "), QStringLiteral("a")), -1);
    QCOMPARE(filters.save(QStringLiteral("a"), QStringLiteral(" ")), -1);
    filters.remove(-1);
    filters.remove(3);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(filters.line(7), QString());
}

void tst_SavedFilters::renames()
{
    SavedFilters filters;
    const QAbstractItemModelTester tester(&filters);
    filters.save(QStringLiteral("a"), QStringLiteral("1"));
    filters.save(QStringLiteral("b"), QStringLiteral("2"));
    QSignalSpy changed(&filters, &SavedFilters::changed);
    const QModelIndex first = filters.index(0, SavedFilters::Name);
    QVERIFY(filters.flags(first).testFlag(Qt::ItemIsEditable));
    QVERIFY(!filters.setData(first, QStringLiteral("B")));
    QVERIFY(!filters.setData(first, QStringLiteral(" ")));
    QVERIFY(!filters.setData(filters.index(0, SavedFilters::Line), QStringLiteral("x")));
    QVERIFY(filters.setData(first, QStringLiteral("A")));
    QCOMPARE(filters.name(0), QStringLiteral("A"));
    QCOMPARE(changed.size(), 1);
}

void tst_SavedFilters::removes()
{
    SavedFilters filters;
    const QAbstractItemModelTester tester(&filters);
    filters.save(QStringLiteral("a"), QStringLiteral("1"));
    filters.save(QStringLiteral("b"), QStringLiteral("2"));
    filters.remove(0);
    QCOMPARE(filters.rowCount(), 1);
    QCOMPARE(filters.rowOf(QStringLiteral("A")), -1);
    QCOMPARE(filters.rowOf(QStringLiteral("B")), 0);
}

void tst_SavedFilters::survivesAsJson()
{
    SavedFilters filters;
    filters.save(QStringLiteral("имя"), QStringLiteral("\"a\" or /b/"));
    filters.save(QStringLiteral("이름"), QStringLiteral("ns:/x"));
    SavedFilters other;
    const QAbstractItemModelTester tester(&other);
    other.setJson(filters.toJson());
    QCOMPARE(other.toJson(), filters.toJson());
    QCOMPARE(other.rowCount(), 2);
    other.setJson({QJsonValue(), 5, QJsonObject{{QStringLiteral("name"), QStringLiteral("x")}}});
    QCOMPARE(other.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_SavedFilters)
#include "tst_savedfilters.moc"
