// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/diagnosislines.h"

#include "diagnosis/diagnosiswords.h"
#include <SocketIO/argumentswriter.h>

namespace Sockeye {

using namespace SocketIO;

QByteArray DiagnosisLines::text(const Diagnosis &diagnosis)
{
    return "sockeye: " + DiagnosisWords::cause(diagnosis).toUtf8() + "\n         "
        + DiagnosisWords::evidence(diagnosis).toUtf8() + "\n         " + DiagnosisWords::next(diagnosis).toUtf8();
}

QByteArray DiagnosisLines::json(const Diagnosis &diagnosis)
{
    ArgumentsWriter json;
    const auto string = [&json](QByteArrayView name, const QString &text) {
        if (text.isEmpty())
            return;
        json.key(name);
        json.value(QStringView(text));
    };
    json.beginObject();
    json.key(QByteArrayView("t"));
    json.value(double(diagnosis.time.count()) / 1000);
    string("kind", QStringLiteral("diagnosis"));
    string("code", QString::fromLatin1(diagnosis.code));
    string("cause", DiagnosisWords::cause(diagnosis));
    string("evidence", DiagnosisWords::evidence(diagnosis));
    string("next", DiagnosisWords::next(diagnosis));
    string("nsp", diagnosis.evidence.nsp);
    string("event", diagnosis.evidence.event);
    if (diagnosis.attempt > 0) {
        json.key(QByteArrayView("attempt"));
        json.value(diagnosis.attempt);
    }
    json.endObject();
    return json.takeText();
}

} // namespace Sockeye
