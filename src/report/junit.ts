import type { CheckResult } from '../check/check.js';
import { causeText } from './cause-text.js';
import { withoutHidden } from './hidden.js';
import { clip, printable } from './printable.js';
import type { Report, ReportStep } from './report.js';
import { type Element, element, xmlDocument } from './xml.js';

/** Characters of one text; a value of megabytes would make viewers give up. */
const LENGTH = 20_000;

/**
 * JUnit XML as the usual publishers read it: one suite for the lifecycle (each step a case), one for the checks. What
 * could not be judged because a service of ours was down is skipped, with its reason: it counts against nobody.
 */
export function junitOf(report: Report): string {
  const shown = withoutHidden(report);
  const suites = [lifecycleSuite(shown), checksSuite(shown)];
  const attributes = { name: shown.title || shown.lab, ...totals(suites.flatMap((suite) => suite.children)) };
  const root = element('testsuites', { ...attributes, time: inSeconds(shown.duration) }, suites);
  return xmlDocument(root);
}

function lifecycleSuite(report: Report): Element {
  const cases = report.steps.map((step) => stepCase(step, report));
  return suite('lifecycle', report, report.duration, cases, {
    lab: report.lab,
    target: report.target,
    fidelity: report.fidelity,
    environment: report.environment.id,
    outcome: report.outcome,
    points: `${report.points.scored}/${report.points.possible}`,
  });
}

function checksSuite(report: Report): Element {
  const cases = report.checks.map((check) => checkCase(check, report));
  const duration = report.checks.reduce((sum, check) => sum + check.duration, 0);
  return suite('checks', report, duration, cases, {});
}

function suite(
  name: string,
  report: Report,
  duration: number,
  cases: Element[],
  properties: Record<string, string>,
): Element {
  const listed = Object.entries(properties).map(([key, value]) => element('property', { name: key, value }));
  const children = listed.length === 0 ? cases : [element('properties', {}, listed), ...cases];
  const attributes = {
    name: `${report.lab} ${name}`,
    ...totals(cases),
    time: inSeconds(duration),
    timestamp: new Date(report.started).toISOString(),
  };
  return element('testsuite', attributes, children);
}

function stepCase(step: ReportStep, report: Report): Element {
  const causes = report.causes.filter((cause) => cause.step === step.id);
  const location = causes.find((cause) => cause.location !== undefined)?.location;
  const attributes = {
    classname: `${report.lab}.lifecycle`,
    name: step.title,
    time: inSeconds(step.duration),
    file: location?.file,
    line: location?.line,
  };
  const parts = step.parts.map((part) => `${part.name}: ${part.outcome}, ${inSeconds(part.duration)} s`);
  const told = [step.summary, ...step.notes.map((note) => `note: ${note}`), ...parts];
  const output = element('system-out', {}, [], told.filter((text) => text !== '').join('\n'));
  return element('testcase', attributes, [...stepResult(step, report), output]);
}

function stepResult(step: ReportStep, report: Report): Element[] {
  if (step.outcome === 'ok' || step.outcome === 'running') return [];
  if (step.outcome !== 'failed') return [element('skipped', { message: text(step.summary || step.outcome) })];
  const causes = report.causes.filter((cause) => cause.step === step.id);
  const first = causes[0];
  const theirs = first === undefined || first.kind === 'user' || first.kind === 'checks';
  const message = first === undefined ? step.summary : causeText(first);
  const left = first?.kind === 'leak' ? ['left:', ...leakedLines(report)] : [];
  const details = causes.flatMap((cause) => [
    causeText(cause),
    ...(cause.hint === undefined ? [] : [`hint: ${cause.hint}`]),
    ...(cause.log ?? []),
  ]);
  const attributes = { message: text(message), type: first?.kind ?? 'failed' };
  return [element(theirs ? 'failure' : 'error', attributes, [], [...details, ...left].join('\n'))];
}

function leakedLines(report: Report): string[] {
  const left = report.leaked.map((one) => `${one.type} ${one.name} ${one.error ?? ''}`);
  return [...left, ...report.removal];
}

function checkCase(check: CheckResult, report: Report): Element {
  const properties = {
    id: check.id,
    points: `${check.points}/${check.maxPoints}`,
    fidelity: check.fidelity,
    attempts: String(check.attempts),
  };
  const listed = Object.entries(properties).map(([name, value]) => element('property', { name, value }));
  const attributes = {
    classname: `${report.lab}.checks.${check.kind}`,
    name: check.title,
    time: inSeconds(check.duration),
    file: check.location?.file,
    line: check.location?.line,
  };
  return element('testcase', attributes, [element('properties', {}, listed), ...checkResult(check)]);
}

function checkResult(check: CheckResult): Element[] {
  const message = text(check.message ?? check.outcome);
  if (check.outcome === 'pass') return [];
  if (check.outcome === 'skip') return [element('skipped', { message })];
  if (check.outcome === 'infra') return [element('skipped', { message: `not judged: ${message}` })];
  const body = [
    ...(check.expected === undefined ? [] : [`expected: ${text(check.expected)}`]),
    ...(check.actual === undefined ? [] : [`actual: ${text(check.actual)}`]),
    ...(check.hint === undefined ? [] : [`hint: ${text(check.hint)}`]),
  ].join('\n');
  return [element(check.outcome === 'fail' ? 'failure' : 'error', { message, type: check.kind }, [], body)];
}

function totals(elements: Element[]): Record<string, number> {
  const cases = elements.flatMap((one) => (one.name === 'testsuite' ? one.children : [one]));
  const tests = cases.filter((one) => one.name === 'testcase');
  const having = (name: string): number =>
    tests.filter((one) => one.children.some((child) => child.name === name)).length;
  return {
    tests: tests.length,
    failures: having('failure'),
    errors: having('error'),
    skipped: having('skipped'),
  };
}

const text = (value: string): string => clip(printable(value), LENGTH);
const inSeconds = (duration: number): string => (Math.max(0, duration) / 1000).toFixed(3);
