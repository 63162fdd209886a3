// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closingquestion.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace Sockeye {

namespace {

struct ClosingWords {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ClosingQuestion)
};

QString quietKey()
{
    return QStringLiteral("quietAboutLogs");
}

QString lossOf(const ClosingQuestion &question)
{
    QStringList losses;
    if (question.waiting > 0)
        losses.append(ClosingWords::tr("%n message(s) wait to be sent and would not be sent.", nullptr,
                                       static_cast<int>(question.waiting)));
    if (question.connections > 0)
        losses.append(ClosingWords::tr("%n connection(s) would end. What the logs hold is forgotten: %1 records.",
                                       nullptr, question.connections)
                          .arg(QLocale().toString(question.records)));
    return losses.join(u'\n');
}

} // namespace

bool ClosingQuestion::ask(QWidget *window) const
{
    const bool asksAboutLogs = connections > 0 && !QSettings().value(quietKey()).toBool();
    if (waiting == 0 && !asksAboutLogs)
        return true;
    QMessageBox box(QMessageBox::Question, title, lossOf(*this), QMessageBox::NoButton, window);
    const QPushButton *go = box.addButton(yes, QMessageBox::AcceptRole);
    QPushButton *stay = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    QCheckBox *quiet = nullptr;
    if (waiting == 0) { // about messages it always asks
        quiet = new QCheckBox(ClosingWords::tr("Do not ask again about logs"));
        box.setCheckBox(quiet);
    }
    box.exec();
    if (box.clickedButton() != go)
        return false;
    if (quiet && quiet->isChecked())
        QSettings().setValue(quietKey(), true);
    return true;
}

} // namespace Sockeye
