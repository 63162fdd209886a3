// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a connection is copied, saved and taken over. See connectionbar.h.
#include "connection/connectionbar.h"
#include "connection/connectionoptions.h"
#include "connection/iocode.h"
#include "connection/messageline.h"
#include "connection/secrets.h"
#include "theme/command.h"
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QSaveFile>
#include <QToolButton>

namespace Sockeye {

namespace {

/// No document of a connection is bigger; a film chosen by mistake is not read whole.
constexpr qint64 MostRead = 4 * 1024 * 1024;

QString sentences(const QStringList &parts)
{
    return parts.join(u' ');
}

} // namespace

void ConnectionBar::setupExchange()
{
    auto *menu = new QMenu(this);
    addExchange(menu, "connection.copyDocument", tr("Copy as &JSON"),
                tr("Copies the connection as a small JSON document"), &ConnectionBar::copyDocument);
    addExchange(menu, "connection.copyCode", tr("Copy as &code"), tr("Copies the connection as io(…) in JavaScript"),
                &ConnectionBar::copyCode);
    addExchange(menu, "connection.paste", tr("&Paste"),
                tr("Takes a connection from the clipboard: a JSON document, or io(…) in JavaScript"),
                &ConnectionBar::paste);
    menu->addSeparator();
    addExchange(menu, "connection.export", tr("&Export…"), tr("Saves the connection as a JSON document"),
                &ConnectionBar::exportDocument);
    addExchange(menu, "connection.import", tr("&Import…"), tr("Opens a JSON document or code with a connection"),
                &ConnectionBar::importDocument);
    menu->addSeparator();
    m_withSecrets = Theme::addCommand(this,
                                      {QStringLiteral("connection.withSecrets"), tr("With &secrets"),
                                       tr("Copies and exports passwords, tokens, cookies and the auth payload too")});
    m_withSecrets->setCheckable(true);
    menu->addAction(m_withSecrets);
    m_menuButton = new QToolButton;
    m_menuButton->setMenu(menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setText(tr("Copy, paste, export") + QStringLiteral("  ")); // room for the arrow
    m_menuButton->setToolTip(tr("This connection as a JSON document or as code"));
    m_menuButton->setAccessibleName(m_menuButton->text().trimmed());
    m_options->addToHead(m_menuButton);
}

void ConnectionBar::addExchange(QMenu *menu, const char *id, const QString &text, const QString &tip,
                                void (ConnectionBar::*run)())
{
    QAction *command = Theme::addCommand(this, {QString::fromLatin1(id), text, tip});
    connect(command, &QAction::triggered, this, run);
    menu->addAction(command);
}

ConnectionDocument::With ConnectionBar::kept() const
{
    return m_options->remembersSecrets() ? ConnectionDocument::With::Secrets : ConnectionDocument::With::NoSecrets;
}

void ConnectionBar::tellLeftOut(const QString &done)
{
    QStringList leftOut;
    m_withSecrets->isChecked() ? Secrets::writable(settings(), leftOut) : Secrets::without(settings(), leftOut);
    QStringList parts = {done};
    if (!leftOut.isEmpty())
        parts.append(tr("Left out as secret: %1.").arg(leftOut.join(QStringLiteral(", "))));
    m_exchange->setText(sentences(parts));
}

void ConnectionBar::copyDocument()
{
    const auto with =
        m_withSecrets->isChecked() ? ConnectionDocument::With::Secrets : ConnectionDocument::With::NoSecrets;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(ConnectionDocument::write(settings(), with)));
    tellLeftOut(tr("Copied as a JSON document."));
}

void ConnectionBar::copyCode()
{
    QStringList leftOut;
    const ConnectionSettings shown =
        m_withSecrets->isChecked() ? Secrets::writable(settings(), leftOut) : Secrets::without(settings(), leftOut);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(IoCode::write(shown)));
    tellLeftOut(tr("Copied as code."));
}

void ConnectionBar::paste()
{
    take(QGuiApplication::clipboard()->text());
}

void ConnectionBar::exportDocument()
{
    const QString name =
        QFileDialog::getSaveFileName(this, tr("Export the connection"), QStringLiteral("connection.json"));
    if (name.isEmpty())
        return;
    const auto with =
        m_withSecrets->isChecked() ? ConnectionDocument::With::Secrets : ConnectionDocument::With::NoSecrets;
    QSaveFile file(name);
    const bool isSaved = file.open(QIODevice::WriteOnly) && file.write(ConnectionDocument::write(settings(), with)) >= 0
        && file.commit();
    if (!isSaved)
        return m_exchange->setText(tr("“%1” was not saved: %2").arg(name, file.errorString()));
    tellLeftOut(tr("Saved as %1.").arg(name));
}

void ConnectionBar::importDocument()
{
    const QString name = QFileDialog::getOpenFileName(this, tr("Import a connection"));
    if (name.isEmpty())
        return;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return m_exchange->setText(tr("“%1” cannot be read: %2").arg(name, file.errorString()));
    take(QString::fromUtf8(file.read(MostRead)));
}

bool ConnectionBar::take(const QString &text)
{
    const QString trimmed = text.trimmed();
    ConnectionDocument taken;
    const bool isDocument = trimmed.startsWith(u'{') && trimmed.contains(QLatin1String("\"sockeye\""));
    QString problem;
    if (isDocument) {
        const auto read = ConnectionDocument::read(trimmed.toUtf8());
        if (const auto *document = std::get_if<ConnectionDocument>(&read))
            taken = *document;
        else
            problem = std::get<QString>(read);
    } else {
        const auto read = IoCode::read(trimmed);
        if (const auto *code = std::get_if<IoCode>(&read)) {
            taken.settings = code->settings;
            taken.unknown = code->unknown;
        } else {
            problem = std::get<QString>(read);
        }
    }
    if (!problem.isEmpty()) {
        m_exchange->setText(problem);
        return false;
    }
    if (taken.settings.url.isEmpty())
        taken.settings.url = settings().url; // options alone: the address stays
    const ConnectionSettings used = m_used;
    setSettings(taken.settings);
    if (m_state != ConnectionStatus::State::Closed) {
        m_used = used;
        showNotes();
    }
    m_options->setRemembersSecrets(taken.hasSecrets);
    QStringList parts;
    if (!taken.leftOut.isEmpty())
        parts.append(tr("Secrets were not kept, fill them in: %1.").arg(taken.leftOut.join(QStringLiteral(", "))));
    if (!taken.unknown.isEmpty())
        parts.append(tr("Not understood and not used: %1.").arg(taken.unknown.join(QStringLiteral(", "))));
    if (!taken.settings.tls.verify)
        parts.append(tr("It turns the verification of the server's certificate off."));
    m_exchange->setText(sentences(parts));
    return taken.leftOut.isEmpty();
}

void ConnectionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        Theme::updateCommandIcons(this);
}

} // namespace Sockeye
