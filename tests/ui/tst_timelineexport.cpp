// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "timeline/timelinepanel.h"
#include "timeline/timelinepicture.h"
#include "timeline/timelineview.h"
#include "ui/tracescript.h"

#include <QAction>
#include <QApplication>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace Sockeye;

class tst_TimelineExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { panel.reset(); }

    void paintsTheTimeInSightAtAnyWidth_data();
    void paintsTheTimeInSightAtAnyWidth();
    void writesAnSvgThatCanBeRead();
    void writesByTheNameOfTheFile();
    void tellsWhyItCouldNotBeWritten();
    void hasAllNamespacesHoweverLowThePanel();
    void cannotBeUsedWithoutAConnection();

private:
    [[nodiscard]] TimelinePicture picture(int width) const
    {
        return TimelinePicture(panel->view()->scene(), panel->view()->words(), panel->palette(), panel->font(), width);
    }

    std::unique_ptr<TimelinePanel> panel;
};

void tst_TimelineExport::init()
{
    TraceScript script;
    script.upgradedConnection(0);
    script.at(100).state(TraceScript::Kind::Closed, "forced close");
    panel = std::make_unique<TimelinePanel>();
    panel->resize(600, 120);
    panel->show();
    panel->setLog(script.log);
    panel->view()->fitAll();
}

void tst_TimelineExport::paintsTheTimeInSightAtAnyWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QSize>("pixels");
    const int height = TimelineLayout::fullHeight(1);
    QTest::newRow("narrow") << 300 << QSize(600, 2 * height);
    QTest::newRow("too narrow") << 1 << QSize(600, 2 * height);
    QTest::newRow("wide") << 4000 << QSize(8000, 2 * height);
    QTest::newRow("as wide as images can be") << 30'000 << QSize(30'000, height);
}

void tst_TimelineExport::paintsTheTimeInSightAtAnyWidth()
{
    QFETCH(int, width);
    QFETCH(QSize, pixels);
    const QImage image = picture(width).image();
    QCOMPARE(image.size(), pixels);
    // The span of the whole connection reaches from near the left to near the right of its lane.
    const int y = (TimelineLayout::AxisHeight + 8) * (pixels.height() / TimelineLayout::fullHeight(1));
    const QRgb ground = panel->palette().color(QPalette::Base).rgb();
    QVERIFY(image.pixel(pixels.width() / 2, y) != ground);
    QVERIFY(image.pixel(pixels.width() - pixels.width() / 12, y) != ground);
}

void tst_TimelineExport::writesAnSvgThatCanBeRead()
{
    const TimelinePicture wide = picture(1600);
    const QByteArray svg = wide.svg();
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox().size(), wide.size());
    QVERIFY(svg.contains("websocket"));
    QVERIFY(svg.contains("upgraded in 31"));
}

void tst_TimelineExport::writesByTheNameOfTheFile()
{
    QTemporaryDir folder;
    QCOMPARE(panel->exportTo(folder.filePath(QStringLiteral("a.png")), 500), QString());
    QCOMPARE(panel->exportTo(folder.filePath(QStringLiteral("b.SVG")), 500), QString());
    QCOMPARE(QImage(folder.filePath(QStringLiteral("a.png"))).width(), 1000);
    QVERIFY(QSvgRenderer(folder.filePath(QStringLiteral("b.SVG"))).isValid());
}

void tst_TimelineExport::tellsWhyItCouldNotBeWritten()
{
    QVERIFY(!panel->exportTo(QStringLiteral("/nowhere/at/all.png"), 500).isEmpty());
}

void tst_TimelineExport::hasAllNamespacesHoweverLowThePanel()
{
    TraceScript script;
    script.open(0);
    for (int i = 0; i < 30; ++i)
        script.nsp(TraceScript::Kind::NamespaceConnected, QByteArray("/room-" + QByteArray::number(i)), "sid");
    panel->setLog(script.log);
    QVERIFY(panel->view()->scene().layout.hiddenHeight() > 0);
    QVERIFY(picture(800).svg().contains("/room-29"));
}

void tst_TimelineExport::cannotBeUsedWithoutAConnection()
{
    auto *png = panel->findChild<QAction *>(QStringLiteral("timeline.exportPng"));
    QVERIFY(png && png->isEnabled());
    panel->setLog(nullptr);
    QVERIFY(!png->isEnabled());
}

QTEST_MAIN(tst_TimelineExport)
#include "tst_timelineexport.moc"
