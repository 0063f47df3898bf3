import { readFile, statfs } from 'node:fs/promises';
import { withheldCapability } from '../system/capability.js';
import type { Context } from '../system/context.js';
import { hasIpVs } from '../system/ip-vs.js';
import { exists } from './download.js';
import { engineVersion } from './engine/start.js';
import type { Finding } from './findings.js';
import { extraCertificates } from './images/certificates.js';
import { DOCKER_HUB, registryAnswers } from './images/reach.js';
import { findTool } from './tools.js';

const INSTALL = 'distsys doctor --install';
const GIB = 1024 ** 3;
/** GiB: the images of a lab with a kind node image, and what its cluster and builds take at once. */
const DISK = 10;
const MEMORY = 3;

/** What labs stand on and how this machine has it. Only looks; a second at most unless something does not answer. */
export async function diagnose(context: Context, mirror?: string): Promise<Finding[]> {
  return Promise.all([
    engine(context),
    buildx(context),
    tool(context, 'kind', 'labs on kind'),
    tool(context, 'kubectl', 'labs on Kubernetes'),
    disk(context),
    memory(),
    ipVs(context),
    kernelModule(context, 'overlay', 'image layers are copied rather than shared: slow, and much disk'),
    kernelModule(
      context,
      'br_netfilter',
      'packets between pods of one node pass by Service rules and policies',
    ),
    cgroups(),
    capabilities(),
    registries(context, mirror),
    certificates(),
  ]);
}

async function engine(context: Context): Promise<Finding> {
  const name = 'Docker Engine';
  const version = await engineVersion(context);
  if (version !== undefined) return { name, state: 'ok', found: version };
  const limits = 'nothing can be built or deployed';
  return { name, state: 'missing', found: 'none answers', limits, get: INSTALL };
}

async function buildx(context: Context): Promise<Finding> {
  const name = 'BuildKit (buildx)';
  const { exitCode, stdout } = await context
    .exec('docker', ['buildx', 'version'], { accept: 'any' })
    .catch(() => ({
      exitCode: 1,
      stdout: '',
    }));
  if (exitCode === 0) return { name, state: 'ok', found: stdout.trim().split(' ')[1] ?? stdout.trim() };
  return { name, state: 'missing', found: 'not there', limits: 'images cannot be built', get: INSTALL };
}

async function tool(context: Context, name: 'kind' | 'kubectl', what: string): Promise<Finding> {
  const path = await findTool(context, name);
  if (path !== undefined) return { name, state: 'ok', found: path };
  const limits = `${what} fetch or build it first`;
  return { name, state: 'missing', found: 'not there, or too old', limits, get: INSTALL };
}

async function disk(context: Context): Promise<Finding> {
  const name = 'disk';
  const places = [context.paths.cache, '/var/lib/docker', '/'];
  const there = await Promise.all(places.map(exists));
  const folders = places.filter((_, index) => there[index]);
  const free = await Promise.all(
    folders.map((folder) => statfs(folder).then((s) => (s.bavail * s.bsize) / GIB)),
  );
  const least = Math.min(...free);
  const found = `${least.toFixed(1)} GiB free`;
  if (least >= DISK) return { name, state: 'ok', found };
  return {
    name,
    state: 'limited',
    found,
    limits: `labs on kind take up to ${DISK} GiB`,
    get: 'docker image prune',
  };
}

async function memory(): Promise<Finding> {
  const info = await readFile('/proc/meminfo', 'utf8').catch(() => '');
  const available = (Number(/^MemAvailable:\s+(\d+)/m.exec(info)?.[1] ?? 0) * 1024) / GIB;
  const found = `${available.toFixed(1)} GiB available`;
  if (available >= MEMORY) return { name: 'memory', state: 'ok', found };
  return {
    name: 'memory',
    state: 'limited',
    found,
    limits: `a kind cluster with a stack takes about ${MEMORY} GiB`,
  };
}

async function ipVs(context: Context): Promise<Finding> {
  const name = 'IP_VS';
  if (await hasIpVs(context)) return { name, state: 'ok', found: 'yes' };
  const limits =
    'Swarm has no virtual IPs and no routing mesh: stacks get dnsrr and ports of the host instead';
  return {
    name,
    state: 'limited',
    found: 'not in this kernel',
    limits,
    get: 'another kernel, or the target kind',
  };
}

async function kernelModule(context: Context, name: string, limits: string): Promise<Finding> {
  const probe =
    '[ -d "/sys/module/$1" ] || grep -qw "$1" /proc/filesystems || [ -e /proc/sys/net/bridge/bridge-nf-call-iptables -a "$1" = br_netfilter ] || modprobe -n -q "$1"';
  const { exitCode } = await context.exec('sh', ['-c', probe, 'sh', name], { accept: 'any' });
  if (exitCode === 0) return { name, state: 'ok', found: 'yes' };
  return { name, state: 'limited', found: 'not in this kernel', limits };
}

async function cgroups(): Promise<Finding> {
  const name = 'cgroups';
  if (await exists('/sys/fs/cgroup/cgroup.controllers')) return { name, state: 'ok', found: 'v2' };
  const limits = 'Kubernetes from 1.35 on does not start: node images up to 1.34 are used';
  return { name, state: 'limited', found: 'v1', limits };
}

async function capabilities(): Promise<Finding> {
  const name = 'capabilities';
  if (!(await withheldCapability())) return { name, state: 'ok', found: 'all that labs need' };
  const limits = 'privileged containers run without it, by a runtime of ours';
  return { name, state: 'limited', found: 'CAP_SYS_RESOURCE is withheld', limits };
}

async function registries(context: Context, mirror?: string): Promise<Finding> {
  const name = 'image registry';
  const hosts = [mirror, DOCKER_HUB].filter((host) => host !== undefined);
  const answers = await Promise.all(hosts.map((host) => registryAnswers(context, host)));
  const reached = hosts.find((_, index) => answers[index]);
  if (reached !== undefined) return { name, state: 'ok', found: `${reached} answers` };
  const limits =
    'base images and the kind node image are built from packages: minutes the first time, then cached';
  return {
    name,
    state: 'limited',
    found: `no answer from ${hosts.join(', ')}`,
    limits,
    get: '--registry-mirror HOST',
  };
}

async function certificates(): Promise<Finding> {
  const extra = await extraCertificates();
  const found =
    extra.length === 0 ? 'those of the distribution' : `${extra.length} more than the distribution's`;
  const limits = extra.length === 0 ? undefined : 'they go into image builds too';
  return { name: 'CA bundle', state: 'ok', found, limits };
}
