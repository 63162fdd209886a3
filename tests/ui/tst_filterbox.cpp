// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventmodel.h"
#include "events/filterbox.h"
#include "socketscript.h"
#include "theme/theme.h"
#include "widgets.h"

#include <QApplication>
#include <QCompleter>
#include <QJsonArray>
#include <QLabel>
#include <QListView>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Sockeye;
using SocketIO::Direction;

class tst_FilterBox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everythingHasAnAccessibleName();
    void tellsTheFilterAtEachLetter();
    void keepsTheFilterBeforeAMistake();
    void saysNothingToWhoIsStillTyping();
    void underlinesTheMistake();
    void completesWhatWasSeen();
    void anExampleIsWritten();
    void savesAppliesRenamesAndDeletes();
    void comesBackWhereItWas();
    void ignoresABrokenPlace();
    void readsTimesByTheDayOfTheLog();
    void saysWhenTimesMakeNoSenseOnAnotherDay();

private:
    QLineEdit *line() { return byName<QLineEdit>(*box, QStringLiteral("Filter events")); }
    QLabel *problem() { return byName<QLabel>(*panel, QStringLiteral("What is wrong with the filter")); }
    QString applied(const QSignalSpy &spy) { return spy.last().first().value<EventFilter>().line(); }

    std::unique_ptr<SocketScript> script;
    std::unique_ptr<EventModel> model;
    std::unique_ptr<QWidget> panel;
    FilterBox *box = nullptr;
};

void tst_FilterBox::initTestCase()
{
    Theme::apply(*qApp, Theme::Scheme::Light);
}

void tst_FilterBox::init()
{
    script = std::make_unique<SocketScript>();
    script->event(Direction::In, "/chat", "chat.message").event(Direction::Out, "/chat", "chat typing").in("ping");
    model = std::make_unique<EventModel>();
    model->setLog(script->log);
    panel = std::make_unique<QWidget>();
    box = new FilterBox(model.get(), panel.get());
    box->addCommands(panel.get());
    panel->resize(600, 100);
    box->resize(600, 60);
    panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
}

void tst_FilterBox::everythingHasAnAccessibleName()
{
    QCOMPARE(nameless(*panel), QStringList());
}

void tst_FilterBox::tellsTheFilterAtEachLetter()
{
    QSignalSpy changed(box, &FilterBox::filterChanged);
    QTest::keyClicks(line(), QStringLiteral("ab"));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(applied(changed), QStringLiteral("ab"));
    line()->clear();
    QVERIFY(changed.last().first().value<EventFilter>().isEmpty());
}

void tst_FilterBox::keepsTheFilterBeforeAMistake()
{
    QSignalSpy changed(box, &FilterBox::filterChanged);
    box->setLine(QStringLiteral("dir:in"));
    QVERIFY(!problem()->isVisible());
    box->setLine(QStringLiteral("dir:in has:luck"));
    QCOMPARE(changed.size(), 1);
    QVERIFY(problem()->isVisible());
    QVERIFY(problem()->text().contains(QStringLiteral("“luck” is none of binary, arguments, ack, fact.")));
    QVERIFY(problem()->text().contains(QStringLiteral("“dir:in” stays in force")));
    box->setLine(QStringLiteral("has:binary"));
    QVERIFY(!problem()->isVisible());
    QCOMPARE(applied(changed), QStringLiteral("has:binary"));
    line()->clear();
    box->setLine(QStringLiteral("(a"));
    QVERIFY(problem()->text().contains(QStringLiteral("all events are shown")));
}

void tst_FilterBox::saysNothingToWhoIsStillTyping()
{
    QTest::keyClicks(line(), QStringLiteral("dir:"));
    QVERIFY(!problem()->isVisible());
    QTRY_VERIFY(problem()->isVisible());
    QTest::keyClicks(line(), QStringLiteral("in"));
    QVERIFY(!problem()->isVisible());
    QTest::keyClicks(line(), QStringLiteral(" (x"));
    QVERIFY(!problem()->isVisible());
    QTest::keyClick(line(), Qt::Key_Return);
    QVERIFY(problem()->isVisible());
}

void tst_FilterBox::underlinesTheMistake()
{
    const auto isRed = [](QColor color) { return color.red() > color.green() + 60 && color.red() > color.blue() + 60; };
    const auto redColumns = [&] {
        const QImage picture = line()->grab().toImage();
        QList<int> columns;
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = picture.height() / 2; y < picture.height() - 2; ++y) {
                if (isRed(picture.pixelColor(x, y))) {
                    columns.append(x);
                    break;
                }
            }
        }
        return columns;
    };
    box->setLine(QStringLiteral("dir:in dir:iin"));
    const QList<int> columns = redColumns();
    QVERIFY(columns.size() > 5);
    const int from = line()->cursorPositionAt(QPoint(columns.first(), line()->height() / 2));
    const int to = line()->cursorPositionAt(QPoint(columns.last(), line()->height() / 2));
    QCOMPARE(from, 11);
    QCOMPARE(to, 14);
    box->setLine(QStringLiteral("dir:in"));
    QVERIFY(redColumns().isEmpty());
}

