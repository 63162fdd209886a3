// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/chartseries.h"
#include "events/eventchart.h"
#include "events/eventmodel.h"
#include "socketscript.h"
#include "theme/theme.h"
#include "widgets.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;

class tst_ChartSeries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheNumbersOfAnEvent();
    void readsOneNumberOfEachEvent();
    void goesOnWithWhatComes();
    void countsEventsWithoutTheNumber();
    void windowOffersTheNumbers();
    void windowRefusesAnEventWithoutNumbers();
    void drawsManyPointsAndOne();

private:
    static SocketScript prices()
    {
        SocketScript script;
        script.at(1).in("quote", "{\"price\":{\"bid\":10.5},\"n\":1}").in("other", "{\"price\":{\"bid\":99},\"n\":9}");
        script.at(2).in("quote", "{\"price\":{\"bid\":12},\"n\":2}");
        return script;
    }
    static ChartPath bid() { return {{qsizetype{0}, QByteArray("price"), QByteArray("bid")}}; }
};

void tst_ChartSeries::findsTheNumbersOfAnEvent()
{
    const auto arguments = std::get<SocketIO::Arguments>(
        SocketIO::Arguments::fromJson("[{\"a\":1,\"b\":{\"c\":[2,\"x\"]},\"d\":\"3\"},4,true,null]"));
    QStringList texts;
    for (const ChartPath &path : ChartPath::numbersIn(arguments))
        texts.append(path.text());
    QCOMPARE(texts, (QStringList{QStringLiteral("[1]"), QStringLiteral("[0].a"), QStringLiteral("[0].b.c[0]")}));
}

void tst_ChartSeries::readsOneNumberOfEachEvent()
{
    const SocketScript script = prices();
    EventModel model;
    model.setLog(script.log);
    ChartSeries series(0, bid());
    series.step(model.fold().rows(), *script.log, 1s);
    QVERIFY(series.isFinished(model.fold().rows()));
    QCOMPARE(series.points().size(), 2u);
    QCOMPARE(series.points()[0].value, 10.5);
    QCOMPARE(series.points()[1].time, std::chrono::microseconds(2ms));
    QCOMPARE(series.least(), 10.5);
    QCOMPARE(series.most(), 12.0);
    QCOMPARE(series.mean(), 11.25);
}

void tst_ChartSeries::goesOnWithWhatComes()
{
    SocketScript script = prices();
    EventModel model;
    model.setLog(script.log);
    ChartSeries series(0, bid());
    series.step(model.fold().rows(), *script.log, 1s);
    script.in("quote", "{\"price\":{\"bid\":-3e2}}");
    model.extend();
    QVERIFY(!series.isFinished(model.fold().rows()));
    series.step(model.fold().rows(), *script.log, 1s);
    QCOMPARE(series.least(), -300.0);
}

void tst_ChartSeries::countsEventsWithoutTheNumber()
{
    SocketScript script = prices();
    script.in("quote", "{\"price\":null}").in("quote").in("quote", "{\"price\":{\"bid\":\"12\"}}");
    EventModel model;
    model.setLog(script.log);
    ChartSeries series(0, bid());
    series.step(model.fold().rows(), *script.log, 1s);
    QCOMPARE(series.points().size(), 2u);
    QCOMPARE(series.skipped(), 3);
}

void tst_ChartSeries::windowOffersTheNumbers()
{
    SocketScript script = prices();
    EventModel model;
    model.setLog(script.log);
    QWidget parent;
    EventChart chart(&model, &parent);
    QVERIFY(chart.open(model.row(0)));
    QVERIFY(chart.isVisible());
    auto *paths = byName<QComboBox>(chart, QStringLiteral("Number of the event"));
    QCOMPARE(paths->count(), 2);
    paths->setCurrentText(QStringLiteral("[0].price.bid"));
    const auto *facts = byName<QLabel>(chart, QStringLiteral("Facts of the chart"));
    QVERIFY(facts->text().contains(QStringLiteral("mean 11.25")));
    script.in("quote", "{\"price\":{\"bid\":50}}");
    model.extend();
    chart.extend();
    QVERIFY(facts->text().contains(QStringLiteral("most 50")));
    model.setLog(nullptr);
    QVERIFY(!chart.isVisible());
}

void tst_ChartSeries::windowRefusesAnEventWithoutNumbers()
{
    const SocketScript script = SocketScript().in("text", "\"12\",true");
    EventModel model;
    model.setLog(script.log);
    QWidget parent;
    EventChart chart(&model, &parent);
    QVERIFY(!chart.open(model.row(0)));
    QVERIFY(!chart.isVisible());
}

void tst_ChartSeries::drawsManyPointsAndOne()
{
    for (const int events : {1, 2, 20'000}) {
        SocketScript script;
        for (int i = 0; i < events; ++i)
            script.at(i).in("tick", QByteArray::number(i % 997));
        EventModel model;
        model.setLog(script.log);
        while (model.total() < events)
            model.extend();
        QWidget parent;
        EventChart chart(&model, &parent);
        QVERIFY(chart.open(model.row(0)));
        for (int slices = 0; slices < 1000; ++slices)
            chart.extend();
        for (const auto scheme : {Theme::Scheme::Dark, Theme::Scheme::Light}) {
            Theme::apply(*qApp, scheme);
            QVERIFY(!chart.grab().isNull());
        }
    }
}

QTEST_MAIN(tst_ChartSeries)
#include "tst_chartseries.moc"
