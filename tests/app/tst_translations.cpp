// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

/// One text of the program and what it is called in a language.
struct Message {
    QString state; // "unfinished", "vanished", "obsolete" or nothing
    QStringList translations; // one per plural form
    bool isPlural = false;
};

/// By context, source text and comment.
using Key = std::tuple<QString, QString, QString>;
using Messages = std::map<Key, Message>;

QString nameOf(const Key &key)
{
    return QStringLiteral("%1: \"%2\"").arg(std::get<0>(key), std::get<1>(key));
}

void readMessage(QXmlStreamReader &xml, const QString &context, Messages &messages)
{
    Message message;
    message.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    QString source;
    QString comment;
    while (xml.readNextStartElement()) {
        const auto name = xml.name().toString();
        if (name == QLatin1String("source")) {
            source = xml.readElementText();
        } else if (name == QLatin1String("comment")) {
            comment = xml.readElementText();
        } else if (name == QLatin1String("translation")) {
            message.state = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.isPlural)
                message.translations.append(xml.readElementText());
            while (message.isPlural && xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    messages[{context, source, comment}] = message;
}

Messages readTexts(const QString &path)
{
    QFile file(path);
    Messages messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            readMessage(xml, context, messages);
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(?:L?\\d{1,2}|n)"));
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

/// Letters that Alt opens a command by; "&&" is an ampersand.
qsizetype mnemonics(QString text)
{
    return text.remove(QStringLiteral("&&")).count(u'&');
}

QByteArray report(const QStringList &problems)
{
    return QStringLiteral("%1 found:\n    %2")
        .arg(problems.size())
        .arg(problems.join(QStringLiteral("\n    ")))
        .toUtf8();
}

} // namespace

/// The texts of the program are complete in each of its languages.
class tst_Translations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void contextsAreThoseOfTheProgram();
    void everyTextIsKnown_data() { languages(); }
    void everyTextIsKnown();
    void nothingIsUnfinished_data() { languages(); }
    void nothingIsUnfinished();
    void nothingIsStale_data() { languages(); }
    void nothingIsStale();
    void placeholdersAreKept_data() { languages(); }
    void placeholdersAreKept();
    void pluralsHaveEveryForm_data();
    void pluralsHaveEveryForm();

private:
    static void languages();
    [[nodiscard]] static QString kept(const QString &language)
    {
        return QStringLiteral(SOURCE_ROOT "/resources/translations/sockeye_%1.ts").arg(language);
    }
    [[nodiscard]] Messages fresh(const QString &language) const
    {
        return readTexts(m_fresh.filePath(QStringLiteral("sockeye_%1.ts").arg(language)));
    }

    QTemporaryDir m_fresh; // what the sources say now
    QString m_said;
};

void tst_Translations::initTestCase()
{
    QProcess update;
    update.setProcessChannelMode(QProcess::MergedChannels);
    update.start(QStringLiteral(SOURCE_ROOT "/resources/translations/update.sh"), {m_fresh.path()});
    QVERIFY2(update.waitForFinished(), qPrintable(update.errorString()));
    m_said = QString::fromUtf8(update.readAll());
    constexpr int NotInstalled = 3;
    if (update.exitCode() == NotInstalled)
        QSKIP(qPrintable(m_said));
    QVERIFY2(update.exitCode() == 0, qPrintable(m_said));
    QVERIFY(fresh(QStringLiteral("ru")).size() > 300);
}

void tst_Translations::languages()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "ru", "ko"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void tst_Translations::contextsAreThoseOfTheProgram()
{
    // A text is looked up by the context the program gives; where lupdate has seen another one, no translation is
    // found.
    QStringList problems;
    for (const auto &[key, message] : fresh(QStringLiteral("ru"))) {
        if (!std::get<0>(key).startsWith(QLatin1String("Sockeye::")))
            problems.append(nameOf(key));
    }
    static const QRegularExpression undeclared(
        QStringLiteral("/(\\w+/\\w+/\\w+\\.\\w+):\\d+: Class '([\\w:]+)' lacks"));
    for (auto it = undeclared.globalMatch(m_said); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QFile file(QStringLiteral(SOURCE_ROOT "/") + match.captured(1));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString lookup = QStringLiteral("translate(\"%1\"").arg(match.captured(2));
        if (!QString::fromUtf8(file.readAll()).contains(lookup))
            problems.append(match.captured(0));
    }
    QVERIFY2(problems.isEmpty(), report(problems).constData());
}

void tst_Translations::everyTextIsKnown()
{
    QFETCH(QString, language);
    const Messages known = readTexts(kept(language));
    QStringList problems;
    for (const auto &[key, message] : fresh(language)) {
        if (!known.contains(key))
            problems.append(nameOf(key));
    }
    QVERIFY2(problems.isEmpty(), report(problems).constData());
}

void tst_Translations::nothingIsUnfinished()
{
    QFETCH(QString, language);
    QStringList problems;
    for (const auto &[key, message] : readTexts(kept(language))) {
        const bool isEmpty = std::any_of(message.translations.begin(), message.translations.end(),
                                         [](const QString &text) { return text.trimmed().isEmpty(); });
        if (message.state == QLatin1String("unfinished") || isEmpty)
            problems.append(nameOf(key));
    }
    QVERIFY2(problems.isEmpty(), report(problems).constData());
}

void tst_Translations::nothingIsStale()
{
    QFETCH(QString, language);
    const Messages present = fresh(language);
    QStringList problems;
    for (const auto &[key, message] : readTexts(kept(language))) {
        if (!present.contains(key) || message.state == QLatin1String("vanished")
            || message.state == QLatin1String("obsolete"))
            problems.append(nameOf(key));
    }
    QVERIFY2(problems.isEmpty(), report(problems).constData());
}

void tst_Translations::placeholdersAreKept()
{
    QFETCH(QString, language);
    QStringList problems;
    for (const auto &[key, message] : readTexts(kept(language))) {
        const QString &source = std::get<1>(key);
        for (const QString &translation : message.translations) {
            QStringList wanted = placeholders(source);
            QStringList found = placeholders(translation);
            if (message.isPlural) { // "one row" need not say the number
                wanted.removeAll(QStringLiteral("%n"));
                found.removeAll(QStringLiteral("%n"));
            }
            if (!translation.isEmpty() && (wanted != found || mnemonics(source) != mnemonics(translation)))
                problems.append(nameOf(key) + QStringLiteral(" is \"%1\"").arg(translation));
        }
    }
    QVERIFY2(problems.isEmpty(), report(problems).constData());
}

void tst_Translations::pluralsHaveEveryForm_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<qsizetype>("forms");
    QTest::newRow("en") << QStringLiteral("en") << qsizetype(2);
    QTest::newRow("ru") << QStringLiteral("ru") << qsizetype(3);
    QTest::newRow("ko") << QStringLiteral("ko") << qsizetype(1);
}

void tst_Translations::pluralsHaveEveryForm()
{
    QFETCH(QString, language);
    QFETCH(qsizetype, forms);
    int plurals = 0;
    for (const auto &[key, message] : readTexts(kept(language))) {
        if (message.isPlural)
            QVERIFY2(message.translations.size() == forms, qPrintable(nameOf(key)));
        plurals += message.isPlural ? 1 : 0;
    }
    QVERIFY(plurals > 0);
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
