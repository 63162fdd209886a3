// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/argumentparser.h"
#include "composer/tokenreader.h"
#include <QLocale>
#include <QRegularExpression>

namespace Sockeye {

namespace {

using SocketIO::Arguments;
using SocketIO::ArgumentsWriter;

/// Where a byte of UTF-8 text stands for a person.
ArgumentError locate(QByteArrayView utf8, qsizetype offset, const QString &reason)
{
    ArgumentError error;
    error.reason = reason;
    for (const char c : utf8.first(std::clamp<qsizetype>(offset, 0, utf8.size()))) {
        if (c == '\n') {
            ++error.line;
            error.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            ++error.column;
        }
    }
    return error;
}

class ArgumentWriting {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ArgumentParser)

public:
    explicit ArgumentWriting(BinaryText::Files files)
        : m_files(files)
    {
        m_writer.beginArray();
    }

    std::optional<ArgumentError> add(const ArgumentDraft &draft);
    std::optional<ArgumentError> addElements(QByteArrayView json, TokenReader::Root root, QString *name);
    ArgumentParser::Parsed finish();

private:
    std::optional<ArgumentError> addJson(const QString &text);
    std::optional<ArgumentError> addNumber(const QString &text);
    std::optional<ArgumentError> addBytes(const QString &text, const BinaryText::Bytes &bytes);
    void remember(const TokenReader &reader, QByteArrayView json);

    ArgumentsWriter m_writer;
    BinaryText::Files m_files;
    int m_count = 0;
    std::optional<ArgumentError> m_placeholder;
};

std::optional<ArgumentError> ArgumentWriting::add(const ArgumentDraft &draft)
{
    using Type = ArgumentDraft::Type;
    std::optional<ArgumentError> error;
    if (!draft.text.isValidUtf16())
        error = ArgumentError{-1, 1, 1, tr("The text holds half of a surrogate pair, which UTF-8 cannot carry.")};
    else if (draft.type == Type::Json)
        error = addJson(draft.text);
    else if (draft.type == Type::Number)
        error = addNumber(draft.text);
    else if (draft.type == Type::Text)
        m_writer.value(QStringView(draft.text));
    else if (draft.type == Type::Boolean)
        m_writer.value(draft.text == QLatin1String("true"));
    else if (draft.type == Type::Null)
        m_writer.null();
    else if (draft.type == Type::Hex)
        error = addBytes(draft.text, BinaryText::fromHex(draft.text));
    else if (draft.type == Type::Base64)
        error = addBytes(draft.text, BinaryText::fromBase64(draft.text));
    else if (draft.type == Type::Utf8)
        error = addBytes(draft.text, draft.text.toUtf8());
    else
        error = addBytes(draft.text, BinaryText::fromFile(draft.text, m_files));
    if (error)
        error->argument = m_count;
    ++m_count;
    return error;
}

std::optional<ArgumentError> ArgumentWriting::addJson(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    TokenReader reader(m_writer, m_files);
    if (const auto problem = reader.read(utf8, TokenReader::Root::Value))
        return locate(utf8, problem->offset, problem->reason);
    remember(reader, utf8);
    return std::nullopt;
}

std::optional<ArgumentError> ArgumentWriting::addNumber(const QString &text)
{
    static const QRegularExpression beginning(
        QStringLiteral("^\\s*-?(?:(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]*)?)?"));
    static const QRegularExpression number(QStringLiteral("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$"));
    const QString trimmed = text.trimmed();
    if (!number.match(trimmed).hasMatch()) {
        const auto good = static_cast<int>(beginning.match(text).capturedLength());
        return ArgumentError{-1, 1, good + 1,
                             trimmed.isEmpty()
                                 ? tr("No number is written here.")
                                 : tr("“%1” is no JSON number. Write it like -12, 0.5 or 1e6.").arg(trimmed)};
    }
    const QByteArray digits = trimmed.toLatin1();
    TokenReader reader(m_writer, m_files);
    if (const auto problem = reader.read(digits, TokenReader::Root::Value))
        return ArgumentError{-1, 1, 1, problem->reason};
    return std::nullopt;
}

std::optional<ArgumentError> ArgumentWriting::addBytes(const QString &text, const BinaryText::Bytes &bytes)
{
    if (const auto *problem = std::get_if<BinaryText::Problem>(&bytes)) {
        const QByteArray before = QStringView(text).first(problem->offset).toUtf8();
        return locate(before, before.size(), problem->reason);
    }
    m_writer.binary(std::get<QByteArray>(bytes));
    return std::nullopt;
}

std::optional<ArgumentError> ArgumentWriting::addElements(QByteArrayView json, TokenReader::Root root, QString *name)
{
    const int nameElements = root == TokenReader::Root::NameAndElements ? 1 : 0;
    TokenReader reader(m_writer, m_files);
    if (const auto problem = reader.read(json, root)) {
        ArgumentError error = locate(json, problem->offset, problem->reason);
        error.argument = std::max(problem->element - nameElements, -1);
        return error;
    }
    remember(reader, json);
    if (name)
        *name = reader.name();
    return std::nullopt;
}

void ArgumentWriting::remember(const TokenReader &reader, QByteArrayView json)
{
    if (m_placeholder || reader.placeholder() < 0)
        return;
    m_placeholder =
        locate(json, reader.placeholder(),
               tr("“_placeholder” marks binary on the wire: beside real binary the receiver would mix them up. "
                  "Write binary as {\"$hex\": \"01 02\"}."));
    m_placeholder->argument = m_count;
}

ArgumentParser::Parsed ArgumentWriting::finish()
{
    if (m_placeholder && !m_writer.attachments().isEmpty())
        return *m_placeholder;
    m_writer.endArray();
    return Arguments::fromWriter(std::move(m_writer));
}

} // namespace

