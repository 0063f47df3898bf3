import { clip } from '../printable.js';
import type { Report, ReportPart, ReportStep } from '../report.js';
import { count, seconds } from '../words.js';
import { lanesOf } from './lanes.js';
import { html, type Markup } from './markup.js';
import { marksOf } from './time-axis.js';

/** Pixels. Widths are percentages, so that letters keep their size on a narrow screen. */
const AXIS = 22;
const STEP_ROW = 30;
const STEP_BAR = 20;
const PART_ROW = 19;
const PART_BAR = 13;
const LANE_ROW = 11;
const LANE_BAR = 8;
const AFTER_STEP = 6;
/** More parts than this are drawn in lanes, without names. */
const MOST_NAMED = 12;
/** Percent: a label stands right of its bar when the bar ends before this, left when it begins after the rest. */
const RIGHT = 62;

interface Bar {
  name: string;
  started: number;
  duration: number;
  outcome: string;
}

/** When each step and part ran, as one SVG picture: bars over a time axis, with their times on hover. */
export function timeline(report: Report): Markup {
  const steps = report.steps.filter((step) => step.outcome !== 'skipped');
  if (steps.length === 0) return html``;
  const ends = steps.map((step) => step.started + step.duration);
  const scale = new Scale(report.started, Math.max(report.duration, Math.max(...ends) - report.started, 1));
  const rows: Markup[] = [];
  let y = AXIS + 4;
  for (const step of steps) {
    rows.push(barWithLabel({ ...step, name: step.title }, scale, y, STEP_BAR, 'step'));
    y += STEP_ROW - 4;
    const drawn = partsOf(step, scale, y);
    rows.push(...drawn.rows);
    y = drawn.y + AFTER_STEP;
  }
  const names = steps.map((step) => `${step.title} ${seconds(step.duration)}`).join(', ');
  return html`<svg class="timeline" width="100%" height="${y}" role="img" aria-label="Timeline: ${names}">
${grid(scale, y)}${rows}</svg>`;
}

class Scale {
  constructor(
    readonly from: number,
    readonly duration: number,
  ) {}

  /** Percent of the width. */
  x(time: number): number {
    return Math.min(100, Math.max(0, ((time - this.from) / this.duration) * 100));
  }
}

function partsOf(step: ReportStep, scale: Scale, y: number): { rows: Markup[]; y: number } {
  const rows: Markup[] = [];
  let next = y;
  const put = (height: number, row: (y: number) => Markup): void => {
    rows.push(row(next));
    next += height;
  };
  if (step.parts.length <= MOST_NAMED) {
    for (const part of step.parts) put(PART_ROW, (top) => barWithLabel(part, scale, top, PART_BAR, 'part'));
  } else {
    for (const lane of lanesOf(step.parts)) put(LANE_ROW, (top) => laneRow(lane, scale, top));
  }
  return { rows, y: next };
}

function laneRow(parts: ReportPart[], scale: Scale, y: number): Markup {
  return html`${parts.map((part) => html`<g>${tooltip(part, scale)}${rect(part, scale, y, LANE_BAR, 'part')}</g>`)}`;
}

function barWithLabel(bar: Bar, scale: Scale, y: number, height: number, sort: 'step' | 'part'): Markup {
  const start = scale.x(bar.started);
  const end = scale.x(bar.started + bar.duration);
  const baseline = y + height / 2 + (sort === 'step' ? 4.5 : 4);
  const [x, shift, anchor] =
    end <= RIGHT ? [end, 6, 'start'] : start >= 100 - RIGHT ? [start, -6, 'end'] : [start, 7, 'start'];
  return html`<g>${tooltip(bar, scale)}${rect(bar, scale, y, height, sort)}<text class="${sort}" x="${percent(x)}" dx="${shift}" y="${baseline}" text-anchor="${anchor}">${clip(bar.name, 24)} <tspan class="quiet">${seconds(bar.duration)}</tspan></text></g>
`;
}

function rect(bar: Bar, scale: Scale, y: number, height: number, sort: string): Markup {
  const start = scale.x(bar.started);
  const width = Math.max(0.3, scale.x(bar.started + bar.duration) - start);
  return html`<rect class="${sort} ${bar.outcome}" x="${percent(start)}" y="${y}" width="${percent(width)}" height="${height}" rx="2"/>`;
}

function tooltip(bar: Bar, scale: Scale): Markup {
  const from = seconds(bar.started - scale.from);
  const to = seconds(bar.started + bar.duration - scale.from);
  return html`<title>${bar.name}: ${bar.outcome}, ${seconds(bar.duration)} (from ${from} to ${to})</title>`;
}

function grid(scale: Scale, height: number): Markup {
  const marks = marksOf(scale.duration).map(({ at, label }) => {
    const x = scale.x(scale.from + at);
    const anchor = x < 2 ? 'start' : x > 96 ? 'end' : 'middle';
    return html`<line class="grid" x1="${percent(x)}" x2="${percent(x)}" y1="${AXIS - 6}" y2="${height}"/><text class="axis" x="${percent(x)}" y="11" text-anchor="${anchor}">${label}</text>
`;
  });
  return html`${marks}`;
}

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

/** "3 steps, 29 parts", for those who cannot see the picture. */
export function timelineCaption(report: Report): string {
  const parts = report.steps.reduce((sum, step) => sum + step.parts.length, 0);
  return `${count(report.steps.length, 'step')}, ${count(parts, 'part')}; hover over a bar for its times`;
}
