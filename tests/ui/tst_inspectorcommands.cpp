// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/argumenttree.h"
#include "inspector/hexpage.h"
#include "inspector/hexview.h"
#include "inspector/inspector.h"
#include "inspector/textview.h"
#include "theme/command.h"
#include "ui/tracescript.h"
#include "ui/widgets.h"
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTabWidget>
#include <QTreeView>

using namespace Sockeye;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::TraceRecord;

/// What a person can do in the inspector with a few records of a log.
class tst_InspectorCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasKeysTipsAndNamesForEveryCommand();
    void copiesThePathOfAValue_data();
    void copiesThePathOfAValue();
    void copiesValuesAndJson();
    void copiesCode();
    void opensLevelByLevel();
    void findsValuesInTheTree();
    void walksThroughPlacesInText();
    void goesToOffsets_data();
    void goesToOffsets();
    void ignoresRecordsThatAreNotThere();
    void movesThroughTextByKeys();

private:
    QTabWidget *tabs() { return m_inspector->findChild<QTabWidget *>(); }
    QTreeView *tree() { return m_inspector->findChild<QTreeView *>(); }
    QString label(const char *name) { return byName<QLabel>(*m_inspector, QString::fromLatin1(name))->text(); }
    template <typename View> View *view() { return visible<View>(*tabs()->currentWidget()).value(0); }
    QString title() { return tabs()->tabText(tabs()->currentIndex()); }
    void open(const char *name)
    {
        for (int i = 0; i < tabs()->count(); ++i) {
            if (tabs()->tabText(i) == QLatin1String(name) && tabs()->isTabVisible(i))
                return tabs()->setCurrentIndex(i);
        }
        qFatal("no page %s", name);
    }
    void trigger(const char *id)
    {
        m_inspector->findChild<QAction *>(QLatin1String("inspector.") + QLatin1String(id))->trigger();
    }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    void choose(std::initializer_list<int> rows)
    {
        QModelIndex index;
        for (const int row : rows) {
            if (tree()->model()->canFetchMore(index))
                tree()->model()->fetchMore(index);
            index = tree()->model()->index(row, 0, index);
        }
        tree()->setCurrentIndex(index);
    }
    void add(const QByteArray &packet, const QByteArrayList &attachments = {})
    {
        TraceRecord record;
        record.layer = Layer::Socket;
        record.kind = Kind::Event;
        record.direction = SocketIO::Direction::Out;
        record.nsp = "/";
        record.event = "hello";
        record.payload = packet;
        record.attachments = attachments;
        m_script.add(record);
    }

    TraceScript m_script;
    std::unique_ptr<Inspector> m_inspector;
};

void tst_InspectorCommands::init()
{
    m_script = TraceScript();
    add("2[\"hello\",{\"user\":{\"name\":\"bob\",\"odd key\":[1,{\"x\":null}]}},\"text\"]");
    add("51-[\"hello\",{\"user\":{\"name\":\"eve\"}},{\"_placeholder\":true,\"num\":0}]",
        {QByteArray("\x1f\x01\x02", 3)});
    add("51-[\"hello\",1,{\"_placeholder\":true,\"num\":0}]", {QByteArray("\x1f\x01\xff\x03", 4)});
    m_inspector = std::make_unique<Inspector>();
    m_inspector->resize(420, 700);
    m_inspector->setLog(m_script.log);
    m_inspector->show();
    m_inspector->activateWindow();
    m_inspector->show(qsizetype(0));
}

