// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/error.h>

#include <QDebug>
#include <QJsonObject>
#include <QTest>

using namespace SocketIO;

class tst_Error : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void describesItself_data();
    void describesItself();
    void namesEachPhase();
};

void tst_Error::describesItself_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << Error() << QStringLiteral("SocketIO::Error(None)");
    QTest::newRow("network") << Error{Error::Kind::Network,
                                      QStringLiteral("timeout"),
                                      QStringLiteral("No answer."),
                                      0,
                                      {},
                                      QJsonValue(QJsonValue::Undefined)}
                             << QStringLiteral("SocketIO::Error(Network, \"timeout\", \"No answer.\")");
    QTest::newRow("everything") << Error{Error::Kind::Refused,
                                         QStringLiteral("http-400"),
                                         QStringLiteral("No."),
                                         400,
                                         "body",
                                         QJsonObject{{QStringLiteral("a"), 1}}}
                                << QStringLiteral(
                                       "SocketIO::Error(Refused, \"http-400\", \"No.\", HTTP 400, body \"body\", "
                                       "data QJsonValue(object, QJsonObject({\"a\":1})))");
    Error located{Error::Kind::Network, QStringLiteral("refused"), QStringLiteral("No.")};
    located.phase = Error::Phase::Tcp;
    located.url = QUrl(QStringLiteral("http://h/"));
    QTest::newRow("where") << located
                           << QStringLiteral("SocketIO::Error(Network, \"refused\", \"No.\", phase tcp, "
                                             "QUrl(\"http://h/\"))");
}

void tst_Error::describesItself()
{
    QFETCH(Error, error);
    QFETCH(QString, text);
    QString written;
    QDebug(&written).nospace() << error;
    QCOMPARE(written, text);
}

void tst_Error::namesEachPhase()
{
    using Phase = Error::Phase;
    QStringList names;
    for (const Phase phase :
         {Phase::None, Phase::Dns, Phase::Tcp, Phase::Tls, Phase::Http, Phase::WebSocket, Phase::Engine, Phase::Socket})
        names.append(phaseName(phase));
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral(" dns tcp tls http websocket engine socket"));
}

QTEST_APPLESS_MAIN(tst_Error)
#include "tst_error.moc"
