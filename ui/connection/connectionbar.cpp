// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/connectionbar.h"
#include "connection/addressline.h"
#include "connection/certificatecard.h"
#include "connection/connectionoptions.h"
#include "connection/messageline.h"
#include "theme/command.h"
#include <QVBoxLayout>

namespace Sockeye {

using State = ConnectionStatus::State;

ConnectionBar::ConnectionBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new AddressLine)
    , m_problem(new MessageLine(Theme::Meaning::Bad, QStringLiteral("error")))
    , m_note(new MessageLine(Theme::Meaning::Accent, QStringLiteral("info")))
    , m_options(new ConnectionOptions)
    , m_pending(new MessageLine(Theme::Meaning::Accent, QStringLiteral("info")))
    , m_failure(new MessageLine(Theme::Meaning::Bad, QStringLiteral("error")))
    , m_certificate(new CertificateCard)
    , m_exchange(new MessageLine(Theme::Meaning::Accent, QStringLiteral("info")))
{
    setupLayout();
    setupConnections();
    setupCommands();
    setupExchange();
}

void ConnectionBar::setupLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::Gap, Theme::Gap, Theme::Gap);
    layout->setSpacing(Theme::SmallGap + 2);
    for (QWidget *part : std::initializer_list<QWidget *>{m_line, m_problem, m_note, m_options, m_exchange, m_pending,
                                                          m_failure, m_certificate})
        layout->addWidget(part);
    m_options->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusProxy(m_line);
}

void ConnectionBar::setupConnections()
{
    connect(m_line, &AddressLine::urlChanged, this, [this] {
        m_certificate->show(CertificateRefusal()); // it was another server's
        readAddress();
    });
    connect(m_line, &AddressLine::changed, this, [this] {
        m_options->setTransports(m_line->transports());
        showNotes();
    });
    connect(m_line, &AddressLine::triggered, this, &ConnectionBar::trigger);
    connect(m_line, &AddressLine::optionsToggled, m_options, &QWidget::setVisible);
    connect(m_options, &ConnectionOptions::changed, this, [this] {
        if (const QStringList transports = m_options->transports(); !transports.isEmpty())
            m_line->setTransports(transports);
        showNotes();
    });
    connect(m_options, &ConnectionOptions::placeChanged, this, [this] { Q_EMIT placeChanged(); });
    connect(m_certificate, &CertificateCard::accepted, this, &ConnectionBar::acceptCertificate);
    connect(m_note, &MessageLine::actionRequested, this, &ConnectionBar::takePathAsHttpPath);
}

void ConnectionBar::setupCommands()
{
    m_connect = Theme::addCommand(this,
                                  {QStringLiteral("connection.connect"),
                                   {},
                                   tr("Connects to the address that is written, or ends the connection")});
    connect(m_connect, &QAction::triggered, this, [this] { trigger(false); });
    QAction *address = Theme::addCommand(
        this, {QStringLiteral("connection.address"), tr("Go to the &address"), tr("Goes to the address of the server")},
        {QKeySequence(Qt::Key_F6)});
    address->setShortcutContext(Qt::WindowShortcut);
    connect(address, &QAction::triggered, this, &ConnectionBar::focusUrl);
    QAction *options = Theme::addCommand(this,
                                         {QStringLiteral("connection.options"), tr("Show the &options"),
                                          tr("Everything that can be chosen about a connection")});
    options->setCheckable(true);
    connect(options, &QAction::triggered, m_line, &AddressLine::setOptionsShown);
    connect(m_line, &AddressLine::optionsToggled, options, &QAction::setChecked);
    showCommand();
}

void ConnectionBar::showCommand()
{
    m_connect->setText(m_state == State::Closed          ? tr("&Connect")
                           : m_state == State::Connected ? tr("&Disconnect")
                                                         : tr("&Cancel connecting"));
}

void ConnectionBar::trigger(bool byKey)
{
    if (m_state == State::Closed || (byKey && m_state == State::Reconnecting))
        tryConnect();
    else if (byKey)
        return; // Enter never ends a connection
    else if (m_state == State::Connected)
        Q_EMIT disconnectRequested();
    else
        Q_EMIT cancelRequested();
}

void ConnectionBar::tryConnect()
{
    showProblems(true);
    if (!m_problem->text().isEmpty())
        return m_line->focusUrl();
    if (!m_options->isGood()) {
        m_line->setOptionsShown(true);
        return m_options->focusProblem();
    }
    m_used = settings();
    m_exchange->setText({});
    m_certificate->show(CertificateRefusal());
    showNotes();
    Q_EMIT connectRequested(m_used);
}

void ConnectionBar::readAddress()
{
    const QString before = m_address.nsp;
    m_address = ServerAddress::read(m_line->url());
    const QString taken = before.isEmpty() ? QStringLiteral("/") : before;
    if (m_address.isGood() && m_address.nsp != before && (m_line->nsp() == taken || m_line->nsp().isEmpty()))
        m_line->setNsp(m_address.nsp.isEmpty() ? QStringLiteral("/") : m_address.nsp);
    else if (!m_address.isGood())
        m_address.nsp = before; // a half-typed address changes no other field
    showNotes();
}

