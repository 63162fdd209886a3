<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Sockeye::AckModel</name>
    <message>
        <source>received</source>
        <translation>получено</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Задержка</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Аргументы</translation>
    </message>
</context>
<context>
    <name>Sockeye::AckPresenter</name>
    <message>
        <source>not answered</source>
        <translation>без ответа</translation>
    </message>
    <message>
        <source>answer nobody asked for</source>
        <translation>ответ без запроса</translation>
    </message>
    <message>
        <source>buffered</source>
        <translation>в буфере</translation>
    </message>
    <message>
        <source>waiting, try %1</source>
        <translation>ожидает, попытка %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>answered, try %1</source>
        <translation>получен ответ, попытка %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>получен ответ</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Ответить…</translation>
    </message>
    <message>
        <source>replied</source>
        <translation>ответ отправлен</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>с опозданием на %1</translation>
    </message>
    <message>
        <source>late</source>
        <translation>с опозданием</translation>
    </message>
    <message>
        <source>timed out, try %1</source>
        <translation>время истекло, попытка %1</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>время истекло</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>потерян</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отклонён</translation>
    </message>
    <message>
        <source>dropped: volatile</source>
        <translation>отброшен: volatile</translation>
    </message>
    <message>
        <source>taken out of the buffer</source>
        <translation>убран из буфера</translation>
    </message>
    <message>
        <source>never sent</source>
        <translation>не отправлен</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>lost: transport close</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It waits in the send buffer until the namespace is joined.</source>
        <translation>Ждёт в буфере отправки, пока не подключено пространство имён.</translation>
    </message>
    <message>
        <source>It was sent; the server has not answered yet.</source>
        <translation>Отправлено; сервер ещё не ответил.</translation>
    </message>
    <message>
        <source>The server waits for an answer. Click to reply.</source>
        <translation>Сервер ждёт ответа. Нажмите, чтобы ответить.</translation>
    </message>
    <message>
        <source>The answer came after %1.</source>
        <translation>Ответ пришёл через %1.</translation>
    </message>
    <message>
        <source>It was answered after %1.</source>
        <translation>Ответ отправлен через %1.</translation>
    </message>
    <message>
        <source>No answer came within %1. If one still comes, it is shown as late.</source>
        <translation>Ответ не пришёл за %1. Если он ещё придёт, то будет показан как опоздавший.</translation>
    </message>
    <message>
        <source>The answer came after %1; the client had given up after %2.</source>
        <translation>Ответ пришёл через %1; клиент перестал ждать через %2.</translation>
    </message>
    <message>
        <source>It was given up while it waited in the send buffer; the server has never seen it.</source>
        <translation>Время ожидания истекло, пока запрос был в буфере отправки; сервер его не видел.</translation>
    </message>
    <message>
        <source>A volatile event is sent at once or not at all: the namespace was not joined, or the transport could not take it.</source>
        <translation>Событие volatile отправляется сразу или не отправляется вовсе: пространство имён не было подключено или транспорт не мог принять событие.</translation>
    </message>
    <message>
        <source>It was taken out of the send buffer; the server has never seen it.</source>
        <translation>Убрано из буфера отправки; сервер его не видел.</translation>
    </message>
    <message>
        <source>The server acknowledged an id that no request waits for.</source>
        <translation>Сервер подтвердил id, которого не ждёт ни один запрос.</translation>
    </message>
    <message>
        <source>%1 (after %2)</source>
        <translation>%1 (через %2)</translation>
    </message>
</context>
<context>
    <name>Sockeye::AckTable</name>
    <message>
        <source>Acknowledgements</source>
        <translation>Подтверждения</translation>
    </message>
</context>
<context>
    <name>Sockeye::AcksBar</name>
    <message>
        <source>Which acknowledgements are shown</source>
        <translation>Какие подтверждения показаны</translation>
    </message>
    <message>
        <source>Filter: words ns:/chat event:join latency:&gt;100ms</source>
        <translation>Фильтр: слова ns:/chat event:join latency:&gt;100ms</translation>
    </message>
    <message>
        <source>Filter acknowledgements</source>
        <translation>Фильтровать подтверждения</translation>
    </message>
    <message>
        <source>Words and &quot;phrases&quot; that must all be found in names, ids, arguments, answers and reasons; - before what must not.
ns: /chat, /chat*    event: name, na*    dir: in, out    id: number    latency: &gt;100ms, &lt;2s</source>
        <translation>Слова и &quot;фразы&quot;, которые все должны найтись в именах, id, аргументах, ответах и причинах; - перед тем, чего быть не должно.
ns: /chat, /chat*    event: name, na*    dir: in, out    id: число    latency: &gt;100ms, &lt;2s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Waiting 3</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидают</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>С ответом</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>С опозданием</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Requests the server has not answered, and questions we have not</source>
        <translation>Запросы, на которые не ответил сервер, и вопросы, на которые не ответили мы</translation>
    </message>
    <message>
        <source>Whatever has its answer, late ones included</source>
        <translation>Всё, на что есть ответ, включая опоздавшие</translation>
    </message>
    <message>
        <source>Answers after the time-out, and answers nobody asked for</source>
        <translation>Ответы после истечения времени и ответы без запроса</translation>
    </message>
    <message>
        <source>Timed out, lost with the connection, dropped, taken out of the buffer, refused</source>
        <translation>Время истекло, потеряно вместе с соединением, отброшено, убрано из буфера, отклонено</translation>
    </message>
    <message>
        <source>What the server asks us</source>
        <translation>Что спрашивает у нас сервер</translation>
    </message>
    <message>
        <source>All requests and questions</source>
        <translation>Все запросы и вопросы</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Нет ответа</translation>
    </message>
</context>
<context>
    <name>Sockeye::AcksPanel</name>
    <message>
        <source>Reply…</source>
        <translation>Ответить…</translation>
    </message>
    <message>
        <source>Answer the question of the server that is chosen in the list</source>
        <translation>Ответить на вопрос сервера, выбранный в списке</translation>
    </message>
    <message>
        <source>No acknowledgements yet</source>
        <translation>Подтверждений пока нет</translation>
    </message>
    <message>
        <source>A request appears here when you send an event with “ack” ticked, and a question when the server asks for an answer; each with how long it took or still takes.</source>
        <translation>Запрос появляется здесь, когда вы отправляете событие с флажком «ack», а вопрос — когда сервер просит ответа; для каждого видно, сколько времени он занял или ещё занимает.</translation>
    </message>
    <message>
        <source>Show in Events</source>
        <translation>Показать в событиях</translation>
    </message>
    <message>
        <source>Goes to the request or question among the events</source>
        <translation>Переходит к запросу или вопросу в списке событий</translation>
    </message>
    <message>
        <source>Inspect the answer</source>
        <translation>Открыть ответ в инспекторе</translation>
    </message>
    <message>
        <source>Instead of the request</source>
        <translation>Вместо запроса</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Копировать строки</translation>
    </message>
    <message>
        <source>The columns shown, with tabs between; values in full length</source>
        <translation>Показанные столбцы через табуляцию; значения целиком</translation>
    </message>
    <message>
        <source>Copy answers</source>
        <translation>Копировать ответы</translation>
    </message>
    <message>
        <source>The answers alone, a line each, in full length</source>
        <translation>Только ответы, по одному в строке, целиком</translation>
    </message>
    <message>
        <source>Filter acknowledgements</source>
        <translation>Фильтровать подтверждения</translation>
    </message>
    <message>
        <source>Latencies by event</source>
        <translation>Задержки по событиям</translation>
    </message>
    <message>
        <source>Percentiles and histogram below the list</source>
        <translation>Перцентили и гистограмма под списком</translation>
    </message>
    <message>
        <source>Automatic replies…</source>
        <translation>Автоматические ответы…</translation>
    </message>
    <message>
        <source>Rules that answer the server by themselves; off at first</source>
        <translation>Правила, которые сами отвечают серверу; изначально выключены</translation>
    </message>
    <message>
        <source>Sort as they began</source>
        <translation>Сортировать по времени начала</translation>
    </message>
    <message>
        <source>New ones come at the end and stay in sight</source>
        <translation>Новые добавляются в конец и остаются на виду</translation>
    </message>
    <message>
        <source>Sort by latency</source>
        <translation>Сортировать по задержке</translation>
    </message>
    <message>
        <source>The longest, and what waits, on top</source>
        <translation>Самые долгие и ожидающие сверху</translation>
    </message>
    <message>
        <source>Shows or hides this column of the acknowledgements</source>
        <translation>Показывает или скрывает этот столбец подтверждений</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Сбросить столбцы</translation>
    </message>
    <message>
        <source>Order, widths and choice as they were at first</source>
        <translation>Исходные порядок, ширина и набор столбцов</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>Сначала выберите строку.</translation>
    </message>
    <message>
        <source>The server asks nothing here.</source>
        <translation>Здесь сервер ничего не спрашивает.</translation>
    </message>
    <message>
        <source>There is no request.</source>
        <translation>Запроса нет.</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>Ответа нет.</translation>
    </message>
    <message>
        <source>This question is answered already; the server takes one answer only.</source>
        <translation>На этот вопрос уже дан ответ; сервер принимает только один.</translation>
    </message>
    <message>
        <source>The connection this question came over is gone; the server waits for no answer any more.</source>
        <translation>Соединение, по которому пришёл вопрос, закрыто; сервер больше не ждёт ответа.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Why it cannot be answered</source>
        <translation>Почему ответить нельзя</translation>
    </message>
    <message>
        <source>None of these now</source>
        <translation>Таких сейчас нет</translation>
    </message>
    <message>
        <source>Choose “All” above to see every request and question.</source>
        <translation>Выберите «Все» выше, чтобы увидеть каждый запрос и вопрос.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Ничего не найдено по «%1»</translation>
    </message>
    <message>
        <source>Names, ids, arguments, answers and reasons are searched. Point at the filter to see its keys.</source>
        <translation>Поиск идёт по именам, id, аргументам, ответам и причинам. Наведите указатель на фильтр, чтобы увидеть его ключи.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ActionDialog</name>
    <message>
        <source>Close their whole connections, not only this namespace</source>
        <translation>Закрыть их соединения целиком, а не только это пространство имён</translation>
    </message>
    <message>
        <source>Emit as the server</source>
        <translation>Отправить от имени сервера</translation>
    </message>
    <message>
        <source>Make join a room</source>
        <translation>Добавить в комнату</translation>
    </message>
    <message>
        <source>Make leave a room</source>
        <translation>Убрать из комнаты</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Отключить</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Аргументы</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Event to emit</source>
        <translation>Событие для отправки</translation>
    </message>
    <message>
        <source>Room to join or leave</source>
        <translation>Комната, в которую добавить или из которой убрать</translation>
    </message>
    <message>
        <source>Arguments to emit, JSON</source>
        <translation>Аргументы для отправки, JSON</translation>
    </message>
    <message>
        <source>JSON, such as &quot;hello&quot;, {&quot;a&quot;: 1}</source>
        <translation>JSON, например &quot;hello&quot;, {&quot;a&quot;: 1}</translation>
    </message>
    <message>
        <source>How many sockets it touches</source>
        <translation>Сколько сокетов это затронет</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>Чего не хватает или что неверно</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Name the event.</source>
        <translation>Укажите имя события.</translation>
    </message>
    <message>
        <source>Name the room.</source>
        <translation>Укажите имя комнаты.</translation>
    </message>
    <message>
        <source>Arguments: %1</source>
        <translation>Аргументы: %1</translation>
    </message>
    <message>
        <source>room “%1” of %2</source>
        <translation>комната «%1» в %2</translation>
    </message>
    <message>
        <source>socket %1 of %2</source>
        <translation>сокет %1 в %2</translation>
    </message>
    <message>
        <source>all of namespace %1</source>
        <translation>всё пространство имён %1</translation>
    </message>
    <message numerus="yes">
        <source>This touches %n socket(s) on the server: %1.</source>
        <translation>
            <numerusform>Это затронет %n сокет на сервере: %1.</numerusform>
            <numerusform>Это затронет %n сокета на сервере: %1.</numerusform>
            <numerusform>Это затронет %n сокетов на сервере: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Emit to %n socket(s)</source>
        <translation>
            <numerusform>Отправить %n сокету</numerusform>
            <numerusform>Отправить %n сокетам</numerusform>
            <numerusform>Отправить %n сокетам</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n socket(s) join</source>
        <translation>
            <numerusform>Добавить %n сокет в комнату</numerusform>
            <numerusform>Добавить %n сокета в комнату</numerusform>
            <numerusform>Добавить %n сокетов в комнату</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n socket(s) leave</source>
        <translation>
            <numerusform>Убрать %n сокет из комнаты</numerusform>
            <numerusform>Убрать %n сокета из комнаты</numerusform>
            <numerusform>Убрать %n сокетов из комнаты</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n socket(s)</source>
        <translation>
            <numerusform>Отключить %n сокет</numerusform>
            <numerusform>Отключить %n сокета</numerusform>
            <numerusform>Отключить %n сокетов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::AddressLine</name>
    <message>
        <source>Address of the server</source>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>HTTP path</source>
        <translation>Путь HTTP</translation>
    </message>
    <message>
        <source>HTTP path of the Socket.IO endpoint. It is not the namespace.</source>
        <translation>Путь HTTP к точке входа Socket.IO. Это не пространство имён.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>Namespace that is joined first. It is not the HTTP path.</source>
        <translation>Пространство имён, к которому подключаются первым. Это не путь HTTP.</translation>
    </message>
    <message>
        <source>polling → websocket</source>
        <translation>polling → websocket</translation>
    </message>
    <message>
        <source>polling only</source>
        <translation>только polling</translation>
    </message>
    <message>
        <source>websocket only</source>
        <translation>только websocket</translation>
    </message>
    <message>
        <source>Transports</source>
        <translation>Транспорты</translation>
    </message>
    <message>
        <source>Transports in the order they are tried</source>
        <translation>Транспорты в порядке, в котором они пробуются</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>Пу&amp;ть</translation>
    </message>
    <message>
        <source>&amp;Namespace</source>
        <translation>Пр&amp;остранство имён</translation>
    </message>
    <message>
        <source> → </source>
        <translation> → </translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Отключиться</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Options •</source>
        <translation>Параметры •</translation>
    </message>
    <message>
        <source>Everything that can be chosen about a connection</source>
        <translation>Всё, что можно настроить для соединения</translation>
    </message>
    <message>
        <source>Connection options</source>
        <translation>Параметры соединения</translation>
    </message>
</context>
<context>
    <name>Sockeye::AdminEventList</name>
    <message>
        <source>to the server</source>
        <translation>на сервер</translation>
    </message>
    <message>
        <source>to the client</source>
        <translation>клиенту</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Сокет</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Аргументы</translation>
    </message>
</context>
<context>
    <name>Sockeye::AdminForm</name>
    <message>
        <source>Admin namespace</source>
        <translation>Пространство имён администратора</translation>
    </message>
    <message>
        <source>The namespace that the server&apos;s admin module was given, /admin as a rule</source>
        <translation>Пространство имён, заданное модулю администрирования сервера, обычно /admin</translation>
    </message>
    <message>
        <source>How to log in</source>
        <translation>Способ входа</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Пользователь и пароль</translation>
    </message>
    <message>
        <source>Session id</source>
        <translation>Id сеанса</translation>
    </message>
    <message>
        <source>No login</source>
        <translation>Без входа</translation>
    </message>
    <message>
        <source>Admin user</source>
        <translation>Пользователь-администратор</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Admin password</source>
        <translation>Пароль администратора</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Admin session id</source>
        <translation>Id сеанса администратора</translation>
    </message>
    <message>
        <source>Session id from an earlier login</source>
        <translation>Id сеанса от прежнего входа</translation>
    </message>
    <message>
        <source>How the admin connection stands</source>
        <translation>Состояние соединения администратора</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Войти</translation>
    </message>
</context>
<context>
    <name>Sockeye::AdminPage</name>
    <message>
        <source>Namespaces, rooms and sockets of the server</source>
        <translation>Пространства имён, комнаты и сокеты сервера</translation>
    </message>
    <message>
        <source>Nothing discovered yet</source>
        <translation>Пока ничего не обнаружено</translation>
    </message>
    <message>
        <source>Log in to the admin namespace of the server, which the module @socket.io/admin-ui gives it, to see its namespaces, rooms and sockets. It is done on a connection of its own.</source>
        <translation>Чтобы увидеть пространства имён, комнаты и сокеты сервера, войдите в его пространство имён администратора, которое создаёт модуль @socket.io/admin-ui. Для этого открывается отдельное соединение.</translation>
    </message>
    <message>
        <source>Latest events of all sockets</source>
        <translation>Последние события всех сокетов</translation>
    </message>
    <message>
        <source>&amp;Join this namespace</source>
        <translation>&amp;Присоединиться к этому пространству имён</translation>
    </message>
    <message>
        <source>Joins it on your own connection</source>
        <translation>Присоединяется к нему в вашем собственном соединении</translation>
    </message>
    <message>
        <source>&amp;Copy the name or id</source>
        <translation>&amp;Скопировать имя или id</translation>
    </message>
    <message>
        <source>Copies the namespace, the room, or the id of the socket</source>
        <translation>Копирует пространство имён, комнату или id сокета</translation>
    </message>
    <message>
        <source>&amp;Emit…</source>
        <translation>&amp;Отправить…</translation>
    </message>
    <message>
        <source>Has the server emit an event to the chosen sockets</source>
        <translation>Сервер отправит событие выбранным сокетам</translation>
    </message>
    <message>
        <source>Make join a &amp;room…</source>
        <translation>&amp;Добавить в комнату…</translation>
    </message>
    <message>
        <source>Has the server put the chosen sockets into a room</source>
        <translation>Сервер добавит выбранные сокеты в комнату</translation>
    </message>
    <message>
        <source>Make &amp;leave a room…</source>
        <translation>&amp;Убрать из комнаты…</translation>
    </message>
    <message>
        <source>Has the server take the chosen sockets out of a room</source>
        <translation>Сервер уберёт выбранные сокеты из комнаты</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>О&amp;тключить…</translation>
    </message>
    <message>
        <source>Has the server disconnect the chosen sockets</source>
        <translation>Сервер отключит выбранные сокеты</translation>
    </message>
    <message>
        <source>Logging in to %1 on a connection of its own…</source>
        <translation>Вход в %1 через отдельное соединение…</translation>
    </message>
    <message>
        <source>%1 refused the login: %2</source>
        <translation>%1: во входе отказано: %2</translation>
    </message>
    <message>
        <source>The admin connection could not be made: %1</source>
        <translation>Не удалось установить соединение администратора: %1</translation>
    </message>
    <message>
        <source>The admin connection ended: %1</source>
        <translation>Соединение администратора закрыто: %1</translation>
    </message>
    <message>
        <source>Found through the admin namespace %1 of %2: %3 connections, %4 of them polling.</source>
        <translation>Найдено через пространство имён администратора %1 на %2. Соединений: %3, из них через polling: %4.</translation>
    </message>
    <message>
        <source>Of %1 events the latest %2 are shown.</source>
        <translation>Событий: %1, показаны последние: %2.</translation>
    </message>
    <message>
        <source>The server is in production mode: it tells how many sockets there are, not which.</source>
        <translation>Сервер в режиме production: он сообщает, сколько сокетов есть, но не какие.</translation>
    </message>
    <message>
        <source>Choose a namespace, a room or a socket in the tree first.</source>
        <translation>Сначала выберите в дереве пространство имён, комнату или сокет.</translation>
    </message>
    <message>
        <source>Log in to the admin namespace first.</source>
        <translation>Сначала войдите в пространство имён администратора.</translation>
    </message>
    <message>
        <source>The server does not support this here.</source>
        <translation>Сервер здесь этого не поддерживает.</translation>
    </message>
</context>
<context>
    <name>Sockeye::AdminTree</name>
    <message>
        <source>Socket %1
Connection: %2
Rooms: %3
Handshake: %4</source>
        <translation>Сокет %1
Соединение: %2
Комнаты: %3
Рукопожатие: %4</translation>
    </message>
    <message>
        <source>All sockets</source>
        <translation>Все сокеты</translation>
    </message>
    <message>
        <source>Namespace, room, socket</source>
        <translation>Пространство имён, комната, сокет</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Сокеты</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Транспорт</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С какого времени</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
</context>
<context>
    <name>Sockeye::Appearance</name>
    <message>
        <source>The colours of the whole program</source>
        <translation>Цвета всей программы</translation>
    </message>
    <message>
        <source>&amp;System colours</source>
        <translation>&amp;Системные цвета</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>С&amp;ветлые цвета</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>&amp;Тёмные цвета</translation>
    </message>
    <message>
        <source>The language of the program, from its next start on</source>
        <translation>Язык программы, со следующего запуска</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>The language changes when Sockeye is started again.</source>
        <translation>Язык сменится после перезапуска Sockeye.</translation>
    </message>
    <message>
        <source>The size of everything, from the next start on</source>
        <translation>Размер всего, со следующего запуска</translation>
    </message>
    <message>
        <source>L&amp;arger</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Обычный размер</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Everything is shown at %1 % when Sockeye is started again.</source>
        <translation>После перезапуска Sockeye всё будет показано в масштабе %1 %.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentCommands</name>
    <message>
        <source>Move Argument Up</source>
        <translation>Переместить аргумент вверх</translation>
    </message>
    <message>
        <source>Move Argument Down</source>
        <translation>Переместить аргумент вниз</translation>
    </message>
    <message>
        <source>Duplicate Argument</source>
        <translation>Дублировать аргумент</translation>
    </message>
    <message>
        <source>Remove Argument</source>
        <translation>Удалить аргумент</translation>
    </message>
    <message>
        <source>Bring Removed Argument Back</source>
        <translation>Вернуть удалённый аргумент</translation>
    </message>
    <message>
        <source>Format JSON</source>
        <translation>Форматировать JSON</translation>
    </message>
    <message>
        <source>One member per line; nothing else changes.</source>
        <translation>По одному элементу в строке; больше ничего не меняется.</translation>
    </message>
    <message>
        <source>JSON on One Line</source>
        <translation>JSON в одну строку</translation>
    </message>
    <message>
        <source>Find in Argument</source>
        <translation>Найти в аргументе</translation>
    </message>
    <message>
        <source>Go to Problem</source>
        <translation>Перейти к ошибке</translation>
    </message>
    <message>
        <source>Put at the cursor of a JSON argument. It leaves as an attachment.</source>
        <translation>Вставляется в позицию курсора в аргументе JSON. Отправляется как вложение.</translation>
    </message>
    <message>
        <source>Insert Hex Bytes  {&quot;$hex&quot;: &quot;01 02 ff&quot;}</source>
        <translation>Вставить байты в hex  {&quot;$hex&quot;: &quot;01 02 ff&quot;}</translation>
    </message>
    <message>
        <source>Insert Base64  {&quot;$base64&quot;: &quot;AQL/&quot;}</source>
        <translation>Вставить Base64  {&quot;$base64&quot;: &quot;AQL/&quot;}</translation>
    </message>
    <message>
        <source>Insert Bytes of a File…  {&quot;$file&quot;: &quot;/path&quot;}</source>
        <translation>Вставить байты файла…  {&quot;$file&quot;: &quot;/path&quot;}</translation>
    </message>
    <message>
        <source>Insert Picture of the Clipboard</source>
        <translation>Вставить изображение из буфера обмена</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentError</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Строка %1, столбец %2: %3</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentList</name>
    <message>
        <source>No arguments: nothing but the name is sent.</source>
        <translation>Без аргументов: отправляется только имя.</translation>
    </message>
    <message>
        <source>Send the bytes of a file</source>
        <translation>Отправить байты файла</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentNote</name>
    <message>
        <source>Problem or size of %1</source>
        <translation>Ошибка или размер: %1</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Изображение: %1</translation>
    </message>
    <message>
        <source>Click to go there (F8)</source>
        <translation>Нажмите, чтобы перейти туда (F8)</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentParser</name>
    <message>
        <source>The text holds half of a surrogate pair, which UTF-8 cannot carry.</source>
        <translation>В тексте есть половина суррогатной пары, которую нельзя передать в UTF-8.</translation>
    </message>
    <message>
        <source>No number is written here.</source>
        <translation>Здесь не написано число.</translation>
    </message>
    <message>
        <source>“%1” is no JSON number. Write it like -12, 0.5 or 1e6.</source>
        <translation>«%1» — не число JSON. Пишите так: -12, 0.5 или 1e6.</translation>
    </message>
    <message>
        <source>“_placeholder” marks binary on the wire: beside real binary the receiver would mix them up. Write binary as {&quot;$hex&quot;: &quot;01 02&quot;}.</source>
        <translation>«_placeholder» обозначает двоичные данные при передаче: рядом с настоящими двоичными данными получатель их спутает. Пишите двоичные данные как {&quot;$hex&quot;: &quot;01 02&quot;}.</translation>
    </message>
    <message>
        <source>The event has no name. Give it one, for example “message”.</source>
        <translation>У события нет имени. Задайте его, например «message».</translation>
    </message>
    <message>
        <source>The name holds half of a surrogate pair, which UTF-8 cannot carry.</source>
        <translation>В имени есть половина суррогатной пары, которую нельзя передать в UTF-8.</translation>
    </message>
    <message>
        <source>“%1” is reserved by Socket.IO and cannot be sent as an event. Choose another name.</source>
        <translation>Имя «%1» зарезервировано в Socket.IO, такое событие отправить нельзя. Выберите другое имя.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ArgumentReader</name>
    <message>
        <source>Nothing is less or more than a pattern: write = or != before it.</source>
        <translation>С шаблоном нельзя сравнивать на «больше» и «меньше»: поставьте перед ним = или !=.</translation>
    </message>
    <message>
        <source>Write a number, * for any, or a &quot;key&quot; between the brackets: arg[0].</source>
        <translation>Напишите в скобках число, * для любого или &quot;ключ&quot;: arg[0].</translation>
    </message>
    <message>
        <source>This bracket is not closed: put ] behind the number or key.</source>
        <translation>Скобка не закрыта: поставьте ] после числа или ключа.</translation>
    </message>
    <message>
        <source>Write a key behind the dot, such as arg[0].id; others than letters go as [&quot;a key&quot;].</source>
        <translation>Напишите ключ после точки, например arg[0].id; если в нём не только буквы, пишите [&quot;ключ&quot;].</translation>
    </message>
    <message>
        <source>Write what the value must be: a number, true, false, null, or a text.</source>
        <translation>Напишите, каким должно быть значение: число, true, false, null или текст.</translation>
    </message>
    <message>
        <source>This regular expression has no end: put / behind it.</source>
        <translation>Регулярное выражение не закончено: поставьте / в конце.</translation>
    </message>
    <message>
        <source>The regular expression goes wrong here: %1.</source>
        <translation>Ошибка в регулярном выражении: %1.</translation>
    </message>
    <message>
        <source>This quotation has no end: put &quot; behind it.</source>
        <translation>Кавычки не закрыты: поставьте &quot; в конце.</translation>
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
        <translation>Текст</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation>Логическое</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>Text bytes</source>
        <translation>Байты текста</translation>
    </message>
    <message>
        <source>Any JSON value, with binary tokens in it</source>
        <translation>Любое значение JSON, в том числе с вставками двоичных данных</translation>
    </message>
    <message>
        <source>A string</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>A number, digit by digit</source>
        <translation>Число, цифра в цифру</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true или false</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>Binary: the bytes of a file, read when it is sent</source>
        <translation>Двоичные данные: байты файла, читаются при отправке</translation>
    </message>
    <message>
        <source>Binary: bytes written in hex</source>
        <translation>Двоичные данные: байты в hex</translation>
    </message>
    <message>
        <source>Binary: bytes written in base64</source>
        <translation>Двоичные данные: байты в base64</translation>
    </message>
    <message>
        <source>Binary: the bytes of a text in UTF-8</source>
        <translation>Двоичные данные: байты текста в UTF-8</translation>
    </message>
    <message>
        <source>More: move, duplicate, format, insert binary…</source>
        <translation>Ещё: переместить, дублировать, форматировать, вставить двоичные данные…</translation>
    </message>
    <message>
        <source>Remove this argument</source>
        <translation>Удалить этот аргумент</translation>
    </message>
    <message>
        <source>Being checked… %1</source>
        <translation>Проверяется… %1</translation>
    </message>
    <message>
        <source>argument %1</source>
        <translation>аргумент %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Переместить %1</translation>
    </message>
    <message>
        <source>Type of %1</source>
        <translation>Тип: %1</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Ещё: %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Удалить %1</translation>
    </message>
    <message numerus="yes">
        <source>%n binary attachment(s) inside: %1</source>
        <translation>
            <numerusform>%n двоичное вложение внутри: %1</numerusform>
            <numerusform>%n двоичных вложения внутри: %1</numerusform>
            <numerusform>%n двоичных вложений внутри: %1</numerusform>
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
        <translation>‹вложение %1›</translation>
    </message>
    <message>
        <source>%1… select to show all (%2)</source>
        <translation>%1… выберите, чтобы показать всё (%2)</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>двоичные данные</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>значений: %1</translation>
    </message>
    <message>
        <source>object · %1</source>
        <translation>объект · %1</translation>
    </message>
    <message>
        <source>array · %1</source>
        <translation>массив · %1</translation>
    </message>
    <message>
        <source>string</source>
        <translation>строка</translation>
    </message>
    <message>
        <source>number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>логическое</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>Аргумент</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
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
        <translation>Неудачные попытки</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier attempt(s)</source>
        <translation>
            <numerusform>%n более ранняя попытка</numerusform>
            <numerusform>%n более ранние попытки</numerusform>
            <numerusform>%n более ранних попыток</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, %n times: %3</source>
        <translation>
            <numerusform>%1 – %2, %n раз: %3</numerusform>
            <numerusform>%1 – %2, %n раза: %3</numerusform>
            <numerusform>%1 – %2, %n раз: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::AuthText</name>
    <message>
        <source>The auth payload must be a JSON object, for example {&quot;token&quot;: &quot;abc&quot;}.</source>
        <translation>Данные auth должны быть объектом JSON, например {&quot;token&quot;: &quot;abc&quot;}.</translation>
    </message>
    <message>
        <source>The object is not complete.</source>
        <translation>Объект не закончен.</translation>
    </message>
    <message>
        <source>One JSON object is expected, not several values.</source>
        <translation>Ожидается один объект JSON, а не несколько значений.</translation>
    </message>
</context>
<context>
    <name>Sockeye::BinaryForm</name>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>двоичные данные</translation>
    </message>
</context>
<context>
    <name>Sockeye::BinaryKind</name>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
</context>
<context>
    <name>Sockeye::BinaryText</name>
    <message>
        <source>“%1” is no hexadecimal digit. Write bytes as pairs like 01 ff.</source>
        <translation>«%1» — не шестнадцатеричная цифра. Пишите байты парами, например 01 ff.</translation>
    </message>
    <message>
        <source>Half a byte: each byte needs two digits, for example 0%1.</source>
        <translation>Половина байта: каждому байту нужны две цифры, например 0%1.</translation>
    </message>
    <message>
        <source>This “=” pads nothing. Remove it, or check that the text before it is complete.</source>
        <translation>Этот знак «=» ничего не дополняет. Удалите его или проверьте, что текст перед ним полон.</translation>
    </message>
    <message>
        <source>Text follows behind the padding “=”. One value ends there.</source>
        <translation>После дополнения «=» идёт текст. На нём значение заканчивается.</translation>
    </message>
    <message>
        <source>“%1” is no base64 character (A-Z a-z 0-9 + /).</source>
        <translation>«%1» — не символ base64 (A-Z a-z 0-9 + /).</translation>
    </message>
    <message>
        <source>The base64 text is incomplete: characters are missing at its end.</source>
        <translation>Текст base64 неполон: в конце не хватает символов.</translation>
    </message>
    <message>
        <source>No file is named. Write the path of a file.</source>
        <translation>Файл не указан. Напишите путь к файлу.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check the path (relative to “%2”).</source>
        <translation>Файла «%1» нет. Проверьте путь (относительно «%2»).</translation>
    </message>
    <message>
        <source>“%1” is not a regular file. Name a file whose bytes can be sent.</source>
        <translation>«%1» — не обычный файл. Укажите файл, байты которого можно отправить.</translation>
    </message>
    <message>
        <source>“%1” has %2; at most %3 go into one message.</source>
        <translation>В «%1» %2; в одно сообщение помещается не больше %3.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check its permissions.</source>
        <translation>Не удаётся прочитать «%1»: %2. Проверьте права доступа.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>Не удаётся прочитать «%1»: %2.</translation>
    </message>
</context>
<context>
    <name>Sockeye::BinaryToken</name>
    <message>
        <source>Leaves as a binary attachment: %1
To send this object itself, write its key with two dollars.</source>
        <translation>Отправляется как двоичное вложение: %1
Чтобы отправить сам этот объект, напишите его ключ с двумя знаками доллара.</translation>
    </message>
</context>
<context>
    <name>Sockeye::BufferModel</name>
    <message>
        <source>%1, asks for an answer</source>
        <translation>%1, с запросом ответа</translation>
    </message>
    <message numerus="yes">
        <source>Sent %n times without an answer</source>
        <translation>
            <numerusform>Отправлено %n раз без ответа</numerusform>
            <numerusform>Отправлено %n раза без ответа</numerusform>
            <numerusform>Отправлено %n раз без ответа</numerusform>
        </translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Аргументы</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
