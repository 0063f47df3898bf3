import type { Context } from './context.js';

/**
 * Runs `works` side by side. When one fails the others are told to stop through their context's signal; all are
 * waited for, so that nothing goes on behind the caller's back; the first error is thrown.
 */
export async function together<T extends readonly unknown[]>(
  context: Context,
  works: { [K in keyof T]: (context: Context) => Promise<T[K]> },
): Promise<T> {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  let failure: { error: unknown } | undefined;
  const results = await Promise.all(
    works.map((work) =>
      work({ ...context, signal }).catch((error: unknown) => {
        failure ??= { error };
        stop.abort(new DOMException('stopped because another step failed', 'AbortError'));
        return undefined;
      }),
    ),
  );
  if (failure !== undefined) throw failure.error;
  return results as unknown as T;
}
