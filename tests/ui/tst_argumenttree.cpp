// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/argumenttree.h"
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace Sockeye;

namespace {

RecordText::Json argumentsOf(const QByteArray &array, bool beginsWithName = false)
{
    return {array, true, beginsWithName};
}

} // namespace

class tst_ArgumentTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_tester.setUseFetchMore(false); } // it would fetch everything at once
    void showsValuesAsReceived();
    void leavesTheEventNameOut();
    void showsBinaryAtItsPlace();
    void showsAnythingAsARoot_data();
    void showsAnythingAsARoot();
    void buildsOnlyWhatIsOpened();
    void putsManyChildrenIntoGroups();
    void foldsLongTextsAndKeepsThemWhole();
    void resolvesEscapes();
    void givesJsonThatTheComposerReads();
    void opensTwentyMegabytesAtOnce();
    void survivesTextThatIsNoJson_data();
    void survivesTextThatIsNoJson();

private:
    QString cell(int row, int column, const QModelIndex &parent = {})
    {
        return m_model.index(row, column, parent).data().toString();
    }
    void openAll(const QModelIndex &parent, int &left)
    {
        if (--left < 0)
            return;
        if (m_model.canFetchMore(parent))
            m_model.fetchMore(parent);
        for (int row = 0; row < m_model.rowCount(parent); ++row)
            openAll(m_model.index(row, 0, parent), left);
    }

    ArgumentTree m_model;
    QAbstractItemModelTester m_tester{&m_model};
};

void tst_ArgumentTree::showsValuesAsReceived()
{
    m_model.setJson(
        argumentsOf(R"([ 1.10, 123456789012345678901234567890 , "a\nb", true, null, {"b":1,"a":[]}, [1,2,3] ])"), {});
    QCOMPARE(m_model.rowCount(), 7);
    const QStringList values = {QStringLiteral("1.10"),    QStringLiteral("123456789012345678901234567890"),
                                QStringLiteral("\"a↵b\""), QStringLiteral("true"),
                                QStringLiteral("null"),    QStringLiteral("{\"b\":1,\"a\":[]}"),
                                QStringLiteral("[1,2,3]")};
    const QStringList types = {QStringLiteral("number"),   QStringLiteral("number"), QStringLiteral("string"),
                               QStringLiteral("boolean"),  QStringLiteral("null"),   QStringLiteral("object · 2"),
                               QStringLiteral("array · 3")};
    for (int row = 0; row < 7; ++row) {
        QCOMPARE(cell(row, ArgumentTree::Name), QString::number(row));
        QCOMPARE(cell(row, ArgumentTree::Value), values[row]);
        QCOMPARE(cell(row, ArgumentTree::Type), types[row]);
    }
    const QModelIndex object = m_model.index(5, 0);
    m_model.fetchMore(object);
    QCOMPARE(cell(0, ArgumentTree::Name, object), QStringLiteral("b"));
    QCOMPARE(cell(1, ArgumentTree::Type, object), QStringLiteral("array · 0"));
    QVERIFY(!m_model.hasChildren(m_model.index(1, 0, object)));
}

void tst_ArgumentTree::leavesTheEventNameOut()
{
    m_model.setJson(argumentsOf(R"(["name",[7],8])", true), {});
    QCOMPARE(m_model.rowCount(), 2);
    QCOMPARE(cell(0, ArgumentTree::Name), QStringLiteral("0"));
    QCOMPARE(cell(1, ArgumentTree::Value), QStringLiteral("8"));
    m_model.setJson(argumentsOf("[\"name\"]", true), {});
    QCOMPARE(m_model.rowCount(), 0);
}

