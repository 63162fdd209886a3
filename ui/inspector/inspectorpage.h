// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/byteselection.h"
#include "inspector/textsearch.h"
#include <memory>
#include <optional>
#include <QWidget>
#include <SocketIO/trace.h>

namespace Sockeye {

class LineView;

/// One way to look at a record. Fills itself when it is first seen, so that selecting a record costs one page.
class InspectorPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The kept name of the page.
    [[nodiscard]] virtual QString id() const = 0;
    /// Whether the page has something to say about a record.
    [[nodiscard]] virtual bool suits(const SocketIO::TraceRecord &record) const;
    void setRecord(const std::shared_ptr<const SocketIO::TraceRecord> &record);
    /// Whether passwords, tokens and cookies are written out.
    void setSecretsShown(bool isShown);

    /// What Copy puts into the clipboard.
    [[nodiscard]] virtual QString copied() const = 0;
    /// The bytes that Save writes; empty when this page has none chosen.
    [[nodiscard]] virtual QByteArray chosenBytes() const { return {}; }
    [[nodiscard]] virtual bool hasChosenBytes() const { return !chosenBytes().isEmpty(); }

    /// What a search goes through; whether it is bytes rather than text.
    [[nodiscard]] virtual QByteArray searched() const;
    [[nodiscard]] virtual bool isBytes() const { return false; }
    virtual void setFound(const std::vector<ByteRange> &found);
    /// False when nobody can see that place here.
    virtual bool goTo(const ByteRange &place);

    /// The bytes of the record that are chosen here; nothing when none are.
    [[nodiscard]] virtual std::optional<ByteSelection> selection() const { return std::nullopt; }
    virtual void select(const ByteSelection & /*selection*/) { }

Q_SIGNALS:
    /// Other bytes are chosen, or none.
    void choiceChanged();
    /// What a search would go through is another text now.
    void contentChanged();

protected:
    virtual void fill(const SocketIO::TraceRecord &record) = 0;
    /// Lets go of the bytes of the last record, which nobody sees.
    virtual void drop() { }
    /// The view that is searched; null when there is none.
    [[nodiscard]] virtual LineView *lines() const { return nullptr; }
    [[nodiscard]] bool showsSecrets() const { return m_showsSecrets; }
    void refill();
    void showEvent(QShowEvent *event) override;

private:
    void fillOnce();

    std::shared_ptr<const SocketIO::TraceRecord> m_record;
    bool m_isFilled = true;
    bool m_showsSecrets = false;
};

} // namespace Sockeye
