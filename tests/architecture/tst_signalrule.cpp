// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "signalrule.h"
#include <QTest>

using namespace Architecture;

/// Shows which calls of connect put a signal on a signal.
class tst_SignalRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsSignalsOnSignals_data();
    void findsSignalsOnSignals();
};

namespace {

SourceFile sample(const QByteArray &path, const QByteArray &text)
{
    return SourceFile(QString::fromUtf8(path), QString::fromUtf8(text));
}

Findings signalsOf(const SourceFile &file)
{
    return signalFindings(file, SignalNames::of({file}));
}

} // namespace

void tst_SignalRule::findsSignalsOnSignals_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const char *call, bool isFound) {
        QTest::newRow(name) << QByteArray(call) << isFound;
    };
    row("own signal", "connect(b, &QPushButton::clicked, this, &Panel::sendRequested);", true);
    row("inherited signal", "QObject::connect(b, &X::y, p, &Sockeye::Special::sendRequested);", true);
    row("over several lines",
        "connect(b, &X::y,\n        this, // on\n        &Panel::sendRequested,\n"
        "        Qt::QueuedConnection);",
        true);
    row("overload", "connect(b, qOverload<int, int>(&X::y), this, qOverload<int>(&Panel::closed));", true);
    row("signal of Qt", "connect(b, &X::y, edit, &QLineEdit::returnPressed);", true);
    row("by string", "connect(b, SIGNAL(clicked()), this, SIGNAL(closed()));", true);
    row("after another call", "connect(a, &A::b, this, [this] { f(1, 2); });\nconnect(a, &A::b, this, &Panel::closed);",
        true);
    row("slot", "connect(b, &QPushButton::clicked, this, &Panel::send);", false);
    row("slot declared behind signals", "connect(b, &X::y, this, &Panel::clear);", false);
    row("slot of Qt", "connect(b, &X::y, dialog, &QDialog::accept);", false);
    row("lambda", "connect(b, &X::y, this, [this] { Q_EMIT sendRequested(m_a, m_b); });", false);
    row("functor without context", "connect(b, &Panel::closed, f);", false);
    row("in a comment", "// connect(b, &X::y, this, &Panel::closed);", false);
}

void tst_SignalRule::findsSignalsOnSignals()
{
    QFETCH(QByteArray, call);
    QFETCH(bool, isFound);
    const QByteArray classes =
        "class Panel final : public QWidget {\n    Q_OBJECT\npublic:\n    void send();\n"
        "Q_SIGNALS:\n    /// Doc (with brackets).\n    void sendRequested(const QString &text, int n);\n"
        "    void closed(int code);\npublic Q_SLOTS:\n    void clear();\n};\n"
        "class Special : public Panel {\n    int m_a;\n};\n";
    QCOMPARE(signalsOf(sample("ui/acks/a.cpp", classes + call)).size(), isFound ? 1 : 0);
}

QTEST_APPLESS_MAIN(tst_SignalRule)
#include "tst_signalrule.moc"
