// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/arguments.h>

#include <cmath>
#include <QDateTime>
#include <QDebug>
#include <QTest>
#include <QUrl>

using namespace SocketIO;

class tst_Arguments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsNothingByDefault();
    void givesBackWhatItIsBuiltFrom();
    void readsEachType();
    void givesDefaultsForOtherTypes_data();
    void givesDefaultsForOtherTypes();
    void convertsNumbersOnlyWhereTheyFit_data();
    void convertsNumbersOnlyWhereTheyFit();
    void keeps64BitIntegers();
    void readsUnsignedBeyondTheSignedRange();
    void readsTheFirstValuesInOneWalk();
    void findsBinaryAtEveryDepth();
    void givesBinaryWithoutCopyingIt();
    void leavesPlaceholdersAloneWithoutAttachments();
    void readsPacketTexts_data();
    void readsPacketTexts();
    void parsesJson_data();
    void parsesJson();
    void refusesJson_data();
    void refusesJson();
    void writesBinaryAsTold();
    void writesBinaryAsBase64();
    void becomesQtTypes();
    void keepsLoneSurrogates();
    void keepsNumbersBeyondADouble();
    void comparesByValue();
    void describesItself();
};

void tst_Arguments::holdsNothingByDefault()
{
    const Arguments none;
    QCOMPARE(none.size(), 0);
    QVERIFY(none.isEmpty());
    QVERIFY(none.at(0).isUndefined());
    QVERIFY(none.at(-1).isUndefined());
    QCOMPARE(none.value<QString>(0), QString());
    QCOMPARE(none.json(0), QByteArray());
    QCOMPARE(none.toJson(), QByteArray("[]"));
    QCOMPARE(none.toCbor(), QCborArray());
    QCOMPARE(none.toVariantList(), QVariantList());
    QCOMPARE(none.toJsonArray(), QJsonArray());
    QCOMPARE(none, Arguments::of());
    QCOMPARE(none, std::get<Arguments>(Arguments::fromJson(" [ ] ")));
    QVERIFY(none != Arguments::of(nullptr));
    // An acknowledgement without data.
    const Arguments absent(Slice(), {}, 0, 0);
    QCOMPARE(absent, none);
    QCOMPARE(absent.toJson(), QByteArray("[]"));
    QCOMPARE(absent.toJsonArray(), QJsonArray());
    QCOMPARE(absent.value<int>(0), 0);
}

enum class Colour : quint8 { Red = 1, Blue = 200 };

void tst_Arguments::givesBackWhatItIsBuiltFrom()
{
    const QJsonObject object{{QStringLiteral("a"), QJsonArray{1, 2.5, QStringLiteral("x"), QJsonValue::Null}}};
    const QCborMap map{{QStringLiteral("b"), QByteArray("bytes")}};
    const QVariantList list{1, QStringLiteral("two"), QVariantMap{{QStringLiteral("k"), true}}};
    const QString text = QStringLiteral("text");
    const Arguments arguments =
        Arguments::of(nullptr, true, 42, -1.5, text, "ü", std::string("std"), QByteArray("bin"), object, map, list,
                      QStringList{QStringLiteral("s")}, text + QLatin1Char('!'), Colour::Blue, QLatin1String("latin"),
                      u"view", QStringView(text), object[QStringLiteral("a")], QVariant(7));
    QCOMPARE(
        arguments.toJson([](qsizetype num, const QByteArray &bytes) {
            return QByteArray("<" + QByteArray::number(num) + bytes + ">");
        }),
        QByteArray("[null,true,42,-1.5,\"text\",\"ü\",\"std\",<0bin>,{\"a\":[1,2.5,\"x\",null]},{\"b\":<1bytes>},"
                   "[1,\"two\",{\"k\":true}],[\"s\"],\"text!\",200,\"latin\",\"view\",\"text\",[1,2.5,\"x\",null],7]"));
    QCOMPARE(arguments.size(), 19);
    QVERIFY(arguments.at(0).isNull());
    QCOMPARE(arguments.value<bool>(1), true);
    QCOMPARE(arguments.value<int>(2), 42);
    QCOMPARE(arguments.value<double>(3), -1.5);
    QCOMPARE(arguments.value<QString>(4), text);
    QCOMPARE(arguments.value<QByteArray>(7), QByteArray("bin"));
    QCOMPARE(arguments.value<QJsonObject>(8), object);
    QCOMPARE(arguments.value<QCborMap>(9), map);
    QCOMPARE(arguments.value<QVariantList>(10).size(), 3);
    QCOMPARE(arguments.value<QStringList>(11), QStringList{QStringLiteral("s")});
    QCOMPARE(arguments.value<Colour>(13), Colour::Blue);
    QCOMPARE(arguments.value<QJsonArray>(17), object[QStringLiteral("a")].toArray());
}

