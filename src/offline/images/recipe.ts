import { contentKey } from '../content-key.js';
import type { Download } from '../download.js';
import { programKey } from '../go/program.js';
import { type ToolName, tools } from '../tool-catalog.js';

/** How to make one image from packages. All of it is content: the key changes with any of it. */
export interface Recipe {
  /** As in "redis-7": part of the archive's file name. */
  name: string;
  /** The image it stands on; none: the Debian base itself. */
  from?: Recipe;
  /** Dockerfile in which `FROM base` is the image below; what the classic builder and BuildKit both understand. */
  dockerfile: string;
  /** Files of the build context by path. */
  files?: Record<string, string>;
  /** Files fetched into the build context, by path. */
  downloads?: Record<string, Download>;
  /** Programs built from Go modules, put into the build context under their names. */
  programs?: ToolName[];
  /** Files or folders out of the source of a Go module, by path in the build context. */
  sources?: Record<string, ModuleSource>;
}

export interface ModuleSource {
  /** The program whose requirements say which version of the module is meant. */
  program: ToolName;
  module: string;
  /** Inside the module. */
  path: string;
}

/** The official image's place is taken by `recipe`; `note` says how it differs. */
export interface StandIn {
  recipe: Recipe;
  note?: string;
}

/** Key of a recipe: of its content, of those it stands on, and of what the machine puts in (`seed`). */
export function recipeKey(recipe: Recipe, seed: unknown): string {
  const from = recipe.from === undefined ? undefined : recipeKey(recipe.from, seed);
  const { name, dockerfile, files, downloads, sources } = recipe;
  const programs = (recipe.programs ?? []).map((program) => programKey(tools[program].program));
  return contentKey([from ?? seed, name, dockerfile, files, downloads, sources, programs]);
}

/** Name under which a recipe's image is known to this engine, whatever official names it stands in for. */
export function localTag(recipe: Recipe, key: string): string {
  return `distsys-offline/${recipe.name}:${key}`;
}
