import type { Result } from './matrix.ts';
import { sayCell } from './matrix.ts';
import { add, table } from './table.ts';

/** docs/faults.md: what was run, when, on what, and what came of it. */
export function report(results: Result[], now = new Date()): string {
  const sum = add(results.map(({ count }) => count));
  const broken = results.filter(({ complaints }) => complaints.length > 0);
  return `# The fault matrix

Written by \`npm run faults -- --write\` on ${now.toISOString().slice(0, 10)}, Node ${process.versions.node}, ${process.platform}.

Every cell is the built server as a process of its own, on a PostgreSQL of its own, against the simulators in this
repository, through the real client libraries. Several people write in several sessions while the trouble of the row
happens; when nothing is under way any more, what people see and what the database says are counted.

**The promise**: every message has exactly one answer, or an apology and a flag for a person; or a person has the session,
or somebody stopped the answer. Nothing is lost, nobody is left in silence, the order is kept, and nothing is sent twice
unless it is marked \`unknown\`: then nobody can know whether it arrived, the session is flagged, and a person decides.

${results.length} cells, ${sum.sent} messages: ${sum.lost} lost, ${sum.silent} in silence, ${sum.doubled} doubled, ${sum.disordered} out of order.
${broken.length === 0 ? 'Every cell keeps the promise.' : `${broken.length} cells break it.`}

${table(results)}

Rows \`kill -9\` name a statement of \`bot/src/store\`. A proxy between the server and PostgreSQL reads along and kills the
server *before* the statement has reached the database, or *after* its commit and before the server knows of it. Rows
\`takeover\` and \`stop\` hold the connection at such a point until a person has taken over or stopped the answer. –: the
platform has no such thing. *halves left*: a process that was killed in mid-stream cannot take back what it was
showing; the whole answer stands below.
${broken.map((result) => `\n- ${sayCell(result)}\n${result.complaints.map((complaint) => `  - ${complaint}`).join('\n')}`).join('')}
## Run it

\`\`\`
npm run faults                                # all of it
npm run faults -- --only takeover --only web  # cells whose name holds all of these words
npm run faults -- --list                      # the names
npm run faults -- --write                     # and write this page
\`\`\`

\`--at-once 4\` runs that many cells side by side, \`--verbose\` prints what the server wrote in a cell that fails.
A short version runs in \`npm test\`.
`;
}
