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
    <message>
        <source>No answer</source>
        <translation>응답 없음</translation>
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
    <name>Sockeye::ActionDialog</name>
    <message>
        <source>Close their whole connections, not only this namespace</source>
        <translation>이 네임스페이스뿐 아니라 연결 전체 닫기</translation>
    </message>
    <message>
        <source>Emit as the server</source>
        <translation>서버로서 이벤트 보내기</translation>
    </message>
    <message>
        <source>Make join a room</source>
        <translation>룸에 참가시키기</translation>
    </message>
    <message>
        <source>Make leave a room</source>
        <translation>룸에서 내보내기</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>연결 끊기</translation>
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
        <source>Room</source>
        <translation>룸</translation>
    </message>
    <message>
        <source>Event to emit</source>
        <translation>보낼 이벤트</translation>
    </message>
    <message>
        <source>Room to join or leave</source>
        <translation>참가하거나 나갈 룸</translation>
    </message>
    <message>
        <source>Arguments to emit, JSON</source>
        <translation>보낼 인자, JSON</translation>
    </message>
    <message>
        <source>JSON, such as &quot;hello&quot;, {&quot;a&quot;: 1}</source>
        <translation>JSON, 예: &quot;hello&quot;, {&quot;a&quot;: 1}</translation>
    </message>
    <message>
        <source>How many sockets it touches</source>
        <translation>적용되는 소켓 수</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>빠지거나 잘못된 점</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Name the event.</source>
        <translation>이벤트 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Name the room.</source>
        <translation>룸 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Arguments: %1</source>
        <translation>인자: %1</translation>
    </message>
    <message>
        <source>room “%1” of %2</source>
        <translation>%2의 룸 “%1”</translation>
    </message>
    <message>
        <source>socket %1 of %2</source>
        <translation>%2의 소켓 %1</translation>
    </message>
    <message>
        <source>all of namespace %1</source>
        <translation>네임스페이스 %1 전체</translation>
    </message>
    <message numerus="yes">
        <source>This touches %n socket(s) on the server: %1.</source>
        <translation>
            <numerusform>서버의 소켓 %n개에 적용됩니다: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Emit to %n socket(s)</source>
        <translation>
            <numerusform>소켓 %n개에 보내기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n socket(s) join</source>
        <translation>
            <numerusform>소켓 %n개 참가시키기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n socket(s) leave</source>
        <translation>
            <numerusform>소켓 %n개 내보내기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n socket(s)</source>
        <translation>
            <numerusform>소켓 %n개 연결 끊기</numerusform>
        </translation>
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
        <source>Everything that can be chosen about a connection</source>
        <translation>연결에 대해 선택할 수 있는 모든 항목</translation>
    </message>
    <message>
        <source>Connection options</source>
        <translation>연결 옵션</translation>
    </message>
</context>
<context>
    <name>Sockeye::AdminEventList</name>
    <message>
        <source>to the server</source>
        <translation>서버로</translation>
    </message>
    <message>
        <source>to the client</source>
        <translation>클라이언트로</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>소켓</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인자</translation>
    </message>
</context>
<context>
    <name>Sockeye::AdminForm</name>
    <message>
        <source>Admin namespace</source>
        <translation>관리 네임스페이스</translation>
    </message>
    <message>
        <source>The namespace that the server&apos;s admin module was given, /admin as a rule</source>
        <translation>서버의 관리 모듈에 지정된 네임스페이스, 보통 /admin</translation>
    </message>
    <message>
        <source>How to log in</source>
        <translation>로그인 방법</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>사용자와 비밀번호</translation>
    </message>
    <message>
        <source>Session id</source>
        <translation>세션 ID</translation>
    </message>
    <message>
        <source>No login</source>
        <translation>로그인 없음</translation>
    </message>
    <message>
        <source>Admin user</source>
        <translation>관리 사용자</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Admin password</source>
        <translation>관리 비밀번호</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Admin session id</source>
        <translation>관리 세션 ID</translation>
    </message>
    <message>
        <source>Session id from an earlier login</source>
        <translation>이전 로그인의 세션 ID</translation>
    </message>
    <message>
        <source>How the admin connection stands</source>
        <translation>관리 연결의 상태</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>로그인</translation>
    </message>
</context>
<context>
    <name>Sockeye::AdminPage</name>
    <message>
        <source>Namespaces, rooms and sockets of the server</source>
        <translation>서버의 네임스페이스, 룸, 소켓</translation>
    </message>
    <message>
        <source>Nothing discovered yet</source>
        <translation>아직 찾은 항목이 없습니다</translation>
    </message>
    <message>
        <source>Log in to the admin namespace of the server, which the module @socket.io/admin-ui gives it, to see its namespaces, rooms and sockets. It is done on a connection of its own.</source>
        <translation>서버의 네임스페이스, 룸, 소켓을 보려면 @socket.io/admin-ui 모듈이 제공하는 서버의 관리 네임스페이스에 로그인하세요. 로그인은 별도의 연결에서 이루어집니다.</translation>
    </message>
    <message>
        <source>Latest events of all sockets</source>
        <translation>모든 소켓의 최근 이벤트</translation>
    </message>
    <message>
        <source>&amp;Join this namespace</source>
        <translation>이 네임스페이스에 참가(&amp;J)</translation>
    </message>
    <message>
        <source>Joins it on your own connection</source>
        <translation>내 연결에서 이 네임스페이스에 참가합니다</translation>
    </message>
    <message>
        <source>&amp;Copy the name or id</source>
        <translation>이름 또는 ID 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the namespace, the room, or the id of the socket</source>
        <translation>네임스페이스, 룸 또는 소켓의 ID를 복사합니다</translation>
    </message>
    <message>
        <source>&amp;Emit…</source>
        <translation>이벤트 보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Has the server emit an event to the chosen sockets</source>
        <translation>서버가 선택한 소켓에 이벤트를 보내게 합니다</translation>
    </message>
    <message>
        <source>Make join a &amp;room…</source>
        <translation>룸에 참가시키기(&amp;R)…</translation>
    </message>
    <message>
        <source>Has the server put the chosen sockets into a room</source>
        <translation>서버가 선택한 소켓을 룸에 넣게 합니다</translation>
    </message>
    <message>
        <source>Make &amp;leave a room…</source>
        <translation>룸에서 내보내기(&amp;L)…</translation>
    </message>
    <message>
        <source>Has the server take the chosen sockets out of a room</source>
        <translation>서버가 선택한 소켓을 룸에서 빼게 합니다</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>연결 끊기(&amp;D)…</translation>
    </message>
    <message>
        <source>Has the server disconnect the chosen sockets</source>
        <translation>서버가 선택한 소켓의 연결을 끊게 합니다</translation>
    </message>
    <message>
        <source>Logging in to %1 on a connection of its own…</source>
        <translation>별도의 연결에서 %1에 로그인 중…</translation>
    </message>
    <message>
        <source>%1 refused the login: %2</source>
        <translation>%1에서 로그인을 거부했습니다: %2</translation>
    </message>
    <message>
        <source>The admin connection could not be made: %1</source>
        <translation>관리 연결을 만들 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The admin connection ended: %1</source>
        <translation>관리 연결이 끝났습니다: %1</translation>
    </message>
    <message>
        <source>Found through the admin namespace %1 of %2: %3 connections, %4 of them polling.</source>
        <translation>%2의 관리 네임스페이스 %1을(를) 통해 찾음: 연결 %3개, 그중 polling %4개.</translation>
    </message>
    <message>
        <source>Of %1 events the latest %2 are shown.</source>
        <translation>이벤트 %1개 중 최근 %2개를 표시합니다.</translation>
    </message>
    <message>
        <source>The server is in production mode: it tells how many sockets there are, not which.</source>
        <translation>서버가 프로덕션 모드입니다. 소켓의 수만 알려 주고 어떤 소켓인지는 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>Choose a namespace, a room or a socket in the tree first.</source>
        <translation>먼저 트리에서 네임스페이스, 룸 또는 소켓을 선택하세요.</translation>
    </message>
    <message>
        <source>Log in to the admin namespace first.</source>
        <translation>먼저 관리 네임스페이스에 로그인하세요.</translation>
    </message>
    <message>
        <source>The server does not support this here.</source>
        <translation>여기서는 서버가 이 기능을 지원하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::AdminTree</name>
    <message>
        <source>Socket %1
Connection: %2
Rooms: %3
Handshake: %4</source>
        <translation>소켓 %1