QString ArgumentError::toString() const
{
    return QCoreApplication::translate("Sockeye::ArgumentError", "Line %1, column %2: %3")
        .arg(QString::number(line), QString::number(column), reason);
}

ArgumentParser::Parsed ArgumentParser::parse(const Draft &draft)
{
    if (const QString problem = nameProblem(draft.event); !problem.isEmpty())
        return ArgumentError{-1, 1, 1, problem};
    return parse(draft.arguments, BinaryText::Files::Read);
}

ArgumentParser::Parsed ArgumentParser::parse(const QList<ArgumentDraft> &arguments, BinaryText::Files files)
{
    // The one empty row that stands ready to be typed into is no argument.
    const bool isBlank = arguments.size() == 1 && arguments.first().type == ArgumentDraft::Type::Json
        && arguments.first().text.trimmed().isEmpty();
    if (isBlank)
        return Arguments::of();
    ArgumentWriting writing(files);
    for (const ArgumentDraft &argument : arguments) {
        if (const auto error = writing.add(argument))
            return *error;
    }
    return writing.finish();
}

std::variant<Emission, ArgumentError> ArgumentParser::parseEmit(QByteArrayView jsonArray, BinaryText::Files files)
{
    ArgumentWriting writing(files);
    QString name;
    if (const auto error = writing.addElements(jsonArray, TokenReader::Root::NameAndElements, &name))
        return *error;
    if (const QString problem = nameProblem(name); !problem.isEmpty()) {
        const qsizetype quote = jsonArray.indexOf('"');
        return locate(jsonArray, quote < 0 ? jsonArray.indexOf('[') + 1 : quote, problem);
    }
    const Parsed parsed = writing.finish();
    if (const auto *error = std::get_if<ArgumentError>(&parsed))
        return *error;
    return Emission{name, std::get<Arguments>(parsed)};
}

ArgumentParser::Parsed ArgumentParser::parseValues(QByteArrayView jsonArray)
{
    ArgumentWriting writing(BinaryText::Files::Read);
    if (const auto error = writing.addElements(jsonArray, TokenReader::Root::Elements, nullptr))
        return *error;
    return writing.finish();
}

QString ArgumentParser::nameProblem(const QString &event)
{
    static const QStringList reserved = {QStringLiteral("connect"),     QStringLiteral("connect_error"),
                                         QStringLiteral("disconnect"),  QStringLiteral("disconnecting"),
                                         QStringLiteral("newListener"), QStringLiteral("removeListener")};
    if (event.isEmpty())
        return tr("The event has no name. Give it one, for example “message”.");
    if (!event.isValidUtf16())
        return tr("The name holds half of a surrogate pair, which UTF-8 cannot carry.");
    if (reserved.contains(event))
        return tr("“%1” is reserved by Socket.IO and cannot be sent as an event. Choose another name.").arg(event);
    return {};
}

} // namespace Sockeye
