// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/codeliteral.h"
#include "inspector/codetext.h"
#include "inspector/codetype.h"
#include <QStringList>

// The calls of each language.

namespace Sockeye {

namespace {

constexpr QLatin1String Comma(", ");

constexpr qsizetype LineWidth = 80;

/// What stands between the brackets of a call: on one line, or each value on one of its own.
QString listed(const QStringList &values)
{
    const QString line = values.join(Comma);
    const qsizetype end = line.indexOf(u'\n');
    // A function at the end may go on in the next lines.
    const bool isShort = end < 0 ? line.size() <= LineWidth : end <= LineWidth && end > line.lastIndexOf(Comma);
    if (isShort)
        return line;
    const QString before = QStringLiteral("\n    ");
    QString all = values.join(QStringLiteral(",\n"));
    all.replace(u'\n', before);
    return QString(before + all + QLatin1Char('\n'));
}

} // namespace

QString CodeText::sendingScript() const
{
    const bool isQml = m_language == CodeLanguage::Qml;
    QStringList parts = literals();
    if (isQml) {
        const QString list = QLatin1Char('[') + listed(parts) + QLatin1Char(']');
        return m_subject.wantsAck
            ? QStringLiteral("socket.emitWithAck(%1, %2, (error, answer) => console.log(error, answer))\n")
                  .arg(name(), list)
            : QStringLiteral("socket.emitEvent(%1, %2)\n").arg(name(), list);
    }
    parts.prepend(name());
    if (m_subject.wantsAck)
        parts.append(QStringLiteral("(...answer) => {\n    console.log(answer);\n}"));
    return QStringLiteral("socket.emit(%1);\n").arg(listed(parts));
}

QString CodeText::sendingCpp() const
{
    QStringList parts = literals();
    parts.prepend(name());
    const QString all = listed(parts);
    if (!m_subject.wantsAck)
        return QStringLiteral("socket->emitEvent(%1);\n").arg(all);
    return QStringLiteral("socket->emitWithAck(%1)\n"
                          "    .then(this, [](const SocketIO::Arguments &answer) { qDebug() << answer; })\n"
                          "    .onFailed(this, [](const SocketIO::Error &error) { qWarning() << error.message; });\n")
        .arg(all);
}

QString CodeText::sendingPython() const
{
    const QStringList values = literals();
    // A tuple is several arguments, and None alone would be none at all.
    const bool isPlain = values.size() == 1 && values[0] != QLatin1String("None");
    const QString tail = values.size() == 1 ? QStringLiteral(",)") : QStringLiteral(")");
    QStringList parts{name()};
    if (!values.isEmpty())
        parts.append(isPlain ? values[0] : QString(QLatin1Char('(') + values.join(Comma) + tail));
    if (!m_subject.nsp.isEmpty() && m_subject.nsp != QLatin1String("/"))
        parts.append(QStringLiteral("namespace=") + CodeLiteral::text(m_language, m_subject.nsp));
    const QString all = listed(parts);
    return m_subject.wantsAck ? QStringLiteral("answer = sio.call(%1)\n").arg(all)
                              : QStringLiteral("sio.emit(%1)\n").arg(all);
}

QString CodeText::listeningScript() const
{
    QStringList names = parameters();
    if (m_subject.wantsAck)
        names.append(QStringLiteral("callback"));
    const QString answer = m_subject.wantsAck ? QStringLiteral("    callback();\n") : QString();
    return QStringLiteral("socket.on(%1, (%2) => {\n%3});\n").arg(name(), names.join(Comma), answer);
}

QString CodeText::listeningQml() const
{
    const QString answer = m_subject.wantsAck ? QStringLiteral("        reply()\n") : QString();
    QString text = QStringLiteral("onEventReceived: (name, args, reply) => {\n    if (name === %1) {\n").arg(name());
    if (!m_arguments.empty())
        text += QStringLiteral("        const [%1] = args\n").arg(parameters().join(Comma));
    return QString(text + answer + QStringLiteral("    }\n}\n"));
}

QString CodeText::listeningCpp() const
{
    const CodeType type(m_subject.json.text.view(), m_subject.attachments);
    const QStringList names = parameters();
    QStringList kinds;
    QStringList declared;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString kind = type.cpp(m_arguments[static_cast<size_t>(i)]);
        const bool isSmall =
            kind == QLatin1String("bool") || kind == QLatin1String("qint64") || kind == QLatin1String("double");
        kinds.append(kind);
        declared.append(isSmall ? QString(kind + u' ' + names[i])
                                : QString(QStringLiteral("const ") + kind + QStringLiteral(" &") + names[i]));
    }
    if (!m_subject.wantsAck)
        return QStringLiteral("socket->on(%1, this, [](%2) {\n});\n").arg(name(), declared.join(Comma));
    QString text = QStringLiteral("socket->on(%1, this, [](const SocketIO::Event &event) {\n").arg(name());
    if (!names.isEmpty())
        text += QStringLiteral("    const auto [%1] = event.arguments().values<%2>();\n")
                    .arg(names.join(Comma), kinds.join(Comma));
    return QString(text + QStringLiteral("    event.reply();\n});\n"));
}

QString CodeText::listeningPython() const
{
    const bool isRoot = m_subject.nsp.isEmpty() || m_subject.nsp == QLatin1String("/");
    const QString nsp =
        isRoot ? QString() : QString(QStringLiteral(", namespace=") + CodeLiteral::text(m_language, m_subject.nsp));
    const QString body = m_subject.wantsAck ? QStringLiteral("return None") : QStringLiteral("pass");
    return QStringLiteral("@sio.on(%1%2)\ndef received(%3):\n    %4\n")
        .arg(name(), nsp, parameters().join(Comma), body);
}

} // namespace Sockeye
