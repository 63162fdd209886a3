// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT

// nginx in front of Socket.IO servers, with one of the faults and virtues balancers have:
//
//   node nginx.mjs MODE PORT…
//     sticky       requests without its cookie go to the nodes in turn, those with it to the node that got the first
//     in-turn      every request goes to the next node
//     no-upgrade   the headers of an upgrade are not passed on, as nginx does when nobody tells it to
//     forbidden    an upgrade is refused with 403
//     impatient    what is silent for 300 ms is cut
//     narrow       bodies above 1 KiB are refused
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, connect } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ready } from "./options.mjs";

const modes = {
    sticky: { target: "$node", always: "add_header Set-Cookie \"node=$upstream_addr; Path=/; HttpOnly\" always;" },
    "in-turn": {},
    "no-upgrade": { upgrade: "" },
    forbidden: { always: "if ($http_upgrade) { return 403; }" },
    impatient: { always: "proxy_read_timeout 300ms;" },
    narrow: { always: "client_max_body_size 1k;" },
};
const { positionals: [name, ...ports] } = parseArgs({ allowPositionals: true });
const mode = Object.hasOwn(modes, name ?? "") ? modes[name] : undefined;
if (!mode || ports.length === 0) {
    console.error(`usage: node nginx.mjs MODE PORT…\nmodes: ${Object.keys(modes).join(" ")}`);
    process.exit(2);
}

// It is no program of users, so it may not be in their PATH; see installer/unpack-packages.sh for the last place.
const unpacked = fileURLToPath(new URL("../../build/servers/usr/sbin", import.meta.url));
const program = [...process.env.PATH.split(delimiter), "/usr/sbin", "/usr/local/sbin", unpacked]
    .map((folder) => join(folder, "nginx")).find(existsSync);
if (!program) {
    console.error("nginx is not installed");
    process.exit(1);
}

const upgrade = mode.upgrade ?? "proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $hop;";
const configuration = (port) => `
daemon off;
master_process off;
pid nginx.pid;
error_log stderr;
events { worker_connections 256; }
http {
    access_log off;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
    map $http_upgrade $hop { default upgrade; "" ""; }
    map $cookie_node $node { default $cookie_node; "" nodes; }
    upstream nodes { ${ports.map((node) => `server 127.0.0.1:${node};`).join(" ")} }
    server {
        listen 127.0.0.1:${port};
        location / {
            proxy_pass http://${mode.target ?? "nodes"};
            proxy_http_version 1.1;
            proxy_set_header Host $host;
            proxy_buffering off;
            ${upgrade}
            ${mode.always ?? ""}
        }
    }
}
`;

const freePort = () => new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
    });
});
const listens = (port) => new Promise((resolve) => {
    const probe = connect(port, "127.0.0.1", () => resolve(true));
    probe.on("connect", () => probe.destroy()).on("error", () => resolve(false));
});

const folder = mkdtempSync(join(tmpdir(), "sockeye-nginx-"));
const port = await freePort();
writeFileSync(join(folder, "nginx.conf"), configuration(port));
const nginx = spawn(program, ["-e", "stderr", "-p", folder, "-c", "nginx.conf"], { stdio: ["ignore", "ignore", "inherit"] });
nginx.on("exit", (code) => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(code ?? 0);
});
while (!(await listens(port))) await new Promise((resolve) => setTimeout(resolve, 10));
ready({ address: () => ({ port }) }, { mode: name }, () => nginx.kill("SIGKILL"));
