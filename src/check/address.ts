import { z } from 'zod';

const ENDPOINT = /\$\{\s*endpoint:(\d+)\s*\}/g;
const PLACEHOLDER = /\$?\$\{[^}]*\}/g;

/** Whether a TCP port can have this number. */
export function isPort(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 65_535;
}

/** `host:port`, or a published port of the stack; what a capture stands for is known only when the check runs. */
export const addressSchema = z
  .string()
  .regex(/^(.+:\d+|.*\$\{.*)$/, { error: 'host:port or ${endpoint:port} is accepted' })
  .refine((address) => isPort(Number(/:(\d+)$/.exec(address)?.[1] ?? 1)), {
    error: 'a port from 1 to 65535 is accepted',
  });

/** An http or https address, as far as it can be told before placeholders are filled in. */
export const urlSchema = z.string().refine(isHttp, { error: 'an http or https address is accepted' });

function isHttp(text: string): boolean {
  if (text.startsWith('${')) return true;
  const filled = text.replace(ENDPOINT, '127.0.0.1:80').replace(PLACEHOLDER, '1');
  return URL.canParse(filled) && /^https?:$/.test(new URL(filled).protocol);
}
