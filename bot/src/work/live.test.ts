import { expect, it } from 'vitest';
import type { LiveEntry } from '../core/ports.ts';
import { quiet } from '../testing/fakes.ts';
import { createLiveHub } from './live.ts';

const event = { type: 'turn.started', sessionId: 's' } as const;

function hub() {
  const live = createLiveHub(() => {}, quiet);
  return { live, arrive: (id: number) => live.receive(`${id} ${JSON.stringify(event)}`) };
}

it('sends what is published and hears of it through the database, like every process', () => {
  const sent: string[] = [];
  const heard: (LiveEntry | null)[] = [];
  const live = createLiveHub((payload) => sent.push(payload), quiet);
  live.subscribe((entry) => heard.push(entry));
  live.publish(event);
  expect(heard).toEqual([]);
  live.receive(`7 ${sent[0]}`);
  expect(heard).toEqual([{ id: 7, event }]);
});

it('tells what came since an id it remembers', () => {
  const { live, arrive } = hub();
  for (const id of [5, 6, 9]) arrive(id);
  expect(live.since(5)?.map(({ id }) => id)).toEqual([6, 9]);
  expect(live.since(9)).toEqual([]);
});

it('does not know what came since an id that it has forgotten or never had', () => {
  const { live, arrive } = hub();
  expect(live.since(5)).toBeNull();
  arrive(50);
  expect(live.since(5)).toBeNull();
  for (let id = 51; id < 6000; id++) arrive(id);
  expect(live.since(51)).toBeNull();
  live.missed();
  expect(live.since(5999)).toBeNull();
});

it('says so when events may have been missed', () => {
  const { live } = hub();
  const heard: unknown[] = [];
  const unsubscribe = live.subscribe((entry) => heard.push(entry));
  live.missed();
  unsubscribe();
  live.missed();
  expect(heard).toEqual([null]);
});

it('passes over what it cannot read', () => {
  const { live } = hub();
  const heard: unknown[] = [];
  live.subscribe((entry) => heard.push(entry));
  live.receive('nonsense');
  live.receive('3 {"type":"from.the.future"}');
  expect(heard).toEqual([]);
});
