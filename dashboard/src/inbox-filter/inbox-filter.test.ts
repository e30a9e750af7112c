import type { SessionSummary } from '@frontdesk/shared/chat';
import { sessionFilter } from '@frontdesk/shared/inbox';
import { describe, expect, test } from 'vitest';
import { parseInboxSearch, searchFromText, searchText } from './inbox-search.ts';
import { matches } from './matches.ts';
import { toMessageFilter, toSessionFilter } from './session-filter.ts';
import { builtInViews, countText, isSearch, narrowing, viewOf } from './views.ts';

describe("the inbox's URL", () => {
  test('leaves out what has no meaning', () => {
    const given = { status: 'asleep', channel: 'fax', from: '2026-13-45', label: '-1', mine: 'yes', q: ' ' };
    expect(parseInboxSearch({ ...given, assignee: 'noah', to: '2026-03-01' })).toEqual({
      assignee: 'noah',
      to: '2026-03-01',
    });
  });

  test('is one text whatever the order, and comes back from it', () => {
    const text = searchText({ to: '2026-03-01', q: 'two rooms & a dog', status: 'all' });
    expect(text).toBe(searchText({ status: 'all', q: 'two rooms & a dog', to: '2026-03-01' }));
    expect(searchFromText(text)).toEqual({ q: 'two rooms & a dog', status: 'all', to: '2026-03-01' });
  });

  test('means whole days of the reader, the last one included', () => {
    const { from, to } = toSessionFilter({ from: '2026-03-28', to: '2026-03-29' });
    expect(new Date(from ?? '')).toEqual(new Date(2026, 2, 28));
    expect(new Date(to ?? '')).toEqual(new Date(2026, 2, 30));
    expect(toMessageFilter({ q: 'dog', mine: '1', to: '2026-03-29' })).toEqual({ q: 'dog', to });
  });

  test('of every view is a filter the server takes', () => {
    for (const { search } of builtInViews) sessionFilter.parse(toSessionFilter(search));
    sessionFilter.parse(toSessionFilter({ label: '3', from: '2026-03-28', to: '2026-03-29' }));
  });
});

describe('views', () => {
  test('stay themselves while they are narrowed', () => {
    expect(viewOf({ needs: '1', channel: 'slack' })?.name).toBe('Needs a person');
    expect(narrowing({ needs: '1', channel: 'slack', q: 'dog' })).toEqual(['channel']);
  });

  test('mixed are none of them', () => {
    expect(viewOf({ needs: '1', mine: '1' })).toBeUndefined();
    expect(narrowing({ needs: '1', mine: '1' })).toEqual(['needs', 'mine']);
  });

  test('that are saved are recognised whatever is searched in them', () => {
    expect(isSearch('channel=slack&mine=1', { mine: '1', channel: 'slack', q: 'dog' })).toBe(true);
    expect(isSearch('mine=1', { mine: '1', channel: 'slack' })).toBe(false);
  });

  test('count to a hundred', () => {
    expect([0, 99, 100].map(countText)).toEqual(['0', '99', '99+']);
  });
});

describe('a session belongs into a list', () => {
  const noah = { id: 'noah', name: 'Noah' };
  const session = {
    channel: 'slack',
    kind: 'private',
    state: 'bot',
    owner: null,
    assignee: null,
    closedAt: null,
    flagReason: null,
    flagIsError: false,
    unread: 0,
    labels: [{ id: 2 }],
    details: { known: 1, asked: 3 },
    lastMessageAt: '2026-03-28T10:00:00.000Z',
  } as unknown as SessionSummary;

  test.each([
    [{}, {}, true],
    [{}, { closedAt: '2026-03-28T11:00:00.000Z' }, false],
    [{ status: 'closed' }, { closedAt: '2026-03-28T11:00:00.000Z' }, true],
    [{ status: 'human' }, {}, false],
    [{ status: 'human' }, { state: 'human' }, true],
    [{ mine: '1' }, {}, false],
    [{ mine: '1' }, { assignee: noah }, true],
    [{ mine: '1' }, { state: 'human', owner: noah }, true],
    [{ unread: '1' }, {}, false],
    [{ needs: '1' }, { flagReason: 'asked for a person' }, true],
    [{ errors: '1' }, { flagReason: 'asked for a person' }, false],
    [{ incomplete: '1' }, {}, true],
    [{ incomplete: '1' }, { details: null }, false],
    [{ label: 2 }, {}, true],
    [{ label: 3 }, {}, false],
    [{ assignee: 'none' }, {}, true],
    [{ assignee: 'none' }, { assignee: noah }, false],
    [{ from: '2026-03-28T10:00:00.000Z', to: '2026-03-28T10:00:00.001Z' }, {}, true],
    [{ to: '2026-03-28T10:00:00.000Z' }, {}, false],
    [{ q: 'dog' }, { closedAt: '2026-03-28T11:00:00.000Z' }, null],
    [{ q: 'dog', channel: 'web' }, {}, false],
  ] as const)('%o %o: %s', (filter, change, belongs) => {
    expect(matches(filter, { ...session, ...change } as SessionSummary, 'noah')).toBe(belongs);
  });
});
