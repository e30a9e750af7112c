import type { Present } from '../live/presence.ts';
import { Avatar } from '../parts/avatar.tsx';
import classes from './present-people.module.css';

const mostShown = 3;

/** Who else is here, and who is replying. */
export function PresentPeople({ people }: { people: Present[] }) {
  if (people.length === 0) return null;
  const words = inWords(people);
  return (
    <p className={classes.people} title={words}>
      {people.slice(0, mostShown).map(({ userId, name, isReplying }) => (
        <span key={userId} className={classes.person} data-replying={isReplying || undefined}>
          <Avatar name={name} />
        </span>
      ))}
      <output className={classes.words}>{words}</output>
    </p>
  );
}

/** "Priya is replying…", "Priya and Noah are looking". */
function inWords(people: Present[]): string {
  const replying = people.filter(({ isReplying }) => isReplying);
  const told = replying.length > 0 ? replying : people;
  const names = told.map(({ name }) => name);
  const listed = names.length > 2 ? `${names[0]} and ${names.length - 1} others` : names.join(' and ');
  return `${listed} ${names.length === 1 ? 'is' : 'are'} ${replying.length > 0 ? 'replying…' : 'looking'}`;
}
