import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findNginx, makeFolder } from './places';

/** What stands before the machines, at one address. */
export type Balancer = {
  readonly name: string;
  readonly origin: string;
  readonly close: () => Promise<void>;
};

/** Debian's nginx with the settings of docs/operators; where there is none, a small one of our own. */
export async function openBalancer(port: number, machines: readonly number[]): Promise<Balancer> {
  const nginx = findNginx();
  return nginx === null ? ownBalancer(port, machines) : startNginx(nginx, port, machines);
}

async function startNginx(nginx: string, port: number, machines: readonly number[]): Promise<Balancer> {
  const folder = makeFolder('nginx');
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'nginx.conf'), settings(folder, port, machines));
  const child = spawn(nginx, ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'inherit' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const origin = `http://127.0.0.1:${String(port)}`;
  for (let tries = 0; tries < 100 && !(await answers(origin)); tries += 1) await setTimeout(50);
  return {
    name: 'nginx',
    origin,
    close: async () => {
      child.kill('SIGQUIT');
      await Promise.race([ended, setTimeout(5_000).then(() => child.kill('SIGKILL'))]);
    },
  };
}

function settings(folder: string, port: number, machines: readonly number[]): string {
  const servers = machines.map((machine) => `server 127.0.0.1:${String(machine)} max_fails=0;`);
  const temporary = ['client_body_temp_path body', 'proxy_temp_path proxy', 'fastcgi_temp_path fastcgi'];
  const more = ['uwsgi_temp_path uwsgi', 'scgi_temp_path scgi'];
  return `
    daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; worker_processes 1;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 2048; }
    http {
      log_format trial '$time_local $request_method $status $upstream_addr $upstream_status $request_time'; access_log ${folder}/trial.log trial;
      ${[...temporary, ...more].map((line) => `${line.replace(' ', ` ${folder}/`)};`).join(' ')}
      upstream woven { ${servers.join(' ')} keepalive 32; }
      server {
        listen 127.0.0.1:${String(port)};
        client_max_body_size 34m;
        location / {
          proxy_pass http://woven;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          proxy_set_header Host $http_host;
          proxy_set_header X-Forwarded-Proto $scheme;
          proxy_set_header X-Forwarded-For $remote_addr;
          proxy_buffering off;
          proxy_connect_timeout 2s;
          proxy_read_timeout 180s;
          proxy_next_upstream error timeout http_502 http_503 non_idempotent;
          proxy_next_upstream_tries 2;
        }
      }
    }`;
}

function answers(origin: string): Promise<boolean> {
  return fetch(origin, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );
}

/** In turn, and to the next where one does not answer. */
async function ownBalancer(port: number, machines: readonly number[]): Promise<Balancer> {
  let turn = 0;
  const server = createServer((asked, answer) => {
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => {
      turn += 1;
      const order = machines.map((_, at) => machines[(at + turn) % machines.length] ?? port);
      pass(asked, Buffer.concat(chunks), answer, order);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    name: 'a balancer of the test (there is no nginx here)',
    origin: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pass(
  asked: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
  [port, ...others]: readonly number[],
): void {
  if (port === undefined) {
    answer.writeHead(502).end();
    return;
  }
  const { method, url: place, headers } = asked;
  const given = { ...headers, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' };
  const sent = request({ port, host: '127.0.0.1', method, path: place, headers: given }, (found) => {
    answer.writeHead(found.statusCode ?? 502, found.headers);
    found.pipe(answer).on('error', () => undefined);
    found.on('error', () => answer.destroy());
  });
  answer.on('close', () => sent.destroy());
  sent.on('error', () => (answer.headersSent ? answer.destroy() : pass(asked, body, answer, others)));
  sent.end(body);
}
