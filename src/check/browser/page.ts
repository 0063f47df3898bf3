import { UserError } from '../../system/errors.js';
import type { DevTools } from './devtools.js';
import { DevToolsError } from './devtools.js';
import { COUNT, FILL, LOCATE, READ, SELECT, VISIBLE_TEXT } from './scripts.js';

export interface Viewport {
  width: number;
  height: number;
}

/** What is wrong with an element: none matches, it is hidden, covered or disabled; or where its middle is. */
type Located = { problem: string } | { problem?: undefined; x: number; y: number };

/** One page of a Chromium, as a visitor sees and uses it. */
export class Page {
  /** Errors on the console, exceptions nobody caught, requests that failed; oldest first. */
  readonly errors: string[] = [];
  /** Status of the document itself; undefined: no answer yet. */
  status: number | undefined;
  private navigating = false;
  private mainFrame = '';

  private constructor(
    private readonly devTools: DevTools,
    private readonly session: string,
  ) {}

  static async open(devTools: DevTools, viewport: Viewport): Promise<Page> {
    const { targetId } = await devTools.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    const { sessionId } = await devTools.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const page = new Page(devTools, sessionId);
    devTools.listen(sessionId, (method, params) => page.happened(method, params as never));
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await page.send(`${domain}.enable`);
    const metrics = { ...viewport, deviceScaleFactor: 1, mobile: false };
    await page.send('Emulation.setDeviceMetricsOverride', metrics);
    const { frameTree } = await page.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree');
    page.mainFrame = frameTree.frame.id;
    return page;
  }

  /** The network's complaint when no answer came, as in "ERR_CONNECTION_REFUSED"; undefined: an answer came. */
  async goTo(url: string): Promise<string | undefined> {
    const { errorText } = await this.send<{ errorText?: string }>('Page.navigate', { url });
    return errorText?.replace('net::', '');
  }

  /** Whether the document and all it needs are loaded, and no other is on its way. */
  async isLoaded(): Promise<boolean> {
    if (this.navigating) return false;
    return (await this.evaluate<string>('document.readyState')) === 'complete';
  }

  /** What is wrong with the element, or undefined when it was clicked in its middle. */
  async click(selector: string): Promise<string | undefined> {
    const found = await this.call<Located>(LOCATE, selector);
    if (found.problem !== undefined) return found.problem;
    const at = { x: found.x, y: found.y, button: 'left', clickCount: 1 };
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
      await this.send('Input.dispatchMouseEvent', { ...at, type });
    return undefined;
  }

  /** What is wrong with the field, or undefined when it now holds the text and nothing else. */
  async type(selector: string, text: string): Promise<string | undefined> {
    const problem = (await this.call<Located>(LOCATE, selector)).problem ?? (await this.call(FILL, selector));
    if (typeof problem === 'string') return problem;
    await this.send('Input.insertText', { text });
    return undefined;
  }

  /** What is wrong, or undefined when the option with this value or label is chosen. */
  async select(selector: string, option: string): Promise<string | undefined> {
    const found = await this.call<Located>(LOCATE, selector);
    return found.problem ?? (await this.call<string | null>(SELECT, selector, option)) ?? undefined;
  }

  title(): Promise<string> {
    return this.evaluate('document.title');
  }

  /** As a reader sees it: without what is hidden. */
  text(): Promise<string> {
    return this.evaluate(VISIBLE_TEXT);
  }

  /** How many elements that can be seen match. */
  count(selector: string): Promise<number> {
    return this.call(COUNT, selector);
  }

  /** The text of the first that can be seen; undefined when none can. */
  async textOf(selector: string): Promise<string | undefined> {
    return (await this.call<string | null>(READ, selector)) ?? undefined;
  }

  /** A PNG of what the viewport shows. */
  async picture(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  private send<T = unknown>(method: string, params: object = {}): Promise<T> {
    return this.devTools.send<T>(method, params, this.session);
  }

  private call<T>(script: string, ...values: string[]): Promise<T> {
    return this.evaluate(`(${script})(${values.map((value) => JSON.stringify(value)).join(', ')})`);
  }

  /** Throws DevToolsError when the page goes elsewhere meanwhile, UserError for a selector that is none. */
  private async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails === undefined) return result.value;
    const { text, exception } = exceptionDetails;
    const description = exception?.description?.split('\n')[0] ?? text;
    if (/not a valid selector/.test(description)) throw new UserError(description.replace(/^.*?: /, ''));
    throw new DevToolsError(description);
  }

  private happened(method: string, params: never): void {
    this.noteNavigation(method, params);
    this.noteErrors(method, params);
  }

  private noteNavigation(
    method: string,
    params: { frameId?: string; type?: string; response?: { status: number } },
  ): void {
    if (params.frameId !== this.mainFrame) return;
    if (method === 'Page.frameRequestedNavigation' || method === 'Page.frameStartedLoading')
      this.navigating = true;
    else if (method === 'Page.frameStoppedLoading') this.navigating = false;
    else if (method === 'Network.responseReceived' && params.type === 'Document')
      this.status = params.response?.status;
  }

  private noteErrors(
    method: string,
    params: {
      type?: string;
      args?: { value?: unknown; description?: string }[];
      exceptionDetails?: { text: string; exception?: { description?: string } };
      entry?: { level: string; text: string; url?: string };
    },
  ): void {
    if (method === 'Runtime.consoleAPICalled' && params.type === 'error') {
      this.errors.push((params.args ?? []).map((arg) => String(arg.value ?? arg.description)).join(' '));
    } else if (method === 'Runtime.exceptionThrown') {
      const details = params.exceptionDetails;
      this.errors.push(details?.exception?.description?.split('\n')[0] ?? details?.text ?? 'an exception');
    } else if (method === 'Log.entryAdded' && params.entry?.level === 'error') {
      const { text, url = '' } = params.entry;
      // Chromium asks for it by itself: a page that names none has none.
      if (!url.endsWith('/favicon.ico')) this.errors.push(url === '' ? text : `${text} (${url})`);
    }
  }
}
