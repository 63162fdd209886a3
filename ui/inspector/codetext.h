// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/codelanguage.h"
#include "inspector/jsonspan.h"
#include "inspector/recordtext.h"
#include <QByteArrayList>
#include <QString>
#include <vector>

namespace Sockeye {

/// Writes what a record is as code: a program that sends the event, or one that listens to it.
class CodeText {
public:
    /// Bytes of JSON beyond which nobody wants code.
    static constexpr qsizetype Most = 1024 * 1024;

    struct Subject {
        RecordText::Json json;
        QByteArrayList attachments;
        QString event;
        QString nsp;
        bool isIncoming = false;
        bool wantsAck = false;
    };

    [[nodiscard]] static Subject subjectOf(const SocketIO::TraceRecord &record);
    /// The event as code; of anything else than an event its value.
    [[nodiscard]] static QString of(CodeLanguage language, const Subject &subject);
    /// One value as a literal.
    [[nodiscard]] static QString value(CodeLanguage language, QByteArrayView json, const QByteArrayList &attachments);

private:
    explicit CodeText(CodeLanguage language, const Subject &subject);
    [[nodiscard]] QString sending() const;
    [[nodiscard]] QString listening() const;
    [[nodiscard]] QString sendingScript() const;
    [[nodiscard]] QString sendingCpp() const;
    [[nodiscard]] QString sendingPython() const;
    [[nodiscard]] QString listeningScript() const;
    [[nodiscard]] QString listeningCpp() const;
    [[nodiscard]] QString listeningQml() const;
    [[nodiscard]] QString listeningPython() const;
    [[nodiscard]] QString types() const;
    [[nodiscard]] QString head() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QStringList literals() const;
    [[nodiscard]] QStringList parameters() const;

    CodeLanguage m_language;
    const Subject &m_subject;
    std::vector<JsonSpan> m_arguments;
};

} // namespace Sockeye
