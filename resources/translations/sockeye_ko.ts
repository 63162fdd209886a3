<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Sockeye::AckModel</name>
    <message>
        <source>received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보낸 시각</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>지연 시간</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인자</translation>
    </message>
</context>
<context>
    <name>Sockeye::AckPresenter</name>
    <message>
        <source>not answered</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>answer nobody asked for</source>
        <translation>요청하지 않은 응답</translation>
    </message>
    <message>
        <source>buffered</source>
        <translation>버퍼에 있음</translation>
    </message>
    <message>
        <source>waiting, try %1</source>
        <translation>대기 중, 시도 %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>answered, try %1</source>
        <translation>응답 받음, 시도 %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>응답 받음</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>응답…</translation>
    </message>
    <message>
        <source>replied</source>
        <translation>응답함</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>%1 늦음</translation>
    </message>
    <message>
        <source>late</source>
        <translation>늦음</translation>
    </message>
    <message>
        <source>timed out, try %1</source>
        <translation>시간 초과, 시도 %1</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>시간 초과</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>유실</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>dropped: volatile</source>
        <translation>버려짐: volatile</translation>
    </message>
    <message>
        <source>taken out of the buffer</source>
        <translation>버퍼에서 꺼냄</translation>
    </message>
    <message>
        <source>never sent</source>
        <translation>보내지 않음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>lost: transport close</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It waits in the send buffer until the namespace is joined.</source>
        <translation>네임스페이스에 참가할 때까지 전송 버퍼에서 기다립니다.</translation>
    </message>
    <message>
        <source>It was sent; the server has not answered yet.</source>
        <translation>보냈지만 서버가 아직 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>The server waits for an answer. Click to reply.</source>
        <translation>서버가 응답을 기다립니다. 클릭하면 응답합니다.</translation>
    </message>
    <message>
        <source>The answer came after %1.</source>
        <translation>%1 후에 응답이 왔습니다.</translation>
    </message>
    <message>
        <source>It was answered after %1.</source>
        <translation>%1 후에 응답했습니다.</translation>
    </message>
    <message>
        <source>No answer came within %1. If one still comes, it is shown as late.</source>
        <translation>%1 안에 응답이 오지 않았습니다. 이후에 오면 늦음으로 표시됩니다.</translation>
    </message>
    <message>
        <source>The answer came after %1; the client had given up after %2.</source>
        <translation>%1 후에 응답이 왔지만, 클라이언트는 %2 후에 이미 포기했습니다.</translation>
    </message>
    <message>
        <source>It was given up while it waited in the send buffer; the server has never seen it.</source>
        <translation>전송 버퍼에서 기다리는 동안 포기했습니다. 서버는 이 요청을 받은 적이 없습니다.</translation>
    </message>
    <message>
        <source>A volatile event is sent at once or not at all: the namespace was not joined, or the transport could not take it.</source>
        <translation>volatile 이벤트는 즉시 보내지거나 아예 보내지지 않습니다. 네임스페이스에 참가하지 않았거나 전송 방식이 받아들일 수 없는 상태였습니다.</translation>
    </message>
    <message>
        <source>It was taken out of the send buffer; the server has never seen it.</source>
        <translation>전송 버퍼에서 꺼냈습니다. 서버는 이 요청을 받은 적이 없습니다.</translation>
    </message>
    <message>
        <source>The server acknowledged an id that no request waits for.</source>
        <translation>서버가 보낸 ack의 ID를 기다리는 요청이 없습니다.</translation>
    </message>
    <message>
        <source>%1 (after %2)</source>
        <translation>%1 (%2 후)</translation>
    </message>
</context>
<context>
    <name>Sockeye::AckTable</name>
    <message>
        <source>Acknowledgements</source>
        <translation>ack</translation>
    </message>
</context>
<context>
    <name>Sockeye::AcksBar</name>
    <message>
        <source>Which acknowledgements are shown</source>
        <translation>표시할 ack</translation>
    </message>
    <message>
        <source>Filter: words ns:/chat event:join latency:&gt;100ms</source>
        <translation>필터: 단어 ns:/chat event:join latency:&gt;100ms</translation>
    </message>
    <message>
        <source>Filter acknowledgements</source>
        <translation>ack 필터</translation>
    </message>
    <message>
        <source>Words and &quot;phrases&quot; that must all be found in names, ids, arguments, answers and reasons; - before what must not.
ns: /chat, /chat*    event: name, na*    dir: in, out    id: number    latency: &gt;100ms, &lt;2s</source>
        <translation>이름, ID, 인자, 응답, 사유에 모두 있어야 하는 단어와 &quot;구문&quot;. 없어야 하는 것 앞에는 -를 붙입니다.
ns: /chat, /chat*    event: name, na*    dir: in, out    id: 숫자    latency: &gt;100ms, &lt;2s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Waiting 3</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>응답 받음</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>늦음</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>유실</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Requests the server has not answered, and questions we have not</source>
        <translation>서버가 응답하지 않은 요청과 우리가 응답하지 않은 질문</translation>
    </message>
    <message>
        <source>Whatever has its answer, late ones included</source>
        <translation>늦은 응답을 포함해 응답이 있는 모든 항목</translation>
    </message>
    <message>
        <source>Answers after the time-out, and answers nobody asked for</source>
        <translation>시간 초과 후에 온 응답과 요청하지 않은 응답</translation>
    </message>
    <message>
        <source>Timed out, lost with the connection, dropped, taken out of the buffer, refused</source>
        <translation>시간 초과, 연결과 함께 유실, 버려짐, 버퍼에서 꺼냄, 거부됨</translation>
    </message>
    <message>
        <source>What the server asks us</source>
        <translation>서버가 우리에게 묻는 것</translation>
    </message>
    <message>
        <source>All requests and questions</source>
        <translation>모든 요청과 질문</translation>
    </message>
