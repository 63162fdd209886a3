// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/imagepage.h"
#include "ui/widgets.h"
#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QTest>

using namespace Sockeye;

class tst_ImagePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsPictures_data();
    void showsPictures();
    void fitsThePictureToThePage();
    void enlargesByKeys();
    void refusesABombBeforeItAllocates();
    void saysWhatIsWrongWithABrokenOne();
    void decodesABigOneAside();
    void forgetsTheLastPicture();

private:
    QString facts() { return byName<QLabel>(*m_page, QStringLiteral("Facts about the picture"))->text(); }
    QLabel *picture() { return byName<QLabel>(*m_page, QStringLiteral("Picture")); }
    static QByteArray encoded(const QImage &image, const char *format)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }
    static QImage red(int width, int height)
    {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::red);
        return image;
    }

    std::unique_ptr<ImagePage> m_page;
};

void tst_ImagePage::init()
{
    m_page = std::make_unique<ImagePage>();
    m_page->resize(300, 200);
    m_page->show();
}

void tst_ImagePage::showsPictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("facts");
    QTest::newRow("PNG") << encoded(red(30, 20), "PNG") << QStringLiteral("PNG, 30 × 20 pixels");
    QTest::newRow("JPEG") << encoded(red(30, 20), "JPG") << QStringLiteral("JPEG, 30 × 20 pixels");
    QTest::newRow("BMP") << encoded(red(3, 2), "BMP") << QStringLiteral("BMP, 3 × 2 pixels");
    QTest::newRow("GIF") << QByteArray::fromBase64("R0lGODdhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs=")
                         << QStringLiteral("GIF, 1 × 1 pixels");
}

void tst_ImagePage::showsPictures()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, facts);
    m_page->setBytes(bytes);
    QVERIFY2(this->facts().startsWith(facts), qPrintable(this->facts()));
    QVERIFY(!m_page->image().isNull());
    QCOMPARE(picture()->size(), m_page->image().size()); // small ones are not blown up
}

void tst_ImagePage::fitsThePictureToThePage()
{
    m_page->setBytes(encoded(red(1000, 200), "PNG"));
    QVERIFY(picture()->width() <= 300);
    QCOMPARE(picture()->height(), picture()->width() / 5);
    const int before = picture()->width();
    m_page->resize(220, 200);
    QVERIFY(picture()->width() <= m_page->width());
    QVERIFY(picture()->width() < before);
}

void tst_ImagePage::enlargesByKeys()
{
    m_page->setBytes(encoded(red(10, 10), "PNG"));
    m_page->setZoom(4);
    QCOMPARE(picture()->size(), QSize(40, 40));
    m_page->findChild<QAction *>(QStringLiteral("inspector.zoomIn"))->trigger();
    QCOMPARE(picture()->size(), QSize(80, 80));
    m_page->findChild<QAction *>(QStringLiteral("inspector.zoomFit"))->trigger();
    QCOMPARE(picture()->size(), QSize(10, 10));
    for (int i = 0; i < 40; ++i)
        m_page->findChild<QAction *>(QStringLiteral("inspector.zoomIn"))->trigger();
    QVERIFY(picture()->width() <= 320); // there is an end to it
}

void tst_ImagePage::refusesABombBeforeItAllocates()
{
    // The head of a PNG of 50,000 x 50,000 pixels, which would need 10 GB.
    m_page->setBytes(QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"
                                         "0000c3500000c3500802000000c4cdaa9d000000004944415435af061e"));
    QVERIFY(m_page->image().isNull());
    QVERIFY2(facts().contains(QStringLiteral("50,000 × 50,000")), qPrintable(facts()));
    QVERIFY(facts().contains(QStringLiteral("not shown")));
    QVERIFY(!m_page->findChild<QAction *>(QStringLiteral("inspector.zoomIn"))->isEnabled());
}

void tst_ImagePage::saysWhatIsWrongWithABrokenOne()
{
    m_page->setBytes("\x89PNG\r\n\x1a\n and no more");
    QVERIFY(facts().contains(QStringLiteral("cannot be shown")));
    m_page->setBytes(encoded(red(300, 300), "PNG").first(60));
    QVERIFY(m_page->image().isNull() || !facts().isEmpty());
}

void tst_ImagePage::decodesABigOneAside()
{
    m_page->setBytes(encoded(red(3000, 2000), "PNG"));
    QVERIFY(m_page->image().isNull());
    QTRY_COMPARE(m_page->image().size(), QSize(3000, 2000));
    m_page->setBytes(encoded(red(3000, 2000), "PNG"));
    m_page->setBytes(encoded(red(2, 2), "PNG")); // the big one comes too late
    QCOMPARE(m_page->image().size(), QSize(2, 2));
}

void tst_ImagePage::forgetsTheLastPicture()
{
    m_page->setBytes(encoded(red(30, 20), "PNG"));
    m_page->clear();
    QVERIFY(m_page->image().isNull());
    QCOMPARE(facts(), QString());
}

QTEST_MAIN(tst_ImagePage)
#include "tst_imagepage.moc"
