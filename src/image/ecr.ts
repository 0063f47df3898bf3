import type { Context } from '../system/context.js';
import { CommandError, UserError } from '../system/errors.js';

/** Region of a private or public ECR registry; undefined: it is none. Source: docs.aws.amazon.com/AmazonECR. */
export function ecrRegion(registry: string): string | undefined {
  if (registry === 'public.ecr.aws') return 'us-east-1';
  return /^\d{12}\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(registry)?.[1];
}

/**
 * A password for user AWS that holds for 12 hours, from the AWS CLI and the credentials it finds.
 * Throws UserError when there is no AWS CLI or it has no credentials.
 */
export async function ecrPassword(context: Context, registry: string, region: string): Promise<string> {
  const service = registry === 'public.ecr.aws' ? 'ecr-public' : 'ecr';
  try {
    const ask = [service, 'get-login-password', '--region', region];
    const { stdout } = await context.exec('aws', ask, { signal: context.signal });
    return stdout.trim();
  } catch (error) {
    if (!(error instanceof CommandError) || error.reason === 'aborted') throw error;
    const why =
      error.reason === 'not found' ? 'the AWS CLI is not installed' : (error.tail(1)[0] ?? 'no message');
    throw new UserError(`no password for ${registry}: ${why}`, {
      subject: registry,
      hint: 'give a user name and a password, or install the AWS CLI and give it credentials',
    });
  }
}
