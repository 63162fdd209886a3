// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// A program that leaves while its connection lives: leaver URL MOMENT [TRANSPORT]
//
//   connected      when its socket is connected
//   reconnecting   while it waits for the next attempt
//   stay           never; it says "connected" and, at each heartbeat, "alive"
#include <cstdio>
#include <QCoreApplication>
#include <SocketIO/Client>

using namespace SocketIO;

namespace {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString moment = arguments.value(2);
    Client client(QUrl(arguments.value(1)));
    ClientOptions options;
    if (arguments.size() > 3)
        options.transports = {arguments.at(3)};
    client.setOptions(options);
    QObject::connect(client.socket(), &Socket::connected, &application, [moment] {
        say("connected");
        if (moment == QLatin1String("connected"))
            QCoreApplication::quit();
    });
    QObject::connect(&client, &Client::reconnecting, &application, [moment] {
        say("reconnecting");
        if (moment == QLatin1String("reconnecting"))
            QCoreApplication::quit();
    });
    QObject::connect(&client, &Client::heartbeat, &application, [] { say("alive"); });
    client.open();
    return QCoreApplication::exec();
}
