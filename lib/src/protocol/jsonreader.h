// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QByteArrayView>
#include <QCborArray>
#include <QCborValue>

namespace SocketIO {

/// Builds the value of an already validated JSON text; placeholders become the attachments' bytes. Integers that fit 64
/// bits stay integers, other numbers become doubles. Members stay in their order, and all stay when a key stands twice.
/// Escaped lone surrogates inside arrays and objects become U+FFFD.
[[nodiscard]] QCborValue readJson(QByteArrayView json, const QByteArrayList &attachments);

/// The same for the elements of an array: from the first one to the closing bracket.
[[nodiscard]] QCborArray readJsonElements(QByteArrayView elements, const QByteArrayList &attachments);

/// The attachment a text stands for that is one placeholder and nothing else; -1 when it is none.
[[nodiscard]] qsizetype attachmentOf(QByteArrayView json, const QByteArrayList &attachments);

} // namespace SocketIO
