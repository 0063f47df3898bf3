import { describe, expect, test } from '@jest/globals';
import { checkContext, checksOf, look, runYaml } from '../../../rig/check-run.js';

const PAGE = 'url: "http://127.0.0.1:1/"';

/** A machine on which `which` finds these. */
function machineWith(...programs: string[]) {
  const exec = async () => ({
    exitCode: programs.length > 0 ? 0 : 1,
    stdout: programs.join('\n'),
    stderr: '',
  });
  return { ...checkContext(), exec };
}

describe('browser', () => {
  test('is skipped, and nobody blamed, where there is no Chromium', async () => {
    const { page } = await runYaml(`- { id: page, title: page, browser: { ${PAGE} } }`, {
      context: machineWith(),
    });
    expect(page).toMatchObject({
      outcome: 'skip',
      excused: true,
      message: 'no Chromium here: apt-get install chromium',
    });
  });

  test('a Chromium that does not start is no fault of the page', async () => {
    const { page } = await runYaml(`- { id: page, title: page, browser: { ${PAGE} } }`, {
      context: machineWith('/bin/false'),
    });
    expect(page).toMatchObject({
      outcome: 'infra',
      message: expect.stringContaining('Chromium does not start'),
    });
    const missing = look(
      'browser',
      { url: 'http://127.0.0.1:1/' },
      { context: machineWith('/no/such/program') },
    );
    await expect(missing).rejects.toMatchObject({ name: 'InfraError' });
  });

  test('changes something once it clicks, types or selects', () => {
    const effect = (steps: string) =>
      checksOf(`- { id: p, title: p, browser: { ${PAGE}, steps: ${steps} } }`)[0]?.effect;
    expect(effect('[]')).toBe('unknown');
    expect(effect('[{ wait: { text: x } }]')).toBe('unknown');
    expect(effect('[{ click: x }]')).toBe('changes');
    expect(effect('[{ type: { into: x, text: y } }]')).toBe('changes');
    expect(effect('[{ select: { in: x, option: y } }]')).toBe('changes');
  });

  test('names what it accepts', () => {
    const parse = (more: string) => () => checksOf(`- { id: p, title: p, browser: { ${PAGE}, ${more} } }`);
    expect(parse('steps: [{ hover: x }]')).toThrow(/click: SELECTOR/);
    expect(parse('expect: { errors: some }')).toThrow(/none/);
    expect(parse('viewport: { width: 10 }')).toThrow(/200/);
    expect(parse('screenshot: true')).not.toThrow();
  });
});
