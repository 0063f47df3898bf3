import { UserError } from '../../system/errors.js';
import type { YamlPath } from '../../system/yaml.js';
import type { ComposeModel, ComposeService } from './model.js';
import { placeOf } from './reader.js';

/** Throws UserError with the line when a service names what the file does not have, or waits for itself. */
export function checkReferences(model: ComposeModel): void {
  for (const service of Object.values(model.services)) {
    for (const name of Object.keys(service.networks))
      known(model, service, 'networks', 'network', name, Object.keys(model.networks));
    for (const mount of service.mounts)
      if (mount.type === 'volume' && mount.source !== undefined)
        known(model, service, 'volumes', 'volume', mount.source, Object.keys(model.volumes));
    for (const use of service.configs)
      known(model, service, 'configs', 'config', use.source, Object.keys(model.configs));
    for (const use of service.secrets)
      known(model, service, 'secrets', 'secret', use.source, Object.keys(model.secrets));
    for (const name of Object.keys(service.dependsOn))
      known(model, service, 'depends_on', 'service', name, Object.keys(model.services));
  }
  refuseCycle(model);
  refuseSharedPort(model);
}

function known(
  model: ComposeModel,
  service: ComposeService,
  key: string,
  kind: string,
  name: string,
  defined: string[],
): void {
  if (defined.includes(name)) return;
  const location = findUse(model, ['services', service.name, key], name);
  const list = defined.length === 0 ? 'none' : defined.join(', ');
  const hint =
    kind === 'service'
      ? `services: ${list}`
      : `declare it under "${kind}s:" at the top level; there are: ${list}`;
  throw new UserError(
    `${placeOf(location)} service ${service.name} uses the ${kind} "${name}", which the file does not define`,
    { location, subject: service.name, hint },
  );
}

/** Line of the item that names it: a map key, or the n-th item of a list. */
function findUse(model: ComposeModel, path: YamlPath, name: string): ReturnType<ComposeModel['locate']> {
  const list = model.locate(path);
  const mapKey = model.locate([...path, name]);
  if (mapKey.line !== list.line) return mapKey;
  const service = model.services[String(path[1])];
  const names = {
    volumes: service?.mounts.filter((mount) => mount.type !== 'tmpfs').map((mount) => mount.source),
    configs: service?.configs.map((use) => use.source),
    secrets: service?.secrets.map((use) => use.source),
    networks: Object.keys(service?.networks ?? {}),
    depends_on: Object.keys(service?.dependsOn ?? {}),
  }[String(path[2])];
  return model.locate([...path, names?.indexOf(name) ?? 0]);
}

function refuseCycle(model: ComposeModel): void {
  const finished = new Set<string>();
  const visit = (name: string, trail: string[]): void => {
    if (finished.has(name)) return;
    if (trail.includes(name)) {
      const circle = [...trail.slice(trail.indexOf(name)), name];
      const location = model.locate(['services', name, 'depends_on']);
      throw new UserError(`${placeOf(location)} depends_on goes in a circle: ${circle.join(' → ')}`, {
        location,
        subject: name,
        hint: 'take one of these dependencies out',
      });
    }
    for (const next of Object.keys(model.services[name]?.dependsOn ?? {})) visit(next, [...trail, name]);
    finished.add(name);
  };
  for (const name of Object.keys(model.services)) visit(name, []);
}

/** A published port answers on every node, so the whole file has it once. */
function refuseSharedPort(model: ComposeModel): void {
  const taken = new Map<string, string>();
  for (const service of Object.values(model.services)) {
    service.ports.forEach((port, index) => {
      if (port.published === undefined) return;
      const key = `${port.published}/${port.protocol}`;
      const other = taken.get(key);
      taken.set(key, service.name);
      if (other === undefined) return;
      const location = model.locate(['services', service.name, 'ports', index]);
      throw new UserError(
        `${placeOf(location)} service ${service.name} publishes port ${key}, which service ${other} publishes already`,
        { location, subject: service.name, hint: 'publish one of them on another port' },
      );
    });
  }
}
