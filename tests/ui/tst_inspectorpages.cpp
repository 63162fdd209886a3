// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/argumenttree.h"
#include "inspector/bytediffview.h"
#include "inspector/hexview.h"
#include "inspector/inspector.h"
#include "inspector/textview.h"
#include "inspector/valuepane.h"
#include "inspector/workbar.h"
#include "ui/tracescript.h"
#include "ui/widgets.h"
#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeView>

using namespace Sockeye;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::TraceRecord;

/// How the pages of the inspector go together: what is chosen, compared, offered and remembered.
class tst_InspectorPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatIsChosenFromPageToPage();
    void showsABinaryValueInTheFormThatSuitsIt();
    void unwrapsOnRequest();
    void unwrapsJsonInsideOfAText();
    void unwrapsWhatIsPackedSmallAndLargeWithoutAFreeze();
    void findsBytesOfBothSidesOfAComparison();
    void comparesWithTheOneSelectedBefore();
    void comparesTwoThatWereAskedFor();
    void comparesBinaryByteByByte();
    void remembersThePage();
    void ignoresABrokenPlace_data();
    void ignoresABrokenPlace();
    void offersOnlyPagesThatSayAnything();
    void fitsANarrowPanel();

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

void tst_InspectorPages::init()
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

void tst_InspectorPages::keepsWhatIsChosenFromPageToPage()
{
    choose({0, 0, 0});
    open("Hex");
    auto *hex = view<HexView>();
    QCOMPARE(hex->bytes().sliced(hex->selectionStart(), hex->selectionEnd() - hex->selectionStart()),
             QByteArray("\"bob\""));
    open("Raw");
    QCOMPARE(view<TextView>()->copiedText(), QStringLiteral("\"bob\""));
    view<TextView>()->select(2, 9);
    open("JSON");
    open("Hex");
    QCOMPARE(hex->selectionStart(), 2);
    QCOMPARE(hex->selectionEnd(), 9);
    m_inspector->show(1);
    open("Arguments");
    choose({1});
    open("Hex");
    QCOMPARE(view<HexView>()->bytes(), QByteArray("\x1f\x01\x02", 3));
}

void tst_InspectorPages::showsABinaryValueInTheFormThatSuitsIt()
{
    using Form = ValuePane::Form;
    ValuePane pane;
    pane.setBytes("\x89PNG\r\n\x1a\n");
    QCOMPARE(pane.forms(), (QList<Form>{Form::Image, Form::Hex}));
    pane.setBytes("plain text");
    QCOMPARE(pane.forms(), (QList<Form>{Form::Text, Form::Hex}));
    pane.setBytes(QByteArray::fromHex("fffe68006900"));
    QCOMPARE(pane.forms(), (QList<Form>{Form::Text, Form::Hex, Form::Unwrapped}));
    QCOMPARE(static_cast<TextView *>(static_cast<QObject *>(pane.lines()))->text(), QByteArray("hi"));
    pane.setBytes(QByteArray::fromHex("81a16101"));
    QCOMPARE(pane.forms(), (QList<Form>{Form::Hex, Form::Unwrapped}));
    pane.setBytes(QByteArray("\0\1", 2));
    QCOMPARE(pane.forms(), QList<Form>{Form::Hex});
}

void tst_InspectorPages::unwrapsOnRequest()
{
    add("51-[\"hello\",{\"_placeholder\":true,\"num\":0}]", {QByteArray::fromHex("82a16101a162920102")});
    m_inspector->show(3);
    choose({0});
    auto *forms = byName<QComboBox>(*tabs()->currentWidget(), QStringLiteral("Show the value as"));
    QVERIFY(view<HexView>());
    forms->setCurrentIndex(forms->findText(QStringLiteral("Unwrapped")));
    QCOMPARE(view<TextView>()->text(), QByteArray("{\n  \"a\": 1,\n  \"b\": [1, 2]\n}"));
    QVERIFY(byName<QLabel>(*tabs()->currentWidget(), QStringLiteral("Facts about the value"))
                ->text()
                .contains(QStringLiteral("MessagePack")));
}

