// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/difftext.h"
#include "inspector/jsondiff.h"
#include <QTest>

using namespace Sockeye;
using Kind = JsonDiff::Difference::Kind;

class tst_JsonDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatDiffers_data();
    void tellsWhatDiffers();
    void comparesArguments();
    void comparesBinaryByItsBytes();
    void alignsLongArraysCheaply();
    void countsWhatItDoesNotList();
    void survivesAnyNesting();
    void endsWhenNobodyWaits();
    void writesOldAndNewUnderThePath();
    void comparesLinesWhereThereIsNoJson();
    void staysSmallWhateverComes();

private:
    static JsonDiff::Side side(const QByteArray &json, const QByteArrayList &attachments = {})
    {
        return {{SocketIO::Slice(json), false, false}, attachments};
    }
    /// "+ path", "- path", "~ path", "path > path", "= n"
    static QStringList words(const JsonDiff &diff)
    {
        QStringList list;
        for (const JsonDiff::Difference &one : diff.differences()) {
            if (one.kind == Kind::Same)
                list.append(QStringLiteral("= %1").arg(one.count));
            else if (one.kind == Kind::Moved)
                list.append(one.path + QStringLiteral(" > ") + one.newPath);
            else
                list.append((one.kind == Kind::Added         ? QStringLiteral("+ ")
                                 : one.kind == Kind::Removed ? QStringLiteral("- ")
                                                             : QStringLiteral("~ "))
                            + one.path);
        }
        return list;
    }
};

void tst_JsonDiff::tellsWhatDiffers_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QStringList>("differences");
    const auto row = [](const char *name, const QByteArray &left, const QByteArray &right, const char *differences) {
        const QString text = QString::fromUtf8(differences);
        QTest::newRow(name) << left << right << (text.isEmpty() ? QStringList() : text.split(u'|'));
    };
    row("equal", "{\"a\":1}", "{ \"a\" : 1 }", "= 1");
    row("order of members", R"({"a":1,"b":2})", R"({"b":2,"a":1})", "= 1");
    row("ways to write a number", "[1.0,1e2,-0.5]", "[1,100,-5e-1]", "= 1");
    row("ways to write a letter", R"(["\u00e9"])", "[\"\xc3\xa9\"]", "= 1");
    row("big integers are exact", "[9007199254740993]", "[9007199254740992]", "~ [0]");
    row("text is no number", R"(["1"])", "[1]", "~ [0]");
    row("scalar", "1", "2", "~ ");
    row("other type", R"({"a":[1]})", R"({"a":{"b":1}})", "~ a");
    row("changed deep inside", R"({"u":{"n":"bob","x":1},"k":0})", R"({"u":{"n":"eve","x":1},"k":0})", "~ u.n|= 2");
    row("added", R"({"a":1})", R"({"a":1,"odd key":2})", "= 1|+ [\"odd key\"]");
    row("removed", R"({"a":1,"b":2})", R"({"b":2})", "- a|= 1");
    row("inserted in the middle", "[1,2,3,4]", "[1,2,9,3,4]", "= 2|+ [2]|= 2");
    row("removed in the middle", "[1,2,3,4]", "[1,2,4]", "= 2|- [2]|= 1");
    row("element changed", R"([{"a":1},{"a":2},{"a":3}])", R"([{"a":1},{"a":5},{"a":3}])", "= 1|~ [1].a|= 1");
    row("moved", R"(["x","a","b"])", R"(["a","b","x"])", "[0] > [2]|= 2");
    row("what is inside of two elements does not move from one to the other", R"([{"a":7,"k":1},{"k":2}])",
        R"([{"k":1},{"b":7,"k":2}])", "- [0].a|= 2|+ [1].b");
    row("null is not missing", R"({"a":null})", "{}", "- a");
}

void tst_JsonDiff::tellsWhatDiffers()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QFETCH(const QStringList, differences);
    const auto a = side(left);
    const auto b = side(right);
    JsonDiff diff(a, b);
    diff.compare();
    QCOMPARE(words(diff), differences);
}

void tst_JsonDiff::comparesArguments()
{
    JsonDiff::Side a = side(R"(["hello",1,{"x":1}])");
    JsonDiff::Side b = side(R"(["goodbye",1,{"x":2}])");
    a.json.isArguments = b.json.isArguments = true;
    a.json.beginsWithName = b.json.beginsWithName = true;
    JsonDiff diff(a, b);
    diff.compare();
    QCOMPARE(words(diff), QStringList({QStringLiteral("~ event"), QStringLiteral("= 1"), QStringLiteral("~ [1].x")}));
}

void tst_JsonDiff::comparesBinaryByItsBytes()
{
    const QByteArray first = R"([{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}])";
    const QByteArray swapped = R"([{"_placeholder":true,"num":1},{"_placeholder":true,"num":0}])";
    const auto a = side(first, {"one", "two"});
    const auto same = side(swapped, {"two", "one"});
    const auto other = side(first, {"one", "TWO"});
    JsonDiff equal(a, same);
    equal.compare();
    QCOMPARE(words(equal), QStringList(QStringLiteral("= 1")));
    JsonDiff different(a, other);
    different.compare();
    QCOMPARE(words(different), QStringList({QStringLiteral("= 1"), QStringLiteral("~ [1]")}));
}

