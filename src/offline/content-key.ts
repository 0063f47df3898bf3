import { createHash } from 'node:crypto';

/** Twelve hex digits that stand for `content`: same content, same key, on every machine. */
export function contentKey(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
}
