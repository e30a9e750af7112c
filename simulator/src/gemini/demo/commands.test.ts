import { describe, expect, it } from 'vitest';
import type { GenerateRequest } from '../wire.ts';
import { commandOutcome } from './commands.ts';
import { createDemoModel } from './model.ts';

const said = (text: string): GenerateRequest => ({ contents: [{ role: 'user', parts: [{ text }] }] });

describe('the demo model, told to fail', () => {
  it('fails as often as it is asked', () => {
    const model = createDemoModel();
    const failure = { kind: 'error', code: 503 };
    expect([model(said('/fail 503')), model(said('/fail 503'))]).toMatchObject([failure, failure]);
  });

  it('fails once when told so', () => {
    const model = createDemoModel();
    expect(model(said('please /fail cut once'))).toMatchObject({ kind: 'cut' });
    expect(model(said('please /fail cut once'))).toMatchObject({ kind: 'text' });
  });

  it('does what every line of its help says', () => {
    const help = commandOutcome('/demo', 0);
    const lines = help?.kind === 'text' ? [...help.text.matchAll(/`(\/(?:fail|show) \w+)`/g)] : [];
    expect(lines.length).toBeGreaterThan(15);
    for (const [, command = ''] of lines) expect(commandOutcome(command, 0)).not.toEqual(help);
  });

  it('answers an unknown failure with the help', () => {
    expect(commandOutcome('/fail sideways', 0)).toEqual(commandOutcome('/demo', 0));
  });

  it('looks at the last line only: an old question that came along is not meant', () => {
    expect(commandOutcome('/fail 503\nWhen do you open?', 0)).toBeUndefined();
    expect(commandOutcome('When do you open?\n/fail 503', 0)).toMatchObject({ kind: 'error' });
  });

  it('takes no word for a command', () => {
    expect(commandOutcome('Did the harbour/fail safe help?', 0)).toBeUndefined();
  });
});
