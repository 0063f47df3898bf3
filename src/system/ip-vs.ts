import type { Context } from './context.js';

/** Says 'yes' or 'no'; 'unknown' where the kernel cannot be asked, as on a machine that is not Linux. */
const PROBE = `
if [ -e /proc/net/ip_vs ]; then echo yes
elif [ ! -e /proc/self/status ]; then echo unknown
elif modprobe -n -q ip_vs 2>/dev/null; then echo yes
elif command -v modprobe >/dev/null 2>&1 || [ ! -d /lib/modules/$(uname -r) ]; then echo no
else echo unknown; fi`;

export const NO_IP_VS = 'no IP_VS here: dnsrr instead of VIP';

/**
 * Whether virtual IPs and the routing mesh of Swarm can answer: they are IP_VS in the kernel, which dockerd loads itself
 * where it is a module. A machine that cannot be asked is taken to have it, as the engines in virtual machines do.
 */
export async function hasIpVs(context: Context): Promise<boolean> {
  const { stdout } = await context.exec('sh', ['-c', PROBE], { accept: 'any', signal: context.signal });
  return stdout.trim() !== 'no';
}