</context>
<context>
    <name>Sockeye::AcksPanel</name>
    <message>
        <source>Reply…</source>
        <translation>응답…</translation>
    </message>
    <message>
        <source>Answer the question of the server that is chosen in the list</source>
        <translation>목록에서 선택한 서버의 질문에 응답합니다</translation>
    </message>
    <message>
        <source>No acknowledgements yet</source>
        <translation>아직 ack가 없습니다</translation>
    </message>
    <message>
        <source>A request appears here when you send an event with “ack” ticked, and a question when the server asks for an answer; each with how long it took or still takes.</source>
        <translation>“ack”를 선택하고 이벤트를 보내면 요청이, 서버가 응답을 요청하면 질문이 여기에 나타납니다. 걸린 시간이나 지금까지 기다린 시간도 함께 표시됩니다.</translation>
    </message>
    <message>
        <source>Show in Events</source>
        <translation>이벤트에서 보기</translation>
    </message>
    <message>
        <source>Goes to the request or question among the events</source>
        <translation>이벤트 목록에서 해당 요청이나 질문으로 이동합니다</translation>
    </message>
    <message>
        <source>Inspect the answer</source>
        <translation>응답 살펴보기</translation>
    </message>
    <message>
        <source>Instead of the request</source>
        <translation>요청 대신 표시합니다</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>행 복사</translation>
    </message>
    <message>
        <source>The columns shown, with tabs between; values in full length</source>
        <translation>표시된 열을 탭으로 구분하며, 값은 전체를 복사합니다</translation>
    </message>
    <message>
        <source>Copy answers</source>
        <translation>응답 복사</translation>
    </message>
    <message>
        <source>The answers alone, a line each, in full length</source>
        <translation>응답만 한 줄에 하나씩 전체를 복사합니다</translation>
    </message>
    <message>
        <source>Filter acknowledgements</source>
        <translation>ack 필터</translation>
    </message>
    <message>
        <source>Latencies by event</source>
        <translation>이벤트별 지연 시간</translation>
    </message>
    <message>
        <source>Percentiles and histogram below the list</source>
        <translation>목록 아래에 백분위수와 히스토그램을 표시합니다</translation>
    </message>
    <message>
        <source>Automatic replies…</source>
        <translation>자동 응답…</translation>
    </message>
    <message>
        <source>Rules that answer the server by themselves; off at first</source>
        <translation>서버에 자동으로 응답하는 규칙입니다. 처음에는 꺼져 있습니다</translation>
    </message>
    <message>
        <source>Sort as they began</source>
        <translation>시작 순서로 정렬</translation>
    </message>
    <message>
        <source>New ones come at the end and stay in sight</source>
        <translation>새 항목은 끝에 추가되고 계속 보입니다</translation>
    </message>
    <message>
        <source>Sort by latency</source>
        <translation>지연 시간으로 정렬</translation>
    </message>
    <message>
        <source>The longest, and what waits, on top</source>
        <translation>가장 긴 항목과 대기 중인 항목이 맨 위에 옵니다</translation>
    </message>
    <message>
        <source>Shows or hides this column of the acknowledgements</source>
        <translation>ack 목록의 이 열을 표시하거나 숨깁니다</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>열 초기화</translation>
    </message>
    <message>
        <source>Order, widths and choice as they were at first</source>
        <translation>열의 순서, 너비, 선택을 처음 상태로 되돌립니다</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>먼저 행을 선택하세요.</translation>
    </message>
    <message>
        <source>The server asks nothing here.</source>
        <translation>여기서는 서버가 아무것도 묻지 않습니다.</translation>
    </message>
    <message>
        <source>There is no request.</source>
        <translation>요청이 없습니다.</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>응답이 없습니다.</translation>
    </message>
    <message>
        <source>This question is answered already; the server takes one answer only.</source>
        <translation>이 질문에는 이미 응답했습니다. 서버는 응답을 한 번만 받습니다.</translation>
    </message>
    <message>
        <source>The connection this question came over is gone; the server waits for no answer any more.</source>
        <translation>이 질문이 온 연결이 끊어졌습니다. 서버는 더 이상 응답을 기다리지 않습니다.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Why it cannot be answered</source>
        <translation>응답할 수 없는 이유</translation>
    </message>
    <message>
        <source>None of these now</source>
        <translation>지금은 해당하는 항목이 없습니다</translation>
    </message>
    <message>
        <source>Choose “All” above to see every request and question.</source>
        <translation>모든 요청과 질문을 보려면 위에서 “전체”를 선택하세요.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>“%1”에 일치하는 항목이 없습니다</translation>
    </message>
    <message>
        <source>Names, ids, arguments, answers and reasons are searched. Point at the filter to see its keys.</source>
        <translation>이름, ID, 인자, 응답, 사유를 검색합니다. 필터에 마우스를 올리면 사용할 수 있는 키가 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::AddressLine</name>
    <message>
        <source>Address of the server</source>
        <translation>서버 주소</translation>
    </message>
    <message>
        <source>HTTP path</source>
        <translation>HTTP 경로</translation>
    </message>
    <message>
        <source>HTTP path of the Socket.IO endpoint. It is not the namespace.</source>
        <translation>Socket.IO 엔드포인트의 HTTP 경로입니다. 네임스페이스가 아닙니다.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Namespace that is joined first. It is not the HTTP path.</source>
        <translation>처음 참가할 네임스페이스입니다. HTTP 경로가 아닙니다.</translation>
    </message>
    <message>
        <source>polling → websocket</source>
        <translation>polling → websocket</translation>
    </message>
    <message>
        <source>polling only</source>
        <translation>polling만</translation>
    </message>
    <message>
        <source>websocket only</source>
        <translation>websocket만</translation>
    </message>
    <message>
        <source>Transports</source>
        <translation>전송 방식</translation>
    </message>
    <message>
        <source>Transports in the order they are tried</source>
        <translation>시도할 순서대로 나열한 전송 방식</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>경로(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Namespace</source>
        <translation>네임스페이스(&amp;N)</translation>
    </message>
    <message>
        <source> → </source>
        <translation> → </translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>연결 끊기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Options •</source>
        <translation>옵션 •</translation>
    </message>
    <message>
        <source>Auth payload, query parameters and headers</source>
        <translation>인증 페이로드, 쿼리 매개변수, 헤더</translation>
    </message>
    <message>
        <source>Auth, query, headers</source>
        <translation>인증, 쿼리, 헤더</translation>
    </message>
</context>
<context>
    <name>Sockeye::Appearance</name>
    <message>
        <source>The colours of the whole program</source>
        <translation>프로그램 전체의 색상</translation>
    </message>
    <message>
        <source>&amp;System colours</source>
        <translation>시스템 색상(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>밝은 색상(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>어두운 색상(&amp;D)</translation>
    </message>
    <message>
        <source>The language of the program, from its next start on</source>
        <translation>다음에 시작할 때부터 적용되는 프로그램 언어</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>The language changes when Sockeye is started again.</source>
        <translation>언어는 Sockeye를 다시 시작하면 바뀝니다.</translation>
    </message>
    <message>
        <source>The size of everything, from the next start on</source>
        <translation>다음에 시작할 때부터 적용되는 전체 크기</translation>
    </message>
    <message>
        <source>L&amp;arger</source>
        <translation>더 크게(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>더 작게(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>기본 크기(&amp;U)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Everything is shown at %1 % when Sockeye is started again.</source>
        <translation>Sockeye를 다시 시작하면 모든 항목이 %1 % 크기로 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentCommands</name>
    <message>
        <source>Move Argument Up</source>
        <translation>인자 위로 이동</translation>
    </message>
    <message>
        <source>Move Argument Down</source>
        <translation>인자 아래로 이동</translation>
    </message>
    <message>
        <source>Duplicate Argument</source>
        <translation>인자 복제</translation>
    </message>
    <message>
        <source>Remove Argument</source>
        <translation>인자 제거</translation>
    </message>
    <message>
        <source>Bring Removed Argument Back</source>
        <translation>제거한 인자 되살리기</translation>
    </message>
    <message>
        <source>Format JSON</source>
        <translation>JSON 서식 정리</translation>
    </message>
    <message>
        <source>One member per line; nothing else changes.</source>
        <translation>한 줄에 멤버 하나씩 배치하고, 그 밖에는 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>JSON on One Line</source>
        <translation>JSON을 한 줄로</translation>
    </message>
    <message>
        <source>Find in Argument</source>
        <translation>인자에서 찾기</translation>
    </message>
    <message>
        <source>Go to Problem</source>
        <translation>문제로 이동</translation>
    </message>
    <message>
        <source>Put at the cursor of a JSON argument. It leaves as an attachment.</source>
        <translation>JSON 인자의 커서 위치에 넣습니다. 첨부로 보내집니다.</translation>
    </message>
    <message>
        <source>Insert Hex Bytes  {&quot;$hex&quot;: &quot;01 02 ff&quot;}</source>
        <translation>16진수 바이트 삽입  {&quot;$hex&quot;: &quot;01 02 ff&quot;}</translation>
    </message>
    <message>
        <source>Insert Base64  {&quot;$base64&quot;: &quot;AQL/&quot;}</source>
        <translation>Base64 삽입  {&quot;$base64&quot;: &quot;AQL/&quot;}</translation>
    </message>
    <message>
        <source>Insert Bytes of a File…  {&quot;$file&quot;: &quot;/path&quot;}</source>
        <translation>파일의 바이트 삽입…  {&quot;$file&quot;: &quot;/path&quot;}</translation>
    </message>
    <message>
        <source>Insert Picture of the Clipboard</source>
        <translation>클립보드의 그림 삽입</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentError</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1행 %2열: %3</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentList</name>
    <message>
        <source>No arguments: nothing but the name is sent.</source>
        <translation>인자 없음: 이름만 보냅니다.</translation>
    </message>
    <message>
        <source>Send the bytes of a file</source>
        <translation>파일의 바이트 보내기</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentNote</name>
    <message>
        <source>Problem or size of %1</source>
        <translation>%1의 문제 또는 크기</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>%1의 그림</translation>
    </message>
    <message>
        <source>Click to go there (F8)</source>
        <translation>클릭하면 해당 위치로 이동합니다(F8)</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentParser</name>
    <message>
        <source>The text holds half of a surrogate pair, which UTF-8 cannot carry.</source>
        <translation>텍스트에 서로게이트 쌍의 반쪽이 있어 UTF-8로 나타낼 수 없습니다.</translation>
    </message>
    <message>
        <source>No number is written here.</source>
        <translation>숫자가 입력되지 않았습니다.</translation>
    </message>
    <message>
        <source>“%1” is no JSON number. Write it like -12, 0.5 or 1e6.</source>
        <translation>“%1”은(는) JSON 숫자가 아닙니다. -12, 0.5, 1e6처럼 쓰세요.</translation>
    </message>
    <message>
        <source>“_placeholder” marks binary on the wire: beside real binary the receiver would mix them up. Write binary as {&quot;$hex&quot;: &quot;01 02&quot;}.</source>
        <translation>“_placeholder”는 전송 데이터에서 바이너리를 나타냅니다. 실제 바이너리와 함께 있으면 받는 쪽이 혼동합니다. 바이너리는 {&quot;$hex&quot;: &quot;01 02&quot;}처럼 쓰세요.</translation>
    </message>
    <message>
        <source>The event has no name. Give it one, for example “message”.</source>
        <translation>이벤트에 이름이 없습니다. “message”처럼 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>The name holds half of a surrogate pair, which UTF-8 cannot carry.</source>
        <translation>이름에 서로게이트 쌍의 반쪽이 있어 UTF-8로 나타낼 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is reserved by Socket.IO and cannot be sent as an event. Choose another name.</source>
        <translation>“%1”은(는) Socket.IO가 예약한 이름이라 이벤트로 보낼 수 없습니다. 다른 이름을 선택하세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentReader</name>
    <message>
        <source>Nothing is less or more than a pattern: write = or != before it.</source>
        <translation>패턴은 크기를 비교할 수 없습니다. 앞에 = 또는 !=를 쓰세요.</translation>
    </message>
    <message>
        <source>Write a number, * for any, or a &quot;key&quot; between the brackets: arg[0].</source>
        <translation>대괄호 안에 숫자, 모두를 뜻하는 * 또는 &quot;key&quot;를 쓰세요: arg[0].</translation>
    </message>
    <message>
        <source>This bracket is not closed: put ] behind the number or key.</source>
        <translation>대괄호가 닫히지 않았습니다. 숫자나 키 뒤에 ]를 넣으세요.</translation>
    </message>
    <message>
        <source>Write a key behind the dot, such as arg[0].id; others than letters go as [&quot;a key&quot;].</source>
        <translation>점 뒤에 arg[0].id처럼 키를 쓰세요. 문자가 아닌 것이 들어가면 [&quot;a key&quot;]로 씁니다.</translation>
    </message>
    <message>
        <source>Write what the value must be: a number, true, false, null, or a text.</source>
        <translation>어떤 값이어야 하는지 쓰세요: 숫자, true, false, null 또는 텍스트.</translation>
    </message>
    <message>
        <source>This regular expression has no end: put / behind it.</source>
        <translation>정규식이 끝나지 않았습니다. 뒤에 /를 넣으세요.</translation>
    </message>
    <message>
        <source>The regular expression goes wrong here: %1.</source>
        <translation>정규식의 이 부분이 잘못되었습니다: %1.</translation>
    </message>
    <message>
        <source>This quotation has no end: put &quot; behind it.</source>
        <translation>따옴표가 닫히지 않았습니다. 뒤에 &quot;를 넣으세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentRow</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation>불리언</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16진수</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>Text bytes</source>
        <translation>텍스트 바이트</translation>
    </message>
    <message>
        <source>Any JSON value, with binary tokens in it</source>
        <translation>임의의 JSON 값(바이너리 토큰 포함 가능)</translation>
    </message>
    <message>
        <source>A string</source>
        <translation>문자열</translation>
    </message>
    <message>
        <source>A number, digit by digit</source>
        <translation>숫자(쓴 자릿수 그대로)</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>Binary: the bytes of a file, read when it is sent</source>
        <translation>바이너리: 보낼 때 읽는 파일의 바이트</translation>
    </message>
    <message>
        <source>Binary: bytes written in hex</source>
        <translation>바이너리: 16진수로 쓴 바이트</translation>
    </message>
    <message>
        <source>Binary: bytes written in base64</source>
        <translation>바이너리: base64로 쓴 바이트</translation>
    </message>
    <message>
        <source>Binary: the bytes of a text in UTF-8</source>
        <translation>바이너리: 텍스트의 UTF-8 바이트</translation>
    </message>
    <message>
        <source>More: move, duplicate, format, insert binary…</source>
        <translation>더 보기: 이동, 복제, 서식 정리, 바이너리 삽입…</translation>
    </message>
    <message>
        <source>Remove this argument</source>
        <translation>이 인자 제거</translation>
    </message>
    <message>
        <source>Being checked… %1</source>
        <translation>확인 중… %1</translation>
    </message>
    <message>
        <source>argument %1</source>
        <translation>인자 %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 이동</translation>
    </message>
    <message>
        <source>Type of %1</source>
        <translation>%1의 유형</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>%1 더 보기</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message numerus="yes">
        <source>%n binary attachment(s) inside: %1</source>
        <translation>
            <numerusform>포함된 바이너리 첨부 %n개: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentTree</name>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>‹attachment %1›</source>
        <translation>‹첨부 %1›</translation>
    </message>
    <message>
        <source>%1… select to show all (%2)</source>
        <translation>%1… 선택하면 전체 표시 (%2)</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>바이너리</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>값 %1개</translation>
    </message>
    <message>
        <source>object · %1</source>
        <translation>객체 · %1</translation>
    </message>
    <message>
        <source>array · %1</source>
        <translation>배열 · %1</translation>
    </message>
    <message>
        <source>string</source>
        <translation>문자열</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>불리언</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>인자</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
</context>
<context>
    <name>Sockeye::AttachmentLook</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Sockeye::AuthText</name>
    <message>
        <source>The auth payload must be a JSON object, for example {&quot;token&quot;: &quot;abc&quot;}.</source>
        <translation>인증 페이로드는 {&quot;token&quot;: &quot;abc&quot;}와 같은 JSON 객체여야 합니다.</translation>
    </message>
    <message>
        <source>The object is not complete.</source>
        <translation>객체가 완전하지 않습니다.</translation>
    </message>
    <message>
        <source>One JSON object is expected, not several values.</source>
        <translation>여러 값이 아니라 JSON 객체 하나가 필요합니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::BinaryForm</name>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>바이너리</translation>
    </message>
</context>
<context>
    <name>Sockeye::BinaryKind</name>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
</context>
<context>
    <name>Sockeye::BinaryText</name>
    <message>
        <source>“%1” is no hexadecimal digit. Write bytes as pairs like 01 ff.</source>
        <translation>“%1”은(는) 16진수 숫자가 아닙니다. 바이트를 01 ff처럼 두 자리씩 쓰세요.</translation>
    </message>
    <message>
        <source>Half a byte: each byte needs two digits, for example 0%1.</source>
        <translation>바이트가 반쪽입니다. 바이트마다 0%1처럼 두 자리가 필요합니다.</translation>
    </message>
    <message>
        <source>This “=” pads nothing. Remove it, or check that the text before it is complete.</source>
        <translation>이 “=”는 채울 자리가 없습니다. 제거하거나 앞의 텍스트가 완전한지 확인하세요.</translation>
    </message>
    <message>
        <source>Text follows behind the padding “=”. One value ends there.</source>
        <translation>패딩 “=” 뒤에 텍스트가 이어집니다. 값 하나는 거기서 끝납니다.</translation>
    </message>
    <message>
        <source>“%1” is no base64 character (A-Z a-z 0-9 + /).</source>
        <translation>“%1”은(는) base64 문자(A-Z a-z 0-9 + /)가 아닙니다.</translation>
    </message>
    <message>
        <source>The base64 text is incomplete: characters are missing at its end.</source>
        <translation>base64 텍스트가 불완전합니다. 끝에 문자가 빠져 있습니다.</translation>
    </message>
    <message>
        <source>No file is named. Write the path of a file.</source>
        <translation>파일이 지정되지 않았습니다. 파일 경로를 쓰세요.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check the path (relative to “%2”).</source>
        <translation>“%1” 파일이 없습니다. 경로(“%2” 기준)를 확인하세요.</translation>
    </message>
    <message>
        <source>“%1” is not a regular file. Name a file whose bytes can be sent.</source>
        <translation>“%1”은(는) 일반 파일이 아닙니다. 바이트를 보낼 수 있는 파일을 지정하세요.</translation>
    </message>
    <message>
        <source>“%1” has %2; at most %3 go into one message.</source>
        <translation>“%1”의 크기는 %2입니다. 메시지 하나에는 최대 %3까지 들어갑니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check its permissions.</source>
        <translation>“%1”을(를) 읽을 수 없습니다: %2. 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>“%1”을(를) 읽을 수 없습니다: %2.</translation>
    </message>
</context>
<context>
    <name>Sockeye::BinaryToken</name>
    <message>
        <source>Leaves as a binary attachment: %1
To send this object itself, write its key with two dollars.</source>
        <translation>바이너리 첨부로 보내집니다: %1
이 객체 자체를 보내려면 키를 달러 기호 두 개로 쓰세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::BufferModel</name>
    <message>
        <source>%1, asks for an answer</source>
        <translation>%1, 응답 요청</translation>
    </message>
    <message numerus="yes">
        <source>Sent %n times without an answer</source>
        <translation>
            <numerusform>응답 없이 %n번 보냄</numerusform>
        </translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인자</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
</context>
<context>
    <name>Sockeye::BufferPane</name>
    <message>
        <source>Nothing waits</source>
        <translation>대기 중인 항목이 없습니다</translation>
    </message>
    <message>
        <source>Events sent while the namespace is not joined appear here until they can leave.</source>
        <translation>네임스페이스에 참가하지 않은 동안 보낸 이벤트는 나갈 수 있을 때까지 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Events that wait to be sent</source>
        <translation>전송 대기 중인 이벤트</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Takes the event out of the buffer and writes it into the form.</source>
        <translation>이벤트를 버퍼에서 꺼내 양식에 채웁니다.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>The chosen events are not sent.</source>
        <translation>선택한 이벤트를 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Empty the buffer</source>
        <translation>버퍼 비우기</translation>
    </message>
    <message>
        <source>None of these events is sent.</source>
        <translation>이 이벤트를 모두 보내지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ChartPlot</name>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
</context>
<context>
    <name>Sockeye::CommandDelegate</name>
    <message>
        <source>%1 – %2</source>
        <comment>group of a command, why it is disabled</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::CommandDesk</name>
    <message>
        <source>Connect first: these are commands of a connection</source>
        <translation>먼저 연결하세요. 이 명령은 연결이 있어야 쓸 수 있습니다</translation>
    </message>
</context>
<context>
    <name>Sockeye::CommandGroups</name>
    <message>
        <source>&amp;Connection</source>
        <translation>연결(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>편집(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>이벤트(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Frames</source>
        <translation>프레임(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Acks</source>
        <translation>ack(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;omposer</source>
        <translation>작성기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>인스펙터(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>타임라인(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Namespaces</source>
        <translation>네임스페이스(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>패널(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>색상(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>크기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>다른 형식으로 복사(&amp;A)</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>색상(&amp;L)</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>북마크(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>시간(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;old</source>
        <translation>접기(&amp;O)</translation>
    </message>
    <message>
        <source>Copy as c&amp;ode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;value as code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sockeye::CommandList</name>
    <message>
        <source>There is nothing to use it on now.</source>
        <translation>지금은 적용할 대상이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation>명령 이름</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do</source>
        <translation>하려는 작업을 몇 글자 입력하세요</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>일치하는 명령</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s). Enter runs, Esc closes.</source>
        <translation>
            <numerusform>명령 %n개. Enter로 실행하고 Esc로 닫습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No command is called like that. Try fewer letters.</source>
        <translation>그런 이름의 명령이 없습니다. 글자를 줄여 보세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::Composer</name>
    <message>
        <source>Not loaded: %1 arguments are more than the form has room for (%2).</source>
        <translation>불러오지 않음: 인자 %1개는 양식에 들어갈 수 있는 수(%2)를 넘습니다.</translation>
    </message>
    <message>
        <source>The clipboard holds no socket.emit(…) call, no packet like 42[&quot;a&quot;] and no JSON array.</source>
        <translation>클립보드에 socket.emit(…) 호출도, 42[&quot;a&quot;] 같은 패킷도, JSON 배열도 없습니다.</translation>
    </message>
    <message>
        <source>Not pasted. %1</source>
        <translation>붙여넣지 않았습니다. %1</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%2개 중 %1개 보냄</translation>
    </message>
    <message>
        <source>Sent, but too large for the history (%1).</source>
        <translation>보냈지만 히스토리에 담기에는 너무 큽니다(%1).</translation>
    </message>
    <message>
        <source>Nothing was sent. “%1”: %2</source>
        <translation>아무것도 보내지 않았습니다. “%1”: %2</translation>
    </message>
    <message>
        <source>Too large to be kept over a restart.</source>
        <translation>다시 시작할 때까지 보관하기에는 너무 큽니다.</translation>
    </message>
    <message>
        <source>Files of %1 are read when it is sent; they stand empty here.</source>
        <translation>%1 크기의 파일은 보낼 때 읽습니다. 여기서는 비어 있습니다.</translation>
    </message>
    <message>
        <source>Argument %1: %2</source>
        <translation>인자 %1: %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::ComposerCommands</name>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Paste call or packet</source>
        <translation>호출 또는 패킷 붙여넣기</translation>
    </message>
    <message>
        <source>Fills the form from a socket.emit(…) line, a 42[…] packet or a JSON array.</source>
        <translation>socket.emit(…) 줄, 42[…] 패킷 또는 JSON 배열로 양식을 채웁니다.</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>히스토리…</translation>
    </message>
    <message>
        <source>What was sent, and what was saved.</source>
        <translation>보낸 메시지와 저장한 메시지입니다.</translation>
    </message>
    <message>
        <source>Save message…</source>
        <translation>메시지 저장…</translation>
    </message>
    <message>
        <source>Keeps the message under a name.</source>
        <translation>이름을 붙여 메시지를 보관합니다.</translation>
    </message>
    <message>
        <source>Message sent before</source>
        <translation>이전에 보낸 메시지</translation>
    </message>
    <message>
        <source>Message sent after</source>
        <translation>다음에 보낸 메시지</translation>
    </message>
    <message>
        <source>Send repeatedly</source>
        <translation>반복해서 보내기</translation>
    </message>
    <message>
        <source>Sends it n times every m milliseconds.</source>
        <translation>m밀리초마다 n번 보냅니다.</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>보내기 중지</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>플래그</translation>
    </message>
    <message>
        <source>Volatile, retries, compression.</source>
        <translation>volatile, 재시도, 압축.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Shows the exact packet that will leave.</source>
        <translation>보내질 패킷을 그대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>버퍼</translation>
    </message>
    <message>
        <source>Shows the events that wait to be sent.</source>
        <translation>전송 대기 중인 이벤트를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>양식 지우기</translation>
    </message>
    <message>
        <source>Clear arguments after sending</source>
        <translation>보낸 후 인자 지우기</translation>
    </message>
    <message>
        <source>Bring back what was written before</source>
        <translation>이전에 쓴 내용 되살리기</translation>
    </message>
    <message>
        <source>Undoes loading, pasting and clearing.</source>
        <translation>불러오기, 붙여넣기, 지우기를 취소합니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConditionReader</name>
    <message>
        <source>Something to look for is missing here.</source>
        <translation>여기에 찾을 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Write what to look for right behind the colon.</source>
        <translation>찾을 내용을 콜론 바로 뒤에 쓰세요.</translation>
    </message>
    <message>
        <source>A regular expression can stand alone or behind event: and ns:.</source>
        <translation>정규식은 단독으로 쓰거나 event: 및 ns: 뒤에 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The regular expression goes wrong here: %1.</source>
        <translation>정규식의 이 부분이 잘못되었습니다: %1.</translation>
    </message>
    <message>
        <source>Write a name here; * stands for anything.</source>
        <translation>여기에 이름을 쓰세요. *는 무엇이든 나타냅니다.</translation>
    </message>
    <message>
        <source>“%1” is none of %2, nor a time such as &gt;100ms.</source>
        <translation>“%1”은(는) %2 중 하나도 아니고 &gt;100ms 같은 시간도 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>“%1”은(는) %2 중 하나가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionBar</name>
    <message>
        <source>The namespace “%1” must begin with “/”.</source>
        <translation>네임스페이스 “%1”은(는) “/”로 시작해야 합니다.</translation>
    </message>
    <message>
        <source>A namespace cannot hold a comma: on the wire it ends the name.</source>
        <translation>네임스페이스에는 쉼표를 쓸 수 없습니다. 전송 데이터에서 쉼표는 이름의 끝을 뜻합니다.</translation>
    </message>
    <message>
        <source>The HTTP path cannot hold “?” or “#”. Query parameters have their own field under Options.</source>
        <translation>HTTP 경로에는 “?”나 “#”을 쓸 수 없습니다. 쿼리 매개변수는 옵션의 별도 필드에 입력합니다.</translation>
    </message>
    <message>
        <source>http:// is assumed.</source>
        <translation>http://로 간주합니다.</translation>
    </message>
    <message>
        <source>The path of the URL is taken as namespace %1.</source>
        <translation>URL의 경로를 네임스페이스 %1(으)로 사용합니다.</translation>
    </message>
    <message>
        <source>The path %1 of the URL is not used: the namespace field says %2.</source>
        <translation>URL의 경로 %1은(는) 사용하지 않습니다. 네임스페이스 필드의 값은 %2입니다.</translation>
    </message>
    <message>
        <source>The query of the URL is sent with every request.</source>
        <translation>URL의 쿼리는 모든 요청과 함께 보냅니다.</translation>
    </message>
    <message>
        <source>“#%1” is not sent.</source>
        <translation>“#%1”은(는) 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Use as HTTP path instead</source>
        <translation>대신 HTTP 경로로 사용</translation>
    </message>
    <message>
        <source>Something in there is wrong.</source>
        <translation>잘못된 내용이 있습니다.</translation>
    </message>
    <message>
        <source>Your changes apply at the next connect.</source>
        <translation>변경 사항은 다음에 연결할 때 적용됩니다.</translation>
    </message>
    <message>
        <source>Connects to the address that is written, or ends the connection</source>
        <translation>입력한 주소에 연결하거나 연결을 끊습니다</translation>
    </message>
    <message>
        <source>Go to the &amp;address</source>
        <translation>주소로 이동(&amp;A)</translation>
    </message>
    <message>
        <source>Goes to the address of the server</source>
        <translation>서버 주소로 이동합니다</translation>
    </message>
    <message>
        <source>Show the &amp;options</source>
        <translation>옵션 표시(&amp;O)</translation>
    </message>
    <message>
        <source>Auth payload, query parameters and headers</source>
        <translation>인증 페이로드, 쿼리 매개변수, 헤더</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>연결(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>연결 끊기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel connecting</source>
        <translation>연결 취소(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionOptions</name>
    <message>
        <source>Auth payload (JSON object)</source>
        <translation>인증 페이로드(JSON 객체)</translation>
    </message>
    <message>
        <source>Auth payload</source>
        <translation>인증 페이로드</translation>
    </message>
    <message>
        <source>Query, key=value per line</source>
        <translation>쿼리, 한 줄에 key=value 하나씩</translation>
    </message>
    <message>
        <source>Query parameters</source>
        <translation>쿼리 매개변수</translation>
    </message>
    <message>
        <source>Headers, Key: value per line</source>
        <translation>헤더, 한 줄에 Key: value 하나씩</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>auth</source>
        <translation>인증</translation>
    </message>
    <message>
        <source>query</source>
        <translation>쿼리</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Set: %1</source>
        <translation>설정됨: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionPage</name>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>Acks</source>
        <translation>ack</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>작성기</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>인스펙터</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Shows this pane and goes into it</source>
        <translation>이 패널을 표시하고 그 안으로 이동합니다</translation>
    </message>
    <message>
        <source>Shows or hides this pane</source>
        <translation>이 패널을 표시하거나 숨깁니다</translation>
    </message>
    <message>
        <source>&amp;Tear this pane off</source>
        <translation>이 패널 떼어내기(&amp;T)</translation>
    </message>
    <message>
        <source>Makes the pane you are in a window of its own, or puts it back</source>
        <translation>현재 패널을 별도의 창으로 만들거나 제자리로 되돌립니다</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>레이아웃 초기화(&amp;R)</translation>
    </message>
    <message>
        <source>Puts every pane back to where it usually stands</source>
        <translation>모든 패널을 기본 위치로 되돌립니다</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionStatus</name>
    <message>
        <source>The upgrade to WebSocket failed, polling goes on: %1</source>
        <translation>WebSocket 업그레이드에 실패하여 polling을 계속합니다: %1</translation>
    </message>
    <message>
        <source>Gave up reconnecting. %1</source>
        <translation>재연결을 포기했습니다. %1</translation>
    </message>
    <message>
        <source>The connection ended: %1.</source>
        <translation>연결이 끝났습니다: %1.</translation>
    </message>
    <message>
        <source>The connection ended: %1. %2</source>
        <translation>연결이 끝났습니다: %1. %2</translation>
    </message>
    <message>
        <source>Namespace %1 was refused: %2</source>
        <translation>네임스페이스 %1 거부됨: %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::ContentPage</name>
    <message>
        <source>Binary to show</source>
        <translation>표시할 바이너리</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Attachment %1: %2</source>
        <translation>첨부 %1: %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::CurlCommand</name>
    <message>
        <source>Secrets are hidden as ***; put your own in.</source>
        <translation>비밀 값은 ***로 가려져 있으니 직접 채워 넣으세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::DiffPage</name>
    <message>
        <source>− %1
+ %2</source>
        <translation>− %1
+ %2</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Attachment %1</source>
        <translation>첨부 %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교 중…</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>차이가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>차이 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 bytes differ</source>
        <translation>%2바이트 중 %1바이트가 다름</translation>
    </message>
    <message>
        <source>Compared records</source>
        <translation>비교한 기록</translation>
    </message>
    <message>
        <source>Number of differences</source>
        <translation>차이의 수</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Bytes of both</source>
        <translation>양쪽의 바이트</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>이전 차이</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>다음 차이</translation>
    </message>
    <message>
        <source>Select another record: what it differs in from this one will stand here. Two chosen in a list are compared there.</source>
        <translation>다른 기록을 선택하면 이 기록과 다른 점이 여기에 표시됩니다. 목록에서 두 개를 선택하면 서로 비교합니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::DiffText</name>
    <message numerus="yes">
        <source>  … %n unchanged</source>
        <translation>
            <numerusform>  … 변경 없음 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>the value</source>
        <translation>값</translation>
    </message>
    <message numerus="yes">
        <source>  … %n more differences</source>
        <translation>
            <numerusform>  … 차이 %n개 더 있음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  … %n unchanged lines</source>
        <translation>
            <numerusform>  … 변경 없는 줄 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>‹%1, attachment %2›</source>
        <translation>‹%1, 첨부 %2›</translation>
    </message>
    <message>
        <source>  … %1 more, see the record itself</source>
        <translation>  … %1 더 있음, 기록에서 직접 확인하세요</translation>
    </message>
</context>
<context>
    <name>Sockeye::DraftLine</name>
    <message>
        <source>‹file %1›</source>
        <translation>‹파일 %1›</translation>
    </message>
    <message>
        <source>‹text %1›</source>
        <translation>‹텍스트 %1›</translation>
    </message>
    <message>
        <source>‹hex %1›</source>
        <translation>‹16진수 %1›</translation>
    </message>
    <message>
        <source>‹base64 %1›</source>
        <translation>‹base64 %1›</translation>
    </message>
    <message>
        <source>ack</source>
        <translation>ack</translation>
    </message>
    <message>
        <source>volatile</source>
        <translation>volatile</translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>재시도 %n회</numerusform>
        </translation>
    </message>
    <message>
        <source>uncompressed</source>
        <translation>압축 안 함</translation>
    </message>
</context>
<context>
    <name>Sockeye::EditCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>잘라내기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Sockeye::EditorFind</name>
    <message>
        <source>Find in this argument</source>
        <translation>이 인자에서 찾기</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>이전(Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>다음(Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기(Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>Find in %1</source>
        <translation>%1에서 찾기</translation>
    </message>
    <message>
        <source>Previous in %1</source>
        <translation>%1에서 이전 찾기</translation>
    </message>
    <message>
        <source>Next in %1</source>
        <translation>%1에서 다음 찾기</translation>
    </message>
    <message>
        <source>Close the search of %1</source>
        <translation>%1의 검색 닫기</translation>
    </message>
</context>
<context>
    <name>Sockeye::EditorGrip</name>
    <message>
        <source>Draw to change the height; double-click to fit the text</source>
        <translation>끌어서 높이를 바꾸고, 두 번 클릭하면 텍스트에 맞춥니다</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventChart</name>
    <message>
        <source>Number of the event</source>
        <translation>이벤트의 숫자</translation>
    </message>
    <message>
        <source>Facts of the chart</source>
        <translation>차트 정보</translation>
    </message>
    <message>
        <source>Close the chart</source>
        <translation>차트 닫기</translation>
    </message>
    <message>
        <source>Chart of “%1”</source>
        <translation>“%1” 차트</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No event of this name has a number there.</source>
        <translation>이 이름의 이벤트 중 그 위치에 숫자가 있는 것이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) · least %1 · mean %2 · most %3 · last %4</source>
        <translation>
            <numerusform>값 %Ln개 · 최소 %1 · 평균 %2 · 최대 %3 · 마지막 %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) without it</source>
        <translation>
            <numerusform>값이 없는 이벤트 %Ln개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventColumns</name>
    <message>
        <source>Show the time</source>
        <translation>시간 표시</translation>
    </message>
    <message>
        <source>Show the direction</source>
        <translation>방향 표시</translation>
    </message>
    <message>
        <source>Show the namespace</source>
        <translation>네임스페이스 표시</translation>
    </message>
    <message>
        <source>Show the event</source>
        <translation>이벤트 표시</translation>
    </message>
    <message>
        <source>Show the arguments</source>
        <translation>인자 표시</translation>
    </message>
    <message>
        <source>Show the acknowledgement</source>
        <translation>ack 표시</translation>
    </message>
    <message>
        <source>Show the size</source>
        <translation>크기 표시</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>기본 열</translation>
    </message>
    <message>
        <source>All columns in their usual order and width</source>
        <translation>모든 열을 기본 순서와 너비로 표시합니다</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventFilterReader</name>
    <message>
        <source>This parenthesis closes nothing: take it away, or put ( before what belongs together.</source>
        <translation>여기서 닫을 괄호가 없습니다. 제거하거나, 함께 묶을 것 앞에 (를 넣으세요.</translation>
    </message>
    <message>
        <source>“and” stands between two conditions. To look for the word, write &quot;and&quot;.</source>
        <translation>“and”는 두 조건 사이에 씁니다. 이 단어를 찾으려면 &quot;and&quot;로 쓰세요.</translation>
    </message>
    <message>
        <source>“or” stands between two conditions. To look for the word, write &quot;or&quot;.</source>
        <translation>“or”는 두 조건 사이에 씁니다. 이 단어를 찾으려면 &quot;or&quot;로 쓰세요.</translation>
    </message>
    <message>
        <source>Something to look for is missing here.</source>
        <translation>여기에 찾을 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Write what to leave out right behind the minus, such as -ping.</source>
        <translation>제외할 것을 -ping처럼 빼기 기호 바로 뒤에 쓰세요.</translation>
    </message>
    <message>
        <source>There are too many parentheses inside each other here.</source>
        <translation>여기에 괄호가 너무 많이 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>This parenthesis is not closed: put ) behind what belongs together.</source>
        <translation>괄호가 닫히지 않았습니다. 함께 묶을 것 뒤에 )를 넣으세요.</translation>
    </message>
    <message>
        <source>Write a colon here: %1:…</source>
        <translation>여기에 콜론을 쓰세요: %1:…</translation>
    </message>
    <message>
        <source>There is no key “%1”; there are %2 and arg[0]. To look for a text with a colon, put it in quotes.</source>
        <translation>“%1” 키가 없습니다. 쓸 수 있는 것은 %2 및 arg[0]입니다. 콜론이 있는 텍스트를 찾으려면 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>This quotation has no end: put &quot; behind it.</source>
        <translation>따옴표가 닫히지 않았습니다. 뒤에 &quot;를 넣으세요.</translation>
    </message>
    <message>
        <source>This regular expression has no end: put / behind it, or put the text in quotes.</source>
        <translation>정규식이 끝나지 않았습니다. 뒤에 /를 넣거나 텍스트를 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>Write “and” here, or only a space.</source>
        <translation>여기에 “and”를 쓰거나 공백만 넣으세요.</translation>
    </message>
    <message>
        <source>Write “or” here.</source>
        <translation>여기에 “or”를 쓰세요.</translation>
    </message>
    <message>
        <source>Put a space here.</source>
        <translation>여기에 공백을 넣으세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventFindBar</name>
    <message>
        <source>Find previous</source>
        <translation>이전 찾기</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>How many were found</source>
        <translation>찾은 개수</translation>
    </message>
    <message>
        <source>About the search</source>
        <translation>검색 정보</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>검색 중지</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>검색 닫기</translation>
    </message>
    <message>
        <source>Find in events</source>
        <translation>이벤트에서 찾기</translation>
    </message>
    <message>
        <source>Find in names, arguments, raw text and binary</source>
        <translation>이름, 인자, 원문, 바이너리에서 찾기</translation>
    </message>
    <message>
        <source>Where in an event</source>
        <translation>이벤트에서 찾을 위치</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인자</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>Binary as text</source>
        <translation>텍스트로 본 바이너리</translation>
    </message>
    <message>
        <source>Binary as hex</source>
        <translation>16진수로 본 바이너리</translation>
    </message>
    <message>
        <source>In which events</source>
        <translation>찾을 이벤트</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>표시된 행</translation>
    </message>
    <message>
        <source>Whole log</source>
        <translation>전체 로그</translation>
    </message>
    <message>
        <source>Also answers, and rows that a filter hides</source>
        <translation>응답과 필터로 숨겨진 행도 포함합니다</translation>
    </message>
    <message>
        <source>In arguments, raw text and binary; hides nothing</source>
        <translation>인자, 원문, 바이너리에서 찾으며 아무것도 숨기지 않습니다</translation>
    </message>
    <message>
        <source>Write bytes as pairs of 0–9 and a–f, such as ff d8 ff</source>
        <translation>바이트를 ff d8 ff처럼 0–9와 a–f 두 자리씩 쓰세요</translation>
    </message>
    <message>
        <source>went on from the top</source>
        <translation>맨 위부터 계속 찾음</translation>
    </message>
    <message>
        <source>went on from the end</source>
        <translation>끝부터 계속 찾음</translation>
    </message>
    <message>
        <source>%1 found, stopped at %2 %</source>
        <translation>%1개 찾음, %2 %에서 중지함</translation>
    </message>
    <message>
        <source>%1 found, searching… %2 %</source>
        <translation>%1개 찾음, 검색 중… %2 %</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1개 찾음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventMarkCommands</name>
    <message>
        <source>Pin or unpin</source>
        <translation>고정 또는 고정 해제</translation>
    </message>
    <message>
        <source>A pinned event stays in sight above the list</source>
        <translation>고정한 이벤트는 목록 위에 계속 표시됩니다</translation>
    </message>
    <message>
        <source>Bookmark or not</source>
        <translation>북마크 또는 북마크 해제</translation>
    </message>
    <message>
        <source>In the colour used last</source>
        <translation>마지막에 쓴 색상으로 표시합니다</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>메모…</translation>
    </message>
    <message>
        <source>A note to this row, kept with the log</source>
        <translation>로그와 함께 보관되는 이 행의 메모입니다</translation>
    </message>
    <message>
        <source>Next marked row</source>
        <translation>다음 마크된 행</translation>
    </message>
    <message>
        <source>Pinned, bookmarked or commented</source>
        <translation>고정, 북마크 또는 메모가 있는 행</translation>
    </message>
    <message>
        <source>Previous marked row</source>
        <translation>이전 마크된 행</translation>
    </message>
    <message>
        <source>Red bookmark</source>
        <translation>빨간색 북마크</translation>
    </message>
    <message>
        <source>Yellow bookmark</source>
        <translation>노란색 북마크</translation>
    </message>
    <message>
        <source>Green bookmark</source>
        <translation>초록색 북마크</translation>
    </message>
    <message>
        <source>Blue bookmark</source>
        <translation>파란색 북마크</translation>
    </message>
    <message>
        <source>Violet bookmark</source>
        <translation>보라색 북마크</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Comment; Return keeps it, Escape does not</source>
        <translation>메모: Return으로 저장하고 Escape로 취소합니다</translation>
    </message>
    <message>
        <source>Bookmark colour</source>
        <translation>북마크 색상</translation>
    </message>
    <message>
        <source>Select a row first.</source>
        <translation>먼저 행을 선택하세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) at most can be marked at once.</source>
        <translation>
            <numerusform>한 번에 최대 %n개의 행까지 마크할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is marked yet: pin, bookmark or comment a row first.</source>
        <translation>아직 마크된 행이 없습니다. 먼저 행을 고정하거나 북마크하거나 메모를 남기세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventModel</name>
    <message>
        <source>%1…

Space opens the whole value.</source>
        <translation>%1…

Space 키를 누르면 전체 값이 열립니다.</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>메모: %1</translation>
    </message>
    <message>
        <source>received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인자</translation>
    </message>
    <message>
        <source>Ack</source>
        <translation>Ack</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Since connect</source>
        <translation>연결 이후</translation>
    </message>
    <message>
        <source>Since before</source>
        <translation>이전 행 이후</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventNameList</name>
    <message>
        <source>Event names</source>
        <translation>이벤트 이름</translation>
    </message>
    <message>
        <source>Hide or show the event</source>
        <translation>이벤트를 숨기거나 표시합니다</translation>
    </message>
    <message>
        <source>Show the event alone or not</source>
        <translation>이 이벤트만 표시하거나 해제합니다</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventNamesModel</name>
    <message>
        <source>other names</source>
        <translation>기타 이름</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>표시됨</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>숨겨짐</translation>
    </message>
    <message>
        <source>shown alone</source>
        <translation>단독 표시됨</translation>
    </message>
    <message>
        <source>received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Show this event again (Space)</source>
        <translation>이 이벤트 다시 표시(Space)</translation>
    </message>
    <message>
        <source>Hide this event (Space)</source>
        <translation>이 이벤트 숨기기(Space)</translation>
    </message>
    <message>
        <source>Show the others again (Return)</source>
        <translation>다른 이벤트 다시 표시(Return)</translation>
    </message>
    <message>
        <source>Show this event alone (Return)</source>
        <translation>이 이벤트만 표시(Return)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/초</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>마지막</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventNamesPane</name>
    <message>
        <source>Number of names</source>
        <translation>이름의 수</translation>
    </message>
    <message>
        <source>No names yet</source>
        <translation>아직 이름이 없습니다</translation>
    </message>
    <message>
        <source>Each name that comes or goes is counted here. Hide it with the eye, show it alone with the ring.</source>
        <translation>오가는 이름을 여기서 모두 셉니다. 눈 아이콘으로 숨기고 고리 아이콘으로 단독 표시하세요.</translation>
    </message>
    <message>
        <source>Close event names</source>
        <translation>이벤트 이름 닫기</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>이름 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventNotice</name>
    <message>
        <source>What is hidden</source>
        <translation>숨겨진 항목</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Progress of the copy</source>
        <translation>복사 진행률</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 표시</translation>
    </message>
    <message>
        <source>Show the events of every name again</source>
        <translation>모든 이름의 이벤트를 다시 표시합니다</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Copy nothing</source>
        <translation>아무것도 복사하지 않습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) hidden</source>
        <translation>
            <numerusform>이름 %n개 숨겨짐</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying: %1 of %2 rows</source>
        <translation>복사 중: %2행 중 %1행</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln행</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventPins</name>
    <message>
        <source>Pinned events</source>
        <translation>고정한 이벤트</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>고정 해제</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventPresenter</name>
    <message>
        <source>timed out, %1</source>
        <translation>시간 초과, %1</translation>
    </message>
    <message>
        <source>answered late</source>
        <translation>늦게 응답 받음</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>유실</translation>
    </message>
    <message>
        <source>reply…</source>
        <translation>응답…</translation>
    </message>
    <message>
        <source>replied, %1</source>
        <translation>응답함, %1</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>buffered</source>
        <translation>버퍼에 있음</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>%1에 보냄</translation>
    </message>
    <message>
        <source>never sent</source>
        <translation>보내지 않음</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>버려짐</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventPreview</name>
    <message>
        <source>Whole value</source>
        <translation>전체 값</translation>
    </message>
    <message>
        <source>Whole value of the row</source>
        <translation>행의 전체 값</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Close the whole value</source>
        <translation>전체 값 닫기</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n자</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 characters are shown</source>
        <translation>%2자 중 %1자 표시됨</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventRowCommands</name>
    <message>
        <source>Nothing is selected: there is nothing to copy.</source>
        <translation>선택한 것이 없어 복사할 수 없습니다.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>텍스트로 복사</translation>
    </message>
    <message>
        <source>The selected rows as they are read, a line each</source>
        <translation>선택한 행을 보이는 그대로 한 줄씩 복사합니다</translation>
    </message>
    <message>
        <source>Copy as JSON lines</source>
        <translation>JSON 줄로 복사</translation>
    </message>
    <message>
        <source>One JSON object a row, with whole arguments; binary as base64</source>
        <translation>행마다 JSON 객체 하나, 인자 전체 포함, 바이너리는 base64</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV로 복사</translation>
    </message>
    <message>
        <source>For spreadsheets (RFC 4180), with whole arguments; binary as base64</source>
        <translation>스프레드시트용(RFC 4180), 인자 전체 포함, 바이너리는 base64</translation>
    </message>
    <message>
        <source>Copy arguments as JSON</source>
        <translation>인자를 JSON으로 복사</translation>
    </message>
    <message>
        <source>Of the current event</source>
        <translation>현재 이벤트의 인자</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>응답…</translation>
    </message>
    <message>
        <source>Answer the event that waits for it</source>
        <translation>응답을 기다리는 이벤트에 응답합니다</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>다시 보내기</translation>
    </message>
    <message>
        <source>Send the selected events that we sent once more</source>
        <translation>선택한 이벤트 중 우리가 보낸 것을 한 번 더 보냅니다</translation>
    </message>
    <message>
        <source>Edit in the composer</source>
        <translation>작성기에서 편집</translation>
    </message>
    <message>
        <source>Take the event&apos;s namespace, name and arguments there</source>
        <translation>이벤트의 네임스페이스, 이름, 인자를 작성기로 가져갑니다</translation>
    </message>
    <message>
        <source>Compare the two selected</source>
        <translation>선택한 두 개 비교</translation>
    </message>
    <message>
        <source>Show what differs in their arguments</source>
        <translation>두 이벤트의 인자에서 다른 점을 표시합니다</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <translation>이전 이벤트와 비교</translation>
    </message>
    <message>
        <source>With the last event of the same name</source>
        <translation>같은 이름의 직전 이벤트와 비교합니다</translation>
    </message>
    <message>
        <source>Show its frames</source>
        <translation>프레임 보기</translation>
    </message>
    <message>
        <source>What it was on the wire</source>
        <translation>실제로 전송된 모습입니다</translation>
    </message>
    <message>
        <source>Go to its answer or back</source>
        <translation>응답으로 이동 또는 되돌아가기</translation>
    </message>
    <message>
        <source>From a request to its acknowledgement, and from there to the request</source>
        <translation>요청에서 ack로, ack에서 요청으로 이동합니다</translation>
    </message>
    <message>
        <source>Open the whole value</source>
        <translation>전체 값 열기</translation>
    </message>
    <message>
        <source>All of the row&apos;s arguments, a line per member</source>
        <translation>행의 모든 인자를 멤버마다 한 줄씩 표시합니다</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>This row has no arguments: it is no event.</source>
        <translation>이 행은 이벤트가 아니므로 인자가 없습니다.</translation>
    </message>
    <message>
        <source>This row waits for no reply.</source>
        <translation>이 행은 응답을 기다리지 않습니다.</translation>
    </message>
    <message>
        <source>Only what we sent can be sent again. “Edit in the composer” takes what was received.</source>
        <translation>우리가 보낸 것만 다시 보낼 수 있습니다. 받은 것은 “작성기에서 편집”으로 가져오세요.</translation>
    </message>
    <message>
        <source>This row is no event: there is nothing to edit.</source>
        <translation>이 행은 이벤트가 아니므로 편집할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Select two events to compare them (Ctrl and a click adds a row).</source>
        <translation>비교하려면 이벤트 두 개를 선택하세요(Ctrl을 누른 채 클릭하면 행이 추가됩니다).</translation>
    </message>
    <message>
        <source>There is no event of the same name before this one.</source>
        <translation>이 이벤트 전에 같은 이름의 이벤트가 없습니다.</translation>
    </message>
    <message>
        <source>Select a row first.</source>
        <translation>먼저 행을 선택하세요.</translation>
    </message>
    <message>
        <source>Chart a number</source>
        <translation>숫자를 차트로 보기</translation>
    </message>
    <message>
        <source>One number of all events of this name over time</source>
        <translation>이 이름을 가진 모든 이벤트의 한 숫자를 시간에 따라 표시합니다</translation>
    </message>
    <message>
        <source>Select an event with a number in its arguments first.</source>
        <translation>먼저 인자에 숫자가 있는 이벤트를 선택하세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventSentence</name>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>polling</source>
        <translation>polling</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation> (%1 소요)</translation>
    </message>
    <message>
        <source>Reconnecting to %1, attempt %2</source>
        <translation>%1에 재연결 중, 시도 %2</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>%1에 연결 중</translation>
    </message>
    <message>
        <source>Disconnected, as you asked</source>
        <translation>요청에 따라 연결 끊음</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>연결 끊김</translation>
    </message>
    <message>
        <source>Disconnected: %1 (%2)</source>
        <translation>연결 끊김: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 was not joined</source>
        <translation>%1에 참가하지 못함</translation>
    </message>
    <message>
        <source>%1 was refused: %2</source>
        <translation>%1 거부됨: %2</translation>
    </message>
    <message>
        <source>%1 joined%2 · %3</source>
        <translation>%1에 참가함%2 · %3</translation>
    </message>
    <message>
        <source>Connected by %1%2 · session %3</source>
        <translation>%1 방식으로 연결됨%2 · 세션 %3</translation>
    </message>
    <message>
        <source>Connecting failed</source>
        <translation>연결 실패</translation>
    </message>
    <message>
        <source>Redirected to %1 (HTTP %2)</source>
        <translation>%1(으)로 리디렉션됨(HTTP %2)</translation>
    </message>
    <message>
        <source>%1 could not be opened, trying the next transport</source>
        <translation>%1을(를) 열 수 없어 다음 전송 방식을 시도함</translation>
    </message>
    <message>
        <source>The server speaks Engine.IO 3 (Socket.IO 1 or 2)</source>
        <translation>서버가 Engine.IO 3(Socket.IO 1 또는 2)을 사용함</translation>
    </message>
    <message>
        <source>The server speaks Engine.IO 4 (Socket.IO 3 or 4)</source>
        <translation>서버가 Engine.IO 4(Socket.IO 3 또는 4)를 사용함</translation>
    </message>
    <message>
        <source>%1 was recovered: nothing was missed</source>
        <translation>%1 복구됨: 놓친 것 없음</translation>
    </message>
    <message>
        <source>%1 was not recovered</source>
        <translation>%1 복구되지 않음</translation>
    </message>
    <message>
        <source>Sending request %1 of %2 again (retry %3)</source>
        <translation>%2의 요청 %1 다시 보내는 중(재시도 %3)</translation>
    </message>
    <message>
        <source>Reconnecting: attempt %1 in %2</source>
        <translation>재연결: %2 후 시도 %1</translation>
    </message>
    <message>
        <source>Gave up reconnecting: no attempts are left</source>
        <translation>재연결 포기: 남은 시도 없음</translation>
    </message>
    <message>
        <source>Upgraded to WebSocket%1</source>
        <translation>WebSocket으로 업그레이드됨%1</translation>
    </message>
    <message>
        <source>The upgrade to WebSocket failed%1%2 · staying with polling</source>
        <translation>WebSocket 업그레이드 실패%1%2 · polling 유지</translation>
    </message>
    <message>
        <source> after %1</source>
        <translation> (%1 후)</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1에서 나감</translation>
    </message>
    <message>
        <source>An answer came to request %1 of %2, for which nobody waits</source>
        <translation>%2의 요청 %1에 대한 응답이 왔지만 기다리는 곳이 없음</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventTable</name>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Follow new events</source>
        <translation>새 이벤트 따라가기</translation>
    </message>
    <message>
        <source>Go to the newest event and follow (End)</source>
        <translation>최신 이벤트로 이동하여 따라가기(End)</translation>
    </message>
    <message>
        <source>%1 new ↓</source>
        <translation>새 항목 %1개 ↓</translation>
    </message>
    <message>
        <source>Time between the chosen rows</source>
        <translation>선택한 행 사이의 시간</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) · %1 from first to last</source>
        <translation>
            <numerusform>%Ln행 · 처음부터 끝까지 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln row(s) folded</source>
        <translation>
            <numerusform>%1 · %Ln행 접힘</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventViewCommands</name>
    <message>
        <source>Time of day</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>As the clock showed it</source>
        <translation>시계에 나온 그대로 표시합니다</translation>
    </message>
    <message>
        <source>Time since connecting</source>
        <translation>연결 이후 시간</translation>
    </message>
    <message>
        <source>Counted from the start of each connection</source>
        <translation>연결마다 시작부터 셉니다</translation>
    </message>
    <message>
        <source>Time since the row before</source>
        <translation>이전 행 이후 시간</translation>
    </message>
    <message>
        <source>How long after the row above</source>
        <translation>위의 행에서 얼마나 지났는지 표시합니다</translation>
    </message>
    <message>
        <source>Colour by direction</source>
        <translation>방향별 색상</translation>
    </message>
    <message>
        <source>Colour by event</source>
        <translation>이벤트별 색상</translation>
    </message>
    <message>
        <source>Each name in a colour of its own</source>
        <translation>이름마다 다른 색상을 씁니다</translation>
    </message>
    <message>
        <source>Colour by namespace</source>
        <translation>네임스페이스별 색상</translation>
    </message>
    <message>
        <source>Each namespace in a colour of its own</source>
        <translation>네임스페이스마다 다른 색상을 씁니다</translation>
    </message>
    <message>
        <source>Fold this connection</source>
        <translation>이 연결 접기</translation>
    </message>
    <message>
        <source>All rows of its life into one</source>
        <translation>연결 전체의 행을 하나로 접습니다</translation>
    </message>
    <message>
        <source>Unfold this connection</source>
        <translation>이 연결 펼치기</translation>
    </message>
    <message>
        <source>Fold all connections</source>
        <translation>모든 연결 접기</translation>
    </message>
    <message>
        <source>Unfold all connections</source>
        <translation>모든 연결 펼치기</translation>
    </message>
    <message>
        <source>Hide events of this name</source>
        <translation>이 이름의 이벤트 숨기기</translation>
    </message>
    <message>
        <source>They are counted, and one click shows them again</source>
        <translation>개수는 계속 세며, 한 번 클릭하면 다시 표시됩니다</translation>
    </message>
    <message>
        <source>Show this name alone</source>
        <translation>이 이름만 표시</translation>
    </message>
    <message>
        <source>The facts of the connection stay</source>
        <translation>연결 정보는 계속 표시됩니다</translation>
    </message>
    <message>
        <source>Show the events of all names</source>
        <translation>모든 이름의 이벤트 표시</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>“%1” 숨기기</translation>
    </message>
    <message>
        <source>Show only “%1”</source>
        <translation>“%1”만 표시</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Select an event first: facts of the connection are always shown.</source>
        <translation>먼저 이벤트를 선택하세요. 연결 정보는 항상 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventsBar</name>
    <message>
        <source>Number of rows</source>
        <translation>행의 수</translation>
    </message>
    <message>
        <source>What came while the view was paused</source>
        <translation>보기를 일시 정지한 동안 온 것</translation>
    </message>
    <message>
        <source>Show hidden rows</source>
        <translation>숨긴 행 표시</translation>
    </message>
    <message>
        <source>Bring back the rows that were cleared away</source>
        <translation>지워진 행을 다시 표시합니다</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stop the view; the log goes on</source>
        <translation>보기를 멈춥니다. 로그는 계속됩니다</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Keep the newest event in sight</source>
        <translation>최신 이벤트가 계속 보이게 합니다</translation>
    </message>
    <message>
        <source>Clear view</source>
        <translation>보기 지우기</translation>
    </message>
    <message>
        <source>Hide the rows up to now; the log keeps them</source>
        <translation>지금까지의 행을 숨깁니다. 로그에는 남아 있습니다</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Show hidden (%1)</source>
        <translation>숨긴 항목 표시(%1)</translation>
    </message>
    <message>
        <source>paused, %1 new</source>
        <translation>일시 정지됨, 새 항목 %1개</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventsPanel</name>
    <message>
        <source>This row has no answer in the log, and answers nothing.</source>
        <translation>이 행은 로그에 응답이 없고, 다른 것에 대한 응답도 아닙니다.</translation>
    </message>
    <message>
        <source>The row of this event is hidden by the filter, by its name, or with what was cleared.</source>
        <translation>이 이벤트의 행은 필터, 이름별 숨기기 또는 보기 지우기로 숨겨져 있습니다.</translation>
    </message>
    <message>
        <source>All events here are hidden by their names</source>
        <translation>모든 이벤트가 이름별로 숨겨져 있습니다</translation>
    </message>
    <message>
        <source>“Show all” brings them back.</source>
        <translation>“모두 표시”를 누르면 다시 나타납니다.</translation>
    </message>
    <message>
        <source>Nothing passes the filter “%1”</source>
        <translation>필터 “%1”을(를) 통과하는 것이 없습니다</translation>
    </message>
    <message>
        <source>%1 rows are hidden by the filter. Case does not matter; words are looked for in the namespace, the event name and the arguments.</source>
        <translation>%1행이 필터로 숨겨져 있습니다. 대소문자는 구분하지 않으며, 단어는 네임스페이스, 이벤트 이름, 인자에서 찾습니다.</translation>
    </message>
    <message>
        <source>The view is cleared</source>
        <translation>보기를 지웠습니다</translation>
    </message>
    <message>
        <source>New events appear here. “Show hidden” brings the earlier ones back.</source>
        <translation>새 이벤트는 여기에 나타납니다. “숨긴 항목 표시”를 누르면 이전 이벤트가 다시 나타납니다.</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>아직 이벤트가 없습니다</translation>
    </message>
    <message>
        <source>Every event that comes or goes appears here by itself, whatever its name. Connect to a server, then send one with the composer or wait for the server&apos;s.</source>
        <translation>오가는 모든 이벤트가 이름에 상관없이 여기에 자동으로 나타납니다. 서버에 연결한 다음 작성기로 이벤트를 보내거나 서버의 이벤트를 기다리세요.</translation>
    </message>
    <message>
        <source>Event names</source>
        <translation>이벤트 이름</translation>
    </message>
    <message>
        <source>Every name with its count and rate; hide it or show it alone</source>
        <translation>모든 이름과 개수, 빈도를 표시합니다. 이름을 숨기거나 단독으로 표시할 수 있습니다</translation>
    </message>
    <message>
        <source>Columns, times and colours</source>
        <translation>열, 시간, 색상</translation>
    </message>
    <message>
        <source>What the list shows, and how</source>
        <translation>목록에 무엇을 어떻게 표시할지 정합니다</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>아무것도 복사하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>It came after %1.</source>
        <translation>%1 후에 왔습니다.</translation>
    </message>
    <message>
        <source>There is no number in the arguments of this event.</source>
        <translation>이 이벤트의 인자에는 숫자가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln행을 복사했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::ExchangeTiming</name>
    <message>
        <source>name look-up</source>
        <translation>이름 조회</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>connect through the proxy</source>
        <translation>프록시를 통한 연결</translation>
    </message>
    <message>
        <source>connect and TLS</source>
        <translation>연결 및 TLS</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>sent elsewhere</source>
        <translation>리디렉션</translation>
    </message>
    <message>
        <source>waiting and receiving</source>
        <translation>대기 및 수신</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>sent elsewhere: %1</source>
        <translation>리디렉션: %1</translation>
    </message>
    <message>
        <source>%1: time unknown</source>
        <translation>%1: 시간 알 수 없음</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::FieldLines</name>
    <message>
        <source>“=” is missing. Write key=value.</source>
        <translation>“=”가 없습니다. key=value 형식으로 쓰세요.</translation>
    </message>
    <message>
        <source>The key before “=” is missing. Write key=value.</source>
        <translation>“=” 앞에 키가 없습니다. key=value 형식으로 쓰세요.</translation>
    </message>
    <message>
        <source>“:” is missing. Write Key: value.</source>
        <translation>“:”이 없습니다. Key: value 형식으로 쓰세요.</translation>
    </message>
    <message>
        <source>The name before “:” is missing. Write Key: value.</source>
        <translation>“:” 앞에 이름이 없습니다. Key: value 형식으로 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” cannot stand in the name of a header.</source>
        <translation>헤더 이름에는 “%1”을(를) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>A control character cannot stand in a header.</source>
        <translation>헤더에는 제어 문자를 쓸 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::FilterBox</name>
    <message>
        <source>Saved filters</source>
        <translation>저장된 필터</translation>
    </message>
    <message>
        <source>How to write a filter</source>
        <translation>필터 작성 방법</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>필터의 문제</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>이벤트 필터</translation>
    </message>
    <message>
        <source>Type into the filter of the events</source>
        <translation>이벤트 필터에 입력합니다</translation>
    </message>
    <message>
        <source>Save the filter under a name, or apply a saved one</source>
        <translation>필터를 이름을 붙여 저장하거나 저장된 필터를 적용합니다</translation>
    </message>
    <message>
        <source>Examples of all that can be filtered</source>
        <translation>필터로 걸러 낼 수 있는 모든 것의 예시입니다</translation>
    </message>
    <message>
        <source>%1 Until then all events are shown.</source>
        <translation>%1 고칠 때까지 모든 이벤트가 표시됩니다.</translation>
    </message>
    <message>
        <source>%1 Until then the filter “%2” stays in force.</source>
        <translation>%1 고칠 때까지 필터 “%2”이(가) 계속 적용됩니다.</translation>
    </message>
    <message>
        <source>Wait for the next</source>
        <translation>다음 이벤트 기다리기</translation>
    </message>
    <message>
        <source>Go to the next event that comes and passes the filter, and tell how long it took</source>
        <translation>필터를 통과하는 다음 이벤트가 오면 그리로 이동하고 걸린 시간을 알려 줍니다</translation>
    </message>
</context>
<context>
    <name>Sockeye::FilterHelp</name>
    <message>
        <source>both words, anywhere in the row, in any case</source>
        <translation>두 단어 모두, 행의 어디에나, 대소문자 구분 없음</translation>
    </message>
    <message>
        <source>these words one after the other</source>
        <translation>이 단어들이 차례로 이어짐</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>without it; a minus turns anything round, -(a or b) too</source>
        <translation>이것이 없는 것. 빼기 기호는 무엇이든 반대로 만들며 -(a or b)도 가능</translation>
    </message>
    <message>
        <source>one of them; parentheses group</source>
        <translation>이 중 하나. 괄호로 묶음</translation>
    </message>
    <message>
        <source>the whole name of the event; * is anything, commas list several</source>
        <translation>이벤트의 전체 이름. *는 무엇이든, 쉼표로 여러 개 나열</translation>
    </message>
    <message>
        <source>the event&apos;s name by a regular expression</source>
        <translation>정규식으로 쓴 이벤트 이름</translation>
    </message>
    <message>
        <source>the namespace; written like an event&apos;s name</source>
        <translation>네임스페이스. 이벤트 이름처럼 씀</translation>
    </message>
    <message>
        <source>sent; dir:in is received</source>
        <translation>보낸 것. dir:in은 받은 것</translation>
    </message>
    <message>
        <source>still waited for; also answered, late, timeout, lost, question, replied…</source>
        <translation>아직 대기 중. 그 밖에 answered, late, timeout, lost, question, replied…</translation>
    </message>
    <message>
        <source>answered after more than that; ack:100ms..1s is between</source>
        <translation>그 시간을 넘겨 응답 받음. ack:100ms..1s는 그 사이</translation>
    </message>
    <message>
        <source>bytes on the wire, binary included</source>
        <translation>바이너리를 포함한 전송 바이트 수</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>since the connection began to be made</source>
        <translation>연결을 시작한 이후의 시간</translation>
    </message>
    <message>
        <source>has binary; also arguments, ack (asks for one), fact (about the connection)</source>
        <translation>바이너리가 있음. 그 밖에 arguments, ack(응답 요청), fact(연결 정보)</translation>
    </message>
    <message>
        <source>a value in the arguments: = != &lt; &lt;= &gt; &gt;=; arg.id is any argument, [*] any element</source>
        <translation>인자의 값: = != &lt; &lt;= &gt; &gt;=. arg.id는 모든 인자, [*]는 모든 요소</translation>
    </message>
    <message>
        <source>a text there; 5 is a number, &quot;5&quot; a text; /…/ works too</source>
        <translation>그 위치의 텍스트. 5는 숫자, &quot;5&quot;는 텍스트이며 /…/도 가능</translation>
    </message>
    <message>
        <source>there is such a value</source>
        <translation>그러한 값이 있음</translation>
    </message>
    <message>
        <source>How to write a filter</source>
        <translation>필터 작성 방법</translation>
    </message>
    <message>
        <source>Conditions beside each other must all be true. Choose one to write it into the filter.</source>
        <translation>나란히 쓴 조건은 모두 참이어야 합니다. 하나를 선택하면 필터에 입력됩니다.</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>필터 예시</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>To see rows with</source>
        <translation>표시되는 행</translation>
    </message>
</context>
<context>
    <name>Sockeye::FilterLine</name>
    <message>
        <source>Filter events</source>
        <translation>이벤트 필터</translation>
    </message>
    <message>
        <source>Filter by words or keys, such as event:chat* -ping ack:&gt;100ms</source>
        <translation>event:chat* -ping ack:&gt;100ms처럼 단어나 키로 필터링</translation>
    </message>
    <message>
        <source>What the filter may be completed to</source>
        <translation>필터 자동 완성 후보</translation>
    </message>
</context>
<context>
    <name>Sockeye::FrameFacts</name>
    <message>
        <source>Never answered: the connection ended first.</source>
        <translation>응답을 받지 못했습니다. 연결이 먼저 끝났습니다.</translation>
    </message>
    <message>
        <source>Waits for its answer.</source>
        <translation>응답을 기다립니다.</translation>
    </message>
    <message>
        <source>A connection was made for it.</source>
        <translation>이를 위해 새 연결을 만들었습니다.</translation>
    </message>
    <message>
        <source>An open connection was used again.</source>
        <translation>열려 있던 연결을 다시 사용했습니다.</translation>
    </message>
    <message>
        <source>Sent %1.</source>
        <translation>보냄: %1.</translation>
    </message>
    <message>
        <source>Received %1.</source>
        <translation>받음: %1.</translation>
    </message>
    <message>
        <source>%1, without its header.</source>
        <translation>%1, 헤더 제외.</translation>
    </message>
    <message>
        <source>Close code %1. %2</source>
        <translation>종료 코드 %1. %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>namespace %1</source>
        <translation>네임스페이스 %1</translation>
    </message>
    <message>
        <source>ack id %1</source>
        <translation>ack ID %1</translation>
    </message>
    <message>
        <source>no attachments</source>
        <translation>첨부 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>첨부 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachment %1 of %2.</source>
        <translation>%2의 첨부 %1.</translation>
    </message>
    <message>
        <source>Carried by %1.</source>
        <translation>%1에 실려 전송됨.</translation>
    </message>
    <message>
        <source>Carried %1.</source>
        <translation>%1을(를) 실어 나름.</translation>
    </message>
    <message numerus="yes">
        <source>Carried %n packet(s).</source>
        <translation>
            <numerusform>패킷 %n개를 실어 나름.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers %1.</source>
        <translation>%1에 대한 응답.</translation>
    </message>
    <message>
        <source>Answered by %1.</source>
        <translation>응답: %1.</translation>
    </message>
    <message>
        <source>The log does not tell the bits of this frame.</source>
        <translation>이 프레임의 비트는 로그에 없습니다.</translation>
    </message>
    <message>
        <source>opcode 0x%1</source>
        <translation>opcode 0x%1</translation>
    </message>
    <message>
        <source>FIN: the message ends here</source>
        <translation>FIN: 메시지가 여기서 끝남</translation>
    </message>
    <message>
        <source>no FIN: more of the message follows</source>
        <translation>FIN 없음: 메시지가 더 이어짐</translation>
    </message>
    <message>
        <source>RSV1: compressed</source>
        <translation>RSV1: 압축됨</translation>
    </message>
    <message>
        <source>RSV2: unknown meaning</source>
        <translation>RSV2: 의미 알 수 없음</translation>
    </message>
    <message>
        <source>RSV3: unknown meaning</source>
        <translation>RSV3: 의미 알 수 없음</translation>
    </message>
    <message>
        <source>masked, as all a client sends</source>
        <translation>마스킹됨(클라이언트가 보내는 것은 모두 그러함)</translation>
    </message>
    <message>
        <source>not masked, as all a server sends</source>
        <translation>마스킹 안 됨(서버가 보내는 것은 모두 그러함)</translation>
    </message>
    <message>
        <source>%1 on the wire</source>
        <translation>전송 %1</translation>
    </message>
    <message>
        <source>%1 on the wire, %2 inflated (%3 %)</source>
        <translation>전송 %1, 압축 해제 %2(%3 %)</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>세션 %1</translation>
    </message>
    <message>
        <source>a ping every %1</source>
        <translation>%1마다 ping</translation>
    </message>
    <message>
        <source>silence borne for %1 more</source>
        <translation>응답이 없으면 %1까지 더 기다림</translation>
    </message>
    <message>
        <source>bodies up to %1</source>
        <translation>본문 최대 %1</translation>
    </message>
    <message>
        <source>no upgrades offered</source>
        <translation>제공되는 업그레이드 없음</translation>
    </message>
    <message>
        <source>may upgrade to %1</source>
        <translation>%1(으)로 업그레이드 가능</translation>
    </message>
    <message>
        <source>Answered with status %1.</source>
        <translation>상태 %1(으)로 응답함.</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>응답 없음.</translation>
    </message>
</context>
<context>
    <name>Sockeye::FrameModel</name>
    <message>
        <source>Since connect</source>
        <translation>연결 이후</translation>
    </message>
    <message>
        <source>Since above</source>
        <translation>위 행 이후</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>계층</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>전송 방식</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>전송 크기</translation>
    </message>
    <message>
        <source>Inflated</source>
        <translation>압축 해제 크기</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
</context>
<context>
    <name>Sockeye::FramePage</name>
    <message>
        <source>WebSocket frame</source>
        <translation>WebSocket 프레임</translation>
    </message>
    <message>
        <source>continuation</source>
        <translation>연속</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>바이너리</translation>
    </message>
    <message>
        <source>close</source>
        <translation>close</translation>
    </message>
    <message>
        <source>ping</source>
        <translation>ping</translation>
    </message>
    <message>
        <source>pong</source>
        <translation>pong</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>예약됨</translation>
    </message>
    <message>
        <source>normal closure</source>
        <translation>정상 종료</translation>
    </message>
    <message>
        <source>going away</source>
        <translation>떠나는 중</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>프로토콜 오류</translation>
    </message>
    <message>
        <source>data of a type it cannot take</source>
        <translation>처리할 수 없는 데이터 유형</translation>
    </message>
    <message>
        <source>no code was sent</source>
        <translation>코드가 전송되지 않음</translation>
    </message>
    <message>
        <source>lost without a close frame</source>
        <translation>close 프레임 없이 유실됨</translation>
    </message>
    <message>
        <source>a text that is no UTF-8</source>
        <translation>UTF-8이 아닌 텍스트</translation>
    </message>
    <message>
        <source>against its policy</source>
        <translation>정책 위반</translation>
    </message>
    <message>
        <source>a message too big</source>
        <translation>너무 큰 메시지</translation>
    </message>
    <message>
        <source>an extension is missing</source>
        <translation>확장 누락</translation>
    </message>
    <message>
        <source>an error inside of the server</source>
        <translation>서버 내부 오류</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Opcode</source>
        <translation>Opcode</translation>
    </message>
    <message>
        <source>0x%1, %2</source>
        <translation>0x%1, %2</translation>
    </message>
    <message>
        <source>FIN</source>
        <translation>FIN</translation>
    </message>
    <message>
        <source>1, the last frame of its message</source>
        <translation>1, 메시지의 마지막 프레임</translation>
    </message>
    <message>
        <source>0, more frames follow</source>
        <translation>0, 프레임이 더 이어짐</translation>
    </message>
    <message>
        <source>RSV1</source>
        <translation>RSV1</translation>
    </message>
    <message>
        <source>1, compressed (permessage-deflate)</source>
        <translation>1, 압축됨(permessage-deflate)</translation>
    </message>
    <message>
        <source>0, not compressed</source>
        <translation>0, 압축 안 됨</translation>
    </message>
    <message>
        <source>RSV2</source>
        <translation>RSV2</translation>
    </message>
    <message>
        <source>RSV3</source>
        <translation>RSV3</translation>
    </message>
    <message>
        <source>MASK</source>
        <translation>MASK</translation>
    </message>
    <message>
        <source>1, as every client must</source>
        <translation>1, 모든 클라이언트의 의무</translation>
    </message>
    <message>
        <source>0, as every server must</source>
        <translation>0, 모든 서버의 의무</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>기록되지 않음</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>전송 크기</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>페이로드</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>절감</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Close code</source>
        <translation>종료 코드</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
</context>
<context>
    <name>Sockeye::FrameQuery</name>
    <message>
        <source>The quotation mark has no partner.</source>
        <translation>따옴표의 짝이 없습니다.</translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1.</source>
        <translation>패턴을 읽을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>There is no key %1. Keys are layer, transport, dir, type, ns, event, id, size, status, time, hex, head and has. To find the text itself, put it between quotation marks.</source>
        <translation>%1 키가 없습니다. 쓸 수 있는 키는 layer, transport, dir, type, ns, event, id, size, status, time, hex, head, has입니다. 그 텍스트 자체를 찾으려면 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>A value is missing after %1.</source>
        <translation>%1 뒤에 값이 없습니다.</translation>
    </message>
    <message>
        <source>No frame or packet is called %1.</source>
        <translation>이름이 %1인 프레임이나 패킷이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is none of: %2.</source>
        <translation>%1은(는) 다음 중 하나가 아닙니다: %2.</translation>
    </message>
    <message>
        <source>%1 is no number or range. Write 100, &gt;1k, &lt;=20 or 100..200.</source>
        <translation>%1은(는) 숫자나 범위가 아닙니다. 100, &gt;1k, &lt;=20 또는 100..200처럼 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is not hex: two digits for each byte, as in hex:00ff10.</source>
        <translation>%1은(는) 16진수가 아닙니다. hex:00ff10처럼 바이트마다 두 자리를 쓰세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::FrameStrip</name>
    <message>
        <source>The chosen frame</source>
        <translation>선택한 프레임</translation>
    </message>
    <message>
        <source>What is known of the chosen frame</source>
        <translation>선택한 프레임에 대한 정보</translation>
    </message>
    <message>
        <source>Choose a frame to see its bits, sizes, times and what it belongs to.</source>
        <translation>프레임을 선택하면 비트, 크기, 시간, 관련 항목이 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::FrameTable</name>
    <message>
        <source>Frames</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>Follow new frames</source>
        <translation>새 프레임 따라가기</translation>
    </message>
    <message>
        <source>Go to the newest frame and follow (End)</source>
        <translation>최신 프레임으로 이동하여 따라가기(End)</translation>
    </message>
    <message>
        <source>%1 new ↓</source>
        <translation>새 항목 %1개 ↓</translation>
    </message>
</context>
<context>
    <name>Sockeye::FrameWords</name>
    <message>
        <source>%1 probe</source>
        <translation>%1 probe</translation>
    </message>
    <message>
        <source>%1, binary</source>
        <translation>%1, 바이너리</translation>
    </message>
    <message>
        <source>ping</source>
        <translation>ping</translation>
    </message>
    <message>
        <source>pong</source>
        <translation>pong</translation>
    </message>
    <message>
        <source>close</source>
        <translation>close</translation>
    </message>
    <message>
        <source>unknown opcode 0x%1</source>
        <translation>알 수 없는 opcode 0x%1</translation>
    </message>
    <message>
        <source>, compressed from %1</source>
        <translation>, %1에서 압축됨</translation>
    </message>
    <message>
        <source>, more follows</source>
        <translation>, 더 이어짐</translation>
    </message>
    <message>
        <source>handshake %1</source>
        <translation>핸드셰이크 %1</translation>
    </message>
    <message>
        <source>never answered</source>
        <translation>응답을 받지 못함</translation>
    </message>
    <message>
        <source>pending…</source>
        <translation>대기 중…</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>open</source>
        <translation>열림</translation>
    </message>
    <message>
        <source>upgrade, step 1 of 4: asks whether the WebSocket carries packets</source>
        <translation>업그레이드 1/4단계: WebSocket이 패킷을 전달하는지 확인</translation>
    </message>
    <message>
        <source>upgrade, step 2 of 4: it does, so polling pauses</source>
        <translation>업그레이드 2/4단계: 전달이 확인되어 polling 일시 중지</translation>
    </message>
    <message>
        <source>empties the waiting GET; in an upgrade, step 3 of 4</source>
        <translation>대기 중인 GET을 비움. 업그레이드에서는 3/4단계</translation>
    </message>
    <message>
        <source>upgrade, step 4 of 4: from here on the WebSocket carries everything</source>
        <translation>업그레이드 4/4단계: 이제부터 WebSocket이 모든 것을 전달</translation>
    </message>
    <message>
        <source>heartbeat: are you there?</source>
        <translation>하트비트: 연결 확인 요청</translation>
    </message>
    <message>
        <source>heartbeat: I am</source>
        <translation>하트비트: 연결 확인 응답</translation>
    </message>
    <message>
        <source>closes the connection</source>
        <translation>연결을 닫음</translation>
    </message>
    <message>
        <source>opens the connection: session id, heartbeat, upgrades</source>
        <translation>연결을 엶: 세션 ID, 하트비트, 업그레이드</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>%1 of the server&apos;s own</source>
        <translation>%1 서버 자체 코드</translation>
    </message>
    <message>
        <source>1000 normal</source>
        <translation>1000 정상</translation>
    </message>
    <message>
        <source>1001 going away</source>
        <translation>1001 떠나는 중</translation>
    </message>
    <message>
        <source>1002 protocol error</source>
        <translation>1002 프로토콜 오류</translation>
    </message>
    <message>
        <source>1003 not accepted</source>
        <translation>1003 허용되지 않음</translation>
    </message>
    <message>
        <source>1005 no code</source>
        <translation>1005 코드 없음</translation>
    </message>
    <message>
        <source>1006 broken off</source>
        <translation>1006 비정상 끊김</translation>
    </message>
    <message>
        <source>1007 bad text</source>
        <translation>1007 잘못된 텍스트</translation>
    </message>
    <message>
        <source>1008 against policy</source>
        <translation>1008 정책 위반</translation>
    </message>
    <message>
        <source>1009 too big</source>
        <translation>1009 너무 큼</translation>
    </message>
    <message>
        <source>1010 extension missing</source>
        <translation>1010 확장 누락</translation>
    </message>
    <message>
        <source>1011 server error</source>
        <translation>1011 서버 오류</translation>
    </message>
    <message>
        <source>1012 restarting</source>
        <translation>1012 다시 시작 중</translation>
    </message>
    <message>
        <source>1013 try later</source>
        <translation>1013 나중에 다시 시도</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 알 수 없음</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 연결</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>재사용</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>왕복 %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 후</translation>
    </message>
    <message>
        <source>answered in %1</source>
        <translation>%1 만에 응답</translation>
    </message>
    <message>
        <source>%1, attachment %2 of %3</source>
        <translation>%1, %3의 첨부 %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::FramesPanel</name>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Copy raw text</source>
        <translation>원문 복사</translation>
    </message>
    <message>
        <source>Binary is copied as hex.</source>
        <translation>바이너리는 16진수로 복사합니다.</translation>
    </message>
    <message>
        <source>Copy as hex</source>
        <translation>16진수로 복사</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>행 복사</translation>
    </message>
    <message>
        <source>The columns, with tabs between.</source>
        <translation>열을 탭으로 구분해 복사합니다.</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>curl로 복사</translation>
    </message>
    <message>
        <source>A line for a shell that makes the HTTP request once more; tokens, cookies and passwords are hidden.</source>
        <translation>HTTP 요청을 다시 보내는 셸 명령 한 줄입니다. 토큰, 쿠키, 비밀번호는 숨겨집니다.</translation>
    </message>
    <message>
        <source>Copy as curl with secrets</source>
        <translation>비밀 값을 포함해 curl로 복사</translation>
    </message>
    <message>
        <source>With tokens, cookies and passwords as they were sent.</source>
        <translation>토큰, 쿠키, 비밀번호를 보낸 그대로 포함합니다.</translation>
    </message>
    <message>
        <source>Save bytes…</source>
        <translation>바이트 저장…</translation>
    </message>
    <message>
        <source>Into a file.</source>
        <translation>파일로 저장합니다.</translation>
    </message>
    <message>
        <source>Inspect the request</source>
        <translation>요청 살펴보기</translation>
    </message>
    <message>
        <source>Inspect the answer</source>
        <translation>응답 살펴보기</translation>
    </message>
    <message>
        <source>Go to the other half</source>
        <translation>짝으로 이동</translation>
    </message>
    <message>
        <source>From a request to its answer, a ping to its pong, an event to its acknowledgement, and back.</source>
        <translation>요청에서 응답으로, ping에서 pong으로, 이벤트에서 ack로, 그리고 그 반대로 이동합니다.</translation>
    </message>
    <message>
        <source>Show the event</source>
        <translation>이벤트 표시</translation>
    </message>
    <message>
        <source>What the frame carried, in Events.</source>
        <translation>프레임이 전달한 내용을 이벤트에서 봅니다.</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>다음 오류</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>이전 오류</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>두 항목 비교</translation>
    </message>
    <message>
        <source>Choose two rows first.</source>
        <translation>먼저 행 두 개를 선택하세요.</translation>
    </message>
    <message>
        <source>Filter frames</source>
        <translation>프레임 필터</translation>
    </message>
    <message>
        <source>Group by exchange</source>
        <translation>교환별로 묶기</translation>
    </message>
    <message>
        <source>Packets stand below the HTTP exchange or WebSocket frame that carried them.</source>
        <translation>패킷이 자신을 전달한 HTTP 교환 또는 WebSocket 프레임 아래에 표시됩니다.</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>모두 접기</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>모두 펼치기</translation>
    </message>
    <message>
        <source>Details below the list</source>
        <translation>목록 아래에 세부 정보</translation>
    </message>
    <message>
        <source>Bits, sizes and times of the chosen frame.</source>
        <translation>선택한 프레임의 비트, 크기, 시간입니다.</translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation>비밀 값 표시</translation>
    </message>
    <message>
        <source>Tokens, cookies and passwords stand in the list as they are.</source>
        <translation>토큰, 쿠키, 비밀번호가 목록에 그대로 표시됩니다.</translation>
    </message>
    <message>
        <source>Follow new frames</source>
        <translation>새 프레임 따라가기</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Time since connect</source>
        <translation>연결 이후 시간</translation>
    </message>
    <message>
        <source>Time since the row above</source>
        <translation>위 행 이후 시간</translation>
    </message>
    <message>
        <source>Column “%1”</source>
        <translation>“%1” 열</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>기본 열</translation>
    </message>
    <message>
        <source>… and %1 more, not copied</source>
        <translation>… 외 %1개는 복사되지 않음</translation>
    </message>
    <message>
        <source>Save the bytes of the frame</source>
        <translation>프레임의 바이트 저장</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1에 쓸 수 없습니다: %2</translation>
    </message>
    <message>
        <source>Show HTTP requests, each with its answer</source>
        <translation>HTTP 요청을 각각의 응답과 함께 표시</translation>
    </message>
    <message>
        <source>Show the WebSocket handshake and frames</source>
        <translation>WebSocket 핸드셰이크와 프레임 표시</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Show Engine.IO packets</source>
        <translation>Engine.IO 패킷 표시</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Show Socket.IO packets, which Events shows too</source>
        <translation>이벤트에도 나오는 Socket.IO 패킷 표시</translation>
    </message>
    <message>
        <source>Columns, time and details</source>
        <translation>열, 시간, 세부 정보</translation>
    </message>
    <message>
        <source>Filter: text layer:http dir:in size:&gt;1k -noop</source>
        <translation>필터: 텍스트 layer:http dir:in size:&gt;1k -noop</translation>
    </message>
    <message>
        <source>Number of frames shown</source>
        <translation>표시된 프레임 수</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>잘못된 점</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>%1번째 글자: %2</translation>
    </message>
    <message>
        <source>searching… %1 %</source>
        <translation>검색 중… %1 %</translation>
    </message>
    <message>
        <source>%1 of its frames hidden</source>
        <translation>해당 프레임 중 %1개 숨김</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No frames yet</source>
        <translation>아직 프레임이 없습니다</translation>
    </message>
    <message>
        <source>HTTP requests, the WebSocket handshake and every frame and packet appear here with their raw text, as soon as you connect.</source>
        <translation>연결하면 HTTP 요청, WebSocket 핸드셰이크, 모든 프레임과 패킷이 원문과 함께 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>All layers are hidden</source>
        <translation>모든 계층이 숨겨져 있습니다</translation>
    </message>
    <message>
        <source>Turn on HTTP, WebSocket, Engine or Socket above.</source>
        <translation>위에서 HTTP, WebSocket, Engine 또는 Socket을 켜세요.</translation>
    </message>
    <message>
        <source>Nothing in these layers yet</source>
        <translation>이 계층에는 아직 아무것도 없습니다</translation>
    </message>
    <message>
        <source>Turn on more layers above to see the other frames.</source>
        <translation>다른 프레임을 보려면 위에서 더 많은 계층을 켜세요.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>“%1”에 일치하는 항목이 없습니다</translation>
    </message>
    <message>
        <source>Case does not matter; raw text, heads, URLs, reasons, events, namespaces and statuses of the shown layers are searched. Point at the filter to see its keys.</source>
        <translation>대소문자는 구분하지 않습니다. 표시된 계층의 원문, 헤더, URL, 이유, 이벤트, 네임스페이스, 상태를 검색합니다. 필터에 마우스를 올리면 키를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot; and /patterns/ that must all be found; - before what must not; or between alternatives.
layer: http websocket engine socket    transport: polling websocket custom    dir: in out
type: message, ping, text …    ns: /chat, /chat*    event: name    id: number
size: &gt;1k    status: 4xx    time: &gt;100ms    hex: 00ff    head: text    has: error binary compressed</source>
        <translation>모두 있어야 하는 단어, &quot;구문&quot;, /패턴/. 없어야 하는 것 앞에는 -, 대안 사이에는 or.
layer: http websocket engine socket    transport: polling websocket custom    dir: in out
type: message, ping, text …    ns: /chat, /chat*    event: 이름    id: 번호
size: &gt;1k    status: 4xx    time: &gt;100ms    hex: 00ff    head: 텍스트    has: error binary compressed</translation>
    </message>
</context>
<context>
    <name>Sockeye::HexPage</name>
    <message>
        <source>Bytes to show</source>
        <translation>표시할 바이트</translation>
    </message>
    <message>
        <source>Go to offset</source>
        <translation>오프셋으로 이동</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>오프셋</translation>
    </message>
    <message>
        <source>Go to an offset: 4096, 0x1000, or +16 and -0x10 from the cursor</source>
        <translation>오프셋으로 이동: 4096, 0x1000 또는 커서 기준 +16, -0x10</translation>
    </message>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>16진수 바이트</translation>
    </message>
    <message>
        <source>Chosen bytes</source>
        <translation>선택한 바이트</translation>
    </message>
    <message>
        <source>Payload, %1</source>
        <translation>페이로드, %1</translation>
    </message>
    <message>
        <source>Attachment %1, %2, %3</source>
        <translation>첨부 %1, %2, %3</translation>
    </message>
    <message>
        <source>“%1” is no offset: write 4096, 0x1000, +16 or -0x10.</source>
        <translation>“%1”은(는) 오프셋이 아닙니다. 4096, 0x1000, +16 또는 -0x10처럼 쓰세요.</translation>
    </message>
    <message>
        <source>There are %1 bytes only.</source>
        <translation>바이트가 %1개뿐입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) chosen, %1 to %2</source>
        <translation>
            <numerusform>%n바이트 선택, %1~%2</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no bytes here.</source>
        <translation>여기에는 바이트가 없습니다.</translation>
    </message>
    <message>
        <source>Offset %1 of %2</source>
        <translation>오프셋 %1 / %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::HistoryModel</name>
    <message>
        <source>Sent or saved as</source>
        <translation>보낸 시각 또는 저장 이름</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인자</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>플래그</translation>
    </message>
</context>
<context>
    <name>Sockeye::HistoryPopup</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>불러오기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>모두 삭제</translation>
    </message>
    <message>
        <source>History</source>
        <translation>히스토리</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보낸 메시지</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장한 메시지</translation>
    </message>
    <message>
        <source>Sent or saved messages</source>
        <translation>보낸 메시지 또는 저장한 메시지</translation>
    </message>
    <message>
        <source>Search in names and arguments</source>
        <translation>이름과 인자에서 검색</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>히스토리 검색</translation>
    </message>
    <message>
        <source>Name for the message being written</source>
        <translation>작성 중인 메시지의 이름</translation>
    </message>
    <message>
        <source>Name to save as</source>
        <translation>저장할 이름</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>메시지 저장</translation>
    </message>
    <message>
        <source>Load the message</source>
        <translation>메시지 불러오기</translation>
    </message>
    <message>
        <source>Delete the message</source>
        <translation>메시지 삭제</translation>
    </message>
    <message>
        <source>Delete all that was sent</source>
        <translation>보낸 메시지 모두 삭제</translation>
    </message>
    <message>
        <source>What the history holds</source>
        <translation>히스토리에 담긴 내용</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Nothing is saved. Give the message being written a name and press Save.</source>
        <translation>저장된 것이 없습니다. 작성 중인 메시지에 이름을 붙이고 저장을 누르세요.</translation>
    </message>
    <message>
        <source>Nothing was sent yet. What you send appears here.</source>
        <translation>아직 보낸 것이 없습니다. 보내는 메시지가 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>%1 of %2 shown.</source>
        <translation>%2개 중 %1개 표시.</translation>
    </message>
    <message>
        <source>%1 Files are kept by their path.</source>
        <translation>%1 파일은 경로로 보관됩니다.</translation>
    </message>
    <message>
        <source>%1 The newest %2 and at most %3 are kept, files by their path; now %4.</source>
        <translation>%1 최근 %2개를 최대 %3까지 보관하며 파일은 경로로 보관합니다. 현재 %4.</translation>
    </message>
    <message>
        <source>Give the message a name first.</source>
        <translation>먼저 메시지에 이름을 붙이세요.</translation>
    </message>
    <message>
        <source>Not saved: a message may have %1, and there may be %2 of them.</source>
        <translation>저장되지 않음: 메시지 하나는 %1까지, 모두 %2개까지 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>Send in order</source>
        <translation>순서대로 보내기</translation>
    </message>
    <message>
        <source>Send the chosen messages in order</source>
        <translation>선택한 메시지를 순서대로 보내기</translation>
    </message>
    <message>
        <source>Sends the chosen messages one after the other, at the pace set for sending repeatedly.</source>
        <translation>반복 전송에 설정된 간격으로 선택한 메시지를 하나씩 차례로 보냅니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::HttpPage</name>
    <message>
        <source>HTTP exchange</source>
        <translation>HTTP 교환</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Body of the request, %1</source>
        <translation>요청 본문, %1</translation>
    </message>
    <message>
        <source>Body of the answer, %1</source>
        <translation>응답 본문, %1</translation>
    </message>
    <message>
        <source>↑ Request</source>
        <translation>↑ 요청</translation>
    </message>
    <message>
        <source>↓ Answer</source>
        <translation>↓ 응답</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>요청 줄</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>%1 on the wire, %2 inflated</source>
        <translation>전송 %1, 압축 해제 %2</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>타이밍</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>리디렉션</translation>
    </message>
    <message>
        <source>status %1, to %2</source>
        <translation>상태 %1, 대상 %2</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>측정되지 않음</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>an open one was used again</source>
        <translation>열려 있던 연결을 다시 사용함</translation>
    </message>
    <message>
        <source>has not come yet</source>
        <translation>아직 오지 않음</translation>
    </message>
</context>
<context>
    <name>Sockeye::ImagePage</name>
    <message>
        <source>Enlarge picture</source>
        <translation>그림 확대</translation>
    </message>
    <message>
        <source>Shrink picture</source>
        <translation>그림 축소</translation>
    </message>
    <message>
        <source>Fit picture</source>
        <translation>그림 맞춤</translation>
    </message>
    <message>
        <source>Shrinks it until all of it can be seen.</source>
        <translation>전체가 보일 때까지 축소합니다.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Facts about the picture</source>
        <translation>그림 정보</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels, %4</source>
        <translation>%1, %2 × %3픽셀, %4</translation>
    </message>
    <message>
        <source>This begins like %1 but cannot be shown: %2.</source>
        <translation>%1처럼 시작하지만 표시할 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>%1. It would take %2 of memory, so it is not shown: save it and open it elsewhere.</source>
        <translation>%1. 메모리가 %2 필요하므로 표시하지 않습니다. 저장한 뒤 다른 곳에서 여세요.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>그림을 읽는 중…</translation>
    </message>
    <message>
        <source>%1. It cannot be shown: %2.</source>
        <translation>%1. 표시할 수 없습니다: %2.</translation>
    </message>
</context>
<context>
    <name>Sockeye::Inspector</name>
    <message>
        <source>Ways to look at the record</source>
        <translation>기록을 보는 방식</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인자</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16진수</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>선택된 항목이 없습니다</translation>
    </message>
    <message>
        <source>Select an event or a frame to see its arguments, its raw text and its bytes.</source>
        <translation>이벤트나 프레임을 선택하면 인자, 원문, 바이트를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Choose another place.</source>
        <translation>“%1”에 쓸 수 없습니다: %2. 다른 위치를 선택하세요.</translation>
    </message>
    <message>
        <source>Save the bytes</source>
        <translation>바이트 저장</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>프레임</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>There is nothing to compare with: select another record first.</source>
        <translation>비교할 대상이 없습니다. 먼저 다른 기록을 선택하세요.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 are too much for code: copy it as JSON.</source>
        <translation>코드로 만들기에는 너무 큽니다(%1). JSON으로 복사하세요.</translation>
    </message>
    <message>
        <source>Choose a value in Arguments first.</source>
        <translation>먼저 인자에서 값을 선택하세요.</translation>
    </message>
    <message>
        <source>There is too much to open at once: some values stayed closed. Choose one and go on.</source>
        <translation>한 번에 펼치기에는 너무 많아 일부 값은 닫혀 있습니다. 하나를 선택해 계속하세요.</translation>
    </message>
    <message>
        <source>Answered after %1</source>
        <translation>%1 만에 응답함</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>응답함</translation>
    </message>
    <message>
        <source>No answer has come yet.</source>
        <translation>아직 응답이 오지 않았습니다.</translation>
    </message>
    <message>
        <source>We have not answered yet.</source>
        <translation>아직 이쪽에서 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Answers “%1”</source>
        <translation>“%1”에 대한 응답</translation>
    </message>
    <message>
        <source>Its answer: %1</source>
        <translation>응답: %1</translation>
    </message>
    <message>
        <source>Its request</source>
        <translation>해당 요청</translation>
    </message>
    <message>
        <source>Back to the record before</source>
        <translation>이전 기록으로 돌아가기</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>다시 앞으로</translation>
    </message>
    <message>
        <source>Go to the answer or the question</source>
        <translation>응답 또는 질문으로 이동</translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation>비밀 값 표시</translation>
    </message>
    <message>
        <source>Writes passwords, tokens and cookies of HTTP heads out.</source>
        <translation>HTTP 헤더의 비밀번호, 토큰, 쿠키를 그대로 표시합니다.</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>이 페이지에서 찾기</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>이전 찾기</translation>
    </message>
    <message>
        <source>Go to an offset</source>
        <translation>오프셋으로 이동</translation>
    </message>
    <message>
        <source>Compare with the one selected before</source>
        <translation>이전에 선택한 기록과 비교</translation>
    </message>
    <message>
        <source>Copies what is chosen or, without a choice, all that is shown.</source>
        <translation>선택한 부분을 복사합니다. 선택이 없으면 표시된 전체를 복사합니다.</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>경로 복사</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON으로 복사</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>파일로 저장…</translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation>JavaScript</translation>
    </message>
    <message>
        <source>TypeScript</source>
        <translation>TypeScript</translation>
    </message>
    <message>
        <source>C++ with Qt</source>
        <translation>C++ (Qt)</translation>
    </message>
    <message>
        <source>QML</source>
        <translation>QML</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Copy as code</source>
        <translation>코드로 복사</translation>
    </message>
    <message>
        <source>Copy value as code</source>
        <translation>값을 코드로 복사</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>%1 코드로 복사</translation>
    </message>
    <message>
        <source>Code that sends the event, or that listens to it.</source>
        <translation>이벤트를 보내거나 수신하는 코드입니다.</translation>
    </message>
    <message>
        <source>Copy value as %1</source>
        <translation>값을 %1 코드로 복사</translation>
    </message>
    <message>
        <source>Open one level</source>
        <translation>한 단계 펼치기</translation>
    </message>
    <message>
        <source>Open everything</source>
        <translation>모두 펼치기</translation>
    </message>
    <message>
        <source>Close everything</source>
        <translation>모두 접기</translation>
    </message>
</context>
<context>
    <name>Sockeye::InspectorFind</name>
    <message>
        <source>Find on this page</source>
        <translation>이 페이지에서 찾기</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>찾은 위치</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>검색 닫기</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>검색 중…</translation>
    </message>
    <message>
        <source>Searching %1…</source>
        <translation>%1 검색 중…</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1개 이상</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::InspectorHead</name>
    <message>
        <source>Selected record</source>
        <translation>선택한 기록</translation>
    </message>
    <message>
        <source>Facts about the record</source>
        <translation>기록 정보</translation>
    </message>
    <message>
        <source>What belongs to the record</source>
        <translation>기록과 관련된 항목</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
</context>
<context>
    <name>Sockeye::JoinForm</name>
    <message>
        <source>Join</source>
        <translation>참가</translation>
    </message>
    <message>
        <source>Namespace to join</source>
        <translation>참가할 네임스페이스</translation>
    </message>
    <message>
        <source>/namespace</source>
        <translation>/네임스페이스</translation>
    </message>
    <message>
        <source>Auth payload as a JSON object</source>
        <translation>JSON 객체로 된 인증 페이로드</translation>
    </message>
    <message>
        <source>Auth payload, such as {&quot;token&quot;: &quot;abc&quot;}</source>
        <translation>인증 페이로드, 예: {&quot;token&quot;: &quot;abc&quot;}</translation>
    </message>
    <message>
        <source>What is wrong with the namespace or its auth payload</source>
        <translation>네임스페이스 또는 인증 페이로드의 잘못된 점</translation>
    </message>
    <message>
        <source>Auth</source>
        <translation>인증</translation>
    </message>
    <message>
        <source>Show the auth payload</source>
        <translation>인증 페이로드 표시</translation>
    </message>
    <message>
        <source>Send an auth payload when joining</source>
        <translation>참가할 때 인증 페이로드 보내기</translation>
    </message>
    <message>
        <source>Join the namespace</source>
        <translation>네임스페이스에 참가</translation>
    </message>
    <message>
        <source>A namespace cannot contain a comma: on the wire it ends there. Take the comma out.</source>
        <translation>네임스페이스에는 쉼표를 쓸 수 없습니다. 전송 시 쉼표에서 끝나기 때문입니다. 쉼표를 빼세요.</translation>
    </message>
    <message>
        <source>Auth payload, line %1, column %2: %3</source>
        <translation>인증 페이로드, %1행 %2열: %3</translation>
    </message>
    <message>
        <source>The auth payload must be one JSON object, such as {&quot;token&quot;: &quot;abc&quot;}.</source>
        <translation>인증 페이로드는 {&quot;token&quot;: &quot;abc&quot;}와 같은 JSON 객체 하나여야 합니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::JsonEditor</name>
    <message>
        <source>%1 with a line too long to edit. All of it is sent; its beginning is shown.</source>
        <translation>%1, 편집하기에는 너무 긴 줄이 있습니다. 전부 전송되며 앞부분만 표시됩니다.</translation>
    </message>
    <message>
        <source>%1 of text: colours, folds and marks are off.</source>
        <translation>텍스트 %1: 색상, 접기, 표시가 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>The text was one endless line and got line breaks. What is sent is the same.</source>
        <translation>텍스트가 끝없는 한 줄이어서 줄 바꿈을 넣었습니다. 보내는 내용은 같습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Format JSON</source>
        <translation>JSON 서식 정리</translation>
    </message>
    <message>
        <source>JSON on One Line</source>
        <translation>JSON을 한 줄로</translation>
    </message>
</context>
<context>
    <name>Sockeye::JsonPage</name>
    <message>
        <source>JSON, laid out</source>
        <translation>서식을 정리한 JSON</translation>
    </message>
    <message>
        <source>Laying out %1…</source>
        <translation>%1 서식 정리 중…</translation>
    </message>
    <message>
        <source>This is no single JSON value: see Raw.</source>
        <translation>단일 JSON 값이 아닙니다. 원문을 보세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::JsonReason</name>
    <message>
        <source>The text ends where a value is expected.</source>
        <translation>값이 필요한 곳에서 텍스트가 끝났습니다.</translation>
    </message>
    <message>
        <source>JSON puts strings in double quotes: &quot;text&quot;.</source>
        <translation>JSON 문자열은 큰따옴표로 묶습니다: &quot;텍스트&quot;.</translation>
    </message>
    <message>
        <source>JSON has no comma behind the last value. Remove it.</source>
        <translation>JSON에서는 마지막 값 뒤에 쉼표를 쓰지 않습니다. 쉼표를 지우세요.</translation>
    </message>
    <message>
        <source>No JSON value starts here. Strings need double quotes; true, false and null are lower case.</source>
        <translation>여기서 시작하는 JSON 값이 없습니다. 문자열은 큰따옴표가 필요하고, true, false, null은 소문자로 씁니다.</translation>
    </message>
    <message>
        <source>A string cannot hold a NUL byte. Write \u0000.</source>
        <translation>문자열에는 NUL 바이트를 넣을 수 없습니다. \u0000으로 쓰세요.</translation>
    </message>
    <message>
        <source>A string is not closed. Add the missing double quote.</source>
        <translation>문자열이 닫히지 않았습니다. 빠진 큰따옴표를 추가하세요.</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits.</source>
        <translation>\u에는 16진수 네 자리가 필요합니다.</translation>
    </message>
    <message>
        <source>This \u escape is half of a surrogate pair. Write both halves, or the character itself.</source>
        <translation>이 \u 이스케이프는 서로게이트 쌍의 절반입니다. 두 절반을 모두 쓰거나 문자 자체를 쓰세요.</translation>
    </message>
    <message>
        <source>These bytes are not valid UTF-8.</source>
        <translation>이 바이트는 올바른 UTF-8이 아닙니다.</translation>
    </message>
    <message>
        <source>A string cannot hold a line break, tab or control character. Write \n, \t or \u00….</source>
        <translation>문자열에는 줄 바꿈, 탭, 제어 문자를 넣을 수 없습니다. \n, \t 또는 \u00…으로 쓰세요.</translation>
    </message>
    <message>
        <source>This escape does not exist in JSON. Write \\ for a backslash.</source>
        <translation>JSON에 없는 이스케이프입니다. 백슬래시는 \\로 쓰세요.</translation>
    </message>
    <message>
        <source>Nothing is written here. Type a JSON value such as 42, &quot;text&quot; or {&quot;key&quot;: 1}.</source>
        <translation>아무것도 쓰지 않았습니다. 42, &quot;text&quot; 또는 {&quot;key&quot;: 1}과 같은 JSON 값을 입력하세요.</translation>
    </message>
    <message>
        <source>More text follows behind the end of the value. Use an array, or another argument.</source>
        <translation>값이 끝난 뒤에 텍스트가 더 있습니다. 배열을 쓰거나 다른 인자를 쓰세요.</translation>
    </message>
    <message>
        <source>JSON has no comma behind the last member. Remove it, or add a member.</source>
        <translation>JSON에서는 마지막 멤버 뒤에 쉼표를 쓰지 않습니다. 쉼표를 지우거나 멤버를 추가하세요.</translation>
    </message>
    <message>
        <source>The object is not closed. Add “}”.</source>
        <translation>객체가 닫히지 않았습니다. “}”를 추가하세요.</translation>
    </message>
    <message>
        <source>A key in double quotes, or “}”, is expected here.</source>
        <translation>여기에는 큰따옴표로 묶은 키 또는 “}”가 와야 합니다.</translation>
    </message>
    <message>
        <source>A colon is missing behind the key.</source>
        <translation>키 뒤에 콜론이 없습니다.</translation>
    </message>
    <message>
        <source>A comma or “}” is missing before this.</source>
        <translation>이 앞에 쉼표 또는 “}”가 없습니다.</translation>
    </message>
    <message>
        <source>The array is not closed. Add “]”.</source>
        <translation>배열이 닫히지 않았습니다. “]”를 추가하세요.</translation>
    </message>
    <message>
        <source>A comma or “]” is missing before this.</source>
        <translation>이 앞에 쉼표 또는 “]”가 없습니다.</translation>
    </message>
    <message>
        <source>The number is bigger than a JSON number can be (about 1.8e308). Send it as a string.</source>
        <translation>JSON 숫자의 한계(약 1.8e308)보다 큰 숫자입니다. 문자열로 보내세요.</translation>
    </message>
    <message>
        <source>Digits are missing behind the decimal point.</source>
        <translation>소수점 뒤에 숫자가 없습니다.</translation>
    </message>
    <message>
        <source>Digits are missing in the exponent.</source>
        <translation>지수에 숫자가 없습니다.</translation>
    </message>
    <message>
        <source>This is no valid JSON.</source>
        <translation>올바른 JSON이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::KeyField</name>
    <message>
        <source>No keys. Press some here</source>
        <translation>키 없음. 여기서 누르세요</translation>
    </message>
</context>
<context>
    <name>Sockeye::Language</name>
    <message>
        <source>&amp;System language</source>
        <translation>시스템 언어(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Sockeye::LatencyChart</name>
    <message>
        <source>Latency histogram</source>
        <translation>지연 시간 히스토그램</translation>
    </message>
    <message>
        <source>%1: p50 %2, p95 %3, p99 %4</source>
        <translation>%1: p50 %2, p95 %3, p99 %4</translation>
    </message>
    <message>
        <source>%1 to %2: %3 of %4 answers</source>
        <translation>%1~%2: 응답 %4개 중 %3개</translation>
    </message>
    <message>
        <source>%1: no answer yet</source>
        <translation>%1: 아직 응답 없음</translation>
    </message>
</context>
<context>
    <name>Sockeye::LatencyModel</name>
    <message>
        <source>(further names)</source>
        <translation>(그 밖의 이름)</translation>
    </message>
    <message>
        <source>questions of the server</source>
        <translation>서버의 질문</translation>
    </message>
    <message>
        <source>requests of ours</source>
        <translation>보낸 요청</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>늦음</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>유실</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>분포</translation>
    </message>
    <message>
        <source>Requests of ours ↑, questions of the server ↓</source>
        <translation>보낸 요청 ↑, 서버의 질문 ↓</translation>
    </message>
    <message>
        <source>Requests and questions so far</source>
        <translation>지금까지의 요청과 질문</translation>
    </message>
    <message>
        <source>With an answer, late ones included</source>
        <translation>응답이 있는 것(늦은 응답 포함)</translation>
    </message>
    <message>
        <source>Answered after the time-out</source>
        <translation>시간 초과 후에 응답함</translation>
    </message>
    <message>
        <source>Timed out, lost with the connection, dropped, taken out of the buffer, refused</source>
        <translation>시간 초과, 연결과 함께 유실, 버려짐, 버퍼에서 꺼냄, 거부됨</translation>
    </message>
    <message>
        <source>Half of all answers came within this time (at most 2 % off)</source>
        <translation>전체 응답의 절반이 이 시간 안에 왔습니다(오차 최대 2 %)</translation>
    </message>
    <message>
        <source>95 of 100 answers came within this time (at most 2 % off)</source>
        <translation>응답 100개 중 95개가 이 시간 안에 왔습니다(오차 최대 2 %)</translation>
    </message>
    <message>
        <source>99 of 100 answers came within this time (at most 2 % off)</source>
        <translation>응답 100개 중 99개가 이 시간 안에 왔습니다(오차 최대 2 %)</translation>
    </message>
    <message>
        <source>The longest latency, exactly</source>
        <translation>가장 긴 지연 시간(정확한 값)</translation>
    </message>
    <message>
        <source>How many answers came in which time, from the shortest to the longest of all rows; each bar spans half a doubling</source>
        <translation>모든 행에서 가장 짧은 시간부터 가장 긴 시간까지, 시간대별로 온 응답의 수. 막대 하나는 두 배의 절반 구간을 나타냅니다</translation>
    </message>
</context>
<context>
    <name>Sockeye::LatencyPane</name>
    <message>
        <source>Show all events</source>
        <translation>모든 이벤트 표시</translation>
    </message>
    <message>
        <source>Goes back from one event to all of them</source>
        <translation>한 이벤트에서 전체로 돌아갑니다</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>모든 요청</translation>
    </message>
</context>
<context>
    <name>Sockeye::LatencyTable</name>
    <message>
        <source>Latencies by event</source>
        <translation>이벤트별 지연 시간</translation>
    </message>
</context>
<context>
    <name>Sockeye::LineProblem</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1행 %2열: %3</translation>
    </message>
</context>
<context>
    <name>Sockeye::LineView</name>
    <message>
        <source>Copy selection</source>
        <translation>선택 영역 복사</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
</context>
<context>
    <name>Sockeye::MainWindow</name>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>단축키(&amp;K)…</translation>
    </message>
    <message>
        <source>Lists every command and changes its keys</source>
        <translation>모든 명령을 나열하고 키를 변경합니다</translation>
    </message>
    <message>
        <source>Find a comma&amp;nd…</source>
        <translation>명령 찾기(&amp;N)…</translation>
    </message>
    <message>
        <source>Finds every command by a few letters of its name</source>
        <translation>이름의 몇 글자로 모든 명령을 찾습니다</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>Ends every connection and the program</source>
        <translation>모든 연결과 프로그램을 끝냅니다</translation>
    </message>
    <message>
        <source>&amp;About Sockeye</source>
        <translation>Sockeye 정보(&amp;A)</translation>
    </message>
    <message>
        <source>About Sockeye</source>
        <translation>Sockeye 정보</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Sockeye %1&lt;/h3&gt;&lt;p&gt;Connects to Socket.IO servers, sends events and shows what happens, down to the last frame.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. The SocketIO library in it is under the MIT licence.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Sockeye %1&lt;/h3&gt;&lt;p&gt;Socket.IO 서버에 연결해 이벤트를 보내고, 마지막 프레임 하나까지 일어나는 일을 보여 줍니다.&lt;/p&gt;&lt;p&gt;GNU General Public License 버전 3 이상을 따르는 자유 소프트웨어입니다. 포함된 SocketIO 라이브러리는 MIT 라이선스를 따릅니다.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Sockeye::MessageHead</name>
    <message>
        <source>Namespace to send to</source>
        <translation>보낼 네임스페이스</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Event name</source>
        <translation>이벤트 이름</translation>
    </message>
    <message>
        <source>Expect an acknowledgement</source>
        <translation>ack 요청</translation>
    </message>
    <message>
        <source>Ask the server for an answer. A server may behave differently when asked.</source>
        <translation>서버에 응답을 요청합니다. 요청을 받은 서버는 다르게 동작할 수 있습니다.</translation>
    </message>
    <message>
        <source>Seconds to wait for the acknowledgement</source>
        <translation>ack를 기다릴 시간(초)</translation>
    </message>
    <message>
        <source>Problem of the event name</source>
        <translation>이벤트 이름의 문제</translation>
    </message>
    <message>
        <source>&amp;Ack within</source>
        <translation>ack 제한 시간(&amp;A)</translation>
    </message>
    <message>
        <source>Event name, or paste socket.emit(…)</source>
        <translation>이벤트 이름, 또는 socket.emit(…) 붙여넣기</translation>
    </message>
    <message>
        <source>How long to wait for the answer, in each try anew</source>
        <translation>시도할 때마다 응답을 기다리는 시간</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>플래그</translation>
    </message>
    <message>
        <source>Flags: %1</source>
        <translation>플래그: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::MessageLine</name>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>할 수 있는 조치</translation>
    </message>
</context>
<context>
    <name>Sockeye::MessagePackText</name>
    <message>
        <source>This is no MessagePack: %1</source>
        <translation>MessagePack이 아닙니다: %1</translation>
    </message>
    <message>
        <source>This is no MessagePack: bytes follow the value, from offset %1 on.</source>
        <translation>MessagePack이 아닙니다: 오프셋 %1부터 값 뒤에 바이트가 더 있습니다.</translation>
    </message>
    <message>
        <source>The bytes end inside of a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more in it than is shown here. Save the bytes to read them elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A byte stands where MessagePack has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its values are nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sockeye::NamespaceDelegate</name>
    <message>
        <source>↓ %1  ↑ %2</source>
        <translation>↓ %1  ↑ %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::NamespaceModel</name>
    <message>
        <source>joining…</source>
        <translation>참가 중…</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>참가함</translation>
    </message>
    <message>
        <source>left</source>
        <translation>나감</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>%1, %2, %3 received, %4 sent</source>
        <translation>%1, %2, 수신 %3, 송신 %4</translation>
    </message>
    <message>
        <source>Socket id: %1</source>
        <translation>소켓 ID: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>거부됨: %1</translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation>나감: %1</translation>
    </message>
    <message>
        <source>%1 events received, %2 sent</source>
        <translation>이벤트 수신 %1개, 송신 %2개</translation>
    </message>
</context>
<context>
    <name>Sockeye::NamespacesPanel</name>
    <message>
        <source>Leave</source>
        <translation>나가기</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>No namespaces yet</source>
        <translation>아직 네임스페이스가 없습니다</translation>
    </message>
    <message>
        <source>The namespaces you join appear here with their state. “/” is joined when you connect; name another one below.</source>
        <translation>참가한 네임스페이스가 상태와 함께 여기에 나타납니다. 연결하면 “/”에 참가합니다. 다른 네임스페이스는 아래에 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Leave the chosen namespace</source>
        <translation>선택한 네임스페이스에서 나가기</translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>%1에서 나가기</translation>
    </message>
    <message>
        <source>Choose a joined namespace in the list to leave it</source>
        <translation>나가려면 목록에서 참가한 네임스페이스를 선택하세요</translation>
    </message>
    <message>
        <source>&amp;Join a namespace</source>
        <translation>네임스페이스 참가(&amp;J)</translation>
    </message>
    <message>
        <source>Goes to the field for its name</source>
        <translation>이름 입력란으로 이동합니다</translation>
    </message>
    <message>
        <source>&amp;Leave the namespace</source>
        <translation>네임스페이스 나가기(&amp;L)</translation>
    </message>
    <message>
        <source>Leaves the chosen namespace</source>
        <translation>선택한 네임스페이스에서 나갑니다</translation>
    </message>
    <message>
        <source>Choose a joined namespace in the list first.</source>
        <translation>먼저 목록에서 참가한 네임스페이스를 선택하세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::PacketPreview</name>
    <message>
        <source>Binary message · %1</source>
        <translation>바이너리 메시지 · %1</translation>
    </message>
    <message>
        <source>Binary message %1 of %2 · %3</source>
        <translation>바이너리 메시지 %1 / %2 · %3</translation>
    </message>
    <message>
        <source>… %1 more …</source>
        <translation>… %1 더 있음 …</translation>
    </message>
    <message>
        <source>Text message · %1</source>
        <translation>텍스트 메시지 · %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>‹next&#xa0;id›</source>
        <translation>‹다음&#xa0;ID›</translation>
    </message>
    <message>
        <source>The ack number stands as 0 here; the next free one will be sent.</source>
        <translation>여기서는 ack 번호가 0으로 표시되며, 실제로는 다음 빈 번호를 보냅니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::PaneArea</name>
    <message>
        <source>Panes in one place</source>
        <translation>한 자리에 있는 패널</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>레이아웃 초기화</translation>
    </message>
</context>
<context>
    <name>Sockeye::PaneTitle</name>
    <message>
        <source>Put this pane back into the window</source>
        <translation>이 패널을 창에 다시 넣기</translation>
    </message>
    <message>
        <source>Tear this pane off the window</source>
        <translation>이 패널을 창에서 떼어내기</translation>
    </message>
    <message>
        <source>Hide this pane; View &gt; Panes shows it again</source>
        <translation>이 패널 숨기기. 보기 &gt; 패널에서 다시 표시할 수 있습니다</translation>
    </message>
    <message>
        <source>Dock %1</source>
        <translation>%1 도킹</translation>
    </message>
    <message>
        <source>Tear off %1</source>
        <translation>%1 떼어내기</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 닫기</translation>
    </message>
</context>
<context>
    <name>Sockeye::PastedMessage</name>
    <message>
        <source>Rooms belong to the server: “%1” was left out.</source>
        <translation>룸은 서버에 속하므로 “%1”은(는) 제외했습니다.</translation>
    </message>
    <message>
        <source>The event&apos;s name must be written here as a string.</source>
        <translation>이벤트 이름은 여기에 문자열로 써야 합니다.</translation>
    </message>
    <message>
        <source>A comma is expected behind the event&apos;s name.</source>
        <translation>이벤트 이름 뒤에는 쉼표가 와야 합니다.</translation>
    </message>
    <message>
        <source>A function can only be the last argument.</source>
        <translation>함수는 마지막 인자로만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>What is spread here is not in the text. Put the values in.</source>
        <translation>여기서 전개한 값이 텍스트에 없습니다. 값을 직접 넣으세요.</translation>
    </message>
    <message>
        <source>The call is not closed: a parenthesis is missing at the end.</source>
        <translation>호출이 닫히지 않았습니다. 끝에 괄호가 없습니다.</translation>
    </message>
    <message>
        <source>A comma or ) is expected here: only plain values can be read.</source>
        <translation>여기에는 쉼표 또는 )가 와야 합니다. 단순한 값만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Only the first call was taken.</source>
        <translation>첫 번째 호출만 가져왔습니다.</translation>
    </message>
    <message>
        <source>The packet is followed by something else.</source>
        <translation>패킷 뒤에 다른 내용이 있습니다.</translation>
    </message>
    <message>
        <source>The packet cannot be read: %1</source>
        <translation>패킷을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The first element must be the event&apos;s name, a string.</source>
        <translation>첫 번째 요소는 이벤트 이름(문자열)이어야 합니다.</translation>
    </message>
    <message>
        <source>This packet is an acknowledgement: only events can be written here.</source>
        <translation>이 패킷은 ack입니다. 여기에는 이벤트만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>This packet joins a namespace: only events can be written here.</source>
        <translation>이 패킷은 네임스페이스에 참가합니다. 여기에는 이벤트만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>This packet leaves a namespace: only events can be written here.</source>
        <translation>이 패킷은 네임스페이스에서 나갑니다. 여기에는 이벤트만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>This packet refuses a namespace: only events can be written here.</source>
        <translation>이 패킷은 네임스페이스를 거부합니다. 여기에는 이벤트만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>No packet has so many attachments.</source>
        <translation>첨부가 이렇게 많은 패킷은 없습니다.</translation>
    </message>
    <message>
        <source>Asked for an answer as #%1; the client gives a new number.</source>
        <translation>#%1 번호로 응답을 요청했습니다. 클라이언트가 새 번호를 부여합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n binary values are not in the text: choose a file or write bytes for each.</source>
        <translation>
            <numerusform>바이너리 값 %n개가 텍스트에 없습니다. 값마다 파일을 선택하거나 바이트를 쓰세요.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::PathEditor</name>
    <message>
        <source>Path of a file, or drop a file here</source>
        <translation>파일 경로, 또는 파일을 여기에 놓기</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>찾아보기…</translation>
    </message>
    <message>
        <source>File of %1</source>
        <translation>%1의 파일</translation>
    </message>
    <message>
        <source>Browse for the file of %1</source>
        <translation>%1의 파일 찾아보기</translation>
    </message>
    <message>
        <source>Send the bytes of a file</source>
        <translation>파일의 바이트 보내기</translation>
    </message>
</context>
<context>
    <name>Sockeye::PreviewPane</name>
    <message>
        <source>About the packet</source>
        <translation>패킷 정보</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 표시</translation>
    </message>
    <message>
        <source>Show the whole packet</source>
        <translation>패킷 전체 표시</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the packet</source>
        <translation>패킷 복사</translation>
    </message>
    <message>
        <source>Copy the packet as text, binary as lines of base64. Pasting it here brings it back.</source>
        <translation>패킷을 텍스트로, 바이너리는 base64 줄로 복사합니다. 여기에 붙여넣으면 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>The packet that will leave</source>
        <translation>보낼 패킷</translation>
    </message>
    <message>
        <source>Size of the packet</source>
        <translation>패킷 크기</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>총 %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::RangeReader</name>
    <message>
        <source>This ends before it begins: write %1..%2.</source>
        <translation>끝이 시작보다 앞섭니다. %1..%2처럼 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is not understood here; write it as in %2.</source>
        <translation>“%1”은(는) 여기서 알 수 없는 값입니다. %2처럼 쓰세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::RawPage</name>
    <message>
        <source>Raw text</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>This carries no data.</source>
        <translation>전달하는 데이터가 없습니다.</translation>
    </message>
    <message>
        <source>Not all of this is UTF-8 text: “�” stands for other bytes, Hex shows them.</source>
        <translation>일부는 UTF-8 텍스트가 아닙니다. “�”는 다른 바이트를 나타내며 16진수에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Passwords, tokens and cookies are hidden.</source>
        <translation>비밀번호, 토큰, 쿠키는 숨겨져 있습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::RecordText</name>
    <message>
        <source>↓ in</source>
        <translation>↓ 수신</translation>
    </message>
    <message>
        <source>↑ out</source>
        <translation>↑ 송신</translation>
    </message>
    <message>
        <source>ack #%1</source>
        <translation>ack #%1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>상태 %1</translation>
    </message>
    <message>
        <source>%1 on the wire, %2 inflated</source>
        <translation>전송 %1, 압축 해제 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s), %1</source>
        <translation>
            <numerusform>첨부 %n개, %1</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>Sockeye::RemoteClient</name>
    <message>
        <source>&quot;%1&quot; was not sent: the namespace %2 is not joined.</source>
        <translation>&quot;%1&quot;을(를) 보내지 못했습니다: 네임스페이스 %2에 참가하지 않았습니다.</translation>
    </message>
    <message>
        <source>The answer to question #%1 was not sent: it was answered before, or its connection has ended.</source>
        <translation>질문 #%1에 대한 응답을 보내지 못했습니다: 이미 응답했거나 연결이 끝났습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::RemovedNote</name>
    <message>
        <source>Bring it back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Bring the removed argument back</source>
        <translation>제거한 인자 되살리기</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>잊기</translation>
    </message>
    <message>
        <source>Forget the removed arguments</source>
        <translation>제거한 인자 잊기</translation>
    </message>
    <message numerus="yes">
        <source>%n argument(s) removed.</source>
        <translation>
            <numerusform>인자 %n개를 제거했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::RepeatBar</name>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>How often to send</source>
        <translation>보낼 횟수</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>중지할 때까지</translation>
    </message>
    <message>
        <source> times</source>
        <translation> 회</translation>
    </message>
    <message>
        <source>Milliseconds between two</source>
        <translation>전송 간격(밀리초)</translation>
    </message>
    <message>
        <source>every </source>
        <translation>간격 </translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>전송 중지</translation>
    </message>
    <message>
        <source>Progress of sending</source>
        <translation>전송 진행률</translation>
    </message>
    <message>
        <source>How far sending is</source>
        <translation>전송 진행 상황</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Continue sending</source>
        <translation>전송 계속</translation>
    </message>
    <message>
        <source>Start sending</source>
        <translation>전송 시작</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n개 보냄</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · one every %2</source>
        <translation>%1 · %2마다 하나</translation>
    </message>
    <message>
        <source>Paused at %1: the connection was lost and is back.</source>
        <translation>일시 중지됨(%1): 연결이 유실되었다가 복구되었습니다.</translation>
    </message>
    <message>
        <source>Done: %1 · one every %2</source>
        <translation>완료: %1 · %2마다 하나</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>완료: %1</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>중지됨: %1</translation>
    </message>
    <message>
        <source>The message is sent as it is written when you press Start.</source>
        <translation>시작을 누를 때 작성된 그대로 메시지를 보냅니다.</translation>
    </message>
    <message>
        <source>Paused at %1: not connected.</source>
        <translation>일시 중지됨(%1): 연결되지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ReplyBanner</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Question being answered</source>
        <translation>응답 중인 질문</translation>
    </message>
    <message>
        <source>Cancel the reply</source>
        <translation>응답 취소</translation>
    </message>
    <message>
        <source>Go back to the event you were writing</source>
        <translation>작성하던 이벤트로 돌아가기</translation>
    </message>
    <message>
        <source>Reply to question &lt;b&gt;%1&lt;/b&gt; in %2, ack #%3</source>
        <translation>%2의 질문 &lt;b&gt;%1&lt;/b&gt;에 응답, ack #%3</translation>
    </message>
</context>
<context>
    <name>Sockeye::ReplyRuleForm</name>
    <message>
        <source>On</source>
        <translation>켜기</translation>
    </message>
    <message>
        <source>What is wrong with the rule</source>
        <translation>규칙의 잘못된 점</translation>
    </message>
    <message>
        <source>The rule is on</source>
        <translation>규칙이 켜져 있음</translation>
    </message>
    <message>
        <source>event, * for any</source>
        <translation>이벤트, *는 모두</translation>
    </message>
    <message>
        <source>Event to answer</source>
        <translation>응답할 이벤트</translation>
    </message>
    <message>
        <source>The name of the server&apos;s event; * stands for any letters, ? for one.</source>
        <translation>서버 이벤트의 이름입니다. *는 임의의 글자들, ?는 한 글자를 나타냅니다.</translation>
    </message>
    <message>
        <source>any namespace</source>
        <translation>모든 네임스페이스</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>When the server sends</source>
        <translation>서버가 보낸 이벤트</translation>
    </message>
    <message>
        <source>in</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>acknowledge it with</source>
        <translation>ack로 응답</translation>
    </message>
    <message>
        <source>emit the event</source>
        <translation>이벤트 보내기</translation>
    </message>
    <message>
        <source>Kind of reply</source>
        <translation>응답 종류</translation>
    </message>
    <message>
        <source>Only a question, an event with an acknowledgement asked for, can be acknowledged; an event can be emitted after any event.</source>
        <translation>ack는 질문, 곧 ack를 요청한 이벤트에만 보낼 수 있습니다. 이벤트는 어떤 이벤트 뒤에든 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>event to emit</source>
        <translation>보낼 이벤트</translation>
    </message>
    <message>
        <source>Event to emit</source>
        <translation>보낼 이벤트</translation>
    </message>
    <message>
        <source>Arguments of the reply</source>
        <translation>응답의 인자</translation>
    </message>
    <message>
        <source>A JSON array of arguments; binary as a token, like the composer writes it.</source>
        <translation>인자의 JSON 배열입니다. 바이너리는 작성기에서처럼 토큰으로 씁니다.</translation>
    </message>
    <message>
        <source>after </source>
        <comment>a delay</comment>
        <translation>지연 </translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>즉시</translation>
    </message>
    <message>
        <source>Delay in milliseconds</source>
        <translation>지연 시간(밀리초)</translation>
    </message>
    <message>
        <source>at most </source>
        <comment>so many times</comment>
        <translation>최대 </translation>
    </message>
    <message>
        <source> ×</source>
        <translation> 회</translation>
    </message>
    <message>
        <source>any number of times</source>
        <translation>횟수 제한 없음</translation>
    </message>
    <message>
        <source>How often at most</source>
        <translation>최대 횟수</translation>
    </message>
    <message>
        <source>How often it replied</source>
        <translation>응답한 횟수</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>규칙을 위로 이동</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>규칙을 아래로 이동</translation>
    </message>
    <message>
        <source>Duplicate the rule</source>
        <translation>규칙 복제</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>규칙 제거</translation>
    </message>
    <message numerus="yes">
        <source>replied %n time(s)</source>
        <translation>
            <numerusform>%n회 응답함</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule %1 of %2</source>
        <translation>규칙 %1 / %2</translation>
    </message>
    <message>
        <source>It is off until the event to emit has a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is off until it says which event it is about; * is any.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sockeye::ReplyRules</name>
    <message>
        <source>Keep rules on when the program starts again</source>
        <translation>프로그램을 다시 시작해도 규칙을 켜 두기</translation>
    </message>
    <message>
        <source>Automatic replies</source>
        <translation>자동 응답</translation>
    </message>
    <message>
        <source>Rules that are on answer the server by themselves while this connection is open. A question is acknowledged once, by the first rule that fits.</source>
        <translation>켜진 규칙은 이 연결이 열려 있는 동안 서버에 자동으로 응답합니다. 질문에는 조건에 맞는 첫 번째 규칙이 한 번 ack를 보냅니다.</translation>
    </message>
    <message>
        <source>No rules yet. Add one to answer questions of the server, or to emit an event whenever one arrives.</source>
        <translation>아직 규칙이 없습니다. 서버의 질문에 응답하거나, 이벤트가 도착할 때마다 이벤트를 보내려면 규칙을 추가하세요.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Add an automatic reply</source>
        <translation>자동 응답 추가</translation>
    </message>
    <message>
        <source>It is off at first</source>
        <translation>처음에는 꺼져 있습니다</translation>
    </message>
    <message>
        <source>Duplicate the rule</source>
        <translation>규칙 복제</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>규칙 제거</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>규칙을 위로 이동</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>규칙을 아래로 이동</translation>
    </message>
    <message>
        <source>Go into a rule first.</source>
        <translation>먼저 규칙 안으로 들어가세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ReplyRulesSign</name>
    <message>
        <source>Automatic replies that are on</source>
        <translation>켜진 자동 응답</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>편집…</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>%1 (automatic replies)</source>
        <translation>%1(자동 응답)</translation>
    </message>
    <message numerus="yes">
        <source>%n automatic reply(s) on</source>
        <translation>
            <numerusform>자동 응답 %n개 켜짐</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::RowGrip</name>
    <message>
        <source>Draw to move this argument (Alt+Shift+Up, Alt+Shift+Down)</source>
        <translation>끌어서 이 인자를 옮기기(Alt+Shift+Up, Alt+Shift+Down)</translation>
    </message>
</context>
<context>
    <name>Sockeye::SavedFilters</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
</context>
<context>
    <name>Sockeye::SavedFiltersPane</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Keep the filter under this name (Enter)</source>
        <translation>필터를 이 이름으로 보관(Enter)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>Change the name of the chosen filter (F2)</source>
        <translation>선택한 필터의 이름 변경(F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Forget the chosen filter (Delete)</source>
        <translation>선택한 필터 삭제(Delete)</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>저장한 필터</translation>
    </message>
    <message>
        <source>Name for the filter</source>
        <translation>필터 이름</translation>
    </message>
    <message>
        <source>Name for this filter</source>
        <translation>이 필터의 이름</translation>
    </message>
    <message>
        <source>No filter is saved yet. Type one, open this again and give it a name.</source>
        <translation>아직 저장한 필터가 없습니다. 필터를 입력한 뒤 이것을 다시 열어 이름을 붙이세요.</translation>
    </message>
    <message>
        <source>Choose a filter to apply it. To save another, type it first.</source>
        <translation>적용할 필터를 선택하세요. 다른 필터를 저장하려면 먼저 입력하세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ScriptCursor</name>
    <message>
        <source>“${…}” stands for a value that is not in the text. Put the value in its place.</source>
        <translation>“${…}”는 텍스트에 없는 값을 나타냅니다. 그 자리에 값을 넣으세요.</translation>
    </message>
    <message>
        <source>This escape is not complete.</source>
        <translation>이 이스케이프는 완전하지 않습니다.</translation>
    </message>
    <message>
        <source>The string that begins here is not closed.</source>
        <translation>여기서 시작하는 문자열이 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>This is no number that can be read.</source>
        <translation>읽을 수 있는 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>The number has more than 64 bits.</source>
        <translation>숫자가 64비트를 넘습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ScriptValue</name>
    <message>
        <source>A closing parenthesis is missing here.</source>
        <translation>여기에 닫는 괄호가 없습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Write bytes as Buffer.from(&quot;…&quot;, &quot;hex&quot;).</source>
        <translation>“%1”을(를) 읽을 수 없습니다. 바이트는 Buffer.from(&quot;…&quot;, &quot;hex&quot;)로 쓰세요.</translation>
    </message>
    <message>
        <source>An opening parenthesis is missing here.</source>
        <translation>여기에 여는 괄호가 없습니다.</translation>
    </message>
    <message>
        <source>A comma or ] is expected here: only plain values can be read.</source>
        <translation>여기에는 쉼표 또는 ]가 와야 합니다. 단순한 값만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>A number is expected here.</source>
        <translation>여기에는 숫자가 와야 합니다.</translation>
    </message>
    <message>
        <source>So many bytes cannot be made here. Write them into a file and send that.</source>
        <translation>이렇게 많은 바이트는 여기서 만들 수 없습니다. 파일에 쓴 다음 그 파일을 보내세요.</translation>
    </message>
    <message>
        <source>The bytes are not in the text. Put them in as Buffer.from(&quot;…&quot;, &quot;hex&quot;).</source>
        <translation>바이트가 텍스트에 없습니다. Buffer.from(&quot;…&quot;, &quot;hex&quot;)로 넣으세요.</translation>
    </message>
    <message>
        <source>The encoding “%1” cannot be read. Use hex, base64 or utf8.</source>
        <translation>인코딩 “%1”을(를) 읽을 수 없습니다. hex, base64 또는 utf8을 사용하세요.</translation>
    </message>
    <message>
        <source>The date is not in the text. Write it as &quot;2030-01-31T12:00:00.000Z&quot;.</source>
        <translation>날짜가 텍스트에 없습니다. &quot;2030-01-31T12:00:00.000Z&quot;처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Nested deeper than any decoder takes.</source>
        <translation>어떤 디코더도 받아들이지 않을 만큼 깊이 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>The text ends inside of an object.</source>
        <translation>객체 안에서 텍스트가 끝났습니다.</translation>
    </message>
    <message>
        <source>A comma or } is expected here: only plain values can be read.</source>
        <translation>여기에는 쉼표 또는 }가 와야 합니다. 단순한 값만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>A member&apos;s name is expected here.</source>
        <translation>여기에는 멤버 이름이 와야 합니다.</translation>
    </message>
    <message>
        <source>“%1” has no value in the text. Write it as %1: value.</source>
        <translation>“%1”의 값이 텍스트에 없습니다. %1: 값 형태로 쓰세요.</translation>
    </message>
    <message>
        <source>The text ends inside of an array.</source>
        <translation>배열 안에서 텍스트가 끝났습니다.</translation>
    </message>
    <message>
        <source>The text ends where a value is expected.</source>
        <translation>값이 필요한 곳에서 텍스트가 끝났습니다.</translation>
    </message>
    <message>
        <source>A value is expected here.</source>
        <translation>여기에는 값이 와야 합니다.</translation>
    </message>
    <message>
        <source>“%1” is a variable or a function: its value is not in the text. Put the value in its place.</source>
        <translation>“%1”은(는) 변수 또는 함수이므로 값이 텍스트에 없습니다. 그 자리에 값을 넣으세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::SecondsBox</name>
    <message>
        <source> s</source>
        <translation> 초</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>제한 없음</translation>
    </message>
