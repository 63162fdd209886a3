// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/inspectorpage.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace Sockeye {

class ByteDiffView;
class TextView;
class WorkBar;
struct MarkedText;

/// What two records differ in: JSON by its places, bytes side by side, anything else line by line.
class DiffPage final : public InspectorPage {
    Q_OBJECT

public:
    using Shared = std::shared_ptr<const SocketIO::TraceRecord>;
    enum class Subject { Json, Text, Bytes };

    explicit DiffPage(QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("diff"); }
    /// What `setRecord` will then show. `left` may be null: there is nothing to compare with. The names are for the
    /// line above.
    void setPair(const Shared &left, const Shared &right, const QString &leftName, const QString &rightName);
    [[nodiscard]] QString copied() const override;
    [[nodiscard]] bool isBytes() const override;
    void setFound(const std::vector<ByteRange> &found) override;
    bool goTo(const ByteRange &place) override;

protected:
    void fill(const SocketIO::TraceRecord &record) override;
    [[nodiscard]] LineView *lines() const override;

private:
    void setupLayout();
    void setupCommands();
    void offerSubjects();
    void compare();
    void compareJson();
    void compareTexts();
    void compareBytes(int attachment);
    void showText(const MarkedText &text);
    void showEmpty();
    void goToDifference(int by);
    void goInBytes(int by);
    [[nodiscard]] static QByteArray bytesOf(const SocketIO::TraceRecord &record, int attachment);

    QComboBox *m_subject = nullptr;
    QLabel *m_names = nullptr;
    QLabel *m_summary = nullptr;
    WorkBar *m_work = nullptr;
    QStackedWidget *m_views = nullptr;
    TextView *m_text = nullptr;
    ByteDiffView *m_bytes = nullptr;
    Shared m_left;
    Shared m_right;
    std::vector<qsizetype> m_stops;
};

} // namespace Sockeye
