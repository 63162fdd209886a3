// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "sourcetree.h"

#include <QDir>
#include <QFile>

namespace Architecture {

namespace {

bool isOurs(const QFileInfo &folder)
{
    const QString name = folder.fileName();
    if (name.startsWith(u'.'))
        return name == QLatin1String(".ci") || name == QLatin1String(".github");
    return name != QLatin1String("build") && name != QLatin1String("node_modules")
        && name != QLatin1String("__pycache__")
        && !QFile::exists(folder.filePath() + QStringLiteral("/CMakeCache.txt"));
}

void readFolder(const QDir &root, const QString &path, QList<SourceFile> *files)
{
    const auto filter = QDir::Dirs | QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks;
    for (const QFileInfo &entry : QDir(path).entryInfoList(filter, QDir::Name)) {
        if (entry.isDir()) {
            if (isOurs(entry))
                readFolder(root, entry.filePath(), files);
            continue;
        }
        QFile file(entry.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        if (!bytes.contains('\0'))
            files->append(SourceFile(root.relativeFilePath(entry.filePath()), QString::fromUtf8(bytes)));
    }
}

} // namespace

QList<SourceFile> readTree(const QString &root)
{
    QList<SourceFile> files;
    readFolder(QDir(root), root, &files);
    return files;
}

} // namespace Architecture
