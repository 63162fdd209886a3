// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/consolecheck.h"

#include "console/console.h"
#include "console/consoleline.h"

namespace Sockeye {

ConsoleCheck::ConsoleCheck(const ConnectionSettings &settings, bool isJson, QObject *parent)
    : QObject(parent)
    , m_check(settings)
    , m_report(settings)
    , m_isJson(isJson)
{
    connect(&m_check, &ServerCheck::answered, this, [this](const CheckAnswer &answer) {
        printLine(stdout, m_isJson ? CheckReport::json(answer) : m_report.line(CheckReport::cells(answer)).toUtf8());
    });
    connect(&m_check, &ServerCheck::finished, this, &ConsoleCheck::conclude);
}

void ConsoleCheck::start()
{
    if (!m_isJson)
        printLine(stdout, m_report.line(CheckReport::head()).toUtf8());
    m_check.start();
}

void ConsoleCheck::conclude()
{
    const CheckAdvice advice = m_report.advice(m_check.answers());
    if (m_isJson) {
        printLine(stdout, CheckReport::json(advice));
    } else {
        printLine(stdout, "\n" + advice.sentence.toUtf8());
        if (!advice.next.isEmpty())
            printLine(stdout, advice.next.toUtf8());
        if (advice.isFound)
            printLine(stdout, "sockeye --console " + CheckReport::consoleOptions(advice.settings).join(u' ').toUtf8());
    }
    Q_EMIT finished(advice.isFound ? Console::Success : Console::ConnectFailed);
}

} // namespace Sockeye
