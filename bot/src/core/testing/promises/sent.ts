import { everInDoubt, leaves, name, ours, type PromiseCheck, resends } from './promise.ts';

/** What goes out goes out once, and what is said of it is true. */

/** 3. Nothing is sent twice, unless a person wanted it so; and what counts as sent was sent whole. */
export const sentOnce: PromiseCheck = ({ messages, stepsOf, attemptsOf, world }) =>
  messages.filter(ours).flatMap((message) => {
    const problems: string[] = [];
    const again = resends(stepsOf(message)).length;
    const taken = attemptsOf(message).filter((attempt) => attempt.taken);
    const counts = new Map<number, number>();
    for (const { part } of taken) counts.set(part.index, (counts.get(part.index) ?? 0) + 1);
    if (Math.max(0, ...counts.values()) > 1 + again)
      problems.push(`${name(message)} was sent more than once`);
    const marked = stepsOf(message).some(
      ({ was, now }) => now.state === 'sent' && (was?.state === 'unknown' || was?.state === 'failed'),
    );
    if (!world.web && message.state === 'sent' && again === 0 && !marked) {
      const plain = (text: string) => text.replaceAll('*', '');
      const seen = taken.map(({ part }) => part.text).join('');
      if (plain(seen) !== plain(message.content)) problems.push(`${name(message)} was seen as "${seen}"`);
    }
    return problems;
  });

/** 8. What is in doubt is not tried again by itself. */
export const doubtStays: PromiseCheck = ({ world, messages, stepsOf, attemptsOf }) =>
  messages.filter(ours).flatMap((message) => {
    const problems: string[] = [];
    const again = resends(stepsOf(message)).length;
    if (again > world.resent.filter((id) => id === message.id).length)
      problems.push(`${name(message)} was sent again unasked`);
    const attempts = attemptsOf(message);
    const ignored = attempts.filter(({ doubtful }, index) => doubtful && index < attempts.length - 1);
    if (ignored.length > again) problems.push(`${name(message)} was tried again in doubt`);
    return problems;
  });

/** 12. A delivery is called unknown only when it is. */
export const unknownForAReason: PromiseCheck = ({ world, messages, stepsOf, attemptsOf }) =>
  messages.filter(ours).flatMap((message) => {
    const steps = stepsOf(message);
    return steps.flatMap(({ id, now, was, at }) => {
      if (now.state !== 'unknown' || was?.state === 'unknown') return [];
      const began = steps.findLast((step) => step.id < id && leaves(step))?.at ?? at;
      // A process that dies may have a statement under way, which is committed a moment later.
      const upheaval = world.upheavals.some((moment) => moment >= began - 50 && moment <= at + 2);
      const doubtful = attemptsOf(message).some((attempt) => attempt.doubtful);
      return upheaval || doubtful ? [] : [`${name(message)} is called unknown for no reason`];
    });
  });

/** 13. Nothing reaches the platform that is not committed as going out. */
export const committedFirst: PromiseCheck = (evidence) =>
  evidence.world.platform.attempts.flatMap((attempt) => {
    const { part, stateOnArrival } = attempt;
    const message = evidence.messageOf(attempt);
    // Its sender stalled, was taken for dead, and went on: that is the doubt that the message was in.
    const isLate = message !== undefined && everInDoubt(evidence, message);
    if (stateOnArrival === 'sending' || isLate) return [];
    return [`"${part.text}" went out while its message was ${stateOnArrival}`];
  });

/** 14. Whatever was shown while it grew ends, or is taken back. */
export const streamsEnd: PromiseCheck = ({ world }) =>
  world.platform.streams.flatMap(({ process, ended, life }) =>
    ended || life.dead() ? [] : [`a stream of ${process} was left on the screen`],
  );
