import type { Poll } from '../../system/wait.js';
import { formatDuration } from '../duration.js';
import { Unmet, type World } from '../kind.js';
import type { BrowserStep } from '../kinds/browser.js';
import { DevToolsError } from './devtools.js';
import type { Page } from './page.js';

const POLL = 100;

/** One visitor on one page, with the time of one look. */
export class Visit {
  private readonly end: number;

  constructor(
    private readonly world: World,
    private readonly page: Page,
  ) {
    this.end = world.context.clock.monotonic() + world.timeout;
  }

  /** Opens the address. Throws Unmet when no page comes. */
  async arrive(url: string): Promise<void> {
    const complaint = await this.page.goTo(url);
    if (complaint !== undefined) throw new Unmet(`no answer from ${url}: ${complaint}`, `a page at ${url}`);
    await this.settle(url);
    const { status = 200 } = this.page;
    if (status >= 400) throw new Unmet(`${url} answers with status ${status}`, `a page at ${url}`);
  }

  /** Does what a visitor does, as soon as it can be done. Throws Unmet when it cannot in time. */
  async take(step: BrowserStep): Promise<void> {
    const wanted = describeStep(step);
    await this.until(wanted, async () => {
      const problem = await this.tried(step);
      return problem === undefined ? { done: true, value: undefined } : { done: false, seen: problem };
    });
    await this.settle(wanted);
  }

  /** Looks until it is done; throws Unmet with what was last seen when the time is over. */
  async until<T>(expected: string, look: () => Promise<Poll<T>>): Promise<T> {
    const { clock } = this.world.context;
    for (;;) {
      const poll = await look().catch((error: unknown): Poll<T> => {
        // The page was just being replaced by another.
        if (error instanceof DevToolsError) return { done: false, seen: error.message };
        throw error;
      });
      if (poll.done) return poll.value;
      const left = this.end - clock.monotonic();
      if (left <= 0) throw new Unmet(`${poll.seen} after ${formatDuration(this.world.timeout)}`, expected);
      await clock.sleep(Math.min(POLL, left), this.world.signal);
    }
  }

  private async settle(after: string): Promise<void> {
    await this.until(`${after}, and the page loaded`, async () =>
      (await this.page.isLoaded())
        ? { done: true, value: undefined }
        : { done: false, seen: 'the page is still loading' },
    );
  }

  /** What keeps the step from being done; undefined: it is done. */
  private async tried(step: BrowserStep): Promise<string | undefined> {
    const { page } = this;
    if ('click' in step) return page.click(step.click);
    if ('type' in step) return page.type(step.type.into, step.type.text);
    if ('select' in step) return page.select(step.select.in, step.select.option);
    if ('selector' in step.wait)
      return (await page.count(step.wait.selector)) > 0 ? undefined : `no ${step.wait.selector} can be seen`;
    return (await page.text()).includes(step.wait.text)
      ? undefined
      : `the page does not say "${step.wait.text}"`;
  }
}

function describeStep(step: BrowserStep): string {
  if ('click' in step) return `a click on ${step.click}`;
  if ('type' in step) return `"${step.type.text}" typed into ${step.type.into}`;
  if ('select' in step) return `${step.select.option} chosen in ${step.select.in}`;
  return 'selector' in step.wait ? `${step.wait.selector} to be seen` : `"${step.wait.text}" on the page`;
}
