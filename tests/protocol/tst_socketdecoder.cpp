// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/socketdecoder.h"

#include "vectors.h"
#include <QRandomGenerator>
#include <QTest>
#include <SocketIO/arguments.h>

using namespace SocketIO;

class tst_SocketDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhereAndWhyItRefuses_data();
    void tellsWhereAndWhyItRefuses();
    void readsTheNameAndWhereTheArgumentsStart_data();
    void readsTheNameAndWhereTheArgumentsStart();
    void readsASliceFromTheMiddle();
    void takesAnyLimitOfAttachments();
    void deliversAttachmentsInOrder();
    void startsAnewAfterAnError();
    void forgetsWhatItWaitsForWhenReset();
    void sharesRepeatedNamesAndNamespaces();
    void keepsTheBytesOfTheMessage();
    void acceptsTheDeepestNestingAndNoDeeper();
    void acceptsIdsOf64BitsAndNoMore();
    void survivesTruncationAtEveryByte_data();
    void survivesTruncationAtEveryByte();
    void survivesRandomBytes();
};

void tst_SocketDecoder::tellsWhereAndWhyItRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &text, qsizetype offset, const char *reason) {
        QTest::newRow(name) << text << offset << QString::fromLatin1(reason);
    };
    row("nothing", "", 0, "unknown packet type");
    row("unknown type", "7[]", 0, "unknown packet type 7");
    row("binary type byte", "\xff", 0, "unknown packet type %FF");
    row("no number of attachments", "5[\"a\"]", 1, "Illegal attachments");
    row("zero attachments", "50-[\"a\"]", 1, "Illegal attachments");
    row("eleven attachments", "511-[\"a\"]", 1, "too many attachments: more than 10");
    row("a number beyond all integers", "599999999999999999999-[\"a\"]", 1, "too many attachments");
    row("attachment out of range", "51-/n,[\"a\",1,{\"_placeholder\":true,\"num\":5}]", 13,
        "illegal attachments: no attachment 5, the packet has 1");
    row("attachment number as text", "51-[\"a\",{\"_placeholder\":true,\"num\":\"0\"}]", 8, "illegal attachments");
    row("attachment number as fraction", "51-[\"a\",{\"_placeholder\":true,\"num\":0.5}]", 8, "illegal attachments");
    row("attachment number beyond 64 bits", "51-[\"a\",{\"_placeholder\":true,\"num\":99999999999999999999}]", 8,
        "illegal attachments");
    row("attachment used twice", "52-[\"a\",{\"_placeholder\":true,\"num\":1},{\"_placeholder\":true,\"num\":1}]", 38,
        "illegal attachments: attachment 1 stands twice");
    row("attachments without data", "61-3", 4, "invalid payload");
    row("id beyond 64 bits", "2/n,9223372036854775808[\"a\"]", 4, "invalid payload: the acknowledgement id");
    row("minus as id", "2-1[\"a\"]", 3, "invalid payload: The document root must not be followed by other values.");
    row("letter behind the id", "20x[\"a\"]", 2, "invalid payload: Invalid value.");
    row("JSON cut off", "2[\"a\"", 5, "invalid payload: Missing a comma or ']' after an array element.");
    row("JSON string cut off", "2[\"a", 4, "invalid payload: Missing a closing quotation mark in string.");
    row("a second value", "2[\"a\"][1]", 6, "invalid payload: The document root must not be followed by other values.");
    row("a zero byte behind", QByteArray("2[\"a\"]\0", 7), 6, "invalid payload: The document root");
    row("broken UTF-8", "2[\"a\",\"xxxxxxxx\xc3\"]", 15, "invalid payload: Invalid UTF-8");
    row("overlong UTF-8", "2[\"\xc0\xaf\"]", 3, "invalid payload: Invalid UTF-8");
    row("a surrogate in UTF-8", "2[\"\xed\xa0\x80\"]", 3, "invalid payload: Invalid UTF-8");
    row("UTF-8 outside strings", "2[\"a\",\xc3\xa4]", 6, "invalid payload: Invalid value.");
    row("half an escape", "2[\"\\u12\"]", 3, "invalid payload: Incorrect hex digit after \\u escape in string.");
    row("event with nothing", "2", 1, "invalid payload");
    row("event with an id alone", "2/n,12", 6, "invalid payload");
    row("no array", "2/n,{\"a\":1}", 4, "invalid payload: an event or acknowledgement carries an array");
    row("reserved name", "2 [ \"disconnect\" ]", 4, "invalid payload: the event name \"disconnect\" is reserved");
    row("no name", "2[]", 2, "invalid payload: an event starts with its name");
    row("CONNECT with an array", "0/n,[]", 4, "invalid payload: a CONNECT carries an object or nothing");
    row("CONNECT_ERROR with a number", "4 1", 1, "invalid payload: a CONNECT_ERROR carries");
    row("DISCONNECT with data", "1{}", 1, "invalid payload: a DISCONNECT carries nothing");
}

