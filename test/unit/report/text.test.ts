import { describe, expect, test } from '@jest/globals';
import { lanesOf } from '../../../src/report/html/lanes.js';
import { marksOf } from '../../../src/report/html/time-axis.js';
import { escapeMarkdown } from '../../../src/report/markdown.js';
import { clip, oneLine, printable } from '../../../src/report/printable.js';
import { truncate, widthOf, wrap } from '../../../src/report/terminal/width.js';
import { count, dateAndTime, seconds } from '../../../src/report/words.js';

describe('printable', () => {
  test.each([
    ['colours', '\u001b[1;31mred\u001b[0m', 'red'],
    ['a title of the window', '\u001b]0;title\u0007text', 'text'],
    ['a link', '\u001b]8;;http://x\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['a sequence that is cut off', 'text\u001b[', 'text['],
    ['a progress bar: what was last seen', '10 %\r50 %\r100 %\r', '100 %'],
    ['control characters, but tab and newline', 'a\u0000b\tc\nd\u0085', 'ab\tc\nd'],
    ['text turned around', 'a\u202eb', 'ab'],
    ['half a pair', 'a\ud83d', 'a\ufffd'],
    ['an emoji as it is', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
  ])('%s', (_name, text, expected) => expect(printable(text)).toBe(expected));

  test('clip never cuts a character in two', () => {
    expect(clip('ab👍', 4)).toBe('ab👍');
    expect(clip('ab👍c', 4)).toBe('ab…');
    expect(clip('abcdef', 4)).toBe('abc…');
  });

  test('one line', () => expect(oneLine(' a\n\n b\tc ')).toBe('a b c'));
});

describe('width', () => {
  test.each([
    ['abc', 3],
    ['日本語', 6],
    ['👩‍👩‍👧‍👦', 2],
    ['é', 1],
    ['✔', 1],
    ['', 0],
  ])('%s takes %i cells', (text, width) => expect(widthOf(text)).toBe(width));

  test('truncate', () => {
    expect(truncate('abcdef', 4)).toBe('abc…');
    expect(truncate('日本語', 4)).toBe('日…');
    expect(truncate('abc', 0)).toBe('');
  });

  test('wrap breaks at blanks, a long word anywhere, and loses nothing', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    const long = 'x'.repeat(25);
    expect(wrap(`a ${long} b`, 10).join('').replaceAll(' ', '')).toBe(`a${long}b`);
    for (const line of wrap(`${'日本語'.repeat(9)} ${long}`, 10))
      expect(widthOf(line)).toBeLessThanOrEqual(10);
  });
});

describe('words', () => {
  test('durations', () => {
    expect([0, 49, 999, 75_000, 119_960, 125_000, 3_600_000].map(seconds)).toEqual([
      '0.0 s',
      '0.0 s',
      '1.0 s',
      '75.0 s',
      '120.0 s',
      '2 min 05 s',
      '60 min 00 s',
    ]);
  });

  test('numbers and times', () => {
    expect([count(1, 'node'), count(0, 'node'), count(3_000, 'vote')]).toEqual([
      '1 node',
      '0 nodes',
      '3,000 votes',
    ]);
    expect(dateAndTime(Date.UTC(2026, 10, 24, 4, 5))).toBe('24 Nov 2026, 04:05 UTC');
  });

  test('Markdown', () => {
    expect(escapeMarkdown('a|b `c` **d** <e> #1 [x](y)\nz')).toBe(
      'a\\|b \\`c\\` \\*\\*d\\*\\* &lt;e&gt; \\#1 \\[x\\](y)<br>z',
    );
  });
});

describe('the picture', () => {
  test('a time axis has at most seven round marks', () => {
    expect(marksOf(41_300).map((mark) => mark.label)).toEqual(['0 s', '10 s', '20 s', '30 s', '40 s']);
    expect(marksOf(600_000).map((mark) => mark.label)).toEqual([
      '0:00',
      '2:00',
      '4:00',
      '6:00',
      '8:00',
      '10:00',
    ]);
    for (const duration of [1, 99, 5_000, 61_000, 3_599_000, 90_000_000]) {
      expect(marksOf(duration).length).toBeLessThanOrEqual(7);
    }
  });

  test('parts of a lane do not overlap, and none is lost', () => {
    const parts = Array.from({ length: 40 }, (_, index) => ({
      name: String(index),
      started: (index * 37) % 100,
      duration: 5 + (index % 3),
      outcome: 'ok' as const,
    }));
    const lanes = lanesOf(parts);
    expect(lanes.flat()).toHaveLength(40);
    for (const lane of lanes) {
      for (const [index, part] of lane.entries()) {
        const before = lane[index - 1];
        if (before !== undefined) expect(before.started + before.duration).toBeLessThanOrEqual(part.started);
      }
    }
  });
});
