// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT

// What every server here shares: it prints one line `READY {json}` and ends when its stdin closes, so that it dies with
// the test that started it, however that test ends.
export function ready(server, facts = {}, end = () => process.exit(0)) {
    console.log("READY " + JSON.stringify({ port: server.address().port, pid: process.pid, ...facts }));
    process.stdin.resume();
    process.stdin.on("end", end);
    process.stdin.on("error", end);
}

export function listen(server, port, facts) {
    server.on("error", (error) => {
        console.error(`cannot listen on 127.0.0.1:${port}: ${error.message}`);
        process.exit(1);
    });
    server.listen(port, "127.0.0.1", () => ready(server, facts));
}

// A whole number from the command line, or the program ends with usage error 2.
export function number(values, name) {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 0) {
        console.error(`--${name} wants a whole number, not "${values[name]}"`);
        process.exit(2);
    }
    return value;
}
