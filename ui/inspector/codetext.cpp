// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/codetext.h"
#include "inspector/codeliteral.h"
#include "inspector/codetype.h"
#include <algorithm>
#include <QStringList>

namespace Sockeye {

namespace {

constexpr QLatin1String Comma(", ");

} // namespace

CodeText::CodeText(CodeLanguage language, const Subject &subject)
    : m_language(language)
    , m_subject(subject)
{
    const QByteArrayView json = subject.json.text.view();
    if (json.isEmpty())
        return;
    const JsonSpan root = JsonSpan::at(json, 0);
    if (!subject.json.isArguments) {
        m_arguments.push_back(root);
        return;
    }
    qsizetype position = root.offset + 1;
    if (subject.json.beginsWithName)
        (void)root.next(json, position);
    while (const auto argument = root.next(json, position))
        m_arguments.push_back(*argument);
}

CodeText::Subject CodeText::subjectOf(const SocketIO::TraceRecord &record)
{
    Subject subject;
    subject.json = RecordText::json(record);
    subject.attachments = record.attachments;
    if (record.kind == SocketIO::Kind::Event || record.layer == SocketIO::Layer::State)
        subject.event = QString::fromUtf8(record.event);
    subject.nsp = QString::fromUtf8(record.nsp);
    subject.isIncoming = record.direction == SocketIO::Direction::In;
    subject.wantsAck = record.layer == SocketIO::Layer::Socket && record.id >= 0;
    return subject;
}

QString CodeText::of(CodeLanguage language, const Subject &subject)
{
    const CodeText text(language, subject);
    if (!subject.event.isEmpty())
        return subject.isIncoming ? text.listening() : text.sending();
    return text.literals().join(QStringLiteral(",\n")) + u'\n';
}

QString CodeText::value(CodeLanguage language, QByteArrayView json, const QByteArrayList &attachments)
{
    return CodeLiteral(language, json, attachments).of(JsonSpan::at(json, 0));
}

QStringList CodeText::literals() const
{
    const CodeLiteral literal(m_language, m_subject.json.text.view(), m_subject.attachments);
    QStringList list;
    for (const JsonSpan &argument : m_arguments)
        list.append(literal.of(argument));
    return list;
}

QString CodeText::name() const
{
    const QString literal = CodeLiteral::text(m_language, m_subject.event);
    const qsizetype quote = literal.indexOf(u'"'); // a name is given to our library as plain UTF-8
    return literal.sliced(quote, literal.lastIndexOf(u'"') + 1 - quote);
}

QStringList CodeText::parameters() const
{
    QStringList list;
    for (size_t i = 0; i < m_arguments.size(); ++i)
        list.append(QStringLiteral("argument%1").arg(i + 1));
    return list;
}

/// What must be there before: the namespace, and files for long binary.
QString CodeText::head() const
{
    const bool isPython = m_language == CodeLanguage::Python;
    const QString comment = isPython ? QStringLiteral("# ") : QStringLiteral("// ");
    QString text;
    if (!m_subject.nsp.isEmpty() && m_subject.nsp != QLatin1String("/") && !isPython) {
        const QString nsp = CodeLiteral::text(CodeLanguage::JavaScript, m_subject.nsp);
        text +=
            QString(comment
                    + (m_language == CodeLanguage::Cpp ? QStringLiteral("SocketIO::Socket *socket = client.socket(%1);")
                           : m_language == CodeLanguage::Qml ? QStringLiteral("SocketIOSocket { id: socket; nsp: %1 }")
                                                             : QStringLiteral("const socket = io(%1);"))
                          .arg(nsp)
                    + u'\n');
    }
    if (m_subject.isIncoming)
        return text;
    for (qsizetype i = 0; i < m_subject.attachments.size(); ++i) {
        if (m_subject.attachments[i].size() > CodeLiteral::LongestBinary)
            text += QString(
                comment + CodeLiteral::fileName(static_cast<int>(i), m_subject.attachments[i])
                + QStringLiteral(" holds attachment %1, %2 bytes\n").arg(i + 1).arg(m_subject.attachments[i].size()));
    }
    return text;
}

QString CodeText::sending() const
{
    switch (m_language) {
    case CodeLanguage::Cpp:
        return head() + sendingCpp();
    case CodeLanguage::Python:
        return head() + sendingPython();
    case CodeLanguage::TypeScript:
        return head() + types() + sendingScript();
    default:
        return head() + sendingScript();
    }
}

QString CodeText::listening() const
{
    switch (m_language) {
    case CodeLanguage::Cpp:
        return head() + listeningCpp();
    case CodeLanguage::Python:
        return head() + listeningPython();
    case CodeLanguage::Qml:
        return head() + listeningQml();
    case CodeLanguage::TypeScript:
        return head() + types() + listeningScript();
    default:
        return head() + listeningScript();
    }
}

/// The interface that a typed socket is made of.
QString CodeText::types() const
{
    const CodeType type(m_subject.json.text.view(), m_subject.attachments);
    QStringList parts;
    const QStringList names = parameters();
    for (qsizetype i = 0; i < names.size(); ++i)
        parts.append(QString(names[i] + QStringLiteral(": ") + type.typeScript(m_arguments[static_cast<size_t>(i)])));
    if (m_subject.wantsAck)
        parts.append(QStringLiteral("callback: (...answer: unknown[]) => void"));
    return QStringLiteral("interface %1 {\n    %2: (%3) => void;\n}\n\n")
        .arg(m_subject.isIncoming ? QStringLiteral("ServerToClientEvents") : QStringLiteral("ClientToServerEvents"),
             name(), parts.join(Comma));
}

} // namespace Sockeye
