// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the keys of a filter line. See framequery.h.
#include "frames/framequery.h"

#include <QHash>

namespace Sockeye {

using namespace SocketIO;
using Key = FrameTerm::Key;

namespace {

QString quoted(const QString &text)
{
    return u'“' + text + u'”';
}

// A number with its unit: "1.5k", "20ms", "404"; -1 when it is none.
double quantity(const QString &text, Key key)
{
    qsizetype digits = 0;
    while (digits < text.size() && (text[digits].isDigit() || text[digits] == u'.'))
        ++digits;
    bool ok = false;
    const double number = text.first(digits).toDouble(&ok);
    const QString unit = text.sliced(digits).toLower();
    static const QHash<QString, double> sizes = {{{}, 1},
                                                 {QStringLiteral("b"), 1},
                                                 {QStringLiteral("k"), 1024},
                                                 {QStringLiteral("kb"), 1024},
                                                 {QStringLiteral("m"), 1048576},
                                                 {QStringLiteral("mb"), 1048576}};
    static const QHash<QString, double> times = {{{}, 1000},
                                                 {QStringLiteral("us"), 1},
                                                 {QStringLiteral("ms"), 1000},
                                                 {QStringLiteral("s"), 1'000'000},
                                                 {QStringLiteral("min"), 60'000'000}};
    static const QHash<QString, double> plain = {{{}, 1}};
    const auto &units = key == Key::Size ? sizes : key == Key::Took ? times : plain;
    const auto factor = units.constFind(unit);
    return ok && factor != units.cend() ? number * *factor : -1;
}

bool isKindBegunBy(const QByteArray &beginning)
{
    for (int kind = 0; kind <= static_cast<int>(Kind::ConnectError); ++kind) {
        if (kindName(static_cast<Kind>(kind)).startsWith(beginning))
            return true;
    }
    return kindName(Kind::Fault).startsWith(beginning);
}

} // namespace

QString FrameQuery::readKey(FrameTerm &term, const Word &word)
{
    static const QHash<QString, Key> keys = {
        {QStringLiteral("layer"), Key::Layer},   {QStringLiteral("transport"), Key::Transport},
        {QStringLiteral("dir"), Key::Direction}, {QStringLiteral("type"), Key::Type},
        {QStringLiteral("ns"), Key::Namespace},  {QStringLiteral("event"), Key::Event},
        {QStringLiteral("id"), Key::Id},         {QStringLiteral("size"), Key::Size},
        {QStringLiteral("status"), Key::Status}, {QStringLiteral("time"), Key::Took},
        {QStringLiteral("hex"), Key::Hex},       {QStringLiteral("head"), Key::Head},
        {QStringLiteral("has"), Key::Error}};
    const auto key = keys.constFind(word.key);
    if (key == keys.cend())
        return tr("There is no key %1. Keys are layer, transport, dir, type, ns, event, id, size, status, time, hex, "
                  "head and has. To find the text itself, put it between quotation marks.")
            .arg(quoted(word.key));
    if (word.value.isEmpty())
        return tr("A value is missing after %1.").arg(quoted(QString(word.key + u':')));
    term.key = *key;
    term.text = word.value;
    switch (term.key) {
    case Key::Layer:
    case Key::Transport:
    case Key::Direction:
        return readChoice(term, word);
    case Key::Type:
        term.text = word.value.toLower().replace(u'-', u'_');
        return isKindBegunBy(term.text.toLatin1()) ? QString()
                                                   : tr("No frame or packet is called %1.").arg(quoted(word.value));
    case Key::Hex:
        return readHex(term, word.value);
    case Key::Head:
        term.needle = FrameNeedle(word.value);
        return {};
    case Key::Error:
        return readHas(term, word.value.toLower());
    case Key::Namespace:
    case Key::Event:
        return {};
    default:
        return readRange(term, word);
    }
}

QString FrameQuery::readChoice(FrameTerm &term, const Word &word)
{
    using Choices = QHash<QString, int>;
    static const Choices layers = {{QStringLiteral("http"), static_cast<int>(Layer::Http)},
                                   {QStringLiteral("websocket"), static_cast<int>(Layer::WebSocket)},
                                   {QStringLiteral("ws"), static_cast<int>(Layer::WebSocket)},
                                   {QStringLiteral("engine"), static_cast<int>(Layer::Engine)},
                                   {QStringLiteral("socket"), static_cast<int>(Layer::Socket)}};
    static const Choices transports = {{QStringLiteral("polling"), static_cast<int>(Carrier::Polling)},
                                       {QStringLiteral("websocket"), static_cast<int>(Carrier::WebSocket)},
                                       {QStringLiteral("custom"), static_cast<int>(Carrier::Custom)},
                                       {QStringLiteral("ws"), static_cast<int>(Carrier::WebSocket)}};
    static const Choices directions = {{QStringLiteral("in"), static_cast<int>(Direction::In)},
                                       {QStringLiteral("out"), static_cast<int>(Direction::Out)}};
    const Choices &choices = term.key == Key::Layer ? layers : term.key == Key::Transport ? transports : directions;
    const auto choice = choices.constFind(word.value.toLower());
    if (choice != choices.cend()) {
        term.value = *choice;
        return {};
    }
    QStringList known = choices.keys();
    known.sort();
    return tr("%1 is none of: %2.").arg(quoted(word.value), known.join(QStringLiteral(", ")));
}

QString FrameQuery::readRange(FrameTerm &term, const Word &word)
{
    QString text = word.value;
    const QString wrong = tr("%1 is no number or range. Write 100, >1k, <=20 or 100..200.").arg(quoted(word.value));
    if (term.key == Key::Status && text.size() == 3 && text.endsWith(QLatin1String("xx"), Qt::CaseInsensitive)
        && text.front().isDigit()) {
        term.from = text.front().digitValue() * 100;
        term.to = term.from + 99;
        return {};
    }
    if (const qsizetype dots = text.indexOf(QLatin1String("..")); dots >= 0) {
        const double from = quantity(text.first(dots), term.key);
        const double to = quantity(text.sliced(dots + 2), term.key);
        term.from = static_cast<qint64>(from);
        term.to = static_cast<qint64>(to);
        return from < 0 || to < from ? wrong : QString();
    }
    const bool above = text.startsWith(u'>');
    const bool below = text.startsWith(u'<');
    text = text.sliced(above || below ? 1 : 0);
    const bool including = text.startsWith(u'=');
    text = text.sliced(including ? 1 : 0);
    const double number = quantity(text, term.key);
    if (number < 0)
        return wrong;
    const auto whole = static_cast<qint64>(number);
    const qint64 step = including ? 0 : 1;
    term.from = above ? whole + step : below ? 0 : whole;
    term.to = below ? whole - step : above ? term.to : whole;
    return {};
}

QString FrameQuery::readHas(FrameTerm &term, const QString &value)
{
    static const QHash<QString, Key> facts = {{QStringLiteral("error"), Key::Error},
                                              {QStringLiteral("binary"), Key::Binary},
                                              {QStringLiteral("compressed"), Key::Compressed}};
    const auto fact = facts.constFind(value);
    if (fact == facts.cend())
        return tr("%1 is none of: %2.").arg(quoted(value), QStringLiteral("binary, compressed, error"));
    term.key = *fact;
    return {};
}

QString FrameQuery::readHex(FrameTerm &term, const QString &value)
{
    QString digits = value;
    digits.remove(u' ');
    const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
    if (bytes.isEmpty() || bytes.size() * 2 != digits.size())
        return tr("%1 is not hex: two digits for each byte, as in hex:00ff10.").arg(quoted(value));
    term.needle = FrameNeedle(bytes);
    return {};
}

} // namespace Sockeye
