// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the program does about a problem when it is asked to. See session.h.
#include "session.h"

#include "connection/connectionbar.h"
#include "connectionpage.h"
#include "diagnosis/diagnosiscard.h"
#include "frames/framespanel.h"
#include "inspector/inspector.h"
#include <QUrl>

namespace Sockeye {

using SocketIO::Protocol;

namespace {

QString withScheme(const QString &address, bool isSecure)
{
    QUrl url(address);
    const bool isWebSocket = url.scheme().startsWith(QLatin1String("ws"));
    url.setScheme((isWebSocket ? QStringLiteral("ws") : QStringLiteral("http"))
                  + (isSecure ? QStringLiteral("s") : QString()));
    return url.toString();
}

/// The option where something about the problem can be changed; empty when the step is none of opening.
QString optionFor(DiagnosisStep step)
{
    switch (step) {
    case DiagnosisStep::OpenTlsOptions:
        return QStringLiteral("ca");
    case DiagnosisStep::OpenProxyOptions:
        return QStringLiteral("proxy");
    case DiagnosisStep::OpenAuth:
        return QStringLiteral("auth");
    case DiagnosisStep::OpenHeaders:
        return QStringLiteral("extraHeaders");
    case DiagnosisStep::OpenOptions:
        return QStringLiteral("protocol");
    default:
        return {};
    }
}

} // namespace

void Session::joinDiagnosis()
{
    DiagnosisCard *card = m_page->diagnosis();
    card->setLog(m_log);
    connect(card, &DiagnosisCard::stepRequested, this, &Session::takeStep);
    connect(card, &DiagnosisCard::recordSelected, this, [this](qsizetype record) {
        showRecord(record);
        m_page->frames()->markRecord(record);
        m_page->bringUp(m_page->inspector());
    });
}

void Session::connectWith(const std::function<void(ConnectionSettings &)> &change)
{
    ConnectionSettings settings = m_page->bar()->settings();
    change(settings);
    m_page->bar()->setSettings(settings);
    if (m_status.state() != ConnectionStatus::State::Closed)
        m_client->close(); // what runs goes by the options from before
    connectTo(settings);
}

void Session::takeStep(const Diagnosis &diagnosis)
{
    if (const QString option = optionFor(diagnosis.step); !option.isEmpty())
        return m_page->bar()->showOption(option);
    if (diagnosis.code == "server-kick") {
        const ConnectionSettings settings = m_page->bar()->settings();
        return m_client->join(diagnosis.evidence.nsp,
                              diagnosis.evidence.nsp == settings.nsp ? settings.auth : QByteArray());
    }
    connectWith([&diagnosis](ConnectionSettings &settings) {
        switch (diagnosis.step) {
        case DiagnosisStep::SwitchToAuto:
            settings.options.protocol = Protocol::Auto;
            break;
        case DiagnosisStep::SwitchToV3:
            settings.options.protocol = Protocol::V3;
            break;
        case DiagnosisStep::SwitchToV4:
            settings.options.protocol = Protocol::V4;
            break;
        case DiagnosisStep::FixPath:
            settings.options.path = diagnosis.evidence.suggestion;
            break;
        case DiagnosisStep::SwitchToPlain:
        case DiagnosisStep::SwitchToTls:
            settings.url = withScheme(settings.url, diagnosis.step == DiagnosisStep::SwitchToTls);
            break;
        case DiagnosisStep::RetryByPolling:
            settings.options.transports = {QStringLiteral("polling")};
            break;
        case DiagnosisStep::RetryByWebSocket:
            settings.options.transports = {QStringLiteral("websocket")};
            break;
        default:
            break;
        }
    });
}

} // namespace Sockeye
