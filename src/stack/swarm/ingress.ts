import type { ClusterAccess } from '../../cluster/cluster.js';
import { loadImages } from '../../cluster/load-images.js';
import type { Environment } from '../../environment/environment.js';
import { ensureImages } from '../../offline/ensure-images.js';
import type { Step } from '../../report/step.js';
import type { Context } from '../../system/context.js';
import type { ComposeModel } from '../compose/model.js';

/** The smallest image at hand that balances TCP and UDP and whose contract both the official and the offline one keep. */
export const INGRESS_IMAGE = 'nginx:alpine';

/** One published port and the service whose tasks answer it. */
export interface Route {
  published: number;
  protocol: 'tcp' | 'udp';
  target: number;
  service: string;
  /** Swarm's name of the service, which resolves to its tasks. */
  host: string;
  /** Swarm's name of a network of the service. */
  network: string;
}

/** The ports that the routing mesh would publish. */
export function publishThroughIngress(model: ComposeModel, stack: string): Route[] {
  return Object.values(model.services).flatMap((service) => {
    const key = Object.keys(service.networks)[0] ?? 'default';
    const declared = model.networks[key];
    const network = declared?.name ?? (declared?.external === true ? key : `${stack}_${key}`);
    const host = `${stack}_${service.name}`;
    return service.ports.flatMap(({ published, protocol, target, mode }) =>
      published === undefined || mode === 'host'
        ? []
        : [{ published, protocol, target, service: service.name, host, network }],
    );
  });
}

/**
 * Looks the services up once a second and reloads nginx when an answer has changed: nginx itself asks the resolver
 * only for names in variables, and then picks an address at random, where the routing mesh takes turns.
 */
const SCRIPT = `
addresses() {
  { getent ahostsv4 "$1" || getent hosts "$1"; } 2>/dev/null | awk '{print $1}' | sort -u
}
routes() {
  for route in $ROUTES; do
    IFS=, read -r published protocol host target <<END
$route
END
    found=$(addresses "$host")
    [ -n "$found" ] || continue
    echo "upstream r$published$protocol {"
    for address in $found; do echo "  server $address:$target max_fails=1 fail_timeout=2s;"; done
    udp=; [ "$protocol" = tcp ] || udp=' udp'
    echo "}"
    echo "server { listen $published$udp; proxy_pass r$published$protocol; proxy_connect_timeout 2s; proxy_timeout 1h; }"
  done
}
cat > /tmp/nginx.conf <<'END'
worker_processes 1;
pid /tmp/nginx.pid;
error_log stderr warn;
events { worker_connections 4096; }
stream { include /tmp/routes.conf; }
END
routes > /tmp/routes.conf
nginx -c /tmp/nginx.conf -g 'daemon off;' &
server=$!
trap 'kill $server; exit 0' TERM INT QUIT
while kill -0 $server 2>/dev/null; do
  sleep 1 &
  wait $!
  routes > /tmp/next.conf
  cmp -s /tmp/next.conf /tmp/routes.conf && continue
  mv /tmp/next.conf /tmp/routes.conf
  nginx -c /tmp/nginx.conf -s reload
done
exit 1
`;

/**
 * Serves `routes` on every node: one task a node in front of all tasks of each service, as the routing mesh would. It is a
 * service beside the stack, so that the stack has the services of its file and no more. Returns its name.
 */
export async function deployIngress(
  context: Context,
  environment: Environment,
  access: ClusterAccess,
  stack: string,
  routes: Route[],
  step: Step,
): Promise<string | undefined> {
  const name = `${stack}_ingress`;
  const wanted = routes.map((route) => [route.published, route.protocol, route.host, route.target].join(','));
  const existing = await access.docker(
    ['service', 'inspect', '--format', '{{index .Spec.Labels "distsys.routes"}}', name],
    { accept: 'any' },
  );
  if (existing.exitCode === 0) {
    if (routes.length > 0 && existing.stdout.trim() === wanted.join(' ')) return name;
    await access.docker(['service', 'rm', name]);
  }
  if (routes.length === 0) return undefined;
  await ensureIngressImage(context, access, step);
  await environment.create('docker:service', name, async () => {
    const created = await access.docker([
      ...['service', 'create', '--detach', '--quiet', '--no-resolve-image', '--name', name],
      ...['--mode', 'global', '--endpoint-mode', 'dnsrr', '--restart-delay', '1s'],
      ...Object.entries({ ...environment.labels, 'distsys.routes': wanted.join(' ') }).flatMap(
        ([key, value]) => ['--label', `${key}=${value}`],
      ),
      ...[...new Set(routes.map((route) => route.network))].flatMap((network) => ['--network', network]),
      ...routes.flatMap((route) => [
        '--publish',
        `mode=host,published=${route.published},target=${route.published},protocol=${route.protocol}`,
      ]),
      // It asks for names of the swarm alone: for others, and while a service has no task yet, no answer is due, and
      // without this the engine would wait for the machine's own resolvers.
      ...['--dns', '127.0.0.1'],
      ...['--env', `ROUTES=${wanted.join(' ')}`, '--entrypoint', 'sh', INGRESS_IMAGE, '-c', SCRIPT],
    ]);
    return created.stdout.trim();
  });
  return name;
}

async function ensureIngressImage(context: Context, access: ClusterAccess, step: Step): Promise<void> {
  await ensureImages(context, [INGRESS_IMAGE], {}, step);
  if (access.cluster.nodes.some((node) => node.container !== undefined))
    await loadImages(context, access, [INGRESS_IMAGE], step);
}
