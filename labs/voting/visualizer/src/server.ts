import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClusterView } from './cluster.ts';
import { dockerSource } from './docker.ts';
import { kubernetesSource } from './kubernetes.ts';

const { env } = process;
const port = Number(env['PORT'] ?? 8080);
/** Milliseconds between two looks at the cluster. */
const interval = Number(env['MS'] ?? 1000);
/** Path under which it is served, with a slash at both ends. */
const root = `/${env['CTX_ROOT'] ?? ''}/`.replace(/\/+/g, '/');
/** Milliseconds; what stands between would close a connection on which nothing moves. */
const SIGN_OF_LIFE = 15_000;

const page = readFileSync(new URL('../page/index.html', import.meta.url));
const source =
  env['KUBERNETES_SERVICE_HOST'] === undefined
    ? dockerSource(env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock')
    : kubernetesSource(env['KUBERNETES_SERVICE_HOST'], env['KUBERNETES_SERVICE_PORT'] ?? '443');

const watchers = new Set<ServerResponse>();
let latest = '';

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => sendJson(response, 502, { message: messageOf(error) }));
});
server.listen(port, () => console.log(`Visualizer on port ${port}`));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));
setInterval(() => broadcast(': still here\n\n'), SIGN_OF_LIFE);

for (;;) {
  if (watchers.size > 0) await look();
  await delay(interval);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  if (path === '/healthz') return sendJson(response, 200, { status: 'ok' });
  if (request.method !== 'GET') return sendJson(response, 405, { message: 'only GET is accepted' });
  if (path === root.slice(0, -1)) return void response.writeHead(308, { location: root }).end();
  const inside = path.startsWith(root) ? path.slice(root.length) : undefined;
  if (inside === '') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  if (inside === 'events') return watch(response);
  const objects = inside?.startsWith('apis/') ? await source.objects(inside.slice('apis/'.length)) : undefined;
  if (objects === undefined) return sendJson(response, 404, { message: `nothing is at ${path}` });
  sendJson(response, 200, { objects });
}

/** Server-sent events: the whole picture at once, then each time it has changed. */
async function watch(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  response.on('close', () => watchers.delete(response));
  await look();
  response.write(`data: ${latest}\n\n`);
  watchers.add(response);
}

async function look(): Promise<void> {
  const view = await source.view().catch((error: unknown): ClusterView => {
    const orchestrator = env['KUBERNETES_SERVICE_HOST'] === undefined ? 'Docker' : 'Kubernetes';
    return { orchestrator, nodes: [], problem: messageOf(error) };
  });
  const text = JSON.stringify(view);
  if (text === latest) return;
  latest = text;
  broadcast(`data: ${text}\n\n`);
}

function broadcast(event: string): void {
  for (const watcher of watchers) watcher.write(event);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
