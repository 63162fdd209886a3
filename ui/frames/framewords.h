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
    enum Column : quint8 { Time, Direction, Layer, Carrier, Summary, Raw, Size, Outcome };
    static constexpr int ColumnCount = 8;

    std::array<QString, ColumnCount> cells;
    QString target; ///< of a request: the method and the whole URL
    QString reason; ///< why it failed; where there is no text to show, Raw shows this
    QString icon; ///< of the direction
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
    explicit FrameWords(std::shared_ptr<const SocketIO::TraceLog> log);

    /// Valid until the next call.
    [[nodiscard]] const FrameText &of(qsizetype number, const Frame &frame) const;
    /// Forget a frame that got its answer.
    void forget(qsizetype number);

    [[nodiscard]] static Theme::Meaning meaningOf(SocketIO::Layer layer);
    /// The bytes on one line, folded at a few hundred characters: control characters as symbols, binary in hex.
    [[nodiscard]] static QString oneLine(QByteArrayView bytes, bool binary);

private:
    [[nodiscard]] FrameText made(const Frame &frame) const;
    void describe(FrameText &text, const SocketIO::TraceView &view) const;
    void describeExchange(FrameText &text, const Frame &frame) const;
    void describeAnswer(FrameText &text, const SocketIO::TraceView &request, const SocketIO::TraceView &answer) const;
    [[nodiscard]] QString handshakeTarget(qsizetype record) const;

    struct Remembered {
        qsizetype number = -1;
        FrameText text;
    };
    static constexpr std::size_t RememberedCount = 256; // more than the rows of a tall screen

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    Words::Clock m_clock;
    mutable std::vector<Remembered> m_remembered;
};

} // namespace Sockeye
