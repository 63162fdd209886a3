// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "theme/binarykind.h"

#include <QTest>

using namespace Sockeye;

class tst_BinaryKind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsByTheFirstBytes_data();
    void tellsByTheFirstBytes();
    void labelHasKindAndSize();
};

void tst_BinaryKind::tellsByTheFirstBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("PNG") << QByteArray::fromHex("89504e470d0a1a0a0000") << QStringLiteral("PNG");
    QTest::newRow("JPEG") << QByteArray::fromHex("ffd8ffe000104a46") << QStringLiteral("JPEG");
    QTest::newRow("GIF") << QByteArray("GIF89a\1\2") << QStringLiteral("GIF");
    QTest::newRow("WebP") << QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16) << QStringLiteral("WebP");
    QTest::newRow("RIFF of another kind") << QByteArray("RIFF\x10\0\0\0WAVEfmt ", 16) << QString();
    QTest::newRow("gzip") << QByteArray::fromHex("1f8b080000000000") << QStringLiteral("gzip");
    QTest::newRow("ZIP") << QByteArray("PK\3\4\x14\0", 6) << QStringLiteral("ZIP");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << QStringLiteral("PDF");
    QTest::newRow("text") << QByteArray("hello, world\n") << QStringLiteral("text");
    QTest::newRow("text beyond ASCII") << QByteArray("Grüße, 한국어") << QStringLiteral("text");
    QTest::newRow("letter cut by the sample")
        << QByteArray(255, 'x') + QByteArray("é and more") << QStringLiteral("text");
    QTest::newRow("too short to be sure") << QByteArray("abc") << QString();
    QTest::newRow("control characters") << QByteArray("abc\0\1\2\3\4defgh", 13) << QString();
    QTest::newRow("no UTF-8") << QByteArray::fromHex("fffefdfcfbfaf9f8") << QString();
    QTest::newRow("MessagePack may be anything") << QByteArray::fromHex("82a161 01a162 02") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void tst_BinaryKind::tellsByTheFirstBytes()
{
    QFETCH(QByteArray, bytes);
    QTEST(BinaryKind::name(bytes), "name");
}

void tst_BinaryKind::labelHasKindAndSize()
{
    const QByteArray picture = QByteArray("GIF89a") + QByteArray(16378, '\0');
    QCOMPARE(BinaryKind::label(picture), QStringLiteral("‹GIF, 16 KB›"));
    QCOMPARE(BinaryKind::label(QByteArray(4, '\1')), QStringLiteral("‹4 B›"));
}

QTEST_GUILESS_MAIN(tst_BinaryKind)
#include "tst_binarykind.moc"
