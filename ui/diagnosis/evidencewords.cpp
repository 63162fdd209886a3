// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was observed, in a sentence. See diagnosiswords.h.
#include "diagnosis/diagnosiswords.h"

#include "theme/words.h"

namespace Sockeye {

namespace {

constexpr qsizetype ShownBytes = 24;

/// As text where it is some, else in hexadecimal.
QString shown(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(ShownBytes);
    const bool isText = std::all_of(start.begin(), start.end(), [](char it) { return it >= ' ' && it < '\x7f'; });
    const QString text = isText ? QString::fromLatin1(start) : QString::fromLatin1(start.toHex(' '));
    return bytes.size() > ShownBytes ? QString(text + u'…') : text;
}

QString withoutStop(const QString &sentence)
{
    return sentence.endsWith(u'.') ? sentence.chopped(1) : sentence;
}

} // namespace

QString DiagnosisWords::evidence(const Diagnosis &diagnosis)
{
    const Evidence &it = diagnosis.evidence;
    const QString sentence = observed(it);
    if (it.others.isEmpty())
        return sentence;
    QStringList others;
    for (const QString &other : it.others)
        others.append(withoutStop(other));
    return tr("%1; other tries: %2.").arg(withoutStop(sentence), others.join(QStringLiteral("; ")));
}

QString DiagnosisWords::observed(const Evidence &it)
{
    switch (it.form) {
    case Evidence::Form::Words:
        return it.said.isEmpty() ? tr("Nothing more was reported.") : it.said;
    case Evidence::Form::Answer:
        return answered(it);
    case Evidence::Form::Page:
        return it.count == 0 ? tr("%1 was answered with HTTP %2 and an empty body.").arg(it.place).arg(it.status)
                             : tr("%1 was answered with HTTP %2 and a page of %3.")
                                   .arg(it.place, QString::number(it.status), Words::bytes(it.count));
    case Evidence::Form::Heartbeat:
        return tr("Nothing was heard for %1, where %2 are allowed.")
            .arg(Words::duration(it.waited), Words::duration(it.limit));
    case Evidence::Form::CloseCode:
        return closed(it);
    case Evidence::Form::Namespace:
        return it.data.isEmpty() ? tr("The server said: “%1”.").arg(it.said)
            : it.said.isEmpty()  ? tr("The server sent the data %1.").arg(it.data)
                                 : tr("The server said “%1” with the data %2.").arg(it.said, it.data);
    case Evidence::Form::Ack:
        return it.waited.count() < 0 ? tr("The event was sent in %1.").arg(it.nsp)
                                     : tr("%1 passed in %2 without an answer.").arg(Words::duration(it.waited), it.nsp);
    case Evidence::Form::Bytes:
        return it.bytes.isEmpty() ? it.said : tr("%1: %2").arg(withoutStop(it.said), shown(it.bytes));
    case Evidence::Form::Size:
        return sent(it);
    case Evidence::Form::Packets:
        return tr("The event before had %n attachment(s), where most servers take 10.", nullptr, int(it.count));
    }
    return {};
}

QString DiagnosisWords::sent(const Evidence &it)
{
    const QString count = Words::bytes(it.count);
    if (it.most > 0)
        return tr("%1 were sent, and the server takes %2.").arg(count, Words::bytes(it.most));
    constexpr int FirstError = 300;
    return it.status >= FirstError ? tr("%1 were sent, and answered with HTTP %2.").arg(count).arg(it.status)
                                   : tr("%1 were sent.").arg(count);
}

QString DiagnosisWords::answered(const Evidence &it)
{
    if (it.status == 0)
        return it.said;
    if (it.count == 0 && it.said.isEmpty())
        return tr("%1 was answered with HTTP %2 and an empty body.").arg(it.place).arg(it.status);
    return it.said.isEmpty()
        ? tr("%1 was answered with HTTP %2 and %3.").arg(it.place, QString::number(it.status), Words::bytes(it.count))
        : tr("%1 was answered with HTTP %2: “%3”.").arg(it.place, QString::number(it.status), withoutStop(it.said));
}

QString DiagnosisWords::closed(const Evidence &it)
{
    if (it.status == 0)
        return tr("The server sent an Engine.IO close packet.");
    return it.said.isEmpty()
        ? tr("The WebSocket was closed with code %1.").arg(it.status)
        : tr("The WebSocket was closed with code %1: “%2”.").arg(QString::number(it.status), it.said);
}

} // namespace Sockeye
