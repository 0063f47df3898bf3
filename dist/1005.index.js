export const id = 1005;
export const ids = [1005];
export const modules = {

/***/ 1005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgePage: () => (/* binding */ judgePage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./compiled/src/check/expectation.js
var expectation = __webpack_require__(7363);
// EXTERNAL MODULE: ./compiled/src/check/kind.js
var kind = __webpack_require__(3283);
// EXTERNAL MODULE: ./compiled/src/check/request.js
var request = __webpack_require__(8460);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./compiled/src/system/errors.js
var errors = __webpack_require__(95);
;// CONCATENATED MODULE: ./compiled/src/check/browser/devtools.js
/** Chromium's answer to a command it could not carry out. */
class DevToolsError extends Error {
    name = 'DevToolsError';
}
/**
 * The Chrome DevTools Protocol over the two pipes of `--remote-debugging-pipe`: JSON messages, each ended by a NUL
 * (chromedevtools.github.io/devtools-protocol). No port is opened, and Chromium ends by itself when the pipes close, so that
 * it cannot outlive this process, however that ends.
 */
class DevTools {
    input;
    waiting = new Map();
    listeners = new Map();
    lastId = 0;
    rest = [];
    closed;
    constructor(input, output) {
        this.input = input;
        output.on('data', (chunk) => this.receive(chunk));
        // A pipe that breaks is told by the end of the process.
        for (const stream of [input, output])
            stream.on('error', () => undefined);
    }
    /** Throws DevToolsError when Chromium refuses the command, or what `close` was given once it is gone. */
    send(method, params = {}, sessionId) {
        return new Promise((resolve, reject) => {
            if (this.closed !== undefined)
                return reject(this.closed);
            const id = ++this.lastId;
            this.waiting.set(id, { method, resolve: resolve, reject });
            this.input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
        });
    }
    /** Everything that happens in a session goes to its one listener. */
    listen(sessionId, listener) {
        this.listeners.set(sessionId, listener);
    }
    /** Rejects every command that waits, and every one to come. */
    close(reason) {
        this.closed ??= reason;
        for (const { reject } of this.waiting.values())
            reject(this.closed);
        this.waiting.clear();
    }
    receive(chunk) {
        let from = 0;
        for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
            const whole = Buffer.concat([...this.rest, chunk.subarray(from, end)]);
            this.rest = [];
            from = end + 1;
            this.handle(JSON.parse(whole.toString()));
        }
        this.rest.push(chunk.subarray(from));
    }
    handle(message) {
        if (message.id === undefined) {
            this.listeners.get(message.sessionId ?? '')?.(message.method ?? '', message.params);
            return;
        }
        const waiting = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        if (message.error === undefined)
            waiting?.resolve(message.result);
        else
            waiting?.reject(new DevToolsError(`${waiting.method}: ${message.error.message}`));
    }
}
//# sourceMappingURL=devtools.js.map
;// CONCATENATED MODULE: ./compiled/src/check/browser/chromium.js








const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Milliseconds until it must answer, and until it must be gone once it was asked to go. */
const START = 30_000;
const FAREWELL = 3_000;
const FLAGS = [
    '--remote-debugging-pipe',
    '--headless=new',
    // It opens the lab's own pages and nothing else: no proxy, no updates, no reports, no QUIC, nothing kept.
    '--no-proxy-server',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-breakpad',
    '--password-store=basic',
    // A container has 64 MB of /dev/shm, which is less than a large page needs.
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--mute-audio',
    '--hide-scrollbars',
    '--force-color-profile=srgb',
];
/**
 * Runs `work` with a Chromium of its own, on a fresh profile. Whatever happens it is ended and its profile removed before
 * this returns; when `signal` is aborted, at once. Throws Skip when this machine has no Chromium, InfraError when there is
 * one that does not start.
 */
async function withChromium(context, signal, work) {
    const programs = await programsHere(context);
    const profile = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'distsys-chromium-'));
    try {
        const chromium = await startAny(programs, profile, signal);
        try {
            return await work(chromium.devTools);
        }
        finally {
            await chromium.end();
        }
    }
    finally {
        await (0,promises_.rm)(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
}
async function programsHere(context) {
    const { stdout } = await context.exec('which', NAMES, { accept: 'any' }).catch(() => ({ stdout: '' }));
    const programs = stdout.split('\n').filter((line) => line !== '');
    if (programs.length === 0)
        throw new kind/* Skip */.MO('no Chromium here: apt-get install chromium');
    return programs;
}
async function startAny(programs, profile, signal) {
    const complaints = [];
    for (const program of programs) {
        const chromium = new Chromium(program, profile, signal);
        if (await chromium.answers())
            return chromium;
        await chromium.end();
        signal.throwIfAborted();
        complaints.push(`${program}: ${chromium.lastWords()}`);
    }
    // Ubuntu's package is a script that asks for a snap.
    if (complaints.every((complaint) => /snap/.test(complaint)))
        throw new kind/* Skip */.MO('no Chromium here, only the script that asks for its snap: snap install chromium');
    throw new errors/* InfraError */.Ri(`Chromium does not start: ${complaints.join('; ')}`);
}
class Chromium {
    program;
    signal;
    devTools;
    child;
    gone;
    errors = '';
    constructor(program, profile, signal) {
        this.program = program;
        this.signal = signal;
        const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
        const flags = [...FLAGS, ...sandbox, `--user-data-dir=${profile}`, 'about:blank'];
        // A group of its own: with it go all the processes that it starts.
        const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'];
        this.child = (0,external_node_child_process_.spawn)(program, flags, { detached: true, stdio: [...stdio] });
        this.child.stderr?.on('data', (chunk) => {
            this.errors = `${this.errors}${chunk}`.slice(-4_000);
        });
        this.gone = Promise.race([(0,external_node_events_.once)(this.child, 'exit'), (0,external_node_events_.once)(this.child, 'error')]).catch(() => undefined);
        this.devTools = new DevTools(this.child.stdio[3], this.child.stdio[4]);
        this.gone.then(() => this.devTools.close(new errors/* InfraError */.Ri(`Chromium ended: ${this.lastWords()}`)));
        if (signal.aborted)
            this.kill();
        signal.addEventListener('abort', this.kill, { once: true });
    }
    /** Whether it came up; false when it ended instead, or said nothing in time. */
    async answers() {
        const late = setTimeout(this.kill, START);
        try {
            await this.devTools.send('Browser.getVersion');
            return true;
        }
        catch {
            return false;
        }
        finally {
            clearTimeout(late);
        }
    }
    /** Asks it to go, and makes it go when it does not. */
    async end() {
        const late = setTimeout(this.kill, FAREWELL);
        this.devTools.send('Browser.close').catch(this.kill);
        await this.gone;
        clearTimeout(late);
        this.signal.removeEventListener('abort', this.kill);
        this.kill();
    }
    lastWords() {
        return (0,errors/* lastLines */.w$)(this.errors, 1)[0] ?? `${this.program} said nothing`;
    }
    kill = () => {
        try {
            if (this.child.pid !== undefined)
                process.kill(-this.child.pid, 'SIGKILL');
        }
        catch {
            // The whole group is gone already.
        }
    };
}
//# sourceMappingURL=chromium.js.map
;// CONCATENATED MODULE: ./compiled/src/check/browser/scripts.js
/** Functions that run in the page, as texts: they know a document, and this program does not. */
const VISIBLE = `(element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0`;
/** The first element that can be seen; null when there is none. */
const FIRST = `(selector) => [...document.querySelectorAll(selector)].find(${VISIBLE}) ?? null`;
/** Where a click on it would hit it, or why none would. */
const LOCATE = `(selector) => {
  const all = document.querySelectorAll(selector);
  if (all.length === 0) return { problem: 'there is no ' + selector };
  const element = [...all].find(${VISIBLE});
  if (element === undefined) return { problem: selector + ' cannot be seen' };
  if (element.matches(':disabled')) return { problem: selector + ' is disabled' };
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getClientRects()[0];
  const x = left + width / 2, y = top + height / 2;
  const hit = document.elementFromPoint(x, y);
  if (hit !== null && !element.contains(hit) && !hit.contains(element))
    return { problem: selector + ' is covered by ' + hit.cloneNode(false).outerHTML.slice(0, 80) };
  return { x, y };
}`;
/** Focuses a field with all that it holds selected, so that what is typed replaces it. */
const FILL = `(selector) => {
  const field = (${FIRST})(selector);
  field.focus();
  if (document.activeElement !== field) return selector + ' takes no text';
  if (typeof field.select === 'function') field.select();
  else getSelection().selectAllChildren(field);
  return null;
}`;
const SELECT = `(selector, wanted) => {
  const list = (${FIRST})(selector);
  const options = [...(list.options ?? [])];
  const option = options.find((each) => each.value === wanted) ?? options.find((each) => each.label === wanted);
  if (option === undefined) return selector + ' has no option ' + wanted + ': ' + options.map((each) => each.value).join(', ');
  option.selected = true;
  for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, { bubbles: true }));
  return null;
}`;
const COUNT = `(selector) => [...document.querySelectorAll(selector)].filter(${VISIBLE}).length`;
const READ = `(selector) => (${FIRST})(selector)?.innerText ?? null`;
const VISIBLE_TEXT = `document.body?.innerText ?? ''`;
//# sourceMappingURL=scripts.js.map
;// CONCATENATED MODULE: ./compiled/src/check/browser/page.js



/** One page of a Chromium, as a visitor sees and uses it. */
class Page {
    devTools;
    session;
    /** Errors on the console, exceptions nobody caught, requests that failed; oldest first. */
    errors = [];
    /** Status of the document itself; undefined: no answer yet. */
    status;
    navigating = false;
    mainFrame = '';
    constructor(devTools, session) {
        this.devTools = devTools;
        this.session = session;
    }
    static async open(devTools, viewport) {
        const { targetId } = await devTools.send('Target.createTarget', {
            url: 'about:blank',
        });
        const { sessionId } = await devTools.send('Target.attachToTarget', {
            targetId,
            flatten: true,
        });
        const page = new Page(devTools, sessionId);
        devTools.listen(sessionId, (method, params) => page.happened(method, params));
        for (const domain of ['Page', 'Runtime', 'Log', 'Network'])
            await page.send(`${domain}.enable`);
        const metrics = { ...viewport, deviceScaleFactor: 1, mobile: false };
        await page.send('Emulation.setDeviceMetricsOverride', metrics);
        const { frameTree } = await page.send('Page.getFrameTree');
        page.mainFrame = frameTree.frame.id;
        return page;
    }
    /** The network's complaint when no answer came, as in "ERR_CONNECTION_REFUSED"; undefined: an answer came. */
    async goTo(url) {
        const { errorText } = await this.send('Page.navigate', { url });
        return errorText?.replace('net::', '');
    }
    /** Whether the document and all it needs are loaded, and no other is on its way. */
    async isLoaded() {
        if (this.navigating)
            return false;
        return (await this.evaluate('document.readyState')) === 'complete';
    }
    /** What is wrong with the element, or undefined when it was clicked in its middle. */
    async click(selector) {
        const found = await this.call(LOCATE, selector);
        if (found.problem !== undefined)
            return found.problem;
        const at = { x: found.x, y: found.y, button: 'left', clickCount: 1 };
        for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
            await this.send('Input.dispatchMouseEvent', { ...at, type });
        return undefined;
    }
    /** What is wrong with the field, or undefined when it now holds the text and nothing else. */
    async type(selector, text) {
        const problem = (await this.call(LOCATE, selector)).problem ?? (await this.call(FILL, selector));
        if (typeof problem === 'string')
            return problem;
        await this.send('Input.insertText', { text });
        return undefined;
    }
    /** What is wrong, or undefined when the option with this value or label is chosen. */
    async select(selector, option) {
        const found = await this.call(LOCATE, selector);
        return found.problem ?? (await this.call(SELECT, selector, option)) ?? undefined;
    }
    title() {
        return this.evaluate('document.title');
    }
    /** As a reader sees it: without what is hidden. */
    text() {
        return this.evaluate(VISIBLE_TEXT);
    }
    /** How many elements that can be seen match. */
    count(selector) {
        return this.call(COUNT, selector);
    }
    /** The text of the first that can be seen; undefined when none can. */
    async textOf(selector) {
        return (await this.call(READ, selector)) ?? undefined;
    }
    /** A PNG of what the viewport shows. */
    async picture() {
        const { data } = await this.send('Page.captureScreenshot', { format: 'png' });
        return Buffer.from(data, 'base64');
    }
    send(method, params = {}) {
        return this.devTools.send(method, params, this.session);
    }
    call(script, ...values) {
        return this.evaluate(`(${script})(${values.map((value) => JSON.stringify(value)).join(', ')})`);
    }
    /** Throws DevToolsError when the page goes elsewhere meanwhile, UserError for a selector that is none. */
    async evaluate(expression) {
        const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, returnByValue: true });
        if (exceptionDetails === undefined)
            return result.value;
        const { text, exception } = exceptionDetails;
        const description = exception?.description?.split('\n')[0] ?? text;
        if (/not a valid selector/.test(description))
            throw new errors/* UserError */.yo(description.replace(/^.*?: /, ''));
        throw new DevToolsError(description);
    }
    happened(method, params) {
        this.noteNavigation(method, params);
        this.noteErrors(method, params);
    }
    noteNavigation(method, params) {
        if (params.frameId !== this.mainFrame)
            return;
        if (method === 'Page.frameRequestedNavigation' || method === 'Page.frameStartedLoading')
            this.navigating = true;
        else if (method === 'Page.frameStoppedLoading')
            this.navigating = false;
        else if (method === 'Network.responseReceived' && params.type === 'Document')
            this.status = params.response?.status;
    }
    noteErrors(method, params) {
        if (method === 'Runtime.consoleAPICalled' && params.type === 'error') {
            this.errors.push((params.args ?? []).map((arg) => String(arg.value ?? arg.description)).join(' '));
        }
        else if (method === 'Runtime.exceptionThrown') {
            const details = params.exceptionDetails;
            this.errors.push(details?.exception?.description?.split('\n')[0] ?? details?.text ?? 'an exception');
        }
        else if (method === 'Log.entryAdded' && params.entry?.level === 'error') {
            const { text, url = '' } = params.entry;
            // Chromium asks for it by itself: a page that names none has none.
            if (!url.endsWith('/favicon.ico'))
                this.errors.push(url === '' ? text : `${text} (${url})`);
        }
    }
}
//# sourceMappingURL=page.js.map
// EXTERNAL MODULE: ./compiled/src/check/duration.js
var duration = __webpack_require__(2665);
;// CONCATENATED MODULE: ./compiled/src/check/browser/visit.js



