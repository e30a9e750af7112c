import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Pace, paced } from './paced.ts';
import { manualWait } from './testing/manual-wait.ts';

const pace: Pace = { firstMs: 100, gapMs: 700, refreshMs: 20_000 };

function setUp(answers: (number | null)[] = []) {
  const time = manualWait();
  const shown: string[] = [];
  const show = (text: string) => {
    shown.push(text);
    return Promise.resolve(answers.length > 0 ? answers.shift()! : 0);
  };
  return { ...time, shown, showing: paced(show, pace, time.wait) };
}

describe('paced', () => {
  it('waits a moment, then shows the newest text only', async () => {
    const { showing, shown, waits, pass } = setUp();
    showing.push('a');
    showing.push('ab');
    expect(waits()).toEqual([100]);
    expect(shown).toEqual([]);
    await pass();
    expect(shown).toEqual(['ab']);
    showing.push('abc');
    showing.push('abcd');
    expect(waits()).toEqual([700]);
    await pass();
    expect(shown).toEqual(['ab', 'abcd']);
  });

  it('shows a new text as soon as the gap is over', async () => {
    const { showing, shown, waits, pass } = setUp();
    showing.push('a');
    await pass();
    await pass();
    expect(waits()).toEqual([20_000]);
    showing.push('ab');
    await setImmediate();
    expect(shown).toEqual(['a', 'ab']);
    expect(waits()).toEqual([700]);
  });

  it('waits as long as the platform asks', async () => {
    const { showing, waits, pass } = setUp([5_000, 0]);
    showing.push('a');
    await pass();
    expect(waits()).toEqual([5_000]);
  });

  it('shows an unchanged text again before it fades, but not for ever', async () => {
    const { showing, shown, waits, pass } = setUp();
    showing.push('a');
    for (let step = 0; step < 100 && (step === 0 || waits().length > 0); step++) await pass();
    expect(waits()).toEqual([]);
    expect(shown).toEqual(Array(11).fill('a'));
  });

  it('gives up when told to', async () => {
    const { showing, shown, waits, pass } = setUp([null]);
    showing.push('a');
    await pass();
    showing.push('ab');
    await setImmediate();
    expect(waits()).toEqual([]);
    expect(shown).toEqual(['a']);
  });

  it('shows nothing after its end', async () => {
    const { showing, shown, waits } = setUp();
    showing.push('a');
    await showing.end();
    showing.push('ab');
    await setImmediate();
    expect(waits()).toEqual([]);
    expect(shown).toEqual([]);
  });

  it('ends only when nothing is being shown any more', async () => {
    const events: string[] = [];
    let finish = () => {};
    const { wait, pass } = manualWait();
    const showing = paced(
      () =>
        new Promise((resolve) => {
          finish = () => {
            events.push('shown');
            resolve(0);
          };
        }),
      pace,
      wait,
    );
    showing.push('a');
    await pass();
    const ended = showing.end().then(() => events.push('ended'));
    await setImmediate();
    finish();
    await ended;
    expect(events).toEqual(['shown', 'ended']);
  });

  it('survives a show that throws', async () => {
    const { wait, pass } = manualWait();
    const showing = paced(() => Promise.reject(new Error('no')), pace, wait);
    showing.push('a');
    await pass();
    await expect(showing.end()).resolves.toBeUndefined();
  });
});