</context>
<context>
    <name>Sockeye::BufferPane</name>
    <message>
        <source>Nothing waits</source>
        <translation>Ничего не ждёт отправки</translation>
    </message>
    <message>
        <source>Events sent while the namespace is not joined appear here until they can leave.</source>
        <translation>Здесь появляются события, отправленные, пока пространство имён не подключено, и ждут, когда смогут уйти.</translation>
    </message>
    <message>
        <source>Events that wait to be sent</source>
        <translation>События, ожидающие отправки</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Takes the event out of the buffer and writes it into the form.</source>
        <translation>Убирает событие из буфера и записывает его в форму.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>The chosen events are not sent.</source>
        <translation>Выбранные события не будут отправлены.</translation>
    </message>
    <message>
        <source>Empty the buffer</source>
        <translation>Очистить буфер</translation>
    </message>
    <message>
        <source>None of these events is sent.</source>
        <translation>Ни одно из этих событий не будет отправлено.</translation>
    </message>
</context>
<context>
    <name>Sockeye::CertificateCard</name>
    <message>
        <source>Accept this certificate for this server</source>
        <translation>Принять этот сертификат для этого сервера</translation>
    </message>
    <message>
        <source>Certificates of the server</source>
        <translation>Сертификаты сервера</translation>
    </message>
    <message>
        <source>Compare the key with what the server&apos;s owner says first. From then on this server must show exactly this key; it stands under TLS, where it can be taken away.</source>
        <translation>Сначала сверьте ключ с тем, что сообщает владелец сервера. После этого сервер должен будет предъявлять именно этот ключ; он указан в разделе TLS, где его можно убрать.</translation>
    </message>
    <message>
        <source>%1. %2, issued by %3, valid from %4 to %5
    key %6</source>
        <translation>%1. %2, издатель: %3, действителен с %4 по %5
    ключ %6</translation>
    </message>
    <message>
        <source>The server shows a key that is not pinned. Somebody may be in between.</source>
        <translation>Сервер предъявляет ключ, который не закреплён. Возможно, кто-то вклинился в соединение.</translation>
    </message>
    <message>
        <source>The server shows a certificate that cannot be verified: %1.</source>
        <translation>Сервер предъявляет сертификат, который не удаётся проверить: %1.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ChartPlot</name>
    <message>
        <source>Chart</source>
        <translation>График</translation>
    </message>
</context>
<context>
    <name>Sockeye::CheckReport</name>
    <message>
        <source>Verdict</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Поколение</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Транспорт</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Что пришло</translation>
    </message>
    <message>
        <source>works</source>
        <translation>работает</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>отказывает</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>не удаётся</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message numerus="yes">
        <source>No Socket.IO server was found; %n way(s) tried.</source>
        <translation>
            <numerusform>Сервер Socket.IO не найден; испробован %n способ.</numerusform>
            <numerusform>Сервер Socket.IO не найден; испробовано %n способа.</numerusform>
            <numerusform>Сервер Socket.IO не найден; испробовано %n способов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect to %1 with the path %2, generation %3, by %4.</source>
        <translation>Подключайтесь к %1: путь %2, поколение %3, транспорт %4.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ClosingQuestion</name>
    <message numerus="yes">
        <source>%n message(s) wait to be sent and would not be sent.</source>
        <translation>
            <numerusform>%n сообщение ждёт отправки и не будет отправлено.</numerusform>
            <numerusform>%n сообщения ждут отправки и не будут отправлены.</numerusform>
            <numerusform>%n сообщений ждут отправки и не будут отправлены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would end. What the logs hold is forgotten: %1 records.</source>
        <translation>
            <numerusform>Будет закрыто %n соединение. Содержимое журналов пропадёт, записей: %1.</numerusform>
            <numerusform>Будет закрыто %n соединения. Содержимое журналов пропадёт, записей: %1.</numerusform>
            <numerusform>Будет закрыто %n соединений. Содержимое журналов пропадёт, записей: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not ask again about logs</source>
        <translation>Больше не спрашивать о журналах</translation>
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
        <translation>Сначала подключитесь: это команды соединения</translation>
    </message>
</context>
<context>
    <name>Sockeye::CommandGroups</name>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Соединение</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>Со&amp;бытия</translation>
    </message>
    <message>
        <source>&amp;Frames</source>
        <translation>&amp;Фреймы</translation>
    </message>
    <message>
        <source>&amp;Acks</source>
        <translation>&amp;Ack</translation>
    </message>
    <message>
        <source>C&amp;omposer</source>
        <translation>&amp;Редактор</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Инспектор</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Шкала времени</translation>
    </message>
    <message>
        <source>&amp;Namespaces</source>
        <translation>Пространства и&amp;мён</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Справ&amp;ка</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>П&amp;ерейти</translation>
    </message>
    <message>
        <source>&amp;Panes</source>
        <translation>П&amp;анели</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Цвета</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>Ра&amp;змер</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Копировать &amp;как</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Цвет</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>Стол&amp;бцы</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>По&amp;казать</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Правила</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>&amp;Закладка</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>В&amp;ремя</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Имена</translation>
    </message>
    <message>
        <source>F&amp;old</source>
        <translation>С&amp;вернуть</translation>
    </message>
    <message>
        <source>Copy as c&amp;ode</source>
        <translation>Скопировать как к&amp;од</translation>
    </message>
    <message>
        <source>Copy &amp;value as code</source>
        <translation>Скопировать &amp;значение как код</translation>
    </message>
    <message>
        <source>Dia&amp;gnosis</source>
        <translation>Диа&amp;гностика</translation>
    </message>
    <message>
        <source>On the &amp;server</source>
        <translation>На &amp;сервере</translation>
    </message>
</context>
<context>
    <name>Sockeye::CommandList</name>
    <message>
        <source>There is nothing to use it on now.</source>
        <translation>Сейчас применить не к чему.</translation>
    </message>
</context>
<context>
    <name>Sockeye::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation>Название команды</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do</source>
        <translation>Введите несколько букв из названия действия</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Подходящие команды</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s). Enter runs, Esc closes.</source>
        <translation>
            <numerusform>%n команда. Enter — выполнить, Esc — закрыть.</numerusform>
            <numerusform>%n команды. Enter — выполнить, Esc — закрыть.</numerusform>
            <numerusform>%n команд. Enter — выполнить, Esc — закрыть.</numerusform>
        </translation>
    </message>
    <message>
        <source>No command is called like that. Try fewer letters.</source>
        <translation>Команды с таким названием нет. Введите меньше букв.</translation>
    </message>
</context>
<context>
    <name>Sockeye::Composer</name>
    <message>
        <source>Not loaded: %1 arguments are more than the form has room for (%2).</source>
        <translation>Не загружено: аргументов %1, а в форме помещается не больше %2.</translation>
    </message>
    <message>
        <source>The clipboard holds no socket.emit(…) call, no packet like 42[&quot;a&quot;] and no JSON array.</source>
        <translation>В буфере обмена нет ни вызова socket.emit(…), ни пакета вида 42[&quot;a&quot;], ни массива JSON.</translation>
    </message>
    <message>
        <source>Not pasted. %1</source>
        <translation>Не вставлено. %1</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>Отправлено %1 из %2</translation>
    </message>
    <message>
        <source>Sent, but too large for the history (%1).</source>
        <translation>Отправлено, но слишком велико для истории (%1).</translation>
    </message>
    <message>
        <source>Nothing was sent. “%1”: %2</source>
        <translation>Ничего не отправлено. «%1»: %2</translation>
    </message>
    <message>
        <source>Too large to be kept over a restart.</source>
        <translation>Слишком велико, чтобы сохраниться до следующего запуска.</translation>
    </message>
    <message>
        <source>Files of %1 are read when it is sent; they stand empty here.</source>
        <translation>Файлы (%1) читаются при отправке; здесь они показаны пустыми.</translation>
    </message>
    <message>
        <source>Argument %1: %2</source>
        <translation>Аргумент %1: %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::ComposerCommands</name>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Paste call or packet</source>
        <translation>Вставить вызов или пакет</translation>
    </message>
    <message>
        <source>Fills the form from a socket.emit(…) line, a 42[…] packet or a JSON array.</source>
        <translation>Заполняет форму из строки socket.emit(…), пакета 42[…] или массива JSON.</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>История…</translation>
    </message>
    <message>
        <source>What was sent, and what was saved.</source>
        <translation>Что было отправлено и что сохранено.</translation>
    </message>
    <message>
        <source>Save message…</source>
        <translation>Сохранить сообщение…</translation>
    </message>
    <message>
        <source>Keeps the message under a name.</source>
        <translation>Сохраняет сообщение под именем.</translation>
    </message>
    <message>
        <source>Message sent before</source>
        <translation>Предыдущее отправленное сообщение</translation>
    </message>
    <message>
        <source>Message sent after</source>
        <translation>Следующее отправленное сообщение</translation>
    </message>
    <message>
        <source>Send repeatedly</source>
        <translation>Отправлять повторно</translation>
    </message>
    <message>
        <source>Sends it n times every m milliseconds.</source>
        <translation>Отправляет n раз каждые m миллисекунд.</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Остановить отправку</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Флаги</translation>
    </message>
    <message>
        <source>Volatile, retries, compression.</source>
        <translation>Volatile, повторы, сжатие.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Shows the exact packet that will leave.</source>
        <translation>Показывает пакет точно таким, каким он уйдёт.</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Буфер</translation>
    </message>
    <message>
        <source>Shows the events that wait to be sent.</source>
        <translation>Показывает события, ожидающие отправки.</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>Очистить форму</translation>
    </message>
    <message>
        <source>Clear arguments after sending</source>
        <translation>Очищать аргументы после отправки</translation>
    </message>
    <message>
        <source>Bring back what was written before</source>
        <translation>Вернуть написанное раньше</translation>
    </message>
    <message>
        <source>Undoes loading, pasting and clearing.</source>
        <translation>Отменяет загрузку, вставку и очистку.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConditionReader</name>
    <message>
        <source>Something to look for is missing here.</source>
        <translation>Здесь не хватает того, что искать.</translation>
    </message>
    <message>
        <source>Write what to look for right behind the colon.</source>
        <translation>Напишите, что искать, сразу после двоеточия.</translation>
    </message>
    <message>
        <source>A regular expression can stand alone or behind event: and ns:.</source>
        <translation>Регулярное выражение может стоять отдельно или после event: и ns:.</translation>
    </message>
    <message>
        <source>The regular expression goes wrong here: %1.</source>
        <translation>Ошибка в регулярном выражении: %1.</translation>
    </message>
    <message>
        <source>Write a name here; * stands for anything.</source>
        <translation>Напишите здесь имя; * заменяет что угодно.</translation>
    </message>
    <message>
        <source>“%1” is none of %2, nor a time such as &gt;100ms.</source>
        <translation>«%1» не подходит. Допустимо: %2 или время, например &gt;100ms.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>«%1» не подходит. Допустимо: %2.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionBar</name>
    <message>
        <source>The namespace “%1” must begin with “/”.</source>
        <translation>Пространство имён «%1» должно начинаться с «/».</translation>
    </message>
    <message>
        <source>A namespace cannot hold a comma: on the wire it ends the name.</source>
        <translation>В пространстве имён не может быть запятой: при передаче она завершает имя.</translation>
    </message>
    <message>
        <source>The HTTP path cannot hold “?” or “#”. Query parameters have their own field under Options.</source>
        <translation>В пути HTTP не может быть «?» или «#». Для параметров запроса есть отдельное поле в «Параметрах».</translation>
    </message>
    <message>
        <source>http:// is assumed.</source>
        <translation>Подразумевается http://.</translation>
    </message>
    <message>
        <source>The path of the URL is taken as namespace %1.</source>
        <translation>Путь из URL принят за пространство имён %1.</translation>
    </message>
    <message>
        <source>The path %1 of the URL is not used: the namespace field says %2.</source>
        <translation>Путь %1 из URL не используется: в поле пространства имён указано %2.</translation>
    </message>
    <message>
        <source>The query of the URL is sent with every request.</source>
        <translation>Параметры из URL отправляются с каждым запросом.</translation>
    </message>
    <message>
        <source>“#%1” is not sent.</source>
        <translation>«#%1» не отправляется.</translation>
    </message>
    <message>
        <source>Use as HTTP path instead</source>
        <translation>Использовать как путь HTTP</translation>
    </message>
    <message>
        <source>Something in there is wrong.</source>
        <translation>Здесь есть ошибка.</translation>
    </message>
    <message>
        <source>Your changes apply at the next connect.</source>
        <translation>Изменения вступят в силу при следующем подключении.</translation>
    </message>
    <message>
        <source>Connects to the address that is written, or ends the connection</source>
        <translation>Подключается по указанному адресу или закрывает соединение</translation>
    </message>
    <message>
        <source>Go to the &amp;address</source>
        <translation>Перейти к &amp;адресу</translation>
    </message>
    <message>
        <source>Goes to the address of the server</source>
        <translation>Переходит к адресу сервера</translation>
    </message>
    <message>
        <source>Show the &amp;options</source>
        <translation>Показать па&amp;раметры</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Подключиться</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Отключиться</translation>
    </message>
    <message>
        <source>&amp;Cancel connecting</source>
        <translation>Отменить подкл&amp;ючение</translation>
    </message>
    <message>
        <source>Everything that can be chosen about a connection</source>
        <translation>Всё, что можно настроить для соединения</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Скопировать как &amp;JSON</translation>
    </message>
    <message>
        <source>Copies the connection as a small JSON document</source>
        <translation>Копирует соединение как небольшой документ JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;code</source>
        <translation>Скопировать как &amp;код</translation>
    </message>
    <message>
        <source>Copies the connection as io(…) in JavaScript</source>
        <translation>Копирует соединение как io(…) на JavaScript</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Вставить</translation>
    </message>
    <message>
        <source>Takes a connection from the clipboard: a JSON document, or io(…) in JavaScript</source>
        <translation>Берёт соединение из буфера обмена: документ JSON или io(…) на JavaScript</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>Saves the connection as a JSON document</source>
        <translation>Сохраняет соединение как документ JSON</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Импорт…</translation>
    </message>
    <message>
        <source>Opens a JSON document or code with a connection</source>
        <translation>Открывает документ JSON или код с соединением</translation>
    </message>
    <message>
        <source>With &amp;secrets</source>
        <translation>С &amp;секретами</translation>
    </message>
    <message>
        <source>Copies and exports passwords, tokens, cookies and the auth payload too</source>
        <translation>Копирует и экспортирует также пароли, токены, cookie и данные auth</translation>
    </message>
    <message>
        <source>Copy, paste, export</source>
        <translation>Копирование, вставка, экспорт</translation>
    </message>
    <message>
        <source>This connection as a JSON document or as code</source>
        <translation>Это соединение как документ JSON или как код</translation>
    </message>
    <message>
        <source>Left out as secret: %1.</source>
        <translation>Опущено как секретное: %1.</translation>
    </message>
    <message>
        <source>Copied as a JSON document.</source>
        <translation>Скопировано как документ JSON.</translation>
    </message>
    <message>
        <source>Copied as code.</source>
        <translation>Скопировано как код.</translation>
    </message>
    <message>
        <source>Export the connection</source>
        <translation>Экспорт соединения</translation>
    </message>
    <message>
        <source>“%1” was not saved: %2</source>
        <translation>Файл «%1» не сохранён: %2</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Сохранено как %1.</translation>
    </message>
    <message>
        <source>Import a connection</source>
        <translation>Импорт соединения</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>Не удаётся прочитать «%1»: %2</translation>
    </message>
    <message>
        <source>Secrets were not kept, fill them in: %1.</source>
        <translation>Секреты не сохранены, заполните их: %1.</translation>
    </message>
    <message>
        <source>Not understood and not used: %1.</source>
        <translation>Не распознано и не использовано: %1.</translation>
    </message>
    <message>
        <source>It turns the verification of the server&apos;s certificate off.</source>
        <translation>Отключает проверку сертификата сервера.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionDocument</name>
    <message>
        <source>This is no JSON: %1 at byte %2.</source>
        <translation>Это не JSON: %1, байт %2.</translation>
    </message>
    <message>
        <source>This JSON is no connection: “&quot;%1&quot;: &quot;%2&quot;” is missing.</source>
        <translation>Этот JSON не описывает соединение: нет «&quot;%1&quot;: &quot;%2&quot;».</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionOption</name>
    <message>
        <source>It is either true or false.</source>
        <translation>Может быть только true или false.</translation>
    </message>
    <message>
        <source>A number is expected.</source>
        <translation>Ожидается число.</translation>
    </message>
    <message>
        <source>A whole number is expected.</source>
        <translation>Ожидается целое число.</translation>
    </message>
    <message>
        <source>It must be from %1 to %2.</source>
        <translation>Допустимо от %1 до %2.</translation>
    </message>
    <message>
        <source>A text is expected.</source>
        <translation>Ожидается текст.</translation>
    </message>
    <message>
        <source>A list of texts is expected.</source>
        <translation>Ожидается список текстов.</translation>
    </message>
    <message>
        <source>A JSON object is expected.</source>
        <translation>Ожидается объект JSON.</translation>
    </message>
    <message>
        <source>Names with a text each are expected.</source>
        <translation>Ожидаются имена, каждое с текстом.</translation>
    </message>
    <message>
        <source>It is none of the choices.</source>
        <translation>Такого варианта нет.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>вкл.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выкл.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>От %1 до %2.</translation>
    </message>
    <message>
        <source>From %1 to %2 %3.</source>
        <translation>От %1 до %2 %3.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>По умолчанию: %1.</translation>
    </message>
    <message>
        <source>Name in documents: %1</source>
        <translation>Имя в документах: %1</translation>
    </message>
    <message>
        <source>Name in code: %1</source>
        <translation>Имя в коде: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionOptions</name>
    <message>
        <source>Remember secrets</source>
        <translation>Запоминать секреты</translation>
    </message>
    <message>
        <source>No option is called like that.</source>
        <translation>Параметра с таким именем нет.</translation>
    </message>
    <message>
        <source>Find an option</source>
        <translation>Найти параметр</translation>
    </message>
    <message>
        <source>By its name here, its name in code, or what it does</source>
        <translation>По имени здесь, по имени в коде или по действию</translation>
    </message>
    <message>
        <source>Options are remembered for each server, without passwords, tokens, cookies and the auth payload. Ticked, these are kept too: not encrypted, in your own configuration, readable by your account only. A passphrase never is.</source>
        <translation>Параметры запоминаются для каждого сервера, но без паролей, токенов, cookie и данных auth. Если отметить, сохраняются и они: без шифрования, в вашей конфигурации, доступной для чтения только вашей учётной записи. Парольная фраза не сохраняется никогда.</translation>
    </message>
    <message>
        <source>Options of the connection</source>
        <translation>Параметры соединения</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Изменено: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionPage</name>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Фреймы</translation>
    </message>
    <message>
        <source>Acks</source>
        <translation>Ack</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Редактор сообщения</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Инспектор</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Пространства имён</translation>
    </message>
    <message>
        <source>Shows this pane and goes into it</source>
        <translation>Показывает эту панель и переходит в неё</translation>
    </message>
    <message>
        <source>Shows or hides this pane</source>
        <translation>Показывает или скрывает эту панель</translation>
    </message>
    <message>
        <source>&amp;Tear this pane off</source>
        <translation>Отделить эту &amp;панель</translation>
    </message>
    <message>
        <source>Makes the pane you are in a window of its own, or puts it back</source>
        <translation>Выносит текущую панель в отдельное окно или возвращает её на место</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>&amp;Сбросить расположение</translation>
    </message>
    <message>
        <source>Puts every pane back to where it usually stands</source>
        <translation>Возвращает все панели на их обычные места</translation>
    </message>
</context>
<context>
    <name>Sockeye::ConnectionStatus</name>
    <message>
        <source>The upgrade to WebSocket failed, polling goes on: %1</source>
        <translation>Переход на WebSocket не удался, работа продолжается через polling: %1</translation>
    </message>
    <message>
        <source>Gave up reconnecting. %1</source>
        <translation>Переподключение прекращено. %1</translation>
    </message>
    <message>
        <source>The connection ended: %1.</source>
        <translation>Соединение закрыто: %1.</translation>
    </message>
    <message>
        <source>The connection ended: %1. %2</source>
        <translation>Соединение закрыто: %1. %2</translation>
    </message>
    <message>
        <source>Namespace %1 was refused: %2</source>
        <translation>Пространство имён %1 отклонено: %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::ContentPage</name>
    <message>
        <source>Binary to show</source>
        <translation>Какие двоичные данные показать</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Attachment %1: %2</source>
        <translation>Вложение %1: %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::CurlCommand</name>
    <message>
        <source>Secrets are hidden as ***; put your own in.</source>
        <translation>Секреты скрыты под ***; подставьте свои.</translation>
    </message>
