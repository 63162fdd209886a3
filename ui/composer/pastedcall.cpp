// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/pastedmessage.h"
#include "composer/scriptvalue.h"
#include <QRegularExpression>
#include <QUrl>

// JavaScript calls of socket.io-client and of the server, as they are copied from a program.

namespace Sockeye {

namespace {

using SocketIO::Arguments;
using SocketIO::ArgumentsWriter;

QLatin1String operator""_js(const char *text, size_t size)
{
    return QLatin1String(text, static_cast<qsizetype>(size));
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'`';
}

class EmitCall {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::PastedMessage)

public:
    explicit EmitCall(const QString &text)
        : m_cursor(text)
    {
    }

    /// Steps to behind the parenthesis of `….emit(`; false when the text is no such call.
    bool findCall();
    /// Reads what is behind it.
    bool readArguments();
    [[nodiscard]] PastedMessage take() { return std::move(m_message); }
    [[nodiscard]] ScriptCursor::Problem problem() const { return m_cursor.problem().value_or(ScriptCursor::Problem{}); }

private:
    void skipBeginning();
    bool step();
    bool enter(const QString &name);
    void setFlag(const QString &name);
    void skipCall();
    bool isCallback();
    bool takeLastName();
    void noteRest();

    ScriptCursor m_cursor;
    PastedMessage m_message;
    QString m_last;
    bool m_isFound = false;
    bool m_awaitsAck = false;
};

/// `const answer = await `, `return `, `x = `
void EmitCall::skipBeginning()
{
    static const QStringList words = {QStringLiteral("await"), QStringLiteral("return"), QStringLiteral("void"),
                                      QStringLiteral("yield")};
    qsizetype begin = m_cursor.offset();
    for (QString word = m_cursor.takeName(); !word.isEmpty(); word = m_cursor.takeName()) {
        const bool declares = word == "const"_js || word == "let"_js || word == "var"_js;
        if (declares) {
            const QChar first = m_cursor.peek();
            if (first == u'[' || first == u'{') {
                const qsizetype open = m_cursor.offset();
                m_cursor.goTo(open + 1);
                do
                    m_cursor.skipExpression();
                while (m_cursor.take(","_js));
                m_cursor.take(first == u'[' ? "]"_js : "}"_js);
            } else {
                m_cursor.takeName();
            }
        }
        while (!declares && m_cursor.take("."_js))
            m_cursor.takeName();
        const bool assigns = m_cursor.take("="_js);
        if (!declares && !assigns && !words.contains(word)) {
            m_cursor.goTo(begin);
            return;
        }
        m_cursor.skipSpace();
        begin = m_cursor.offset();
    }
    m_cursor.goTo(begin);
}

bool EmitCall::findCall()
{
    skipBeginning();
    m_last = m_cursor.takeName();
    if (m_last.isEmpty())
        return false;
    if (m_last == "io"_js && m_cursor.take("("_js) && !enter(m_last))
        return false;
    while (!m_isFound) {
        if (!step())
            return false;
    }
    return true;
}

/// One link of the chain: `.name`, `.name(…)`, `[…]`, `!`
bool EmitCall::step()
{
    if (m_cursor.take("!"_js))
        return true;
    if (m_cursor.take("["_js)) {
        m_cursor.skipExpression();
        return m_cursor.take("]"_js);
    }
    if (!m_cursor.take("?."_js) && !m_cursor.take("."_js))
        return false;
    const QString name = m_cursor.takeName();
    if (name.isEmpty())
        return false;
    if (!m_cursor.take("("_js)) {
        setFlag(name);
        m_last = name;
        return true;
    }
    return enter(name);
}

void EmitCall::setFlag(const QString &name)
{
    if (name == "volatile"_js)
        m_message.isVolatile = true;
}

/// A call of the chain, behind its opening parenthesis.
bool EmitCall::enter(const QString &name)
{
    static const QStringList senders = {QStringLiteral("socket"), QStringLiteral("io")};
    m_awaitsAck = name == "emitWithAck"_js;
    m_isFound = name == "emit"_js || m_awaitsAck || (name == "send"_js && senders.contains(m_last));
    if (m_isFound) {
        if (name == "send"_js)
            m_message.event = QStringLiteral("message");
        return true;
    }
    if (name == "timeout"_js && m_cursor.peek().isDigit()) {
        const double milliseconds = m_cursor.readNumber().value_or(QString()).toDouble();
        constexpr double Longest = 24 * 3600 * 1000.0;
        m_message.timeout = std::chrono::milliseconds(static_cast<qint64>(std::min(milliseconds, Longest)));
    } else if (name == "compress"_js) {
        m_message.compress = m_cursor.takeName() != "false"_js;
    } else if ((name == "of"_js || name == "io"_js) && isQuote(m_cursor.peek())) {
        const QString target = m_cursor.readString().value_or(QString());
        const QString nsp = name == "of"_js ? target : QUrl(target).path();
        m_message.nsp = nsp.startsWith(u'/') ? nsp : u'/' + nsp;
    } else if (name == "to"_js || name == "in"_js || name == "except"_js) {
        m_message.notes.append(tr("Rooms belong to the server: “%1” was left out.").arg(name));
    }
    skipCall();
    return m_cursor.take(")"_js);
}

void EmitCall::skipCall()
{
    do
        m_cursor.skipExpression();
    while (m_cursor.take(","_js));
}

bool EmitCall::readArguments()
{
    ArgumentsWriter writer;
    writer.beginArray();
    if (m_message.event.isEmpty()) {
        if (!isQuote(m_cursor.peek()))
            return m_cursor.fail(m_cursor.offset(), tr("The event's name must be written here as a string."));
        const auto name = m_cursor.readString();
        if (!name)
            return false;
        m_message.event = *name;
        if (m_cursor.peek() != u')' && !m_cursor.take(","_js))
            return m_cursor.fail(m_cursor.offset(), tr("A comma is expected behind the event's name."));
    }
    while (m_cursor.peek() != u')') {
        if (!m_awaitsAck && isCallback()) {
            m_message.ack = true;
            m_cursor.take(","_js);
            if (m_cursor.peek() != u')')
                return m_cursor.fail(m_cursor.offset(), tr("A function can only be the last argument."));
            break;
        }
        if (m_cursor.take("..."_js))
            return m_cursor.fail(m_cursor.offset(), tr("What is spread here is not in the text. Put the values in."));
        if (!ScriptValue(m_cursor, writer).read())
            return false;
        if (!m_cursor.take(","_js) && m_cursor.peek() != u')')
            return m_cursor.fail(m_cursor.offset(),
                                 m_cursor.atEnd()
                                     ? tr("The call is not closed: a parenthesis is missing at the end.")
                                     : tr("A comma or ) is expected here: only plain values can be read."));
    }
    if (m_cursor.problem())
        return false;
    m_cursor.take(")"_js);
    writer.endArray();
    m_message.arguments = Arguments::fromWriter(std::move(writer));
    m_message.ack = m_message.ack || m_awaitsAck;
    noteRest();
    return true;
}

/// Whether a function comes next, and steps over it.
bool EmitCall::isCallback()
{
    static const QRegularExpression function(QStringLiteral("^(?:async\\b\\s*)?(?:function\\b|\\([^()]*(?:\\([^()]*\\)["
                                                            "^()]*)*\\)\\s*(?::[^=]+)?=>|[A-Za-z_$][\\w$]*\\s*=>)"));
    if (isQuote(m_cursor.peek()))
        return false;
    const qsizetype begin = m_cursor.offset();
    const qsizetype shown = 2000; // a head of a function is never longer
    if (!function.match(m_cursor.ahead(shown)).hasMatch())
        return takeLastName();
    m_cursor.goTo(begin);
    m_cursor.skipExpression();
    return true;
}

/// A name in the last place that sounds like a function's is taken for one; any other is a variable, whose value is not
/// in the text.
bool EmitCall::takeLastName()
{
    static const QRegularExpression function(
        QStringLiteral("^(?:cb|callback|ack|done|next|fn|func|log|resolve|reject|reply|respond|(?:on|handle)[A-Z_]\\w*|"
                       "\\w*(?:Callback|Cb|Ack|Handler|Fn))$"));
    const qsizetype begin = m_cursor.offset();
    QString name = m_cursor.takeName();
    while (!name.isEmpty() && m_cursor.take("."_js))
        name = m_cursor.takeName();
    const qsizetype behind = m_cursor.offset();
    m_cursor.take(","_js);
    if (!function.match(name).hasMatch() || m_cursor.peek() != u')') {
        m_cursor.goTo(begin);
        return false;
    }
    m_cursor.goTo(behind);
    return true;
}

void EmitCall::noteRest()
{
    const bool isChain = m_cursor.take("."_js);
    if (!isChain && !m_cursor.take(";"_js) && !m_cursor.atEnd() && m_cursor.peek() != u')' && m_cursor.peek() != u'}')
        m_message.notes.append(tr("Only the first call was taken."));
    else if (!isChain && m_cursor.peek().isLetter())
        m_message.notes.append(tr("Only the first call was taken."));
}

} // namespace

PastedMessage::Read PastedMessage::ofCall(const QString &text)
{
    EmitCall call(text);
    if (!call.findCall())
        return Other{};
    if (!call.readArguments()) {
        const ScriptCursor::Problem found = call.problem();
        return problem(text, found.offset, found.reason);
    }
    return call.take();
}

} // namespace Sockeye
