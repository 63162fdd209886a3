// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/bufferedevent.h"
#include "composer/composercommands.h"
#include "composer/history.h"
#include "composer/packetpreview.h"
#include "composer/sendadvice.h"
#include <optional>
#include <QHash>
#include <QTimer>
#include <QWidget>
#include <SocketIO/sendoptions.h>

class QSplitter;
class QStackedWidget;

namespace Sockeye {

class ArgumentList;
class BufferPane;
class HistoryPopup;
class MessageHead;
class PreviewPane;
class RepeatBar;
class ReplyBanner;
class SendBar;
struct PastedMessage;

/// Where events and answers are written. Says what was meant to be sent; sends nothing itself.
class Composer final : public QWidget {
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    /// The event being written, also while an answer is.
    [[nodiscard]] Draft draft() const;
    void setDraft(const Draft &draft);

    /// Joined namespaces, to choose from.
    void setNamespaces(const QStringList &namespaces);
    /// Names seen before, for completion.
    void setKnownEvents(const QStringList &events);
    /// Keys and strings of earlier arguments of the event being written, for completion; `eventNamed` asks for them.
    void setWords(const QStringList &words);
    /// `buffered`: events that wait for the next connect.
    void setConnected(bool connected, qsizetype buffered);
    /// The events that wait, to be shown.
    void setBuffer(const QList<BufferedEvent> &events);
    /// How the connection writes packets, for the preview.
    void setFormat(const WireFormat &format);
    /// The number the next acknowledgement of each namespace will have, where that is known.
    void setNextIds(const QHash<QString, qint64> &ids);

    /// Draft, answer and what is open, to be kept with the connection.
    [[nodiscard]] QByteArray place() const;
    void setPlace(const QByteArray &place);
    /// What was sent and saved: kept apart, as it is large and changes seldom.
    [[nodiscard]] const History &history() const { return m_history; }
    void setHistory(const History &history);

    [[nodiscard]] bool isReplying() const { return m_question.has_value(); }

public Q_SLOTS:
    /// Sends what is written, or shows what is wrong with it.
    void send();
    /// Writes a message that exists into the form, nothing lost; what was written before can be brought back.
    void load(const QString &nsp, const QString &event, const SocketIO::Arguments &arguments, bool ack = false);
    /// Fills the form from a JavaScript call, a packet or a JSON array, or says why it cannot.
    void pasteMessage(const QString &text);
    /// Turns the composer to answering question `id`. The event being written stays underneath and comes back after.
    void startReply(const QString &nsp, const QString &event, qint64 id);
    void cancelReply();

Q_SIGNALS:
    void sendRequested(const QString &nsp, const QString &event, const SocketIO::Arguments &arguments,
                       const SocketIO::SendOptions &options, bool ack);
    void replyRequested(const QString &nsp, qint64 id, const SocketIO::Arguments &arguments);
    /// Event `number` is to leave the buffer of a namespace unsent.
    void bufferDropRequested(const QString &nsp, qint64 number);
    void bufferClearRequested(const QString &nsp);
    /// Another event is being written.
    void eventNamed(const QString &event);
    /// `place` gives something else; not more often than twice a second.
    void placeChanged();
    /// Something was sent, saved or deleted; not more often than once in two seconds.
    void historyChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Question {
        QString nsp;
        qint64 id = -1;
    };
    struct Message {
        QString nsp;
        QString event;
        SocketIO::Arguments arguments;
        SocketIO::SendOptions options;
        bool ack = false;
    };

    void setupLayout();
    void setupConnections();
    void setupCommands();
    void setupFolds();
    void setupPasting();
    [[nodiscard]] static Message messageOf(const Draft &draft, const SocketIO::Arguments &arguments);
    [[nodiscard]] std::optional<Message> message();
    void sendNext();
    void sendSequence(const QList<KeptMessage> &messages);
    void emitMessage(const Message &message);
    void sendEvent();
    void sendReply();
    void startRepeating();
    void judgeRepetition();
    void remember(const Draft &draft);

    void replaceDraft(const Draft &draft);
    void fill(const PastedMessage &pasted);
    bool hasRoomFor(const SocketIO::Arguments &arguments);
    void walk(int by);
    void clear();
    void bringBack();
    void openHistory(bool toSave);
    void edit(const BufferedEvent &event);

    void showMode();
    void showPane(QAction *pane);
    void showNotice();
    void showKnownEvents();
    void showWords();
    void noteEvent();
    void say(const QString &remark);
    void noteChange();
    void noteHistory();
    void tellPlace();
    void updatePreview();
    [[nodiscard]] std::optional<SocketIO::Packet> packet(QString *problem, QString *note) const;
    [[nodiscard]] SendSituation situation() const;
    [[nodiscard]] ArgumentList *arguments() const;

    ComposerCommands m_commands;
    MessageHead *m_event = nullptr;
    ReplyBanner *m_banner = nullptr;
    ArgumentList *m_eventArguments = nullptr;
    ArgumentList *m_replyArguments = nullptr;
    QSplitter *m_split = nullptr;
    QStackedWidget *m_side = nullptr;
    PreviewPane *m_preview = nullptr;
    BufferPane *m_buffer = nullptr;
    RepeatBar *m_repeat = nullptr;
    SendBar *m_bar = nullptr;
    HistoryPopup *m_popup = nullptr;

    std::optional<Question> m_question;
    bool m_connected = false;
    qsizetype m_buffered = 0;
    WireFormat m_format;
    QHash<QString, qint64> m_nextIds;
    QStringList m_seenEvents;
    QStringList m_words;
    QString m_namedEvent;

    History m_history;
    qsizetype m_walked = -1; // how far back in the history; -1 for what is being written
    Draft m_beforeWalk;
    std::optional<Draft> m_replaced;
    QList<Message> m_repeated; // one, or a sequence
    bool m_isTooLargeToKeep = false;
    QString m_remark; // about what was just done
    QTimer m_previewPause;
    QTimer m_placePause;
    QTimer m_historyPause;
};

} // namespace Sockeye