void tst_SocketDecoder::tellsWhereAndWhyItRefuses()
{
    QFETCH(QByteArray, text);
    QFETCH(qsizetype, offset);
    QFETCH(QString, reason);
    SocketDecoder decoder;
    const auto result = decoder.receive(Slice(text));
    QVERIFY(std::holds_alternative<DecodeError>(result));
    const auto &error = std::get<DecodeError>(result);
    QVERIFY2(error.reason.startsWith(reason), qPrintable(error.reason));
    QCOMPARE(error.offset, offset);
    QVERIFY(!decoder.isWaiting());
}

void tst_SocketDecoder::readsTheNameAndWhereTheArgumentsStart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("name alone") << QByteArray("2[\"a\"]") << QByteArray("a") << qsizetype(0) << QByteArray("]");
    QTest::newRow("one argument") << QByteArray("2[\"a\",1]") << QByteArray("a") << qsizetype(1) << QByteArray("1]");
    QTest::newRow("blanks") << QByteArray("2 [ \"a\" , 1 , 2 ] ") << QByteArray("a") << qsizetype(2)
                            << QByteArray("1 , 2 ]");
    QTest::newRow("blanks and no argument")
        << QByteArray("2[ \"a\" ]") << QByteArray("a") << qsizetype(0) << QByteArray("]");
    QTest::newRow("escapes") << QByteArray("2[\"\\u20ac\\n\\\"\\\\\\/\\ud83d\\ude00\",1]") << QByteArray("€\n\"\\/😀")
                             << qsizetype(1) << QByteArray("1]");
    QTest::newRow("UTF-8") << QByteArray("2[\"€😀\",1]") << QByteArray("€😀") << qsizetype(1) << QByteArray("1]");
    QTest::newRow("zero character") << QByteArray("2[\"a\\u0000b\"]") << QByteArray("a\0b", 3) << qsizetype(0)
                                    << QByteArray("]");
    QTest::newRow("lone surrogate") << QByteArray("2[\"\\ud800\"]") << QByteArray("\xef\xbf\xbd") << qsizetype(0)
                                    << QByteArray("]");
    QTest::newRow("brackets and commas in the name")
        << QByteArray("2[\"],[{\",{\"]\":[]}]") << QByteArray("],[{") << qsizetype(1) << QByteArray("{\"]\":[]}]");
    QTest::newRow("integer") << QByteArray("2[42,1]") << QByteArray("42") << qsizetype(1) << QByteArray("1]");
    QTest::newRow("empty name") << QByteArray("2[\"\",1]") << QByteArray() << qsizetype(1) << QByteArray("1]");
    QTest::newRow("the number of a reserved word's length")
        << QByteArray("2[\"conn\"]") << QByteArray("conn") << qsizetype(0) << QByteArray("]");
    QTest::newRow("acknowledgement") << QByteArray("31[\"a\",1]") << QByteArray() << qsizetype(2)
                                     << QByteArray("\"a\",1]");
    QTest::newRow("empty acknowledgement") << QByteArray("31[ ]") << QByteArray() << qsizetype(0) << QByteArray("]");
}

void tst_SocketDecoder::readsTheNameAndWhereTheArgumentsStart()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(qsizetype, size);
    QFETCH(QByteArray, rest);
    const auto result = SocketDecoder().receive(Slice(text));
    QVERIFY(std::holds_alternative<SocketPacket>(result));
    const auto &packet = std::get<SocketPacket>(result);
    QCOMPARE(packet.name, name);
    QCOMPARE(packet.size, size);
    QCOMPARE(packet.data.view().sliced(packet.first).toByteArray(), rest);
}

void tst_SocketDecoder::readsASliceFromTheMiddle()
{
    const QByteArray body("42[\"a\"]\x1e"
                          "42/n,7[\"b\",1]\x1e"
                          "2");
    const auto result = SocketDecoder().receive(Slice(body, 9, 12));
    QVERIFY(std::holds_alternative<SocketPacket>(result));
    const auto &packet = std::get<SocketPacket>(result);
    QCOMPARE(packet.text().toByteArray(), QByteArray("2/n,7[\"b\",1]"));
    QCOMPARE(packet.data.toByteArray(), QByteArray("[\"b\",1]"));
    QCOMPARE(packet.nsp, QByteArray("/n"));
    QCOMPARE(packet.id, 7);

    const auto error = SocketDecoder().receive(Slice(body, 9, 11));
    QVERIFY(std::holds_alternative<DecodeError>(error));
    QCOMPARE(std::get<DecodeError>(error).offset, 11); // counted in the slice, not in the body
}

