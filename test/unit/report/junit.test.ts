import { describe, expect, test } from '@jest/globals';
import { junitOf } from '../../../src/report/junit.js';
import { allElements, parseXml, type XmlElement } from '../../rig/xml-parser.js';
import {
  deployFailedReport,
  HOSTILE,
  infraReport,
  leakedReport,
  manyChecks,
  passedReport,
  poisoned,
} from './samples.js';

const parsed = (report: Parameters<typeof junitOf>[0]) => parseXml(junitOf(report));
const cases = (suite: XmlElement | undefined) =>
  suite?.children.filter((one) => one.name === 'testcase') ?? [];
const named = (root: XmlElement, name: string) =>
  allElements(root).find((one) => one.name === 'testcase' && one.attributes.name === name);
const result = (element: XmlElement | undefined) =>
  element?.children.find((one) => /^(failure|error|skipped)$/.test(one.name));

/** What the common publishers rely on: https://github.com/testmoapp/junitxml. */
const CHILDREN: Record<string, string[]> = {
  testsuites: ['testsuite'],
  testsuite: ['properties', 'testcase'],
  properties: ['property'],
  property: [],
  testcase: ['properties', 'skipped', 'failure', 'error', 'system-out'],
  skipped: [],
  failure: [],
  error: [],
  'system-out': [],
};
const REQUIRED: Record<string, string[]> = {
  testsuites: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
  testsuite: ['name', 'tests', 'failures', 'errors', 'skipped', 'time', 'timestamp'],
  testcase: ['classname', 'name', 'time'],
  property: ['name', 'value'],
  failure: ['message', 'type'],
  error: ['message', 'type'],
  skipped: ['message'],
};

const reports = {
  passed: passedReport(),
  'deploy failed': deployFailedReport(),
  leaked: leakedReport(),
  infra: infraReport(),
  hostile: poisoned(leakedReport(), HOSTILE),
  many: manyChecks(passedReport(), 300),
  empty: { ...passedReport(), steps: [], checks: [], resources: [] },
};

describe.each(Object.entries(reports))('the report of: %s', (_name, report) => {
  const root = parsed(report);
  const elements = allElements(root);

  test('has the elements and attributes that publishers read, and no other', () => {
    expect(root.name).toBe('testsuites');
    for (const element of elements) {
      const allowed = CHILDREN[element.name];
      expect(allowed).toBeDefined();
      expect(element.children.filter((child) => !allowed?.includes(child.name))).toEqual([]);
      expect(Object.keys(element.attributes)).toEqual(expect.arrayContaining(REQUIRED[element.name] ?? []));
    }
  });

  test('counts what it holds', () => {
    for (const suite of elements.filter((one) => one.name === 'testsuite' || one.name === 'testsuites')) {
      const own = allElements(suite).filter((one) => one.name === 'testcase');
      const having = (name: string) =>
        own.filter((one) => one.children.some((child) => child.name === name)).length;
      expect(suite.attributes).toMatchObject({
        tests: String(own.length),
        failures: String(having('failure')),
        errors: String(having('error')),
        skipped: String(having('skipped')),
      });
    }
  });

  test('has a case for each step and each check, at most one result each', () => {
    const [lifecycle, checks] = root.children;
    expect(cases(lifecycle)).toHaveLength(report.steps.length);
    expect(cases(checks)).toHaveLength(report.checks.length);
    for (const one of [...cases(lifecycle), ...cases(checks)]) {
      expect(
        one.children.filter((child) => /^(failure|error|skipped)$/.test(child.name)).length,
      ).toBeLessThan(2);
    }
  });
});

describe('what a case tells', () => {
  test('a step that failed on their input is a failure with place, hint and log', () => {
    const deploy = named(parsed(deployFailedReport()), 'deploy');
    expect(deploy?.attributes).toMatchObject({ file: 'labs/voting/compose.yml', line: '41', time: '49.800' });
    const failure = result(deploy);
    expect(failure?.name).toBe('failure');
    expect(failure?.attributes.message).toMatch(/^service worker: the container keeps crashing/);
    expect(failure?.text).toContain('hint: the worker writes before the table exists');
    expect(failure?.text).toContain('Error: relation "votes" does not exist');
  });

  test('a step that failed for the infrastructure is an error, one left out is skipped', () => {
    const root = parsed(infraReport());
    expect(result(named(root, 'images'))).toMatchObject({ name: 'error', attributes: { type: 'infra' } });
    expect(result(named(root, 'deploy'))).toMatchObject({
      name: 'skipped',
      attributes: { message: 'images failed' },
    });
  });

  test('a teardown that left something is an error that names it and how to remove it', () => {
    const error = result(named(parsed(leakedReport()), 'teardown'));
    expect(error).toMatchObject({ name: 'error', attributes: { type: 'leak' } });
    expect(error?.text).toContain('docker:volume voting_db-data volume is in use by container 9d04e1c7');
    expect(error?.text).toContain('docker network rm voting_back');
  });

  test('a failed check: expected against actual, hint, place, points', () => {
    const check = named(parsed(leakedReport()), 'A vote for cats is counted within 3 seconds');
    expect(check?.attributes).toMatchObject({
      classname: 'voting.checks.socketio',
      file: 'labs/voting/lab.yml',
    });
    expect(result(check)).toMatchObject({ name: 'failure' });
    expect(result(check)?.text).toMatch(/^expected: \{"a":1,"b":0\}\nactual: \{"a":0,"b":0\}\nhint: /);
    const properties = allElements(check as XmlElement).filter((one) => one.name === 'property');
    expect(properties.map((one) => `${one.attributes.name}=${one.attributes.value}`)).toContain('points=0/2');
  });

  test('what could not be judged is skipped, no failure', () => {
    const check = named(parsed(leakedReport()), 'The three images are in the registry');
    expect(result(check)).toMatchObject({
      name: 'skipped',
      attributes: { message: expect.stringMatching(/^not judged: the registry/) },
    });
  });

  test('a hidden check tells nothing but its title', () => {
    expect(junitOf(leakedReport())).not.toContain('secret-of-the-review');
    const check = named(parsed(leakedReport()), 'A surprise for the review');
    expect(result(check)?.attributes.message).toBe('hidden: only its title and points are shown');
  });

  test('a newline in an attribute survives a parser', () => {
    const report = leakedReport();
    const failing = report.checks.find((check) => check.outcome === 'fail');
    if (failing !== undefined) failing.message = 'one\ntwo\tthree';
    expect(junitOf(report)).toContain('message="one&#10;two&#9;three"');
  });
});
