// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "cmakerule.h"
#include <QTest>

using namespace Architecture;

/// Shows when a source counts as listed.
class tst_CMakeRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsSourcesMissingInCMake_data();
    void findsSourcesMissingInCMake();
};

namespace {

SourceFile sample(const QByteArray &path, const QByteArray &text)
{
    return SourceFile(QString::fromUtf8(path), QString::fromUtf8(text));
}

} // namespace

void tst_CMakeRule::findsSourcesMissingInCMake_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const char *source, const char *list, const char *text, bool isFound) {
        QTest::newRow(name) << QByteArray(source) << QByteArray(list) << QByteArray(text) << isFound;
    };
    row("listed", "ui/acks/a.cpp", "ui/acks/CMakeLists.txt", "panel(acks SOURCES\n    a.cpp b.cpp)", false);
    row("not listed", "ui/acks/a.cpp", "ui/acks/CMakeLists.txt", "panel(acks SOURCES\n    b.cpp)", true);
    row("part of another name", "ui/acks/a.cpp", "ui/acks/CMakeLists.txt", "panel(acks SOURCES ba.cpp x/a.cpp)", true);
    row("in a comment", "ui/acks/a.cpp", "ui/acks/CMakeLists.txt", "panel(acks) # a.cpp", true);
    row("listed above", "lib/src/x/a.cpp", "lib/CMakeLists.txt", "add_library(x src/x/a.cpp)", false);
    row("listed above by a wrong path", "lib/src/x/a.cpp", "lib/CMakeLists.txt", "add_library(x a.cpp)", true);
    row("test named by its function", "tests/ui/tst_a.cpp", "tests/ui/CMakeLists.txt", "sockeye_test(tst_a LINKS x)",
        false);
    row("test in a loop", "tests/ui/tst_a.cpp", "tests/ui/CMakeLists.txt", "foreach(t tst_a tst_b)", true);
    row("public header", "lib/include/SocketIO/a.h", "lib/CMakeLists.txt", "set(H include/SocketIO/a.h)", false);
    row("forgotten public header", "lib/include/SocketIO/A", "lib/CMakeLists.txt", "set(H include/SocketIO/a.h)", true);
}

void tst_CMakeRule::findsSourcesMissingInCMake()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, list);
    QFETCH(QByteArray, text);
    QFETCH(bool, isFound);
    QCOMPARE(!unlistedFindings({sample(source, ""), sample(list, text)}).isEmpty(), isFound);
}

QTEST_APPLESS_MAIN(tst_CMakeRule)
#include "tst_cmakerule.moc"
