import type { GenerateRequest } from '../wire.ts';

interface Call {
  name: string;
  args: Record<string, unknown>;
}

const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const number = /\+\d[\d ()-]{6,}\d/;
const introduction = /\bmy name is ([\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)/iu;
const wantsPerson =
  /\b(human|real person|talk to (a|some) ?(person|one|body)|a person of (the|your) team)\b/i;

/** The functions that the demo model calls for what was said, of those that the request declares. */
export function demoCalls(request: GenerateRequest, said: string): Call[] {
  const declared = new Set(
    (request.tools ?? []).flatMap((tool) => tool.functionDeclarations ?? []).map(({ name }) => name),
  );
  const details = {
    name: introduction.exec(said)?.[1],
    email: address.exec(said)?.[0],
    phone: number.exec(said)?.[0],
  };
  const told = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
  const calls: Call[] = [
    ...(Object.keys(told).length > 0 ? [{ name: 'save_details', args: told }] : []),
    ...(wantsPerson.test(said) ? [{ name: 'hand_over', args: { reason: 'Asked for a person.' } }] : []),
  ];
  return calls.filter(({ name }) => declared.has(name));
}