void tst_SocketDecoder::takesAnyLimitOfAttachments()
{
    const Slice three(QByteArray("53-[\"a\"]"));
    QVERIFY(std::holds_alternative<DecodeError>(SocketDecoder(2).receive(three)));
    QVERIFY(std::holds_alternative<SocketDecoder::Waiting>(SocketDecoder(3).receive(three)));
    QVERIFY(std::holds_alternative<DecodeError>(SocketDecoder().receive(Slice(QByteArray("511-[\"a\"]")))));
    QVERIFY(
        std::holds_alternative<SocketDecoder::Waiting>(SocketDecoder(11).receive(Slice(QByteArray("511-[\"a\"]")))));
}

void tst_SocketDecoder::deliversAttachmentsInOrder()
{
    SocketDecoder decoder;
    auto result = decoder.receive(
        Slice(QByteArray("52-/n,1[\"a\",{\"_placeholder\":true,\"num\":1},[{\"num\":0,\"_placeholder\":true}]]")));
    QCOMPARE(std::get<SocketDecoder::Waiting>(result).missing, 2);
    result = decoder.receive(QByteArray("first"));
    QCOMPARE(std::get<SocketDecoder::Waiting>(result).missing, 1);
    QVERIFY(decoder.isWaiting());
    result = decoder.receive(QByteArray("second"));
    QVERIFY(!decoder.isWaiting());
    const auto &packet = std::get<SocketPacket>(result);
    QCOMPARE(packet.attachments, (QByteArrayList{"first", "second"}));
    const Arguments arguments(packet.data, packet.attachments, packet.size, packet.first);
    QCOMPARE(arguments.value<QByteArray>(0), QByteArray("second"));
    QCOMPARE(arguments.at(1).toArray().at(0).toByteArray(), QByteArray("first"));
}

void tst_SocketDecoder::startsAnewAfterAnError()
{
    SocketDecoder decoder;
    const Slice waiting(QByteArray("51-[\"a\",{\"_placeholder\":true,\"num\":0}]"));
    const Slice plain(QByteArray("2[\"b\"]"));
    QVERIFY(std::holds_alternative<SocketDecoder::Waiting>(decoder.receive(waiting)));
    QVERIFY(std::holds_alternative<DecodeError>(decoder.receive(plain)));
    QVERIFY(!decoder.isWaiting());
    const auto result = decoder.receive(plain);
    QVERIFY(std::holds_alternative<SocketPacket>(result));
    QVERIFY(std::get<SocketPacket>(result).attachments.isEmpty());
}

void tst_SocketDecoder::forgetsWhatItWaitsForWhenReset()
{
    SocketDecoder decoder;
    (void)decoder.receive(Slice(QByteArray("51-[\"a\",{\"_placeholder\":true,\"num\":0}]")));
    decoder.reset();
    QVERIFY(!decoder.isWaiting());
    QVERIFY(std::holds_alternative<DecodeError>(decoder.receive(QByteArray("late"))));
}

void tst_SocketDecoder::sharesRepeatedNamesAndNamespaces()
{
    SocketDecoder decoder;
    const auto first = std::get<SocketPacket>(decoder.receive(Slice(QByteArray("2/chat,[\"tick\",1]"))));
    const auto second = std::get<SocketPacket>(decoder.receive(Slice(QByteArray("2/chat,[\"tick\",2]"))));
    QCOMPARE(second.name.constData(), first.name.constData());
    QCOMPARE(second.nsp.constData(), first.nsp.constData());
    const auto other = std::get<SocketPacket>(decoder.receive(Slice(QByteArray("2/cha,[\"tic\",2]"))));
    QCOMPARE(other.name, QByteArray("tic"));
    QCOMPARE(other.nsp, QByteArray("/cha"));
    QCOMPARE(first.name, QByteArray("tick"));
}

void tst_SocketDecoder::keepsTheBytesOfTheMessage()
{
    const QByteArray text("2[\"a\",{\"b\":1}]");
    const auto packet = std::get<SocketPacket>(SocketDecoder().receive(Slice(text)));
    QCOMPARE(packet.text().bytes.constData(), text.constData());
    QCOMPARE(packet.data.bytes.constData(), text.constData());
}

