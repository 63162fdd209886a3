// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/draftjson.h"
#include <QJsonDocument>
#include <QTest>

using namespace Sockeye;
using Type = ArgumentDraft::Type;

class tst_DraftJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void takesAnything_data();
    void takesAnything();
    void keepsWhatItKnowsBesideWhatItDoesNot();
    void measuresTheTexts();
};

Q_DECLARE_METATYPE(Sockeye::Draft)

static Draft afterRestart(const Draft &draft)
{
    const QByteArray file = QJsonDocument(DraftJson::of(draft)).toJson(QJsonDocument::Compact);
    return DraftJson::draft(QJsonDocument::fromJson(file).object());
}

void tst_DraftJson::comesBackAsItWas_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::newRow("nothing written") << Draft();
    Draft all;
    all.nsp = QStringLiteral("/chat?room=1");
    all.event = QStringLiteral("a \"quoted\" name\n");
    for (const Type type : {Type::Json, Type::Text, Type::Number, Type::Boolean, Type::Null, Type::File, Type::Hex,
                            Type::Base64, Type::Utf8})
        all.arguments.append({type, QStringLiteral("9007199254740993")});
    all.ack = true;
    all.timeout = std::chrono::milliseconds(1250);
    all.isVolatile = true;
    all.retries = 3;
    all.compress = false;
    QTest::newRow("every type and flag") << all;
    Draft odd;
    odd.arguments = {{Type::Json, QStringLiteral("{\"half\": ")},
                     {Type::Text, QStringLiteral("a\tb\r\n\u2028\u00a0😀\x01")},
                     {Type::Text, QString()}};
    odd.timeout = std::chrono::milliseconds(0);
    QTest::newRow("half a JSON text and odd letters") << odd;
    Draft many;
    many.arguments = QList<ArgumentDraft>(300, {Type::Number, QStringLiteral("1")});
    QTest::newRow("many arguments") << many;
}

void tst_DraftJson::comesBackAsItWas()
{
    QFETCH(const Draft, draft);
    QVERIFY(afterRestart(draft) == draft);
}

void tst_DraftJson::takesAnything_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("wrong types") << QByteArray(R"({"nsp":1,"event":[],"arguments":{},"ack":"yes","timeout":"5",
        "volatile":1,"retries":{},"compress":null})");
    QTest::newRow("arguments that are none") << QByteArray(R"({"arguments":[1,"a",null,[]]})");
    QTest::newRow("unknown keys") << QByteArray(R"({"colour":"red","arguments":[]})");
}

void tst_DraftJson::takesAnything()
{
    QFETCH(const QByteArray, json);
    QVERIFY(DraftJson::draft(QJsonDocument::fromJson(json).object()) == Draft());
}

void tst_DraftJson::keepsWhatItKnowsBesideWhatItDoesNot()
{
    const QJsonObject json =
        QJsonDocument::fromJson(R"({"event":"e","arguments":[{"type":"hologram","text":"1"},{"type":"hex","text":"01"}],
            "timeout":-5,"retries":1e9,"new":{}})")
            .object();
    const Draft draft = DraftJson::draft(json);
    QCOMPARE(draft.event, QStringLiteral("e"));
    const QList<ArgumentDraft> expected = {{Type::Json, QStringLiteral("1")}, {Type::Hex, QStringLiteral("01")}};
    QCOMPARE(draft.arguments, expected);
    QCOMPARE(draft.timeout.count(), 0);
    QVERIFY(draft.retries >= -1 && draft.retries <= 1000);
}

void tst_DraftJson::measuresTheTexts()
{
    Draft draft;
    const qsizetype blank = DraftJson::size(draft);
    draft.arguments = {{Type::Text, QString(1000, u'x')}};
    QVERIFY(DraftJson::size(draft) >= blank + 1000);
}

QTEST_MAIN(tst_DraftJson)
#include "tst_draftjson.moc"
