// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "signalrule.h"

#include <QRegularExpression>

namespace Architecture {

namespace {

/// Offset of the bracket that closes the one at `open`; the end of the code when it never closes.
qsizetype closing(const QString &code, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u'(' || c == u'[' || c == u'{')
            ++depth;
        else if ((c == u')' || c == u']' || c == u'}') && --depth == 0)
            return i;
    }
    return code.size();
}

/// The arguments of a call, cut at the commas between its brackets.
QStringList argumentsOf(QString list)
{
    static const QRegularExpression overload(QStringLiteral("q?Overload<[^>]*>(::of)?"),
                                             QRegularExpression::CaseInsensitiveOption);
    list.remove(overload);
    QStringList arguments;
    qsizetype start = 0;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list[i] == u'(' || list[i] == u'[' || list[i] == u'{') {
            i = closing(list, i);
        } else if (list[i] == u',') {
            arguments.append(list.mid(start, i - start).trimmed());
            start = i + 1;
        }
    }
    arguments.append(list.mid(start).trimmed());
    return arguments;
}

const QSet<QString> &usualSignalsOfQt()
{
    static const QSet<QString> names = [] {
        const QString list = QStringLiteral(
            "accepted activated aboutToQuit bytesWritten canceled clicked closed connected currentChanged "
            "currentIndexChanged currentRowChanged currentTextChanged customContextMenuRequested dataChanged destroyed "
            "disconnected doubleClicked editingFinished entered error errorOccurred finished linkActivated modelReset "
            "newConnection pressed readyRead rejected released returnPressed rowsInserted rowsRemoved selectionChanged "
            "splitterMoved stateChanged tabCloseRequested textActivated textChanged textEdited timeout toggled "
            "triggered "
            "valueChanged");
        const QStringList words = list.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return names;
}

} // namespace

SignalNames SignalNames::of(const QList<SourceFile> &files)
{
    SignalNames names;
    for (const SourceFile &file : files) {
        if (file.isCpp())
            names.add(file.code());
    }
    return names;
}

void SignalNames::add(const QString &code)
{
    static const QRegularExpression head(
        QStringLiteral("\\bclass\\s+(?:\\w+_EXPORT\\s+)?(?:\\w+::)*(\\w+)\\s*(?:final\\s*)?(?::([^:;{][^;{]*))?\\{"));
    static const QRegularExpression section(
        QStringLiteral("\\bQ_SIGNALS\\s*:(.*?)(?=\\b(?:public|protected|private)\\b|$)"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression declaration(QStringLiteral("\\bvoid\\s+(\\w+)\\s*\\("));
    static const QRegularExpression base(QStringLiteral("(?:public|protected|private)\\s+(?:\\w+::)*(\\w+)"));
    for (auto it = head.globalMatch(code); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        Class &entry = m_classes[match.captured(1)];
        for (auto bases = base.globalMatch(match.captured(2)); bases.hasNext();)
            entry.bases.append(bases.next().captured(1));
        const qsizetype open = match.capturedEnd() - 1;
        const QString body = code.mid(open, closing(code, open) - open);
        for (auto sections = section.globalMatch(body); sections.hasNext();) {
            for (auto found = declaration.globalMatch(sections.next().captured(1)); found.hasNext();)
                entry.signalNames.insert(found.next().captured(1));
        }
    }
}

bool SignalNames::contains(const QString &type, const QString &function) const
{
    const auto it = m_classes.constFind(type);
    if (it == m_classes.constEnd())
        return type.startsWith(u'Q') && usualSignalsOfQt().contains(function);
    return it->signalNames.contains(function)
        || std::any_of(it->bases.begin(), it->bases.end(),
                       [&](const QString &base) { return contains(base, function); });
}

Findings signalFindings(const SourceFile &file, const SignalNames &names)
{
    static const QRegularExpression call(QStringLiteral("\\bconnect\\s*\\("));
    static const QRegularExpression member(QStringLiteral("^\\(?\\s*&\\s*(?:\\w+::)*(\\w+)::(\\w+)\\s*\\)?$"));
    Findings findings;
    for (auto it = call.globalMatch(file.code()); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const qsizetype open = match.capturedEnd() - 1;
        const QStringList arguments = argumentsOf(file.code().mid(open + 1, closing(file.code(), open) - open - 1));
        for (qsizetype i = 2; i < arguments.size(); ++i) {
            const QRegularExpressionMatch target = member.match(arguments[i]);
            const bool isSignal = target.hasMatch() ? names.contains(target.captured(1), target.captured(2))
                                                    : arguments[i].startsWith(QLatin1String("SIGNAL("));
            if (isSignal) {
                findings.append(file.finding(
                    match.capturedStart(), QStringLiteral("a signal is connected to a signal (%1)").arg(arguments[i])));
            }
        }
    }
    return findings;
}

} // namespace Architecture
