import type { ComposePort } from './model.js';
import type { Reader } from './reader.js';

const FORMS =
  'accepted: "80", "8080:80", "127.0.0.1:8080:80", "8080-8082:80-82", each with /tcp or /udp, or the long form';
const LONG_KEYS = ['target', 'published', 'protocol', 'mode', 'host_ip', 'name', 'app_protocol'] as const;

/** `ports:` of a service; ranges are spread out. Throws UserError for what is no port from 1 to 65535. */
export function readPorts(reader: Reader): ComposePort[] {
  return reader.items().flatMap((item) => (item.isMap ? longForm(item) : shortForm(item)));
}

/** `expose:` of a service. */
export function readExpose(reader: Reader): { port: number; protocol: 'tcp' | 'udp' }[] {
  return reader.items().flatMap((item) => {
    const [range = '', protocol] = split(item.text(), '/');
    return portRange(item, range).map((port) => ({ port, protocol: readProtocol(item, protocol) }));
  });
}

function longForm(item: Reader): ComposePort[] {
  const fields = item.fields(LONG_KEYS);
  if (fields.target === undefined) return item.fail('has no "target", the port in the container');
  const target = fields.target.integer(1, 65535);
  const published =
    fields.published === undefined ? [undefined] : portRange(fields.published, fields.published.text());
  if (published.length > 1) item.fail('publishes a range, which is not accepted in the long form');
  return [
    {
      target,
      published: published[0],
      protocol: fields.protocol?.oneOf(['tcp', 'udp']) ?? 'tcp',
      mode: fields.mode?.oneOf(['ingress', 'host']) ?? 'ingress',
      hostIp: fields.host_ip?.string(),
    },
  ];
}

function shortForm(item: Reader): ComposePort[] {
  const [address = '', protocolText] = split(item.text(), '/');
  const protocol = readProtocol(item, protocolText);
  const parts = /^(?:(?<ip>\[[^\]]*\]|[^:]*):)?(?:(?<published>[^:]*):)?(?<target>[^:]+)$/.exec(
    countColons(address) === 1 ? `:${address}` : address,
  )?.groups;
  if (parts === undefined) return item.fail(`is "${item.text()}", which is no port`, FORMS);
  const targets = portRange(item, parts.target ?? '');
  const published = parts.published ? portRange(item, parts.published) : [];
  if (published.length > 0 && published.length !== targets.length)
    item.fail(
      `publishes ${published.length} ports for ${targets.length} in the container; as many are accepted`,
    );
  return targets.map((target, index) => ({
    target,
    published: published[index],
    protocol,
    mode: 'ingress',
    hostIp: parts.ip || undefined,
  }));
}

/** Colons outside of the brackets of an IPv6 address. */
function countColons(text: string): number {
  return text.replace(/\[[^\]]*\]/, '').split(':').length - 1;
}

function split(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function readProtocol(item: Reader, protocol: string | undefined): 'tcp' | 'udp' {
  if (protocol === undefined || protocol === 'tcp') return 'tcp';
  return protocol === 'udp' ? 'udp' : item.fail(`has the protocol "${protocol}"; accepted: tcp, udp`);
}

function portRange(item: Reader, text: string): number[] {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (match === null) return item.fail(`is "${item.text()}", where "${text}" is no port`, FORMS);
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  for (const port of [first, last])
    if (port < 1 || port > 65535) item.fail(`has the port ${port}; a port from 1 to 65535 is accepted`);
  if (last < first || last - first > 999)
    item.fail(`has the range ${text}; up to 1000 ascending ports are accepted`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
