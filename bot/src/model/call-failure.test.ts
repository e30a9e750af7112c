import { ApiError } from '@google/genai';
import { describe, expect, it } from 'vitest';
import { callFailureOf } from './call-failure.ts';

const key = 'AIza-a-secret-key';
const api = (status: number, error: object, prefix = '') =>
  callFailureOf(new ApiError({ status, message: prefix + JSON.stringify({ error }) }), key);

describe('an error of the API', () => {
  it.each([
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'no_model'],
    [408, 'overloaded'],
    [429, 'rate_limited'],
    [500, 'overloaded'],
    [502, 'overloaded'],
    [503, 'overloaded'],
    [504, 'overloaded'],
  ])('%i is %s', (status, kind) => {
    expect(api(status, { message: 'x' }).kind).toBe(kind);
  });

  it.each([
    ['36s', 36_000],
    ['0.5s', 500],
    ['34.074824224s', 34_075],
  ])('its RetryInfo %s is %i ms', (retryDelay, ms) => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay }];
    expect(api(429, { message: 'x', details }).retryAfterMs).toBe(ms);
  });

  it('is about the day when a violated quota is', () => {
    const violations = [{ quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier' }];
    expect(api(429, { message: 'x', details: [{ violations }] }).kind).toBe('quota');
  });

  it('is read inside a stream, too', () => {
    const failure = api(503, { message: 'overloaded' }, 'got status: UNAVAILABLE. ');
    expect(failure).toMatchObject({ kind: 'overloaded', message: 'Gemini answered 503: overloaded' });
  });

  it('may be no JSON at all', () => {
    const failure = callFailureOf(new ApiError({ status: 502, message: '<html>Bad gateway {' }), key);
    expect(failure).toMatchObject({ kind: 'overloaded', retryAfterMs: undefined });
  });
});

it.each([
  ['a refused connection', new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })],
  ['a cut stream', new TypeError('terminated')],
  ['a cut event', new Error('Incomplete JSON segment at the end')],
  ['half an event', new SyntaxError('Unexpected end of JSON input')],
])('%s is the network', (_, error) => {
  expect(callFailureOf(error, key).kind).toBe('network');
});

it('a fault of our own is not retried', () => {
  expect(callFailureOf(new TypeError('x is not a function'), key).kind).toBe('refused');
  expect(callFailureOf('thrown text', key).kind).toBe('refused');
});

it('never carries the key, which Google repeats when it is suspended', () => {
  const failure = api(403, { message: `Consumer 'api_key:${key}' has been suspended.` });
  const chain = [failure, failure.cause as Error].map((error) => `${error.message} ${error.stack}`).join();
  expect(chain).toContain("api_key:[key]' has been suspended");
  expect(chain).not.toContain(key);
});
