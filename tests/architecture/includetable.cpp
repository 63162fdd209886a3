// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "includetable.h"

#include <map>
#include <QRegularExpression>

namespace Architecture {

namespace {

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
}

/// Public headers that hold values only: what a pure folder or a panel may know of the library.
QStringList values(const char *more = "")
{
    return words("arguments argumentswriter clientoptions clock closereason error event export parser pending protocol "
                 "sendoptions slice "
                 "textbuffer trace tracelog")
        + words(more);
}

const char *const NoObjects =
    "QObject QTimer QBasicTimer QElapsedTimer QDeadlineTimer QThread QEventLoop QCoreApplication";
const char *const NoSockets = "QAbstractSocket QTcpSocket QTcpServer QUdpSocket QSslSocket QLocalSocket QLocalServer "
                              "QNetworkAccessManager";

/// The Qt module a header belongs to, as far as its name tells. Gui and Widgets look like Core: there the link decides.
QString qtModule(const QString &header)
{
    static const QRegularExpression prefixed(QStringLiteral("^Qt(\\w+)/"));
    if (const auto match = prefixed.match(header); match.hasMatch())
        return match.captured(1);
    static const QList<std::pair<QString, QRegularExpression>> modules = {
        {QStringLiteral("Network"),
         QRegularExpression(
             QStringLiteral("^Q(Network|Abstract(Socket|NetworkCache)|Tcp|Udp|Sctp|Local(Server|Socket)|Ssl|Host|"
                            "Http|Dns|Dtls|Authenticator|Hsts|Ocsp|PasswordDigestor)"))},
        {QStringLiteral("WebSockets"), QRegularExpression(QStringLiteral("^Q(WebSocket|MaskGenerator)"))},
        {QStringLiteral("Qml"), QRegularExpression(QStringLiteral("^(QQml|QJS|qqml)"))},
        {QStringLiteral("Quick"), QRegularExpression(QStringLiteral("^Q(Quick|SG)"))},
        {QStringLiteral("Svg"), QRegularExpression(QStringLiteral("^QSvg"))},
        {QStringLiteral("Test"), QRegularExpression(QStringLiteral("^Q(Test|SignalSpy|AbstractItemModelTester)"))},
    };
    for (const auto &[module, pattern] : modules) {
        if (pattern.match(header).hasMatch())
            return module;
    }
    return QStringLiteral("Core");
}

bool beginsWithOneOf(const QString &header, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const QString &it) { return header.startsWith(it); });
}

QString objectionToPublic(const IncludeRow &row, const QString &header)
{
    const QString name = header.section(u'/', 1).section(u'.', 0, 0).toLower();
    if (row.publicHeaders.contains(QStringLiteral("*")) || row.publicHeaders.contains(name))
        return {};
    return QStringLiteral("%1 may not include SocketIO/%2").arg(row.folder, header.section(u'/', 1));
}

QString objectionToQt(const IncludeRow &row, const QString &header)
{
    const QString module = qtModule(header);
    if (module != QLatin1String("Core") && !row.qtModules.contains(module))
        return QStringLiteral("%1 may not use Qt%2 (%3)").arg(row.folder, module, header);
    if (row.never.contains(header.section(u'/', -1)))
        return QStringLiteral("%1 may not use %2").arg(row.folder, header);
    return {};
}

/// Why `row` does not allow this include; empty when it does.
QString objection(const IncludeRow &row, const QString &header, bool isQuoted)
{
    static const QRegularExpression qt(QStringLiteral("^(Q[A-Z]|Qt|q)\\w*(/\\w+)?(\\.h)?$"));
    static const QRegularExpression standard(QStringLiteral("^[a-z_0-9]+$"));
    if (header.startsWith(QLatin1String("SocketIO/")))
        return objectionToPublic(row, header);
    if (header.contains(QLatin1String("..")))
        return QStringLiteral("include by the path from the layer's root, not %1").arg(header);
    if (isQuoted && (!header.contains(u'/') || beginsWithOneOf(header, row.folders)))
        return {};
    if (!isQuoted && standard.match(header).hasMatch())
        return {};
    if (!isQuoted && qt.match(header).hasMatch())
        return objectionToQt(row, header);
    if (!isQuoted && beginsWithOneOf(header, row.parties))
        return {};
    return QStringLiteral("%1 may not include %2").arg(row.folder, header);
}