void tst_Arguments::readsEachType()
{
    const auto arguments = std::get<Arguments>(Arguments::fromJson(
        R"([true,7,"x\n€",[1,"a"],{"k":{"n":null}},"2024-02-29T12:30:00.250Z","https://a/b",1e3])"));
    QCOMPARE(arguments.value<bool>(0), true);
    QCOMPARE(arguments.value<quint8>(1), quint8(7));
    QCOMPARE(arguments.value<float>(1), 7.0F);
    QCOMPARE(arguments.value<QString>(2), QStringLiteral("x\n€"));
    QCOMPARE(arguments.value<QCborArray>(3), (QCborArray{1, QStringLiteral("a")}));
    QCOMPARE(arguments.value<QJsonArray>(3), (QJsonArray{1, QStringLiteral("a")}));
    QCOMPARE(arguments.value<QVariantList>(3), (QVariantList{1, QStringLiteral("a")}));
    QCOMPARE(arguments.value<QVariantMap>(4)[QStringLiteral("k")].toMap().size(), 1);
    QCOMPARE(arguments.value<QJsonValue>(4), QJsonValue(arguments.value<QJsonObject>(4)));
    QCOMPARE(arguments.value<QDateTime>(5), QDateTime(QDate(2024, 2, 29), QTime(12, 30, 0, 250), Qt::UTC));
    QCOMPARE(arguments.value<QUrl>(6), QUrl(QStringLiteral("https://a/b")));
    QCOMPARE(arguments.value<int>(7), 1000);
    QCOMPARE(arguments.value<QVariant>(1), QVariant(qint64(7)));
    QCOMPARE(arguments.value<QCborValue>(2), QCborValue(QStringLiteral("x\n€")));
    QCOMPARE(arguments.json(3), QByteArray("[1,\"a\"]"));
}

void tst_Arguments::givesDefaultsForOtherTypes_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"null", "{}", "[]", "{\"_placeholder\":true,\"num\":0}"})
        QTest::newRow(json) << QByteArray(json);
}

void tst_Arguments::givesDefaultsForOtherTypes()
{
    QFETCH(QByteArray, json);
    const auto arguments = std::get<Arguments>(Arguments::fromJson('[' + json + ']'));
    QCOMPARE(arguments.value<bool>(0), false);
    QCOMPARE(arguments.value<int>(0), 0);
    QCOMPARE(arguments.value<quint64>(0), quint64(0));
    QCOMPARE(arguments.value<double>(0), 0.0);
    QCOMPARE(arguments.value<QString>(0), QString());
    QCOMPARE(arguments.value<QByteArray>(0), QByteArray());
    QCOMPARE(arguments.value<QDateTime>(0), QDateTime());
    QCOMPARE(arguments.value<int>(1), 0);
    QCOMPARE(arguments.value<QJsonObject>(1), QJsonObject());
    QCOMPARE(Arguments::of("12", true).value<int>(0), 0);
    QCOMPARE(Arguments::of("12", true).value<int>(1), 0);
    QCOMPARE(Arguments::of("true", 1).value<bool>(0), false);
    QCOMPARE(Arguments::of("true", 1).value<QString>(1), QString());
    QCOMPARE(Arguments::of("text").value<QByteArray>(0), QByteArray());
}

void tst_Arguments::convertsNumbersOnlyWhereTheyFit_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("asInt");
    QTest::addColumn<quint8>("asByte");
    QTest::addColumn<qint64>("asSigned");
    QTest::addColumn<quint64>("asUnsigned");
    const auto row = [](const char *json, int i, quint8 b, qint64 s, quint64 u) {
        QTest::newRow(json) << QByteArray(json) << i << b << s << u;
    };
    row("255", 255, 255, 255, 255);
    row("256", 256, 0, 256, 256);
    row("-1", -1, 0, -1, 0);
    row("2.9", 2, 2, 2, 2);
    row("-2.9", -2, 0, -2, 0);
    row("-0", 0, 0, 0, 0);
    row("2147483648", 0, 0, 2147483648, 2147483648);
    row("18446744073709551615", 0, 0, 0, 18446744073709551615ULL);
    row("18446744073709551616", 0, 0, 0, 0);
    row("1e19", 0, 0, 0, 10000000000000000000ULL);
    row("1e400", 0, 0, 0, 0);
    row("-1e400", 0, 0, 0, 0);
}

