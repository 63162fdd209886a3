// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/listener.h>

#include <QTest>

using namespace SocketIO;

class tst_Listener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsWithTypedParameters();
    void callsWithFewerOrMoreParametersThanArguments();
    void callsWithTheEvent();
    void callsWithAllArguments();
    void callsWithNothing();
    void callsAFunctionAndAMutableLambda();
};

static const Event sample("/", "name",
                          Arguments::of("text", 42, QByteArray("bytes"), QJsonObject{{QStringLiteral("a"), 1}}));

void tst_Listener::callsWithTypedParameters()
{
    int calls = 0;
    Listener::make([&](const QString &text, int number, const QByteArray &bytes, QJsonObject object) {
        QCOMPARE(text, QStringLiteral("text"));
        QCOMPARE(number, 42);
        QCOMPARE(bytes, QByteArray("bytes"));
        QCOMPARE(object[QStringLiteral("a")].toInt(), 1);
        ++calls;
    })(sample);
    QCOMPARE(calls, 1);
}

void tst_Listener::callsWithFewerOrMoreParametersThanArguments()
{
    QString seen;
    Listener::make([&](QString text) { seen = text; })(sample);
    QCOMPARE(seen, QStringLiteral("text"));
    int missing = 1;
    Listener::make([&](QString, int, QByteArray, QVariant, int fifth) { missing = fifth; })(sample);
    QCOMPARE(missing, 0);
}

void tst_Listener::callsWithTheEvent()
{
    QString name;
    Listener::make([&](const Event &e) { name = e.name(); })(sample);
    QCOMPARE(name, QStringLiteral("name"));
}

void tst_Listener::callsWithAllArguments()
{
    qsizetype size = 0;
    Listener::make([&](const Arguments &arguments) { size = arguments.size(); })(sample);
    QCOMPARE(size, 4);
}

void tst_Listener::callsWithNothing()
{
    int calls = 0;
    Listener::make([&] { ++calls; })(sample);
    QCOMPARE(calls, 1);
}

static int received = 0;
static void receive(const QString &, int number)
{
    received = number;
}

void tst_Listener::callsAFunctionAndAMutableLambda()
{
    Listener::make (&receive)(sample);
    QCOMPARE(received, 42);
    int last = 0;
    const auto call = Listener::make([&last, count = 0](const QString &) mutable { last = ++count; });
    call(sample);
    call(sample);
    QCOMPARE(last, 2);
}

QTEST_APPLESS_MAIN(tst_Listener)
#include "tst_listener.moc"
