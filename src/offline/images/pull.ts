import type { Context } from '../../system/context.js';
import { CommandError } from '../../system/errors.js';
import { onDockerHub, parseReference } from './reference.js';

const LONGEST = 10 * 60_000;
const ATTEMPTS = 3;

export type PullResult = 'pulled' | 'unreachable' | 'refused';

/**
 * Pulls an image, from the mirror first when there is one (then it gets its own name as well). What passes (429,
 * 5xx, timeouts) is tried again; 'unreachable': no registry answered; 'refused': one did, and said no.
 */
export async function pullImage(context: Context, reference: string, mirror?: string): Promise<PullResult> {
  const mirrored = mirror === undefined ? undefined : mirroredReference(reference, mirror);
  if (mirrored !== undefined) {
    const result = await pullWithRetries(context, mirrored);
    if (result === 'pulled') {
      await context.exec('docker', ['tag', mirrored, reference.split('@')[0] ?? reference]);
      return result;
    }
  }
  return pullWithRetries(context, reference);
}

/** The name of a Docker Hub image on a mirror, as in "mirror:5000/library/redis:alpine"; others are not mirrored. */
export function mirroredReference(reference: string, mirror: string): string | undefined {
  const { name, tag, digest } = parseReference(reference);
  if (!onDockerHub(name)) return undefined;
  const host = mirror.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const path = name.includes('/') ? name : `library/${name}`;
  return `${host}/${path}${digest === undefined ? `:${tag}` : `@${digest}`}`;
}

async function pullWithRetries(context: Context, reference: string): Promise<PullResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      await context.exec('docker', ['pull', '-q', reference], { timeout: LONGEST, signal: context.signal });
      return 'pulled';
    } catch (error) {
      if (!(error instanceof CommandError) || error.reason === 'aborted') throw error;
      const kind = kindOfFailure(`${error.stderr}\n${error.reason}`);
      context.log.debug(`docker pull ${reference}: ${kind}: ${error.message}`);
      if (kind !== 'passing') return kind;
      if (attempt === ATTEMPTS) return 'unreachable';
      await context.clock.sleep(1_000 * 2 ** attempt, context.signal);
    }
  }
}

/** What the engine's words for a failed pull mean. */
export function kindOfFailure(text: string): 'passing' | 'unreachable' | 'refused' {
  if (
    /no such host|connection refused|network is unreachable|no route to host|server misbehaving/i.test(text)
  ) {
    return 'unreachable';
  }
  if (/certificate|x509/i.test(text)) return 'unreachable';
  if (
    /toomanyrequests|429|rate limit|\b50[0234]\b|timeout|deadline exceeded|EOF|reset by peer|TLS/i.test(text)
  ) {
    return 'passing';
  }
  return 'refused';
}
