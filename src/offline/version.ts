/** The first thing in `text` that looks like a version, as in "1.34.4"; undefined if there is none. */
export function versionIn(text: string): string | undefined {
  return /\bv?(\d+\.\d+(?:\.\d+)?)/.exec(text)?.[1];
}

/** Whether `version` is `wanted` or later, number by number. */
export function isAtLeast(version: string, wanted: string): boolean {
  const [have, want] = [version, wanted].map((text) =>
    text.split('.').map((part) => Number.parseInt(part, 10)),
  );
  for (let index = 0; index < 3; index++) {
    const difference = (have?.[index] || 0) - (want?.[index] || 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
