// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "namerules.h"
#include "textrules.h"
#include <QTest>

using namespace Architecture;

using Rule = Findings (*)(const SourceFile &);
Q_DECLARE_METATYPE(Rule)

/// Shows that the rules of text, names and sizes find what they are for, and leave alone what is right.
class tst_TextRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsBadText_data();
    void findsBadText();
    void allowsGoodText_data();
    void allowsGoodText();
    void findsLongFiles_data();
    void findsLongFiles();
    void findsTwins();
};

namespace {

SourceFile sample(const QByteArray &path, const QByteArray &text)
{
    return SourceFile(QString::fromUtf8(path), QString::fromUtf8(text));
}

Findings paths(const SourceFile &file)
{
    return pathFindings(file, QStringLiteral("/somewhere/sockeye"));
}

const char *const Mit = "// SPDX-FileCopyrightText: Sockeye contributors\n// SPDX-License-Identifier: MIT\n";

} // namespace

void tst_TextRules::findsBadText_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, Rule rule, const char *path, const char *text) {
        QTest::newRow(name) << rule << QByteArray(path) << QByteArray(text);
    };
    row("no licence", licenceFindings, "lib/src/trace/trace.cpp", "int x;\n");
    row("no copyright", licenceFindings, "tests/a.h", "// SPDX-License-Identifier: MIT\n");
    row("MIT in ui", licenceFindings, "ui/acks/acks.cpp", Mit);
    row("MIT in resources", licenceFindings, "resources/icons/a.svg", Mit);
    row("GPL script", licenceFindings, "app/run.sh",
        "# SPDX-FileCopyrightText: Sockeye contributors\n# SPDX-License-Identifier: GPL-3.0-or-later\n");
    row("package list without licence", licenceFindings, "installer/debian-packages-x.txt", "g++\n");
    row("forwarding header without licence", licenceFindings, "lib/include/SocketIO/Client", "#include <x>\n");
    row("no pragma once", pragmaFindings, "ui/acks/acks.h", "// a\n#include <QString>\n");
    row("include guard", pragmaFindings, "ui/acks/acks.h", "#ifndef A_H\n#define A_H\n#pragma once\n#endif\n");
    row("pragma once in a comment", pragmaFindings, "ui/acks/acks.h", "// #pragma once\nclass A { };\n");
    row("Manager", nameFindings, "lib/src/client/a.h",
        "class SOCKETIO_EXPORT ConnectionManager : public QObject {\n};\n");
    row("Helper", nameFindings, "lib/src/client/a.h", "struct Helper {\n};\n");
    row("Handler", nameFindings, "lib/src/client/a.cpp", "class Outer::FrameHandler final {\n};\n");
    row("Util", nameFindings, "ui/acks/a.h", "struct StringUtils\n{\n};\n");
    row("Data", nameFindings, "ui/acks/a.h", "struct AckData {\n};\n");
    row("Info as an enum", nameFindings, "ui/acks/a.h", "enum class FrameInfo : quint8 { A };\n");
    row("Impl", nameFindings, "ui/acks/a.h", "class ViewImpl { };\n");
    row("file called helpers", nameFindings, "ui/acks/ackhelpers.cpp", "");
    row("file called utils", nameFindings, "ui/acks/utils.h", "");
    row("folder utils", nameFindings, "lib/src/utils/a.py", "");
    row("folder common", nameFindings, "ui/common/a.h", "");
    row("folder docs", nameFindings, "docs/index.md", "");
    row("folder cmake", nameFindings, "cmake/Find.cmake", "");
    row("unfinished", wordFindings, "lib/CMakeLists.txt",
        "# TO"
        "DO: later\n");
    row("broken", wordFindings, "app/run.sh",
        "# FIX"
        "ME\n");
    row("glob", wordFindings, "lib/CMakeLists.txt",
        "file("
        "GLOB sources *.cpp)\n");
    row("qWait", wordFindings, "tests/ui/tst_a.cpp", "QTest::qWait(50);\n");
    row("msleep", wordFindings, "lib/src/client/a.cpp", "QThread::msleep(1);\n");
    row("sleep_for", wordFindings, "tests/a.cpp", "std::this_thread::sleep_for(1s);\n");
    row("befriended test", wordFindings, "ui/acks/a.h", "class A {\n    friend class tst_A;\n};\n");
    row("singleton", wordFindings, "lib/src/client/a.h", "static Registry &instance();\n");
    row("use of a singleton", wordFindings, "app/a.cpp", "Registry::instance().add(this);\n");
    row("umbrella", wordFindings, "ui/acks/a.cpp", "#include <QtWidgets>\n");
    row("umbrella of a module", wordFindings, "tests/a.cpp", "#include <QtTest/QtTest>\n");
    row("object in pure code", wordFindings, "lib/src/session/a.h", "class A {\n    Q_OBJECT\n};\n");
    row("clock in pure code", wordFindings, "lib/src/session/a.cpp", "auto now = std::chrono::steady_clock::now();\n");
    row("date in pure code", wordFindings, "lib/src/protocol/a.cpp", "QDateTime::currentDateTimeUtc();\n");
    row("home", paths, "README.md",
        "see /ho"
        "me/jane/sockeye\n");
    row("Windows home", paths, "README.md",
        "see C:\\Us"
        "ers\\jane\n");
    row("this tree", paths, "lib/doc/a.md", "in /somewhere/sockeye/lib\n");
}

