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
}

void tst_Error::describesItself()
{
    QFETCH(Error, error);
    QFETCH(QString, text);
    QString written;
    QDebug(&written).nospace() << error;
    QCOMPARE(written, text);
}

QTEST_APPLESS_MAIN(tst_Error)
#include "tst_error.moc"
