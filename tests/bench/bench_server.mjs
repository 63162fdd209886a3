// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// The far side of the work that needs polling: the reference server. Prints its port, ends with its input.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';

const { Server } = createRequire(new URL('../interop/', import.meta.url))('socket.io');
const http = createServer();
const io = new Server(http, { pingInterval: 900000, pingTimeout: 900000, maxHttpBufferSize: 1e8 });
const text = 'The quick brown fox jumps over the lazy dog, and then it does so again and again.';
io.on('connection', (socket) => {
  socket.on('ask', (...values) => values.pop()(...values));
  socket.on('flood', (count) => {
    for (let i = 0; i < count; ++i) socket.emit('news', text, 1234567, 98.25, true, 'ann');
  });
});
http.listen(0, '127.0.0.1', () => console.log(http.address().port));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