void tst_InspectorCommands::hasKeysTipsAndNamesForEveryCommand()
{
    QStringList keys;
    for (const QAction *command : Theme::commandsOf(m_inspector.get())) {
        QVERIFY(command->objectName().startsWith(QLatin1String("inspector.")));
        QVERIFY2(!command->text().isEmpty(), qPrintable(command->objectName()));
        for (const QKeySequence &sequence : command->shortcuts())
            keys.append(sequence.toString());
    }
    QVERIFY(keys.size() > 15);
    keys.removeAll(QStringLiteral("Esc"));
    keys.removeAll(QStringLiteral("Ctrl+0")); // pictures are on two pages
    keys.removeAll(QStringLiteral("Ctrl++"));
    keys.removeAll(QStringLiteral("Ctrl+-"));
    const int before = int(keys.size());
    keys.removeDuplicates();
    QCOMPARE(int(keys.size()), before);
    for (int page = 0; page < tabs()->count(); ++page)
        tabs()->setCurrentIndex(page);
    QCOMPARE(nameless(*m_inspector).join(u'|'), QString());
}

void tst_InspectorCommands::copiesThePathOfAValue_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<QString>("path");
    QTest::newRow("argument") << QList<int>{0} << QStringLiteral("[0]");
    QTest::newRow("member") << QList<int>{0, 0, 0} << QStringLiteral("[0].user.name");
    QTest::newRow("odd key") << QList<int>{0, 0, 1} << QStringLiteral("[0].user[\"odd key\"]");
    QTest::newRow("element") << QList<int>{0, 0, 1, 1, 0} << QStringLiteral("[0].user[\"odd key\"][1].x");
}

void tst_InspectorCommands::copiesThePathOfAValue()
{
    QFETCH(const QList<int>, rows);
    QModelIndex index;
    for (const int row : rows) {
        if (tree()->model()->canFetchMore(index))
            tree()->model()->fetchMore(index);
        index = tree()->model()->index(row, 0, index);
    }
    tree()->setCurrentIndex(index);
    trigger("copyPath");
    QTEST(clipboard(), "path");
}

void tst_InspectorCommands::copiesValuesAndJson()
{
    choose({0, 0, 0});
    trigger("copyValue");
    QCOMPARE(clipboard(), QStringLiteral("bob"));
    trigger("copyJson");
    QCOMPARE(clipboard(), QStringLiteral("\"bob\""));
    choose({0, 0});
    trigger("copyValue");
    QCOMPARE(clipboard(), QStringLiteral("{\"name\":\"bob\",\"odd key\":[1,{\"x\":null}]}"));
    m_inspector->show(1);
    choose({1});
    trigger("copyValue");
    QCOMPARE(clipboard(), QStringLiteral("1f 01 02"));
}

void tst_InspectorCommands::copiesCode()
{
    m_inspector->show(1);
    trigger("code.Cpp");
    QCOMPARE(clipboard(),
             QStringLiteral("socket->emitEvent(\n    \"hello\",\n    QCborMap{\n        {QStringLiteral(\"user\"), "
                            "QCborMap{{QStringLiteral(\"name\"), "
                            "QStringLiteral(\"eve\")}}}\n    },\n    QByteArray::fromHex(\"1f0102\")\n);\n"));
    choose({0});
    trigger("value.Python");
    QCOMPARE(clipboard(), QStringLiteral("{\"user\": {\"name\": \"eve\"}}"));
}

void tst_InspectorCommands::opensLevelByLevel()
{
    trigger("collapseAll");
    const auto isOpen = [this](std::initializer_list<int> rows) {
        QModelIndex index;
        for (const int row : rows)
            index = tree()->model()->index(row, 0, index);
        return tree()->isExpanded(index);
    };
    QVERIFY(!isOpen({0}));
    trigger("expandLevel");
    QVERIFY(isOpen({0}));
    QVERIFY(!isOpen({0, 0}));
    trigger("expandLevel");
    QVERIFY(isOpen({0, 0}));
    QVERIFY(!isOpen({0, 0, 1}));
    trigger("expandAll");
    QVERIFY(isOpen({0, 0, 1}));
    QVERIFY(isOpen({0, 0, 1, 1}));
}

