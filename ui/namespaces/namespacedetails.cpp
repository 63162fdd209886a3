// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/namespacedetails.h"

#include "namespaces/namespacemodel.h"
#include "theme/theme.h"
#include "theme/words.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QModelIndex>
#include <QPlainTextEdit>
#include <QPushButton>

namespace Sockeye {
namespace {

/// JSON in lines. Nothing but blanks is changed: keys keep their order and numbers their digits.
QString pretty(const QByteArray &json)
{
    QString text;
    qsizetype depth = 0;
    bool isString = false;
    const auto newLine = [&] { text += u'\n' + QString(4 * depth, u' '); };
    const QString wire = QString::fromUtf8(json);
    for (qsizetype at = 0; at < wire.size(); ++at) {
        const QChar letter = wire[at];
        const bool isEscape = isString && letter == u'\\';
        if (letter == u'"')
            isString = !isString;
        if (!isString && (letter == u'}' || letter == u']')) {
            --depth;
            newLine();
        }
        text += letter;
        if (isEscape && at + 1 < wire.size())
            text += wire[++at];
        if (!isString && (letter == u'{' || letter == u'['))
            ++depth;
        if (!isString && (letter == u'{' || letter == u'[' || letter == u','))
            newLine();
        if (!isString && letter == u':')
            text += u' ';
    }
    return text;
}

} // namespace

NamespaceDetails::NamespaceDetails(const QModelIndex &at, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Namespace %1").arg(at.data().toString()));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 360);
    auto *layout = new QVBoxLayout(this);
    auto *shown = new QPlainTextEdit(text(at), this);
    shown->setReadOnly(true);
    shown->setFont(Theme::codeFont());
    shown->setAccessibleName(tr("What is known of the namespace"));
    layout->addWidget(shown);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout->addWidget(buttons);
}

QString NamespaceDetails::text(const QModelIndex &at)
{
    const auto words = [&](int role) { return at.data(role).toString(); };
    const auto count = [&](int role) { return Words::count(at.data(role).toLongLong()); };
    QStringList lines{at.data().toString(), tr("State: %1").arg(words(NamespaceModel::StateTextRole))};
    if (const QString sid = words(NamespaceModel::SidRole); !sid.isEmpty())
        lines += tr("Socket id: %1").arg(sid);
    lines +=
        tr("Events received: %1, sent: %2").arg(count(NamespaceModel::ReceivedRole), count(NamespaceModel::SentRole));
    if (const QString recovery = words(NamespaceModel::RecoveryRole); !recovery.isEmpty())
        lines += tr("After the connection was lost: %1").arg(recovery);
    const QByteArray auth = at.data(NamespaceModel::AuthRole).toByteArray();
    lines += auth.isEmpty() ? tr("Auth payload: none") : tr("Auth payload:\n%1").arg(pretty(auth));
    const QByteArray refusal = at.data(NamespaceModel::RefusalRole).toByteArray();
    if (!refusal.isEmpty())
        lines += tr("The server's refusal:\n%1").arg(pretty(refusal));
    else if (const QString reason = words(NamespaceModel::ReasonRole); !reason.isEmpty())
        lines += tr("Reason: %1").arg(reason);
    return lines.join(u'\n');
}

} // namespace Sockeye
