/** What decides the order of checks: their ids, and what each has to wait for. */
export interface Ordered {
  id: string;
  needs: string[];
}

/** Ids along a cycle of `needs`, the first again at the end; undefined when there is none. */
export function findCycle(items: Ordered[]): string[] | undefined {
  const byId = new Map(items.map((item) => [item.id, item]));
  const finished = new Set<string>();
  const visit = (id: string, path: string[]): string[] | undefined => {
    if (finished.has(id)) return undefined;
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    for (const need of byId.get(id)?.needs ?? []) {
      const cycle = visit(need, [...path, id]);
      if (cycle !== undefined) return cycle;
    }
    finished.add(id);
    return undefined;
  };
  for (const item of items) {
    const cycle = visit(item.id, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** As declared, except that what is needed comes first. The needs must be known and without a cycle. */
export function inOrder<T extends Ordered>(items: T[]): T[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const ordered = new Set<T>();
  const place = (item: T): void => {
    if (ordered.has(item)) return;
    for (const need of item.needs) {
      const needed = byId.get(need);
      if (needed !== undefined) place(needed);
    }
    ordered.add(item);
  };
  for (const item of items) place(item);
  return [...ordered];
}

/** Neighbours that may run side by side, in one group; each other item alone. */
export function batches<T>(items: T[], parallel: (item: T) => boolean): T[][] {
  const groups: T[][] = [];
  let open = false;
  for (const item of items) {
    if (open && parallel(item)) groups.at(-1)?.push(item);
    else groups.push([item]);
    open = parallel(item);
  }
  return groups;
}