void tst_ArgumentTree::showsBinaryAtItsPlace()
{
    m_model.setJson(
        argumentsOf(
            R"([{"a":{"_placeholder":true,"num":1}},{"num":0,"_placeholder":true},{"_placeholder":true,"num":7}])"),
        {QByteArray::fromHex("04030301"), "\x89PNG\r\n\x1a\n"});
    QVERIFY(m_model.isBinary(m_model.index(1, 0)));
    QVERIFY(m_model.isLeaf(m_model.index(1, 0)));
    QVERIFY(cell(0, ArgumentTree::Value).startsWith(QStringLiteral("{\"a\":‹8 B›}")));
    QCOMPARE(m_model.bytes(m_model.index(1, 0)), QByteArray::fromHex("04030301"));
    QVERIFY(cell(1, ArgumentTree::Value).startsWith(QStringLiteral("‹4 B›")));
    QVERIFY(cell(1, ArgumentTree::Value).endsWith(QStringLiteral("04 03 03 01")));
    const QModelIndex object = m_model.index(0, 0);
    m_model.fetchMore(object);
    QVERIFY(cell(0, ArgumentTree::Value, object).startsWith(QStringLiteral("‹PNG, ")));
    QCOMPARE(cell(2, ArgumentTree::Value), QStringLiteral("‹attachment 7›")); // the bytes are not in this record
    QVERIFY(!m_model.isBinary(m_model.index(2, 0)));
}

void tst_ArgumentTree::showsAnythingAsARoot_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("value");
    QTest::newRow("object") << QByteArray(R"({"sid":"x","n":1})") << 2 << QStringLiteral("\"x\"");
    QTest::newRow("string") << QByteArray("\"Unable\"") << 1 << QStringLiteral("\"Unable\"");
    QTest::newRow("number") << QByteArray(" 42") << 1 << QStringLiteral("42");
    QTest::newRow("empty object") << QByteArray("{}") << 0 << QString();
    QTest::newRow("nothing") << QByteArray() << 0 << QString();
}

void tst_ArgumentTree::showsAnythingAsARoot()
{
    QFETCH(const QByteArray, json);
    QFETCH(const int, rows);
    QFETCH(const QString, value);
    m_model.setJson({json}, {});
    QCOMPARE(m_model.rowCount(), rows);
    QCOMPARE(cell(0, ArgumentTree::Value), value);
}

void tst_ArgumentTree::buildsOnlyWhatIsOpened()
{
    m_model.setJson(argumentsOf("[[[[1]]]]"), {});
    QModelIndex index = m_model.index(0, 0);
    QVERIFY(m_model.hasChildren(index));
    QCOMPARE(m_model.rowCount(index), 0);
    QVERIFY(m_model.canFetchMore(index));
    m_model.fetchMore(index);
    QVERIFY(!m_model.canFetchMore(index));
    QCOMPARE(m_model.rowCount(index), 1);
    QCOMPARE(m_model.parent(m_model.index(0, 1, index)), index);
}

void tst_ArgumentTree::putsManyChildrenIntoGroups()
{
    QByteArrayList numbers;
    for (int i = 0; i < 2500; ++i)
        numbers.append(QByteArray::number(i));
    m_model.setJson(argumentsOf("[[" + numbers.join(',') + "]]"), {});
    const QModelIndex array = m_model.index(0, 0);
    m_model.fetchMore(array);
    QCOMPARE(m_model.rowCount(array), 3);
    QCOMPARE(cell(2, ArgumentTree::Name, array), QStringLiteral("2000 … 2499"));
    QCOMPARE(m_model.childCount(m_model.index(2, 0, array)), 500);
    const QModelIndex group = m_model.index(2, 0, array);
    m_model.fetchMore(group);
    QCOMPARE(m_model.rowCount(group), 500);
    QCOMPARE(cell(499, ArgumentTree::Name, group), QStringLiteral("2499"));
    QCOMPARE(cell(499, ArgumentTree::Value, group), QStringLiteral("2499"));
    m_model.setJson(argumentsOf('[' + QByteArray("0,").repeated(1'000'000) + "0]"), {});
    QCOMPARE(m_model.rowCount(), 2);
    m_model.fetchMore(m_model.index(0, 0));
    QCOMPARE(m_model.rowCount(m_model.index(0, 0)), 1000);
}