const POLL = 100;
/** One visitor on one page, with the time of one look. */
class Visit {
    world;
    page;
    end;
    constructor(world, page) {
        this.world = world;
        this.page = page;
        this.end = world.context.clock.monotonic() + world.timeout;
    }
    /** Opens the address. Throws Unmet when no page comes. */
    async arrive(url) {
        const complaint = await this.page.goTo(url);
        if (complaint !== undefined)
            throw new kind/* Unmet */.G_(`no answer from ${url}: ${complaint}`, `a page at ${url}`);
        await this.settle(url);
        const { status = 200 } = this.page;
        if (status >= 400)
            throw new kind/* Unmet */.G_(`${url} answers with status ${status}`, `a page at ${url}`);
    }
    /** Does what a visitor does, as soon as it can be done. Throws Unmet when it cannot in time. */
    async take(step) {
        const wanted = describeStep(step);
        await this.until(wanted, async () => {
            const problem = await this.tried(step);
            return problem === undefined ? { done: true, value: undefined } : { done: false, seen: problem };
        });
        await this.settle(wanted);
    }
    /** Looks until it is done; throws Unmet with what was last seen when the time is over. */
    async until(expected, look) {
        const { clock } = this.world.context;
        for (;;) {
            const poll = await look().catch((error) => {
                // The page was just being replaced by another.
                if (error instanceof DevToolsError)
                    return { done: false, seen: error.message };
                throw error;
            });
            if (poll.done)
                return poll.value;
            const left = this.end - clock.monotonic();
            if (left <= 0)
                throw new kind/* Unmet */.G_(`${poll.seen} after ${(0,duration/* formatDuration */.a3)(this.world.timeout)}`, expected);
            await clock.sleep(Math.min(POLL, left), this.world.signal);
        }
    }
    async settle(after) {
        await this.until(`${after}, and the page loaded`, async () => (await this.page.isLoaded())
            ? { done: true, value: undefined }
            : { done: false, seen: 'the page is still loading' });
    }
    /** What keeps the step from being done; undefined: it is done. */
    async tried(step) {
        const { page } = this;
        if ('click' in step)
            return page.click(step.click);
        if ('type' in step)
            return page.type(step.type.into, step.type.text);
        if ('select' in step)
            return page.select(step.select.in, step.select.option);
        if ('selector' in step.wait)
            return (await page.count(step.wait.selector)) > 0 ? undefined : `no ${step.wait.selector} can be seen`;
        return (await page.text()).includes(step.wait.text)
            ? undefined
            : `the page does not say "${step.wait.text}"`;
    }
}
function describeStep(step) {
    if ('click' in step)
        return `a click on ${step.click}`;
    if ('type' in step)
        return `"${step.type.text}" typed into ${step.type.into}`;
    if ('select' in step)
        return `${step.select.option} chosen in ${step.select.in}`;
    return 'selector' in step.wait ? `${step.wait.selector} to be seen` : `"${step.wait.text}" on the page`;
}
//# sourceMappingURL=visit.js.map
;// CONCATENATED MODULE: ./compiled/src/check/browser/judge-page.js