void tst_Arguments::convertsNumbersOnlyWhereTheyFit()
{
    QFETCH(QByteArray, json);
    const auto arguments = std::get<Arguments>(Arguments::fromJson('[' + json + ']'));
    QTEST(arguments.value<int>(0), "asInt");
    QTEST(arguments.value<quint8>(0), "asByte");
    QTEST(arguments.value<qint64>(0), "asSigned");
    QTEST(arguments.value<quint64>(0), "asUnsigned");
}

void tst_Arguments::keeps64BitIntegers()
{
    const qint64 exact = 9007199254740993; // not a double
    const Arguments arguments =
        Arguments::of(exact, QJsonObject{{QStringLiteral("a"), exact}}, QVariantMap{{QStringLiteral("a"), exact}},
                      QCborMap{{QStringLiteral("a"), exact}}, std::numeric_limits<qint64>::min());
    QCOMPARE(arguments.value<qint64>(0), exact);
    QCOMPARE(arguments.at(0).toInteger(), exact);
    QCOMPARE(arguments.value<QJsonObject>(1)[QStringLiteral("a")].toInteger(), exact);
    QCOMPARE(arguments.value<QVariantMap>(2)[QStringLiteral("a")].toLongLong(), exact);
    QCOMPARE(arguments.value<QCborMap>(3).value(QStringLiteral("a")).toInteger(), exact);
    QCOMPARE(arguments.value<qint64>(4), std::numeric_limits<qint64>::min());
    QCOMPARE(arguments.json(1), QByteArray("{\"a\":9007199254740993}"));
}

void tst_Arguments::readsUnsignedBeyondTheSignedRange()
{
    const Arguments arguments = Arguments::of(std::numeric_limits<quint64>::max());
    QCOMPARE(arguments.json(0), QByteArray("18446744073709551615"));
    QCOMPARE(arguments.value<quint64>(0), std::numeric_limits<quint64>::max());
    QCOMPARE(arguments.at(0).toDouble(), 18446744073709551615.0);
}

void tst_Arguments::readsTheFirstValuesInOneWalk()
{
    const Arguments arguments = Arguments::of("a", 1, QByteArray("b"), QJsonArray{1});
    const auto [text, number, bytes] = arguments.values<QString, int, QByteArray>();
    QCOMPARE(text, QStringLiteral("a"));
    QCOMPARE(number, 1);
    QCOMPARE(bytes, QByteArray("b"));
    const auto all = arguments.values<QString, int, QByteArray, QJsonArray, int, QString>();
    QCOMPARE(std::get<3>(all), QJsonArray{1});
    QCOMPARE(std::get<4>(all), 0);
    QCOMPARE(std::get<5>(all), QString());
    QCOMPARE(Arguments().values<int>(), std::tuple<int>(0));
    QCOMPARE(Arguments().values<>(), std::tuple<>());
}

void tst_Arguments::findsBinaryAtEveryDepth()
{
    const QByteArray first("first");
    const QByteArray second("second\0", 7);
    const Arguments arguments =
        Arguments::of(QVariantMap{{QStringLiteral("a"), QVariantList{1, first}}},
                      QCborMap{{QStringLiteral("b"), QCborMap{{QStringLiteral("c"), second}}}}, second);
    QCOMPARE(arguments.attachments(), (QByteArrayList{first, second, second}));
    QCOMPARE(arguments.value<QVariantMap>(0)[QStringLiteral("a")].toList().at(1).toByteArray(), first);
    QCOMPARE(arguments.at(1).toMap().value(QStringLiteral("b")).toMap().value(QStringLiteral("c")).toByteArray(),
             second);
    QCOMPARE(arguments.value<QByteArray>(2), second);
    QCOMPARE(arguments.at(2), QCborValue(second));
    QCOMPARE(arguments.toVariantList().at(2), QVariant(second));
    QCOMPARE(arguments.value<QJsonObject>(0)[QStringLiteral("a")][1].toString(), QString::fromLatin1(first.toBase64()));
    QCOMPARE(arguments.json(2), QByteArray("{\"_placeholder\":true,\"num\":2}"));
}

void tst_Arguments::givesBinaryWithoutCopyingIt()
{
    const QByteArray bytes(100000, 'x');
    const Arguments arguments = Arguments::of(1, bytes);
    QCOMPARE(arguments.value<QByteArray>(1).constData(), bytes.constData());
}