void tst_InspectorPages::unwrapsWhatIsPackedSmallAndLargeWithoutAFreeze()
{
    constexpr qsizetype LengthOfQt = 4; // in front of the zlib stream
    ValuePane pane;
    pane.setBytes(qCompress('[' + QByteArray("1,").repeated(2'000'000) + "2]").sliced(LengthOfQt));
    pane.setForm(ValuePane::Form::Unwrapped);
    QVERIFY(pane.findChild<WorkBar *>()->isRunning());
    const auto text = [&pane] {
        const auto *view = qobject_cast<TextView *>(static_cast<QObject *>(pane.lines()));
        return view ? view->text() : QByteArray();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!text().isEmpty(), 20'000);
    QVERIFY(text().startsWith("[\n  1,\n"));
    QVERIFY(text().endsWith("\n  2\n]"));
}

void tst_InspectorPages::findsBytesOfBothSidesOfAComparison()
{
    add("51-[\"hello\",{\"_placeholder\":true,\"num\":0}]", {"abcd"});
    add("51-[\"hello\",{\"_placeholder\":true,\"num\":0}]", {"abXYcd"});
    m_inspector->compare(3, 4);
    trigger("find");
    byName<QLineEdit>(*m_inspector, QStringLiteral("Find"))->setText(QStringLiteral("xy"));
    auto *subject = byName<QComboBox>(*m_inspector, QStringLiteral("What is compared"));
    subject->setCurrentIndex(subject->findText(QStringLiteral("Attachment 1")));
    QTRY_COMPARE(label("Places found"), QStringLiteral("1"));
    trigger("findNext");
    QCOMPARE(view<ByteDiffView>()->selectionStart(), 2);
    QCOMPARE(view<ByteDiffView>()->selectionEnd(), 4);
}

void tst_InspectorPages::unwrapsJsonInsideOfAText()
{
    add("2[\"hello\",\"{\\\"a\\\":[1]}\"]");
    m_inspector->show(3);
    choose({0});
    auto *forms = byName<QComboBox>(*tabs()->currentWidget(), QStringLiteral("Show the value as"));
    forms->setCurrentIndex(forms->findText(QStringLiteral("Unwrapped")));
    QCOMPARE(view<TextView>()->text(), QByteArray("{\n  \"a\": [1]\n}"));
}

void tst_InspectorPages::comparesWithTheOneSelectedBefore()
{
    open("Diff");
    QVERIFY(label("Compared records").contains(QStringLiteral("Select another record")));
    m_inspector->show(1);
    QCOMPARE(title(), QStringLiteral("Diff"));
    QVERIFY2(view<TextView>()->text().startsWith("[0].user.name\n- \"bob\"\n+ \"eve\"\n"),
             view<TextView>()->text().constData());
    QVERIFY(label("Number of differences").startsWith(QStringLiteral("3")));
    trigger("nextDifference");
    trigger("nextDifference");
    QCOMPARE(view<TextView>()->copiedText(), QStringLiteral("[0].user[\"odd key\"]"));
    trigger("previousDifference");
    QCOMPARE(view<TextView>()->copiedText(), QStringLiteral("[0].user.name"));
}

void tst_InspectorPages::comparesTwoThatWereAskedFor()
{
    m_inspector->show(2);
    m_inspector->compare(1, 0);
    QCOMPARE(title(), QStringLiteral("Diff"));
    QCOMPARE(m_inspector->record(), 0);
    QVERIFY(view<TextView>()->text().contains("- \"eve\"\n+ \"bob\""));
    m_inspector->show(2); // the page a person chose last
    QCOMPARE(title(), QStringLiteral("Arguments"));
    m_inspector->compare(0, 99);
    QCOMPARE(m_inspector->record(), 2);
}

void tst_InspectorPages::comparesBinaryByteByByte()
{
    m_inspector->compare(1, 2);
    auto *subject = byName<QComboBox>(*m_inspector, QStringLiteral("What is compared"));
    subject->setCurrentIndex(subject->findText(QStringLiteral("Attachment 1")));
    QTRY_COMPARE(label("Number of differences"), QStringLiteral("2 of 4 bytes differ"));
    QVERIFY(view<ByteDiffView>()->lineText(0).contains(QStringLiteral("02 ··")));
    QCOMPARE(view<ByteDiffView>()->selectionStart(), 2); // goes to the first difference by itself
}

void tst_InspectorPages::remembersThePage()
{
    QSignalSpy changed(m_inspector.get(), &Inspector::placeChanged);
    open("Hex");
    QCOMPARE(changed.count(), 1);
    Inspector other;
    other.setLog(m_script.log);
    other.setPlace(m_inspector->place());
    other.show(qsizetype(0));
    auto *pages = other.findChild<QTabWidget *>();
    QCOMPARE(pages->tabText(pages->currentIndex()), QStringLiteral("Hex"));
    QCOMPARE(other.place(), m_inspector->place());
}

void tst_InspectorPages::ignoresABrokenPlace_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{page");
    QTest::newRow("a page of another version") << QByteArray("{\"page\":\"hologram\",\"more\":[1]}");
    QTest::newRow("another type") << QByteArray("{\"page\":7}");
}

void tst_InspectorPages::ignoresABrokenPlace()
{
    QFETCH(const QByteArray, place);
    m_inspector->setPlace(place);
    QCOMPARE(title(), QStringLiteral("Arguments"));
}

void tst_InspectorPages::offersOnlyPagesThatSayAnything()
{
    const auto offered = [this] {
        QStringList names;
        for (int i = 0; i < tabs()->count(); ++i) {
            if (tabs()->isTabVisible(i))
                names.append(tabs()->tabText(i));
        }
        return names.join(u' ');
    };
    QCOMPARE(offered(), QStringLiteral("Arguments JSON Raw Hex Diff"));
    m_inspector->show(1);
    QCOMPARE(offered(), QStringLiteral("Arguments JSON Raw Hex Preview Diff"));
    open("Preview");
    m_inspector->show(qsizetype(0));
    QCOMPARE(title(), QStringLiteral("Arguments"));
    m_inspector->show(2); // back as soon as it has something to show
    QCOMPARE(title(), QStringLiteral("Preview"));
    m_script.request(1, "GET").frame(SocketIO::Direction::In, Kind::Text, "2");
    m_inspector->show(3);
    QCOMPARE(offered(), QStringLiteral("Arguments JSON Raw Hex HTTP Diff"));
    QCOMPARE(title(), QStringLiteral("HTTP"));
    m_inspector->show(4);
    QCOMPARE(offered(), QStringLiteral("Arguments JSON Raw Hex Frame Diff"));
}

void tst_InspectorPages::fitsANarrowPanel()
{
    m_script.request(1, "GET");
    m_inspector->resize(260, 600);
    for (qsizetype record = 0; record < 4; ++record) {
        m_inspector->show(record);
        for (int page = 0; page < tabs()->count(); ++page) {
            if (!tabs()->isTabVisible(page))
                continue;
            tabs()->setCurrentIndex(page);
            QVERIFY2(m_inspector->minimumSizeHint().width() <= 260, qPrintable(title()));
        }
    }
}

QTEST_MAIN(tst_InspectorPages)
#include "tst_inspectorpages.moc"
