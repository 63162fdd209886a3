// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/argumentcheck.h"
#include "composer/attachmentlook.h"
#include "composer/binarytext.h"
#include "composer/pastedpicture.h"
#include <QBuffer>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Sockeye;
using Type = ArgumentDraft::Type;

namespace {

QByteArray pngOf(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class tst_BinaryText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesBytesThatReadBack_data();
    void writesBytesThatReadBack();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void refusesAFileThatMayNotBeRead();
    void readsAFileWhenItIsSent();
    void saysWhatBytesSeemToBe_data();
    void saysWhatBytesSeemToBe();
    void showsAPictureSmall();
    void checksALongTextAside();
    void forgetsAnOlderCheck();
    void keepsALargePictureInAFile();
    void takesAPictureOnlyWithoutText();
};

void tst_BinaryText::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    qRegisterMetaType<CheckedArgument>();
}

void tst_BinaryText::writesBytesThatReadBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("lines");
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(static_cast<char>(i));
    QTest::newRow("none") << QByteArray() << qsizetype(1);
    QTest::newRow("one") << QByteArray(1, '\0') << qsizetype(1);
    QTest::newRow("a whole line") << all.first(16) << qsizetype(1);
    QTest::newRow("every byte") << all << qsizetype(16);
}

void tst_BinaryText::writesBytesThatReadBack()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const qsizetype, lines);
    QCOMPARE(BinaryText::hexOf(bytes).count(u'\n') + 1, lines);
    QCOMPARE(std::get<QByteArray>(BinaryText::fromHex(BinaryText::hexOf(bytes))), bytes);
    QCOMPARE(std::get<QByteArray>(BinaryText::fromBase64(BinaryText::base64Of(bytes))), bytes);
}

void tst_BinaryText::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("word");
    QTest::newRow("no path") << QString() << QStringLiteral("No file is named");
    QTest::newRow("gone") << QStringLiteral("/no/such") << QStringLiteral("There is no file");
    QTest::newRow("a folder") << QStringLiteral("/") << QStringLiteral("not a regular file");
    QTest::newRow("gone at home") << QStringLiteral("~/no/such") << QStringLiteral("~/no/such");
}

void tst_BinaryText::saysWhatIsWrongWithAFile()
{
    QFETCH(const QString, path);
    QFETCH(const QString, word);
    for (const auto files : {BinaryText::Files::Read, BinaryText::Files::CheckOnly}) {
        const auto bytes = BinaryText::fromFile(path, files);
        QVERIFY(std::holds_alternative<BinaryText::Problem>(bytes));
        const QString reason = std::get<BinaryText::Problem>(bytes).reason;
        QVERIFY2(reason.contains(word), qPrintable(reason));
    }
}

void tst_BinaryText::refusesAFileThatMayNotBeRead()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("big")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(BinaryText::MaxFileSize + 1)); // a hole, no bytes
    const auto big = BinaryText::fromFile(file.fileName(), BinaryText::Files::Read);
    QVERIFY(std::holds_alternative<BinaryText::Problem>(big));
    QVERIFY(std::get<BinaryText::Problem>(big).reason.contains(QStringLiteral("at most")));
    QVERIFY(file.resize(1));
    QVERIFY(file.setPermissions({}));
    QFile again(file.fileName());
    if (again.open(QIODevice::ReadOnly))
        QSKIP("permissions mean nothing to this user");
    const auto closed = BinaryText::fromFile(file.fileName(), BinaryText::Files::CheckOnly);
    QVERIFY(std::get<BinaryText::Problem>(closed).reason.contains(QStringLiteral("permissions")));
}

void tst_BinaryText::readsAFileWhenItIsSent()
{
    QTemporaryDir folder;
    const ArgumentDraft draft{Type::File, folder.filePath(QStringLiteral("late"))};
    QFile file(draft.text);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("old");
    file.close();
    QVERIFY(!CheckedArgument::of(draft).error);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("newer");
    file.close();
    const auto sent = ArgumentParser::parse({draft});
    QCOMPARE(std::get<SocketIO::Arguments>(sent).attachments(), QByteArrayList({"newer"}));
    QVERIFY(file.remove());
    const auto gone = ArgumentParser::parse({draft});
    QVERIFY(std::get<ArgumentError>(gone).reason.contains(QStringLiteral("There is no file")));
}

