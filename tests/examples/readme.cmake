# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT
#
# Writes the C++ blocks of a Markdown page into one source, each as a member function of a class that has a `client` and
# a `chat` as the page introduces them. PAGE is read, SOURCE written.
file(READ ${PAGE} page)
set(functions "")
set(includes "")
set(number 0)
string(REPLACE ";" "<semicolon>" page "${page}")
string(REPLACE "[" "<open>" page "${page}")
string(REPLACE "]" "<close>" page "${page}")
string(REGEX MATCHALL "\n```cpp\n[^`]*\n```" blocks "${page}")
foreach(block IN LISTS blocks)
    math(EXPR number "${number} + 1")
    string(REGEX REPLACE "^\n```cpp\n" "" block "${block}")
    string(REGEX REPLACE "\n```$" "" block "${block}")
    string(REGEX MATCHALL "#include [^\n]*" lines "${block}")
    string(REGEX REPLACE "#include [^\n]*\n" "" block "${block}")
    foreach(line IN LISTS lines)
        string(APPEND includes "${line}\n")
    endforeach()
    string(APPEND functions "void example${number}()\n{\n[[maybe_unused]] auto &client = m_client;\n"
        "[[maybe_unused]] auto *chat = m_chat;\n{\n${block}\n}\n}\n\n")
endforeach()
if(number EQUAL 0)
    message(FATAL_ERROR "${PAGE} has no C++ example")
endif()
set(text "${includes}
#include <QCoreApplication>
#include <QDebug>
#include <QTimer>
#include <chrono>

using namespace std::chrono_literals;

class Examples : public QObject {
public:
SocketIO::Client m_client;
SocketIO::Socket *m_chat = m_client.socket(\"/chat\");

${functions}};

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    Examples examples;
")
foreach(each RANGE 1 ${number})
    string(APPEND text "    examples.example${each}();\n")
endforeach()
string(APPEND text "    QTimer::singleShot(0, &program, &QCoreApplication::quit);\n    return program.exec();\n}\n")
string(REPLACE "<semicolon>" ";" text "${text}")
string(REPLACE "<open>" "[" text "${text}")
string(REPLACE "<close>" "]" text "${text}")
file(WRITE ${SOURCE} "${text}")
