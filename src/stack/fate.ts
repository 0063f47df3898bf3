import { UserError } from '../system/errors.js';
import type { ComposeModel, ComposeService } from './compose/model.js';
import { placeOf } from './compose/reader.js';

/** What an orchestrator cannot do with a key of a service: refused with its line, or left out with a note. */
export interface Fates {
  /** Key → what to write instead. */
  refused: Record<string, string>;
  /** Key → why leaving it out is right. */
  noted: Record<string, string>;
}

/** Throws UserError for the first key that `fates` refuses; returns the notes on the keys that are left out. */
export function judgeKeys(model: ComposeModel, orchestrator: string, fates: Fates): string[] {
  const noted = new Map<string, string[]>();
  for (const service of Object.values(model.services)) {
    for (const key of service.keys) {
      const instead = Object.hasOwn(fates.refused, key) ? fates.refused[key] : undefined;
      if (instead !== undefined && isOn(service, key)) refuse(model, service, [key], orchestrator, instead);
      if (Object.hasOwn(fates.noted, key)) noted.set(key, [...(noted.get(key) ?? []), service.name]);
    }
  }
  return [...noted].map(([key, services]) => `${key} of ${services.join(', ')}: ${fates.noted[key]}`);
}

/** `privileged: false` asks for nothing. */
function isOn(service: ComposeService, key: string): boolean {
  return key !== 'privileged' || service.container.privileged === true;
}

/** Refuses what stands at `path` in a service. */
export function refuse(
  model: ComposeModel,
  service: ComposeService,
  path: (string | number)[],
  orchestrator: string,
  instead: string,
): never {
  const location = model.locate(['services', service.name, ...path]);
  const key = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  throw new UserError(
    `${placeOf(location)} services.${service.name}${key} cannot be translated to ${orchestrator}`,
    { location, subject: service.name, hint: instead },
  );
}
