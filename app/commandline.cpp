// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "composer/argumentparser.h"
#include "connection/authtext.h"
#include "connection/fieldlines.h"
#include "connection/serveraddress.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <SocketIO/parser.h>

namespace Sockeye {

namespace {

using Problem = CommandLine::Problem;

QCommandLineOption option(const char *name, const QString &description, const char *value = nullptr)
{
    return QCommandLineOption(QString::fromLatin1(name), description, QString::fromLatin1(value ? value : ""));
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Connects to Socket.IO servers and shows everything that happens on the wire.\n\n"
                       "Binary in JSON: {\"$hex\": \"01 02\"}, {\"$base64\": \"AQI=\"}, {\"$file\": \"picture.png\"}.\n"
                       "Exit status of --console: 0 connected and every acknowledgement came, 1 connecting failed,\n"
                       "2 wrong usage, 3 an acknowledgement did not come in time; with --check: 0 a way was found,\n"
                       "1 none."));
    parser.addPositionalArgument(QStringLiteral("URL"),
                                 QStringLiteral("server to connect to, e.g. http://localhost:3000"),
                                 QStringLiteral("[URL]"));
    parser.addOptions({
        option("console", QStringLiteral("run without a window and print what happens")),
        option("demo", QStringLiteral("use the built-in demo server")),
        option("nsp", QStringLiteral("namespace to join (repeatable; default /). What follows goes there"), "name"),
        option("auth", QStringLiteral("auth payload of the namespaces, a JSON object"), "json"),
        option("header", QStringLiteral("header of every request (repeatable)"), "K: V"),
        option("query", QStringLiteral("query parameter of every request (repeatable)"), "k=v"),
        option("path", QStringLiteral("HTTP path of the server (default /socket.io/)"), "path"),
        option("no-slash", QStringLiteral("send the path as it is typed, without adding a slash at its end")),
        option("transports", QStringLiteral("transports in order (default polling,websocket)"), "list"),
        option("protocol",
               QStringLiteral("generation to speak: auto (default), v4 (servers 3 and 4), v3 (servers 1 and 2)"),
               "name"),
        option("parser", QStringLiteral("how packets are written: json (default) or msgpack"), "name"),
        option("emit", QStringLiteral("send an event: '[\"name\", argument…]' (repeatable, in order)"), "json"),
        option("emit-ack", QStringLiteral("the same, and wait for its acknowledgement"), "json"),
        option("reply", QStringLiteral("answer every question of the server with '[argument…]'"), "json"),
        option("for", QStringLiteral("run for so long, then end"), "seconds"),
        option("ack-timeout", QStringLiteral("how long an acknowledgement may take (default 5)"), "seconds"),
        option("check",
               QStringLiteral("look for a way to the server: try generations, paths, transports and TLS in turn")),
        option("json", QStringLiteral("print one JSON object per trace record")),
        option("scheme", QStringLiteral("colours of the window: light or dark"), "scheme"),
        option("screenshot", QStringLiteral("save a picture of the window once it shows the session, then end"),
               "file"),
    });
}

/// The values of the options in the order they were typed; QCommandLineParser keeps names and values apart.
class Typed {
public:
    explicit Typed(const QCommandLineParser &parser)
        : m_parser(parser)
        , m_names(parser.optionNames())
    {
    }

    template <typename Visit> std::optional<Problem> each(Visit visit)
    {
        QHash<QString, qsizetype> seen;
        for (const QString &name : m_names) {
            const QString value = m_parser.values(name).value(seen[name]++);
            if (const auto problem = visit(name, value))
                return problem;
        }
        return std::nullopt;
    }

private:
    const QCommandLineParser &m_parser;
    QStringList m_names;
};

std::optional<Problem> readSeconds(const QString &name, const QString &value, std::chrono::milliseconds &target)
{
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    if (!isNumber || !(seconds > 0) || seconds > 1e6)
        return Problem{QStringLiteral("--%1 wants a number of seconds above 0, not \"%2\".").arg(name, value)};
    target = std::chrono::milliseconds(qint64(seconds * 1000));
    return std::nullopt;
}