void tst_ArgumentTree::foldsLongTextsAndKeepsThemWhole()
{
    const QString text = QStringLiteral("€").repeated(100'000);
    m_model.setJson(argumentsOf("[\"" + text.toUtf8() + "\"]"), {});
    QVERIFY(cell(0, ArgumentTree::Value).size() < 300);
    QVERIFY(cell(0, ArgumentTree::Value).contains(QStringLiteral("show all (")));
    QCOMPARE(m_model.text(m_model.index(0, 0)), text);
    const QByteArray digits(5000, '7');
    m_model.setJson(argumentsOf('[' + digits + ']'), {});
    QCOMPARE(m_model.text(m_model.index(0, 0)), QString::fromLatin1(digits));
}

void tst_ArgumentTree::resolvesEscapes()
{
    m_model.setJson(argumentsOf(R"(["A\u00e9\ud83d\ude00\\\"\/\b", "\ud83d", "\u12", {"k\u0065y":1}])"), {});
    QCOMPARE(m_model.text(m_model.index(0, 0)), QStringLiteral("Aé😀\\\"/\b"));
    QCOMPARE(m_model.text(m_model.index(1, 0)), QStringLiteral("\\ud83d"));
    QCOMPARE(m_model.text(m_model.index(2, 0)), QStringLiteral("\\u12"));
    m_model.fetchMore(m_model.index(3, 0));
    QCOMPARE(cell(0, ArgumentTree::Name, m_model.index(3, 0)), QStringLiteral("key"));
}

void tst_ArgumentTree::givesJsonThatTheComposerReads()
{
    m_model.setJson(argumentsOf(R"(["n",{"a":{"_placeholder":true,"num":0}},9007199254740993])", true),
                    {QByteArray::fromHex("0102")});
    QCOMPARE(m_model.json(m_model.index(0, 0)), QByteArray(R"({"a":{"$base64":"AQI="}})"));
    QCOMPARE(m_model.json({}), QByteArray("{\"a\":{\"$base64\":\"AQI=\"}}\n9007199254740993"));
}

void tst_ArgumentTree::opensTwentyMegabytesAtOnce()
{
    const QByteArray item = R"({"id":123456,"name":"a name of some length","tags":["a","b","c"],"ok":true},)";
    QByteArray json = "[[" + item.repeated(20'000'000 / item.size());
    json.chop(1);
    json += "]]";
    QElapsedTimer timer;
    timer.start();
    m_model.setJson(argumentsOf(json), {});
    m_model.fetchMore(m_model.index(0, 0));
    const QModelIndex group = m_model.index(200, 0, m_model.index(0, 0));
    m_model.fetchMore(group);
    QCOMPARE(m_model.rowCount(group), 1000);
    // Generous, for loaded machines and sanitizers: building the values takes several seconds even on a quiet one.
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    qInfo("20 MB: %lld ms", timer.elapsed());
}

void tst_ArgumentTree::survivesTextThatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"[", "[[[", "[1,,2]", "{\"a\"", "{\"a\":}", "[\"\\", "[}", "{]", "}{", ",,,", "[:::]", "[1 2 3]", "\"\\u"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("deep") << QByteArray("[").repeated(100'000);
    QTest::newRow("NUL") << QByteArray("[\0,\0]", 5);
}

void tst_ArgumentTree::survivesTextThatIsNoJson()
{
    QFETCH(const QByteArray, text);
    m_model.setJson(argumentsOf(text), {});
    int left = 300;
    openAll({}, left);
    m_model.setJson({text, true, true}, {});
    m_model.setJson({}, {});
    QCOMPARE(m_model.rowCount(), 0);
}

QTEST_APPLESS_MAIN(tst_ArgumentTree)
#include "tst_argumenttree.moc"
