import { lastingFields, savedDetailField } from '@frontdesk/shared/details/configured-fields';
import type { DetailField } from '@frontdesk/shared/details/field';
import {
  type DetailQuestion,
  type DetailRecord,
  detailChange,
  type SessionDetail,
  type SessionDetails,
} from '@frontdesk/shared/details/session-details';
import type { Context, Hono } from 'hono';
import type { FakeWorld } from './fake-world.ts';
import { refuse } from './refuse.ts';

/** What is known of one session's contact; one contact may have several sessions. */
export interface FakeContact {
  facts: SessionDetails['contact'];
  refusedAllAt: string | null;
  history: Record<string, DetailRecord[]>;
  questions: Record<string, DetailQuestion[]>;
}

export interface FakeContacts {
  fields: DetailField[];
  /** By session. Whoever is not there is known since the session began, and nothing more. */
  of: Map<string, FakeContact>;
  /** The next change of a detail is refused with these words. */
  refusal: string | null;
}

const known = new WeakMap<FakeWorld, FakeContacts>();

/** The contacts of a world, beside it. */
export function contactsOf(world: FakeWorld): FakeContacts {
  const found = known.get(world) ?? { fields: standardFields(), of: new Map(), refusal: null };
  known.set(world, found);
  return found;
}

export const stranger = (firstSeenAt: string): FakeContact => ({
  facts: { language: null, firstSeenAt },
  refusedAllAt: null,
  history: {},
  questions: {},
});

/** Details of contacts, which of them are asked, and what becomes of a contact. */
export function addFakeContact(api: Hono, world: FakeWorld): void {
  const contacts = contactsOf(world);
  const session = (c: Context) => world.sessions.get(c.req.param('sessionId') ?? '');
  const contactOf = (sessionId: string): FakeContact | null => {
    const summary = world.sessions.get(sessionId)?.summary;
    if (!summary || summary.kind === 'group') return null;
    const contact = contacts.of.get(sessionId) ?? stranger(summary.createdAt);
    contacts.of.set(sessionId, contact);
    return contact.facts && contact;
  };
  const detailOf = (field: DetailField, contact: FakeContact | null): SessionDetail => {
    const history = contact?.history[field.key] ?? [];
    return {
      field,
      value: history.at(-1)?.value ?? null,
      history,
      questions: contact?.questions[field.key] ?? [],
    };
  };

  api.get('/api/admin/sessions/:sessionId/details', (c) => {
    if (!session(c)) return gone(c);
    const contact = contactOf(c.req.param('sessionId'));
    const answer: SessionDetails = {
      hasContact: contact !== null,
      contact: contact?.facts ?? null,
      refusedAllAt: contact?.refusedAllAt ?? null,
      details: contacts.fields.map((field) => detailOf(field, contact)),
    };
    return c.json(answer);
  });
  api.put('/api/admin/sessions/:sessionId/details/:field', async (c) => {
    const { sessionId, field: key } = c.req.param();
    const field = contacts.fields.find((other) => other.key === key);
    const contact = contactOf(sessionId);
    if (!field || !contact) return gone(c);
    const { value } = detailChange.parse(await c.req.json());
    if (contacts.refusal) {
      const words = contacts.refusal;
      contacts.refusal = null;
      return refuse(c, 422, 'Does not fit', words);
    }
    const at = new Date().toISOString();
    const before = (contact.history[key] ?? []).map((record) => ({
      ...record,
      supersededAt: record.supersededAt ?? at,
    }));
    contact.history[key] = [
      ...before,
      record({ id: Date.now(), value, source: 'admin', userName: world.owner?.name ?? null, createdAt: at }),
    ];
    world.tell({ type: 'session.updated', sessionId });
    return c.json(detailOf(field, contact));
  });
  api.get('/api/admin/sessions/:sessionId/dossier', (c) =>
    download(c, 'dossier.json', JSON.stringify({ details: contactOf(c.req.param('sessionId'))?.history })),
  );
  api.post('/api/admin/sessions/:sessionId/erase', (c) => {
    const found = session(c);
    if (!found) return gone(c);
    const messages = found.messages.length;
    found.messages.length = 0;
    Object.assign(found.summary, {
      contact: null,
      title: null,
      details: null,
      messageCount: 0,
      lastMessageText: null,
    });
    contacts.of.set(found.summary.sessionId, { ...stranger(''), facts: null });
    world.tell({ type: 'session.updated', sessionId: found.summary.sessionId });
    return c.json({ receipt: 'E-7Q2M-41XD', messages, details: 2 });
  });
  api.delete('/api/admin/sessions/:sessionId', (c) => {
    const { sessionId } = c.req.param();
    if (!world.sessions.delete(sessionId)) return gone(c);
    world.tell({ type: 'session.deleted', sessionId });
    return c.body(null, 204);
  });
  addFakeFields(api, contacts);
}

function addFakeFields(api: Hono, contacts: FakeContacts): void {
  api.get('/api/admin/detail-fields', (c) => c.json({ fields: contacts.fields }));
  api.put('/api/admin/detail-fields/:key', async (c) => {
    const field = savedDetailField.parse(await c.req.json());
    const others = contacts.fields.filter(({ key }) => key !== field.key);
    contacts.fields = [...others, field].sort((a, b) => a.position - b.position);
    return c.json(field);
  });
  api.delete('/api/admin/detail-fields/:key', (c) => {
    const { key } = c.req.param();
    if (lastingFields.includes(key)) {
      return refuse(c, 409, 'Conflict', `The field “${key}” cannot be deleted.`);
    }
    contacts.fields = contacts.fields.filter((field) => field.key !== key);
    return c.body(null, 204);
  });
}

/** A record that stands, with whatever the test cares about. */
export const record = (given: Partial<DetailRecord> & { id: number; createdAt: string }): DetailRecord => ({
  value: null,
  source: 'typed',
  messageId: null,
  sessionId: null,
  words: null,
  userName: null,
  verified: false,
  supersededAt: null,
  ...given,
});

export const download = (c: Context, name: string, body: string) =>
  c.body(body, 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${name}"`,
  });

const gone = (c: Context) => refuse(c, 404, 'Not found', 'There is no such session (any more).');

const standardFields = (): DetailField[] =>
  (
    [
      ['name', 'name', 'so that we know how to address you', true],
      ['email', 'e-mail address', 'so that we can write to you if this chat breaks off', true],
      ['phone', 'phone number', 'so that we can call you back if need be', false],
    ] as const
  ).map(([key, label, purpose, required], position) => ({
    key,
    label,
    type: key,
    required,
    ask: 'after_first_answer',
    channels: ['telegram', 'slack'],
    purpose,
    hint: null,
    choices: [],
    position,
  }));