</context>
<context>
    <name>Sockeye::SendAdvice</name>
    <message>
        <source>%1 attachments: many servers close the connection above %2.</source>
        <translation>첨부 %1개: 많은 서버가 %2개를 넘으면 연결을 닫습니다.</translation>
    </message>
    <message>
        <source>Not connected: this question can no longer be answered.</source>
        <translation>연결되지 않음: 이 질문에는 더 이상 응답할 수 없습니다.</translation>
    </message>
    <message>
        <source>Not connected: a volatile event will be dropped.</source>
        <translation>연결되지 않음: volatile 이벤트는 버려집니다.</translation>
    </message>
    <message>
        <source> · %1 waiting</source>
        <translation> · %1개 대기 중</translation>
    </message>
    <message>
        <source>%1 is not joined: will be sent once it is%2</source>
        <translation>%1에 참가하지 않음: 참가하면 보냅니다%2</translation>
    </message>
    <message>
        <source>Not connected: waits for the next connect, as long as for its ack%1</source>
        <translation>연결되지 않음: ack를 기다리는 시간만큼 다음 연결을 기다립니다%1</translation>
    </message>
    <message>
        <source>Not connected: will be sent after the next connect%1</source>
        <translation>연결되지 않음: 다음 연결 후에 보냅니다%1</translation>
    </message>
    <message>
        <source>Retries mean nothing here: a volatile event is never sent again.</source>
        <translation>여기서 재시도는 의미가 없습니다. volatile 이벤트는 다시 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Without a timeout it is sent again only when the connection was lost meanwhile.</source>
        <translation>시간 제한이 없으면 그사이 연결이 유실되었을 때만 다시 보냅니다.</translation>
    </message>
    <message>
        <source>When a volatile event is dropped, its ack fails at once.</source>
        <translation>volatile 이벤트가 버려지면 ack는 즉시 실패합니다.</translation>
    </message>
    <message>
        <source>With retries the server is asked for an ack although nobody here waits for it.</source>
        <translation>재시도를 사용하면 여기서 아무도 기다리지 않아도 서버에 ack를 요청합니다.</translation>
    </message>
    <message>
        <source>“%1” is reserved by Socket.IO up to version 2 and cannot be sent as an event. Choose another name.</source>
        <translation>“%1”은(는) Socket.IO 버전 2까지 예약된 이름이라 이벤트로 보낼 수 없습니다. 다른 이름을 선택하세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::SendBar</name>
    <message>
        <source>Argument</source>
        <translation>인자</translation>
    </message>
    <message>
        <source>Add an argument</source>
        <translation>인자 추가</translation>
    </message>
    <message>
        <source>What happens on Send</source>
        <translation>보내기를 누르면 일어나는 일</translation>
    </message>
    <message>
        <source>Insert binary into JSON</source>
        <translation>JSON에 바이너리 삽입</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Put binary at the cursor of a JSON argument. It leaves as an attachment.</source>
        <translation>JSON 인자의 커서 위치에 바이너리를 넣습니다. 첨부로 전송됩니다.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>More of the composer</source>
        <translation>작성기 더 보기</translation>
    </message>
    <message>
        <source>Buffer: %1</source>
        <translation>버퍼: %1</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>버퍼</translation>
    </message>