void tst_InspectorCommands::findsValuesInTheTree()
{
    m_inspector->show(1);
    trigger("find");
    auto *needle = byName<QLineEdit>(*m_inspector, QStringLiteral("Find"));
    QVERIFY(needle->isVisible());
    needle->setText(QStringLiteral("EVE"));
    QCOMPARE(tree()->currentIndex().data().toString(), QStringLiteral("name"));
    QCOMPARE(label("Places found"), QStringLiteral("1 of 1"));
    needle->setText(QStringLiteral("user"));
    QCOMPARE(tree()->currentIndex().data().toString(), QStringLiteral("user"));
    tree()->setCurrentIndex({});
    needle->setText(QStringLiteral("placeholder")); // stands for bytes, nobody sent this word
    QVERIFY(!tree()->currentIndex().isValid());
    needle->setText(QStringLiteral("nowhere"));
    QCOMPARE(label("Places found"), QStringLiteral("not found"));
    trigger("closeFind");
    QVERIFY(!needle->isVisible());
}

void tst_InspectorCommands::walksThroughPlacesInText()
{
    open("Raw");
    trigger("find");
    byName<QLineEdit>(*m_inspector, QStringLiteral("Find"))->setText(QStringLiteral("e"));
    const QString count = label("Places found").section(u' ', 2);
    QCOMPARE(label("Places found"), QStringLiteral("1 of ") + count);
    trigger("findNext");
    QCOMPARE(label("Places found"), QStringLiteral("2 of ") + count);
    trigger("findPrevious");
    trigger("findPrevious");
    QCOMPARE(label("Places found"), count + QStringLiteral(" of ") + count); // round and round
    QCOMPARE(view<TextView>()->copiedText(), QStringLiteral("e"));
    open("Hex");
    QCOMPARE(label("Places found"), count);
}

void tst_InspectorCommands::goesToOffsets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("offset");
    QTest::newRow("decimal") << QStringLiteral("12") << 12;
    QTest::newRow("hexadecimal") << QStringLiteral(" 0x1F ") << 31;
    QTest::newRow("forward") << QStringLiteral("+0x10") << 116;
    QTest::newRow("backward") << QStringLiteral("-20") << 80;
    QTest::newRow("before the beginning") << QStringLiteral("-200") << 0;
    QTest::newRow("nothing") << QString() << -1;
    QTest::newRow("no number") << QStringLiteral("abc") << -1;
    QTest::newRow("twice negative") << QStringLiteral("--1") << -1;
}

void tst_InspectorCommands::goesToOffsets()
{
    QFETCH(const QString, text);
    QFETCH(const int, offset);
    QCOMPARE(HexPage::offsetOf(text, 100), ::qsizetype(offset));
    trigger("goToOffset");
    QCOMPARE(title(), QStringLiteral("Hex"));
    auto *field = byName<QLineEdit>(*m_inspector, QStringLiteral("Go to offset"));
    field->setText(QStringLiteral("0x10"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(view<HexView>()->selectionStart(), 16);
    QVERIFY(label("Chosen bytes").contains(QStringLiteral("0x10")));
    field->setText(QStringLiteral("99999"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(label("Chosen bytes").contains(QStringLiteral("bytes only")));
}

void tst_InspectorCommands::ignoresRecordsThatAreNotThere()
{
    m_inspector->show(qsizetype(-1));
    m_inspector->show(99);
    QCOMPARE(m_inspector->record(), 0);
    m_inspector->clear();
    QCOMPARE(m_inspector->record(), -1);
    trigger("copyPath");
    trigger("code.JavaScript");
    trigger("comparePrevious");
    trigger("partner");
    trigger("goToOffset");
    QVERIFY(!tabs()->isVisible());
}

void tst_InspectorCommands::movesThroughTextByKeys()
{
    open("Raw");
    auto *text = view<TextView>();
    QTest::keyClick(text, Qt::Key_Right);
    QTest::keyClick(text, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(text, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(text->copiedText(), QStringLiteral("[\""));
    QTest::keyClick(text, Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(text->copiedText().endsWith(u']'));
    QTest::keyClick(text, Qt::Key_Home);
    QTest::keyClick(text, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(text->copiedText().size() > 8);
}

QTEST_MAIN(tst_InspectorCommands)
#include "tst_inspectorcommands.moc"
