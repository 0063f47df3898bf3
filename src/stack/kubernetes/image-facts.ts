import type { Context } from '../../system/context.js';
import type { ComposeHealthcheck } from '../compose/model.js';

/** What an image says about its containers that Docker heeds and Kubernetes does not. */
export interface ImageFacts {
  /** EXPOSE */
  ports: { port: number; protocol: 'tcp' | 'udp' }[];
  /** HEALTHCHECK */
  healthcheck?: ComposeHealthcheck;
  /** USER */
  user?: string;
}

/** The parts of `docker image inspect` that are read (Engine API 1.41, ImageConfig); durations in nanoseconds. */
interface ImageConfig {
  ExposedPorts?: Record<string, object> | null;
  User?: string;
  Healthcheck?: {
    Test?: string[];
    Interval?: number;
    Timeout?: number;
    StartPeriod?: number;
    StartInterval?: number;
    Retries?: number;
  } | null;
}

/** Facts by service, of those images that this machine's engine has. `images`: the reference by service. */
export async function imageFacts(
  context: Context,
  images: Record<string, string>,
): Promise<Record<string, ImageFacts>> {
  const references = [...new Set(Object.values(images))];
  const found = new Map(
    await Promise.all(
      references.map(async (reference): Promise<[string, ImageFacts | undefined]> => {
        const inspect = ['image', 'inspect', '--format', '{{json .Config}}', reference];
        const result = await context
          .exec('docker', inspect, { accept: 'any', signal: context.signal })
          .catch(() => undefined);
        context.signal.throwIfAborted();
        return [
          reference,
          result?.exitCode === 0 ? factsOf(JSON.parse(result.stdout) as ImageConfig) : undefined,
        ];
      }),
    ),
  );
  return Object.fromEntries(
    Object.entries(images).flatMap(([service, reference]) => {
      const facts = found.get(reference);
      return facts === undefined ? [] : [[service, facts]];
    }),
  );
}

export function factsOf(config: ImageConfig): ImageFacts {
  const check = config.Healthcheck ?? undefined;
  const time = (nanoseconds: number | undefined) => (nanoseconds ? nanoseconds / 1_000_000 : undefined);
  return {
    ports: Object.keys(config.ExposedPorts ?? {}).flatMap((text) => {
      const [port, protocol] = text.split('/');
      return protocol === 'tcp' || protocol === 'udp' ? [{ port: Number(port), protocol }] : [];
    }),
    user: config.User || undefined,
    healthcheck: check?.Test && {
      disabled: check.Test[0] === 'NONE' || check.Test.length === 0,
      test: check.Test,
      interval: time(check.Interval),
      timeout: time(check.Timeout),
      startPeriod: time(check.StartPeriod),
      startInterval: time(check.StartInterval),
      retries: check.Retries || undefined,
    },
  };
}
