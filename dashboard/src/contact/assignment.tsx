import type { SessionSummary, TeamMember } from '@frontdesk/shared/chat';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChevronsUpDown, UserRoundX } from 'lucide-react';
import { authQuery } from '../api/account-queries.ts';
import { teamQuery } from '../api/team-queries.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Picker, type PickerOption } from '../parts/picker.tsx';
import { useMay } from '../parts/use-may.ts';
import classes from './assignment.module.css';
import { Refusal } from './refusal.tsx';
import { useSessionChange } from './use-session-change.ts';

/** Who of the team looks after the conversation, whoever answers. */
export function Assignment({ session }: { session: SessionSummary }) {
  const { assignee } = session;
  const may = useMay();
  const me = useQuery(authQuery).data?.user;
  const team = useQuery({ ...teamQuery, enabled: may('sessions.reply') }).data;
  const { error, tryChange } = useSessionChange(session.sessionId);
  const assign = (member: TeamMember | null) =>
    tryChange(() => ({ asked: { assigneeId: member?.id ?? null }, shown: { assignee: member } }));

  if (!may('sessions.reply')) {
    return <div className={classes.who}>{assignee ? <Member member={assignee} /> : <Nobody />}</div>;
  }
  return (
    <>
      <div className={classes.line}>
        <Picker
          label={`Assigned to ${assignee?.name ?? 'nobody'}. Change`}
          className={classes.picker}
          placeholder="Search the team"
          options={team && options(team)}
          chosen={[assignee?.id ?? null]}
          onPick={(id) => assign(team?.find((member) => member.id === id) ?? null)}
        >
          {assignee ? <Member member={assignee} /> : <Nobody />}
          <ChevronsUpDown size={13} aria-hidden="true" className={classes.more} />
        </Picker>
        {me && assignee?.id !== me.id && (
          <Button
            variant="subtle"
            size="compact-xs"
            className={classes.toMe}
            onClick={() => assign({ id: me.id, name: me.name })}
          >
            Assign to me
          </Button>
        )}
      </div>
      <Refusal error={error} />
    </>
  );
}

const options = (team: TeamMember[]): PickerOption<string | null>[] => [
  { id: null, name: 'Nobody', mark: <UserRoundX size={16} aria-hidden="true" className={classes.nobody} /> },
  ...team.map(({ id, name }) => ({ id, name, mark: <Avatar name={name} /> })),
];

const Member = ({ member }: { member: TeamMember }) => (
  <>
    <Avatar name={member.name} />
    <span className={classes.name}>{member.name}</span>
  </>
);

const Nobody = () => <span className={classes.name}>Nobody</span>;
