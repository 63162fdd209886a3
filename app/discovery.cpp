// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery.h"

#include "namespaces/adminpage.h"
#include "namespaces/discoverydialog.h"
#include "namespaces/trialpage.h"

namespace Sockeye {

using namespace SocketIO;

namespace {

/// Between two handfuls of names: a server is asked, not stormed.
constexpr qint64 Pause = 150;
/// How long a server may think about a name.
constexpr std::chrono::seconds AnswerTime{5};
/// Of what these connections log is little needed later.
constexpr qint64 LogMemory = 16LL * 1024 * 1024;

} // namespace

Discovery::Discovery(const std::shared_ptr<QThread> &network, DiscoveryDialog *dialog, SettingsSource settings,
                     QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_dialog(dialog)
    , m_settings(std::move(settings))
{
    AdminPage *admin = dialog->admin();
    connect(admin, &AdminPage::logInRequested, this, &Discovery::logIn);
    connect(admin, &AdminPage::logOutRequested, this, &Discovery::logOut);
    connect(admin, &AdminPage::actionRequested, this, [this](const QString &event, const Arguments &arguments) {
        if (m_admin)
            m_admin->send(m_adminNsp, event, arguments, {}, false);
    });
    connect(dialog->trial(), &TrialPage::trialRequested, this, &Discovery::startTrial);
    connect(dialog->trial(), &TrialPage::cancelRequested, this, [this] { m_trial.cancel(tr("cancelled")); });
}

Discovery::~Discovery() = default;

void Discovery::logIn(const QString &nsp, const QByteArray &auth)
{
    ConnectionSettings settings = m_settings();
    settings.nsp = nsp;
    settings.auth = auth;
    settings.options.reconnection = false;
    const auto log = std::make_shared<TraceLog>(LogMemory);
    m_adminNsp = nsp;
    m_admin = RemoteClient::make(m_network, log);
    m_dialog->admin()->setLog(log);
    m_admin->open(settings);
}

void Discovery::logOut()
{
    m_admin.reset();
    m_dialog->admin()->setLog(nullptr);
}

void Discovery::startTrial(const QStringList &names)
{
    m_trialLog = std::make_shared<TraceLog>(LogMemory);
    m_trying = RemoteClient::make(m_network, m_trialLog);
    m_cursor = {};
    m_isOpen = false;
    m_sinceAsked.invalidate();
    m_trial.start(names);
    extendTrial();
}

void Discovery::extend()
{
    m_dialog->admin()->extend();
    const AdminLink::State state = m_dialog->admin()->link().state();
    if (state != AdminLink::State::Connecting && state != AdminLink::State::Joined)
        m_admin.reset(); // what is over does not stay on the server
    if (m_trying)
        extendTrial();
}

void Discovery::extendTrial()
{
    m_cursor.advance(*m_trialLog, [this](qsizetype, const TraceView &view) { m_trial.apply(view); });
    if (!m_sinceAsked.isValid() || m_sinceAsked.elapsed() >= Pause)
        askNext();
    for (const QString &nsp : m_trial.toLeave())
        m_trying->leave(nsp);
    if (m_shown != m_trial.revision()) {
        m_shown = m_trial.revision();
        m_dialog->trial()->show(m_trial);
    }
    if (m_trial.isFinished())
        m_trying.reset();
}

void Discovery::askNext()
{
    QStringList names = m_trial.next();
    if (names.isEmpty())
        return;
    m_sinceAsked.start();
    if (!std::exchange(m_isOpen, true)) {
        ConnectionSettings settings = m_settings();
        settings.nsp = names.takeFirst();
        settings.auth.clear();
        settings.options.reconnection = false;
        settings.options.connectTimeout = AnswerTime;
        m_trying->open(settings);
    }
    for (const QString &nsp : std::as_const(names))
        m_trying->join(nsp, {});
}

} // namespace Sockeye
