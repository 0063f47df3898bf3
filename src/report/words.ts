/** A duration for people: "0.8 s", "75.0 s", from two minutes on "2 min 05 s". `duration` in milliseconds. */
export function seconds(duration: number): string {
  if (duration < 120_000) return `${(Math.max(0, duration) / 1000).toFixed(1)} s`;
  const whole = Math.round(duration / 1000);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** "1 node", "3 nodes". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}

/** Time of day on this machine, "20:14"; with the day when it is not the day of `today`. Milliseconds since 1970. */
export function timeOfDay(time: number, today: number): string {
  const date = new Date(time);
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}`;
  if (date.toDateString() === new Date(today).toDateString()) return clock;
  return `${date.getDate()} ${MONTHS[date.getMonth()]} ${clock}`;
}

/** "24 Nov 2026, 04:50 UTC". Milliseconds since 1970. */
export function dateAndTime(time: number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return '';
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
}

/** `file:line`, or the file alone. */
export function place(location: { file: string; line?: number }): string {
  return location.line === undefined ? location.file : `${location.file}:${location.line}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');
