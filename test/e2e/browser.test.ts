import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/system/clock.js';
import { listening } from '../rig/answering-server.js';
import { checkContext, look, runYaml } from '../rig/check-run.js';
import { chromiumsLeft, ensureChromium } from '../rig/chromium.js';

const FORM = `<!DOCTYPE html><title>Votes</title><h1>Cats or dogs?</h1>
<form method="post" action="/cast">
  <input id="name"><select id="where"><option value="n">North</option><option value="s">South</option></select>
  <button id="a" name="vote" value="a">Cats</button><button id="off" disabled>Off</button>
  <span hidden id="secret">hidden words</span><input type="hidden" name="name" id="copy">
</form>
<script>
  const copy = () => { document.getElementById('copy').value = document.getElementById('name').value + '-' + document.getElementById('where').value; };
  for (const event of ['input', 'change']) document.addEventListener(event, copy);
</script>`;
const LATE = `<!DOCTYPE html><title>Late</title><p id="count">No votes yet</p>
<script>setTimeout(() => { document.getElementById('count').textContent = '7 votes'; }, 700);</script>`;
const BROKEN = `<!DOCTYPE html><title>Broken</title><p>fine</p>
<script>console.error('the tally is', 7); null.votes;</script><img src="/missing.png">`;
const COVERED = `<!DOCTYPE html><title>Covered</title><button id="under">Vote</button>
<div id="banner" style="position: fixed; inset: 0; background: white">cookies?</div>`;
const STUCK = `<!DOCTYPE html><title>Stuck</title><button id="go" onclick="for (;;);">Go</button>`;

let server: Server;
let at: (path: string) => string;
const evidenceFolder = mkdtempSync(join(tmpdir(), 'distsys-evidence-'));
const context = () => checkContext(systemClock as never);

beforeAll(async () => {
  await ensureChromium();
  server = createServer((request, response) => {
    const pages: Record<string, string> = {
      '/': FORM,
      '/late': LATE,
      '/broken': BROKEN,
      '/covered': COVERED,
      '/stuck': STUCK,
    };
    const path = request.url ?? '';
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      const page = path === '/cast' ? `<title>Thanks</title><p id="said">${body}</p>` : pages[path];
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
      setTimeout(() => response.end(page ?? '<p>not here</p>'), path === '/cast' ? 300 : 0);
    });
  });
  const port = await listening(server);
  at = (path) => `http://127.0.0.1:${port}${path}`;
}, 300_000);
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(evidenceFolder, { recursive: true, force: true });
});
afterEach(async () => {
  // A helper process that was told to end is still there for a moment.
  for (let look = 0; look < 50 && (await chromiumsLeft()).length > 0; look++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await chromiumsLeft()).toEqual([]);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('distsys-chromium-'))).toEqual([]);
});

const visit = (spec: object, more: object = {}) =>
  look('browser', spec, { context: context(), timeout: 4_000, ...more });

