// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QsciScintilla;

namespace Sockeye {

/// Offers what can stand at the cursor of a JSON editor, while somebody types and when asked.
class JsonCompleter final : public QObject {
    Q_OBJECT

public:
    explicit JsonCompleter(QsciScintilla &editor);

    void setWords(const QStringList &words) { m_words = words; }
    /// Everything that fits, also before anything is typed.
    void show();

private:
    void showWhileTyping();
    void offer(bool isAsked);
    void insert(const QString &entry);
    [[nodiscard]] QString textBefore() const;

    QsciScintilla &m_editor;
    QStringList m_words;
    qsizetype m_typed = 0; // UTF-16 units that the choice replaces
};

} // namespace Sockeye
