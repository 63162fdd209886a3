// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/jsoncompleter.h"
#include "composer/jsonwords.h"
#include "composer/scintilla.h"

namespace Sockeye {

namespace {

constexpr long LongestText = 64 * 1024; // bytes looked at for each key

} // namespace

JsonCompleter::JsonCompleter(QsciScintilla &editor)
    : QObject(&editor)
    , m_editor(editor)
{
    m_editor.SendScintilla(QsciScintilla::SCI_AUTOCSETSEPARATOR, static_cast<unsigned long>('\n'));
    m_editor.SendScintilla(QsciScintilla::SCI_AUTOCSETORDER,
                           static_cast<unsigned long>(QsciScintilla::SC_ORDER_CUSTOM));
    m_editor.SendScintilla(QsciScintilla::SCI_AUTOCSETIGNORECASE, 1UL);
    m_editor.SendScintilla(QsciScintilla::SCI_AUTOCSETMAXHEIGHT, 8UL);
    connect(&m_editor, &QsciScintillaBase::SCN_CHARADDED, this, &JsonCompleter::showWhileTyping);
    connect(&m_editor, qOverload<const char *, int, int, int>(&QsciScintillaBase::SCN_AUTOCSELECTION), this,
            [this](const char *entry) {
                m_editor.SendScintilla(QsciScintilla::SCI_AUTOCCANCEL);
                insert(QString::fromUtf8(entry));
            });
}

QString JsonCompleter::textBefore() const
{
    const long at = m_editor.SendScintilla(QsciScintilla::SCI_GETCURRENTPOS);
    return at > LongestText ? QString() : QString::fromUtf8(m_editor.bytes(0, static_cast<int>(at)).chopped(1));
}

void JsonCompleter::show()
{
    offer(true);
}

void JsonCompleter::showWhileTyping()
{
    offer(false);
}

void JsonCompleter::offer(bool isAsked)
{
    const QString before = textBefore();
    const JsonCompletion completion = JsonWords::at(before, m_words);
    const QStringView typed = QStringView(before).last(completion.typed);
    const bool isBegun = typed.size() > 1 || (typed.size() == 1 && (!m_words.isEmpty() || typed != u"\""));
    const bool isComplete = completion.entries.size() == 1 && completion.entries.constFirst() == typed;
    if (completion.entries.isEmpty() || isComplete || (!isAsked && !isBegun))
        return m_editor.cancelList();
    m_typed = completion.typed;
    m_editor.SendScintilla(QsciScintilla::SCI_AUTOCSHOW, static_cast<unsigned long>(typed.toUtf8().size()),
                           completion.entries.join(u'\n').toUtf8().constData());
}

void JsonCompleter::insert(const QString &entry)
{
    const long at = m_editor.SendScintilla(QsciScintilla::SCI_GETCURRENTPOS);
    const long begin = at - textBefore().last(std::min(m_typed, textBefore().size())).toUtf8().size();
    // A quote that closes the word already is not written twice.
    const bool isClosed = entry.startsWith(u'"')
        && m_editor.SendScintilla(QsciScintilla::SCI_GETCHARAT, static_cast<unsigned long>(at)) == '"';
    const QByteArray utf8 = entry.toUtf8();
    m_editor.SendScintilla(QsciScintilla::SCI_SETTARGETRANGE, static_cast<unsigned long>(begin),
                           at + (isClosed ? 1 : 0));
    m_editor.SendScintilla(QsciScintilla::SCI_REPLACETARGET, static_cast<unsigned long>(utf8.size()), utf8.constData());
    // Into the quotes of a token's value.
    const long back = entry.endsWith(QLatin1String("\"\"}")) ? 2 : 0;
    m_editor.SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<unsigned long>(begin + utf8.size() - back));
}

} // namespace Sockeye
