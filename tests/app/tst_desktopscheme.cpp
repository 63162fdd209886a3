// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "desktopscheme.h"
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QThread>

using namespace Sockeye;

namespace {

constexpr QLatin1String Service("org.freedesktop.portal.Desktop");
constexpr QLatin1String Path("/org/freedesktop/portal/desktop");
constexpr QLatin1String Interface("org.freedesktop.portal.Settings");

/// The settings portal of a desktop, as far as colours go.
class Portal final : public QDBusVirtualObject {
public:
    uint scheme = 0;

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        // "Read" wraps its answer in a variant more than one expects.
        const QDBusVariant inner{QVariant(scheme)};
        const QDBusVariant outer{QVariant::fromValue(inner)};
        return connection.send(message.createReply(QVariant::fromValue(outer)));
    }
    [[nodiscard]] static QDBusMessage change(const QString &key, uint value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(Path, Interface, QStringLiteral("SettingChanged"));
        signal.setArguments(
            {QStringLiteral("org.freedesktop.appearance"), key, QVariant::fromValue(QDBusVariant(QVariant(value)))});
        return signal;
    }
};

} // namespace

class tst_DesktopScheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty())
            QSKIP("dbus-daemon is not installed");
        m_bus.start(daemon,
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_bus.waitForStarted());
        QVERIFY(m_bus.waitForReadyRead());
        m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
        // The portal is served by a thread of its own: the program waits for its answer in this one.
        m_desktop.start();
        m_there.moveToThread(&m_desktop);
        m_portal.moveToThread(&m_desktop);
        bool isServing = false;
        QMetaObject::invokeMethod(
            &m_there, [&] { isServing = serve(); }, Qt::BlockingQueuedConnection);
        QVERIFY(isServing);
    }
    void cleanupTestCase()
    {
        m_desktop.quit();
        m_desktop.wait();
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        QDBusConnection::disconnectFromBus(QStringLiteral("program"));
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void tellsWhatTheDesktopWants_data()
    {
        QTest::addColumn<uint>("value");
        QTest::addColumn<bool>("hasWish");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("no wish") << 0U << false << false;
        QTest::newRow("dark") << 1U << true << true;
        QTest::newRow("light") << 2U << true << false;
        QTest::newRow("of a later portal") << 9U << false << false;
    }
    void tellsWhatTheDesktopWants()
    {
        QFETCH(uint, value);
        QFETCH(bool, hasWish);
        QFETCH(bool, isDark);
        m_portal.scheme = value;
        const DesktopScheme desktop(program());
        QCOMPARE(desktop.scheme().has_value(), hasWish);
        if (hasWish)
            QCOMPARE(*desktop.scheme() == Theme::Scheme::Dark, isDark);
    }

    void followsTheDesktop()
    {
        m_portal.scheme = 2;
        DesktopScheme desktop(program());
        const QSignalSpy changed(&desktop, &DesktopScheme::changed);
        QDBusConnection other(QStringLiteral("desktop"));
        QVERIFY(other.send(Portal::change(QStringLiteral("accent-color"), 1)));
        QVERIFY(other.send(Portal::change(QStringLiteral("color-scheme"), 1)));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(desktop.scheme(), std::optional(Theme::Scheme::Dark));
    }

    void doesWithoutADesktop()
    {
        const DesktopScheme desktop(QDBusConnection(QStringLiteral("there is none")));
        QVERIFY(!desktop.scheme());
    }

private:
    [[nodiscard]] bool serve()
    {
        QDBusConnection connection = QDBusConnection::connectToBus(m_address, QStringLiteral("desktop"));
        return connection.registerVirtualObject(Path, &m_portal) && connection.registerService(Service);
    }
    [[nodiscard]] QDBusConnection program() const
    {
        return QDBusConnection::connectToBus(m_address, QStringLiteral("program"));
    }

    QProcess m_bus;
    QString m_address;
    QThread m_desktop;
    QObject m_there;
    Portal m_portal;
};

QTEST_GUILESS_MAIN(tst_DesktopScheme)
#include "tst_desktopscheme.moc"
