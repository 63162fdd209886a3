// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/connectionoptions.h"
#include "connection/optioncatalog.h"
#include "connection/optionfold.h"
#include "connection/optionrow.h"
#include "connection/requestfields.h"
#include "connection/transportjson.h"
#include "theme/theme.h"
#include <algorithm>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollArea>

namespace Sockeye {

using Fold = ConnectionOption::Fold;

namespace {

/// The logs below must stay in sight.
constexpr int MostHeight = 320;
constexpr int LeastHeight = 96;

QString openKey()
{
    return QStringLiteral("open");
}

} // namespace

ConnectionOptions::ConnectionOptions(QWidget *parent)
    : QWidget(parent)
    , m_request(new RequestFields)
    , m_search(new QLineEdit)
    , m_remember(new QCheckBox(tr("Remember secrets")))
    , m_nothing(new QLabel(tr("No option is called like that.")))
    , m_scroll(new QScrollArea)
{
    setupHead();
    setupFolds();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SmallGap);
    layout->addLayout(m_head);
    layout->addWidget(m_nothing);
    layout->addWidget(m_scroll);
    fitHeight();
}

void ConnectionOptions::setupHead()
{
    m_head = new QHBoxLayout;
    m_search->setPlaceholderText(tr("Find an option"));
    m_search->setAccessibleName(tr("Find an option"));
    m_search->setToolTip(tr("By its name here, its name in code, or what it does"));
    m_search->setClearButtonEnabled(true);
    m_remember->setAccessibleName(tr("Remember secrets"));
    m_remember->setToolTip(tr("Options are remembered for each server, without passwords, tokens, cookies and the auth "
                              "payload. Ticked, these are kept too: not encrypted, in your own configuration, readable "
                              "by your account only. A passphrase never is."));
    m_nothing->hide();
    m_head->addWidget(m_search, 1);
    m_head->addWidget(m_remember);
    connect(m_search, &QLineEdit::textChanged, this, &ConnectionOptions::search);
}

void ConnectionOptions::addToHead(QWidget *widget)
{
    m_head->addWidget(widget);
}

void ConnectionOptions::setupFolds()
{
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, Theme::SmallGap, 0);
    layout->setSpacing(2);
    for (int fold = 0; fold <= static_cast<int>(Fold::Sending); ++fold) {
        makeFold(fold);
        layout->addWidget(m_folds.last());
    }
    layout->addStretch();
    m_folds.first()->setContent(m_request);
    m_folds.first()->setOpen(true);
    connect(m_request, &RequestFields::changed, this, [this] {
        if (!m_isQuiet)
            Q_EMIT changed();
    });
    body->installEventFilter(this);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Options of the connection"));
}

void ConnectionOptions::makeFold(int number)
{
    const auto which = static_cast<Fold>(number);
    auto *fold = new OptionFold(OptionCatalog::title(which));
    m_folds.append(fold);
    for (const ConnectionOption &option : OptionCatalog::all()) {
        if (option.fold != which || which == Fold::Own)
            continue;
        auto *row = new OptionRow(option);
        m_rows.append(row);
        fold->addRow(row);
        connect(row, &OptionRow::changed, this, [this] {
            if (!m_isQuiet)
                Q_EMIT changed();
        });
    }
    connect(fold, &OptionFold::toggled, this, [this] { Q_EMIT placeChanged(); });
}

void ConnectionOptions::setSettings(const ConnectionSettings &settings)
{
    {
        const QScopedValueRollback quiet(m_isQuiet, true);
        m_request->setAuth(settings.auth);
        m_request->setQuery(settings.options.query);
        SocketIO::HeaderList headers = settings.options.headers;
        TransportJson::setOrigin(headers, {});
        m_request->setHeaders(headers);
        for (OptionRow *row : std::as_const(m_rows))
            row->setValue(row->option().get(settings));
    }
    Q_EMIT changed();
}

