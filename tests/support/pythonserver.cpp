// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "support/pythonserver.h"

namespace {

/// The system's own: Debian's packages are invisible to others.
QString python()
{
    return QStringLiteral("/usr/bin/python3");
}

} // namespace

QString PythonServer::missing()
{
    static const bool isThere = [] {
        QProcess check;
        check.start(python(), {QStringLiteral("-c"), QStringLiteral("import socketio, aiohttp.web")});
        return check.waitForFinished() && check.error() == QProcess::UnknownError && check.exitCode() == 0;
    }();
    return isThere ? QString()
                   : QStringLiteral("python-socketio is not installed (apt-get install python3-socketio "
                                    "python3-aiohttp)");
}

bool PythonServer::start(const QStringList &arguments)
{
    return run(python(), QStringList{QStringLiteral(SOURCE_ROOT "/tests/interop/server.py")} + arguments);
}