연결: %2
룸: %3
핸드셰이크: %4</translation>
    </message>
    <message>
        <source>All sockets</source>
        <translation>모든 소켓</translation>
    </message>
    <message>
        <source>Namespace, room, socket</source>
        <translation>네임스페이스, 룸, 소켓</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>소켓</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>전송 방식</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
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
    <name>Sockeye::AttemptList</name>
    <message>
        <source>Failed attempts</source>
        <translation>실패한 시도</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier attempt(s)</source>
        <translation>
            <numerusform>이전 시도 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, %n times: %3</source>
        <translation>
            <numerusform>%1~%2, %n회: %3</numerusform>
        </translation>
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
    <name>Sockeye::CertificateCard</name>
    <message>
        <source>Accept this certificate for this server</source>
        <translation>이 서버에서 이 인증서 허용</translation>
    </message>
    <message>
        <source>Certificates of the server</source>
        <translation>서버의 인증서</translation>
    </message>
    <message>
        <source>Compare the key with what the server&apos;s owner says first. From then on this server must show exactly this key; it stands under TLS, where it can be taken away.</source>
        <translation>먼저 키를 서버 소유자가 알려 준 값과 비교하세요. 이후 이 서버는 정확히 이 키를 제시해야 합니다. 키는 TLS 아래에 표시되며 거기서 제거할 수 있습니다.</translation>
    </message>
    <message>
        <source>%1. %2, issued by %3, valid from %4 to %5
    key %6</source>
        <translation>%1. %2, 발급자 %3, 유효 기간 %4 ~ %5
    키 %6</translation>
    </message>
    <message>
        <source>The server shows a key that is not pinned. Somebody may be in between.</source>
        <translation>서버가 고정되지 않은 키를 제시합니다. 누군가 중간에 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>The server shows a certificate that cannot be verified: %1.</source>
        <translation>서버가 검증할 수 없는 인증서를 제시합니다: %1.</translation>
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
    <name>Sockeye::CheckReport</name>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>세대</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>전송 방식</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>받은 내용</translation>
    </message>
    <message>
        <source>works</source>
        <translation>작동</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>거부</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>No Socket.IO server was found; %n way(s) tried.</source>
        <translation>
            <numerusform>Socket.IO 서버를 찾지 못했습니다. %n가지 방법을 시도했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect to %1 with the path %2, generation %3, by %4.</source>
        <translation>%1에 경로 %2, 세대 %3, %4 방식으로 연결하세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ClosingQuestion</name>
    <message numerus="yes">
        <source>%n message(s) wait to be sent and would not be sent.</source>
        <translation>
            <numerusform>메시지 %n개가 전송 대기 중이며 보내지 않게 됩니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would end. What the logs hold is forgotten: %1 records.</source>
        <translation>
            <numerusform>연결 %n개가 끝납니다. 로그에 있는 내용은 사라집니다: 기록 %1개.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not ask again about logs</source>
        <translation>로그에 대해 다시 묻지 않기</translation>
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
        <translation>열(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>표시(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>규칙(&amp;R)</translation>
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
        <translation>코드로 복사(&amp;O)</translation>
    </message>
    <message>
        <source>Copy &amp;value as code</source>
        <translation>값을 코드로 복사(&amp;V)</translation>
    </message>
    <message>
        <source>Dia&amp;gnosis</source>
        <translation>진단(&amp;G)</translation>
    </message>
    <message>
        <source>On the &amp;server</source>
        <translation>서버에서(&amp;S)</translation>
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
    <message>
        <source>Everything that can be chosen about a connection</source>
        <translation>연결에 대해 선택할 수 있는 모든 항목</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>JSON으로 복사(&amp;J)</translation>
    </message>
    <message>
        <source>Copies the connection as a small JSON document</source>
        <translation>연결을 작은 JSON 문서로 복사합니다</translation>
    </message>
    <message>
        <source>Copy as &amp;code</source>
        <translation>코드로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the connection as io(…) in JavaScript</source>
        <translation>연결을 JavaScript io(…)로 복사합니다</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>Takes a connection from the clipboard: a JSON document, or io(…) in JavaScript</source>
        <translation>클립보드에서 연결을 가져옵니다: JSON 문서 또는 JavaScript io(…)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Saves the connection as a JSON document</source>
        <translation>연결을 JSON 문서로 저장합니다</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>Opens a JSON document or code with a connection</source>
        <translation>연결이 담긴 JSON 문서나 코드를 엽니다</translation>
    </message>
    <message>
        <source>With &amp;secrets</source>
        <translation>비밀 값 포함(&amp;S)</translation>
    </message>
    <message>
        <source>Copies and exports passwords, tokens, cookies and the auth payload too</source>
        <translation>비밀번호, 토큰, 쿠키, 인증 페이로드도 함께 복사하고 내보냅니다</translation>
    </message>
    <message>
        <source>Copy, paste, export</source>
        <translation>복사, 붙여넣기, 내보내기</translation>
    </message>
    <message>
        <source>This connection as a JSON document or as code</source>
        <translation>이 연결을 JSON 문서 또는 코드로</translation>
    </message>
    <message>
        <source>Left out as secret: %1.</source>
        <translation>비밀 값이라 제외함: %1.</translation>
    </message>
    <message>
        <source>Copied as a JSON document.</source>
        <translation>JSON 문서로 복사했습니다.</translation>
    </message>
    <message>
        <source>Copied as code.</source>
        <translation>코드로 복사했습니다.</translation>
    </message>
    <message>
        <source>Export the connection</source>
        <translation>연결 내보내기</translation>
    </message>
    <message>
        <source>“%1” was not saved: %2</source>
        <translation>“%1”을(를) 저장하지 못했습니다: %2</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Import a connection</source>
        <translation>연결 가져오기</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>“%1”을(를) 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>Secrets were not kept, fill them in: %1.</source>
        <translation>비밀 값은 보관되지 않았으니 직접 채워 넣으세요: %1.</translation>
    </message>
    <message>
        <source>Not understood and not used: %1.</source>
        <translation>알 수 없어 사용하지 않음: %1.</translation>
    </message>
    <message>
        <source>It turns the verification of the server&apos;s certificate off.</source>
        <translation>서버 인증서 검증을 끕니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionDocument</name>
    <message>
        <source>This is no JSON: %1 at byte %2.</source>
        <translation>JSON이 아닙니다: %1, 바이트 위치 %2.</translation>
    </message>
    <message>
        <source>This JSON is no connection: “&quot;%1&quot;: &quot;%2&quot;” is missing.</source>
        <translation>이 JSON은 연결이 아닙니다: “&quot;%1&quot;: &quot;%2&quot;”이(가) 없습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionOption</name>
    <message>
        <source>It is either true or false.</source>
        <translation>true 또는 false여야 합니다.</translation>
    </message>
    <message>
        <source>A number is expected.</source>
        <translation>숫자가 필요합니다.</translation>
    </message>
    <message>
        <source>A whole number is expected.</source>
        <translation>정수가 필요합니다.</translation>
    </message>
    <message>
        <source>It must be from %1 to %2.</source>
        <translation>%1에서 %2 사이여야 합니다.</translation>
    </message>
    <message>
        <source>A text is expected.</source>
        <translation>텍스트가 필요합니다.</translation>
    </message>
    <message>
        <source>A list of texts is expected.</source>
        <translation>텍스트 목록이 필요합니다.</translation>
    </message>
    <message>
        <source>A JSON object is expected.</source>
        <translation>JSON 객체가 필요합니다.</translation>
    </message>
    <message>
        <source>Names with a text each are expected.</source>
        <translation>이름과 각각의 텍스트가 필요합니다.</translation>
    </message>
    <message>
        <source>It is none of the choices.</source>
        <translation>선택지에 없는 값입니다.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>%1에서 %2까지.</translation>
    </message>
    <message>
        <source>From %1 to %2 %3.</source>
        <translation>%1에서 %2 %3까지.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>기본값: %1.</translation>
    </message>
    <message>
        <source>Name in documents: %1</source>
        <translation>문서에서의 이름: %1</translation>
    </message>
    <message>
        <source>Name in code: %1</source>
        <translation>코드에서의 이름: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionOptions</name>
    <message>
        <source>Remember secrets</source>
        <translation>비밀 값 기억</translation>
    </message>
    <message>
        <source>No option is called like that.</source>
        <translation>그런 이름의 옵션이 없습니다.</translation>
    </message>
    <message>
        <source>Find an option</source>
        <translation>옵션 찾기</translation>
    </message>
    <message>
        <source>By its name here, its name in code, or what it does</source>
        <translation>여기서의 이름, 코드에서의 이름 또는 기능으로 찾습니다</translation>
    </message>
    <message>
        <source>Options are remembered for each server, without passwords, tokens, cookies and the auth payload. Ticked, these are kept too: not encrypted, in your own configuration, readable by your account only. A passphrase never is.</source>
        <translation>옵션은 비밀번호, 토큰, 쿠키, 인증 페이로드를 빼고 서버별로 기억됩니다. 선택하면 이것들도 보관됩니다. 암호화되지 않고 사용자 설정에 저장되며 본인 계정만 읽을 수 있습니다. 암호 문구는 절대 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>Options of the connection</source>
        <translation>연결 옵션</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>변경됨: %1</translation>
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
    <name>Sockeye::DiagnosisCard</name>
    <message>
        <source>Diagnosis</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>Show the first problem only</source>
        <translation>첫 번째 문제만 표시</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s)</source>
        <translation>
            <numerusform>문제 %n개 더 있음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide the %n failed attempt(s)</source>
        <translation>
            <numerusform>실패한 시도 %n개 숨기기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n failed attempt(s)</source>
        <translation>
            <numerusform>실패한 시도 %n개 표시</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::DiagnosisWords</name>
    <message>
        <source>Find out the generation by itself</source>
        <translation>세대를 자동으로 알아내기</translation>
    </message>
    <message>
        <source>Switch to Engine.IO 3</source>
        <translation>Engine.IO 3으로 전환</translation>
    </message>
    <message>
        <source>Switch to Engine.IO 4</source>
        <translation>Engine.IO 4로 전환</translation>
    </message>
    <message>
        <source>Use the path %1</source>
        <translation>경로 %1 사용</translation>
    </message>
    <message>
        <source>Connect without TLS</source>
        <translation>TLS 없이 연결</translation>
    </message>
    <message>
        <source>Connect with TLS</source>
        <translation>TLS로 연결</translation>
    </message>
    <message>
        <source>Open the TLS options</source>
        <translation>TLS 옵션 열기</translation>
    </message>
    <message>
        <source>Open the proxy options</source>
        <translation>프록시 옵션 열기</translation>
    </message>
    <message>
        <source>Edit the auth payload</source>
        <translation>인증 페이로드 편집</translation>
    </message>
    <message>
        <source>Edit the headers</source>
        <translation>헤더 편집</translation>
    </message>
    <message>
        <source>Open the options</source>
        <translation>옵션 열기</translation>
    </message>
    <message>
        <source>Connect by polling alone</source>
        <translation>polling으로만 연결</translation>
    </message>
    <message>
        <source>Connect by WebSocket alone</source>
        <translation>WebSocket으로만 연결</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>다시 연결</translation>
    </message>
    <message>
        <source>%1; other tries: %2.</source>
        <translation>%1; 다른 시도: %2.</translation>
    </message>
    <message>
        <source>Nothing more was reported.</source>
        <translation>더 보고된 내용이 없습니다.</translation>
    </message>
    <message>
        <source>%1 was answered with HTTP %2 and an empty body.</source>
        <translation>%1에 대한 응답: HTTP %2, 빈 본문.</translation>
    </message>
    <message>
        <source>%1 was answered with HTTP %2 and a page of %3.</source>
        <translation>%1에 대한 응답: HTTP %2, %3 크기의 페이지.</translation>
    </message>
    <message>
        <source>Nothing was heard for %1, where %2 are allowed.</source>
        <translation>%1 동안 아무것도 받지 못했습니다. 허용 시간은 %2입니다.</translation>
    </message>
    <message>
        <source>The server said: “%1”.</source>
        <translation>서버의 메시지: “%1”.</translation>
    </message>
    <message>
        <source>The server sent the data %1.</source>
        <translation>서버가 보낸 데이터: %1.</translation>
    </message>
    <message>
        <source>The server said “%1” with the data %2.</source>
        <translation>서버의 메시지: “%1”, 데이터: %2.</translation>
    </message>
    <message>
        <source>The event was sent in %1.</source>
        <translation>이벤트를 %1에서 보냈습니다.</translation>
    </message>
    <message>
        <source>%1 passed in %2 without an answer.</source>
        <translation>%2에서 응답 없이 %1 지났습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>The event before had %n attachment(s), where most servers take 10.</source>
        <translation>
            <numerusform>직전 이벤트의 첨부가 %n개였습니다. 대부분의 서버는 10개까지 받습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were sent, and the server takes %2.</source>
        <translation>%1을(를) 보냈지만 서버는 %2까지 받습니다.</translation>
    </message>
    <message>
        <source>%1 were sent, and answered with HTTP %2.</source>
        <translation>%1을(를) 보냈고 HTTP %2 응답을 받았습니다.</translation>
    </message>
    <message>
        <source>%1 were sent.</source>
        <translation>%1을(를) 보냈습니다.</translation>
    </message>
    <message>
        <source>%1 was answered with HTTP %2 and %3.</source>
        <translation>%1에 대한 응답: HTTP %2, %3.</translation>
    </message>
    <message>
        <source>%1 was answered with HTTP %2: “%3”.</source>
        <translation>%1에 대한 응답: HTTP %2: “%3”.</translation>
    </message>
    <message>
        <source>The server sent an Engine.IO close packet.</source>
        <translation>서버가 Engine.IO close 패킷을 보냈습니다.</translation>
    </message>
    <message>
        <source>The WebSocket was closed with code %1.</source>
        <translation>WebSocket이 코드 %1(으)로 닫혔습니다.</translation>
    </message>
    <message>
        <source>The WebSocket was closed with code %1: “%2”.</source>
        <translation>WebSocket이 코드 %1(으)로 닫혔습니다: “%2”.</translation>
    </message>
    <message>
        <source>The server refuses both Engine.IO 3 and Engine.IO 4.</source>
        <translation>서버가 Engine.IO 3과 Engine.IO 4를 모두 거부합니다.</translation>
    </message>
    <message>
        <source>Check that the server and anything in between are Socket.IO servers of version 1 to 4.</source>
        <translation>서버와 중간 장비가 Socket.IO 버전 1~4의 서버인지 확인하세요.</translation>
    </message>
    <message>
        <source>The server is of Socket.IO 3 or later, and Engine.IO 3 was asked for.</source>
        <translation>서버는 Socket.IO 3 이상인데 Engine.IO 3을 요청했습니다.</translation>
    </message>
    <message>
        <source>Switch to Engine.IO 4, or set allowEIO3: true on the server.</source>
        <translation>Engine.IO 4로 전환하거나 서버에서 allowEIO3: true를 설정하세요.</translation>
    </message>
    <message>
        <source>The server is of Socket.IO 1 or 2, and Engine.IO 4 was asked for.</source>
        <translation>서버는 Socket.IO 1 또는 2인데 Engine.IO 4를 요청했습니다.</translation>
    </message>
    <message>
        <source>Switch to Engine.IO 3, or update the server to Socket.IO 3 or later.</source>
        <translation>Engine.IO 3으로 전환하거나 서버를 Socket.IO 3 이상으로 업데이트하세요.</translation>
    </message>
    <message>
        <source>The server sends the connection to another address that cannot be followed.</source>
        <translation>서버가 따라갈 수 없는 다른 주소로 연결을 보냅니다.</translation>
    </message>
    <message>
        <source>Connect to the right address of the server.</source>
        <translation>서버의 올바른 주소로 연결하세요.</translation>
    </message>
    <message>
        <source>The server takes no more than a few packets in one request.</source>
        <translation>서버는 요청 하나에 패킷을 몇 개까지만 받습니다.</translation>
    </message>
    <message>
        <source>Send fewer events at once, use WebSocket, or raise the server&apos;s max_decode_packets.</source>
        <translation>한 번에 보내는 이벤트를 줄이거나, WebSocket을 사용하거나, 서버의 max_decode_packets를 늘리세요.</translation>
    </message>
    <message>
        <source>The server does not accept connections from this origin.</source>
        <translation>서버가 이 origin의 연결을 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>Set an origin the server accepts, or add this one to the server&apos;s allowed origins (cors).</source>
        <translation>서버가 허용하는 origin을 설정하거나 서버의 허용 origin(cors)에 이 origin을 추가하세요.</translation>
    </message>
    <message>
        <source>The server does not offer this transport.</source>
        <translation>서버가 이 전송 방식을 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another transport, or add this one to the server&apos;s transports.</source>
        <translation>다른 전송 방식을 선택하거나 서버의 transports에 이 방식을 추가하세요.</translation>
    </message>
    <message>
        <source>The session is not known to the server that answered: requests of one session seem to reach different servers.</source>
        <translation>응답한 서버가 이 세션을 모릅니다. 한 세션의 요청이 서로 다른 서버에 도달하는 것 같습니다.</translation>
    </message>
    <message>
        <source>Turn on sticky sessions in the balancer, or connect by WebSocket alone.</source>
        <translation>로드 밸런서에서 고정 세션(sticky session)을 켜거나 WebSocket만으로 연결하세요.</translation>
    </message>
    <message>
        <source>The server no longer knows this session: it was restarted, or the session has ended there.</source>
        <translation>서버가 이 세션을 더 이상 알지 못합니다. 서버가 재시작되었거나 서버에서 세션이 종료되었습니다.</translation>
    </message>
    <message>
        <source>Connect again; if it comes back, check that requests of one session reach one server process.</source>
        <translation>다시 연결하세요. 문제가 반복되면 한 세션의 요청이 하나의 서버 프로세스에 도달하는지 확인하세요.</translation>
    </message>
    <message>
        <source>The server does not take this HTTP method for a new session.</source>
        <translation>서버가 새 세션에 이 HTTP 메서드를 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>Check whether a proxy changes GET into POST, or removes the session id from the query.</source>
        <translation>프록시가 GET을 POST로 바꾸거나 쿼리에서 세션 ID를 제거하는지 확인하세요.</translation>
    </message>
    <message>
        <source>Something in between removed what makes the request one for a WebSocket.</source>
        <translation>중간의 무언가가 WebSocket 요청임을 나타내는 정보를 제거했습니다.</translation>
    </message>
    <message>
        <source>Let the proxy pass the headers Upgrade and Connection, or connect by polling.</source>
        <translation>프록시가 Upgrade와 Connection 헤더를 통과시키도록 하거나 polling으로 연결하세요.</translation>
    </message>
    <message>
        <source>What answered the WebSocket handshake does not speak WebSocket.</source>
        <translation>WebSocket 핸드셰이크에 응답한 상대가 WebSocket을 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>Check the address, the port and what is in between, or connect by polling.</source>
        <translation>주소, 포트, 중간 장비를 확인하거나 polling으로 연결하세요.</translation>
    </message>
    <message>
        <source>The server says that the request is not one of Engine.IO.</source>
        <translation>서버가 Engine.IO 요청이 아니라고 합니다.</translation>
    </message>
    <message>
        <source>Check whether a proxy changes the query or the headers.</source>
        <translation>프록시가 쿼리나 헤더를 변경하는지 확인하세요.</translation>
    </message>
    <message>
        <source>The server&apos;s allowRequest refused the connection.</source>
        <translation>서버의 allowRequest가 연결을 거부했습니다.</translation>
    </message>
    <message>
        <source>Give the headers, cookies, query or origin that the server checks.</source>
        <translation>서버가 검사하는 헤더, 쿠키, 쿼리 또는 origin을 지정하세요.</translation>
    </message>
    <message>
        <source>The server does not accept the request.</source>
        <translation>서버가 요청을 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>Read what the server says, and its log.</source>
        <translation>서버의 메시지와 로그를 확인하세요.</translation>
    </message>
    <message>
        <source>The server wants the client to authenticate itself.</source>
        <translation>서버가 클라이언트 인증을 요구합니다.</translation>
    </message>
    <message>
        <source>Give an Authorization header, a cookie or a query that the server accepts.</source>
        <translation>서버가 허용하는 Authorization 헤더, 쿠키 또는 쿼리를 지정하세요.</translation>
    </message>
    <message>
        <source>The server forbids the connection.</source>
        <translation>서버가 연결을 금지합니다.</translation>
    </message>
    <message>
        <source>Check origin, headers, cookies and query, and whether a firewall for web applications is in between.</source>
        <translation>origin, 헤더, 쿠키, 쿼리를 확인하고 중간에 웹 애플리케이션 방화벽이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>There is no Socket.IO server at this path.</source>
        <translation>이 경로에 Socket.IO 서버가 없습니다.</translation>
    </message>
    <message>
        <source>Use the path that the server is set to; the usual one is /socket.io/.</source>
        <translation>서버에 설정된 경로를 사용하세요. 일반적인 경로는 /socket.io/입니다.</translation>
    </message>
    <message>
        <source>What answers at this path does not allow the request: it is probably another web application.</source>
        <translation>이 경로에서 응답하는 상대가 요청을 허용하지 않습니다. 다른 웹 애플리케이션일 가능성이 큽니다.</translation>
    </message>
    <message>
        <source>The server gave up waiting for the request.</source>
        <translation>서버가 요청을 기다리다 포기했습니다.</translation>
    </message>
    <message>
        <source>Connect again; if it comes back, check the proxies in between.</source>
        <translation>다시 연결하세요. 문제가 반복되면 중간의 프록시를 확인하세요.</translation>
    </message>
    <message>
        <source>The message is larger than the server accepts by HTTP.</source>
        <translation>메시지가 서버가 HTTP로 허용하는 크기보다 큽니다.</translation>
    </message>
    <message>
        <source>Send less at once, or raise maxHttpBufferSize on the server and the body limit of the proxy.</source>
        <translation>한 번에 보내는 양을 줄이거나 서버의 maxHttpBufferSize와 프록시의 본문 크기 제한을 늘리세요.</translation>
    </message>
    <message>
        <source>The URL is longer than the server accepts.</source>
        <translation>URL이 서버가 허용하는 길이보다 깁니다.</translation>
    </message>
    <message>
        <source>Shorten the query; a token belongs into the auth payload.</source>
        <translation>쿼리를 줄이세요. 토큰은 auth 페이로드에 넣어야 합니다.</translation>
    </message>
    <message>
        <source>The server takes WebSocket connections only.</source>
        <translation>서버가 WebSocket 연결만 받습니다.</translation>
    </message>
    <message>
        <source>Connect by WebSocket alone.</source>
        <translation>WebSocket만으로 연결하세요.</translation>
    </message>
    <message>
        <source>The server has had too many requests.</source>
        <translation>서버가 요청을 너무 많이 받았습니다.</translation>
    </message>
    <message>
        <source>Wait, and make the reconnection delay longer.</source>
        <translation>기다린 뒤 재연결 지연 시간을 늘리세요.</translation>
    </message>
    <message>
        <source>The headers are larger than the server accepts.</source>
        <translation>헤더가 서버가 허용하는 크기보다 큽니다.</translation>
    </message>
    <message>
        <source>Shorten the headers and cookies; a token belongs into the auth payload.</source>
        <translation>헤더와 쿠키를 줄이세요. 토큰은 auth 페이로드에 넣어야 합니다.</translation>
    </message>
    <message>
        <source>The server failed while it handled the request.</source>
        <translation>서버가 요청을 처리하는 중에 오류가 발생했습니다.</translation>
    </message>
    <message>
        <source>Read the server&apos;s log for the error.</source>
        <translation>서버 로그에서 오류를 확인하세요.</translation>
    </message>
    <message>
        <source>The server does not support this request.</source>
        <translation>서버가 이 요청을 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>Check the path and the server.</source>
        <translation>경로와 서버를 확인하세요.</translation>
    </message>
    <message>
        <source>A proxy answered for a server that it cannot reach.</source>
        <translation>프록시가 연결할 수 없는 서버를 대신해 응답했습니다.</translation>
    </message>
    <message>
        <source>Start the server behind the proxy, and check the proxy&apos;s upstream address.</source>
        <translation>프록시 뒤의 서버를 시작하고 프록시의 업스트림 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>The service is not available now.</source>
        <translation>지금은 서비스를 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the server behind the proxy runs, then connect again.</source>
        <translation>프록시 뒤의 서버가 실행 중인지 확인한 뒤 다시 연결하세요.</translation>
    </message>
    <message>
        <source>A proxy waited too long for the server behind it.</source>
        <translation>프록시가 뒤의 서버를 너무 오래 기다렸습니다.</translation>
    </message>
    <message>
        <source>Raise the proxy&apos;s read timeout above the heartbeat (pingInterval and pingTimeout), and check the server.</source>
        <translation>프록시의 읽기 시간 제한을 하트비트(pingInterval 및 pingTimeout)보다 길게 늘리고 서버를 확인하세요.</translation>
    </message>
    <message>
        <source>The server sends the connection to another address.</source>
        <translation>서버가 다른 주소로 연결을 보냅니다.</translation>
    </message>
    <message>
        <source>Connect to the address it names.</source>
        <translation>서버가 알려 준 주소로 연결하세요.</translation>
    </message>
    <message>
        <source>The server failed.</source>
        <translation>서버에 오류가 발생했습니다.</translation>
    </message>
    <message>
        <source>Read the server&apos;s log.</source>
        <translation>서버 로그를 확인하세요.</translation>
    </message>
    <message>
        <source>This is a web page, not a Socket.IO server.</source>
        <translation>Socket.IO 서버가 아니라 웹 페이지입니다.</translation>
    </message>
    <message>
        <source>Check host, port and path; the usual path is /socket.io/.</source>
        <translation>호스트, 포트, 경로를 확인하세요. 일반적인 경로는 /socket.io/입니다.</translation>
    </message>
    <message>
        <source>The server answered with nothing: it is not a Socket.IO server.</source>
        <translation>서버의 응답이 비어 있습니다. Socket.IO 서버가 아닙니다.</translation>
    </message>
    <message>
        <source>The server&apos;s handshake cannot be read.</source>
        <translation>서버의 핸드셰이크를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the server at this address speaks Engine.IO.</source>
        <translation>이 주소의 서버가 Engine.IO를 지원하는지 확인하세요.</translation>
    </message>
    <message>
        <source>This is another API, not a Socket.IO server.</source>
        <translation>Socket.IO 서버가 아니라 다른 API입니다.</translation>
    </message>
    <message>
        <source>The answer is not one of a Socket.IO server.</source>
        <translation>Socket.IO 서버의 응답이 아닙니다.</translation>
    </message>
    <message>
        <source>This machine slept, or the program stood still, longer than the heartbeat allows.</source>
        <translation>이 컴퓨터가 절전 상태였거나 프로그램이 하트비트 허용 시간보다 오래 멈춰 있었습니다.</translation>
    </message>
    <message>
        <source>Connect again; the server has ended the session meanwhile.</source>
        <translation>다시 연결하세요. 그사이 서버가 세션을 종료했습니다.</translation>
    </message>
    <message>
        <source>The server did not answer this client&apos;s ping.</source>
        <translation>서버가 이 클라이언트의 ping에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Check the network, and whether the server&apos;s event loop is blocked.</source>
        <translation>네트워크를 확인하고, 서버의 이벤트 루프가 막혀 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The server stopped sending pings, though other packets came.</source>
        <translation>다른 패킷은 왔지만 서버가 ping을 더 이상 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Check the server&apos;s pingInterval, and whether something in between holds back small packets.</source>
        <translation>서버의 pingInterval을 확인하고 중간의 무언가가 작은 패킷을 붙잡아 두는지 확인하세요.</translation>
    </message>
    <message>
        <source>The server&apos;s pings stopped coming.</source>
        <translation>서버의 ping이 더 이상 오지 않습니다.</translation>
    </message>
    <message>
        <source>The server closed the connection after this client had not answered its ping in time.</source>
        <translation>이 클라이언트가 제때 ping에 응답하지 않아 서버가 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>Look for what kept this program busy, or raise pingTimeout on the server.</source>
        <translation>이 프로그램을 바쁘게 한 원인을 찾거나 서버의 pingTimeout을 늘리세요.</translation>
    </message>
    <message>
        <source>The message is larger than the server accepts by WebSocket.</source>
        <translation>메시지가 서버가 WebSocket으로 허용하는 크기보다 큽니다.</translation>
    </message>
    <message>
        <source>Send less at once, or raise maxHttpBufferSize on the server.</source>
        <translation>한 번에 보내는 양을 줄이거나 서버의 maxHttpBufferSize를 늘리세요.</translation>
    </message>
    <message>
        <source>The server closed the connection after an event with more binary attachments than it accepts.</source>
        <translation>허용 개수보다 많은 바이너리 첨부가 있는 이벤트를 받은 뒤 서버가 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>Send fewer binary values in one event, or raise the limit of the server&apos;s parser.</source>
        <translation>이벤트 하나에 보내는 바이너리 값을 줄이거나 서버 파서의 제한을 늘리세요.</translation>
    </message>
    <message>
        <source>The server and this client use different parsers.</source>
        <translation>서버와 이 클라이언트가 서로 다른 파서를 사용합니다.</translation>
    </message>
    <message>
        <source>Choose the parser that the server uses.</source>
        <translation>서버가 사용하는 파서를 선택하세요.</translation>
    </message>
    <message>
        <source>The server sent a message that is larger than the limit set here.</source>
        <translation>서버가 여기에 설정된 제한보다 큰 메시지를 보냈습니다.</translation>
    </message>
    <message>
        <source>Raise the limit for messages in the options.</source>
        <translation>옵션에서 메시지 크기 제한을 늘리세요.</translation>
    </message>
    <message>
        <source>The server, or something in between, broke the WebSocket protocol.</source>
        <translation>서버나 중간의 무언가가 WebSocket 프로토콜을 위반했습니다.</translation>
    </message>
    <message>
        <source>Look at the bytes, and try polling to go around it.</source>
        <translation>바이트를 살펴보고, 우회하려면 polling을 시도하세요.</translation>
    </message>
    <message>
        <source>The server sent a Socket.IO packet that cannot be decoded.</source>
        <translation>서버가 디코딩할 수 없는 Socket.IO 패킷을 보냈습니다.</translation>
    </message>
    <message>
        <source>Look at the bytes, and check the parser and the version of the server.</source>
        <translation>바이트를 살펴보고 서버의 파서와 버전을 확인하세요.</translation>
    </message>
    <message>
        <source>The server sent what cannot be decoded.</source>
        <translation>서버가 디코딩할 수 없는 데이터를 보냈습니다.</translation>
    </message>
    <message>
        <source>Look at the bytes, and check what is in between.</source>
        <translation>바이트를 살펴보고 중간 장비를 확인하세요.</translation>
    </message>
    <message>
        <source>The server closed the connection before any namespace was joined.</source>
        <translation>네임스페이스에 참여하기 전에 서버가 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>Check the namespace and the auth payload, and read the server&apos;s log.</source>
        <translation>네임스페이스와 auth 페이로드를 확인하고 서버 로그를 확인하세요.</translation>
    </message>
    <message>
        <source>The server went away: it is shutting down.</source>
        <translation>서버가 종료되는 중이라 연결이 끊겼습니다.</translation>
    </message>
    <message>
        <source>Connect again once it runs.</source>
        <translation>서버가 실행되면 다시 연결하세요.</translation>
    </message>
    <message>
        <source>The server says that this client broke the WebSocket protocol.</source>
        <translation>서버가 이 클라이언트가 WebSocket 프로토콜을 위반했다고 합니다.</translation>
    </message>
    <message>
        <source>Check what is in between; it may change frames.</source>
        <translation>중간 장비를 확인하세요. 프레임을 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>The server closed the connection by its policy.</source>
        <translation>서버가 정책에 따라 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>Check credentials, origin and limits of the server.</source>
        <translation>자격 증명, origin, 서버의 제한을 확인하세요.</translation>
    </message>
    <message>
        <source>The server failed and closed the connection.</source>
        <translation>서버에 오류가 발생하여 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>The server is being restarted.</source>
        <translation>서버가 재시작되는 중입니다.</translation>
    </message>
    <message>
        <source>The server is overloaded and asks to try later.</source>
        <translation>서버가 과부하 상태이며 나중에 다시 시도하도록 요청합니다.</translation>
    </message>
    <message>
        <source>Wait, then connect again.</source>
        <translation>기다린 뒤 다시 연결하세요.</translation>
    </message>
    <message>
        <source>The server closed the session.</source>
        <translation>서버가 세션을 닫았습니다.</translation>
    </message>
    <message>
        <source>Read the server&apos;s log for why it did; connect again if that was not meant.</source>
        <translation>서버 로그에서 이유를 확인하고, 의도한 것이 아니라면 다시 연결하세요.</translation>
    </message>
    <message>
        <source>The server closed the WebSocket.</source>
        <translation>서버가 WebSocket을 닫았습니다.</translation>
    </message>
    <message>
        <source>Look the code up in the server, and connect again.</source>
        <translation>서버에서 이 코드의 의미를 찾아보고 다시 연결하세요.</translation>
    </message>
    <message>
        <source>The connection broke off without a goodbye.</source>
        <translation>연결이 종료 알림 없이 끊겼습니다.</translation>
    </message>
    <message>
        <source>Check whether the server crashed, and whether a proxy cuts idle connections before the next heartbeat.</source>
        <translation>서버가 비정상 종료되었는지, 프록시가 다음 하트비트 전에 유휴 연결을 끊는지 확인하세요.</translation>
    </message>
    <message>
        <source>The server did not answer a request in time.</source>
        <translation>서버가 제시간에 요청에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Check whether the server is stuck, or raise the request timeout.</source>
        <translation>서버가 멈췄는지 확인하거나 요청 시간 제한을 늘리세요.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>연결이 끊어졌습니다.</translation>
    </message>
    <message>
        <source>Connect again, and read the server&apos;s log.</source>
        <translation>다시 연결하고 서버 로그를 확인하세요.</translation>
    </message>
    <message>
        <source>The connection failed for a reason not known to this program.</source>
        <translation>이 프로그램이 알지 못하는 이유로 연결에 실패했습니다.</translation>
    </message>
    <message>
        <source>Look at the records of the attempt in the frames.</source>
        <translation>프레임에서 이 연결 시도의 기록을 살펴보세요.</translation>
    </message>
    <message>
        <source>The server has no namespace %1.</source>
        <translation>서버에 네임스페이스 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Correct the name, or create the namespace on the server with io.of().</source>
        <translation>이름을 수정하거나 서버에서 io.of()로 네임스페이스를 만드세요.</translation>
    </message>
    <message>
        <source>The server refused the namespace %1 without a reason: it has no such namespace, or its connect handler refused.</source>
        <translation>서버가 이유 없이 %1 네임스페이스를 거부했습니다. 그런 네임스페이스가 없거나 서버의 연결 핸들러가 거부한 것입니다.</translation>
    </message>
    <message>
        <source>Check the name and the auth payload, and return a reason from the server&apos;s connect handler.</source>
        <translation>이름과 인증 페이로드를 확인하고, 서버의 연결 핸들러가 이유를 반환하게 하세요.</translation>
    </message>
    <message>
        <source>The server refused the namespace %1 for its credentials.</source>
        <translation>서버가 자격 증명 때문에 %1 네임스페이스를 거부했습니다.</translation>
    </message>
    <message>
        <source>Give the auth payload that the server&apos;s middleware checks.</source>
        <translation>서버의 미들웨어가 확인하는 인증 페이로드를 지정하세요.</translation>
    </message>
    <message>
        <source>The server did not answer the request to join %1.</source>
        <translation>서버가 %1 네임스페이스 참가 요청에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Check that both sides use the same parser, and that each middleware on the server calls next().</source>
        <translation>양쪽이 같은 파서를 쓰는지, 서버의 각 미들웨어가 next()를 호출하는지 확인하세요.</translation>
    </message>
    <message>
        <source>The server disconnected %1 while it was being joined.</source>
        <translation>%1 네임스페이스에 참가하는 중에 서버가 연결을 끊었습니다.</translation>
    </message>
    <message>
        <source>Check the auth payload, and what the server does in its connection handler.</source>
        <translation>인증 페이로드와 서버의 연결 핸들러가 하는 일을 확인하세요.</translation>
    </message>
    <message>
        <source>The server did not join the main namespace, for which %1 waits.</source>
        <translation>%1 네임스페이스가 기다리는 기본 네임스페이스에 서버가 참가시켜 주지 않았습니다.</translation>
    </message>
    <message>
        <source>Check the middleware of the server&apos;s main namespace.</source>
        <translation>서버의 기본 네임스페이스에 있는 미들웨어를 확인하세요.</translation>
    </message>
    <message>
        <source>The server refused the namespace %1.</source>
        <translation>서버가 %1 네임스페이스를 거부했습니다.</translation>
    </message>
    <message>
        <source>Read what the server says; it comes from its middleware.</source>
        <translation>서버가 알려 준 내용을 읽어 보세요. 서버의 미들웨어에서 온 것입니다.</translation>
    </message>
    <message>
        <source>The server disconnected this client from %1.</source>
        <translation>서버가 이 클라이언트를 %1 네임스페이스에서 끊었습니다.</translation>
    </message>
    <message>
        <source>Find the server&apos;s call of disconnect(); a client does not come back by itself after that.</source>
        <translation>서버에서 disconnect()를 호출하는 곳을 찾으세요. 그 뒤에는 클라이언트가 스스로 다시 연결하지 않습니다.</translation>
    </message>
    <message>
        <source>The session was not recovered: servers of Socket.IO 1 and 2 keep nothing to recover from.</source>
        <translation>세션이 복구되지 않았습니다. Socket.IO 1과 2의 서버는 복구에 쓸 것을 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>Update the server to Socket.IO 4.6 or later for connection state recovery.</source>
        <translation>연결 상태 복구를 쓰려면 서버를 Socket.IO 4.6 이상으로 업데이트하세요.</translation>
    </message>
    <message>
        <source>The session was not recovered: the server does not offer connection state recovery.</source>
        <translation>세션이 복구되지 않았습니다. 서버가 연결 상태 복구를 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>Set connectionStateRecovery on the server if missed events should be sent again.</source>
        <translation>놓친 이벤트를 다시 받아야 한다면 서버에서 connectionStateRecovery를 설정하세요.</translation>
    </message>
    <message>
        <source>The session was not recovered: no event had come before the loss, so there was no place to go on from.</source>
        <translation>세션이 복구되지 않았습니다. 연결이 끊기기 전에 받은 이벤트가 없어 이어 갈 지점이 없었습니다.</translation>
    </message>
    <message>
        <source>Nothing is to be done; the server counts from the first event it sends.</source>
        <translation>할 일은 없습니다. 서버는 처음 보내는 이벤트부터 셉니다.</translation>
    </message>
    <message>
        <source>The session was not recovered: the server offers connection state recovery no longer.</source>
        <translation>세션이 복구되지 않았습니다. 서버가 더는 연결 상태 복구를 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>Check connectionStateRecovery on all servers behind the address.</source>
        <translation>이 주소 뒤에 있는 모든 서버의 connectionStateRecovery를 확인하세요.</translation>
    </message>
    <message>
        <source>The session was not recovered: the server began a new one.</source>
        <translation>세션이 복구되지 않았습니다. 서버가 새 세션을 시작했습니다.</translation>
    </message>
    <message>
        <source>Raise maxDisconnectionDuration on the server, and use an adapter that keeps packets for all its servers.</source>
        <translation>서버의 maxDisconnectionDuration을 늘리고, 모든 서버를 위해 패킷을 보관하는 어댑터를 사용하세요.</translation>
    </message>
    <message>
        <source>The session was not recovered.</source>
        <translation>세션이 복구되지 않았습니다.</translation>
    </message>
    <message>
        <source>Read the reason, and check connectionStateRecovery on the server.</source>
        <translation>이유를 읽어 보고 서버의 connectionStateRecovery를 확인하세요.</translation>
    </message>
    <message>
        <source>No acknowledgement of %1 came: the event never left, for the namespace was not joined.</source>
        <translation>%1 이벤트의 ack가 오지 않았습니다. 네임스페이스에 참가하지 않아 이벤트가 전송되지 않았습니다.</translation>
    </message>
    <message>
        <source>Connect, or join the namespace, before the acknowledgement&apos;s time is up.</source>
        <translation>ack 제한 시간이 지나기 전에 연결하거나 네임스페이스에 참가하세요.</translation>
    </message>
    <message>
        <source>No acknowledgement of %1 came in time, though the server has acknowledged this event before.</source>
        <translation>서버가 전에는 이 이벤트에 ack를 보냈지만, 이번에는 %1 이벤트의 ack가 제때 오지 않았습니다.</translation>
    </message>
    <message>
        <source>Wait longer for it, or look at what the server&apos;s handler waits for.</source>
        <translation>더 오래 기다리거나, 서버의 핸들러가 무엇을 기다리는지 살펴보세요.</translation>
    </message>
    <message>
        <source>The server has never acknowledged %1, though it acknowledges other events.</source>
        <translation>서버가 다른 이벤트에는 ack를 보내지만 %1 이벤트에는 보낸 적이 없습니다.</translation>
    </message>
    <message>
        <source>Check the spelling of the event, and that its handler on the server calls the callback.</source>
        <translation>이벤트 이름의 철자와, 서버의 해당 핸들러가 콜백을 호출하는지 확인하세요.</translation>
    </message>
    <message>
        <source>No acknowledgement of %1 came.</source>
        <translation>%1 이벤트의 ack가 오지 않았습니다.</translation>
    </message>
    <message>
        <source>Check that the server has a handler for this event, and that it calls the callback.</source>
        <translation>서버에 이 이벤트의 핸들러가 있는지, 핸들러가 콜백을 호출하는지 확인하세요.</translation>
    </message>
    <message>
        <source>The server disconnected this client before it acknowledged %1.</source>
        <translation>서버가 %1 이벤트의 ack를 보내기 전에 이 클라이언트의 연결을 끊었습니다.</translation>
    </message>
    <message>
        <source>Look at what the server&apos;s handler of this event does.</source>
        <translation>서버의 이 이벤트 핸들러가 무엇을 하는지 살펴보세요.</translation>
    </message>
    <message>
        <source>The connection ended before %1 was acknowledged.</source>
        <translation>%1 이벤트의 ack가 오기 전에 연결이 끝났습니다.</translation>
    </message>
    <message>
        <source>Nobody can tell whether the server handled it; send it again if that does no harm, or use retries.</source>
        <translation>서버가 처리했는지는 알 수 없습니다. 다시 보내도 문제가 없으면 다시 보내거나, 재시도를 사용하세요.</translation>
    </message>
    <message>
        <source>The server reported an error in %1.</source>
        <translation>서버가 %1 네임스페이스에서 오류를 알렸습니다.</translation>
    </message>
    <message>
        <source>Read what it says; it comes from the server&apos;s middleware.</source>
        <translation>내용을 읽어 보세요. 서버의 미들웨어에서 온 것입니다.</translation>
    </message>
    <message>
        <source>The connection options cannot be used.</source>
        <translation>연결 옵션을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Correct the option that is named.</source>
        <translation>지목된 옵션을 바로잡으세요.</translation>
    </message>
    <message>
        <source>The proxy wants a user name and password, or other ones.</source>
        <translation>프록시가 사용자 이름과 비밀번호를 요구하거나, 지정된 것과 다른 것을 요구합니다.</translation>
    </message>
    <message>
        <source>Give the proxy&apos;s user name and password in the proxy options, or turn the proxy off.</source>
        <translation>프록시 옵션에 프록시의 사용자 이름과 비밀번호를 입력하거나 프록시를 끄세요.</translation>
    </message>
    <message>
        <source>The name of the proxy cannot be resolved.</source>
        <translation>프록시 이름의 주소를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host name in the proxy options, or turn the proxy off.</source>
        <translation>프록시 옵션에서 프록시의 호스트 이름을 확인하거나 프록시를 끄세요.</translation>
    </message>
    <message>
        <source>Nothing listens at the proxy&apos;s address, or the proxy refuses this client.</source>
        <translation>프록시 주소에서 수신 대기하는 것이 없거나, 프록시가 이 클라이언트를 거부합니다.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host and port in the proxy options, ask who runs it, or turn the proxy off.</source>
        <translation>프록시 옵션에서 프록시의 호스트와 포트를 확인하거나, 프록시 운영자에게 문의하거나, 프록시를 끄세요.</translation>
    </message>
    <message>
        <source>The proxy closed the connection.</source>
        <translation>프록시가 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>Check the kind of proxy and its port in the proxy options.</source>
        <translation>프록시 옵션에서 프록시의 종류와 포트를 확인하세요.</translation>
    </message>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation>프록시가 제때 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host and port, and that it can reach the server.</source>
        <translation>프록시의 호스트와 포트, 그리고 프록시가 서버에 닿을 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The way through the proxy failed.</source>
        <translation>프록시를 거치는 경로가 실패했습니다.</translation>
    </message>
    <message>
        <source>Check the kind of proxy, its host and port in the proxy options.</source>
        <translation>프록시 옵션에서 프록시의 종류, 호스트, 포트를 확인하세요.</translation>
    </message>
    <message>
        <source>The host name cannot be resolved.</source>
        <translation>호스트 이름의 주소를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the spelling of the host name, then the network and its DNS server or VPN.</source>
        <translation>호스트 이름의 철자를 확인한 다음, 네트워크와 그 DNS 서버 또는 VPN을 확인하세요.</translation>
    </message>
    <message>
        <source>Nothing listens at this host and port.</source>
        <translation>이 호스트와 포트에서 수신 대기하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Start the server, or correct the port; in a container, check that the port is published and the server listens on 0.0.0.0.</source>
        <translation>서버를 시작하거나 포트를 바로잡으세요. 컨테이너라면 포트가 게시되어 있고 서버가 0.0.0.0에서 수신 대기하는지 확인하세요.</translation>
    </message>
    <message>
        <source>There is no way through the network to this host.</source>
        <translation>네트워크에 이 호스트로 가는 경로가 없습니다.</translation>
    </message>
    <message>
        <source>Check the network, the VPN and the address.</source>
        <translation>네트워크, VPN, 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>The server does not speak TLS at this port.</source>
        <translation>서버가 이 포트에서 TLS를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Connect with http:// instead of https://, or give the port where the server speaks TLS.</source>
        <translation>https:// 대신 http://로 연결하거나, 서버가 TLS를 쓰는 포트를 지정하세요.</translation>
    </message>
    <message>
        <source>The server speaks TLS only at this port.</source>
        <translation>서버가 이 포트에서는 TLS만 씁니다.</translation>
    </message>
    <message>
        <source>Connect with https:// instead of http://.</source>
        <translation>http:// 대신 https://로 연결하세요.</translation>
    </message>
    <message>
        <source>The server&apos;s key is none of the pinned ones.</source>
        <translation>서버의 키가 고정된 키 중에 없습니다.</translation>
    </message>
    <message>
        <source>Find out whether the server changed its key; if so, pin the new one.</source>
        <translation>서버가 키를 바꾸었는지 알아보고, 그렇다면 새 키를 고정하세요.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation>서버의 인증서가 만료되었습니다.</translation>
    </message>
    <message>
        <source>Renew the certificate on the server; until then it can be accepted in the TLS options.</source>
        <translation>서버의 인증서를 갱신하세요. 그때까지는 TLS 옵션에서 이 인증서를 허용할 수 있습니다.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet.</source>
        <translation>서버의 인증서가 아직 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>Check the clock of this machine and of the server.</source>
        <translation>이 컴퓨터와 서버의 시계를 확인하세요.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was issued for another host name.</source>
        <translation>서버의 인증서가 다른 호스트 이름으로 발급되었습니다.</translation>
    </message>
    <message>
        <source>Connect by a name in the certificate, or have one issued for this name.</source>
        <translation>인증서에 있는 이름으로 연결하거나, 이 이름으로 인증서를 발급받으세요.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has been revoked.</source>
        <translation>서버의 인증서가 폐기되었습니다.</translation>
    </message>
    <message>
        <source>Replace the certificate on the server.</source>
        <translation>서버의 인증서를 교체하세요.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is self-signed.</source>
        <translation>서버의 인증서가 자체 서명된 것입니다.</translation>
    </message>
    <message>
        <source>Add the certificate as an authority in the TLS options, or accept this certificate there.</source>
        <translation>TLS 옵션에서 이 인증서를 인증 기관으로 추가하거나, 이 인증서를 허용하세요.</translation>
    </message>
    <message>
        <source>The authority that issued the server&apos;s certificate is not known here.</source>
        <translation>서버의 인증서를 발급한 인증 기관을 이 컴퓨터에서 알지 못합니다.</translation>
    </message>
    <message>
        <source>Add the authority&apos;s certificate in the TLS options, and check that the server sends its intermediate certificates.</source>
        <translation>TLS 옵션에서 인증 기관의 인증서를 추가하고, 서버가 중간 인증서를 보내는지 확인하세요.</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>서버가 인증서를 제시하지 않았습니다.</translation>
    </message>
    <message>
        <source>Configure a certificate on the server.</source>
        <translation>서버에 인증서를 설정하세요.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not meant for a server.</source>
        <translation>서버의 인증서가 서버용이 아닙니다.</translation>
    </message>
    <message>
        <source>Have a certificate issued for server authentication.</source>
        <translation>서버 인증용 인증서를 발급받으세요.</translation>
    </message>
    <message>
        <source>The signature of the server&apos;s certificate is not right.</source>
        <translation>서버 인증서의 서명이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>Check the certificate chain that the server sends; something in between may have replaced it.</source>
        <translation>서버가 보내는 인증서 체인을 확인하세요. 중간에서 무언가가 바꾸었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation>서버의 인증서를 신뢰할 수 없습니다.</translation>
    </message>
    <message>
        <source>See what is objected to, and add its authority or accept the certificate in the TLS options.</source>
        <translation>무엇이 문제인지 살펴보고, TLS 옵션에서 인증 기관을 추가하거나 인증서를 허용하세요.</translation>
    </message>
    <message>
        <source>The server wants a certificate of the client, or another one.</source>
        <translation>서버가 클라이언트 인증서를 요구하거나, 다른 인증서를 요구합니다.</translation>
    </message>
    <message>
        <source>Choose a client certificate and its key in the TLS options.</source>
        <translation>TLS 옵션에서 클라이언트 인증서와 그 키를 선택하세요.</translation>
    </message>
    <message>
        <source>The server and this program have no TLS version or cipher in common.</source>
        <translation>서버와 이 프로그램이 공통으로 지원하는 TLS 버전이나 암호가 없습니다.</translation>
    </message>
    <message>
        <source>Allow TLS 1.2 or later on the server.</source>
        <translation>서버에서 TLS 1.2 이상을 허용하세요.</translation>
    </message>
    <message>
        <source>The server closed the connection during the TLS handshake.</source>
        <translation>서버가 TLS 핸드셰이크 중에 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>Check that this port speaks TLS, and whether the server wants a client certificate.</source>
        <translation>이 포트가 TLS를 쓰는지, 서버가 클라이언트 인증서를 요구하는지 확인하세요.</translation>
    </message>
    <message>
        <source>The TLS handshake failed.</source>
        <translation>TLS 핸드셰이크에 실패했습니다.</translation>
    </message>
    <message>
        <source>Look at the reason the TLS library gives, and check the TLS options.</source>
        <translation>TLS 라이브러리가 알려 주는 이유를 살펴보고 TLS 옵션을 확인하세요.</translation>
    </message>
    <message>
        <source>The port is open, and the server says nothing.</source>
        <translation>포트는 열려 있지만 서버가 아무 응답도 하지 않습니다.</translation>
    </message>
    <message>
        <source>Check that the server is not stuck, and that this port belongs to a web server.</source>
        <translation>서버가 멈춰 있지 않은지, 이 포트가 웹 서버의 것인지 확인하세요.</translation>
    </message>
    <message>
        <source>Nothing answers at this host and port.</source>
        <translation>이 호스트와 포트에서 아무 응답이 없습니다.</translation>
    </message>
    <message>
        <source>Check the address, and whether a firewall drops the packets.</source>
        <translation>주소와, 방화벽이 패킷을 버리는지 확인하세요.</translation>
    </message>
    <message>
        <source>The connection was reset.</source>
        <translation>연결이 재설정되었습니다.</translation>
    </message>
    <message>
        <source>Check whether a firewall or a proxy in between cuts it, and read the server&apos;s log.</source>
        <translation>중간의 방화벽이나 프록시가 연결을 끊는지 확인하고, 서버의 로그를 읽어 보세요.</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>서버가 응답 없이 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>Check whether this port expects TLS and whether the path is right, and read the server&apos;s log.</source>
        <translation>이 포트가 TLS를 요구하는지, 경로가 맞는지 확인하고, 서버의 로그를 읽어 보세요.</translation>
    </message>
    <message>
        <source>The WebSocket reached a server that does not know the session: requests of one session seem to reach different servers.</source>
        <translation>WebSocket이 이 세션을 모르는 서버에 닿았습니다. 한 세션의 요청들이 서로 다른 서버로 가는 것 같습니다.</translation>
    </message>
    <message>
        <source>Turn on sticky sessions in the balancer for WebSocket too; polling goes on.</source>
        <translation>로드 밸런서에서 WebSocket에도 고정 세션(sticky session)을 켜세요. polling은 계속됩니다.</translation>
    </message>
    <message>
        <source>The server does not accept WebSocket connections from this origin.</source>
        <translation>서버가 이 origin에서 오는 WebSocket 연결을 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>Set an origin the server accepts; polling goes on.</source>
        <translation>서버가 받아들이는 origin을 설정하세요. polling은 계속됩니다.</translation>
    </message>
    <message>
        <source>Let the proxy pass the headers Upgrade and Connection; polling goes on.</source>
        <translation>프록시가 Upgrade와 Connection 헤더를 전달하게 하세요. polling은 계속됩니다.</translation>
    </message>
    <message>
        <source>The upgrade to WebSocket was refused.</source>
        <translation>WebSocket 업그레이드가 거부되었습니다.</translation>
    </message>
    <message>
        <source>Check what the server, or a proxy in between, allows for WebSocket; polling goes on.</source>
        <translation>서버나 중간의 프록시가 WebSocket에 무엇을 허용하는지 확인하세요. polling은 계속됩니다.</translation>
    </message>
    <message>
        <source>The WebSocket opened too slowly, or something in between holds back its frames.</source>
        <translation>WebSocket이 너무 느리게 열렸거나, 중간의 무언가가 프레임을 붙잡고 있습니다.</translation>
    </message>
    <message>
        <source>Check the proxies in between; polling goes on.</source>
        <translation>중간의 프록시를 확인하세요. polling은 계속됩니다.</translation>
    </message>
    <message>
        <source>The server answered the upgrade with something else than its protocol says.</source>
        <translation>서버가 업그레이드에 프로토콜과 다른 응답을 했습니다.</translation>
    </message>
    <message>
        <source>Check the server&apos;s version and what is in between; polling goes on.</source>
        <translation>서버의 버전과 중간에 있는 것을 확인하세요. polling은 계속됩니다.</translation>
    </message>
    <message>
        <source>The WebSocket was closed before the upgrade was complete.</source>
        <translation>업그레이드가 끝나기 전에 WebSocket이 닫혔습니다.</translation>
    </message>
    <message>
        <source>Check whether a proxy in between allows WebSocket; polling goes on.</source>
        <translation>중간의 프록시가 WebSocket을 허용하는지 확인하세요. polling은 계속됩니다.</translation>
    </message>
    <message>
        <source>The upgrade to WebSocket failed.</source>
        <translation>WebSocket 업그레이드에 실패했습니다.</translation>
    </message>
    <message>
        <source>Check whether WebSocket can reach the server; polling goes on.</source>
        <translation>WebSocket이 서버에 닿을 수 있는지 확인하세요. polling은 계속됩니다.</translation>
    </message>
    <message>
        <source>The first transport did not work, and the next one does.</source>
        <translation>첫 번째 전송 방식은 작동하지 않았고, 다음 전송 방식은 작동합니다.</translation>
    </message>
    <message>
        <source>Check what keeps the first transport from the server, or put the other one first.</source>
        <translation>첫 번째 전송 방식이 서버에 닿지 못하는 원인을 확인하거나, 다른 전송 방식을 앞에 두세요.</translation>
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
    <name>Sockeye::Discovery</name>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
</context>
<context>
    <name>Sockeye::DiscoveryDialog</name>
    <message>
        <source>Discover namespaces</source>
        <translation>네임스페이스 찾기</translation>
    </message>
    <message>
        <source>Through the admin namespace</source>
        <translation>관리 네임스페이스를 통해</translation>
    </message>
    <message>
        <source>By trying names</source>
        <translation>이름을 시도하여</translation>
    </message>
    <message>
        <source>Ways to discover</source>
        <translation>찾는 방법</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
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
    <name>Sockeye::HelpWindow</name>
    <message>
        <source>Why connections fail</source>
        <translation>연결이 실패하는 이유</translation>
    </message>
    <message>
        <source>Find on this page, Enter for the next</source>
        <translation>이 페이지에서 찾기, Enter로 다음</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>이 페이지에서 찾기</translation>
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
    <name>Sockeye::IoCode</name>
    <message>
        <source>There is no io(…) call in this text.</source>
        <translation>이 텍스트에 io(…) 호출이 없습니다.</translation>
    </message>
    <message>
        <source>the host of “%1”</source>
        <translation>“%1”의 호스트</translation>
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
    <message>
        <source>No answer</source>
        <translation>응답 없음</translation>
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
    <message>
        <source>Why &amp;connections fail</source>
        <translation>연결이 실패하는 이유(&amp;C)</translation>
    </message>
    <message>
        <source>Explains every problem, and what the server side has to change</source>
        <translation>모든 문제와 서버 쪽에서 바꿔야 할 것을 설명합니다</translation>
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
        <translation>값 안에서 바이트가 끝났습니다.</translation>
    </message>
    <message>
        <source>There is more in it than is shown here. Save the bytes to read them elsewhere.</source>
        <translation>여기에 표시된 것보다 더 많습니다. 바이트를 저장해 다른 곳에서 읽으세요.</translation>
    </message>
    <message>
        <source>A byte stands where MessagePack has none.</source>
        <translation>MessagePack에 없는 바이트가 있습니다.</translation>
    </message>
    <message>
        <source>Its values are nested too deeply.</source>
        <translation>값이 너무 깊이 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>The key of a map is itself a map or a list.</source>
        <translation>맵의 키가 맵이나 목록입니다.</translation>
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
    <name>Sockeye::NamespaceDetails</name>
    <message>
        <source>Namespace %1</source>
        <translation>네임스페이스 %1</translation>
    </message>
    <message>
        <source>What is known of the namespace</source>
        <translation>네임스페이스에 대해 알려진 정보</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>상태: %1</translation>
    </message>
    <message>
        <source>Socket id: %1</source>
        <translation>소켓 ID: %1</translation>
    </message>
    <message>
        <source>Events received: %1, sent: %2</source>
        <translation>이벤트 받음: %1, 보냄: %2</translation>
    </message>
    <message>
        <source>After the connection was lost: %1</source>
        <translation>연결이 유실된 후: %1</translation>
    </message>
    <message>
        <source>Auth payload: none</source>
        <translation>인증 페이로드: 없음</translation>
    </message>
    <message>
        <source>Auth payload:
%1</source>
        <translation>인증 페이로드:
%1</translation>
    </message>
    <message>
        <source>The server&apos;s refusal:
%1</source>
        <translation>서버의 거부:
%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>이유: %1</translation>
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
    <message>
        <source>recovered: nothing was missed</source>
        <translation>복구됨: 놓친 것 없음</translation>
    </message>
    <message>
        <source>not recovered: %1</source>
        <translation>복구되지 않음: %1</translation>
    </message>
    <message>
        <source>Auth payload: %1</source>
        <translation>인증 페이로드: %1</translation>
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
    <message>
        <source>&amp;Discover namespaces…</source>
        <translation>네임스페이스 찾기(&amp;D)…</translation>
    </message>
    <message>
        <source>Finds the namespaces of the server, and with its admin namespace rooms and sockets too</source>
        <translation>서버의 네임스페이스를 찾고, 관리 네임스페이스가 있으면 룸과 소켓도 찾습니다</translation>
    </message>
    <message>
        <source>Copy the socket &amp;id</source>
        <translation>소켓 ID 복사(&amp;I)</translation>
    </message>
    <message>
        <source>Copies the id the server gave here</source>
        <translation>서버가 여기에 부여한 ID를 복사합니다</translation>
    </message>
    <message>
        <source>Show &amp;everything…</source>
        <translation>전체 표시(&amp;E)…</translation>
    </message>
    <message>
        <source>Shows all that is known of it: the refusal whole, the auth payload, the recovery</source>
        <translation>알려진 모든 정보를 표시합니다: 거부 내용 전체, 인증 페이로드, 복구</translation>
    </message>
    <message>
        <source>Join &amp;again</source>
        <translation>다시 참가(&amp;A)</translation>
    </message>
    <message>
        <source>Joins it with the same auth payload, after leaving it where it is joined</source>
        <translation>이미 참가한 경우 나간 다음 같은 인증 페이로드로 참가합니다</translation>
    </message>
    <message>
        <source>Edit the auth &amp;payload and join again…</source>
        <translation>인증 페이로드를 편집하고 다시 참가(&amp;P)…</translation>
    </message>
    <message>
        <source>Puts the namespace and its auth payload into the form below</source>
        <translation>네임스페이스와 인증 페이로드를 아래 양식에 넣습니다</translation>
    </message>
    <message>
        <source>&amp;Copy the name</source>
        <translation>이름 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the name of the chosen namespace</source>
        <translation>선택한 네임스페이스의 이름을 복사합니다</translation>
    </message>
    <message>
        <source>Choose a namespace in the list first.</source>
        <translation>먼저 목록에서 네임스페이스를 선택하세요.</translation>
    </message>
    <message>
        <source>Discover…</source>
        <translation>찾기…</translation>
    </message>
    <message>
        <source>Discover namespaces</source>
        <translation>네임스페이스 찾기</translation>
    </message>
</context>
<context>
    <name>Sockeye::NetworkSettings</name>
    <message>
        <source>“%1” is no SHA-256 of a public key.</source>
        <translation>“%1”은(는) 공개 키의 SHA-256이 아닙니다.</translation>
    </message>
    <message>
        <source>The authorities cannot be used. %1</source>
        <translation>인증 기관을 사용할 수 없습니다. %1</translation>
    </message>
    <message>
        <source>No certificate could be read from “%1”.</source>
        <translation>“%1”에서 인증서를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>There is a private key, but no client certificate that belongs to it.</source>
        <translation>개인 키는 있지만 그에 맞는 클라이언트 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>The client certificate cannot be used. %1</source>
        <translation>클라이언트 인증서를 사용할 수 없습니다. %1</translation>
    </message>
    <message>
        <source>The client certificate “%1” could not be opened. Is the passphrase right?</source>
        <translation>클라이언트 인증서 “%1”을(를) 열 수 없습니다. 암호 문구가 맞나요?</translation>
    </message>
    <message>
        <source>The client certificate needs its private key. %1</source>
        <translation>클라이언트 인증서에는 개인 키가 필요합니다. %1</translation>
    </message>
    <message>
        <source>The private key in “%1” could not be opened. Does it need a passphrase?</source>
        <translation>“%1”의 개인 키를 열 수 없습니다. 암호 문구가 필요한가요?</translation>
    </message>
    <message>
        <source>The private key in “%1” could not be opened. Is the passphrase right?</source>
        <translation>“%1”의 개인 키를 열 수 없습니다. 암호 문구가 맞나요?</translation>
    </message>
    <message>
        <source>The proxy has no host. Name it under Proxy, or choose another proxy.</source>
        <translation>프록시에 호스트가 없습니다. 프록시에서 호스트를 지정하거나 다른 프록시를 선택하세요.</translation>
    </message>
    <message>
        <source>“%1” is no cookie. Write name=value.</source>
        <translation>“%1”은(는) 쿠키가 아닙니다. name=value로 쓰세요.</translation>
    </message>
</context>
<context>
    <name>Sockeye::OptionCatalog</name>
    <message>
        <source>Auth, query, headers</source>
        <translation>인증, 쿼리, 헤더</translation>
    </message>
    <message>
        <source>Protocol, transports and parser</source>
        <translation>프로토콜, 전송 방식, 파서</translation>
    </message>
    <message>
        <source>Cookies and origin</source>
        <translation>쿠키와 Origin</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Reconnection</source>
        <translation>재연결</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>시간 제한</translation>
    </message>
    <message>
        <source>Acknowledgements and limits</source>
        <translation>ack와 제한</translation>
    </message>
    <message>
        <source>A path cannot hold “?” or “#”.</source>
        <translation>경로에는 “?”나 “#”을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>쿠키</translation>
    </message>
    <message>
        <source>Sent from the first request on, one on a line, as a server would set it: name=value; Path=/. One without a Domain goes to this server only.</source>
        <translation>첫 요청부터 보냅니다. 서버가 설정하는 형식으로 한 줄에 하나씩 쓰세요: name=value; Path=/. Domain이 없는 쿠키는 이 서버에만 보냅니다.</translation>
    </message>
    <message>
        <source>“%1” is no cookie. Write name=value.</source>
        <translation>“%1”은(는) 쿠키가 아닙니다. name=value로 쓰세요.</translation>
    </message>
    <message>
        <source>Keep the server&apos;s cookies</source>
        <translation>서버의 쿠키 유지</translation>
    </message>
    <message>
        <source>Sends the cookies the server sets back on both transports, as load balancers with sticky sessions need.</source>
        <translation>서버가 설정한 쿠키를 두 전송 방식 모두에서 되돌려 보냅니다. 고정 세션(sticky session)을 쓰는 로드 밸런서에 필요합니다.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>The Origin header, for a server that checks where a page comes from. Nothing is sent by itself, because this is no browser.</source>
        <translation>페이지의 출처를 확인하는 서버를 위한 Origin 헤더입니다. 브라우저가 아니므로 자동으로 보내지 않습니다.</translation>
    </message>
    <message>
        <source>An origin is a scheme and a host: https://example.org</source>
        <translation>Origin은 스킴과 호스트입니다: https://example.org</translation>
    </message>
    <message>
        <source>Verify the server&apos;s certificate</source>
        <translation>서버 인증서 검증</translation>
    </message>
    <message>
        <source>Off means that anybody in between can read and change everything. Rather accept one certificate when it is shown, or name its authority.</source>
        <translation>끄면 중간에 있는 누구나 모든 것을 읽고 바꿀 수 있습니다. 끄는 대신 인증서가 제시될 때 하나만 허용하거나 그 인증 기관을 지정하세요.</translation>
    </message>
    <message>
        <source>Authorities (CA)</source>
        <translation>인증 기관(CA)</translation>
    </message>
    <message>
        <source>PEM file with the authorities to trust instead of the system&apos;s.</source>
        <translation>시스템의 인증 기관 대신 신뢰할 인증 기관이 담긴 PEM 파일입니다.</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>클라이언트 인증서</translation>
    </message>
    <message>
        <source>PEM or PKCS #12 file with the certificate this client shows when the server asks for one.</source>
        <translation>서버가 요구할 때 이 클라이언트가 제시할 인증서가 담긴 PEM 또는 PKCS #12 파일입니다.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>개인 키</translation>
    </message>
    <message>
        <source>PEM file with the key of the client certificate. Not needed when the certificate&apos;s file holds it.</source>
        <translation>클라이언트 인증서의 키가 담긴 PEM 파일입니다. 인증서 파일에 키가 있으면 필요 없습니다.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>암호 문구</translation>
    </message>
    <message>
        <source>Opens the private key. It is never saved or copied.</source>
        <translation>개인 키를 엽니다. 절대 저장하거나 복사하지 않습니다.</translation>
    </message>
    <message>
        <source>“%1” is no pin. Write sha256/ and 44 characters of base64, or 64 hexadecimal digits.</source>
        <translation>“%1”은(는) 고정 키가 아닙니다. sha256/ 뒤에 base64 44자를 쓰거나 16진수 64자리를 쓰세요.</translation>
    </message>
    <message>
        <source>Pinned keys</source>
        <translation>고정 키</translation>
    </message>
    <message>
        <source>SHA-256 of public keys, one on a line. The server must have one of them, whoever signed its certificate.</source>
        <translation>공개 키의 SHA-256을 한 줄에 하나씩 씁니다. 누가 인증서에 서명했든 서버는 이 중 하나를 가지고 있어야 합니다.</translation>
    </message>
    <message>
        <source>Accepted certificates</source>
        <translation>허용한 인증서</translation>
    </message>
    <message>
        <source>SHA-256 of the public keys of certificates you accepted although they could not be verified. The server must have one of them or of the pinned keys.</source>
        <translation>검증할 수 없었지만 허용한 인증서의 공개 키 SHA-256입니다. 서버는 이 중 하나 또는 고정 키 중 하나를 가지고 있어야 합니다.</translation>
    </message>
    <message>
        <source>Both transports go through it. The system&apos;s is what the desktop or the environment says.</source>
        <translation>두 전송 방식 모두 프록시를 거칩니다. 시스템 프록시는 데스크톱이나 환경 변수에 설정된 것입니다.</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>시스템 프록시</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Name or address of the proxy; no scheme.</source>
        <translation>프록시의 이름 또는 주소입니다. 스킴은 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Write the host alone, for example proxy.example.org.</source>
        <translation>호스트만 쓰세요. 예: proxy.example.org.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Port of the proxy.</source>
        <translation>프록시의 포트입니다.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Only for a proxy that asks for it.</source>
        <translation>프록시가 요구할 때만 필요합니다.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Only for a proxy that asks for it. Saved only with the other secrets.</source>
        <translation>프록시가 요구할 때만 필요합니다. 다른 비밀 값을 저장할 때만 함께 저장합니다.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>프로토콜</translation>
    </message>
    <message>
        <source>The generation of Socket.IO to speak. Auto finds it out and remembers it for the server.</source>
        <translation>사용할 Socket.IO의 세대입니다. 자동은 세대를 알아내어 서버별로 기억합니다.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Socket.IO v4, v3 (EIO=4)</source>
        <translation>Socket.IO v4, v3 (EIO=4)</translation>
    </message>
    <message>
        <source>Socket.IO v2, v1 (EIO=3)</source>
        <translation>Socket.IO v2, v1 (EIO=3)</translation>
    </message>
    <message>
        <source>Parser</source>
        <translation>파서</translation>
    </message>
    <message>
        <source>How packets are written. The server must use the same one: MessagePack wants socket.io-msgpack-parser there.</source>
        <translation>패킷을 쓰는 방식입니다. 서버도 같은 파서를 사용해야 합니다. MessagePack은 서버에 socket.io-msgpack-parser가 필요합니다.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>MessagePack</source>
        <translation>MessagePack</translation>
    </message>
    <message>
        <source>Transports</source>
        <translation>전송 방식</translation>
    </message>
    <message>
        <source>In the order they are tried. Drag them, or use Alt+Up and Alt+Down.</source>
        <translation>시도하는 순서입니다. 끌어서 옮기거나 Alt+Up과 Alt+Down을 사용하세요.</translation>
    </message>
    <message>
        <source>At least one transport is needed.</source>
        <translation>전송 방식이 하나 이상 필요합니다.</translation>
    </message>
    <message>
        <source>Try all transports</source>
        <translation>모든 전송 방식 시도</translation>
    </message>
    <message>
        <source>Whether the next transport of the list is tried when one cannot be opened.</source>
        <translation>한 전송 방식을 열 수 없을 때 목록의 다음 전송 방식을 시도할지 여부입니다.</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>업그레이드</translation>
    </message>
    <message>
        <source>Whether a connection opened by polling moves on to WebSocket.</source>
        <translation>polling으로 연 연결을 WebSocket으로 옮길지 여부입니다.</translation>
    </message>
    <message>
        <source>Remember the upgrade</source>
        <translation>업그레이드 기억</translation>
    </message>
    <message>
        <source>Starts with WebSocket when the last connection to the same server ended there.</source>
        <translation>같은 서버에 대한 마지막 연결이 WebSocket에서 끝났으면 WebSocket으로 시작합니다.</translation>
    </message>
    <message>
        <source>Add a trailing slash</source>
        <translation>끝에 슬래시 추가</translation>
    </message>
    <message>
        <source>Whether the HTTP path ends with a slash: a missing one is added, or else one that is there taken away.</source>
        <translation>HTTP 경로를 슬래시로 끝낼지 여부입니다. 켜면 없는 슬래시를 추가하고, 끄면 있는 슬래시를 제거합니다.</translation>
    </message>
    <message>
        <source>Per transport</source>
        <translation>전송 방식별</translation>
    </message>
    <message>
        <source>What one transport does differently, as JSON: {&quot;polling&quot;: {&quot;path&quot;: &quot;/p/&quot;, &quot;extraHeaders&quot;: {&quot;X-A&quot;: &quot;1&quot;}, &quot;query&quot;: {&quot;a&quot;: &quot;1&quot;}}}</source>
        <translation>한 전송 방식에만 다르게 적용할 내용을 JSON으로 씁니다: {&quot;polling&quot;: {&quot;path&quot;: &quot;/p/&quot;, &quot;extraHeaders&quot;: {&quot;X-A&quot;: &quot;1&quot;}, &quot;query&quot;: {&quot;a&quot;: &quot;1&quot;}}}</translation>
    </message>
    <message>
        <source>Offer compression</source>
        <translation>압축 제안</translation>
    </message>
    <message>
        <source>Offers permessage-deflate for WebSocket (RFC 7692); it is used when the server agrees.</source>
        <translation>WebSocket에 permessage-deflate(RFC 7692)를 제안합니다. 서버가 동의하면 사용합니다.</translation>
    </message>
    <message>
        <source>Compress from</source>
        <translation>압축 최소 크기</translation>
    </message>
    <message>
        <source>Messages below this size are not compressed.</source>
        <translation>이 크기보다 작은 메시지는 압축하지 않습니다.</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Binary as base64</source>
        <translation>바이너리를 base64로</translation>
    </message>
    <message>
        <source>Sends binary as base64 text on both transports and asks the server to do so (b64=1).</source>
        <translation>두 전송 방식 모두에서 바이너리를 base64 텍스트로 보내고 서버에도 그렇게 요청합니다(b64=1).</translation>
    </message>
    <message>
        <source>Cache buster</source>
        <translation>캐시 방지</translation>
    </message>
    <message>
        <source>Whether each request carries a parameter that no cache knows.</source>
        <translation>요청마다 어떤 캐시에도 없는 매개변수를 붙일지 여부입니다.</translation>
    </message>
    <message>
        <source>with polling only</source>
        <translation>polling에서만</translation>
    </message>
    <message>
        <source>always</source>
        <translation>항상</translation>
    </message>
    <message>
        <source>never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <source>Name of the cache buster</source>
        <translation>캐시 방지 매개변수 이름</translation>
    </message>
    <message>
        <source>The query parameter that carries the cache buster.</source>
        <translation>캐시 방지 값을 담는 쿼리 매개변수입니다.</translation>
    </message>
    <message>
        <source>WebSocket sub-protocols</source>
        <translation>WebSocket 하위 프로토콜</translation>
    </message>
    <message>
        <source>Offered in Sec-WebSocket-Protocol, one on a line.</source>
        <translation>Sec-WebSocket-Protocol로 제안합니다. 한 줄에 하나씩 쓰세요.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>재연결</translation>
    </message>
    <message>
        <source>Whether a lost connection is opened again by itself.</source>
        <translation>유실된 연결을 자동으로 다시 열지 여부입니다.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>시도 횟수</translation>
    </message>
    <message>
        <source>Attempts before it gives up; −1 for no limit.</source>
        <translation>포기하기 전까지 시도할 횟수입니다. −1은 제한 없음입니다.</translation>
    </message>
    <message>
        <source>First delay</source>
        <translation>첫 지연</translation>
    </message>
    <message>
        <source>Wait before the first attempt to reconnect; doubled for each further one.</source>
        <translation>첫 재연결 시도 전에 기다리는 시간입니다. 다음 시도마다 두 배가 됩니다.</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Longest delay</source>
        <translation>최대 지연</translation>
    </message>
    <message>
        <source>Longest wait between attempts.</source>
        <translation>시도 사이에 기다리는 최대 시간입니다.</translation>
    </message>
    <message>
        <source>Randomization</source>
        <translation>무작위 정도</translation>
    </message>
    <message>
        <source>How far a delay may deviate at random, as a part of it: 0.5 means half of it less or more.</source>
        <translation>지연 시간이 무작위로 벗어날 수 있는 비율입니다. 0.5는 절반만큼 짧거나 길어질 수 있다는 뜻입니다.</translation>
    </message>
    <message>
        <source>Rejoin when the server disconnects</source>
        <translation>서버가 연결을 끊으면 다시 참가</translation>
    </message>
    <message>
        <source>Whether a namespace the server disconnected is joined again by itself; the reference client does not.</source>
        <translation>서버가 연결을 끊은 네임스페이스에 자동으로 다시 참가할지 여부입니다. 참조 클라이언트는 다시 참가하지 않습니다.</translation>
    </message>
    <message>
        <source>Watch the network</source>
        <translation>네트워크 감시</translation>
    </message>
    <message>
        <source>Whether the system&apos;s word that the network is gone or back is believed. Loopback is never affected.</source>
        <translation>네트워크가 끊기거나 복구되었다는 시스템의 알림을 따를지 여부입니다. 루프백은 영향을 받지 않습니다.</translation>
    </message>
    <message>
        <source>Parse errors in a row</source>
        <translation>연속 파싱 오류</translation>
    </message>
    <message>
        <source>Stops reconnecting after this many parse errors with the same words in a row; 0 never stops.</source>
        <translation>같은 내용의 파싱 오류가 이만큼 연속되면 재연결을 멈춥니다. 0은 멈추지 않습니다.</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>핸드셰이크</translation>
    </message>
    <message>
        <source>How long one attempt may take until the handshake has arrived.</source>
        <translation>한 번의 시도에서 핸드셰이크가 도착할 때까지 허용되는 시간입니다.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>How long the server may take to answer the CONNECT of a namespace; 0 for no limit. The reference client waits for ever, which hides a server that speaks another parser.</source>
        <translation>서버가 네임스페이스의 CONNECT에 응답할 때까지 허용되는 시간입니다. 0은 제한 없음입니다. 참조 클라이언트는 끝없이 기다리므로 다른 파서를 쓰는 서버를 알아챌 수 없습니다.</translation>
    </message>
    <message>
        <source>How long the upgrade may take from the opening of the probe.</source>
        <translation>프로브를 열기 시작한 때부터 업그레이드에 허용되는 시간입니다.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>How long one polling POST, or the answer to a handshake, may take; 0 for no limit of its own.</source>
        <translation>polling POST 하나 또는 핸드셰이크에 대한 응답에 허용되는 시간입니다. 0은 별도의 제한이 없습니다.</translation>
    </message>
    <message>
        <source>Ack timeout</source>
        <translation>ack 시간 제한</translation>
    </message>
    <message>
        <source>Default for acknowledgements without a timeout of their own; 0 for none.</source>
        <translation>자체 시간 제한이 없는 ack의 기본값입니다. 0은 없음입니다.</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Above 0, each event is sent again until the server acknowledges it, at most this many times after the first. It needs an ack timeout.</source>
        <translation>0보다 크면 서버가 ack를 보낼 때까지 이벤트를 다시 보내며, 첫 전송 이후 최대 이 횟수만큼 보냅니다. ack 시간 제한이 필요합니다.</translation>
    </message>
    <message>
        <source>Buffered events</source>
        <translation>버퍼에 담을 이벤트</translation>
    </message>
    <message>
        <source>Most events kept while not joined; 0 for no limit. One more is refused.</source>
        <translation>참가하지 않은 동안 보관할 최대 이벤트 수입니다. 0은 제한 없음입니다. 이를 넘는 이벤트는 거부합니다.</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>첨부</translation>
    </message>
    <message>
        <source>Most attachments of one packet, in and out. Node servers close on more than 10 by themselves.</source>
        <translation>한 패킷의 최대 첨부 수입니다. 수신과 송신에 모두 적용됩니다. Node 서버는 기본적으로 10개를 넘으면 연결을 닫습니다.</translation>
    </message>
    <message>
        <source>Message size</source>
        <translation>메시지 크기</translation>
    </message>
    <message>
        <source>Largest message accepted; a longer one ends the connection with a parse error.</source>
        <translation>받아들이는 최대 메시지 크기입니다. 더 긴 메시지가 오면 파싱 오류로 연결이 끝납니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::OptionField</name>
    <message>
        <source>Choose a file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>파일 선택: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::OptionFold</name>
    <message>
        <source>Opens and closes this group</source>
        <translation>이 그룹을 열고 닫습니다</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n changed</source>
        <translation>
            <numerusform>%1 · %n개 변경됨</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::OptionRow</name>
    <message>
        <source>Back to the default</source>
        <translation>기본값으로 되돌리기</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>초기화: %1</translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>기본값: %1</translation>
    </message>
    <message>
        <source>%1, default: %2</source>
        <translation>%1, 기본값: %2</translation>
    </message>
    <message>
        <source>differs from the default</source>
        <translation>기본값과 다름</translation>
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
    <name>Sockeye::PemFile</name>
    <message>
        <source>There is no file “%1”.</source>
        <translation>“%1” 파일이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>This file holds a certificate, but no private key.</source>
        <translation>이 파일에 인증서는 있지만 개인 키가 없습니다.</translation>
    </message>
    <message>
        <source>This file holds no private key in PEM (“-----BEGIN PRIVATE KEY-----”).</source>
        <translation>이 파일에 PEM 형식의 개인 키(“-----BEGIN PRIVATE KEY-----”)가 없습니다.</translation>
    </message>
    <message>
        <source>This file holds a private key, but no certificate.</source>
        <translation>이 파일에 개인 키는 있지만 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>This file holds no certificate in PEM (“-----BEGIN CERTIFICATE-----”).</source>
        <translation>이 파일에 PEM 형식의 인증서(“-----BEGIN CERTIFICATE-----”)가 없습니다.</translation>
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
    <name>Sockeye::ProblemBox</name>
    <message>
        <source>Cause</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>&amp;Show the evidence</source>
        <translation>근거 표시(&amp;S)</translation>
    </message>
    <message>
        <source>Shows the record that tells it in the inspector</source>
        <translation>근거가 되는 기록을 인스펙터에 표시합니다</translation>
    </message>
    <message>
        <source>&amp;Explain this problem</source>
        <translation>이 문제 설명(&amp;E)</translation>
    </message>
    <message>
        <source>What it means, and what the server side has to change</source>
        <translation>문제의 의미와 서버 쪽에서 바꿔야 할 것</translation>
    </message>
    <message>
        <source>&amp;Copy this problem</source>
        <translation>이 문제 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dismiss this problem</source>
        <translation>이 문제 닫기(&amp;D)</translation>
    </message>
    <message>
        <source>Hides it until you connect again</source>
        <translation>다시 연결할 때까지 숨깁니다</translation>
    </message>
    <message>
        <source>Nothing was recorded of it</source>
        <translation>이에 대한 기록이 없습니다</translation>
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
        <source>Milliseconds between two</source>
        <translation>전송 간격(밀리초)</translation>
    </message>
    <message numerus="yes">
        <source>every </source>
        <translation>
            <numerusform>간격 </numerusform>
        </translation>
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
    <message numerus="yes">
        <source> time(s)</source>
        <translation>
            <numerusform> 회</numerusform>
        </translation>
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
        <translation>보낼 이벤트의 이름을 지정할 때까지 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>It is off until it says which event it is about; * is any.</source>
        <translation>어떤 이벤트에 대한 것인지 지정할 때까지 꺼져 있습니다. *는 모든 이벤트입니다.</translation>
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
    <name>Sockeye::RequestFields</name>
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
        <translation>네임스페이스에 참가했습니다.</translation>
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
    <message>
        <source>in %1</source>
        <comment>a panel</comment>
        <translation>%1에서</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>Keys work</source>
        <translation>적용 위치</translation>
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
    <message>
        <source>%1
A click writes it above; a double click or Enter connects.</source>
        <translation>%1
클릭하면 위에 입력되고, 두 번 클릭하거나 Enter를 누르면 연결합니다.</translation>
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
    <name>Sockeye::StatesPane</name>
    <message>
        <source>States of the connection</source>
        <translation>연결의 상태</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>여는 중</translation>
    </message>
    <message>
        <source>open
(polling)</source>
        <translation>열림
(polling)</translation>
    </message>
    <message>
        <source>probing</source>
        <translation>프로브 중</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>일시 중지 중</translation>
    </message>
    <message>
        <source>open
(websocket)</source>
        <translation>열림
(websocket)</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>재연결 중</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>닫는 중</translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2: taken %n time(s), the last time at %3</source>
        <translation>
            <numerusform>%1에서 %2(으)로: %n회 전환, 마지막 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection is %1.</source>
        <translation>연결 상태: %1.</translation>
    </message>
    <message>
        <source>States</source>
        <translation>상태</translation>
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
    <message>
        <source>&amp;Select the time in sight</source>
        <translation>보이는 시간 선택(&amp;S)</translation>
    </message>
    <message>
        <source>Selects it, as a drag with Shift or on the clock selects a part of it</source>
        <translation>보이는 시간을 선택합니다. Shift를 누른 채 끌거나 시간 눈금에서 끌면 그 일부를 선택합니다</translation>
    </message>
    <message>
        <source>&amp;Zoom to the selected time</source>
        <translation>선택한 시간으로 확대(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Clear the selected time</source>
        <translation>선택한 시간 해제(&amp;C)</translation>
    </message>
    <message>
        <source>Escape does it too</source>
        <translation>Escape로도 할 수 있습니다</translation>
    </message>
    <message>
        <source>Show the s&amp;tates</source>
        <translation>상태 표시(&amp;T)</translation>
    </message>
    <message>
        <source>Shows the states of the connection beside the timeline</source>
        <translation>타임라인 옆에 연결의 상태를 표시합니다</translation>
    </message>
    <message>
        <source>Writes the time in sight with all lanes, as wide as you like</source>
        <translation>보이는 시간을 모든 레인과 함께 원하는 너비로 저장합니다</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>PNG로 저장(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as S&amp;VG…</source>
        <translation>SVG로 저장(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;More of the timeline</source>
        <translation>타임라인 더 보기(&amp;M)</translation>
    </message>
    <message>
        <source>Selected time and saving as a picture</source>
        <translation>선택한 시간과 그림으로 저장</translation>
    </message>
    <message>
        <source>More of the timeline</source>
        <translation>타임라인 더 보기</translation>
    </message>
    <message>
        <source>Save the timeline as a picture</source>
        <translation>타임라인을 그림으로 저장</translation>
    </message>
    <message>
        <source>Width in pixels. The time in sight is spread over it.</source>
        <translation>픽셀 단위의 너비입니다. 보이는 시간을 이 너비에 펼칩니다.</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>그림을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No time is selected.</source>
        <translation>선택한 시간이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>아직 표시할 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Sockeye::TimelinePicture</name>
    <message>
        <source>Timeline of the connection</source>
        <translation>연결의 타임라인</translation>
    </message>
</context>
<context>
    <name>Sockeye::TimelineView</name>
    <message>
        <source>Timeline of the connection</source>
        <translation>연결의 타임라인</translation>
    </message>
    <message>
        <source>Namespace %1</source>
        <translation>네임스페이스 %1</translation>
    </message>
    <message>
        <source>Lanes of the timeline</source>
        <translation>타임라인의 레인</translation>
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
    <message>
        <source>volume</source>
        <translation>전송량</translation>
    </message>
    <message>
        <source>Joining the namespace</source>
        <translation>네임스페이스에 참가 중</translation>
    </message>
    <message>
        <source>In the namespace</source>
        <translation>네임스페이스에 참가함</translation>
    </message>
    <message>
        <source>Name look-up</source>
        <translation>이름 조회</translation>
    </message>
    <message>
        <source>Connecting to the server</source>
        <translation>서버에 연결 중</translation>
    </message>
    <message>
        <source>Connecting through the proxy</source>
        <translation>프록시를 통해 연결 중</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 핸드셰이크</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) waited for the switch</source>
        <translation>
            <numerusform>패킷 %n개가 전환을 기다림</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: time unknown</source>
        <translation>%1: 시간 알 수 없음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting and receiving: %1</source>
        <translation>대기 및 수신: %1</translation>
    </message>
    <message>
        <source>in: %1 events, %2 (%3 events/s, %4/s)</source>
        <translation>수신: 이벤트 %1개, %2 (이벤트 %3개/초, %4/초)</translation>
    </message>
    <message>
        <source>out: %1 events, %2 (%3 events/s, %4/s)</source>
        <translation>송신: 이벤트 %1개, %2 (이벤트 %3개/초, %4/초)</translation>
    </message>
    <message>
        <source>%1, round trip %2</source>
        <translation>%1, 왕복 %2</translation>
    </message>
    <message>
        <source>Our ping</source>
        <translation>우리의 ping</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>pausing %1, %n packet(s) waited</source>
        <translation>
            <numerusform>일시 중지 중 %1, 패킷 %n개 대기함</numerusform>
        </translation>
    </message>
    <message>
        <source>refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>joining %1</source>
        <translation>참가 중 %1</translation>
    </message>
    <message>
        <source>joined %1</source>
        <translation>참가함 %1</translation>
    </message>
    <message>
        <source>DNS %1</source>
        <translation>DNS %1</translation>
    </message>
    <message>
        <source>TLS %1</source>
        <translation>TLS %1</translation>
    </message>
    <message>
        <source>proxy %1</source>
        <translation>프록시 %1</translation>
    </message>
    <message>
        <source>connect %1</source>
        <translation>연결 %1</translation>
    </message>
    <message numerus="yes">
        <source>upgraded in %1, %n packet(s) waited</source>
        <translation>
            <numerusform>%1 만에 업그레이드됨, 패킷 %n개 대기함</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1 in %2</source>
        <comment>bytes, time</comment>
        <translation>%2 동안 최대 %1</translation>
    </message>
    <message>
        <source>at most %1 events/s, %2/s</source>
        <translation>최대 이벤트 %1개/초, %2/초</translation>
    </message>
    <message>
        <source>at most %1 events, %2 in %3</source>
        <translation>%3 동안 최대 이벤트 %1개, %2</translation>
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
    <name>Sockeye::TransportJson</name>
    <message>
        <source>“%1” must be an object with path, extraHeaders or query.</source>
        <translation>“%1”은(는) path, extraHeaders 또는 query가 있는 객체여야 합니다.</translation>
    </message>
    <message>
        <source>“%1” of “%2” is not understood.</source>
        <translation>“%2”의 “%1”을(를) 알 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is no header: %2</source>
        <translation>“%1”은(는) 헤더가 아닙니다: %2</translation>
    </message>
    <message>
        <source>“%1” is no name of a header.</source>
        <translation>“%1”은(는) 헤더 이름이 아닙니다.</translation>
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
    <name>Sockeye::TrialModel</name>
    <message>
        <source>waits</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>asked…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>exists</source>
        <translation>있음</translation>
    </message>
    <message>
        <source>refused: wants auth, or has another condition</source>
        <translation>거부됨: 인증 또는 다른 조건이 필요함</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>시도하지 않음</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>In the server&apos;s words</source>
        <translation>서버의 메시지</translation>
    </message>
</context>
<context>
    <name>Sockeye::TrialPage</name>
    <message>
        <source>Each name is joined and left again, %1 at a time, on a connection of its own. The server may log every one of them.</source>
        <translation>별도의 연결에서 한 번에 %1개씩 각 이름에 참가했다가 나갑니다. 서버가 이를 모두 로그에 남길 수 있습니다.</translation>
    </message>
    <message>
        <source>Names to try</source>
        <translation>시도할 이름</translation>
    </message>
    <message>
        <source>Names to try, such as /chat /admin</source>
        <translation>시도할 이름, 예: /chat /admin</translation>
    </message>
    <message>
        <source>What the trial has found</source>
        <translation>시도에서 찾은 것</translation>
    </message>
    <message>
        <source>What became of each name</source>
        <translation>각 이름의 결과</translation>
    </message>
    <message>
        <source>Nothing tried yet</source>
        <translation>아직 시도하지 않음</translation>
    </message>
    <message>
        <source>Which of the names the server knows, which it refuses and which it does not know appears here.</source>
        <translation>서버가 아는 이름, 거부하는 이름, 모르는 이름이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>&amp;Join the found namespace</source>
        <translation>찾은 네임스페이스에 참가(&amp;J)</translation>
    </message>
    <message>
        <source>Joins it on your own connection; asks for an auth payload where it was refused</source>
        <translation>내 연결에서 참가합니다. 거부된 경우 인증 페이로드를 묻습니다</translation>
    </message>
    <message>
        <source>Join the found namespace</source>
        <translation>찾은 네임스페이스에 참가</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message numerus="yes">
        <source>Try %n name(s)</source>
        <translation>
            <numerusform>이름 %n개 시도</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tried…</source>
        <translation>%2개 중 %1개 시도함…</translation>
    </message>
    <message>
        <source>Found by trying names: %1 exist, %2 refused, %3 unknown, %4 without an answer, %5 not tried.</source>
        <translation>이름을 시도하여 찾음: 있음 %1개, 거부됨 %2개, 없음 %3개, 응답 없음 %4개, 시도하지 않음 %5개.</translation>
    </message>
    <message>
        <source>Choose a namespace that exists first.</source>
        <translation>먼저 있는 네임스페이스를 선택하세요.</translation>
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
        <source>There is no connection yet.</source>
        <translation>아직 연결이 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Reopen the closed tab</source>
        <translation>닫은 탭 다시 열기(&amp;R)</translation>
    </message>
    <message>
        <source>Brings the tab back that was closed last, with its log</source>
        <translation>마지막으로 닫은 탭을 로그와 함께 되살립니다</translation>
    </message>
    <message>
        <source>Ends the connection of this tab; Reopen the closed tab brings its log back</source>
        <translation>이 탭의 연결을 끝냅니다. ‘닫은 탭 다시 열기’로 로그를 되살릴 수 있습니다</translation>
    </message>
    <message>
        <source>Close the tab?</source>
        <translation>탭을 닫을까요?</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>탭 닫기</translation>
    </message>
    <message>
        <source>Quit Sockeye?</source>
        <translation>Sockeye를 종료할까요?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>No tab with a log was closed.</source>
        <translation>로그가 있는 탭을 닫은 적이 없습니다.</translation>
    </message>
</context>
</TS>
