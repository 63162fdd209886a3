// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/packetpreview.h"
#include "composer/previewpane.h"
#include "ui/widgets.h"
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

using namespace Sockeye;
using SocketIO::Arguments;
using SocketIO::Packet;
using SocketIO::Protocol;

class tst_Preview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatLeaves_data();
    void showsWhatLeaves();
    void marksTheNumberThatIsNotKnown_data();
    void marksTheNumberThatIsNotKnown();
    void putsTheTypeBeforeBinaryOfEngine3();
    void showsMessagePackAsBytes();
    void sumsUpWhatIsLargeAndShowsAllOnDemand();
    void cutsNoLetterInTwo();
    void saysHowMuchBinaryIsLeftOut();
    void saysWhatAnAttachmentIs();
    void copiesTheFormOfPolling();
    void saysWhyThereIsNothing();
};

Q_DECLARE_METATYPE(SocketIO::Packet)

static Packet eventOf(const QByteArray &nsp, qint64 id, const Arguments &arguments)
{
    return {Packet::Type::Event, nsp, id, "a", arguments};
}

void tst_Preview::showsWhatLeaves_data()
{
    QTest::addColumn<Packet>("packet");
    QTest::addColumn<QString>("text");
    QTest::newRow("main namespace") << eventOf("/", -1, Arguments::of(1)) << QStringLiteral("42[\"a\",1]");
    QTest::newRow("known number") << eventOf("/chat", 17, Arguments::of("é"))
                                  << QStringLiteral("42/chat,17[\"a\",\"é\"]");
    QTest::newRow("binary") << eventOf("/", -1, Arguments::of(QByteArray("\1\2")))
                            << QStringLiteral("451-[\"a\",{\"_placeholder\":true,\"num\":0}]");
    QTest::newRow("answer") << Packet{Packet::Type::Ack, "/", 4, {}, Arguments::of("ok")}
                            << QStringLiteral("434[\"ok\"]");
}

void tst_Preview::showsWhatLeaves()
{
    QFETCH(const Packet, packet);
    const PacketPreview preview = PacketPreview::of(packet, {});
    QTEST(PacketPreview::content(preview.messages().constFirst(), false), "text");
    QCOMPARE(preview.messages().size(), 1 + packet.arguments.attachments().size());
    for (qsizetype i = 0; i < packet.arguments.attachments().size(); ++i)
        QCOMPARE(preview.messages()[i + 1].bytes, packet.arguments.attachments()[i]);
}

void tst_Preview::marksTheNumberThatIsNotKnown_data()
{
    QTest::addColumn<QByteArray>("nsp");
    QTest::addColumn<QString>("text");
    QTest::newRow("main namespace") << QByteArray("/") << QStringLiteral("42‹next\u00a0id›[\"a\",0]");
    QTest::newRow("digits and brackets in the namespace")
        << QByteArray("/0[é") << QStringLiteral("42/0[é,‹next\u00a0id›[\"a\",0]");
}

void tst_Preview::marksTheNumberThatIsNotKnown()
{
    QFETCH(const QByteArray, nsp);
    const PacketPreview preview = PacketPreview::of(eventOf(nsp, PacketPreview::NextId, Arguments::of(0)), {});
    QTEST(PacketPreview::content(preview.messages().constFirst(), false), "text");
    QTEST(preview.toText(), "text");
}

void tst_Preview::putsTheTypeBeforeBinaryOfEngine3()
{
    const PacketPreview preview =
        PacketPreview::of(eventOf("/", -1, Arguments::of(QByteArray("\1"))), {Protocol::V3, {}});
    QCOMPARE(preview.messages()[1].bytes, QByteArray("\4\1"));
    QCOMPARE(PacketPreview::content(preview.messages()[1], false), QStringLiteral("04 01"));
}