</context>
<context>
    <name>Sockeye::DiagnosisCard</name>
    <message>
        <source>Diagnosis</source>
        <translation>Диагностика</translation>
    </message>
    <message>
        <source>Show the first problem only</source>
        <translation>Показывать только первую проблему</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s)</source>
        <translation>
            <numerusform>Ещё %n проблема</numerusform>
            <numerusform>Ещё %n проблемы</numerusform>
            <numerusform>Ещё %n проблем</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide the %n failed attempt(s)</source>
        <translation>
            <numerusform>Скрыть %n неудачную попытку</numerusform>
            <numerusform>Скрыть %n неудачные попытки</numerusform>
            <numerusform>Скрыть %n неудачных попыток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n failed attempt(s)</source>
        <translation>
            <numerusform>Показать %n неудачную попытку</numerusform>
            <numerusform>Показать %n неудачные попытки</numerusform>
            <numerusform>Показать %n неудачных попыток</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::DiagnosisWords</name>
    <message>
        <source>Find out the generation by itself</source>
        <translation>Определять поколение автоматически</translation>
    </message>
    <message>
        <source>Switch to Engine.IO 3</source>
        <translation>Перейти на Engine.IO 3</translation>
    </message>
    <message>
        <source>Switch to Engine.IO 4</source>
        <translation>Перейти на Engine.IO 4</translation>
    </message>
    <message>
        <source>Use the path %1</source>
        <translation>Использовать путь %1</translation>
    </message>
    <message>
        <source>Connect without TLS</source>
        <translation>Подключиться без TLS</translation>
    </message>
    <message>
        <source>Connect with TLS</source>
        <translation>Подключиться с TLS</translation>
    </message>
    <message>
        <source>Open the TLS options</source>
        <translation>Открыть параметры TLS</translation>
    </message>
    <message>
        <source>Open the proxy options</source>
        <translation>Открыть параметры прокси</translation>
    </message>
    <message>
        <source>Edit the auth payload</source>
        <translation>Изменить данные auth</translation>
    </message>
    <message>
        <source>Edit the headers</source>
        <translation>Изменить заголовки</translation>
    </message>
    <message>
        <source>Open the options</source>
        <translation>Открыть параметры</translation>
    </message>
    <message>
        <source>Connect by polling alone</source>
        <translation>Подключиться только через polling</translation>
    </message>
    <message>
        <source>Connect by WebSocket alone</source>
        <translation>Подключиться только через WebSocket</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Подключиться снова</translation>
    </message>
    <message>
        <source>%1; other tries: %2.</source>
        <translation>%1; другие попытки: %2.</translation>
    </message>
    <message>
        <source>Nothing more was reported.</source>
        <translation>Больше ничего не сообщалось.</translation>
    </message>
    <message>
        <source>%1 was answered with HTTP %2 and an empty body.</source>
        <translation>%1: получен ответ HTTP %2 с пустым телом.</translation>
    </message>
    <message>
        <source>%1 was answered with HTTP %2 and a page of %3.</source>
        <translation>%1: получен ответ HTTP %2 со страницей размером %3.</translation>
    </message>
    <message>
        <source>Nothing was heard for %1, where %2 are allowed.</source>
        <translation>Ничего не приходило %1, допустимо: %2.</translation>
    </message>
    <message>
        <source>The server said: “%1”.</source>
        <translation>Сервер сообщил: «%1».</translation>
    </message>
    <message>
        <source>The server sent the data %1.</source>
        <translation>Сервер прислал данные %1.</translation>
    </message>
    <message>
        <source>The server said “%1” with the data %2.</source>
        <translation>Сервер сообщил «%1» с данными %2.</translation>
    </message>
    <message>
        <source>The event was sent in %1.</source>
        <translation>Событие отправлено в %1.</translation>
    </message>
    <message>
        <source>%1 passed in %2 without an answer.</source>
        <translation>Прошло %1 в %2 без ответа.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>The event before had %n attachment(s), where most servers take 10.</source>
        <translation>
            <numerusform>У предыдущего события было %n вложение, а большинство серверов принимает 10.</numerusform>
            <numerusform>У предыдущего события было %n вложения, а большинство серверов принимает 10.</numerusform>
            <numerusform>У предыдущего события было %n вложений, а большинство серверов принимает 10.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were sent, and the server takes %2.</source>
        <translation>Отправлено %1, а сервер принимает %2.</translation>
    </message>
    <message>
        <source>%1 were sent, and answered with HTTP %2.</source>
        <translation>Отправлено %1, получен ответ HTTP %2.</translation>
    </message>
    <message>
        <source>%1 were sent.</source>
        <translation>Отправлено %1.</translation>
    </message>
    <message>
        <source>%1 was answered with HTTP %2 and %3.</source>
        <translation>%1: получен ответ HTTP %2 и %3.</translation>
    </message>
    <message>
        <source>%1 was answered with HTTP %2: “%3”.</source>
        <translation>%1: получен ответ HTTP %2: «%3».</translation>
    </message>
    <message>
        <source>The server sent an Engine.IO close packet.</source>
        <translation>Сервер прислал пакет close Engine.IO.</translation>
    </message>
    <message>
        <source>The WebSocket was closed with code %1.</source>
        <translation>WebSocket закрыт с кодом %1.</translation>
    </message>
    <message>
        <source>The WebSocket was closed with code %1: “%2”.</source>
        <translation>WebSocket закрыт с кодом %1: «%2».</translation>
    </message>
    <message>
        <source>The server refuses both Engine.IO 3 and Engine.IO 4.</source>
        <translation>Сервер отклоняет и Engine.IO 3, и Engine.IO 4.</translation>
    </message>
    <message>
        <source>Check that the server and anything in between are Socket.IO servers of version 1 to 4.</source>
        <translation>Проверьте, что сервер и все промежуточные узлы — это Socket.IO версий от 1 до 4.</translation>
    </message>
    <message>
        <source>The server is of Socket.IO 3 or later, and Engine.IO 3 was asked for.</source>
        <translation>На сервере Socket.IO 3 или новее, а запрошен Engine.IO 3.</translation>
    </message>
    <message>
        <source>Switch to Engine.IO 4, or set allowEIO3: true on the server.</source>
        <translation>Переключитесь на Engine.IO 4 или задайте на сервере allowEIO3: true.</translation>
    </message>
    <message>
        <source>The server is of Socket.IO 1 or 2, and Engine.IO 4 was asked for.</source>
        <translation>На сервере Socket.IO 1 или 2, а запрошен Engine.IO 4.</translation>
    </message>
    <message>
        <source>Switch to Engine.IO 3, or update the server to Socket.IO 3 or later.</source>
        <translation>Переключитесь на Engine.IO 3 или обновите сервер до Socket.IO 3 или новее.</translation>
    </message>
    <message>
        <source>The server sends the connection to another address that cannot be followed.</source>
        <translation>Сервер перенаправляет соединение на другой адрес, перейти по которому нельзя.</translation>
    </message>
    <message>
        <source>Connect to the right address of the server.</source>
        <translation>Подключитесь по правильному адресу сервера.</translation>
    </message>
    <message>
        <source>The server takes no more than a few packets in one request.</source>
        <translation>Сервер принимает лишь несколько пакетов в одном запросе.</translation>
    </message>
    <message>
        <source>Send fewer events at once, use WebSocket, or raise the server&apos;s max_decode_packets.</source>
        <translation>Отправляйте меньше событий за раз, используйте WebSocket или увеличьте max_decode_packets на сервере.</translation>
    </message>
    <message>
        <source>The server does not accept connections from this origin.</source>
        <translation>Сервер не принимает соединения с этого origin.</translation>
    </message>
    <message>
        <source>Set an origin the server accepts, or add this one to the server&apos;s allowed origins (cors).</source>
        <translation>Задайте origin, который принимает сервер, или добавьте этот в список разрешённых на сервере (cors).</translation>
    </message>
    <message>
        <source>The server does not offer this transport.</source>
        <translation>Сервер не предлагает этот транспорт.</translation>
    </message>
    <message>
        <source>Choose another transport, or add this one to the server&apos;s transports.</source>
        <translation>Выберите другой транспорт или добавьте этот в transports на сервере.</translation>
    </message>
    <message>
        <source>The session is not known to the server that answered: requests of one session seem to reach different servers.</source>
        <translation>Ответивший сервер не знает этой сессии: похоже, запросы одной сессии попадают на разные серверы.</translation>
    </message>
    <message>
        <source>Turn on sticky sessions in the balancer, or connect by WebSocket alone.</source>
        <translation>Включите липкие сессии (sticky sessions) в балансировщике или подключайтесь только по WebSocket.</translation>
    </message>
    <message>
        <source>The server no longer knows this session: it was restarted, or the session has ended there.</source>
        <translation>Сервер больше не знает этой сессии: он был перезапущен или сессия на нём завершилась.</translation>
    </message>
    <message>
        <source>Connect again; if it comes back, check that requests of one session reach one server process.</source>
        <translation>Подключитесь снова; если ошибка повторится, проверьте, что запросы одной сессии попадают в один процесс сервера.</translation>
    </message>
    <message>
        <source>The server does not take this HTTP method for a new session.</source>
        <translation>Сервер не принимает этот метод HTTP для новой сессии.</translation>
    </message>
    <message>
        <source>Check whether a proxy changes GET into POST, or removes the session id from the query.</source>
        <translation>Проверьте, не меняет ли прокси GET на POST и не удаляет ли он идентификатор сессии из параметров запроса.</translation>
    </message>
    <message>
        <source>Something in between removed what makes the request one for a WebSocket.</source>
        <translation>Промежуточный узел удалил то, что делает запрос запросом WebSocket.</translation>
    </message>
    <message>
        <source>Let the proxy pass the headers Upgrade and Connection, or connect by polling.</source>
        <translation>Разрешите прокси пропускать заголовки Upgrade и Connection или подключайтесь через polling.</translation>
    </message>
    <message>
        <source>What answered the WebSocket handshake does not speak WebSocket.</source>
        <translation>Узел, ответивший на рукопожатие WebSocket, не поддерживает WebSocket.</translation>
    </message>
    <message>
        <source>Check the address, the port and what is in between, or connect by polling.</source>
        <translation>Проверьте адрес, порт и промежуточные узлы или подключайтесь через polling.</translation>
    </message>
    <message>
        <source>The server says that the request is not one of Engine.IO.</source>
        <translation>Сервер сообщает, что это не запрос Engine.IO.</translation>
    </message>
    <message>
        <source>Check whether a proxy changes the query or the headers.</source>
        <translation>Проверьте, не меняет ли прокси параметры запроса или заголовки.</translation>
    </message>
    <message>
        <source>The server&apos;s allowRequest refused the connection.</source>
        <translation>Соединение отклонено функцией allowRequest сервера.</translation>
    </message>
    <message>
        <source>Give the headers, cookies, query or origin that the server checks.</source>
        <translation>Укажите заголовки, cookie, параметры запроса или origin, которые проверяет сервер.</translation>
    </message>
    <message>
        <source>The server does not accept the request.</source>
        <translation>Сервер не принимает запрос.</translation>
    </message>
    <message>
        <source>Read what the server says, and its log.</source>
        <translation>Прочитайте ответ сервера и его журнал.</translation>
    </message>
    <message>
        <source>The server wants the client to authenticate itself.</source>
        <translation>Сервер требует аутентификации клиента.</translation>
    </message>
    <message>
        <source>Give an Authorization header, a cookie or a query that the server accepts.</source>
        <translation>Укажите заголовок Authorization, cookie или параметры запроса, которые принимает сервер.</translation>
    </message>
    <message>
        <source>The server forbids the connection.</source>
        <translation>Сервер запрещает соединение.</translation>
    </message>
    <message>
        <source>Check origin, headers, cookies and query, and whether a firewall for web applications is in between.</source>
        <translation>Проверьте origin, заголовки, cookie и параметры запроса, а также нет ли на пути файрвола веб-приложений (WAF).</translation>
    </message>
    <message>
        <source>There is no Socket.IO server at this path.</source>
        <translation>По этому пути нет сервера Socket.IO.</translation>
    </message>
    <message>
        <source>Use the path that the server is set to; the usual one is /socket.io/.</source>
        <translation>Используйте путь, заданный на сервере; обычно это /socket.io/.</translation>
    </message>
    <message>
        <source>What answers at this path does not allow the request: it is probably another web application.</source>
        <translation>То, что отвечает по этому пути, не разрешает запрос: вероятно, это другое веб-приложение.</translation>
    </message>
    <message>
        <source>The server gave up waiting for the request.</source>
        <translation>Сервер не дождался запроса.</translation>
    </message>
    <message>
        <source>Connect again; if it comes back, check the proxies in between.</source>
        <translation>Подключитесь снова; если ошибка повторится, проверьте промежуточные прокси.</translation>
    </message>
    <message>
        <source>The message is larger than the server accepts by HTTP.</source>
        <translation>Сообщение больше, чем сервер принимает по HTTP.</translation>
    </message>
    <message>
        <source>Send less at once, or raise maxHttpBufferSize on the server and the body limit of the proxy.</source>
        <translation>Отправляйте меньше за раз или увеличьте maxHttpBufferSize на сервере и предел размера тела на прокси.</translation>
    </message>
    <message>
        <source>The URL is longer than the server accepts.</source>
        <translation>URL длиннее, чем принимает сервер.</translation>
    </message>
    <message>
        <source>Shorten the query; a token belongs into the auth payload.</source>
        <translation>Сократите параметры запроса; токену место в данных auth.</translation>
    </message>
    <message>
        <source>The server takes WebSocket connections only.</source>
        <translation>Сервер принимает только соединения WebSocket.</translation>
    </message>
    <message>
        <source>Connect by WebSocket alone.</source>
        <translation>Подключайтесь только по WebSocket.</translation>
    </message>
    <message>
        <source>The server has had too many requests.</source>
        <translation>Сервер получил слишком много запросов.</translation>
    </message>
    <message>
        <source>Wait, and make the reconnection delay longer.</source>
        <translation>Подождите и увеличьте задержку переподключения.</translation>
    </message>
    <message>
        <source>The headers are larger than the server accepts.</source>
        <translation>Заголовки больше, чем принимает сервер.</translation>
    </message>
    <message>
        <source>Shorten the headers and cookies; a token belongs into the auth payload.</source>
        <translation>Сократите заголовки и cookie; токену место в данных auth.</translation>
    </message>
    <message>
        <source>The server failed while it handled the request.</source>
        <translation>При обработке запроса на сервере произошла ошибка.</translation>
    </message>
    <message>
        <source>Read the server&apos;s log for the error.</source>
        <translation>Найдите ошибку в журнале сервера.</translation>
    </message>
    <message>
        <source>The server does not support this request.</source>
        <translation>Сервер не поддерживает этот запрос.</translation>
    </message>
    <message>
        <source>Check the path and the server.</source>
        <translation>Проверьте путь и сервер.</translation>
    </message>
    <message>
        <source>A proxy answered for a server that it cannot reach.</source>
        <translation>Прокси ответил за сервер, до которого не может достучаться.</translation>
    </message>
    <message>
        <source>Start the server behind the proxy, and check the proxy&apos;s upstream address.</source>
        <translation>Запустите сервер за прокси и проверьте адрес upstream в настройках прокси.</translation>
    </message>
    <message>
        <source>The service is not available now.</source>
        <translation>Служба сейчас недоступна.</translation>
    </message>
    <message>
        <source>Check that the server behind the proxy runs, then connect again.</source>
        <translation>Проверьте, что сервер за прокси работает, затем подключитесь снова.</translation>
    </message>
    <message>
        <source>A proxy waited too long for the server behind it.</source>
        <translation>Прокси слишком долго ждал ответа сервера за ним.</translation>
    </message>
    <message>
        <source>Raise the proxy&apos;s read timeout above the heartbeat (pingInterval and pingTimeout), and check the server.</source>
        <translation>Задайте на прокси тайм-аут чтения больше интервала ping/pong (pingInterval и pingTimeout) и проверьте сервер.</translation>
    </message>
    <message>
        <source>The server sends the connection to another address.</source>
        <translation>Сервер перенаправляет соединение на другой адрес.</translation>
    </message>
    <message>
        <source>Connect to the address it names.</source>
        <translation>Подключитесь по указанному им адресу.</translation>
    </message>
    <message>
        <source>The server failed.</source>
        <translation>На сервере произошла ошибка.</translation>
    </message>
    <message>
        <source>Read the server&apos;s log.</source>
        <translation>Прочитайте журнал сервера.</translation>
    </message>
    <message>
        <source>This is a web page, not a Socket.IO server.</source>
        <translation>Это веб-страница, а не сервер Socket.IO.</translation>
    </message>
    <message>
        <source>Check host, port and path; the usual path is /socket.io/.</source>
        <translation>Проверьте хост, порт и путь; обычный путь — /socket.io/.</translation>
    </message>
    <message>
        <source>The server answered with nothing: it is not a Socket.IO server.</source>
        <translation>Сервер вернул пустой ответ: это не сервер Socket.IO.</translation>
    </message>
    <message>
        <source>The server&apos;s handshake cannot be read.</source>
        <translation>Не удалось прочитать рукопожатие сервера.</translation>
    </message>
    <message>
        <source>Check that the server at this address speaks Engine.IO.</source>
        <translation>Проверьте, что сервер по этому адресу поддерживает Engine.IO.</translation>
    </message>
    <message>
        <source>This is another API, not a Socket.IO server.</source>
        <translation>Это другой API, а не сервер Socket.IO.</translation>
    </message>
    <message>
        <source>The answer is not one of a Socket.IO server.</source>
        <translation>Это не ответ сервера Socket.IO.</translation>
    </message>
    <message>
        <source>This machine slept, or the program stood still, longer than the heartbeat allows.</source>
        <translation>Этот компьютер спал или программа простаивала дольше, чем допускает ping/pong.</translation>
    </message>
    <message>
        <source>Connect again; the server has ended the session meanwhile.</source>
        <translation>Подключитесь снова; сервер за это время завершил сессию.</translation>
    </message>
    <message>
        <source>The server did not answer this client&apos;s ping.</source>
        <translation>Сервер не ответил на ping этого клиента.</translation>
    </message>
    <message>
        <source>Check the network, and whether the server&apos;s event loop is blocked.</source>
        <translation>Проверьте сеть и не заблокирован ли цикл событий сервера.</translation>
    </message>
    <message>
        <source>The server stopped sending pings, though other packets came.</source>
        <translation>Сервер перестал отправлять ping, хотя другие пакеты приходили.</translation>
    </message>
    <message>
        <source>Check the server&apos;s pingInterval, and whether something in between holds back small packets.</source>
        <translation>Проверьте pingInterval сервера и не задерживает ли промежуточный узел маленькие пакеты.</translation>
    </message>
    <message>
        <source>The server&apos;s pings stopped coming.</source>
        <translation>От сервера перестали приходить ping.</translation>
    </message>
    <message>
        <source>The server closed the connection after this client had not answered its ping in time.</source>
        <translation>Сервер закрыл соединение, так как этот клиент не ответил вовремя на его ping.</translation>
    </message>
    <message>
        <source>Look for what kept this program busy, or raise pingTimeout on the server.</source>
        <translation>Выясните, чем была занята эта программа, или увеличьте pingTimeout на сервере.</translation>
    </message>
    <message>
        <source>The message is larger than the server accepts by WebSocket.</source>
        <translation>Сообщение больше, чем сервер принимает по WebSocket.</translation>
    </message>
    <message>
        <source>Send less at once, or raise maxHttpBufferSize on the server.</source>
        <translation>Отправляйте меньше за раз или увеличьте maxHttpBufferSize на сервере.</translation>
    </message>
    <message>
        <source>The server closed the connection after an event with more binary attachments than it accepts.</source>
        <translation>Сервер закрыл соединение после события, в котором больше двоичных вложений, чем он принимает.</translation>
    </message>
    <message>
        <source>Send fewer binary values in one event, or raise the limit of the server&apos;s parser.</source>
        <translation>Отправляйте меньше двоичных значений в одном событии или увеличьте предел парсера на сервере.</translation>
    </message>
    <message>
        <source>The server and this client use different parsers.</source>
        <translation>Сервер и этот клиент используют разные парсеры.</translation>
    </message>
    <message>
        <source>Choose the parser that the server uses.</source>
        <translation>Выберите парсер, который использует сервер.</translation>
    </message>
    <message>
        <source>The server sent a message that is larger than the limit set here.</source>
        <translation>Сервер отправил сообщение, превышающее заданный здесь предел.</translation>
    </message>
    <message>
        <source>Raise the limit for messages in the options.</source>
        <translation>Увеличьте предел размера сообщений в параметрах.</translation>
    </message>
    <message>
        <source>The server, or something in between, broke the WebSocket protocol.</source>
        <translation>Сервер или промежуточный узел нарушил протокол WebSocket.</translation>
    </message>
    <message>
        <source>Look at the bytes, and try polling to go around it.</source>
        <translation>Посмотрите на байты и попробуйте обойти проблему через polling.</translation>
    </message>
    <message>
        <source>The server sent a Socket.IO packet that cannot be decoded.</source>
        <translation>Сервер отправил пакет Socket.IO, который нельзя декодировать.</translation>
    </message>
    <message>
        <source>Look at the bytes, and check the parser and the version of the server.</source>
        <translation>Посмотрите на байты и проверьте парсер и версию сервера.</translation>
    </message>
    <message>
        <source>The server sent what cannot be decoded.</source>
        <translation>Сервер отправил данные, которые нельзя декодировать.</translation>
    </message>
    <message>
        <source>Look at the bytes, and check what is in between.</source>
        <translation>Посмотрите на байты и проверьте промежуточные узлы.</translation>
    </message>
    <message>
        <source>The server closed the connection before any namespace was joined.</source>
        <translation>Сервер закрыл соединение до входа в какое-либо пространство имён.</translation>
    </message>
    <message>
        <source>Check the namespace and the auth payload, and read the server&apos;s log.</source>
        <translation>Проверьте пространство имён и данные auth и прочитайте журнал сервера.</translation>
    </message>
    <message>
        <source>The server went away: it is shutting down.</source>
        <translation>Сервер отключился: он завершает работу.</translation>
    </message>
    <message>
        <source>Connect again once it runs.</source>
        <translation>Подключитесь снова, когда он заработает.</translation>
    </message>
    <message>
        <source>The server says that this client broke the WebSocket protocol.</source>
        <translation>Сервер сообщает, что этот клиент нарушил протокол WebSocket.</translation>
    </message>
    <message>
        <source>Check what is in between; it may change frames.</source>
        <translation>Проверьте промежуточные узлы: они могут изменять фреймы.</translation>
    </message>
    <message>
        <source>The server closed the connection by its policy.</source>
        <translation>Сервер закрыл соединение согласно своей политике.</translation>
    </message>
    <message>
        <source>Check credentials, origin and limits of the server.</source>
        <translation>Проверьте учётные данные, origin и ограничения сервера.</translation>
    </message>
    <message>
        <source>The server failed and closed the connection.</source>
        <translation>На сервере произошла ошибка, и он закрыл соединение.</translation>
    </message>
    <message>
        <source>The server is being restarted.</source>
        <translation>Сервер перезапускается.</translation>
    </message>
    <message>
        <source>The server is overloaded and asks to try later.</source>
        <translation>Сервер перегружен и просит повторить попытку позже.</translation>
    </message>
    <message>
        <source>Wait, then connect again.</source>
        <translation>Подождите, затем подключитесь снова.</translation>
    </message>
    <message>
        <source>The server closed the session.</source>
        <translation>Сервер закрыл сессию.</translation>
    </message>
    <message>
        <source>Read the server&apos;s log for why it did; connect again if that was not meant.</source>
        <translation>Узнайте причину из журнала сервера; если это вышло случайно, подключитесь снова.</translation>
    </message>
    <message>
        <source>The server closed the WebSocket.</source>
        <translation>Сервер закрыл WebSocket.</translation>
    </message>
    <message>
        <source>Look the code up in the server, and connect again.</source>
        <translation>Найдите этот код в коде сервера и подключитесь снова.</translation>
    </message>
    <message>
        <source>The connection broke off without a goodbye.</source>
        <translation>Соединение оборвалось без закрытия.</translation>
    </message>
    <message>
        <source>Check whether the server crashed, and whether a proxy cuts idle connections before the next heartbeat.</source>
        <translation>Проверьте, не упал ли сервер и не обрывает ли прокси простаивающие соединения до следующего ping.</translation>
    </message>
    <message>
        <source>The server did not answer a request in time.</source>
        <translation>Сервер не ответил на запрос вовремя.</translation>
    </message>
    <message>
        <source>Check whether the server is stuck, or raise the request timeout.</source>
        <translation>Проверьте, не завис ли сервер, или увеличьте тайм-аут запроса.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Соединение потеряно.</translation>
    </message>
    <message>
        <source>Connect again, and read the server&apos;s log.</source>
        <translation>Подключитесь снова и прочитайте журнал сервера.</translation>
    </message>
    <message>
        <source>The connection failed for a reason not known to this program.</source>
        <translation>Соединение не удалось по причине, неизвестной этой программе.</translation>
    </message>
    <message>
        <source>Look at the records of the attempt in the frames.</source>
        <translation>Посмотрите записи этой попытки во фреймах.</translation>
    </message>
    <message>
        <source>The server has no namespace %1.</source>
        <translation>На сервере нет пространства имён %1.</translation>
    </message>
    <message>
        <source>Correct the name, or create the namespace on the server with io.of().</source>
        <translation>Исправьте имя или создайте пространство имён на сервере с помощью io.of().</translation>
    </message>
    <message>
        <source>The server refused the namespace %1 without a reason: it has no such namespace, or its connect handler refused.</source>
        <translation>Сервер отказал в пространстве имён %1 без причины: такого пространства имён нет или отказал его обработчик connect.</translation>
    </message>
    <message>
        <source>Check the name and the auth payload, and return a reason from the server&apos;s connect handler.</source>
        <translation>Проверьте имя и данные auth и возвращайте причину из обработчика connect на сервере.</translation>
    </message>
    <message>
        <source>The server refused the namespace %1 for its credentials.</source>
        <translation>Сервер отказал в пространстве имён %1 из-за учётных данных.</translation>
    </message>
    <message>
        <source>Give the auth payload that the server&apos;s middleware checks.</source>
        <translation>Укажите данные auth, которые проверяет middleware сервера.</translation>
    </message>
    <message>
        <source>The server did not answer the request to join %1.</source>
        <translation>Сервер не ответил на запрос присоединиться к %1.</translation>
    </message>
    <message>
        <source>Check that both sides use the same parser, and that each middleware on the server calls next().</source>
        <translation>Проверьте, что обе стороны используют один и тот же парсер и что каждый middleware на сервере вызывает next().</translation>
    </message>
    <message>
        <source>The server disconnected %1 while it was being joined.</source>
        <translation>Сервер отключил %1 во время присоединения.</translation>
    </message>
    <message>
        <source>Check the auth payload, and what the server does in its connection handler.</source>
        <translation>Проверьте данные auth и то, что сервер делает в обработчике connection.</translation>
    </message>
    <message>
        <source>The server did not join the main namespace, for which %1 waits.</source>
        <translation>Сервер не присоединил главное пространство имён, которого ждёт %1.</translation>
    </message>
    <message>
        <source>Check the middleware of the server&apos;s main namespace.</source>
        <translation>Проверьте middleware главного пространства имён на сервере.</translation>
    </message>
    <message>
        <source>The server refused the namespace %1.</source>
        <translation>Сервер отказал в пространстве имён %1.</translation>
    </message>
    <message>
        <source>Read what the server says; it comes from its middleware.</source>
        <translation>Прочитайте, что говорит сервер: это слова его middleware.</translation>
    </message>
    <message>
        <source>The server disconnected this client from %1.</source>
        <translation>Сервер отключил этого клиента от %1.</translation>
    </message>
    <message>
        <source>Find the server&apos;s call of disconnect(); a client does not come back by itself after that.</source>
        <translation>Найдите на сервере вызов disconnect(); сам клиент после этого не возвращается.</translation>
    </message>
    <message>
        <source>The session was not recovered: servers of Socket.IO 1 and 2 keep nothing to recover from.</source>
        <translation>Сеанс не восстановлен: серверы Socket.IO 1 и 2 не хранят ничего, из чего его можно восстановить.</translation>
    </message>
    <message>
        <source>Update the server to Socket.IO 4.6 or later for connection state recovery.</source>
        <translation>Обновите сервер до Socket.IO 4.6 или новее, чтобы состояние соединения восстанавливалось.</translation>
    </message>
    <message>
        <source>The session was not recovered: the server does not offer connection state recovery.</source>
        <translation>Сеанс не восстановлен: сервер не предлагает восстановления состояния соединения.</translation>
    </message>
    <message>
        <source>Set connectionStateRecovery on the server if missed events should be sent again.</source>
        <translation>Задайте на сервере connectionStateRecovery, если пропущенные события нужно присылать снова.</translation>
    </message>
    <message>
        <source>The session was not recovered: no event had come before the loss, so there was no place to go on from.</source>
        <translation>Сеанс не восстановлен: до потери не пришло ни одного события, и продолжать было не с чего.</translation>
    </message>
    <message>
        <source>Nothing is to be done; the server counts from the first event it sends.</source>
        <translation>Делать ничего не нужно: сервер считает от первого события, которое отправит.</translation>
    </message>
    <message>
        <source>The session was not recovered: the server offers connection state recovery no longer.</source>
        <translation>Сеанс не восстановлен: сервер больше не предлагает восстановления состояния соединения.</translation>
    </message>
    <message>
        <source>Check connectionStateRecovery on all servers behind the address.</source>
        <translation>Проверьте connectionStateRecovery на всех серверах за этим адресом.</translation>
    </message>
    <message>
        <source>The session was not recovered: the server began a new one.</source>
        <translation>Сеанс не восстановлен: сервер начал новый.</translation>
    </message>
    <message>
        <source>Raise maxDisconnectionDuration on the server, and use an adapter that keeps packets for all its servers.</source>
        <translation>Увеличьте на сервере maxDisconnectionDuration и возьмите адаптер, который хранит пакеты для всех своих серверов.</translation>
    </message>
    <message>
        <source>The session was not recovered.</source>
        <translation>Сеанс не восстановлен.</translation>
    </message>
    <message>
        <source>Read the reason, and check connectionStateRecovery on the server.</source>
        <translation>Прочитайте причину и проверьте connectionStateRecovery на сервере.</translation>
    </message>
    <message>
        <source>No acknowledgement of %1 came: the event never left, for the namespace was not joined.</source>
        <translation>На %1 не пришло ack: событие не было отправлено, потому что к пространству имён не присоединились.</translation>
    </message>
    <message>
        <source>Connect, or join the namespace, before the acknowledgement&apos;s time is up.</source>
        <translation>Подключитесь или присоединитесь к пространству имён прежде, чем истечёт время ack.</translation>
    </message>
    <message>
        <source>No acknowledgement of %1 came in time, though the server has acknowledged this event before.</source>
        <translation>Ack на %1 не пришло вовремя, хотя раньше сервер это событие подтверждал.</translation>
    </message>
    <message>
        <source>Wait longer for it, or look at what the server&apos;s handler waits for.</source>
        <translation>Подождите дольше или посмотрите, чего ждёт обработчик на сервере.</translation>
    </message>
    <message>
        <source>The server has never acknowledged %1, though it acknowledges other events.</source>
        <translation>Сервер ни разу не подтвердил %1, хотя другие события подтверждает.</translation>
    </message>
    <message>
        <source>Check the spelling of the event, and that its handler on the server calls the callback.</source>
        <translation>Проверьте написание события и то, что его обработчик на сервере вызывает callback.</translation>
    </message>
    <message>
        <source>No acknowledgement of %1 came.</source>
        <translation>Ack на %1 не пришло.</translation>
    </message>
    <message>
        <source>Check that the server has a handler for this event, and that it calls the callback.</source>
        <translation>Проверьте, что на сервере есть обработчик этого события и что он вызывает callback.</translation>
    </message>
    <message>
        <source>The server disconnected this client before it acknowledged %1.</source>
        <translation>Сервер отключил этого клиента, не успев подтвердить %1.</translation>
    </message>
    <message>
        <source>Look at what the server&apos;s handler of this event does.</source>
        <translation>Посмотрите, что делает обработчик этого события на сервере.</translation>
    </message>
    <message>
        <source>The connection ended before %1 was acknowledged.</source>
        <translation>Соединение закончилось прежде, чем было подтверждено %1.</translation>
    </message>
    <message>
        <source>Nobody can tell whether the server handled it; send it again if that does no harm, or use retries.</source>
        <translation>Обработал ли его сервер, неизвестно; отправьте снова, если это не навредит, или используйте повторы.</translation>
    </message>
    <message>
        <source>The server reported an error in %1.</source>
        <translation>Сервер сообщил об ошибке в %1.</translation>
    </message>
    <message>
        <source>Read what it says; it comes from the server&apos;s middleware.</source>
        <translation>Прочитайте, что он говорит: это слова middleware сервера.</translation>
    </message>
    <message>
        <source>The connection options cannot be used.</source>
        <translation>С такими параметрами соединения работать нельзя.</translation>
    </message>
    <message>
        <source>Correct the option that is named.</source>
        <translation>Исправьте названный параметр.</translation>
    </message>
    <message>
        <source>The proxy wants a user name and password, or other ones.</source>
        <translation>Прокси требует имя пользователя и пароль или не принимает эти.</translation>
    </message>
    <message>
        <source>Give the proxy&apos;s user name and password in the proxy options, or turn the proxy off.</source>
        <translation>Укажите имя пользователя и пароль прокси в параметрах прокси или отключите прокси.</translation>
    </message>
    <message>
        <source>The name of the proxy cannot be resolved.</source>
        <translation>Имя прокси не удаётся разрешить.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host name in the proxy options, or turn the proxy off.</source>
        <translation>Проверьте имя узла прокси в параметрах прокси или отключите прокси.</translation>
    </message>
    <message>
        <source>Nothing listens at the proxy&apos;s address, or the proxy refuses this client.</source>
        <translation>По адресу прокси никто не слушает, или прокси отказывает этому клиенту.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host and port in the proxy options, ask who runs it, or turn the proxy off.</source>
        <translation>Проверьте узел и порт прокси в параметрах, спросите того, кто его обслуживает, или отключите прокси.</translation>
    </message>
    <message>
        <source>The proxy closed the connection.</source>
        <translation>Прокси закрыл соединение.</translation>
    </message>
    <message>
        <source>Check the kind of proxy and its port in the proxy options.</source>
        <translation>Проверьте вид прокси и его порт в параметрах прокси.</translation>
    </message>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation>Прокси не ответил вовремя.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host and port, and that it can reach the server.</source>
        <translation>Проверьте узел и порт прокси и то, что он может связаться с сервером.</translation>
    </message>
    <message>
        <source>The way through the proxy failed.</source>
        <translation>Путь через прокси не сработал.</translation>
    </message>
    <message>
        <source>Check the kind of proxy, its host and port in the proxy options.</source>
        <translation>Проверьте вид прокси, его узел и порт в параметрах прокси.</translation>
    </message>
    <message>
        <source>The host name cannot be resolved.</source>
        <translation>Имя узла не удаётся разрешить.</translation>
    </message>
    <message>
        <source>Check the spelling of the host name, then the network and its DNS server or VPN.</source>
        <translation>Проверьте написание имени узла, затем сеть и её DNS-сервер или VPN.</translation>
    </message>
    <message>
        <source>Nothing listens at this host and port.</source>
        <translation>На этом узле и порту никто не слушает.</translation>
    </message>
    <message>
        <source>Start the server, or correct the port; in a container, check that the port is published and the server listens on 0.0.0.0.</source>
        <translation>Запустите сервер или исправьте порт; в контейнере проверьте, что порт опубликован и сервер слушает на 0.0.0.0.</translation>
    </message>
    <message>
        <source>There is no way through the network to this host.</source>
        <translation>По сети до этого узла нет пути.</translation>
    </message>
    <message>
        <source>Check the network, the VPN and the address.</source>
        <translation>Проверьте сеть, VPN и адрес.</translation>
    </message>
    <message>
        <source>The server does not speak TLS at this port.</source>
        <translation>На этом порту сервер не говорит по TLS.</translation>
    </message>
    <message>
        <source>Connect with http:// instead of https://, or give the port where the server speaks TLS.</source>
        <translation>Подключитесь по http:// вместо https:// или укажите порт, где сервер говорит по TLS.</translation>
    </message>
    <message>
        <source>The server speaks TLS only at this port.</source>
        <translation>На этом порту сервер говорит только по TLS.</translation>
    </message>
    <message>
        <source>Connect with https:// instead of http://.</source>
        <translation>Подключитесь по https:// вместо http://.</translation>
    </message>
    <message>
        <source>The server&apos;s key is none of the pinned ones.</source>
        <translation>Ключ сервера не входит в число закреплённых.</translation>
    </message>
    <message>
        <source>Find out whether the server changed its key; if so, pin the new one.</source>
        <translation>Узнайте, сменил ли сервер ключ; если да, закрепите новый.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation>Сертификат сервера истёк.</translation>
    </message>
    <message>
        <source>Renew the certificate on the server; until then it can be accepted in the TLS options.</source>
        <translation>Обновите сертификат на сервере; до тех пор его можно принять в параметрах TLS.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet.</source>
        <translation>Сертификат сервера ещё не действует.</translation>
    </message>
    <message>
        <source>Check the clock of this machine and of the server.</source>
        <translation>Проверьте часы этого компьютера и сервера.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was issued for another host name.</source>
        <translation>Сертификат сервера выдан для другого имени узла.</translation>
    </message>
    <message>
        <source>Connect by a name in the certificate, or have one issued for this name.</source>
        <translation>Подключитесь по имени из сертификата или выпустите сертификат для этого имени.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has been revoked.</source>
        <translation>Сертификат сервера отозван.</translation>
    </message>
    <message>
        <source>Replace the certificate on the server.</source>
        <translation>Замените сертификат на сервере.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is self-signed.</source>
        <translation>Сертификат сервера самоподписанный.</translation>
    </message>
    <message>
        <source>Add the certificate as an authority in the TLS options, or accept this certificate there.</source>
        <translation>Добавьте сертификат как центр сертификации в параметрах TLS или примите там этот сертификат.</translation>
    </message>
    <message>
        <source>The authority that issued the server&apos;s certificate is not known here.</source>
        <translation>Центр, выдавший сертификат сервера, здесь неизвестен.</translation>
    </message>
    <message>
        <source>Add the authority&apos;s certificate in the TLS options, and check that the server sends its intermediate certificates.</source>
        <translation>Добавьте сертификат центра в параметрах TLS и проверьте, что сервер присылает промежуточные сертификаты.</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>Сервер не предъявил сертификата.</translation>
    </message>
    <message>
        <source>Configure a certificate on the server.</source>
        <translation>Настройте на сервере сертификат.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not meant for a server.</source>
        <translation>Сертификат сервера не предназначен для сервера.</translation>
    </message>
    <message>
        <source>Have a certificate issued for server authentication.</source>
        <translation>Выпустите сертификат для проверки подлинности сервера.</translation>
    </message>
    <message>
        <source>The signature of the server&apos;s certificate is not right.</source>
        <translation>Подпись сертификата сервера неверна.</translation>
    </message>
    <message>
        <source>Check the certificate chain that the server sends; something in between may have replaced it.</source>
        <translation>Проверьте цепочку сертификатов, которую присылает сервер: её могли подменить по пути.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation>Сертификату сервера нет доверия.</translation>
    </message>
    <message>
        <source>See what is objected to, and add its authority or accept the certificate in the TLS options.</source>
        <translation>Посмотрите, в чём возражение, и добавьте центр сертификации или примите сертификат в параметрах TLS.</translation>
    </message>
    <message>
        <source>The server wants a certificate of the client, or another one.</source>
        <translation>Сервер требует сертификат клиента или другой сертификат.</translation>
    </message>
    <message>
        <source>Choose a client certificate and its key in the TLS options.</source>
        <translation>Выберите сертификат клиента и его ключ в параметрах TLS.</translation>
    </message>
    <message>
        <source>The server and this program have no TLS version or cipher in common.</source>
        <translation>У сервера и этой программы нет общей версии TLS или шифра.</translation>
    </message>
    <message>
        <source>Allow TLS 1.2 or later on the server.</source>
        <translation>Разрешите на сервере TLS 1.2 или новее.</translation>
    </message>
    <message>
        <source>The server closed the connection during the TLS handshake.</source>
        <translation>Сервер закрыл соединение во время рукопожатия TLS.</translation>
    </message>
    <message>
        <source>Check that this port speaks TLS, and whether the server wants a client certificate.</source>
        <translation>Проверьте, что этот порт говорит по TLS, и не требует ли сервер сертификат клиента.</translation>
    </message>
    <message>
        <source>The TLS handshake failed.</source>
        <translation>Рукопожатие TLS не удалось.</translation>
    </message>
    <message>
        <source>Look at the reason the TLS library gives, and check the TLS options.</source>
        <translation>Посмотрите причину, которую называет библиотека TLS, и проверьте параметры TLS.</translation>
    </message>
    <message>
        <source>The port is open, and the server says nothing.</source>
        <translation>Порт открыт, но сервер молчит.</translation>
    </message>
    <message>
        <source>Check that the server is not stuck, and that this port belongs to a web server.</source>
        <translation>Проверьте, что сервер не завис и что этот порт принадлежит веб-серверу.</translation>
    </message>
    <message>
        <source>Nothing answers at this host and port.</source>
        <translation>На этом узле и порту никто не отвечает.</translation>
    </message>
    <message>
        <source>Check the address, and whether a firewall drops the packets.</source>
        <translation>Проверьте адрес и не отбрасывает ли пакеты межсетевой экран.</translation>
    </message>
    <message>
        <source>The connection was reset.</source>
        <translation>Соединение сброшено.</translation>
    </message>
    <message>
        <source>Check whether a firewall or a proxy in between cuts it, and read the server&apos;s log.</source>
        <translation>Проверьте, не обрывает ли его межсетевой экран или прокси по пути, и прочитайте журнал сервера.</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>Сервер закрыл соединение, не ответив.</translation>
    </message>
    <message>
        <source>Check whether this port expects TLS and whether the path is right, and read the server&apos;s log.</source>
        <translation>Проверьте, не ждёт ли этот порт TLS и верен ли путь, и прочитайте журнал сервера.</translation>
    </message>
    <message>
        <source>The WebSocket reached a server that does not know the session: requests of one session seem to reach different servers.</source>
        <translation>WebSocket попал на сервер, который не знает этого сеанса: похоже, запросы одного сеанса приходят на разные серверы.</translation>
    </message>
    <message>
        <source>Turn on sticky sessions in the balancer for WebSocket too; polling goes on.</source>
        <translation>Включите в балансировщике привязку сеансов и для WebSocket; polling продолжается.</translation>
    </message>
    <message>
        <source>The server does not accept WebSocket connections from this origin.</source>
        <translation>Сервер не принимает соединений WebSocket с этого origin.</translation>
    </message>
    <message>
        <source>Set an origin the server accepts; polling goes on.</source>
        <translation>Задайте origin, который сервер принимает; polling продолжается.</translation>
    </message>
    <message>
        <source>Let the proxy pass the headers Upgrade and Connection; polling goes on.</source>
        <translation>Пусть прокси пропускает заголовки Upgrade и Connection; polling продолжается.</translation>
    </message>
    <message>
        <source>The upgrade to WebSocket was refused.</source>
        <translation>В переходе на WebSocket отказано.</translation>
    </message>
    <message>
        <source>Check what the server, or a proxy in between, allows for WebSocket; polling goes on.</source>
        <translation>Проверьте, что сервер или прокси по пути разрешает для WebSocket; polling продолжается.</translation>
    </message>
    <message>
        <source>The WebSocket opened too slowly, or something in between holds back its frames.</source>
        <translation>WebSocket открывался слишком медленно, или что-то по пути задерживает его фреймы.</translation>
    </message>
    <message>
        <source>Check the proxies in between; polling goes on.</source>
        <translation>Проверьте прокси по пути; polling продолжается.</translation>
    </message>
    <message>
        <source>The server answered the upgrade with something else than its protocol says.</source>
        <translation>Сервер ответил на переход не тем, что предписывает его протокол.</translation>
    </message>
    <message>
        <source>Check the server&apos;s version and what is in between; polling goes on.</source>
        <translation>Проверьте версию сервера и то, что стоит по пути; polling продолжается.</translation>
    </message>
    <message>
        <source>The WebSocket was closed before the upgrade was complete.</source>
        <translation>WebSocket закрыли прежде, чем переход завершился.</translation>
    </message>
    <message>
        <source>Check whether a proxy in between allows WebSocket; polling goes on.</source>
        <translation>Проверьте, разрешает ли прокси по пути WebSocket; polling продолжается.</translation>
    </message>
    <message>
        <source>The upgrade to WebSocket failed.</source>
        <translation>Переход на WebSocket не удался.</translation>
    </message>
    <message>
        <source>Check whether WebSocket can reach the server; polling goes on.</source>
        <translation>Проверьте, может ли WebSocket дойти до сервера; polling продолжается.</translation>
    </message>
    <message>
        <source>The first transport did not work, and the next one does.</source>
        <translation>Первый транспорт не сработал, работает следующий.</translation>
    </message>
    <message>
        <source>Check what keeps the first transport from the server, or put the other one first.</source>
        <translation>Проверьте, что не пускает первый транспорт к серверу, или поставьте первым другой.</translation>
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
        <translation>Значения</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Байты</translation>
    </message>
    <message>
        <source>Attachment %1</source>
        <translation>Вложение %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Сравнение…</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Различий нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n различие</numerusform>
            <numerusform>%n различия</numerusform>
            <numerusform>%n различий</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 bytes differ</source>
        <translation>Различаются байты: %1 из %2</translation>
    </message>
    <message>
        <source>Compared records</source>
        <translation>Сравниваемые записи</translation>
    </message>
    <message>
        <source>Number of differences</source>
        <translation>Число различий</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Что сравнивается</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Различия</translation>
    </message>
    <message>
        <source>Bytes of both</source>
        <translation>Байты обеих записей</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Предыдущее различие</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Следующее различие</translation>
    </message>
    <message>
        <source>Select another record: what it differs in from this one will stand here. Two chosen in a list are compared there.</source>
        <translation>Выберите другую запись: здесь появится, чем она отличается от этой. Две записи, выбранные в одном списке, сравниваются в нём.</translation>
    </message>
