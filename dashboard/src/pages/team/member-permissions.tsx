import type { Group, TeamUser } from '@frontdesk/shared/people';
import { permissions } from '@frontdesk/shared/permissions';
import classes from './open-member.module.css';
import { permissionSources } from './permission-sources.ts';

/** What role and groups come to, in words. */
export function MemberPermissions({ user, groups }: { user: TeamUser; groups: Group[] }) {
  const sources = permissionSources(user, groups);
  return (
    <section className={classes.section} aria-labelledby="may">
      <h3 id="may">What {user.name} may do</h3>
      {sources.length === 0 ? (
        <p className={classes.meaning}>
          Nothing yet. Choose a group that allows something, and {user.name} sees it at once.
        </p>
      ) : (
        <ul className={classes.list}>
          {sources.map(({ permission, from }) => (
            <li key={permission}>
              <span className={classes.label}>
                {permissions[permission].label}
                <span className={classes.from}>
                  {from.length > 0 ? `from ${from.join(', ')}` : 'as an owner'}
                </span>
              </span>
              <p className={classes.meaning}>{permissions[permission].meaning}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
