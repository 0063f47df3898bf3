import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  type Comparison,
  compareCount,
  compareText,
  type countSchema,
  findingOf,
  quote,
  type textSchema,
} from '../expectation.js';
import { type Finding, Unmet, type World } from '../kind.js';
import type { BrowserSpec } from '../kinds/browser.js';
import { parseUrl } from '../request.js';
import { withChromium } from './chromium.js';
import { Page } from './page.js';
import { Visit } from './visit.js';

/** Milliseconds that a page which no longer reacts is given beyond the time of the look. */
const GRACE = 2_000;

/** Opens the page, does the steps, and looks until all is as expected or the time is over. */
export async function judgePage(spec: BrowserSpec, world: World): Promise<Finding> {
  parseUrl(spec.url);
  return withChromium(world.context, world.signal, async (devTools) => {
    const page = await Page.open(devTools, spec.viewport);
    const stuck = new Unmet(`${spec.url} no longer reacts`, 'a page that reacts');
    const late = setTimeout(() => devTools.close(stuck), world.timeout + GRACE);
    try {
      const finding = await visit(spec, world, page);
      const keep = spec.screenshot || !finding.met;
      return { ...finding, evidence: keep ? await picture(page, world) : undefined };
    } catch (error) {
      if (!(error instanceof Unmet) || error === stuck) throw error;
      throw new Unmet(error.message, error.expected, await picture(page, world));
    } finally {
      clearTimeout(late);
    }
  });
}

async function visit(spec: BrowserSpec, world: World, page: Page): Promise<Finding> {
  const visitor = new Visit(world, page);
  await visitor.arrive(spec.url);
  for (const step of spec.steps) await visitor.take(step);
  let last: Finding | undefined;
  const look = async () => {
    last = await lookAtPage(spec, page);
    return last.met ? { done: true as const, value: last } : { done: false as const, seen: last.actual };
  };
  return visitor.until('', look).catch((error: unknown) => {
    if (error instanceof Unmet && last !== undefined) return last;
    throw error;
  });
}

async function lookAtPage({ expect }: BrowserSpec, page: Page): Promise<Finding> {
  const [title, text] = [await page.title(), await page.text()];
  const comparisons: Comparison[] = [];
  if (expect.title !== undefined) comparisons.push(...compareText('title', title, expect.title));
  if (expect.text !== undefined) comparisons.push(...compareText('text', text, expect.text));
  for (const [selector, wanted] of Object.entries(expect.elements ?? {}))
    comparisons.push(...(await compareElement(page, selector, wanted)));
  if (expect.errors !== undefined) comparisons.push(compareErrors(page.errors));
  if (comparisons.length === 0)
    comparisons.push({ met: true, expected: 'a page', actual: `a page with the title ${quote(title)}` });
  return findingOf(comparisons, { text, value: { title, text } });
}

type Wanted = z.output<typeof countSchema> | z.output<typeof textSchema>;

async function compareElement(page: Page, selector: string, wanted: Wanted): Promise<Comparison[]> {
  if (typeof wanted === 'number' || 'at-least' in wanted || 'at-most' in wanted)
    return [compareCount(`of ${selector}`, await page.count(selector), wanted)];
  const text = await page.textOf(selector);
  return text === undefined
    ? [{ met: false, expected: `${selector} on the page`, actual: `no ${selector} can be seen` }]
    : compareText(selector, text, wanted as z.output<typeof textSchema>);
}

function compareErrors(errors: string[]): Comparison {
  const [first, ...more] = errors;
  const rest = more.length === 0 ? '' : `, and ${more.length} more`;
  return {
    met: first === undefined,
    expected: 'no error in the page',
    actual: first === undefined ? 'no error in the page' : `${quote(first)}${rest}`,
  };
}

/** Path of a picture of the page; undefined when none is to be kept, or the page can no longer be drawn. */
async function picture(page: Page, world: World): Promise<string | undefined> {
  if (world.evidenceFolder === undefined) return undefined;
  try {
    const path = join(world.evidenceFolder, `${world.checkId}.png`);
    const bytes = await page.picture();
    await mkdir(world.evidenceFolder, { recursive: true });
    await writeFile(path, bytes);
    return path;
  } catch (error) {
    world.signal.throwIfAborted();
    world.context.log.debug(`no picture of ${world.checkId}: ${String(error)}`);
    return undefined;
  }
}
