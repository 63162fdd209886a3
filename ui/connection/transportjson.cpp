// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/transportjson.h"
#include "connection/pairsjson.h"
#include <QJsonObject>
#include <QSet>

namespace Sockeye {

namespace {

bool isOrigin(const QPair<QByteArray, QByteArray> &header)
{
    return header.first.compare("Origin", Qt::CaseInsensitive) == 0;
}

} // namespace

QJsonValue TransportJson::write(const PerTransport &options)
{
    QJsonObject all;
    for (auto it = options.begin(); it != options.end(); ++it) {
        QJsonObject one;
        if (!it->path.isEmpty())
            one.insert(QStringLiteral("path"), it->path);
        if (!it->headers.isEmpty())
            one.insert(QStringLiteral("extraHeaders"), PairsJson::write(it->headers));
        if (!it->query.isEmpty())
            one.insert(QStringLiteral("query"), PairsJson::write(it->query));
        all.insert(it.key(), one);
    }
    return all;
}

TransportJson::PerTransport TransportJson::read(const QJsonValue &value)
{
    PerTransport options;
    const QJsonObject all = value.toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        SocketIO::TransportOptions made;
        made.path = one[u"path"].toString();
        made.headers = PairsJson::toHeaders(PairsJson::read(one[u"extraHeaders"]).value_or(FieldLines::Query()));
        made.query = PairsJson::read(one[u"query"]).value_or(FieldLines::Query());
        options.insert(it.key(), made);
    }
    return options;
}

QString TransportJson::problem(const QJsonValue &value)
{
    static const QSet<QString> known = {QStringLiteral("path"), QStringLiteral("extraHeaders"),
                                        QStringLiteral("query")};
    const QJsonObject all = value.toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (!it.value().isObject())
            return tr("“%1” must be an object with path, extraHeaders or query.").arg(it.key());
        const QJsonObject one = it.value().toObject();
        for (auto entry = one.begin(); entry != one.end(); ++entry) {
            const bool isPath = entry.key() == QLatin1String("path");
            const bool isGood = isPath ? entry.value().isString() : PairsJson::read(entry.value()).has_value();
            if (!known.contains(entry.key()) || !isGood)
                return tr("“%1” of “%2” is not understood.").arg(entry.key(), it.key());
        }
        if (const QString wrong = headerProblem(one[u"extraHeaders"]); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString TransportJson::headerProblem(const QJsonValue &pairs)
{
    for (const auto &[name, value] : PairsJson::read(pairs).value_or(FieldLines::Query())) {
        const auto read = FieldLines::readHeaders(QString(name + u':' + QString(value).replace(u'\n', u'\r')));
        if (const auto *wrong = std::get_if<LineProblem>(&read))
            return tr("“%1” is no header: %2").arg(name, wrong->reason);
        if (name.contains(u'\n') || std::get<FieldLines::Headers>(read).isEmpty())
            return tr("“%1” is no name of a header.").arg(name);
    }
    return {};
}

QString TransportJson::origin(const SocketIO::HeaderList &headers)
{
    const auto found = std::find_if(headers.begin(), headers.end(), &isOrigin);
    return found == headers.end() ? QString() : QString::fromUtf8(found->second);
}

void TransportJson::setOrigin(SocketIO::HeaderList &headers, const QString &origin)
{
    headers.removeIf(&isOrigin);
    if (!origin.isEmpty())
        headers.append({"Origin", origin.toUtf8()});
}

} // namespace Sockeye
