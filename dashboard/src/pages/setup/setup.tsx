import { getRouteApi } from '@tanstack/react-router';
import { EntryCard } from '../../parts/entry-card.tsx';
import { OwnerForm } from './owner-form.tsx';

const route = getRouteApi('/setup');

/** Reached by the one-time link in the server's log; whoever holds it becomes the owner. */
export function SetupPage() {
  const { token } = route.useSearch();
  if (!token) {
    return (
      <EntryCard
        title="Open the set-up link"
        lead={
          <>
            This Frontdesk has no owner yet. At its start the server wrote a one-time link into its log,
            ending in <code>/setup?token=…</code>. Open that link to create the owner's account.
          </>
        }
      />
    );
  }
  return (
    <EntryCard
      title="Welcome"
      lead="Create the owner's account. It can do everything, and invite others later."
    >
      <OwnerForm token={token} />
    </EntryCard>
  );
}