/** Milliseconds that a page which no longer reacts is given beyond the time of the look. */
const GRACE = 2_000;
/** Opens the page, does the steps, and looks until all is as expected or the time is over. */
async function judgePage(spec, world) {
    (0,request/* parseUrl */.D)(spec.url);
    return withChromium(world.context, world.signal, async (devTools) => {
        const page = await Page.open(devTools, spec.viewport);
        const stuck = new kind/* Unmet */.G_(`${spec.url} no longer reacts`, 'a page that reacts');
        const late = setTimeout(() => devTools.close(stuck), world.timeout + GRACE);
        try {
            const finding = await visit(spec, world, page);
            const keep = spec.screenshot || !finding.met;
            return { ...finding, evidence: keep ? await picture(page, world) : undefined };
        }
        catch (error) {
            if (!(error instanceof kind/* Unmet */.G_) || error === stuck)
                throw error;
            throw new kind/* Unmet */.G_(error.message, error.expected, await picture(page, world));
        }
        finally {
            clearTimeout(late);
        }
    });
}
async function visit(spec, world, page) {
    const visitor = new Visit(world, page);
    await visitor.arrive(spec.url);
    for (const step of spec.steps)
        await visitor.take(step);
    let last;
    const look = async () => {
        last = await lookAtPage(spec, page);
        return last.met ? { done: true, value: last } : { done: false, seen: last.actual };
    };
    return visitor.until('', look).catch((error) => {
        if (error instanceof kind/* Unmet */.G_ && last !== undefined)
            return last;
        throw error;
    });
}
async function lookAtPage({ expect }, page) {
    const [title, text] = [await page.title(), await page.text()];
    const comparisons = [];
    if (expect.title !== undefined)
        comparisons.push(...(0,expectation/* compareText */.n6)('title', title, expect.title));
    if (expect.text !== undefined)
        comparisons.push(...(0,expectation/* compareText */.n6)('text', text, expect.text));
    for (const [selector, wanted] of Object.entries(expect.elements ?? {}))
        comparisons.push(...(await compareElement(page, selector, wanted)));
    if (expect.errors !== undefined)
        comparisons.push(compareErrors(page.errors));
    if (comparisons.length === 0)
        comparisons.push({ met: true, expected: 'a page', actual: `a page with the title ${(0,expectation/* quote */.A0)(title)}` });
    return (0,expectation/* findingOf */.hD)(comparisons, { text, value: { title, text } });
}
async function compareElement(page, selector, wanted) {
    if (typeof wanted === 'number' || 'at-least' in wanted || 'at-most' in wanted)
        return [(0,expectation/* compareCount */.Nh)(`of ${selector}`, await page.count(selector), wanted)];
    const text = await page.textOf(selector);
    return text === undefined
        ? [{ met: false, expected: `${selector} on the page`, actual: `no ${selector} can be seen` }]
        : (0,expectation/* compareText */.n6)(selector, text, wanted);
}
function compareErrors(errors) {
    const [first, ...more] = errors;
    const rest = more.length === 0 ? '' : `, and ${more.length} more`;
    return {
        met: first === undefined,
        expected: 'no error in the page',
        actual: first === undefined ? 'no error in the page' : `${(0,expectation/* quote */.A0)(first)}${rest}`,
    };
}
/** Path of a picture of the page; undefined when none is to be kept, or the page can no longer be drawn. */
async function picture(page, world) {
    if (world.evidenceFolder === undefined)
        return undefined;
    try {
        const path = (0,external_node_path_.join)(world.evidenceFolder, `${world.checkId}.png`);
        const bytes = await page.picture();
        await (0,promises_.mkdir)(world.evidenceFolder, { recursive: true });
        await (0,promises_.writeFile)(path, bytes);
        return path;
    }
    catch (error) {
        world.signal.throwIfAborted();
        world.context.log.debug(`no picture of ${world.checkId}: ${String(error)}`);
        return undefined;
    }
}
//# sourceMappingURL=judge-page.js.map

/***/ })

};
