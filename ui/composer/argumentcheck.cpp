// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/argumentcheck.h"
#include "composer/binarytokens.h"
#include <memory>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

namespace Sockeye {

namespace {

constexpr int Pause = 300; // ms without a key before a long text is checked
constexpr qint64 SmallFile = 256 * 1024; // decoded at once when it is a picture

/// Files are not read while somebody types, so their attachments are empty yet.
qint64 sizeOf(const QByteArrayList &attachments, const QString &json)
{
    qint64 size = 0;
    for (const QByteArray &attachment : attachments)
        size += attachment.size();
    if (attachments.isEmpty())
        return size;
    for (const BinaryToken &token : BinaryToken::in(json)) {
        if (token.key == QLatin1String("$file"))
            size += QFileInfo(BinaryText::realPath(token.value)).size();
    }
    return size;
}

bool isQuick(const ArgumentDraft &draft)
{
    if (draft.type == ArgumentDraft::Type::File)
        return QFileInfo(BinaryText::realPath(draft.text)).size() <= SmallFile;
    return draft.text.size() <= ArgumentCheck::ShortText;
}

} // namespace

CheckedArgument CheckedArgument::of(const ArgumentDraft &draft)
{
    using Type = ArgumentDraft::Type;
    CheckedArgument checked;
    const auto parsed = ArgumentParser::parse({draft}, BinaryText::Files::CheckOnly);
    if (const auto *error = std::get_if<ArgumentError>(&parsed)) {
        checked.error = *error;
        return checked;
    }
    const QByteArrayList attachments = std::get<SocketIO::Arguments>(parsed).attachments();
    checked.attachments = attachments.size();
    if (draft.type == Type::Json)
        checked.bytes = sizeOf(attachments, draft.text);
    if (draft.type == Type::File)
        checked.look = AttachmentLook::ofFile(draft.text, true);
    else if (draft.type == Type::Hex || draft.type == Type::Base64 || draft.type == Type::Utf8)
        checked.look = AttachmentLook::ofBytes(attachments.constFirst(), true);
    return checked;
}

ArgumentCheck::ArgumentCheck(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &ArgumentCheck::runAside);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_pause.isActive() && m_watcher.future().isResultReadyAt(0))
            Q_EMIT finished(m_watcher.result());
    });
}

void ArgumentCheck::cancel()
{
    m_pause.stop();
    m_watcher.setFuture({});
}

void ArgumentCheck::start(const ArgumentDraft &draft)
{
    cancel();
    if (isQuick(draft)) {
        Q_EMIT finished(CheckedArgument::of(draft));
        return;
    }
    m_draft = draft;
    m_pause.start();
}

void ArgumentCheck::runAside()
{
    const auto promise = std::make_shared<QPromise<CheckedArgument>>();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, draft = std::exchange(m_draft, {})] {
        promise->start();
        promise->addResult(CheckedArgument::of(draft));
        promise->finish();
    });
}

} // namespace Sockeye
