import { lastLines } from '../system/errors.js';
import type { ExecResult } from '../system/exec.js';
import type { Failure } from './failure.js';

const AWAY =
  /no such host|connection refused|i\/o timeout|network is unreachable|TLS handshake timeout|timeout exceeded|server misbehaving|dial tcp|EOF|50[0-4] /i;

/** Says why an image cannot be pulled, from what an attempt prints. */
export async function explainPull(
  failure: Failure,
  image: string,
  pull: (reference: string) => Promise<ExecResult | undefined>,
): Promise<Failure> {
  const attempt = await pull(image);
  if (attempt === undefined || attempt.exitCode === 0)
    return { ...failure, hint: 'check the name and tag of the image, and that the nodes reach its registry' };
  return { ...failure, ...pullCause(image, attempt.stderr) };
}

/** The texts are those of Docker, containerd and the registries. */
export function pullCause(
  image: string,
  output: string,
): { sentence: string; hint: string; infra?: boolean; log: string[] } {
  const log = lastLines(output, 5);
  const cannot = `cannot pull its image ${image}`;
  if (/manifest unknown|manifest for .* not found|: not found/i.test(output))
    return { sentence: `${cannot}: the registry has no such tag`, hint: 'check the tag of the image', log };
  if (/denied|unauthorized|authentication required|insufficient_scope/i.test(output))
    return {
      sentence: `${cannot}: there is no such repository, or it needs a login`,
      hint: 'check the name of the image; for a private one log in to its registry',
      log,
    };
  if (AWAY.test(output) || /timeout/.test(output))
    return {
      sentence: `${cannot}: its registry cannot be reached, and the nodes do not have it`,
      hint: 'check the name of the image and the way to its registry, or build it in the lab',
      infra: true,
      log,
    };
  return {
    sentence: `${cannot}: ${log.at(-1) ?? 'no reason given'}`,
    hint: 'check the name of the image',
    log,
  };
}
