import type { SessionSummary } from '@frontdesk/shared/chat';
import { Assignment } from './assignment.tsx';
import { Section } from './section.tsx';
import { SessionLabels } from './session-labels.tsx';

/** Who looks after it, and how the team sorts it. */
export function WorkSection({ session }: { session: SessionSummary }) {
  return (
    <>
      <Section title="Assigned to">
        <Assignment session={session} />
      </Section>
      <Section title="Labels">
        <SessionLabels session={session} />
      </Section>
    </>
  );
}
