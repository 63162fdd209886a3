// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "protocol/httphead.h"
#include "transport/httpanswer.h"
#include "transport/websockethandshake.h"

using namespace SocketIO;

namespace {

constexpr qsizetype MostBody = 4096;

// In pieces of that size.
HttpAnswer answerOf(const QByteArray &bytes, qsizetype piece)
{
    HttpAnswer answer(MostBody);
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        (void)answer.append(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at)));
    return answer;
}

void checkHead(const HttpHead &head)
{
    const auto again = parseHttpHead(encodeHttpHead(head));
    const auto *same = std::get_if<HttpHeadComplete>(&again);
    Fuzz::require(same && same->head.headers == head.headers && same->head.status == head.status,
                  "a head is read as it was written");
    (void)head.contentLength();
    (void)head.hasToken("Connection", "Upgrade");
    WebSocketOffer offer{"dGhlIHNhbXBsZSBub25jZQ==", {QStringLiteral("a")}, true};
    (void)agreementOf(head, offer);
}

} // namespace

// An HTTP answer; its first byte is the size of the pieces it comes in.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = Fuzz::bytesOf(data + 1, size - 1);
    const auto parsed = parseHttpHead(bytes);
    if (const auto *complete = std::get_if<HttpHeadComplete>(&parsed))
        checkHead(complete->head);
    else if (const auto *error = std::get_if<DecodeError>(&parsed))
        Fuzz::require(error->offset >= 0 && error->offset <= bytes.size(), "an error lies in the head");
    const HttpAnswer whole = answerOf(bytes, qMax(bytes.size(), qsizetype(1)));
    const HttpAnswer pieces = answerOf(bytes, 1 + data[0]);
    Fuzz::require(whole.body().size() <= MostBody, "no more of a body is kept than asked for");
    Fuzz::require((whole.state() == HttpAnswer::State::Broken) == (pieces.state() == HttpAnswer::State::Broken),
                  "pieces make no difference");
    if (whole.state() == HttpAnswer::State::Complete)
        Fuzz::require(whole.body() == pieces.body(), "pieces make no difference to the body");
    return 0;
}