void ConnectionBar::takePathAsHttpPath()
{
    const QString path = m_address.nsp;
    if (m_line->nsp() == path)
        m_line->setNsp(QStringLiteral("/"));
    m_line->setPath(path.endsWith(u'/') ? path : QString(path + u'/'));
    QString url = m_address.url;
    QStringList query;
    for (const auto &[key, value] : std::as_const(m_address.query))
        query.append(QString::fromLatin1(QUrl::toPercentEncoding(key)) + u'='
                     + QString::fromLatin1(QUrl::toPercentEncoding(value)));
    if (!query.isEmpty())
        url += u'?' + query.join(u'&');
    m_line->setUrl(url);
}

QString ConnectionBar::problem() const
{
    if (!m_address.isGood())
        return m_address.problem;
    if (!m_line->nsp().isEmpty() && !m_line->nsp().startsWith(u'/'))
        return tr("The namespace “%1” must begin with “/”.").arg(m_line->nsp());
    if (m_line->nsp().contains(u','))
        return tr("A namespace cannot hold a comma: on the wire it ends the name.");
    if (m_line->path().contains(u'?') || m_line->path().contains(u'#'))
        return tr("The HTTP path cannot hold “?” or “#”. Query parameters have their own field under Options.");
    return {};
}

void ConnectionBar::showProblems(bool alsoEmpty)
{
    if (alsoEmpty)
        m_address = ServerAddress::read(m_line->url());
    const bool untouched = m_line->url().trimmed().isEmpty() && !alsoEmpty;
    m_problem->setText(untouched ? QString() : problem());
}

QStringList ConnectionBar::notes() const
{
    QStringList notes;
    if (!m_address.isGood() || m_line->url().trimmed().isEmpty())
        return notes;
    if (m_address.schemeAssumed)
        notes.append(tr("http:// is assumed."));
    if (!m_address.nsp.isEmpty()) {
        notes.append(m_line->nsp() == m_address.nsp
                         ? tr("The path of the URL is taken as namespace %1.").arg(m_address.nsp)
                         : tr("The path %1 of the URL is not used: the namespace field says %2.")
                               .arg(m_address.nsp, m_line->nsp().isEmpty() ? QStringLiteral("/") : m_line->nsp()));
    }
    if (!m_address.query.isEmpty())
        notes.append(tr("The query of the URL is sent with every request."));
    if (!m_address.fragment.isEmpty())
        notes.append(tr("“#%1” is not sent.").arg(m_address.fragment));
    return notes;
}

void ConnectionBar::showNotes()
{
    showProblems(false);
    m_note->setAction(m_address.isGood() && !m_address.nsp.isEmpty() ? tr("Use as HTTP path instead") : QString());
    m_note->setText(notes().join(u' '));
    m_line->setOptionsText(m_options->isGood() ? m_options->summary() : tr("Something in there is wrong."));
    m_pending->setText(m_state != State::Closed && settings() != m_used ? tr("Your changes apply at the next connect.")
                                                                        : QString());
}

ConnectionSettings ConnectionBar::settings() const
{
    ConnectionSettings settings;
    settings.url = m_address.isGood() ? m_address.url : m_line->url().trimmed();
    settings.nsp = m_line->nsp().isEmpty() ? QStringLiteral("/") : m_line->nsp();
    settings.options = m_kept;
    settings.options.path = m_line->path().isEmpty() ? QStringLiteral("/") : m_line->path();
    settings.options.query = m_address.query;
    m_options->apply(settings);
    return settings;
}

void ConnectionBar::setSettings(const ConnectionSettings &settings)
{
    m_kept = settings.options;
    m_address = {};
    m_line->setNsp(settings.nsp);
    m_line->setUrl(settings.url);
    readAddress(); // the text may be the one that stood there
    m_line->setPath(settings.options.path);
    m_options->setSettings(settings);
    m_used = this->settings();
    showNotes();
}

void ConnectionBar::showStatus(const ConnectionStatus &status, bool isFailureExplained)
{
    // A problem stands until its attempts are over: with each of them the window would jump.
    const bool isTrying = status.state() == State::Connecting || status.state() == State::Reconnecting;
    if (isFailureExplained || !isTrying || !status.failure().isEmpty())
        m_failure->setText(isFailureExplained ? QString() : status.failure());
    if (status.state() == m_state)
        return;
    m_state = status.state();
    m_line->setState(m_state);
    showCommand();
    if (m_state == State::Connected) {
        m_line->setOptionsShown(false);
        m_certificate->show(CertificateRefusal());
    }
    showNotes();
}

void ConnectionBar::showRefusal(const CertificateRefusal &refusal)
{
    m_certificate->show(refusal);
}

void ConnectionBar::acceptCertificate(const QString &pin)
{
    ConnectionSettings trusting = settings();
    trusting.tls.accepted.append(pin);
    const ConnectionSettings used = m_used;
    setSettings(trusting);
    m_used = used;
    m_certificate->show(CertificateRefusal());
    if (m_state == State::Connected)
        return showNotes();
    tryConnect();
}

void ConnectionBar::showOption(const QString &key)
{
    m_line->setOptionsShown(true);
    m_options->focusOption(key);
}

QByteArray ConnectionBar::place() const
{
    return m_options->place();
}

void ConnectionBar::setPlace(const QByteArray &place)
{
    m_options->setPlace(place);
}

void ConnectionBar::focusUrl()
{
    m_line->focusUrl();
}

} // namespace Sockeye
