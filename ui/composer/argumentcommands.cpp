// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/argumentcommands.h"
#include "composer/argumentlist.h"
#include "composer/argumentrow.h"
#include "composer/jsoneditor.h"
#include "composer/pastedpicture.h"
#include "theme/command.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace Sockeye {

ArgumentCommands::ArgumentCommands(QWidget *owner, const List &list, const QList<ArgumentList *> &all)
    : QObject(owner)
    , m_owner(owner)
    , m_list(list)
{
    addRowCommands();
    separate();
    addTextCommands();
    separate();
    addBinaryCommands();
    for (ArgumentList *each : all) {
        each->setRowActions(m_row);
        connect(each, &ArgumentList::changed, this, &ArgumentCommands::update);
        connect(each, &ArgumentList::currentChanged, this, &ArgumentCommands::update);
    }
    update();
}

QAction *ArgumentCommands::add(const QString &id, const QString &text, const QString &tip, const QString &icon,
                               const QKeySequence &keys, const Deed &deed)
{
    const QList<QKeySequence> usual = keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys};
    QAction *command = Theme::addCommand(m_owner, {QLatin1String("composer.") + id, text, tip, icon}, usual);
    connect(command, &QAction::triggered, this, [this, deed] { deed(*m_list()); });
    m_row.append(command);
    return command;
}

void ArgumentCommands::separate()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_row.append(separator);
}

void ArgumentCommands::update()
{
    const ArgumentList *list = m_list();
    const ArgumentRow *row = list->currentRow();
    for (QAction *command : std::as_const(m_forAny))
        command->setEnabled(row != nullptr);
    for (QAction *command : std::as_const(m_forJson))
        command->setEnabled(row && row->jsonEditor());
    m_restore->setEnabled(list->canRestore());
}

void ArgumentCommands::addRowCommands()
{
    m_forAny << add(QStringLiteral("argumentUp"), tr("Move Argument Up"), {}, QStringLiteral("up"),
                    QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up), [](ArgumentList &list) { list.moveCurrent(-1); });
    m_forAny << add(QStringLiteral("argumentDown"), tr("Move Argument Down"), {}, QStringLiteral("down"),
                    QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Down), [](ArgumentList &list) { list.moveCurrent(1); });
    m_forAny << add(QStringLiteral("argumentDuplicate"), tr("Duplicate Argument"), {}, QStringLiteral("copy"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                    [](ArgumentList &list) { list.duplicateCurrent(); });
    m_forAny << add(QStringLiteral("argumentRemove"), tr("Remove Argument"), {}, QStringLiteral("close"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete),
                    [](ArgumentList &list) { list.removeCurrent(); });
    m_restore = add(QStringLiteral("argumentRestore"), tr("Bring Removed Argument Back"), {}, {},
                    QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Z), [](ArgumentList &list) { list.restore(); });
}

void ArgumentCommands::addTextCommands()
{
    const auto onJson = [](const std::function<void(JsonEditor &)> &deed) -> Deed {
        return [deed](ArgumentList &list) {
            if (list.currentRow() && list.currentRow()->jsonEditor())
                deed(*list.currentRow()->jsonEditor());
        };
    };
    m_forJson << add(QStringLiteral("format"), tr("Format JSON"), tr("One member per line; nothing else changes."), {},
                     QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_F),
                     onJson([](JsonEditor &editor) { editor.layOut(false); }));
    m_forJson << add(QStringLiteral("minify"), tr("JSON on One Line"), {}, {},
                     QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_M),
                     onJson([](JsonEditor &editor) { editor.layOut(true); }));
    m_forAny << add(QStringLiteral("find"), tr("Find in Argument"), {}, QStringLiteral("search"),
                    QKeySequence(Qt::CTRL | Qt::Key_F), [](ArgumentList &list) {
                        if (list.currentRow())
                            list.currentRow()->find();
                    });
    m_forAny << add(QStringLiteral("goToProblem"), tr("Go to Problem"), {}, {}, QKeySequence(Qt::Key_F8),
                    [](ArgumentList &list) {
                        if (list.currentRow())
                            list.currentRow()->goToProblem();
                    });
}

void ArgumentCommands::addBinaryCommands()
{
    const QString tip = tr("Put at the cursor of a JSON argument. It leaves as an attachment.");
    const auto token = [](const char *key) -> Deed {
        return [key](ArgumentList &list) { list.insertToken(QLatin1String(key)); };
    };
    const QString icon = QStringLiteral("binary");
    m_binary = {add(QStringLiteral("insertHex"), tr("Insert Hex Bytes  {\"$hex\": \"01 02 ff\"}"), tip, icon, {},
                    token("$hex")),
                add(QStringLiteral("insertBase64"), tr("Insert Base64  {\"$base64\": \"AQL/\"}"), tip, {}, {},
                    token("$base64")),
                add(QStringLiteral("insertFile"), tr("Insert Bytes of a File…  {\"$file\": \"/path\"}"), tip,
                    QStringLiteral("file"), {}, token("$file")),
                add(QStringLiteral("insertPicture"), tr("Insert Picture of the Clipboard"), tip, {}, {},
                    [this](ArgumentList &list) { pastePicture(list); })};
}

void ArgumentCommands::pastePicture(ArgumentList &list)
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (!mime || !mime->hasImage())
        return;
    if (const QString token = PastedPicture::token(PastedPicture::png(mime)); !token.isEmpty())
        list.insertJson(token);
}

} // namespace Sockeye
