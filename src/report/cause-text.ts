import { printable } from './printable.js';
import type { Cause } from './report.js';

/** "vote: image cannot be pulled": the subject, unless the message names it. */
export function causeText({ subject, message }: Cause): string {
  return printable(subject === undefined || message.includes(subject) ? message : `${subject}: ${message}`);
}