</context>
<context>
    <name>Sockeye::DiffText</name>
    <message numerus="yes">
        <source>  … %n unchanged</source>
        <translation>
            <numerusform>  … без изменений: %n</numerusform>
            <numerusform>  … без изменений: %n</numerusform>
            <numerusform>  … без изменений: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>the value</source>
        <translation>значение</translation>
    </message>
    <message numerus="yes">
        <source>  … %n more differences</source>
        <translation>
            <numerusform>  … ещё %n различие</numerusform>
            <numerusform>  … ещё %n различия</numerusform>
            <numerusform>  … ещё %n различий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  … %n unchanged lines</source>
        <translation>
            <numerusform>  … %n строка без изменений</numerusform>
            <numerusform>  … %n строки без изменений</numerusform>
            <numerusform>  … %n строк без изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>‹%1, attachment %2›</source>
        <translation>‹%1, вложение %2›</translation>
    </message>
    <message>
        <source>  … %1 more, see the record itself</source>
        <translation>  … ещё %1, см. саму запись</translation>
    </message>
</context>
<context>
    <name>Sockeye::Discovery</name>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
</context>
<context>
    <name>Sockeye::DiscoveryDialog</name>
    <message>
        <source>Discover namespaces</source>
        <translation>Обнаружение пространств имён</translation>
    </message>
    <message>
        <source>Through the admin namespace</source>
        <translation>Через пространство имён администратора</translation>
    </message>
    <message>
        <source>By trying names</source>
        <translation>Перебором имён</translation>
    </message>
    <message>
        <source>Ways to discover</source>
        <translation>Способы обнаружения</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Sockeye::DraftLine</name>
    <message>
        <source>‹file %1›</source>
        <translation>‹файл %1›</translation>
    </message>
    <message>
        <source>‹text %1›</source>
        <translation>‹текст %1›</translation>
    </message>
    <message>
        <source>‹hex %1›</source>
        <translation>‹hex %1›</translation>
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
            <numerusform>%n повтор</numerusform>
            <numerusform>%n повтора</numerusform>
            <numerusform>%n повторов</numerusform>
        </translation>
    </message>
    <message>
        <source>uncompressed</source>
        <translation>без сжатия</translation>
    </message>
</context>
<context>
    <name>Sockeye::EditCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Верн&amp;уть</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>В&amp;ырезать</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Вставить</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Выделить в&amp;сё</translation>
    </message>
</context>
<context>
    <name>Sockeye::EditorFind</name>
    <message>
        <source>Find in this argument</source>
        <translation>Найти в этом аргументе</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Предыдущее (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Следующее (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>Find in %1</source>
        <translation>Найти: %1</translation>
    </message>
    <message>
        <source>Previous in %1</source>
        <translation>Предыдущее: %1</translation>
    </message>
    <message>
        <source>Next in %1</source>
        <translation>Следующее: %1</translation>
    </message>
    <message>
        <source>Close the search of %1</source>
        <translation>Закрыть поиск: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::EditorGrip</name>
    <message>
        <source>Draw to change the height; double-click to fit the text</source>
        <translation>Потяните, чтобы изменить высоту; двойной щелчок — по размеру текста</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventChart</name>
    <message>
        <source>Number of the event</source>
        <translation>Число из события</translation>
    </message>
    <message>
        <source>Facts of the chart</source>
        <translation>Сведения о графике</translation>
    </message>
    <message>
        <source>Close the chart</source>
        <translation>Закрыть график</translation>
    </message>
    <message>
        <source>Chart of “%1”</source>
        <translation>График «%1»</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 в %2</translation>
    </message>
    <message>
        <source>No event of this name has a number there.</source>
        <translation>Ни в одном событии с этим именем там нет числа.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) · least %1 · mean %2 · most %3 · last %4</source>
        <translation>
            <numerusform>%Ln значение · мин. %1 · среднее %2 · макс. %3 · последнее %4</numerusform>
            <numerusform>%Ln значения · мин. %1 · среднее %2 · макс. %3 · последнее %4</numerusform>
            <numerusform>%Ln значений · мин. %1 · среднее %2 · макс. %3 · последнее %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) without it</source>
        <translation>
            <numerusform>%Ln событие без него</numerusform>
            <numerusform>%Ln события без него</numerusform>
            <numerusform>%Ln событий без него</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventColumns</name>
    <message>
        <source>Show the time</source>
        <translation>Показывать время</translation>
    </message>
    <message>
        <source>Show the direction</source>
        <translation>Показывать направление</translation>
    </message>
    <message>
        <source>Show the namespace</source>
        <translation>Показывать пространство имён</translation>
    </message>
    <message>
        <source>Show the event</source>
        <translation>Показывать событие</translation>
    </message>
    <message>
        <source>Show the arguments</source>
        <translation>Показывать аргументы</translation>
    </message>
    <message>
        <source>Show the acknowledgement</source>
        <translation>Показывать подтверждение</translation>
    </message>
    <message>
        <source>Show the size</source>
        <translation>Показывать размер</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Обычные столбцы</translation>
    </message>
    <message>
        <source>All columns in their usual order and width</source>
        <translation>Все столбцы в обычном порядке и обычной ширины</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventFilterReader</name>
    <message>
        <source>This parenthesis closes nothing: take it away, or put ( before what belongs together.</source>
        <translation>Эта скобка ничего не закрывает: уберите её или поставьте ( перед тем, что нужно объединить.</translation>
    </message>
    <message>
        <source>“and” stands between two conditions. To look for the word, write &quot;and&quot;.</source>
        <translation>«and» ставится между двумя условиями. Чтобы искать это слово, напишите &quot;and&quot;.</translation>
    </message>
    <message>
        <source>“or” stands between two conditions. To look for the word, write &quot;or&quot;.</source>
        <translation>«or» ставится между двумя условиями. Чтобы искать это слово, напишите &quot;or&quot;.</translation>
    </message>
    <message>
        <source>Something to look for is missing here.</source>
        <translation>Здесь не хватает того, что искать.</translation>
    </message>
    <message>
        <source>Write what to leave out right behind the minus, such as -ping.</source>
        <translation>Напишите, что исключить, сразу после минуса, например -ping.</translation>
    </message>
    <message>
        <source>There are too many parentheses inside each other here.</source>
        <translation>Здесь слишком много вложенных скобок.</translation>
    </message>
    <message>
        <source>This parenthesis is not closed: put ) behind what belongs together.</source>
        <translation>Скобка не закрыта: поставьте ) после того, что нужно объединить.</translation>
    </message>
    <message>
        <source>Write a colon here: %1:…</source>
        <translation>Поставьте здесь двоеточие: %1:…</translation>
    </message>
    <message>
        <source>There is no key “%1”; there are %2 and arg[0]. To look for a text with a colon, put it in quotes.</source>
        <translation>Ключа «%1» нет; есть %2 и arg[0]. Чтобы искать текст с двоеточием, возьмите его в кавычки.</translation>
    </message>
    <message>
        <source>This quotation has no end: put &quot; behind it.</source>
        <translation>Кавычки не закрыты: поставьте &quot; в конце.</translation>
    </message>
    <message>
        <source>This regular expression has no end: put / behind it, or put the text in quotes.</source>
        <translation>Регулярное выражение не закончено: поставьте / в конце или возьмите текст в кавычки.</translation>
    </message>
    <message>
        <source>Write “and” here, or only a space.</source>
        <translation>Напишите здесь «and» или просто пробел.</translation>
    </message>
    <message>
        <source>Write “or” here.</source>
        <translation>Напишите здесь «or».</translation>
    </message>
    <message>
        <source>Put a space here.</source>
        <translation>Поставьте здесь пробел.</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventFindBar</name>
    <message>
        <source>Find previous</source>
        <translation>Найти предыдущее</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Найти следующее</translation>
    </message>
    <message>
        <source>How many were found</source>
        <translation>Сколько найдено</translation>
    </message>
    <message>
        <source>About the search</source>
        <translation>О поиске</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Остановить поиск</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Закрыть поиск</translation>
    </message>
    <message>
        <source>Find in events</source>
        <translation>Найти в событиях</translation>
    </message>
    <message>
        <source>Find in names, arguments, raw text and binary</source>
        <translation>Найти в именах, аргументах, сыром тексте и двоичных данных</translation>
    </message>
    <message>
        <source>Where in an event</source>
        <translation>Где в событии</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Аргументы</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>Сырой текст</translation>
    </message>
    <message>
        <source>Binary as text</source>
        <translation>Двоичные как текст</translation>
    </message>
    <message>
        <source>Binary as hex</source>
        <translation>Двоичные как hex</translation>
    </message>
    <message>
        <source>In which events</source>
        <translation>В каких событиях</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Показанные строки</translation>
    </message>
    <message>
        <source>Whole log</source>
        <translation>Весь журнал</translation>
    </message>
    <message>
        <source>Also answers, and rows that a filter hides</source>
        <translation>Также ответы и строки, скрытые фильтром</translation>
    </message>
    <message>
        <source>In arguments, raw text and binary; hides nothing</source>
        <translation>В аргументах, сыром тексте и двоичных данных; ничего не скрывает</translation>
    </message>
    <message>
        <source>Write bytes as pairs of 0–9 and a–f, such as ff d8 ff</source>
        <translation>Пишите байты парами из 0–9 и a–f, например ff d8 ff</translation>
    </message>
    <message>
        <source>went on from the top</source>
        <translation>поиск продолжен с начала</translation>
    </message>
    <message>
        <source>went on from the end</source>
        <translation>поиск продолжен с конца</translation>
    </message>
    <message>
        <source>%1 found, stopped at %2 %</source>
        <translation>найдено: %1, остановлено на %2 %</translation>
    </message>
    <message>
        <source>%1 found, searching… %2 %</source>
        <translation>найдено: %1, поиск… %2 %</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>найдено: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventMarkCommands</name>
    <message>
        <source>Pin or unpin</source>
        <translation>Закрепить или открепить</translation>
    </message>
    <message>
        <source>A pinned event stays in sight above the list</source>
        <translation>Закреплённое событие остаётся на виду над списком</translation>
    </message>
    <message>
        <source>Bookmark or not</source>
        <translation>Поставить или снять закладку</translation>
    </message>
    <message>
        <source>In the colour used last</source>
        <translation>Последним использованным цветом</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Комментарий…</translation>
    </message>
    <message>
        <source>A note to this row, kept with the log</source>
        <translation>Заметка к этой строке, хранится вместе с журналом</translation>
    </message>
    <message>
        <source>Next marked row</source>
        <translation>Следующая отмеченная строка</translation>
    </message>
    <message>
        <source>Pinned, bookmarked or commented</source>
        <translation>Закреплённая, с закладкой или с комментарием</translation>
    </message>
    <message>
        <source>Previous marked row</source>
        <translation>Предыдущая отмеченная строка</translation>
    </message>
    <message>
        <source>Red bookmark</source>
        <translation>Красная закладка</translation>
    </message>
    <message>
        <source>Yellow bookmark</source>
        <translation>Жёлтая закладка</translation>
    </message>
    <message>
        <source>Green bookmark</source>
        <translation>Зелёная закладка</translation>
    </message>
    <message>
        <source>Blue bookmark</source>
        <translation>Синяя закладка</translation>
    </message>
    <message>
        <source>Violet bookmark</source>
        <translation>Фиолетовая закладка</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Comment; Return keeps it, Escape does not</source>
        <translation>Комментарий; Return — сохранить, Escape — отменить</translation>
    </message>
    <message>
        <source>Bookmark colour</source>
        <translation>Цвет закладки</translation>
    </message>
    <message>
        <source>Select a row first.</source>
        <translation>Сначала выберите строку.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) at most can be marked at once.</source>
        <translation>
            <numerusform>За раз можно отметить не больше %n строки.</numerusform>
            <numerusform>За раз можно отметить не больше %n строк.</numerusform>
            <numerusform>За раз можно отметить не больше %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is marked yet: pin, bookmark or comment a row first.</source>
        <translation>Пока ничего не отмечено: сначала закрепите строку, поставьте закладку или оставьте комментарий.</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventModel</name>
    <message>
        <source>%1…

Space opens the whole value.</source>
        <translation>%1…

Пробел открывает значение целиком.</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>Комментарий: %1</translation>
    </message>
    <message>
        <source>received</source>
        <translation>получено</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Аргументы</translation>
    </message>
    <message>
        <source>Ack</source>
        <translation>Ack</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Since connect</source>
        <translation>От подключения</translation>
    </message>
    <message>
        <source>Since before</source>
        <translation>От предыдущей</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventNameList</name>
    <message>
        <source>Event names</source>
        <translation>Имена событий</translation>
    </message>
    <message>
        <source>Hide or show the event</source>
        <translation>Скрыть или показать событие</translation>
    </message>
    <message>
        <source>Show the event alone or not</source>
        <translation>Показать только это событие или все</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventNamesModel</name>
    <message>
        <source>other names</source>
        <translation>другие имена</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>показано</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыто</translation>
    </message>
    <message>
        <source>shown alone</source>
        <translation>показано только оно</translation>
    </message>
    <message>
        <source>received</source>
        <translation>получено</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>Show this event again (Space)</source>
        <translation>Снова показать это событие (Space)</translation>
    </message>
    <message>
        <source>Hide this event (Space)</source>
        <translation>Скрыть это событие (Space)</translation>
    </message>
    <message>
        <source>Show the others again (Return)</source>
        <translation>Снова показать остальные (Return)</translation>
    </message>
    <message>
        <source>Show this event alone (Return)</source>
        <translation>Показать только это событие (Return)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/с</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Последнее</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventNamesPane</name>
    <message>
        <source>Number of names</source>
        <translation>Число имён</translation>
    </message>
    <message>
        <source>No names yet</source>
        <translation>Имён пока нет</translation>
    </message>
    <message>
        <source>Each name that comes or goes is counted here. Hide it with the eye, show it alone with the ring.</source>
        <translation>Здесь подсчитывается каждое имя, которое приходит или уходит. Глаз скрывает имя, кольцо оставляет только его.</translation>
    </message>
    <message>
        <source>Close event names</source>
        <translation>Закрыть имена событий</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n имя</numerusform>
            <numerusform>%n имени</numerusform>
            <numerusform>%n имён</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventNotice</name>
    <message>
        <source>What is hidden</source>
        <translation>Что скрыто</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Уведомление</translation>
    </message>
    <message>
        <source>Progress of the copy</source>
        <translation>Ход копирования</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Show the events of every name again</source>
        <translation>Снова показать события со всеми именами</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Copy nothing</source>
        <translation>Ничего не копировать</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) hidden</source>
        <translation>
            <numerusform>Скрыто %n имя</numerusform>
            <numerusform>Скрыто %n имени</numerusform>
            <numerusform>Скрыто %n имён</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying: %1 of %2 rows</source>
        <translation>Копирование: %1 из %2 строк</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventPins</name>
    <message>
        <source>Pinned events</source>
        <translation>Закреплённые события</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Открепить</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventPresenter</name>
    <message>
        <source>timed out, %1</source>
        <translation>время истекло, %1</translation>
    </message>
    <message>
        <source>answered late</source>
        <translation>ответ с опозданием</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>потеряно</translation>
    </message>
    <message>
        <source>reply…</source>
        <translation>ответить…</translation>
    </message>
    <message>
        <source>replied, %1</source>
        <translation>ответ отправлен, %1</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>без ответа</translation>
    </message>
    <message>
        <source>buffered</source>
        <translation>в буфере</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>отправлено в %1</translation>
    </message>
    <message>
        <source>never sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>отброшено</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventPreview</name>
    <message>
        <source>Whole value</source>
        <translation>Значение целиком</translation>
    </message>
    <message>
        <source>Whole value of the row</source>
        <translation>Значение строки целиком</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Показать ещё</translation>
    </message>
    <message>
        <source>Close the whole value</source>
        <translation>Закрыть значение</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n символ</numerusform>
            <numerusform>%n символа</numerusform>
            <numerusform>%n символов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 characters are shown</source>
        <translation>Показано символов: %1 из %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventRowCommands</name>
    <message>
        <source>Nothing is selected: there is nothing to copy.</source>
        <translation>Ничего не выбрано: копировать нечего.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Копировать как текст</translation>
    </message>
    <message>
        <source>The selected rows as they are read, a line each</source>
        <translation>Выбранные строки в том виде, как они показаны, по одной в строке</translation>
    </message>
    <message>
        <source>Copy as JSON lines</source>
        <translation>Копировать как строки JSON</translation>
    </message>
    <message>
        <source>One JSON object a row, with whole arguments; binary as base64</source>
        <translation>Один объект JSON на строку, с аргументами целиком; двоичные данные в base64</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Копировать как CSV</translation>
    </message>
    <message>
        <source>For spreadsheets (RFC 4180), with whole arguments; binary as base64</source>
        <translation>Для электронных таблиц (RFC 4180), с аргументами целиком; двоичные данные в base64</translation>
    </message>
    <message>
        <source>Copy arguments as JSON</source>
        <translation>Копировать аргументы как JSON</translation>
    </message>
    <message>
        <source>Of the current event</source>
        <translation>Текущего события</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Ответить…</translation>
    </message>
    <message>
        <source>Answer the event that waits for it</source>
        <translation>Ответить на событие, которое ждёт ответа</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить снова</translation>
    </message>
    <message>
        <source>Send the selected events that we sent once more</source>
        <translation>Отправить ещё раз выбранные события, отправленные нами</translation>
    </message>
    <message>
        <source>Edit in the composer</source>
        <translation>Изменить в редакторе</translation>
    </message>
    <message>
        <source>Take the event&apos;s namespace, name and arguments there</source>
        <translation>Перенести туда пространство имён, имя и аргументы события</translation>
    </message>
    <message>
        <source>Compare the two selected</source>
        <translation>Сравнить два выбранных</translation>
    </message>
    <message>
        <source>Show what differs in their arguments</source>
        <translation>Показать, чем различаются их аргументы</translation>
    </message>
    <message>
        <source>Compare with the one before</source>
        <translation>Сравнить с предыдущим</translation>
    </message>
    <message>
        <source>With the last event of the same name</source>
        <translation>С последним событием с тем же именем</translation>
    </message>
    <message>
        <source>Show its frames</source>
        <translation>Показать его фреймы</translation>
    </message>
    <message>
        <source>What it was on the wire</source>
        <translation>Каким оно было при передаче</translation>
    </message>
    <message>
        <source>Go to its answer or back</source>
        <translation>Перейти к ответу или обратно</translation>
    </message>
    <message>
        <source>From a request to its acknowledgement, and from there to the request</source>
        <translation>От запроса к его подтверждению, а оттуда — к запросу</translation>
    </message>
    <message>
        <source>Open the whole value</source>
        <translation>Открыть значение целиком</translation>
    </message>
    <message>
        <source>All of the row&apos;s arguments, a line per member</source>
        <translation>Все аргументы строки, по элементу в строке</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>This row has no arguments: it is no event.</source>
        <translation>В этой строке нет аргументов: это не событие.</translation>
    </message>
    <message>
        <source>This row waits for no reply.</source>
        <translation>Эта строка не ждёт ответа.</translation>
    </message>
    <message>
        <source>Only what we sent can be sent again. “Edit in the composer” takes what was received.</source>
        <translation>Снова отправить можно только то, что отправили мы. «Изменить в редакторе» берёт и полученное.</translation>
    </message>
    <message>
        <source>This row is no event: there is nothing to edit.</source>
        <translation>Эта строка — не событие: изменять нечего.</translation>
    </message>
    <message>
        <source>Select two events to compare them (Ctrl and a click adds a row).</source>
        <translation>Выберите два события для сравнения (щелчок с Ctrl добавляет строку).</translation>
    </message>
    <message>
        <source>There is no event of the same name before this one.</source>
        <translation>Перед этим событием нет другого с тем же именем.</translation>
    </message>
    <message>
        <source>Select a row first.</source>
        <translation>Сначала выберите строку.</translation>
    </message>
    <message>
        <source>Chart a number</source>
        <translation>График числа</translation>
    </message>
    <message>
        <source>One number of all events of this name over time</source>
        <translation>Одно число из всех событий с этим именем во времени</translation>
    </message>
    <message>
        <source>Select an event with a number in its arguments first.</source>
        <translation>Сначала выберите событие с числом в аргументах.</translation>
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
        <translation> за %1</translation>
    </message>
    <message>
        <source>Reconnecting to %1, attempt %2</source>
        <translation>Переподключение к %1, попытка %2</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Подключение к %1</translation>
    </message>
    <message>
        <source>Disconnected, as you asked</source>
        <translation>Соединение закрыто по вашей команде</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Соединение закрыто</translation>
    </message>
    <message>
        <source>Disconnected: %1 (%2)</source>
        <translation>Соединение закрыто: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 was not joined</source>
        <translation>Пространство имён %1 не подключено</translation>
    </message>
    <message>
        <source>%1 was refused: %2</source>
        <translation>В подключении к %1 отказано: %2</translation>
    </message>
    <message>
        <source>%1 joined%2 · %3</source>
        <translation>Подключено пространство имён %1%2 · %3</translation>
    </message>
    <message>
        <source>Connected by %1%2 · session %3</source>
        <translation>Подключено через %1%2 · сессия %3</translation>
    </message>
    <message>
        <source>Connecting failed</source>
        <translation>Не удалось подключиться</translation>
    </message>
    <message>
        <source>Redirected to %1 (HTTP %2)</source>
        <translation>Перенаправление на %1 (HTTP %2)</translation>
    </message>
    <message>
        <source>%1 could not be opened, trying the next transport</source>
        <translation>Не удалось открыть %1, пробуется следующий транспорт</translation>
    </message>
    <message>
        <source>The server speaks Engine.IO 3 (Socket.IO 1 or 2)</source>
        <translation>Сервер использует Engine.IO 3 (Socket.IO 1 или 2)</translation>
    </message>
    <message>
        <source>The server speaks Engine.IO 4 (Socket.IO 3 or 4)</source>
        <translation>Сервер использует Engine.IO 4 (Socket.IO 3 или 4)</translation>
    </message>
    <message>
        <source>%1 was recovered: nothing was missed</source>
        <translation>Пространство имён %1 восстановлено: ничего не пропущено</translation>
    </message>
    <message>
        <source>%1 was not recovered</source>
        <translation>Пространство имён %1 не восстановлено</translation>
    </message>
    <message>
        <source>Sending request %1 of %2 again (retry %3)</source>
        <translation>Запрос %1 в %2 отправляется снова (повтор %3)</translation>
    </message>
    <message>
        <source>Reconnecting: attempt %1 in %2</source>
        <translation>Переподключение: попытка %1 через %2</translation>
    </message>
    <message>
        <source>Gave up reconnecting: no attempts are left</source>
        <translation>Переподключение прекращено: попыток не осталось</translation>
    </message>
    <message>
        <source>Upgraded to WebSocket%1</source>
        <translation>Выполнен переход на WebSocket%1</translation>
    </message>
    <message>
        <source>The upgrade to WebSocket failed%1%2 · staying with polling</source>
        <translation>Переход на WebSocket не удался%1%2 · остаётся polling</translation>
    </message>
    <message>
        <source> after %1</source>
        <translation> через %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Отключено пространство имён %1</translation>
    </message>
    <message>
        <source>An answer came to request %1 of %2, for which nobody waits</source>
        <translation>Пришёл ответ на запрос %1 в %2, которого никто не ждёт</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventTable</name>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Follow new events</source>
        <translation>Следить за новыми событиями</translation>
    </message>
    <message>
        <source>Go to the newest event and follow (End)</source>
        <translation>Перейти к новейшему событию и следить (End)</translation>
    </message>
    <message>
        <source>%1 new ↓</source>
        <translation>новых: %1 ↓</translation>
    </message>
    <message>
        <source>Time between the chosen rows</source>
        <translation>Время между выбранными строками</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) · %1 from first to last</source>
        <translation>
            <numerusform>%Ln строка · %1 от первой до последней</numerusform>
            <numerusform>%Ln строки · %1 от первой до последней</numerusform>
            <numerusform>%Ln строк · %1 от первой до последней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln row(s) folded</source>
        <translation>
            <numerusform>%1 · свёрнута %Ln строка</numerusform>
            <numerusform>%1 · свёрнуты %Ln строки</numerusform>
            <numerusform>%1 · свёрнуто %Ln строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::EventViewCommands</name>
    <message>
        <source>Time of day</source>
        <translation>Время суток</translation>
    </message>
    <message>
        <source>As the clock showed it</source>
        <translation>Как показывали часы</translation>
    </message>
    <message>
        <source>Time since connecting</source>
        <translation>Время от подключения</translation>
    </message>
    <message>
        <source>Counted from the start of each connection</source>
        <translation>Отсчитывается от начала каждого соединения</translation>
    </message>
    <message>
        <source>Time since the row before</source>
        <translation>Время от предыдущей строки</translation>
    </message>
    <message>
        <source>How long after the row above</source>
        <translation>Сколько прошло после строки выше</translation>
    </message>
    <message>
        <source>Colour by direction</source>
        <translation>Цвет по направлению</translation>
    </message>
    <message>
        <source>Colour by event</source>
        <translation>Цвет по событию</translation>
    </message>
    <message>
        <source>Each name in a colour of its own</source>
        <translation>Каждое имя своим цветом</translation>
    </message>
    <message>
        <source>Colour by namespace</source>
        <translation>Цвет по пространству имён</translation>
    </message>
    <message>
        <source>Each namespace in a colour of its own</source>
        <translation>Каждое пространство имён своим цветом</translation>
    </message>
    <message>
        <source>Fold this connection</source>
        <translation>Свернуть это соединение</translation>
    </message>
    <message>
        <source>All rows of its life into one</source>
        <translation>Все строки за время его жизни в одну</translation>
    </message>
    <message>
        <source>Unfold this connection</source>
        <translation>Развернуть это соединение</translation>
    </message>
    <message>
        <source>Fold all connections</source>
        <translation>Свернуть все соединения</translation>
    </message>
    <message>
        <source>Unfold all connections</source>
        <translation>Развернуть все соединения</translation>
    </message>
    <message>
        <source>Hide events of this name</source>
        <translation>Скрыть события с этим именем</translation>
    </message>
    <message>
        <source>They are counted, and one click shows them again</source>
        <translation>Они подсчитываются, и один щелчок снова их покажет</translation>
    </message>
    <message>
        <source>Show this name alone</source>
        <translation>Показать только это имя</translation>
    </message>
    <message>
        <source>The facts of the connection stay</source>
        <translation>Сведения о соединении остаются</translation>
    </message>
    <message>
        <source>Show the events of all names</source>
        <translation>Показать события со всеми именами</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>Скрыть «%1»</translation>
    </message>
    <message>
        <source>Show only “%1”</source>
        <translation>Показать только «%1»</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Select an event first: facts of the connection are always shown.</source>
        <translation>Сначала выберите событие: сведения о соединении показаны всегда.</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventsBar</name>
    <message>
        <source>Number of rows</source>
        <translation>Число строк</translation>
    </message>
    <message>
        <source>What came while the view was paused</source>
        <translation>Что пришло, пока просмотр был на паузе</translation>
    </message>
    <message>
        <source>Show hidden rows</source>
        <translation>Показать скрытые строки</translation>
    </message>
    <message>
        <source>Bring back the rows that were cleared away</source>
        <translation>Вернуть строки, убранные при очистке</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Stop the view; the log goes on</source>
        <translation>Остановить просмотр; журнал продолжается</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Следить</translation>
    </message>
    <message>
        <source>Keep the newest event in sight</source>
        <translation>Держать на виду новейшее событие</translation>
    </message>
    <message>
        <source>Clear view</source>
        <translation>Очистить вид</translation>
    </message>
    <message>
        <source>Hide the rows up to now; the log keeps them</source>
        <translation>Скрыть строки до этого момента; в журнале они остаются</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Show hidden (%1)</source>
        <translation>Показать скрытые (%1)</translation>
    </message>
    <message>
        <source>paused, %1 new</source>
        <translation>пауза, новых: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::EventsPanel</name>
    <message>
        <source>This row has no answer in the log, and answers nothing.</source>
        <translation>У этой строки нет ответа в журнале, и сама она не ответ.</translation>
    </message>
    <message>
        <source>The row of this event is hidden by the filter, by its name, or with what was cleared.</source>
        <translation>Строка этого события скрыта фильтром, по имени или при очистке.</translation>
    </message>
    <message>
        <source>All events here are hidden by their names</source>
        <translation>Все события здесь скрыты по именам</translation>
    </message>
    <message>
        <source>“Show all” brings them back.</source>
        <translation>«Показать все» вернёт их.</translation>
    </message>
    <message>
        <source>Nothing passes the filter “%1”</source>
        <translation>Фильтр «%1» ничего не пропускает</translation>
    </message>
    <message>
        <source>%1 rows are hidden by the filter. Case does not matter; words are looked for in the namespace, the event name and the arguments.</source>
        <translation>Строк скрыто фильтром: %1. Регистр не важен; слова ищутся в пространстве имён, имени события и аргументах.</translation>
    </message>
    <message>
        <source>The view is cleared</source>
        <translation>Вид очищен</translation>
    </message>
    <message>
        <source>New events appear here. “Show hidden” brings the earlier ones back.</source>
        <translation>Здесь появятся новые события. «Показать скрытые» вернёт прежние.</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Событий пока нет</translation>
    </message>
    <message>
        <source>Every event that comes or goes appears here by itself, whatever its name. Connect to a server, then send one with the composer or wait for the server&apos;s.</source>
        <translation>Каждое событие, которое приходит или уходит, появляется здесь само, как бы оно ни называлось. Подключитесь к серверу, затем отправьте событие из редактора сообщения или дождитесь события сервера.</translation>
    </message>
    <message>
        <source>Event names</source>
        <translation>Имена событий</translation>
    </message>
    <message>
        <source>Every name with its count and rate; hide it or show it alone</source>
        <translation>Каждое имя с числом и частотой; его можно скрыть или показать отдельно</translation>
    </message>
    <message>
        <source>Columns, times and colours</source>
        <translation>Столбцы, время и цвета</translation>
    </message>
    <message>
        <source>What the list shows, and how</source>
        <translation>Что и как показывает список</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Ничего не скопировано.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>It came after %1.</source>
        <translation>Пришло через %1.</translation>
    </message>
    <message>
        <source>There is no number in the arguments of this event.</source>
        <translation>В аргументах этого события нет числа.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>Скопирована %Ln строка.</numerusform>
            <numerusform>Скопированы %Ln строки.</numerusform>
            <numerusform>Скопировано %Ln строк.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::ExchangeTiming</name>
    <message>
        <source>name look-up</source>
        <translation>поиск имени</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>соединение</translation>
    </message>
    <message>
        <source>connect through the proxy</source>
        <translation>соединение через прокси</translation>
    </message>
    <message>
        <source>connect and TLS</source>
        <translation>соединение и TLS</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>sent elsewhere</source>
        <translation>перенаправление</translation>
    </message>
    <message>
        <source>waiting and receiving</source>
        <translation>ожидание и приём</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидание</translation>
    </message>
    <message>
        <source>sent elsewhere: %1</source>
        <translation>перенаправление: %1</translation>
    </message>
    <message>
        <source>%1: time unknown</source>
        <translation>%1: время неизвестно</translation>
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
        <translation>Нет знака «=». Пишите key=value.</translation>
    </message>
    <message>
        <source>The key before “=” is missing. Write key=value.</source>
        <translation>Нет ключа перед «=». Пишите key=value.</translation>
    </message>
    <message>
        <source>“:” is missing. Write Key: value.</source>
        <translation>Нет знака «:». Пишите Key: value.</translation>
    </message>
    <message>
        <source>The name before “:” is missing. Write Key: value.</source>
        <translation>Нет имени перед «:». Пишите Key: value.</translation>
    </message>
    <message>
        <source>“%1” cannot stand in the name of a header.</source>
        <translation>В имени заголовка не может быть «%1».</translation>
    </message>
    <message>
        <source>A control character cannot stand in a header.</source>
        <translation>В заголовке не может быть управляющих символов.</translation>
    </message>
