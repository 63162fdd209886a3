// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// The work of bench_client done by the reference client. Arguments: workload, units, warm-up, port. Prints CPU and wall
// microseconds per unit, the median of the round trips, and the bytes per unit the process grew by.
import { createRequire } from 'node:module';

const { io } = createRequire(new URL('../interop/', import.meta.url))('socket.io-client');
const [name, units, warmUp, port] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const url = `http://127.0.0.1:${port}`;
const transports = { W6u: ['polling', 'websocket'], W8: ['polling'], W8r: ['polling'] }[name] ?? ['websocket'];
const values = ['The quick brown fox jumps over the lazy dog, and then.', 1234567, 98.25, true, 'ann'];
const blob = Buffer.alloc(16 * 1024, 7);
let laps = [];

const connect = (suffix = '/') => io(url + suffix, { transports, reconnection: false, forceNew: true });
const joined = (socket) => new Promise((resolve, reject) => {
  socket.on('connect', resolve);
  socket.on('connect_error', reject);
});
const upgraded = (socket) => new Promise((resolve) => {
  const { engine } = socket.io;
  if (engine.transport.name === 'websocket') resolve();
  else engine.once('upgrade', resolve);
});
const ask = (socket, ...args) => new Promise((resolve) => socket.emit(...args, resolve));
const flood = (socket, count) => new Promise((resolve) => {
  let left = count;
  socket.off('news');
  socket.on('news', () => { if (--left === 0) resolve(); });
  socket.emit('flood', count);
});
async function lapped(count, step) {
  for (let i = 0; i < count; ++i) {
    const start = process.hrtime.bigint();
    await step(i);
    laps.push(Number(process.hrtime.bigint() - start) / 1000);
  }
}
async function send(socket, count) {
  for (let left = count; left > 0; left -= 1000) {
    for (let i = 0; i < Math.min(left, 1000); ++i) socket.emit('news', ...values);
    await ask(socket, 'count');
  }
}
async function connections(count, keep) {
  await lapped(count, async () => {
    const socket = connect();
    await joined(socket);
    if (name === 'W6u') await upgraded(socket);
    if (!keep) socket.disconnect();
  });
}

let shared;
async function work(count) {
  switch (name) {
    case 'W1': return lapped(count, () => ask(shared, 'ask', ...values));
    case 'W3': return send(shared, count);
    case 'W4': return lapped(count, () => ask(shared, 'blob', blob));
    case 'W5': return ask(shared, 'big');
    case 'W7': return lapped(count, (i) => joined(shared.io.socket(`/n${count}-${i}`).connect()));
    case 'W8': return lapped(count, () => ask(shared, 'ask', 1));
    case 'W6': case 'W6u': return connections(count, false);
    case 'W7c': return connections(count, true);
    default: return flood(shared, count);
  }
}

if (!['W6', 'W6u', 'W7c'].includes(name)) {
  shared = connect();
  await joined(shared);
}
if (warmUp > 0) await work(warmUp);
laps = [];
const memory = process.resourceUsage().maxRSS;
const cpu = process.cpuUsage();
const start = process.hrtime.bigint();
await work(units);
const wall = Number(process.hrtime.bigint() - start) / 1000;
const used = process.cpuUsage(cpu);
laps.sort((a, b) => a - b);
const grown = (process.resourceUsage().maxRSS - memory) * 1024;
const numbers = [(used.user + used.system) / units, wall / units, laps[laps.length >> 1] ?? 0, grown / units];
process.stdout.write(`${numbers.join(' ')}\n`, () => process.exit(0));