std::optional<Problem> readOrder(CommandLine &line, const QString &name, const QString &value, const QString &nsp)
{
    const auto parsed = ArgumentParser::parseEmit(value.toUtf8());
    if (const auto *error = std::get_if<ArgumentError>(&parsed))
        return Problem{QStringLiteral("--%1 %2\n%3").arg(name, value, error->toString())};
    const auto &emission = std::get<Emission>(parsed);
    line.orders.append({nsp, emission.event, emission.arguments, name == QLatin1String("emit-ack")});
    return std::nullopt;
}

/// Reads one `key=value` or `Name: value` and appends it.
template <typename Field>
std::optional<Problem> readField(const QString &name, const std::variant<QList<Field>, LineProblem> &read,
                                 QList<Field> &target)
{
    if (const auto *problem = std::get_if<LineProblem>(&read))
        return Problem{QStringLiteral("--%1: %2").arg(name, problem->reason)};
    target += std::get<QList<Field>>(read);
    return std::nullopt;
}

std::optional<Problem> readTransports(const QString &value, CommandLine &line)
{
    line.connection.options.transports = value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &name : line.connection.options.transports) {
        if (name != QLatin1String("polling") && name != QLatin1String("websocket"))
            return Problem{
                QStringLiteral("\"%1\" is no transport; --transports knows polling and websocket.").arg(name)};
    }
    if (line.connection.options.transports.isEmpty())
        return Problem{QStringLiteral("--transports wants at least one of polling and websocket.")};
    return std::nullopt;
}

std::optional<Problem> readProtocol(const QString &value, CommandLine &line)
{
    static const QMap<QString, SocketIO::Protocol> names = {{QStringLiteral("auto"), SocketIO::Protocol::Auto},
                                                            {QStringLiteral("v4"), SocketIO::Protocol::V4},
                                                            {QStringLiteral("v3"), SocketIO::Protocol::V3}};
    if (!names.contains(value))
        return Problem{QStringLiteral("--protocol knows auto, v4 and v3, not \"%1\".").arg(value)};
    line.connection.options.protocol = names.value(value);
    return std::nullopt;
}

std::optional<Problem> readParser(const QString &value, CommandLine &line)
{
    if (value != QLatin1String("json") && value != QLatin1String("msgpack"))
        return Problem{QStringLiteral("--parser knows json and msgpack, not \"%1\".").arg(value)};
    line.connection.options.parser = value == QLatin1String("msgpack") ? SocketIO::messagePackParser() : nullptr;
    return std::nullopt;
}

std::optional<Problem> readAuth(const QString &value, CommandLine &line)
{
    if (const auto problem = AuthText::problem(value))
        return Problem{QStringLiteral("--auth: %1").arg(problem->toString())};
    line.connection.auth = value.toUtf8();
    return std::nullopt;
}

std::optional<Problem> readOption(CommandLine &line, const QString &name, const QString &value, QString &nsp)
{
    if (name == QLatin1String("nsp")) {
        nsp = value.startsWith(QLatin1Char('/')) ? value : QLatin1Char('/') + value;
        if (!line.namespaces.contains(nsp))
            line.namespaces.append(nsp);
    } else if (name == QLatin1String("auth")) {
        return readAuth(value, line);
    } else if (name == QLatin1String("header")) {
        return readField(name, FieldLines::readHeaders(value), line.connection.options.headers);
    } else if (name == QLatin1String("query")) {
        return readField(name, FieldLines::readQuery(value), line.connection.options.query);
    } else if (name == QLatin1String("transports")) {
        return readTransports(value, line);
    } else if (name == QLatin1String("protocol")) {
        return readProtocol(value, line);
    } else if (name == QLatin1String("parser")) {
        return readParser(value, line);
    } else if (name == QLatin1String("emit") || name == QLatin1String("emit-ack")) {
        return readOrder(line, name, value, nsp);
    } else if (name == QLatin1String("reply")) {
        const auto parsed = ArgumentParser::parseValues(value.toUtf8());
        if (const auto *error = std::get_if<ArgumentError>(&parsed))
            return Problem{QStringLiteral("--reply %1\n%2").arg(value, error->toString())};
        line.reply = std::get<SocketIO::Arguments>(parsed);
    } else if (name == QLatin1String("for")) {
        return readSeconds(name, value, line.duration.emplace());
    } else if (name == QLatin1String("ack-timeout")) {
        return readSeconds(name, value, line.ackTimeout);
    }
    return std::nullopt;
}

