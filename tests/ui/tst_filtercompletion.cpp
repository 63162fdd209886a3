// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/filtercompletion.h"

#include <QElapsedTimer>
#include <QTest>

using Sockeye::EventNames;
using Sockeye::FilterCompletion;

class tst_FilterCompletion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offers_data();
    void offers();
    void isFastAmongManyNames();
};

void tst_FilterCompletion::offers_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("cursor");
    QTest::addColumn<int>("from");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *line, int from, const char *words, int cursor = -1) {
        const QString text = QString::fromUtf8(line);
        QTest::newRow(name) << text << (cursor < 0 ? static_cast<int>(text.size()) : cursor) << from
                            << QString::fromUtf8(words);
    };
    row("keys at the start", "", 0, "ns: event: dir: ack: size: time: has: arg[0]");
    row("a key begun", "d", 0, "dir: event:\"odd,\" event:\"two words\"");
    row("names begun without their key", "cha", 0, "event:chat");
    row("event names", "event:", 6, "avatar chat \"odd,\" ping \"two words\"");
    row("begins before it contains", "event:a", 6, "avatar chat");
    row("a second name", "event:ping,c", 11, "chat");
    row("behind a minus", "-event:pi", 7, "ping");
    row("behind a parenthesis", "(x or dir:o", 10, "out");
    row("namespaces", "ns:", 3, "/ /chat");
    row("directions", "dir:", 4, "in out");
    row("in the middle of the line", "dir: ping", 4, "in out", 4);
    row("nothing where all is written", "dir:out", 4, "");
    row("nothing inside quotes", "\"ev", 0, "");
    row("words behind quotes", "\"x y\" has:f", 10, "fact");
    row("nothing for an unknown key", "foo:", 4, "");
}

void tst_FilterCompletion::offers()
{
    QFETCH(QString, line);
    QFETCH(int, cursor);
    EventNames names;
    SocketIO::TraceView view;
    const auto see = [&](QByteArrayView nsp, QByteArrayView event) {
        view.nsp = nsp;
        view.event = event;
        (void)names.take(view);
    };
    see("/chat", "ping");
    see("/", "chat");
    see("/", "two words");
    see("/", "avatar");
    see("/chat", "avatar");
    see("/chat", "odd,");
    const FilterCompletion completion = FilterCompletion::at(line, cursor, names);
    QTEST(completion.words.join(u' '), "words");
    if (!completion.words.isEmpty())
        QTEST(static_cast<int>(completion.from), "from");
}

void tst_FilterCompletion::isFastAmongManyNames()
{
    EventNames names;
    QStringList all;
    SocketIO::TraceView view;
    view.nsp = "/";
    for (quint32 i = 0; i < EventNames::Limit; ++i) {
        const QByteArray name = "User:" + QByteArray::number(i * 2654435761U).rightJustified(10, '0');
        view.event = name;
        (void)names.take(view);
        all.append(QString::fromLatin1(name));
    }
    QElapsedTimer clock;
    clock.start();
    const FilterCompletion none = FilterCompletion::at(QStringLiteral("event:nosuchname"), 16, names);
    const qint64 looking = clock.nsecsElapsed();
    QCOMPARE(none.words, QStringList());
    clock.restart();
    all.sort(Qt::CaseInsensitive); // which nobody should wait for at each letter
    const qint64 sorting = clock.nsecsElapsed();
    QVERIFY2(looking < sorting, qPrintable(QStringLiteral("%1 ns, %2 ns").arg(looking).arg(sorting)));
    const QStringList first = FilterCompletion::at(QStringLiteral("event:"), 6, names).words;
    QCOMPARE(first.size(), 200);
    QVERIFY(std::is_sorted(first.begin(), first.end()));
}

QTEST_APPLESS_MAIN(tst_FilterCompletion)
#include "tst_filtercompletion.moc"
