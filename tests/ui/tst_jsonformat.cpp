// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/jsonformat.h"
#include <QTest>

using namespace Sockeye;

class tst_JsonFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void laysOut_data();
    void laysOut();
    void keepsEveryValueAsWritten();
    void staysNearTheSizeOfTheText();
};

void tst_JsonFormat::laysOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("laidOut");
    QTest::newRow("scalar") << QByteArray(" 42 ") << QByteArray("42");
    QTest::newRow("empty") << QByteArray("[{},[ ]]") << QByteArray("[\n  {},\n  []\n]");
    QTest::newRow("short array") << QByteArray("[1,2, \"a\" ]") << QByteArray("[1, 2, \"a\"]");
    QTest::newRow("object") << QByteArray(R"({"b":1,"a":{"c":[1]}})")
                            << QByteArray("{\n  \"b\": 1,\n  \"a\": {\n    \"c\": [1]\n  }\n}");
    QTest::newRow("binary") << QByteArray(R"([{"_placeholder":true,"num":0},{"_placeholder":true,"num":3}])")
                            << QByteArray("[\n  ‹4 B›,\n  ‹attachment 3›\n]");
}

void tst_JsonFormat::laysOut()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, laidOut);
    QCOMPARE(JsonFormat::indent(json, {"1234"}), laidOut);
}

void tst_JsonFormat::keepsEveryValueAsWritten()
{
    const QByteArray json = R"(["\u00e9\/",123456789012345678901234567890,1.10,1E+2,-0])";
    QByteArray packed = JsonFormat::indent(json, {});
    QCOMPARE(packed.replace(' ', "").replace('\n', ""), json);
}

void tst_JsonFormat::staysNearTheSizeOfTheText()
{
    const QByteArray brackets = QByteArray("[").repeated(500) + "1" + QByteArray("]").repeated(500);
    const QByteArray json = '[' + QByteArray(brackets + ',').repeated(2000) + "1]";
    QVERIFY(JsonFormat::indent(json, {}).size() < 7 * json.size() + 8 * 1024 * 1024);
}

QTEST_APPLESS_MAIN(tst_JsonFormat)
#include "tst_jsonformat.moc"
