import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { kinds } from '../../../src/check/kinds/index.js';
import { checksSchema } from '../../../src/check/schema.js';
import { labSchema } from '../../../src/lab/schema.js';
import { exitCodeOf } from '../../../src/report/outcome.js';
import type { Report } from '../../../src/report/report.js';
import { reportSchema } from '../../../src/report/schema.js';
import { parseDocument } from '../../../src/system/validate.js';
import { loadSingleYaml } from '../../../src/system/yaml.js';
import { projectRoot } from '../../rig/lab-copy.js';
import { passedReport } from '../report/samples.js';

const page = (name: string) => readFileSync(join(projectRoot, 'docs', name), 'utf8');
const checks = page('checks.md');
const report = page('report.md');

/** Text from a heading to the next one of the same or a higher level. */
function section(text: string, heading: string): string {
  const from = text.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`no section "${heading}"`);
  const level = heading.indexOf(' ');
  const rest = text.slice(from + heading.length + 2);
  const next = new RegExp(`^#{1,${level}} `, 'm').exec(
    rest.replace(/```[\s\S]*?```/g, (code) => ' '.repeat(code.length)),
  );
  return rest.slice(0, next?.index);
}
const examples = (text: string) =>
  [...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');

/** Keys that a schema accepts, at its top. */
function keysOf(schema: z.ZodType): string[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const parts = [json, ...(json.anyOf ?? [])] as { properties?: object }[];
  return parts.flatMap((part) => Object.keys(part.properties ?? {}));
}

describe('docs/checks.md', () => {
  test.each(Object.keys(kinds))(
    'has a section for %s that names each of its keys, with an example',
    (name) => {
      const text = section(checks, `### \`${name}\``);
      for (const key of keysOf(kinds[name as keyof typeof kinds].schema)) expect(text).toContain(`\`${key}`);
      expect(examples(text).some((example) => new RegExp(`^  ${name}:`, 'm').test(example))).toBe(true);
    },
  );

  test('has no section for a kind that is not there', () => {
    const named = [...checks.matchAll(/^### `(\w+)`$/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual(Object.keys(kinds).sort());
  });

  test.each(examples(checks).map((example) => [example.split('\n')[0] ?? '', example]))(
    'its example parses: %s',
    (_first, example) => {
      const document = loadSingleYaml(example, 'docs/checks.md');
      const schema: z.ZodType = Array.isArray(document.value) ? checksSchema : labSchema;
      expect(() => parseDocument(schema, document)).not.toThrow();
    },
  );

  test('names every key of a check and of lab.yml', () => {
    const own = section(checks, '## A check');
    const common = keysOf(checksSchema.in.element as z.ZodType).filter((key) => !(key in kinds));
    expect(common.length).toBeGreaterThan(10);
    for (const key of common) expect(own).toContain(`\`${key}\``);
    const lab = section(checks, '## lab.yml');
    for (const key of keysOf(labSchema)) expect(lab).toContain(`\`${key}\``);
  });

  test('names the outcomes', () => {
    for (const outcome of ['pass', 'fail', 'error', 'skip', 'infra']) {
      expect(section(checks, '### Outcomes')).toContain(`| ${outcome} |`);
    }
  });
});

describe('docs/report.md', () => {
  test('names every field of report.json', () => {
    const text = section(report, '## report.json');
    const { shape } = reportSchema;
    const inner = [shape.environment, shape.points, shape.steps.element, shape.checks.element];
    const lists = [shape.causes.element, shape.resources.element];
    for (const object of [reportSchema, ...inner, ...lists]) {
      for (const key of Object.keys(object.shape)) expect(text).toContain(`\`${key}\``);
    }
  });

  test('has the exit codes that there are', () => {
    const text = section(report, '## Outcomes and exit codes');
    const rows = [...text.matchAll(/^\| (\w+) \| (\d+) \|/gm)];
    const outcomes = reportSchema.shape.outcome.options;
    expect(rows.map((row) => row[1]).sort()).toEqual([...outcomes].sort());
    for (const [, outcome, code] of rows) {
      expect(exitCodeOf({ ...passedReport(), outcome: outcome as Report['outcome'] })).toBe(Number(code));
    }
  });

  test('names the files that are written', async () => {
    for (const file of [
      'index.html',
      'report.json',
      'junit.xml',
      'summary.md',
      'badge.json',
      'classroom.json',
    ]) {
      expect(report).toContain(`| \`${file}\` |`);
    }
  });
});