void tst_FilterBox::completesWhatWasSeen()
{
    QTest::keyClicks(line(), QStringLiteral("event:cha"));
    auto *popup = line()->findChild<QCompleter *>()->popup();
    QVERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), 2);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(line()->text(), QStringLiteral("event:\"chat typing\""));
    QTest::keyClicks(line(), QStringLiteral(" di"));
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(line()->text(), QStringLiteral("event:\"chat typing\" dir:"));
    QVERIFY(popup->isVisible());
    QCOMPARE(popup->model()->index(1, 0).data().toString(), QStringLiteral("out"));
    popup->hide();
}

void tst_FilterBox::anExampleIsWritten()
{
    box->setLine(QStringLiteral("ping"));
    QTest::mouseClick(byName<QToolButton>(*box, QStringLiteral("How to write a filter")), Qt::LeftButton);
    auto *list = byName<QTreeWidget>(*box, QStringLiteral("Examples of filters"));
    QVERIFY(list->isVisible());
    const auto found = list->findItems(QStringLiteral("dir:out"), Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    list->scrollToItem(found.first());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(found.first()).center());
    QCOMPARE(line()->text(), QStringLiteral("ping dir:out"));
    QVERIFY(!list->isVisible());
}

void tst_FilterBox::savesAppliesRenamesAndDeletes()
{
    QSignalSpy places(box, &FilterBox::placeChanged);
    box->setLine(QStringLiteral("dir:out"));
    auto *button = byName<QToolButton>(*box, QStringLiteral("Saved filters"));
    QTest::mouseClick(button, Qt::LeftButton);
    auto *name = byName<QLineEdit>(*box, QStringLiteral("Name for the filter"));
    QVERIFY(name->isVisible());
    QTest::keyClicks(name, QStringLiteral("Mine"));
    places.clear();
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(places.size(), 1);
    auto *list = byName<QTreeView>(*box, QStringLiteral("Saved filters"));
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->model()->setData(list->model()->index(0, 0), QStringLiteral("What I sent")));
    box->setLine({});
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(line()->text(), QStringLiteral("dir:out"));
    QVERIFY(!list->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::mouseClick(byName<QToolButton>(*box, QStringLiteral("Delete")), Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), 0);
    list->window()->hide();
}

void tst_FilterBox::comesBackWhereItWas()
{
    const QJsonObject place{{QStringLiteral("saved"),
                             QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("n")},
                                                    {QStringLiteral("filter"), QStringLiteral("ping")}}}}};
    FilterBox other(model.get());
    QSignalSpy changed(&other, &FilterBox::filterChanged);
    other.setPlace(place);
    QCOMPARE(other.place(), place);
    QCOMPARE(changed.size(), 0); // what is filtered belongs to one connection
    other.setLine(QStringLiteral("dir:out"));
    QCOMPARE(other.place(), place);
}

void tst_FilterBox::ignoresABrokenPlace()
{
    box->setPlace({{QStringLiteral("saved"), QStringLiteral("x")}});
    QCOMPARE(box->place(), QJsonObject());
    box->setPlace(
        {{QStringLiteral("saved"), QJsonArray{1, QJsonObject{{QStringLiteral("name"), QStringLiteral("n")}}}}});
    QCOMPARE(box->place(), QJsonObject());
}

void tst_FilterBox::readsTimesByTheDayOfTheLog()
{
    QSignalSpy changed(box, &FilterBox::filterChanged);
    box->setLine(QStringLiteral("time:12:00"));
    SocketScript other;
    model->setLog(other.log);
    box->readAgain();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(applied(changed), QStringLiteral("time:12:00"));
}

void tst_FilterBox::saysWhenTimesMakeNoSenseOnAnotherDay()
{
#ifdef Q_OS_WIN
    QSKIP("The clock of a program cannot be set here.");
#else
    const QByteArray before = qgetenv("TZ");
    const auto setHour = [](int hour) {
        const int behind = QDateTime::currentDateTimeUtc().time().hour() - hour;
        qputenv("TZ", "TST" + QByteArray::number(behind));
        tzset();
    };
    const auto restore = qScopeGuard([&before] {
        before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
        tzset();
    });
    setHour(23);
    model->setLog(SocketScript().log);
    QSignalSpy changed(box, &FilterBox::filterChanged);
    box->setLine(QStringLiteral("time:23:50..00:10"));
    QCOMPARE(changed.size(), 1);
    setHour(10);
    model->setLog(SocketScript().log);
    box->readAgain();
    QCOMPARE(changed.size(), 1);
    QVERIFY(problem()->isVisible());
    box->setLine(QStringLiteral("ping"));
    QVERIFY(!problem()->isVisible());
#endif
}

QTEST_MAIN(tst_FilterBox)
#include "tst_filterbox.moc"
