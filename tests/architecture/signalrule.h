// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sourcefile.h"
#include <QHash>
#include <QSet>

namespace Architecture {

/// The signals declared in a set of files, by class; inherited ones are found through the base classes.
class SignalNames {
public:
    /// Reads the classes of these files.
    [[nodiscard]] static SignalNames of(const QList<SourceFile> &files);

    /// Whether `function` of `type` is a signal. For classes of Qt only the usual signals are known.
    [[nodiscard]] bool contains(const QString &type, const QString &function) const;

private:
    void add(const QString &code);

    struct Class {
        QStringList bases;
        QSet<QString> signalNames;
    };
    QHash<QString, Class> m_classes;
};

/// The calls of `connect` whose receiving end is a signal.
[[nodiscard]] Findings signalFindings(const SourceFile &file, const SignalNames &names);

} // namespace Architecture
