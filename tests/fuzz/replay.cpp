// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "fuzz.h"
#include <algorithm>
#include <chrono>
#include <csignal>
#include <QDir>
#include <QFile>
#include <random>

// Runs a target where there is no libFuzzer: over each file of a corpus, then over changed copies of them for a while,
// always the same ones.
//   replay DIRECTORY MILLISECONDS

namespace {

using Clock = std::chrono::steady_clock;

QByteArray current; // so that what goes wrong can be told

extern "C" void tellInput(int signal)
{
    std::fprintf(stderr, "With this input, in hex: %s\n", current.toHex().constData());
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(const QByteArray &input)
{
    current = input;
    (void)LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()),
                                 static_cast<std::size_t>(input.size()));
}

QByteArrayList readCorpus(const QString &path)
{
    QByteArrayList corpus;
    const QDir directory(path);
    for (const QString &name : directory.entryList(QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            corpus.append(file.readAll());
    }
    return corpus;
}

class Mutator {
public:
    explicit Mutator(QByteArrayList corpus)
        : m_corpus(std::move(corpus))
    {
    }

    QByteArray next()
    {
        constexpr std::size_t MostChanges = 4;
        QByteArray input = any();
        for (std::size_t i = below(MostChanges) + 1; i > 0; --i)
            change(input);
        return input;
    }

private:
    // Not a distribution of the standard library, whose numbers differ from one to the next.
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    const QByteArray &any()
    {
        return m_corpus[static_cast<qsizetype>(below(static_cast<std::size_t>(m_corpus.size())))];
    }
    qsizetype placeIn(const QByteArray &input)
    {
        return static_cast<qsizetype>(below(static_cast<std::size_t>(input.size()) + 1));
    }

    void change(QByteArray &input)
    {
        const qsizetype at = placeIn(input);
        switch (below(6)) {
        case 0:
            input.truncate(at);
            break;
        case 1:
            input.insert(at, static_cast<char>(below(256)));
            break;
        case 2:
            input.remove(at, static_cast<qsizetype>(below(8)));
            break;
        case 3:
            if (at < input.size())
                input[at] = static_cast<char>(input.at(at) ^ (1 << below(8)));
            break;
        case 4:
            if (at < input.size())
                input[at] = static_cast<char>(below(256));
            break;
        default: {
            const QByteArray &other = any();
            const qsizetype from = placeIn(other);
            input.insert(at, other.mid(from, static_cast<qsizetype>(below(32))));
        }
        }
    }

    QByteArrayList m_corpus;
    std::mt19937 m_random{4711};
};

} // namespace

int main(int argc, char **argv)
{
    const QByteArrayList corpus = argc == 3 ? readCorpus(QString::fromLocal8Bit(argv[1])) : QByteArrayList();
    if (corpus.isEmpty()) {
        std::fprintf(stderr, "usage: %s CORPUS MILLISECONDS; the corpus must not be empty\n", argv[0]);
        return EXIT_FAILURE;
    }
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS})
        std::signal(signal, tellInput);
    run({});
    std::for_each(corpus.begin(), corpus.end(), run);
    const auto end = Clock::now() + std::chrono::milliseconds(std::atoi(argv[2]));
    Mutator mutator(corpus);
    std::size_t changed = 0;
    for (; Clock::now() < end; ++changed)
        run(mutator.next());
    std::printf("%lld files, %zu changed copies\n", static_cast<long long>(corpus.size()), changed);
    return EXIT_SUCCESS;
}