void tst_Arguments::leavesPlaceholdersAloneWithoutAttachments()
{
    const QByteArray json("[{\"_placeholder\":true,\"num\":0}]");
    const auto arguments = std::get<Arguments>(Arguments::fromJson(json));
    QVERIFY(arguments.at(0).isMap());
    QCOMPARE(arguments.toJson(), json);
    // A record whose attachments did not come.
    const Arguments broken =
        Arguments::fromPacket(Slice(QByteArray("52-[\"a\",{\"_placeholder\":true,\"num\":1}]")), {QByteArray("x")});
    QVERIFY(broken.at(0).isMap());
    QCOMPARE(broken.value<QByteArray>(0), QByteArray());
    QCOMPARE(broken.toJson(), QByteArray("[{\"_placeholder\":true,\"num\":1}]"));
}

void tst_Arguments::readsPacketTexts_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *packet, const char *json) {
        QTest::newRow(packet) << QByteArray(packet) << QByteArray(json);
    };
    row("2[\"a\",1,\"x\"]", "[1,\"x\"]");
    row("2/n,12[ \"a\" , 1 ]", "[1 ]");
    row("2[\"a\"]", "[]");
    row("2[]", "[]");
    row("3/n,7[\"a\",1]", "[\"a\",1]");
    row("37[]", "[]");
    row("51-[\"a\",{\"num\":0,\"_placeholder\":true}]", "[{\"$base64\":\"AQI=\"}]");
    row("520-[\"a\",{\"num\":0,\"_placeholder\":true}]", "[{\"$base64\":\"AQI=\"}]");
    row("3", "[]");
    row("0{\"sid\":\"a\"}", "[]");
    row("4\"no\"", "[]");
    row("1", "[]");
    row("2[\"a\"", "[]");
    row("2{}", "[]");
    row("", "[]");
    row("x", "[]");
}

void tst_Arguments::readsPacketTexts()
{
    QFETCH(QByteArray, packet);
    QFETCH(QByteArray, json);
    const QByteArray around = "4" + packet + "\x1e";
    QCOMPARE(Arguments::fromPacket(Slice(around, 1, packet.size()), {QByteArray("\1\2")}).toJson(), json);
}

void tst_Arguments::parsesJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("empty") << QByteArray("[]") << qsizetype(0);
    QTest::newRow("blanks") << QByteArray(" [ 1 , [2,3] , {\"a\":[4,5]} ] ") << qsizetype(3);
    QTest::newRow("brackets in strings") << QByteArray("[\"],[\",\"\\\"]\"]") << qsizetype(2);
}

void tst_Arguments::parsesJson()
{
    QFETCH(QByteArray, json);
    QFETCH(qsizetype, size);
    const auto parsed = Arguments::fromJson(json);
    QVERIFY(std::holds_alternative<Arguments>(parsed));
    const auto &arguments = std::get<Arguments>(parsed);
    QCOMPARE(arguments.size(), size);
    QCOMPARE(arguments.toCbor().size(), size);
    QVERIFY(arguments.elements().endsWith(']'));
    for (qsizetype i = 0; i < size; ++i) {
        QVERIFY(!arguments.json(i).isEmpty());
        QCOMPARE(arguments.at(i), arguments.toCbor().at(i));
    }
    QVERIFY(arguments.at(size).isUndefined());
}

void tst_Arguments::refusesJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << QByteArray() << qsizetype(0) << QStringLiteral("The document is empty.");
    QTest::newRow("an object") << QByteArray(" {}") << qsizetype(1)
                               << QStringLiteral("The arguments must be an array.");
    QTest::newRow("cut off") << QByteArray("[1,") << qsizetype(3) << QStringLiteral("Invalid value.");
    QTest::newRow("a placeholder too many") << QByteArray("[{\"_placeholder\":true,\"num\":1}]") << qsizetype(1)
                                            << QStringLiteral("illegal attachments: no attachment 1, the packet has 1");
}

void tst_Arguments::refusesJson()
{
    QFETCH(QByteArray, json);
    QFETCH(qsizetype, offset);
    QFETCH(QString, reason);
    const auto parsed = Arguments::fromJson(json, {QByteArray("x")});
    QVERIFY(std::holds_alternative<JsonError>(parsed));
    QCOMPARE(std::get<JsonError>(parsed), (JsonError{offset, reason}));
}

