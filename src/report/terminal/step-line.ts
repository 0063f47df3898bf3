import { oneLine } from '../printable.js';
import type { ReportPart, ReportStep } from '../report.js';
import { seconds } from '../words.js';
import type { Style } from './style.js';
import { padEnd, truncate, widthOf } from './width.js';

/** How lines are laid out and coloured. */
export interface Layout {
  style: Style;
  /** Cells that a line may take; Infinity in a log, where nothing is cut. */
  width: number;
}

/** Cells before a line's text: the mark, a blank, and the title. */
export const INDENT = 13;
/** Lines end here when there is room, so that the durations stand in one column. */
const USUAL_WIDTH = 89;
const GAP = '   ';

const MARKS: Record<ReportStep['outcome'], string> = {
  ok: '✔',
  failed: '✘',
  skipped: '–',
  cancelled: '■',
  running: '…',
};

/** One line for a step that is over: mark, title, what came of it, and how long it took. */
export function stepLine(step: ReportStep, body: string, layout: Layout): string {
  const { style } = layout;
  const mark = MARKS[step.outcome];
  const paint = {
    ok: style.good,
    failed: style.bad,
    skipped: style.dim,
    cancelled: style.warn,
    running: style.dim,
  };
  const end = step.outcome === 'skipped' ? '' : seconds(step.duration);
  const note = step.outcome === 'ok' && step.summary === '' ? atOnce(step.parts) : '';
  return line({ mark: paint[step.outcome](mark), title: step.title, body, note, end }, layout);
}

export interface LineParts {
  /** One cell, coloured. */
  mark: string;
  title: string;
  body: string;
  /** Stands before the end: "3 at once". */
  note: string;
  end: string;
}

/** Lays out one line; cuts the body, never the end. */
export function line(parts: LineParts, { style, width }: Layout): string {
  const title = padEnd(oneLine(parts.title), INDENT - 2);
  const right = [parts.note, parts.end].filter((text) => text !== '').join(GAP);
  const taken = 2 + widthOf(title) + (right === '' ? 0 : GAP.length + widthOf(right));
  const body = truncate(gapped(parts.body), width - taken);
  const filler = ' '.repeat(Math.max(0, Math.min(width, USUAL_WIDTH) - taken - widthOf(body)));
  const text = `${parts.mark} ${style.bold(title)}${body}${right === '' ? '' : filler + GAP + style.dim(right)}`;
  return text.trimEnd();
}

/** One line that keeps the gaps between the things that it lists. */
function gapped(text: string): string {
  const pieces = text.split(GAP).map(oneLine);
  return pieces.filter((piece) => piece !== '').join(GAP);
}

/** What a finished step has to say: its summary with the notes that truncate, or its parts with their times. */
export function stepBody(step: ReportStep, layout: Layout): string {
  const room = Math.min(layout.width, USUAL_WIDTH) - INDENT - GAP.length - widthOf(seconds(step.duration));
  if (step.summary === '' && step.parts.length > 0) return partsBody(step.parts, room - 12);
  let body = step.summary;
  for (const note of step.notes) {
    const longer = body === '' ? note : `${body} · ${note}`;
    if (!body.includes(note) && widthOf(longer) <= room) body = longer;
  }
  return body;
}

/** "vote 14.2 s   worker 11.0 s   +2 more": the slowest first, as many as fit. */
export function partsBody(parts: ReportPart[], room: number): string {
  const slowest = parts.toSorted((a, b) => b.duration - a.duration);
  const texts = slowest.map((part) => `${oneLine(part.name)} ${seconds(part.duration)}`);
  for (let shown = texts.length; shown > 0; shown--) {
    const more = shown < texts.length ? [`+${texts.length - shown} more`] : [];
    const body = [...texts.slice(0, shown), ...more].join(GAP);
    if (widthOf(body) <= room) return body;
  }
  return `${texts.length} parts`;
}

/** "3 at once" when at some moment that many parts ran. */
function atOnce(parts: ReportPart[]): string {
  const running = parts.map(
    (one) =>
      parts.filter((other) => other.started <= one.started && one.started < other.started + other.duration)
        .length,
  );
  const most = running.reduce((a, b) => Math.max(a, b), 0);
  return most > 1 ? `${most} at once` : '';
}
