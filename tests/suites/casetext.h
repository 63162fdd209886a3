// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

/// What the coverage of the reference suites is reckoned from: two lists and the sources of the tests.
namespace Coverage {

/// One case of a reference suite.
struct ReferenceCase {
    QString file; ///< of the suite, as "socket.io-client/test/retry.ts"
    QString name; ///< with the groups it stands in before it, " > " between them
};

/// Why a case says nothing here.
struct Excuse {
    QString reason;
    QString text; ///< "FILE: NAME", or "FILE: *" for all cases of a file
};

/// A claim, found in a source, that a test is about a case.
struct Mention {
    QString text; ///< "FILE: NAME"
    QString path; ///< of the source
    QString function; ///< in which the claim stands, or above which
    bool isServer = false; ///< it is about the demo server, not the client
};

/// Lines of the form "FILE: NAME"; empty lines, and those that start with #, say nothing.
[[nodiscard]] QList<ReferenceCase> readCases(const QString &text);
/// Lines of the same form, each below the reason it has, which starts with "= ".
[[nodiscard]] QList<Excuse> readExcuses(const QString &text);

/// The claims of a C++ source. Either a comment that starts a line,
///
///     // covers FILE: NAME            (or `serves`, for the demo server)
///
/// which ends with the next of its kind or with the comment, however its lines are broken; or a string literal that
/// starts with one of `files`, as the name of a data row.
[[nodiscard]] QList<Mention> mentionsIn(const QString &path, const QString &source, const QStringList &files);

/// Whether "FILE: NAME" means that case; groups may be left out from the front.
[[nodiscard]] bool means(const QString &text, const ReferenceCase &reference);

} // namespace Coverage
