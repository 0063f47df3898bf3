import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSingleYaml } from '../../src/system/yaml.js';
import { root } from './distsys.js';

export interface UsesStep {
  id?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

export interface ActionFile {
  inputs?: Record<string, { required?: boolean; default?: string }>;
  outputs?: Record<string, { value?: string }>;
  runs: { using: string; main?: string; post?: string; steps?: UsesStep[] };
}

export interface WorkflowFile {
  jobs: Record<string, { steps?: UsesStep[] }>;
}

export function yamlFile<T>(path: string): T {
  return loadSingleYaml(readFileSync(join(root, path), 'utf8'), path).value as T;
}

/** Path of each action.yml, by the folder of the action; '' is the root. */
export function actionFiles(): Map<string, string> {
  const folders = ['', ...readdirSync(root)];
  const found = folders.filter((folder) => existsSync(join(root, folder, 'action.yml')));
  return new Map(found.map((folder) => [folder, join(folder, 'action.yml')]));
}

/** The folder of our action that `uses` names, as `$/build` or `org/distsys-actions/build@v1`; undefined: another's. */
export function ownAction(uses: string): string | undefined {
  const match = /^\$\/(.*)$/.exec(uses) ?? /^org\/distsys-actions\/?([^@]*)@v1$/.exec(uses);
  return match?.[1];
}

/** The YAML blocks of the README that use our actions, in order. */
export function readmeExamples(): string[] {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const blocks = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
  return blocks.filter((block) => block.includes('uses: org/distsys-actions'));
}
