import type { DeployedStack } from '../stack/stack.js';
import { isPort } from './address.js';
import { Unmet } from './kind.js';

/** `${endpoint:8080}`, `${name}`, `${name+1}`, `${name - 2}`; `$${` stands for a plain `${`. */
const PLACEHOLDER = /\$(\$\{)|\$\{\s*([^}]*?)\s*\}/g;
const ENDPOINT = /^endpoint:(\d+)$/;
const EXPRESSION = /^([A-Za-z_][\w.-]*?)(?:\s*([+-])\s*(\d+))?$/;

/** Names of the captures that `value` uses anywhere, and placeholders that mean nothing. */
export function placeholdersIn(value: unknown): { captures: string[]; invalid: string[] } {
  const captures = new Set<string>();
  const invalid = new Set<string>();
  mapStrings(value, (text) => {
    for (const [, escaped, inner = ''] of text.matchAll(PLACEHOLDER)) {
      if (escaped !== undefined) continue;
      const port = ENDPOINT.exec(inner)?.[1];
      if (port !== undefined && isPort(Number(port))) continue;
      const name = EXPRESSION.exec(inner)?.[1];
      if (name === undefined) invalid.add(inner);
      else captures.add(name);
    }
    return text;
  });
  return { captures: [...captures], invalid: [...invalid] };
}

/**
 * `value` with every placeholder filled in. A text that is one placeholder takes the captured value with its type,
 * so that a captured number is compared as a number. Throws Unmet when nothing publishes the port.
 */
export function substitute(value: unknown, captures: Map<string, unknown>, stack: DeployedStack): unknown {
  const resolve = (inner: string): unknown => {
    const port = ENDPOINT.exec(inner)?.[1];
    if (port !== undefined) return endpointOf(stack, port);
    const [, name = '', sign, amount] = EXPRESSION.exec(inner) ?? [];
    const captured = captures.get(name);
    return sign === undefined ? captured : Number(captured) + (sign === '+' ? 1 : -1) * Number(amount);
  };
  return mapStrings(value, (text) => {
    const whole = /^\$\{\s*([^}]*?)\s*\}$/.exec(text)?.[1];
    if (whole !== undefined) return resolve(whole);
    return text.replace(PLACEHOLDER, (_all, escaped: string | undefined, inner: string) =>
      escaped === undefined ? String(resolve(inner)) : escaped,
    );
  });
}

/** Every address at which the published port answers, one a node. Throws Unmet when no service publishes it. */
export function endpointsOf(stack: DeployedStack, port: string): string[] {
  const addresses = stack.services.flatMap((service) => service.endpoints[port] ?? []);
  if (addresses.length > 0) return addresses;
  const published = stack.services.flatMap((service) => Object.keys(service.endpoints));
  throw new Unmet(
    `no service of ${stack.name} publishes port ${port}; published: ${published.join(', ') || 'none'}`,
    `a service that publishes port ${port}`,
  );
}

function endpointOf(stack: DeployedStack, port: string): string {
  return endpointsOf(stack, port)[0] ?? '';
}

function mapStrings(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)]));
}
