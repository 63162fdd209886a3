<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Sockeye::ArgumentRow</name>
    <message numerus="yes">
        <source>%n binary attachment(s) inside: %1</source>
        <translation>
            <numerusform>%n binary attachment inside: %1</numerusform>
            <numerusform>%n binary attachments inside: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::BufferModel</name>
    <message numerus="yes">
        <source>Sent %n times without an answer</source>
        <translation>
            <numerusform>Sent %n time without an answer</numerusform>
            <numerusform>Sent %n times without an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::CommandPalette</name>
    <message numerus="yes">
        <source>%n command(s). Enter runs, Esc closes.</source>
        <translation>
            <numerusform>%n command. Enter runs, Esc closes.</numerusform>
            <numerusform>%n commands. Enter runs, Esc closes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::DiffPage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::DiffText</name>
    <message numerus="yes">
        <source>  … %n unchanged</source>
        <translation>
            <numerusform>  … %n unchanged</numerusform>
            <numerusform>  … %n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  … %n more differences</source>
        <translation>
            <numerusform>  … %n more difference</numerusform>
            <numerusform>  … %n more differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  … %n unchanged lines</source>
        <translation>
            <numerusform>  … %n unchanged line</numerusform>
            <numerusform>  … %n unchanged lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::DraftLine</name>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>%n retry</numerusform>
            <numerusform>%n retries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventChart</name>
    <message numerus="yes">
        <source>%Ln value(s) · least %1 · mean %2 · most %3 · last %4</source>
        <translation>
            <numerusform>%Ln value · least %1 · mean %2 · most %3 · last %4</numerusform>
            <numerusform>%Ln values · least %1 · mean %2 · most %3 · last %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) without it</source>
        <translation>
            <numerusform>%Ln event without it</numerusform>
            <numerusform>%Ln events without it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventMarkCommands</name>
    <message numerus="yes">
        <source>%n row(s) at most can be marked at once.</source>
        <translation>
            <numerusform>%n row at most can be marked at once.</numerusform>
            <numerusform>%n rows at most can be marked at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventNamesPane</name>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventNotice</name>
    <message numerus="yes">
        <source>%n name(s) hidden</source>
        <translation>
            <numerusform>%n name hidden</numerusform>
            <numerusform>%n names hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventPreview</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventTable</name>
    <message numerus="yes">
        <source>%Ln row(s) · %1 from first to last</source>
        <translation>
            <numerusform>%Ln row · %1 from first to last</numerusform>
            <numerusform>%Ln rows · %1 from first to last</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln row(s) folded</source>
        <translation>
            <numerusform>%1 · %Ln row folded</numerusform>
            <numerusform>%1 · %Ln rows folded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventsPanel</name>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::FrameFacts</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried %n packet(s).</source>
        <translation>
            <numerusform>Carried %n packet.</numerusform>
            <numerusform>Carried %n packets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::HexPage</name>
    <message numerus="yes">
        <source>%n byte(s) chosen, %1 to %2</source>
        <translation>
            <numerusform>%n byte chosen, %1 to %2</numerusform>
            <numerusform>%n bytes chosen, %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::PastedMessage</name>
    <message numerus="yes">
        <source>%n binary values are not in the text: choose a file or write bytes for each.</source>
        <translation>
            <numerusform>%n binary value is not in the text: choose a file or write bytes for it.</numerusform>
            <numerusform>%n binary values are not in the text: choose a file or write bytes for each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::RecordText</name>
    <message numerus="yes">
        <source>%n attachment(s), %1</source>
        <translation>
            <numerusform>%n attachment, %1</numerusform>
            <numerusform>%n attachments, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::RemovedNote</name>
    <message numerus="yes">
        <source>%n argument(s) removed.</source>
        <translation>
            <numerusform>%n argument removed.</numerusform>
            <numerusform>%n arguments removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::RepeatBar</name>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::ReplyRuleForm</name>
    <message numerus="yes">
        <source>replied %n time(s)</source>
        <translation>
            <numerusform>replied %n time</numerusform>
            <numerusform>replied %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::ReplyRulesSign</name>
    <message numerus="yes">
        <source>%n automatic reply(s) on</source>
        <translation>
            <numerusform>%n automatic reply on</numerusform>
            <numerusform>%n automatic replies on</numerusform>
        </translation>
    </message>
</context>
</TS>