describe('the browser kind', () => {
  test('types, chooses, clicks, follows the form, and sees the answer', async () => {
    const finding = await visit({
      url: at('/'),
      steps: [
        { wait: { text: 'Cats or dogs?' } },
        { type: { into: '#name', text: 'a b' } },
        { type: { into: '#name', text: 'Ada' } },
        { select: { in: '#where', option: 'South' } },
        { click: '#a' },
        { wait: { selector: '#said' } },
      ],
      expect: {
        title: { equals: 'Thanks' },
        elements: { '#said': { equals: 'vote=a&name=Ada-s' }, form: 0 },
      },
    });
    expect(finding).toMatchObject({ met: true, value: { title: 'Thanks' } });
    expect(finding.evidence).toBeUndefined();
  });

  test('waits for what a script shows later, and says what it saw when it never comes', async () => {
    const url = at('/late');
    const elements = (count: string) => ({ elements: { '#count': { equals: count } } });
    expect(await visit({ url, expect: elements('7 votes') })).toMatchObject({ met: true });
    expect(await visit({ url, expect: elements('8 votes') }, { timeout: 1_500 })).toMatchObject({
      met: false,
      expected: '#count is "8 votes"',
      actual: '#count "7 votes"',
    });
  });

  test('reads what can be seen, not what is hidden', async () => {
    const text = (expectation: object) =>
      visit({ url: at('/'), expect: { text: expectation } }, { timeout: 500 });
    expect(await text({ contains: 'Cats or dogs?', lacks: 'hidden words' })).toMatchObject({ met: true });
    expect(await text({ contains: 'hidden words' })).toMatchObject({ met: false });
    const spec = { url: at('/'), expect: { elements: { '#secret': 1 } } };
    expect(await visit(spec, { timeout: 500 })).toMatchObject({ met: false, actual: '0 of #secret' });
  });

  test('sees errors on the console, exceptions and requests that failed', async () => {
    const none = { errors: 'none' };
    expect(await visit({ url: at('/late'), expect: none })).toMatchObject({ met: true });
    const finding = await visit({ url: at('/broken'), expect: none }, { timeout: 1_000 });
    expect(finding).toMatchObject({ met: false, expected: 'no error in the page' });
    // The picture's answer and the script race: either may be told first.
    expect(finding.actual).toMatch(
      /^"(the tally is 7|Failed to load resource: .*missing\.png\))", and [23] more$/,
    );
  });

  test.each([
    ['that is not there', '/', '#nobody', /^there is no #nobody after 800 ms$/],
    ['that is disabled', '/', '#off', /^#off is disabled/],
    ['that is hidden', '/', '#secret', /^#secret cannot be seen/],
    ['that is covered', '/covered', '#under', /^#under is covered by <div id="banner"/],
  ])('a click on something %s fails with the reason', async (_what, path, click, message) => {
    const clicking = visit({ url: at(path), steps: [{ click }] }, { timeout: 800 });
    await expect(clicking).rejects.toMatchObject({
      name: 'Unmet',
      message: expect.stringMatching(message),
      expected: `a click on ${click}`,
    });
  });

  test('no page, a page that is an error, an address that is none, a selector that is none', async () => {
    const refused = visit({ url: 'http://127.0.0.1:1/' });
    await expect(refused).rejects.toMatchObject({
      name: 'Unmet',
      message: expect.stringContaining('ERR_UNSAFE_PORT'),
    });
    await expect(visit({ url: at('/nowhere') })).rejects.toMatchObject({
      name: 'Unmet',
      message: expect.stringContaining('status 404'),
    });
    await expect(visit({ url: 'no address' })).rejects.toMatchObject({ name: 'UserError' });
    const bad = visit({ url: at('/'), expect: { elements: { 'a[': 1 } } });
    await expect(bad).rejects.toMatchObject({ name: 'UserError', message: expect.stringContaining('a[') });
  });

  test('a page that hangs is ended with the time of the look', async () => {
    const spec = { url: at('/stuck'), steps: [{ click: '#go' }, { wait: { text: 'never' } }] };
    await expect(visit(spec, { timeout: 1_000 })).rejects.toMatchObject({ name: 'Unmet' });
  });

  test('a cancelled run ends it at once', async () => {
    const stop = new AbortController();
    const spec = { url: at('/late'), expect: { text: { contains: 'never' } } };
    const looking = visit(spec, { signal: stop.signal, timeout: 600_000 });
    setTimeout(() => stop.abort(new Error('cancelled')), 1_000);
    await expect(looking).rejects.toThrow();
  });
});

describe('its evidence', () => {
  const options = { evidenceFolder };
  const text = (id: string, expectation: string, more = '') =>
    `- { id: ${id}, title: ${id}, timeout: 1500ms, browser: { url: "${at('/late')}", viewport: { width: 640, height: 360 }, ${more} expect: { text: { contains: "${expectation}" } } } }`;

  test('a picture when it is asked for, of the size that was asked for', async () => {
    const results = await runYaml(text('seen', '7 votes', 'screenshot: true,'), {
      context: context(),
      options,
    });
    expect(results.seen).toMatchObject({ outcome: 'pass', evidence: expect.stringMatching(/\/seen\.png$/) });
    const png = readFileSync(join(evidenceFolder, 'seen.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([640, 360]);
  });

  test('a picture of a failure, asked for or not, and of a step that could not be done', async () => {
    const results = await runYaml(
      `${text('unseen', '8 votes')}\n${text('stopped', '7 votes', 'steps: [{ click: "#nobody" }],')}`,
      { context: context(), options },
    );
    expect(results.unseen).toMatchObject({
      outcome: 'fail',
      evidence: expect.stringMatching(/unseen\.png$/),
    });
    expect(results.stopped).toMatchObject({
      outcome: 'fail',
      evidence: expect.stringMatching(/stopped\.png$/),
    });
    expect(existsSync(join(evidenceFolder, 'stopped.png'))).toBe(true);
  });

  test('none of a pass that did not ask', async () => {
    const results = await runYaml(text('quiet', '7 votes'), { context: context(), options });
    expect(results.quiet).toMatchObject({ outcome: 'pass', evidence: undefined });
  });
});