void ConnectionOptions::apply(ConnectionSettings &settings) const
{
    settings.auth = m_request->auth();
    settings.options.query += m_request->query();
    settings.options.headers = m_request->headers();
    for (const OptionRow *row : m_rows) {
        const bool isTyped = row->option().isDerived && row->value() == row->option().usual();
        if (!isTyped) // an Origin among the headers stays when its field is empty
            row->option().set(settings, row->value());
    }
}

OptionRow *ConnectionOptions::row(const QString &key) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const OptionRow *each) { return each->option().key == key; });
    return found == m_rows.end() ? nullptr : *found;
}

QStringList ConnectionOptions::transports() const
{
    const OptionRow *list = row(QStringLiteral("transports"));
    return list->isGood() ? list->value().toVariant().toStringList() : QStringList();
}

void ConnectionOptions::setTransports(const QStringList &transports)
{
    row(QStringLiteral("transports"))->setValue(QJsonArray::fromStringList(transports));
}

bool ConnectionOptions::remembersSecrets() const
{
    return m_remember->isChecked();
}

void ConnectionOptions::setRemembersSecrets(bool remembers)
{
    m_remember->setChecked(remembers);
}

bool ConnectionOptions::isGood() const
{
    return m_request->isGood()
        && std::all_of(m_rows.begin(), m_rows.end(), [](const OptionRow *row) { return row->isGood(); });
}

void ConnectionOptions::focusProblem()
{
    if (!m_request->isGood()) {
        m_search->clear();
        m_folds.first()->setOpen(true);
        return m_request->focusProblem();
    }
    for (OptionRow *row : std::as_const(m_rows)) {
        if (!row->isGood())
            return focusOption(row->option().key);
    }
}

void ConnectionOptions::focusOption(const QString &key)
{
    m_search->clear();
    OptionRow *wanted = row(key);
    if (!wanted)
        return m_folds.first()->setOpen(true);
    openFor(wanted);
    wanted->setFocus();
    fitHeight();
    m_scroll->ensureWidgetVisible(wanted);
}

void ConnectionOptions::openFor(const OptionRow *row)
{
    for (OptionFold *fold : std::as_const(m_folds)) {
        if (fold->rows().contains(row))
            fold->setOpen(true);
    }
}

QString ConnectionOptions::summary() const
{
    QStringList names;
    for (const OptionRow *row : m_rows) {
        if (row->differs())
            names.append(row->option().label);
    }
    const QString request = m_request->summary();
    if (names.isEmpty())
        return request;
    const QString changed = tr("Changed: %1").arg(names.join(QStringLiteral(", ")));
    return request.isEmpty() ? changed : QString(request + u'\n' + changed);
}

void ConnectionOptions::search(const QString &text)
{
    int found = 0;
    for (OptionFold *fold : std::as_const(m_folds))
        found += fold->search(text.trimmed());
    m_nothing->setVisible(found == 0);
    fitHeight();
}

void ConnectionOptions::fitHeight()
{
    m_scroll->widget()->layout()->activate();
    const int wanted = std::min(MostHeight, m_scroll->widget()->sizeHint().height());
    m_scroll->setMaximumHeight(wanted);
    m_scroll->setMinimumHeight(std::min(LeastHeight, wanted)); // a small window keeps its size
}

bool ConnectionOptions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && watched == m_scroll->widget())
        fitHeight();
    return QWidget::eventFilter(watched, event);
}

QByteArray ConnectionOptions::place() const
{
    QJsonArray open;
    for (int i = 0; i < m_folds.size(); ++i) {
        if (m_folds[i]->isOpen())
            open.append(i);
    }
    return QJsonDocument(QJsonObject{{openKey(), open}}).toJson(QJsonDocument::Compact);
}

void ConnectionOptions::setPlace(const QByteArray &place)
{
    const QJsonValue open = QJsonDocument::fromJson(place).object().value(openKey());
    if (!open.isArray())
        return;
    for (int i = 0; i < m_folds.size(); ++i)
        m_folds[i]->setOpen(open.toArray().contains(i));
}

} // namespace Sockeye
