import type { ReportPart } from '../report.js';

/** Beyond this many lanes the last one takes all that is left: a picture, not a table. */
const MOST_LANES = 12;

/** Parts in lanes, so that no two of a lane overlap: each goes into the first lane that is free when it starts. */
export function lanesOf(parts: ReportPart[]): ReportPart[][] {
  const lanes: { end: number; parts: ReportPart[] }[] = [];
  for (const part of parts.toSorted((a, b) => a.started - b.started)) {
    let lane = lanes.find(({ end }) => end <= part.started);
    if (lane === undefined && lanes.length < MOST_LANES) {
      lane = { end: 0, parts: [] };
      lanes.push(lane);
    }
    lane ??= lanes.at(-1);
    lane?.parts.push(part);
    if (lane !== undefined) lane.end = Math.max(lane.end, part.started + part.duration);
  }
  return lanes.map(({ parts: packed }) => packed);
}