</context>
<context>
    <name>Sockeye::FilterBox</name>
    <message>
        <source>Saved filters</source>
        <translation>Сохранённые фильтры</translation>
    </message>
    <message>
        <source>How to write a filter</source>
        <translation>Как писать фильтр</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Что не так с фильтром</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Фильтровать события</translation>
    </message>
    <message>
        <source>Type into the filter of the events</source>
        <translation>Перейти к вводу фильтра событий</translation>
    </message>
    <message>
        <source>Save the filter under a name, or apply a saved one</source>
        <translation>Сохранить фильтр под именем или применить сохранённый</translation>
    </message>
    <message>
        <source>Examples of all that can be filtered</source>
        <translation>Примеры всего, что можно отфильтровать</translation>
    </message>
    <message>
        <source>%1 Until then all events are shown.</source>
        <translation>%1 До этого показаны все события.</translation>
    </message>
    <message>
        <source>%1 Until then the filter “%2” stays in force.</source>
        <translation>%1 До этого действует фильтр «%2».</translation>
    </message>
    <message>
        <source>Wait for the next</source>
        <translation>Ждать следующее</translation>
    </message>
    <message>
        <source>Go to the next event that comes and passes the filter, and tell how long it took</source>
        <translation>Перейти к следующему событию, которое придёт и пройдёт фильтр, и сообщить, сколько это заняло</translation>
    </message>
</context>
<context>
    <name>Sockeye::FilterHelp</name>
    <message>
        <source>both words, anywhere in the row, in any case</source>
        <translation>оба слова, где угодно в строке, в любом регистре</translation>
    </message>
    <message>
        <source>these words one after the other</source>
        <translation>эти слова одно за другим</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>регулярное выражение</translation>
    </message>
    <message>
        <source>without it; a minus turns anything round, -(a or b) too</source>
        <translation>без этого; минус обращает что угодно, в том числе -(a or b)</translation>
    </message>
    <message>
        <source>one of them; parentheses group</source>
        <translation>одно из них; скобки группируют</translation>
    </message>
    <message>
        <source>the whole name of the event; * is anything, commas list several</source>
        <translation>имя события целиком; * — что угодно, через запятую — несколько</translation>
    </message>
    <message>
        <source>the event&apos;s name by a regular expression</source>
        <translation>имя события по регулярному выражению</translation>
    </message>
    <message>
        <source>the namespace; written like an event&apos;s name</source>
        <translation>пространство имён; пишется как имя события</translation>
    </message>
    <message>
        <source>sent; dir:in is received</source>
        <translation>отправленные; dir:in — полученные</translation>
    </message>
    <message>
        <source>still waited for; also answered, late, timeout, lost, question, replied…</source>
        <translation>ещё ждут ответа; также answered, late, timeout, lost, question, replied…</translation>
    </message>
    <message>
        <source>answered after more than that; ack:100ms..1s is between</source>
        <translation>ответ позже этого времени; ack:100ms..1s — в промежутке</translation>
    </message>
    <message>
        <source>bytes on the wire, binary included</source>
        <translation>байты при передаче, включая двоичные данные</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>время суток</translation>
    </message>
    <message>
        <source>since the connection began to be made</source>
        <translation>с начала подключения</translation>
    </message>
    <message>
        <source>has binary; also arguments, ack (asks for one), fact (about the connection)</source>
        <translation>есть двоичные данные; также arguments, ack (запрашивает ответ), fact (о соединении)</translation>
    </message>
    <message>
        <source>a value in the arguments: = != &lt; &lt;= &gt; &gt;=; arg.id is any argument, [*] any element</source>
        <translation>значение в аргументах: = != &lt; &lt;= &gt; &gt;=; arg.id — любой аргумент, [*] — любой элемент</translation>
    </message>
    <message>
        <source>a text there; 5 is a number, &quot;5&quot; a text; /…/ works too</source>
        <translation>текст там же; 5 — число, &quot;5&quot; — текст; можно и /…/</translation>
    </message>
    <message>
        <source>there is such a value</source>
        <translation>такое значение есть</translation>
    </message>
    <message>
        <source>How to write a filter</source>
        <translation>Как писать фильтр</translation>
    </message>
    <message>
        <source>Conditions beside each other must all be true. Choose one to write it into the filter.</source>
        <translation>Условия, стоящие рядом, должны выполняться все. Выберите одно, чтобы вписать его в фильтр.</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>Примеры фильтров</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>To see rows with</source>
        <translation>Какие строки покажет</translation>
    </message>
</context>
<context>
    <name>Sockeye::FilterLine</name>
    <message>
        <source>Filter events</source>
        <translation>Фильтровать события</translation>
    </message>
    <message>
        <source>Filter by words or keys, such as event:chat* -ping ack:&gt;100ms</source>
        <translation>Фильтр по словам или ключам, например event:chat* -ping ack:&gt;100ms</translation>
    </message>
    <message>
        <source>What the filter may be completed to</source>
        <translation>Чем можно дополнить фильтр</translation>
    </message>
</context>
<context>
    <name>Sockeye::FrameFacts</name>
    <message>
        <source>Never answered: the connection ended first.</source>
        <translation>Ответа не было: соединение закрылось раньше.</translation>
    </message>
    <message>
        <source>Waits for its answer.</source>
        <translation>Ждёт ответа.</translation>
    </message>
    <message>
        <source>A connection was made for it.</source>
        <translation>Для него открыто новое соединение.</translation>
    </message>
    <message>
        <source>An open connection was used again.</source>
        <translation>Использовано уже открытое соединение.</translation>
    </message>
    <message>
        <source>Sent %1.</source>
        <translation>Отправлено: %1.</translation>
    </message>
    <message>
        <source>Received %1.</source>
        <translation>Получено: %1.</translation>
    </message>
    <message>
        <source>%1, without its header.</source>
        <translation>%1, без заголовка.</translation>
    </message>
    <message>
        <source>Close code %1. %2</source>
        <translation>Код закрытия %1. %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>namespace %1</source>
        <translation>пространство имён %1</translation>
    </message>
    <message>
        <source>ack id %1</source>
        <translation>ack id %1</translation>
    </message>
    <message>
        <source>no attachments</source>
        <translation>без вложений</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n вложение</numerusform>
            <numerusform>%n вложения</numerusform>
            <numerusform>%n вложений</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachment %1 of %2.</source>
        <translation>Вложение %1 к %2.</translation>
    </message>
    <message>
        <source>Carried by %1.</source>
        <translation>Передано через %1.</translation>
    </message>
    <message>
        <source>Carried %1.</source>
        <translation>Внутри передано: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Carried %n packet(s).</source>
        <translation>
            <numerusform>Внутри передан %n пакет.</numerusform>
            <numerusform>Внутри передано %n пакета.</numerusform>
            <numerusform>Внутри передано %n пакетов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers %1.</source>
        <translation>Отвечает на %1.</translation>
    </message>
    <message>
        <source>Answered by %1.</source>
        <translation>Ответ: %1.</translation>
    </message>
    <message>
        <source>The log does not tell the bits of this frame.</source>
        <translation>Биты этого фрейма в журнале не указаны.</translation>
    </message>
    <message>
        <source>opcode 0x%1</source>
        <translation>opcode 0x%1</translation>
    </message>
    <message>
        <source>FIN: the message ends here</source>
        <translation>FIN: здесь сообщение заканчивается</translation>
    </message>
    <message>
        <source>no FIN: more of the message follows</source>
        <translation>без FIN: сообщение продолжается</translation>
    </message>
    <message>
        <source>RSV1: compressed</source>
        <translation>RSV1: сжато</translation>
    </message>
    <message>
        <source>RSV2: unknown meaning</source>
        <translation>RSV2: значение неизвестно</translation>
    </message>
    <message>
        <source>RSV3: unknown meaning</source>
        <translation>RSV3: значение неизвестно</translation>
    </message>
    <message>
        <source>masked, as all a client sends</source>
        <translation>с маской, как всё от клиента</translation>
    </message>
    <message>
        <source>not masked, as all a server sends</source>
        <translation>без маски, как всё от сервера</translation>
    </message>
    <message>
        <source>%1 on the wire</source>
        <translation>%1 по сети</translation>
    </message>
    <message>
        <source>%1 on the wire, %2 inflated (%3 %)</source>
        <translation>%1 по сети, %2 после распаковки (%3 %)</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>сессия %1</translation>
    </message>
    <message>
        <source>a ping every %1</source>
        <translation>ping раз в %1</translation>
    </message>
    <message>
        <source>silence borne for %1 more</source>
        <translation>молчание допустимо ещё %1</translation>
    </message>
    <message>
        <source>bodies up to %1</source>
        <translation>тела до %1</translation>
    </message>
    <message>
        <source>no upgrades offered</source>
        <translation>upgrade не предложен</translation>
    </message>
    <message>
        <source>may upgrade to %1</source>
        <translation>возможен переход на %1</translation>
    </message>
    <message>
        <source>Answered with status %1.</source>
        <translation>Ответ со статусом %1.</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Ответа нет.</translation>
    </message>
</context>
<context>
    <name>Sockeye::FrameModel</name>
    <message>
        <source>Since connect</source>
        <translation>От подключения</translation>
    </message>
    <message>
        <source>Since above</source>
        <translation>От предыдущей</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Транспорт</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Сырые данные</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>По сети</translation>
    </message>
    <message>
        <source>Inflated</source>
        <translation>Распаковано</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
</context>
<context>
    <name>Sockeye::FramePage</name>
    <message>
        <source>WebSocket frame</source>
        <translation>Фрейм WebSocket</translation>
    </message>
    <message>
        <source>continuation</source>
        <translation>продолжение</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>двоичные данные</translation>
    </message>
    <message>
        <source>close</source>
        <translation>закрытие</translation>
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
        <translation>зарезервирован</translation>
    </message>
    <message>
        <source>normal closure</source>
        <translation>обычное закрытие</translation>
    </message>
    <message>
        <source>going away</source>
        <translation>сторона отключается</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>ошибка протокола</translation>
    </message>
    <message>
        <source>data of a type it cannot take</source>
        <translation>данные неподдерживаемого типа</translation>
    </message>
    <message>
        <source>no code was sent</source>
        <translation>код не отправлен</translation>
    </message>
    <message>
        <source>lost without a close frame</source>
        <translation>потеряно без фрейма закрытия</translation>
    </message>
    <message>
        <source>a text that is no UTF-8</source>
        <translation>текст не в UTF-8</translation>
    </message>
    <message>
        <source>against its policy</source>
        <translation>нарушение политики</translation>
    </message>
    <message>
        <source>a message too big</source>
        <translation>слишком большое сообщение</translation>
    </message>
    <message>
        <source>an extension is missing</source>
        <translation>не хватает расширения</translation>
    </message>
    <message>
        <source>an error inside of the server</source>
        <translation>внутренняя ошибка сервера</translation>
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
        <translation>1, последний фрейм сообщения</translation>
    </message>
    <message>
        <source>0, more frames follow</source>
        <translation>0, за ним следуют другие фреймы</translation>
    </message>
    <message>
        <source>RSV1</source>
        <translation>RSV1</translation>
    </message>
    <message>
        <source>1, compressed (permessage-deflate)</source>
        <translation>1, сжато (permessage-deflate)</translation>
    </message>
    <message>
        <source>0, not compressed</source>
        <translation>0, не сжато</translation>
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
        <translation>1, как обязан каждый клиент</translation>
    </message>
    <message>
        <source>0, as every server must</source>
        <translation>0, как обязан каждый сервер</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>не записан</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>По сети</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сэкономлено</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Close code</source>
        <translation>Код закрытия</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
</context>
<context>
    <name>Sockeye::FrameQuery</name>
    <message>
        <source>The quotation mark has no partner.</source>
        <translation>У кавычки нет пары.</translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1.</source>
        <translation>Не удаётся разобрать шаблон: %1.</translation>
    </message>
    <message>
        <source>There is no key %1. Keys are layer, transport, dir, type, ns, event, id, size, status, time, hex, head and has. To find the text itself, put it between quotation marks.</source>
        <translation>Ключа %1 нет. Есть ключи layer, transport, dir, type, ns, event, id, size, status, time, hex, head и has. Чтобы искать сам текст, возьмите его в кавычки.</translation>
    </message>
    <message>
        <source>A value is missing after %1.</source>
        <translation>После %1 не хватает значения.</translation>
    </message>
    <message>
        <source>No frame or packet is called %1.</source>
        <translation>Нет фрейма или пакета с именем %1.</translation>
    </message>
    <message>
        <source>%1 is none of: %2.</source>
        <translation>%1 не подходит. Допустимо: %2.</translation>
    </message>
    <message>
        <source>%1 is no number or range. Write 100, &gt;1k, &lt;=20 or 100..200.</source>
        <translation>%1 — не число и не диапазон. Пишите 100, &gt;1k, &lt;=20 или 100..200.</translation>
    </message>
    <message>
        <source>%1 is not hex: two digits for each byte, as in hex:00ff10.</source>
        <translation>%1 — не hex: нужны две цифры на каждый байт, как в hex:00ff10.</translation>
    </message>
</context>
<context>
    <name>Sockeye::FrameStrip</name>
    <message>
        <source>The chosen frame</source>
        <translation>Выбранный фрейм</translation>
    </message>
    <message>
        <source>What is known of the chosen frame</source>
        <translation>Что известно о выбранном фрейме</translation>
    </message>
    <message>
        <source>Choose a frame to see its bits, sizes, times and what it belongs to.</source>
        <translation>Выберите фрейм, чтобы увидеть его биты, размеры, время и к чему он относится.</translation>
    </message>
</context>
<context>
    <name>Sockeye::FrameTable</name>
    <message>
        <source>Frames</source>
        <translation>Фреймы</translation>
    </message>
    <message>
        <source>Follow new frames</source>
        <translation>Следить за новыми фреймами</translation>
    </message>
    <message>
        <source>Go to the newest frame and follow (End)</source>
        <translation>Перейти к новейшему фрейму и следить (End)</translation>
    </message>
    <message>
        <source>%1 new ↓</source>
        <translation>новых: %1 ↓</translation>
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
        <translation>%1, двоичные данные</translation>
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
        <translation>закрытие</translation>
    </message>
    <message>
        <source>unknown opcode 0x%1</source>
        <translation>неизвестный opcode 0x%1</translation>
    </message>
    <message>
        <source>, compressed from %1</source>
        <translation>, сжато из %1</translation>
    </message>
    <message>
        <source>, more follows</source>
        <translation>, есть продолжение</translation>
    </message>
    <message>
        <source>handshake %1</source>
        <translation>рукопожатие %1</translation>
    </message>
    <message>
        <source>never answered</source>
        <translation>без ответа</translation>
    </message>
    <message>
        <source>pending…</source>
        <translation>ожидание…</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>upgrade, step 1 of 4: asks whether the WebSocket carries packets</source>
        <translation>переход, шаг 1 из 4: проверка, проходят ли пакеты через WebSocket</translation>
    </message>
    <message>
        <source>upgrade, step 2 of 4: it does, so polling pauses</source>
        <translation>переход, шаг 2 из 4: проходят, поэтому polling приостановлен</translation>
    </message>
    <message>
        <source>empties the waiting GET; in an upgrade, step 3 of 4</source>
        <translation>освобождает ожидающий GET; при переходе — шаг 3 из 4</translation>
    </message>
    <message>
        <source>upgrade, step 4 of 4: from here on the WebSocket carries everything</source>
        <translation>переход, шаг 4 из 4: дальше всё передаётся через WebSocket</translation>
    </message>
    <message>
        <source>heartbeat: are you there?</source>
        <translation>heartbeat: вы на связи?</translation>
    </message>
    <message>
        <source>heartbeat: I am</source>
        <translation>heartbeat: на связи</translation>
    </message>
    <message>
        <source>closes the connection</source>
        <translation>закрывает соединение</translation>
    </message>
    <message>
        <source>opens the connection: session id, heartbeat, upgrades</source>
        <translation>открывает соединение: id сессии, heartbeat, переходы</translation>
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
        <translation>%1, собственный код сервера</translation>
    </message>
    <message>
        <source>1000 normal</source>
        <translation>1000 обычное закрытие</translation>
    </message>
    <message>
        <source>1001 going away</source>
        <translation>1001 сторона отключается</translation>
    </message>
    <message>
        <source>1002 protocol error</source>
        <translation>1002 ошибка протокола</translation>
    </message>
    <message>
        <source>1003 not accepted</source>
        <translation>1003 не принято</translation>
    </message>
    <message>
        <source>1005 no code</source>
        <translation>1005 без кода</translation>
    </message>
    <message>
        <source>1006 broken off</source>
        <translation>1006 обрыв</translation>
    </message>
    <message>
        <source>1007 bad text</source>
        <translation>1007 неверный текст</translation>
    </message>
    <message>
        <source>1008 against policy</source>
        <translation>1008 нарушение политики</translation>
    </message>
    <message>
        <source>1009 too big</source>
        <translation>1009 слишком большое</translation>
    </message>
    <message>
        <source>1010 extension missing</source>
        <translation>1010 не хватает расширения</translation>
    </message>
    <message>
        <source>1011 server error</source>
        <translation>1011 ошибка сервера</translation>
    </message>
    <message>
        <source>1012 restarting</source>
        <translation>1012 перезапуск</translation>
    </message>
    <message>
        <source>1013 try later</source>
        <translation>1013 повторите позже</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1, неизвестный код</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новое</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>повторное</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>туда и обратно %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>через %1</translation>
    </message>
    <message>
        <source>answered in %1</source>
        <translation>ответ за %1</translation>
    </message>
    <message>
        <source>%1, attachment %2 of %3</source>
        <translation>%1, вложение %2 из %3</translation>
    </message>
</context>
<context>
    <name>Sockeye::FramesPanel</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Copy raw text</source>
        <translation>Копировать сырой текст</translation>
    </message>
    <message>
        <source>Binary is copied as hex.</source>
        <translation>Двоичные данные копируются в hex.</translation>
    </message>
    <message>
        <source>Copy as hex</source>
        <translation>Копировать как hex</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Копировать строки</translation>
    </message>
    <message>
        <source>The columns, with tabs between.</source>
        <translation>Столбцы через табуляцию.</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Копировать как curl</translation>
    </message>
    <message>
        <source>A line for a shell that makes the HTTP request once more; tokens, cookies and passwords are hidden.</source>
        <translation>Команда для оболочки, которая повторит HTTP-запрос; токены, cookie и пароли скрыты.</translation>
    </message>
    <message>
        <source>Copy as curl with secrets</source>
        <translation>Скопировать как curl с секретами</translation>
    </message>
    <message>
        <source>With tokens, cookies and passwords as they were sent.</source>
        <translation>С токенами, cookie и паролями — как они были отправлены.</translation>
    </message>
    <message>
        <source>Save bytes…</source>
        <translation>Сохранить байты…</translation>
    </message>
    <message>
        <source>Into a file.</source>
        <translation>В файл.</translation>
    </message>
    <message>
        <source>Inspect the request</source>
        <translation>Открыть запрос в инспекторе</translation>
    </message>
    <message>
        <source>Inspect the answer</source>
        <translation>Открыть ответ в инспекторе</translation>
    </message>
    <message>
        <source>Go to the other half</source>
        <translation>Перейти к другой половине</translation>
    </message>
    <message>
        <source>From a request to its answer, a ping to its pong, an event to its acknowledgement, and back.</source>
        <translation>От запроса к его ответу, от ping к его pong, от события к его ack-ответу — и обратно.</translation>
    </message>
    <message>
        <source>Show the event</source>
        <translation>Показать событие</translation>
    </message>
    <message>
        <source>What the frame carried, in Events.</source>
        <translation>То, что нёс фрейм, — на панели «События».</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Следующая ошибка</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Предыдущая ошибка</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>Сравнить два</translation>
    </message>
    <message>
        <source>Choose two rows first.</source>
        <translation>Сначала выберите две строки.</translation>
    </message>
    <message>
        <source>Filter frames</source>
        <translation>Фильтровать фреймы</translation>
    </message>
    <message>
        <source>Group by exchange</source>
        <translation>Группировать по обменам</translation>
    </message>
    <message>
        <source>Packets stand below the HTTP exchange or WebSocket frame that carried them.</source>
        <translation>Пакеты стоят под тем HTTP-обменом или фреймом WebSocket, который их нёс.</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Свернуть всё</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Развернуть всё</translation>
    </message>
    <message>
        <source>Details below the list</source>
        <translation>Подробности под списком</translation>
    </message>
    <message>
        <source>Bits, sizes and times of the chosen frame.</source>
        <translation>Биты, размеры и времена выбранного фрейма.</translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation>Показать секреты</translation>
    </message>
    <message>
        <source>Tokens, cookies and passwords stand in the list as they are.</source>
        <translation>Токены, cookie и пароли видны в списке как есть.</translation>
    </message>
    <message>
        <source>Follow new frames</source>
        <translation>Следить за новыми фреймами</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Время по часам</translation>
    </message>
    <message>
        <source>Time since connect</source>
        <translation>Время от подключения</translation>
    </message>
    <message>
        <source>Time since the row above</source>
        <translation>Время от строки выше</translation>
    </message>
    <message>
        <source>Column “%1”</source>
        <translation>Столбец «%1»</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Столбцы по умолчанию</translation>
    </message>
    <message>
        <source>… and %1 more, not copied</source>
        <translation>… и ещё %1, не скопировано</translation>
    </message>
    <message>
        <source>Save the bytes of the frame</source>
        <translation>Сохранить байты фрейма</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Не удалось записать %1: %2</translation>
    </message>
    <message>
        <source>Show HTTP requests, each with its answer</source>
        <translation>Показать HTTP-запросы, каждый с его ответом</translation>
    </message>
    <message>
        <source>Show the WebSocket handshake and frames</source>
        <translation>Показать рукопожатие и фреймы WebSocket</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Show Engine.IO packets</source>
        <translation>Показать пакеты Engine.IO</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Show Socket.IO packets, which Events shows too</source>
        <translation>Показать пакеты Socket.IO (они есть и на панели «События»)</translation>
    </message>
    <message>
        <source>Columns, time and details</source>
        <translation>Столбцы, время и подробности</translation>
    </message>
    <message>
        <source>Filter: text layer:http dir:in size:&gt;1k -noop</source>
        <translation>Фильтр: текст layer:http dir:in size:&gt;1k -noop</translation>
    </message>
    <message>
        <source>Number of frames shown</source>
        <translation>Число показанных фреймов</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>Символ %1: %2</translation>
    </message>
    <message>
        <source>searching… %1 %</source>
        <translation>поиск… %1 %</translation>
    </message>
    <message>
        <source>%1 of its frames hidden</source>
        <translation>Скрыто его фреймов: %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No frames yet</source>
        <translation>Фреймов пока нет</translation>
    </message>
    <message>
        <source>HTTP requests, the WebSocket handshake and every frame and packet appear here with their raw text, as soon as you connect.</source>
        <translation>HTTP-запросы, рукопожатие WebSocket и каждый фрейм и пакет с исходным текстом появятся здесь, как только вы подключитесь.</translation>
    </message>
    <message>
        <source>All layers are hidden</source>
        <translation>Все уровни скрыты</translation>
    </message>
    <message>
        <source>Turn on HTTP, WebSocket, Engine or Socket above.</source>
        <translation>Включите HTTP, WebSocket, Engine или Socket выше.</translation>
    </message>
    <message>
        <source>Nothing in these layers yet</source>
        <translation>На этих уровнях пока ничего нет</translation>
    </message>
    <message>
        <source>Turn on more layers above to see the other frames.</source>
        <translation>Включите выше другие уровни, чтобы увидеть остальные фреймы.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Ничего не найдено по фильтру «%1»</translation>
    </message>
    <message>
        <source>Case does not matter; raw text, heads, URLs, reasons, events, namespaces and statuses of the shown layers are searched. Point at the filter to see its keys.</source>
        <translation>Регистр не важен; поиск идёт по исходному тексту, заголовкам, URL, причинам, событиям, пространствам имён и статусам показанных уровней. Наведите указатель на фильтр, чтобы увидеть его ключи.</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot; and /patterns/ that must all be found; - before what must not; or between alternatives.
layer: http websocket engine socket    transport: polling websocket custom    dir: in out
type: message, ping, text …    ns: /chat, /chat*    event: name    id: number
size: &gt;1k    status: 4xx    time: &gt;100ms    hex: 00ff    head: text    has: error binary compressed</source>
        <translation>Слова, &quot;фразы&quot; и /шаблоны/, которые должны найтись все; - перед тем, чего быть не должно; or между вариантами.
layer: http websocket engine socket    transport: polling websocket custom    dir: in out
type: message, ping, text …    ns: /chat, /chat*    event: имя    id: число
size: &gt;1k    status: 4xx    time: &gt;100ms    hex: 00ff    head: текст    has: error binary compressed</translation>
    </message>
</context>
<context>
    <name>Sockeye::HelpWindow</name>
    <message>
        <source>Why connections fail</source>
        <translation>Почему не удаётся подключиться</translation>
    </message>
    <message>
        <source>Find on this page, Enter for the next</source>
        <translation>Найти на этой странице, Enter — следующее</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Найти на этой странице</translation>
    </message>
</context>
<context>
    <name>Sockeye::HexPage</name>
    <message>
        <source>Bytes to show</source>
        <translation>Какие байты показать</translation>
    </message>
    <message>
        <source>Go to offset</source>
        <translation>Перейти к смещению</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Смещение</translation>
    </message>
    <message>
        <source>Go to an offset: 4096, 0x1000, or +16 and -0x10 from the cursor</source>
        <translation>Перейти к смещению: 4096, 0x1000 или +16 и -0x10 от курсора</translation>
    </message>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>Байты в шестнадцатеричном виде</translation>
    </message>
    <message>
        <source>Chosen bytes</source>
        <translation>Выделенные байты</translation>
    </message>
    <message>
        <source>Payload, %1</source>
        <translation>Данные, %1</translation>
    </message>
    <message>
        <source>Attachment %1, %2, %3</source>
        <translation>Вложение %1, %2, %3</translation>
    </message>
    <message>
        <source>“%1” is no offset: write 4096, 0x1000, +16 or -0x10.</source>
        <translation>«%1» — не смещение: напишите 4096, 0x1000, +16 или -0x10.</translation>
    </message>
    <message>
        <source>There are %1 bytes only.</source>
        <translation>Всего байтов: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) chosen, %1 to %2</source>
        <translation>
            <numerusform>Выделен %n байт, с %1 по %2</numerusform>
            <numerusform>Выделено %n байта, с %1 по %2</numerusform>
            <numerusform>Выделено %n байт, с %1 по %2</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no bytes here.</source>
        <translation>Здесь нет байтов.</translation>
    </message>
    <message>
        <source>Offset %1 of %2</source>
        <translation>Смещение %1 из %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::HistoryModel</name>
    <message>
        <source>Sent or saved as</source>
        <translation>Отправлено или сохранено как</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Аргументы</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Флаги</translation>
    </message>
</context>
<context>
    <name>Sockeye::HistoryPopup</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Удалить все</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправленные</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранённые</translation>
    </message>
    <message>
        <source>Sent or saved messages</source>
        <translation>Отправленные или сохранённые сообщения</translation>
    </message>
    <message>
        <source>Search in names and arguments</source>
        <translation>Поиск по именам и аргументам</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Поиск по истории</translation>
    </message>
    <message>
        <source>Name for the message being written</source>
        <translation>Имя для сообщения в редакторе</translation>
    </message>
    <message>
        <source>Name to save as</source>
        <translation>Имя для сохранения</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Сохранить сообщение</translation>
    </message>
    <message>
        <source>Load the message</source>
        <translation>Загрузить сообщение</translation>
    </message>
    <message>
        <source>Delete the message</source>
        <translation>Удалить сообщение</translation>
    </message>
    <message>
        <source>Delete all that was sent</source>
        <translation>Удалить все отправленные</translation>
    </message>
    <message>
        <source>What the history holds</source>
        <translation>Что хранит история</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Nothing is saved. Give the message being written a name and press Save.</source>
        <translation>Ничего не сохранено. Дайте имя сообщению в редакторе и нажмите «Сохранить».</translation>
    </message>
    <message>
        <source>Nothing was sent yet. What you send appears here.</source>
        <translation>Пока ничего не отправлено. Здесь появится то, что вы отправите.</translation>
    </message>
    <message>
        <source>%1 of %2 shown.</source>
        <translation>Показано %1 из %2.</translation>
    </message>
    <message>
        <source>%1 Files are kept by their path.</source>
        <translation>%1 Вместо файлов хранятся пути к ним.</translation>
    </message>
    <message>
        <source>%1 The newest %2 and at most %3 are kept, files by their path; now %4.</source>
        <translation>%1 Хранятся последние сообщения: не более %2 и не более %3 в сумме, вместо файлов — пути к ним; сейчас %4.</translation>
    </message>
    <message>
        <source>Give the message a name first.</source>
        <translation>Сначала дайте сообщению имя.</translation>
    </message>
    <message>
        <source>Not saved: a message may have %1, and there may be %2 of them.</source>
        <translation>Не сохранено: размер одного сообщения — не более %1, а всего их может быть не более %2.</translation>
    </message>
    <message>
        <source>Send in order</source>
        <translation>Отправить по порядку</translation>
    </message>
    <message>
        <source>Send the chosen messages in order</source>
        <translation>Отправить выбранные сообщения по порядку</translation>
    </message>
    <message>
        <source>Sends the chosen messages one after the other, at the pace set for sending repeatedly.</source>
        <translation>Отправляет выбранные сообщения одно за другим с интервалом, заданным для многократной отправки.</translation>
    </message>
</context>
<context>
    <name>Sockeye::HttpPage</name>
    <message>
        <source>HTTP exchange</source>
        <translation>HTTP-обмен</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Тело</translation>
    </message>
    <message>
        <source>Body of the request, %1</source>
        <translation>Тело запроса, %1</translation>
    </message>
    <message>
        <source>Body of the answer, %1</source>
        <translation>Тело ответа, %1</translation>
    </message>
    <message>
        <source>↑ Request</source>
        <translation>↑ Запрос</translation>
    </message>
    <message>
        <source>↓ Answer</source>
        <translation>↓ Ответ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>%1 on the wire, %2 inflated</source>
        <translation>%1 по сети, %2 после распаковки</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Заняло</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>Перенаправление</translation>
    </message>
    <message>
        <source>status %1, to %2</source>
        <translation>статус %1, на %2</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>не измерено</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>an open one was used again</source>
        <translation>использовано уже открытое</translation>
    </message>
    <message>
        <source>has not come yet</source>
        <translation>ещё не пришёл</translation>
    </message>
</context>
<context>
    <name>Sockeye::ImagePage</name>
    <message>
        <source>Enlarge picture</source>
        <translation>Увеличить изображение</translation>
    </message>
    <message>
        <source>Shrink picture</source>
        <translation>Уменьшить изображение</translation>
    </message>
    <message>
        <source>Fit picture</source>
        <translation>Вписать изображение</translation>
    </message>
    <message>
        <source>Shrinks it until all of it can be seen.</source>
        <translation>Уменьшает его, пока оно не будет видно целиком.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Вписать</translation>
    </message>
    <message>
        <source>Facts about the picture</source>
        <translation>Сведения об изображении</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels, %4</source>
        <translation>%1, %2 × %3 пикс., %4</translation>
    </message>
    <message>
        <source>This begins like %1 but cannot be shown: %2.</source>
        <translation>Начинается как %1, но показать это нельзя: %2.</translation>
    </message>
    <message>
        <source>%1. It would take %2 of memory, so it is not shown: save it and open it elsewhere.</source>
        <translation>%1. Потребовалось бы %2 памяти, поэтому изображение не показано: сохраните его и откройте в другой программе.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Чтение изображения…</translation>
    </message>
    <message>
        <source>%1. It cannot be shown: %2.</source>
        <translation>%1. Показать нельзя: %2.</translation>
    </message>
