import { expect, it } from 'vitest';
import { type CallResult, verdictOn } from './verdict.ts';

it.each<[string, CallResult, finish: string, text: string, again?: string]>([
  ['STOP with text', { text: 'Hi', finishReason: 'STOP' }, 'complete', 'Hi'],
  ['STOP without a word', { text: ' \n', finishReason: 'STOP' }, 'empty', '', 'unusable'],
  ['no candidates', { text: '' }, 'empty', '', 'unusable'],
  ['text without a finish reason', { text: 'Hi' }, 'truncated', 'Hi', 'unusable'],
  ['MAX_TOKENS with text', { text: 'Hi', finishReason: 'MAX_TOKENS' }, 'truncated', 'Hi'],
  ['MAX_TOKENS with thoughts only', { text: '', finishReason: 'MAX_TOKENS' }, 'empty', '', 'thoughts_only'],
  ['a blocked prompt', { text: '', blockReason: 'SAFETY' }, 'blocked', ''],
  ['SAFETY after some text', { text: 'Hi', finishReason: 'SAFETY' }, 'blocked', ''],
  ['RECITATION', { text: 'Hi', finishReason: 'RECITATION' }, 'blocked', ''],
  ['SPII', { text: '', finishReason: 'SPII' }, 'blocked', ''],
  ['OTHER', { text: '', finishReason: 'OTHER' }, 'empty', '', 'unusable'],
  ['a reason nobody knows yet', { text: 'Hi', finishReason: 'BOREDOM' }, 'truncated', 'Hi', 'unusable'],
])('%s', (_, result, finish, text, again) => {
  expect(verdictOn(result)).toMatchObject({ finish, text, detail: expect.stringMatching(/^[A-Z_]+$/) });
  expect(verdictOn(result).again).toBe(again);
});