</context>
<context>
    <name>Sockeye::SendFlags</name>
    <message>
        <source>&amp;Volatile</source>
        <translation>volatile(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Compress</source>
        <translation>압축(&amp;C)</translation>
    </message>
    <message>
        <source>Dropped instead of buffered when it cannot be sent at once.</source>
        <translation>즉시 보낼 수 없으면 버퍼에 넣지 않고 버립니다.</translation>
    </message>
    <message>
        <source>Sent again until acknowledged; the server may get it more than once.</source>
        <translation>ack를 받을 때까지 다시 보냅니다. 서버가 두 번 이상 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>A WebSocket may compress it, where both sides agreed to.</source>
        <translation>양쪽이 합의한 경우 WebSocket이 압축할 수 있습니다.</translation>
    </message>
    <message>
        <source>Volatile</source>
        <translation>volatile</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>압축</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Retries: </source>
        <translation>재시도: </translation>
    </message>
    <message>
        <source>Retries: as connection</source>
        <translation>재시도: 연결 설정대로</translation>
    </message>
    <message>
        <source>Flags that do not go together</source>
        <translation>함께 쓸 수 없는 플래그</translation>
    </message>
</context>
<context>
    <name>Sockeye::ServerAddress</name>
    <message>
        <source>Type the address of a server, for example http://localhost:3000.</source>
        <translation>서버 주소를 입력하세요. 예: http://localhost:3000.</translation>
    </message>
    <message>
        <source>“%1” is no scheme of a Socket.IO server. Use http, https, ws or wss.</source>
        <translation>“%1”은(는) Socket.IO 서버의 스킴이 아닙니다. http, https, ws 또는 wss를 사용하세요.</translation>
    </message>
    <message>
        <source>“%1” is not an address: %2. Write it like http://localhost:3000.</source>
        <translation>“%1”은(는) 주소가 아닙니다: %2. http://localhost:3000처럼 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” names no host. Write it like http://localhost:3000.</source>
        <translation>“%1”에 호스트가 없습니다. http://localhost:3000처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Port 0 cannot be connected to. Write a port from 1 to 65535.</source>
        <translation>포트 0에는 연결할 수 없습니다. 1에서 65535 사이의 포트를 쓰세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ServerCheck</name>
    <message>
        <source>The namespace was joined.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sockeye::Session</name>
    <message>
        <source>New connection</source>
        <translation>새 연결</translation>
    </message>
</context>
<context>
    <name>Sockeye::ShortcutEditor</name>
    <message>
        <source>No keys</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>기본 키</translation>
    </message>
    <message>
        <source>Take them from there</source>
        <translation>거기에서 가져오기</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Search for a command or its keys</source>
        <translation>명령 또는 키 검색</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>명령과 키</translation>
    </message>
    <message>
        <source>Keys of the chosen command: press them here</source>
        <translation>선택한 명령의 키: 여기서 누르세요</translation>
    </message>
    <message>
        <source>Click here, then press the keys</source>
        <translation>여기를 클릭한 다음 키를 누르세요</translation>
    </message>
    <message>
        <source>Takes the keys of the chosen command away</source>
        <translation>선택한 명령의 키를 없앱니다</translation>
    </message>
    <message>
        <source>Gives the chosen command the keys back that it came with</source>
        <translation>선택한 명령의 키를 원래대로 되돌립니다</translation>
    </message>
    <message>
        <source>The other commands lose their keys</source>
        <translation>다른 명령의 키가 없어집니다</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>모두 기본 키로</translation>
    </message>
    <message>
        <source>Gives every command the keys back that it came with</source>
        <translation>모든 명령의 키를 원래대로 되돌립니다</translation>
    </message>
    <message>
        <source>No command is called like that.</source>
        <translation>그런 이름의 명령이 없습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group, command</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The same keys belong to “%1”. Neither will work until one of them has others.</source>
        <translation>“%1”에도 같은 키가 있습니다. 둘 중 하나의 키를 바꾸기 전에는 둘 다 작동하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ShortcutModel</name>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
</context>
<context>
    <name>Sockeye::StartPage</name>
    <message>
        <source>See and drive everything a Socket.IO connection does.</source>
        <translation>Socket.IO 연결이 하는 모든 일을 보고 조작하세요.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Try it on the built-in demo server</source>
        <translation>내장 데모 서버에서 사용해 보기</translation>
    </message>
    <message>
        <source>Recent connections</source>
        <translation>최근 연결</translation>
    </message>
    <message>
        <source>The servers you connect to will be listed here.</source>
        <translation>연결한 서버가 여기에 나열됩니다.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>서버 주소</translation>
    </message>
</context>
<context>
    <name>Sockeye::StateDot</name>
    <message>
        <source>connecting…</source>
        <translation>연결 중…</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>reconnecting…</source>
        <translation>재연결 중…</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>연결되지 않음</translation>
    </message>
</context>
<context>
    <name>Sockeye::StatusStrip</name>
    <message>
        <source>attempt %1 in %2 s</source>
        <translation>%2초 후 %1차 시도</translation>
    </message>
    <message>
        <source>attempt %1…</source>
        <translation>%1차 시도…</translation>
    </message>
    <message>
        <source>%1 %2/s  %3/s</source>
        <translation>%1 %2/초  %3/초</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Session id</source>
        <translation>세션 ID</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>지연 시간</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>수신</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>송신</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Engine.IO session id</source>
        <translation>Engine.IO 세션 ID</translation>
    </message>
    <message>
        <source>Round trip of the latest acknowledgement</source>
        <translation>가장 최근 ack의 왕복 시간</translation>
    </message>
    <message>
        <source>Received: events and bytes in a second</source>
        <translation>수신: 초당 이벤트와 바이트</translation>
    </message>
    <message>
        <source>Sent: events and bytes in a second</source>
        <translation>송신: 초당 이벤트와 바이트</translation>
    </message>
    <message>
        <source>sid %1</source>
        <translation>sid %1</translation>
    </message>
    <message>
        <source>rtt %1</source>
        <translation>rtt %1</translation>
    </message>
    <message>
        <source>rtt –</source>
        <translation>rtt –</translation>
    </message>
    <message>
        <source>↓</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>↑</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>기록 중</translation>
    </message>
    <message>
        <source>nothing recorded yet</source>
        <translation>아직 기록 없음</translation>
    </message>
    <message>
        <source>%1 records  %2</source>
        <translation>기록 %1개  %2</translation>
    </message>
    <message>
        <source> + %1 on disk</source>
        <translation> + 디스크에 %1</translation>
    </message>
    <message>
        <source>, disk full?</source>
        <translation>, 디스크 가득 참?</translation>
    </message>
    <message>
        <source>The temporary file cannot be written: the log stays in memory.</source>
        <translation>임시 파일에 쓸 수 없어 로그가 메모리에 남습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::TextEditor</name>
    <message>
        <source>%1 with a line too long to edit. All of it is sent; its beginning is shown.</source>
        <translation>%1, 편집하기에는 너무 긴 줄이 있습니다. 전부 전송되며 앞부분만 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::TimelinePanel</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>실시간</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>업그레이드 %1</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>업그레이드</translation>
    </message>
    <message>
        <source>Show the &amp;upgrade</source>
        <translation>업그레이드 표시(&amp;U)</translation>
    </message>
    <message>
        <source>Zooms to the opening of the connection and its upgrade</source>
        <translation>연결이 열리고 업그레이드되는 구간으로 확대합니다</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>전체 표시(&amp;E)</translation>
    </message>
    <message>
        <source>Zooms out to the whole life of the connection; so does a double click</source>
        <translation>연결의 전체 기간으로 축소합니다. 두 번 클릭해도 됩니다</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Follow the present</source>
        <translation>현재 따라가기(&amp;F)</translation>
    </message>
    <message>
        <source>Keeps the present at the right edge</source>
        <translation>현재를 오른쪽 끝에 유지합니다</translation>
    </message>
    <message>
        <source>Nothing was opened yet.</source>
        <translation>아직 아무것도 열리지 않았습니다.</translation>
    </message>
    <message>
        <source>The connection has ended.</source>
        <translation>연결이 끝났습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::TimelineView</name>
    <message>
        <source>Timeline of the connection</source>
        <translation>연결의 타임라인</translation>
    </message>
</context>
<context>
    <name>Sockeye::TimelineWords</name>
    <message>
        <source>Polling, the upgrade, WebSocket frames and heartbeats appear here live, each on its lane, as soon as you connect.</source>
        <translation>연결하면 polling, 업그레이드, WebSocket 프레임, 하트비트가 각각의 레인에 실시간으로 나타납니다.</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>polling</source>
        <translation>polling</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>프로브</translation>
    </message>
    <message>
        <source>websocket</source>
        <translation>websocket</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>하트비트</translation>
    </message>
    <message>
        <source>Attempt %1 to reconnect</source>
        <translation>재연결 %1차 시도</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>연결 중</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>Waiting for attempt %1</source>
        <translation>%1차 시도 대기 중</translation>
    </message>
    <message>
        <source>Polling GET</source>
        <translation>polling GET</translation>
    </message>
    <message>
        <source>Polling POST</source>
        <translation>polling POST</translation>
    </message>
    <message>
        <source>Probe: opening the WebSocket</source>
        <translation>프로브: WebSocket 여는 중</translation>
    </message>
    <message>
        <source>Probe: waiting for the answer</source>
        <translation>프로브: 응답 대기 중</translation>
    </message>
    <message>
        <source>Probe: polling pauses</source>
        <translation>프로브: polling 일시 중지</translation>
    </message>
    <message>
        <source>WebSocket carries the connection</source>
        <translation>WebSocket이 연결을 담당</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>아직 진행 중</translation>
    </message>
    <message>
        <source>failed with status %1</source>
        <translation>상태 %1로 실패</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>cut off by the end of the connection</source>
        <translation>연결이 끝나 중단됨</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>상태 %1</translation>
    </message>
    <message>
        <source>%1 spans here; zoom in to tell them apart</source>
        <translation>여기에 구간 %1개가 있습니다. 구별하려면 확대하세요</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, %2 동안</translation>
    </message>
    <message>
        <source>at least one failed</source>
        <translation>하나 이상 실패</translation>
    </message>
    <message>
        <source>%1 frames in, %2 out</source>
        <translation>프레임 수신 %1개, 송신 %2개</translation>
    </message>
    <message>
        <source>WebSocket frames in: %1</source>
        <translation>수신 WebSocket 프레임: %1</translation>
    </message>
    <message>
        <source>WebSocket frames out: %1</source>
        <translation>송신 WebSocket 프레임: %1</translation>
    </message>
    <message>
        <source>%1, within %2</source>
        <translation>%1, %2 이내</translation>
    </message>
    <message>
        <source>The server&apos;s ping</source>
        <translation>서버의 ping</translation>
    </message>
    <message>
        <source>%1, not answered</source>
        <translation>%1, 응답 없음</translation>
    </message>
    <message>
        <source>%1, answered after %2</source>
        <translation>%1, %2 만에 응답함</translation>
    </message>
    <message>
        <source>Silence between two pings</source>
        <translation>두 ping 사이의 공백</translation>
    </message>
    <message>
        <source>the next was expected after %1, at the latest after %2</source>
        <translation>다음 ping 예상: %1 후, 늦어도 %2 후</translation>
    </message>
    <message>
        <source>%1 joined</source>
        <translation>%1 참가함</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
    <message>
        <source>retry %1</source>
        <translation>재시도 %1</translation>
    </message>
    <message>
        <source>attempt %1 failed</source>
        <translation>%1차 시도 실패</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>%1차 시도</translation>
    </message>
    <message>
        <source>connecting %1</source>
        <translation>연결 중 %1</translation>
    </message>
    <message>
        <source>connected %1</source>
        <translation>연결됨 %1</translation>
    </message>
    <message>
        <source>retry %1, waited %2</source>
        <translation>재시도 %1, %2 대기함</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>대기 중 %1</translation>
    </message>
    <message>
        <source>opening %1</source>
        <translation>여는 중 %1</translation>
    </message>
    <message>
        <source>probing %1</source>
        <translation>프로브 중 %1</translation>
    </message>
    <message>
        <source>pausing %1</source>
        <translation>일시 중지 중 %1</translation>
    </message>
    <message>
        <source>upgraded in %1</source>
        <translation>%1 만에 업그레이드됨</translation>
    </message>
    <message>
        <source>cut off after %1</source>
        <translation>%1 후 중단됨</translation>
    </message>
    <message>
        <source>upgrade failed after %1</source>
        <translation>%1 후 업그레이드 실패</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 거부됨</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 나감</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>포기함</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>아직 연결되지 않음</translation>
    </message>
    <message>
        <source>Reconnecting, attempt %1</source>
        <translation>재연결 중, %1차 시도</translation>
    </message>
    <message>
        <source>Connected by websocket</source>
        <translation>websocket으로 연결됨</translation>
    </message>
    <message>
        <source>Connected by polling</source>
        <translation>polling으로 연결됨</translation>
    </message>
    <message>
        <source>Waiting for attempt %1 to reconnect</source>
        <translation>재연결 %1차 시도 대기 중</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>연결 끊김</translation>
    </message>
    <message>
        <source>Disconnected: %1</source>
        <translation>연결 끊김: %1</translation>
    </message>
    <message>
        <source>upgrade under way</source>
        <translation>업그레이드 진행 중</translation>
    </message>
</context>
<context>
    <name>Sockeye::TokenReader</name>
    <message>
        <source>A JSON array is expected: [ … ].</source>
        <translation>JSON 배열이 와야 합니다: [ … ].</translation>
    </message>
    <message>
        <source>The first element must be the event&apos;s name, a string.</source>
        <translation>첫 번째 요소는 이벤트 이름(문자열)이어야 합니다.</translation>
    </message>
    <message>
        <source>Nested deeper than %1 levels, which no decoder takes.</source>
        <translation>%1단계를 넘게 중첩되어 어떤 디코더도 받아들이지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::TreePage</name>
    <message>
        <source>Arguments</source>
        <translation>인자</translation>
    </message>
    <message>
        <source>No arguments were sent with this.</source>
        <translation>함께 보낸 인자가 없습니다.</translation>
    </message>
    <message>
        <source>Binary: see Hex.</source>
        <translation>바이너리: 16진수를 보세요.</translation>
    </message>
    <message>
        <source>This carries no data.</source>
        <translation>전달하는 데이터가 없습니다.</translation>
    </message>
    <message>
        <source>This is no single JSON value: see Raw.</source>
        <translation>단일 JSON 값이 아닙니다. 원문을 보세요.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 읽는 중…</translation>
    </message>
</context>
<context>
    <name>Sockeye::Unwrapping</name>
    <message>
        <source>More than %1 come out of this; the rest is not shown. Save the bytes to inflate them elsewhere.</source>
        <translation>여기서 %1 넘게 나오므로 나머지는 표시하지 않습니다. 바이트를 저장해 다른 곳에서 압축을 푸세요.</translation>
    </message>
    <message>
        <source>The compressed bytes end too early; what is shown came before.</source>
        <translation>압축된 바이트가 너무 일찍 끝났습니다. 표시된 것은 그 앞의 내용입니다.</translation>
    </message>
    <message>
        <source>The compressed bytes are broken after %1; what is shown came before.</source>
        <translation>압축된 바이트가 %1 뒤에서 손상되었습니다. 표시된 것은 그 앞의 내용입니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ValueEditor</name>
    <message>
        <source>A number, for example 42 or 1e6; every digit is kept</source>
        <translation>숫자, 예: 42 또는 1e6. 모든 자릿수가 유지됩니다</translation>
    </message>
    <message>
        <source>JSON: {&quot;room&quot;: &quot;lobby&quot;}, [1, 2], &quot;text&quot;, or nothing</source>
        <translation>JSON: {&quot;room&quot;: &quot;lobby&quot;}, [1, 2], &quot;text&quot;, 또는 비움</translation>
    </message>
    <message>
        <source>Bytes, for example 01 02 ff</source>
        <translation>바이트, 예: 01 02 ff</translation>
    </message>
    <message>
        <source>Bytes in base64, for example AQL/</source>
        <translation>base64로 된 바이트, 예: AQL/</translation>
    </message>
    <message>
        <source>Text, sent as its bytes in UTF-8</source>
        <translation>텍스트, UTF-8 바이트로 전송</translation>
    </message>
    <message>
        <source>Text, sent as a string (empty is a string too)</source>
        <translation>텍스트, 문자열로 전송(비어 있어도 문자열)</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1의 값</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>%1의 텍스트</translation>
    </message>
    <message>
        <source>Number of %1</source>
        <translation>%1의 숫자</translation>
    </message>
    <message>
        <source>Truth of %1</source>
        <translation>%1의 참/거짓</translation>
    </message>
</context>
<context>
    <name>Sockeye::ValuePane</name>
    <message>
        <source>Show the value as</source>
        <translation>값 표시 방식</translation>
    </message>
    <message>
        <source>Chosen value</source>
        <translation>선택한 값</translation>
    </message>
    <message>
        <source>Bytes of the chosen value</source>
        <translation>선택한 값의 바이트</translation>
    </message>
    <message>
        <source>Facts about the value</source>
        <translation>값 정보</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16진수</translation>
    </message>
    <message>
        <source>Unwrapped</source>
        <translation>풀린 값</translation>
    </message>
    <message>
        <source>Unwrapping %1…</source>
        <translation>%1 푸는 중…</translation>
    </message>
    <message>
        <source>Nothing that can be unwrapped was found: neither gzip, zlib, MessagePack nor JSON.</source>
        <translation>풀 수 있는 것을 찾지 못했습니다: gzip, zlib, MessagePack, JSON 중 어느 것도 아닙니다.</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>Sockeye::Words</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
</context>
<context>
    <name>Sockeye::WorkBar</name>
    <message>
        <source>Work under way</source>
        <translation>진행 중인 작업</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancel the work</source>
        <translation>작업 취소</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>취소되었습니다.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>다시 시작</translation>
    </message>
</context>
<context>
    <name>Sockeye::Workspace</name>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>&amp;New connection</source>
        <translation>새 연결(&amp;N)</translation>
    </message>
    <message>
        <source>Opens a tab to connect from</source>
        <translation>연결을 시작할 탭을 엽니다</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>새 연결</translation>
    </message>
    <message>
        <source>Try the &amp;demo server</source>
        <translation>데모 서버 사용해 보기(&amp;D)</translation>
    </message>
    <message>
        <source>Starts a server inside the program and connects to it</source>
        <translation>프로그램 안에서 서버를 시작하고 연결합니다</translation>
    </message>
    <message>
        <source>Ne&amp;xt connection</source>
        <translation>다음 연결(&amp;X)</translation>
    </message>
    <message>
        <source>Goes to the next tab</source>
        <translation>다음 탭으로 이동합니다</translation>
    </message>
    <message>
        <source>&amp;Previous connection</source>
        <translation>이전 연결(&amp;P)</translation>
    </message>
    <message>
        <source>Goes to the tab before</source>
        <translation>앞 탭으로 이동합니다</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>탭 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Ends the connection of this tab and forgets its log</source>
        <translation>이 탭의 연결을 끝내고 로그를 버립니다</translation>
    </message>
    <message>
        <source>There is no connection yet.</source>
        <translation>아직 연결이 없습니다.</translation>
    </message>
</context>
</TS>