</context>
<context>
    <name>Sockeye::Inspector</name>
    <message>
        <source>Ways to look at the record</source>
        <translation>Способы просмотра записи</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Аргументы</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Исходный</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Ничего не выбрано</translation>
    </message>
    <message>
        <source>Select an event or a frame to see its arguments, its raw text and its bytes.</source>
        <translation>Выберите событие или фрейм, чтобы увидеть его аргументы, исходный текст и байты.</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Choose another place.</source>
        <translation>Не удалось записать «%1»: %2. Выберите другое место.</translation>
    </message>
    <message>
        <source>Save the bytes</source>
        <translation>Сохранить байты</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Фрейм</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Различия</translation>
    </message>
    <message>
        <source>There is nothing to compare with: select another record first.</source>
        <translation>Сравнивать не с чем: сначала выберите другую запись.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 are too much for code: copy it as JSON.</source>
        <translation>%1 — слишком много для кода: скопируйте как JSON.</translation>
    </message>
    <message>
        <source>Choose a value in Arguments first.</source>
        <translation>Сначала выберите значение на вкладке «Аргументы».</translation>
    </message>
    <message>
        <source>There is too much to open at once: some values stayed closed. Choose one and go on.</source>
        <translation>Слишком много, чтобы раскрыть сразу: часть значений осталась свёрнутой. Выберите одно из них и продолжайте.</translation>
    </message>
    <message>
        <source>Answered after %1</source>
        <translation>Ответ через %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Ответ получен</translation>
    </message>
    <message>
        <source>No answer has come yet.</source>
        <translation>Ответ ещё не пришёл.</translation>
    </message>
    <message>
        <source>We have not answered yet.</source>
        <translation>Мы ещё не ответили.</translation>
    </message>
    <message>
        <source>Answers “%1”</source>
        <translation>Отвечает на «%1»</translation>
    </message>
    <message>
        <source>Its answer: %1</source>
        <translation>Его ответ: %1</translation>
    </message>
    <message>
        <source>Its request</source>
        <translation>Его запрос</translation>
    </message>
    <message>
        <source>Back to the record before</source>
        <translation>Назад к предыдущей записи</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Снова вперёд</translation>
    </message>
    <message>
        <source>Go to the answer or the question</source>
        <translation>Перейти к ответу или вопросу</translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation>Показать секреты</translation>
    </message>
    <message>
        <source>Writes passwords, tokens and cookies of HTTP heads out.</source>
        <translation>Показывает пароли, токены и cookie в HTTP-заголовках целиком.</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Найти на этой странице</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Найти далее</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Найти ранее</translation>
    </message>
    <message>
        <source>Go to an offset</source>
        <translation>Перейти к смещению</translation>
    </message>
    <message>
        <source>Compare with the one selected before</source>
        <translation>Сравнить с выбранным ранее</translation>
    </message>
    <message>
        <source>Copies what is chosen or, without a choice, all that is shown.</source>
        <translation>Копирует выбранное, а если ничего не выбрано — всё показанное.</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Скопировать значение</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Скопировать путь</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Скопировать как JSON</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Сохранить как файл…</translation>
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
        <translation>C++ с Qt</translation>
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
        <translation>Скопировать как код</translation>
    </message>
    <message>
        <source>Copy value as code</source>
        <translation>Скопировать значение как код</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>Скопировать как %1</translation>
    </message>
    <message>
        <source>Code that sends the event, or that listens to it.</source>
        <translation>Код, который отправляет это событие или слушает его.</translation>
    </message>
    <message>
        <source>Copy value as %1</source>
        <translation>Скопировать значение как %1</translation>
    </message>
    <message>
        <source>Open one level</source>
        <translation>Раскрыть один уровень</translation>
    </message>
    <message>
        <source>Open everything</source>
        <translation>Раскрыть всё</translation>
    </message>
    <message>
        <source>Close everything</source>
        <translation>Свернуть всё</translation>
    </message>
</context>
<context>
    <name>Sockeye::InspectorFind</name>
    <message>
        <source>Find on this page</source>
        <translation>Найти на этой странице</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Найденные места</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Закрыть поиск</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>поиск…</translation>
    </message>
    <message>
        <source>Searching %1…</source>
        <translation>Поиск в %1…</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 или больше</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>Sockeye::InspectorHead</name>
    <message>
        <source>Selected record</source>
        <translation>Выбранная запись</translation>
    </message>
    <message>
        <source>Facts about the record</source>
        <translation>Сведения о записи</translation>
    </message>
    <message>
        <source>What belongs to the record</source>
        <translation>Что относится к записи</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
</context>
<context>
    <name>Sockeye::IoCode</name>
    <message>
        <source>There is no io(…) call in this text.</source>
        <translation>В этом тексте нет вызова io(…).</translation>
    </message>
    <message>
        <source>the host of “%1”</source>
        <translation>хост «%1»</translation>
    </message>
</context>
<context>
    <name>Sockeye::JoinForm</name>
    <message>
        <source>Join</source>
        <translation>Присоединиться</translation>
    </message>
    <message>
        <source>Namespace to join</source>
        <translation>Пространство имён для присоединения</translation>
    </message>
    <message>
        <source>/namespace</source>
        <translation>/namespace</translation>
    </message>
    <message>
        <source>Auth payload as a JSON object</source>
        <translation>Данные auth в виде объекта JSON</translation>
    </message>
    <message>
        <source>Auth payload, such as {&quot;token&quot;: &quot;abc&quot;}</source>
        <translation>Данные auth, например {&quot;token&quot;: &quot;abc&quot;}</translation>
    </message>
    <message>
        <source>What is wrong with the namespace or its auth payload</source>
        <translation>Что не так с пространством имён или его данными auth</translation>
    </message>
    <message>
        <source>Auth</source>
        <translation>Auth</translation>
    </message>
    <message>
        <source>Show the auth payload</source>
        <translation>Показать данные auth</translation>
    </message>
    <message>
        <source>Send an auth payload when joining</source>
        <translation>Отправить данные auth при присоединении</translation>
    </message>
    <message>
        <source>Join the namespace</source>
        <translation>Присоединиться к пространству имён</translation>
    </message>
    <message>
        <source>A namespace cannot contain a comma: on the wire it ends there. Take the comma out.</source>
        <translation>Имя пространства имён не может содержать запятую: при передаче на ней имя заканчивается. Уберите запятую.</translation>
    </message>
    <message>
        <source>Auth payload, line %1, column %2: %3</source>
        <translation>Данные auth, строка %1, столбец %2: %3</translation>
    </message>
    <message>
        <source>The auth payload must be one JSON object, such as {&quot;token&quot;: &quot;abc&quot;}.</source>
        <translation>Данные auth должны быть одним объектом JSON, например {&quot;token&quot;: &quot;abc&quot;}.</translation>
    </message>
</context>
<context>
    <name>Sockeye::JsonEditor</name>
    <message>
        <source>%1 with a line too long to edit. All of it is sent; its beginning is shown.</source>
        <translation>%1 со строкой, слишком длинной для правки. Отправляется всё; показано начало.</translation>
    </message>
    <message>
        <source>%1 of text: colours, folds and marks are off.</source>
        <translation>%1 текста: подсветка, сворачивание и пометки выключены.</translation>
    </message>
    <message>
        <source>The text was one endless line and got line breaks. What is sent is the same.</source>
        <translation>Текст был одной бесконечной строкой, в него добавлены переносы. Отправляется то же самое.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Format JSON</source>
        <translation>Форматировать JSON</translation>
    </message>
    <message>
        <source>JSON on One Line</source>
        <translation>JSON в одну строку</translation>
    </message>
</context>
<context>
    <name>Sockeye::JsonPage</name>
    <message>
        <source>JSON, laid out</source>
        <translation>JSON с отступами</translation>
    </message>
    <message>
        <source>Laying out %1…</source>
        <translation>Форматирование, %1…</translation>
    </message>
    <message>
        <source>This is no single JSON value: see Raw.</source>
        <translation>Это не одно значение JSON: см. «Исходный».</translation>
    </message>
</context>
<context>
    <name>Sockeye::JsonReason</name>
    <message>
        <source>The text ends where a value is expected.</source>
        <translation>Текст заканчивается там, где ожидается значение.</translation>
    </message>
    <message>
        <source>JSON puts strings in double quotes: &quot;text&quot;.</source>
        <translation>Строки в JSON пишутся в двойных кавычках: &quot;text&quot;.</translation>
    </message>
    <message>
        <source>JSON has no comma behind the last value. Remove it.</source>
        <translation>В JSON нет запятой после последнего значения. Уберите её.</translation>
    </message>
    <message>
        <source>No JSON value starts here. Strings need double quotes; true, false and null are lower case.</source>
        <translation>Здесь не начинается значение JSON. Строкам нужны двойные кавычки; true, false и null пишутся строчными буквами.</translation>
    </message>
    <message>
        <source>A string cannot hold a NUL byte. Write \u0000.</source>
        <translation>Строка не может содержать байт NUL. Напишите \u0000.</translation>
    </message>
    <message>
        <source>A string is not closed. Add the missing double quote.</source>
        <translation>Строка не закрыта. Добавьте недостающую двойную кавычку.</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits.</source>
        <translation>После \u нужны четыре шестнадцатеричные цифры.</translation>
    </message>
    <message>
        <source>This \u escape is half of a surrogate pair. Write both halves, or the character itself.</source>
        <translation>Эта последовательность \u — половина суррогатной пары. Напишите обе половины или сам символ.</translation>
    </message>
    <message>
        <source>These bytes are not valid UTF-8.</source>
        <translation>Эти байты — не корректный UTF-8.</translation>
    </message>
    <message>
        <source>A string cannot hold a line break, tab or control character. Write \n, \t or \u00….</source>
        <translation>Строка не может содержать перевод строки, табуляцию или управляющий символ. Напишите \n, \t или \u00….</translation>
    </message>
    <message>
        <source>This escape does not exist in JSON. Write \\ for a backslash.</source>
        <translation>Такой escape-последовательности в JSON нет. Для обратной косой черты напишите \\.</translation>
    </message>
    <message>
        <source>Nothing is written here. Type a JSON value such as 42, &quot;text&quot; or {&quot;key&quot;: 1}.</source>
        <translation>Здесь ничего не написано. Введите значение JSON, например 42, &quot;text&quot; или {&quot;key&quot;: 1}.</translation>
    </message>
    <message>
        <source>More text follows behind the end of the value. Use an array, or another argument.</source>
        <translation>После конца значения идёт ещё текст. Используйте массив или другой аргумент.</translation>
    </message>
    <message>
        <source>JSON has no comma behind the last member. Remove it, or add a member.</source>
        <translation>В JSON нет запятой после последнего поля. Уберите её или добавьте поле.</translation>
    </message>
    <message>
        <source>The object is not closed. Add “}”.</source>
        <translation>Объект не закрыт. Добавьте «}».</translation>
    </message>
    <message>
        <source>A key in double quotes, or “}”, is expected here.</source>
        <translation>Здесь ожидается ключ в двойных кавычках или «}».</translation>
    </message>
    <message>
        <source>A colon is missing behind the key.</source>
        <translation>После ключа нет двоеточия.</translation>
    </message>
    <message>
        <source>A comma or “}” is missing before this.</source>
        <translation>Перед этим не хватает запятой или «}».</translation>
    </message>
    <message>
        <source>The array is not closed. Add “]”.</source>
        <translation>Массив не закрыт. Добавьте «]».</translation>
    </message>
    <message>
        <source>A comma or “]” is missing before this.</source>
        <translation>Перед этим не хватает запятой или «]».</translation>
    </message>
    <message>
        <source>The number is bigger than a JSON number can be (about 1.8e308). Send it as a string.</source>
        <translation>Число больше, чем возможно в JSON (около 1.8e308). Отправьте его строкой.</translation>
    </message>
    <message>
        <source>Digits are missing behind the decimal point.</source>
        <translation>После десятичной точки нет цифр.</translation>
    </message>
    <message>
        <source>Digits are missing in the exponent.</source>
        <translation>В показателе степени нет цифр.</translation>
    </message>
    <message>
        <source>This is no valid JSON.</source>
        <translation>Это некорректный JSON.</translation>
    </message>
</context>
<context>
    <name>Sockeye::KeyField</name>
    <message>
        <source>No keys. Press some here</source>
        <translation>Нет клавиш. Нажмите их здесь</translation>
    </message>
</context>
<context>
    <name>Sockeye::Language</name>
    <message>
        <source>&amp;System language</source>
        <translation>&amp;Язык системы</translation>
    </message>
</context>
<context>
    <name>Sockeye::LatencyChart</name>
    <message>
        <source>Latency histogram</source>
        <translation>Гистограмма задержек</translation>
    </message>
    <message>
        <source>%1: p50 %2, p95 %3, p99 %4</source>
        <translation>%1: p50 %2, p95 %3, p99 %4</translation>
    </message>
    <message>
        <source>%1 to %2: %3 of %4 answers</source>
        <translation>%1 – %2: ответов %3 из %4</translation>
    </message>
    <message>
        <source>%1: no answer yet</source>
        <translation>%1: ответа ещё нет</translation>
    </message>
</context>
<context>
    <name>Sockeye::LatencyModel</name>
    <message>
        <source>(further names)</source>
        <translation>(другие имена)</translation>
    </message>
    <message>
        <source>questions of the server</source>
        <translation>вопросы сервера</translation>
    </message>
    <message>
        <source>requests of ours</source>
        <translation>наши запросы</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Запросов</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>С ответом</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Опоздало</translation>
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
        <translation>Макс.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Распределение</translation>
    </message>
    <message>
        <source>Requests of ours ↑, questions of the server ↓</source>
        <translation>Наши запросы ↑, вопросы сервера ↓</translation>
    </message>
    <message>
        <source>Requests and questions so far</source>
        <translation>Запросов и вопросов на данный момент</translation>
    </message>
    <message>
        <source>With an answer, late ones included</source>
        <translation>С ответом, включая пришедший с опозданием</translation>
    </message>
    <message>
        <source>Answered after the time-out</source>
        <translation>Ответ пришёл после тайм-аута</translation>
    </message>
    <message>
        <source>Timed out, lost with the connection, dropped, taken out of the buffer, refused</source>
        <translation>Истёк тайм-аут, потеряно вместе с соединением, отброшено, убрано из буфера, отклонено</translation>
    </message>
    <message>
        <source>Half of all answers came within this time (at most 2 % off)</source>
        <translation>Половина всех ответов пришла за это время (погрешность не более 2 %)</translation>
    </message>
    <message>
        <source>95 of 100 answers came within this time (at most 2 % off)</source>
        <translation>95 из 100 ответов пришли за это время (погрешность не более 2 %)</translation>
    </message>
    <message>
        <source>99 of 100 answers came within this time (at most 2 % off)</source>
        <translation>99 из 100 ответов пришли за это время (погрешность не более 2 %)</translation>
    </message>
    <message>
        <source>The longest latency, exactly</source>
        <translation>Самая большая задержка, точно</translation>
    </message>
    <message>
        <source>How many answers came in which time, from the shortest to the longest of all rows; each bar spans half a doubling</source>
        <translation>Сколько ответов пришло за какое время, от самого короткого до самого длинного по всем строкам; каждый столбик охватывает половину удвоения</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Нет ответа</translation>
    </message>
</context>
<context>
    <name>Sockeye::LatencyPane</name>
    <message>
        <source>Show all events</source>
        <translation>Показать все события</translation>
    </message>
    <message>
        <source>Goes back from one event to all of them</source>
        <translation>Возвращает от одного события ко всем</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Все запросы</translation>
    </message>
</context>
<context>
    <name>Sockeye::LatencyTable</name>
    <message>
        <source>Latencies by event</source>
        <translation>Задержки по событиям</translation>
    </message>
</context>
<context>
    <name>Sockeye::LineProblem</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Строка %1, столбец %2: %3</translation>
    </message>
</context>
<context>
    <name>Sockeye::LineView</name>
    <message>
        <source>Copy selection</source>
        <translation>Скопировать выделенное</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>Скопировать всё</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
</context>
<context>
    <name>Sockeye::MainWindow</name>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Сочетания клавиш…</translation>
    </message>
    <message>
        <source>Lists every command and changes its keys</source>
        <translation>Показывает все команды и меняет их клавиши</translation>
    </message>
    <message>
        <source>Find a comma&amp;nd…</source>
        <translation>Найти ко&amp;манду…</translation>
    </message>
    <message>
        <source>Finds every command by a few letters of its name</source>
        <translation>Находит любую команду по нескольким буквам её названия</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>Ends every connection and the program</source>
        <translation>Завершает все соединения и программу</translation>
    </message>
    <message>
        <source>&amp;About Sockeye</source>
        <translation>&amp;О программе Sockeye</translation>
    </message>
    <message>
        <source>About Sockeye</source>
        <translation>О программе Sockeye</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Sockeye %1&lt;/h3&gt;&lt;p&gt;Connects to Socket.IO servers, sends events and shows what happens, down to the last frame.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. The SocketIO library in it is under the MIT licence.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Sockeye %1&lt;/h3&gt;&lt;p&gt;Подключается к серверам Socket.IO, отправляет события и показывает происходящее вплоть до последнего фрейма.&lt;/p&gt;&lt;p&gt;Свободное программное обеспечение на условиях GNU General Public License версии 3 или более поздней. Входящая в него библиотека SocketIO — под лицензией MIT.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Why &amp;connections fail</source>
        <translation>Почему не удаётся &amp;подключиться</translation>
    </message>
    <message>
        <source>Explains every problem, and what the server side has to change</source>
        <translation>Объясняет каждую проблему и что нужно изменить на стороне сервера</translation>
    </message>
</context>
<context>
    <name>Sockeye::MessageHead</name>
    <message>
        <source>Namespace to send to</source>
        <translation>Пространство имён для отправки</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>Event name</source>
        <translation>Имя события</translation>
    </message>
    <message>
        <source>Expect an acknowledgement</source>
        <translation>Ожидать ack-ответа</translation>
    </message>
    <message>
        <source>Ask the server for an answer. A server may behave differently when asked.</source>
        <translation>Запросить у сервера ответ. Сервер может вести себя иначе, если ответ запрошен.</translation>
    </message>
    <message>
        <source>Seconds to wait for the acknowledgement</source>
        <translation>Сколько секунд ждать ack-ответа</translation>
    </message>
    <message>
        <source>Problem of the event name</source>
        <translation>Проблема с именем события</translation>
    </message>
    <message>
        <source>&amp;Ack within</source>
        <translation>Ждать &amp;ack</translation>
    </message>
    <message>
        <source>Event name, or paste socket.emit(…)</source>
        <translation>Имя события, или вставьте socket.emit(…)</translation>
    </message>
    <message>
        <source>How long to wait for the answer, in each try anew</source>
        <translation>Сколько ждать ответа, заново при каждой попытке</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Флаги</translation>
    </message>
    <message>
        <source>Flags: %1</source>
        <translation>Флаги: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::MessageLine</name>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Что можно сделать</translation>
    </message>
</context>
<context>
    <name>Sockeye::MessagePackText</name>
    <message>
        <source>This is no MessagePack: %1</source>
        <translation>Это не MessagePack: %1</translation>
    </message>
    <message>
        <source>This is no MessagePack: bytes follow the value, from offset %1 on.</source>
        <translation>Это не MessagePack: после значения, начиная со смещения %1, идут ещё байты.</translation>
    </message>
    <message>
        <source>The bytes end inside of a value.</source>
        <translation>Байты заканчиваются внутри значения.</translation>
    </message>
    <message>
        <source>There is more in it than is shown here. Save the bytes to read them elsewhere.</source>
        <translation>Здесь показано не всё содержимое. Сохраните байты, чтобы прочитать их в другой программе.</translation>
    </message>
    <message>
        <source>A byte stands where MessagePack has none.</source>
        <translation>Встретился байт, которого в MessagePack не бывает.</translation>
    </message>
    <message>
        <source>Its values are nested too deeply.</source>
        <translation>Слишком глубокая вложенность значений.</translation>
    </message>
    <message>
        <source>The key of a map is itself a map or a list.</source>
        <translation>Ключ словаря сам является словарём или списком.</translation>
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
        <translation>Пространство имён %1</translation>
    </message>
    <message>
        <source>What is known of the namespace</source>
        <translation>Что известно о пространстве имён</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Состояние: %1</translation>
    </message>
    <message>
        <source>Socket id: %1</source>
        <translation>Id сокета: %1</translation>
    </message>
    <message>
        <source>Events received: %1, sent: %2</source>
        <translation>Событий получено: %1, отправлено: %2</translation>
    </message>
    <message>
        <source>After the connection was lost: %1</source>
        <translation>После потери соединения: %1</translation>
    </message>
    <message>
        <source>Auth payload: none</source>
        <translation>Данные auth: нет</translation>
    </message>
    <message>
        <source>Auth payload:
%1</source>
        <translation>Данные auth:
%1</translation>
    </message>
    <message>
        <source>The server&apos;s refusal:
%1</source>
        <translation>Отказ сервера:
%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Причина: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::NamespaceModel</name>
    <message>
        <source>joining…</source>
        <translation>присоединение…</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>присоединено</translation>
    </message>
    <message>
        <source>left</source>
        <translation>покинуто</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказано</translation>
    </message>
    <message>
        <source>%1, %2, %3 received, %4 sent</source>
        <translation>%1, %2, получено %3, отправлено %4</translation>
    </message>
    <message>
        <source>Socket id: %1</source>
        <translation>Id сокета: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Отказано: %1</translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation>Покинуто: %1</translation>
    </message>
    <message>
        <source>%1 events received, %2 sent</source>
        <translation>Событий получено: %1, отправлено: %2</translation>
    </message>
    <message>
        <source>recovered: nothing was missed</source>
        <translation>восстановлено: ничего не пропущено</translation>
    </message>
    <message>
        <source>not recovered: %1</source>
        <translation>не восстановлено: %1</translation>
    </message>
    <message>
        <source>Auth payload: %1</source>
        <translation>Данные auth: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::NamespacesPanel</name>
    <message>
        <source>Leave</source>
        <translation>Покинуть</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Пространства имён</translation>
    </message>
    <message>
        <source>No namespaces yet</source>
        <translation>Пространств имён пока нет</translation>
    </message>
    <message>
        <source>The namespaces you join appear here with their state. “/” is joined when you connect; name another one below.</source>
        <translation>Здесь появляются пространства имён, к которым вы присоединяетесь, и их состояние. К «/» вы присоединяетесь при подключении; другое назовите ниже.</translation>
    </message>
    <message>
        <source>Leave the chosen namespace</source>
        <translation>Покинуть выбранное пространство имён</translation>
    </message>
    <message>
        <source>&amp;Join a namespace</source>
        <translation>Присоед&amp;иниться к пространству имён</translation>
    </message>
    <message>
        <source>Goes to the field for its name</source>
        <translation>Переходит в поле для его имени</translation>
    </message>
    <message>
        <source>&amp;Leave the namespace</source>
        <translation>По&amp;кинуть пространство имён</translation>
    </message>
    <message>
        <source>Leaves the chosen namespace</source>
        <translation>Покидает выбранное пространство имён</translation>
    </message>
    <message>
        <source>Choose a joined namespace in the list first.</source>
        <translation>Сначала выберите в списке присоединённое пространство имён.</translation>
    </message>
    <message>
        <source>&amp;Discover namespaces…</source>
        <translation>О&amp;бнаружить пространства имён…</translation>
    </message>
    <message>
        <source>Finds the namespaces of the server, and with its admin namespace rooms and sockets too</source>
        <translation>Находит пространства имён сервера, а через его пространство имён администратора — также комнаты и сокеты</translation>
    </message>
    <message>
        <source>Copy the socket &amp;id</source>
        <translation>Скопировать &amp;id сокета</translation>
    </message>
    <message>
        <source>Copies the id the server gave here</source>
        <translation>Копирует id, выданный здесь сервером</translation>
    </message>
    <message>
        <source>Show &amp;everything…</source>
        <translation>Показать &amp;всё…</translation>
    </message>
    <message>
        <source>Shows all that is known of it: the refusal whole, the auth payload, the recovery</source>
        <translation>Показывает всё, что о нём известно: полный отказ, данные auth, восстановление</translation>
    </message>
    <message>
        <source>Join &amp;again</source>
        <translation>Присоединиться &amp;снова</translation>
    </message>
    <message>
        <source>Joins it with the same auth payload, after leaving it where it is joined</source>
        <translation>Присоединяется с теми же данными auth; если уже присоединено, сначала покидает</translation>
    </message>
    <message>
        <source>Edit the auth &amp;payload and join again…</source>
        <translation>&amp;Изменить данные auth и присоединиться снова…</translation>
    </message>
    <message>
        <source>Puts the namespace and its auth payload into the form below</source>
        <translation>Помещает пространство имён и его данные auth в форму ниже</translation>
    </message>
    <message>
        <source>&amp;Copy the name</source>
        <translation>С&amp;копировать имя</translation>
    </message>
    <message>
        <source>Copies the name of the chosen namespace</source>
        <translation>Копирует имя выбранного пространства имён</translation>
    </message>
    <message>
        <source>Choose a namespace in the list first.</source>
        <translation>Сначала выберите пространство имён в списке.</translation>
    </message>
    <message>
        <source>Discover…</source>
        <translation>Обнаружить…</translation>
    </message>
    <message>
        <source>Discover namespaces</source>
        <translation>Обнаружить пространства имён</translation>
    </message>
</context>
<context>
    <name>Sockeye::NetworkSettings</name>
    <message>
        <source>“%1” is no SHA-256 of a public key.</source>
        <translation>«%1» — не SHA-256 открытого ключа.</translation>
    </message>
    <message>
        <source>The authorities cannot be used. %1</source>
        <translation>Не удаётся использовать центры сертификации. %1</translation>
    </message>
    <message>
        <source>No certificate could be read from “%1”.</source>
        <translation>Не удалось прочитать ни одного сертификата из «%1».</translation>
    </message>
    <message>
        <source>There is a private key, but no client certificate that belongs to it.</source>
        <translation>Закрытый ключ есть, но нет соответствующего ему сертификата клиента.</translation>
    </message>
    <message>
        <source>The client certificate cannot be used. %1</source>
        <translation>Не удаётся использовать сертификат клиента. %1</translation>
    </message>
    <message>
        <source>The client certificate “%1” could not be opened. Is the passphrase right?</source>
        <translation>Не удалось открыть сертификат клиента «%1». Верна ли парольная фраза?</translation>
    </message>
    <message>
        <source>The client certificate needs its private key. %1</source>
        <translation>Сертификату клиента нужен его закрытый ключ. %1</translation>
    </message>
    <message>
        <source>The private key in “%1” could not be opened. Does it need a passphrase?</source>
        <translation>Не удалось открыть закрытый ключ в «%1». Не нужна ли парольная фраза?</translation>
    </message>
    <message>
        <source>The private key in “%1” could not be opened. Is the passphrase right?</source>
        <translation>Не удалось открыть закрытый ключ в «%1». Верна ли парольная фраза?</translation>
    </message>
    <message>
        <source>The proxy has no host. Name it under Proxy, or choose another proxy.</source>
        <translation>У прокси не указан хост. Укажите его в разделе «Прокси» или выберите другой прокси.</translation>
    </message>
    <message>
        <source>“%1” is no cookie. Write name=value.</source>
        <translation>«%1» — не cookie. Пишите name=value.</translation>
    </message>
