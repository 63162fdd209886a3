// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "support/nodeserver.h"

#include <QFileInfo>
#include <QStandardPaths>

QString NodeServer::program()
{
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    return node.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("nodejs")) : node;
}

QString NodeServer::missing()
{
    if (program().isEmpty())
        return QStringLiteral("Node.js is not installed (apt-get install nodejs npm)");
    if (!QFileInfo::exists(script(QStringLiteral("node_modules/.package-lock.json"))))
        return QStringLiteral("The npm packages are not installed (cd tests/interop && npm ci)");
    return {};
}

QString NodeServer::script(const QString &name)
{
    return QStringLiteral(SOURCE_ROOT "/tests/interop/") + name;
}

bool NodeServer::start(const QString &name, const QStringList &arguments)
{
    return run(program(), QStringList{script(name)} + arguments);
}
