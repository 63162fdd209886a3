// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frameindex.h"
#include "theme/theme.h"
#include "theme/words.h"

#include <array>
#include <memory>
#include <QCoreApplication>

namespace Sockeye {

/// The texts of one row, ready to be drawn.
struct FrameText {
    enum Column : quint8 { Time, Direction, Layer, Carrier, Summary, Raw, Size, Content, Connection, Outcome };
    static constexpr int ColumnCount = 10;

    std::array<QString, ColumnCount> cells;
    QString target; ///< of a request: the method and the whole URL
    QString reason; ///< why it failed; where there is no text to show, Raw shows this
    QString note; ///< what the frame means, in words; stands behind the raw text
    QString icon; ///< of the direction
    std::chrono::microseconds time{0}; ///< since the log's start
    Theme::Meaning direction = Theme::Meaning::Muted;
    bool failed = false;
    bool unfinished = false; ///< waits for an answer, or never got one
    bool binary = false;
    qint64 record = -1; ///< the half of a pair that tells more

    [[nodiscard]] const QString &cell(int column) const { return cells[static_cast<std::size_t>(column)]; }
};

/// Makes the texts of the rows that are on screen, and remembers the last of them.
class FrameWords {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::FrameWords)

public:
    FrameWords() = default;
    /// `index` must outlive it.
    FrameWords(std::shared_ptr<const SocketIO::TraceLog> log, const FrameIndex *index);

    /// Valid until the next call.
    [[nodiscard]] const FrameText &of(qsizetype number) const;
    /// Forget a frame that got its answer.
    void forget(qsizetype number);
    /// Whether tokens and passwords stand in the rows as they are; hidden unless told.
    void showSecrets(bool shown);
    [[nodiscard]] bool areSecretsShown() const { return m_showsSecrets; }

    [[nodiscard]] static Theme::Meaning meaningOf(SocketIO::Layer layer);
    [[nodiscard]] static QString layerWord(SocketIO::Layer layer);
    /// "1006 broken off"; a code of an application is told as such.
    [[nodiscard]] static QString closeCode(int status);
    /// What an Engine.IO packet or a step of the upgrade is for; empty where its name says it.
    [[nodiscard]] static QString noteOf(const SocketIO::TraceView &view);
    /// The bytes on one line, folded at a few hundred characters: control characters as symbols, binary in hex.
    [[nodiscard]] static QString oneLine(QByteArrayView bytes, bool binary);
    /// The request line of a handshake, "GET ws://…" without the method.
    [[nodiscard]] static QString handshakeTarget(const SocketIO::TraceRecord &handshake);

private:
    [[nodiscard]] FrameText made(qsizetype number) const;
    void describe(FrameText &text, const SocketIO::TraceView &view) const;
    void describeExchange(FrameText &text, qsizetype number) const;
    void describeAnswer(FrameText &text, const SocketIO::TraceView &request, const SocketIO::TraceView &answer) const;
    void describeConnection(FrameText &text, qsizetype number) const;
    void describeLinks(FrameText &text, qsizetype number) const;
    [[nodiscard]] std::chrono::microseconds timeOf(qsizetype number) const;
    [[nodiscard]] QString shown(const QString &url) const;
    [[nodiscard]] QString shownLine(QByteArrayView bytes, bool binary) const;

    struct Remembered {
        qsizetype number = -1;
        FrameText text;
    };
    static constexpr std::size_t RememberedCount = 256; // more than the rows of a tall screen

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    const FrameIndex *m_index = nullptr;
    Words::Clock m_clock;
    bool m_showsSecrets = false;
    mutable std::vector<Remembered> m_remembered;
};

} // namespace Sockeye
