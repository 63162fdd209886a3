// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/argumentparser.h"
#include "composer/typedarguments.h"
#include <QTest>

using namespace Sockeye;
using SocketIO::Arguments;
using Type = ArgumentDraft::Type;

class tst_TypedArguments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typesEachArgument();
    void givesTheSameBytesAgain_data();
    void givesTheSameBytesAgain();
    void keepsWhatOnlyLooksLikeTokens_data();
    void keepsWhatOnlyLooksLikeTokens();
    void leavesMissingAttachmentsToBeFilledIn();
};

static Arguments parsed(const QByteArray &json, const QByteArrayList &attachments = {})
{
    const auto read = Arguments::fromJson(json, attachments);
    return std::holds_alternative<Arguments>(read) ? std::get<Arguments>(read) : Arguments();
}

static Arguments again(const Arguments &arguments)
{
    const auto read = ArgumentParser::parse(TypedArguments::of(arguments));
    if (const auto *error = std::get_if<ArgumentError>(&read))
        qWarning("%s", qPrintable(error->toString()));
    return std::holds_alternative<Arguments>(read) ? std::get<Arguments>(read) : Arguments();
}

void tst_TypedArguments::typesEachArgument()
{
    const Arguments arguments = Arguments::of("text", 18446744073709551615ULL, true, nullptr, QByteArray("\1\2"),
                                              QByteArray(100, 'x'), QJsonObject{{QStringLiteral("a"), 1}}, QString());
    const QList<ArgumentDraft> expected = {
        {Type::Text, QStringLiteral("text")},      {Type::Number, QStringLiteral("18446744073709551615")},
        {Type::Boolean, QStringLiteral("true")},   {Type::Null, QString()},
        {Type::Hex, QStringLiteral("01 02")},      {Type::Base64, QString::fromLatin1(QByteArray(100, 'x').toBase64())},
        {Type::Json, QStringLiteral("{\"a\":1}")}, {Type::Text, QString()}};
    QCOMPARE(TypedArguments::of(arguments), expected);
    QVERIFY(TypedArguments::of(Arguments()).isEmpty());
}

void tst_TypedArguments::givesTheSameBytesAgain_data()
{
    QTest::addColumn<Arguments>("arguments");
    const QByteArray bytes = QByteArray::fromHex("00ff80");
    QTest::newRow("none") << Arguments::of();
    QTest::newRow("numbers beyond a double")
        << parsed("[9007199254740993,-9223372036854775808,1e300,0.1000,-0,1E5,123456789012345678901234567890]");
    QTest::newRow("a number of many digits") << parsed(QByteArray("[0.") + QByteArray(40'000, '7') + ']');
    QTest::newRow("texts with odd letters")
        << Arguments::of(QStringLiteral("a\r\nb\rc\n\td"), QStringLiteral("\u2028\u2029\u00a0\ufeff\u0000x"),
                         QStringLiteral("\\\"/😀"), QString(QChar(0)), QStringLiteral("\u007f\u0085"));
    QTest::newRow("odd letters inside of JSON")
        << Arguments::of(QJsonArray{QStringLiteral("\u2028\u00a0\r\n"), QJsonObject{{QStringLiteral("\u00a0"), 1}}});
    QTest::newRow("binary at every depth") << Arguments::of(
        bytes, QVariantMap{{QStringLiteral("a"), QVariantList{bytes, QByteArray(5000, 'y')}}}, QByteArray());
    QTest::newRow("the same key twice") << parsed("[{\"a\":1,\"a\":2}]");
    QTest::newRow("names of tokens beside other keys")
        << parsed("[{\"$hex\":\"01\",\"b\":\"c\"},{\"$hex\":1},{\"$base64\":[\"\"]}]");
    QTest::newRow("a placeholder without binary") << parsed("[{\"_placeholder\":true,\"num\":0}]");
    QTest::newRow("long JSON") << parsed("[{\"list\":[" + QByteArray("{\"key\":\"value\"},").repeated(50) + "null]}]");
    QTest::newRow("nested") << parsed('[' + QByteArray(300, '[') + QByteArray(300, ']') + ']');
    QTest::newRow("empty containers") << parsed("[{},[],\"\",[{}]]");
}

void tst_TypedArguments::givesTheSameBytesAgain()
{
    QFETCH(const Arguments, arguments);
    const Arguments copy = again(arguments);
    QCOMPARE(copy.elements().toByteArray(), arguments.elements().toByteArray());
    QCOMPARE(copy.attachments(), arguments.attachments());
    QCOMPARE(again(copy).elements().toByteArray(), arguments.elements().toByteArray());
}

void tst_TypedArguments::keepsWhatOnlyLooksLikeTokens_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArrayList>("attachments");
    QTest::newRow("an argument") << QByteArray("[{\"$hex\":\"01\"}]") << QByteArrayList();
    QTest::newRow("inside") << QByteArray("[[{\"a\":{\"$base64\":\"AQ==\"}}]]") << QByteArrayList();
    QTest::newRow("a file") << QByteArray("[{\"$file\":\"/etc/passwd\"}]") << QByteArrayList();
    QTest::newRow("with more dollars") << QByteArray("[{\"$$hex\":\"01\"},{\"$$$file\":\"\"}]") << QByteArrayList();
    QTest::newRow("beside real binary") << QByteArray("[{\"$hex\":\"01\"},{\"_placeholder\":true,\"num\":0}]")
                                        << QByteArrayList{"\2"};
    QTest::newRow("spaced") << QByteArray("[ { \"$hex\" : \"0\\\"1\" } ]") << QByteArrayList();
    QTest::newRow("written with an escape") << QByteArray("[{\"\\u0024hex\":\"01\"}]") << QByteArrayList();
}

void tst_TypedArguments::keepsWhatOnlyLooksLikeTokens()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArrayList, attachments);
    const Arguments arguments = parsed(json, attachments);
    QVERIFY(!arguments.isEmpty());
    const Arguments copy = again(arguments);
    QCOMPARE(copy.toCbor(), arguments.toCbor());
    QCOMPARE(copy.attachments(), attachments);
}

void tst_TypedArguments::leavesMissingAttachmentsToBeFilledIn()
{
    const Arguments arguments = Arguments::of(QByteArray(), QVariantList{QByteArray(), QByteArray("x")});
    const QList<ArgumentDraft> drafts = TypedArguments::of(arguments, {0, 1});
    const QList<ArgumentDraft> expected = {{Type::File, QString()},
                                           {Type::Json, QStringLiteral("[{\"$file\":\"\"},{\"$hex\":\"78\"}]")}};
    QCOMPARE(drafts, expected);
    QVERIFY(std::holds_alternative<ArgumentError>(ArgumentParser::parse(drafts)));
}

QTEST_MAIN(tst_TypedArguments)
#include "tst_typedarguments.moc"
