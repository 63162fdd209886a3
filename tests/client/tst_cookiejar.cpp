// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/cookiejar.h"

#include <QDateTime>
#include <QTest>

using namespace SocketIO;

class tst_CookieJar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsACookieWithoutADomainToEveryHost()
    {
        CookieJar jar;
        jar.setOwn({QNetworkCookie("a", "1")});
        QCOMPARE(sent(jar, "http://one.example/socket.io/"), QByteArrayLiteral("a=1"));
        QCOMPARE(sent(jar, "http://127.0.0.1:3000/socket.io/"), QByteArrayLiteral("a=1"));
    }

    void keepsACookieToItsDomainAndPath()
    {
        QNetworkCookie cookie("a", "1");
        cookie.setDomain(QStringLiteral("one.example"));
        QNetworkCookie deep("b", "2");
        deep.setPath(QStringLiteral("/deep"));
        CookieJar jar;
        jar.setOwn({cookie, deep});
        QCOMPARE(sent(jar, "http://one.example/"), QByteArrayLiteral("a=1"));
        QCOMPARE(sent(jar, "http://two.example/"), QByteArray());
        QCOMPARE(sent(jar, "http://two.example/deep"), QByteArrayLiteral("b=2"));
        QCOMPARE(sent(jar, "http://two.example/deep/x"), QByteArrayLiteral("b=2"));
        QCOMPARE(sent(jar, "http://two.example/deeper"), QByteArray());
    }

    void sendsSecureCookiesEncryptedOnlyAndDeadOnesNever()
    {
        QNetworkCookie secure("s", "1");
        secure.setSecure(true);
        QNetworkCookie dead("d", "1");
        dead.setExpirationDate(QDateTime::currentDateTimeUtc().addSecs(-10));
        CookieJar jar;
        jar.setOwn({secure, dead});
        QCOMPARE(sent(jar, "http://one.example/"), QByteArray());
        QCOMPARE(sent(jar, "https://one.example/"), QByteArrayLiteral("s=1"));
    }

    void theServersCookieTakesTheUsersPlace()
    {
        const QUrl url(QStringLiteral("http://one.example/"));
        CookieJar jar;
        jar.setOwn({QNetworkCookie("a", "1")});
        jar.setCookiesFromUrl({QNetworkCookie("a", "2")}, url);
        QCOMPARE(sent(jar, "http://one.example/"), QByteArrayLiteral("a=2"));
        QCOMPARE(sent(jar, "http://two.example/"), QByteArrayLiteral("a=1"));
    }

    void settingTheSameListAgainChangesNothing()
    {
        QNetworkCookie cookie("a", "1");
        cookie.setDomain(QStringLiteral("one.example"));
        CookieJar jar;
        jar.setOwn({cookie});
        QNetworkCookie renewed = cookie;
        renewed.setValue("2");
        renewed.setPath(QStringLiteral("/"));
        jar.insertCookie(renewed);
        jar.setOwn({cookie});
        QCOMPARE(sent(jar, "http://one.example/"), QByteArrayLiteral("a=2"));
        cookie.setValue("3");
        jar.setOwn({cookie});
        QCOMPARE(sent(jar, "http://one.example/"), QByteArrayLiteral("a=3"));
    }

    void keepsTheNewestFiftyOfADomain()
    {
        const QUrl url(QStringLiteral("http://one.example/"));
        CookieJar jar;
        jar.setCookiesFromUrl({QNetworkCookie("other", "1")}, QUrl(QStringLiteral("http://two.example/")));
        for (int number = 0; number < 60; ++number) {
            QNetworkCookie cookie("c" + QByteArray::number(number), "1");
            if (number % 2 == 0) // for all hosts below as well, which is no second domain
                cookie.setDomain(QStringLiteral(".one.example"));
            jar.setCookiesFromUrl({cookie}, url);
            if (number == 55)
                jar.setCookiesFromUrl({QNetworkCookie("c7", "renewed")}, url);
        }
        const QByteArrayList kept = sent(jar, "http://one.example/").split(';');
        QCOMPARE(kept.size(), MaxCookiesPerDomain);
        QVERIFY(kept.contains(" c59=1") || kept.first() == "c59=1");
        QVERIFY(kept.contains(" c7=renewed") || kept.first() == "c7=renewed");
        QVERIFY(!kept.contains(" c9=1") && kept.first() != "c9=1");
        QCOMPARE(sent(jar, "http://two.example/"), QByteArrayLiteral("other=1"));
    }

    void refusesAServersCookieThatIsTooLong()
    {
        const QUrl url(QStringLiteral("http://one.example/"));
        const QByteArray most(MaxCookieSize - 1, 'v');
        CookieJar jar;
        QVERIFY(jar.setCookiesFromUrl({QNetworkCookie("a", most)}, url));
        QVERIFY(!jar.setCookiesFromUrl({QNetworkCookie("a", most + 'v')}, url));
        QCOMPARE(sent(jar, "http://one.example/"), QByteArray("a=" + most));
    }

private:
    static QByteArray sent(const CookieJar &jar, const char *url)
    {
        QByteArrayList cookies;
        for (const QNetworkCookie &cookie : jar.cookiesForUrl(QUrl(QString::fromLatin1(url))))
            cookies.append(cookie.toRawForm(QNetworkCookie::NameAndValueOnly));
        return cookies.join("; ");
    }
};

QTEST_APPLESS_MAIN(tst_CookieJar)
#include "tst_cookiejar.moc"