void tst_SocketDecoder::acceptsTheDeepestNestingAndNoDeeper()
{
    const auto nested = [](int depth) {
        return Slice(QByteArray("2[\"a\",") + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + "]");
    };
    QVERIFY(std::holds_alternative<SocketPacket>(SocketDecoder().receive(nested(512))));
    const auto result = SocketDecoder().receive(nested(513));
    QVERIFY(std::holds_alternative<DecodeError>(result));
    QVERIFY(std::get<DecodeError>(result).reason.contains(QLatin1String("deeper than 512")));
    // As deep as it takes to overflow any stack, were it followed.
    QVERIFY(std::holds_alternative<DecodeError>(SocketDecoder().receive(nested(5000000))));
    QVERIFY(std::holds_alternative<DecodeError>(
        SocketDecoder().receive(Slice(QByteArray("2[\"a\",") + QByteArray("{\"a\":").repeated(1000000)))));
}

void tst_SocketDecoder::acceptsIdsOf64BitsAndNoMore()
{
    const auto packet = std::get<SocketPacket>(SocketDecoder().receive(Slice(QByteArray("39223372036854775807[]"))));
    QCOMPARE(packet.id, std::numeric_limits<qint64>::max());
    QVERIFY(std::holds_alternative<DecodeError>(SocketDecoder().receive(Slice(QByteArray("39223372036854775808[]")))));
}

static const QByteArrayList validPackets = {
    "0{\"token\":\"ab\\u00e4c\"}",
    "0/chat,{\"a\":[1,2.5e3,null,true,false]}",
    "1/chat,",
    "4/chat,{\"message\":\"€\"}",
    "2/chat?x=1,123[\"n\\n\\ud83d\\ude00\",\"€😀\",{\"a\":{\"b\":[1,-2.5e-10,{}]}},[]]",
    "52-/n,7[\"bin\",{\"_placeholder\":true,\"num\":0},[{\"x\":1,\"num\":1,\"_placeholder\":true}]]",
    "361-2[]",
    "3/n,0[\"x\"]",
    "2[\"a\",1e400,\"\\ud800\",-0]"};

void tst_SocketDecoder::survivesTruncationAtEveryByte_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const QByteArray &packet : validPackets)
        QTest::newRow(packet.constData()) << packet;
}

void tst_SocketDecoder::survivesTruncationAtEveryByte()
{
    QFETCH(QByteArray, text);
    for (qsizetype size = 0; size < text.size(); ++size) {
        // A copy of its own, so that a read beyond the end is a read beyond an allocation.
        const QByteArray part(text.constData(), size);
        const auto result = SocketDecoder().receive(Slice(part));
        if (const auto *error = std::get_if<DecodeError>(&result)) {
            QVERIFY(!error->reason.isEmpty());
            QVERIFY(error->offset >= 0 && error->offset <= size);
        }
        (void)Arguments::fromPacket(Slice(part), {}).toJson();
    }
}

void tst_SocketDecoder::survivesRandomBytes()
{
    QRandomGenerator random(20240229);
    constexpr char Bytes[] = "[]{}\",:\\u0123456789abcdefn-+.eE _placeholdertrue\x80\xc3\xed\xff\0\x1e/";
    const QByteArray alphabet(Bytes, sizeof Bytes - 1);
    int accepted = 0;
    for (int round = 0; round < 40000; ++round) {
        QByteArray text = validPackets[random.bounded(static_cast<int>(validPackets.size()))];
        for (int change = random.bounded(1, 5); change > 0; --change) {
            const qsizetype at = random.bounded(static_cast<int>(text.size()));
            const char byte = alphabet[random.bounded(static_cast<int>(alphabet.size()))];
            if (random.bounded(3) == 0)
                text.remove(at, random.bounded(1, 4)).append(byte);
            else
                text[at] = byte;
        }
        SocketDecoder decoder;
        auto result = decoder.receive(Slice(text));
        while (std::holds_alternative<SocketDecoder::Waiting>(result))
            result = decoder.receive(QByteArray("x"));
        if (const auto *error = std::get_if<DecodeError>(&result)) {
            QVERIFY(error->offset >= 0 && error->offset <= text.size());
            continue;
        }
        ++accepted;
        const auto &packet = std::get<SocketPacket>(result);
        (void)readJson(packet.data.view(), packet.attachments);
        if (!packet.data.isEmpty() && packet.data.view().front() == '[') {
            const Arguments arguments(packet.data, packet.attachments, packet.size, packet.first);
            QCOMPARE(arguments.toCbor().size(), packet.size);
            QCOMPARE(arguments.toVariantList().size(), packet.size);
            QCOMPARE(arguments.toJsonArray().size(), packet.size);
            QVERIFY(std::holds_alternative<Arguments>(Arguments::fromJson(arguments.toJson())));
        }
    }
    QVERIFY(accepted > 1000);
}

QTEST_APPLESS_MAIN(tst_SocketDecoder)
#include "tst_socketdecoder.moc"
