<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Sockeye::ActionDialog</name>
    <message numerus="yes">
        <source>This touches %n socket(s) on the server: %1.</source>
        <translation>
            <numerusform>This touches %n socket on the server: %1.</numerusform>
            <numerusform>This touches %n sockets on the server: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Emit to %n socket(s)</source>
        <translation>
            <numerusform>Emit to %n socket</numerusform>
            <numerusform>Emit to %n sockets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n socket(s) join</source>
        <translation>
            <numerusform>Make %n socket join</numerusform>
            <numerusform>Make %n sockets join</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n socket(s) leave</source>
        <translation>
            <numerusform>Make %n socket leave</numerusform>
            <numerusform>Make %n sockets leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n socket(s)</source>
        <translation>
            <numerusform>Disconnect %n socket</numerusform>
            <numerusform>Disconnect %n sockets</numerusform>
        </translation>
    </message>
</context>
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
    <name>Sockeye::AttemptList</name>
    <message numerus="yes">
        <source>%n earlier attempt(s)</source>
        <translation>
            <numerusform>%n earlier attempt</numerusform>
            <numerusform>%n earlier attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, %n times: %3</source>
        <translation>
            <numerusform>%1 to %2, %n time: %3</numerusform>
            <numerusform>%1 to %2, %n times: %3</numerusform>
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
    <name>Sockeye::CheckReport</name>
    <message numerus="yes">
        <source>No Socket.IO server was found; %n way(s) tried.</source>
        <translation>
            <numerusform>No Socket.IO server was found; %n way tried.</numerusform>
            <numerusform>No Socket.IO server was found; %n ways tried.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::ClosingQuestion</name>
    <message numerus="yes">
        <source>%n message(s) wait to be sent and would not be sent.</source>
        <translation>
            <numerusform>%n message waits to be sent and would not be sent.</numerusform>
            <numerusform>%n messages wait to be sent and would not be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would end. What the logs hold is forgotten: %1 records.</source>
        <translation>
            <numerusform>%n connection would end. What the logs hold is forgotten: %1 records.</numerusform>
            <numerusform>%n connections would end. What the logs hold is forgotten: %1 records.</numerusform>
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
    <name>Sockeye::DiagnosisCard</name>
    <message numerus="yes">
        <source>%n more problem(s)</source>
        <translation>
            <numerusform>%n more problem</numerusform>
            <numerusform>%n more problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide the %n failed attempt(s)</source>
        <translation>
            <numerusform>Hide the %n failed attempt</numerusform>
            <numerusform>Hide the %n failed attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n failed attempt(s)</source>
        <translation>
            <numerusform>Show the %n failed attempt</numerusform>
            <numerusform>Show the %n failed attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::DiagnosisWords</name>
    <message numerus="yes">
        <source>The event before had %n attachment(s), where most servers take 10.</source>
        <translation>
            <numerusform>The event before had %n attachment, where most servers take 10.</numerusform>
            <numerusform>The event before had %n attachments, where most servers take 10.</numerusform>
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
    <name>Sockeye::OptionFold</name>
    <message numerus="yes">
        <source>%1 · %n changed</source>
        <translation>
            <numerusform>%1 · %n changed</numerusform>
            <numerusform>%1 · %n changed</numerusform>
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
    <message numerus="yes">
        <source> time(s)</source>
        <translation>
            <numerusform> time</numerusform>
            <numerusform> times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every </source>
        <translation>
            <numerusform>every </numerusform>
            <numerusform>every </numerusform>
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
<context>
    <name>Sockeye::StatesPane</name>
    <message numerus="yes">
        <source>From %1 to %2: taken %n time(s), the last time at %3</source>
        <translation>
            <numerusform>From %1 to %2: taken %n time, the last time at %3</numerusform>
            <numerusform>From %1 to %2: taken %n times, the last time at %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::TimelineWords</name>
    <message numerus="yes">
        <source>%n packet(s) waited for the switch</source>
        <translation>
            <numerusform>%n packet waited for the switch</numerusform>
            <numerusform>%n packets waited for the switch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pausing %1, %n packet(s) waited</source>
        <translation>
            <numerusform>pausing %1, %n packet waited</numerusform>
            <numerusform>pausing %1, %n packets waited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>upgraded in %1, %n packet(s) waited</source>
        <translation>
            <numerusform>upgraded in %1, %n packet waited</numerusform>
            <numerusform>upgraded in %1, %n packets waited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::TrialPage</name>
    <message numerus="yes">
        <source>Try %n name(s)</source>
        <translation>
            <numerusform>Try %n name</numerusform>
            <numerusform>Try %n names</numerusform>
        </translation>
    </message>
</context>
</TS>
