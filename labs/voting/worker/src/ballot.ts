/** One vote as the voting page queues it. */
export interface Vote {
  voterId: string;
  choice: string;
}

const CHOICES = ['a', 'b'];
/** Characters: the columns are VARCHAR(255). */
const MAX_LENGTH = 255;

/** The vote in a queue entry, or undefined when the entry is none: then nobody can ever store it. */
export function parseVote(entry: string): Vote | undefined {
  let value: unknown;
  try {
    value = JSON.parse(entry);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { voter_id: voterId, vote: choice } = value as Record<string, unknown>;
  if (typeof voterId !== 'string' || !isStorable(voterId)) return undefined;
  return typeof choice === 'string' && CHOICES.includes(choice) ? { voterId, choice } : undefined;
}

/** What counts of a batch in the order of casting: the latest vote of each voter. */
export function latestPerVoter(votes: Vote[]): Vote[] {
  return [...new Map(votes.map((vote) => [vote.voterId, vote])).values()];
}

// PostgreSQL has no NUL in text: it would refuse the whole batch.
function isStorable(text: string): boolean {
  return text !== '' && text.length <= MAX_LENGTH && !text.includes('\0');
}