void tst_JsonDiff::alignsLongArraysCheaply()
{
    QByteArray left = "[";
    QByteArray right = "[-1,";
    for (int i = 0; i < 20'000; ++i) {
        left += QByteArray::number(i) + ',';
        right += QByteArray::number(i == 10'000 ? 777'777 : i) + ',';
    }
    const auto a = side(left + "0]");
    const auto b = side(right + "1]");
    JsonDiff diff(a, b);
    diff.compare();
    QCOMPARE(words(diff),
             QStringList({QStringLiteral("+ [0]"), QStringLiteral("= 10000"), QStringLiteral("~ [10000]"),
                          QStringLiteral("= 9999"), QStringLiteral("~ [20000]")}));
}

void tst_JsonDiff::countsWhatItDoesNotList()
{
    const auto a = side("{" + QByteArray() + "}");
    QByteArray many = "{";
    for (int i = 0; i < 6000; ++i)
        many += "\"k" + QByteArray::number(i) + "\":1,";
    const auto b = side(many + "\"z\":1}");
    JsonDiff diff(a, b);
    diff.compare();
    QCOMPARE(diff.differences().size(), size_t(JsonDiff::MostListed));
    QCOMPARE(diff.unlisted(), 1001);
    QVERIFY(DiffText::ofJson(a, b, {}).text.contains("1001 more differences"));
}

void tst_JsonDiff::survivesAnyNesting()
{
    const QByteArray deep = QByteArray("[").repeated(5000);
    const auto a = side(deep + '1' + QByteArray("]").repeated(5000));
    const auto b = side(deep + '2' + QByteArray("]").repeated(5000));
    JsonDiff diff(a, b);
    diff.compare();
    QCOMPARE(diff.differences().size(), size_t(1));
    QCOMPARE(diff.differences().front().kind, Kind::Changed);
}

void tst_JsonDiff::endsWhenNobodyWaits()
{
    const QByteArray list = '[' + QByteArray("1,").repeated(10'000) + "1]";
    const auto a = side(list);
    const auto b = side(QByteArray(list).replace("1]", "2]"));
    int asked = 0;
    JsonDiff diff(a, b, [&] {
        ++asked;
        return true;
    });
    diff.compare();
    QCOMPARE(asked, 2); // once for each side
    QVERIFY(diff.differences().empty());
}

void tst_JsonDiff::writesOldAndNewUnderThePath()
{
    const MarkedText text =
        DiffText::ofJson(side(R"({"a":"x","k":[1,2,3]})"), side(R"({"a":"y","k":[1,2,3],"n":{"m":1}})"), {});
    QCOMPARE(text.text, QByteArray("a\n- \"x\"\n+ \"y\"\n  … 1 unchanged\nn\n+ {\n+   \"m\": 1\n+ }\n"));
    QCOMPARE(text.stops.size(), size_t(2));
    QCOMPARE(text.text.sliced(text.stops[1], 2), QByteArray("n\n"));
    bool isMarked = false;
    for (const MarkedText::Mark &mark : text.marks)
        isMarked = isMarked || (text.text.sliced(mark.from, 1) == "+" && mark.meaning == Theme::Meaning::Good);
    QVERIFY(isMarked);
}

void tst_JsonDiff::comparesLinesWhereThereIsNoJson()
{
    const QByteArray left = "a\nb\nc\nd\ne\nf\ng\nh";
    const QByteArray right = "a\nb\nc\nd\ne\nX\ng\nh";
    QCOMPARE(DiffText::ofTexts(left, right).text, QByteArray("  … 3 unchanged lines\n  d\n  e\n- f\n+ X\n  g\n  h\n"));
    QVERIFY(DiffText::ofTexts(left, left).stops.empty());
    QCOMPARE(DiffText::ofTexts("", "new").text, QByteArray("+ new\n"));
}

void tst_JsonDiff::staysSmallWhateverComes()
{
    const QByteArray lines = QByteArray("\n").repeated(2'000'000);
    const MarkedText text = DiffText::ofTexts(lines + QByteArray(5'000'000, 'a'), lines + QByteArray(5'000'000, 'b'));
    QVERIFY(text.text.size() < 300'000);
    QVERIFY(text.text.contains("more, see the record itself"));
    const QByteArray list = '[' + QByteArray("1,").repeated(600'000);
    const MarkedText values = DiffText::ofJson(side(list + "1]"), side(list + "2]"), {});
    QVERIFY(values.text.size() < 100'000);
    QVERIFY(values.text.contains("more, see the record itself"));
}

QTEST_APPLESS_MAIN(tst_JsonDiff)
#include "tst_jsondiff.moc"