void tst_TextRules::findsBadText()
{
    QFETCH(Rule, rule);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, text);
    QVERIFY(!rule(sample(path, text)).isEmpty());
}

void tst_TextRules::allowsGoodText_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, Rule rule, const char *path, const char *text) {
        QTest::newRow(name) << rule << QByteArray(path) << QByteArray(text);
    };
    row("MIT in lib", licenceFindings, "lib/src/trace/trace.cpp", Mit);
    row("MIT script in app", licenceFindings, "app/run.sh", Mit);
    row("prose", licenceFindings, "README.md", "# Sockeye\n");
    row("pragma once", pragmaFindings, "ui/acks/acks.h", "// a\n#pragma once\n#include <QString>\n");
    row("forward declaration of a Qt type", nameFindings, "ui/acks/a.h", "class QMimeData;\nclass A {\n};\n");
    row("use of a Qt type", nameFindings, "ui/acks/a.cpp", "QMimeData *m = new QMimeData;\nvoid f(QFileInfo i) {\n}\n");
    row("a word that ends like one", nameFindings, "ui/acks/a.h", "struct Metadata {\n};\n");
    row("type parameter", nameFindings, "ui/acks/a.h", "template<class Handler> void f(Handler h) {\n}\n");
    row("sleep in a comment", wordFindings, "lib/src/client/a.cpp", "// never qWait(1) here\n");
    row("sleep in a string", wordFindings, "lib/src/client/a.cpp",
        "auto s = R\"(sleep(1))\";\nauto t = \"sleep(1)\";\n");
    row("instance of the application", wordFindings, "app/a.cpp", "QCoreApplication::instance()->quit();\n");
    row("clock outside pure code", wordFindings, "lib/src/client/a.cpp", "std::chrono::steady_clock::now();\n");
    row("header of a module", wordFindings, "ui/acks/a.cpp", "#include <QtMath>\n#include <QtWidgets/QLabel>\n");
    row("address with such a path", paths, "README.md", "http://localhost/home/page and ./root/a\n");
}

void tst_TextRules::allowsGoodText()
{
    QFETCH(Rule, rule);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, text);
    const Findings findings = rule(sample(path, text));
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findings.first().text()));
}

void tst_TextRules::findsLongFiles_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("lines");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("source at the limit") << QByteArray("ui/acks/a.cpp") << MaxLines << false;
    QTest::newRow("source above it") << QByteArray("ui/acks/a.cpp") << MaxLines + 1 << true;
    QTest::newRow("header above it") << QByteArray("lib/include/SocketIO/client.h") << MaxLines + 1 << true;
    QTest::newRow("main window at its limit") << QByteArray("app/mainwindow.cpp") << MaxMainWindowLines << false;
    QTest::newRow("main window above it") << QByteArray("app/mainwindow.cpp") << MaxMainWindowLines + 1 << true;
    QTest::newRow("test above it") << QByteArray("tests/ui/tst_a.cpp") << MaxLines + 1 << false;
    QTest::newRow("test above its own limit") << QByteArray("tests/ui/tst_a.cpp") << MaxTestLines + 1 << true;
    QTest::newRow("prose") << QByteArray("lib/doc/architecture.md") << MaxLines * 2 << false;
}

void tst_TextRules::findsLongFiles()
{
    QFETCH(QByteArray, path);
    QFETCH(int, lines);
    QFETCH(bool, isFound);
    QCOMPARE(!sizeFindings(sample(path, QByteArray("x\n").repeated(lines))).isEmpty(), isFound);
}

void tst_TextRules::findsTwins()
{
    const SourceFile first = sample("ui/acks/a.h", "namespace Sockeye {\nclass Row final : public X {\n};\n}\n");
    const SourceFile twin = sample("ui/events/b.h", "namespace Sockeye {\nclass Row;\nstruct Row {\n};\n}\n");
    const SourceFile cousin = sample("lib/include/SocketIO/b.h", "namespace SocketIO {\nstruct Row {\n};\n}\n");
    QCOMPARE(twinFindings({first, cousin}).size(), 0);
    QCOMPARE(twinFindings({first, cousin, twin}).size(), 1);
    QCOMPARE(twinFindings({first, twin}).first().line, 3);
}

QTEST_APPLESS_MAIN(tst_TextRules)
#include "tst_textrules.moc"