void tst_BinaryText::saysWhatBytesSeemToBe_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("description");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("0 B");
    QTest::newRow("no known beginning") << QByteArray("\x01\x02\xff") << QStringLiteral("3 B");
    QTest::newRow("text") << QByteArray("hello world") << QStringLiteral("text, 11 B");
    const QByteArray png = pngOf({320, 200});
    QTest::newRow("picture") << png << QStringLiteral("PNG, 320 × 200, %1 B").arg(png.size());
}

void tst_BinaryText::saysWhatBytesSeemToBe()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, description);
    QCOMPARE(AttachmentLook::ofBytes(bytes, true).description(), description);
}

void tst_BinaryText::showsAPictureSmall()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pngOf({320, 200}));
    file.close();
    const auto checked = CheckedArgument::of({Type::File, file.fileName()});
    QVERIFY(checked.look);
    QCOMPARE(checked.look->thumbnail.size(), QSize(48, 30));
    QVERIFY(AttachmentLook::ofBytes("hello world", true).thumbnail.isNull());
    QVERIFY(AttachmentLook::ofBytes(pngOf({9, 9}).first(60), true).thumbnail.isNull()); // cut off
}

void tst_BinaryText::checksALongTextAside()
{
    ArgumentCheck check;
    QSignalSpy finished(&check, &ArgumentCheck::finished);
    check.start({Type::Json, QStringLiteral("{\"$hex\":\"01\"}")});
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<CheckedArgument>().attachments, 1);
    check.start({Type::Json, u'[' + QStringLiteral("1,").repeated(500'000) + u']'});
    QCOMPARE(finished.size(), 1); // typing goes on
    QVERIFY(check.isBusy());
    QTRY_COMPARE(finished.size(), 2);
    const auto error = finished[1][0].value<CheckedArgument>().error;
    QVERIFY(error);
    QCOMPARE(error->column, 1'000'002);
    QVERIFY(!check.isBusy());
}

void tst_BinaryText::forgetsAnOlderCheck()
{
    ArgumentCheck check;
    QSignalSpy finished(&check, &ArgumentCheck::finished);
    check.start({Type::Json, QString(5'000'000, u'[')});
    check.start({Type::Json, QStringLiteral("1")});
    QCOMPARE(finished.size(), 1);
    check.start({Type::Json, u'"' + QString(ArgumentCheck::ShortText, u'x') + u'"'});
    QTRY_COMPARE(finished.size(), 2);
    QVERIFY(!finished[1][0].value<CheckedArgument>().error);
}

void tst_BinaryText::keepsALargePictureInAFile()
{
    const QByteArray small = pngOf({8, 8});
    QCOMPARE(PastedPicture::token(small),
             QStringLiteral("{\"$base64\": \"%1\"}").arg(QString::fromLatin1(small.toBase64())));
    const QByteArray large(PastedPicture::ShortPicture + 1, 'x');
    const QString token = PastedPicture::token(large);
    QVERIFY(token.contains(QStringLiteral("$file")));
    const auto parsed = ArgumentParser::parse({{Type::Json, token}});
    QCOMPARE(std::get<SocketIO::Arguments>(parsed).attachments(), QByteArrayList({large}));
    QCOMPARE(PastedPicture::token(large), token);
}

void tst_BinaryText::takesAPictureOnlyWithoutText()
{
    QMimeData mime;
    QVERIFY(!PastedPicture::isIn(&mime));
    mime.setImageData(QImage(2, 2, QImage::Format_RGB32));
    QVERIFY(PastedPicture::isIn(&mime));
    mime.setText(QStringLiteral("cells of a table"));
    QVERIFY(!PastedPicture::isIn(&mime));
}

QTEST_MAIN(tst_BinaryText)
#include "tst_binarytext.moc"
