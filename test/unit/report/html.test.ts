import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { htmlOf } from '../../../src/report/html.js';
import { allElements, parseXml, type XmlElement } from '../../rig/xml-parser.js';
import {
  CONTROLS,
  deployFailedReport,
  HOSTILE,
  infraReport,
  leakedReport,
  manyChecks,
  passedReport,
  poisoned,
} from './samples.js';

/** The page as elements: HTML's void elements closed, its stylesheet left out. A page that is not well-formed throws. */
function parsed(page: string): XmlElement {
  const body = page.replace(/^<!doctype html>\n/, '').replace(/<style>[\s\S]*?<\/style>/, '<style/>');
  return parseXml(body.replace(/<(meta|img)([^>]*[^/])>/g, '<$1$2/>'));
}
const elementsOf = (page: string) => allElements(parsed(page));
const textOf = (element: XmlElement): string => element.text + element.children.map(textOf).join('');
const withClass = (elements: XmlElement[], name: string) =>
  elements.filter((one) => one.attributes.class?.split(' ').includes(name));

const pages = {
  passed: htmlOf(passedReport()),
  'deploy failed': htmlOf(deployFailedReport()),
  leaked: htmlOf(leakedReport()),
  infra: htmlOf(infraReport()),
  hostile: htmlOf(poisoned(leakedReport(), HOSTILE)),
  many: htmlOf(manyChecks(passedReport(), 500)),
};

describe.each(Object.entries(pages))('the page of: %s', (_name, page) => {
  test('is well-formed', () => {
    expect(parsed(page).name).toBe('html');
  });

  test('needs nothing from anywhere, and runs nothing', () => {
    const elements = elementsOf(page);
    const names = new Set(elements.map((one) => one.name));
    for (const name of ['script', 'link', 'iframe', 'object', 'embed', 'form', 'base', 'image', 'use']) {
      expect(names).not.toContain(name);
    }
    for (const { attributes } of elements) {
      for (const name of Object.keys(attributes)) expect(name).not.toMatch(/^on|^style$|^xlink|^srcset$/);
      if (attributes.src !== undefined) expect(attributes.src).toMatch(/^data:image\//);
      if (attributes.href !== undefined)
        expect(attributes.href).toMatch(/^[\w./-]+$|^https:\/\/ci\.example\//);
    }
    expect(page.split('<style>')[1]?.split('</style>')[0]).not.toMatch(/url\(|@import/);
  });

  test('its policy allows its own style alone', () => {
    const style = page.split('<style>')[1]?.split('</style>')[0] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
  });
});

describe('what the page shows', () => {
  test('the outcome first, then the causes', () => {
    const heading = (page: string) => textOf(elementsOf(page).find((one) => one.name === 'h1') as XmlElement);
    expect(heading(pages.passed)).toBe('Passed');
    expect(heading(pages['deploy failed'])).toBe('Failed at deploy');
    expect(heading(pages.leaked)).toBe('2 resources are left behind');
    expect(heading(pages.infra)).toBe('Not judged: infrastructure failed at images');
    expect(pages['deploy failed']).toContain('labs/voting/compose.yml:41');
  });

  test('each step and each part in the timeline, with its times', () => {
    const report = passedReport();
    const svg = elementsOf(pages.passed).find((one) => one.name === 'svg') as XmlElement;
    const titles = allElements(svg)
      .filter((one) => one.name === 'title')
      .map((one) => one.text);
    for (const step of report.steps)
      expect(titles).toContainEqual(expect.stringContaining(`${step.title}: ok`));
    for (const part of report.steps.flatMap((step) => step.parts)) {
      expect(titles).toContainEqual(expect.stringContaining(`${part.name}: ok`));
    }
    expect(titles).toContain('vote: ok, 14.2 s (from 0.2 s to 14.4 s)');
  });

  test('bars stand inside the picture, in the order of time', () => {
    const svg = elementsOf(pages.passed).find((one) => one.name === 'svg') as XmlElement;
    const bars = withClass(allElements(svg), 'step').filter((one) => one.name === 'rect');
    const from = bars.map((one) => Number.parseFloat(one.attributes.x ?? ''));
    const wide = bars.map((one) => Number.parseFloat(one.attributes.width ?? ''));
    expect(bars).toHaveLength(5);
    expect(from).toEqual([...from].sort((a, b) => a - b));
    for (const [index, x] of from.entries()) expect(x + (wide[index] ?? 0)).toBeLessThanOrEqual(100.5);
    const height = Number(svg.attributes.height);
    for (const bar of bars)
      expect(Number(bar.attributes.y) + Number(bar.attributes.height)).toBeLessThan(height);
  });

  test('a run of no time at all', () => {
    const report = { ...passedReport(), duration: 0 };
    report.steps = report.steps.map((step) => ({ ...step, started: report.started, duration: 0, parts: [] }));
    expect(htmlOf(report)).not.toMatch(/NaN|Infinity/);
  });

  test('every check with its points; failed ones in full', () => {
    const elements = elementsOf(pages.leaked);
    const [list] = withClass(elements, 'checks');
    expect(list?.children).toHaveLength(23);
    const [failed] = withClass(elements, 'failed');
    expect(failed?.children).toHaveLength(4);
    expect(textOf(failed as XmlElement)).toContain('14 attempts in 30.0 s');
    expect(textOf(failed as XmlElement)).toContain('{"a":0,"b":0}');
  });

  test('what was created and removed, what is left and why', () => {
    const text = textOf(parsed(pages.leaked));
    expect(text).toContain('voting_db-data');
    expect(text).toContain('volume is in use by container 9d04e1c7');
    expect(text).toContain('docker network rm voting_back');
    expect(textOf(parsed(pages.passed))).toContain('14 resources removed, none left');
  });

  test('nothing of a hidden check but its title', () => {
    expect(pages.leaked).not.toContain('secret-of-the-review');
    expect(pages.leaked).toContain('A surprise for the review');
  });

  test('a picture only as data of a picture', () => {
    const data = 'data:image/png;base64,iVBORw0KGgo=';
    expect(htmlOf(leakedReport(), new Map([['evidence/first-vote.png', data]]))).toContain(
      `<img src="${data}"`,
    );
    const bad = 'data:text/html;base64,PHNjcmlwdD4=';
    expect(htmlOf(leakedReport(), new Map([['evidence/first-vote.png', bad]]))).not.toContain(bad);
  });

  test('evidence elsewhere than in the report is not linked to', () => {
    const report = leakedReport();
    for (const check of report.checks) check.evidence = '../../etc/passwd';
    expect(htmlOf(report)).not.toContain('passwd');
  });
});

describe('hostile text', () => {
  test('is text, wherever it stands', () => {
    expect(pages.hostile).not.toMatch(/<script|<img src=x|onerror=alert\(1\)>/);
    expect(pages.hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(textOf(parsed(pages.hostile))).toContain('<script>alert(1)</script>');
  });

  test('brings no escape sequence and no control character', () => {
    expect(pages.hostile).not.toMatch(CONTROLS);
    expect(pages.hostile).not.toContain('[31m');
  });

  test('a run address that is no address is not linked to', () => {
    const report = passedReport();
    report.environment.runUrl = 'javascript:alert(1)';
    expect(htmlOf(report)).not.toContain('javascript:');
  });

  test('a value of megabytes does not make a page of megabytes', () => {
    const report = leakedReport();
    for (const check of report.checks) check.actual = 'x'.repeat(1_000_000);
    expect(htmlOf(report).length).toBeLessThan(1_000_000);
  });
});
