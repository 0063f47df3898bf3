/** Seconds between marks that people can count by. */
const STRIDES = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600];
const MOST_MARKS = 6;

export interface Mark {
  /** Milliseconds from the beginning. */
  at: number;
  label: string;
}

/** Round marks for a time axis of `duration` milliseconds: from 0, at most seven. */
export function marksOf(duration: number): Mark[] {
  const whole = duration / 1000;
  const stride =
    STRIDES.find((candidate) => whole / candidate <= MOST_MARKS) ?? Math.ceil(whole / MOST_MARKS);
  const number = Math.floor(whole / stride);
  return Array.from({ length: number + 1 }, (_, index) => {
    const at = index * stride;
    return { at: at * 1000, label: whole < 120 ? `${round(at)} s` : minutes(at) };
  });
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