</context>
<context>
    <name>Sockeye::OptionCatalog</name>
    <message>
        <source>Auth, query, headers</source>
        <translation>Auth, параметры запроса, заголовки</translation>
    </message>
    <message>
        <source>Protocol, transports and parser</source>
        <translation>Протокол, транспорты и парсер</translation>
    </message>
    <message>
        <source>Cookies and origin</source>
        <translation>Cookie и Origin</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>Reconnection</source>
        <translation>Переподключение</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Тайм-ауты</translation>
    </message>
    <message>
        <source>Acknowledgements and limits</source>
        <translation>Подтверждения и ограничения</translation>
    </message>
    <message>
        <source>A path cannot hold “?” or “#”.</source>
        <translation>Путь не может содержать «?» или «#».</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Sent from the first request on, one on a line, as a server would set it: name=value; Path=/. One without a Domain goes to this server only.</source>
        <translation>Отправляются начиная с первого запроса, по одному в строке, в том виде, в каком их задал бы сервер: name=value; Path=/. Cookie без Domain отправляется только этому серверу.</translation>
    </message>
    <message>
        <source>“%1” is no cookie. Write name=value.</source>
        <translation>«%1» — не cookie. Пишите name=value.</translation>
    </message>
    <message>
        <source>Keep the server&apos;s cookies</source>
        <translation>Сохранять cookie сервера</translation>
    </message>
    <message>
        <source>Sends the cookies the server sets back on both transports, as load balancers with sticky sessions need.</source>
        <translation>Отправляет обратно cookie, заданные сервером, на обоих транспортах: это нужно балансировщикам нагрузки с «липкими» сеансами.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>The Origin header, for a server that checks where a page comes from. Nothing is sent by itself, because this is no browser.</source>
        <translation>Заголовок Origin для сервера, который проверяет, откуда пришла страница. Сам по себе он не отправляется, ведь это не браузер.</translation>
    </message>
    <message>
        <source>An origin is a scheme and a host: https://example.org</source>
        <translation>Origin — это схема и хост: https://example.org</translation>
    </message>
    <message>
        <source>Verify the server&apos;s certificate</source>
        <translation>Проверять сертификат сервера</translation>
    </message>
    <message>
        <source>Off means that anybody in between can read and change everything. Rather accept one certificate when it is shown, or name its authority.</source>
        <translation>Если выключить, кто угодно посередине сможет всё читать и изменять. Лучше примите один сертификат, когда он будет показан, или укажите его центр сертификации.</translation>
    </message>
    <message>
        <source>Authorities (CA)</source>
        <translation>Центры сертификации (CA)</translation>
    </message>
    <message>
        <source>PEM file with the authorities to trust instead of the system&apos;s.</source>
        <translation>Файл PEM с центрами сертификации, которым доверять вместо системных.</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Сертификат клиента</translation>
    </message>
    <message>
        <source>PEM or PKCS #12 file with the certificate this client shows when the server asks for one.</source>
        <translation>Файл PEM или PKCS #12 с сертификатом, который этот клиент предъявляет по запросу сервера.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Закрытый ключ</translation>
    </message>
    <message>
        <source>PEM file with the key of the client certificate. Not needed when the certificate&apos;s file holds it.</source>
        <translation>Файл PEM с ключом сертификата клиента. Не нужен, если ключ есть в файле сертификата.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Opens the private key. It is never saved or copied.</source>
        <translation>Открывает закрытый ключ. Никогда не сохраняется и не копируется.</translation>
    </message>
    <message>
        <source>“%1” is no pin. Write sha256/ and 44 characters of base64, or 64 hexadecimal digits.</source>
        <translation>«%1» — не отпечаток ключа. Пишите sha256/ и 44 символа base64 или 64 шестнадцатеричные цифры.</translation>
    </message>
    <message>
        <source>Pinned keys</source>
        <translation>Закреплённые ключи</translation>
    </message>
    <message>
        <source>SHA-256 of public keys, one on a line. The server must have one of them, whoever signed its certificate.</source>
        <translation>SHA-256 открытых ключей, по одному в строке. У сервера должен быть один из них, кто бы ни подписал его сертификат.</translation>
    </message>
    <message>
        <source>Accepted certificates</source>
        <translation>Принятые сертификаты</translation>
    </message>
    <message>
        <source>SHA-256 of the public keys of certificates you accepted although they could not be verified. The server must have one of them or of the pinned keys.</source>
        <translation>SHA-256 открытых ключей сертификатов, которые вы приняли, хотя проверить их не удалось. У сервера должен быть один из них или из закреплённых ключей.</translation>
    </message>
    <message>
        <source>Both transports go through it. The system&apos;s is what the desktop or the environment says.</source>
        <translation>Через него идут оба транспорта. Системный — тот, что задан рабочей средой или переменными окружения.</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>системный</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
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
        <translation>Хост</translation>
    </message>
    <message>
        <source>Name or address of the proxy; no scheme.</source>
        <translation>Имя или адрес прокси, без схемы.</translation>
    </message>
    <message>
        <source>Write the host alone, for example proxy.example.org.</source>
        <translation>Укажите только хост, например proxy.example.org.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Port of the proxy.</source>
        <translation>Порт прокси.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Only for a proxy that asks for it.</source>
        <translation>Только для прокси, который его запрашивает.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Only for a proxy that asks for it. Saved only with the other secrets.</source>
        <translation>Только для прокси, который его запрашивает. Сохраняется только вместе с другими секретами.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>The generation of Socket.IO to speak. Auto finds it out and remembers it for the server.</source>
        <translation>Поколение Socket.IO, которое использовать. «Авто» определяет его и запоминает для сервера.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Авто</translation>
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
        <translation>Парсер</translation>
    </message>
    <message>
        <source>How packets are written. The server must use the same one: MessagePack wants socket.io-msgpack-parser there.</source>
        <translation>Как записываются пакеты. Сервер должен использовать такой же: для MessagePack там нужен socket.io-msgpack-parser.</translation>
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
        <translation>Транспорты</translation>
    </message>
    <message>
        <source>In the order they are tried. Drag them, or use Alt+Up and Alt+Down.</source>
        <translation>В порядке, в котором их пробовать. Перетаскивайте их или нажимайте Alt+Up и Alt+Down.</translation>
    </message>
    <message>
        <source>At least one transport is needed.</source>
        <translation>Нужен хотя бы один транспорт.</translation>
    </message>
    <message>
        <source>Try all transports</source>
        <translation>Пробовать все транспорты</translation>
    </message>
    <message>
        <source>Whether the next transport of the list is tried when one cannot be opened.</source>
        <translation>Пробовать ли следующий транспорт из списка, если один не удаётся открыть.</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Переход</translation>
    </message>
    <message>
        <source>Whether a connection opened by polling moves on to WebSocket.</source>
        <translation>Переходит ли соединение, открытое через polling, на WebSocket.</translation>
    </message>
    <message>
        <source>Remember the upgrade</source>
        <translation>Запоминать переход</translation>
    </message>
    <message>
        <source>Starts with WebSocket when the last connection to the same server ended there.</source>
        <translation>Начинает с WebSocket, если последнее соединение с тем же сервером перешло на него.</translation>
    </message>
    <message>
        <source>Add a trailing slash</source>
        <translation>Добавлять косую черту в конце</translation>
    </message>
    <message>
        <source>Whether the HTTP path ends with a slash: a missing one is added, or else one that is there taken away.</source>
        <translation>Заканчивается ли путь HTTP косой чертой: если да, недостающая добавляется, иначе имеющаяся убирается.</translation>
    </message>
    <message>
        <source>Per transport</source>
        <translation>По транспортам</translation>
    </message>
    <message>
        <source>What one transport does differently, as JSON: {&quot;polling&quot;: {&quot;path&quot;: &quot;/p/&quot;, &quot;extraHeaders&quot;: {&quot;X-A&quot;: &quot;1&quot;}, &quot;query&quot;: {&quot;a&quot;: &quot;1&quot;}}}</source>
        <translation>Чем отличается отдельный транспорт, в JSON: {&quot;polling&quot;: {&quot;path&quot;: &quot;/p/&quot;, &quot;extraHeaders&quot;: {&quot;X-A&quot;: &quot;1&quot;}, &quot;query&quot;: {&quot;a&quot;: &quot;1&quot;}}}</translation>
    </message>
    <message>
        <source>Offer compression</source>
        <translation>Предлагать сжатие</translation>
    </message>
    <message>
        <source>Offers permessage-deflate for WebSocket (RFC 7692); it is used when the server agrees.</source>
        <translation>Предлагает permessage-deflate для WebSocket (RFC 7692); применяется, если сервер согласен.</translation>
    </message>
    <message>
        <source>Compress from</source>
        <translation>Сжимать от</translation>
    </message>
    <message>
        <source>Messages below this size are not compressed.</source>
        <translation>Сообщения меньше этого размера не сжимаются.</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>байт</translation>
    </message>
    <message>
        <source>Binary as base64</source>
        <translation>Двоичные данные как base64</translation>
    </message>
    <message>
        <source>Sends binary as base64 text on both transports and asks the server to do so (b64=1).</source>
        <translation>Отправляет двоичные данные как текст base64 на обоих транспортах и просит о том же сервер (b64=1).</translation>
    </message>
    <message>
        <source>Cache buster</source>
        <translation>Защита от кэша</translation>
    </message>
    <message>
        <source>Whether each request carries a parameter that no cache knows.</source>
        <translation>Добавлять ли к каждому запросу параметр, неизвестный никакому кэшу.</translation>
    </message>
    <message>
        <source>with polling only</source>
        <translation>только с polling</translation>
    </message>
    <message>
        <source>always</source>
        <translation>всегда</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>Name of the cache buster</source>
        <translation>Имя параметра защиты от кэша</translation>
    </message>
    <message>
        <source>The query parameter that carries the cache buster.</source>
        <translation>Параметр запроса, который защищает от кэша.</translation>
    </message>
    <message>
        <source>WebSocket sub-protocols</source>
        <translation>Подпротоколы WebSocket</translation>
    </message>
    <message>
        <source>Offered in Sec-WebSocket-Protocol, one on a line.</source>
        <translation>Предлагаются в Sec-WebSocket-Protocol, по одному в строке.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Переподключаться</translation>
    </message>
    <message>
        <source>Whether a lost connection is opened again by itself.</source>
        <translation>Открывать ли потерянное соединение снова автоматически.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Attempts before it gives up; −1 for no limit.</source>
        <translation>Число попыток, после которого переподключение прекращается; −1 — без ограничения.</translation>
    </message>
    <message>
        <source>First delay</source>
        <translation>Первая задержка</translation>
    </message>
    <message>
        <source>Wait before the first attempt to reconnect; doubled for each further one.</source>
        <translation>Ожидание перед первой попыткой переподключения; для каждой следующей удваивается.</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>мс</translation>
    </message>
    <message>
        <source>Longest delay</source>
        <translation>Наибольшая задержка</translation>
    </message>
    <message>
        <source>Longest wait between attempts.</source>
        <translation>Наибольшее ожидание между попытками.</translation>
    </message>
    <message>
        <source>Randomization</source>
        <translation>Случайный разброс</translation>
    </message>
    <message>
        <source>How far a delay may deviate at random, as a part of it: 0.5 means half of it less or more.</source>
        <translation>Насколько задержка может случайно отклоняться, в долях от неё: 0.5 — до половины в меньшую или большую сторону.</translation>
    </message>
    <message>
        <source>Rejoin when the server disconnects</source>
        <translation>Возвращаться после отключения сервером</translation>
    </message>
    <message>
        <source>Whether a namespace the server disconnected is joined again by itself; the reference client does not.</source>
        <translation>Присоединяться ли снова автоматически к пространству имён, отключённому сервером; эталонный клиент этого не делает.</translation>
    </message>
    <message>
        <source>Watch the network</source>
        <translation>Следить за сетью</translation>
    </message>
    <message>
        <source>Whether the system&apos;s word that the network is gone or back is believed. Loopback is never affected.</source>
        <translation>Верить ли сообщениям системы о том, что сеть пропала или вернулась. На loopback это никогда не влияет.</translation>
    </message>
    <message>
        <source>Parse errors in a row</source>
        <translation>Ошибок разбора подряд</translation>
    </message>
    <message>
        <source>Stops reconnecting after this many parse errors with the same words in a row; 0 never stops.</source>
        <translation>Прекращает переподключение после стольких ошибок разбора подряд с одинаковым текстом; 0 — никогда.</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Рукопожатие</translation>
    </message>
    <message>
        <source>How long one attempt may take until the handshake has arrived.</source>
        <translation>Сколько может длиться одна попытка до получения рукопожатия.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>How long the server may take to answer the CONNECT of a namespace; 0 for no limit. The reference client waits for ever, which hides a server that speaks another parser.</source>
        <translation>Сколько сервер может отвечать на CONNECT пространства имён; 0 — без ограничения. Эталонный клиент ждёт вечно, из-за чего незаметно, что у сервера другой парсер.</translation>
    </message>
    <message>
        <source>How long the upgrade may take from the opening of the probe.</source>
        <translation>Сколько может длиться переход на WebSocket с момента открытия пробы.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>How long one polling POST, or the answer to a handshake, may take; 0 for no limit of its own.</source>
        <translation>Сколько может длиться один POST через polling или ответ на рукопожатие; 0 — без собственного ограничения.</translation>
    </message>
    <message>
        <source>Ack timeout</source>
        <translation>Тайм-аут ack</translation>
    </message>
    <message>
        <source>Default for acknowledgements without a timeout of their own; 0 for none.</source>
        <translation>Значение по умолчанию для подтверждений без собственного тайм-аута; 0 — без тайм-аута.</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>Above 0, each event is sent again until the server acknowledges it, at most this many times after the first. It needs an ack timeout.</source>
        <translation>Если больше 0, каждое событие отправляется снова, пока сервер его не подтвердит, но не более стольких раз после первого. Нужен тайм-аут ack.</translation>
    </message>
    <message>
        <source>Buffered events</source>
        <translation>События в буфере</translation>
    </message>
    <message>
        <source>Most events kept while not joined; 0 for no limit. One more is refused.</source>
        <translation>Сколько событий хранить, самое большее, пока нет присоединения; 0 — без ограничения. Следующее сверх этого отклоняется.</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Вложения</translation>
    </message>
    <message>
        <source>Most attachments of one packet, in and out. Node servers close on more than 10 by themselves.</source>
        <translation>Наибольшее число вложений в одном пакете, входящем и исходящем. Серверы на Node по умолчанию закрывают соединение, если их больше 10.</translation>
    </message>
    <message>
        <source>Message size</source>
        <translation>Размер сообщения</translation>
    </message>
    <message>
        <source>Largest message accepted; a longer one ends the connection with a parse error.</source>
        <translation>Наибольшее принимаемое сообщение; более длинное завершает соединение с ошибкой разбора.</translation>
    </message>
</context>
<context>
    <name>Sockeye::OptionField</name>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Выбрать файл: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::OptionFold</name>
    <message>
        <source>Opens and closes this group</source>
        <translation>Открывает и закрывает эту группу</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n changed</source>
        <translation>
            <numerusform>%1 · изменён %n</numerusform>
            <numerusform>%1 · изменено %n</numerusform>
            <numerusform>%1 · изменено %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::OptionRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Вернуть значение по умолчанию</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Сбросить: %1</translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>по умолчанию: %1</translation>
    </message>
    <message>
        <source>%1, default: %2</source>
        <translation>%1, по умолчанию: %2</translation>
    </message>
    <message>
        <source>differs from the default</source>
        <translation>отличается от значения по умолчанию</translation>
    </message>
</context>
<context>
    <name>Sockeye::PacketPreview</name>
    <message>
        <source>Binary message · %1</source>
        <translation>Двоичное сообщение · %1</translation>
    </message>
    <message>
        <source>Binary message %1 of %2 · %3</source>
        <translation>Двоичное сообщение %1 из %2 · %3</translation>
    </message>
    <message>
        <source>… %1 more …</source>
        <translation>… ещё %1 …</translation>
    </message>
    <message>
        <source>Text message · %1</source>
        <translation>Текстовое сообщение · %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>‹next&#xa0;id›</source>
        <translation>‹следующий id›</translation>
    </message>
    <message>
        <source>The ack number stands as 0 here; the next free one will be sent.</source>
        <translation>Номер ack здесь показан как 0; отправлен будет следующий свободный.</translation>
    </message>
</context>
<context>
    <name>Sockeye::PaneArea</name>
    <message>
        <source>Panes in one place</source>
        <translation>Панели в одном месте</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Сбросить расположение</translation>
    </message>
</context>
<context>
    <name>Sockeye::PaneTitle</name>
    <message>
        <source>Put this pane back into the window</source>
        <translation>Вернуть эту панель в окно</translation>
    </message>
    <message>
        <source>Tear this pane off the window</source>
        <translation>Отделить эту панель от окна</translation>
    </message>
    <message>
        <source>Hide this pane; View &gt; Panes shows it again</source>
        <translation>Скрыть эту панель; «Вид &gt; Панели» покажет её снова</translation>
    </message>
    <message>
        <source>Dock %1</source>
        <translation>Вернуть в окно: %1</translation>
    </message>
    <message>
        <source>Tear off %1</source>
        <translation>Отделить: %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Закрыть: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::PastedMessage</name>
    <message>
        <source>Rooms belong to the server: “%1” was left out.</source>
        <translation>Комнаты есть только на сервере: «%1» пропущено.</translation>
    </message>
    <message>
        <source>The event&apos;s name must be written here as a string.</source>
        <translation>Имя события должно быть написано здесь строкой.</translation>
    </message>
    <message>
        <source>A comma is expected behind the event&apos;s name.</source>
        <translation>После имени события ожидается запятая.</translation>
    </message>
    <message>
        <source>A function can only be the last argument.</source>
        <translation>Функция может быть только последним аргументом.</translation>
    </message>
    <message>
        <source>What is spread here is not in the text. Put the values in.</source>
        <translation>То, что здесь разворачивается через «...», в тексте отсутствует. Подставьте значения.</translation>
    </message>
    <message>
        <source>The call is not closed: a parenthesis is missing at the end.</source>
        <translation>Вызов не закрыт: в конце не хватает скобки.</translation>
    </message>
    <message>
        <source>A comma or ) is expected here: only plain values can be read.</source>
        <translation>Здесь ожидается запятая или ): читаются только простые значения.</translation>
    </message>
    <message>
        <source>Only the first call was taken.</source>
        <translation>Взят только первый вызов.</translation>
    </message>
    <message>
        <source>The packet is followed by something else.</source>
        <translation>После пакета идёт что-то ещё.</translation>
    </message>
    <message>
        <source>The packet cannot be read: %1</source>
        <translation>Пакет не читается: %1</translation>
    </message>
    <message>
        <source>The first element must be the event&apos;s name, a string.</source>
        <translation>Первым элементом должно быть имя события, строка.</translation>
    </message>
    <message>
        <source>This packet is an acknowledgement: only events can be written here.</source>
        <translation>Этот пакет — ack-ответ: здесь пишутся только события.</translation>
    </message>
    <message>
        <source>This packet joins a namespace: only events can be written here.</source>
        <translation>Этот пакет присоединяет к пространству имён: здесь пишутся только события.</translation>
    </message>
    <message>
        <source>This packet leaves a namespace: only events can be written here.</source>
        <translation>Этот пакет покидает пространство имён: здесь пишутся только события.</translation>
    </message>
    <message>
        <source>This packet refuses a namespace: only events can be written here.</source>
        <translation>Этот пакет отказывает в пространстве имён: здесь пишутся только события.</translation>
    </message>
    <message>
        <source>No packet has so many attachments.</source>
        <translation>Столько вложений в пакете не бывает.</translation>
    </message>
    <message>
        <source>Asked for an answer as #%1; the client gives a new number.</source>
        <translation>Ответ был запрошен как #%1; клиент даст новый номер.</translation>
    </message>
    <message numerus="yes">
        <source>%n binary values are not in the text: choose a file or write bytes for each.</source>
        <translation>
            <numerusform>%n двоичного значения нет в тексте: выберите для него файл или напишите байты.</numerusform>
            <numerusform>%n двоичных значений нет в тексте: выберите для каждого файл или напишите байты.</numerusform>
            <numerusform>%n двоичных значений нет в тексте: выберите для каждого файл или напишите байты.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::PathEditor</name>
    <message>
        <source>Path of a file, or drop a file here</source>
        <translation>Путь к файлу, или перетащите файл сюда</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>File of %1</source>
        <translation>Файл: %1</translation>
    </message>
    <message>
        <source>Browse for the file of %1</source>
        <translation>Выбрать файл: %1</translation>
    </message>
    <message>
        <source>Send the bytes of a file</source>
        <translation>Отправить байты файла</translation>
    </message>
</context>
<context>
    <name>Sockeye::PemFile</name>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Файла «%1» нет.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>Не удаётся прочитать «%1».</translation>
    </message>
    <message>
        <source>This file holds a certificate, but no private key.</source>
        <translation>В этом файле есть сертификат, но нет закрытого ключа.</translation>
    </message>
    <message>
        <source>This file holds no private key in PEM (“-----BEGIN PRIVATE KEY-----”).</source>
        <translation>В этом файле нет закрытого ключа в формате PEM («-----BEGIN PRIVATE KEY-----»).</translation>
    </message>
    <message>
        <source>This file holds a private key, but no certificate.</source>
        <translation>В этом файле есть закрытый ключ, но нет сертификата.</translation>
    </message>
    <message>
        <source>This file holds no certificate in PEM (“-----BEGIN CERTIFICATE-----”).</source>
        <translation>В этом файле нет сертификата в формате PEM («-----BEGIN CERTIFICATE-----»).</translation>
    </message>
</context>
<context>
    <name>Sockeye::PreviewPane</name>
    <message>
        <source>About the packet</source>
        <translation>О пакете</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Show the whole packet</source>
        <translation>Показать пакет целиком</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Copy the packet</source>
        <translation>Скопировать пакет</translation>
    </message>
    <message>
        <source>Copy the packet as text, binary as lines of base64. Pasting it here brings it back.</source>
        <translation>Скопировать пакет как текст, двоичные данные — строками base64. Если вставить его здесь, он восстановится.</translation>
    </message>
    <message>
        <source>The packet that will leave</source>
        <translation>Пакет, который будет отправлен</translation>
    </message>
    <message>
        <source>Size of the packet</source>
        <translation>Размер пакета</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>всего %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::ProblemBox</name>
    <message>
        <source>Cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Доказательство</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>&amp;Show the evidence</source>
        <translation>&amp;Показать доказательство</translation>
    </message>
    <message>
        <source>Shows the record that tells it in the inspector</source>
        <translation>Показывает в инспекторе запись, из которой это видно</translation>
    </message>
    <message>
        <source>&amp;Explain this problem</source>
        <translation>&amp;Объяснить эту проблему</translation>
    </message>
    <message>
        <source>What it means, and what the server side has to change</source>
        <translation>Что она означает и что нужно изменить на стороне сервера</translation>
    </message>
    <message>
        <source>&amp;Copy this problem</source>
        <translation>&amp;Скопировать эту проблему</translation>
    </message>
    <message>
        <source>&amp;Dismiss this problem</source>
        <translation>Ск&amp;рыть эту проблему</translation>
    </message>
    <message>
        <source>Hides it until you connect again</source>
        <translation>Скрывает её до следующего подключения</translation>
    </message>
    <message>
        <source>Nothing was recorded of it</source>
        <translation>Ничего об этом не записано</translation>
    </message>
</context>
<context>
    <name>Sockeye::RangeReader</name>
    <message>
        <source>This ends before it begins: write %1..%2.</source>
        <translation>Конец раньше начала: напишите %1..%2.</translation>
    </message>
    <message>
        <source>“%1” is not understood here; write it as in %2.</source>
        <translation>«%1» здесь непонятно; напишите, например, %2.</translation>
    </message>
</context>
<context>
    <name>Sockeye::RawPage</name>
    <message>
        <source>Raw text</source>
        <translation>Исходный текст</translation>
    </message>
    <message>
        <source>This carries no data.</source>
        <translation>Здесь нет данных.</translation>
    </message>
    <message>
        <source>Not all of this is UTF-8 text: “�” stands for other bytes, Hex shows them.</source>
        <translation>Не всё здесь — текст UTF-8: «�» стоит вместо других байтов, их покажет «Hex».</translation>
    </message>
    <message>
        <source>Passwords, tokens and cookies are hidden.</source>
        <translation>Пароли, токены и cookie скрыты.</translation>
    </message>
</context>
<context>
    <name>Sockeye::RecordText</name>
    <message>
        <source>↓ in</source>
        <translation>↓ входящее</translation>
    </message>
    <message>
        <source>↑ out</source>
        <translation>↑ исходящее</translation>
    </message>
    <message>
        <source>ack #%1</source>
        <translation>ack #%1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>статус %1</translation>
    </message>
    <message>
        <source>%1 on the wire, %2 inflated</source>
        <translation>%1 по сети, %2 после распаковки</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s), %1</source>
        <translation>
            <numerusform>%n вложение, %1</numerusform>
            <numerusform>%n вложения, %1</numerusform>
            <numerusform>%n вложений, %1</numerusform>
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
        <translation>«%1» не отправлено: пространство имён %2 не присоединено.</translation>
    </message>
    <message>
        <source>The answer to question #%1 was not sent: it was answered before, or its connection has ended.</source>
        <translation>Ответ на вопрос #%1 не отправлен: на него уже ответили или его соединение завершено.</translation>
    </message>
</context>
<context>
    <name>Sockeye::RemovedNote</name>
    <message>
        <source>Bring it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Bring the removed argument back</source>
        <translation>Вернуть удалённый аргумент</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Forget the removed arguments</source>
        <translation>Забыть удалённые аргументы</translation>
    </message>
    <message numerus="yes">
        <source>%n argument(s) removed.</source>
        <translation>
            <numerusform>Удалён %n аргумент.</numerusform>
            <numerusform>Удалено %n аргумента.</numerusform>
            <numerusform>Удалено %n аргументов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::RepeatBar</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>How often to send</source>
        <translation>Сколько раз отправить</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>до остановки</translation>
    </message>
    <message>
        <source>Milliseconds between two</source>
        <translation>Миллисекунды между двумя отправками</translation>
    </message>
    <message numerus="yes">
        <source>every </source>
        <translation>
            <numerusform>раз в </numerusform>
            <numerusform>раз в </numerusform>
            <numerusform>раз в </numerusform>
        </translation>
    </message>
    <message>
        <source> ms</source>
        <translation> мс</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Остановить отправку</translation>
    </message>
    <message>
        <source>Progress of sending</source>
        <translation>Ход отправки</translation>
    </message>
    <message>
        <source>How far sending is</source>
        <translation>Сколько уже отправлено</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Continue sending</source>
        <translation>Продолжить отправку</translation>
    </message>
    <message>
        <source>Start sending</source>
        <translation>Начать отправку</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>отправлено %n</numerusform>
            <numerusform>отправлено %n</numerusform>
            <numerusform>отправлено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · one every %2</source>
        <translation>%1 · раз в %2</translation>
    </message>
    <message>
        <source>Paused at %1: the connection was lost and is back.</source>
        <translation>Пауза (%1): соединение было потеряно и восстановлено.</translation>
    </message>
    <message>
        <source>Done: %1 · one every %2</source>
        <translation>Готово: %1 · раз в %2</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Готово: %1</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Остановлено: %1</translation>
    </message>
    <message>
        <source>The message is sent as it is written when you press Start.</source>
        <translation>Отправляется сообщение в том виде, какой у него есть при нажатии «Начать».</translation>
    </message>
    <message>
        <source>Paused at %1: not connected.</source>
        <translation>Пауза (%1): нет соединения.</translation>
    </message>
    <message numerus="yes">
        <source> time(s)</source>
        <translation>
            <numerusform> раз</numerusform>
            <numerusform> раза</numerusform>
            <numerusform> раз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::ReplyBanner</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Question being answered</source>
        <translation>Вопрос, на который пишется ответ</translation>
    </message>
    <message>
        <source>Cancel the reply</source>
        <translation>Отменить ответ</translation>
    </message>
    <message>
        <source>Go back to the event you were writing</source>
        <translation>Вернуться к событию, которое вы писали</translation>
    </message>
    <message>
        <source>Reply to question &lt;b&gt;%1&lt;/b&gt; in %2, ack #%3</source>
        <translation>Ответ на вопрос &lt;b&gt;%1&lt;/b&gt; в %2, ack #%3</translation>
    </message>
</context>
<context>
    <name>Sockeye::ReplyRuleForm</name>
    <message>
        <source>On</source>
        <translation>Вкл.</translation>
    </message>
    <message>
        <source>What is wrong with the rule</source>
        <translation>Что не так с правилом</translation>
    </message>
    <message>
        <source>The rule is on</source>
        <translation>Правило включено</translation>
    </message>
    <message>
        <source>event, * for any</source>
        <translation>событие, * — любое</translation>
    </message>
    <message>
        <source>Event to answer</source>
        <translation>Событие, на которое отвечать</translation>
    </message>
    <message>
        <source>The name of the server&apos;s event; * stands for any letters, ? for one.</source>
        <translation>Имя события сервера; * заменяет любые символы, ? — один.</translation>
    </message>
    <message>
        <source>any namespace</source>
        <translation>любое пространство имён</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>When the server sends</source>
        <translation>Когда сервер отправляет</translation>
    </message>
    <message>
        <source>in</source>
        <translation>в</translation>
    </message>
    <message>
        <source>acknowledge it with</source>
        <translation>дать ack-ответ</translation>
    </message>
    <message>
        <source>emit the event</source>
        <translation>отправить событие</translation>
    </message>
    <message>
        <source>Kind of reply</source>
        <translation>Вид ответа</translation>
    </message>
    <message>
        <source>Only a question, an event with an acknowledgement asked for, can be acknowledged; an event can be emitted after any event.</source>
        <translation>Дать ack-ответ можно только на вопрос — событие, для которого он запрошен; отправить событие можно после любого события.</translation>
    </message>
    <message>
        <source>event to emit</source>
        <translation>событие для отправки</translation>
    </message>
    <message>
        <source>Event to emit</source>
        <translation>Событие для отправки</translation>
    </message>
    <message>
        <source>Arguments of the reply</source>
        <translation>Аргументы ответа</translation>
    </message>
    <message>
        <source>A JSON array of arguments; binary as a token, like the composer writes it.</source>
        <translation>Массив аргументов в JSON; двоичные данные — токеном, как их пишет редактор сообщения.</translation>
    </message>
    <message>
        <source>after </source>
        <comment>a delay</comment>
        <translation>через </translation>
    </message>
    <message>
        <source> ms</source>
        <translation> мс</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>сразу</translation>
    </message>
    <message>
        <source>Delay in milliseconds</source>
        <translation>Задержка в миллисекундах</translation>
    </message>
    <message>
        <source>at most </source>
        <comment>so many times</comment>
        <translation>не более </translation>
    </message>
    <message>
        <source> ×</source>
        <translation> ×</translation>
    </message>
    <message>
        <source>any number of times</source>
        <translation>сколько угодно раз</translation>
    </message>
    <message>
        <source>How often at most</source>
        <translation>Сколько раз самое большее</translation>
    </message>
    <message>
        <source>How often it replied</source>
        <translation>Сколько раз правило ответило</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>Переместить правило вверх</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>Переместить правило вниз</translation>
    </message>
    <message>
        <source>Duplicate the rule</source>
        <translation>Дублировать правило</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Удалить правило</translation>
    </message>
    <message numerus="yes">
        <source>replied %n time(s)</source>
        <translation>
            <numerusform>ответило %n раз</numerusform>
            <numerusform>ответило %n раза</numerusform>
            <numerusform>ответило %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule %1 of %2</source>
        <translation>Правило %1 из %2</translation>
    </message>
    <message>
        <source>It is off until the event to emit has a name.</source>
        <translation>Правило выключено, пока не указано имя отправляемого события.</translation>
    </message>
    <message>
        <source>It is off until it says which event it is about; * is any.</source>
        <translation>Правило выключено, пока не указано, к какому событию оно относится; * — любое.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ReplyRules</name>
    <message>
        <source>Keep rules on when the program starts again</source>
        <translation>Оставлять правила включёнными при следующем запуске программы</translation>
    </message>
    <message>
        <source>Automatic replies</source>
        <translation>Автоответы</translation>
    </message>
    <message>
        <source>Rules that are on answer the server by themselves while this connection is open. A question is acknowledged once, by the first rule that fits.</source>
        <translation>Включённые правила сами отвечают серверу, пока открыто это соединение. На вопрос даётся один ack-ответ — по первому подходящему правилу.</translation>
    </message>
    <message>
        <source>No rules yet. Add one to answer questions of the server, or to emit an event whenever one arrives.</source>
        <translation>Правил пока нет. Добавьте правило, чтобы отвечать на вопросы сервера или отправлять событие всякий раз, когда какое-то приходит.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Add an automatic reply</source>
        <translation>Добавить автоответ</translation>
    </message>
    <message>
        <source>It is off at first</source>
        <translation>Сначала он выключен</translation>
    </message>
    <message>
        <source>Duplicate the rule</source>
        <translation>Дублировать правило</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Удалить правило</translation>
    </message>
    <message>
        <source>Move the rule up</source>
        <translation>Переместить правило вверх</translation>
    </message>
    <message>
        <source>Move the rule down</source>
        <translation>Переместить правило вниз</translation>
    </message>
    <message>
        <source>Go into a rule first.</source>
        <translation>Сначала перейдите в какое-нибудь правило.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ReplyRulesSign</name>
    <message>
        <source>Automatic replies that are on</source>
        <translation>Включённые автоответы</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Выключить</translation>
    </message>
    <message>
        <source>%1 (automatic replies)</source>
        <translation>%1 (автоответы)</translation>
    </message>
    <message numerus="yes">
        <source>%n automatic reply(s) on</source>
        <translation>
            <numerusform>Включён %n автоответ</numerusform>
            <numerusform>Включено %n автоответа</numerusform>
            <numerusform>Включено %n автоответов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sockeye::RequestFields</name>
    <message>
        <source>Auth payload (JSON object)</source>
        <translation>Данные auth (объект JSON)</translation>
    </message>
    <message>
        <source>Auth payload</source>
        <translation>Данные auth</translation>
    </message>
    <message>
        <source>Query, key=value per line</source>
        <translation>Параметры запроса, key=value в строке</translation>
    </message>
    <message>
        <source>Query parameters</source>
        <translation>Параметры запроса</translation>
    </message>
    <message>
        <source>Headers, Key: value per line</source>
        <translation>Заголовки, Key: value в строке</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Заголовки</translation>
    </message>
    <message>
        <source>auth</source>
        <translation>auth</translation>
    </message>
    <message>
        <source>query</source>
        <translation>параметры запроса</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>заголовки</translation>
    </message>
    <message>
        <source>Set: %1</source>
        <translation>Задано: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::RowGrip</name>
    <message>
        <source>Draw to move this argument (Alt+Shift+Up, Alt+Shift+Down)</source>
        <translation>Перетащите, чтобы переместить этот аргумент (Alt+Shift+Up, Alt+Shift+Down)</translation>
    </message>
</context>
<context>
    <name>Sockeye::SavedFilters</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
</context>
<context>
    <name>Sockeye::SavedFiltersPane</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Keep the filter under this name (Enter)</source>
        <translation>Сохранить фильтр под этим именем (Enter)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Change the name of the chosen filter (F2)</source>
        <translation>Изменить имя выбранного фильтра (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Forget the chosen filter (Delete)</source>
        <translation>Забыть выбранный фильтр (Delete)</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Сохранённые фильтры</translation>
    </message>
    <message>
        <source>Name for the filter</source>
        <translation>Имя для фильтра</translation>
    </message>
    <message>
        <source>Name for this filter</source>
        <translation>Имя для этого фильтра</translation>
    </message>
    <message>
        <source>No filter is saved yet. Type one, open this again and give it a name.</source>
        <translation>Сохранённых фильтров пока нет. Введите фильтр, откройте это окно снова и дайте ему имя.</translation>
    </message>
    <message>
        <source>Choose a filter to apply it. To save another, type it first.</source>
        <translation>Выберите фильтр, чтобы применить его. Чтобы сохранить другой, сначала введите его.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ScriptCursor</name>
    <message>
        <source>“${…}” stands for a value that is not in the text. Put the value in its place.</source>
        <translation>«${…}» стоит вместо значения, которого нет в тексте. Подставьте само значение.</translation>
    </message>
    <message>
        <source>This escape is not complete.</source>
        <translation>Эта escape-последовательность не закончена.</translation>
    </message>
    <message>
        <source>The string that begins here is not closed.</source>
        <translation>Строка, которая здесь начинается, не закрыта.</translation>
    </message>
    <message>
        <source>This is no number that can be read.</source>
        <translation>Это не число, которое можно прочитать.</translation>
    </message>
    <message>
        <source>The number has more than 64 bits.</source>
        <translation>В числе больше 64 бит.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ScriptValue</name>
    <message>
        <source>A closing parenthesis is missing here.</source>
        <translation>Здесь не хватает закрывающей скобки.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Write bytes as Buffer.from(&quot;…&quot;, &quot;hex&quot;).</source>
        <translation>«%1» не читается. Напишите байты как Buffer.from(&quot;…&quot;, &quot;hex&quot;).</translation>
    </message>
    <message>
        <source>An opening parenthesis is missing here.</source>
        <translation>Здесь не хватает открывающей скобки.</translation>
    </message>
    <message>
        <source>A comma or ] is expected here: only plain values can be read.</source>
        <translation>Здесь ожидается запятая или ]: читаются только простые значения.</translation>
    </message>
    <message>
        <source>A number is expected here.</source>
        <translation>Здесь ожидается число.</translation>
    </message>
    <message>
        <source>So many bytes cannot be made here. Write them into a file and send that.</source>
        <translation>Столько байтов здесь создать нельзя. Запишите их в файл и отправьте его.</translation>
    </message>
    <message>
        <source>The bytes are not in the text. Put them in as Buffer.from(&quot;…&quot;, &quot;hex&quot;).</source>
        <translation>Байтов нет в тексте. Подставьте их как Buffer.from(&quot;…&quot;, &quot;hex&quot;).</translation>
    </message>
    <message>
        <source>The encoding “%1” cannot be read. Use hex, base64 or utf8.</source>
        <translation>Кодировка «%1» не читается. Используйте hex, base64 или utf8.</translation>
    </message>
    <message>
        <source>The date is not in the text. Write it as &quot;2030-01-31T12:00:00.000Z&quot;.</source>
        <translation>Даты нет в тексте. Напишите её как &quot;2030-01-31T12:00:00.000Z&quot;.</translation>
    </message>
    <message>
        <source>Nested deeper than any decoder takes.</source>
        <translation>Вложенность глубже, чем принимает любой декодер.</translation>
    </message>
    <message>
        <source>The text ends inside of an object.</source>
        <translation>Текст обрывается внутри объекта.</translation>
    </message>
    <message>
        <source>A comma or } is expected here: only plain values can be read.</source>
        <translation>Здесь ожидается запятая или }: читаются только простые значения.</translation>
    </message>
    <message>
        <source>A member&apos;s name is expected here.</source>
        <translation>Здесь ожидается имя поля.</translation>
    </message>
    <message>
        <source>“%1” has no value in the text. Write it as %1: value.</source>
        <translation>У «%1» нет значения в тексте. Напишите %1: значение.</translation>
    </message>
    <message>
        <source>The text ends inside of an array.</source>
        <translation>Текст обрывается внутри массива.</translation>
    </message>
    <message>
        <source>The text ends where a value is expected.</source>
        <translation>Текст обрывается там, где ожидается значение.</translation>
    </message>
    <message>
        <source>A value is expected here.</source>
        <translation>Здесь ожидается значение.</translation>
    </message>
    <message>
        <source>“%1” is a variable or a function: its value is not in the text. Put the value in its place.</source>
        <translation>«%1» — переменная или функция: её значения нет в тексте. Подставьте само значение.</translation>
    </message>
</context>
<context>
    <name>Sockeye::SecondsBox</name>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>без ограничения</translation>
    </message>
