import type { Context } from '../system/context.js';
import { CommandError, InfraError, UserError } from '../system/errors.js';
import { parseReference } from './reference.js';
import { isTransient, retryTransient } from './transient.js';

export interface PushOptions {
  env: Record<string, string | undefined>;
  attempts?: number;
}

/**
 * Pushes an image of the engine; retries what can pass.
 * @returns `sha256:…` of the manifest as the registry has it
 * @throws UserError when the registry refuses, InfraError when it is not up to it
 */
export async function pushImage(context: Context, reference: string, options: PushOptions): Promise<string> {
  const { env, attempts } = options;
  try {
    const { stdout } = await retryTransient(context, { what: `push of ${reference}`, attempts }, () =>
      context.exec('docker', ['push', reference], { env, signal: context.signal }),
    );
    const digest = /\bdigest: (sha256:[0-9a-f]{64})\b/.exec(stdout)?.[1];
    if (digest === undefined) throw new InfraError(`docker push ${reference} named no digest`);
    return digest;
  } catch (error) {
    throw error instanceof CommandError ? explainPush(reference, error) : error;
  }
}

/** Says who has to act: the user when the registry refuses, nobody when it was not up to it. */
export function explainPush(reference: string, error: CommandError): Error {
  if (error.reason === 'aborted') return error;
  const said = error.tail(1)[0] ?? 'no message';
  const registry = parseReference(reference)?.registry ?? reference;
  const details = { subject: reference, log: error.tail(), cause: error };
  if (/name unknown|repository .* (not found|does not exist)/i.test(said)) {
    return new UserError(`push of ${reference}: ${registry} has no such repository`, {
      ...details,
      hint: 'some registries, such as ECR, need the repository to be created first',
    });
  }
  if (/\b(401|403)\b|unauthorized|denied|forbidden|no basic auth|authentication required/i.test(said)) {
    return new UserError(`push of ${reference}: ${registry} refused it: ${said}`, {
      ...details,
      hint: `log in to ${registry} with an account that may write there`,
    });
  }
  const tried = isTransient(error) ? ' after several tries' : '';
  return new InfraError(`push of ${reference} failed${tried}: ${said}`, details);
}
