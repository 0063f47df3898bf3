import { readFile } from 'node:fs/promises';

/** CAP_SYS_RESOURCE of capabilities(7): number 24. */
const SYS_RESOURCE = 24n;

/**
 * Whether this machine withholds CAP_SYS_RESOURCE from its processes: containerd in a node must then not try to lower a
 * container's oom_score_adj. False where there is no /proc to ask.
 */
export async function withheldCapability(): Promise<boolean> {
  try {
    const status = await readFile('/proc/self/status', 'utf8');
    const bounding = /^CapBnd:\s*([0-9a-f]+)$/m.exec(status)?.[1];
    return bounding !== undefined && (BigInt(`0x${bounding}`) & (1n << SYS_RESOURCE)) === 0n;
  } catch {
    return false;
  }
}
