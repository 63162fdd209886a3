// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/actiondialog.h"

#include "theme/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using SocketIO::Arguments;
using Verb = Sockeye::AdminAction::Verb;

namespace Sockeye {
namespace {

std::variant<Arguments, SocketIO::JsonError> read(const QString &values)
{
    return Arguments::fromJson('[' + values.toUtf8() + ']');
}

} // namespace

ActionDialog::ActionDialog(const AdminAction &action, const AdminStats &stats, QWidget *parent)
    : QDialog(parent)
    , m_action(action)
    , m_stats(stats)
    , m_sentence(new QLabel(this))
    , m_word(new QLineEdit(this))
    , m_values(new QLineEdit(this))
    , m_closes(new QCheckBox(tr("Close their whole connections, not only this namespace"), this))
    , m_problem(new QLabel(this))
    , m_confirm(new QPushButton(this))
{
    const QStringList titles{tr("Emit as the server"), tr("Make join a room"), tr("Make leave a room"),
                             tr("Disconnect")};
    setWindowTitle(titles[static_cast<int>(action.verb())]);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    setupFields();
    setupButtons();
    check();
}

void ActionDialog::setupFields()
{
    auto *layout = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    const bool isEmit = m_action.verb() == Verb::Emit;
    if (isEmit) {
        form->addRow(tr("Event"), m_word);
        form->addRow(tr("Arguments"), m_values);
    } else if (wantsWord()) {
        form->addRow(tr("Room"), m_word);
    }
    m_word->setVisible(wantsWord());
    m_values->setVisible(isEmit);
    m_closes->setVisible(m_action.verb() == Verb::Disconnect);
    if (m_action.verb() == Verb::Leave && m_action.target().kind == AdminTarget::Kind::Room)
        m_word->setText(m_action.target().name);
    m_word->setAccessibleName(isEmit ? tr("Event to emit") : tr("Room to join or leave"));
    m_values->setAccessibleName(tr("Arguments to emit, JSON"));
    m_values->setPlaceholderText(tr("JSON, such as \"hello\", {\"a\": 1}"));
    m_values->setFont(Theme::codeFont());
    m_closes->setAccessibleName(m_closes->text());
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAccessibleName(tr("How many sockets it touches"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setAccessibleName(tr("What is missing or wrong"));
    QPalette bad = palette();
    bad.setColor(QPalette::WindowText, Theme::color(bad, Theme::Meaning::Bad));
    m_problem->setPalette(bad);
    layout->addWidget(m_sentence);
    layout->addLayout(form);
    layout->addWidget(m_closes);
    layout->addWidget(m_problem);
    for (QLineEdit *field : {m_word, m_values})
        connect(field, &QLineEdit::textChanged, this, &ActionDialog::check);
}

void ActionDialog::setupButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    buttons->addButton(m_confirm, QDialogButtonBox::AcceptRole);
    m_confirm->setAutoDefault(false); // never by a Return that was meant for a field
    static_cast<QVBoxLayout *>(layout())->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_confirm, &QPushButton::clicked, this, &ActionDialog::confirm);
}

bool ActionDialog::wantsWord() const
{
    return m_action.verb() != Verb::Disconnect;
}

void ActionDialog::refresh()
{
    check();
}

QString ActionDialog::problem() const
{
    if (wantsWord() && m_word->text().isEmpty())
        return m_action.verb() == Verb::Emit ? tr("Name the event.") : tr("Name the room.");
    const auto parsed = read(m_values->text());
    if (const auto *error = std::get_if<SocketIO::JsonError>(&parsed))
        return tr("Arguments: %1").arg(error->reason);
    return {};
}

void ActionDialog::check()
{
    const qint64 count = m_action.count(m_stats);
    const QString text = problem();
    m_sentence->setText(sentence(count));
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_confirm->setText(buttonText(count));
    m_confirm->setAccessibleName(buttonText(count));
    m_confirm->setEnabled(text.isEmpty() && count > 0);
}

void ActionDialog::confirm()
{
    const auto parsed = read(m_values->text());
    const auto *values = std::get_if<Arguments>(&parsed);
    if (!values)
        return;
    Q_EMIT confirmed(m_action.event(), m_action.arguments(m_word->text(), *values, m_closes->isChecked()));
    close();
}

QString ActionDialog::targetWords() const
{
    const AdminTarget &target = m_action.target();
    if (target.kind == AdminTarget::Kind::Room)
        return tr("room “%1” of %2").arg(target.name, target.nsp);
    return target.kind == AdminTarget::Kind::Socket ? tr("socket %1 of %2").arg(target.name, target.nsp)
                                                    : tr("all of namespace %1").arg(target.nsp);
}

QString ActionDialog::sentence(qint64 count) const
{
    return tr("This touches %n socket(s) on the server: %1.", nullptr, static_cast<int>(count)).arg(targetWords());
}

QString ActionDialog::buttonText(qint64 count) const
{
    const auto number = static_cast<int>(count);
    switch (m_action.verb()) {
    case Verb::Emit:
        return tr("Emit to %n socket(s)", nullptr, number);
    case Verb::Join:
        return tr("Make %n socket(s) join", nullptr, number);
    case Verb::Leave:
        return tr("Make %n socket(s) leave", nullptr, number);
    case Verb::Disconnect:
        break;
    }
    return tr("Disconnect %n socket(s)", nullptr, number);
}

} // namespace Sockeye
