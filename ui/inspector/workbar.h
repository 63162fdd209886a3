// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace Sockeye {

/// Long work of a page, done off the GUI's thread: shows how far it is and can be cancelled and begun again. Only the
/// latest work asked for counts; older work is told to end and its result is dropped.
class WorkBar final : public QWidget {
    Q_OBJECT

public:
    /// How far work is, to be told by `setProgressValue`.
    static constexpr int Whole = 1000;

    explicit WorkBar(QWidget *parent = nullptr);
    ~WorkBar() override;

    /// Calls `work(QPromise<void> &)` in another thread and `done(result)` in this one. The work should look at
    /// `isCanceled` often.
    template <typename Work, typename Done> void run(const QString &what, Work work, Done done)
    {
        using Result = std::invoke_result_t<Work, QPromise<void> &>;
        auto result = std::make_shared<Result>();
        start(
            what, [result, work](QPromise<void> &promise) { *result = work(promise); },
            [result, done] { done(std::move(*result)); });
    }
    /// Ends the work; its result is dropped.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

public Q_SLOTS:
    /// Ends the work as a person does: the bar stays and offers to begin again.
    void cancel();

private:
    void start(const QString &what, std::function<void(QPromise<void> &)> work, std::function<void()> done);
    void begin();
    void finish();

    QLabel *m_what = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_button = nullptr;
    QTimer m_patience; // short work is not worth a bar
    QString m_name;
    std::function<void(QPromise<void> &)> m_work;
    std::function<void()> m_done;
    QFutureWatcher<void> m_watcher;
    bool m_isRunning = false;
};

} // namespace Sockeye