</context>
<context>
    <name>Sockeye::SendAdvice</name>
    <message>
        <source>%1 attachments: many servers close the connection above %2.</source>
        <translation>Вложений: %1. Многие серверы закрывают соединение, если их больше %2.</translation>
    </message>
    <message>
        <source>Not connected: this question can no longer be answered.</source>
        <translation>Нет соединения: на этот вопрос уже нельзя ответить.</translation>
    </message>
    <message>
        <source>Not connected: a volatile event will be dropped.</source>
        <translation>Нет соединения: volatile-событие будет отброшено.</translation>
    </message>
    <message>
        <source> · %1 waiting</source>
        <translation> · ожидает: %1</translation>
    </message>
    <message>
        <source>%1 is not joined: will be sent once it is%2</source>
        <translation>Пространство имён %1 не присоединено: отправится после присоединения%2</translation>
    </message>
    <message>
        <source>Not connected: waits for the next connect, as long as for its ack%1</source>
        <translation>Нет соединения: ждёт следующего подключения не дольше, чем своего ack%1</translation>
    </message>
    <message>
        <source>Not connected: will be sent after the next connect%1</source>
        <translation>Нет соединения: отправится после следующего подключения%1</translation>
    </message>
    <message>
        <source>Retries mean nothing here: a volatile event is never sent again.</source>
        <translation>Повторы здесь ничего не значат: volatile-событие никогда не отправляется повторно.</translation>
    </message>
    <message>
        <source>Without a timeout it is sent again only when the connection was lost meanwhile.</source>
        <translation>Без тайм-аута повторная отправка будет, только если за это время потеряно соединение.</translation>
    </message>
    <message>
        <source>When a volatile event is dropped, its ack fails at once.</source>
        <translation>Если volatile-событие отброшено, его ack сразу завершается ошибкой.</translation>
    </message>
    <message>
        <source>With retries the server is asked for an ack although nobody here waits for it.</source>
        <translation>При повторах у сервера запрашивается ack, хотя здесь его никто не ждёт.</translation>
    </message>
    <message>
        <source>“%1” is reserved by Socket.IO up to version 2 and cannot be sent as an event. Choose another name.</source>
        <translation>«%1» зарезервировано в Socket.IO до версии 2 включительно и не может быть отправлено как событие. Выберите другое имя.</translation>
    </message>
</context>
<context>
    <name>Sockeye::SendBar</name>
    <message>
        <source>Argument</source>
        <translation>Аргумент</translation>
    </message>
    <message>
        <source>Add an argument</source>
        <translation>Добавить аргумент</translation>
    </message>
    <message>
        <source>What happens on Send</source>
        <translation>Что произойдёт при отправке</translation>
    </message>
    <message>
        <source>Insert binary into JSON</source>
        <translation>Вставить двоичные данные в JSON</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Put binary at the cursor of a JSON argument. It leaves as an attachment.</source>
        <translation>Вставить двоичные данные у курсора в аргументе JSON. Они уйдут вложением.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>More of the composer</source>
        <translation>Другие команды редактора сообщения</translation>
    </message>
    <message>
        <source>Buffer: %1</source>
        <translation>Буфер: %1</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Буфер</translation>
    </message>
</context>
<context>
    <name>Sockeye::SendFlags</name>
    <message>
        <source>&amp;Volatile</source>
        <translation>&amp;Volatile</translation>
    </message>
    <message>
        <source>&amp;Compress</source>
        <translation>&amp;Сжимать</translation>
    </message>
    <message>
        <source>Dropped instead of buffered when it cannot be sent at once.</source>
        <translation>Отбрасывается вместо буферизации, если сразу отправить нельзя.</translation>
    </message>
    <message>
        <source>Sent again until acknowledged; the server may get it more than once.</source>
        <translation>Отправляется снова, пока не придёт ack-ответ; сервер может получить его несколько раз.</translation>
    </message>
    <message>
        <source>A WebSocket may compress it, where both sides agreed to.</source>
        <translation>WebSocket может сжать его, если обе стороны договорились об этом.</translation>
    </message>
    <message>
        <source>Volatile</source>
        <translation>Volatile</translation>
    </message>
    <message>
        <source>Compress</source>
        <translation>Сжимать</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>Retries: </source>
        <translation>Повторы: </translation>
    </message>
    <message>
        <source>Retries: as connection</source>
        <translation>Повторы: как у соединения</translation>
    </message>
    <message>
        <source>Flags that do not go together</source>
        <translation>Флаги, которые не сочетаются</translation>
    </message>
</context>
<context>
    <name>Sockeye::ServerAddress</name>
    <message>
        <source>Type the address of a server, for example http://localhost:3000.</source>
        <translation>Введите адрес сервера, например http://localhost:3000.</translation>
    </message>
    <message>
        <source>“%1” is no scheme of a Socket.IO server. Use http, https, ws or wss.</source>
        <translation>«%1» — не схема сервера Socket.IO. Используйте http, https, ws или wss.</translation>
    </message>
    <message>
        <source>“%1” is not an address: %2. Write it like http://localhost:3000.</source>
        <translation>«%1» — не адрес: %2. Напишите, например, http://localhost:3000.</translation>
    </message>
    <message>
        <source>“%1” names no host. Write it like http://localhost:3000.</source>
        <translation>В «%1» не указан хост. Напишите, например, http://localhost:3000.</translation>
    </message>
    <message>
        <source>Port 0 cannot be connected to. Write a port from 1 to 65535.</source>
        <translation>К порту 0 подключиться нельзя. Напишите порт от 1 до 65535.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ServerCheck</name>
    <message>
        <source>The namespace was joined.</source>
        <translation>Присоединение к пространству имён выполнено.</translation>
    </message>
</context>
<context>
    <name>Sockeye::Session</name>
    <message>
        <source>New connection</source>
        <translation>Новое соединение</translation>
    </message>
</context>
<context>
    <name>Sockeye::ShortcutEditor</name>
    <message>
        <source>No keys</source>
        <translation>Без клавиш</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Клавиши по умолчанию</translation>
    </message>
    <message>
        <source>Take them from there</source>
        <translation>Забрать их оттуда</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Search for a command or its keys</source>
        <translation>Поиск команды или её клавиш</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Команды и их клавиши</translation>
    </message>
    <message>
        <source>Keys of the chosen command: press them here</source>
        <translation>Клавиши выбранной команды: нажмите их здесь</translation>
    </message>
    <message>
        <source>Click here, then press the keys</source>
        <translation>Щёлкните здесь, затем нажмите клавиши</translation>
    </message>
    <message>
        <source>Takes the keys of the chosen command away</source>
        <translation>Убирает клавиши выбранной команды</translation>
    </message>
    <message>
        <source>Gives the chosen command the keys back that it came with</source>
        <translation>Возвращает выбранной команде исходные клавиши</translation>
    </message>
    <message>
        <source>The other commands lose their keys</source>
        <translation>Другие команды лишатся своих клавиш</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Все клавиши по умолчанию</translation>
    </message>
    <message>
        <source>Gives every command the keys back that it came with</source>
        <translation>Возвращает каждой команде исходные клавиши</translation>
    </message>
    <message>
        <source>No command is called like that.</source>
        <translation>Команды с таким названием нет.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group, command</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The same keys belong to “%1”. Neither will work until one of them has others.</source>
        <translation>Те же клавиши у «%1». Ни одна команда не сработает, пока у одной из них не будет других.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ShortcutModel</name>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a panel</comment>
        <translation>панель «%1»</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>везде</translation>
    </message>
    <message>
        <source>Keys work</source>
        <translation>Где действуют клавиши</translation>
    </message>
</context>
<context>
    <name>Sockeye::StartPage</name>
    <message>
        <source>See and drive everything a Socket.IO connection does.</source>
        <translation>Видеть всё, что делает соединение Socket.IO, и управлять этим.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Try it on the built-in demo server</source>
        <translation>Попробовать на встроенном демосервере</translation>
    </message>
    <message>
        <source>Recent connections</source>
        <translation>Недавние соединения</translation>
    </message>
    <message>
        <source>The servers you connect to will be listed here.</source>
        <translation>Здесь будут перечислены серверы, к которым вы подключаетесь.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>%1
A click writes it above; a double click or Enter connects.</source>
        <translation>%1
Щелчок подставляет адрес выше, двойной щелчок или Enter подключает.</translation>
    </message>
</context>
<context>
    <name>Sockeye::StateDot</name>
    <message>
        <source>connecting…</source>
        <translation>подключение…</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>подключено</translation>
    </message>
    <message>
        <source>reconnecting…</source>
        <translation>переподключение…</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>не подключено</translation>
    </message>
</context>
<context>
    <name>Sockeye::StatesPane</name>
    <message>
        <source>States of the connection</source>
        <translation>Состояния соединения</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>открывается</translation>
    </message>
    <message>
        <source>open
(polling)</source>
        <translation>открыто
(polling)</translation>
    </message>
    <message>
        <source>probing</source>
        <translation>проба</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>приостановка</translation>
    </message>
    <message>
        <source>open
(websocket)</source>
        <translation>открыто
(websocket)</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>переподключение</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>закрывается</translation>
    </message>
    <message numerus="yes">
        <source>From %1 to %2: taken %n time(s), the last time at %3</source>
        <translation>
            <numerusform>Из «%1» в «%2»: %n раз, последний раз в %3</numerusform>
            <numerusform>Из «%1» в «%2»: %n раза, последний раз в %3</numerusform>
            <numerusform>Из «%1» в «%2»: %n раз, последний раз в %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection is %1.</source>
        <translation>Состояние соединения: %1.</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Состояния</translation>
    </message>
</context>
<context>
    <name>Sockeye::StatusStrip</name>
    <message>
        <source>attempt %1 in %2 s</source>
        <translation>попытка %1 через %2 с</translation>
    </message>
    <message>
        <source>attempt %1…</source>
        <translation>попытка %1…</translation>
    </message>
    <message>
        <source>%1 %2/s  %3/s</source>
        <translation>%1 %2/с  %3/с</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Session id</source>
        <translation>Id сеанса</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Задержка</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Engine.IO session id</source>
        <translation>Id сеанса Engine.IO (sid)</translation>
    </message>
    <message>
        <source>Round trip of the latest acknowledgement</source>
        <translation>Время от запроса до последнего ack-ответа</translation>
    </message>
    <message>
        <source>Received: events and bytes in a second</source>
        <translation>Получено: событий и байтов в секунду</translation>
    </message>
    <message>
        <source>Sent: events and bytes in a second</source>
        <translation>Отправлено: событий и байтов в секунду</translation>
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
        <translation>идёт запись</translation>
    </message>
    <message>
        <source>nothing recorded yet</source>
        <translation>пока ничего не записано</translation>
    </message>
    <message>
        <source>%1 records  %2</source>
        <translation>Записей: %1  %2</translation>
    </message>
    <message>
        <source> + %1 on disk</source>
        <translation> + %1 на диске</translation>
    </message>
    <message>
        <source>, disk full?</source>
        <translation>, диск полон?</translation>
    </message>
    <message>
        <source>The temporary file cannot be written: the log stays in memory.</source>
        <translation>Временный файл не записывается: журнал остаётся в памяти.</translation>
    </message>
</context>
<context>
    <name>Sockeye::TextEditor</name>
    <message>
        <source>%1 with a line too long to edit. All of it is sent; its beginning is shown.</source>
        <translation>%1 со строкой, слишком длинной для правки. Отправляется всё; показано начало.</translation>
    </message>
</context>
<context>
    <name>Sockeye::TimelinePanel</name>
    <message>
        <source>All</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>Переход %1</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Переход</translation>
    </message>
    <message>
        <source>Show the &amp;upgrade</source>
        <translation>Показать &amp;переход на WebSocket</translation>
    </message>
    <message>
        <source>Zooms to the opening of the connection and its upgrade</source>
        <translation>Приближает открытие соединения и его переход на WebSocket</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>Показать &amp;всё</translation>
    </message>
    <message>
        <source>Zooms out to the whole life of the connection; so does a double click</source>
        <translation>Отдаляет до всей жизни соединения; то же делает двойной щелчок</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Отдалить</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>При&amp;близить</translation>
    </message>
    <message>
        <source>&amp;Follow the present</source>
        <translation>&amp;Следить за текущим моментом</translation>
    </message>
    <message>
        <source>Keeps the present at the right edge</source>
        <translation>Держит текущий момент у правого края</translation>
    </message>
    <message>
        <source>Nothing was opened yet.</source>
        <translation>Ещё ничего не открывалось.</translation>
    </message>
    <message>
        <source>The connection has ended.</source>
        <translation>Соединение завершено.</translation>
    </message>
    <message>
        <source>&amp;Select the time in sight</source>
        <translation>&amp;Выделить видимое время</translation>
    </message>
    <message>
        <source>Selects it, as a drag with Shift or on the clock selects a part of it</source>
        <translation>Выделяет его; перетаскивание с Shift или по часам выделяет его часть</translation>
    </message>
    <message>
        <source>&amp;Zoom to the selected time</source>
        <translation>&amp;Увеличить до выделенного времени</translation>
    </message>
    <message>
        <source>&amp;Clear the selected time</source>
        <translation>&amp;Снять выделение времени</translation>
    </message>
    <message>
        <source>Escape does it too</source>
        <translation>Escape делает то же самое</translation>
    </message>
    <message>
        <source>Show the s&amp;tates</source>
        <translation>Показать с&amp;остояния</translation>
    </message>
    <message>
        <source>Shows the states of the connection beside the timeline</source>
        <translation>Показывает состояния соединения рядом со шкалой времени</translation>
    </message>
    <message>
        <source>Writes the time in sight with all lanes, as wide as you like</source>
        <translation>Записывает видимое время со всеми дорожками, любой ширины</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Сохранить как &amp;PNG…</translation>
    </message>
    <message>
        <source>Save as S&amp;VG…</source>
        <translation>Сохранить как S&amp;VG…</translation>
    </message>
    <message>
        <source>&amp;More of the timeline</source>
        <translation>&amp;Другие команды шкалы времени</translation>
    </message>
    <message>
        <source>Selected time and saving as a picture</source>
        <translation>Выделенное время и сохранение изображением</translation>
    </message>
    <message>
        <source>More of the timeline</source>
        <translation>Другие команды шкалы времени</translation>
    </message>
    <message>
        <source>Save the timeline as a picture</source>
        <translation>Сохранить шкалу времени как изображение</translation>
    </message>
    <message>
        <source>Width in pixels. The time in sight is spread over it.</source>
        <translation>Ширина в пикселях. По ней растягивается видимое время.</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>Изображения SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Изображения PNG (*.png)</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>шкала-времени</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>Изображение не сохранено</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No time is selected.</source>
        <translation>Время не выделено.</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Показывать пока нечего.</translation>
    </message>
</context>
<context>
    <name>Sockeye::TimelinePicture</name>
    <message>
        <source>Timeline of the connection</source>
        <translation>Шкала времени соединения</translation>
    </message>
</context>
<context>
    <name>Sockeye::TimelineView</name>
    <message>
        <source>Timeline of the connection</source>
        <translation>Шкала времени соединения</translation>
    </message>
    <message>
        <source>Namespace %1</source>
        <translation>Пространство имён %1</translation>
    </message>
    <message>
        <source>Lanes of the timeline</source>
        <translation>Дорожки шкалы времени</translation>
    </message>
</context>
<context>
    <name>Sockeye::TimelineWords</name>
    <message>
        <source>Polling, the upgrade, WebSocket frames and heartbeats appear here live, each on its lane, as soon as you connect.</source>
        <translation>Polling, переход на WebSocket, фреймы WebSocket и heartbeat появятся здесь вживую, каждый на своей дорожке, как только вы подключитесь.</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>соединение</translation>
    </message>
    <message>
        <source>polling</source>
        <translation>polling</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>проба</translation>
    </message>
    <message>
        <source>websocket</source>
        <translation>websocket</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>heartbeat</translation>
    </message>
    <message>
        <source>Attempt %1 to reconnect</source>
        <translation>Попытка переподключения %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Подключено</translation>
    </message>
    <message>
        <source>Waiting for attempt %1</source>
        <translation>Ожидание попытки %1</translation>
    </message>
    <message>
        <source>Polling GET</source>
        <translation>Polling GET</translation>
    </message>
    <message>
        <source>Polling POST</source>
        <translation>Polling POST</translation>
    </message>
    <message>
        <source>Probe: opening the WebSocket</source>
        <translation>Проба: открывается WebSocket</translation>
    </message>
    <message>
        <source>Probe: waiting for the answer</source>
        <translation>Проба: ожидание ответа</translation>
    </message>
    <message>
        <source>Probe: polling pauses</source>
        <translation>Проба: polling приостанавливается</translation>
    </message>
    <message>
        <source>WebSocket carries the connection</source>
        <translation>Соединение идёт по WebSocket</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>ещё выполняется</translation>
    </message>
    <message>
        <source>failed with status %1</source>
        <translation>не удалось, статус %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>cut off by the end of the connection</source>
        <translation>прервано концом соединения</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>статус %1</translation>
    </message>
    <message>
        <source>%1 spans here; zoom in to tell them apart</source>
        <translation>Отрезков здесь: %1; приблизьте, чтобы их различить</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, длительность %2</translation>
    </message>
    <message>
        <source>at least one failed</source>
        <translation>хотя бы один не удался</translation>
    </message>
    <message>
        <source>%1 frames in, %2 out</source>
        <translation>фреймов: входящих %1, исходящих %2</translation>
    </message>
    <message>
        <source>WebSocket frames in: %1</source>
        <translation>Входящие фреймы WebSocket: %1</translation>
    </message>
    <message>
        <source>WebSocket frames out: %1</source>
        <translation>Исходящие фреймы WebSocket: %1</translation>
    </message>
    <message>
        <source>%1, within %2</source>
        <translation>%1, за %2</translation>
    </message>
    <message>
        <source>The server&apos;s ping</source>
        <translation>Ping сервера</translation>
    </message>
    <message>
        <source>%1, not answered</source>
        <translation>%1, без ответа</translation>
    </message>
    <message>
        <source>%1, answered after %2</source>
        <translation>%1, ответ через %2</translation>
    </message>
    <message>
        <source>Silence between two pings</source>
        <translation>Тишина между двумя ping</translation>
    </message>
    <message>
        <source>the next was expected after %1, at the latest after %2</source>
        <translation>следующий ожидался через %1, самое позднее через %2</translation>
    </message>
    <message>
        <source>%1 joined</source>
        <translation>%1: присоединено</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>и ещё %1</translation>
    </message>
    <message>
        <source>retry %1</source>
        <translation>повтор %1</translation>
    </message>
    <message>
        <source>attempt %1 failed</source>
        <translation>попытка %1 не удалась</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>попытка %1</translation>
    </message>
    <message>
        <source>connecting %1</source>
        <translation>подключение %1</translation>
    </message>
    <message>
        <source>connected %1</source>
        <translation>подключено %1</translation>
    </message>
    <message>
        <source>retry %1, waited %2</source>
        <translation>повтор %1, ожидание %2</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>ожидание %1</translation>
    </message>
    <message>
        <source>opening %1</source>
        <translation>открытие %1</translation>
    </message>
    <message>
        <source>probing %1</source>
        <translation>проба %1</translation>
    </message>
    <message>
        <source>pausing %1</source>
        <translation>пауза %1</translation>
    </message>
    <message>
        <source>upgraded in %1</source>
        <translation>переход за %1</translation>
    </message>
    <message>
        <source>cut off after %1</source>
        <translation>прервано через %1</translation>
    </message>
    <message>
        <source>upgrade failed after %1</source>
        <translation>переход не удался через %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1: отказано</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1: покинуто</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>попытки прекращены</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>сбой</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Ещё не подключено</translation>
    </message>
    <message>
        <source>Reconnecting, attempt %1</source>
        <translation>Переподключение, попытка %1</translation>
    </message>
    <message>
        <source>Connected by websocket</source>
        <translation>Подключено по websocket</translation>
    </message>
    <message>
        <source>Connected by polling</source>
        <translation>Подключено по polling</translation>
    </message>
    <message>
        <source>Waiting for attempt %1 to reconnect</source>
        <translation>Ожидание попытки переподключения %1</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Отключено</translation>
    </message>
    <message>
        <source>Disconnected: %1</source>
        <translation>Отключено: %1</translation>
    </message>
    <message>
        <source>upgrade under way</source>
        <translation>идёт переход на WebSocket</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>объём</translation>
    </message>
    <message>
        <source>Joining the namespace</source>
        <translation>Присоединение к пространству имён</translation>
    </message>
    <message>
        <source>In the namespace</source>
        <translation>В пространстве имён</translation>
    </message>
    <message>
        <source>Name look-up</source>
        <translation>Поиск имени (DNS)</translation>
    </message>
    <message>
        <source>Connecting to the server</source>
        <translation>Подключение к серверу</translation>
    </message>
    <message>
        <source>Connecting through the proxy</source>
        <translation>Подключение через прокси</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>Рукопожатие TLS</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) waited for the switch</source>
        <translation>
            <numerusform>%n пакет ждал переключения</numerusform>
            <numerusform>%n пакета ждали переключения</numerusform>
            <numerusform>%n пакетов ждали переключения</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: time unknown</source>
        <translation>%1: время неизвестно</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting and receiving: %1</source>
        <translation>Ожидание и получение: %1</translation>
    </message>
    <message>
        <source>in: %1 events, %2 (%3 events/s, %4/s)</source>
        <translation>входящие: событий %1, %2 (%3 событий/с, %4/с)</translation>
    </message>
    <message>
        <source>out: %1 events, %2 (%3 events/s, %4/s)</source>
        <translation>исходящие: событий %1, %2 (%3 событий/с, %4/с)</translation>
    </message>
    <message>
        <source>%1, round trip %2</source>
        <translation>%1, время туда и обратно %2</translation>
    </message>
    <message>
        <source>Our ping</source>
        <translation>Наш ping</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>pausing %1, %n packet(s) waited</source>
        <translation>
            <numerusform>пауза %1, ждал %n пакет</numerusform>
            <numerusform>пауза %1, ждали %n пакета</numerusform>
            <numerusform>пауза %1, ждали %n пакетов</numerusform>
        </translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказано</translation>
    </message>
    <message>
        <source>joining %1</source>
        <translation>присоединение: %1</translation>
    </message>
    <message>
        <source>joined %1</source>
        <translation>присоединено: %1</translation>
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
        <translation>прокси %1</translation>
    </message>
    <message>
        <source>connect %1</source>
        <translation>подключение %1</translation>
    </message>
    <message numerus="yes">
        <source>upgraded in %1, %n packet(s) waited</source>
        <translation>
            <numerusform>переход за %1, ждал %n пакет</numerusform>
            <numerusform>переход за %1, ждали %n пакета</numerusform>
            <numerusform>переход за %1, ждали %n пакетов</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1 in %2</source>
        <comment>bytes, time</comment>
        <translation>не более %1 за %2</translation>
    </message>
    <message>
        <source>at most %1 events/s, %2/s</source>
        <translation>не более %1 событий/с, %2/с</translation>
    </message>
    <message>
        <source>at most %1 events, %2 in %3</source>
        <translation>не более %1 событий, %2 за %3</translation>
    </message>
</context>
<context>
    <name>Sockeye::TokenReader</name>
    <message>
        <source>A JSON array is expected: [ … ].</source>
        <translation>Ожидается массив JSON: [ … ].</translation>
    </message>
    <message>
        <source>The first element must be the event&apos;s name, a string.</source>
        <translation>Первым элементом должно быть имя события, строка.</translation>
    </message>
    <message>
        <source>Nested deeper than %1 levels, which no decoder takes.</source>
        <translation>Вложенность глубже %1 уровней, чего не принимает ни один декодер.</translation>
    </message>
</context>
<context>
    <name>Sockeye::TransportJson</name>
    <message>
        <source>“%1” must be an object with path, extraHeaders or query.</source>
        <translation>«%1» должно быть объектом с path, extraHeaders или query.</translation>
    </message>
    <message>
        <source>“%1” of “%2” is not understood.</source>
        <translation>«%1» в «%2» не распознано.</translation>
    </message>
    <message>
        <source>“%1” is no header: %2</source>
        <translation>«%1» — не заголовок: %2</translation>
    </message>
    <message>
        <source>“%1” is no name of a header.</source>
        <translation>«%1» — не имя заголовка.</translation>
    </message>
</context>
<context>
    <name>Sockeye::TreePage</name>
    <message>
        <source>Arguments</source>
        <translation>Аргументы</translation>
    </message>
    <message>
        <source>No arguments were sent with this.</source>
        <translation>С этим не отправлено аргументов.</translation>
    </message>
    <message>
        <source>Binary: see Hex.</source>
        <translation>Двоичные данные: см. «Hex».</translation>
    </message>
    <message>
        <source>This carries no data.</source>
        <translation>Здесь нет данных.</translation>
    </message>
    <message>
        <source>This is no single JSON value: see Raw.</source>
        <translation>Это не одно значение JSON: см. «Исходный».</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Чтение, %1…</translation>
    </message>
</context>
<context>
    <name>Sockeye::TrialModel</name>
    <message>
        <source>waits</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>asked…</source>
        <translation>запрошено…</translation>
    </message>
    <message>
        <source>exists</source>
        <translation>существует</translation>
    </message>
    <message>
        <source>refused: wants auth, or has another condition</source>
        <translation>отказано: нужен auth или есть другое условие</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Пространство имён</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>In the server&apos;s words</source>
        <translation>Словами сервера</translation>
    </message>
</context>
<context>
    <name>Sockeye::TrialPage</name>
    <message>
        <source>Each name is joined and left again, %1 at a time, on a connection of its own. The server may log every one of them.</source>
        <translation>Программа присоединяется к каждому из имён и сразу покидает его, по %1 за раз, в отдельном соединении. Сервер может записать каждое в журнал.</translation>
    </message>
    <message>
        <source>Names to try</source>
        <translation>Имена для проверки</translation>
    </message>
    <message>
        <source>Names to try, such as /chat /admin</source>
        <translation>Имена для проверки, например /chat /admin</translation>
    </message>
    <message>
        <source>What the trial has found</source>
        <translation>Что показала проверка</translation>
    </message>
    <message>
        <source>What became of each name</source>
        <translation>Результат по каждому имени</translation>
    </message>
    <message>
        <source>Nothing tried yet</source>
        <translation>Пока ничего не проверено</translation>
    </message>
    <message>
        <source>Which of the names the server knows, which it refuses and which it does not know appears here.</source>
        <translation>Здесь появится, какие из имён сервер знает, в каких отказывает и каких не знает.</translation>
    </message>
    <message>
        <source>&amp;Join the found namespace</source>
        <translation>&amp;Присоединиться к найденному пространству имён</translation>
    </message>
    <message>
        <source>Joins it on your own connection; asks for an auth payload where it was refused</source>
        <translation>Присоединяется в вашем собственном соединении; если было отказано, запрашивает данные auth</translation>
    </message>
    <message>
        <source>Join the found namespace</source>
        <translation>Присоединиться к найденному пространству имён</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>Try %n name(s)</source>
        <translation>
            <numerusform>Проверить %n имя</numerusform>
            <numerusform>Проверить %n имени</numerusform>
            <numerusform>Проверить %n имён</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tried…</source>
        <translation>Проверено: %1 из %2…</translation>
    </message>
    <message>
        <source>Found by trying names: %1 exist, %2 refused, %3 unknown, %4 without an answer, %5 not tried.</source>
        <translation>Найдено перебором имён: существует %1, отказано %2, неизвестно %3, без ответа %4, не проверено %5.</translation>
    </message>
    <message>
        <source>Choose a namespace that exists first.</source>
        <translation>Сначала выберите существующее пространство имён.</translation>
    </message>
</context>
<context>
    <name>Sockeye::Unwrapping</name>
    <message>
        <source>More than %1 come out of this; the rest is not shown. Save the bytes to inflate them elsewhere.</source>
        <translation>Распаковывается в объём больше %1; остальное не показано. Сохраните байты, чтобы распаковать их в другой программе.</translation>
    </message>
    <message>
        <source>The compressed bytes end too early; what is shown came before.</source>
        <translation>Сжатые байты обрываются слишком рано; показано то, что было до этого.</translation>
    </message>
    <message>
        <source>The compressed bytes are broken after %1; what is shown came before.</source>
        <translation>Сжатые байты повреждены после %1; показано то, что было до этого.</translation>
    </message>
</context>
<context>
    <name>Sockeye::ValueEditor</name>
    <message>
        <source>A number, for example 42 or 1e6; every digit is kept</source>
        <translation>Число, например 42 или 1e6; сохраняется каждая цифра</translation>
    </message>
    <message>
        <source>JSON: {&quot;room&quot;: &quot;lobby&quot;}, [1, 2], &quot;text&quot;, or nothing</source>
        <translation>JSON: {&quot;room&quot;: &quot;lobby&quot;}, [1, 2], &quot;text&quot; или ничего</translation>
    </message>
    <message>
        <source>Bytes, for example 01 02 ff</source>
        <translation>Байты, например 01 02 ff</translation>
    </message>
    <message>
        <source>Bytes in base64, for example AQL/</source>
        <translation>Байты в base64, например AQL/</translation>
    </message>
    <message>
        <source>Text, sent as its bytes in UTF-8</source>
        <translation>Текст, отправляется как его байты в UTF-8</translation>
    </message>
    <message>
        <source>Text, sent as a string (empty is a string too)</source>
        <translation>Текст, отправляется строкой (пустой — тоже строка)</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Значение: %1</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Текст: %1</translation>
    </message>
    <message>
        <source>Number of %1</source>
        <translation>Число: %1</translation>
    </message>
    <message>
        <source>Truth of %1</source>
        <translation>Логическое значение: %1</translation>
    </message>
</context>
<context>
    <name>Sockeye::ValuePane</name>
    <message>
        <source>Show the value as</source>
        <translation>Показать значение как</translation>
    </message>
    <message>
        <source>Chosen value</source>
        <translation>Выбранное значение</translation>
    </message>
    <message>
        <source>Bytes of the chosen value</source>
        <translation>Байты выбранного значения</translation>
    </message>
    <message>
        <source>Facts about the value</source>
        <translation>Сведения о значении</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Unwrapped</source>
        <translation>Распакованное</translation>
    </message>
    <message>
        <source>Unwrapping %1…</source>
        <translation>Распаковка, %1…</translation>
    </message>
    <message>
        <source>Nothing that can be unwrapped was found: neither gzip, zlib, MessagePack nor JSON.</source>
        <translation>Не найдено ничего, что можно распаковать: ни gzip, ни zlib, ни MessagePack, ни JSON.</translation>
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
        <translation>%1 Б</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 мин %2 с</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 КБ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
</context>
<context>
    <name>Sockeye::WorkBar</name>
    <message>
        <source>Work under way</source>
        <translation>Выполняемая работа</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход выполнения</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel the work</source>
        <translation>Отменить работу</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Начать заново</translation>
    </message>
</context>
<context>
    <name>Sockeye::Workspace</name>
    <message>
        <source>Connections</source>
        <translation>Соединения</translation>
    </message>
    <message>
        <source>&amp;New connection</source>
        <translation>&amp;Новое соединение</translation>
    </message>
    <message>
        <source>Opens a tab to connect from</source>
        <translation>Открывает вкладку, чтобы подключиться из неё</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Новое соединение</translation>
    </message>
    <message>
        <source>Try the &amp;demo server</source>
        <translation>Попробовать &amp;демосервер</translation>
    </message>
    <message>
        <source>Starts a server inside the program and connects to it</source>
        <translation>Запускает сервер внутри программы и подключается к нему</translation>
    </message>
    <message>
        <source>Ne&amp;xt connection</source>
        <translation>С&amp;ледующее соединение</translation>
    </message>
    <message>
        <source>Goes to the next tab</source>
        <translation>Переходит на следующую вкладку</translation>
    </message>
    <message>
        <source>&amp;Previous connection</source>
        <translation>П&amp;редыдущее соединение</translation>
    </message>
    <message>
        <source>Goes to the tab before</source>
        <translation>Переходит на предыдущую вкладку</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>&amp;Закрыть вкладку</translation>
    </message>
    <message>
        <source>There is no connection yet.</source>
        <translation>Соединений пока нет.</translation>
    </message>
    <message>
        <source>&amp;Reopen the closed tab</source>
        <translation>Вновь открыть закрытую в&amp;кладку</translation>
    </message>
    <message>
        <source>Brings the tab back that was closed last, with its log</source>
        <translation>Возвращает последнюю закрытую вкладку вместе с её журналом</translation>
    </message>
    <message>
        <source>Ends the connection of this tab; Reopen the closed tab brings its log back</source>
        <translation>Закрывает соединение этой вкладки; «Вновь открыть закрытую вкладку» вернёт её журнал</translation>
    </message>
    <message>
        <source>Close the tab?</source>
        <translation>Закрыть вкладку?</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Закрыть вкладку</translation>
    </message>
    <message>
        <source>Quit Sockeye?</source>
        <translation>Выйти из Sockeye?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>No tab with a log was closed.</source>
        <translation>Вкладок с журналом не закрывали.</translation>
    </message>
</context>
</TS>
