// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// Takes a picture of every panel and state of the program, light and dark. Started by resources/screenshots/make.sh.
// usage: sockeye_pictures FOLDER [LANGUAGE]        (LANGUAGE is en, ru or ko)
#include "commands/commandpalette.h"
#include "commands/shortcuteditor.h"
#include "composer/composer.h"
#include "connection/connectionbar.h"
#include "connectionpage.h"
#include "events/eventspanel.h"
#include "frames/framespanel.h"
#include "inspector/inspector.h"
#include "language.h"
#include "mainwindow.h"
#include "namespaces/namespacespanel.h"
#include "pane.h"
#include "panearea.h"
#include "session.h"
#include "theme/command.h"
#include "theme/theme.h"
#include "workspace.h"
#include <cstdio>
#include <functional>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>

using namespace Sockeye;

namespace {

/// A session that is driven from picture to picture.
class Pictures {
public:
    Pictures(QDir folder, Theme::Scheme scheme)
        : m_folder(std::move(folder))
        , m_scheme(scheme == Theme::Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
        , m_window(m_scheme)
    {
        m_window.resize(1280, 800);
        m_window.show();
        m_window.activateWindow();
    }

    void takeAll()
    {
        take("start");
        takeNewConnection();
        takeFailure();
        takeDemo();
        takeInspector();
        takeComposer();
        takeCommands();
        takeSizes();
        takeBuffer();
    }

private:
    using State = ConnectionStatus::State;

    [[nodiscard]] Session *session() { return m_window.workspace()->currentSession(); }
    [[nodiscard]] ConnectionPage *page() { return session()->page(); }

    void take(const char *name, QWidget *what = nullptr)
    {
        settle();
        const QString file = QStringLiteral("%1-%2.png").arg(QString::fromLatin1(name), m_scheme);
        if (!(what ? what : &m_window)->grab().save(m_folder.filePath(file)))
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    }
    /// Until the models have taken in what there is and the layouts stand.
    void settle()
    {
        const qsizetype turns = 6;
        for (qsizetype i = 0; i < turns; ++i) {
            session() ? void(session()->extend()) : void();
            QApplication::processEvents();
        }
    }
    void waitFor(const std::function<bool()> &fact)
    {
        if (!QTest::qWaitFor(fact, 10000))
            std::fprintf(stderr, "a state did not come\n");
    }
    void run(const char *id)
    {
        for (QAction *command : m_window.workspace()->commands() + m_window.actions()) {
            if (command->objectName() == QLatin1String(id))
                return command->trigger();
        }
        std::fprintf(stderr, "there is no command %s\n", id);
    }
    void showLog(const char *go, const char *name)
    {
        run(go);
        take(name);
    }

    void takeNewConnection()
    {
        m_window.workspace()->addConnection();
        take("empty-events");
        showLog("view.go.frames", "empty-frames");
        showLog("view.go.acks", "empty-acks");
        run("connection.options");
        take("options");
        run("connection.options");
        run("view.go.events");
    }
    void takeFailure()
    {
        ConnectionSettings settings;
        settings.url = QStringLiteral("http://127.0.0.1:1");
        page()->bar()->setSettings(settings);
        session()->connectTo(settings);
        waitFor([this] { return !session()->status().failure().isEmpty(); });
        take("failed");
        m_window.workspace()->closeCurrent();
    }
    void takeDemo()
    {
        m_window.workspace()->connectToDemo();
        waitFor([this] { return session()->status().carrier() == SocketIO::Carrier::WebSocket; });
        Q_EMIT page()->namespaces()->joinRequested(QStringLiteral("/clock"), {});
        Q_EMIT page()->namespaces()->joinRequested(QStringLiteral("/nowhere"), {});
        page()->composer()->send();
        waitFor([this] {
            return session()->status().latency().count() > 0
                && session()->status().joined().contains(QStringLiteral("/clock"));
        });
        waitFor([this] { return session()->status().in().events > 5; });
        chooseRow(page()->events(), 7);
        take("events");
        filter(page()->events(), QStringLiteral("dir:in size:>"));
        take("events-filter-error");
        filter(page()->events(), QStringLiteral("event:nothing-like-it"));
        take("events-none-fits");
        filter(page()->events(), {});
        run("view.go.frames");
        chooseRow(page()->frames(), 4);
        take("frames");
        showLog("view.go.acks", "acks");
        run("view.go.events");
    }
    void chooseRow(const QWidget *panel, int row)
    {
        for (auto *table : panel->findChildren<QAbstractItemView *>()) {
            if (table->isVisible() && table->model() && table->model()->rowCount() > row)
                return table->setCurrentIndex(table->model()->index(row, 0));
        }
    }
    void filter(const QWidget *panel, const QString &text)
    {
        if (auto *field = panel->findChild<QLineEdit *>())
            field->setText(text);
        settle();
    }
    void takeInspector()
    {
        session()->inspectFirstEvent();
        auto *pages = page()->inspector()->findChild<QTabWidget *>();
        for (int i = 0; pages && i < pages->count(); ++i) {
            if (!pages->isTabVisible(i))
                continue;
            pages->setCurrentIndex(i);
            take(qPrintable(QStringLiteral("inspector-%1").arg(i + 1)));
        }
        if (pages)
            pages->setCurrentIndex(0);
        page()->inspector()->compare(session()->eventAt(0), session()->eventAt(1));
        take("inspector-compare");
    }
    void takeComposer()
    {
        Draft draft;
        draft.event = QStringLiteral("save");
        draft.arguments = {
            {ArgumentDraft::Type::Json, QStringLiteral("{\n  \"room\": \"lobby\",\n  \"size\": nul\n}")}};
        page()->composer()->setDraft(draft);
        page()->composer()->send();
        take("composer-error");
        page()->composer()->startReply(QStringLiteral("/"), QStringLiteral("question"), 0);
        take("composer-reply");
        page()->composer()->cancelReply();
        draft.arguments = {{ArgumentDraft::Type::Json, QStringLiteral("{\"room\": \"lobby\"}")},
                           {ArgumentDraft::Type::Text, QStringLiteral("hello")}};
        page()->composer()->setDraft(draft);
    }
    void takeCommands()
    {
        run("view.commands");
        take("palette");
        auto *palette = m_window.findChild<CommandPalette *>();
        palette->findChild<QLineEdit *>()->setText(QStringLiteral("copy"));
        take("palette-search");
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Escape);
        const QList<QAction *> commands = m_window.workspace()->commands() + m_window.actions();
        ShortcutEditor editor(commands, {}, &m_window);
        editor.show();
        take("shortcuts", &editor);
        editor.close();
        int number = 0;
        for (const QAction *title : m_window.menuBar()->actions())
            takeMenu(title->menu(), ++number);
    }
    void takeMenu(QMenu *menu, int number)
    {
        menu->popup(m_window.mapToGlobal(QPoint(0, 0)));
        take(qPrintable(QStringLiteral("menu-%1").arg(number)), menu);
        menu->close();
    }
    void takeSizes()
    {
        m_window.resize(900, 600);
        run("view.resetLayout");
        take("small");
        m_window.resize(1920, 1080);
        run("view.resetLayout");
        take("large");
        m_window.resize(1280, 800);
        run("view.resetLayout");
        run("view.go.frames");
        run("view.tearOff");
        settle();
        for (Pane *pane : page()->panes()->panes()) {
            if (pane->isFloating())
                take("torn-off", pane);
        }
        run("view.resetLayout");
        run("view.go.events");
    }
    void takeBuffer()
    {
        Q_EMIT page()->bar()->disconnectRequested();
        waitFor([this] { return session()->status().state() == State::Closed; });
        page()->composer()->send();
        page()->composer()->send();
        waitFor([this] { return session()->status().buffered() == 2; });
        take("buffered");
    }

    QDir m_folder;
    QString m_scheme;
    MainWindow m_window;
};

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("sockeye_pictures"));
    QApplication app(argc, argv);
    if (argc < 2 || argc > 3 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fprintf(stderr, "usage: sockeye_pictures FOLDER [LANGUAGE]\n");
        return 2;
    }
    Language::apply(argc == 3 ? QString::fromLocal8Bit(argv[2]) : QStringLiteral("en"));
    for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        QSettings().clear();
        Pictures(QDir(QString::fromLocal8Bit(argv[1])), scheme).takeAll();
    }
    return 0;
}
