// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/diagnosisfold.h"
#include "diagnosis/diagnosiswords.h"
#include "interop/interop.h"
#include "support/servershelf.h"
#include <SocketIO/TraceLog>

/// A client whose failures are told by the program: what it does goes into a log, and the log into the diagnosis.
class DiagnosisStage {
public:
    /// Tries once, with little patience.
    static SocketIO::ClientOptions once(const QStringList &transports = {QStringLiteral("polling")})
    {
        SocketIO::ClientOptions options = optionsFor(transports);
        options.reconnection = false;
        options.timeout = std::chrono::seconds(3);
        options.connectTimeout = std::chrono::seconds(3);
        return options;
    }

    DiagnosisStage(const QUrl &url, const SocketIO::ClientOptions &options, const QString &nsp = QStringLiteral("/"))
        : client(url)
        , socket(client.socket(nsp))
    {
        client.setTraceTap(&m_log);
        client.setOptions(options);
    }
    ~DiagnosisStage() { client.setTraceTap(nullptr); }
    Q_DISABLE_COPY_MOVE(DiagnosisStage)

    /// Opens, and waits until the namespace is joined.
    [[nodiscard]] bool joins()
    {
        client.open();
        return comesTrue([this] { return socket->state() == SocketIO::Socket::State::Open; });
    }
    /// Waits until the transport is this one.
    [[nodiscard]] bool moves(const char *transport)
    {
        return comesTrue([&] { return client.transport() == QLatin1String(transport); });
    }

    /// Waits for the diagnosis with this code. Empty when it comes, has all three sentences, and says each of `words`
    /// (parted by "|") in one of them; else what is wrong.
    [[nodiscard]] QString objection(const char *code, const char *words)
    {
        const QString text = objectionNow(code, words);
        if (!text.isEmpty())
            qWarning("%s", qPrintable(text)); // a comparison would show its beginning alone
        return text;
    }

    /// The latest with this code; nullptr for none.
    [[nodiscard]] const Sockeye::Diagnosis *find(const char *code)
    {
        look();
        const auto found = std::find_if(m_found.crbegin(), m_found.crend(),
                                        [&](const Sockeye::Diagnosis &it) { return it.code == code; });
        return found == m_found.crend() ? nullptr : &*found;
    }
    [[nodiscard]] const Sockeye::DiagnosisFold &fold()
    {
        look();
        return m_fold;
    }

private:
    QString objectionNow(const char *code, const char *words)
    {
        const Sockeye::Diagnosis *match = nullptr;
        const bool came = comesTrue([&] { return (match = find(code)) != nullptr; });
        if (!came)
            return QStringLiteral("no %1, but:\n%2").arg(QLatin1String(code), story());
        const QString text = textOf(*match);
        for (const QString &sentence : text.split(u'\n').mid(1)) {
            if (sentence.size() < 12 || sentence.contains(QLatin1String("%1")))
                return QStringLiteral("not a sentence: \"%1\" in\n%2").arg(sentence, text);
        }
        for (const QString &word : QString::fromUtf8(words).split(u'|', Qt::SkipEmptyParts)) {
            if (!text.contains(word, Qt::CaseInsensitive))
                return QStringLiteral("nothing of \"%1\" in\n%2").arg(word, text);
        }
        return {};
    }

    QString story()
    {
        look();
        QStringList told;
        for (const Sockeye::Diagnosis &it : std::as_const(m_found))
            told.append(textOf(it));
        return told.isEmpty() ? QStringLiteral("nothing at all") : told.join(u'\n');
    }

    static QString textOf(const Sockeye::Diagnosis &it)
    {
        using Words = Sockeye::DiagnosisWords;
        return QStringList{QString::fromLatin1(it.code), Words::cause(it), Words::evidence(it), Words::next(it)}.join(
            u'\n');
    }

    void look()
    {
        m_log.visit(m_seen, m_log.size(), [this](qsizetype index, const SocketIO::TraceView &view) {
            if (const auto diagnosis = m_fold.apply(index, view))
                m_found.append(*diagnosis);
            return true;
        });
        m_seen = m_log.size();
    }

    SocketIO::TraceLog m_log;
    qsizetype m_seen = 0;
    Sockeye::DiagnosisFold m_fold;
    QList<Sockeye::Diagnosis> m_found;

public:
    SocketIO::Client client;
    SocketIO::Socket *socket;
};
