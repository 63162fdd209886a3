// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"
#include "commandline.h"
#include "console/console.h"
#include "console/consolecheck.h"
#include "mainwindow.h"
#include "session.h"
#include "workspace.h"
#include <cstdio>
#include <QApplication>
#include <QTimer>

using namespace Sockeye;

namespace {

/// How long a session runs before its picture is taken: the demo has greeted, upgraded and ticked by then.
constexpr std::chrono::milliseconds PictureTime{3500};

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
}

/// Settings are found by these names, also before there is any application object.
void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("sockeye"));
    QCoreApplication::setOrganizationName(QStringLiteral("sockeye"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SOCKEYE_VERSION));
}

int runConsole(int argc, char **argv, const CommandLine &line)
{
    QCoreApplication app(argc, argv);
    const auto run = [&app](auto &task) {
        using Task = std::remove_reference_t<decltype(task)>;
        QObject::connect(&task, &Task::finished, &app, &QCoreApplication::exit);
        QTimer::singleShot(0, &task, &Task::start);
        return app.exec();
    };
    if (line.check) {
        ConsoleCheck check(line.connection, line.json);
        return run(check);
    }
    Console console(line);
    return run(console);
}

void takePicture(MainWindow &window, const QString &file)
{
    QTimer::singleShot(PictureTime - std::chrono::milliseconds(500), &window, [&window] {
        if (Session *session = window.workspace()->currentSession())
            session->inspectFirstEvent();
    });
    QTimer::singleShot(PictureTime, &window, [&window, file] {
        const bool isSaved = window.grab().save(file);
        if (!isSaved)
            print(stderr, QStringLiteral("sockeye: cannot write %1\n").arg(file));
        QCoreApplication::exit(isSaved ? 0 : 1);
    });
}

int runWindow(int argc, char **argv, const CommandLine &line)
{
    Appearance::applyZoom();
    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("sockeye"));
    Appearance::applyLanguage();
    MainWindow window(line.scheme);
    window.show();
    window.start(line);
    if (!line.screenshot.isEmpty())
        takePicture(window, line.screenshot);
    else
        window.workspace()->startAsking();
    return app.exec();
}

} // namespace

int main(int argc, char **argv)
{
    nameProgram();
    // The command line is read before any QApplication exists: that one needs a display, --help does not.
    std::variant<CommandLine, CommandLine::Problem, CommandLine::Answer> parsed;
    {
        QCoreApplication app(argc, argv);
        parsed = CommandLine::parse(app.arguments());
    }
    if (const auto *answer = std::get_if<CommandLine::Answer>(&parsed)) {
        print(stdout, answer->text);
        return Console::Success;
    }
    if (const auto *problem = std::get_if<CommandLine::Problem>(&parsed)) {
        print(stderr, QStringLiteral("sockeye: %1\nTry sockeye --help.\n").arg(problem->sentence));
        return Console::WrongUsage;
    }
    const auto &line = std::get<CommandLine>(parsed);
    return line.console ? runConsole(argc, argv, line) : runWindow(argc, argv, line);
}