void tst_Preview::showsMessagePackAsBytes()
{
    const Packet packet = eventOf("/", PacketPreview::NextId, Arguments::of(QByteArray("\1\2")));
    const PacketPreview preview = PacketPreview::of(packet, {Protocol::V4, SocketIO::messagePackParser()});
    QCOMPARE(preview.messages().size(), 1);
    const PreviewMessage &message = preview.messages().constFirst();
    QVERIFY(!message.isText);
    Packet sent = packet;
    sent.id = 0;
    QCOMPARE(message.bytes, SocketIO::messagePackParser()->encode(sent).binary.constFirst());
    QVERIFY(preview.note().contains(QStringLiteral("stands as 0")));
}

void tst_Preview::sumsUpWhatIsLargeAndShowsAllOnDemand()
{
    const QString large(100'000, u'x');
    const PacketPreview preview = PacketPreview::of(eventOf("/", -1, Arguments::of(large, "end")), {});
    const PreviewMessage &message = preview.messages().constFirst();
    QVERIFY(PacketPreview::isCut(message));
    const QString cut = PacketPreview::content(message, false);
    QVERIFY(cut.size() < 5000);
    QVERIFY(cut.contains(QStringLiteral("… 94 KB more …")) || cut.contains(QStringLiteral(" KB more …")));
    QVERIFY(cut.endsWith(QStringLiteral("\"end\"]")));
    QString whole = PacketPreview::content(message, true);
    QCOMPARE(whole.remove(u'\n').toUtf8(), message.bytes);
}

void tst_Preview::cutsNoLetterInTwo()
{
    for (int shift = 0; shift < 4; ++shift) {
        const QString large = QString(shift, u'x') + QStringLiteral("😀").repeated(5000);
        const PacketPreview preview = PacketPreview::of(eventOf("/", -1, Arguments::of(large)), {});
        QVERIFY(!PacketPreview::content(preview.messages().constFirst(), false).contains(QChar::ReplacementCharacter));
    }
}

void tst_Preview::saysHowMuchBinaryIsLeftOut()
{
    const QByteArray large(1024 * 1024, '\7');
    const PacketPreview preview = PacketPreview::of(eventOf("/", -1, Arguments::of(large)), {});
    const PreviewMessage &message = preview.messages()[1];
    QVERIFY(message.title.contains(QStringLiteral("1 MB")) || message.title.contains(QStringLiteral("1.0 MB")));
    QVERIFY(PacketPreview::content(message, false).contains(QStringLiteral("more …")));
    QVERIFY(PacketPreview::content(message, true).endsWith(QStringLiteral("… 768 KB more …")));
    QCOMPARE(preview.size(), preview.messages()[0].bytes.size() + large.size());
}

void tst_Preview::saysWhatAnAttachmentIs()
{
    const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    for (const Protocol protocol : {Protocol::V3, Protocol::V4}) {
        const PacketPreview preview =
            PacketPreview::of(eventOf("/", -1, Arguments::of(png, QByteArray())), {protocol, {}});
        QVERIFY2(preview.messages()[1].title.startsWith(QStringLiteral("Binary message 1 of 2 · PNG")),
                 qPrintable(preview.messages()[1].title));
    }
}

void tst_Preview::copiesTheFormOfPolling()
{
    const PacketPreview preview = PacketPreview::of(eventOf("/", -1, Arguments::of(QByteArray("\1\2"))), {});
    QCOMPARE(preview.toText(), QStringLiteral("451-[\"a\",{\"_placeholder\":true,\"num\":0}]\nbAQI="));
}

void tst_Preview::saysWhyThereIsNothing()
{
    PreviewPane pane;
    auto *text = byName<QPlainTextEdit>(pane, QStringLiteral("The packet that will leave"));
    pane.show(PacketPreview::of(eventOf("/", -1, Arguments::of(1)), {}), {});
    QVERIFY(text->toPlainText().contains(QStringLiteral("42[\"a\",1]")));
    pane.showProblem(QStringLiteral("No name."));
    QCOMPARE(text->toPlainText(), QString());
    QCOMPARE(byName<QLabel>(pane, QStringLiteral("About the packet"))->text(), QStringLiteral("No name."));
    QCOMPARE(nameless(pane), QStringList());
}

QTEST_MAIN(tst_Preview)
#include "tst_preview.moc"