IncludeRow panelRow(const QString &panel)
{
    return {QStringLiteral("ui/<panel>"),
            {panel + u'/', QStringLiteral("theme/")},
            values(),
            words("Gui Widgets Svg"),
            panel == QLatin1String("composer")        ? words("rapidjson/ Qsci/")
                : panel == QLatin1String("inspector") ? words("zlib.h")
                                                      : QStringList(),
            words(NoSockets)};
}

} // namespace

const QList<IncludeRow> &includeTable()
{
    const QStringList every = words("*");
    const QStringList network = words("Network WebSockets");
    const QStringList gui = words("Gui Widgets Svg");
    const QStringList panels =
        words("theme/ commands/ connection/ diagnosis/ composer/ events/ acks/ namespaces/ frames/ timeline/ "
              "inspector/ workspace/");
    // clang-format off
    static const QList<IncludeRow> table = {
        {QStringLiteral("lib/include/SocketIO"), {}, every, {}, {}, {}},
        {QStringLiteral("lib/include/SocketIO/networkoptions"), {}, every, words("Network"), {}, {}},
        {QStringLiteral("lib/src/protocol"), words("protocol/"), values(), {}, words("rapidjson/ msgpack"), words(NoObjects)},
        {QStringLiteral("lib/src/session"), words("protocol/ session/"), values(), {}, {}, words(NoObjects)},
        {QStringLiteral("lib/src/transport"), words("protocol/ transport/"), values("customtransport networkoptions"), words("Network"),
            words("zlib.h"), {}},
        {QStringLiteral("lib/src/trace"), words("trace/"), values(), {}, {}, {}},
        {QStringLiteral("lib/src/client"), words("protocol/ session/ transport/ trace/ client/"), every,
            words("Network"), {}, words(NoSockets)},
        {QStringLiteral("lib/src/server"), words("protocol/ server/"), values("demoserver"), network, {}, {}},
        {QStringLiteral("lib/qml"), {}, every, words("Qml"), {}, {}},
        panelRow(QStringLiteral("<panel>")),
        {QStringLiteral("app"), panels + words("console/"), every, gui, {}, words(NoSockets)},
        {QStringLiteral("app/networksettings"), panels, every, gui + words("Network"), {}, words(NoSockets)},
        {QStringLiteral("app/mainwindow"), panels, {}, gui, {}, words(NoSockets)},
    };
    // clang-format on
    return table;
}

const IncludeRow *rowFor(const SourceFile &file)
{
    static std::map<QString, IncludeRow> panels;
    if (file.isUnder(QLatin1String("ui")) && file.path().count(u'/') > 1) {
        const QString panel = file.path().section(u'/', 1, 1);
        const auto row = panels.try_emplace(panel, panelRow(panel)).first;
        return &row->second;
    }
    const IncludeRow *longest = nullptr;
    for (const IncludeRow &row : includeTable()) {
        const bool isBound = file.path().startsWith(row.folder + u'/') || file.path().startsWith(row.folder + u'.');
        if (isBound && (!longest || row.folder.size() > longest->folder.size()))
            longest = &row;
    }
    return longest;
}

Findings includeFindings(const SourceFile &file)
{
    const bool isBound =
        file.isUnder(QLatin1String("lib")) || file.isUnder(QLatin1String("ui")) || file.isUnder(QLatin1String("app"));
    if (!isBound || !file.isCpp())
        return {};
    const IncludeRow *row = rowFor(file);
    if (!row)
        return {file.finding(0, QStringLiteral("the include table has no row for this folder"))};
    Findings findings;
    static const QRegularExpression include(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    for (auto it = include.globalMatch(file.text()); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString reason = objection(*row, match.captured(2), match.captured(1) == QLatin1String("\""));
        if (!reason.isEmpty())
            findings.append(file.finding(match.capturedStart(), reason));
    }
    return findings;
}

QStringList foldersOfPage(const QString &markdown)
{
    QStringList folders;
    const qsizetype start = markdown.indexOf(QLatin1String("### Who may include whom"));
    const qsizetype end = markdown.indexOf(QLatin1String("\n#"), start + 1);
    static const QRegularExpression row(QStringLiteral("^\\| `([^`]+)` \\|"), QRegularExpression::MultilineOption);
    const QString section = start < 0 ? QString() : markdown.mid(start, end < 0 ? -1 : end - start);
    for (auto it = row.globalMatch(section); it.hasNext();)
        folders.append(it.next().captured(1));
    return folders;
}

} // namespace Architecture