std::optional<Problem> readUrl(const QCommandLineParser &parser, CommandLine &line)
{
    const QStringList urls = parser.positionalArguments();
    if (urls.size() > 1)
        return Problem{QStringLiteral("One URL is enough: \"%1\" is not understood.").arg(urls.at(1))};
    if (line.demo && !urls.isEmpty())
        return Problem{QStringLiteral("--demo brings its own server; leave the URL out.")};
    if (urls.isEmpty()) {
        if (line.console && !line.demo)
            return Problem{QStringLiteral("--console wants a URL, e.g. sockeye --console http://localhost:3000")};
        return std::nullopt;
    }
    const ServerAddress address = ServerAddress::read(urls.first());
    if (!address.problem.isEmpty())
        return Problem{address.problem};
    line.connection.url = address.url;
    line.connection.options.query += address.query;
    // As in the reference client the path of the URL is a namespace.
    if (line.namespaces.isEmpty() && !address.nsp.isEmpty()) {
        line.namespaces.append(address.nsp);
        for (Order &order : line.orders)
            order.nsp = address.nsp;
    }
    return std::nullopt;
}

} // namespace

std::variant<CommandLine, CommandLine::Problem, CommandLine::Answer> CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return Problem{parser.errorText()};
    if (parser.isSet(help))
        return Answer{parser.helpText()};
    if (parser.isSet(version))
        return Answer{QStringLiteral("sockeye %1\n").arg(QCoreApplication::applicationVersion())};

    CommandLine line;
    line.console = parser.isSet(QStringLiteral("console"));
    line.demo = parser.isSet(QStringLiteral("demo"));
    line.json = parser.isSet(QStringLiteral("json"));
    line.check = parser.isSet(QStringLiteral("check"));
    line.connection.options.addTrailingSlash = !parser.isSet(QStringLiteral("no-slash"));
    line.scheme = parser.value(QStringLiteral("scheme"));
    line.screenshot = parser.value(QStringLiteral("screenshot"));
    if (parser.isSet(QStringLiteral("path")))
        line.connection.options.path = parser.value(QStringLiteral("path"));
    QString nsp = QStringLiteral("/");
    if (const auto problem = Typed(parser).each(
            [&](const QString &name, const QString &value) { return readOption(line, name, value, nsp); }))
        return *problem;
    if (const auto problem = readUrl(parser, line))
        return *problem;
    for (const char *name : {"check", "json", "for", "reply", "ack-timeout"}) {
        if (parser.isSet(QString::fromLatin1(name)) && !line.console)
            return Problem{QStringLiteral("--%1 is for the console; add --console.").arg(QString::fromLatin1(name))};
    }
    if (line.check && line.demo)
        return Problem{QStringLiteral("--check wants the URL of a server; leave --demo out.")};
    for (const Order &order : std::as_const(line.orders)) {
        if (!line.namespaces.contains(order.nsp)) // it stands before every --nsp
            line.namespaces.prepend(order.nsp);
    }
    if (line.namespaces.isEmpty())
        line.namespaces.append(nsp);
    line.connection.nsp = line.namespaces.first();
    return line;
}

} // namespace Sockeye