void tst_Arguments::writesBinaryAsTold()
{
    const Arguments arguments = Arguments::of(QByteArray("a"), 1, QCborMap{{QStringLiteral("k"), QByteArray("bb")}});
    QCOMPARE(arguments.toJson([](qsizetype num, const QByteArray &bytes) {
        return QByteArray("#" + QByteArray::number(num) + ':' + QByteArray::number(bytes.size()));
    }),
             QByteArray("[#0:1,1,{\"k\":#1:2}]"));
}

void tst_Arguments::writesBinaryAsBase64()
{
    QCOMPARE(Arguments::of(QByteArray("\xfb\xff"), QByteArray()).toJson(),
             QByteArray("[{\"$base64\":\"+/8=\"},{\"$base64\":\"\"}]"));
}

void tst_Arguments::becomesQtTypes()
{
    const Arguments arguments =
        Arguments::of(1, QByteArray("\xfb\xff"), QJsonObject{{QStringLiteral("b"), 1}, {QStringLiteral("a"), 2}});
    QCOMPARE(arguments.toJsonArray(),
             (QJsonArray{1, QStringLiteral("+/8="), QJsonObject{{QStringLiteral("a"), 2}, {QStringLiteral("b"), 1}}}));
    QCOMPARE(arguments.toCbor().at(1).toByteArray(), QByteArray("\xfb\xff"));
    QCOMPARE(arguments.toVariantList().at(2).toMap().size(), 2);
    const Arguments event = Arguments::fromPacket(Slice(QByteArray("2[\"a\",1,2]")), {});
    QCOMPARE(event.toCbor(), (QCborArray{1, 2}));
    QCOMPARE(event.toJsonArray(), (QJsonArray{1, 2}));
    QCOMPARE(event.toVariantList(), (QVariantList{1, 2}));
}

void tst_Arguments::keepsLoneSurrogates()
{
    const QString lone = QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b") + QChar(0xdfff);
    const Arguments arguments = Arguments::of(lone);
    QCOMPARE(arguments.json(0), QByteArray("\"a\\ud800b\\udfff\""));
    QCOMPARE(arguments.value<QString>(0), lone);
    QCOMPARE(arguments.at(0).toString(), lone);
    const auto received = std::get<Arguments>(Arguments::fromJson("[\"\\ud800\",[\"\\ud800\"]]"));
    QCOMPARE(received.value<QString>(0), QString(QChar(0xd800)));
    QCOMPARE(received.at(1).toArray().at(0).toString(), QString(QChar(QChar::ReplacementCharacter)));
    QCOMPARE(received.toJson(), QByteArray("[\"\\ud800\",[\"\\ud800\"]]"));
}

void tst_Arguments::keepsNumbersBeyondADouble()
{
    const auto arguments = std::get<Arguments>(Arguments::fromJson("[1e400,{\"a\":-1e400}]"));
    QVERIFY(std::isinf(arguments.value<double>(0)));
    QVERIFY(std::isinf(arguments.at(1).toMap().value(QStringLiteral("a")).toDouble()));
    QVERIFY(arguments.value<QJsonObject>(1).contains(QStringLiteral("a")));
    QCOMPARE(arguments.json(0), QByteArray("1e400"));
    QCOMPARE(arguments.toJson(), QByteArray("[1e400,{\"a\":-1e400}]"));
}

void tst_Arguments::comparesByValue()
{
    const auto json = [](const char *text) { return std::get<Arguments>(Arguments::fromJson(text)); };
    QCOMPARE(json("[1,\"a\"]"), json(" [ 1 , \"\\u0061\" ] "));
    QCOMPARE(json("[1,\"a\"]"), Arguments::fromPacket(Slice(QByteArray("2[\"x\",1,\"a\"]")), {}));
    QVERIFY(json("[1]") != json("[2]"));
    QVERIFY(json("[1]") != json("[1,1]"));
    QVERIFY(json("[\"1\"]") != json("[1]"));
    QCOMPARE(Arguments::of(QByteArray("x")), Arguments::of(QByteArray("x")));
    QVERIFY(Arguments::of(QByteArray("x")) != Arguments::of(QByteArray("y")));
}

void tst_Arguments::describesItself()
{
    QString text;
    QDebug(&text) << Arguments::of("€", QByteArray("1234")) << Arguments();
    QCOMPARE(text, QStringLiteral("SocketIO::Arguments([\"€\",<4 bytes>]) SocketIO::Arguments([]) "));
}

QTEST_APPLESS_MAIN(tst_Arguments)
#include "tst_arguments.moc"
