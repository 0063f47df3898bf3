import { z } from 'zod';
import { isPort } from '../address.js';
import { findingOf } from '../expectation.js';
import { defineKind, Skip, Unmet, type World } from '../kind.js';
import { runIn } from '../run-in.js';

const schema = z.strictObject({
  from: z.string().describe('Service from one of whose tasks the connection is tried.'),
  to: z
    .string()
    .regex(/^[A-Za-z0-9._-]+:\d+$/, { error: 'service:port is accepted' })
    .refine((to) => isPort(Number(to.split(':')[1])), { error: 'a port from 1 to 65535 is accepted' }),
  reachable: z.boolean(),
});

/** One attempt with whatever the image brings; prints `open` or `closed`, or nothing when it brings nothing. */
const PROBE = `
h=$1; p=$2
if command -v python3 >/dev/null 2>&1; then
  python3 -c 'import socket,sys
try: socket.create_connection((sys.argv[1], int(sys.argv[2])), 3).close(); print("open")
except OSError: print("closed")' "$h" "$p"
elif command -v node >/dev/null 2>&1; then
  node -e 'const s=require("net").connect({host:process.argv[1],port:+process.argv[2]});
const end=(t)=>{console.log(t);process.exit(0)};
s.on("connect",()=>end("open")).on("error",()=>end("closed"));setTimeout(()=>end("closed"),3000)' "$h" "$p"
elif command -v nc >/dev/null 2>&1; then
  nc -z -w 3 "$h" "$p" </dev/null >/dev/null 2>&1 && echo open || echo closed
elif command -v bash >/dev/null 2>&1 && command -v timeout >/dev/null 2>&1; then
  timeout 3 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$h" "$p" 2>/dev/null && echo open || echo closed
fi`;

/** Whether one service reaches another: the segmentation that the stack's networks promise. */
export const network = defineKind({
  name: 'network',
  schema,
  effect: () => 'reads',
  look: async (spec, world) => {
    if (!spec.reachable) await assertEnforced(world);
    const [host = '', port = ''] = spec.to.split(':');
    await world.workloads.service(host);
    const { stdout, stderr } = await runIn(world, spec.from, ['sh', '-c', PROBE, 'sh', host, port]);
    const seen = stdout.trim();
    if (seen !== 'open' && seen !== 'closed') {
      const why = stderr.trim() || 'it has none of python3, node, nc, bash';
      throw new Unmet(`no connection could be tried from ${spec.from}: ${why}`);
    }
    const way = `from ${spec.from} to ${spec.to}`;
    const word = (open: boolean) => (open ? 'open' : 'closed');
    const met = (seen === 'open') === spec.reachable;
    return findingOf([{ met, expected: `${word(spec.reachable)} ${way}`, actual: `${seen} ${way}` }]);
  },
});

/** Network plugins that enforce NetworkPolicy, by a part of their image's name; kindnetd does since kind 0.24. */
const ENFORCING = /calico|cilium|antrea|kube-router|weave|kube-network-policies|kindest\/kindnetd/;

/** On Kubernetes all pods reach each other until a policy says otherwise, and a network plugin that enforces it. */
async function assertEnforced(world: World): Promise<void> {
  if (world.stack.orchestrator !== 'kubernetes') return;
  const images = 'jsonpath={..image}';
  const plugins = await world.access.kubectl(['get', 'daemonsets', '--all-namespaces', '-o', images]);
  if (!ENFORCING.test(plugins.stdout))
    throw new Skip('the network plugin here does not enforce NetworkPolicy');
  const policies = await world.access.kubectl([
    '--namespace',
    world.stack.name,
    'get',
    'networkpolicies',
    '-o',
    'name',
  ]);
  if (policies.stdout.trim() === '')
    throw new Skip('the stack has no NetworkPolicy: its networks are one here');
}
